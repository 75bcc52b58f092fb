//! The sentence in Chinese. The order is that of the language: year, month, day, then the time.

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
        line.push(Fields::of(&[Field::Second, Field::Minute, Field::Hour]), "从不触发：有字段没有任何取值");
        return line.parts;
    }
    let shape = Shape::of(times);
    days::write_years(&mut line, times);
    days::write(&mut line, times, &shape);
    time::write(&mut line, &shape);
    space(&mut line.parts);
    line.parts
}

/// A blank between two parts where a figure meets a word, and nowhere else.
fn space(parts: &mut [Part]) {
    for index in 1..parts.len() {
        let (before, rest) = parts.split_at_mut(index);
        let (Some(before), Some(after)) = (before.last_mut(), rest.first()) else { continue };
        let length = before.text.trim_end_matches(' ').len();
        before.text.truncate(length);
        let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !"，；：、（）…".contains(c));
        let (last, first) = (before.text.chars().last(), after.text.chars().next());
        if (is_figure(last) && is_word(first)) || (is_word(last) && is_figure(first)) {
            before.text.push(' ');
        }
    }
}

/// An interval, and from when it counts.
pub(super) fn interval(seconds: i64) -> Vec<Part> {
    let mut line = Line::default();
    line.push(Fields::NONE, format!("每 {}触发一次，从启用触发器时起算", duration(seconds)));
    line.parts
}

fn duration(seconds: i64) -> String {
    if (60..120).contains(&seconds) && seconds != 60 {
        return format!("{seconds} 秒");
    }
    let parts = [(seconds / 3_600, "小时"), (seconds / 60 % 60, "分钟"), (seconds % 60, "秒")];
    let words: Vec<_> =
        parts.iter().filter(|(number, _)| *number != 0).map(|(number, unit)| format!("{number} {unit}")).collect();
    words.join(" ")
}

/// `UTC`, or the name of the zone.
pub(super) fn zone(zone: Zone) -> String {
    format!("按 {} 时间", zone.name())
}

/// How often.
pub(super) fn often(often: &Often) -> String {
    match often {
        Often::Never => "从不触发".to_owned(),
        Often::Hour(hourly, daily) => format!("每小时 {} 次，每天 {} 次", group(*hourly), group(*daily)),
        Often::Day(daily) => format!("每天 {} 次", group(*daily)),
        Often::Week(1, days) => format!("每周 {} 次", group(*days)),
        Often::Week(daily, 1) => format!("每周 {} 次", group(*daily)),
        Often::Week(daily, days) => {
            format!("每周 {days} 天、每天 {} 次，每周共 {} 次", group(*daily), group(daily * days))
        }
        Often::Month(daily, days) => format!("每月 {} 次", group(daily * days)),
        Often::Year(daily, days) => format!("每年 {} 次", group(daily * days)),
        Often::Average(daily, centuries, all_months) => {
            let hundred = daily * centuries;
            if hundred < 100 {
                format!("约每 {} 年 1 次", (100 + hundred / 2) / hundred.max(1))
            } else if *all_months && hundred >= 2_400 {
                format!("平均每月约 {} 次", quotient(hundred, 1_200))
            } else {
                format!("平均每年约 {} 次", quotient(hundred, 100))
            }
        }
        Often::Total(total) => format!("总共 {} 次", group(*total)),
    }
}

/// The same clock elsewhere.
pub(super) fn shift(own: Zone, other: Zone, clocks: &[(Clock, Shifted)]) -> String {
    let day = |days: i64| match days {
        0 => "",
        1.. => "次日 ",
        _ => "前一日 ",
    };
    match clocks {
        [(from, (to, days))] => {
            format!("{} {} 即 {} {}{}", own.name(), clock(*from), other.name(), day(*days), clock(*to))
        }
        [(from, (to, days)), (last, (until, later))] => {
            let second = if days == later {
                " "
            } else if *later == 0 {
                "当日 "
            } else {
                day(*later)
            };
            format!(
                "{} {} 至 {} 即 {} {}{} 至{second}{}",
                own.name(),
                clock(*from),
                clock(*last),
                other.name(),
                day(*days),
                clock(*to),
                clock(*until)
            )
        }
        _ => String::new(),
    }
}

fn clock((hour, minute, second): Clock) -> String {
    show(hour, minute, second)
}

/// `0、7、14…56`; all of them where there are few.
fn series(step: u8, first: u8, last: u8) -> String {
    let count = (last - first) / step + 1;
    if count <= 4 {
        let all: Vec<String> = (0..count).map(|index| (first + index * step).to_string()).collect();
        return list(&all);
    }
    format!("{first}、{}、{}…{last}", first + step, first + 2 * step)
}

/// `0 至 5、30、45 至 50`.
fn spans(runs: &[(u8, u8)]) -> String {
    list(&ranges(runs, " 至 ", &|number| number.to_string()))
}

/// `a、b、c`.
fn list(items: &[String]) -> String {
    items.join("、")
}
