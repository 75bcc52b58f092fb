//! A day as a strip of its hours: those that the clock jumps over, and those that come twice, stand where they happen.

use bilingual::{Lang, Text};
use schedule::calendar::{DAY, Wall, days_of};
use schedule::month::{Hour, HourKind, MOST_AN_HOUR};

use super::known::Known;
use super::{Timing, weekday};
use crate::erased::{Element, View, el};

const TITLE: Text = Text::new("Hours of", "当天各小时：");
const MISSING: Text = Text::new("missing", "不存在");
const AGAIN: Text = Text::new("again", "重复");

/// A day by the schedule's own clock.
pub(crate) fn strip(timing: &Timing, date: Wall) -> Element {
    let lang = timing.lang;
    let start = days_of(date.year, date.month, date.day) * DAY;
    let known = Known::between(&*timing.offsets, start - 3 * DAY, start + 4 * DAY);
    let cells = timing.schedule.hours(date, &known).into_iter().map(|hour| cell(hour, lang));
    let caption = [TITLE.get(lang), " ", weekday(date.weekday(), lang), " ", &date.date()].concat();
    let zone = timing.schedule.zone().name();
    el("figure")
        .class("hours")
        .with(el("figcaption").with(caption).with(" · ").with(zone))
        .with(el("ol").class("strip").with(cells.collect::<View>()))
}

fn cell(hour: Hour, lang: Lang) -> Element {
    let (kind, said) = match (hour.kind, hour.runs) {
        (HourKind::Missing, _) => ("missing", Some(MISSING)),
        (HourKind::Again, _) => ("again", Some(AGAIN)),
        (HourKind::Plain, 0) => ("none", None),
        (HourKind::Plain, _) => ("some", None),
    };
    let count = match (hour.runs, lang) {
        (0, _) => None,
        (MOST_AN_HOUR.., _) => Some(["≥ ", &MOST_AN_HOUR.to_string()].concat()),
        (runs, Lang::En) => Some([&runs.to_string(), " ×"].concat()),
        (runs, Lang::Zh) => Some([&runs.to_string(), " 次"].concat()),
    };
    el("li")
        .at("data-kind", kind)
        .with(el("span").class("hour").with(hour.wall.time()))
        .with(said.map(|said| View::from(" ").and(el("span").class("mark").with(said.get(lang)))))
        .with(count.map(|count| View::from(" ").and(el("span").class("count").with(count))))
}
