//! Values as JSON.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::same::index;
use super::{BYTES, FEW, NUMBER, Value};
use crate::names::Names;

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
                // A list of one in a list of one, many times: room for four each time would be memory for nothing.
                let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(1).min(FEW));
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Value::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut members: Vec<(String, Value)> = Vec::new();
                let mut places = Names::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    // A name that comes twice: the last one counts, as in every JSON parser of the field. Few names
                    // are quicker to compare than to index; many would take quadratic time.
                    if members.len() == FEW {
                        places = index(&members);
                    }
                    let known = match members.len() {
                        ..FEW => members.iter().position(|(key, _)| *key == name),
                        _ => places.place(&name),
                    };
                    if let Some(i) = known {
                        members[i].1 = value;
                    } else {
                        if members.len() >= FEW {
                            places.put(&name, members.len());
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
