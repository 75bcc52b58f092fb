//! Words and times of day where an expression belongs: `every 5 minutes`, `rate(5 minutes)`, `每天9点`, `00:00:30`,
//! `weekdays at 8:30`.

use std::ops::{Range, RangeInclusive};

use bilingual::Text;

use super::Reader;
use super::value::LONG_WEEKDAYS;
use crate::calendar;
use crate::dialect::{Dialect, FIRST_YEAR, Field, LAST_YEAR};
use crate::problem::{Problem, ProblemId, Repair};
use crate::schedule::{DayRule, Days, Schedule, Times, all_years};
use crate::set::Set;
use crate::zone::Zone;

/// What words say.
#[derive(Clone, Copy)]
pub(super) enum Phrase {
    /// Every so many of a unit, which lasts so many seconds.
    Every(i64, i64),
    /// At a time of the day; whether it says that every day is meant.
    Clock([u8; 3], bool),
    /// On weekdays, at a time of the day.
    Weekly(Set, [u8; 3]),
    /// Once, on a date.
    Once([i64; 3], [u8; 3]),
}

pub(super) const BY_THE_CLOCK: Text =
    Text::new("by the clock, restarting each hour or day", "与整点对齐，每小时或每天重新计算");
pub(super) const FROM_ENABLING: Text =
    Text::new("a steady interval from the moment the trigger is enabled", "从启用触发器起算的固定间隔");
const EVERY_DAY: Text = Text::new("every day at this time", "每天的这个时间");

/// Units by how they begin, and their seconds; 0 is the hour of a clock.
static UNITS: [(&str, i64); 13] = [
    ("second", 1),
    ("sec", 1),
    ("minute", 60),
    ("min", 60),
    ("hour", 3_600),
    ("hr", 3_600),
    ("day", 86_400),
    ("dai", 86_400),
    ("秒", 1),
    ("分", 60),
    ("小时", 3_600),
    ("天", 86_400),
    ("点", 0),
];

/// Beginnings of words that say no more than the rest does.
static FILLERS: [&str; 15] =
    ["执行", "运行", "触发", "一次", "每", "隔", "个", "的", "在", "早上", "上午", "凌晨", "钟", "every", "和"];

/// Words for several weekdays, by how they begin.
static SEVERAL: [(&str, RangeInclusive<u8>); 5] =
    [("weekday", 1..=5), ("workday", 1..=5), ("weekend", 6..=7), ("工作日", 1..=5), ("周末", 6..=7)];

/// What stands before the sign of a weekday.
static WEEK: [&str; 3] = ["周", "星期", "礼拜"];

/// The signs of weekdays, Monday first, which is 1; Sunday has two.
const SIGNS: &str = "一二三四五六日天";

