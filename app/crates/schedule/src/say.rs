//! Saying a schedule in a dialect: from sets back to text.

use crate::dialect::{Dialect, Edition, FIRST_YEAR, Field};
use crate::read::phrase::rate_of;
use crate::read::value::{MONTHS, WEEKDAYS};
use crate::schedule::{DayRule, Days, Kind, Schedule, Special, Times};
use crate::sentence::pattern::{Pattern, ranges, runs};
use crate::set::Set;
use crate::zone::Zone;
use bilingual::Text;

/// A schedule in the words of a dialect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The expression; none where the dialect cannot say it.
    pub text: Option<String>,
    /// What the dialect cannot say, or what must be set elsewhere.
    pub losses: Vec<Loss>,
}

/// What a dialect cannot say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loss {
    /// It has no seconds but 0.
    Second,
    /// It has no years.
    Year,
    /// It cannot say that either of the two day fields suffices.
    EitherDay,
    /// It cannot say that both day fields must match.
    BothDays,
    /// It has no such `L`, `W` or `#`.
    Special(Special),
    /// It takes an `L`, `W` or `#` alone, not in a list.
    SpecialInList,
    /// It has no intervals that count from a start.
    Interval,
    /// Nothing ever matches, and it has no way to say nothing.
    Nothing,
    /// The text is right, but by another clock: the zone must be set elsewhere, or the hours moved.
    Zone,
    /// It runs by one clock alone, by which the same days and hours cannot be said.
    FixedZone,
}

impl Loss {
    /// The word in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Year => "year",
            Self::EitherDay => "either-day",
            Self::BothDays => "both-days",
            Self::Special(_) => "special",
            Self::SpecialInList => "special-in-list",
            Self::Interval => "interval",
            Self::Nothing => "nothing",
            Self::Zone => "zone",
            Self::FixedZone => "fixed-zone",
        }
    }

    /// What it means, in both languages.
    pub const fn text(self) -> Text {
        match self {
            Self::Second => Text::new("It has no seconds.", "不支持秒字段。"),
            Self::Year => Text::new("It has no years.", "不支持年字段。"),
            Self::EitherDay => Text::new(
                "It cannot say that either of the two day fields is enough; use two expressions.",
                "无法表示“日或星期任一满足”；请拆成两个表达式。",
            ),
            Self::BothDays => {
                Text::new("It cannot say that both day fields must match.", "无法表示“日和星期同时满足”。")
            }
            Self::Special(special) => special_text(special),
            Self::SpecialInList => Text::new(
                "It takes L, W or # alone, not with other days; use two expressions.",
                "L、W、# 只能单独使用，不能与其他日期并列；请拆成两个表达式。",
            ),
            Self::Interval => Text::new("It has no such interval from a start.", "不支持从某一时间点起算的固定间隔。"),
            Self::Nothing => Text::new("It has no way to say never.", "无法表示“从不触发”。"),
            Self::Zone => Text::new(
                "The expression itself names no zone. It means the same only if this zone is set for the schedule.",
                "表达式本身不含时区；仅当定时任务设置为此时区时，含义才相同。",
            ),
            Self::FixedZone => Text::new(
                "No single expression says the same: SCF always runs on Beijing time (UTC+8) and has no zone to set. Where the clocks change or the hours pass midnight, use several triggers or check the time in the function.",
                "没有含义相同的单个表达式：SCF 始终按北京时间（UTC+8）运行，也不能设置时区。涉及夏令时或换算后跨越零点时，请使用多个触发器，或在函数中判断时间。",
            ),
        }
    }
}

/// What goes with a sign for days, and what comes near it.
const fn special_text(special: Special) -> Text {
    match special {
        Special::Last(0) => Text::new(
            "It has no L, the last day of the month. 28-31 comes close: it fires on each of these days; let the function check for the last one.",
            "不支持 L（当月最后一天）。可用 28-31 近似：这几天都会触发，由函数判断是否为最后一天。",
        ),
        Special::Last(_) => Text::new(
            "It cannot count days back from the end of the month. A range of days comes close; let the function check the date.",
            "不支持从月末倒数日期。可用日期范围近似，由函数判断日期。",
        ),
        Special::LastWorkday => Text::new(
            "It has no LW, the last working day of the month. 26-31 comes close: it fires on each of these days; let the function check the date.",
            "不支持 LW（当月最后一个工作日）。可用 26-31 近似：这几天都会触发，由函数判断日期。",
        ),
        Special::Workday(_) => Text::new(
            "It has no W, the working day nearest to a date. The days around that date come close; let the function check which it is.",
            "不支持 W（离某日最近的工作日）。可用该日前后几天近似，由函数判断是哪一天。",
        ),
        Special::LastOf(_) => Text::new(
            "It cannot say the last such weekday of the month. Every such weekday comes close; let the function check whether a week later is another month.",
            "不支持“当月最后一个指定星期”。可用每周的这一天近似，由函数判断一周后是否已到下个月。",
        ),
        Special::Nth(..) => Text::new(
            "It cannot say the n-th such weekday of the month. Every such weekday comes close; let the function check the date: the first lies in 1-7, the second in 8-14.",
            "不支持“当月第几个指定星期”。可用每周的这一天近似，由函数判断日期：第一个在 1-7 日，第二个在 8-14 日。",
        ),
    }
}

