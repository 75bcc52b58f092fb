//! What was received, as far as it can be read.

use super::mismatch::Mismatch;
use crate::cbor;
use crate::model::Encoding;
use crate::value::Value;

/// How many bytes of a raw event are read.
const MOST_BYTES: usize = 8 << 20;

/// How many members of an object are looked at to recognise an event; as many as are described.
const MOST_MEMBERS: usize = 300;

/// What somebody received.
#[derive(Clone, Debug)]
pub enum Received {
    /// A value that has been read already.
    Value(Value),
    /// The bytes that a function was handed.
    Bytes(Vec<u8>),
}

/// What was received, in each way in which it can be read.
pub(super) struct Meaning {
    /// The event as a JSON value, or why it is none.
    pub(super) json: Result<Value, String>,
    /// The event as a bare text.
    pub(super) text: Option<Value>,
    /// The event as a value in CBOR.
    cbor: Option<Value>,
    /// The event as mere bytes, where it came as such.
    pub(super) bytes: Option<Value>,
    /// As much of the values as is enough to recognise them, where that is not all: JSON, and CBOR.
    narrow: [Option<Value>; 2],
}

impl Meaning {
    pub(super) fn of(received: Received) -> Result<Self, Mismatch> {
        match received {
            Received::Value(value) => {
                let text = value.as_text().map(Value::from);
                Ok(Self { narrow: [narrowed(&value), None], json: Ok(value), text, cbor: None, bytes: None })
            }
            Received::Bytes(bytes) if bytes.len() > MOST_BYTES => Err(Mismatch::TooLong(MOST_BYTES)),
            Received::Bytes(whole) => {
                // A byte order mark is no part of the text.
                let bytes = whole.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&whole);
                let text = std::str::from_utf8(bytes);
                let json = text
                    .map_err(|error| error.to_string())
                    .and_then(|text| Value::from_json(text).map_err(|error| error.to_string()));
                let cbor = if json.is_ok() { None } else { cbor::decode(&whole).ok() };
                let text = text.ok().map(Value::from);
                let narrow = [json.as_ref().ok(), cbor.as_ref()].map(|value| value.and_then(narrowed));
                Ok(Self { json, text, cbor, bytes: Some(Value::Bytes(whole)), narrow })
            }
        }
    }

    /// Whether it is an object or a list, or begins as one does.
    pub(super) fn has_structure(&self) -> bool {
        let text = self.text.as_ref().and_then(Value::as_text).unwrap_or_default();
        matches!(self.json, Ok(Value::Object(_) | Value::List(_))) || text.trim_start().starts_with(['{', '['])
    }

    /// The event as a shape would have it.
    pub(super) fn in_encoding(&self, encoding: Encoding) -> Option<&Value> {
        match encoding {
            Encoding::Json => self.json.as_ref().ok(),
            Encoding::Text => self.text.as_ref(),
            Encoding::Cbor => self.cbor.as_ref(),
            Encoding::Bytes => self.bytes.as_ref(),
            Encoding::None => None,
        }
    }

    /// The same, as much of it as is enough to recognise it: of objects with very many members the first ones.
    pub(super) fn at_a_glance(&self, encoding: Encoding) -> Option<&Value> {
        let [json, cbor] = &self.narrow;
        let narrow = match encoding {
            Encoding::Json => json.as_ref(),
            Encoding::Cbor => cbor.as_ref(),
            _ => None,
        };
        narrow.or_else(|| self.in_encoding(encoding))
    }
}

/// A value whose objects have no more members than are looked at; `None` where none has more.
fn narrowed(value: &Value) -> Option<Value> {
    is_wide(value).then(|| narrow(value))
}

fn is_wide(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.len() > MOST_MEMBERS || members.iter().any(|(_, value)| is_wide(value)),
        Value::List(items) => items.iter().any(is_wide),
        _ => false,
    }
}

fn narrow(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().take(MOST_MEMBERS).map(|(name, value)| (name.clone(), narrow(value)));
            Value::Object(members.collect())
        }
        Value::List(items) => Value::List(items.iter().map(narrow).collect()),
        other => other.clone(),
    }
}
