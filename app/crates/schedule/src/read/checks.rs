//! What holds for the expression as a whole: the rule for the two day fields, what the document omits, and what the
//! schedule does not do though it looks like it.

use super::Reader;
use super::field::{Base, Parsed};
use super::value::is_plain;
use crate::calendar::longest_month;
use crate::dialect::{Dialect, Field};
use crate::problem::ProblemId;
use crate::schedule::{DayRule, Days, Schedule, Times, all_years};
use crate::set::Set;
use crate::verdict;

/// The schedule of the fields, if all of them could be read.
pub(super) fn schedule(reader: &mut Reader, parsed: &[Parsed]) -> Option<Schedule> {
    let find = |field| parsed.iter().find(|parsed| parsed.field == field);
    let set = |field, otherwise| find(field).map_or(otherwise, |parsed| parsed.set);
    let (day, weekday) = (find(Field::Day)?, find(Field::Weekday)?);
    let rule = day_rule(reader, day, weekday);
    omissions(reader, parsed);
    for parsed in parsed {
        steps(reader, parsed);
    }
    if !parsed.iter().all(|parsed| parsed.complete) {
        last_day_as_number(reader, find(Field::Month));
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

/// Where all months have one length, their last day has a number.
fn last_day_as_number(reader: &mut Reader, month: Option<&Parsed>) {
    let Some(month) = month.filter(|month| month.complete && !month.set.contains(2)) else { return };
    let mut lengths = month.set.iter().map(longest_month);
    let Some(length) = lengths.next().filter(|length| lengths.all(|other| other == *length)) else { return };
    for problem in &mut reader.problems {
        if (problem.id, problem.field) == (ProblemId::SymbolLast, Some(Field::Day)) && problem.data.text == "L" {
            problem.mend(length.to_string());
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
            if dialect == Dialect::Aliyun {
                reader.warning(ProblemId::EitherDay, both);
            } else {
                reader.note(ProblemId::EitherDay, both);
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
            problem.mend_at(day.span.clone(), "*");
        } else if weekday.is_just(Base::Star) {
            problem.mend_at(weekday.span.clone(), "?");
        } else if day.is_just(Base::Star) {
            problem.mend_at(day.span.clone(), "?");
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
            reader.warning(ProblemId::StarStepOne, item.span.clone()).mend("*");
        }
    }
}

/// What the document of Function Compute forbids or omits and its likely engine takes.
fn omissions(reader: &mut Reader, parsed: &[Parsed]) {
    if reader.dialect != Dialect::Aliyun {
        return;
    }
    for parsed in parsed {
        reader.field = Some(parsed.field);
        match parsed.field {
            Field::Second if parsed.complete && !matches!(parsed.items.as_slice(), [item] if is_plain(item)) => {
                reader.warning(ProblemId::SecondsSpecial, parsed.span.clone()).mend("0");
            }
            Field::Weekday => {
                if let Some(item) = parsed.items.iter().find(|item| item.step.is_some()) {
                    let days: Vec<String> = parsed.set.iter().map(|day| day.to_string()).collect();
                    let span = item.span.clone();
                    reader.warning(ProblemId::SlashWeekday, span).mend_at(parsed.span.clone(), days.join(","));
                }
            }
            _ => {}
        }
    }
}

/// Steps that do less than they look like.
fn steps(reader: &mut Reader, parsed: &Parsed) {
    reader.field = Some(parsed.field);
    let (low, high) = reader.dialect.limits(parsed.field);
    for item in &parsed.items {
        let Some(step) = item.step.filter(|step| *step > 1 && item.first <= item.last) else { continue };
        let reached = item.first + (item.last - item.first) / step * step;
        if reached == item.first {
            let single = item.first.to_string();
            let numbers = [step, item.first, low, high];
            reader.warning(ProblemId::StepNeverActs, item.span.clone()).mend(single).numbers(&numbers);
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
            }
            Field::Year => {}
            _ if gap != step => {
                let numbers = [step, item.first, reached, gap];
                reader.note(ProblemId::StepUneven, item.span.clone()).numbers(&numbers);
            }
            _ => {}
        }
    }
}
