//! The calls that a source makes of one occurrence, and which of them is shown.

use triggers::evaluate::Evaluation;
use triggers::model::Root;
use triggers::problem::Edit;

use super::repair::made;
use crate::draft::Draft;
use crate::erased::{Element, View, el};
use crate::words;

/// Beside the first and the last call, this many before and behind the one that is shown are listed.
const NEAR: usize = 4;

/// How many calls there are and which items each holds, where the source cuts a list. Each is a link to its event.
pub(crate) fn calls(evaluation: &Evaluation, draft: Draft) -> Option<Element> {
    let lang = draft.lang;
    let calls = evaluation.calls.as_ref()?;
    let [_, .., last] = calls.as_slice() else {
        return Some(el("p").class("hint").with(words::CALLS_ONE.get(lang)));
    };
    let mut items = View::default();
    let mut before = None;
    for (i, held) in calls.iter().enumerate() {
        let shown = evaluation.call;
        if i > 0 && held != last && i.abs_diff(shown) > NEAR {
            continue;
        }
        if before.is_some_and(|before: usize| before + 1 < i) {
            items.append(el("li").with("…").into());
        }
        before = Some(i);
        let number = i64::try_from(i + 1).unwrap_or(i64::MAX);
        let edit = Edit { root: Root::Occurrence, pointer: "/call".to_owned(), value: Some(number.into()) };
        let last_held = held.end.to_string();
        let (said, range) = if held.len() == 1 {
            (words::CALL_HOLDS_ONE, last_held)
        } else {
            (words::CALL_HOLDS, [&(held.start + 1).to_string(), "–", &last_held].concat())
        };
        let said = said.get(lang).replace('#', &number.to_string()).replace('@', &range);
        let link = made(vec![edit]).class("button quiet").maybe("aria-current", (i == shown).then_some("true"));
        items.append(el("li").with(link.with(said)).into());
    }
    let count = calls.len().to_string();
    Some(
        el("nav")
            .class("presets")
            .at("aria-label", words::CALLS.get(lang))
            .with(el("p").with(words::CALLS_HELP.get(lang).replace('#', &count)))
            .with(el("ul").with(items)),
    )
}
