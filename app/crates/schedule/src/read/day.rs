//! The signs `L`, `W`, `#` and `H`.

use std::ops::Range;

use super::Reader;
use super::value::WEEKDAYS;
use crate::dialect::{Dialect, Field};
use crate::problem::ProblemId;
use crate::schedule::Special;

/// Which sign an item is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    Last,
    Workday,
    Nth,
    Hash,
}

/// The sign of an item, if it has one. Names end in L too (`JUL`), so what stands before it must be a day.
pub(super) fn symbol(text: &str) -> Option<Symbol> {
    let upper = text.to_ascii_uppercase();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = |text: &str| is_number(text) || WEEKDAYS.contains(&text);
    let behind_last = upper.strip_prefix('L');
    if upper.contains('#') {
        Some(Symbol::Nth)
    } else if upper == "H" || upper.starts_with("H/") || upper.starts_with("H(") {
        Some(Symbol::Hash)
    } else if upper == "W"
        || upper == "WL"
        || upper.strip_suffix('W').is_some_and(|day| is_number(day) || day.starts_with('L'))
    {
        Some(Symbol::Workday)
    } else if upper.strip_suffix('L').is_some_and(|day| day.is_empty() || is_day(day))
        || behind_last.is_some_and(|rest| rest.starts_with('-') || rest.starts_with('/'))
    {
        Some(Symbol::Last)
    } else {
        None
    }
}

/// Reads an item with such a sign.
pub(super) fn read(reader: &mut Reader, field: Field, span: Range<usize>, symbol: Symbol) -> Option<Special> {
    let id = match symbol {
        Symbol::Last => ProblemId::SymbolLast,
        Symbol::Workday => ProblemId::SymbolWorkday,
        Symbol::Nth => ProblemId::SymbolNth,
        Symbol::Hash => ProblemId::SymbolHash,
    };
    let fits = match symbol {
        Symbol::Last => matches!(field, Field::Day | Field::Weekday),
        Symbol::Workday => field == Field::Day,
        Symbol::Nth => field == Field::Weekday,
        Symbol::Hash => false,
    };
    let text = reader.text(span.clone());
    if !reader.has_symbols() || !fits {
        reader.error(id, span);
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let special = match symbol {
        Symbol::Last if field == Field::Day => last_day(reader.dialect, &upper),
        Symbol::Last => last_of(reader, &upper),
        Symbol::Workday => workday(&upper),
        Symbol::Nth => nth(reader, &upper),
        Symbol::Hash => None,
    };
    match special {
        Some(special) if reader.dialect == Dialect::Tencent && text != upper => {
            reader.note(ProblemId::NameCase, span).fix(upper);
            Some(special)
        }
        Some(special) => Some(special),
        None => {
            let better = numbered(reader, &upper);
            let problem = reader.error(ProblemId::SymbolForm, span);
            if let Some(better) = better {
                problem.fix(better);
            }
            None
        }
    }
}

fn last_day(dialect: Dialect, upper: &str) -> Option<Special> {
    match upper.strip_prefix('L')? {
        "" => Some(Special::Last(0)),
        rest if dialect != Dialect::Tencent => {
            rest.strip_prefix('-')?.parse().ok().filter(|days| *days <= 30).map(Special::Last)
        }
        _ => None,
    }
}

fn last_of(reader: &Reader, upper: &str) -> Option<Special> {
    let day = upper.strip_suffix('L')?;
    if day.is_empty() {
        // Quartz reads a lone L as Saturday.
        return (reader.dialect != Dialect::Tencent).then_some(Special::LastOf(6));
    }
    // Tencent's page takes numbers alone before L.
    if reader.dialect == Dialect::Tencent && day.parse::<u8>().is_err() {
        return None;
    }
    weekday(reader.dialect, day).map(Special::LastOf)
}

fn workday(upper: &str) -> Option<Special> {
    if upper == "LW" || upper == "WL" {
        return Some(Special::LastWorkday);
    }
    upper.strip_suffix('W')?.parse().ok().filter(|day| (1..=31).contains(day)).map(Special::Workday)
}

fn nth(reader: &Reader, upper: &str) -> Option<Special> {
    let (day, nth) = upper.split_once('#')?;
    let nth: u8 = nth.parse().ok().filter(|nth| (1..=5).contains(nth))?;
    weekday(reader.dialect, day).map(|day| Special::Nth(day, nth))
}

/// A weekday as the engine counts, from a number or a name.
fn weekday(dialect: Dialect, text: &str) -> Option<u8> {
    if let Some(index) = WEEKDAYS.iter().position(|name| *name == text) {
        return u8::try_from(index).ok();
    }
    let number: i64 = text.parse().ok()?;
    let (low, high) = dialect.limits(Field::Weekday);
    (low..=high).contains(&number).then(|| u8::try_from((number - dialect.weekday_base()).rem_euclid(7)).ok())?
}

/// `FRIL` in numbers.
fn numbered(reader: &Reader, upper: &str) -> Option<String> {
    let day = upper.strip_suffix('L')?;
    let index = WEEKDAYS.iter().position(|name| *name == day)?;
    (reader.dialect == Dialect::Tencent).then(|| format!("{index}L"))
}
