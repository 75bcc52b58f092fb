//! Lists and maps: a row each, and an empty one at the end.

use leptos::prelude::*;
use triggers::model::{Field, Kind};

use crate::draft::use_draft;
use crate::words;

/// The rows of a list or a map. Typing into the empty row brings another.
#[component]
pub fn Rows(
    /// The field's full name.
    name: String,
    /// The kind of the list or the map.
    kind: &'static Kind,
) -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let counted = name.clone();
    let count = Memo::new(move |_| {
        let shown = draft.shown();
        shown.state.rows(&counted).max(shown.state.texts(&counted).count())
    });
    let each = name.clone();
    let (label, described) = (format!("l-{name}"), super::control::described_by(&name));
    view! {
        <div class="rows" role="group" aria-labelledby=label aria-describedby=described>
            <input type="hidden" name=name value=""/>
            <For each=move || 0..=count.get() key=|row| *row let(row)>
                <div class="row">{cells(&each, kind, row)}</div>
            </For>
            <p class="hint">{words::NEW_ROW.get(lang)}</p>
        </div>
    }
    .into_any()
}

/// The controls of one row.
fn cells(name: &str, kind: &'static Kind, row: usize) -> AnyView {
    let lang = use_draft().lang;
    match kind {
        Kind::Map(_) => {
            let key = cell(format!("{name}.{row}.key"), 0, words::NAME.get(lang));
            let value = cell(format!("{name}.{row}.value"), 0, words::VALUE.get(lang));
            view! { {key} {value} }.into_any()
        }
        Kind::List(Kind::Record(fields), _) => {
            let cell = |field: &Field| cell(format!("{name}.{row}.{}", field.name), 0, field.name);
            fields.iter().map(cell).collect_view().into_any()
        }
        _ => cell(name.to_owned(), row, words::VALUE.get(lang)),
    }
}

/// One control: the text of this name, or of as many before it that share the name.
fn cell(name: String, nth: usize, label: &str) -> AnyView {
    let text = use_draft().shown_once().state.texts(&name).nth(nth).unwrap_or_default().to_owned();
    view! {
        <input type="text" name=name aria-label=label.to_owned() placeholder=label.to_owned() value=text spellcheck="false"/>
    }
    .into_any()
}
