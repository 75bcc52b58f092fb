//! The schemas of the kinds of values.

use bilingual::Lang;

use super::{any_of, described, nullable, one_of, titled, typed};
use crate::form;
use crate::model::{Choice, Count, Field, Kind, Limit, Lit, Version};
use crate::value::Value;

/// What a schema is for.
#[derive(Clone, Copy)]
pub(super) enum Side {
    /// Exactly what the check of a configuration asks for, with defaults and examples.
    Config,
    /// What a source may send: a list may be longer than a form bears.
    Event,
    /// What a version of a call takes, with defaults and examples.
    Call(&'static Version),
}

impl Side {
    /// Whether it is for somebody who writes the value.
    const fn is_written(self) -> bool {
        matches!(self, Self::Config | Self::Call(_))
    }

    /// Whether it has a field.
    fn has(self, field: &Field) -> bool {
        match self {
            Self::Config | Self::Event => true,
            Self::Call(version) => version.has(field.cites),
        }
    }

    /// Whether a field must be given. In a configuration a record that is left out is as good as an empty one, so it is
    /// needed where one of its members is; a call takes what is left out for left out.
    fn needs(self, field: &Field) -> bool {
        match self {
            Self::Config | Self::Event => is_needed(field),
            Self::Call(_) => field.required,
        }
    }
}

/// The schema of the values of a kind.
pub(super) fn kind(of: &Kind, side: Side) -> Value {
    let members = match of {
        Kind::Bool => typed("boolean"),
        Kind::Float => typed("number"),
        Kind::Json => Vec::new(),
        Kind::Int { min, max, .. } => {
            let mut members = typed("integer");
            // What has no bound of its own has that of 64 bits, which no source need keep.
            let is_bound = |bound: i64| matches!(side, Side::Config) || ![i64::MIN, i64::MAX].contains(&bound);
            members.extend(is_bound(*min).then(|| ("minimum".to_owned(), (*min).into())));
            members.extend(is_bound(*max).then(|| ("maximum".to_owned(), (*max).into())));
            members
        }
        Kind::Instant => {
            let mut members = typed("string");
            members.push(("format".to_owned(), "date-time".into()));
            members.extend(pattern(form::INSTANT.pattern));
            members
        }
        Kind::Cron(_) => typed("string"),
        Kind::Text(limit, form) => {
            let mut members = typed("string");
            text(*limit, form, &mut members);
            members
        }
        Kind::Choice(choices) => {
            let words: Vec<Value> = choices.iter().map(|choice: &Choice| choice.value.into()).collect();
            let of_one_type = words.windows(2).all(|pair| pair[0].kind() == pair[1].kind());
            let first = words.first().filter(|_| of_one_type).map(Value::kind);
            one_of(words, first.map(typed).unwrap_or_default())
        }
        Kind::Bytes => return bytes(),
        Kind::List(of, count) => {
            let mut members = typed("array");
            members.push(("items".to_owned(), kind(of, side)));
            push_count(&mut members, ["minItems", "maxItems"], *count, side);
            members
        }
        Kind::Map(of) => {
            let mut members = typed("object");
            let mut names = Vec::new();
            text(Limit::chars(1, u32::MAX), of.names, &mut names);
            members.push(("propertyNames".to_owned(), Value::Object(names)));
            members.push(("additionalProperties".to_owned(), kind(&of.of, side)));
            push_count(&mut members, ["minProperties", "maxProperties"], of.count, side);
            members
        }
        Kind::Record(fields) => record(fields.iter(), side),
        Kind::OneOf(kinds) => {
            let kinds = kinds.iter().map(|(name, of)| titled(kind(of, side), name));
            vec![("anyOf".to_owned(), Value::List(kinds.collect()))]
        }
    };
    Value::Object(members)
}

fn text(limit: Limit, form: &form::Form, members: &mut Vec<(String, Value)>) {
    // JSON Schema counts characters; bytes it cannot count.
    if !limit.bytes {
        members.extend((limit.min > 0).then(|| ("minLength".to_owned(), i64::from(limit.min).into())));
        members.extend((limit.max < u32::MAX).then(|| ("maxLength".to_owned(), i64::from(limit.max).into())));
    }
    if !form.pattern.is_empty() {
        // An explicitly empty text is as good as an unset one, unless the length forbids it.
        let open = if limit.min == 0 { "^$|" } else { "" };
        members.extend(pattern(&[open, form.pattern].concat()));
    }
    // Of what is no text, `pattern` says nothing, so that `not` would refuse it.
    let trap = |trap: &form::Trap| Value::Object([typed("string"), pattern(trap.pattern)].concat());
    let traps: Vec<Value> = form.traps.iter().map(trap).collect();
    if !traps.is_empty() {
        members.push(("not".to_owned(), any_of(traps)));
    }
}

/// Bytes as they stand in JSON.
fn bytes() -> Value {
    let mut content = typed("string");
    content.push(("contentEncoding".to_owned(), "base64".into()));
    let mut members = typed("object");
    members.push(("properties".to_owned(), Value::Object(vec![("$bytes".to_owned(), Value::Object(content))])));
    members.push(("required".to_owned(), Value::List(vec!["$bytes".into()])));
    members.push(("additionalProperties".to_owned(), false.into()));
    Value::Object(members)
}

/// The schema of members with known names.
pub(super) fn record<'f>(fields: impl Iterator<Item = &'f Field> + Clone, side: Side) -> Vec<(String, Value)> {
    let fields = fields.filter(move |field| side.has(field));
    let properties = fields.clone().map(|field| (field.name.to_owned(), schema_of(field, side)));
    let required: Vec<Value> = fields.filter(|field| side.needs(field)).map(|field| field.name.into()).collect();
    let mut members = typed("object");
    members.push(("properties".to_owned(), Value::Object(properties.collect())));
    if !required.is_empty() {
        members.push(("required".to_owned(), Value::List(required)));
    }
    members.push(("additionalProperties".to_owned(), false.into()));
    members
}

