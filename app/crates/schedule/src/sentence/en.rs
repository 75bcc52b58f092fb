//! The sentence in English.

mod days;
mod time;

use super::often::{Often, group, quotient};
use super::pattern::ranges;
use super::shape::{Clock, Shape};
use super::shift::Shifted;
use super::{Fields, Line, Part};
use crate::calendar::clock as show;
use crate::dialect::Field;
use crate::schedule::Times;
use crate::zone::Zone;

/// The core: when it fires.
pub(super) fn core(times: &Times) -> Vec<Part> {
    let mut line = Line::default();
    if times.second.is_empty() || times.minute.is_empty() || times.hour.is_empty() {
        line.push(Fields::of(&[Field::Second, Field::Minute, Field::Hour]), "Never: a field has no value");
        return line.parts;
    }
    let shape = Shape::of(times);
    time::write(&mut line, &shape);
    days::write(&mut line, times, &shape);
    days::write_years(&mut line, times);
    if let Some(letter) = line.parts.first_mut().and_then(|first| first.text.get_mut(..1)) {
        letter.make_ascii_uppercase();
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

fn tenths(number: u64, by: u64) -> String {
    format!("{} times", quotient(number, by))
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

/// `0, 7, 14 … 56`; all of them where there are few.
fn series(step: u8, first: u8, last: u8) -> String {
    let count = (last - first) / step + 1;
    if count <= 4 {
        let all: Vec<String> = (0..count).map(|index| (first + index * step).to_string()).collect();
        return list(&all);
    }
    format!("{first}, {}, {} … {last}", first + step, first + 2 * step)
}

/// `0–5, 30 and 45–50`.
fn spans(runs: &[(u8, u8)]) -> String {
    list(&ranges(runs, "–", &|number| number.to_string()))
}

/// `a, b and c`.
fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => {
            let mut text = rest.join(", ");
            text.push_str(" and ");
            text.push_str(last);
            text
        }
    }
}
