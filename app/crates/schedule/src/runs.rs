//! Runs as instants: the walk along the time line in stretches of constant offset.
//!
//! The law is that a timer fires at every instant whose clock on the wall matches. So a time in the gap of spring never
//! comes up, and a time in the repeated hour of autumn comes up once for each pass.

use crate::calendar::{DAY, HOUR, Wall};
use crate::dialect::Dialect;
use crate::schedule::{Kind, Schedule};
use crate::zone::{Change, Offsets, bisect};

/// More than any two offsets of a zone can lie apart (−12 to +14 hours).
const REACH: i64 = 26 * HOUR;
/// Candidates farther away than this are checked at both ends alone.
const FAR: i64 = 7 * DAY;
/// An engine of the kind that Function Compute uses gives up after so many years without a run.
const PATIENCE: i64 = 5;

/// Runs after an instant, earliest first.
pub struct RunsAfter<'a> {
    schedule: &'a Schedule,
    walk: Walk<'a>,
    /// The wall year of the latest run, or of the start.
    year: i64,
    done: bool,
}

/// Runs before an instant, latest first.
pub struct RunsBefore<'a> {
    schedule: &'a Schedule,
    walk: Walk<'a>,
    done: bool,
}

/// A place on the time line, and how far the offset is known to stay.
struct Walk<'a> {
    offsets: &'a dyn Offsets,
    fixed: bool,
    /// The local second to go on from, exclusive.
    local: i64,
    /// The offset that holds there.
    offset: i64,
    /// The last instant, in the direction of the walk, up to which this offset is known to hold.
    known: i64,
    /// The change that ends the stretch, once found.
    change: Option<Change>,
}

impl Schedule {
    /// The runs after an instant (a Unix second, itself excluded), earliest first. An interval counts from `from`.
    ///
    /// Ends where the dialect's years end, with 2100 at the latest, and for Alibaba where its likely engine gives up:
    /// after more than five years without a run.
    pub fn runs_after<'a>(&'a self, from: i64, offsets: &'a dyn Offsets) -> RunsAfter<'a> {
        let from = within_reach(from);
        let offset = i64::from(offsets.offset_at(from));
        let local = from + offset;
        RunsAfter {
            schedule: self,
            walk: Walk { offsets, fixed: offsets.fixed().is_some(), local, offset, known: from, change: None },
            year: Wall::of(local + 1).year,
            done: false,
        }
    }

    /// The runs before an instant (a Unix second, itself excluded), latest first. An interval counts back from `from`.
    pub fn runs_before<'a>(&'a self, from: i64, offsets: &'a dyn Offsets) -> RunsBefore<'a> {
        let from = within_reach(from);
        let last = from - 1;
        let offset = i64::from(offsets.offset_at(last));
        let local = from + offset;
        RunsBefore {
            schedule: self,
            walk: Walk { offsets, fixed: offsets.fixed().is_some(), local, offset, known: last, change: None },
            done: false,
        }
    }
}

/// Whether a schedule still has runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Future {
    /// There is a run to come; the first.
    Comes(i64),
    /// There is none any more; the last one that was.
    Over(i64),
    /// There never was one and never will be.
    Never,
}

impl Schedule {
    /// Whether there are runs after an instant.
    pub fn future(&self, from: i64, offsets: &dyn Offsets) -> Future {
        let next = self.runs_after(from, offsets).next();
        next.map(Future::Comes)
            .or_else(|| self.runs_before(from.saturating_add(1), offsets).next().map(Future::Over))
            .unwrap_or(Future::Never)
    }
}

/// The first and the last instant at which a zone is asked: the years 2 to 9998, so that a day more or less and an
/// offset stay within four digits.
const REACHED: (i64, i64) = (-62_104_060_800, 253_370_764_799);

fn within_reach(instant: i64) -> i64 {
    instant.clamp(REACHED.0, REACHED.1)
}

impl Iterator for RunsAfter<'_> {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        if self.done {
            return None;
        }
        let run = match self.schedule.kind() {
            Kind::Every { seconds } => self.walk.step(*seconds),
            Kind::Times(_) => self.walk.forward(self.schedule).filter(|_| {
                let year = Wall::of(self.walk.local).year;
                let patient = self.schedule.dialect() != Dialect::Aliyun || year <= self.year + PATIENCE;
                self.year = year;
                patient
            }),
        };
        self.done = run.is_none();
        run
    }
}

