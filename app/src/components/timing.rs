//! When a schedule fires, for the eyes: its fields and its sentence, its runs by several clocks, a month, a day, and
//! what changes of the clock do to it.
//!
//! The views know neither the page nor its link: what a click does is handed to them.

pub(crate) mod changes;
pub(crate) mod expression;
pub(crate) mod files;
mod known;
pub(crate) mod light;
pub(crate) mod list;
pub(crate) mod month;
pub(crate) mod strip;
pub(crate) mod zones;

use bilingual::Lang;
use schedule::calendar::{WEEKDAYS, Wall};
use schedule::sentence::Clause;
use schedule::{Offsets, Schedule, Zone};
use triggers::input::Zones as _;

use crate::environment::Zones;

/// How many runs are listed.
const LISTED: usize = 10;

/// A schedule at a moment: what its views have in common.
pub(crate) struct Timing<'a> {
    /// The language of the visit.
    pub(crate) lang: Lang,
    /// The schedule.
    pub(crate) schedule: &'a Schedule,
    /// The moment from which on its runs are looked for.
    pub(crate) now: i64,
    /// Whether the runs before the moment are looked for.
    pub(crate) back: bool,
    /// The runs that are listed, the nearest first.
    pub(crate) runs: Vec<i64>,
    /// The clock of the schedule.
    offsets: Box<dyn Offsets + 'a>,
    zones: &'a Zones,
}

impl<'a> Timing<'a> {
    /// The schedule at a moment; nothing where the browser does not know its zone.
    pub(crate) fn of(schedule: &'a Schedule, zones: &'a Zones, now: i64, back: bool, lang: Lang) -> Option<Self> {
        let offsets = clock(schedule.zone(), zones, now)?;
        let runs = if back {
            schedule.runs_before(now, &*offsets).take(LISTED).collect()
        } else {
            schedule.runs_after(now, &*offsets).take(LISTED).collect()
        };
        Some(Self { lang, schedule, now, back, runs, offsets, zones })
    }

    /// What the schedule's clock shows at an instant.
    pub(crate) fn wall(&self, at: i64) -> Wall {
        Wall::of(at + i64::from(self.offsets.offset_at(at)))
    }

    /// The other clock that people of these clouds go by.
    fn other(&self) -> Zone {
        if self.schedule.zone() == Zone::SHANGHAI { Zone::UTC } else { Zone::SHANGHAI }
    }

    /// What the schedule's clock is by the other clock.
    pub(crate) fn shift(&self) -> Option<Clause> {
        let other = self.other();
        let theirs = clock(other, self.zones, self.now)?;
        self.schedule.shift(self.lang, &*self.offsets, other, &*theirs, self.now)
    }

    /// The day that the first of the listed runs lies on, by the schedule's clock; without runs, today.
    pub(crate) fn first_day(&self) -> Wall {
        self.wall(self.runs.first().copied().unwrap_or(self.now))
    }
}

/// The clock of a zone; nothing where the browser does not know the zone.
pub(crate) fn clock(zone: Zone, zones: &Zones, at: i64) -> Option<Box<dyn Offsets + '_>> {
    if zone != Zone::UTC {
        zones.offset(zone.name(), at)?;
    }
    zones.offsets(zone.name())
}

/// `Mon` or `周一`, by the number of the weekday, 0 for Sunday.
pub(crate) fn weekday(number: u8, lang: Lang) -> &'static str {
    let name = WEEKDAYS[usize::from(number % 7)].get(lang);
    match lang {
        // Three letters are enough in a table.
        Lang::En => name.get(..3).unwrap_or(name),
        Lang::Zh => name,
    }
}
