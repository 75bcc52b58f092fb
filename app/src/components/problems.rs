//! All problems in one place, each with a link to its field.

use leptos::prelude::*;
use protocol::names::Part;
use schedule::Severity;
use triggers::problem::{Problem, What};

use super::prose::Prose;
use crate::draft::{Draft, use_draft};
use crate::words;

/// The summary of what is wrong. It links to the fields, and stands above them.
#[component]
pub fn Summary() -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    view! {
        <section class="panel summary" aria-labelledby="problems" hidden=move || is_silent(draft)>
            <h2 id="problems">{words::PROBLEMS.get(lang)}</h2>
            <ul class="problems">
                {move || listed(draft).into_iter().map(|(name, problem)| item(draft, name, &problem)).collect_view()}
            </ul>
            {move || {
                let ignored = draft.shown().state.ignored.clone();
                (!ignored.is_empty()).then(|| {
                    let names = ignored.into_iter().map(|name| view! { <li><code>{name}</code></li> });
                    view! { <p>{words::IGNORED.get(lang)}</p> <ul class="ignored">{names.collect_view()}</ul> }
                })
            }}
        </section>
    }
    .into_any()
}

fn is_silent(draft: Draft) -> bool {
    listed(draft).is_empty() && draft.shown().state.ignored.is_empty()
}

/// Errors of touched fields, and errors that belong to no field.
fn listed(draft: Draft) -> Vec<(Option<String>, Problem)> {
    let shown = draft.shown();
    let problems = shown.problems.iter().filter(|(_, problem)| problem.severity == Severity::Error);
    problems
        .map(|(part, problem)| {
            (shown.field_at(*part, &problem.pointer).or_else(|| whole(*part, problem)), problem.clone())
        })
        .filter(|(name, problem)| {
            let touched = name.as_ref().is_none_or(|name| draft.is_touched(name));
            touched || !matches!(problem.what, What::Missing)
        })
        .collect()
}

/// What happens has a control of its own.
fn whole(part: Part, problem: &Problem) -> Option<String> {
    (part == Part::Occurrence && problem.pointer == "/happening").then(|| "on.happening".to_owned())
}

fn item(draft: Draft, name: Option<String>, problem: &Problem) -> AnyView {
    let message = problem.what.message().get(draft.lang).to_owned();
    let link = match name {
        Some(name) => super::field::link(&name),
        None => view! { <code>{problem.pointer.clone()}</code> }.into_any(),
    };
    view! { <li class="problem" data-severity="error">{link} ": " <Prose text=message/></li> }.into_any()
}