/// What a text says, if it is made of such words alone.
pub(super) fn parse(text: &str) -> Option<Phrase> {
    if text.len() > 100 || text.contains(['*', '?', '/', '#', '+', '=']) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let (mut number, mut unit, mut clock, mut date) = (None, None, None, None);
    let mut week = Week::default();
    let mut is_every = lower.ends_with("ly") || lower.starts_with("rate(");
    let mut rest = lower.as_str();
    loop {
        let begun = rest.len();
        rest = rest.trim_start_matches(|sign| !is_letter(sign) && !is_digit(sign));
        week.reaches |= lower[lower.len() - begun..lower.len() - rest.len()].contains(['-', '~']);
        let Some(first) = rest.chars().next() else { break };
        let belongs =
            |sign| if is_digit(first) { is_digit(sign) || matches!(sign, ':' | '-') } else { is_letter(sign) };
        let (mut word, after) = rest.split_at(rest.find(|sign| !belongs(sign)).unwrap_or(rest.len()));
        rest = after;
        if is_digit(first) {
            let place: &mut Option<&str> = match () {
                () if word.contains(':') => &mut clock,
                () if word.contains('-') => &mut date,
                () => &mut number,
            };
            if place.replace(word).is_some() {
                return None;
            }
            continue;
        }
        if matches!(word, "at" | "on" | "rate" | "once" | "t" | "z" | "and") {
            continue;
        }
        if matches!(word, "to" | "through") {
            week.reaches = true;
            continue;
        }
        // Chinese parts no words, so one may hold several.
        while !word.is_empty() {
            if let Some(filler) = FILLERS.into_iter().find(|filler| word.starts_with(filler)) {
                is_every |= matches!(filler, "每" | "every");
                word = &word[filler.len()..];
                continue;
            }
            if let Some(after) = week.read(word) {
                word = after;
                continue;
            }
            let single = [("s", 1), ("m", 60), ("h", 3_600), ("d", 86_400)];
            let short = single.into_iter().filter(|_| number.is_some()).find(|(name, _)| *name == word);
            let (name, seconds) = short.or_else(|| UNITS.into_iter().find(|(name, _)| word.starts_with(name)))?;
            word = &word[name.len()..];
            // `s` of the plural, `ly`, `utes`.
            if name.is_ascii() && word.len() > 3 {
                return None;
            }
            if name.is_ascii() {
                word = "";
            }
            if seconds == 0 {
                clock = number.take();
            } else if unit.replace(seconds).is_some() {
                return None;
            }
        }
    }
    if !week.days.is_empty() {
        // An hour alone: `monday at 9`.
        let clock = clock_of(clock.or_else(|| number.take())?)?;
        // Every second week (隔周) is no schedule.
        let is_weekly = date.or(number).is_none() && unit.is_none() && !lower.contains('隔');
        return is_weekly.then_some(Phrase::Weekly(week.days, clock));
    }
    match (clock, date, number, unit) {
        (Some(clock), Some(date), None, None) => Some(Phrase::Once(day_of(date)?, clock_of(clock)?)),
        (Some(clock), None, None, None | Some(86_400)) => {
            Some(Phrase::Clock(clock_of(clock)?, unit.is_some() || is_every))
        }
        (None, None, Some(number), Some(seconds)) => {
            let number = number.parse().ok().filter(|number| (1..100_000).contains(number))?;
            Some(Phrase::Every(number, seconds))
        }
        (None, None, None, Some(seconds)) if is_every => Some(Phrase::Every(1, seconds)),
        _ => None,
    }
}

/// The weekdays that were read so far.
#[derive(Default)]
struct Week {
    days: Set,
    last: u8,
    /// Whether the next one ends a range.
    reaches: bool,
}

impl Week {
    /// Reads weekdays at the beginning of a word, and gives what stands behind them.
    fn read<'a>(&mut self, word: &'a str) -> Option<&'a str> {
        if let Some(after) = ["到", "至"].iter().find_map(|to| word.strip_prefix(to)) {
            self.reaches = true;
            return Some(after);
        }
        if let Some((name, days)) = SEVERAL.iter().find(|(name, _)| word.starts_with(name)) {
            days.clone().for_each(|day| self.days.insert(day % 7));
            let after = &word[name.len()..];
            return Some(after.strip_prefix('s').unwrap_or(after));
        }
        let (day, after) = sign_of(word, !self.days.is_empty()).or_else(|| Some((name_of(word)?, "")))?;
        let first = if self.reaches && !self.days.is_empty() { self.last } else { day };
        // Over the end of the week, as from Saturday to Monday.
        let days = (day + 7 - first) % 7;
        (0..=days).for_each(|more| self.days.insert((first + more) % 7));
        (self.last, self.reaches) = (day, false);
        Some(after)
    }
}

/// A weekday in Chinese; where others stand before it, its sign is enough: `周一、三、五`. `每周一次` is none.
fn sign_of(word: &str, is_further: bool) -> Option<(u8, &str)> {
    let named = WEEK.into_iter().find_map(|week| word.strip_prefix(week));
    let signed = named.or_else(|| is_further.then_some(word))?;
    let sign = signed.chars().next()?;
    let (_, day) = SIGNS.chars().zip(1_u8..).find(|(is, _)| *is == sign)?;
    let after = &signed[sign.len_utf8()..];
    (!after.starts_with('次')).then_some((day.min(7) % 7, after))
}

