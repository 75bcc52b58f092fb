//! The page of one trigger: the playground.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use protocol::view::View as Which;
use triggers::compare::{self, Comparison};
use triggers::model::{Life, Trigger as Table};

use crate::ROOT;
use crate::components::answer::answer;
use crate::components::bar::bar;
use crate::components::compared::compared;
use crate::components::event::event;
use crate::components::form::{FORM, form};
use crate::components::handler::handler;
use crate::components::invoke::invoke;
use crate::components::presets::{presets, share};
use crate::components::problems::summary;
use crate::components::samples::samples;
use crate::components::tabs::{tabs, within};
use crate::components::texts::texts;
use crate::components::timing::light::Light;
use crate::components::verdict::verdict;
use crate::components::{blank_after, prose};
use crate::draft::Draft;
use crate::environment::use_lang;
use crate::erased::{View, el};
use crate::head::REFERENCE_TITLE;
use crate::location::Location;
use crate::parts::Parts;
use crate::route::{compare_path, reference_path};

const BESIDE: Text = Text::new("Side by side with ", "对照：");
const CARRY: Text = Text::new("Carry this configuration over", "迁移当前配置");

/// One trigger.
#[component]
pub fn Trigger(
    /// The trigger.
    trigger: &'static Table,
) -> impl IntoView {
    let lang = use_lang();
    let reference = expect_context::<Location>().link(&reference_path(trigger));
    // Who would build on it must know before all else.
    let life = match trigger.life {
        Life::Current => None,
        Life::Old { note, .. } | Life::Retired { note, .. } => {
            let (word, tone) = crate::cards::life(trigger.life);
            let badge = view! { <span class="badge" data-tone=tone>{word.get(lang)}</span> };
            Some(view! { <p>{badge} " " {prose(note.get(lang))}</p> })
        }
    };
    let beside = compare::of(trigger).map(|comparison| beside(comparison, trigger, lang));
    view! {
        <div class="intro">
            <h1>{blank_after(trigger.name.get(lang))} <code class="id">{trigger.id.to_string()}</code></h1>
            <p>{prose(trigger.summary.get(lang))}</p>
            {life}
            <p class="beside"><a href=reference>{REFERENCE_TITLE.get(lang)}</a> {beside}</p>
        </div>
        <div id=ROOT>{playground(trigger, &Parts::ALL)}</div>
    }
    .into_any()
}

/// The way to the trigger of the other cloud: both side by side, and the form's configuration carried over.
fn beside(comparison: &'static Comparison, trigger: &'static Table, lang: Lang) -> AnyView {
    let (path, from) = (compare_path(comparison), trigger.id.provider);
    let other = comparison.trigger(from.other());
    let name = [other.id.provider.short().get(lang), " ", other.name.get(lang)].concat();
    let link = expect_context::<Location>().link(&path);
    view! {
        <a href=link>{BESIDE.get(lang)} {name}</a>
        <button class="button quiet" form=FORM formaction=path name="from" value=from.code()>{CARRY.get(lang)}</button>
    }
    .into_any()
}

/// What a person does with a trigger: the form and all that follows from it. What only some tables need is handed in.
pub fn playground(trigger: &'static Table, parts: &'static Parts) -> View {
    let draft = Draft::new(trigger, parts);
    provide_context(draft);
    provide_context(Light::new());
    let runs = parts.runs.and_then(|runs| runs());
    let results = el("div")
        .class("side-out")
        .with(tabs())
        .with(runs.map(|runs| within(&[Which::Runs], runs)))
        .with(within(&[Which::Event, Which::Raw, Which::Table], View::from(event()).and(samples())))
        .with(within(&[Which::Why], View::from(summary()).and(verdict())))
        .with(within(&[Which::Texts], View::from(texts()).and(share())))
        .with(within(&[Which::Invoke], View::from(invoke()).and(handler()).and(answer())))
        .with(within(&[Which::Compare], compared()));
    let play = el("div").class("play").with(el("div").class("side-in").with(form())).with(results);
    View::from(presets()).and(bar()).and(play)
}
