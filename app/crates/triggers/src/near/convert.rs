//! Values of one kind as values of another.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{is_called, tidied, unquoted, word};
use crate::check;
use crate::model::{Kind, Unit};
use crate::time;
use crate::value::Value;

/// How many members are tried as the value that is meant.
const FEW: usize = 3;

/// The values of a kind that a value of another kind can stand for: none, the certain one, or several.
pub(super) fn to(kind: &'static Kind, value: &Value) -> Vec<Value> {
    let mut found = candidates(kind, value);
    found.retain(|candidate| check::is_of(kind, candidate));
    found.dedup();
    found
}

fn candidates(kind: &'static Kind, value: &Value) -> Vec<Value> {
    // A list of one is as good as its item, where one is asked for.
    if let (Value::List(items), false) = (value, matches!(kind, Kind::List(..) | Kind::Map(_) | Kind::Json)) {
        let rest = match items.as_slice() {
            // Not lists in lists in lists: each level would be tried anew.
            [one] if !matches!(one, Value::List(_)) => [vec![one.clone()], candidates(kind, one)].concat(),
            _ => json_text(kind, value),
        };
        return gathered(kind, items).into_iter().chain(rest).collect();
    }
    match kind {
        Kind::Bool => switch(value).map(Value::Bool).into_iter().collect(),
        Kind::Int { unit, .. } => whole(value, *unit),
        Kind::Float => value.as_text().and_then(|text| Value::from_json(text.trim()).ok()).into_iter().collect(),
        Kind::Text(..) => json_text(kind, value),
        // `{"cron":"…"}`, as an object or as its text, is how the server answers.
        Kind::Cron(_) => {
            let read = parsed(value);
            let members = read.as_ref().unwrap_or(value).members();
            members
                .iter()
                .filter(|(_, value)| value.as_text().is_some())
                .map(|(_, value)| value.clone())
                .take(FEW)
                .collect()
        }
        Kind::Instant => match value {
            Value::Int(number) if *number > 100_000_000_000 => vec![time::rfc3339(number / 1_000).into()],
            Value::Int(number) => vec![time::rfc3339(*number).into()],
            _ => Vec::new(),
        },
        Kind::Choice(choices) => match word::meant(choices, &value.in_text()) {
            word::Meant::One(value) => vec![value],
            _ => Vec::new(),
        },
        Kind::List(of, _) => listed(of, value),
        Kind::Record(_) => parsed(value).map(|value| tidied(kind, &value)).into_iter().collect(),
        Kind::Map(_) => parsed(value).into_iter().chain(paired(value)).collect(),
        // Text may be Base64 of the bytes, or the bytes themselves.
        Kind::Bytes => value.as_text().map_or_else(Vec::new, |text| {
            let decoded = STANDARD.decode(text).ok().map(Value::Bytes);
            decoded.into_iter().chain([Value::Bytes(text.as_bytes().to_vec())]).collect()
        }),
        Kind::OneOf(kinds) => kinds.iter().flat_map(|(_, kind)| to(kind, value)).collect(),
        Kind::Json => Vec::new(),
    }
}

fn switch(value: &Value) -> Option<bool> {
    match value.in_text().trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" | "open" | "enable" | "enabled" | "是" => Some(true),
        "false" | "no" | "off" | "0" | "close" | "disable" | "disabled" | "否" => Some(false),
        _ => None,
    }
}

/// A number as it is, in text, or with a fraction of nothing; an instant where seconds or milliseconds are counted.
fn whole(value: &Value, unit: Unit) -> Vec<Value> {
    let text = value.in_text();
    let text = text.trim();
    let plain = text.strip_suffix(".0").unwrap_or(text);
    if let Ok(number) = plain.parse() {
        return vec![Value::Int(number)];
    }
    let scale = if unit == Unit::Milliseconds { 1_000 } else { 1 };
    time::parse(text).map(|instant| Value::Int(instant * scale)).into_iter().collect()
}

/// Anything as text: numbers as they are, the rest as JSON.
fn json_text(kind: &'static Kind, value: &Value) -> Vec<Value> {
    match (kind, value) {
        (Kind::Text(..), Value::Null | Value::Text(_) | Value::Bytes(_)) => Vec::new(),
        (Kind::Text(..), other) => vec![other.to_json().into()],
        _ => Vec::new(),
    }
}

fn parsed(value: &Value) -> Option<Value> {
    Value::from_json(value.as_text()?).ok()
}

