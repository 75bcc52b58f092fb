//! Whether a condition holds for an input.

use crate::form::Form;
use crate::input::{Input, Item};
use crate::model::When;
use crate::value::Value;

/// Whether a condition holds. `item` is the current item of the enclosing list.
pub fn holds<'a>(when: &When, input: &Input<'a>, item: Option<Item<'a>>) -> bool {
    match when {
        When::Always => true,
        When::Is(path, lit) => input.value(*path, item).is_some_and(|value| value == Value::from(*lit)),
        When::Set(path) => input.given(*path, item).is_some_and(|value| !value.is_blank()),
        When::Fits(path, form) => input.value(*path, item).is_some_and(|value| fits(form, &value)),
        When::MemberFits(path, name, form) => {
            let map = input.given(*path, item);
            map.and_then(|map| member(map, name)).is_some_and(|value| fits(form, value))
        }
        When::In(editions) => editions.contains(&input.edition.id),
        When::Happens(ids) => ids.contains(&input.happening().id),
        When::Not(when) => !holds(when, input, item),
        When::All(all) => all.iter().all(|when| holds(when, input, item)),
        When::Any(any) => any.iter().any(|when| holds(when, input, item)),
    }
}

/// The member of a map, upper and lower case alike.
fn member<'v>(map: &'v Value, name: &str) -> Option<&'v Value> {
    map.members().iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Whether a text has a form; a list of texts counts by its first.
fn fits(form: &Form, value: &Value) -> bool {
    match value {
        Value::Text(text) => form.fits(text),
        Value::List(items) => items.first().is_some_and(|item| fits(form, item)),
        _ => false,
    }
}
