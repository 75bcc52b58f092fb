//! From choices to expressions: every so often, or at these times, on these days.

use crate::dialect::{Dialect, Edition, Field};
use crate::say::Said;
use crate::schedule::{DayRule, Days, Schedule, Special, Times, all_years};
use crate::set::Set;
use crate::zone::Zone;

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// At which times of the day.
    pub rhythm: Rhythm,
    /// On which days.
    pub days: Chosen,
    /// In which months, 1 to 12; none means all.
    pub months: Vec<u8>,
    /// By which clock.
    pub zone: Zone,
}

/// Times of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every n seconds, 1 to 59.
    Seconds(u8),
    /// Every n minutes, 1 to 59, in the hours from the first to the last, or all day.
    Minutes(u8, Option<(u8, u8)>),
    /// Every n hours, 1 to 23, at a minute.
    Hours(u8, u8),
    /// At these hours and minutes.
    At(Vec<(u8, u8)>),
}

/// Days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Every day.
    Every,
    /// On these weekdays, 0 for Sunday.
    Weekdays(Vec<u8>),
    /// On these days of the month.
    Dates(Vec<u8>),
    /// On the last day of the month.
    LastDay,
}

/// The expressions for the choices in a dialect: one as a rule, several where the times are no hours by minutes
/// (09:00 and 18:30), none where nothing is chosen. Numbers outside a field's range are left out.
pub fn build(choices: &Choices, dialect: Dialect, edition: Edition) -> Vec<Said> {
    clocks(&choices.rhythm)
        .into_iter()
        .filter(|(second, minute, hour)| ![second, minute, hour].into_iter().any(Set::is_empty))
        .map(|(second, minute, hour)| {
            let times = Times {
                second,
                minute,
                hour,
                days: days(&choices.days),
                month: within(&choices.months, Field::Month),
                year: all_years(),
                year_given: false,
            };
            Schedule::of_times(dialect, choices.zone, times).say(dialect, edition)
        })
        .collect()
}

/// Second, minute and hour of each expression.
fn clocks(rhythm: &Rhythm) -> Vec<(Set, Set, Set)> {
    let all = |field: Field| Set::range(field.domain());
    let every = |step: u8, field: Field| field.domain().step_by(usize::from(step.max(1))).collect::<Set>();
    let zero = Set::one(0);
    match rhythm {
        Rhythm::Seconds(step) => vec![(every(*step, Field::Second), all(Field::Minute), all(Field::Hour))],
        Rhythm::Minutes(step, hours) => {
            let hours = hours.map_or_else(|| all(Field::Hour), |(first, last)| around(first, last));
            vec![(zero, every(*step, Field::Minute), hours)]
        }
        Rhythm::Hours(step, minute) => vec![(zero, within(&[*minute], Field::Minute), every(*step, Field::Hour))],
        Rhythm::At(times) => at(times),
    }
}

/// Hours from one to another, over midnight where the last is earlier.
fn around(first: u8, last: u8) -> Set {
    let (first, last) = (first.min(23), last.min(23));
    if first <= last { Set::range(first..=last) } else { Set::range(first..=23).or(&Set::range(0..=last)) }
}

/// Times of the day as few products of minutes and hours: times that share their minutes go together.
fn at(times: &[(u8, u8)]) -> Vec<(Set, Set, Set)> {
    let mut minutes_of = vec![Set::EMPTY; 24];
    for (hour, minute) in times {
        if let Some(set) = minutes_of.get_mut(usize::from(*hour))
            && *minute <= 59
        {
            set.insert(*minute);
        }
    }
    let mut products: Vec<(Set, Set, Set)> = Vec::new();
    for (hour, minutes) in (0..).zip(minutes_of).filter(|(_, minutes)| !minutes.is_empty()) {
        match products.iter_mut().find(|(_, known, _)| *known == minutes) {
            Some((_, _, hours)) => hours.insert(hour),
            None => products.push((Set::one(0), minutes, Set::one(hour))),
        }
    }
    products
}

fn days(chosen: &Chosen) -> Days {
    let (all_days, all_weekdays) = (Set::range(Field::Day.domain()), Set::range(Field::Weekday.domain()));
    let mut days = Days { rule: DayRule::Every, day: all_days, weekday: all_weekdays, special: Vec::new() };
    match chosen {
        Chosen::Every => {}
        Chosen::Weekdays(numbers) => {
            days.weekday = within(numbers, Field::Weekday);
            if days.weekday != all_weekdays {
                days.rule = DayRule::Weekday;
            }
        }
        Chosen::Dates(numbers) => {
            days.day = within(numbers, Field::Day);
            if days.day != all_days {
                days.rule = DayRule::Day;
            }
        }
        Chosen::LastDay => {
            days.rule = DayRule::Day;
            days.day = Set::EMPTY;
            days.special.push(Special::Last(0));
        }
    }
    days
}

/// The numbers that the field has; all of them where none is chosen.
fn within(numbers: &[u8], field: Field) -> Set {
    if numbers.is_empty() {
        return Set::range(field.domain());
    }
    numbers.iter().copied().filter(|number| field.domain().contains(number)).collect()
}
