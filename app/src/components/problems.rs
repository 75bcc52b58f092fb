//! All problems in one place, each with a link to its field.

use protocol::names::Part;
use schedule::Severity;
use triggers::problem::{Problem, What};

use super::field::link;
use super::prose::prose;
use crate::draft::{Draft, use_draft};
use crate::markup::{Element, View, code, el};
use crate::words;

/// The summary of what is wrong. It links to the fields, and stands above them.
pub fn summary() -> Element {
    let draft = use_draft();
    super::panel("panel summary", "problems", words::PROBLEMS)
        .live_flag("hidden", move || is_silent(draft))
        .with(el("ul").class("problems").live(move || {
            listed(draft).into_iter().map(|(name, problem)| item(draft, name, &problem)).collect::<View>()
        }))
        .with(super::flow(move || ignored(draft)))
}

/// The names in the link that mean nothing here.
fn ignored(draft: Draft) -> Option<View> {
    let ignored = draft.shown().state.ignored.clone();
    if ignored.is_empty() {
        return None;
    }
    let names: View = ignored.into_iter().map(|name| el("li").with(code(name))).collect();
    Some(View::from(el("p").with(words::IGNORED.get(draft.lang))).and(el("ul").class("ignored").with(names)))
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

fn item(draft: Draft, name: Option<String>, problem: &Problem) -> Element {
    let message = problem.what.message();
    let link = match name {
        Some(name) => link(&name),
        None => code(problem.pointer.clone()),
    };
    el("li").class("problem").at("data-severity", "error").with(link).with(": ").with(prose(message.get(draft.lang)))
}
