//! The model under stress: two triggers that no cloud has, forwards and backwards.

mod stress;

use std::io::Write as _;
use std::process::{Command, Stdio};

use jsonschema::Validator;
use stress::{event, logs, message};
use triggers::event::{Event, Origin};
use triggers::inspect::{Certainty, Mismatch, Received, inspect, recover};
use triggers::model::{Codec, Trigger};
use triggers::schema;
use triggers::value::Value;

const BOTH: &[&Trigger] = &[&logs::TRIGGER, &message::TRIGGER];

const JSON_EVENT: &str = r#"{"Source":"test:message","TopicName":"news","TopicArn":"test:123:/topics/news","Message":"m",
    "MessageMD5":"6F8F57715090DA2632453988D9A1501B","MessageId":"5F2A****","PublishTime":1636502400,
    "Offset":9007199254740993,"SubscriptionOwner":"123","Note":"n",
    "Parts":[{"Kind":"text","Text":"a"},{"Kind":"number","Number":11.261677742004395},null,{"Kind":"text"}],"k1":"v1"}"#;

fn value(json: &str) -> Value {
    Value::from_json(json).expect("a test's JSON is JSON")
}

fn validator(schema: &Value) -> Validator {
    let schema = serde_json::from_str(&schema.to_json()).expect("a schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema is one of 2020-12");
    jsonschema::draft202012::new(&schema).expect("a schema compiles")
}

fn accepts(schema: &Value, event: &Value) -> bool {
    validator(schema).is_valid(&serde_json::from_str(&event.to_json()).expect("an event is JSON"))
}

/// The schema of an event's own edition and variant.
fn schema_of(trigger: &'static Trigger, event: &Event) -> Value {
    schema::event(trigger, Some(trigger.current_edition()), Some(event.shape.variant))
}

fn from(event: &Event, pointer: &str) -> Vec<Origin> {
    let at = event.trace.iter().filter(|at| at.pointer == pointer).find(|at| !at.from.is_empty());
    at.unwrap_or_else(|| panic!("{pointer} has an origin")).from.clone()
}

/// What an independent program makes of gzip.
fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = Command::new("gzip")
        .arg("-dc")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("gzip is installed");
    gzip.stdin.take().expect("it reads").write_all(bytes).expect("it takes all");
    let output = gzip.wait_with_output().expect("it ends");
    assert!(output.status.success(), "gzip refuses the bytes");
    output.stdout
}

/// The text at a pointer, without Base64 and gzip, by other means than the crate's.
fn independently_unfolded(event: &Event, pointer: &str) -> serde_json::Value {
    let whole: serde_json::Value = serde_json::from_slice(&event.bytes).expect("the bytes are JSON");
    let text = whole.pointer(pointer).and_then(serde_json::Value::as_str).expect("a folded text").to_owned();
    let mut base64 = Command::new("base64");
    let mut base64 =
        base64.arg("-d").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("base64 is installed");
    base64.stdin.take().expect("it reads").write_all(text.as_bytes()).expect("it takes all");
    let bytes = base64.wait_with_output().expect("it ends").stdout;
    serde_json::from_slice(&gunzip(&bytes)).expect("JSON lies in it")
}

