//! Values whose members the API does not fix.

use serde::{Deserialize, Deserializer, Serialize};
use triggers::value::Value;

/// Any JSON value. Integers are exact over 64 bits, members keep their order, bytes are written as
/// `{"$bytes":"<base64>"}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json(pub Value);

/// A JSON object with members of the trigger's own, such as a configuration.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Members(pub Value);

impl Default for Members {
    fn default() -> Self {
        Self(Value::empty())
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::{Error, Unexpected};
        let value = Value::deserialize(deserializer)?;
        let unexpected = match &value {
            Value::Object(_) => return Ok(Self(value)),
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Int(value) => Unexpected::Signed(*value),
            Value::Big(value) => Unexpected::Unsigned(*value),
            Value::Decimal(value) => Unexpected::Float(value.as_f64().unwrap_or(f64::INFINITY)),
            Value::Text(text) => Unexpected::Str(text),
            Value::Bytes(bytes) => Unexpected::Bytes(bytes),
            Value::List(_) => Unexpected::Seq,
        };
        Err(D::Error::invalid_type(unexpected, &"an object"))
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl From<Value> for Members {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

/// What the API's description says of them: any value, and any object.
mod described {
    use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaType};
    use utoipa::openapi::{RefOr, Type};
    use utoipa::{PartialSchema, ToSchema};

    use super::{Json, Members};

    const BYTES: &str = "Integers are exact over 64 bits, and bytes are written as `{\"$bytes\":\"<base64>\"}`.";

    impl PartialSchema for Json {
        fn schema() -> RefOr<Schema> {
            let text = format!("Any JSON value. {BYTES}");
            ObjectBuilder::new().schema_type(SchemaType::AnyValue).description(Some(text)).into()
        }
    }

    impl ToSchema for Json {}

    impl PartialSchema for Members {
        fn schema() -> RefOr<Schema> {
            let text = format!("An object whose members are the trigger's own. {BYTES}");
            let any = AdditionalProperties::FreeForm(true);
            let object = ObjectBuilder::new().schema_type(SchemaType::new(Type::Object));
            object.additional_properties(Some(any)).description(Some(text)).into()
        }
    }

    impl ToSchema for Members {}
}
