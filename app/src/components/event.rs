//! The event: its exact bytes, and each value with its meaning and origin.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use triggers::event::Event;

use super::copy::Copy;
use super::prose::Prose;
use super::tree::tree;
use crate::draft::use_draft;
use crate::words;

/// What the function receives.
#[component]
pub fn EventView() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    view! {
        <section class="panel" aria-labelledby="event">
            <h2 id="event">{words::EVENT.get(lang)}</h2>
            {move || match &draft.shown().evaluation.event {
                Some(event) => received(event),
                None => view! { <p class="empty">{words::EVENT_NONE.get(lang)}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

fn received(event: &Event) -> AnyView {
    let draft = use_draft();
    let lang = draft.lang;
    let text = String::from_utf8_lossy(&event.bytes).into_owned();
    let file = format!("{}-event.json", draft.trigger.id.to_string().replace('/', "-"));
    let data = format!("data:application/json;base64,{}", STANDARD.encode(&event.bytes));
    view! {
        <p><Prose text=event.shape.means.get(lang)/></p>
        <div class="toolbar">
            <Copy text=text.clone() label=words::COPY_EVENT/>
            <a class="button quiet" href=data download=file>{words::DOWNLOAD.get(lang)}</a>
            <span class="hint">{event.bytes.len()} " " {words::BYTES.get(lang)}</span>
        </div>
        <p class="hint live">{words::EVENT_HELP.get(lang)}</p>
        {tree(event)}
        <details class="exact">
            <summary>{words::BYTES.get(lang)}</summary>
            <pre class="code" data-event=""><code>{text}</code></pre>
        </details>
    }
    .into_any()
}