/// The state with an override of one place.
fn overridden(state: &str, pointer: &str, to: &str) -> String {
    let mut state = value(state);
    state
        .set("occurrence.overrides", value(&format!(r#"[{{"pointer":"{pointer}","value":{to},"why":"printed so"}}]"#)));
    state.to_json()
}

#[test]
fn a_bare_message_is_the_event() {
    let event = event(&message::TRIGGER, message::TEXT);
    assert_eq!(event.shape.variant, "text");
    assert_eq!(event.bytes, "héllo “世界”".as_bytes());
    assert_eq!(from(&event, ""), [Origin::Occurrence("/message".into())]);
    assert!(accepts(&schema_of(&message::TRIGGER, &event), &event.value));
}

#[test]
fn attributes_travel_as_json_in_a_string() {
    let event = event(&message::TRIGGER, message::STREAM);
    assert_eq!(event.shape.variant, "stream");
    let bytes = r#"{"body":"m","attrs":{"Extend":"{\"a\":\"1\",\"say\":\"\\\"hi\\\"\"}"}}"#;
    assert_eq!(String::from_utf8_lossy(&event.bytes), bytes);
    let [unfolded] = event.unfolded.as_slice() else { panic!("one text is folded: {:?}", event.unfolded) };
    assert_eq!(unfolded.pointer, "/attrs/Extend");
    assert_eq!(unfolded.through, [Codec::JSON]);
    assert_eq!(unfolded.value, value(r#"{"a":"1","say":"\"hi\""}"#));
}

#[test]
fn attributes_are_spread_and_documented_members_win() {
    let event = event(&message::TRIGGER, message::JSON);
    assert_eq!(event.shape.variant, "json");
    assert_eq!(event.value, value(JSON_EVENT));
    assert_eq!(event.bytes, value(JSON_EVENT).to_json().into_bytes());
}

#[test]
fn whole_numbers_and_floats_survive() {
    let bytes = String::from_utf8(event(&message::TRIGGER, message::JSON).bytes).expect("JSON is UTF-8");
    assert!(bytes.contains(r#""Offset":9007199254740993,"#), "{bytes}");
    assert!(bytes.contains(r#""Number":11.261677742004395}"#), "{bytes}");
}

#[test]
fn origins_are_named() {
    let event = event(&message::TRIGGER, message::JSON);
    let occurrence = |pointer: &str| Origin::Occurrence(pointer.into());
    assert_eq!(from(&event, "/Source"), [Origin::Fixed]);
    assert_eq!(from(&event, "/TopicArn"), [Origin::Config("/owner".into()), Origin::Config("/topic".into())]);
    assert_eq!(from(&event, "/MessageMD5"), [Origin::Derived, occurrence("/message")]);
    assert_eq!(from(&event, "/MessageId"), [occurrence("/messageId")]);
    assert_eq!(from(&event, "/PublishTime"), [Origin::Clock]);
    assert_eq!(from(&event, "/Parts/1/Number"), [occurrence("/parts/1/number")]);
    assert_eq!(from(&event, "/k1"), [occurrence("/attributes/k1")]);
}

#[test]
fn a_name_changes_with_the_edition() {
    let event = event(&message::TRIGGER, &message::JSON.replace("2021-01-01", "2019-01-01"));
    assert_eq!(event.value.member("Subscriber"), Some(&"123".into()));
    assert_eq!(event.value.member("SubscriptionOwner"), None);
    assert!(!accepts(&schema::event(&message::TRIGGER, message::TRIGGER.edition("2021-01-01"), None), &event.value));
    assert!(accepts(&schema::event(&message::TRIGGER, message::TRIGGER.edition("2019-01-01"), None), &event.value));
    assert!(accepts(&schema::event(&message::TRIGGER, None, None), &event.value));
}

#[test]
fn what_is_absent_may_stand_as_null() {
    let event = event(&message::TRIGGER, &message::JSON.replace(r#""note":"n","#, ""));
    assert_eq!(event.value.member("Note"), Some(&Value::Null));
    assert!(accepts(&schema_of(&message::TRIGGER, &event), &event.value));
}

#[test]
fn a_subtree_is_folded_through_gzip_and_base64() {
    let event = event(&logs::TRIGGER, logs::LOGS);
    let meaning = independently_unfolded(&event, "/clslogs/data");
    let records = r#"[{"timestamp":9223372036854775807,"content":{"text":"plain"},"cost":11.261677742004395},
        {"timestamp":1,"content":"{\"text\":\"in JSON\"}","cost":2}]"#;
    assert_eq!(meaning["records"], serde_json::from_str::<serde_json::Value>(records).expect("JSON"));
    assert_eq!(meaning["topic_id"], "5c2d****");
    let folds: Vec<_> = event.unfolded.iter().map(|fold| (fold.pointer.as_str(), fold.through.as_slice())).collect();
    assert!(folds.contains(&("/clslogs/data", &[Codec::BASE64, Codec::GZIP, Codec::JSON])), "{folds:?}");
    assert!(folds.contains(&("/clslogs/data/records/1/content", &[Codec::JSON])), "{folds:?}");
    let whole = event.unfolded.iter().find(|fold| fold.pointer == "/clslogs/data").expect("the batch");
    assert_eq!(whole.value.to_json(), meaning.to_string());
}

#[test]
fn pointers_and_overrides_go_on_inside_a_fold() {
    let plain = event(&logs::TRIGGER, logs::LOGS);
    let at = "/clslogs/data/records/1/content/text";
    assert_eq!(from(&plain, at), [Origin::Occurrence("/records/1/content".into())]);
    let changed = event(&logs::TRIGGER, &overridden(logs::LOGS, at, "\"other\""));
    let meaning = independently_unfolded(&changed, "/clslogs/data");
    assert_eq!(meaning["records"][1]["content"], r#"{"text":"other"}"#);
    let trace = changed.trace.iter().find(|trace| trace.pointer == at).expect("the override is traced");
    assert_eq!(trace.overridden.as_deref(), Some("printed so"));
}

#[test]
fn an_override_of_no_place_is_a_problem() {
    let evaluation = stress::evaluated(&logs::TRIGGER, &overridden(logs::LOGS, "/clslogs/date", "1"));
    assert!(evaluation.event.is_none());
    assert_eq!(evaluation.problems.last().map(|problem| problem.what.id()), Some("override-place"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (trigger, state) in [(&message::TRIGGER, message::JSON), (&logs::TRIGGER, logs::LOGS)] {
        assert_eq!(event(trigger, state).bytes, event(trigger, state).bytes);
    }
    // The header of gzip bears no time, no name and no operating system.
    let event = event(&logs::TRIGGER, logs::LOGS);
    let text = event.value.pointed("/clslogs/data").and_then(Value::as_text).expect("a text");
    assert!(text.starts_with("H4sIAAAAAAAA/"), "{text}");
}

#[test]
fn schemas_say_what_is_folded() {
    let schema = schema::event(&logs::TRIGGER, None, None);
    let data = schema.pointed("/properties/clslogs/properties/data").expect("a schema of the text");
    assert_eq!(data.member("contentEncoding"), Some(&"base64".into()));
    assert_eq!(data.member("contentMediaType"), Some(&"application/gzip".into()));
    let schema = schema::event(&message::TRIGGER, Some(message::TRIGGER.current_edition()), Some("stream"));
    let extend = schema.pointed("/properties/attrs/properties/Extend").expect("a schema of the text");
    assert_eq!(extend.member("contentMediaType"), Some(&"application/json".into()));
    assert_eq!(extend.pointed("/contentSchema/type"), Some(&"object".into()));
}

#[test]
fn one_schema_per_form_that_differs() {
    let forms = |variant: Option<&str>| {
        let schema = schema::event(&message::TRIGGER, None, variant);
        schema.member("anyOf").and_then(Value::as_list).map_or(1, <[Value]>::len)
    };
    assert_eq!(forms(Some("text")), 1);
    assert_eq!(forms(Some("stream")), 1);
    assert_eq!(forms(Some("json")), 2);
    assert_eq!(forms(None), 4);
    assert!(!accepts(&schema::event(&message::TRIGGER, None, Some("nonsense")), &value("{}")));
}

#[test]
fn a_message_is_recognised() {
    let event = event(&message::TRIGGER, message::JSON);
    let inspection = inspect(&Received::Bytes(event.bytes.clone()), BOTH);
    let best = &inspection.candidates[0];
    assert_eq!((best.trigger.id.name, best.shape.variant, best.edition.id), ("message", "json", "2021-01-01"));
    assert_eq!(best.certainty, Certainty::Certain);
    assert!(inspection.problems.is_empty(), "{:?}", inspection.problems);
    let seen = inspection.values.iter().find(|seen| seen.pointer == "/Parts/1/Number").expect("a number");
    assert_eq!(seen.from, [Origin::Occurrence("/parts/1/number".into())]);
}

#[test]
fn a_stream_is_recognised_by_its_form() {
    for (state, variant) in [(message::TEXT, "text"), (message::STREAM, "stream")] {
        let event = event(&message::TRIGGER, state);
        let inspection = inspect(&Received::Bytes(event.bytes.clone()), BOTH);
        let best = &inspection.candidates[0];
        assert_eq!((best.trigger.id.name, best.shape.variant), ("message", variant));
    }
}

#[test]
fn what_an_event_tells_makes_it_again() {
    for (trigger, state) in
        [(&message::TRIGGER, message::TEXT), (&message::TRIGGER, message::STREAM), (&message::TRIGGER, message::JSON)]
    {
        let made = event(trigger, state);
        let inspection = inspect(&Received::Bytes(made.bytes.clone()), BOTH);
        let (mut config, occurrence) = recover(&inspection.candidates[0]);
        // A bare message tells nothing of the topic.
        for name in ["topic", "owner"] {
            if config.member(name).is_none() {
                config.set(name, "any".into());
            }
        }
        let state = Value::Object(vec![("config".into(), config), ("occurrence".into(), occurrence)]);
        let again = event(trigger, &state.to_json());
        assert_eq!(again.bytes, made.bytes, "{}", state.to_json());
    }
}

#[test]
fn a_contradiction_is_recovered_as_an_override() {
    let made = event(&message::TRIGGER, &overridden(message::JSON, "/TopicArn", "\"test:9:/topics/old\""));
    let inspection = inspect(&Received::Value(made.value.clone()), BOTH);
    let [problem] = inspection.problems.as_slice() else { panic!("one problem: {:?}", inspection.problems) };
    assert_eq!(problem.what, Mismatch::Differs("test:123:/topics/news".into()));
    assert_eq!(problem.pointer, "/TopicArn");
    let (config, occurrence) = recover(&inspection.candidates[0]);
    let state = Value::Object(vec![("config".into(), config), ("occurrence".into(), occurrence)]);
    assert_eq!(event(&message::TRIGGER, &state.to_json()).bytes, made.bytes);
}

#[test]
fn a_batch_is_recognised_inside_its_fold() {
    let made = event(&logs::TRIGGER, logs::LOGS);
    let inspection = inspect(&Received::Bytes(made.bytes.clone()), BOTH);
    assert_eq!(inspection.candidates[0].trigger.id.name, "logs");
    assert_eq!(inspection.candidates[0].certainty, Certainty::Certain);
    assert!(inspection.problems.is_empty(), "{:?}", inspection.problems);
    let whole = inspection.unfolded.iter().find(|fold| fold.pointer == "/clslogs/data").expect("the batch");
    assert_eq!(whole.through, [Codec::BASE64, Codec::GZIP, Codec::JSON]);
    assert_eq!(whole.value, made.unfolded.last().expect("the batch").value);
    let (config, occurrence) = recover(&inspection.candidates[0]);
    assert_eq!(config, value(r#"{"topic_id":"5c2d****"}"#));
    assert_eq!(
        occurrence.pointed("/records/1"),
        Some(&value(r#"{"content":"in JSON","timestamp":1,"cost":2,"json":true}"#))
    );
    assert_eq!(occurrence.pointed("/records/0/timestamp"), Some(&Value::Int(i64::MAX)));
}

/// The problems of a batch whose meaning is this.
fn problems_of_batch(meaning: &Value) -> Vec<(String, &'static str)> {
    let data = triggers::codec::fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], meaning);
    let mut batch = Value::empty();
    batch.set("clslogs.data", data);
    let inspection = inspect(&Received::Value(batch), BOTH);
    assert_eq!(inspection.candidates[0].trigger.id.name, "logs");
    inspection.problems.into_iter().map(|problem| (problem.pointer, problem.what.id())).collect()
}

#[test]
fn mistakes_inside_a_fold_stand_at_their_place() {
    let right =
        r#"{"topic_id":"t","cursor":123456789012345678,"records":[{"timestamp":1,"content":{"text":"x"},"cost":1.5}]}"#;
    assert_eq!(problems_of_batch(&value(right)), []);
    let missing = right.replace(r#""timestamp":1,"#, "");
    assert_eq!(problems_of_batch(&value(&missing)), [("/clslogs/data/records/0/timestamp".to_owned(), "missing")]);
    let wrong = right.replace(r#""cost":1.5"#, r#""cost":"1.5""#);
    assert_eq!(problems_of_batch(&value(&wrong)), [("/clslogs/data/records/0/cost".to_owned(), "wrong-kind")]);
    let unknown = right.replace(r#""topic_id":"t","#, r#""topic_id":"t","more":1,"#);
    assert_eq!(problems_of_batch(&value(&unknown)), [("/clslogs/data/more".to_owned(), "unknown-member")]);
}

#[test]
fn a_text_that_cannot_be_unfolded_is_a_problem() {
    let fold = |codecs: &[Codec], text: &str| triggers::codec::fold(codecs, &text.into());
    for (data, codec) in [
        ("***".into(), Codec::BASE64),
        (fold(&[Codec::BASE64], "not gzip"), Codec::GZIP),
        (fold(&[Codec::GZIP, Codec::BASE64], "not JSON"), Codec::JSON),
        // What unfolds to more than any event is not unfolded.
        (fold(&[Codec::GZIP, Codec::BASE64], &" ".repeat(9 << 20)), Codec::GZIP),
    ] {
        let mut batch = Value::empty();
        batch.set("clslogs.data", data);
        let inspection = inspect(&Received::Value(batch), BOTH);
        let [problem] = inspection.problems.as_slice() else { panic!("one problem: {:?}", inspection.problems) };
        assert_eq!((problem.pointer.as_str(), &problem.what), ("/clslogs/data", &Mismatch::CannotUnfold(codec)));
        assert_eq!(problem.cites.len(), 1);
    }
}
