//! The values of an event in a table: where each stands, what it is, what it means and where it comes from.

use triggers::event::{Event, Trace};

use super::columns;
use super::prose::prose;
use super::tree::origins;
use crate::draft::{Draft, places};
use crate::erased::{Element, View, code, el};
use crate::words;

/// The values that have a meaning or an origin, in the order of the event.
pub(crate) fn table(event: &Event, draft: Draft) -> Element {
    let head = columns([words::PLACE, words::VALUE, words::MEANING, words::ORIGIN]);
    let rows = event.trace.iter().filter_map(|trace| row(event, trace, draft)).collect::<View>();
    let table = el("table").with(head).with(el("tbody").with(rows));
    el("div")
        .class("scroll values")
        .at("tabindex", "0")
        .at("role", "region")
        .at("aria-label", words::TABLE.get(draft.lang))
        .with(table)
}

/// A place in the event, as its pointer; the pointer of the whole is empty.
pub(crate) fn place(pointer: &str, draft: Draft) -> View {
    if pointer.is_empty() { words::WHOLE.get(draft.lang).into() } else { code(pointer.to_owned()).into() }
}

fn row(event: &Event, trace: &Trace, draft: Draft) -> Option<Element> {
    let value = event.value.pointed(&trace.pointer)?;
    let from = places(&trace.from);
    let class = move || Some(if draft.is_marked(&from) { "marked" } else { "" });
    let means = trace.slot.map(|slot| prose(slot.means.get(draft.lang)));
    let row = el("tr")
        .at("data-pointer", trace.pointer.clone())
        .live_at("class", class)
        .with(el("th").at("scope", "row").with(place(&trace.pointer, draft)))
        .with(el("td").with(code(value.to_json())))
        .with(el("td").with(means))
        .with(el("td").with(origins(&trace.from, draft)));
    Some(row)
}
