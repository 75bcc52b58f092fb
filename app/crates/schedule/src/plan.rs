//! What the `cron` crate is handed: plain lists of numbers, one schedule or two, never a user's text.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::calendar::{DAY, Wall, days_of};
use crate::dialect::{FIRST_YEAR, Field};
use crate::schedule::{DayRule, Times};
use crate::set::Set;

/// A schedule made ready for iterating over local seconds.
#[derive(Clone, Debug)]
pub(crate) enum Plan {
    /// A set is empty: nothing ever matches.
    Never,
    /// One schedule, or two of which either suffices.
    Plain(Cron, Option<Cron>),
    /// A schedule for the time of day in the given months and years, and a rule for the day that no list of numbers
    /// can say.
    ByDay(Cron, Box<Times>),
}

/// A schedule of the `cron` crate with its years, by which the crate goes wrong when it walks backwards.
#[derive(Clone, Debug)]
pub(crate) struct Cron {
    schedule: Box<cron::Schedule>,
    years: Set,
}

impl Plan {
    /// The plan for these sets.
    pub(crate) fn of(times: &Times) -> Self {
        let days = &times.days;
        let cron = |day: Option<&Set>, weekday: Option<&Set>| Cron::of(times, day, weekday);
        let plain = |cron: Option<Cron>| cron.map(|cron| Self::Plain(cron, None));
        let made = if days.rule != DayRule::Every && !days.special.is_empty() {
            // Proven here, so that no search over a century is needed to find nothing.
            cron(None, None).filter(|_| times.has_day()).map(|cron| Self::ByDay(cron, Box::new(times.clone())))
        } else {
            match days.rule {
                DayRule::Every => plain(cron(None, None)),
                DayRule::Day => plain(cron(Some(&days.day), None)),
                DayRule::Weekday => plain(cron(None, Some(&days.weekday))),
                DayRule::Both => plain(cron(Some(&days.day), Some(&days.weekday))),
                DayRule::Either => match (cron(Some(&days.day), None), cron(None, Some(&days.weekday))) {
                    (Some(by_day), Some(by_weekday)) => Some(Self::Plain(by_day, Some(by_weekday))),
                    (one, other) => plain(one.or(other)),
                },
            }
        };
        made.unwrap_or(Self::Never)
    }

    /// The first matching local second after this one.
    pub(crate) fn after(&self, local: i64) -> Option<i64> {
        match self {
            Self::Never => None,
            Self::Plain(one, None) => one.after(local),
            Self::Plain(one, Some(other)) => match (one.after(local), other.after(local)) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
            Self::ByDay(cron, times) => {
                let found = cron.after(local)?;
                let today = found.div_euclid(DAY);
                match times.day_from(today)? {
                    day if day == today => Some(found),
                    day => cron.after(day * DAY - 1),
                }
            }
        }
    }

    /// The last matching local second before this one.
    pub(crate) fn before(&self, local: i64) -> Option<i64> {
        match self {
            Self::Never => None,
            Self::Plain(one, None) => one.before(local),
            Self::Plain(one, Some(other)) => match (one.before(local), other.before(local)) {
                (Some(one), Some(other)) => Some(one.max(other)),
                (one, other) => one.or(other),
            },
            Self::ByDay(cron, times) => {
                let found = cron.before(local)?;
                let today = found.div_euclid(DAY);
                match times.day_until(today)? {
                    day if day == today => Some(found),
                    day => cron.before((day + 1) * DAY),
                }
            }
        }
    }
}

impl Cron {
    /// The crate's schedule for these sets; none if one of them is empty.
    fn of(times: &Times, day: Option<&Set>, weekday: Option<&Set>) -> Option<Self> {
        let mut text = String::with_capacity(64);
        list(&mut text, &times.second, Field::Second.domain(), 0)?;
        list(&mut text, &times.minute, Field::Minute.domain(), 0)?;
        list(&mut text, &times.hour, Field::Hour.domain(), 0)?;
        list(&mut text, day.unwrap_or(&Set::range(Field::Day.domain())), Field::Day.domain(), 0)?;
        list(&mut text, &times.month, Field::Month.domain(), 0)?;
        // The crate counts Sunday as 1.
        list(&mut text, weekday.unwrap_or(&Set::range(Field::Weekday.domain())), Field::Weekday.domain(), 1)?;
        years(&mut text, &times.year)?;
        let schedule = cron::Schedule::from_str(&text).ok()?;
        Some(Self { schedule: Box::new(schedule), years: times.year })
    }

    fn after(&self, local: i64) -> Option<i64> {
        let start = DateTime::<Utc>::from_timestamp(local, 0)?;
        self.schedule.after(&start).next().map(|found| found.timestamp())
    }

    fn before(&self, local: i64) -> Option<i64> {
        // Walking backwards, the crate keeps the month of the start for the first year of its list even where that is
        // an earlier year. So the start is moved to the end of a year in the list.
        let year = Wall::of(local - 1).year - FIRST_YEAR;
        let last = self.years.iter().take_while(|&known| i64::from(known) <= year).last()?;
        let start = if i64::from(last) < year { days_of(i64::from(last) + 1 + FIRST_YEAR, 1, 1) * DAY } else { local };
        let start = DateTime::<Utc>::from_timestamp(start, 0)?;
        self.schedule.after(&start).next_back().map(|found| found.timestamp())
    }
}

/// Appends a field: a star where the set is the whole domain, else its numbers, `shift` added to each.
fn list(text: &mut String, set: &Set, domain: RangeInclusive<u8>, shift: u8) -> Option<()> {
    if set.is_empty() {
        return None;
    }
    if set.covers(domain) {
        text.push('*');
    } else {
        for (index, number) in set.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            text.push_str(&(number + shift).to_string());
        }
    }
    text.push(' ');
    Some(())
}

/// Appends the years: a range where there is no gap, as 130 numbers would cost more than all else.
fn years(text: &mut String, set: &Set) -> Option<()> {
    let (first, last) = (set.first()?, set.last()?);
    let push = |text: &mut String, year: u8| text.push_str(&(i64::from(year) + FIRST_YEAR).to_string());
    if set.is_contiguous() && first != last {
        push(text, first);
        text.push('-');
        push(text, last);
    } else {
        for (index, year) in set.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            push(text, year);
        }
    }
    Some(())
}
