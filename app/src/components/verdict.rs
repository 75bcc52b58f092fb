//! Whether the trigger fires, clause by clause.

use leptos::prelude::*;
use triggers::fires::Finding;

use super::prose::Prose;
use super::repair::Repair;
use crate::draft::use_draft;
use crate::words;

/// The verdict, and where it cannot be given yet, what is missing.
#[component]
pub fn Verdict() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    view! {
        <section class="panel" aria-labelledby="result">
            <h2 id="result">{words::RESULT.get(lang)}</h2>
            <div aria-live="polite">
                {move || {
                    let shown = draft.shown();
                    if shown.evaluation.is_valid() {
                        judged(shown.evaluation.fires)
                    } else if shown.missing().is_empty() {
                        view! { <p class="verdict" data-fires="unknown"><strong>{words::NOT_VALID.get(lang)}</strong></p>
                            <p class="empty">{words::MEND_FIRST.get(lang)}</p> }.into_any()
                    } else {
                        wanting(shown.missing())
                    }
                }}
            </div>
            <ul class="clauses">
                {move || draft.shown().evaluation.findings.iter().map(clause).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn judged(fires: bool) -> AnyView {
    let lang = use_draft().lang;
    let (said, word) = if fires { (words::FIRES, "yes") } else { (words::DOES_NOT_FIRE, "no") };
    view! { <p class="verdict" data-fires=word><strong>{said.get(lang)}</strong></p> }.into_any()
}

/// What must be filled in before anything can be said.
fn wanting(missing: Vec<String>) -> AnyView {
    let draft = use_draft();
    let lang = draft.lang;
    let links = missing.into_iter().map(|name| {
        view! { <li>{super::field::link(&name)}</li> }
    });
    view! {
        <p class="verdict" data-fires="unknown"><strong>{words::NOT_YET.get(lang)}</strong></p>
        <div class="empty">
            <p>{words::FILL_IN.get(lang)}</p>
            <ul>{links.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn clause(finding: &Finding) -> AnyView {
    let lang = use_draft().lang;
    let said = if finding.holds { words::HOLDS } else { words::FAILS };
    let repair = (!finding.repair.is_empty()).then(|| view! { <Repair edits=finding.repair.clone()/> });
    view! {
        <li data-holds=if finding.holds { "yes" } else { "no" }>
            <strong>{finding.clause.means.get(lang)}</strong> ": " {said.get(lang)}
            <dl>
                <dt>{words::EXPECTED.get(lang)}</dt>
                <dd><Prose text=finding.expected.get(lang)/></dd>
                <dt>{words::ACTUAL.get(lang)}</dt>
                <dd><Prose text=finding.actual.get(lang)/></dd>
            </dl>
            {repair}
        </li>
    }
    .into_any()
}
