//! Values of configurations, occurrences and events.
//!
//! Numbers stay exactly as they were written, the order of members is kept, and bytes are a kind of their own; in JSON
//! they appear as `{"$bytes":"<base64>"}`.

mod json;
mod same;

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

    /// The value after a JSON merge patch (RFC 7396): members of objects are replaced one by one, `null` removes.
    #[must_use]
    pub fn patched(self, patch: &Self) -> Self {
        let Self::Object(changes) = patch else { return patch.clone() };
        let mut members = if let Self::Object(members) = self { members } else { Vec::new() };
        for (name, change) in changes {
            let index = members.iter().position(|(member, _)| member == name);
            if matches!(change, Self::Null) {
                index.map(|index| members.remove(index));
                continue;
            }
            match index {
                Some(index) => members[index].1 = std::mem::take(&mut members[index].1).patched(change),
                None => members.push((name.clone(), Self::Null.patched(change))),
            }
        }
        Self::Object(members)
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
