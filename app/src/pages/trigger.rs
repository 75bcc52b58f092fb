//! The page of one trigger: the playground, and its reference below.

use leptos::prelude::*;
use triggers::model::{Answer, Trigger as Table};

use crate::ROOT;
use crate::components::echo::echo;
use crate::components::event::event;
use crate::components::form::form;
use crate::components::presets::{presets, share};
use crate::components::problems::summary;
use crate::components::reference::Reference;
use crate::components::runs::runs;
use crate::components::samples::samples;
use crate::components::texts::texts;
use crate::components::timing::light::Light;
use crate::components::verdict::verdict;
use crate::components::{panel, prose};
use crate::draft::Draft;
use crate::environment::use_lang;
use crate::markup::{View, el};
use crate::words;

/// One trigger.
#[component]
pub fn Trigger(
    /// The trigger.
    trigger: &'static Table,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="intro">
            <h1>{trigger.name.get(lang)} " " <code class="id">{trigger.id.to_string()}</code></h1>
            <p>{prose(trigger.summary.get(lang))}</p>
        </div>
        <div id=ROOT>{playground(trigger)}</div>
        <Reference trigger/>
    }
    .into_any()
}

/// What a person does with a trigger: the form and all that follows from it.
pub fn playground(trigger: &'static Table) -> View {
    let draft = Draft::new(trigger);
    provide_context(draft);
    provide_context(Light::new());
    let Answer::Unread(said) = trigger.answer;
    let answer = panel("panel", "answer", words::ANSWER_OF).with(el("p").with(prose(said.get(draft.lang))));
    let results = el("div")
        .class("side-out")
        .with(verdict())
        .with(event())
        .with(runs())
        .with(texts())
        .with(samples())
        .with(echo())
        .with(answer)
        .with(share());
    let play = el("div").class("play").with(el("div").class("side-in").with(form())).with(results);
    View::from(presets()).and(summary()).and(play)
}
