//! What holds for the expression as a whole: the rule for the two day fields, what the document omits, and what the
//! schedule does not do though it looks like it.

use bilingual::Text;

use super::Reader;
use super::field::{Base, Parsed};
use super::phrase::{self, FROM_ENABLING};
use super::value::is_plain;
use crate::calendar::longest_month;
use crate::dialect::{Dialect, Field};
use crate::problem::{Problem, ProblemId, Severity};
use crate::say;
use crate::schedule::{DayRule, Days, Schedule, Times, all_years};
use crate::set::Set;
use crate::verdict;

const WEEKDAY_ALONE: Text = Text::new(
    "on the day of the week alone; where both must match, let the function check the date",
    "只按星期触发；若要求两者同时满足，由函数判断日期",
);
const DAY_ALONE: Text = Text::new(
    "on the day of the month alone; where both must match, let the function check the weekday",
    "只按日期触发；若要求两者同时满足，由函数判断星期",
);
const SUNDAY: Text = Text::new("Sunday, as crontab counts", "周日，按 crontab 的编号");
const SATURDAY: Text = Text::new("Saturday, as Quartz counts", "周六，按 Quartz 的编号");

/// The schedule of the fields, if all of them could be read.
pub(super) fn schedule(reader: &mut Reader, parsed: &[Parsed]) -> Option<Schedule> {
    let find = |field| parsed.iter().find(|parsed| parsed.field == field);
    let set = |field, otherwise| find(field).map_or(otherwise, |parsed| parsed.set);
    let (day, weekday) = (find(Field::Day)?, find(Field::Weekday)?);
    let rule = day_rule(reader, day, weekday);
    omissions(reader, parsed);
    for field in parsed {
        steps(reader, field, parsed);
    }
    if !parsed.iter().all(|parsed| parsed.complete) {
        last_day(reader, parsed);
        next_begin(reader, parsed);
        if day.is_just(Base::Question) {
            seven(reader, weekday);
        }
        return None;
    }
    let mut special = day.special.clone();
    special.extend_from_slice(&weekday.special);
    let year = find(Field::Year);
    let years = match year {
        // Unlike a written star, a missing year has no end but the engine's.
        None => all_years(),
        Some(year) => year.set,
    };
    let times = Times {
        second: set(Field::Second, Set::one(0)),
        minute: set(Field::Minute, Set::one(0)),
        hour: set(Field::Hour, Set::one(0)),
        days: Days { rule, day: day.set, weekday: weekday.set, special },
        month: set(Field::Month, Set::one(1)),
        year: if reader.dialect == Dialect::Tencent && year.is_none() { Set::range(0..=129) } else { years },
        year_given: year.is_some_and(|year| !year.set.covers(0..=129)),
    };
    if reader.is_inner {
        return Some(Schedule::unplanned(reader.dialect, reader.zone_or_default(), times));
    }
    verdict::check(&times, |id, field, numbers| {
        let span = parsed
            .iter()
            .find(|parsed| Some(parsed.field) == field)
            .map_or_else(|| whole(parsed), |parsed| parsed.span.clone());
        reader.field = field;
        let problem = match id {
            ProblemId::NeverFires => reader.warning(id, span),
            _ => reader.note(id, span),
        };
        problem.numbers(numbers);
    });
    reader.field = None;
    Some(Schedule::of_times(reader.dialect, reader.zone_or_default(), times))
}

/// The last day of the month where it can be said exactly: by its number where all months have one length, and else by
/// the clock of a zone in which the 1st has begun by then.
fn last_day(reader: &mut Reader, parsed: &[Parsed]) {
    let find = |field| parsed.iter().find(|parsed| parsed.field == field);
    let (Some(day), Some(month), Some(weekday)) = (find(Field::Day), find(Field::Month), find(Field::Weekday)) else {
        return;
    };
    let is_last = |problem: &Problem| problem.id == ProblemId::SymbolLast && problem.span == day.span;
    let Some(at) = reader.problems.iter().position(is_last) else { return };
    if !weekday.is_open(reader.dialect) {
        reader.problems[at].numbers(&[1]);
        return;
    }
    if !reader.problems[at].data.text.eq_ignore_ascii_case("L") || !month.complete {
        return;
    }
    let mut lengths = month.set.iter().map(longest_month);
    let length = lengths.next().filter(|length| !month.set.contains(2) && lengths.all(|other| other == *length));
    let end = reader.chars.len();
    let is_only = reader.problems.iter().filter(|problem| problem.severity == Severity::Error).count() == 1;
    let by_zone = || {
        let hour = find(Field::Hour).filter(|hour| hour.complete && hour.set.len() == 1)?.set.first()?;
        let east = reader.zone_or_default().east()? + 24 - i8::try_from(hour).ok()?;
        let of = |field| find(field).filter(|parsed| parsed.complete).map(|parsed| reader.text(parsed.span.clone()));
        let fits =
            is_only && month.is_just(Base::Star) && reader.dialect == Dialect::Aliyun && (1..=14).contains(&east);
        let zone = ["CRON_TZ=Etc/GMT-", &east.to_string()].concat();
        fits.then_some([zone, of(Field::Second)?, of(Field::Minute)?, "0 1 * *".to_owned()].join(" "))
    };
    let by_zone = if length.is_none() { by_zone() } else { None };
    let problem = &mut reader.problems[at];
    if let Some(length) = length {
        problem.fix(length.to_string());
    } else if let Some(text) = by_zone {
        problem.fix_at(0..end, text);
    }
}

