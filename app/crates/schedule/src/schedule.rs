//! A schedule: what an expression means, in plain sets of numbers.

use crate::calendar::{self, Wall};
use crate::dialect::{Dialect, FIRST_YEAR, Field, LAST_YEAR};
#[cfg(not(feature = "page"))]
use crate::plan::Plan;
use crate::set::Set;
#[cfg(feature = "page")]
use crate::walk::Plan;
use crate::zone::{Offsets, Zone};

/// When a timer fires.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub(crate) dialect: Dialect,
    pub(crate) kind: Kind,
    pub(crate) zone: Zone,
    pub(crate) plan: Plan,
}

impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        // The plan follows from the rest.
        (self.dialect, &self.kind, self.zone) == (other.dialect, &other.kind, other.zone)
    }
}

impl Eq for Schedule {}

/// The two ways to fire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whenever the clock on the wall matches.
    Times(Box<Times>),
    /// Every so many seconds from the moment of enabling.
    Every {
        /// The distance, at least one second.
        seconds: i64,
    },
}

/// Which clocks on the wall match: a number of every set, and a day after the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// Seconds, 0 to 59.
    pub second: Set,
    /// Minutes, 0 to 59.
    pub minute: Set,
    /// Hours, 0 to 23.
    pub hour: Set,
    /// Days.
    pub days: Days,
    /// Months, 1 to 12.
    pub month: Set,
    /// Years as distance to 1970.
    pub year: Set,
    /// Whether the years are restricted by the text, and not by the dialect's end alone.
    pub year_given: bool,
}

/// Which days match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// How the two day fields work together.
    pub rule: DayRule,
    /// Days of the month, 1 to 31.
    pub day: Set,
    /// Weekdays, 0 for Sunday.
    pub weekday: Set,
    /// Days that no plain number names. They belong to the field that they stand in.
    pub special: Vec<Special>,
}

/// How the day of the month and the weekday work together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayRule {
    /// Every day.
    Every,
    /// The day of the month decides.
    Day,
    /// The weekday decides.
    Weekday,
    /// Either suffices.
    Either,
    /// Both must match.
    Both,
}

/// A day that depends on the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Special {
    /// `L`: the last day of the month; with a number, that many days before it.
    Last(u8),
    /// `LW`: the last of Monday to Friday in the month.
    LastWorkday,
    /// `15W`: the day of Monday to Friday nearest to a date, inside the month.
    Workday(u8),
    /// `5L`: the last such weekday of the month.
    LastOf(u8),
    /// `5#2`: the n-th such weekday of the month.
    Nth(u8, u8),
}

impl Special {
    /// The field in which it is written.
    pub const fn field(self) -> Field {
        match self {
            Self::Last(_) | Self::LastWorkday | Self::Workday(_) => Field::Day,
            Self::LastOf(_) | Self::Nth(..) => Field::Weekday,
        }
    }

    /// Whether it is this day of a month with this length and this weekday on its first day.
    fn is(self, length: u8, first: u8, day: u8) -> bool {
        let weekday = |day: u8| (first + day - 1) % 7;
        match self {
            Self::Last(before) => day + before == length,
            Self::LastWorkday => {
                day == match weekday(length) {
                    0 => length - 2,
                    6 => length - 1,
                    _ => length,
                }
            }
            Self::Workday(wanted) => {
                wanted <= length
                    && day
                        == match weekday(wanted) {
                            6 if wanted == 1 => 3,
                            6 => wanted - 1,
                            0 if wanted == length => wanted - 2,
                            0 => wanted + 1,
                            _ => wanted,
                        }
            }
            Self::LastOf(wanted) => day + 7 > length && weekday(day) == wanted,
            Self::Nth(wanted, nth) => weekday(day) == wanted && (day - 1) / 7 + 1 == nth,
        }
    }
}

impl Days {
    /// Whether a date matches.
    pub fn matches(&self, year: i64, month: u8, day: u8) -> bool {
        let first = calendar::weekday_of(calendar::days_of(year, month, 1));
        self.matches_in(calendar::days_in_month(year, month), first, day)
    }

