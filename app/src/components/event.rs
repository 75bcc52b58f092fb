//! The event: its exact bytes, and each value with its meaning and origin.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use triggers::event::Event;

use super::copy::copy;
use super::prose::prose;
use super::tree::tree;
use super::{empty, flow, panel};
use crate::draft::{Draft, use_draft};
use crate::markup::{Element, View, code, el};
use crate::words;

/// What the function receives.
pub fn event() -> Element {
    let draft = use_draft();
    panel("panel", "event", words::EVENT).with(flow(move || match &draft.shown().evaluation.event {
        Some(event) => received(event, draft),
        None => empty(words::EVENT_NONE).into(),
    }))
}

fn received(event: &Event, draft: Draft) -> View {
    let lang = draft.lang;
    let text = String::from_utf8_lossy(&event.bytes).into_owned();
    let file = format!("{}-event.json", draft.trigger.id.to_string().replace('/', "-"));
    let data = ["data:application/json;base64,", &STANDARD.encode(&event.bytes)].concat();
    let copied = text.clone();
    let toolbar = el("div")
        .class("toolbar")
        .with(copy(move || copied.clone(), words::COPY_EVENT))
        .with(el("a").class("button quiet").at("href", data).at("download", file).with(words::DOWNLOAD.get(lang)))
        .with(el("span").class("hint").with(event.bytes.len().to_string()).with(" ").with(words::BYTES.get(lang)));
    let exact = el("details")
        .class("exact")
        .with(el("summary").with(words::BYTES.get(lang)))
        .with(el("pre").class("code").at("data-event", "").with(code(text)));
    View::from(el("p").with(prose(event.shape.means.get(lang))))
        .and(toolbar)
        .and(el("p").class("hint live").with(words::EVENT_HELP.get(lang)))
        .and(tree(event, draft))
        .and(exact)
}
