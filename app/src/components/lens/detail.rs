//! The runs of the dialect that is looked at: listed, in a month, on a day, and to take away.

use bilingual::Text;
use schedule::Reading;

use super::desk::Desk;
use crate::asked::{Asked, EXPRESSION, MONTH};
use crate::components::timing::month::{Which, month};
use crate::components::timing::strip::strip;
use crate::components::timing::{Timing, files, list, zones};
use crate::components::{empty, flow, panel};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, el};
use crate::words;

const TITLE: Text = Text::new("Runs", "触发时间");
const BY_CHOICE: Text = Text::new(
    "The text names no time zone; shown in the one chosen above, which may differ from the cloud's:",
    "表达式未指定时区，此处按上方选择的时区显示，可能与云上实际使用的时区不同：",
);

/// The runs of one dialect.
pub(crate) fn detail(desk: Desk) -> Element {
    let known = use_environment().zones;
    panel("panel", "runs", TITLE).with(flow(move || -> View {
        let asked = desk.asked();
        desk.readings(|readings| drawn(desk, &asked, readings.main(), &known))
    }))
}

fn drawn(desk: Desk, asked: &Asked, reading: &Reading, known: &Zones) -> View {
    let lang = desk.lang;
    let Some(schedule) = &reading.schedule else { return empty(words::RUNS_NONE).into() };
    let moment = desk.moment(asked);
    let Some(timing) = Timing::of(schedule, known, moment, asked.is_back(), lang) else {
        return zones::unknown_here(schedule.zone(), lang).into();
    };
    let day = timing.first_day();
    let which = Which::parse(asked.text(MONTH)).unwrap_or_else(|| Which::of(day));
    let date = which.date_or(day);
    let turn = |which: Which| desk.link(&asked.with(MONTH, &which.text()));
    let is_chosen = reading.zone.span.is_none() && asked.zone().is_some();
    let chosen =
        is_chosen.then(|| el("p").class("hint").with(BY_CHOICE.get(lang)).with(" ").with(schedule.zone().name()));
    let shown = zones::shown(schedule.zone(), asked.also());
    let text = asked.text(EXPRESSION);
    let runs = el("div")
        .class("listed")
        .with(el("h3").with(reading.dialect.name().get(lang)))
        .with(chosen)
        .with(list::list(&timing, &shown, |_| None))
        .with(files::files(&timing, reading.dialect.name().get(lang), text));
    let drawn = el("div").class("drawn").with(month(&timing, which, date, turn)).with(strip(&timing, date));
    View::from(el("div").class("detail").with(runs).with(drawn))
}
