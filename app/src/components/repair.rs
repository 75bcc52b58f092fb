//! A repair that one click makes.

use leptos::prelude::*;
use triggers::problem::Edit;
use triggers::value::Value;

use crate::draft::use_draft;
use crate::words;

/// A link to the repaired state; with script it is made in place, and can be undone.
#[component]
pub fn Repair(
    /// What it changes.
    edits: Vec<Edit>,
) -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let said = match edits.first().and_then(|edit| edit.value.as_ref()) {
        None => view! { {words::REMOVE.get(lang)} }.into_any(),
        Some(value) => {
            // A list says it with the item that is new.
            let text = match value {
                Value::List(items) => items.last().map(Value::in_text).unwrap_or_default(),
                other => other.in_text(),
            };
            view! { {words::REPAIR_TO.get(lang)} " " <code>{text}</code> }.into_any()
        }
    };
    let href = draft.link_after(&edits);
    view! {
        <a
            class="button quiet repair"
            href=href
            on:click=move |event| {
                event.prevent_default();
                draft.make(&edits);
            }
        >
            {said}
        </a>
    }
    .into_any()
}
