//! How often a schedule fires.

use crate::dialect::{FIRST_YEAR, Field};
use crate::schedule::{DayRule, MonthCounts, Times};

/// A frequency: so many runs on a day, and how the days come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Often {
    /// Never.
    Never,
    /// Around the clock: runs an hour, and runs a day.
    Hour(u64, u64),
    /// Runs a day.
    Day(u64),
    /// Runs on a day of the week, and such days a week.
    Week(u64, u64),
    /// Runs on a day of the month, and such days in every month.
    Month(u64, u64),
    /// Runs on a day, and such days in every year.
    Year(u64, u64),
    /// Runs on a day, such days in a hundred years on average, and whether they come in every month.
    Average(u64, u64, bool),
    /// Runs in all, where the years are given.
    Total(u64),
}

/// How often a schedule fires; `never` where that is proven already.
pub(super) fn of(times: &Times, never: bool) -> Often {
    if never {
        return Often::Never;
    }
    let count = |len: usize| u64::try_from(len).unwrap_or(0);
    let hourly = count(times.second.len()) * count(times.minute.len());
    let daily = hourly * count(times.hour.len());
    if times.year_given {
        let days = days_in(times, times.year.iter().map(|year| i64::from(year) + FIRST_YEAR));
        return Often::Total(daily * days);
    }
    let days = &times.days;
    let all_months = times.month.covers(Field::Month.domain());
    match days.rule {
        DayRule::Every if all_months && times.hour.covers(Field::Hour.domain()) => return Often::Hour(hourly, daily),
        DayRule::Every if all_months => return Often::Day(daily),
        DayRule::Weekday if all_months && days.special.is_empty() => {
            return Often::Week(daily, count(days.weekday.len()));
        }
        _ => {}
    }
    // The calendar repeats after 400 years of 146,097 days, a whole number of weeks.
    let counts = MonthCounts::of(times);
    let mut least = u64::MAX;
    let mut most = 0;
    let mut total = 0;
    let mut monthly = None;
    let mut steady = true;
    for year in 2000..2400 {
        let mut yearly = 0;
        for month in times.month.iter() {
            let found = counts.get(year, month);
            steady &= *monthly.get_or_insert(found) == found;
            yearly += found;
        }
        least = least.min(yearly);
        most = most.max(yearly);
        total += yearly;
    }
    match monthly {
        Some(monthly) if steady && all_months => Often::Month(daily, monthly),
        _ if least == most => Often::Year(daily, most),
        _ => Often::Average(daily, (total + 2) / 4, all_months),
    }
}

/// The matching days of some years.
fn days_in(times: &Times, years: impl Iterator<Item = i64>) -> u64 {
    let counts = MonthCounts::of(times);
    years.map(|year| times.month.iter().map(|month| counts.get(year, month)).sum::<u64>()).sum()
}

/// A quotient with one decimal where it has one.
pub(super) fn quotient(number: u64, by: u64) -> String {
    let tenths = (number * 10 + by / 2) / by;
    if tenths.is_multiple_of(10) || tenths >= 1_000 {
        group(tenths / 10)
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// `86,400`.
pub(super) fn group(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
