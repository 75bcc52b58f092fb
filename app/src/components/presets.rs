//! Examples to start from, and the way back.

use leptos::prelude::*;

use super::copy::Copy;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::environment::use_environment;
use crate::words;

/// The documents' examples, a fresh start, and undoing what the page itself changed.
#[component]
pub fn Presets() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let examples = draft.trigger.examples.iter().map(|example| {
        let current = move || (draft.shown().state.example == example.id).then_some("true");
        view! {
            <li>
                <a class="button quiet" href=draft.link_of(&draft.example_query(example.id)) aria-current=current>
                    <Prose text=example.title.get(lang)/>
                </a>
            </li>
        }
    });
    view! {
        <nav class="presets" aria-label=words::EXAMPLES.get(lang)>
            <h2>{words::EXAMPLES.get(lang)}</h2>
            <ul>
                {examples.collect_view()}
                <li><a class="button quiet" href=draft.link_of(&draft.empty_query())>{words::RESET.get(lang)}</a></li>
            </ul>
        </nav>
    }
    .into_any()
}

/// The link of the state, and undoing.
#[component]
pub fn Share() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let origin = use_environment().written.origin;
    let link = Memo::new(move |_| format!("{origin}{}", draft.link_of(&draft.shown().state.query())));
    view! {
        <div class="share">
            {move || {
                if draft.has_no_link() {
                    return view! { <p class="problem" data-severity="warning">{words::NO_LINK.get(lang)}</p> }.into_any();
                }
                view! {
                    <label class="label" for="link">{words::SHARE.get(lang)}</label>
                    <input type="text" id="link" readonly=true value=link.get()/>
                    <Copy text=link label=words::COPY_LINK/>
                }
                .into_any()
            }}
            <p class="status" role="status">
                {move || draft.can_undo().then(|| view! {
                    {words::CHANGED.get(lang)} " "
                    <button type="button" class="button quiet" on:click=move |_| draft.undo()>{words::UNDO.get(lang)}</button>
                })}
            </p>
        </div>
    }
    .into_any()
}
