//! The choice of what happens.

use leptos::prelude::*;

use super::form::renewed;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::words;

/// What happens, where more than one thing can.
#[component]
pub fn Happenings() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let chosen = move || {
        let shown = draft.shown();
        let id = shown.state.text("on.happening");
        draft.trigger.happening(id).unwrap_or(&draft.trigger.happenings[0])
    };
    view! {
        <div class="field" id="f-on.happening">
            <label for="i-on.happening">{words::HAPPENING.get(lang)}</label>
            {renewed(move || draft.revision(), move || {
                let shown = draft.shown_once();
                let id = shown.state.text("on.happening").to_owned();
                let known = id.is_empty() || draft.trigger.happening(&id).is_some();
                let stranger = (!known).then(|| view! { <option value=id.clone() selected=true>{id.clone()}</option> });
                let options = draft.trigger.happenings.iter().enumerate().map(|(i, happening)| {
                    let selected = happening.id == id || (id.is_empty() && i == 0);
                    view! { <option value=happening.id selected=selected>{happening.name.get(lang)}</option> }
                });
                view! {
                    <select name="on.happening" id="i-on.happening" aria-describedby="h-on.happening">
                        {stranger}{options.collect_view()}
                    </select>
                }
                .into_any()
            })}
            <p class="hint" id="h-on.happening">{move || view! { <Prose text=chosen().means.get(lang)/> }}</p>
            <super::field::Problems name="on.happening".to_owned()/>
        </div>
    }
    .into_any()
}
