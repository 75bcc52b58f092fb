//! `tencent/cos`: what fires, what may stand beside what, and what the event holds.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::{State, rows};
use triggers::check;
use triggers::event::Origin;
use triggers::input::Input;
use triggers::inspect::{Inspection, Received, inspect, recover};
use triggers::model::{Judgement, Kind, Sample};
use triggers::tencent::cos::{LIBRARY, TRIGGER};
use triggers::value::Value;

static COS: &triggers::model::Trigger = &TRIGGER;

static TEXTS: &[triggers::model::ConfigText] = TRIGGER.texts;

const HOST: &str = "testpic-1253970026.cos.ap-chengdu.myqcloud.com";

fn rule(event: &str, prefix: &str, suffix: &str) -> Value {
    let mut rule = Value::empty();
    rule.set("event", event.into());
    for (name, text) in [("Prefix", prefix), ("Suffix", suffix)] {
        if !text.is_empty() {
            rule.set(&format!("filter.{name}"), text.into());
        }
    }
    rule
}

/// A state that is right, with this rule.
fn state(rule: &Value, happening: &str, path: &str) -> State {
    let mut config = rule.clone();
    config.set("FunctionName", "printevent".into());
    config.set("TriggerName", HOST.into());
    let state = State {
        trigger: COS,
        config,
        occurrence: Value::empty(),
        edition: String::new(),
        at: 1_545_205_770,
        seed: "s".to_owned(),
    };
    state.on("happening", happening).on("path", path)
}

fn any() -> State {
    state(&rule("cos:ObjectCreated:*", "", ""), "Put", "testfile")
}

fn at(state: &State, pointer: &str) -> String {
    let event = state.event();
    let value = event.pointed(&format!("/Records/0{pointer}"));
    value.unwrap_or_else(|| panic!("no {pointer}")).in_text()
}

fn judged(first: &Value, second: &Value) -> Judgement {
    (COS.conflict.expect("COS judges two rules").judge.run)(first, second)
}

fn sample(id: &str) -> &'static Sample {
    LIBRARY.samples.iter().find(|sample| sample.id == id).unwrap_or_else(|| panic!("no sample {id}"))
}

#[test]
fn what_fires() {
    for row in rows::<6>(include_str!("cos/fires.txt")) {
        let [event, prefix, suffix, happening, path, broken] = &row;
        let state = state(&rule(event, prefix, suffix), happening, path);
        assert_eq!(state.broken_clauses().join(","), *broken, "{row:?}");
        assert_eq!(state.evaluated().fires, broken.is_empty(), "{row:?}");
    }
}

/// The document's own words on its filters.
#[test]
fn the_filters_of_the_document() {
    for row in rows::<4>(sample("filters").text) {
        let [prefix, suffix, path, expected] = &row;
        let fires = state(&rule("cos:ObjectCreated:*", prefix, suffix), "Put", path).evaluated().fires;
        assert_eq!(fires, expected == "yes", "{row:?}");
    }
}

/// The document's table has twelve names: ten of them happen, two stand for several.
#[test]
fn the_twelve_names() {
    let Kind::Choice(choices) = COS.config[2].kind else { panic!("the event is a word") };
    let chosen: Vec<String> = choices.iter().map(|choice| Value::from(choice.value).in_text()).collect();
    let printed = rows::<2>(sample("event-names").text);
    assert_eq!(chosen, printed.iter().map(|[name, _]| name.clone()).collect::<Vec<_>>());
    let happen = |name: &str| -> Vec<&str> {
        let fires = |id: &str| state(&rule(name, "", ""), id, "a").evaluated().fires;
        COS.happenings.iter().map(|happening| happening.id).filter(|id| fires(id)).collect()
    };
    for name in &chosen {
        let expected = match name.as_str() {
            "cos:ObjectCreated:*" => 6,
            "cos:ObjectRemove:*" => 2,
            _ => 1,
        };
        assert_eq!(happen(name).len(), expected, "{name}");
    }
    assert_eq!(COS.happenings.len(), 10);
}

#[test]
fn the_nearest_repair_makes_a_clause_hold() {
    for row in rows::<6>(include_str!("cos/fires.txt")) {
        let [event, prefix, suffix, happening, path, _] = &row;
        let mut state = state(&rule(event, prefix, suffix), happening, path).config("Enable", "CLOSE");
        for finding in state.evaluated().findings.iter().filter(|finding| !finding.holds) {
            for repair in &finding.repairs {
                let repaired = state.clone().repaired(&repair.edits).evaluated();
                let left = repaired.findings.iter().find(|left| left.clause.id == finding.clause.id);
                assert!(left.is_some_and(|left| left.holds), "{row:?}: {} {:?}", finding.clause.id, repair.says.en);
            }
        }
        for _ in 0..5 {
            let next = state.evaluated().findings.into_iter().find(|finding| !finding.holds);
            state = next.map_or(state.clone(), |finding| state.repaired(&finding.repairs[0].edits));
        }
        assert!(state.evaluated().fires, "{row:?}");
    }
}

