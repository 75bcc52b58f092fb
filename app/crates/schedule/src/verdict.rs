//! What a schedule does not do: never, rarely, and less often than it looks.

use crate::calendar;
use crate::dialect::{FIRST_YEAR, Field};
use crate::problem::ProblemId;
use crate::schedule::{DayRule, Times};

/// Calls `say` with every verdict on a schedule: its id, the field it lies in, and the numbers of its message.
///
/// * never: the field that is empty (1), or the months and the days that never meet (2), or the two day fields (3);
/// * leap years only; short months: the earliest day, and whether February alone is left out;
/// * the last year.
pub(crate) fn check(times: &Times, mut say: impl FnMut(ProblemId, Option<Field>, &[i64])) {
    let days = &times.days;
    let by_day = matches!(days.rule, DayRule::Day | DayRule::Both);
    let empty = [
        (Field::Second, times.second.is_empty()),
        (Field::Minute, times.minute.is_empty()),
        (Field::Hour, times.hour.is_empty()),
        (Field::Month, times.month.is_empty()),
        (Field::Year, times.year.is_empty()),
        (Field::Day, by_day && days.day.is_empty() && days.special.is_empty()),
        (Field::Weekday, days.rule == DayRule::Weekday && days.weekday.is_empty() && days.special.is_empty()),
        (
            Field::Day,
            days.rule == DayRule::Either && days.day.is_empty() && days.weekday.is_empty() && days.special.is_empty(),
        ),
    ];
    if let Some((field, _)) = empty.into_iter().find(|(_, empty)| *empty) {
        say(ProblemId::NeverFires, Some(field), &[1]);
        return;
    }
    if by_day && days.special.is_empty() {
        let first = days.day.first().unwrap_or(1);
        let longest = times.month.iter().map(calendar::longest_month).max().unwrap_or(31);
        if first > longest {
            say(ProblemId::NeverFires, Some(Field::Day), &[2, i64::from(first), i64::from(longest)]);
            return;
        }
    }
    if !times.has_day() {
        say(ProblemId::NeverFires, Some(Field::Day), &[3]);
        return;
    }
    if by_day && days.special.is_empty() {
        rare_days(times, &mut say);
    }
    if times.year_given
        && let Some(last) = times.year.last()
    {
        say(ProblemId::LastYear, Some(Field::Year), &[i64::from(last) + FIRST_YEAR]);
    }
}

/// Whether nothing ever matches.
pub(crate) fn is_never(times: &Times) -> bool {
    let mut never = false;
    check(times, |id, _, _| never |= id == ProblemId::NeverFires);
    never
}

fn rare_days(times: &Times, say: &mut impl FnMut(ProblemId, Option<Field>, &[i64])) {
    let days = &times.days.day;
    let first = days.first().unwrap_or(1);
    let fitting = |month: u8| first <= calendar::longest_month(month);
    let only_february = times.month.iter().filter(|month| fitting(*month)).all(|month| month == 2);
    if only_february && first == 29 {
        say(ProblemId::LeapYearsOnly, Some(Field::Day), &[29]);
        return;
    }
    // A short month is left out where even the first of the days is too late for it.
    let short: Vec<i64> =
        times.month.iter().filter(|month| first > calendar::days_in_month(2001, *month)).map(i64::from).collect();
    if !short.is_empty() {
        let mut numbers = vec![i64::from(first)];
        numbers.extend(short);
        say(ProblemId::ShortMonths, Some(Field::Day), &numbers);
    }
}
