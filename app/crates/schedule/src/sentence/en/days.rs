//! Days, months and years in English.

use super::super::pattern::{Pattern, circle, monday_first, ranges, runs};
use super::super::shape::{Hours, Shape, single};
use super::super::{Fields, Line};
use super::list;
use crate::calendar::{MONTHS, WEEKDAYS};
use crate::dialect::{FIRST_YEAR, Field};
use crate::schedule::{DayRule, Special, Times};
use crate::set::Set;

/// The days and months.
pub(super) fn write(line: &mut Line, times: &Times, shape: &Shape) {
    let months = Fields::of(&[Field::Month]);
    let all_months = times.month.covers(Field::Month.domain());
    let days = &times.days;
    let both = Fields::of(&[Field::Day, Field::Weekday]);
    let of_months =
        || if all_months { " of every month".to_owned() } else { format!(" of {}", month_list(&times.month)) };
    match days.rule {
        DayRule::Every => {
            let around_the_clock = match shape {
                Shape::Minutes { hours, .. } | Shape::Seconds { hours, .. } => *hours == Hours::All,
                _ => false,
            };
            if !around_the_clock {
                line.push(both, if matches!(shape, Shape::Clocks(_)) { " every day" } else { ", every day" });
            }
            in_months(line, times);
        }
        DayRule::Weekday => {
            let text = weekday_text(times);
            let alone = text.starts_with("Monday") || text.contains(" to ");
            line.push(Fields::of(&[Field::Weekday]), if alone { format!(", {text}") } else { format!(" {text}") });
            in_months(line, times);
        }
        DayRule::Day => by_date(line, times, all_months, months),
        DayRule::Either => {
            let fields = Fields::of(&[Field::Day]);
            line.push(fields, format!(" on {}", day_text(times)));
            line.push(months, of_months());
            line.push(Fields::NONE, ", and also ");
            let text = weekday_text(times);
            let text = if text.contains(" to ") || text.starts_with("on ") { text } else { format!("on {text}") };
            line.push(Fields::of(&[Field::Weekday]), text);
            if !all_months {
                line.push(months, format!(" in {}", month_list(&times.month)));
            }
        }
        DayRule::Both => {
            line.push(Fields::of(&[Field::Day]), format!(" on {}", day_text(times)));
            line.push(months, of_months());
            line.push(Fields::NONE, ", but only if it is ");
            line.push(Fields::of(&[Field::Weekday]), either_weekday(&days.weekday));
        }
    }
}

/// Days of the month, and what short months make of them.
fn by_date(line: &mut Line, times: &Times, all_months: bool, months: Fields) {
    let day = Fields::of(&[Field::Day]);
    let days = &times.days;
    if days.special.is_empty()
        && let (Some(only), Some(month)) = (single(&days.day), single(&times.month))
    {
        line.push(day.and(Field::Month), format!(" on {only} {}", month_name(month)));
        if (only, month) == (29, 2) && !times.year_given {
            line.push(day, ", in leap years only");
        }
        return;
    }
    line.push(day, format!(" on {}", day_text(times)));
    if !all_months {
        line.push(months, format!(" of {}", month_list(&times.month)));
        return;
    }
    let first = days.day.first().unwrap_or(1);
    match first {
        31 if days.special.is_empty() => line.push(months, " of the months that have one"),
        30 if days.special.is_empty() => line.push(months, " of every month but February"),
        _ => line.push(months, " of every month"),
    }
}

fn in_months(line: &mut Line, times: &Times) {
    if !times.month.covers(Field::Month.domain()) && !times.month.is_empty() {
        line.push(Fields::of(&[Field::Month]), format!(", in {}", month_list(&times.month)));
    }
}

