//! A second rule on the same source, and whether both may live there.

use protocol::names::Part;
use triggers::fields::leaves;
use triggers::model::{Conflict, Judgement};

use super::cites::cites;
use super::field::field;
use super::prose::prose;
use super::verdict::said_loudly;
use super::{empty, flow, folded_panel, remark};
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// The fields of the second rule and the judgement, for triggers whose documents say something about two rules.
pub fn second() -> Option<Element> {
    let draft = use_draft();
    draft.trigger.conflict.map(|conflict| rule(conflict, draft))
}

fn rule(conflict: &'static Conflict, draft: Draft) -> Element {
    folded_panel("panel second", "second", words::SECOND_RULE, draft.shown_once().state.has_second(), draft)
        .with(el("p").class("hint").with(prose(conflict.means.get(draft.lang))))
        .with(flow(move || fields(draft).key(draft.revision())))
        .with(el("div").class("judgement").live(move || judged(draft)))
}

fn fields(draft: Draft) -> View {
    let mut views = View::default();
    for top in Part::Second.fields(draft.trigger, "") {
        leaves(std::slice::from_ref(top), "", &mut |name, leaf| {
            views.append(field(Part::Second.name(name), leaf).into());
        });
    }
    views
}

fn judged(draft: Draft) -> View {
    let shown = draft.shown();
    match &shown.judgement {
        _ if !shown.state.has_second() => empty(words::CONFLICT_BEGIN).into(),
        None => empty(words::CONFLICT_FIX).into(),
        Some(judgement) => verdict(judgement, draft),
    }
}

fn verdict(judgement: &Judgement, draft: Draft) -> View {
    let lang = draft.lang;
    let (word, said) =
        if judgement.allowed { ("yes", words::CONFLICT_ALLOWED) } else { ("no", words::CONFLICT_REFUSED) };
    let both = judgement
        .both_fire_for
        .clone()
        .map(|key| remark("warning").with(words::CONFLICT_BOTH.get(lang)).with(" ").with(code(key)));
    View::from(said_loudly(word, said.get(lang)))
        .and(el("p").with(prose(judgement.because.get(lang))))
        .and(both)
        .and(cites(judgement.cites))
}
