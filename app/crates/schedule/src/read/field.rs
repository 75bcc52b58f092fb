//! One field: a list of items, each a star, a value or a range, and each with a step or without.

use std::ops::Range;

use bilingual::Text;

use super::{Reader, day, repair, value};
use crate::calendar::small;
use crate::dialect::{Dialect, FIRST_YEAR, Field};
use crate::problem::ProblemId;
use crate::schedule::Special;
use crate::set::Set;

/// A field that was read.
pub(super) struct Parsed {
    pub(super) field: Field,
    pub(super) span: Range<usize>,
    /// The numbers inside the engine: Sunday is 0, years are distances to 1970.
    pub(super) set: Set,
    pub(super) special: Vec<Special>,
    pub(super) items: Vec<Item>,
    /// Whether every item could be read.
    pub(super) complete: bool,
}

/// One item of the list, in numbers as they are written.
#[derive(Clone)]
pub(super) struct Item {
    pub(super) span: Range<usize>,
    pub(super) base: Base,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) step: Option<i64>,
}

/// What stands before the step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Star,
    Question,
    One,
    Range,
}

impl Parsed {
    /// Whether the field leaves everything open, in the sense of the rule for the two day fields.
    pub(super) fn is_open(&self, dialect: Dialect) -> bool {
        let star = |item: &Item| matches!(item.base, Base::Star | Base::Question);
        match dialect {
            Dialect::Aliyun => self.items.iter().any(|item| star(item) && item.step.is_none_or(|step| step == 1)),
            // Vixie cron looks at the first sign of the field and nothing else.
            Dialect::Unix => self.items.first().is_some_and(star),
            _ => self.items.iter().any(|item| star(item) && item.step.is_none()),
        }
    }

    /// Whether it is exactly this one item, without a step.
    pub(super) fn is_just(&self, base: Base) -> bool {
        self.special.is_empty() && matches!(self.items.as_slice(), [item] if item.base == base && item.step.is_none())
    }
}

/// Reads a field.
pub(super) fn read(reader: &mut Reader, field: Field, span: Range<usize>) -> Parsed {
    reader.field = Some(field);
    let mut parsed =
        Parsed { field, span: span.clone(), set: Set::EMPTY, special: Vec::new(), items: Vec::new(), complete: true };
    if let Some(repaired) = repair::half_width(&reader.chars[span.clone()]) {
        reader.error(ProblemId::FullWidth, span).fix(repaired);
        parsed.complete = false;
        return parsed;
    }
    let mut start = span.start;
    let mut empty = None;
    for index in span.start..=span.end {
        if index < span.end && reader.chars[index] != ',' {
            continue;
        }
        let item = start..index;
        start = index + 1;
        if item.is_empty() {
            empty.get_or_insert(index);
            continue;
        }
        match read_item(reader, field, item) {
            Some(Found::Numbers(item)) => {
                add(&mut parsed.set, reader.dialect, field, &item);
                parsed.items.push(item);
            }
            Some(Found::Special(special)) => parsed.special.push(special),
            None => parsed.complete = false,
        }
    }
    if let Some(index) = empty {
        empty_item(reader, &mut parsed, index);
    }
    parsed
}

/// Something is missing between two commas. Go's library drops it.
fn empty_item(reader: &mut Reader, parsed: &mut Parsed, index: usize) {
    let span = parsed.span.clone();
    let rest: Vec<String> =
        reader.text(span.clone()).split(',').filter(|item| !item.is_empty()).map(str::to_owned).collect();
    let place = index.min(span.end - 1);
    let problem = if reader.dialect == Dialect::Aliyun {
        reader.warning(ProblemId::EmptyItem, place..place + 1)
    } else {
        parsed.complete = false;
        reader.error(ProblemId::EmptyItem, place..place + 1)
    };
    if !rest.is_empty() {
        problem.fix_at(span, rest.join(","));
    }
}

enum Found {
    Numbers(Item),
    Special(Special),
}

fn read_item(reader: &mut Reader, field: Field, span: Range<usize>) -> Option<Found> {
    if let Some(symbol) = day::symbol(&reader.text(span.clone())) {
        return day::read(reader, field, span, symbol).map(Found::Special);
    }
    let slashes: Vec<usize> = span.clone().filter(|&index| reader.chars[index] == '/').collect();
    if slashes.len() > 1 {
        reader.error(ProblemId::SecondSlash, span);
        return None;
    }
    let base = span.start..slashes.first().copied().unwrap_or(span.end);
    let step = match slashes.first() {
        None => None,
        Some(slash) => Some(value::step(reader, field, &span, slash + 1..span.end)?),
    };
    let (low, high) = reader.dialect.limits(field);
    let (kind, first, last) = read_base(reader, field, &span, base.clone(), step)?;
    let last = if kind == Base::One && step.is_some() {
        if reader.dialect == Dialect::Unix {
            let repaired = format!("{first}-{high}/{}", step.unwrap_or(1));
            reader.error(ProblemId::StepWithoutRange, span).fix(repaired.clone()).named(repaired);
            return None;
        }
        high
    } else {
        last
    };
    if kind == Base::Range && first > last && !(reader.dialect == Dialect::Quartz && field != Field::Year) {
        let written = reader.text(span.clone());
        let repaired = repair::wrapped(&written, field, reader.dialect, (first, last), step.unwrap_or(1));
        reader.error(ProblemId::ReversedRange, span).fix(repaired).numbers(&[first, last, low, high]);
        return None;
    }
    Some(Found::Numbers(Item { span, base: kind, first, last, step }))
}