impl Iterator for RunsBefore<'_> {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        if self.done {
            return None;
        }
        let run = match self.schedule.kind() {
            Kind::Every { seconds } => self.walk.step(-*seconds),
            Kind::Times(_) => self.walk.backward(self.schedule),
        };
        self.done = run.is_none();
        run
    }
}

impl Walk<'_> {
    /// One interval on; the offset plays no part.
    fn step(&mut self, seconds: i64) -> Option<i64> {
        self.local = self.local.checked_add(seconds)?;
        let run = self.local - self.offset;
        (within_reach(run) == run).then_some(run)
    }

    fn forward(&mut self, schedule: &Schedule) -> Option<i64> {
        loop {
            let candidate = schedule.plan.after(self.local)? - self.offset;
            if self.fixed || candidate <= self.known {
                self.local = candidate + self.offset;
                return Some(candidate);
            }
            if candidate - self.known > FAR && self.holds_until(self.known + REACH) {
                // No clock between the two ends can show a matching time: going back by a change is too short for the
                // near end, going ahead too short for the far one.
                let near = candidate - REACH;
                let offset = i64::from(self.offsets.offset_at(near));
                self.change = None;
                if offset != self.offset {
                    self.offset = offset;
                    self.local = near + offset - 1;
                    self.known = near;
                    continue;
                }
                self.known = near;
            }
            if self.holds_until(candidate) {
                self.local = candidate + self.offset;
                return Some(candidate);
            }
            if let Some(change) = self.change.take() {
                self.offset = i64::from(change.after);
                self.local = change.at - 1 + self.offset;
                self.known = change.at;
            }
        }
    }

    fn backward(&mut self, schedule: &Schedule) -> Option<i64> {
        loop {
            let candidate = schedule.plan.before(self.local)? - self.offset;
            if self.fixed || candidate >= self.known {
                self.local = candidate + self.offset;
                return Some(candidate);
            }
            if self.known - candidate > FAR && self.held_since(self.known - REACH) {
                let near = candidate + REACH;
                let offset = i64::from(self.offsets.offset_at(near));
                self.change = None;
                if offset != self.offset {
                    self.offset = offset;
                    self.local = near + offset + 1;
                    self.known = near;
                    continue;
                }
                self.known = near;
            }
            if self.held_since(candidate) {
                self.local = candidate + self.offset;
                return Some(candidate);
            }
            if let Some(change) = self.change.take() {
                self.offset = i64::from(change.before);
                self.local = change.at + self.offset;
                self.known = change.at - 1;
            }
        }
    }

    /// Whether the offset stays from what is known up to an instant; looks once a day.
    fn holds_until(&mut self, until: i64) -> bool {
        while self.known < until {
            if self.change.is_some() {
                return false;
            }
            let probe = self.known + DAY;
            if i64::from(self.offsets.offset_at(probe)) == self.offset {
                self.known = probe;
            } else {
                let before = i32::try_from(self.offset).unwrap_or(0);
                let change = bisect(self.offsets, self.known, probe, before);
                self.known = change.at - 1;
                self.change = Some(change);
            }
        }
        true
    }

    /// Whether the offset was the same back to an instant; looks once a day.
    fn held_since(&mut self, since: i64) -> bool {
        while self.known > since {
            if self.change.is_some() {
                return false;
            }
            let probe = self.known - DAY;
            let before = self.offsets.offset_at(probe);
            if i64::from(before) == self.offset {
                self.known = probe;
            } else {
                let change = bisect_back(self.offsets, probe, self.known, self.offset);
                self.known = change.at;
                self.change = Some(change);
            }
        }
        true
    }
}

/// The latest change in `(low, high]`, where the offset at `high` is `after` and at `low` another.
fn bisect_back(offsets: &dyn Offsets, mut low: i64, mut high: i64, after: i64) -> Change {
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if i64::from(offsets.offset_at(middle)) == after {
            high = middle;
        } else {
            low = middle;
        }
    }
    Change { at: high, before: offsets.offset_at(low), after: offsets.offset_at(high) }
}
