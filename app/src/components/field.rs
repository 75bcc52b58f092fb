//! One field: its label, its control, what it means, and what is wrong with it.

use leptos::prelude::*;
use protocol::names::Part;
use schedule::Severity;
use triggers::model::{Field, Kind};
use triggers::problem::Problem;
use triggers::value::pointer_of;

use super::control::Control;
use super::prose::Prose;
use super::repair::Repair;
use crate::draft::{Draft, use_draft};
use crate::words;

/// A link to a field of the form, by its full name.
pub(crate) fn link(name: &str) -> AnyView {
    view! { <a href=format!("#f-{name}")><code>{name.to_owned()}</code></a> }.into_any()
}

/// A field of the form, by its full name.
#[component]
pub fn FieldView(
    /// Its full name: `filter.key.prefix`, `on.key`.
    name: String,
    /// What the catalogue says of it.
    field: &'static Field,
) -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let (part, dotted) = Part::of(&name);
    let place = (part, pointer_of(dotted));
    let label = dotted.to_owned();
    let is_group = matches!(field.kind, Kind::List(..) | Kind::Map(_));
    let labelled = (!is_group).then(|| format!("i-{name}"));
    let badge =
        field.required.then(|| view! { <span class="badge" aria-hidden="true">{words::REQUIRED.get(lang)}</span> });
    let is_bad = {
        let name = name.clone();
        move || visible(draft, &name).iter().any(|problem| problem.severity == Severity::Error)
    };
    let is_marked = {
        let name = name.clone();
        move || draft.is_field_marked(&name)
    };
    let (enter, focus) = (place.clone(), place);
    let (id, hint) = (format!("f-{name}"), format!("h-{name}"));
    // A fieldset names the controls of a list; a label names a single one.
    let head = view! { <code class="name">{label}</code> {badge} };
    let head = if is_group {
        view! { <div class="label" id=format!("l-{name}")>{head}</div> }.into_any()
    } else {
        view! { <label class="label" for=labelled>{head}</label> }.into_any()
    };
    view! {
        <div
            class="field"
            id=id
            class:bad=is_bad
            class:marked=is_marked
            on:mouseenter=move |_| draft.hover(vec![enter.clone()])
            on:mouseleave=move |_| draft.hover(Vec::new())
            on:focusin=move |_| draft.focus(vec![focus.clone()])
            on:focusout=move |_| draft.focus(Vec::new())
        >
            {head}
            <Control name=name.clone() field/>
            <p class="hint" id=hint><Prose text=field.means.get(lang)/></p>
            <Problems name/>
        </div>
    }
    .into_any()
}

/// What is wrong with a field, or worth knowing about it.
#[component]
pub fn Problems(
    /// The field's full name.
    name: String,
) -> impl IntoView {
    let draft = use_draft();
    let id = format!("p-{name}");
    view! {
        <ul class="problems" id=id>
            {move || {
                visible(draft, &name)
                    .into_iter()
                    .map(|problem| {
                        let severity = problem.severity.id();
                        let message = problem.what.message().get(draft.lang).to_owned();
                        let repair = (Part::of(&name).0 != Part::Second && !problem.repair.is_empty())
                            .then(|| view! { <Repair edits=problem.repair.clone()/> });
                        view! { <li class="problem" data-severity=severity><Prose text=message/> " " {repair}</li> }
                    })
                    .collect_view()
            }}
        </ul>
    }
    .into_any()
}

/// What is to be shown at a field: mistakes only once it was touched.
fn visible(draft: Draft, name: &str) -> Vec<Problem> {
    let touched = draft.is_touched(name);
    let shown = draft.shown();
    shown.problems_of(name).filter(|problem| touched || problem.severity != Severity::Error).cloned().collect()
}
