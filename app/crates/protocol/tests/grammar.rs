//! The grammar of links, case by case, and what holds for every link.

use proptest::prelude::*;
use protocol::names::Part;
use protocol::state::State;
use triggers::catalogue;
use triggers::model::Trigger;

fn trigger(id: &str) -> &'static Trigger {
    let (provider, name) = id.split_once('/').expect("an id has a slash");
    catalogue::find(provider, name).expect("the trigger is in the catalogue")
}

/// Each case is a block: the trigger's id and the query, then what follows from it, a line each.
#[test]
fn grammar() {
    let cases = include_str!("../../../../tests/fixtures/links/grammar.txt");
    let mut count = 0;
    for block in cases.split("\n\n") {
        let mut lines = block.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let Some(head) = lines.next() else { continue };
        let (id, query) = head.split_once('?').expect("a block begins with id?query");
        let state = State::parse(trigger(id), query);
        for line in lines {
            let (what, expected) = line.split_once(": ").unwrap_or((line.trim_end_matches(':'), ""));
            let found = match what {
                "config" => state.value(Part::Config).to_json(),
                "occurrence" => state.value(Part::Occurrence).to_json(),
                "second" => state.value(Part::Second).to_json(),
                "link" => state.query(),
                "ignored" => state.ignored.join(" "),
                "at" => state.at.clone(),
                "seed" => state.seed.clone(),
                "edition" => state.edition.clone(),
                "example" => state.example.clone(),
                "view" => state.view.map(|view| view.id().to_owned()).unwrap_or_default(),
                "lang" => state.lang.map(|lang| lang.code().to_owned()).unwrap_or_default(),
                other => panic!("{other}: no such line"),
            };
            assert_eq!(found, expected, "{what} of {head}");
            count += 1;
        }
    }
    assert!(count >= 40, "only {count} lines were read");
}

/// What a link says besides fields would hide a field of the same name.
#[test]
fn no_field_of_a_configuration_has_a_reserved_name() {
    let reserved = ["at", "seed", "edition", "view", "lang", "example", "many", "answer", "on", "second"];
    for trigger in catalogue::TRIGGERS {
        let hidden = trigger.config.iter().find(|field| reserved.contains(&field.name));
        assert!(hidden.is_none(), "{}: {}", trigger.id, hidden.map_or("", |field| field.name));
    }
}

#[test]
fn every_example_has_a_link_that_gives_it_back() {
    for trigger in catalogue::TRIGGERS {
        for example in trigger.examples {
            let state = State::of_example(trigger, example.id);
            assert_eq!(state.query(), format!("example={}", example.id), "{}", trigger.id);
            let mut alone = state.clone();
            alone.example.clear();
            let back = State::parse(trigger, &alone.query());
            assert_eq!(back.query(), alone.query());
            for part in [Part::Config, Part::Second] {
                assert_eq!(said(&back, part), said(&state, part), "{} of {} {}", part.member(), trigger.id, example.id);
            }
            assert_eq!((back.at, back.seed, back.edition), (state.at, state.seed, state.edition));
            assert_eq!(back.ignored, Vec::<String>::new());
        }
    }
}

#[test]
fn choices_keep_the_order_in_which_they_were_made() {
    let oss = trigger("aliyun/oss");
    let event = |name: &str| format!("events=oss:ObjectCreated:{name}");
    let query = |names: &[&str]| names.iter().map(|name| event(name)).collect::<Vec<_>>().join("&");
    let before = State::parse(oss, &query(&["PostObject", "PutObject"]));
    for (sent, kept) in [
        (&["PutObject", "PostObject"][..], &["PostObject", "PutObject"][..]),
        (&["PutObject", "PostObject", "CopyObject"], &["PostObject", "PutObject", "CopyObject"]),
        (&["PutObject"], &["PutObject"]),
        (&["CopyObject"], &["CopyObject"]),
        (&[], &[]),
    ] {
        let mut state = State::parse(oss, &query(sent));
        state.keep_order(&before);
        assert_eq!(state.query(), query(kept), "{sent:?}");
    }
}

/// What a part says, spelled out: a default that stands there and one that does not are the same.
fn said(state: &State, part: Part) -> String {
    triggers::check::normalised(state.trigger, &state.value(part)).to_json()
}

/// Names that mean something, names that nearly do, and noise.
fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof![
        prop::sample::select(vec![
            "triggerName",
            "cronExpression",
            "payload",
            "enable",
            "qualifier",
            "on.triggerTime",
            "at",
            "seed",
            "edition",
            "lang",
            "example",
            "on.happening",
            "on.overrides.0.pointer",
            "on.overrides.0.value",
            "on.overrides.0.why",
            "events",
            "filter.key.prefix",
            "filter.key.suffix",
            "second.events",
            "second.filter.key.prefix",
            "on.key",
            "on.size",
            "event",
            "filter.Prefix",
            "on.meta.0.key",
            "on.meta.0.value",
            "on.meta",
            "on.overrides.7.value",
            "many",
        ])
        .prop_map(str::to_owned),
        "[a-z.0-9]{0,12}",
    ];
    let text = prop_oneof![
        prop::sample::select(vec!["", "\"\"", "\"\"\"\"", "true", "7", "0 0 4 * * *", "{\"a\":1}", "daily", "zh", "*"])
            .prop_map(str::to_owned),
        "\\PC{0,20}",
    ];
    prop::collection::vec((name, text), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// The canonical link is a fixed point and says the same; no text makes it fail; it ends in no punctuation.
    #[test]
    fn the_canonical_link_says_the_same(pairs in pairs(), which in 0..catalogue::TRIGGERS.len()) {
        let trigger = catalogue::TRIGGERS[which];
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        let state = State::parse(trigger, &query);
        let link = state.query();
        let again = State::parse(trigger, &link);
        prop_assert_eq!(again.query(), link.clone());
        for part in [Part::Config, Part::Second] {
            prop_assert_eq!(said(&again, part), said(&state, part), "{} of {}", part.member(), link);
        }
        prop_assert!(link.chars().last().is_none_or(|last| last.is_ascii_alphanumeric()), "{}", link);
        prop_assert!(link.is_ascii());
    }

    /// Whatever value stands in a text field comes back from its link.
    #[test]
    fn any_text_survives(text in "\\PC*|[\"\\r\\n \t]{0,5}") {
        let trigger = trigger("aliyun/timer");
        // A carriage return before a line feed is not a part of the text.
        let text = text.replace('\r', "");
        let mut state = State::new(trigger);
        let whole = triggers::value::Value::Object(vec![("payload".to_owned(), text.clone().into())]);
        state.fill(Part::Config, &whole);
        let back = State::parse(trigger, &state.query());
        let payload = back.value(Part::Config).member("payload").cloned().unwrap_or_else(|| "".into());
        prop_assert_eq!(payload.as_text(), Some(text.as_str()));
    }
}
