//! The sentence in English.

use super::often::Often;
use super::pattern::{Pattern, runs};
use super::shape::{Clock, Hours, Shape, single};
use super::shift::Shifted;
use super::{Fields, Line, Part};
use crate::calendar::clock as show;
use crate::dialect::{FIRST_YEAR, Field};
use crate::schedule::{DayRule, Special, Times};
use crate::set::Set;
use crate::zone::Zone;

static WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
static MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The core: when it fires.
pub(super) fn core(times: &Times) -> Vec<Part> {
    let mut line = Line::default();
    if times.second.is_empty() || times.minute.is_empty() || times.hour.is_empty() {
        line.push(Fields::of(&[Field::Second, Field::Minute, Field::Hour]), "Never: a field has no number");
        return line.parts;
    }
    let shape = Shape::of(times);
    time(&mut line, &shape);
    days(&mut line, times, &shape);
    years(&mut line, times);
    if let Some(first) = line.parts.first_mut() {
        if let Some(letter) = first.text.get_mut(..1) {
            letter.make_ascii_uppercase();
        }
    }
    line.parts
}

/// An interval, and from when it counts.
pub(super) fn interval(seconds: i64) -> Vec<Part> {
    let mut line = Line::default();
    line.push(Fields::NONE, format!("Every {}, counted from the moment the trigger is enabled", duration(seconds)));
    line.parts
}

