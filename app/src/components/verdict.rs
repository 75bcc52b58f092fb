//! Whether the trigger fires, clause by clause.

use bilingual::{Lang, Text};
use triggers::fires::Finding;

use super::field::link;
use super::prose::prose;
use super::repair::repairs;
use super::{empty, panel};
use crate::draft::{Draft, RESULT, use_draft};
use crate::erased::{Element, View, el};
use crate::shown::Shown;
use crate::words;

/// The verdict, and where it cannot be given yet, what is missing.
pub fn verdict() -> Element {
    let draft = use_draft();
    let judged_clause = move |finding: &Finding| clause(finding, draft.lang).with(repairs(&finding.repairs));
    let clauses = move || draft.shown().evaluation.findings.iter().map(judged_clause).collect::<View>();
    panel("panel", RESULT, words::RESULT)
        .with(el("div").live(move || judged(draft)))
        .with(el("ul").class("clauses").live(clauses))
}

fn judged(draft: Draft) -> View {
    let shown = draft.shown();
    let (word, said) = word(&shown);
    let fix = match said {
        words::NOT_VALID => empty(words::FIX_FIRST).into(),
        words::NOT_YET => wanting(shown.missing(), draft).into(),
        _ => View::default(),
    };
    View::from(said_loudly(word, said.get(draft.lang))).and(fix)
}

/// Whether it fires: `yes`, `no` or `unknown`, and how to say it.
pub(crate) fn word(shown: &Shown) -> (&'static str, Text) {
    match (shown.is_judged(), shown.evaluation.fires, shown.missing().is_empty()) {
        (true, true, _) => ("yes", words::FIRES),
        (true, false, _) => ("no", words::DOES_NOT_FIRE),
        (false, _, true) => ("unknown", words::NOT_VALID),
        (false, _, false) => ("unknown", words::NOT_YET),
    }
}

/// A verdict: `yes`, `no` or `unknown`, and how to say it.
pub(crate) fn said_loudly(word: &'static str, said: &'static str) -> Element {
    el("p").class("verdict").at("data-fires", word).with(el("strong").with(said))
}

/// What must be filled in before anything can be said.
fn wanting(missing: Vec<String>, draft: Draft) -> Element {
    let links: View = missing.into_iter().map(|name| el("li").with(link(&name))).collect();
    el("div").class("empty").with(el("p").with(words::FILL_IN.get(draft.lang))).with(el("ul").with(links))
}

/// Whether a clause is met: `yes` or `no`, and how to say it.
pub(crate) fn held(finding: &Finding) -> (&'static str, Text) {
    if finding.holds { ("yes", words::HOLDS) } else { ("no", words::FAILS) }
}

/// A clause, and whether it is met.
pub(crate) fn clause(finding: &Finding, lang: Lang) -> Element {
    let (word, said) = held(finding);
    let facts = el("dl")
        .with(el("dt").with(words::EXPECTED.get(lang)))
        .with(el("dd").with(prose(finding.expected.get(lang))))
        .with(el("dt").with(words::ACTUAL.get(lang)))
        .with(el("dd").with(prose(finding.actual.get(lang))));
    el("li")
        .at("data-holds", word)
        .with(el("strong").with(prose(finding.clause.means.get(lang))))
        .with(words::COLON.get(lang))
        .with(said.get(lang))
        .with(facts)
}
