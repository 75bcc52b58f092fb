//! Schemas, judged by an independent validator: what the documents print is accepted, and refused once it is spoilt.

mod cases;
mod mutate;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use bilingual::source::Cite;
use bilingual::sources::REASONING;
use cases::{all, cases};
use jsonschema::Validator;
use mutate::{Change, Mutation, is_tolerated, mutations};
use schedule::Severity;
use state::{State, rows};
use triggers::catalogue::{TRIGGERS, library};
use triggers::check;
use triggers::form::{ALIYUN_TRIGGER_NAME, ANY, Fix, Form, trap};
use triggers::inspect::{Received, inspect};
use triggers::model::notation::{chars, choice, field, list_of, members, number_choice};
use triggers::model::{Encoding, Field, Key, Kind, Limit, Lit, Trigger};
use triggers::problem::What;
use triggers::schema;
use triggers::value::{Value, below};

fn json(value: &Value) -> serde_json::Value {
    serde_json::from_str(&value.to_json()).expect("a value is JSON")
}

fn validator(schema: &Value) -> Validator {
    let schema = json(schema);
    jsonschema::draft202012::meta::validate(&schema).expect("a schema is one of 2020-12");
    jsonschema::draft202012::new(&schema).expect("a schema compiles")
}

/// What the validator has against a value.
fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(&json(value)).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// The catalogue and the triggers that are made to stress the model.
fn triggers() -> impl Iterator<Item = &'static Trigger> {
    let cases = cases::triggers();
    let others = stress::triggers().filter(|trigger| !cases.iter().any(|case| std::ptr::eq(*case, *trigger)));
    cases.iter().copied().chain(others).collect::<Vec<_>>().into_iter()
}

fn named(id: &str) -> &'static Trigger {
    triggers().find(|trigger| trigger.id.to_string() == id).unwrap_or_else(|| panic!("no trigger {id}"))
}

/// The validator that knows formats, too.
fn strict_validator(schema: &Value) -> Validator {
    let schema = json(schema);
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).expect("a schema compiles")
}

/// Events of every encoding, in the JSON that stands for them.
#[test]
fn events_of_examples_are_accepted() {
    for trigger in triggers() {
        for example in trigger.examples {
            let state = State::example(trigger, example.id);
            let event = state.evaluated().event.expect("an example makes an event");
            let edition = trigger.edition(&state.edition).unwrap_or_else(|| trigger.current_edition());
            let variant = Some(event.shape.variant);
            for (edition, variant) in [(Some(edition), variant), (Some(edition), None), (None, variant), (None, None)] {
                let validator = strict_validator(&schema::event(trigger, edition, variant));
                assert_eq!(errors(&validator, &event.value), Vec::<String>::new(), "{} {}", trigger.id, example.id);
            }
        }
    }
}

#[test]
fn changed_events_are_accepted_or_refused() {
    for row in rows::<5>(include_str!("schema/events.txt")) {
        let [id, example, pointer, other, accepted] = &row;
        let state = State::example(named(id), example);
        let event = state.evaluated().event.expect("an example makes an event");
        let mut value = event.value;
        value.put(pointer, Some(Value::from_json(other).expect("JSON")));
        let edition = state.trigger.edition(&state.edition).unwrap_or_else(|| state.trigger.current_edition());
        let schema = schema::event(state.trigger, Some(edition), Some(event.shape.variant));
        assert_eq!(strict_validator(&schema).is_valid(&json(&value)), accepted == "yes", "{row:?}");
    }
}

#[test]
fn changed_configurations_are_judged_alike() {
    for row in rows::<5>(include_str!("schema/configs.txt")) {
        let [id, example, field, other, accepted] = &row;
        let state = State::example(named(id), example).config(field, Value::from_json(other).expect("JSON"));
        let schema = strict_validator(&schema::config(state.trigger));
        let problems = check::config(state.trigger, &state.config);
        let checked = problems.iter().all(|problem| problem.severity != Severity::Error || !is_seen(&problem.what));
        assert_eq!(checked, accepted == "yes", "{row:?} by the check: {problems:?}");
        assert_eq!(schema.is_valid(&json(&state.config)), accepted == "yes", "{row:?} by the schema");
    }
}

