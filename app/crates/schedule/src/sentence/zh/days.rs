//! Days, months and years in Chinese.

use super::super::pattern::{Pattern, circle, monday_first, ranges, runs};
use super::super::shape::{Hours, Shape, single};
use super::super::{Fields, Line};
use super::spans;
use crate::calendar::WEEKDAYS;
use crate::dialect::{FIRST_YEAR, Field};
use crate::schedule::{DayRule, Special, Times};
use crate::set::Set;

/// The days and months.
pub(super) fn write(line: &mut Line, times: &Times, shape: &Shape) {
    let months = Fields::of(&[Field::Month]);
    let all_months = times.month.covers(Field::Month.domain());
    let day = Fields::of(&[Field::Day]);
    let weekday = Fields::of(&[Field::Weekday]);
    // A blank between a Chinese word and a figure, none between two words.
    let begins_with_figure = match shape {
        Shape::Clocks(_) | Shape::Hourly(..) => true,
        Shape::Hours(..) => false,
        Shape::Minutes { hours, .. } | Shape::Seconds { hours, .. } => match hours {
            Hours::All => false,
            Hours::Window(..) | Hours::Some(_) => true,
        },
    };
    match times.days.rule {
        DayRule::Every => {
            let around_the_clock = match shape {
                Shape::Minutes { hours, .. } | Shape::Seconds { hours, .. } => *hours == Hours::All,
                _ => false,
            };
            if !all_months && !times.month.is_empty() {
                line.push(months, month_list(&times.month));
            }
            if !around_the_clock {
                line.push(day.and(Field::Weekday), "每天");
            } else if !all_months {
                line.push(Fields::NONE, "，");
            }
        }
        DayRule::Weekday => {
            if !all_months {
                line.push(months, format!("{}的", month_list(&times.month)));
            }
            line.push(weekday, format!("{}{}", weekday_text(times), if begins_with_figure { "" } else { "，" }));
        }
        DayRule::Day => by_date(line, times, all_months, begins_with_figure),
        DayRule::Either => {
            line.push(months, of_months(times, all_months));
            line.push(day, day_text(times));
            line.push(Fields::NONE, "，以及");
            line.push(weekday, weekday_text(times));
            if !all_months {
                line.push(months, format!("（仅 {}）", month_list(&times.month)));
            }
            line.push(Fields::NONE, "，");
        }
        DayRule::Both => {
            line.push(months, of_months(times, all_months));
            line.push(day, day_text(times));
            line.push(Fields::NONE, "且为");
            let names = monday_first(&times.days.weekday);
            let names: Vec<&str> = names.into_iter().map(|day| WEEKDAYS[usize::from(day)].zh).collect();
            line.push(weekday, format!("{}时，", names.join("或")));
        }
    }
}

/// `每月`, `每年 1、7 月的`.
fn of_months(times: &Times, all_months: bool) -> String {
    match (all_months, times.year_given) {
        (true, _) => "每月".to_owned(),
        (false, true) => format!("{}的", month_list(&times.month)),
        (false, false) => format!("每年 {}的", month_list(&times.month)),
    }
}

fn by_date(line: &mut Line, times: &Times, all_months: bool, begins_with_figure: bool) {
    let day = Fields::of(&[Field::Day]);
    let months = Fields::of(&[Field::Month]);
    let days = &times.days;
    let end = if begins_with_figure { " " } else { "，" };
    let only = (single(&days.day), single(&times.month));
    if days.special.is_empty() && only == (Some(29), Some(2)) && !times.year_given {
        line.push(day.and(Field::Month), format!("闰年 2 月 29 日{end}"));
        return;
    }
    if days.special.is_empty()
        && let (Some(date), Some(month)) = only
    {
        let every = if times.year_given { "" } else { "每年 " };
        line.push(day.and(Field::Month), format!("{every}{month} 月 {date} 日{end}"));
        return;
    }
    line.push(months, of_months(times, all_months));
    line.push(day, day_text(times));
    let first = days.day.first().unwrap_or(1);
    match first {
        31 if days.special.is_empty() && all_months => line.push(months, "（仅限有 31 日的月份）"),
        30 if days.special.is_empty() && all_months => line.push(months, "（2 月除外）"),
        _ => {}
    }
    line.push(Fields::NONE, if begins_with_figure { "" } else { "，" });
}

