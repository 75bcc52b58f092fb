//! `aliyun/oss`: what fires, what may stand beside what, and what the event holds.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::{State, rows};
use triggers::aliyun::oss::{LIBRARY, TRIGGER};
use triggers::check;
use triggers::input::Input;
use triggers::model::{Judgement, Kind, Sample};
use triggers::value::Value;

static OSS: &triggers::model::Trigger = &TRIGGER;

static TEXTS: &[triggers::model::ConfigText] = TRIGGER.texts;

/// The configured word for a short name of the tables; `*` is the wildcard of creations.
fn word(name: &str) -> String {
    let removals = ["DeleteObject", "DeleteObjects", "AbortMultipartUpload"];
    format!("oss:Object{}:{name}", if removals.contains(&name) { "Removed" } else { "Created" })
}

fn rule(events: &str, prefix: &str, suffix: &str) -> Value {
    let mut rule = Value::empty();
    rule.set("events", Value::List(events.split(',').map(|name| word(name).into()).collect()));
    for (name, text) in [("prefix", prefix), ("suffix", suffix)] {
        if !text.is_empty() {
            rule.set(&format!("filter.key.{name}"), text.into());
        }
    }
    rule
}

/// A state that is right, with this rule.
fn state(rule: &Value, happening: &str, key: &str) -> State {
    let mut config = rule.clone();
    config.set("triggerName", "t1".into());
    config.set("sourceArn", "acs:oss:cn-shanghai:123456789:testbucket".into());
    let state = State {
        trigger: OSS,
        config,
        occurrence: Value::empty(),
        edition: String::new(),
        at: 1_628_837_143,
        seed: "s".to_owned(),
    };
    state.on("happening", happening).on("key", key)
}

fn judged(first: &Value, second: &Value) -> Judgement {
    (OSS.conflict.expect("OSS judges two rules").judge.run)(first, second)
}

fn sample(id: &str) -> &'static Sample {
    LIBRARY.samples.iter().find(|sample| sample.id == id).unwrap_or_else(|| panic!("no sample {id}"))
}

/// Whether a rule fires for a put of this key, by the verdict itself.
fn fires(rule: &Value, key: &str) -> bool {
    state(rule, "PutObject", key).broken_clauses().iter().all(|clause| *clause == "event")
}

/// All rows as the document prints them, beside its rule of `PutObject`, `source` and `zip`.
#[test]
fn the_truth_table_of_the_document() {
    let first = rule("PutObject", "source", "zip");
    let rows = rows::<5>(sample("truth-table").text);
    assert_eq!(rows.len(), 7);
    for [event, prefix, suffix, allowed, because] in rows {
        let second = rule(event.rsplit(':').next().expect("a name"), &prefix, &suffix);
        let judgement = judged(&first, &second);
        assert_eq!(judgement.allowed, allowed == "yes", "{event} {prefix} {suffix}: {because}");
        assert!(judgement.because.en.starts_with(if judgement.allowed { "Allowed" } else { "Refused" }));
        assert_eq!(judged(&second, &first).allowed, judgement.allowed, "the order of the rules does not matter");
    }
}

/// Row 4 is legal, and yet both rules match one key: the page warns.
#[test]
fn row_4_comes_with_a_key_that_both_rules_match() {
    let (first, second) = (rule("PutObject", "source", "zip"), rule("PutObject", "source1", "1zip"));
    let judgement = judged(&first, &second);
    assert!(judgement.allowed);
    assert_eq!(judgement.both_fire_for.as_deref(), Some("source1/a1zip"));
    assert!(fires(&first, "source1/a1zip") && fires(&second, "source1/a1zip"));
}

/// What the current page refuses beside its rule of `PutObject`, `source` and `zip`: by its own table, each is refused or
/// comes with a key that both rules match and a word about that page.
#[test]
fn what_the_current_page_refuses_is_refused_or_told() {
    let first = rule("PutObject", "source", "zip");
    for row in rows::<4>(include_str!("oss/current-page.txt")) {
        let [event, prefix, suffix, created] = &row;
        let judgement = judged(&first, &rule(event, prefix, suffix));
        let told = judgement.both_fire_for.is_some() && judgement.because.en.contains("current page");
        assert_eq!(judgement.allowed && !told, created == "yes", "{row:?}: {}", judgement.because.en);
        assert_eq!(judgement.because.zh.contains("现行页面"), told, "{row:?}");
    }
}

