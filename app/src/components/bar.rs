//! The answer in a line that never leaves the screen: whether it fires and why, what is wrong, when it runs next, how
//! long the event is, which clock it goes by, and the link.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use protocol::names::Part;
use protocol::view::View as Which;
use schedule::Severity;
use triggers::fires::Finding;
use triggers::problem::Problem;
use triggers::time::rfc3339;

use super::copy::copy;
use super::steps::steps;
use super::tabs::lead;
use super::told::told;
use super::verdict::{held, word};
use super::{remark, repair};
use crate::draft::{Draft, GLANCE, RESULT, use_draft};
use crate::environment::{Environment, Written, Zones, use_environment};
use crate::erased::{Element, View, el};
use crate::shown::Shown;
use crate::words;

const ANSWER: Text = Text::new("At a glance", "结果一览");
const CLOCK: Text = Text::new("clock: ", "时钟：");
const HOLD: Text = Text::new("pin", "固定");
const CLOCK_NOW: Text = Text::new(
    "The clock is the time when the page was loaded. Press to pin it in the link.",
    "时钟为页面加载的时间。点击后将其固定在链接中。",
);
const CLOCK_HELD: Text = Text::new(
    "The link pins the clock. Press to use the time when the page is loaded.",
    "链接中固定了时钟。点击后改用页面加载的时间。",
);
const NO_ERRORS: Text = Text::new("no problems", "没有问题");
const ERRORS: [Text; 2] = [Text::new(" problem", " 个问题"), Text::new(" problems", " 个问题")];
const WARNINGS: [Text; 2] = [Text::new(" warning", " 个警告"), Text::new(" warnings", " 个警告")];

/// The answer in a line.
pub fn bar() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let Environment { written: Written { origin, .. }, zones, .. } = use_environment();
    let link = move || untrack(|| draft.link_to_share(&origin));
    let share = move || {
        if draft.has_no_link() {
            return remark("warning").with(words::NO_LINK.get(lang));
        }
        copy(link.clone(), words::COPY_LINK)
    };
    el("div")
        .class("bar")
        .id(GLANCE)
        .at("tabindex", "-1")
        .at("role", "region")
        .at("aria-label", ANSWER.get(lang))
        .with(el("div").class("glance").live(move || glance(draft, &zones)))
        .with(told(move || _ = draft.shown(), move || summary(draft)))
        .with(steps(draft.history, move || draft.undo(), move || draft.redo()))
        .with(el("div").class("flow").live(share))
        .with(el("a").class("handout").live_at("href", move || Some(draft.handout())).with(words::HANDOUT.get(lang)))
}

fn glance(draft: Draft, zones: &Zones) -> View {
    let shown = draft.shown();
    let lang = draft.lang;
    let (fires, said) = word(&shown);
    let verdict = el("strong").class("fires").at("data-fires", fires);
    let verdict = verdict.with(lead(Which::Why, RESULT, draft).with(said.get(lang)));
    let judged = shown.evaluation.findings.iter().filter(|_| shown.is_judged());
    let clauses: View = judged.map(|finding| chip(finding, draft)).collect();
    let clauses = el("ul").class("chips").with(clauses);
    let next = draft.parts.next.and_then(|next| next(draft));
    let event = shown.evaluation.event.as_ref().filter(|_| shown.is_judged());
    let size = event.map(|event| {
        let said = [&event.bytes.len().to_string(), words::BYTES.get(lang)].concat();
        lead(Which::Event, "event", draft).with(said)
    });
    View::from(verdict)
        .and(clauses)
        .and(
            count(draft, Severity::Error, ERRORS).or_else(|| Some(el("span").class("quiet").with(NO_ERRORS.get(lang)))),
        )
        .and(repair::all(draft, zones))
        .and(count(draft, Severity::Warning, WARNINGS))
        .and(next)
        .and(size)
        .and(clock(&shown, draft))
        .and(el("a").class("narrow").at("href", "#config").with(words::CONFIGURATION.get(lang)))
}

/// The clock that all of it goes by: held, or that of the page; the switch between both.
fn clock(shown: &Shown, draft: Draft) -> Element {
    let lang = draft.lang;
    let is_held = !shown.state.at.is_empty();
    let time = [CLOCK.get(lang), &rfc3339(shown.at)].concat();
    let switch = el("button")
        .at("type", "button")
        .class("switch live")
        .at("aria-pressed", if is_held { "true" } else { "false" })
        .at("title", if is_held { CLOCK_HELD } else { CLOCK_NOW }.get(lang))
        .on("click", move |_| draft.hold(!is_held))
        .with(HOLD.get(lang));
    let link = el("a").at("href", "#i-at").with(time);
    el("span").class("clock").with(link).with(" ").with(switch)
}

/// A clause by its short name, and whether it is met; its sentence and what was compared stand below the result.
fn chip(finding: &Finding, draft: Draft) -> Element {
    let lang = draft.lang;
    let (holds, said) = held(finding);
    let colon = words::COLON.get(lang);
    // An attribute has no marks for names.
    let means = [finding.clause.means.get(lang), colon, said.get(lang)].concat().replace('`', "");
    let label = [finding.clause.id, colon, &means].concat();
    let link = lead(Which::Why, RESULT, draft).at("title", means).at("aria-label", label);
    el("li").at("data-holds", holds).with(link.with(finding.clause.id))
}

/// The verdict and the number of problems, and what becomes of an answer and of a second rule, in words.
fn summary(draft: Draft) -> String {
    let shown = draft.shown();
    let mut said = word(&shown).1.get(draft.lang).to_owned();
    let mut add = |more: &str| {
        said.push_str(words::COMMA.get(draft.lang));
        said.push_str(more);
    };
    for (severity, words) in [(Severity::Error, ERRORS), (Severity::Warning, WARNINGS)] {
        let count = problems(&shown, severity).count();
        if count > 0 {
            add(&counted(count, words, draft.lang));
        }
    }
    if let Some(given) = shown.answer.as_ref().and_then(|answer| answer.given.as_ref()) {
        add(if given.is_valid() { words::ANSWER_VALID } else { words::ANSWER_INVALID }.get(draft.lang));
    }
    if let Some(judgement) = &shown.judgement {
        add(if judgement.allowed { words::CONFLICT_ALLOWED } else { words::CONFLICT_REFUSED }.get(draft.lang));
    }
    said
}

/// The problems of a severity in what a person enters, each with its part.
fn problems(shown: &Shown, severity: Severity) -> impl Iterator<Item = &(Part, Problem)> {
    let is_input = |part| matches!(part, Part::Config | Part::Occurrence);
    shown.problems.iter().filter(move |(part, problem)| is_input(*part) && problem.severity == severity)
}

/// A number of problems, in words for one and for several.
fn counted(count: usize, said: [Text; 2], lang: Lang) -> String {
    [&count.to_string(), said[usize::from(count > 1)].get(lang)].concat()
}

/// How many problems of a severity there are, as a link to the first of their fields.
fn count(draft: Draft, severity: Severity, said: [Text; 2]) -> Option<Element> {
    let shown = draft.shown();
    let (part, first) = problems(&shown, severity).next()?;
    let name = shown.field_at(*part, &first.pointer);
    let said = counted(problems(&shown, severity).count(), said, draft.lang);
    let link = match name {
        Some(name) => el("a").at("href", ["#f-", &name].concat()),
        None => lead(Which::Why, RESULT, draft),
    };
    let link = link.with(said);
    Some(el("span").class("count").at("data-severity", severity.id()).with(link))
}