/// The schema of a field.
pub(super) fn schema_of(of: &Field, side: Side) -> Value {
    let mut schema = kind(&of.kind, side);
    if let Value::Object(members) = &mut schema
        && of.required
        && matches!(of.kind, Kind::Text(..) | Kind::Cron(_))
        && !has(members, "minLength")
    {
        // A required text is not given while it is empty.
        members.push(("minLength".to_owned(), 1_i64.into()));
    }
    // `null` is as good as nothing.
    let mut schema = described(if side.needs(of) { schema } else { or_null(schema) }, of.means.get(Lang::En));
    if side.is_written()
        && let Value::Object(members) = &mut schema
    {
        members.extend(of.default.map(|default| ("default".to_owned(), Lit::into(default))));
        members.extend(example(&of.kind, of.example).map(|value| ("examples".to_owned(), Value::List(vec![value]))));
    }
    schema
}

fn is_needed(field: &Field) -> bool {
    field.required || matches!(field.kind, Kind::Record(members) if members.iter().any(is_needed))
}

/// The example of a field, which is written as in a form, as a value.
fn example(of: &Kind, written: &str) -> Option<Value> {
    if written.is_empty() {
        return None;
    }
    match of {
        Kind::Text(..) | Kind::Choice(_) | Kind::Cron(_) | Kind::Instant => Some(written.into()),
        Kind::List(of, _) => example(of, written).map(|item| Value::List(vec![item])),
        Kind::OneOf(_) => None,
        Kind::Bytes => Some(Value::Object(vec![("$bytes".to_owned(), written.into())])),
        _ => Value::from_json(written).ok(),
    }
}

/// How many items or members there are; the most is what a form bears, not what a source may send.
pub(super) fn push_count(members: &mut Vec<(String, Value)>, [fewest, most]: [&str; 2], count: Count, side: Side) {
    members.extend((count.min > 0).then(|| (fewest.to_owned(), i64::from(count.min).into())));
    let is_limited = side.is_written() && count.max < u32::MAX;
    members.extend(is_limited.then(|| (most.to_owned(), i64::from(count.max).into())));
}

/// The schema of a field, which `null` meets, too.
fn or_null(schema: Value) -> Value {
    let Value::Object(mut members) = schema else { return schema };
    let place = |wanted: &str| members.iter().position(|(name, _)| name == wanted);
    match (place("type"), place("enum"), place("anyOf")) {
        (Some(name), words, _) => {
            members[name].1 = Value::List(vec![members[name].1.clone(), "null".into()]);
            if let Some((_, Value::List(words))) = words.map(|words| &mut members[words]) {
                words.push(Value::Null);
            }
        }
        (None, None, None) => {}
        _ => return nullable(Value::Object(members), true),
    }
    Value::Object(members)
}

fn has(members: &[(String, Value)], name: &str) -> bool {
    members.iter().any(|(member, _)| member == name)
}

fn pattern(pattern: &str) -> Vec<(String, Value)> {
    vec![("pattern".to_owned(), pattern.into())]
}
