//! What holds where nothing is given.

use crate::model::{Field, Kind, Trigger};
use crate::value::Value;

/// The configuration with its defaults filled in and unset members left out, in the catalogue's order.
pub fn normalised(trigger: &Trigger, config: &Value) -> Value {
    fill(trigger.config, config).unwrap_or_else(Value::empty)
}

/// An answer with the defaults of its members filled in, where it is of a kind that has some.
pub fn filled(kind: &Kind, answer: &Value) -> Value {
    let filled =
        if let (Kind::Record(fields), Value::Object(_)) = (kind, answer) { fill(fields, answer) } else { None };
    filled.unwrap_or_else(|| answer.clone())
}

fn fill(fields: &[Field], value: &Value) -> Option<Value> {
    let members: Vec<(String, Value)> = fields
        .iter()
        .filter_map(|field| {
            let given = value.member(field.name).filter(|value| !matches!(value, Value::Null));
            let filled = match field.kind {
                Kind::Record(members) => fill(members, given.unwrap_or(&Value::Null)),
                _ => given.cloned().or_else(|| field.default.map(Value::from)),
            };
            Some((field.name.to_owned(), filled?))
        })
        .collect();
    (!members.is_empty()).then_some(Value::Object(members))
}
