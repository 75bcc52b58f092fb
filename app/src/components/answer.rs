//! What the function answers, and what becomes of it at the source.

use bilingual::Lang;
use leptos::prelude::*;
use protocol::names::Part;
use triggers::answer::Received;
use triggers::fields::leaves;
use triggers::model::{Answer, Contract, Kind};

use super::cites::cites;
use super::control::Control;
use super::field::{field, problems};
use super::form::hidden;
use super::prose::prose;
use super::verdict::said_loudly;
use super::{empty, flow, folded_panel, panel};
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::shown::{Answered, contract_of};
use crate::words;

/// The full name of the whole answer.
const NAME: &str = Part::Answer.member();

/// The controls of an answer, for triggers whose source reads it. Which ones depends on the event that is answered; where
/// none is read, what was typed goes along unseen.
pub fn given() -> Option<Element> {
    let draft = use_draft();
    draft.trigger.contracts().next()?;
    // Which contract, counted from 1; 0 for none. While the input is wrong, the controls stay what they were.
    let which = Memo::new(move |before: Option<&usize>| {
        let shape = draft.shown().evaluation.shape;
        let contract = shape.and_then(|shape| contract_of(draft.trigger, shape));
        let place = draft.trigger.contracts().position(|known| contract.is_some_and(|of| std::ptr::eq(known, of)));
        match (shape, before) {
            (None, before) => before.copied().unwrap_or(1),
            (Some(_), _) => place.map_or(0, |place| place + 1),
        }
    });
    let controls = move || {
        let at = which.get();
        let Some(contract) = at.checked_sub(1).and_then(|at| draft.trigger.contracts().nth(at)) else {
            let shown = draft.shown_once();
            return shown.state.answer_texts().map(|(name, text)| hidden(name.clone(), text.clone())).collect();
        };
        // Another contract is another form, even where a field has the same name.
        let key = u64::from(draft.revision()) << 8 | at as u64;
        let open = draft.shown_once().state.answer_texts().any(|(name, _)| draft.is_touched_once(name));
        folded_panel("panel", "answers", words::ANSWERS, open, draft).with(controls(contract, draft)).key(key)
    };
    Some(flow(controls))
}

/// A field for each member of the answer, or one control for the whole.
fn controls(contract: &'static Contract, draft: Draft) -> View {
    let Kind::Record(fields) = &contract.kind else {
        let label = Some(words::ANSWERS.get(draft.lang));
        let whole = Control {
            first: draft.shown_once(),
            name: NAME.to_owned(),
            nth: 0,
            kind: &contract.kind,
            field: None,
            label,
        };
        return View::from(whole.draw()).and(problems(NAME.to_owned()));
    };
    let mut views = View::default();
    leaves(fields, "", &mut |name, leaf| views.append(field(Part::Answer.name(name), leaf).into()));
    views
}

/// What the source does with the answer, and what becomes of it.
pub fn answer() -> Element {
    panel("panel", "answer", words::ANSWER_OF).with(flow(move || {
        let draft = use_draft();
        let shown = draft.shown();
        let answer = shown.evaluation.shape.and_then(|shape| shape.answer).unwrap_or(draft.trigger.answer);
        let said = match answer {
            Answer::Unread(why) => why,
            Answer::Contract(contract) => contract.means,
        };
        let said = View::from(el("p").with(prose(said.get(draft.lang))));
        match (&shown.answer, draft.parts.answers) {
            (Some(answered), Some(answers)) => said.and((answers.outcome)(answered, draft)),
            _ => said,
        }
    }))
}

/// What the contract says of the answer that was given, and of a failure.
pub(crate) fn answered(answered: &Answered, draft: Draft) -> View {
    let lang = draft.lang;
    let given = match &answered.given {
        None => View::from(empty(words::ANSWERS_HELP)),
        Some(given) => View::from(verdict(given, lang)).and(outcome(given, draft)),
    };
    let failed = View::from(el("h3").with(words::ANSWER_FAILED.get(lang))).and(outcome(&answered.failed, draft));
    View::from(el("div").class("outcome").with(given)).and(failed)
}

/// Whether an answer is what its source asks for.
pub(crate) fn verdict(received: &Received, lang: Lang) -> Element {
    let (word, said) = if received.is_valid() { ("yes", words::ANSWER_VALID) } else { ("no", words::ANSWER_INVALID) };
    said_loudly(word, said.get(lang))
}

/// What comes about, what the caller receives, whether it is billed, and who says so.
pub(crate) fn outcome(received: &Received, draft: Draft) -> View {
    let lang = draft.lang;
    let Some(outcome) = received.outcome else { return empty(words::ANSWER_UNKNOWN).into() };
    let billed = outcome.billed.map(|billed| if billed { words::BILLED } else { words::NOT_BILLED });
    let caller = (!received.caller.is_blank()).then(|| {
        let caller = code(received.caller.to_pretty_json());
        View::from(el("p").class("hint").with(words::CALLER.get(lang))).and(el("pre").class("code").with(caller))
    });
    View::from(el("p").with(prose(outcome.means.get(lang))))
        .and(caller)
        .and(billed.map(|said| el("p").class("hint").with(said.get(lang))))
        .and(cites(outcome.cites))
}
