//! A single value: a number or a name, and what can be wrong with it.

use std::ops::Range;

use bilingual::Text;

use super::Reader;
use super::field::Item;
use crate::dialect::{Dialect, Edition, Field};
use crate::problem::ProblemId;

/// The months as three letters.
pub(crate) static MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/// The weekdays as three letters, Sunday first.
pub(crate) static WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

static LONG_MONTHS: [&str; 12] = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];
/// The weekdays as whole words, Sunday first.
pub(super) static LONG_WEEKDAYS: [&str; 7] =
    ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/// Reads a value as it is written: Sunday is 1 where the dialect says so.
pub(super) fn read(reader: &mut Reader, field: Field, span: Range<usize>) -> Option<i64> {
    let text = reader.text(span.clone());
    let digits = match text.strip_prefix('+') {
        Some(digits) if reader.dialect == Dialect::Aliyun => digits,
        _ => text.as_str(),
    };
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too long for 64 bits is out of every range.
        let number = digits.parse().unwrap_or(i64::MAX);
        if digits.len() != text.len() && in_limits(reader, field, number) {
            reader.warning(ProblemId::PlusSign, span.clone()).fix(digits);
        }
        return check_limits(reader, field, span, number);
    }
    name(reader, field, span, &text)
}

fn in_limits(reader: &Reader, field: Field, number: i64) -> bool {
    let (low, high) = reader.dialect.limits(field);
    (low..=high).contains(&number)
}

fn check_limits(reader: &mut Reader, field: Field, span: Range<usize>, number: i64) -> Option<i64> {
    if in_limits(reader, field, number) {
        return Some(number);
    }
    let (low, high) = reader.dialect.limits(field);
    if field == Field::Weekday && number == 7 {
        reader.error(ProblemId::WeekdaySeven, span).fix("0").numbers(&[7, low, high]);
        return None;
    }
    let problem = reader.error(ProblemId::OutOfRange, span.clone()).numbers(&[number, low, high]);
    match (field, number) {
        (Field::Day, 0) => {
            problem.fix_to(span.clone(), "1", Text::new("the 1st", "每月 1 日")).fix_to(span, "*", EVERY_DAY);
        }
        (Field::Month, 0) => {
            problem.fix_to(span.clone(), "1", Text::new("January", "一月")).fix_to(span, "*", EVERY_MONTH);
        }
        // Only where Sunday is 1; elsewhere it is 0.
        (Field::Weekday, 0) => {
            problem.fix("1");
        }
        _ => {}
    }
    None
}

const EVERY_DAY: Text = Text::new("every day", "每天");
const EVERY_MONTH: Text = Text::new("every month", "每个月");

fn name(reader: &mut Reader, field: Field, span: Range<usize>, text: &str) -> Option<i64> {
    let upper = text.to_ascii_uppercase();
    let month = MONTHS.iter().position(|name| *name == upper).and_then(|index| i64::try_from(index + 1).ok());
    let weekday = WEEKDAYS.iter().position(|name| *name == upper).and_then(|index| i64::try_from(index).ok());
    let found = match field {
        Field::Month => month,
        Field::Weekday => weekday.map(|day| day + reader.dialect.weekday_base()),
        _ => None,
    };
    if let Some(number) = found {
        if upper != text && matches!(reader.dialect, Dialect::Aliyun | Dialect::Tencent) {
            reader.note(ProblemId::NameCase, span).fix(upper);
        }
        return Some(number);
    }
    let takes_names = matches!(field, Field::Month | Field::Weekday);
    // Anything beyond ASCII counts as a letter; what else it may be has been told apart before.
    let is_word = upper.chars().all(|letter| letter.is_ascii_alphabetic() || !letter.is_ascii());
    if month.or(weekday).is_some() || (!takes_names && is_word && is_long_name(&upper)) {
        reader.error(ProblemId::NameElsewhere, span);
    } else if takes_names && is_word && is_long_name(&upper) {
        let short: String = upper.chars().take(3).collect();
        reader.error(ProblemId::LongName, span).fix(short);
    } else if let Some(better) = takes_names.then(|| chinese(field, text)).flatten() {
        reader.error(ProblemId::UnknownName, span).fix(better);
    } else if takes_names && is_word {
        reader.error(ProblemId::UnknownName, span);
    } else {
        let is_stars = text.bytes().all(|sign| sign == b'*');
        let problem = reader.error(ProblemId::NotAValue, span);
        if is_stars {
            problem.fix("*");
        }
    }
    None
}

