//! Data for a calendar of the month and a strip of the day.

use crate::calendar::{DAY, HOUR, Wall, days_in_month, days_of, weekday_of};
use crate::schedule::Schedule;
use crate::zone::{Offsets, next_change};

/// A month as a calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: u8,
    /// The weekday of its first day, 0 for Sunday.
    pub first_weekday: u8,
    /// Its days, from the first on.
    pub days: Vec<Day>,
}

/// A day of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day of the month, from 1.
    pub day: u8,
    /// The number of runs on it, by the schedule's own clock; no more than [`MOST`] are counted.
    pub runs: u32,
    /// The first run.
    pub first: Option<i64>,
}

/// No more runs than this are counted on a day: one a minute.
pub const MOST: u32 = 1_440;

/// An hour of a day, as a strip shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// The clock at its beginning.
    pub wall: Wall,
    /// Which it is.
    pub kind: HourKind,
    /// The number of runs in it; no more than [`MOST_AN_HOUR`] are counted.
    pub runs: u32,
}

/// What a change of the clock makes of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HourKind {
    /// It comes once.
    Plain,
    /// The clock jumps over it, or over a part of it: nothing can run there.
    Missing,
    /// It comes again after the clock went back.
    Again,
}

/// No more runs than this are counted in an hour: one a minute.
pub const MOST_AN_HOUR: u32 = 60;

impl Schedule {
    /// The month by the schedule's own clock, with the runs of each day.
    pub fn month(&self, year: i64, month: u8, offsets: &dyn Offsets) -> Month {
        let start = days_of(year, month, 1);
        let days = (1..=days_in_month(year, month))
            .map(|day| {
                let local = (start + i64::from(day) - 1) * DAY;
                let (from, to) = (instant_of(local, offsets), instant_of(local + DAY, offsets));
                let mut runs = self.runs_after(from - 1, offsets).take_while(|run| *run < to);
                let first = runs.next();
                let rest = runs.take(MOST as usize - 1).count();
                let runs = u32::from(first.is_some()) + u32::try_from(rest).unwrap_or(MOST);
                Day { day, runs, first }
            })
            .collect();
        Month { year, month, first_weekday: weekday_of(start), days }
    }

    /// The runs of one day of 24 hours from an instant on, for a strip: at most `limit`, and whether there are more.
    pub fn strip(&self, from: i64, offsets: &dyn Offsets, limit: usize) -> (Vec<i64>, bool) {
        let mut runs = self.runs_after(from - 1, offsets).take_while(|run| *run < from + DAY);
        let shown: Vec<i64> = runs.by_ref().take(limit).collect();
        let more = runs.next().is_some();
        (shown, more)
    }

    /// The hours of a day by the schedule's own clock, in the order in which they come: 24 as a rule, and around a
    /// change of the clock pieces of hours, those that are jumped over, and those that come again.
    pub fn hours(&self, date: Wall, offsets: &dyn Offsets) -> Vec<Hour> {
        let midnight = days_of(date.year, date.month, date.day) * DAY;
        let (mut at, end) = (instant_of(midnight, offsets), instant_of(midnight + DAY, offsets));
        let mut hours = Vec::with_capacity(25);
        // What the clock has shown already; an hour that begins before it comes again.
        let mut shown = midnight;
        jump(&mut hours, shown, at + i64::from(offsets.offset_at(at)));
        while at < end {
            let offset = i64::from(offsets.offset_at(at));
            let local = at + offset;
            let hour_end = (local.div_euclid(HOUR) + 1) * HOUR - offset;
            let change = next_change(offsets, at, hour_end.min(end));
            let to = change.map_or(hour_end, |change| change.at).min(end);
            let kind = if local < shown { HourKind::Again } else { HourKind::Plain };
            let runs = self.runs_after(at - 1, offsets).take_while(|run| *run < to).take(MOST_AN_HOUR as usize).count();
            hours.push(Hour { wall: Wall::of(local), kind, runs: u32::try_from(runs).unwrap_or(MOST_AN_HOUR) });
            shown = shown.max(to + offset);
            if change.is_some() {
                jump(&mut hours, shown, (to + i64::from(offsets.offset_at(to))).min(midnight + DAY));
            }
            at = to;
        }
        hours
    }
}

/// The hours that the clock jumps over, from what it showed to what it shows.
fn jump(hours: &mut Vec<Hour>, mut from: i64, to: i64) {
    while from < to {
        hours.push(Hour { wall: Wall::of(from), kind: HourKind::Missing, runs: 0 });
        from = (from.div_euclid(HOUR) + 1) * HOUR;
    }
}

/// The first instant at which a local clock shows at least this much.
fn instant_of(local: i64, offsets: &dyn Offsets) -> i64 {
    // No offset lies outside of −12 to +14 hours.
    let (low, high) = (local - 14 * HOUR, local + 12 * HOUR);
    let [early, late] = [low, high].map(|at| local - i64::from(offsets.offset_at(at)));
    let shows = |at: &i64| at + i64::from(offsets.offset_at(*at)) == local;
    let found = [early.min(late), early.max(late)].into_iter().find(shows);
    // A clock that is jumped over is passed at the change itself.
    found.or_else(|| next_change(offsets, low, high).map(|change| change.at)).unwrap_or(early)
}
