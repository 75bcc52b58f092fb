//! The page's form: the configuration, what happens, the second rule, and the surroundings.

use leptos::prelude::*;
use protocol::names::Part;
use triggers::fields::{CALL, leaves};
use triggers::model::{Field, Happening};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{HtmlFormElement, SubmitEvent};

use super::clock::clock;
use super::conflict::second;
use super::field::{field, field_after};
use super::happening::happenings;
use super::prose::prose;
use super::{flow, folded, panel};
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, el};
use crate::location::Location;
use crate::words;

/// The id of the form.
pub(crate) const FORM: &str = "state";

/// Everything that a person can fill in. Without script it is sent and the server answers; with script each keystroke
/// moves the page.
///
/// Its controls are drawn anew, and not repaired, whenever the page itself changes what stands in them: what was typed
/// into a control does not give way to a new attribute.
pub fn form() -> Element {
    let draft = use_draft();
    let location = expect_context::<Location>();
    let read = move |event: web_sys::Event| {
        let name = browser::name_of(&event);
        if let Some(name) = &name {
            draft.touch(name);
        }
        if let Some(form) = event.current_target() {
            draft.read(form.unchecked_ref::<HtmlFormElement>(), &name.unwrap_or_default());
        }
    };
    let leave = move |event: web_sys::Event| {
        draft.history.end_typing();
        if let Some(name) = browser::name_of(&event) {
            draft.touch(&name);
        }
    };
    let send = move |event: web_sys::Event| {
        // A button that leads to another page takes the form there.
        let submitter = event.unchecked_ref::<SubmitEvent>().submitter();
        if submitter.is_some_and(|button| button.has_attribute("formaction")) {
            return;
        }
        event.prevent_default();
        for name in draft.shown_once().missing() {
            draft.touch(&name);
        }
    };
    let config = move || fields(Part::Config, &[draft.trigger.config]).key(draft.revision());
    el("form")
        .at("method", "get")
        .at("id", FORM)
        .at("data-state", "")
        .class("form")
        .at("autocomplete", "off")
        .on("input", read)
        .on("change", read)
        .on("focusout", leave)
        .on("submit", send)
        .with(location.lang().map(|lang| hidden("lang".to_owned(), lang.code().to_owned())))
        .with(flow(move || draft.shown().state.view.map(|view| hidden("view".to_owned(), view.id().to_owned()))))
        .with(flow(move || base(draft).key(draft.revision())))
        .with(panel("panel", "config", words::CONFIGURATION).with(flow(config)))
        .with(occurrence(draft))
        .with(draft.parts.many.and_then(|many| many()))
        .with(draft.parts.answers.and_then(|answers| (answers.given)()))
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
        let happening = &draft.trigger.happenings[at];
        // Another happening is another form, even where a field has the same name.
        let key = u64::from(draft.revision()) << 8 | at as u64;
        let groups: Vec<_> = happening.fields.iter().map(|group| group.fields).collect();
        let call = draft.trigger.is_batched().then(|| field(Part::Occurrence.name(CALL.name), &CALL));
        fields(Part::Occurrence, &groups).and(call).and(pins(happening, draft)).key(key)
    };
    panel("panel", "occurrence", words::OCCURRENCE)
        .with((draft.trigger.happenings.len() > 1).then(happenings))
        .with(flow(fields))
}

/// What the draft remembers the panel of pinned values by. No pointer into an event looks like it.
const PINS: &str = "pins";

/// The fields that pin values of the event, where there are some.
fn pins(happening: &'static Happening, draft: Draft) -> Option<Element> {
    let pins = draft.trigger.pins(happening);
    if pins.is_empty() {
        return None;
    }
    let shown = draft.shown_once();
    let (mut given, mut open) = (0, draft.is_opened(PINS));
    let mut views = View::default();
    for pin in pins {
        let name = Part::Occurrence.name(pin.name);
        let is_given = shown.state.is_given(&name);
        given += usize::from(is_given);
        // What a person or a link pinned stays in sight; what the example pinned need not.
        open |= is_given && draft.is_touched_once(&name);
        views.append(field(name, pin).into());
    }
    let count = (given > 0)
        .then(|| el("span").class("hint").with(words::GIVEN.get(draft.lang).replace('#', &given.to_string())));
    let panel = folded("pins", PINS.to_owned(), open, draft)
        .with(el("summary").with(triggers::fields::PINS.get(draft.lang)).with(" ").with(count))
        .with(el("p").class("hint").with(prose(words::PINS.get(draft.lang))))
        .with(views);
    Some(panel)
}

/// So many fields that nobody needs are folded away; fewer stand among the others.
const FOLDED: usize = 4;

/// Fields with a value of their own, one after the other. Many that are neither required nor given are folded into a line
/// with their number.
pub(crate) fn fields(part: Part, groups: &[&'static [Field]]) -> View {
    let draft = use_draft();
    let shown = draft.shown_once();
    let is_needed = |name: &str, leaf: &Field| leaf.required || shown.state.is_given(name);
    let mut count = 0;
    let each = |visit: &mut dyn FnMut(&str, &'static Field)| {
        for all in groups {
            leaves(all, "", visit);
        }
    };
    each(&mut |name, leaf| count += usize::from(!is_needed(&part.name(name), leaf)));
    let folds = count >= FOLDED;
    // Those in sight and those folded away, each with the name of the last one.
    let mut lists = [(View::default(), String::new()), (View::default(), String::new())];
    each(&mut |name, leaf| {
        let name = part.name(name);
        let (views, before) = &mut lists[usize::from(folds && !is_needed(&name, leaf))];
        views.append(field_after(before, name.clone(), leaf).into());
        *before = name;
    });
    let [(views, _), (others, _)] = lists;
    if !folds {
        return views;
    }
    let place = ["more-", part.member()].concat();
    let open = draft.is_opened(&place);
    let said = words::MORE_FIELDS.get(draft.lang).replace('#', &count.to_string());
    let more = folded("pins more", place, open, draft).with(el("summary").with(said)).with(others);
    views.and(more)
}
