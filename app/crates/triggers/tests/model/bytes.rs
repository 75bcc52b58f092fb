//! Events that are no JSON: CBOR, raw bytes, bare text, and none at all.

use triggers::cbor;
use triggers::event::Origin;
use triggers::model::{Encoding, Trigger};
use triggers::schema;
use triggers::value::Value;

use crate::state::State;
use crate::stress::{event, raw, row, silent};
use crate::{accepts, from, schema_of, value};

/// What an independent reader of CBOR makes of bytes.
fn independently_read(bytes: &[u8]) -> ciborium::Value {
    let mut rest = bytes;
    let value = ciborium::from_reader(&mut rest).expect("the bytes are CBOR");
    assert!(rest.is_empty(), "{} bytes are left", rest.len());
    value
}

/// A value as that reader would have it.
fn expected(value: &Value) -> ciborium::Value {
    use ciborium::Value as Cbor;
    match value {
        Value::Null => Cbor::Null,
        Value::Bool(bool) => Cbor::Bool(*bool),
        Value::Int(int) => Cbor::Integer((*int).into()),
        Value::Big(int) => Cbor::Integer((*int).into()),
        Value::Decimal(number) => Cbor::Float(number.as_str().parse().expect("a number")),
        Value::Text(text) => Cbor::Text(text.clone()),
        Value::Bytes(bytes) => Cbor::Bytes(bytes.clone()),
        Value::List(items) => Cbor::Array(items.iter().map(expected).collect()),
        Value::Object(members) => {
            Cbor::Map(members.iter().map(|(name, value)| (Cbor::Text(name.clone()), expected(value))).collect())
        }
    }
}

#[test]
fn rows_travel_as_cbor() {
    let event = event(&row::TRIGGER, row::CELLS);
    assert_eq!((event.shape.encoding, event.bytes[0]), (Encoding::Cbor, 0xa2), "a map of two members");
    assert_eq!(independently_read(&event.bytes), expected(&event.value));
    let read = independently_read(&event.bytes);
    let records = read.as_map().expect("a map")[1].1.as_array().expect("records");
    let key = &records[0].as_map().expect("a record")[2].1.as_array().expect("a key")[0];
    assert_eq!(key.as_map().expect("a column")[1].1, ciborium::Value::Integer(i64::MIN.into()));
    let columns = records[0].as_map().expect("a record")[3].1.as_array().expect("columns");
    assert_eq!(columns[0].as_map().expect("a column")[1].1, ciborium::Value::Integer(i64::MAX.into()));
    assert_eq!(columns[4].as_map().expect("a column")[1].1, ciborium::Value::Bytes(Vec::new()));
}

#[test]
fn events_of_the_catalogue_in_cbor_are_read_alike() {
    let mut read = 0;
    for trigger in triggers::catalogue::TRIGGERS {
        for example in trigger.examples {
            let event = event(trigger, example.state);
            if event.shape.encoding == Encoding::Cbor {
                assert_eq!(independently_read(&event.bytes), expected(&event.value), "{} {}", trigger.id, example.id);
                read += 1;
            }
        }
    }
    assert!(read > 0, "no event is CBOR");
}

#[test]
fn cbor_is_read_back_as_it_was_written() {
    let event = event(&row::TRIGGER, row::CELLS);
    assert!(cbor::decode(&event.bytes).expect("CBOR") == event.value);
    let mut cut = event.bytes.clone();
    cut.pop();
    assert!(cbor::decode(&cut).is_err());
    cut.extend([0, 0]);
    assert!(cbor::decode(&[event.bytes.as_slice(), &[0]].concat()).is_err_and(|error| error.contains("1 bytes")));
}

/// The bytes that hexadecimal digits stand for.
fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|i| u8::from_str_radix(&digits[i..i + 2], 16).expect("digits")).collect()
}

