//! The time of day, sorted into the few ways of saying it.

use super::pattern::Pattern;
use crate::dialect::Field;
use crate::schedule::Times;
use crate::set::Set;

/// A clock of the day: hour, minute, second.
pub(super) type Clock = (u8, u8, u8);

/// A way of saying the time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A few clocks, named one by one.
    Clocks(Vec<Clock>),
    /// One clock a few hours apart: the step and the first.
    Hours(u8, Clock),
    /// Every hour from one clock until another.
    Hourly(Clock, Clock),
    /// The numbers of the minute (and second), and in which hours.
    Minutes { minute: Pattern, second: u8, hours: Hours },
    /// The numbers of the second, in which minutes and in which hours.
    Seconds { second: Pattern, minute: Pattern, hours: Hours },
}

/// In which hours, with the first and the last clock of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hours {
    /// All day long.
    All,
    /// A stretch of hours in a row: the first clock and the true last one.
    Window(Clock, Clock),
    /// Hours apart from one another.
    Some(Pattern),
}

/// No more clocks than this are named one by one.
const CLOCKS: usize = 6;

impl Shape {
    /// The shape of a time of day; the sets are not empty.
    pub(super) fn of(times: &Times) -> Self {
        let second = Pattern::of(&times.second, Field::Second.domain());
        let minute = Pattern::of(&times.minute, Field::Minute.domain());
        let hour = Pattern::of(&times.hour, Field::Hour.domain());
        let Some(only_second) = single(&times.second) else {
            // Two seconds of one minute are two clocks, and no rhythm.
            if times.second.len() == 2 && times.minute.len() == 1 && times.hour.len() * 2 <= CLOCKS {
                let first = times.minute.first().unwrap_or(0);
                let of = |hour| times.second.iter().map(move |second| (hour, first, second));
                return Self::Clocks(times.hour.iter().flat_map(of).collect());
            }
            let hours = hours(times, &hour, true);
            return Self::Seconds { second, minute, hours };
        };
        if let Some(only_minute) = single(&times.minute) {
            match hour {
                Pattern::Even(step, first) if times.hour.len() > 3 => {
                    return Self::Hours(step, (first, only_minute, only_second));
                }
                Pattern::Run(first, last) => {
                    return Self::Hourly((first, only_minute, only_second), (last, only_minute, only_second));
                }
                _ => {}
            }
        }
        let named = times.minute.len() * times.hour.len();
        let few = times.minute.len() <= 2 || (times.hour.len() == 1 && !matches!(minute, Pattern::Run(..)));
        if named <= CLOCKS && few {
            let clocks = times
                .hour
                .iter()
                .flat_map(|hour| times.minute.iter().map(move |minute| (hour, minute, only_second)))
                .collect();
            return Self::Clocks(clocks);
        }
        let hours = hours(times, &hour, !matches!(minute, Pattern::List(_)) || times.hour.len() > 1);
        Self::Minutes { minute, second: only_second, hours }
    }
}

/// The one number of a set.
pub(super) fn single(set: &Set) -> Option<u8> {
    set.first().filter(|_| set.len() == 1)
}

/// In which hours; as a stretch where they follow one another.
fn hours(times: &Times, hour: &Pattern, window: bool) -> Hours {
    match hour {
        Pattern::All => Hours::All,
        _ if window && times.hour.is_contiguous() => {
            let (first, last) = ends(times);
            Hours::Window(first, last)
        }
        _ => Hours::Some(hour.clone()),
    }
}

/// The first and the last clock of a day.
pub(super) fn ends(times: &Times) -> (Clock, Clock) {
    let first = |set: &Set| set.first().unwrap_or(0);
    let last = |set: &Set| set.last().unwrap_or(0);
    (
        (first(&times.hour), first(&times.minute), first(&times.second)),
        (last(&times.hour), last(&times.minute), last(&times.second)),
    )
}