/// A single item, items between commas or lines, or a list in JSON.
fn listed(of: &'static Kind, value: &Value) -> Vec<Value> {
    let item = |value: &Value| {
        if check::is_of(of, value) {
            return Some(value.clone());
        }
        let mut found = to(of, value);
        if found.len() == 1 { found.pop() } else { None }
    };
    // A set in braces is read as names without values.
    let is_set = |members: &[(String, Value)]| {
        !members.is_empty() && members.iter().all(|(_, value)| matches!(value, Value::Null))
    };
    let set = || value.members().iter().map(|(name, _)| Value::from(unquoted(name))).collect();
    let several = if is_set(value.members()) { Some(Value::List(set())) } else { parsed(value) };
    if let Some(Value::List(items)) = several {
        return items.iter().map(item).collect::<Option<Vec<_>>>().map(Value::List).into_iter().collect();
    }
    let text = value.as_text().unwrap_or_default();
    let parts = || text.split([',', ';', '\n', '，', '、']).map(str::trim).filter(|part| !part.is_empty());
    if parts().count() > 1
        && let Some(all) = parts().map(|part| item(&part.into())).collect::<Option<Vec<_>>>()
    {
        return vec![Value::List(all)];
    }
    item(value).map(|one| Value::List(vec![one])).into_iter().collect()
}

/// One object instead of many that have the same member, which is a list: `[{"a":"x"},{"a":"y"}]` is `{"a":["x","y"]}`.
fn gathered(kind: &'static Kind, items: &[Value]) -> Option<Value> {
    let Kind::Record(fields) = kind else { return None };
    let member = |item: &Value| match item.members() {
        [(name, value)] => Some((name.clone(), value.clone())),
        _ => None,
    };
    let members = items.iter().map(member).collect::<Option<Vec<_>>>()?;
    let (name, _) = members.first()?;
    let field = fields.iter().find(|field| is_called(field, name))?;
    let is_same = members.iter().all(|(name, _)| is_called(field, name));
    (is_same && matches!(field.kind, Kind::List(..))).then(|| {
        let values = members.into_iter().map(|(_, value)| value).collect();
        Value::Object(vec![(field.name.to_owned(), Value::List(values))])
    })
}

/// A list of pairs as a map: `[{"key": "a", "value": "b"}]`.
fn paired(value: &Value) -> Option<Value> {
    let pair = |item: &Value| {
        let member = |names: [&str; 3]| names.iter().find_map(|name| item.member(name)).cloned();
        Some((member(["key", "Key", "name"])?.in_text(), member(["value", "Value", "val"])?))
    };
    value.as_list()?.iter().map(pair).collect::<Option<Vec<_>>>().map(Value::Object)
}

/// What a time that is not quite RFC 3339 can mean. Without a zone it may be UTC or Beijing time, so there are two.
pub(super) fn instants(text: &str) -> Vec<String> {
    let text = text.trim().trim_matches(|sign| "\"'".contains(sign));
    let (day, rest) = match text.split_once(['T', 't', ' ', '_']) {
        Some((day, rest)) => (day.replace('/', "-"), rest.trim()),
        None => (text.replace('/', "-"), "00:00:00"),
    };
    let zone_at = rest.find(['Z', 'z', '+', '-', ' ']).unwrap_or(rest.len());
    let (clock, zone) = (rest[..zone_at].trim(), rest[zone_at..].trim());
    let clock = if clock.matches(':').count() == 1 { format!("{clock}:00") } else { clock.to_owned() };
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let sign = if zone.starts_with('-') { '-' } else { '+' };
    let zones = match (zone, digits.as_str()) {
        ("", _) => vec!["Z".to_owned(), "+08:00".to_owned()],
        ("Z" | "z" | "UTC" | "GMT", _) => vec!["Z".to_owned()],
        (_, digits) if digits.len() == 4 => vec![format!("{sign}{}:{}", &digits[..2], &digits[2..])],
        (_, digits) if digits.len() == 2 => vec![format!("{sign}{digits}:00")],
        _ => Vec::new(),
    };
    let all = zones.into_iter().map(|zone| format!("{day}T{clock}{zone}"));
    all.filter(|candidate| time::parse(candidate).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::instants;

    #[test]
    fn times_without_a_zone_have_two_meanings() {
        assert_eq!(instants("2021-11-10 04:00:00"), ["2021-11-10T04:00:00Z", "2021-11-10T04:00:00+08:00"]);
        assert_eq!(instants("2021/11/10 04:00"), ["2021-11-10T04:00:00Z", "2021-11-10T04:00:00+08:00"]);
        assert_eq!(instants("2021-11-10T04:00:00+0800"), ["2021-11-10T04:00:00+08:00"]);
        assert_eq!(instants("2021-11-10 04:00:00 UTC"), ["2021-11-10T04:00:00Z"]);
        assert_eq!(instants("yesterday"), Vec::<String>::new());
    }
}