#[test]
fn a_closed_trigger_fires_nothing() {
    let closed = any().config("Enable", "CLOSE");
    assert_eq!(closed.broken_clauses(), ["enabled"]);
    assert!(closed.evaluated().event.is_none());
    assert!(any().config("Enable", "OPEN").evaluated().fires);
}

/// The cases that the document's sentences name.
#[test]
fn the_conflicts_of_the_document() {
    for row in rows::<7>(sample("conflicts").text) {
        let [event, prefix, suffix, other_event, other_prefix, other_suffix, verdict] = &row;
        let judgement = judged(&rule(event, prefix, suffix), &rule(other_event, other_prefix, other_suffix));
        assert_eq!(if judgement.allowed { "allowed" } else { "refused" }, verdict, "{row:?}");
    }
}

/// Allowed rules share no object; refused ones share one that this test finds and both fire for.
#[test]
fn two_rules_on_one_bucket() {
    for row in rows::<7>(include_str!("cos/conflicts.txt")) {
        let [event, prefix, suffix, other_event, other_prefix, other_suffix, verdict] = &row;
        let (first, second) = (rule(event, prefix, suffix), rule(other_event, other_prefix, other_suffix));
        for judgement in [judged(&first, &second), judged(&second, &first)] {
            assert_eq!(if judgement.allowed { "allowed" } else { "refused" }, verdict, "{row:?}");
            assert_eq!(judgement.both_fire_for, None);
        }
        let fires = |rule: &Value, id: &str, path: &str| state(rule, id, path).evaluated().fires;
        let paths: Vec<String> = [prefix, other_prefix]
            .iter()
            .flat_map(|prefix| [suffix, other_suffix].map(|suffix| format!("{prefix}a{suffix}")))
            .collect();
        let both = COS.happenings.iter().any(|happening| {
            paths.iter().any(|path| fires(&first, happening.id, path) && fires(&second, happening.id, path))
        });
        assert_eq!(both, verdict == "refused", "{row:?}");
    }
}

/// Where the document's two sentences differ, the judgement says so.
#[test]
fn one_overlapping_filter_is_allowed_and_told() {
    let judgement = judged(&rule("cos:ObjectCreated:*", "a/", ".jpg"), &rule("cos:ObjectCreated:*", "b/", ".jpg"));
    assert!(judgement.allowed && judgement.because.en.contains("stricter sentence"), "{:?}", judgement.because);
    let silent = judged(&rule("cos:ObjectCreated:*", "a/", ""), &rule("cos:ObjectCreated:*", "b/", ""));
    assert!(silent.allowed && !silent.because.en.contains("stricter"), "{:?}", silent.because);
}

#[test]
fn the_description_is_exactly_the_printed_one() {
    let config = check::normalised(COS, &any().config);
    let printed = sample("trigger-desc").text.trim();
    assert_eq!(TEXTS[0].write(&Input::of_config(COS, &config)), printed);
    let call = Value::from_json(&TEXTS[2].write(&Input::of_config(COS, &config))).expect("a call is JSON");
    let member = |name: &str| call.member(name).map(Value::in_text).unwrap_or_default();
    assert_eq!(member("TriggerDesc"), printed);
    assert_eq!(member("Type"), "cos");
    assert_eq!(member("TriggerName"), HOST);
    assert_eq!(member("Enable"), "OPEN");
    assert_eq!(member("Qualifier"), "$LATEST");
    assert_eq!(member("Namespace"), "default");
}

#[test]
fn the_printed_name_of_a_trigger_passes_with_its_mask() {
    let host = sample("trigger-name").text.split('"').nth(1).expect("a host in quotes");
    let masked = any().config("TriggerName", host);
    assert_eq!(masked.problems(), Vec::<&str>::new());
    assert_eq!(at(&masked, "/cos/cosObject/url"), "http://xxx.cos.ap-guangzhou.myqcloud.com/testfile");
}

/// The event shows the configured name, not the call's; another can be given.
#[test]
fn the_event_s_name_is_the_configured_one() {
    let name = "/event/eventName";
    assert_eq!(at(&any(), name), "cos:ObjectCreated:*");
    assert_eq!(at(&state(&rule("cos:ObjectCreated:Put", "", ""), "Put", "a"), name), "cos:ObjectCreated:Put");
    assert_eq!(at(&any().on("eventName", "cos:ObjectCreated:Put"), name), "cos:ObjectCreated:Put");
    let event = any().evaluated().event.expect("it fires");
    let from = event.trace.iter().find(|at| at.pointer == "/Records/0/event/eventName").map(|at| at.from.clone());
    assert_eq!(from, Some(vec![Origin::Config("/event".to_owned())]));
}

