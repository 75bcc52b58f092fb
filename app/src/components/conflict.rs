//! A second rule on the same source, and whether both may live there.

use leptos::prelude::*;
use protocol::names::Part;
use triggers::model::{Conflict, Judgement};

use super::cites::Cites;
use super::field::FieldView;
use super::form::renewed;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::words;

/// The fields of the second rule and the judgement, for triggers whose documents say something about two rules.
#[component]
pub fn Second() -> impl IntoView {
    use_draft().trigger.conflict.map(second).into_any()
}

fn second(conflict: &'static Conflict) -> AnyView {
    let draft = use_draft();
    let lang = draft.lang;
    let open = draft.shown_once().state.has_second();
    let fields = move || {
        let mut views = Vec::new();
        for field in Part::Second.fields(draft.trigger, "") {
            triggers::input::leaves(std::slice::from_ref(field), "", &mut |name, field| {
                views.push(view! { <FieldView name=Part::Second.name(name) field/> }.into_any());
            });
        }
        views.collect_view().into_any()
    };
    view! {
        <details class="panel second" open=open>
            <summary><h2>{words::SECOND_RULE.get(lang)}</h2></summary>
            <p class="hint"><Prose text=conflict.means.get(lang)/></p>
            {renewed(move || draft.revision(), fields)}
            <div class="judgement" aria-live="polite">
                {move || {
                    let shown = draft.shown();
                    if !shown.state.has_second() {
                        return view! { <p class="empty">{words::CONFLICT_BEGIN.get(lang)}</p> }.into_any();
                    }
                    match &shown.judgement {
                        Some(judgement) => verdict(judgement),
                        None => view! { <p class="empty">{words::CONFLICT_MEND.get(lang)}</p> }.into_any(),
                    }
                }}
            </div>
        </details>
    }
    .into_any()
}

fn verdict(judgement: &Judgement) -> AnyView {
    let lang = use_draft().lang;
    let said = if judgement.allowed { words::CONFLICT_ALLOWED } else { words::CONFLICT_REFUSED };
    let both = judgement.both_fire_for.clone().map(|key| {
        view! { <p class="problem" data-severity="warning">{words::CONFLICT_BOTH.get(lang)} " " <code>{key}</code></p> }
    });
    view! {
        <p class="verdict" data-fires=if judgement.allowed { "yes" } else { "no" }><strong>{said.get(lang)}</strong></p>
        <p><Prose text=judgement.because.get(lang)/></p>
        {both}
        <Cites cites=judgement.cites/>
    }
    .into_any()
}
