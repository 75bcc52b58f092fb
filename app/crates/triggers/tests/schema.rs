//! Schemas, judged by an independent validator: what the documents print is accepted, and refused once it is spoilt.

mod cases;
mod mutate;
mod stress;

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::REASONING;
use cases::{cases, triggers};
use jsonschema::Validator;
use mutate::{Change, is_tolerated, mutations};
use schedule::Severity;
use triggers::catalogue::{TRIGGERS, library};
use triggers::check;
use triggers::form::{ALIYUN_TRIGGER_NAME, ANY};
use triggers::model::{Choice, Count, Field, Kind, Limit, Lit, Trigger, Unit};
use triggers::problem::What;
use triggers::schema;
use triggers::value::Value;

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
    for case in cases() {
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
        assert!(refused > 10, "{}: nothing was tried", case.name);
    }
}

#[test]
fn few_members_may_be_missing() {
    for case in cases().iter().filter(|case| TRIGGERS.iter().any(|trigger| trigger.id == case.trigger.id)) {
        let tolerated: Vec<String> = mutations(&case.printed)
            .into_iter()
            .filter(|mutation| mutation.change == Change::Dropped)
            .filter(|mutation| is_tolerated(&case.known, &case.event.trace, mutation))
            .map(|mutation| mutation.pointer)
            .collect();
        let all = mutations(&case.printed).iter().filter(|mutation| mutation.change == Change::Dropped).count();
        assert!(tolerated.len() * 4 <= all, "{}: {tolerated:?} of {all}", case.name);
    }
}

/// Whether a schema can see a mistake: those that lie in one field, not those across fields or in a schedule.
fn is_seen(what: &What) -> bool {
    matches!(
        what,
        What::Missing
            | What::Unknown(_)
            | What::WrongKind { .. }
            | What::OutOfRange { .. }
            | What::Form(_)
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
        match mutation.change {
            // The form writes `null` for what is not set; a configuration for the cloud has no such member.
            Change::Retyped(Value::Null) => {
                assert!(!validator.is_valid(&json(&mutation.value)) || mutation.pointer.starts_with("/json"), "{name}");
            }
            _ => agree(trigger, &validator, &mutation.value, name),
        }
    }
}

#[test]
fn configurations_are_judged_as_by_the_check() {
    for trigger in TRIGGERS {
        for example in trigger.examples {
            let state = Value::from_json(example.state).expect("a state is JSON");
            let config = state.member("config").expect("a state has a configuration");
            agree_when_spoilt(trigger, config, &format!("{} {}", trigger.id, example.id));
        }
        let validator = validator(&schema::config(trigger));
        for counterexample in library(trigger.id).expect("a library").counterexamples {
            let state = Value::from_json(counterexample.state).expect("a state is JSON");
            let config = state.member("config").expect("a state has a configuration");
            agree(trigger, &validator, config, counterexample.id);
        }
    }
}

const CITES: &[Cite] = &[REASONING.at("made up for tests")];
const MEANS: Prose = Prose::new("Made up.", "测试用。");
const WORDS: Kind = Kind::Choice(&[
    Choice { value: "one", means: MEANS, cites: CITES },
    Choice { value: "two", means: MEANS, cites: CITES },
]);
static SMALL: Kind = Kind::Int { min: 1, max: 3, unit: Unit::None };
static SHORT: Kind = Kind::Text(Limit::chars(2, 4), &ANY);

/// A trigger whose configuration has every kind.
static KINDS: Trigger = Trigger {
    config: &[
        Field::new("name", Kind::Text(Limit::chars(1, 8), &ALIYUN_TRIGGER_NAME), MEANS, CITES).required().example("t1"),
        Field::new("maybe", Kind::Text(Limit::chars(0, 8), &ALIYUN_TRIGGER_NAME), MEANS, CITES),
        Field::new("word", WORDS, MEANS, CITES).default(Lit::Text("one")),
        Field::new("count", SMALL, MEANS, CITES).default(Lit::Int(2)).example("3"),
        Field::new("big", Kind::Int { min: 0, max: i64::MAX, unit: Unit::None }, MEANS, CITES),
        Field::new("ratio", Kind::Float, MEANS, CITES),
        Field::new("bytes", Kind::Bytes, MEANS, CITES).example("AAE="),
        Field::new("json", Kind::Json, MEANS, CITES).example("{\"a\":1}"),
        Field::new("list", Kind::List(&SHORT, Count { min: 1, max: 2 }), MEANS, CITES).example("ab"),
        Field::new("map", Kind::Map(&SMALL), MEANS, CITES).example("{\"a\":1}"),
        Field::new("either", Kind::OneOf(&[("number", SMALL), ("text", SHORT)]), MEANS, CITES),
        Field::new("record", Kind::Record(&[Field::new("inner", SHORT, MEANS, CITES).required()]), MEANS, CITES),
    ],
    ..stress::message::TABLE
};

#[test]
fn every_kind_is_judged_as_by_the_check() {
    let full = r#"{"name":"t1","maybe":"m","word":"two","count":3,"big":9007199254740993,"ratio":1.5,
        "bytes":{"$bytes":"AAE="},"json":{"free":[1]},"list":["ab","cd"],"map":{"a":1,"b":2},"either":2,
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
        r#""name":"t","either":9"#,
        r#""name":"t","either":"abcde""#,
    ] {
        for record in ["", r#","record":{}"#, r#","record":{"inner":"ab"}"#] {
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
    for trigger in triggers().into_iter().chain([&KINDS]) {
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
