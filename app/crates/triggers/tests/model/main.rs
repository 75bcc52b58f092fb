//! The model under stress: triggers that no cloud has, forwards and backwards.

mod batches;
mod bytes;
mod envelopes;
mod folds;
mod recognised;
#[path = "../state/mod.rs"]
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
#[path = "../stress/mod.rs"]
mod stress;
mod values;

use std::io::Write as _;
use std::process::{Command, Stdio};

use jsonschema::Validator;
use stress::{logs, message};
use triggers::event::{Event, Origin};
use triggers::model::Trigger;
use triggers::schema;
use triggers::value::Value;

const BOTH: &[&Trigger] = &[&logs::TRIGGER, &message::TRIGGER];

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
