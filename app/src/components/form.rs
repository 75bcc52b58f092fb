//! The page's form: the configuration, what happens, the second rule, and the surroundings.

use leptos::prelude::*;
use protocol::names::Part;
use triggers::input::leaves;
use triggers::model::{Field, Group};
use web_sys::HtmlFormElement;
use web_sys::wasm_bindgen::JsCast as _;

use super::clock::clock;
use super::conflict::second;
use super::field::field;
use super::happening::happenings;
use super::prose::prose;
use super::{flow, panel};
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::location::Location;
use crate::markup::{Element, View, el};
use crate::words;

/// Everything that a person can fill in. Without script it is sent and the server answers; with script each keystroke
/// moves the page.
///
/// Its controls are drawn anew, and not mended, whenever the page itself changes what stands in them: what was typed
/// into a control does not give way to a new attribute.
pub fn form() -> Element {
    let draft = use_draft();
    let location = expect_context::<Location>();
    let read = move |event: web_sys::Event| {
        if let Some(name) = target_name(&event) {
            draft.touch(&name);
        }
        if let Some(form) = event.current_target() {
            draft.read(form.unchecked_ref::<HtmlFormElement>());
        }
    };
    let leave = move |event: web_sys::Event| {
        if let Some(name) = target_name(&event) {
            draft.touch(&name);
        }
    };
    let send = move |event: web_sys::Event| {
        event.prevent_default();
        for name in draft.shown_once().missing() {
            draft.touch(&name);
        }
    };
    let config = move || fields(Part::Config, draft.trigger.config).key(draft.revision());
    el("form")
        .at("method", "get")
        .at("data-state", "")
        .class("form")
        .at("autocomplete", "off")
        .on("input", read)
        .on("change", read)
        .on("focusout", leave)
        .on("submit", send)
        .with(location.lang().map(|lang| hidden("lang".to_owned(), lang.code().to_owned())))
        .with(flow(move || base(draft).key(draft.revision())))
        .with(panel("panel", "config", words::CONFIGURATION).with(flow(config)))
        .with(occurrence(draft))
        .with(second())
        .with(clock())
        .with(el("p").class("still").with(el("button").class("button").with(words::SHOW.get(draft.lang))))
}

/// What the state stands on and no field shows: the example, and overrides of the event.
fn base(draft: Draft) -> View {
    let shown = draft.shown_once();
    let state = &shown.state;
    let example = (!state.example.is_empty()).then(|| hidden("example".to_owned(), state.example.clone()));
    let overrides = (0..state.rows("on.overrides")).flat_map(|row| {
        ["pointer", "value", "why"].map(|member| {
            let name = format!("on.overrides.{row}.{member}");
            let text = state.text(&name).to_owned();
            hidden(name, text)
        })
    });
    View::from(example).and(overrides.collect::<View>())
}

/// A part of the state that a person does not see.
pub(crate) fn hidden(name: String, value: String) -> Element {
    el("input").at("type", "hidden").at("name", name).at("value", value)
}

/// The fields of what happens; another happening has others.
fn occurrence(draft: Draft) -> Element {
    let happening = Memo::new(move |_| draft.shown().state.text("on.happening").to_owned());
    let fields = move || {
        let id = happening.get();
        let at = draft.trigger.happenings.iter().position(|happening| happening.id == id).unwrap_or_default();
        let groups = draft.trigger.happenings[at].fields;
        // Another happening is another form, even where a field has the same name.
        let key = u64::from(draft.revision()) << 8 | at as u64;
        groups.iter().map(|fields| group(fields, draft)).collect::<View>().key(key)
    };
    panel("panel", "occurrence", words::OCCURRENCE)
        .with((draft.trigger.happenings.len() > 1).then(happenings))
        .with(flow(fields))
}

/// What the draft remembers the panel of pinned values by. No pointer into an event looks like it.
const PINS: &str = "pins";

fn group(group: &'static Group, draft: Draft) -> View {
    let fields = fields(Part::Occurrence, group.fields);
    if !group.pins {
        return fields;
    }
    let shown = draft.shown_once();
    let mut is_used = draft.is_opened(PINS);
    leaves(group.fields, "", &mut |name, _| is_used |= !shown.state.text(&Part::Occurrence.name(name)).is_empty());
    el("details")
        .class("pins")
        .flag("open", is_used)
        .on("toggle", move |event| draft.keep_opened(PINS, browser::is_open(&event)))
        .with(el("summary").with(group.title.get(draft.lang)))
        .with(el("p").class("hint").with(prose(words::PINS.get(draft.lang))))
        .with(fields)
        .into()
}

/// Fields with a value of their own, one after the other.
pub(crate) fn fields(part: Part, all: &'static [Field]) -> View {
    let mut views = View::default();
    leaves(all, "", &mut |name, leaf| views.append(field(part.name(name), leaf).into()));
    views
}

/// The name of the control that an event is about.
fn target_name(event: &web_sys::Event) -> Option<String> {
    let name = event.target()?.dyn_into::<web_sys::Element>().ok()?.get_attribute("name")?;
    (!name.is_empty()).then_some(name)
}
