//! Repairs that one click makes.

use triggers::problem::{Edit, Repair};

use super::prose::prose;
use crate::draft::use_draft;
use crate::erased::{Element, View, el};

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
