//! The sentence in Chinese. The order is that of the language: year, month, day, then the time.

use super::en::{circle, group, monday_first, quotient};
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

static WEEKDAYS: [&str; 7] = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/// The core: when it fires.
pub(super) fn core(times: &Times) -> Vec<Part> {
    let mut line = Line::default();
    if times.second.is_empty() || times.minute.is_empty() || times.hour.is_empty() {
        line.push(Fields::of(&[Field::Second, Field::Minute, Field::Hour]), "从不触发：有字段没有任何取值");
        return line.parts;
    }
    let shape = Shape::of(times);
    years(&mut line, times);
    days(&mut line, times, &shape);
    time(&mut line, &shape);
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
            format!("每周 {days} 天、每天 {} 次，共每周 {} 次", group(*daily), group(daily * days))
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
                ""
            } else if *later == 0 {
                "当日 "
            } else {
                day(*later)
            };
            format!(
                "{} {} 至 {} 即 {} {}{} 至 {second}{}",
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

fn time(line: &mut Line, shape: &Shape) {
    let all = Fields::of(&[Field::Second, Field::Minute, Field::Hour]);
    let hours_and_minutes = Fields::of(&[Field::Minute, Field::Hour]);
    let hour = Fields::of(&[Field::Hour]);
    match shape {
        Shape::Clocks(clocks) => {
            line.push(all, list(clocks.iter().map(|it| clock(*it))));
        }
        Shape::Hours(step, first) => {
            line.push(all, format!("从 {} 起", clock(*first)));
            line.push(hour, format!("每 {step} 小时一次"));
        }
        Shape::Hourly(first, last) => {
            line.push(all, format!("{} 至 {} ", clock(*first), clock(*last)));
            line.push(hour, "每小时一次");
        }
        Shape::Minutes { minute, second, hours } => {
            match hours {
                Hours::Window(first, last) => {
                    line.push(hours_and_minutes, format!("{} 至 {} ", clock(*first), clock(*last)));
                }
                Hours::Some(pattern) => in_hours(line, pattern),
                Hours::All => {}
            }
            minutes(line, minute, *second, hours);
        }
        Shape::Seconds { second, minute, hours } => {
            match hours {
                Hours::Window(first, last) => line.push(all, format!("{} 至 {} ", clock(*first), clock(*last))),
                Hours::Some(pattern) => in_hours(line, pattern),
                Hours::All => {}
            }
            seconds(line, second, minute, hours);
        }
    }
}

fn minutes(line: &mut Line, minute: &Pattern, second: u8, hours: &Hours) {
    let fields = Fields::of(&[Field::Minute, Field::Second]);
    let hour = Fields::of(&[Field::Hour]);
    let one_hour = matches!(hours, Hours::Some(Pattern::One(_)))
        || matches!(hours, Hours::Window(first, last) if first.0 == last.0);
    let each = match hours {
        _ if one_hour => "",
        Hours::Some(_) => "的",
        _ => "每小时",
    };
    match minute {
        Pattern::All => line.push(fields, "每分钟"),
        Pattern::Even(step, 0) => line.push(fields, format!("每 {step} 分钟")),
        Pattern::Even(step, first) => {
            line.push(fields, format!("每 {step} 分钟"));
            if *hours == Hours::All {
                line.push(fields, format!("（每小时第 {} 分）", series(*step, *first, 60 - step + first)));
            }
        }
        Pattern::One(0) if second == 0 => line.push(fields.and(Field::Hour), "每小时整点"),
        Pattern::One(minute) => {
            line.push(hour, each);
            line.push(fields, format!("第 {minute} 分"));
        }
        Pattern::Run(first, last) => {
            if matches!(hours, Hours::Window(start, end) if start.0 == end.0) {
                line.push(fields, "每分钟");
            } else {
                line.push(hour, each);
                line.push(fields, format!("第 {first} 至 {last} 分每分钟"));
            }
        }
        Pattern::Series(step, first, last) => {
            line.push(hour, each);
            line.push(fields, format!("第 {} 分", series(*step, *first, *last)));
        }
        Pattern::List(runs) => {
            line.push(hour, each);
            line.push(fields, format!("第 {} 分", spans(runs)));
        }
    }
    if second != 0 {
        line.push(Fields::of(&[Field::Second]), format!("的第 {second} 秒"));
    }
}

fn seconds(line: &mut Line, second: &Pattern, minute: &Pattern, hours: &Hours) {
    let fields = Fields::of(&[Field::Second]);
    let minutes = Fields::of(&[Field::Minute]);
    let one_hour = matches!(hours, Hours::Some(Pattern::One(_)))
        || matches!(hours, Hours::Window(first, last) if first.0 == last.0);
    if *minute != Pattern::All {
        let each = match hours {
            _ if one_hour => "",
            Hours::Some(_) => "的",
            _ => "每小时",
        };
        line.push(Fields::of(&[Field::Hour]), each);
        let text = match minute {
            Pattern::One(_) | Pattern::Run(..) if matches!(hours, Hours::Window(first, last) if first.0 == last.0) => {
                String::new()
            }
            Pattern::One(minute) => format!("第 {minute} 分内"),
            Pattern::Even(step, first) => format!("第 {} 分内", series(*step, *first, 60 - step + first)),
            Pattern::Run(first, last) => format!("第 {first} 至 {last} 分内"),
            Pattern::Series(step, first, last) => format!("第 {} 分内", series(*step, *first, *last)),
            Pattern::List(runs) => format!("第 {} 分内", spans(runs)),
            Pattern::All => String::new(),
        };
        line.push(minutes, text);
    }
    let each = if *minute == Pattern::All { "每分钟" } else { "" };
    match second {
        Pattern::All => line.push(fields, "每秒"),
        Pattern::Even(step, 0) => line.push(fields, format!("每 {step} 秒")),
        Pattern::Even(step, first) => {
            line.push(fields, format!("每 {step} 秒（每分钟第 {} 秒）", series(*step, *first, 60 - step + first)));
        }
        Pattern::Run(first, last) => line.push(fields, format!("{each}第 {first} 至 {last} 秒每秒")),
        Pattern::Series(step, first, last) => {
            line.push(fields, format!("{each}第 {} 秒", series(*step, *first, *last)));
        }
        Pattern::One(second) => line.push(fields, format!("{each}第 {second} 秒")),
        Pattern::List(runs) => line.push(fields, format!("{each}第 {} 秒", spans(runs))),
    }
}

fn in_hours(line: &mut Line, pattern: &Pattern) {
    let text = match pattern {
        Pattern::All => return,
        Pattern::One(hour) => format!("{hour} 点"),
        Pattern::Even(step, first) => format!("{} 点", series(*step, *first, 24 - step + first)),
        Pattern::Run(first, last) => format!("{first} 至 {last} 点"),
        Pattern::Series(step, first, last) => format!("{} 点", series(*step, *first, *last)),
        Pattern::List(runs) => format!("{} 点", spans(runs)),
    };
    line.push(Fields::of(&[Field::Hour]), text);
}

fn days(line: &mut Line, times: &Times, shape: &Shape) {
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
            let names: Vec<&str> = names.into_iter().map(|day| WEEKDAYS[usize::from(day)]).collect();
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

fn years(line: &mut Line, times: &Times) {
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
            let parts = runs(&times.year);
            let parts = parts.iter().flat_map(|(first, last)| match last - first {
                0 => vec![year(*first)],
                1 => vec![year(*first), year(*last)],
                _ => vec![format!("{} 至 {}", year(*first), year(*last))],
            });
            format!("{} 年", list(parts))
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
        Special::LastOf(day) => format!("最后一个{}", WEEKDAYS[usize::from(day % 7)]),
        Special::Nth(day, nth) => format!("第 {nth} 个{}", WEEKDAYS[usize::from(day % 7)]),
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
        return format!("{}至{}", WEEKDAYS[usize::from(first)], WEEKDAYS[usize::from(last)]);
    }
    let names: Vec<&str> = monday_first(set).into_iter().map(|day| WEEKDAYS[usize::from(day)]).collect();
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

/// `0、7、14…56`; all of them where there are few.
fn series(step: u8, first: u8, last: u8) -> String {
    let count = (last - first) / step + 1;
    if count <= 4 {
        return list((0..count).map(|index| (first + index * step).to_string()));
    }
    format!("{first}、{}、{}…{last}", first + step, first + 2 * step)
}

/// `0 至 5、30、45 至 50`.
fn spans(runs: &[(u8, u8)]) -> String {
    list(runs.iter().flat_map(|(first, last)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first} 至 {last}")],
    }))
}

/// `a、b、c`.
fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("、")
}
