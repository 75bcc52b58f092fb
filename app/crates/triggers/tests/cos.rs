//! `tencent/cos`: what fires, what may stand beside what, and what the event holds.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::{State, rows};
use triggers::check;
use triggers::event::Origin;
use triggers::model::{Judgement, Kind, Sample};
use triggers::tencent::cos::{LIBRARY, TRIGGER};
use triggers::texts;
use triggers::value::Value;

static COS: &triggers::model::Trigger = &TRIGGER;

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
    (COS.conflict.expect("COS judges two rules").judge)(first, second)
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
    let chosen: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
    let printed = rows::<2>(sample("event-names").text);
    assert_eq!(chosen, printed.iter().map(|[name, _]| name.as_str()).collect::<Vec<_>>());
    let happen = |name: &str| -> Vec<&str> {
        let fires = |id: &str| state(&rule(name, "", ""), id, "a").evaluated().fires;
        COS.happenings.iter().map(|happening| happening.id).filter(|id| fires(id)).collect()
    };
    for name in chosen {
        let expected = match name {
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
            let mended = state.clone().mended(&finding.repair);
            assert!(!mended.broken_clauses().contains(&finding.clause.id), "{row:?}: {}", finding.clause.id);
        }
        for _ in 0..5 {
            let next = state.evaluated().findings.into_iter().find(|finding| !finding.holds);
            state = next.map_or(state.clone(), |finding| state.mended(&finding.repair));
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
    assert_eq!((texts::TRIGGER_DESC.write)(COS, &config), printed);
    let call = Value::from_json(&(texts::TENCENT_CREATE.write)(COS, &config)).expect("a call is JSON");
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