#[test]
fn every_schema_is_one() {
    for trigger in triggers() {
        validator(&schema::config(trigger));
        validator(&schema::event(trigger, None, None));
        for edition in trigger.editions {
            validator(&schema::event(trigger, Some(edition), None));
            for shape in trigger.shapes {
                validator(&schema::event(trigger, Some(edition), Some(shape.variant)));
            }
        }
    }
}

#[test]
fn printed_events_are_accepted() {
    for case in all() {
        let variant = Some(case.event.shape.variant);
        for (edition, variant) in
            [(Some(case.edition), variant), (Some(case.edition), None), (None, variant), (None, None)]
        {
            let validator = validator(&schema::event(case.trigger, edition, variant));
            assert_eq!(errors(&validator, &case.printed), Vec::<String>::new(), "{} of {}", case.name, case.state);
        }
    }
}

#[test]
fn spoilt_events_are_refused() {
    for case in cases() {
        let schema = schema::event(case.trigger, Some(case.edition), Some(case.event.shape.variant));
        let validator = validator(&schema);
        let mut refused = 0;
        for mutation in mutations(&case.printed) {
            if is_tolerated(&case.known, &case.event.trace, &mutation) {
                continue;
            }
            refused += 1;
            let accepted = validator.is_valid(&json(&mutation.value));
            assert!(!accepted, "{}: {} {:?} is accepted", case.name, mutation.pointer, mutation.change);
        }
        // A list of texts has no members to spoil.
        let texts =
            matches!(&case.printed, Value::List(items) if items.iter().all(|item| matches!(item, Value::Text(_))));
        assert!(refused > 10 || texts, "{}: nothing was tried", case.name);
    }
}

fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                objects(value, &below(pointer, name), found);
            }
            found.push(pointer.to_owned());
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(i, item)| objects(item, &format!("{pointer}/{i}"), found));
        }
        _ => {}
    }
}

/// A member that nobody knows is worth a warning, and no more: the schema and the inspector say the same of it.
#[test]
fn strangers_are_judged_as_by_the_inspector() {
    let (mut count, mut borne) = (0, 0);
    for trigger in triggers() {
        let validator = validator(&schema::event(trigger, None, None));
        for example in trigger.examples {
            let event = State::example(trigger, example.id).evaluated().event.expect("an example makes an event");
            if event.shape.encoding != Encoding::Json {
                continue;
            }
            let mut places = Vec::new();
            objects(&event.value, "", &mut places);
            for place in places {
                let mut value = event.value.clone();
                value.put(&below(&place, "stranger"), Some("x".into()));
                let inspection = inspect(&Received::Value(value.clone()), &[trigger]);
                let judged: Vec<_> = inspection.problems.iter().filter(|it| it.severity == Severity::Error).collect();
                let name = format!("{} {} {place}", trigger.id, example.id);
                assert_eq!(validator.is_valid(&json(&value)), judged.is_empty(), "{name}: {judged:?}");
                count += 1;
                borne += usize::from(judged.is_empty());
            }
        }
    }
    assert!(count > 30 && borne * 2 > count, "{borne} of {count} objects bear a stranger");
}

#[test]
fn few_members_may_be_missing() {
    for case in cases().iter().filter(|case| TRIGGERS.iter().any(|trigger| trigger.id == case.trigger.id)) {
        // What a person chose to send is not the table's to require.
        let is_named = |mutation: &Mutation| {
            let at = case.event.trace.iter().find(|at| at.pointer == mutation.pointer);
            at.and_then(|at| at.slot).is_some_and(|slot| matches!(slot.key, Key::Name(_)))
        };
        let dropped = mutations(&case.printed).into_iter().filter(|mutation| mutation.change == Change::Dropped);
        let dropped: Vec<Mutation> = dropped.filter(is_named).collect();
        let tolerated = dropped.iter().filter(|mutation| is_tolerated(&case.known, &case.event.trace, mutation));
        let tolerated: Vec<&str> = tolerated.map(|mutation| &*mutation.pointer).collect();
        let all = dropped.len();
        assert!(tolerated.len() * 4 <= all, "{}: {tolerated:?} of {all}", case.name);
    }
}