impl Schedule {
    /// The schedule in the words of a dialect, with names of weekdays wherever numbers would be counted differently.
    pub fn say(&self, dialect: Dialect, edition: Edition) -> Said {
        let mut losses = Vec::new();
        let text = match &self.kind {
            Kind::Every { seconds } => {
                let text = match dialect {
                    Dialect::Aliyun => Some(["@every ", &duration(*seconds)].concat()),
                    Dialect::EventBridge => rate_of(*seconds),
                    _ => None,
                };
                if text.is_none() {
                    losses.push(Loss::Interval);
                }
                text
            }
            Kind::Times(times) => match moved(times, self.zone, dialect) {
                Some(times) => say(&times, dialect, edition, &mut losses),
                None => say(times, dialect, edition, &mut losses)
                    .and_then(|text| zoned(text, self.zone, dialect, &mut losses)),
            },
        };
        Said { text, losses }
    }
}

/// The text with its zone, where the dialect has a place for it; none where no zone can be chosen at all.
fn zoned(text: String, zone: Zone, dialect: Dialect, losses: &mut Vec<Loss>) -> Option<String> {
    match dialect {
        _ if zone.name() == dialect.default_zone() => Some(text),
        Dialect::Aliyun => Some(["CRON_TZ=", zone.name(), " ", &text].concat()),
        Dialect::Tencent => {
            losses.push(Loss::FixedZone);
            None
        }
        _ => {
            losses.push(Loss::Zone);
            Some(text)
        }
    }
}

/// The same by the clock of Shanghai, for SCF, which knows no other: from a zone whose clock never changes the hours can
/// be moved, if no run comes to lie on a day that the fields do not say.
fn moved(times: &Times, zone: Zone, dialect: Dialect) -> Option<Times> {
    if zone == Zone::SHANGHAI || dialect != Dialect::Tencent {
        return None;
    }
    let east = i32::from(Zone::SHANGHAI.east()? - zone.east()?);
    let is_every_day =
        times.days.rule == DayRule::Every && times.month.covers(Field::Month.domain()) && !times.year_given;
    let stays = times.hour.iter().all(|hour| (0..24).contains(&(i32::from(hour) + east)));
    let hour =
        times.hour.iter().filter_map(|hour| u8::try_from((i32::from(hour) + east).rem_euclid(24)).ok()).collect();
    (is_every_day || stays).then(|| Times { hour, ..times.clone() })
}

/// `90s`, `5m`, `1h30m`.
pub(crate) fn duration(seconds: i64) -> String {
    let parts = [(seconds / 3_600, 'h'), (seconds / 60 % 60, 'm'), (seconds % 60, 's')];
    let mut text = String::new();
    for (number, unit) in parts.into_iter().filter(|(number, _)| *number != 0) {
        text.push_str(&number.to_string());
        text.push(unit);
    }
    text
}

fn say(times: &Times, dialect: Dialect, edition: Edition, losses: &mut Vec<Loss>) -> Option<String> {
    if [&times.second, &times.minute, &times.hour, &times.month, &times.year].into_iter().any(Set::is_empty) {
        losses.push(Loss::Nothing);
        return None;
    }
    let has = |field| dialect.fields().contains(&field);
    if !has(Field::Second) && times.second != Set::one(0) {
        losses.push(Loss::Second);
    }
    if !has(Field::Year) && times.year_given {
        losses.push(Loss::Year);
    }
    let days = days(&times.days, dialect, edition, losses);
    if !losses.is_empty() {
        return None;
    }
    let (day, weekday) = days?;
    let mut fields = Vec::with_capacity(7);
    for field in dialect.fields() {
        fields.push(match field {
            Field::Second => numbers(&times.second, *field, dialect, true),
            Field::Minute => numbers(&times.minute, *field, dialect, true),
            Field::Hour => numbers(&times.hour, *field, dialect, true),
            Field::Day => day.clone(),
            Field::Month => numbers(&times.month, *field, dialect, true),
            Field::Weekday => weekday.clone(),
            Field::Year if !times.year_given && dialect == Dialect::Quartz => continue,
            Field::Year if !times.year_given => "*".to_owned(),
            Field::Year => years(&times.year),
        });
    }
    Some(fields.join(" "))
}

/// The two day fields.
fn days(days: &Days, dialect: Dialect, edition: Edition, losses: &mut Vec<Loss>) -> Option<(String, String)> {
    let asks = matches!(dialect, Dialect::Quartz | Dialect::EventBridge);
    let open = if asks { "?" } else { "*" };
    let star = || "*".to_owned();
    // A field that begins with a star would make crontab ask for both.
    let star_step = !(dialect == Dialect::Unix && days.rule == DayRule::Either);
    match days.rule {
        DayRule::Every => Some((star(), open.to_owned())),
        DayRule::Day => Some((field(days, Field::Day, dialect, edition, star_step, losses)?, open.to_owned())),
        DayRule::Weekday => Some((open.to_owned(), field(days, Field::Weekday, dialect, edition, star_step, losses)?)),
        DayRule::Either if asks => {
            losses.push(Loss::EitherDay);
            None
        }
        DayRule::Either => Some((
            field(days, Field::Day, dialect, edition, star_step, losses)?,
            field(days, Field::Weekday, dialect, edition, star_step, losses)?,
        )),
        DayRule::Both => {
            let day = numbers(&days.day, Field::Day, dialect, true);
            if dialect == Dialect::Unix && day.starts_with('*') {
                return Some((day, weekdays(&days.weekday, dialect)));
            }
            losses.push(Loss::BothDays);
            None
        }
    }
}

