//! All problems in one place, each with a link to its field.

use bilingual::Message;
use protocol::names::Part;
use schedule::Severity;
use triggers::problem::{Problem, What};

use super::field::link;
use super::prose::prose;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// The summary of what is wrong. It links to the fields, and stands above them.
pub fn summary() -> Element {
    let draft = use_draft();
    super::panel("panel summary", "problems", words::PROBLEMS)
        .live_flag("hidden", move || is_silent(draft))
        .with(el("ul").class("problems").live(move || {
            listed(draft).into_iter().map(|(place, message)| item(draft, place, &message)).collect::<View>()
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

/// Where a problem is: the full name of a field, or the pointer to a place that has none.
type Place = Result<String, String>;

/// Errors of touched fields, errors that belong to no field, and what is wrong with clock, seed and edition.
fn listed(draft: Draft) -> Vec<(Place, Message)> {
    let shown = draft.shown();
    let problems = shown.problems.iter().filter(|(_, problem)| problem.severity == Severity::Error);
    let of_input = problems.filter_map(|(part, problem)| {
        let name = shown.field_at(*part, &problem.pointer).or_else(|| whole(*part, problem));
        let told = !matches!(problem.what, What::Missing) || name.as_ref().is_none_or(|name| draft.is_touched(name));
        told.then(|| (name.ok_or_else(|| problem.pointer.clone()), problem.what.message()))
    });
    of_input.chain(shown.misread.iter().map(|misread| (Ok(misread.name().to_owned()), misread.message()))).collect()
}

/// What happens has a control of its own.
fn whole(part: Part, problem: &Problem) -> Option<String> {
    (part == Part::Occurrence && problem.pointer == "/happening").then(|| "on.happening".to_owned())
}

fn item(draft: Draft, place: Place, message: &Message) -> Element {
    let link = match place {
        Ok(name) => link(&name),
        Err(pointer) => code(pointer),
    };
    el("li")
        .class("problem")
        .at("data-severity", "error")
        .with(link)
        .with(words::COLON.get(draft.lang))
        .with(prose(message.get(draft.lang)))
}
