//! Values of configurations, occurrences and events.
//!
//! Numbers stay exactly as they were written, the order of members is kept, and bytes are a kind of their own; in JSON
//! they appear as `{"$bytes":"<base64>"}`.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;

use crate::model::Lit;

/// The member that marks bytes in JSON.
const BYTES: &str = "$bytes";

/// The member under which `serde_json` hands over a number that is no integer of 64 bits, as text.
pub const NUMBER: &str = "$serde_json::private::Number";

/// How many members are searched one by one.
const FEW: usize = 16;

/// A value.
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number above `i64::MAX`.
    Big(u64),
    /// Any other number, as it was written. Nothing here calculates with it, so it is never rounded.
    Decimal(Number),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Value>),
    /// Members in order, each name once.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// An object without members.
    pub const fn empty() -> Self {
        Self::Object(Vec::new())
    }

    /// Reads JSON text.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Compact JSON text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// JSON text with two blanks of indentation.
    pub fn to_pretty_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one.
    pub const fn as_int(&self) -> Option<i64> {
        if let Self::Int(int) = self { Some(*int) } else { None }
    }

    /// The items, if it is a list.
    pub fn as_list(&self) -> Option<&[Value]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The members, if it is an object.
    pub fn members(&self) -> &[(String, Value)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// The member of this name, if it is an object that has one.
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.members().iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value at a dotted name; the empty name is the value itself.
    pub fn at(&self, dotted: &str) -> Option<&Value> {
        if dotted.is_empty() {
            return Some(self);
        }
        dotted.split('.').try_fold(self, |value, name| value.member(name))
    }

    /// Puts a value at a dotted name, making objects on the way where there are none.
    pub fn set(&mut self, dotted: &str, value: Value) {
        let (name, rest) = dotted.split_once('.').map_or((dotted, None), |(name, rest)| (name, Some(rest)));
        if !matches!(self, Self::Object(_)) {
            *self = Self::empty();
        }
        let Self::Object(members) = self else { return };
        let index = members.iter().position(|(key, _)| key == name).unwrap_or_else(|| {
            members.push((name.to_owned(), Self::Null));
            members.len() - 1
        });
        match rest {
            Some(rest) => members[index].1.set(rest, value),
            None => members[index].1 = value,
        }
    }

    /// The value at a JSON pointer (RFC 6901).
    pub fn pointed(&self, pointer: &str) -> Option<&Value> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |value, token| match value {
            Self::List(items) => items.get(token.parse::<usize>().ok()?),
            _ => value.member(&token.replace("~1", "/").replace("~0", "~")),
        })
    }

    /// Puts a value at a JSON pointer, making objects on the way; `None` removes what is there. `-` and the length of
    /// a list append to it.
    pub fn put(&mut self, pointer: &str, value: Option<Value>) {
        let Some(rest) = pointer.strip_prefix('/') else {
            *self = value.unwrap_or_default();
            return;
        };
        let (token, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let token = token.replace("~1", "/").replace("~0", "~");
        if let Self::List(items) = self {
            let index = token.parse().unwrap_or(items.len()).min(items.len());
            match (value, rest.is_empty()) {
                (None, true) if index < items.len() => drop(items.remove(index)),
                (None, true) => {}
                (value, _) => {
                    if index == items.len() {
                        items.push(Self::Null);
                    }
                    items[index].put(rest, value);
                }
            }
            return;
        }
        if !matches!(self, Self::Object(_)) {
            *self = Self::empty();
        }
        let Self::Object(members) = self else { return };
        let index = members.iter().position(|(name, _)| *name == token);
        match (value, rest.is_empty(), index) {
            (None, true, Some(index)) => drop(members.remove(index)),
            (None, true, None) => {}
            (value, _, Some(index)) => members[index].1.put(rest, value),
            (value, _, None) => {
                let mut member = Self::Null;
                member.put(rest, value);
                members.push((token, member));
            }
        }
    }

    /// Whether it says nothing: `null`, or an empty text, list or object.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
            _ => false,
        }
    }

    /// The value as it stands in a longer text: a text as it is, anything else as JSON.
    pub fn in_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            other => other.to_json(),
        }
    }

    /// The word for its kind in messages and schemas.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Int(_) | Self::Big(_) => "integer",
            Self::Decimal(_) => "number",
            Self::Text(_) => "string",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "array",
            Self::Object(_) => "object",
        }
    }
}

/// A dotted name as a JSON pointer: `filter.key` is `/filter/key`, the empty name the whole.
pub fn pointer_of(dotted: &str) -> String {
    if dotted.is_empty() { String::new() } else { format!("/{}", dotted.replace('.', "/")) }
}

/// One more token at the end of a JSON pointer.
pub fn below(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"))
}