#[test]
fn regions_are_short_where_a_source_knows_them() {
    for [region, code] in rows::<2>(include_str!("cos/regions.txt")) {
        let state = any().config("TriggerName", format!("testpic-1253970026.cos.{region}.myqcloud.com"));
        assert_eq!(at(&state, "/cos/cosBucket/region"), code, "{region}");
        assert_eq!(
            at(&state, "/event/eventQueue"),
            format!("qcs:0:lambda:{code}:appid/1253970026:default.printevent.$LATEST")
        );
        let pinned = state.on("region", "ger");
        assert_eq!(at(&pinned, "/cos/cosBucket/region"), "ger");
        assert!(at(&pinned, "/event/eventQueue").starts_with("qcs:0:lambda:ger:"), "the queue follows the pinned code");
    }
}

#[test]
fn bucket_account_and_path_make_key_and_address() {
    let state = state(&rule("cos:ObjectCreated:*", "", ""), "Put", "test/a b.jpg")
        .config("TriggerName", "my-pics-2-1253970026.cos.ap-beijing.myqcloud.com");
    assert_eq!(at(&state, "/cos/cosBucket/name"), "my-pics-2");
    assert_eq!(at(&state, "/cos/cosBucket/appid"), "1253970026");
    assert_eq!(at(&state, "/cos/cosObject/key"), "/1253970026/my-pics-2/test/a b.jpg");
    assert_eq!(
        at(&state, "/cos/cosObject/url"),
        "http://my-pics-2-1253970026.cos.ap-beijing.myqcloud.com/test/a b.jpg"
    );
}

#[test]
fn function_namespace_and_version_make_the_queue() {
    let state = any().config("FunctionName", "resize").config("Namespace", "prod").config("Qualifier", "3");
    assert_eq!(at(&state, "/event/eventQueue"), "qcs:0:lambda:cd:appid/1253970026:prod.resize.3");
}