#[test]
fn two_rules_on_one_bucket() {
    for row in rows::<8>(include_str!("oss/conflicts.txt")) {
        let [event, prefix, suffix, other_event, other_prefix, other_suffix, verdict, key] = &row;
        let (first, second) = (rule(event, prefix, suffix), rule(other_event, other_prefix, other_suffix));
        for judgement in [judged(&first, &second), judged(&second, &first)] {
            assert_eq!(if judgement.allowed { "allowed" } else { "refused" }, verdict, "{row:?}");
            assert_eq!(judgement.both_fire_for.unwrap_or_default(), *key, "{row:?}");
        }
        assert!(key.is_empty() || fires(&first, key) && fires(&second, key), "{row:?}: the key does not fire both");
    }
}

#[test]
fn what_fires() {
    for row in rows::<6>(include_str!("oss/fires.txt")) {
        let [events, prefix, suffix, happening, key, broken] = &row;
        // `*` as a prefix is the character itself.
        let state = state(&rule(events, prefix, suffix), happening, key);
        assert_eq!(state.broken_clauses().join(","), *broken, "{row:?}");
        let fired = state.evaluated().fires;
        assert_eq!(fired, broken.is_empty(), "{row:?}");
    }
}

/// Every repair makes its own clause hold; repairing until nothing is left makes the trigger fire.
#[test]
fn the_nearest_repair_makes_a_clause_hold() {
    for row in rows::<6>(include_str!("oss/fires.txt")) {
        let [events, prefix, suffix, happening, key, _] = &row;
        let mut state = state(&rule(events, prefix, suffix), happening, key);
        for finding in state.evaluated().findings.iter().filter(|finding| !finding.holds) {
            for repair in &finding.repairs {
                let repaired = state.clone().repaired(&repair.edits).evaluated();
                let left = repaired.findings.iter().find(|left| left.clause.id == finding.clause.id);
                assert!(left.is_some_and(|left| left.holds), "{row:?}: {} {:?}", finding.clause.id, repair.says.en);
            }
        }
        for _ in 0..4 {
            let next = state.evaluated().findings.into_iter().find(|finding| !finding.holds);
            state = next.map_or(state.clone(), |finding| state.repaired(&finding.repairs[0].edits));
        }
        assert!(state.evaluated().fires, "{row:?}");
    }
}

/// A prefix that no name can have is itself what is wrong: the object stays.
#[test]
fn a_prefix_with_a_sign_too_many_is_repaired_itself() {
    for (prefix, key, repaired) in [
        ("/source/", "source/a.png", "source/"),
        ("source/*", "source/a.png", "source/"),
        ("/source/*", "source/a.png", "source/"),
    ] {
        let state = state(&rule("PutObject", prefix, ""), "PutObject", key);
        let finding = state.evaluated().findings.into_iter().find(|finding| !finding.holds).expect("it does not fire");
        let after = state.clone().repaired(&finding.repairs[0].edits);
        assert_eq!(after.config.at("filter.key.prefix"), Some(&repaired.into()), "{prefix}");
        assert_eq!(after.occurrence, state.occurrence, "{prefix}");
        assert!(after.evaluated().fires && after.problems().is_empty(), "{prefix}: {:?}", after.problems());
    }
}

/// Names have at most 1,023 bytes, not characters.
#[test]
fn a_key_is_measured_in_bytes() {
    let problems = |key: &str| state(&rule("PutObject", "图", ""), "PutObject", key).problems();
    assert_eq!(problems(&"图".repeat(341)), Vec::<&str>::new());
    assert_eq!(problems(&"图".repeat(342)), ["length"]);
}

