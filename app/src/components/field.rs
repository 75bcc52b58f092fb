//! One field: its label, its control, what it means, and what is wrong with it.

use protocol::names::{Part, is_index};
use schedule::Severity;
use triggers::model::{Field, Kind};
use triggers::problem::Problem;
use triggers::value::pointer_of;

use super::control::control;
use super::prose::prose;
use super::repair::repairs;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// Names with more bytes do not fit beside their control.
const LONG: usize = 28;

/// A link to a field of the form, by its full name.
pub(crate) fn link(name: &str) -> Element {
    el("a").at("href", ["#f-", name].concat()).with(code(name.to_owned()))
}

/// A field of the form, by its full name: `filter.key.prefix`, `on.key`.
pub fn field(name: String, field: &'static Field) -> Element {
    field_after("", name, field)
}

/// A field behind another one, by their full names. What a long name has before its last part stands in a line above the
/// field, and once for neighbours that share it.
pub(crate) fn field_after(before: &str, name: String, field: &'static Field) -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let (part, dotted) = Part::of(&name);
    let place = (part, pointer_of(dotted));
    let is_group = matches!(field.kind, Kind::List(..) | Kind::Map(_));
    let badge =
        field.required.then(|| el("span").class("badge").at("aria-hidden", "true").with(words::REQUIRED.get(lang)));
    // A group names the controls of a list; a label names a single one.
    let head = if is_group {
        el("div").class("label").id(["l-", &name].concat())
    } else {
        el("label").class("label").at("for", ["i-", &name].concat())
    };
    let (above, last) = if dotted.len() > LONG { split(dotted) } else { ("", dotted) };
    let is_said = above.is_empty() || split(Part::of(before).1).0 == above;
    let over = (!is_said).then(|| el("span").class("hint above").at("aria-hidden", "true").with(above.to_owned()));
    let unseen = (!above.is_empty()).then(|| el("span").class("unseen").with(above.to_owned()));
    let width = if last.len() > LONG { " long" } else { "" };
    let class = {
        let name = name.clone();
        move || {
            let bad = visible(draft, &name).iter().any(|problem| problem.severity == Severity::Error);
            let marked = draft.is_field_marked(&name);
            Some(["field", width, if bad { " bad" } else { "" }, if marked { " marked" } else { "" }].concat())
        }
    };
    let (enter, focus) = (place.clone(), place);
    // One line of it is in sight; the rest opens in place, with the way to all that is known.
    let means = el("span").id(["h-", &name].concat()).with(prose(field.means.get(lang)));
    let help = el("details").class("help").with(el("summary").class("hint").with(means)).with(details(dotted, part));
    // A link to it moves the focus here, and the next step is its control.
    el("div")
        .id(["f-", &name].concat())
        .at("tabindex", "-1")
        .live_at("class", class)
        .on("mouseenter", move |_| draft.hover(vec![enter.clone()]))
        .on("mouseleave", move |_| draft.hover(Vec::new()))
        .on("focusin", move |_| draft.focus(vec![focus.clone()]))
        .on("focusout", move |_| draft.focus(Vec::new()))
        .with(over)
        .with(head.with(unseen).with(el("code").class("name").with(last.to_owned())).with(badge))
        .with(control(name.clone(), field))
        .with(help)
        .with(problems(name))
}

/// A dotted name before its last part, and that.
fn split(dotted: &str) -> (&str, &str) {
    dotted.split_at(dotted.rfind('.').map_or(0, |dot| dot + 1))
}

/// A link to all that is known about a field, by its dotted name. The reference names no rows; members of answers may
/// stand there in several contracts.
fn details(dotted: &str, part: Part) -> Element {
    let draft = use_draft();
    let said = words::DETAILS.get(draft.lang);
    let (place, names) = match part {
        Part::Answer => ("#reference-answers", ""),
        Part::Occurrence => ("#on-", dotted),
        _ => ("#config-", dotted),
    };
    let mut link = [&*draft.reference(), place].concat();
    for (i, name) in names.split('.').enumerate() {
        let (joint, name) = match i {
            _ if is_index(name) => ("[]", ""),
            0 => ("", name),
            _ => (".", name),
        };
        link.push_str(joint);
        link.push_str(name);
    }
    let label = [said, words::COLON.get(draft.lang), dotted].concat();
    el("a").class("details").at("href", link).at("aria-label", label).with(said)
}

/// What is wrong with a field, or worth knowing about it.
pub(crate) fn problems(name: String) -> Element {
    let draft = use_draft();
    let is_of_input = matches!(Part::of(&name).0, Part::Config | Part::Occurrence);
    el("ul").class("problems").id(["p-", &name].concat()).live(move || {
        let item = |problem: Problem| {
            let message = prose(problem.what.message().get(draft.lang));
            let repairs = is_of_input.then(|| repairs(&problem.repairs));
            el("li").class("problem").at("data-severity", problem.severity.id()).with(message).with(repairs)
        };
        visible(draft, &name).into_iter().map(item).collect::<View>()
    })
}

/// What is to be shown at a field: mistakes only once it was touched.
fn visible(draft: Draft, name: &str) -> Vec<Problem> {
    let touched = draft.is_touched(name);
    let shown = draft.shown();
    shown.problems_of(name).filter(|problem| touched || problem.severity != Severity::Error).cloned().collect()
}
