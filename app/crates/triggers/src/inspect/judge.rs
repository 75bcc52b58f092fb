//! Whether a single value can stand where it stands.

use super::mismatch::Mismatch;
use crate::expect::Leaf;
use crate::form;
use crate::model::Kind;
use crate::time;
use crate::value::{Value, below};

/// How many bytes of a text are held against a pattern.
const LONGEST: usize = 16 << 10;

/// What is wrong with a leaf's value, and where below it.
pub(super) fn judge(leaves: &[Leaf], value: &Value) -> Option<(String, Mismatch)> {
    let mut nearest: Option<(String, Mismatch)> = None;
    let mut wanted: Vec<String> = Vec::new();
    for leaf in leaves {
        let what = match leaf {
            Leaf::Exact(exact) => {
                if exact == value {
                    return None;
                }
                if exact.kind() == value.kind() {
                    wanted.push(exact.to_json());
                    let (wanted, found) = (wanted.join(" | "), shown(value));
                    (String::new(), Mismatch::WrongValue { wanted, found })
                } else {
                    (String::new(), Mismatch::WrongKind { wanted: exact.kind(), found: shown(value) })
                }
            }
            Leaf::Kind(kind) => misfit(kind, value)?,
            Leaf::Own(kind) => misfit(kind, value)?,
            Leaf::Text if matches!(value, Value::Text(_)) => return None,
            Leaf::Null if matches!(value, Value::Null) => return None,
            Leaf::Text => (String::new(), Mismatch::WrongKind { wanted: "string", found: shown(value) }),
            Leaf::Null => continue,
        };
        // A wrong value of the right kind says more than a wrong kind.
        let better = matches!(what.1, Mismatch::WrongValue { .. }) || !what.0.is_empty();
        if nearest.is_none() || better {
            nearest = Some(what);
        }
    }
    Some(nearest.unwrap_or_else(|| (String::new(), Mismatch::WrongKind { wanted: "null", found: shown(value) })))
}

/// Where and why a value is not of a kind.
fn misfit(kind: &Kind, value: &Value) -> Option<(String, Mismatch)> {
    let wrong = |wanted| Some((String::new(), Mismatch::WrongKind { wanted, found: shown(value) }));
    let below = |pointer: &str, (inner, what): (String, Mismatch)| (below("", pointer) + &inner, what);
    match (kind, value) {
        (Kind::Bool, Value::Bool(_))
        | (Kind::Float, Value::Int(_) | Value::Big(_) | Value::Decimal(_))
        | (Kind::Cron(_), Value::Text(_))
        | (Kind::Bytes, Value::Bytes(_))
        | (Kind::Json, _) => None,
        (Kind::Instant, Value::Text(text)) => {
            (time::parse(text).is_none()).then(|| (String::new(), Mismatch::Form(form::INSTANT, shown(value))))
        }
        (Kind::Text(_, form), Value::Text(text)) => {
            // A pattern walks a text state by state; nothing that has one is that long.
            let is_too_long = *form != form::ANY && text.len() > LONGEST;
            (is_too_long || !form.fits(text)).then(|| (String::new(), Mismatch::Form(form, shown(value))))
        }
        (Kind::Int { min, max, .. }, Value::Int(found)) => (found < min || found > max).then(|| {
            let wanted = format!("{min}…{max}");
            (String::new(), Mismatch::WrongValue { wanted, found: found.to_string() })
        }),
        (Kind::Choice(choices), Value::Text(_) | Value::Int(_)) => {
            let values = || choices.iter().map(|choice| Value::from(choice.value));
            (!values().any(|choice| choice == *value)).then(|| {
                let words: Vec<String> = values().map(|choice| choice.in_text()).collect();
                (String::new(), Mismatch::WrongValue { wanted: words.join(" | "), found: shown(value) })
            })
        }
        (Kind::List(of, _), Value::List(items)) => {
            items.iter().enumerate().find_map(|(i, item)| misfit(of, item).map(|what| below(&i.to_string(), what)))
        }
        (Kind::Map(map), Value::Object(members)) => {
            members.iter().find_map(|(name, value)| misfit(&map.of, value).map(|what| below(name, what)))
        }
        (Kind::Record(fields), Value::Object(members)) => {
            let fields = || fields.iter();
            let missing = fields().find(|field| field.required && value.member(field.name).is_none());
            if let Some(field) = missing {
                return Some(below(field.name, (String::new(), Mismatch::Missing)));
            }
            members.iter().find_map(|(name, value)| match fields().find(|field| field.name == name) {
                Some(field) => misfit(&field.kind, value).map(|what| below(name, what)),
                None => Some(below(name, (String::new(), Mismatch::Unknown(None)))),
            })
        }
        (Kind::OneOf(kinds), _) => {
            let mut misfits = Vec::new();
            for (_, kind) in *kinds {
                misfits.push(misfit(kind, value)?);
            }
            // What went wrong deepest below is the nearest to having been meant.
            misfits.into_iter().max_by_key(|(pointer, _)| pointer.len())
        }
        (Kind::Bool, _) => wrong("boolean"),
        (Kind::Int { .. }, _) => wrong("integer"),
        (Kind::Float, _) => wrong("number"),
        (Kind::List(..), _) => wrong("array"),
        (Kind::Map(_) | Kind::Record(_) | Kind::Bytes, _) => wrong("object"),
        (Kind::Instant | Kind::Cron(_) | Kind::Text(..) | Kind::Choice(_), _) => wrong("string"),
    }
}

/// A whole number that is written with a fraction or an exponent, such as `1029.0`, as one without.
pub(super) fn whole(value: &Value) -> Option<Value> {
    let Value::Decimal(number) = value else { return None };
    let whole = Value::Int(format!("{:.0}", number.as_str().parse::<f64>().ok()?).parse().ok()?);
    (whole == *value).then_some(whole)
}

/// A value as it is quoted in a message: its beginning is enough.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) => "{…}".to_owned(),
        Value::List(_) => "[…]".to_owned(),
        Value::Text(text) => Value::Text(text.chars().take(60).collect()).to_json(),
        other => other.to_json(),
    }
}