/// The name in the event is the configured one without `oss:`; one configured with it alone fires.
#[test]
fn every_call_has_a_name_that_can_be_chosen() {
    let Kind::List(Kind::Choice(choices), _) = OSS.config[1].kind else { panic!("events are a list of words") };
    for happening in OSS.happenings {
        let state = state(&rule(happening.id, "", ""), happening.id, "a");
        let name = state.event().pointed("/events/0/eventName").map(Value::in_text).unwrap_or_default();
        let configured = format!("oss:{name}");
        assert_eq!(configured, word(happening.id));
        assert!(choices.iter().any(|choice| Value::from(choice.value).as_text() == Some(&configured)), "{configured}");
    }
    assert_eq!(OSS.happenings.len(), 12);
    let documented = choices.iter().filter(|choice| choice.is_documented()).count();
    assert_eq!((documented, choices.len()), (13, 17));
}

#[test]
fn what_happens_is_a_simple_upload_unless_said() {
    let state = state(&rule("PutObject", "", ""), "PutObject", "a");
    let mut without = state.clone();
    without.occurrence.put("/happening", None);
    assert_eq!(without.event(), state.event());
}

#[test]
fn delta_size_is_new_less_old_size() {
    for row in rows::<4>(include_str!("oss/sizes.txt")) {
        let [happening, size, previous, delta] = &row;
        let mut state = state(&rule(happening, "", ""), happening, "a");
        for (name, text) in [("size", size), ("previousSize", previous)] {
            if let Ok(bytes) = text.parse::<i64>() {
                state = state.on(name, bytes);
            }
        }
        let event = state.event();
        let object = event.pointed("/events/0/oss/object").expect("an event has an object");
        assert_eq!(object.member("deltaSize").map(Value::in_text).as_deref(), Some(delta.as_str()), "{row:?}");
        let size = if size.is_empty() { "0" } else { size };
        assert_eq!(object.member("size").map(Value::in_text).as_deref(), Some(size), "{row:?}");
    }
}

#[test]
fn only_2019_has_a_virtual_bucket() {
    let event = |edition: &str| State::example(OSS, "put-2019").edition(edition).event();
    let virtual_bucket = |event: &Value| event.pointed("/events/0/oss/bucket/virtualBucket").cloned();
    assert_eq!(virtual_bucket(&event("2019-03-27")), Some("".into()));
    let (of_2021, of_2023) = (event("2021-11-10"), event("2023-12-12"));
    assert_eq!(virtual_bucket(&of_2021), None);
    assert_eq!(of_2021, of_2023);
    let mut of_2019 = event("2019-03-27");
    of_2019.put("/events/0/oss/bucket/virtualBucket", None);
    assert_eq!(of_2019, of_2023, "nothing else differs");
}

/// Region, owner and bucket come from the bucket's ARN, the requester is the owner; each can be given instead.
#[test]
fn values_are_computed_or_given() {
    let plain = state(&rule("PutObject", "", ""), "PutObject", "a");
    let cases = [
        ("region", "/region", "cn-shanghai", "cn-beijing"),
        ("name", "/oss/bucket/name", "testbucket", "other-bucket"),
        ("ownerIdentity", "/oss/bucket/ownerIdentity", "123456789", "1649****"),
        ("ownerIdentity", "/userIdentity/principalId", "123456789", "1649****"),
        ("principalId", "/userIdentity/principalId", "123456789", "262561392693583141"),
        ("sourceIPAddress", "/requestParameters/sourceIPAddress", "203.0.113.7", "140.205.XX.XX"),
        ("eventTime", "/eventTime", "2021-08-13T06:45:43.000Z", "2022-08-13T06:45:43.123Z"),
        ("deltaSize", "/oss/object/deltaSize", "0", "-5"),
    ];
    for (name, pointer, made, given) in cases {
        let value = |state: &State| {
            let event = state.event();
            event.pointed(&format!("/events/0{pointer}")).map(Value::in_text).unwrap_or_default()
        };
        assert_eq!(value(&plain), made, "{name}");
        let given_value = given.parse::<i64>().ok().filter(|_| name == "deltaSize").map_or(given.into(), Value::Int);
        assert_eq!(value(&plain.clone().on(name, given_value)), given, "{name}");
    }
    for (name, pointer) in
        [("eTag", "/oss/object/eTag"), ("ruleId", "/oss/ruleId"), ("requestId", "/responseElements/requestId")]
    {
        let value = |state: &State| state.event().pointed(&format!("/events/0{pointer}")).map(Value::in_text);
        let mut other = plain.clone();
        other.seed = "another".to_owned();
        assert_eq!(value(&plain), value(&plain));
        assert_ne!(value(&plain), value(&other), "{name} is made from the seed");
        let given = if name == "ruleId" { "9adac8e2****" } else { "58F9FF2D****" };
        assert_eq!(value(&plain.clone().on(name, given)).as_deref(), Some(given));
    }
}

