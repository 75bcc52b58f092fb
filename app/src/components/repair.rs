//! Repairs that one click makes.

use protocol::names::Part;
use schedule::Severity;
use triggers::problem::{Edit, Repair};

use super::prose::prose;
use crate::browser;
use crate::draft::{Draft, GLANCE, use_draft};
use crate::environment::Zones;
use crate::erased::{Element, View, el};
use crate::shown::{Shown, apply};
use crate::words;

/// At most so many repairs are made by one click: each may bring the next.
const MOST: usize = 16;

/// A button for each repair.
pub(crate) fn repairs(repairs: &[Repair]) -> View {
    repairs.iter().map(|repair| View::from(" ").and(one(repair))).collect()
}

/// A link to the state after a repair, in its words; with script it is made in place, and can be undone.
fn one(repair: &Repair) -> Element {
    let said = prose(repair.says.get(use_draft().lang));
    made(repair.edits.clone()).class("button quiet repair").with(said)
}

/// A link that makes some edits, without words yet.
pub(crate) fn made(edits: Vec<Edit>) -> Element {
    let draft = use_draft();
    el("a").at("href", draft.link_after(&edits)).on("click", move |event| {
        event.prevent_default();
        draft.make(&edits);
    })
}

/// A link that makes all repairs that need no choice, where there are several.
pub(crate) fn all(draft: Draft, zones: &Zones) -> Option<Element> {
    let first = draft.shown();
    unambiguous(&first).nth(1)?;
    let mut state = first.state.clone();
    let mut next = unambiguous(&first).next().cloned();
    let mut count = 0;
    while let Some(repair) = next.take().filter(|_| count < MOST) {
        apply(&mut state, &repair.edits);
        count += 1;
        let shown = Shown::of(draft.trigger, draft.parts, &state.query(), first.at, zones);
        next = unambiguous(&shown).next().cloned();
    }
    let query = state.query();
    let said = words::FIX_ALL.get(draft.lang).replace('#', &count.to_string());
    let link = el("a").class("button quiet repair").at("href", draft.link_of(&query)).on("click", move |event| {
        event.prevent_default();
        draft.replace(query.clone());
        browser::catch_focus(GLANCE);
    });
    Some(link.with(said))
}

/// The repairs of errors that can be repaired in one way only.
fn unambiguous(shown: &Shown) -> impl Iterator<Item = &Repair> {
    shown.problems.iter().filter_map(|(part, problem)| match &*problem.repairs {
        [repair] if problem.severity == Severity::Error && matches!(part, Part::Config | Part::Occurrence) => {
            Some(repair)
        }
        _ => None,
    })
}