/// A weekday in English, whole or cut: `mon`, `tues`, `fridays`.
fn name_of(word: &str) -> Option<u8> {
    let upper = word.to_ascii_uppercase();
    let singular = upper.strip_suffix('S').unwrap_or(&upper);
    let is_of = |name: &str| singular.len() >= 3 && (name.starts_with(&upper) || name.starts_with(singular));
    LONG_WEEKDAYS.iter().zip(0..).find_map(|(name, day)| is_of(name).then_some(day))
}

const fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Letters as far as words need them: those of ASCII, and all that is not ASCII but the signs of Chinese texts.
const fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || !sign.is_ascii() && !matches!(sign, '，' | '。' | '、' | '（' | '）' | '\u{3000}')
}

/// `9:00`, `00:00:30`, `9`.
fn clock_of(text: &str) -> Option<[u8; 3]> {
    let mut clock = [0; 3];
    let mut parts = text.split(':');
    for (place, limit) in clock.iter_mut().zip([24, 60, 60]) {
        let Some(part) = parts.next() else { break };
        *place = part.parse().ok().filter(|number| *number < limit)?;
    }
    parts.next().is_none().then_some(clock)
}

/// `2026-11-25`.
fn day_of(text: &str) -> Option<[i64; 3]> {
    let mut parts = text.split('-').map(str::parse);
    let date = [parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?];
    let [year, month, day] = date;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let fits =
        (FIRST_YEAR..LAST_YEAR).contains(&year) && (1..=calendar::days_in_month(year, month).into()).contains(&day);
    (fits && parts.next().is_none()).then_some(date)
}

/// Says what is wrong, and how it is written; AWS alone takes such words, as `rate(…)`.
pub(super) fn read(reader: &mut Reader, rest: Range<usize>, phrase: Phrase) -> Option<Schedule> {
    let text = reader.text(rest.clone());
    let is_rate = text.starts_with("rate(");
    if let Phrase::Every(number, unit) = phrase
        && is_rate
        && rate(number, unit).as_ref() == Some(&text)
        && reader.dialect == Dialect::EventBridge
    {
        reader.note(ProblemId::EveryAnchor, rest).numbers(&[number * unit]);
        return Some(Schedule::of_interval(reader.dialect, Zone::UTC, number * unit));
    }
    let (dialect, edition) = (reader.dialect, reader.edition);
    let say = |times: Times| {
        let home = Zone::named(dialect.default_zone()).unwrap_or(Zone::UTC);
        Schedule::unplanned(dialect, home, times).say(dialect, edition).text
    };
    let is_said = matches!(phrase, Phrase::Every(..) | Phrase::Weekly(..));
    let id = if is_said { ProblemId::Words } else { ProblemId::ClockTime };
    let problem = reader.error(id, rest.clone());
    match phrase {
        Phrase::Every(1, unit) if text.ends_with("ly") => {
            if let Some(fields) = even(unit).and_then(say) {
                problem.fix_at(rest, fields);
            }
        }
        Phrase::Every(number, unit) => every(problem, &rest, dialect, number, unit, is_rate),
        Phrase::Clock(clock, is_daily) => {
            let daily = say(at(clock));
            let [hour, minute, second] = clock.map(i64::from);
            let length = hour * 3_600 + minute * 60 + second;
            if is_daily || text.matches(':').count() < 2 || length == 0 {
                if let Some(daily) = daily {
                    problem.fix_at(rest, daily);
                }
            } else {
                // A length of time is written so elsewhere: 00:05:00 is five minutes.
                if let Some(daily) = daily {
                    problem.fix_to(rest.clone(), daily, EVERY_DAY);
                }
                every(problem, &rest, dialect, length, 1, true);
                if let [.., interval @ Repair { meaning: None, .. }] = problem.repairs.as_mut_slice() {
                    interval.meaning = Some(FROM_ENABLING);
                }
            }
        }
        Phrase::Weekly(weekdays, clock) => {
            let mut times = at(clock);
            times.days.rule = DayRule::Weekday;
            times.days.weekday = weekdays;
            if let Some(weekly) = say(times) {
                problem.fix_at(rest, weekly);
            }
        }
        Phrase::Once([year, month, day], clock) => {
            let mut times = at(clock);
            times.days.rule = DayRule::Day;
            times.days.day = Set::one(calendar::small(day));
            times.month = Set::one(calendar::small(month));
            times.year = Set::one(calendar::small(year - FIRST_YEAR));
            times.year_given = true;
            if let Some(once) = say(times) {
                problem.fix_at(rest, once);
            }
        }
    }
    None
}

