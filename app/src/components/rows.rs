//! Lists and maps: a row each, and an empty one at the end.

use leptos::prelude::*;
use triggers::model::Kind;

use super::control::described_by;
use super::form::hidden;
use crate::draft::{Draft, use_draft};
use crate::markup::{Element, View, el};
use crate::words;

/// The rows of a list or a map, by the field's full name. Typing into the empty row brings another.
pub fn rows(name: String, kind: &'static Kind) -> Element {
    let draft = use_draft();
    let counted = name.clone();
    let count = Memo::new(move |_| {
        let shown = draft.shown();
        shown.state.rows(&counted).max(shown.state.texts(&counted).count())
    });
    let (label, described) = (["l-", &name].concat(), described_by(&name));
    let each = name.clone();
    let rows = move || {
        (0..=count.get()).map(|row| el("div").class("row").with(cells(draft, &each, kind, row))).collect::<View>()
    };
    el("div")
        .class("rows")
        .at("role", "group")
        .at("aria-labelledby", label)
        .at("aria-describedby", described)
        .with(hidden(name, String::new()))
        .with(super::flow(rows))
        .with(el("p").class("hint").with(words::NEW_ROW.get(draft.lang)))
}

/// The controls of one row.
fn cells(draft: Draft, name: &str, kind: &'static Kind, row: usize) -> View {
    let lang = draft.lang;
    match kind {
        Kind::Map(_) => {
            let key = cell(draft, format!("{name}.{row}.key"), 0, words::NAME.get(lang));
            View::from(key).and(cell(draft, format!("{name}.{row}.value"), 0, words::VALUE.get(lang)))
        }
        Kind::List(Kind::Record(fields), _) => {
            fields.iter().map(|field| cell(draft, format!("{name}.{row}.{}", field.name), 0, field.name)).collect()
        }
        _ => cell(draft, name.to_owned(), row, words::VALUE.get(lang)).into(),
    }
}

/// One control: the text of this name, or of as many before it that share the name.
fn cell(draft: Draft, name: String, nth: usize, label: &'static str) -> Element {
    let text = draft.shown_once().state.texts(&name).nth(nth).unwrap_or_default().to_owned();
    el("input")
        .at("type", "text")
        .at("name", name)
        .at("aria-label", label)
        .at("placeholder", label)
        .at("value", text)
        .at("spellcheck", "false")
}
