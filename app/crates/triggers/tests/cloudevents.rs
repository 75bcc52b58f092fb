//! Events that say they are `CloudEvents` 1.0 keep its rules: those of the examples, and those with nothing given that can
//! be generated.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use harness::{Subject, subjects};
use state::State;
use triggers::input::Input;
use triggers::model::{Field, Key, Kind, When};
use triggers::outline::{Row, rows};
use triggers::value::Value;

/// Context attributes that are no extensions, and the payload.
const OWN: [&str; 10] =
    ["id", "source", "specversion", "type", "datacontenttype", "dataschema", "subject", "time", "data", "data_base64"];

/// Every object in a value that says it is version 1.0, also where it stands as JSON in a text.
fn cloud_events(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(members) => {
            if value.member("specversion").and_then(Value::as_text) == Some("1.0") {
                found.push(value.clone());
            }
            for (_, value) in members {
                cloud_events(value, found);
            }
        }
        Value::List(items) => items.iter().for_each(|item| cloud_events(item, found)),
        Value::Text(text) if text.starts_with(['{', '[']) => {
            if let Ok(inner) = Value::from_json(text) {
                cloud_events(&inner, found);
            }
        }
        _ => {}
    }
}

/// What breaks the rules of an event.
fn broken(event: &Value) -> Vec<String> {
    let mut broken = Vec::new();
    let mut must = |holds: bool, rule: &str| {
        if !holds {
            broken.push(rule.to_owned());
        }
    };
    let text = |name: &str| event.member(name).and_then(Value::as_text);
    for name in ["id", "source", "specversion", "type"] {
        must(text(name).is_some_and(|text| !text.is_empty()), &format!("`{name}` is a text that is not empty"));
    }
    for name in ["datacontenttype", "dataschema", "subject", "time"] {
        let is_right = event.member(name).is_none() || text(name).is_some_and(|text| !text.is_empty());
        must(is_right, &format!("`{name}`, where it is there, is a text that is not empty"));
    }
    must(text("source").is_none_or(is_reference), "`source` is a URI reference");
    must(text("dataschema").is_none_or(|uri| is_reference(uri) && uri.contains(':')), "`dataschema` is a URI");
    must(text("time").is_none_or(|time| triggers::time::parse(time).is_some()), "`time` is RFC 3339");
    must(text("datacontenttype").is_none_or(is_media_type), "`datacontenttype` is a media type");
    must(event.member("data").is_none() || event.member("data_base64").is_none(), "one of `data` and `data_base64`");
    for (name, value) in event.members().iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
        let is_named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        must(is_named, &format!("`{name}` has lower-case letters and digits only"));
        let is_simple = match value {
            Value::Bool(_) | Value::Text(_) => true,
            Value::Int(number) => i32::try_from(*number).is_ok(),
            _ => false,
        };
        must(is_simple, &format!("`{name}` is a text, a switch or a number of 32 bits"));
    }
    broken
}

/// Characters of RFC 3986; a colon in the first segment ends a scheme.
fn is_reference(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    };
    text.bytes().all(is_sign) && first.split_once(':').is_none_or(|(scheme, _)| is_scheme(scheme))
}

/// `type/subtype`, and parameters.
fn is_media_type(text: &str) -> bool {
    let mut parts = text.split(';').map(str::trim);
    let is_token = |token: &str| {
        !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?=".contains(&byte))
    };
    let kind = parts.next().and_then(|kind| kind.split_once('/'));
    kind.is_some_and(|(kind, sub)| is_token(kind) && is_token(sub))
        && parts
            .all(|parameter| parameter.split_once('=').is_some_and(|(name, value)| is_token(name) && is_token(value)))
}

/// An occurrence without what need not be given, so that all that can be is generated.
fn bare(occurrence: &Value, fields: &[&'static Field]) -> Value {
    let members = occurrence.members().iter().filter_map(|(name, value)| {
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            return (name == "happening").then(|| (name.clone(), value.clone()));
        };
        let value = match (field.kind, value) {
            (Kind::List(Kind::Record(of), _), Value::List(items)) => {
                let of: Vec<&'static Field> = of.iter().collect();
                Value::List(items.iter().map(|item| bare(item, &of)).collect())
            }
            _ => value.clone(),
        };
        field.required.then(|| (name.clone(), value))
    });
    Value::Object(members.collect())
}

#[test]
fn events_keep_the_rules() {
    let mut seen = 0;
    for subject in subjects() {
        for (name, state) in subject.examples() {
            let fields =
                state.with_input(None, |input: &Input<'_>| subject.trigger.occurrence_fields(input.happening()));
            let without = State { occurrence: bare(&state.occurrence, &fields), ..state.clone() };
            let mut events = Vec::new();
            for event in [state, without].iter().filter_map(|state| state.evaluated().event) {
                cloud_events(&event.value, &mut events);
            }
            seen += events.len();
            for event in events {
                assert_eq!(broken(&event), Vec::<String>::new(), "{name}: {}", event.to_json());
            }
        }
    }
    assert!(seen > 4, "only {seen} events");
}

/// The four attributes that each event must have stand in every event, whatever was given.
#[test]
fn shapes_have_what_each_event_must_have() {
    for Subject { trigger, .. } in subjects() {
        for shape in trigger.shapes {
            let rows = rows(shape);
            let versions = rows.iter().filter(|row| row.slot.name() == Some("specversion"));
            for version in versions {
                let (object, _) = version.pointer.rsplit_once('/').expect("a member has a name");
                let of_it = |row: &&Row| row.pointer.rsplit_once('/').is_some_and(|(above, _)| above == object);
                for name in ["id", "source", "type"] {
                    let is_always = rows.iter().filter(of_it).any(|row| {
                        matches!(row.slot.key, Key::Name(own) if own == name) && row.slot.when == When::Always
                    });
                    assert!(is_always, "{} {}: {object} need not have {name}", trigger.id, shape.variant);
                }
            }
        }
    }
}

#[test]
fn what_breaks_the_rules_is_seen() {
    let right = r#"{"specversion":"1.0","id":"1","source":"acs.ecs","type":"t","aliyunregionid":"r","data":7}"#;
    let right = Value::from_json(right).expect("JSON");
    assert_eq!(broken(&right), Vec::<String>::new());
    for patch in [
        r#"{"id":null}"#,
        r#"{"id":""}"#,
        r#"{"id":7}"#,
        r#"{"source":"a b"}"#,
        r#"{"source":"1:b"}"#,
        r#"{"type":""}"#,
        r#"{"subject":""}"#,
        r#"{"time":"yesterday"}"#,
        r#"{"datacontenttype":"json"}"#,
        r#"{"datacontenttype":"application/json; charset"}"#,
        r#"{"dataschema":"relative"}"#,
        r#"{"aliyunRegionId":"r"}"#,
        r#"{"aliyun_region":"r"}"#,
        r#"{"more":{"a":1}}"#,
        r#"{"more":2147483648}"#,
        r#"{"data_base64":"AA=="}"#,
    ] {
        let wrong = right.clone().patched(&Value::from_json(patch).expect("JSON"));
        assert_ne!(broken(&wrong), Vec::<String>::new(), "{patch}");
    }
    let mut found = Vec::new();
    cloud_events(&Value::List(vec![right.to_json().into(), right]), &mut found);
    assert_eq!(found.len(), 2);
}
