//! A month as a calendar: how often it fires on each day, and where the clock changes.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use schedule::calendar::{DAY, MONTHS, Wall, days_in_month, days_of};
use schedule::dialect::{FIRST_YEAR, LAST_YEAR};
use schedule::month::{Day, MOST};

use super::known::Known;
use super::{Timing, changes, weekday};
use crate::browser;
use crate::erased::{Element, View, el};

const EARLIER: Text = Text::new("Previous month", "上个月");
const LATER: Text = Text::new("Next month", "下个月");
const ARROWS: Text = Text::new("Arrow keys move from day to day.", "可用方向键在日期间移动。");
const CHANGE: Text = Text::new("clock change", "时钟调整");

/// What a calendar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Which {
    /// The year of the month.
    pub(crate) year: i64,
    /// The month, 1 to 12.
    pub(crate) month: u8,
    /// The day that is looked at, if one is chosen.
    pub(crate) day: Option<u8>,
}

impl Which {
    /// What is written like `2026-11` or `2026-11-22`; nothing for anything else, and for years that no schedule knows.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str, width| text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
        if !digits(year, 4) || !digits(month, 2) || parts.next().is_some() {
            return None;
        }
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let day = match day {
            None => None,
            Some(day) if digits(day, 2) => {
                Some(day.parse().ok().filter(|day| (1..=days_in_month(year, month)).contains(day))?)
            }
            Some(_) => return None,
        };
        Some(Self { year, month, day })
    }

    /// `2026-11`, or `2026-11-22`.
    pub(crate) fn text(self) -> String {
        let two = |number: u8| [if number < 10 { "-0" } else { "-" }, &number.to_string()].concat();
        [self.year.to_string(), two(self.month), self.day.map(two).unwrap_or_default()].concat()
    }

    /// The month of a date, in the nearest year that schedules know.
    pub(crate) fn of(date: Wall) -> Self {
        Self { year: date.year.clamp(FIRST_YEAR, LAST_YEAR), month: date.month, day: None }
    }

    /// The day that is looked at; where none is chosen, another date.
    pub(crate) fn date_or(self, other: Wall) -> Wall {
        self.day.map_or(other, |day| Wall::of(days_of(self.year, self.month, day) * DAY))
    }

    /// The months before and after it, as far as schedules know any.
    pub(crate) fn neighbours(self) -> [Option<Self>; 2] {
        let of =
            |year: i64, month: u8| (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(Self { year, month, day: None });
        let Self { year, month, .. } = self;
        [
            if month == 1 { of(year - 1, 12) } else { of(year, month - 1) },
            if month == 12 { of(year + 1, 1) } else { of(year, month + 1) },
        ]
    }

    fn title(self, lang: Lang) -> String {
        let year = self.year.to_string();
        match lang {
            Lang::En => [MONTHS[usize::from(self.month - 1) % 12], " ", &year].concat(),
            Lang::Zh => [&year, " 年 ", &self.month.to_string(), " 月"].concat(),
        }
    }
}

/// The month, with what leads to its neighbours and to its days. The element that leads somewhere is what `turn` makes;
/// `date` is the day whose hours are shown.
pub(crate) fn month(timing: &Timing, which: Which, date: Wall, turn: impl Fn(Which) -> Element) -> Element {
    let Which { year, month, .. } = which;
    let start = days_of(year, month, 1) * DAY;
    let end = start + i64::from(days_in_month(year, month)) * DAY;
    let known = Known::between(&*timing.offsets, start - 3 * DAY, end + 3 * DAY);
    let found = timing.schedule.month(year, month, &known);
    let mut effects = changes::between(timing, start - DAY, end + DAY);
    effects.retain(|effect| {
        let (from, _) = effect.walls();
        (from.year, from.month) == (year, month)
    });
    let stop = if (date.year, date.month) == (year, month) { date.day } else { 1 };
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let changed = |day: u8| effects.iter().any(|effect| effect.walls().0.day == day);
    // Monday first.
    let before = usize::from((found.first_weekday + 6) % 7);
    let mut cells: Vec<Element> = (0..before).map(|_| el("td")).collect();
    cells.extend(found.days.iter().map(|day| {
        let is_shown = (date.year, date.month, date.day) == (year, month, day.day);
        let is_stop = day.day == stop;
        let name = turn(Which { day: Some(day.day), ..which })
            .maybe("aria-current", is_shown.then_some("date"))
            // One stop for the keyboard, from which arrows lead on; without script each day is one.
            .live_at("tabindex", move || (is_live.get() && !is_stop).then_some("-1"))
            .with(day.day.to_string());
        cell(*day, name, changed(day.day), timing.lang)
    }));
    while !cells.len().is_multiple_of(7) {
        cells.push(el("td"));
    }
    let mut rows = View::default();
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        rows.append(el("tr").with(cells.by_ref().take(7).collect::<View>()).into());
    }
    let heads = (1..=7).map(|day| el("th").at("scope", "col").with(weekday(day, timing.lang)));
    let caption = View::from(which.title(timing.lang)).and(" · ").and(timing.schedule.zone().name());
    let table = el("table")
        .class("month")
        .on("keydown", |event| browser::step_in_month(&event))
        .with(el("caption").with(caption))
        .with(el("thead").with(el("tr").with(heads.collect::<View>())))
        .with(el("tbody").with(rows));
    let turns = which.neighbours().into_iter().zip([EARLIER, LATER]);
    let turns = turns.filter_map(|(which, said)| Some(turn(which?).class("button quiet").with(said.get(timing.lang))));
    el("div")
        .class("calendar")
        .with(el("div").class("toolbar").with(turns.collect::<View>()))
        .with(table)
        .with(el("p").class("hint arrows live").with(ARROWS.get(timing.lang)))
        .with(changes::explained(&effects, timing))
}

fn cell(day: Day, name: Element, changed: bool, lang: Lang) -> Element {
    let kind = match day.runs {
        0 => "none",
        1 => "one",
        _ => "many",
    };
    let count = match (day.runs, lang) {
        (0, _) => None,
        (MOST.., _) => Some(["≥ ", &MOST.to_string()].concat()),
        (runs, Lang::En) => Some([&runs.to_string(), " ×"].concat()),
        (runs, Lang::Zh) => Some([&runs.to_string(), " 次"].concat()),
    };
    let mark = changed.then(|| el("span").class("mark").at("title", CHANGE.get(lang)).with("⇄"));
    el("td")
        .at("data-runs", kind)
        .with(el("span").class("day").with(name).with(mark))
        .with(count.map(|count| View::from(" ").and(el("span").class("count").with(count))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written() {
        for text in ["2026-11", "1970-01", "2100-12", "2027-09", "2026-11-22", "2028-02-29"] {
            assert_eq!(Which::parse(text).map(Which::text).as_deref(), Some(text));
        }
        for text in
            ["", "2026", "2026-13", "2026-00", "2026-1", "1969-12", "2101-01", "+026-11", "2026-11-31", "2026-11-1"]
        {
            assert_eq!(Which::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_has_neighbours_up_to_the_ends_of_time() {
        let neighbours =
            |text: &str| Which::parse(text).map(|which| which.neighbours().map(|which| which.map(Which::text)));
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(neighbours("2026-12"), Some([some("2026-11"), some("2027-01")]));
        assert_eq!(neighbours("1970-01"), Some([None, some("1970-02")]));
        assert_eq!(neighbours("2100-12"), Some([some("2100-11"), None]));
    }
}