/// Hour 24 is hour 0 of the next day, which is the same where every day is meant; and so for 60.
fn next_begin(reader: &mut Reader, parsed: &[Parsed]) {
    for problem in &mut reader.problems {
        let Some(field) = problem.field.filter(|field| *field <= Field::Hour) else { continue };
        let is_next = problem.data.numbers.first() == Some(&(reader.dialect.limits(field).1 + 1));
        let is_end = problem.span.start > 0 && reader.chars[problem.span.start - 1] == '-';
        let is_open =
            |parsed: &Parsed| parsed.field <= field || parsed.is_just(Base::Star) || parsed.is_just(Base::Question);
        if problem.id == ProblemId::OutOfRange && is_next && !is_end && parsed.iter().all(is_open) {
            problem.fix("0");
        }
    }
}

/// Beside a `?` 7 may be the Saturday of Quartz.
fn seven(reader: &mut Reader, weekday: &Parsed) {
    for problem in reader.problems.iter_mut().filter(|problem| problem.id == ProblemId::WeekdaySeven) {
        problem.repairs.clear();
        if problem.span == weekday.span {
            problem.fix_to(weekday.span.clone(), "0", SUNDAY).fix_to(weekday.span.clone(), "6", SATURDAY);
        }
    }
}

fn whole(parsed: &[Parsed]) -> std::ops::Range<usize> {
    let start = parsed.first().map_or(0, |parsed| parsed.span.start);
    start..parsed.last().map_or(start, |parsed| parsed.span.end)
}

/// How the two day fields work together.
fn day_rule(reader: &mut Reader, day: &Parsed, weekday: &Parsed) -> DayRule {
    let both = day.span.start..weekday.span.end;
    let dialect = reader.dialect;
    if matches!(dialect, Dialect::Quartz | Dialect::EventBridge) {
        return question_rule(reader, day, weekday);
    }
    let (day_open, weekday_open) = (day.is_open(dialect), weekday.is_open(dialect));
    if dialect == Dialect::Tencent {
        star_step_one(reader, day, weekday);
    }
    let rule = match (day_open, weekday_open) {
        (true, true) if dialect != Dialect::Unix => DayRule::Every,
        (false, true) if dialect != Dialect::Unix => DayRule::Day,
        (true, false) if dialect != Dialect::Unix => DayRule::Weekday,
        (false, false) => DayRule::Either,
        // Vixie cron joins by "and" as soon as one field begins with a star, even in `*/2`.
        _ => DayRule::Both,
    };
    let (full_day, full_weekday) = (day.set.covers(Field::Day.domain()), weekday.set.covers(Field::Weekday.domain()));
    match rule {
        DayRule::Either if day.complete && weekday.complete => {
            reader.field = None;
            let problem = if dialect == Dialect::Aliyun {
                reader.warning(ProblemId::EitherDay, both)
            } else {
                reader.note(ProblemId::EitherDay, both)
            };
            if !full_day && !full_weekday {
                problem.fix_to(day.span.clone(), "*", WEEKDAY_ALONE).fix_to(weekday.span.clone(), "*", DAY_ALONE);
            }
            if full_day || full_weekday { DayRule::Every } else { rule }
        }
        DayRule::Day if full_day => DayRule::Every,
        DayRule::Weekday if full_weekday => DayRule::Every,
        DayRule::Both => match (full_day, full_weekday) {
            (true, true) => DayRule::Every,
            (false, true) => DayRule::Day,
            (true, false) => DayRule::Weekday,
            (false, false) => {
                reader.field = None;
                reader.warning(ProblemId::BothDays, both);
                rule
            }
        },
        _ => rule,
    }
}

/// Quartz and AWS want `?` in exactly one of the two day fields.
fn question_rule(reader: &mut Reader, day: &Parsed, weekday: &Parsed) -> DayRule {
    let both = day.span.start..weekday.span.end;
    let questions = (day.is_just(Base::Question), weekday.is_just(Base::Question));
    if questions.0 == questions.1 {
        reader.field = None;
        let problem = reader.error(ProblemId::QuestionMissing, both);
        if questions.0 {
            problem.fix_at(day.span.clone(), "*");
        } else if weekday.is_just(Base::Star) {
            problem.fix_at(weekday.span.clone(), "?");
        } else if day.is_just(Base::Star) {
            problem.fix_at(day.span.clone(), "?");
        }
    }
    match questions {
        (true, _) if weekday.is_just(Base::Star) => DayRule::Every,
        (true, _) => DayRule::Weekday,
        _ if day.is_just(Base::Star) => DayRule::Every,
        _ => DayRule::Day,
    }
}

