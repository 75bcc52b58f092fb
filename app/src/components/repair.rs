//! A repair that one click makes.

use triggers::problem::Edit;
use triggers::value::Value;

use crate::draft::use_draft;
use crate::markup::{Element, View, code, el};
use crate::words;

/// A link to the state after some edits; with script they are made in place, and can be undone.
pub fn repair(edits: Vec<Edit>) -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let said = match edits.first().and_then(|edit| edit.value.as_ref()) {
        None => words::REMOVE.get(lang).into(),
        Some(value) => {
            // A list says it with the item that is new.
            let text = match value {
                Value::List(items) => items.last().map(Value::in_text).unwrap_or_default(),
                other => other.in_text(),
            };
            View::from(words::REPAIR_TO.get(lang)).and(" ").and(code(text))
        }
    };
    made(edits).class("button quiet repair").with(said)
}

/// A link that makes some edits, without words yet.
pub(crate) fn made(edits: Vec<Edit>) -> Element {
    let draft = use_draft();
    el("a").at("href", draft.link_after(&edits)).on("click", move |event| {
        event.prevent_default();
        draft.make(&edits);
    })
}
