//! Reads a request's type from a JSON value, and says by JSON pointer what does not fit.
//!
//! `serde_json` has its complaints as English sentences only; here they are data, to be said in both languages.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, Unexpected, Visitor,
    value::{MapDeserializer, SeqDeserializer},
};
use triggers::{
    problem::nearest,
    value::{NUMBER, Value, below},
};

use crate::problem_json::{MISSING_MEMBER, Refusal, UNKNOWN_MEMBER, WRONG_TYPE, WRONG_VALUE, cut};

/// Reads a value as a type.
pub(super) fn read<T: DeserializeOwned>(value: Value) -> Result<T, Refusal> {
    T::deserialize(Given(value)).map_err(Refusal::from)
}

/// What does not fit, and where.
#[derive(Debug)]
struct Mismatch {
    pointer: String,
    fault: Fault,
}

#[derive(Debug)]
enum Fault {
    Unknown { name: String, known: &'static [&'static str] },
    Missing,
    Type { wanted: String, found: (String, String) },
    Choice { found: String, possible: &'static [&'static str] },
    Other(String),
}

impl Mismatch {
    fn new(fault: Fault) -> Self {
        Self { pointer: String::new(), fault }
    }

    /// The same, seen from one level above.
    fn under(mut self, name: &str) -> Self {
        self.pointer.insert_str(0, &below("", name));
        self
    }
}

impl Error for Mismatch {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Fault::Other(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::new(Fault::Type { wanted: wanted.to_string(), found: found_words(found) })
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self::new(Fault::Unknown { name: name.to_owned(), known }).under(name)
    }

    fn unknown_variant(found: &str, possible: &'static [&'static str]) -> Self {
        Self::new(Fault::Choice { found: found.to_owned(), possible })
    }

    fn missing_field(name: &'static str) -> Self {
        Self::new(Fault::Missing).under(name)
    }
}

impl std::error::Error for Mismatch {}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.pointer, self.fault)
    }
}

impl From<Mismatch> for Refusal {
    fn from(Mismatch { pointer, fault }: Mismatch) -> Self {
        let refusal = match fault {
            Fault::Unknown { name, known } => {
                let words = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>();
                let near = nearest(&name, known.iter().copied());
                let (ask, zh_ask) = near.map_or_else(
                    || (format!("Possible: {}.", words.join(", ")), format!("可选：{}。", words.join("、"))),
                    |near| (format!("Did you mean `{near}`?"), format!("是否应为 `{near}`？")),
                );
                let name = cut(&name);
                let (en, zh) = (format!("There is no member `{name}`. {ask}"), format!("没有字段 `{name}`。{zh_ask}"));
                Self::new(UNKNOWN_MEMBER, en, zh)
                    .expecting(Value::List(known.iter().copied().map(Value::from).collect()))
                    .near(near)
            }
            Fault::Missing => Self::new(
                MISSING_MEMBER,
                format!("The member `{}` is required.", pointer.trim_start_matches('/')),
                format!("缺少必填字段 `{}`。", pointer.trim_start_matches('/')),
            ),
            Fault::Type { wanted, found } => {
                let (kind, en, zh) = kind_words(&wanted);
                let (found, zh_found) = found;
                Self::new(
                    WRONG_TYPE,
                    format!("This must be {en}, not {found}."),
                    format!("此处应为{zh}，而不是{zh_found}。"),
                )
                .expecting(kind.into())
            }
            Fault::Choice { found, possible } => Self::no_such(WRONG_VALUE, &found, possible.iter().copied()),
            Fault::Other(message) => Self::new(WRONG_VALUE, message.clone(), message),
        };
        refusal.at(pointer)
    }
}

/// What serde expected, as JSON Schema names it, and in words.
fn kind_words(wanted: &str) -> (&'static str, &'static str, &'static str) {
    match wanted {
        "i64" => ("integer", "a whole number", "整数"),
        "a boolean" => ("boolean", "`true` or `false`", " `true` 或 `false`"),
        "a sequence" => ("array", "a list", "列表"),
        "an object" => ("object", "an object", "对象"),
        _ => ("string", "a string", "字符串"),
    }
}

/// What was found, in both languages.
fn found_words(found: Unexpected<'_>) -> (String, String) {
    let shown = match found {
        Unexpected::Seq => return ("a list".to_owned(), "列表".to_owned()),
        Unexpected::Map | Unexpected::Bytes(_) => return ("an object".to_owned(), "对象".to_owned()),
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Bool(value) => value.to_string(),
        Unexpected::Signed(value) => value.to_string(),
        Unexpected::Unsigned(value) => value.to_string(),
        Unexpected::Float(value) => value.to_string(),
        Unexpected::Str(text) => Value::from(cut(text)).to_json(),
        other => other.to_string(),
    };
    (format!("`{shown}`"), format!(" `{shown}`"))
}

/// A value on its way into a type.
struct Given(Value);

impl Given {
    fn unexpected(&self) -> Unexpected<'_> {
        match &self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Int(value) => Unexpected::Signed(*value),
            Value::Big(value) => Unexpected::Unsigned(*value),
            Value::Decimal(value) => Unexpected::Float(value.as_f64().unwrap_or(f64::INFINITY)),
            Value::Text(text) => Unexpected::Str(text),
            Value::List(_) => Unexpected::Seq,
            Value::Object(_) | Value::Bytes(_) => Unexpected::Map,
        }
    }
}

/// Methods that take anything but a number that is no integer of 64 bits.
macro_rules! unless_decimal {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
            match self.0 {
                Value::Decimal(_) => Err(Mismatch::invalid_type(self.unexpected(), &visitor)),
                _ => self.deserialize_any(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Given {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Int(value) => visitor.visit_i64(value),
            Value::Big(value) => visitor.visit_u64(value),
            // As `serde_json` itself hands over what is no integer of 64 bits.
            Value::Decimal(value) => {
                visitor.visit_map(MapDeserializer::new(std::iter::once((NUMBER, value.to_string()))))
            }
            Value::Text(text) => visitor.visit_string(text),
            Value::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Given))),
            Value::Object(members) => visitor.visit_map(Rest { members: members.into_iter(), value: None }),
            Value::Bytes(bytes) => {
                visitor.visit_map(MapDeserializer::new(std::iter::once(("$bytes", STANDARD.encode(bytes)))))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            value => visitor.visit_some(Self(value)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Text(text) => visitor.visit_string(text),
            _ => Err(Mismatch::invalid_type(self.unexpected(), &"a string")),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Text(text) => visitor.visit_enum(text.into_deserializer()),
            _ => Err(Mismatch::invalid_type(self.unexpected(), &"a string")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self.0 {
            Value::Object(_) => self.deserialize_any(visitor),
            _ => Err(Mismatch::invalid_type(self.unexpected(), &"an object")),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    unless_decimal! {
        deserialize_bool deserialize_i64 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_str deserialize_seq
        deserialize_map
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Mismatch> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The members of an object that are still to be read.
struct Rest {
    members: std::vec::IntoIter<(String, Value)>,
    value: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Rest {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mismatch> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = Some((name.clone(), value));
        seed.deserialize(name.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        let (name, value) = self.value.take().ok_or_else(|| Mismatch::custom("a value without a name"))?;
        seed.deserialize(Given(value)).map_err(|mismatch| mismatch.under(&name))
    }
}
