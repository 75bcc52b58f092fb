//! Controls of the page, each with what is wrong with what stands in it.

use bilingual::Text;

use super::desk::Desk;
use crate::asked;
use crate::components::prose;
use crate::components::timing::zones;
use crate::erased::{Element, View, el};

const MONTH_BAD: Text = Text::new(
    "Write a month like `2026-11`, or a day like `2026-11-22`.",
    "请按 `2026-11` 或 `2026-11-22` 的格式填写月份或日期。",
);
const FROM_BAD: Text = Text::new(
    "This is not a time, so the page's own clock is used. Write it like `2021-08-13T06:45:43Z`.",
    "时间格式无效，已改用页面时钟。正确格式示例：`2021-08-13T06:45:43Z`。",
);
const TIMES_BAD: Text = Text::new("Write times like `09:00 18:30`.", "请按 `09:00 18:30` 的格式填写时间。");
const DATES_BAD: Text =
    Text::new("Write days of the month like `1 15`, up to 31.", "请按 `1 15` 的格式填写日期，最大为 31。");
const HOUR_BAD: Text = Text::new("An hour is a whole number from 0 to 23.", "小时应为 0～23 的整数。");
const MINUTE_BAD: Text = Text::new("A minute is a whole number from 0 to 59.", "分钟应为 0～59 的整数。");
const EVERY_BAD: Text = Text::new(
    "A whole number is needed: from 1 to 59, or to 23 for hours.",
    "应为 1～59 的整数；按小时触发时为 1～23。",
);
const CHOICE_BAD: Text = Text::new("This choice does not exist.", "没有这个选项。");

/// A control with its label above and its problem below.
pub(super) fn labelled(desk: Desk, name: &'static str, label: Text, control: Element) -> Element {
    let id = ["i-", name].concat();
    let problems = ["p-", name].concat();
    let invalid = move || desk.asked().is_wrong(name).then_some("true");
    el("div")
        .class("field")
        .with(el("label").class("label").at("for", id.clone()).with(label.get(desk.lang)))
        .with(control.id(id).at("name", name).at("aria-describedby", problems.clone()).live_at("aria-invalid", invalid))
        .with(problem(desk, name, problems))
}

/// What is wrong with the text of a name, if anything is.
pub(super) fn problem(desk: Desk, name: &'static str, id: String) -> Element {
    let said = match name {
        asked::FROM => FROM_BAD,
        asked::ZONE | asked::ALSO | asked::DO_ZONE => zones::UNKNOWN,
        asked::MONTH => MONTH_BAD,
        asked::DO_AT => TIMES_BAD,
        asked::DO_DATE => DATES_BAD,
        asked::DO_FIRST | asked::DO_LAST => HOUR_BAD,
        asked::DO_MINUTE => MINUTE_BAD,
        asked::DO_EVERY => EVERY_BAD,
        _ => CHOICE_BAD,
    };
    el("ul").class("problems").id(id).live(move || {
        let item = || el("li").class("problem").at("data-severity", "error").with(prose(said.get(desk.lang)));
        desk.asked().is_wrong(name).then(item)
    })
}

/// A line of text with what the link says.
pub(super) fn line(desk: Desk, name: &'static str, placeholder: &'static str) -> Element {
    written(el("input").at("type", "text"), desk.asked_once().text(name).to_owned()).at("placeholder", placeholder)
}

/// A line of text in which something stands.
pub(super) fn written(line: Element, text: String) -> Element {
    line.at("value", text).at("spellcheck", "false").at("autocapitalize", "off")
}

/// One of some values. The first stands for none. What the link says stays a choice, even if it is none.
pub(super) fn select(desk: Desk, name: &'static str, options: &[(&'static str, Text)]) -> Element {
    let chosen = desk.asked_once().text(name).to_owned();
    let known = options.iter().any(|(value, _)| *value == chosen);
    let stranger =
        (!known).then(|| el("option").at("value", chosen.clone()).flag("selected", true).with(chosen.clone()));
    let options = options.iter().map(|(value, said)| {
        el("option").at("value", *value).flag("selected", *value == chosen).with(said.get(desk.lang))
    });
    el("select").with(options.collect::<View>()).with(stranger)
}
