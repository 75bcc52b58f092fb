//! The walk over local seconds by the sets alone: what the program of a page does in place of [`crate::plan`], whose
//! crate reads texts with a parser that weighs more than all the rest of the engine. A test holds the two together.

use crate::calendar::DAY;
use crate::schedule::Times;

/// A schedule made ready for iterating over local seconds.
#[derive(Clone, Debug)]
pub(crate) enum Plan {
    /// Nothing ever matches.
    Never,
    /// What matches.
    Times(Box<Times>),
}

impl Plan {
    /// The plan for these sets.
    pub(crate) fn of(times: &Times) -> Self {
        if times.has_day() { Self::Times(Box::new(times.clone())) } else { Self::Never }
    }

    /// The first matching local second after this one.
    pub(crate) fn after(&self, local: i64) -> Option<i64> {
        let Self::Times(times) = self else { return None };
        let (today, now) = ((local + 1).div_euclid(DAY), (local + 1).rem_euclid(DAY));
        let day = times.day_from(today)?;
        match first_from(times, if day == today { now } else { 0 }) {
            Some(second) => Some(day * DAY + second),
            None => Some(times.day_from(day + 1)? * DAY + first_from(times, 0)?),
        }
    }

    /// The last matching local second before this one.
    pub(crate) fn before(&self, local: i64) -> Option<i64> {
        let Self::Times(times) = self else { return None };
        let (today, now) = ((local - 1).div_euclid(DAY), (local - 1).rem_euclid(DAY));
        let day = times.day_until(today)?;
        match last_until(times, if day == today { now } else { DAY }) {
            Some(second) => Some(day * DAY + second),
            None => Some(times.day_until(day - 1)? * DAY + last_until(times, DAY)?),
        }
    }
}

/// The first matching second of a day from this one on.
fn first_from(times: &Times, from: i64) -> Option<i64> {
    for hour in times.hour.iter().map(i64::from).filter(|hour| hour * 3600 + 3599 >= from) {
        for minute in times.minute.iter().map(|minute| hour * 60 + i64::from(minute)) {
            let mut seconds = times.second.iter().map(|second| minute * 60 + i64::from(second));
            if minute * 60 + 59 >= from
                && let Some(found) = seconds.find(|second| *second >= from)
            {
                return Some(found);
            }
        }
    }
    None
}

/// The last matching second of a day up to this one.
fn last_until(times: &Times, until: i64) -> Option<i64> {
    let backwards = |set: crate::set::Set, most: u8| (0..most).rev().filter(move |number| set.contains(*number));
    for hour in backwards(times.hour, 24).map(i64::from).filter(|hour| hour * 3600 <= until) {
        for minute in backwards(times.minute, 60).map(|minute| hour * 60 + i64::from(minute)) {
            let mut seconds = backwards(times.second, 60).map(|second| minute * 60 + i64::from(second));
            if minute * 60 <= until
                && let Some(found) = seconds.find(|second| *second <= until)
            {
                return Some(found);
            }
        }
    }
    None
}

#[cfg(all(test, not(feature = "page")))]
mod tests {
    use super::Plan;
    use crate::calendar::{DAY, days_of};
    use crate::schedule::Kind;
    use crate::{Dialect, Edition, plan, read};

    /// Walks with the crate and by the sets, from this local second on and back from it.
    fn agree(text: &str, dialect: Dialect) -> Option<()> {
        let reading = read(dialect, Edition::Later, text);
        let schedule = reading.schedule.as_ref()?;
        let Kind::Times(times) = &schedule.kind else { return None };
        let (of_crate, of_sets) = (plan::Plan::of(times), Plan::of(times));
        for start in
            [days_of(2024, 2, 28) * DAY + 86_390, days_of(2026, 11, 25) * DAY + 45_296, days_of(1999, 12, 31) * DAY]
        {
            let (mut one, mut other) = (Some(start), Some(start));
            for _ in 0..200 {
                (one, other) = (one.and_then(|at| of_crate.after(at)), other.and_then(|at| of_sets.after(at)));
                assert_eq!(one, other, "{text} after {start}");
            }
            let (mut one, mut other) = (Some(start), Some(start));
            for _ in 0..200 {
                (one, other) = (one.and_then(|at| of_crate.before(at)), other.and_then(|at| of_sets.before(at)));
                assert_eq!(one, other, "{text} before {start}");
            }
        }
        Some(())
    }

    #[test]
    fn the_walk_by_the_sets_is_that_of_the_crate() {
        let mut walked = 0;
        for (dialect, texts) in [
            (
                Dialect::Quartz,
                &[
                    "* * * * * ?",
                    "0 0 0 ? * *",
                    "59 59 23 31 12 ?",
                    "0 0 9 ? * MON-FRI",
                    "7/13 3/17 5/7 ? * 2#2",
                    "0 30 6 L * ?",
                    "0 0 0 29 2 ?",
                    "0 0 0 29 2 ? 2100",
                    "0 0 0 29 2 ? 2096",
                    "0 0 12 15W * ?",
                    "0 0 12 ? * 6L",
                    "0 0 12 ? 1,3,12 * 2023-2027",
                    "1,30 0 0,12 1/10 */5 ?",
                    "0 0 0 1 1 ? 1970",
                ][..],
            ),
            (Dialect::Unix, &["*/7 * * * *", "0 0 1,15 * 3", "59 23 31 2 *", "0 0 13 * 5", "5 4 * * sun"]),
            (Dialect::Tencent, &["0 0 9 12 3 * 2019", "*/5 * * * * * *", "0 15 10 1 * MON *"]),
        ] {
            walked += texts.iter().filter_map(|text| agree(text, dialect)).count();
        }
        assert!(walked >= 18, "only {walked} were walked");
    }
}