/// Whether a schema can see a mistake: those that lie in one field, not those across fields or in a schedule.
fn is_seen(what: &What) -> bool {
    matches!(
        what,
        What::Missing
            | What::Nameless
            | What::Unknown(_)
            | What::WrongKind { .. }
            | What::OutOfRange { .. }
            | What::Form(..)
            | What::NoChoice { .. }
            | What::Count { .. }
    ) || matches!(what, What::Length { limit, .. } if !limit.bytes)
}

/// The schema and the check must agree.
fn agree(trigger: &'static Trigger, validator: &Validator, config: &Value, name: &str) {
    let problems = check::config(trigger, config);
    let checked = problems.iter().find(|problem| problem.severity == Severity::Error && is_seen(&problem.what));
    let refused = errors(validator, config);
    assert_eq!(
        checked.is_some(),
        !refused.is_empty(),
        "{name}: {} is judged by the check as {checked:?}, by the schema as {refused:?}",
        config.to_json()
    );
}

fn agree_when_spoilt(trigger: &'static Trigger, config: &Value, name: &str) {
    let validator = validator(&schema::config(trigger));
    assert_eq!(errors(&validator, config), Vec::<String>::new(), "{name}");
    agree(trigger, &validator, config, name);
    for mutation in mutations(config) {
        agree(trigger, &validator, &mutation.value, name);
    }
}

#[test]
fn configurations_are_judged_as_by_the_check() {
    for trigger in triggers() {
        for example in trigger.examples {
            let state = Value::from_json(example.state).expect("a state is JSON");
            let config = state.member("config").expect("a state has a configuration");
            agree_when_spoilt(trigger, config, &format!("{} {}", trigger.id, example.id));
        }
    }
    let made_up = stress::ALL.iter().copied();
    let catalogue = TRIGGERS.iter().map(|trigger| (*trigger, library(trigger.id).expect("a library")));
    for (trigger, library) in catalogue.chain(made_up) {
        let validator = validator(&schema::config(trigger));
        for counterexample in library.counterexamples {
            let state = counterexample.state(trigger).expect("a state is JSON");
            let config = state.member("config").expect("a state has a configuration");
            agree(trigger, &validator, config, counterexample.id);
        }
    }
}

const WORDS: Kind = Kind::Choice(&[choice("one", "Made up.", "测试用。"), choice("two", "Made up.", "测试用。")]);
const SMALL: Kind = Kind::int(1, 3);
const SHORT: Kind = chars(2, 4, ANY);

const MIXED: Kind = Kind::Choice(&[choice("one", "Made up.", "测试用。"), number_choice(2, "Made up.", "测试用。")]);
const TRAPPED: &Form = &Form::new("^[a-z*]*$", "lower-case letters", "小写字母").traps(&[
    trap("[*]$", Fix::StripEnd("*"), "it ends in `*`", "以 `*` 结尾"),
    trap("^[*]", Fix::StripStart("*"), "it begins with `*`", "以 `*` 开头"),
]);

const CITES: &[Cite] = &[REASONING.at("made up for tests")];

const fn made_up(name: &'static str, kind: Kind) -> Field {
    field(name, kind).en("Made up.").zh("测试用。").cites(CITES)
}

/// A trigger whose configuration has every kind.
static KINDS: Trigger = Trigger {
    config: &[
        made_up("name", chars(1, 8, ALIYUN_TRIGGER_NAME)).required().example("t1"),
        made_up("maybe", chars(0, 8, ALIYUN_TRIGGER_NAME)),
        made_up("word", WORDS).default(Lit::Text("one")),
        made_up("count", SMALL).default(Lit::Int(2)).example("3"),
        made_up("big", Kind::int(0, i64::MAX)),
        made_up("ratio", Kind::Float),
        made_up("bytes", Kind::Bytes).example("AAE="),
        made_up("json", Kind::Json).example("{\"a\":1}"),
        made_up("list", list_of(&SHORT, 1, 2)).example("ab"),
        made_up("map", Kind::Map(&members(ALIYUN_TRIGGER_NAME, SMALL, 2))).example("{\"a\":1}"),
        made_up("trapped", Kind::Text(Limit::chars(0, 8), TRAPPED)),
        made_up("mixed", MIXED),
        made_up("at", Kind::Instant),
        made_up("either", Kind::OneOf(&[("number", SMALL), ("text", SHORT)])),
        made_up("record", Kind::Record(&[made_up("inner", SHORT).required()])),
    ],
    ..stress::message::TABLE
};