#[test]
fn generated_values_have_the_forms_of_the_printed_ones() {
    let printed = State::example(OSS, "put-2019").event();
    let made = state(&rule("PutObject", "", ""), "PutObject", "a").event();
    for pointer in ["/oss/object/eTag", "/oss/ruleId", "/responseElements/requestId"] {
        let text =
            |event: &Value| event.pointed(&format!("/events/0{pointer}")).map(Value::in_text).unwrap_or_default();
        let (made, printed) = (text(&made), text(&printed));
        assert_eq!(made.len(), printed.len(), "{pointer}");
        assert_eq!(made.contains(|c: char| c.is_ascii_lowercase()), printed.contains(|c: char| c.is_ascii_lowercase()));
    }
}

/// The console's example with its masked bucket is right; both printed configurations leave `image/a.jpg` out.
#[test]
fn the_printed_configurations() {
    let console = rule("PutObject", "source", "zip");
    let masked = state(&console, "PutObject", "image/a.jpg")
        .config("triggerName", "oss-trigger")
        .config("sourceArn", "acs:oss:cn-shanghai:123456789:bucket-zh****");
    assert_eq!(masked.problems(), Vec::<&str>::new());
    assert_eq!(masked.broken_clauses(), ["prefix", "suffix"]);
    let of_2019 = rule("PostObject,PutObject", "source/", ".png");
    assert_eq!(state(&of_2019, "PutObject", "image/a.jpg").broken_clauses(), ["prefix", "suffix"]);
    assert_eq!(state(&of_2019, "PutObject", "source/a.png").broken_clauses(), Vec::<&str>::new());
}

#[test]
fn the_configuration_as_yaml_and_as_a_call() {
    let config =
        check::normalised(OSS, &state(&rule("PostObject,PutObject", "source/", ".png"), "PutObject", "a").config);
    let yaml = TEXTS[0].write(&Input::of_config(OSS, &config));
    assert_eq!(yaml.replace('"', ""), sample("config-2019").text);
    let call = Value::from_json(&TEXTS[1].write(&Input::of_config(OSS, &config))).expect("a call is JSON");
    let inner = call.member("triggerConfig").and_then(Value::as_text).expect("the configuration travels as text");
    assert_eq!(
        inner,
        r#"{"events":["oss:ObjectCreated:PostObject","oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/","suffix":".png"}}}"#
    );
    let member = |name: &str| call.member(name).map(Value::in_text).unwrap_or_default();
    assert_eq!(member("triggerType"), "oss");
    assert_eq!(member("qualifier"), "LATEST");
    assert_eq!(member("sourceArn"), "acs:oss:cn-shanghai:123456789:testbucket");
}

/// The documents let a filter be left out; the tools want its members, so they are always written.
#[test]
fn a_filter_that_is_left_out_is_written_empty() {
    let state = state(&rule("PutObject", "", ""), "PutObject", "a");
    assert_eq!(state.problems(), ["no-filter"]);
    let config = check::normalised(OSS, &state.config);
    assert_eq!(config.at("filter.key.prefix"), Some(&"".into()));
    assert_eq!(config.at("filter.key.suffix"), Some(&"".into()));
}

#[test]
fn covered_names_are_told_one_by_one_and_leave_together() {
    let state = state(&rule("PutObject,*,DeleteObject,CopyObject", "a/", ""), "PutObject", "a/a");
    let problems = state.evaluated().problems;
    let pointers: Vec<&str> = problems.iter().map(|problem| problem.pointer.as_str()).collect();
    assert_eq!(pointers, ["/events/0", "/events/3"]);
    let repaired = state.repaired(&problems[0].repairs[0].edits);
    let left: Vec<Value> = vec!["oss:ObjectCreated:*".into(), "oss:ObjectRemoved:DeleteObject".into()];
    assert_eq!(repaired.config.at("events"), Some(&Value::List(left)));
    assert_eq!(repaired.problems(), Vec::<&str>::new());
}
