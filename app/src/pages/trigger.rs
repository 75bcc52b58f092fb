//! The page of one trigger: the playground, and its reference below.

use leptos::prelude::*;
use triggers::model::{Answer, Trigger as Table};

use crate::ROOT;
use crate::components::echo::Echo;
use crate::components::event::EventView;
use crate::components::form::Form;
use crate::components::presets::{Presets, Share};
use crate::components::problems::Summary;
use crate::components::prose::Prose;
use crate::components::reference::Reference;
use crate::components::runs::Runs;
use crate::components::texts::Texts;
use crate::components::verdict::Verdict;
use crate::draft::Draft;
use crate::environment::use_lang;
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
            <p><Prose text=trigger.summary.get(lang)/></p>
        </div>
        <div id=ROOT><Playground trigger/></div>
        <Reference trigger/>
    }
    .into_any()
}

/// What a person does with a trigger: the form and all that follows from it.
#[component]
pub fn Playground(
    /// The trigger.
    trigger: &'static Table,
) -> impl IntoView {
    let draft = Draft::new(trigger);
    provide_context(draft);
    let lang = draft.lang;
    let Answer::Unread(answer) = trigger.answer;
    view! {
        <Presets/>
        <Summary/>
        <div class="play">
            <div class="side-in"><Form/></div>
            <div class="side-out">
                <Verdict/>
                <EventView/>
                <Runs/>
                <Texts/>
                <Echo/>
                <section class="panel" aria-labelledby="answer">
                    <h2 id="answer">{words::ANSWER_OF.get(lang)}</h2>
                    <p><Prose text=answer.get(lang)/></p>
                </section>
                <Share/>
            </div>
        </div>
    }
    .into_any()
}