    /// Whether a day matches in a month with this length and this weekday on its first day.
    pub(crate) fn matches_in(&self, length: u8, first: u8, day: u8) -> bool {
        let special = |field| self.special.iter().any(|it| it.field() == field && it.is(length, first, day));
        let by_day = || self.day.contains(day) || special(Field::Day);
        let by_weekday = || self.weekday.contains((first + day - 1) % 7) || special(Field::Weekday);
        match self.rule {
            DayRule::Every => true,
            DayRule::Day => by_day(),
            DayRule::Weekday => by_weekday(),
            DayRule::Either => by_day() || by_weekday(),
            DayRule::Both => by_day() && by_weekday(),
        }
    }
}

impl Times {
    /// Whether a clock on the wall matches.
    pub fn matches(&self, wall: Wall) -> bool {
        self.first_mismatch(wall).is_none()
    }

    /// The first matching day from a day on, in days since 1970-01-01, whatever the time of day.
    pub fn day_from(&self, day: i64) -> Option<i64> {
        let (year, month, first) = calendar::date_of(day);
        let mut first = first;
        for months in year * 12 + i64::from(month) - 1..(LAST_YEAR + 1) * 12 {
            let (year, month) = (months.div_euclid(12), calendar::small(months.rem_euclid(12) + 1));
            if self.has_month(year, month) {
                for day in first..=calendar::days_in_month(year, month) {
                    if self.days.matches(year, month, day) {
                        return Some(calendar::days_of(year, month, day));
                    }
                }
            }
            first = 1;
        }
        None
    }

    /// The last matching day up to a day, in days since 1970-01-01, whatever the time of day.
    pub fn day_until(&self, day: i64) -> Option<i64> {
        let (year, month, last) = calendar::date_of(day);
        let mut last = last;
        for back in 0.. {
            let months = year * 12 + i64::from(month) - 1 - back;
            let (year, month) = (months.div_euclid(12), calendar::small(months.rem_euclid(12) + 1));
            if year < FIRST_YEAR {
                return None;
            }
            if self.has_month(year, month) {
                for day in (1..=calendar::days_in_month(year, month).min(last)).rev() {
                    if self.days.matches(year, month, day) {
                        return Some(calendar::days_of(year, month, day));
                    }
                }
            }
            last = 31;
        }
        None
    }

    /// Whether any day in the given months and years matches.
    pub(crate) fn has_day(&self) -> bool {
        let counts = MonthCounts::of(self);
        self.year.iter().any(|year| self.month.iter().any(|month| counts.get(i64::from(year) + FIRST_YEAR, month) > 0))
    }

    /// Whether the month of that year is one of those given.
    pub fn has_month(&self, year: i64, month: u8) -> bool {
        u8::try_from(year - FIRST_YEAR).is_ok_and(|year| self.year.contains(year)) && self.month.contains(month)
    }

    /// The coarsest field that keeps a clock on the wall from matching. Of the two day fields, the one that decides.
    pub fn first_mismatch(&self, wall: Wall) -> Option<Field> {
        let year = wall.year - FIRST_YEAR;
        if !u8::try_from(year).is_ok_and(|year| self.year.contains(year)) {
            return Some(Field::Year);
        }
        if !self.month.contains(wall.month) {
            return Some(Field::Month);
        }
        if !self.days.matches(wall.year, wall.month, wall.day) {
            return Some(if self.days.rule == DayRule::Weekday { Field::Weekday } else { Field::Day });
        }
        if !self.hour.contains(wall.hour) {
            return Some(Field::Hour);
        }
        if !self.minute.contains(wall.minute) {
            return Some(Field::Minute);
        }
        (!self.second.contains(wall.second)).then_some(Field::Second)
    }
}

/// The matching days of a month depend on its length and its first weekday alone: 28 cases.
pub(crate) struct MonthCounts([[u8; 7]; 4]);

impl MonthCounts {
    /// The counts for a schedule's days.
    pub(crate) fn of(times: &Times) -> Self {
        let mut counts = [[0; 7]; 4];
        for (length, row) in (28..).zip(&mut counts) {
            for (first, count) in (0..).zip(row) {
                let found = (1..=length).filter(|&day| times.days.matches_in(length, first, day)).count();
                *count = u8::try_from(found).unwrap_or(31);
            }
        }
        Self(counts)
    }