/// Whether `*/1` counts as given is open on Tencent, and matters only beside a restricted field.
fn star_step_one(reader: &mut Reader, day: &Parsed, weekday: &Parsed) {
    for (one, other) in [(day, weekday), (weekday, day)] {
        let odd = one.items.iter().find(|item| item.base == Base::Star && item.step == Some(1));
        if let Some(item) = odd
            && !one.is_open(Dialect::Tencent)
            && !other.is_open(Dialect::Tencent)
        {
            reader.field = Some(one.field);
            let (given, open) =
                if one.field == Field::Day { (DAY_ALONE, WEEKDAY_ALONE) } else { (WEEKDAY_ALONE, DAY_ALONE) };
            let span = item.span.clone();
            reader.warning(ProblemId::StarStepOne, span.clone()).fix_to(span, "*", open).fix_to(
                other.span.clone(),
                "*",
                given,
            );
        }
    }
}

/// What the documents of Function Compute and of AWS forbid or omit, and the engines take.
fn omissions(reader: &mut Reader, parsed: &[Parsed]) {
    for parsed in parsed {
        reader.field = Some(parsed.field);
        match (reader.dialect, parsed.field) {
            (Dialect::Aliyun, Field::Second)
                if parsed.complete && !matches!(parsed.items.as_slice(), [item] if is_plain(item)) =>
            {
                reader.warning(ProblemId::SecondsSpecial, parsed.span.clone());
            }
            (Dialect::Aliyun | Dialect::EventBridge, Field::Weekday) => {
                if let Some(item) = parsed.items.iter().find(|item| item.step.is_some()) {
                    let base = reader.dialect.weekday_base();
                    let days: Vec<String> = parsed.set.iter().map(|day| (i64::from(day) + base).to_string()).collect();
                    let span = item.span.clone();
                    reader.warning(ProblemId::SlashWeekday, span).fix_at(parsed.span.clone(), days.join(","));
                }
            }
            _ => {}
        }
    }
}

/// Steps that do less than they look like.
fn steps(reader: &mut Reader, parsed: &Parsed, all: &[Parsed]) {
    reader.field = Some(parsed.field);
    let (low, high) = reader.dialect.limits(parsed.field);
    for item in &parsed.items {
        let Some(step) = item.step.filter(|step| *step > 1 && item.first <= item.last) else { continue };
        let reached = item.first + (item.last - item.first) / step * step;
        if reached == item.first {
            let single = item.first.to_string();
            let numbers = [step, item.first, low, high];
            reader.warning(ProblemId::StepNeverActs, item.span.clone()).fix(single).numbers(&numbers);
            continue;
        }
        let whole = item.last == high && item.first < low + step;
        if !whole {
            continue;
        }
        let gap = high + 1 - low - (reached - item.first);
        match parsed.field {
            Field::Day => {
                reader.note(ProblemId::StepRestarts, item.span.clone()).numbers(&[step, item.first, reached]);
                steady(reader, parsed, all, step);
            }
            Field::Year => {}
            _ if gap != step => {
                let numbers = [step, item.first, reached, gap];
                reader.note(ProblemId::StepUneven, item.span.clone()).numbers(&numbers);
                steady(reader, parsed, all, step);
            }
            _ => {}
        }
    }
}

/// A rhythm that no field can keep, as an interval, where all else is open: the last problem gets it as its repair.
fn steady(reader: &mut Reader, stepped: &Parsed, all: &[Parsed], step: i64) {
    let unit = match stepped.field {
        Field::Minute => 60,
        Field::Hour => 3_600,
        Field::Day => 86_400,
        _ => return,
    };
    let is_plain = |parsed: &Parsed| match parsed.field.cmp(&stepped.field) {
        std::cmp::Ordering::Less => parsed.set.len() == 1,
        std::cmp::Ordering::Equal => stepped.items.len() == 1,
        // Every second Wednesday: the weekday goes with the rhythm.
        std::cmp::Ordering::Greater => {
            parsed.is_open(reader.dialect) || parsed.field == Field::Weekday && step % 7 == 0 && parsed.set.len() == 1
        }
    };
    if reader.zone.is_some() || !all.iter().all(|parsed| parsed.complete && is_plain(parsed)) {
        return;
    }
    let (dialect, end) = (reader.dialect, reader.chars.len());
    let interval = match dialect {
        Dialect::Aliyun => Some(["@every ", &say::duration(step * unit)].concat()),
        Dialect::EventBridge => phrase::rate_of(step * unit),
        _ => None,
    };
    let (Some(interval), Some(problem)) = (interval, reader.problems.last_mut()) else { return };
    problem.fix_to(0..end, interval, FROM_ENABLING);
}
