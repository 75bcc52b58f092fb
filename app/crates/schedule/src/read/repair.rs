//! Texts that fix a field.

use super::value::{MONTHS, WEEKDAYS};
use crate::dialect::{Dialect, Field};

/// The field with full-width signs made narrow; nothing if there are none.
pub(super) fn half_width(chars: &[char]) -> Option<String> {
    let narrow = |sign: char| match sign {
        '！'..='～' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        '、' => ',',
        '—' | '–' | '−' => '-',
        '﹡' | '∗' => '*',
        _ => sign,
    };
    let repaired: String = chars.iter().copied().map(narrow).collect();
    (!repaired.chars().eq(chars.iter().copied())).then_some(repaired)
}

/// A range that runs over the end of its field, in a way that the dialect can say. Names stay names.
pub(super) fn wrapped(written: &str, field: Field, dialect: Dialect, ends: (i64, i64), step: i64) -> String {
    let (first, last) = ends;
    let (low, high) = dialect.limits(field);
    if field == Field::Year {
        return format!("{last}-{first}");
    }
    let size = high - low + 1;
    let named = written.chars().any(|c| c.is_ascii_alphabetic());
    let show = |number: i64| match field {
        Field::Month if named => MONTHS[index(number - 1, 12)].to_owned(),
        Field::Weekday if named => WEEKDAYS[index(number - dialect.weekday_base(), 7)].to_owned(),
        _ => number.to_string(),
    };
    if step == 1 && last + size - first + 1 >= size {
        return "*".to_owned();
    }
    let short = matches!(field, Field::Weekday | Field::Month);
    if step == 1 && !short {
        let part = |first: i64, last: i64| if first == last { show(first) } else { format!("{first}-{last}") };
        return format!("{},{}", part(first, high), part(low, last));
    }
    let mut items: Vec<String> = Vec::new();
    let mut number = first;
    while number <= last + size {
        items.push(show(if number > high { number - size } else { number }));
        number = number.saturating_add(step);
    }
    items.join(",")
}

fn index(number: i64, size: i64) -> usize {
    usize::try_from(number.rem_euclid(size)).unwrap_or(0)
}
