//! From the texts of fields to values, and back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use triggers::model::Kind;
use triggers::value::Value;

use crate::names::is_index;

/// A text of a field: where it stands below the field (empty, or beginning with a dot), and what it says.
type Below<'t> = (&'t str, &'t str);

/// Reads what stands in a field. `None` where nothing does; a text that the kind cannot read stays a text.
pub fn read(kind: &Kind, name: &str, texts: &[(String, String)]) -> Option<Value> {
    read_of(kind, &under(texts.iter().map(|(key, text)| (key.as_str(), text.as_str())), name))
}

/// Reads a value from the texts of its field. Each row gets the texts of its own, so work grows with their number.
fn read_of(kind: &Kind, texts: &[Below<'_>]) -> Option<Value> {
    let mine = || texts.iter().filter(|(below, _)| below.is_empty()).map(|(_, text)| *text);
    let member = |name: &str| under(inside(texts), name);
    match kind {
        Kind::Record(fields) => {
            let fields = fields.iter();
            let members: Vec<(String, Value)> = fields
                .filter_map(|field| Some((field.name.to_owned(), read_of(&field.kind, &member(field.name))?)))
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        Kind::List(of, _) if is_nested(of) => {
            let rows = by_row(texts);
            let items: Vec<Value> = rows.iter().map(|row| read_of(of, row).unwrap_or_else(Value::empty)).collect();
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
            let of = &of.of;
            let members: Vec<(String, Value)> = by_row(texts)
                .iter()
                .filter_map(|row| {
                    let key = row.iter().find(|(below, _)| *below == ".key").map(|(_, text)| (*text).to_owned());
                    let value = read_of(of, &under(inside(row), "value"));
                    // A value without a name, or a name for the second time, is kept, and the checks refuse it.
                    let is_there = key.is_some() || value.is_some();
                    is_there.then(|| (key.unwrap_or_default(), value.unwrap_or_else(|| "".into())))
                })
                .collect();
            (!members.is_empty()).then_some(Value::Object(members)).or_else(|| mine().next().map(|_| Value::empty()))
        }
        Kind::OneOf(kinds) => {
            let of = |(tag, kind): &(&'static str, Kind)| {
                read_of(kind, &member(tag)).map(|value| if is_torn(kind, &value) { torn(tag, value) } else { value })
            };
            match mine().next_back().and_then(|chosen| kinds.iter().find(|(tag, _)| *tag == chosen)) {
                Some(chosen) => of(chosen),
                None => kinds.iter().find_map(of),
            }
        }
        _ => mine().next().map(|text| scalar(kind, text)),
    }
}

/// Those texts that belong to a name, as they lie below it.
fn under<'t>(texts: impl Iterator<Item = Below<'t>>, name: &str) -> Vec<Below<'t>> {
    let is_there = |rest: &&str| rest.is_empty() || rest.starts_with('.');
    texts.filter_map(|(key, text)| Some((key.strip_prefix(name).filter(is_there)?, text))).collect()
}

/// What lies below a field, by the names that begin there.
fn inside<'t>(texts: &[Below<'t>]) -> impl Iterator<Item = Below<'t>> {
    texts.iter().filter_map(|(below, text)| Some((below.strip_prefix('.')?, *text)))
}

/// The texts of each row of a list of objects, or of a map, up to the last row that has one.
fn by_row<'t>(texts: &[Below<'t>]) -> Vec<Vec<Below<'t>>> {
    let mut rows: Vec<Vec<Below<'t>>> = Vec::new();
    for (below, text) in inside(texts) {
        let Some(row) = row(below) else { continue };
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        rows[row].push((&below[below.find('.').unwrap_or(below.len())..], text));
    }
    rows
}

/// The row that a name below a list begins with.
fn row(below: &str) -> Option<usize> {
    let token = below.split('.').next()?;
    is_index(token).then(|| token.parse().ok())?
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
            let of = &of.of;
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
            if let [(tag, text)] = value.members()
                && let Some((tag, _)) = kinds.iter().find(|(of, kind)| of == tag && is_torn(kind, text))
            {
                out.push((format!("{name}.{tag}"), text.in_text()));
                return;
            }
            // Of what is no alternative the first holds the text: nothing that was given is lost.
            let fitting = kinds.iter().find(|(_, kind)| is_of(kind, value)).or(kinds.first());
            if let Some((tag, kind)) = fitting {
                write(kind, &format!("{name}.{tag}"), value, out);
            }
        }
        _ => out.push((name.to_owned(), written(kind, value))),
    }
}

/// Whether a value is of a kind, by its JSON type and, in records, by its members.
fn is_of(kind: &Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Json, _)
        | (Kind::Bool, Value::Bool(_))
        | (Kind::Bytes, Value::Bytes(_))
        | (Kind::Float, Value::Int(_) | Value::Big(_) | Value::Decimal(_))
        | (Kind::Instant | Kind::Cron(_) | Kind::Text(..), Value::Text(_)) => true,
        (Kind::Int { min, max, .. }, Value::Int(number)) => (*min..=*max).contains(number),
        (Kind::Choice(choices), value) => choices.iter().any(|choice| Value::from(choice.value) == *value),
        (Kind::List(of, _), Value::List(items)) => items.iter().all(|item| is_of(of, item)),
        (Kind::Map(members), Value::Object(values)) => values.iter().all(|(_, value)| is_of(&members.of, value)),
        (Kind::Record(fields), Value::Object(members)) => {
            members.iter().all(|(name, _)| fields.iter().any(|field| field.name == name))
                && fields.iter().all(|field| !field.required || value.member(field.name).is_some())
        }
        (Kind::OneOf(kinds), value) => kinds.iter().any(|(_, kind)| is_of(kind, value)),
        _ => false,
    }
}

/// How many rows a list of objects has: one more than the largest index below its name.
pub fn rows(texts: &[(String, String)], name: &str) -> usize {
    let below = texts.iter().filter_map(|(key, _)| key.strip_prefix(name)?.strip_prefix('.'));
    below.filter_map(row).map(|row| row + 1).max().unwrap_or(0)
}

/// Whether a text stands where an alternative has none. It must not pass for a value of another alternative.
const fn is_torn(kind: &Kind, value: &Value) -> bool {
    matches!((kind, value), (Kind::Bool | Kind::Int { .. } | Kind::Float | Kind::Bytes, Value::Text(_)))
}

/// A text that its alternative cannot read, under the alternative's tag: it fits none of them, and nothing is lost.
fn torn(tag: &str, text: Value) -> Value {
    Value::Object(vec![(tag.to_owned(), text)])
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
        Kind::Bytes => STANDARD.decode(unquoted(text)).ok().map(Value::Bytes),
        Kind::Choice(choices) => {
            choices.iter().map(|choice| Value::from(choice.value)).find(|value| value.in_text() == text)
        }
        _ => None,
    };
    let is_written_as_it_is = matches!(kind, Kind::Bool | Kind::Int { .. } | Kind::Float | Kind::Json | Kind::Bytes);
    parsed.unwrap_or_else(|| Value::Text(if is_written_as_it_is { text } else { unquoted(text) }.to_owned()))
}

fn written(kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Json, value) => value.to_json(),
        (Kind::Bytes, Value::Bytes(bytes)) => quoted(&STANDARD.encode(bytes)),
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
