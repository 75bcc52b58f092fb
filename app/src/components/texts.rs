//! The configuration as text, in every form that the cloud and its tools take.

use leptos::prelude::*;
use triggers::check::normalised;

use super::copy::Copy;
use super::prose::Prose;
use crate::draft::use_draft;
use crate::words;

/// The configuration as text.
#[component]
pub fn Texts() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    view! {
        <section class="panel" aria-labelledby="texts">
            <h2 id="texts">{words::TEXTS.get(lang)}</h2>
            {move || {
                let shown = draft.shown();
                let config = shown.problems.iter().filter(|(part, _)| *part == protocol::names::Part::Config);
                let mut config = config.map(|(_, problem)| problem.severity);
                if config.any(|severity| severity == schedule::Severity::Error) {
                    return view! { <p class="empty">{words::TEXTS_NONE.get(lang)}</p> }.into_any();
                }
                let config = normalised(draft.trigger, &shown.config);
                let texts = draft.trigger.texts.iter().enumerate().map(|(i, form)| {
                    let text = (form.write)(draft.trigger, &config);
                    view! {
                        <details open=i == 0>
                            <summary><Prose text=form.title.get(lang)/></summary>
                            <div class="code" data-text=form.id>
                                <Copy text=text.clone() label=words::COPY_TEXT/>
                                <pre><code>{text}</code></pre>
                            </div>
                        </details>
                    }
                });
                texts.collect_view().into_any()
            }}
        </section>
    }
    .into_any()
}
