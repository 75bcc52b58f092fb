//! Lists and maps: a row each, and an empty one at the end.

use bilingual::Lang;
use leptos::prelude::*;
use triggers::model::Kind;

use super::control::described_by;
use super::form::hidden;
use crate::draft::use_draft;
use crate::markup::{Element, View, el};
use crate::shown::Shown;
use crate::words;

/// The rows of a list or a map, by the field's full name. Typing into the empty row brings another.
pub fn rows(name: String, kind: &'static Kind) -> Element {
    let draft = use_draft();
    let counted = name.clone();
    // While a person types, rows only become more and keep what they were drawn with: a row that is emptied is left out
    // of the link, and its neighbours must not move into its controls.
    let count = Memo::new(move |before: Option<&usize>| {
        let shown = draft.shown();
        let now = shown.state.rows(&counted).max(shown.state.texts(&counted).count());
        now.max(before.copied().unwrap_or_default())
    });
    let first = draft.shown_once();
    let (label, described) = (["l-", &name].concat(), described_by(&name));
    let each = name.clone();
    let rows = move || {
        let row = |row| el("div").class("row").with(cells(&first, draft.lang, &each, kind, row));
        (0..=count.get()).map(row).collect::<View>()
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
fn cells(first: &Shown, lang: Lang, name: &str, kind: &'static Kind, row: usize) -> View {
    match kind {
        Kind::Map(_) => {
            let key = cell(first, format!("{name}.{row}.key"), 0, words::NAME.get(lang));
            View::from(key).and(cell(first, format!("{name}.{row}.value"), 0, words::VALUE.get(lang)))
        }
        Kind::List(Kind::Record(fields), _) => {
            fields.iter().map(|field| cell(first, format!("{name}.{row}.{}", field.name), 0, field.name)).collect()
        }
        _ => cell(first, name.to_owned(), row, words::VALUE.get(lang)).into(),
    }
}

/// One control: the text of this name, or of as many before it that share the name, when the rows were drawn.
fn cell(first: &Shown, name: String, nth: usize, label: &'static str) -> Element {
    let text = first.state.texts(&name).nth(nth).unwrap_or_default().to_owned();
    el("input")
        .at("type", "text")
        .at("name", name)
        .at("aria-label", label)
        .at("placeholder", label)
        .at("value", text)
        .at("spellcheck", "false")
}