    /// The matching days of a month.
    pub(crate) fn get(&self, year: i64, month: u8) -> u64 {
        let first = calendar::weekday_of(calendar::days_of(year, month, 1));
        u64::from(self.0[usize::from(calendar::days_in_month(year, month) - 28)][usize::from(first)])
    }
}

/// Why an instant is not one at which the timer fires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The coarsest field that does not match.
    pub field: Field,
    /// The number that the clock shows in that field, as the engine counts (Sunday is 0).
    pub actual: i64,
    /// The numbers that would match, smallest first. Empty where the day depends on the month.
    pub wanted: Vec<i64>,
    /// The last run before the instant.
    pub before: Option<i64>,
    /// The first run after the instant.
    pub after: Option<i64>,
}

impl Schedule {
    /// A schedule of matching clocks.
    pub(crate) fn of_times(dialect: Dialect, zone: Zone, times: Times) -> Self {
        let plan = Plan::of(&times);
        Self { dialect, kind: Kind::Times(Box::new(times)), zone, plan }
    }

    /// The same for a schedule that is to be said in another dialect and never runs.
    pub(crate) fn unplanned(dialect: Dialect, zone: Zone, times: Times) -> Self {
        Self { dialect, kind: Kind::Times(Box::new(times)), zone, plan: Plan::Never }
    }

    /// Every so many seconds; at least one.
    pub(crate) fn of_interval(dialect: Dialect, zone: Zone, seconds: i64) -> Self {
        Self { dialect, kind: Kind::Every { seconds: seconds.max(1) }, zone, plan: Plan::Never }
    }

    /// The dialect that it was read as.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// What it means.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The matching clocks, unless it is an interval.
    pub fn times(&self) -> Option<&Times> {
        match &self.kind {
            Kind::Times(times) => Some(times),
            Kind::Every { .. } => None,
        }
    }

    /// The zone in which the clocks stand: the text's own, or the dialect's default.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// The same schedule in another zone, for a text that names none.
    #[must_use]
    pub fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// Whether the timer fires at this instant (a Unix second). An interval may fire at any second, as nobody knows
    /// from when it counts.
    pub fn matches(&self, instant: i64, offsets: &dyn Offsets) -> bool {
        match &self.kind {
            Kind::Times(times) => times.matches(Wall::of(instant + i64::from(offsets.offset_at(instant)))),
            Kind::Every { .. } => true,
        }
    }

    /// Why the timer does not fire at this instant, with the nearest runs on both sides; nothing where it does.
    pub fn mismatch(&self, instant: i64, offsets: &dyn Offsets) -> Option<Mismatch> {
        let times = self.times()?;
        let wall = Wall::of(instant + i64::from(offsets.offset_at(instant)));
        let field = times.first_mismatch(wall)?;
        let numbers = |set: &Set| set.iter().map(i64::from).collect::<Vec<_>>();
        let (actual, wanted) = match field {
            Field::Year => (wall.year, times.year.iter().map(|year| i64::from(year) + FIRST_YEAR).collect()),
            Field::Month => (i64::from(wall.month), numbers(&times.month)),
            Field::Weekday => (i64::from(wall.weekday()), numbers(&times.days.weekday)),
            Field::Day => (i64::from(wall.day), numbers(&times.days.day)),
            Field::Hour => (i64::from(wall.hour), numbers(&times.hour)),
            Field::Minute => (i64::from(wall.minute), numbers(&times.minute)),
            Field::Second => (i64::from(wall.second), numbers(&times.second)),
        };
        let before = self.runs_before(instant, offsets).next();
        let after = self.runs_after(instant, offsets).next();
        Some(Mismatch { field, actual, wanted, before, after })
    }
}

/// All years that the engine looks at, as distance to 1970.
pub(crate) fn all_years() -> Set {
    Set::range(0..=calendar::small(LAST_YEAR - FIRST_YEAR))
}
