//! The page's form: the configuration, what happens, the second rule, and the surroundings.

use std::hash::Hash;

use leptos::prelude::*;
use protocol::names::Part;
use triggers::input::leaves;
use triggers::model::{Field, Group};
use web_sys::HtmlFormElement;
use web_sys::wasm_bindgen::JsCast as _;

use super::clock::Clock;
use super::conflict::Second;
use super::field::FieldView;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::location::Location;
use crate::words;

/// Everything that a person can fill in. Without script it is sent and the server answers; with script each keystroke
/// moves the page.
#[component]
pub fn Form() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let location = expect_context::<Location>();
    let form = NodeRef::<leptos::html::Form>::new();
    let read = move |event: leptos::ev::Event| {
        if let Some(name) = target_name(&event) {
            draft.touch(&name);
        }
        if let Some(form) = form.get_untracked() {
            draft.read(form.unchecked_ref::<HtmlFormElement>());
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        if let Some(name) = target_name(&event) {
            draft.touch(&name);
        }
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        for name in draft.shown_once().missing() {
            draft.touch(&name);
        }
    };
    view! {
        <form method="get" data-state="" class="form" node_ref=form autocomplete="off" on:input=read on:change=read on:focusout=leave on:submit=send>
            {location.lang().map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })}
            <Base/>
            <section class="panel" aria-labelledby="config">
                <h2 id="config">{words::CONFIGURATION.get(lang)}</h2>
                {renewed(move || draft.revision(), move || fields(Part::Config, draft.trigger.config))}
            </section>
            <section class="panel" aria-labelledby="occurrence">
                <h2 id="occurrence">{words::OCCURRENCE.get(lang)}</h2>
                <Occurrence/>
            </section>
            <Second/>
            <Clock/>
            <p class="still"><button class="button">{words::SHOW.get(lang)}</button></p>
        </form>
    }
    .into_any()
}

/// What the state stands on and no field shows: the example, and overrides of the event.
#[component]
fn Base() -> impl IntoView {
    let draft = use_draft();
    let hidden = move || {
        let shown = draft.shown_once();
        let state = &shown.state;
        let mut hidden = Vec::new();
        if !state.example.is_empty() {
            hidden.push(("example".to_owned(), state.example.clone()));
        }
        for row in 0..state.rows("on.overrides") {
            for member in ["pointer", "value", "why"] {
                let name = format!("on.overrides.{row}.{member}");
                let text = state.text(&name).to_owned();
                hidden.push((name, text));
            }
        }
        let hidden = hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        hidden.collect_view().into_any()
    };
    renewed(move || draft.revision(), hidden)
}

/// A view that is made anew, and not mended, whenever a key changes: what was typed into a control does not give way to
/// a new attribute.
pub(crate) fn renewed<K>(
    key: impl Fn() -> K + Copy + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    view! { <For each=move || [key()] key=Clone::clone children=move |_| view()/> }.into_any()
}

/// The fields of what happens; another happening has others.
#[component]
fn Occurrence() -> impl IntoView {
    let draft = use_draft();
    let happening = Memo::new(move |_| draft.shown().state.text("on.happening").to_owned());
    let choices = (draft.trigger.happenings.len() > 1).then(|| view! { <super::happening::Happenings/> });
    view! {
        {choices}
        {renewed(move || (draft.revision(), happening.get()), move || {
            let id = happening.get_untracked();
            let happening = draft.trigger.happening(&id).unwrap_or(&draft.trigger.happenings[0]);
            happening.fields.iter().map(group).collect_view().into_any()
        })}
    }
    .into_any()
}

fn group(group: &'static Group) -> AnyView {
    let lang = use_draft().lang;
    if group.pins {
        let title = group.title.get(lang);
        return view! {
            <details class="pins">
                <summary>{title}</summary>
                <p class="hint"><Prose text=words::PINS.get(lang)/></p>
                {fields(Part::Occurrence, group.fields)}
            </details>
        }
        .into_any();
    }
    fields(Part::Occurrence, group.fields)
}

/// Fields with a value of their own, one after the other.
pub(crate) fn fields(part: Part, all: &'static [Field]) -> AnyView {
    let mut views = Vec::new();
    leaves(all, "", &mut |name, field| {
        views.push(view! { <FieldView name=part.name(name) field/> }.into_any());
    });
    views.collect_view().into_any()
}

/// The name of the control that an event is about.
fn target_name(event: &web_sys::Event) -> Option<String> {
    let name = event.target()?.dyn_into::<web_sys::Element>().ok()?.get_attribute("name")?;
    (!name.is_empty()).then_some(name)
}