/// The years, where they are given.
pub(super) fn write_years(line: &mut Line, times: &Times) {
    if !times.year_given || times.year.is_empty() {
        return;
    }
    let year = |number: u8| (i64::from(number) + FIRST_YEAR).to_string();
    let text = match Pattern::of(&times.year, 0..=129) {
        Pattern::One(only) => format!("{} 年", year(only)),
        Pattern::Run(first, last) => format!("{} 至 {} 年", year(first), year(last)),
        Pattern::Even(..) | Pattern::Series(..) if times.year.len() > 4 => {
            let mut numbers = times.year.iter();
            let (first, second) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
            format!("{}、{}…{} 年", year(first), year(second), year(times.year.last().unwrap_or(0)))
        }
        _ => {
            format!("{} 年", ranges(&runs(&times.year), " 至 ", &year).join("、"))
        }
    };
    line.push(Fields::of(&[Field::Year]), text);
}

/// `1 日`, `1、15 日`, `最后一天`.
fn day_text(times: &Times) -> String {
    let days = &times.days;
    let mut items: Vec<String> = Vec::new();
    match Pattern::of(&days.day, Field::Day.domain()) {
        Pattern::Series(2, 1, 31) => items.push("单数日（1、3…31 日）".to_owned()),
        Pattern::Series(2, 2, 30) => items.push("双数日（2、4…30 日）".to_owned()),
        Pattern::Series(step, first, last) => items.push(format!("{first}、{}…{last} 日", first + step)),
        Pattern::All => items.push("每一天".to_owned()),
        Pattern::Run(first, last) => items.push(format!("{first} 日至 {last} 日")),
        _ => {
            let text = spans(&runs(&days.day));
            if !text.is_empty() {
                items.push(format!("{text} 日"));
            }
        }
    }
    items.extend(days.special.iter().filter(|it| it.field() == Field::Day).map(|it| special(*it)));
    items.join("和")
}

fn special(special: Special) -> String {
    match special {
        Special::Last(0) => "最后一天".to_owned(),
        Special::Last(before) => format!("倒数第 {} 天", before + 1),
        Special::LastWorkday => "最后一个工作日（周一至周五）".to_owned(),
        Special::Workday(day) => format!("最接近 {day} 日的工作日（周一至周五）"),
        Special::LastOf(day) => format!("最后一个{}", WEEKDAYS[usize::from(day % 7)].zh),
        Special::Nth(day, nth) => format!("第 {nth} 个{}", WEEKDAYS[usize::from(day % 7)].zh),
    }
}

/// `周一至周五`, `每周三`, `每月最后一个周五`.
fn weekday_text(times: &Times) -> String {
    let specials: Vec<String> =
        times.days.special.iter().filter(|it| it.field() == Field::Weekday).map(|it| special(*it)).collect();
    let plain = plain_weekdays(&times.days.weekday);
    if specials.is_empty() {
        return plain;
    }
    let each = if times.month.covers(Field::Month.domain()) { "每月" } else { "" };
    let specials = format!("{each}{}", specials.join("和"));
    if plain.is_empty() { specials } else { format!("{plain}和{specials}") }
}

fn plain_weekdays(set: &Set) -> String {
    if set.is_empty() {
        return String::new();
    }
    if let Some((first, last)) = circle(set) {
        return format!("{}至{}", WEEKDAYS[usize::from(first)].zh, WEEKDAYS[usize::from(last)].zh);
    }
    let names: Vec<&str> = monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)].zh).collect();
    format!("每{}", names.join("、"))
}

fn month_list(set: &Set) -> String {
    let runs = runs(set);
    if let [(first, last)] = runs.as_slice()
        && last - first >= 2
    {
        return format!("{first} 月至 {last} 月");
    }
    format!("{} 月", spans(&runs))
}