/// `TUES`, `MONDAY`, `SEPT`: more than three letters of a name, or a slip behind the first three.
fn is_long_name(upper: &str) -> bool {
    upper.len() > 3
        && LONG_MONTHS
            .iter()
            .chain(&LONG_WEEKDAYS)
            .any(|long| long.starts_with(upper) || (upper.len() >= 6 && long.get(..3) == upper.get(..3)))
}

/// Whether letters in capitals are the name of a month or a weekday, short or long.
pub(super) fn is_name(upper: &str) -> bool {
    MONTHS.contains(&upper) || WEEKDAYS.contains(&upper) || is_long_name(upper)
}

/// `周一`, `星期一`, `一月`, `3月`.
fn chinese(field: Field, text: &str) -> Option<String> {
    const NUMERALS: [&str; 13] = ["日", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    if field == Field::Weekday {
        let rest = ["星期", "周", "礼拜"].iter().find_map(|prefix| text.strip_prefix(prefix))?;
        let index = if rest == "天" { 0 } else { NUMERALS[..7].iter().position(|numeral| *numeral == rest)? };
        return WEEKDAYS.get(index).map(|name| (*name).to_owned());
    }
    let number = text.strip_suffix("月份").or_else(|| text.strip_suffix('月'))?;
    let index = number.parse().ok().or_else(|| NUMERALS.iter().position(|numeral| *numeral == number))?;
    (1..=12).contains(&index).then(|| index.to_string())
}

/// Reads what stands behind a slash.
pub(super) fn step(reader: &mut Reader, field: Field, item: &Range<usize>, span: Range<usize>) -> Option<i64> {
    let text = reader.text(span.clone());
    let digits = match text.strip_prefix('+') {
        Some(digits) if reader.dialect == Dialect::Aliyun => digits,
        _ => text.as_str(),
    };
    if digits.is_empty()
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
        || (reader.dialect == Dialect::Aliyun && digits.parse::<i64>().is_err())
    {
        let at = if span.is_empty() { item.clone() } else { span.clone() };
        reader.error(ProblemId::StepNotANumber, at);
        return None;
    }
    let step: i64 = digits.parse().unwrap_or(i64::MAX);
    if step == 0 {
        let single = reader.text(item.start..span.start - 1);
        let problem = reader.error(ProblemId::StepZero, item.clone());
        if single.bytes().all(|sign| sign.is_ascii_digit()) {
            problem.fix(single);
        }
        return None;
    }
    if digits.len() != text.len() {
        reader.warning(ProblemId::PlusSign, span.clone()).fix(digits);
    }
    let (low, high) = reader.dialect.limits(field);
    if step > high && reader.dialect != Dialect::Aliyun {
        let problem = match reader.dialect {
            Dialect::Quartz => reader.error(ProblemId::StepAboveMaximum, span),
            _ => reader.warning(ProblemId::StepAboveMaximum, span),
        };
        problem.numbers(&[step, low, high]);
    }
    Some(step)
}

/// Judges a `?`.
pub(super) fn question(reader: &mut Reader, field: Field, span: Range<usize>, step: Option<i64>) -> Option<()> {
    let in_day_field = matches!(field, Field::Day | Field::Weekday);
    match (reader.dialect, in_day_field) {
        (Dialect::Aliyun, true) => {}
        (Dialect::Aliyun, false) => {
            reader.warning(ProblemId::QuestionElsewhere, span).fix("*");
        }
        (Dialect::Unix, _) => {
            reader.error(ProblemId::QuestionNotAllowed, span).fix("*");
            return None;
        }
        (_, false) => {
            reader.error(ProblemId::QuestionElsewhere, span).fix("*");
            return None;
        }
        (_, true) if step.is_some() => {
            reader.error(ProblemId::SymbolForm, span);
            return None;
        }
        (Dialect::Tencent, true) if reader.edition == Edition::Documented => {
            reader.note(ProblemId::QuestionLater, span).fix("*");
        }
        (_, true) => {}
    }
    Some(())
}

/// Whether an item is one plain number.
pub(super) fn is_plain(item: &Item) -> bool {
    item.base == super::field::Base::One && item.step.is_none()
}
