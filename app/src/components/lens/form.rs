//! The expression, and how it is looked at.

use bilingual::Text;
use leptos::prelude::*;
use schedule::{Dialect, Edition, calendar};

use super::controls::{labelled, line, problem, select, written};
use super::desk::{Desk, LINE};
use super::glance::{glance, legend};
use crate::asked;
use crate::components::flow;
use crate::components::form::hidden;
use crate::components::timing::zones;
use crate::erased::{Element, View, el};
use crate::words;

const LABEL: Text = Text::new("Expression", "时间表达式");
const OPTIONS: Text = Text::new("Time zone, start, direction, edition", "时区、起始时间、方向、文档版本");
const AS: Text = Text::new("Show the runs of", "按此语法显示触发时间");
const FIRST_VALID: Text = Text::new("the first that can read it", "首个能解析该表达式的语法");
const EDITION: Text = Text::new("Edition of Tencent Cloud's document", "腾讯云文档版本");
const DOCUMENTED: Text = Text::new("2024-04-19, plain", "2024-04-19，基本符号");
const LATER: Text = Text::new("later, with ? L W #", "较新版本，支持 ? L W #");
const FROM: Text = Text::new("From", "起始时间");
const DIRECTION: Text = Text::new("Runs", "方向");
const NEXT: Text = Text::new("next", "之后的");
const PREVIOUS: Text = Text::new("previous", "之前的");
const ZONE: Text = Text::new("Time zone if the expression names none", "表达式未指定时区时使用");
const ALSO: Text = Text::new("More time zones", "同时显示的时区");
const MONTH: Text = Text::new("Month or day of the calendar", "日历的月份或日期");

/// The expression and the settings, inside the form of the page.
pub(crate) fn expression(desk: Desk) -> Element {
    let lang = desk.lang;
    let language = desk.asked_once().lang().map(|lang| hidden("lang".to_owned(), lang.code().to_owned()));
    let line = move || {
        let line = written(el("input").at("type", "text"), desk.asked_once().text(asked::EXPRESSION).to_owned())
            .id(LINE)
            .at("name", asked::EXPRESSION)
            .at("placeholder", "0 0 4 * * *");
        View::from(desk.light.follow(line, LINE.to_owned())).key(desk.revision())
    };
    el("section")
        .class("panel")
        .at("aria-label", LABEL.get(lang))
        .with(language)
        .with(el("label").class("label large").at("for", LINE).with(LABEL.get(lang)))
        .with(el("div").class("written").live(line))
        .with(legend(desk))
        .with(glance(desk))
        .with(options(desk))
        .with(zones::names(desk.names))
        .with(el("p").class("still").with(el("button").class("button").with(words::SHOW.get(lang))))
}

/// How the expression is looked at, folded away until something else than usual is asked for.
fn options(desk: Desk) -> Element {
    let asked = desk.asked_once();
    let settings_of =
        [asked::AS, asked::EDITION, asked::FROM, asked::DIRECTION, asked::ZONE, asked::ALSO, asked::MONTH];
    el("details")
        .class("options")
        .flag("open", settings_of.iter().any(|name| !asked.text(name).is_empty()))
        .with(el("summary").with(OPTIONS.get(desk.lang)))
        .with(el("div").class("settings").live(move || settings(desk).key(desk.revision())))
}

fn settings(desk: Desk) -> View {
    let mut dialects = vec![("", FIRST_VALID)];
    dialects.extend(Dialect::ALL.map(|dialect| (dialect.id(), dialect.name())));
    let now = calendar::instant(desk.moment(&desk.asked_once()));
    let from = written(el("input").at("type", "text"), desk.asked_once().text(asked::FROM).to_owned());
    let zone = written(zones::line(desk.names), desk.asked_once().text(asked::ZONE).to_owned());
    View::from(labelled(desk, asked::AS, AS, select(desk, asked::AS, &dialects)))
        .and(labelled(
            desk,
            asked::EDITION,
            EDITION,
            select(desk, asked::EDITION, &[("", DOCUMENTED), (Edition::Later.id(Dialect::Tencent), LATER)]),
        ))
        .and(labelled(desk, asked::FROM, FROM, from.at("placeholder", now)))
        .and(labelled(
            desk,
            asked::DIRECTION,
            DIRECTION,
            select(desk, asked::DIRECTION, &[("", NEXT), ("previous", PREVIOUS)]),
        ))
        .and(labelled(desk, asked::ZONE, ZONE, zone.at("placeholder", "UTC")))
        .and(also(desk))
        .and(labelled(desk, asked::MONTH, MONTH, line(desk, asked::MONTH, "2026-11")))
}

/// A line for each further zone, and an empty one at the end as long as there may be more.
fn also(desk: Desk) -> Element {
    let count = Memo::new(move |_| desk.asked().texts(asked::ALSO).count());
    let lines = move || {
        let line = |at: usize| {
            let text = desk.asked_once().texts(asked::ALSO).nth(at).unwrap_or_default().to_owned();
            written(zones::line(desk.names), text).at("name", asked::ALSO).at("aria-label", ALSO.get(desk.lang))
        };
        (0..=count.get()).take(asked::MOST_ZONES).map(line).collect::<View>()
    };
    el("div")
        .class("field")
        .at("role", "group")
        .at("aria-labelledby", "l-also")
        .with(el("div").class("label").id("l-also").with(ALSO.get(desk.lang)))
        .with(flow(lines))
        .with(problem(desk, asked::ALSO, "p-also".to_owned()))
}
