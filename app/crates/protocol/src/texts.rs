//! From the texts of fields to values, and back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use triggers::model::Kind;
use triggers::value::Value;

use crate::names::{is_index, is_under};

/// Reads what stands in a field. `None` where nothing does; a text that the kind cannot read stays a text.
pub fn read(kind: &Kind, name: &str, texts: &[(String, String)]) -> Option<Value> {
    let mine = || texts.iter().filter(|(key, _)| key == name).map(|(_, text)| text.as_str());
    match kind {
        Kind::Record(fields) => {
            let fields = fields.iter();
            let members: Vec<(String, Value)> = fields
                .filter_map(|field| {
                    Some((field.name.to_owned(), read(&field.kind, &format!("{name}.{}", field.name), texts)?))
                })
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        Kind::List(of, _) if is_nested(of) => {
            let items: Vec<Value> = (0..rows(texts, name))
                .map(|i| read(of, &format!("{name}.{i}"), texts).unwrap_or_else(Value::empty))
                .collect();
            (!items.is_empty()).then_some(Value::List(items)).or_else(|| mine().next().map(|_| Value::List(Vec::new())))
        }
        Kind::List(of, _) => {
            let given: Vec<&str> = mine().collect();
            match given.as_slice() {
                [] => None,
                ["\"\""] => Some(Value::List(Vec::new())),
                given => Some(Value::List(given.iter().map(|text| scalar(of, text)).collect())),
            }
        }
        Kind::Map(of) => {
            let members: Vec<(String, Value)> = (0..rows(texts, name))
                .filter_map(|i| {
                    let row = format!("{name}.{i}");
                    let key = texts.iter().find(|(key, _)| *key == format!("{row}.key")).map(|(_, text)| text.clone());
                    let value = read(of, &format!("{row}.value"), texts);
                    // A value without a name, or a name for the second time, is kept, and the checks refuse it.
                    let is_there = key.is_some() || value.is_some();
                    is_there.then(|| (key.unwrap_or_default(), value.unwrap_or_else(|| "".into())))
                })
                .collect();
            (!members.is_empty()).then_some(Value::Object(members)).or_else(|| mine().next().map(|_| Value::empty()))
        }
        Kind::OneOf(kinds) => {
            let read = |(_, kind): &(&str, Kind)| read(kind, name, texts);
            let mut readings = kinds.iter().filter_map(read);
            let first = readings.next();
            // The first alternative that takes the text as more than mere text is meant.
            match first {
                Some(Value::Text(_)) => readings.find(|value| !matches!(value, Value::Text(_))).or(first),
                other => other,
            }
        }
        _ => mine().next().map(|text| scalar(kind, text)),
    }
}

/// Writes a value as the texts of a field. Reading them gives the value again.
pub fn write(kind: &Kind, name: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match (kind, value) {
        (_, Value::Null) if !matches!(kind, Kind::Json) => {}
        (Kind::Record(fields), Value::Object(_)) => {
            for field in *fields {
                if let Some(value) = value.member(field.name) {
                    write(&field.kind, &format!("{name}.{}", field.name), value, out);
                }
            }
        }
        (Kind::List(..), Value::List(items)) if items.is_empty() => out.push((name.to_owned(), quoted(""))),
        (Kind::List(of, _), Value::List(items)) => {
            for (i, item) in items.iter().enumerate() {
                if is_nested(of) {
                    write(of, &format!("{name}.{i}"), item, out);
                } else {
                    out.push((name.to_owned(), written(of, item)));
                }
            }
        }
        (Kind::Map(_), Value::Object(members)) if members.is_empty() => out.push((name.to_owned(), quoted(""))),
        (Kind::Map(of), Value::Object(members)) => {
            for (i, (key, value)) in members.iter().enumerate() {
                if !key.is_empty() {
                    out.push((format!("{name}.{i}.key"), key.clone()));
                }
                // A name alone says that its value is empty.
                if key.is_empty() || !matches!(value, Value::Text(text) if text.is_empty()) {
                    write(of, &format!("{name}.{i}.value"), value, out);
                }
            }
        }
        (Kind::OneOf(kinds), value) => {
            let back = |kind: &Kind| {
                let mut texts = Vec::new();
                write(kind, name, value, &mut texts);
                (read(kind, name, &texts).as_ref() == Some(value)).then_some(texts)
            };
            out.extend(
                kinds
                    .iter()
                    .find_map(|(_, kind)| back(kind))
                    .unwrap_or_else(|| vec![(name.to_owned(), written(&Kind::text(0), value))]),
            );
        }
        _ => out.push((name.to_owned(), written(kind, value))),
    }
}

/// How many rows a list of objects has: one more than the largest index below its name.
pub fn rows(texts: &[(String, String)], name: &str) -> usize {
    let indices = texts.iter().filter(|(key, _)| key.len() > name.len() && is_under(key, name));
    indices
        .filter_map(|(key, _)| {
            let token = key[name.len() + 1..].split('.').next()?;
            is_index(token).then(|| token.parse::<usize>().ok())?
        })
        .map(|index| index + 1)
        .max()
        .unwrap_or(0)
}

/// Whether the items of a list are written as rows of names.
const fn is_nested(kind: &Kind) -> bool {
    matches!(kind, Kind::Record(_) | Kind::Map(_) | Kind::List(..) | Kind::OneOf(_))
}

fn scalar(kind: &Kind, text: &str) -> Value {
    let parsed = match kind {
        Kind::Bool => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        },
        Kind::Int { .. } => text.trim().parse().ok().map(Value::Int),
        Kind::Float => Value::from_json(text)
            .ok()
            .filter(|value| matches!(value, Value::Int(_) | Value::Big(_) | Value::Decimal(_))),
        Kind::Json => Value::from_json(text).ok(),
        Kind::Bytes => STANDARD.decode(text).ok().map(Value::Bytes),
        _ => Some(Value::Text(unquoted(text).to_owned())),
    };
    parsed.unwrap_or_else(|| Value::Text(text.to_owned()))
}

fn written(kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Json, value) => value.to_json(),
        (Kind::Bytes, Value::Bytes(bytes)) => STANDARD.encode(bytes),
        // Texts in fields of other kinds are what could not be read: they stand as they were typed.
        (Kind::Bool | Kind::Int { .. } | Kind::Float | Kind::Bytes, Value::Text(text)) => text.clone(),
        (_, Value::Text(text)) => quoted(text),
        (_, other) => other.to_json(),
    }
}

/// Strips the quotes of an explicitly empty text: `""`, and of a text that would be taken for one.
fn unquoted(text: &str) -> &str {
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if inner.is_empty() || is_quoted(inner) => inner,
        _ => text,
    }
}

fn quoted(text: &str) -> String {
    if text.is_empty() || unquoted(text) != text { format!("\"{text}\"") } else { text.to_owned() }
}

fn is_quoted(text: &str) -> bool {
    text.len() >= 2 && text.starts_with('"') && text.ends_with('"')
}
