//! The surroundings: clock, seed, edition.

use leptos::prelude::*;

use super::form::renewed;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::words;

/// The surroundings of the event, folded away until one of them matters.
#[component]
pub fn Clock() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let bad_at = move || {
        let bad = draft.shown().bad_at;
        bad.then(|| view! { <li class="problem" data-severity="error"><Prose text=words::AT_BAD.get(lang)/></li> })
    };
    let bad_edition = move || {
        let bad = draft.shown().bad_edition;
        bad.then(|| view! { <li class="problem" data-severity="error">{words::EDITION_BAD.get(lang)}</li> })
    };
    let controls = move || {
        let shown = draft.shown_once();
        let (at, seed) = (shown.state.at.clone(), shown.state.seed.clone());
        view! {
            <div class="field" id="f-at">
                <label class="label" for="i-at">{words::AT.get(lang)} " " <code class="name">"at"</code></label>
                <input type="text" id="i-at" name="at" value=at placeholder=triggers::time::rfc3339(shown.at)
                    aria-describedby="h-at p-at" spellcheck="false"/>
                <p class="hint" id="h-at"><Prose text=words::AT_HINT.get(lang)/></p>
                <ul class="problems" id="p-at">{bad_at}</ul>
            </div>
            <div class="field" id="f-seed">
                <label class="label" for="i-seed">{words::SEED.get(lang)} " " <code class="name">"seed"</code></label>
                <input type="text" id="i-seed" name="seed" value=seed placeholder=protocol::state::DEFAULT_SEED
                    aria-describedby="h-seed" spellcheck="false"/>
                <p class="hint" id="h-seed">{words::SEED_HINT.get(lang)}</p>
            </div>
            {edition()}
        }
        .into_any()
    };
    view! {
        <details class="panel surroundings" open=draft.shown_once().bad_at>
            <summary><h2>{words::SURROUNDINGS.get(lang)}</h2></summary>
            {renewed(move || draft.revision(), controls)}
            <ul class="problems" id="p-edition">{bad_edition}</ul>
        </details>
    }
    .into_any()
}

/// The choice of the edition, where there is one.
fn edition() -> Option<AnyView> {
    let draft = use_draft();
    let lang = draft.lang;
    let trigger = draft.trigger;
    let shown = draft.shown_once();
    let chosen = shown.state.edition.clone();
    if trigger.editions.len() < 2 && chosen.is_empty() {
        return None;
    }
    let known = chosen.is_empty() || trigger.edition(&chosen).is_some();
    let stranger = (!known).then(|| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> });
    let current = trigger.current_edition().id;
    let options = trigger.editions.iter().rev().map(|edition| {
        let value = if edition.id == current { "" } else { edition.id };
        let selected = value == chosen || edition.id == chosen;
        view! { <option value=value selected=selected>{edition.id} " – " {edition.means.get(lang)}</option> }
    });
    Some(
        view! {
            <div class="field" id="f-edition">
                <label class="label" for="i-edition">{words::EDITION.get(lang)} " " <code class="name">"edition"</code></label>
                <select id="i-edition" name="edition" aria-describedby="p-edition">{options.collect_view()}{stranger}</select>
            </div>
        }
        .into_any(),
    )
}