/// Each number in its shortest form, after the examples of RFC 8949, appendix A.
#[test]
fn values_are_written_as_the_standard_prints_them() {
    for (json, hex) in [
        ("0", "00"),
        ("23", "17"),
        ("24", "1818"),
        ("1000", "1903e8"),
        ("1000000000000", "1b000000e8d4a51000"),
        ("18446744073709551615", "1bffffffffffffffff"),
        ("-1", "20"),
        ("-1000", "3903e7"),
        ("-9223372036854775808", "3b7fffffffffffffff"),
        ("1.1", "fb3ff199999999999a"),
        ("null", "f6"),
        ("true", "f5"),
        (r#"{"$bytes":"AQIDBA=="}"#, "4401020304"),
        (r#""水""#, "63e6b0b4"),
        ("[1,[2,3]]", "8201820203"),
        (r#"{"a":1,"b":[2,3]}"#, "a26161016162820203"),
        ("{}", "a0"),
    ] {
        let bytes = cbor::encode(&value(json));
        assert_eq!(bytes, unhex(hex), "{json}");
        assert_eq!(independently_read(&bytes), expected(&value(json)), "{json}");
        assert!(cbor::decode(&bytes).expect("CBOR") == value(json), "{json}");
    }
}

/// Other writers use tags, halves, and lengths that are not told.
#[test]
fn any_form_of_cbor_is_read() {
    for (hex, json) in [
        ("f93c00", "1.0"),
        ("fa47c35000", "100000.0"),
        ("5f42010243030405ff", r#"{"$bytes":"AQIDBAU="}"#),
        ("7f657374726561646d696e67ff", r#""streaming""#),
        ("9f018202039f0405ffff", "[1,[2,3],[4,5]]"),
        ("bf61610161629f0203ffff", r#"{"a":1,"b":[2,3]}"#),
        ("c11a514b67b0", "1363896240"),
        ("f7", "null"),
        ("a10102", r#"{"1":2}"#),
    ] {
        let bytes = unhex(hex);
        assert!(cbor::decode(&bytes).expect("CBOR") == value(json), "{hex}");
    }
    let deep = [vec![0x81; 100], vec![0]].concat();
    assert!(cbor::decode(&deep).is_err_and(|error| error.contains("deep")));
    // A list that claims to be endless is no reason to reserve memory for it.
    assert!(cbor::decode(&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).is_err());
}

#[test]
fn cells_come_from_their_items() {
    let event = event(&row::TRIGGER, row::CELLS);
    assert_eq!(
        from(&event, "/Records/0/PrimaryKey/1/Value"),
        [Origin::Occurrence("/rows/0/primaryKey/1/value".to_owned())]
    );
    assert_eq!(from(&event, "/Records/1/Type"), [Origin::Occurrence("/rows/1/type".to_owned())]);
    assert_eq!(
        from(&event, "/Records/0/Columns/1/Timestamp"),
        [Origin::Occurrence("/rows/0/columns/1/timestamp".to_owned())]
    );
}

/// A mistake of a cell is told of the alternative whose type is right.
#[test]
fn mistakes_of_cells_stand_at_their_place() {
    for (cell, pointer, id) in [
        ("0.5", "/rows/0/primaryKey/0/value", "wrong-kind"),
        ("null", "/rows/0/primaryKey/0/value", "missing"),
        (&*format!("\"{}\"", "x".repeat(101)), "/rows/0/primaryKey/0/value", "length"),
    ] {
        let mut state = State::example(&row::TRIGGER, "json");
        state.occurrence.put("/rows/0/primaryKey/0/value", Some(value(cell)));
        let problems = state.evaluated().problems;
        let [problem] = problems.as_slice() else { panic!("{cell}: one problem: {problems:?}") };
        assert_eq!((problem.pointer.as_str(), problem.what.id()), (pointer, id), "{cell}");
    }
}

#[test]
fn bytes_reach_the_function_as_they_are() {
    let state = State::example(&raw::TRIGGER, "three");
    let event = state.evaluated().event.expect("an event");
    assert_eq!((event.bytes.as_slice(), event.shape.encoding), ([0x00, 0xff, 0x41].as_slice(), Encoding::Bytes));
    assert_eq!(from(&event, ""), [Origin::Occurrence("/payload".to_owned())]);
    let mut empty = state;
    empty.occurrence.put("/payload", None);
    assert_eq!(empty.evaluated().event.expect("an event").bytes, [] as [u8; 0], "what is not set has no bytes");
}

#[test]
fn where_there_is_no_event_the_shape_says_why() {
    let evaluation = State::example(&silent::TRIGGER, "none").evaluated();
    assert!(evaluation.fires);
    let event = evaluation.event.expect("a shape without an event");
    assert_eq!((event.shape.encoding, event.bytes.len(), &event.value), (Encoding::None, 0, &Value::Null));
    assert!(event.shape.means.get(bilingual::Lang::En).contains("no event"));
    let mut state = State::example(&silent::TRIGGER, "none");
    state.occurrence.set("note", "hi".into());
    let instead = state.evaluated().instead.expect("what the function receives");
    assert_eq!((instead.value.to_json().as_str(), instead.bytes.len()), (r#"{"visitor":"hi"}"#, 0));
    assert_eq!(from(&instead, "/visitor"), [Origin::Occurrence("/note".to_owned())]);
    let with_event = State::example(&silent::TRIGGER, "text").evaluated();
    assert!(with_event.event.is_some() && with_event.instead.is_none(), "an event leaves nothing to stand in for it");
}

#[test]
fn a_text_that_is_not_set_is_empty() {
    let mut state = State::example(&silent::TRIGGER, "text");
    assert_eq!(state.evaluated().event.expect("an event").bytes, "hello 世界".as_bytes());
    state.occurrence.put("/note", None);
    let event = state.evaluated().event.expect("an event");
    assert_eq!((event.bytes.len(), &event.value), (0, &"".into()));
    assert!(accepts(&schema_of(&silent::TRIGGER, &event), &event.value));
}

/// The schema of an event that is no JSON is that of its JSON form, and says so.
#[test]
fn schemas_say_what_is_no_json() {
    let schema = |trigger: &'static Trigger, edition: &str, variant: &str| {
        schema::event(trigger, trigger.edition(edition), Some(variant))
    };
    let said = |schema: &Value| schema.member("description").map(Value::in_text).unwrap_or_default();
    let of_rows = schema(&row::TRIGGER, "2024-01-01", "cbor");
    assert!(said(&of_rows).contains("CBOR") && said(&of_rows).contains("$bytes"), "{}", said(&of_rows));
    assert!(!said(&schema(&row::TRIGGER, "2024-01-01", "json")).contains("CBOR"));
    let of_bytes = schema(&raw::TRIGGER, "2024-01-01", "raw");
    assert!(said(&of_bytes).contains("raw bytes"), "{}", said(&of_bytes));
    assert!(accepts(&of_bytes, &value(r#"{"$bytes":"AP8="}"#)) && !accepts(&of_bytes, &"AP8=".into()));
    let of_none = schema(&silent::TRIGGER, "2020-01-01", "none");
    assert!(said(&of_none).contains("There is no event"), "{}", said(&of_none));
    assert!(accepts(&of_none, &Value::Null) && !accepts(&of_none, &Value::empty()));
    let of_text = schema(&silent::TRIGGER, "2024-01-01", "text");
    assert!(said(&of_text).contains("plain text"), "{}", said(&of_text));
}
