//! The answer in a line that never leaves the screen: whether it fires and why, what is wrong, when it runs next, how
//! long the event is, which clock it goes by, and the link.

use bilingual::{Lang, Text};
use protocol::names::Part;
use schedule::Severity;
use triggers::fires::Finding;
use triggers::time::rfc3339;

use super::copy::copy;
use super::verdict::{held, word};
use crate::draft::{Draft, RESULT, use_draft};
use crate::environment::use_environment;
use crate::markup::{Element, View, el};
use crate::words;

const ANSWER: Text = Text::new("At a glance", "结果一览");
const BYTES: Text = Text::new(" bytes", " 字节");
const CLOCK_NOW: Text = Text::new("clock: when the page was loaded", "时钟：页面加载时间");
const CLOCK_HELD: Text = Text::new("clock: ", "时钟：");
const NO_ERRORS: Text = Text::new("no problems", "没有问题");
const ERRORS: [Text; 2] = [Text::new(" problem", " 个问题"), Text::new(" problems", " 个问题")];
const WARNINGS: [Text; 2] = [Text::new(" warning", " 个警告"), Text::new(" warnings", " 个警告")];

/// The answer in a line.
pub fn bar() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let origin = use_environment().written.origin;
    let link = move || draft.link_to_share(&origin, &draft.shown_once());
    let share = move || (!draft.has_no_link()).then(|| copy(link.clone(), words::COPY_LINK));
    el("div")
        .class("bar")
        .at("role", "region")
        .at("aria-label", ANSWER.get(lang))
        .with(el("div").class("glance").live(move || glance(draft)))
        .with(el("div").class("flow").live(share))
}

fn glance(draft: Draft) -> View {
    let shown = draft.shown();
    let lang = draft.lang;
    let (fires, said) = word(&shown);
    let verdict = el("strong").class("fires").at("data-fires", fires);
    let verdict = verdict.with(el("a").at("href", ["#", RESULT].concat()).with(said.get(lang)));
    let judged = shown.evaluation.findings.iter().filter(|_| shown.is_judged());
    let clauses: View = judged.map(|finding| chip(finding, lang)).collect();
    let clauses = el("ul").class("chips").with(clauses);
    let next = draft.parts.next.and_then(|next| next(draft));
    let event = shown.evaluation.event.as_ref().filter(|_| shown.is_judged());
    let size = event.map(|event| {
        let said = [&event.bytes.len().to_string(), BYTES.get(lang)].concat();
        el("a").at("href", "#event").with(said)
    });
    let held = if shown.state.at.is_empty() {
        CLOCK_NOW.get(lang).to_owned()
    } else {
        [CLOCK_HELD.get(lang), &rfc3339(shown.at)].concat()
    };
    let clock = el("a").at("href", "#i-at").with(held);
    View::from(verdict)
        .and(clauses)
        .and(
            count(draft, Severity::Error, ERRORS).or_else(|| Some(el("span").class("quiet").with(NO_ERRORS.get(lang)))),
        )
        .and(count(draft, Severity::Warning, WARNINGS))
        .and(next)
        .and(size)
        .and(clock)
        .and(el("a").class("narrow").at("href", "#config").with(words::CONFIGURATION.get(lang)))
        .and(el("a").class("live").at("href", "#echo").with(words::INVOKE.get(lang)))
}

/// A clause by its short name, and whether it is met; its sentence and what was compared stand below the result.
fn chip(finding: &Finding, lang: Lang) -> Element {
    let (holds, said) = held(finding);
    let colon = words::COLON.get(lang);
    let means = [finding.clause.means.get(lang), colon, said.get(lang)].concat();
    let label = [finding.clause.id, colon, &means].concat();
    let link = el("a").at("href", ["#", RESULT].concat()).at("title", means).at("aria-label", label);
    el("li").at("data-holds", holds).with(link.with(finding.clause.id))
}

/// How many problems of a severity there are, as a link to the first of their fields.
fn count(draft: Draft, severity: Severity, said: [Text; 2]) -> Option<Element> {
    let shown = draft.shown();
    let is_input = |part| matches!(part, Part::Config | Part::Occurrence);
    let all = shown.problems.iter().filter(|(part, problem)| is_input(*part) && problem.severity == severity);
    let all: Vec<_> = all.collect();
    let (part, first) = all.first()?;
    let name = shown.field_at(*part, &first.pointer);
    let place = name.map_or_else(|| ["#", RESULT].concat(), |name| ["#f-", &name].concat());
    let said = [&all.len().to_string(), said[usize::from(all.len() > 1)].get(draft.lang)].concat();
    let link = el("a").at("href", place).with(said);
    Some(el("span").class("count").at("data-severity", severity.id()).with(link))
}
