//! The event: its exact bytes, and each value with its meaning and origin.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::Text;
use protocol::view::View as Which;
use triggers::event::Event;
use triggers::model::Encoding;

use super::cites::cites;
use super::copy::copy;
use super::prose::prose;
use super::table::table;
use super::tabs::{forms, lead, within};
use super::tree::tree;
use super::{empty, flow, hex, panel};
use crate::draft::{Draft, RESULT, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// What the function receives, and in how many calls.
pub fn event() -> Element {
    let draft = use_draft();
    panel("panel", "event", words::EVENT).with(flow(move || {
        let shown = draft.shown();
        let calls = draft.parts.calls.and_then(|calls| calls(&shown.evaluation, draft));
        let Some(event) = &shown.evaluation.event else {
            let why = lead(Which::Why, RESULT, draft).with(words::EVENT_WHY.get(draft.lang));
            return View::from(calls).and(empty(words::EVENT_NONE).with(" ").with(why));
        };
        View::from(calls).and(received(event, shown.evaluation.instead.as_ref(), draft))
    }))
}

fn received(event: &Event, instead: Option<&Event>, draft: Draft) -> View {
    let means = View::from(el("p").with(prose(event.shape.means.get(draft.lang))));
    match (event.shape.encoding, draft.parts.bytes) {
        (Encoding::None, _) => {
            let why = View::from(empty(words::EVENT_IS_NONE)).and(means).and(cites(event.shape.cites));
            let instead = instead.map(|instead| {
                View::from(el("h3").with(words::EVENT_INSTEAD.get(draft.lang))).and(lines(instead, draft))
            });
            why.and(instead)
        }
        (Encoding::Cbor | Encoding::Bytes, Some(bytes)) => means.and(bytes(event, draft)),
        _ => means.and(text(event, draft)),
    }
}

/// An event that is text: its values with their meaning, and the exact text.
fn text(event: &Event, draft: Draft) -> View {
    let (said, media, end) = match event.shape.encoding {
        Encoding::Json => (words::JSON_BYTES, "application/json", "json"),
        _ => (words::TEXT_BYTES, "text/plain", "txt"),
    };
    let text = String::from_utf8_lossy(&event.bytes).into_owned();
    let toolbar = el("div").class("toolbar").with(copied(text.clone(), words::COPY_EVENT));
    View::from(toolbar.with(file(event, draft, media, end)).with(size(event, draft, said)).with(forms()))
        .and(values(event, draft))
        .and(within(&[Which::Raw], dump("code", text)))
}

/// An event that is no text: its bytes, and what they mean where they mean something.
pub(crate) fn bytes(event: &Event, draft: Draft) -> View {
    let is_cbor = event.shape.encoding == Encoding::Cbor;
    let (said, media, end) = if is_cbor {
        (words::CBOR_BYTES, "application/cbor", "cbor")
    } else {
        (words::RAW_BYTES, "application/octet-stream", "bin")
    };
    let toolbar = el("div")
        .class("toolbar")
        .with(copied(hex::digits(&event.bytes), words::COPY_HEX))
        .with(copied(STANDARD.encode(&event.bytes), words::COPY_BASE64))
        .with(is_cbor.then(|| copied(event.value.to_json(), words::COPY_JSON)))
        .with(file(event, draft, media, end))
        .with(size(event, draft, said));
    let exact = dump("code dump", hex::dump(&event.bytes)).at("tabindex", "0");
    if is_cbor {
        View::from(toolbar.with(forms())).and(values(event, draft)).and(within(&[Which::Raw], exact))
    } else {
        View::from(toolbar).and(exact)
    }
}

/// The values, as the view that is open shows them; nothing where it shows the bytes.
fn values(event: &Event, draft: Draft) -> Option<View> {
    match draft.view() {
        Which::Raw => None,
        Which::Table => Some(table(event, draft).into()),
        _ => Some(lines(event, draft)),
    }
}

/// The event as a file.
fn file(event: &Event, draft: Draft, media: &str, end: &str) -> Element {
    let name = [&*draft.trigger.id.to_string().replace('/', "-"), "-event.", end].concat();
    let data = ["data:", media, ";base64,", &STANDARD.encode(&event.bytes)].concat();
    el("a").class("button quiet").at("href", data).at("download", name).with(words::DOWNLOAD.get(draft.lang))
}

/// How many bytes it has, and what they are.
fn size(event: &Event, draft: Draft, said: Text) -> Element {
    el("span").class("hint").with([&event.bytes.len().to_string(), " ", said.get(draft.lang)].concat())
}

/// The members, each with its meaning and origin.
fn lines(event: &Event, draft: Draft) -> View {
    View::from(help(draft)).and(tree(event, draft))
}

fn copied(text: String, label: Text) -> Element {
    copy(move || text.clone(), label)
}

fn help(draft: Draft) -> Element {
    el("p").class("hint live").with(words::EVENT_HELP.get(draft.lang))
}

fn dump(class: &'static str, text: String) -> Element {
    el("pre").class(class).at("data-event", "").with(code(text))
}