/// The years, where they are given.
pub(super) fn write_years(line: &mut Line, times: &Times) {
    if !times.year_given || times.year.is_empty() {
        return;
    }
    let year = |number: u8| (i64::from(number) + FIRST_YEAR).to_string();
    let text = match Pattern::of(&times.year, 0..=129) {
        Pattern::One(only) => format!(", in {} only", year(only)),
        Pattern::Run(first, last) => format!(", from {} to {}", year(first), year(last)),
        Pattern::Even(_, _) | Pattern::Series(..) if times.year.len() > 4 => {
            let mut numbers = times.year.iter();
            let (first, second) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
            format!(", in {}, {} … {}", year(first), year(second), year(times.year.last().unwrap_or(0)))
        }
        _ => {
            format!(", in {}", list(&ranges(&runs(&times.year), " to ", &year)))
        }
    };
    line.push(Fields::of(&[Field::Year]), text);
}

/// `the 1st and 15th`, `the last day`.
fn day_text(times: &Times) -> String {
    let days = &times.days;
    let mut items: Vec<String> = Vec::new();
    match Pattern::of(&days.day, Field::Day.domain()) {
        Pattern::Series(2, 1, 31) => items.push("odd dates (1st, 3rd … 31st)".to_owned()),
        Pattern::Series(2, 2, 30) => items.push("even dates (2nd, 4th … 30th)".to_owned()),
        Pattern::Series(step, first, last) => {
            items.push(format!("the {}, {} … {}", ordinal(first), ordinal(first + step), ordinal(last)));
        }
        Pattern::All => items.push("every day".to_owned()),
        Pattern::Run(first, last) => items.push(format!("the {} to {}", ordinal(first), ordinal(last))),
        // Beside other days each date is an item of its own.
        Pattern::One(_) | Pattern::List(_) if days.special.iter().any(|it| it.field() == Field::Day) => {
            let dates = ranges(&runs(&days.day), " to ", &ordinal);
            items.extend(dates.into_iter().map(|date| format!("the {date}")));
        }
        _ => {
            let text = list(&ranges(&runs(&days.day), " to ", &ordinal));
            if !text.is_empty() {
                items.push(format!("the {text}"));
            }
        }
    }
    items.extend(days.special.iter().filter(|it| it.field() == Field::Day).map(|it| special(*it)));
    list(&items)
}

fn special(special: Special) -> String {
    match special {
        Special::Last(0) => "the last day".to_owned(),
        Special::Last(before) => format!("the {} day from the end", ordinal(before + 1)),
        Special::LastWorkday => "the last working day (Monday to Friday)".to_owned(),
        Special::Workday(day) => format!("the working day (Monday to Friday) nearest the {}", ordinal(day)),
        Special::LastOf(day) => format!("the last {}", WEEKDAYS[usize::from(day % 7)].en),
        Special::Nth(day, nth) => {
            let word = ["first", "second", "third", "fourth", "fifth"][usize::from(nth.clamp(1, 5) - 1)];
            format!("the {word} {}", WEEKDAYS[usize::from(day % 7)].en)
        }
    }
}

/// `Monday to Friday`, `every Wednesday`, `on the last Friday of every month`.
fn weekday_text(times: &Times) -> String {
    let specials: Vec<String> =
        times.days.special.iter().filter(|it| it.field() == Field::Weekday).map(|it| special(*it)).collect();
    let plain = plain_weekdays(&times.days.weekday);
    if specials.is_empty() {
        return plain;
    }
    let specials = format!("on {} of the month", list(&specials));
    if plain.is_empty() { specials } else { format!("{plain}, and {specials}") }
}

fn plain_weekdays(set: &Set) -> String {
    if set.is_empty() {
        return String::new();
    }
    if let Some((first, last)) = circle(set) {
        return format!("{} to {}", WEEKDAYS[usize::from(first)].en, WEEKDAYS[usize::from(last)].en);
    }
    let names: Vec<String> =
        monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)].en.to_owned()).collect();
    format!("every {}", list(&names))
}

fn either_weekday(set: &Set) -> String {
    let names: Vec<&str> = monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)].en).collect();
    format!("a {}", names.join(" or a "))
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month.saturating_sub(1))).copied().unwrap_or_default()
}

fn month_list(set: &Set) -> String {
    list(&ranges(&runs(set), " to ", &|month| month_name(month).to_owned()))
}

/// `1st`, `2nd`, `23rd`.
fn ordinal(number: u8) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