/// `5 minutes`, `1 hour 30 minutes`, `minute`.
fn duration(seconds: i64) -> String {
    let parts = [(seconds / 3_600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")];
    let given: Vec<_> = parts.iter().filter(|(number, _)| *number != 0).collect();
    if let [(1, unit)] = given.as_slice() {
        return (*unit).to_owned();
    }
    if (60..120).contains(&seconds) && seconds != 60 {
        return format!("{seconds} seconds");
    }
    let words: Vec<_> =
        given.iter().map(|(number, unit)| format!("{number} {unit}{}", if *number == 1 { "" } else { "s" })).collect();
    words.join(" ")
}

/// `UTC`, or the name of the zone.
pub(super) fn zone(zone: Zone) -> String {
    if zone == Zone::UTC { "in UTC".to_owned() } else { format!("by the clock of {}", zone.name()) }
}

/// How often.
pub(super) fn often(often: &Often) -> String {
    match often {
        Often::Never => "never".to_owned(),
        Often::Hour(hourly, daily) => format!("{} an hour, {} a day", number_of_times(*hourly), group(*daily)),
        Often::Day(daily) => format!("{} a day", number_of_times(*daily)),
        Often::Week(1, days) => format!("{} a week", number_of_times(*days)),
        Often::Week(daily, 1) => format!("{} a week", number_of_times(*daily)),
        Often::Week(daily, days) => {
            format!("{} a day on {days} days a week, {} a week", number_of_times(*daily), group(daily * days))
        }
        Often::Month(daily, days) => format!("{} a month", number_of_times(daily * days)),
        Often::Year(daily, days) => format!("{} a year", number_of_times(daily * days)),
        Often::Average(daily, centuries, all_months) => {
            let hundred = daily * centuries;
            if hundred < 100 {
                format!("about once in {} years", (100 + hundred / 2) / hundred.max(1))
            } else if *all_months && hundred >= 2_400 {
                format!("about {} a month", tenths(hundred, 1_200))
            } else {
                format!("about {} a year", tenths(hundred, 100))
            }
        }
        Often::Total(total) => format!("{} in all", number_of_times(*total)),
    }
}

fn number_of_times(number: u64) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", group(number)),
    }
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

fn tenths(number: u64, by: u64) -> String {
    format!("{} times", quotient(number, by))
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

/// The same clock elsewhere.
pub(super) fn shift(own: Zone, other: Zone, clocks: &[(Clock, Shifted)]) -> String {
    let place = |zone: Zone| if zone == Zone::UTC { "UTC".to_owned() } else { format!("in {}", zone.name()) };
    let day = |days: i64| match days {
        0 => "",
        1.. => " the next day",
        _ => " the day before",
    };
    match clocks {
        [(from, (to, days))] => {
            format!("{} {} is {}{} {}", clock(*from), place(own), clock(*to), day(*days), place(other))
        }
        [(from, (to, days)), (last, (until, later))] => {
            let between = if days == later {
                format!("{} to {}{}", clock(*to), clock(*until), day(*days))
            } else {
                format!("{}{} to {}{}", clock(*to), day(*days), clock(*until), day(*later))
            };
            format!("{} to {} {} is {between} {}", clock(*from), clock(*last), place(own), place(other))
        }
        _ => String::new(),
    }
}

fn clock((hour, minute, second): Clock) -> String {
    show(hour, minute, second)
}

fn time(line: &mut Line, shape: &Shape) {
    let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
    let hours_and_minutes = Fields::of(&[Field::Minute, Field::Hour]);
    match shape {
        Shape::Clocks(clocks) => {
            line.push(Fields::NONE, "at ");
            line.push(all, list(clocks.iter().map(|it| clock(*it))));
        }
        Shape::Hours(step, first) => {
            line.push(Fields::of(&[Field::Hour]), format!("every {step} hours"));
            line.push(all, format!(" from {}", clock(*first)));
        }
        Shape::Hourly(first, last) => {
            line.push(Fields::of(&[Field::Hour]), "every hour");
            line.push(all, format!(" from {} until {}", clock(*first), clock(*last)));
        }
        Shape::Minutes { minute, second, hours } => {
            minutes(line, minute, *second, hours);
            match hours {
                Hours::Window(first, last) => {
                    line.push(hours_and_minutes, format!(" from {} until {}", clock(*first), clock(*last)));
                }
                Hours::Some(pattern) if !matches!(minute, Pattern::List(_)) => in_hours(line, pattern),
                _ => {}
            }
        }
        Shape::Seconds { second, minute, hours } => seconds(line, second, minute, hours),
    }
}

/// The minutes where the second is one number.
fn minutes(line: &mut Line, minute: &Pattern, second: u8, hours: &Hours) {
    let fields = Fields::of(&[Field::Minute]);
    let suffix = |line: &mut Line| {
        if second != 0 {
            line.push(Fields::of(&[Field::Second]), format!(" at second {second}"));
        }
    };
    let whole_hour = matches!(hours, Hours::All);
    match minute {
        Pattern::All => {
            line.push(fields.and(Field::Second), "every minute");
            suffix(line);
        }
        Pattern::Even(step, first) => {
            line.push(fields.and(Field::Second), format!("every {step} minutes"));
            suffix(line);
            if *first != 0 && whole_hour {
                let last = 60 - step + first;
                line.push(fields, format!(", at minutes {} of each hour", series(*step, *first, last)));
            }
        }
        Pattern::One(0) if second == 0 => {
            line.push(
                fields.and(Field::Second).and(Field::Hour),
                if whole_hour { "every hour, on the hour" } else { "on the hour" },
            );
        }
        Pattern::One(minute) => {
            line.push(fields.and(Field::Second), format!("at minute {minute}"));
            suffix(line);
            line.push(Fields::of(&[Field::Hour]), if whole_hour { " of every hour" } else { "" });
        }
        Pattern::Run(first, last) => {
            if whole_hour || matches!(hours, Hours::Some(_)) {
                line.push(fields.and(Field::Second), format!("every minute from minute {first} to {last}"));
                suffix(line);
                line.push(Fields::of(&[Field::Hour]), " of every hour");
            } else if let Hours::Window(start, end) = hours
                && start.0 == end.0
            {
                line.push(fields.and(Field::Second), "every minute");
                suffix(line);
            } else {
                line.push(fields.and(Field::Second), format!("every minute from minute {first} to {last}"));
                suffix(line);
                line.push(Fields::of(&[Field::Hour]), " of every hour,");
            }
        }
        Pattern::Series(step, first, last) => {
            line.push(fields.and(Field::Second), format!("at minutes {}", series(*step, *first, *last)));
            suffix(line);
            line.push(Fields::of(&[Field::Hour]), " of every hour");
        }
        Pattern::List(runs) => {
            line.push(fields.and(Field::Second), format!("at minutes {}", spans(runs)));
            suffix(line);
            match hours {
                Hours::Some(Pattern::One(hour)) => {
                    line.push(Fields::of(&[Field::Hour]), format!(" past {}", clock((*hour, 0, 0))));
                }
                Hours::Some(pattern) => in_hours(line, pattern),
                _ => line.push(Fields::of(&[Field::Hour]), " of every hour"),
            }
        }
    }
}

fn seconds(line: &mut Line, second: &Pattern, minute: &Pattern, hours: &Hours) {
    let fields = Fields::of(&[Field::Second]);
    let every_minute = *minute == Pattern::All;
    match second {
        Pattern::All => line.push(fields, "every second"),
        Pattern::Even(step, first) => {
            line.push(fields, format!("every {step} seconds"));
            if *first != 0 {
                line.push(fields, format!(", at seconds {} of each minute", series(*step, *first, 60 - step + first)));
            }
        }
        Pattern::Run(first, last) => line.push(fields, format!("every second from second {first} to {last}")),
        Pattern::Series(step, first, last) => line.push(fields, format!("at seconds {}", series(*step, *first, *last))),
        Pattern::One(second) => line.push(fields, format!("at second {second}")),
        Pattern::List(runs) => line.push(fields, format!("at seconds {}", spans(runs))),
    }
    let minutes = Fields::of(&[Field::Minute]);
    if every_minute {
        if !matches!(second, Pattern::All | Pattern::Even(..)) {
            line.push(minutes, " of every minute");
        }
    } else {
        let one_hour = matches!(hours, Hours::Window(first, last) if first.0 == last.0);
        let text = match minute {
            // The clocks of the stretch say it already.
            Pattern::One(_) | Pattern::Run(..) if one_hour => String::new(),
            Pattern::One(minute) => format!(" in minute {minute}"),
            Pattern::Even(step, first) => format!(" in minutes {}", series(*step, *first, 60 - step + first)),
            Pattern::Run(first, last) => format!(" in minutes {first} to {last}"),
            Pattern::Series(step, first, last) => format!(" in minutes {}", series(*step, *first, *last)),
            Pattern::List(runs) => format!(" in minutes {}", spans(runs)),
            Pattern::All => String::new(),
        };
        line.push(minutes, text);
        if !one_hour && !matches!(hours, Hours::Some(_)) {
            line.push(Fields::of(&[Field::Hour]), " of every hour");
        }
    }
    match hours {
        Hours::All => {}
        Hours::Window(first, last) => {
            let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
            line.push(all, format!(" from {} until {}", clock(*first), clock(*last)));
        }
        Hours::Some(pattern) => in_hours(line, pattern),
    }
}

/// ` in the hours 8 and 20`.
fn in_hours(line: &mut Line, pattern: &Pattern) {
    let text = match pattern {
        Pattern::All => return,
        Pattern::One(hour) => format!(" in hour {hour}"),
        Pattern::Even(step, first) => format!(" in the hours {}", series(*step, *first, 24 - step + first)),
        Pattern::Run(first, last) => format!(" in the hours {first} to {last}"),
        Pattern::Series(step, first, last) => format!(" in the hours {}", series(*step, *first, *last)),
        Pattern::List(runs) => format!(" in the hours {}", spans(runs)),
    };
    line.push(Fields::of(&[Field::Hour]), text);
}

fn days(line: &mut Line, times: &Times, shape: &Shape) {
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

fn years(line: &mut Line, times: &Times) {
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
            let parts = runs(&times.year);
            let parts = parts.iter().flat_map(|(first, last)| match last - first {
                0 => vec![year(*first)],
                1 => vec![year(*first), year(*last)],
                _ => vec![format!("{} to {}", year(*first), year(*last))],
            });
            format!(", in {}", list(parts))
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
            items.extend(runs(&days.day).into_iter().flat_map(|(first, last)| match last - first {
                0 => vec![format!("the {}", ordinal(first))],
                1 => vec![format!("the {}", ordinal(first)), format!("the {}", ordinal(last))],
                _ => vec![format!("the {} to {}", ordinal(first), ordinal(last))],
            }));
        }
        _ => {
            let spans = runs(&days.day).into_iter().flat_map(|(first, last)| match last - first {
                0 => vec![ordinal(first)],
                1 => vec![ordinal(first), ordinal(last)],
                _ => vec![format!("{} to {}", ordinal(first), ordinal(last))],
            });
            let text = list(spans);
            if !text.is_empty() {
                items.push(format!("the {text}"));
            }
        }
    }
    items.extend(days.special.iter().filter(|it| it.field() == Field::Day).map(|it| special(*it)));
    list(items.into_iter())
}

fn special(special: Special) -> String {
    match special {
        Special::Last(0) => "the last day".to_owned(),
        Special::Last(before) => format!("the {} day from the end", ordinal(before + 1)),
        Special::LastWorkday => "the last working day (Monday to Friday)".to_owned(),
        Special::Workday(day) => format!("the working day (Monday to Friday) nearest the {}", ordinal(day)),
        Special::LastOf(day) => format!("the last {}", WEEKDAYS[usize::from(day % 7)]),
        Special::Nth(day, nth) => {
            let word = ["first", "second", "third", "fourth", "fifth"][usize::from(nth.clamp(1, 5) - 1)];
            format!("the {word} {}", WEEKDAYS[usize::from(day % 7)])
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
    let specials = format!("on {} of the month", list(specials.into_iter()));
    if plain.is_empty() { specials } else { format!("{plain}, and {specials}") }
}

fn plain_weekdays(set: &Set) -> String {
    if set.is_empty() {
        return String::new();
    }
    if let Some((first, last)) = circle(set) {
        return format!("{} to {}", WEEKDAYS[usize::from(first)], WEEKDAYS[usize::from(last)]);
    }
    format!("every {}", list(monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)].to_owned())))
}

