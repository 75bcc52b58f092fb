//! Data for a calendar of the month and a strip of the day.

use crate::calendar::{DAY, days_in_month, days_of, weekday_of};
use crate::schedule::Schedule;
use crate::zone::Offsets;

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
}

/// The first instant at or after which a local clock shows at least this much.
fn instant_of(local: i64, offsets: &dyn Offsets) -> i64 {
    // The offset a day before is the one in force where no change lies between; a change within the day is met by
    // asking again.
    let earlier = local - i64::from(offsets.offset_at(local - DAY));
    let at = local - i64::from(offsets.offset_at(earlier - 1));
    let later = local - i64::from(offsets.offset_at(at));
    at.min(later)
}
