//! Patterns of event buses: JSON that mirrors the members of an event, with a list of what may stand in each.
//!
//! `{"source":["acs.ecs"],"data":{"state":[{"prefix":"Run"}]}}` fits an event where every named member fits one of its
//! conditions: a value that is equal, `{"prefix"}`, `{"suffix"}`, `{"anything-but"}`, `{"exists"}`, or
//! `{"numeric":[">",0,"<=",5]}`. A member that is a list fits by any of its items.

use crate::value::{Value, below};

/// A member that does not fit a pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfit {
    /// JSON pointer into the event.
    pub pointer: String,
    /// What the pattern asks for.
    pub asked: Value,
    /// What stands there; `None` where nothing does.
    pub found: Option<Value>,
}

impl Unfit {
    /// What to ask for so that what stands there fits, too; `None` where nothing can be asked for.
    pub fn wider(&self) -> Option<Value> {
        let found = self.found.as_ref().map(|found| found.as_list().and_then(<[Value]>::first).unwrap_or(found));
        let found = found.filter(|found| is_condition(found) && !matches!(found, Value::Object(_)))?;
        let asked = self.asked.as_list().unwrap_or_default();
        Some(Value::List(asked.iter().chain([found]).cloned().collect()))
    }

    /// The first value that the pattern asks for as it is.
    pub fn plain(&self) -> Option<&Value> {
        self.asked.as_list()?.iter().find(|asked| !matches!(asked, Value::Object(_) | Value::List(_)))
    }
}

/// The members of an event that do not fit a pattern, in the pattern's order.
pub fn unfit(pattern: &Value, event: &Value) -> Vec<Unfit> {
    let mut unfit = Vec::new();
    compare(pattern, Some(event), "", &mut unfit);
    unfit
}

/// Why a value is no pattern, with the JSON pointer into it; `None` where it is one.
pub fn mistake(pattern: &Value) -> Option<String> {
    match pattern {
        Value::Object(members) => members.iter().find_map(|(name, of)| of_member(of, &below("", name))),
        _ => Some(String::new()),
    }
}

fn of_member(of: &Value, pointer: &str) -> Option<String> {
    match of {
        Value::Object(members) => members.iter().find_map(|(name, of)| of_member(of, &below(pointer, name))),
        Value::List(conditions) if !conditions.is_empty() => {
            let wrong = conditions.iter().position(|condition| !is_condition(condition));
            wrong.map(|i| below(pointer, &i.to_string()))
        }
        _ => Some(pointer.to_owned()),
    }
}

fn is_condition(condition: &Value) -> bool {
    match condition {
        Value::Object(members) => matches!(
            members.as_slice(),
            [(name, of)] if match (name.as_str(), of) {
                ("prefix" | "suffix", Value::Text(_)) | ("exists", Value::Bool(_)) => true,
                ("anything-but", of) => !matches!(of, Value::Null | Value::Bytes(_)),
                ("numeric", Value::List(parts)) => matches!(parts.len(), 2 | 4) && parts.chunks(2).all(is_bound),
                _ => false,
            }
        ),
        Value::List(_) | Value::Bytes(_) => false,
        _ => true,
    }
}

fn compare(pattern: &Value, event: Option<&Value>, pointer: &str, unfit: &mut Vec<Unfit>) {
    match pattern {
        Value::Object(members) => {
            for (name, of) in members {
                compare(of, event.and_then(|event| event.member(name)), &below(pointer, name), unfit);
            }
        }
        Value::List(conditions) if !conditions.iter().any(|condition| fits(condition, event)) => {
            let found = event.cloned();
            unfit.push(Unfit { pointer: pointer.to_owned(), asked: pattern.clone(), found });
        }
        _ => {}
    }
}

fn fits(condition: &Value, value: Option<&Value>) -> bool {
    // An empty list is there, though no item of it fits anything.
    if let [(name, Value::Bool(exists))] = condition.members()
        && name == "exists"
    {
        return value.is_some() == *exists;
    }
    if let Some(Value::List(items)) = value {
        return items.iter().any(|item| fits(condition, Some(item)));
    }
    let Value::Object(members) = condition else { return value == Some(condition) };
    let [(name, of)] = members.as_slice() else { return false };
    let text = value.and_then(Value::as_text);
    match (name.as_str(), of) {
        ("prefix", Value::Text(prefix)) => text.is_some_and(|text| text.starts_with(prefix.as_str())),
        ("suffix", Value::Text(suffix)) => text.is_some_and(|text| text.ends_with(suffix.as_str())),
        ("anything-but", Value::List(all)) => value.is_some_and(|value| !all.iter().any(|one| fits(one, Some(value)))),
        ("anything-but", one) => value.is_some_and(|value| !fits(one, Some(value))),
        ("numeric", Value::List(parts)) => value.is_some_and(|value| is_within(value, parts)),
        _ => false,
    }
}

/// The signs of bounds.
const SIGNS: [&str; 6] = ["=", "!=", "<", "<=", ">", ">="];

/// Whether two parts of `numeric` are a sign and a number.
fn is_bound(parts: &[Value]) -> bool {
    matches!(parts, [Value::Text(sign), limit] if SIGNS.contains(&sign.as_str()) && limit.compare(limit).is_some())
}

/// Whether a number is within bounds such as `[">", 0, "<=", 5]`, exactly.
fn is_within(value: &Value, bounds: &[Value]) -> bool {
    bounds.chunks(2).all(|bound| {
        let [Value::Text(sign), limit] = bound else { return false };
        let Some(order) = value.compare(limit) else { return false };
        match sign.as_str() {
            "=" => order.is_eq(),
            "!=" => order.is_ne(),
            "<" => order.is_lt(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            ">=" => order.is_ge(),
            _ => false,
        }
    })
}