fn either_weekday(set: &Set) -> String {
    let names: Vec<&str> = monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)]).collect();
    format!("a {}", names.join(" or a "))
}

/// At least three weekdays in a row around the week, the first and the last of them. A week begins on Monday here.
pub(super) fn circle(set: &Set) -> Option<(u8, u8)> {
    let count = set.len();
    if !(3..7).contains(&count) {
        return None;
    }
    let starts: Vec<u8> = set.iter().filter(|day| !set.contains((day + 6) % 7)).collect();
    let [first] = starts.as_slice() else { return None };
    Some((*first, (first + u8::try_from(count).unwrap_or(1) - 1) % 7))
}

/// The weekdays of a set from Monday to Sunday.
pub(super) fn monday_first(set: &Set) -> Vec<u8> {
    (1..=7).map(|day| day % 7).filter(|day| set.contains(*day)).collect()
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month.saturating_sub(1))).copied().unwrap_or_default()
}

fn month_list(set: &Set) -> String {
    list(runs(set).into_iter().flat_map(|(first, last)| match last - first {
        0 => vec![month_name(first).to_owned()],
        1 => vec![month_name(first).to_owned(), month_name(last).to_owned()],
        _ => vec![format!("{} to {}", month_name(first), month_name(last))],
    }))
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

/// `0, 7, 14 … 56`; all of them where there are few.
pub(super) fn series(step: u8, first: u8, last: u8) -> String {
    let count = (last - first) / step + 1;
    if count <= 4 {
        return list((0..count).map(|index| (first + index * step).to_string()));
    }
    format!("{first}, {}, {} … {last}", first + step, first + 2 * step)
}

/// `0–5, 30 and 45–50`.
fn spans(runs: &[(u8, u8)]) -> String {
    list(runs.iter().flat_map(|(first, last)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first}–{last}")],
    }))
}

/// `a, b and c`.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match items.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