/// What stands before the slash: its kind and its two ends.
fn read_base(
    reader: &mut Reader,
    field: Field,
    item: &Range<usize>,
    base: Range<usize>,
    step: Option<i64>,
) -> Option<(Base, i64, i64)> {
    let (low, high) = reader.dialect.limits(field);
    let text = reader.text(base.clone());
    match text.as_str() {
        "*" => return Some((Base::Star, low, high)),
        "?" => {
            value::question(reader, field, base, step)?;
            return Some((Base::Question, low, high));
        }
        "" => {
            let problem = reader.error(ProblemId::NotAValue, item.clone());
            if let Some(step) = step {
                problem.fix(format!("*/{step}"));
            }
            return None;
        }
        _ => {}
    }
    if text.starts_with("*-") || text.starts_with("?-") {
        let (start, end) = (base.start + 1, base.end);
        if reader.dialect != Dialect::Aliyun {
            reader.error(ProblemId::StarRange, base);
            return None;
        }
        let kind = if text.starts_with('*') { Base::Star } else { Base::Question };
        if kind == Base::Question {
            value::question(reader, field, base.start..base.start + 1, step)?;
        }
        reader.warning(ProblemId::StarRange, base).fix_at(start..end, "");
        return Some((kind, low, high));
    }
    let hyphens: Vec<usize> = base.clone().filter(|&index| reader.chars[index] == '-').collect();
    match hyphens.as_slice() {
        [] => {
            let only = value::read(reader, field, base)?;
            Some((Base::One, only, only))
        }
        [hyphen] if *hyphen == base.start || *hyphen + 1 == base.end => {
            reader.error(ProblemId::NotAValue, base);
            None
        }
        [hyphen] => range(reader, field, base.start..*hyphen, hyphen + 1..base.end),
        _ => {
            reader.error(ProblemId::SecondHyphen, base);
            None
        }
    }
}

fn range(reader: &mut Reader, field: Field, first: Range<usize>, last: Range<usize>) -> Option<(Base, i64, i64)> {
    let zero = reader.dialect.weekday_base();
    // `5-7` for Friday to Sunday: the number is wrong, but what is meant is plain.
    if field == Field::Weekday && zero == 0 && reader.dialect != Dialect::Unix && reader.text(last.clone()) == "7" {
        if reader.text(first.clone()) == "7" {
            reader.error(ProblemId::WeekdaySeven, first.start..last.end).fix("0");
            return None;
        }
        let start = value::read(reader, field, first.clone())?;
        let repaired = match start {
            0 | 1 => "0-6".to_owned(),
            6 => "6,0".to_owned(),
            start => format!("{start}-6,0"),
        };
        reader.error(ProblemId::WeekdaySeven, last.clone()).fix_at(first.start..last.end, repaired);
        return None;
    }
    let span = last.clone();
    let first = value::read(reader, field, first);
    let last = value::read(reader, field, last);
    if let Some(first) = first {
        end_beyond(reader, field, first, span);
    }
    Some((Base::Range, first?, last?))
}

const UNTIL_MIDNIGHT: Text = Text::new("until the end of the day", "到当天结束为止");
const WITH_MIDNIGHT: Text = Text::new("at midnight as well", "零点也触发");

/// A range that ends beyond its field: up to the end where no number is lost by that, since 60 minutes are 0 of the next
/// hour and no month has 32 days.
fn end_beyond(reader: &mut Reader, field: Field, first: i64, last: Range<usize>) {
    let (low, high) = reader.dialect.limits(field);
    let Some(problem) = reader.problems.last_mut() else { return };
    let is_cyclic = !matches!(field, Field::Day | Field::Year);
    if problem.id == ProblemId::OutOfRange && problem.span == last && problem.data.numbers[0] == high + 1 {
        if first == low || !is_cyclic {
            problem.fix(high.to_string());
        } else if field == Field::Hour {
            problem.fix_to(last.clone(), "23", UNTIL_MIDNIGHT).fix_to(last, "23,0", WITH_MIDNIGHT);
        }
    }
}

/// Adds the numbers of an item.
fn add(set: &mut Set, dialect: Dialect, field: Field, item: &Item) {
    let (low, high) = dialect.limits(field);
    let size = high - low + 1;
    let step = item.step.unwrap_or(1);
    // Only Quartz lets a range run over the end of the field and on from its beginning.
    let last = if item.first > item.last { item.last + size } else { item.last };
    let mut number = item.first;
    while number <= last {
        insert(set, dialect, field, if number > high { number - size } else { number });
        let Some(next) = number.checked_add(step) else { break };
        number = next;
    }
}

/// Adds a number as the engine counts. Years after 2100 lie beyond what it looks at.
pub(super) fn insert(set: &mut Set, dialect: Dialect, field: Field, written: i64) {
    let number = match field {
        Field::Weekday => (written - dialect.weekday_base()).rem_euclid(7),
        Field::Year => written - FIRST_YEAR,
        _ => written,
    };
    if field.domain().contains(&small(number)) {
        set.insert(small(number));
    }
}