/// A day field with its plain numbers and its signs.
fn field(
    days: &Days,
    which: Field,
    dialect: Dialect,
    edition: Edition,
    star_step: bool,
    losses: &mut Vec<Loss>,
) -> Option<String> {
    let set = if which == Field::Day { &days.day } else { &days.weekday };
    let signs: Vec<Special> = days.special.iter().copied().filter(|special| special.field() == which).collect();
    let mut items = Vec::new();
    if !set.is_empty() {
        items.push(if which == Field::Day { numbers(set, which, dialect, star_step) } else { weekdays(set, dialect) });
    }
    for sign in &signs {
        let Some(text) = special(*sign, dialect, edition) else {
            losses.push(Loss::Special(*sign));
            return None;
        };
        items.push(text);
    }
    // Only Tencent lets a sign stand in a list.
    if !signs.is_empty() && items.len() > 1 && dialect != Dialect::Tencent {
        losses.push(Loss::SpecialInList);
        return None;
    }
    if items.is_empty() {
        losses.push(Loss::Nothing);
        return None;
    }
    Some(items.join(","))
}

fn special(special: Special, dialect: Dialect, edition: Edition) -> Option<String> {
    let base = match (dialect, edition) {
        (Dialect::Tencent, Edition::Later) => 0,
        (Dialect::Quartz | Dialect::EventBridge, _) => 1,
        _ => return None,
    };
    Some(match special {
        Special::Last(0) => "L".to_owned(),
        Special::Last(before) if dialect == Dialect::Quartz => format!("L-{before}"),
        Special::LastWorkday if dialect != Dialect::EventBridge => "LW".to_owned(),
        Special::Last(_) | Special::LastWorkday => return None,
        Special::Workday(day) => format!("{day}W"),
        Special::LastOf(day) => format!("{}L", day + base),
        Special::Nth(day, nth) => format!("{}#{nth}", day + base),
    })
}

/// Numbers as short as they go: a star, a step, a range, a list.
fn numbers(set: &Set, field: Field, dialect: Dialect, star_step: bool) -> String {
    let (low, high) = (*field.domain().start(), *field.domain().end());
    let stepped = |step: u8, first: u8, last: u8| {
        if last.checked_add(step).is_some_and(|next| next <= high) || dialect == Dialect::Unix && first != low {
            format!("{first}-{last}/{step}")
        } else if first == low && star_step {
            format!("*/{step}")
        } else if dialect == Dialect::Unix {
            format!("{first}-{high}/{step}")
        } else {
            format!("{first}/{step}")
        }
    };
    match Pattern::of(set, field.domain()) {
        Pattern::All => "*".to_owned(),
        Pattern::One(only) => name(only, field),
        // Two numbers are plainer than a step that comes but once.
        Pattern::Even(_, first) if set.len() == 2 && first != low => list(set, &|number| name(number, field)),
        Pattern::Even(step, first) => stepped(step, first, set.last().unwrap_or(first)),
        Pattern::Series(step, first, last) => stepped(step, first, last),
        Pattern::Run(first, last) => format!("{}-{}", name(first, field), name(last, field)),
        Pattern::List(_) => match set.stride().filter(|step| *step > 1) {
            Some(step) if set.len() > 3 => stepped(step, set.first().unwrap_or(low), set.last().unwrap_or(high)),
            _ => list(set, &|number| name(number, field)),
        },
    }
}

/// Weekdays by their names; in crontab by numbers, as its manual takes names only one by one.
fn weekdays(set: &Set, dialect: Dialect) -> String {
    if set.covers(Field::Weekday.domain()) {
        // Spelt out, as a star would leave the day to the other field.
        return if dialect == Dialect::Unix { "0-6".to_owned() } else { "SUN-SAT".to_owned() };
    }
    list(set, &|day| match dialect {
        Dialect::Unix => day.to_string(),
        _ => WEEKDAYS[usize::from(day % 7)].to_owned(),
    })
}

fn name(number: u8, field: Field) -> String {
    match field {
        Field::Month => {
            MONTHS.get(usize::from(number.saturating_sub(1))).map_or_else(String::new, |it| (*it).to_owned())
        }
        _ => number.to_string(),
    }
}

/// A list in which three and more in a row become a range.
fn list(set: &Set, show: &dyn Fn(u8) -> String) -> String {
    ranges(&runs(set), "-", show).join(",")
}

fn years(set: &Set) -> String {
    list(set, &|year| (i64::from(year) + FIRST_YEAR).to_string())
}
