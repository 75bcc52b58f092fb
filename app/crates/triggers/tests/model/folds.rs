//! Messages and logs: spread attributes, JSON in a string, compressed subtrees.

use triggers::event::Origin;
use triggers::model::Codec;
use triggers::schema;
use triggers::value::Value;

use crate::stress::{self, event, logs, message};
use crate::{accepts, from, independently_unfolded, overridden, schema_of, value};

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
    let bytes = r#"{"said":"m","about":{"More":"{\"a\":\"1\",\"say\":\"\\\"hi\\\"\"}"}}"#;
    assert_eq!(String::from_utf8_lossy(&event.bytes), bytes);
    let [unfolded] = event.unfolded.as_slice() else { panic!("one text is folded: {:?}", event.unfolded) };
    assert_eq!(unfolded.pointer, "/about/More");
    assert_eq!(unfolded.through, [Codec::JSON]);
    assert_eq!(unfolded.value, value(r#"{"a":"1","say":"\"hi\""}"#));
}

#[test]
fn attributes_are_spread_and_documented_members_win() {
    let event = event(&message::TRIGGER, message::JSON);
    assert_eq!(event.shape.variant, "json");
    assert_eq!(event.value, value(message::JSON_EVENT));
    assert_eq!(event.bytes, value(message::JSON_EVENT).to_json().into_bytes());
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
    let extend = schema.pointed("/properties/about/properties/More").expect("a schema of the text");
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