/// The documented members of `meta` are always there; others stand beside them, and headers are what was given.
#[test]
fn metadata_and_headers() {
    let plain = any();
    assert_eq!(at(&plain, "/cos/cosObject/meta/Content-Type"), "");
    assert!(!at(&plain, "/cos/cosObject/meta/x-cos-request-id").is_empty());
    assert_eq!(at(&plain, "/event/requestParameters/requestHeaders"), "{}");
    let given = Value::from_json(r#"{"x-cos-meta-mykey":"myvalue","Content-Type":"hidden"}"#).expect("JSON");
    let state = plain.on("meta", given).on("Content-Type", "image/jpeg").on("x-cos-request-id", "NWMx****");
    let meta = r#"{"x-cos-request-id":"NWMx****","Content-Type":"image/jpeg","x-cos-meta-mykey":"myvalue"}"#;
    assert_eq!(at(&state, "/cos/cosObject/meta"), meta);
}

#[test]
fn every_value_that_is_made_can_be_given() {
    let cases = [
        ("url", "/cos/cosObject/url", Value::from("http://a/b")),
        ("key", "/cos/cosObject/key", Value::from("/1/b/c")),
        ("vid", "/cos/cosObject/vid", Value::from("MTg0NDUx")),
        ("size", "/cos/cosObject/size", Value::Int(1029)),
        ("name", "/cos/cosBucket/name", Value::from("other")),
        ("appid", "/cos/cosBucket/appid", Value::from("12539*****")),
        ("eventTime", "/event/eventTime", Value::Int(4_102_444_800)),
        ("eventQueue", "/event/eventQueue", Value::from("qcs:0:scf:cd:appid/1:default.a.$LATEST")),
        ("reqid", "/event/reqid", Value::Int(9_007_199_254_740_993)),
        ("requestSourceIP", "/event/requestParameters/requestSourceIP", Value::from("192.168.15.101")),
    ];
    for (name, pointer, value) in cases {
        assert_eq!(at(&any().on(name, value.clone()), pointer), value.in_text(), "{name}");
    }
    assert_eq!(at(&any(), "/event/eventTime"), "1545205770", "the clock, in whole seconds");
}

/// What the COS page prints of its event is part of the example made from it.
#[test]
fn the_fragment_of_the_cos_page_lies_within_its_example() {
    fn lies_within(part: &Value, whole: &Value) -> bool {
        match (part, whole) {
            (Value::Object(members), Value::Object(_)) => {
                members.iter().all(|(name, value)| whole.member(name).is_some_and(|whole| lies_within(value, whole)))
            }
            (Value::List(items), Value::List(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(part, whole)| lies_within(part, whole))
            }
            _ => part == whole,
        }
    }
    let fragment = Value::from_json(sample("event-2024-cos-page").text).expect("JSON");
    assert!(lies_within(&fragment, &State::example(COS, "metadata").event()));
}

fn inspected(event: &Value) -> Inspection {
    inspect(&Received::Value(event.clone()), &[COS])
}

/// The configuration and the occurrence that an event tells, at another time and from another seed.
fn told(event: &Value) -> State {
    let (config, occurrence) = recover(&inspected(event).candidates[0]);
    State { config, occurrence, at: 0, seed: String::new(), ..any() }
}

/// What happened is read from the event's name as far as it says it, so that the recovered form fires.
#[test]
fn what_an_event_tells_makes_it_again() {
    for happening in COS.happenings {
        let (wildcard, _) = happening.word.rsplit_once(':').expect("a name has three parts");
        for word in [happening.word, &format!("{wildcard}:*")] {
            let made = state(&rule(word, "", ""), happening.id, "test/a.jpg");
            if !made.problems().is_empty() {
                // Restorings have no wildcard.
                continue;
            }
            let made = made.event();
            let told = told(&made);
            assert_eq!(told.event(), made, "{word} {}", happening.id);
            if word == happening.word {
                assert_eq!(told.occurrence.member("happening").map(Value::in_text).as_deref(), Some(happening.id));
            }
        }
    }
}

/// An event as the test of the Go library has it: an older host, an id of no meaning, members of an upload by form.
#[test]
fn an_event_with_the_host_of_the_older_api() {
    let older = any()
        .on("url", "http://testpic-1253970026.cosbj.myqcloud.com/testfile")
        .on("cosNotificationId", "xxx")
        .on("Content-Type", "multipart/form-data; boundary=b45c43a0b3")
        .on("vid", "15945fbff94a6476647d1e08b64ed9f71566028555")
        .event();
    let inspection = inspected(&older);
    assert!(inspection.problems.is_empty(), "{:?}", inspection.problems);
    let told = told(&older);
    assert_eq!(told.config.member("TriggerName"), None, "this host is no name of a trigger");
    assert!(told.occurrence.member("url").is_some());
}

/// Every warning and near miss, with what repairs it in one click.
#[test]
fn near_misses_are_explained_and_repaired() {
    for row in rows::<4>(include_str!("cos/near-misses.txt")) {
        let [place, value, id, meant] = &row;
        let (root, name) = place.split_once('.').expect("a root and a name");
        let edit = |value: &str| if root == "on" { any().on(name, value) } else { any().config(name, value) };
        let problems = edit(value).evaluated().problems;
        let found: Vec<&str> = problems.iter().map(|problem| problem.what.id()).collect();
        assert_eq!(found.join(","), *id, "{row:?}");
        let repairs: Vec<_> = problems.iter().flat_map(|problem| &problem.repairs).collect();
        assert_eq!(repairs.is_empty(), meant.is_empty(), "{row:?}: {repairs:?}");
        if let Some(repair) = repairs.first() {
            let repaired = edit(value).repaired(&repair.edits);
            let part = if root == "on" { &repaired.occurrence } else { &repaired.config };
            let found = part.at(name).map_or("(removed)".to_owned(), Value::in_text);
            assert_eq!(found, *meant, "{row:?}");
            assert_eq!(repaired.problems(), Vec::<&str>::new(), "{row:?}");
        }
    }
}

/// Parts that documents mask contradict nothing.
#[test]
fn masked_values_are_not_compared() {
    let masked = any().on("appid", "12539*****").on("key", "/1253970026/testpic/testfile").on("eventQueue", "a");
    assert_eq!(masked.problems(), Vec::<&str>::new());
    let host = any().config("TriggerName", "xxx.cos.ap-chengdu.myqcloud.com").on("appid", "1253970026");
    assert_eq!(host.problems(), Vec::<&str>::new());
}

/// The document demands a dot in front; an environment of 2026 does without, so its event can be made.
#[test]
fn a_suffix_without_a_dot_fires() {
    let state = state(&rule("cos:ObjectCreated:*", "", "/original.jpg"), "Put", "a/original.jpg");
    assert_eq!(state.problems(), ["suffix-dot"]);
    assert_eq!(at(&state, "/cos/cosObject/key"), "/1253970026/testpic/a/original.jpg");
}

/// The documents' text of the description is one JSON string without blanks, in YAML too.
#[test]
fn the_description_in_yaml_is_a_string() {
    let config = check::normalised(COS, &any().config);
    let written = TEXTS[1].write(&Input::of_config(COS, &config));
    let printed = Value::from(sample("trigger-desc").text.trim()).to_json();
    assert_eq!(written, format!("TriggerDesc: {printed}\n"));
}