/// The ways to write every so many seconds: in fields, where that is even, and as an interval.
pub(super) fn every(
    problem: &mut Problem,
    span: &Range<usize>,
    dialect: Dialect,
    number: i64,
    unit: i64,
    is_interval: bool,
) {
    let home = Zone::named(dialect.default_zone()).unwrap_or(Zone::UTC);
    let fields = even(number * unit)
        .and_then(|times| Schedule::unplanned(dialect, home, times).say(dialect, crate::Edition::Documented).text);
    let interval = match dialect {
        Dialect::EventBridge if matches!(unit, 60 | 3_600 | 86_400) => rate(number, unit),
        _ => Schedule::of_interval(dialect, home, number * unit).say(dialect, crate::Edition::Documented).text,
    };
    match (fields, interval) {
        (None, None) => {}
        (Some(fields), None) if !is_interval => {
            problem.fix_at(span.clone(), fields);
        }
        (Some(fields), None) => {
            problem.fix_to(span.clone(), fields, BY_THE_CLOCK);
        }
        (Some(fields), Some(interval)) if !is_interval => {
            problem.fix_to(span.clone(), fields, BY_THE_CLOCK).fix_to(span.clone(), interval, FROM_ENABLING);
        }
        (_, Some(interval)) => {
            problem.fix_at(span.clone(), interval);
        }
    }
}

/// How AWS writes an interval, with the largest unit that counts it.
pub(crate) fn rate_of(seconds: i64) -> Option<String> {
    [86_400, 3_600, 60].into_iter().find(|unit| seconds % unit == 0).and_then(|unit| rate(seconds / unit, unit))
}

/// So many of a unit as AWS writes it; nothing for seconds, which it does not count.
fn rate(number: i64, unit: i64) -> Option<String> {
    let name = match unit {
        60 => "minute",
        3_600 => "hour",
        86_400 => "day",
        _ => return None,
    };
    Some(["rate(", &number.to_string(), " ", name, if number == 1 { ")" } else { "s)" }].concat())
}

/// Every day at a time.
fn at([hour, minute, second]: [u8; 3]) -> Times {
    let all = |field: Field| Set::range(field.domain());
    Times {
        second: Set::one(second),
        minute: Set::one(minute),
        hour: Set::one(hour),
        days: Days { rule: DayRule::Every, day: all(Field::Day), weekday: all(Field::Weekday), special: Vec::new() },
        month: all(Field::Month),
        year: all_years(),
        year_given: false,
    }
}

/// Every so many seconds by the clock, where they divide the minute, the hour or the day.
pub(super) fn even(seconds: i64) -> Option<Times> {
    let steps = |unit: i64, field: Field| -> Option<Set> {
        let size = i64::from(*field.domain().end()) + 1;
        let step = usize::try_from(seconds / unit).ok()?;
        let divides = seconds % unit == 0 && step > 0 && size * unit % seconds == 0;
        divides.then(|| field.domain().step_by(step).collect())
    };
    let mut times = at([0; 3]);
    if let Some(hours) = steps(3_600, Field::Hour) {
        times.hour = hours;
        return Some(times);
    }
    times.hour = Set::range(Field::Hour.domain());
    if let Some(minutes) = steps(60, Field::Minute) {
        times.minute = minutes;
        return Some(times);
    }
    times.minute = Set::range(Field::Minute.domain());
    times.second = steps(1, Field::Second)?;
    Some(times)
}