/// Equal as JSON values: the order of members does not matter, and `1` equals `1.0`.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Big(a), Self::Big(b)) => a == b,
            (Self::Decimal(a), Self::Decimal(b)) => digits(a.as_str()) == digits(b.as_str()),
            (Self::Int(a), Self::Decimal(b)) | (Self::Decimal(b), Self::Int(a)) => {
                digits(&a.to_string()) == digits(b.as_str())
            }
            (Self::Big(a), Self::Decimal(b)) | (Self::Decimal(b), Self::Big(a)) => {
                digits(&a.to_string()) == digits(b.as_str())
            }
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(name, value)| other.member(name) == Some(value))
            }
            _ => false,
        }
    }
}

/// What a number says, however it is written: its sign, its digits without zeros around them, and the power of ten of
/// the last one.
fn digits(number: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_negative = whole.starts_with('-');
    let all = [whole.trim_start_matches('-'), fraction].concat();
    let digits = all.trim_end_matches('0');
    // An exponent beyond 64 bits is still far away from any other.
    let far = if exponent.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    let exponent = exponent.trim_start_matches('+').parse().unwrap_or(far).clamp(i64::MIN / 2, i64::MAX / 2);
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let last = exponent - length(fraction) + length(&all) - length(digits);
    match digits.trim_start_matches('0') {
        "" => (false, String::new(), 0),
        digits => (is_negative, digits.to_owned(), last),
    }
}

impl From<Lit> for Value {
    fn from(lit: Lit) -> Self {
        match lit {
            Lit::Null => Self::Null,
            Lit::Bool(value) => Self::Bool(value),
            Lit::Int(value) => Self::Int(value),
            Lit::Text(value) => Self::Text(value.to_owned()),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(int: i64) -> Self {
        Self::Int(int)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Big(value) => serializer.serialize_u64(*value),
            Self::Decimal(value) => value.serialize(serializer),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Bytes(value) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(BYTES, &STANDARD.encode(value))?;
                map.end()
            }
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
                Ok(Value::Bool(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
                Ok(Value::Int(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
                Ok(i64::try_from(value).map_or(Value::Big(value), Value::Int))
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Text(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Value::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut members: Vec<(String, Value)> = Vec::new();
                let mut index: BTreeMap<String, usize> = BTreeMap::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    // A name that comes twice: the last one counts, as in every JSON parser of the field. Few names
                    // are quicker to compare than to index; many would take quadratic time.
                    if members.len() == FEW {
                        index.extend(members.iter().enumerate().map(|(i, (name, _))| (name.clone(), i)));
                    }
                    let known = match members.len() {
                        ..FEW => members.iter().position(|(key, _)| *key == name),
                        _ => index.get(&name).copied(),
                    };
                    if let Some(i) = known {
                        members[i].1 = value;
                    } else {
                        if members.len() >= FEW {
                            index.insert(name.clone(), members.len());
                        }
                        members.push((name, value));
                    }
                }
                if let [(name, Value::Text(text))] = members.as_slice() {
                    if name == BYTES
                        && let Ok(bytes) = STANDARD.decode(text)
                    {
                        return Ok(Value::Bytes(bytes));
                    }
                    if name == NUMBER
                        && let Ok(number) = text.parse()
                    {
                        return Ok(Value::Decimal(number));
                    }
                }
                Ok(Value::Object(members))
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(json: &str) -> Value {
        Value::from_json(json).expect("JSON")
    }

    #[test]
    fn numbers_stay_as_they_are_written() {
        for number in [
            "0",
            "-1",
            "9223372036854775807",
            "18446744073709551615",
            "18446744073709551616",
            "11.261677742004395",
            "0.10",
            "-0",
            "1e+400",
            "1.5e-7",
        ] {
            assert_eq!(value(number).to_json(), number.to_owned());
            assert_eq!(value(&format!("[{number}]")).to_json(), format!("[{number}]"));
        }
        // An exponent alone is written in one way.
        assert_eq!(value("1E5").to_json(), "1e+5");
    }

    #[test]
    fn numbers_are_equal_by_what_they_say() {
        for (one, other) in [
            ("1", "1.0"),
            ("100", "1e2"),
            ("0.10", "0.1"),
            ("-0", "0"),
            ("0.0", "0"),
            ("120e-1", "12"),
            ("18446744073709551615", "1844674407370955161.5e1"),
            ("1e99999999999999999999", "1e99999999999999999999"),
        ] {
            assert_eq!(value(one), value(other), "{one} {other}");
            assert_eq!(value(other), value(one), "{one} {other}");
        }
        for (one, other) in [("1", "-1.0"), ("1", "10.0"), ("0.1", "0.01"), ("9007199254740993", "9007199254740992.0")]
        {
            assert_ne!(value(one), value(other), "{one} {other}");
        }
    }

    #[test]
    fn an_object_is_no_number() {
        assert_eq!(value(r#"{"$serde_json::private::Number":"x"}"#).kind(), "object");
    }
}