#[test]
fn every_kind_is_judged_as_by_the_check() {
    let full = r#"{"name":"t1","maybe":"m","word":"two","count":3,"big":9007199254740993,"ratio":1.5,
        "bytes":{"$bytes":"AAE="},"json":{"free":[1]},"list":["ab","cd"],"map":{"a":1,"b":2},"either":2,"trapped":"a*b","mixed":2,"at":"2021-01-01T00:00:00Z",
        "record":{"inner":"ab"}}"#;
    agree_when_spoilt(&KINDS, &Value::from_json(full).expect("JSON"), "kinds");
    let validator = validator(&schema::config(&KINDS));
    for part in [
        r#""name":"""#,
        r#""name":"1st""#,
        r#""name":"tooooo_long""#,
        r#""name":"t","maybe":"""#,
        r#""name":"t","maybe":"1st""#,
        r#""name":"t","word":"three""#,
        r#""name":"t","count":0"#,
        r#""name":"t","count":4"#,
        r#""name":"t","big":-1"#,
        r#""name":"t","list":[]"#,
        r#""name":"t","list":["a"]"#,
        r#""name":"t","list":["ab","cd","ef"]"#,
        r#""name":"t","map":{"a":4}"#,
        r#""name":"t","map":{"a":1,"b":1,"c":1}"#,
        r#""name":"t","map":{"1":1}"#,
        r#""name":"t","map":{"":1}"#,
        r#""name":"t","map":null"#,
        r#""name":"t","trapped":"a*""#,
        r#""name":"t","trapped":"*""#,
        r#""name":"t","trapped":"A""#,
        r#""name":"t","trapped":"""#,
        r#""name":"t","trapped":null"#,
        r#""name":"t","mixed":"one""#,
        r#""name":"t","mixed":"2""#,
        r#""name":"t","mixed":1"#,
        r#""name":"t","mixed":null"#,
        r#""name":"t","word":null"#,
        r#""name":"t","at":"2021-01-01""#,
        r#""name":"t","json":null"#,
        r#""name":"t","bytes":null"#,
        r#""name":"t","either":null"#,
        r#""name":"t","big":18446744073709551615"#,
        r#""name":"t","either":9"#,
        r#""name":"t","either":"abcde""#,
    ] {
        for record in ["", r#","record":{}"#, r#","record":null"#, r#","record":{"inner":"ab"}"#] {
            let config = Value::from_json(&format!("{{{part}{record}}}")).expect("JSON");
            agree(&KINDS, &validator, &config, part);
        }
    }
}

/// Calls `visit` with every schema of a member, however deep.
fn properties(schema: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    if let Some(Value::Object(members)) = schema.member("properties") {
        for (name, schema) in members {
            visit(name, schema);
            properties(schema, visit);
        }
    }
}

#[test]
fn defaults_and_examples_fit_their_own_schema() {
    for trigger in triggers().chain([&KINDS]) {
        properties(&schema::config(trigger), &mut |name, schema| {
            let validator = validator(schema);
            let examples = schema.member("examples").and_then(Value::as_list).unwrap_or_default();
            for value in examples.iter().chain(schema.member("default")) {
                assert_eq!(errors(&validator, value), Vec::<String>::new(), "{} {name}", trigger.id);
            }
        });
    }
}

#[test]
fn every_member_is_described() {
    for trigger in triggers() {
        let mut described = |name: &str, schema: &Value| {
            assert!(schema.member("description").is_some(), "{} {name}", trigger.id);
        };
        properties(&schema::config(trigger), &mut described);
        for edition in trigger.editions {
            properties(&schema::event(trigger, Some(edition), None), &mut described);
        }
    }
}
