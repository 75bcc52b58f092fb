//! An event as lines of JSON; each line opens to its meaning.

use leptos::prelude::*;
use triggers::event::{Event, Origin, Trace};
use triggers::value::{Value, below};

use web_sys::wasm_bindgen::JsCast as _;

use super::cites::Cites;
use super::prose::Prose;
use crate::draft::{places, use_draft};
use crate::words;

/// The lines of an event.
pub(crate) fn tree(event: &Event) -> AnyView {
    let mut lines = Vec::new();
    node(event, &event.value, "", None, true, &mut lines);
    view! { <div class="tree">{lines.collect_view()}</div> }.into_any()
}

/// Puts the lines of one value behind the others.
fn node(event: &Event, value: &Value, pointer: &str, key: Option<&str>, last: bool, lines: &mut Vec<AnyView>) {
    let depth = pointer.matches('/').count();
    let comma = if last { "" } else { "," };
    let key = key.map(|key| format!("{}: ", Value::from(key).to_json())).unwrap_or_default();
    let trace = event.trace.iter().find(|trace| trace.pointer == pointer);
    let (open, close, children): (_, _, Vec<(Option<&str>, String, &Value)>) = match value {
        Value::Object(members) if !members.is_empty() => {
            let child = |(name, value)| (Some(name), below(pointer, name), value);
            ("{", "}", members.iter().map(|(name, value)| child((name.as_str(), value))).collect())
        }
        Value::List(items) if !items.is_empty() => {
            ("[", "]", items.iter().enumerate().map(|(i, item)| (None, format!("{pointer}/{i}"), item)).collect())
        }
        scalar => {
            lines.push(line(depth, key, format!("{}{comma}", scalar.to_json()), pointer, trace));
            return;
        }
    };
    lines.push(line(depth, key, open.to_owned(), pointer, trace));
    let count = children.len();
    for (i, (key, pointer, child)) in children.into_iter().enumerate() {
        node(event, child, &pointer, key, i + 1 == count, lines);
    }
    let end = format!("{close}{comma}");
    lines.push(view! { <div class="row" data-depth=depth.min(12)><span class="value">{end}</span></div> }.into_any());
}

/// One line. With a meaning it opens; without one it is only a line.
fn line(depth: usize, key: String, value: String, pointer: &str, trace: Option<&Trace>) -> AnyView {
    let depth = depth.min(12);
    let json = view! { <span class="key">{key}</span><span class="value">{value}</span> };
    let Some((trace, slot)) = trace.and_then(|trace| Some((trace, trace.slot?))) else {
        return view! { <div class="row" data-depth=depth>{json}</div> }.into_any();
    };
    let draft = use_draft();
    let lang = draft.lang;
    let from = places(&trace.from);
    let opened = pointer.to_owned();
    let toggled = move |event: web_sys::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        draft.keep_opened(&opened, details.is_some_and(|details| details.open()));
    };
    let (marked, enter, focus) = (from.clone(), from.clone(), from);
    let chip = (!trace.from.is_empty()).then(|| chips(&trace.from));
    let overridden = trace.overridden.clone().map(|why| {
        view! { <p class="problem" data-severity="warning">{words::OVERRIDDEN.get(lang)} " " <Prose text=why/></p> }
    });
    view! {
        <details
            class="row"
            data-depth=depth
            data-pointer=pointer.to_owned()
            open=draft.is_opened(pointer)
            on:toggle=toggled
            class:marked=move || draft.is_marked(&marked)
            on:mouseenter=move |_| draft.hover(enter.clone())
            on:mouseleave=move |_| draft.hover(Vec::new())
            on:focusin=move |_| draft.focus(focus.clone())
            on:focusout=move |_| draft.focus(Vec::new())
        >
            <summary>{json} {chip}</summary>
            <div class="meaning">
                <p><Prose text=slot.means.get(lang)/></p>
                {origins(&trace.from)}
                {overridden}
                <Cites cites=slot.cites/>
            </div>
        </details>
    }
    .into_any()
}

/// The kind of the first origin, as a small sign at the end of a line.
fn chips(from: &[Origin]) -> AnyView {
    let lang = use_draft().lang;
    let sign = from.first().map(|origin| {
        let said = said(origin).get(lang);
        view! { <span class="chip" data-kind=origin.code() title=said>{said}</span> }
    });
    sign.into_any()
}

/// Where a value comes from, with links to the fields.
fn origins(from: &[Origin]) -> AnyView {
    let draft = use_draft();
    let lang = draft.lang;
    let shown = draft.shown_once();
    let items = from.iter().map(|origin| {
        let field = places(std::slice::from_ref(origin))
            .into_iter()
            .find_map(|(part, pointer)| shown.field_at(part, &pointer))
            // An override has no field of its own; its reason stands below.
            .filter(|name| name != "on.overrides")
            .map(|name| view! { ": " {super::field::link(&name)} });
        view! { <li>{said(origin).get(lang)} {field}</li> }
    });
    view! { <ul class="origins">{items.collect_view()}</ul> }.into_any()
}

const fn said(origin: &Origin) -> schedule::text::Text {
    match origin {
        Origin::Config(_) => words::ORIGIN_CONFIG,
        Origin::Occurrence(_) => words::ORIGIN_OCCURRENCE,
        Origin::Clock => words::ORIGIN_CLOCK,
        Origin::Generated => words::ORIGIN_GENERATED,
        Origin::Derived => words::ORIGIN_DERIVED,
        Origin::Fixed => words::ORIGIN_FIXED,
    }
}
