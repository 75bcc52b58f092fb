//! The zone in front of an expression: `CRON_TZ=Asia/Shanghai 0 0 4 1 * *`.

use std::ops::Range;

use super::{Reader, form::trim, settle};
use crate::dialect::Dialect;
use crate::problem::ProblemId;
use crate::zone::Zone;

/// Reads the zone, if there is one, and gives the span of what follows.
pub(super) fn read(reader: &mut Reader, inner: Range<usize>) -> Option<Range<usize>> {
    let Some(length) = starts_with_zone(&reader.text(inner.clone())) else {
        default(reader, &inner);
        return Some(inner);
    };
    // Go's library looks for an ASCII blank and nothing else.
    let blank = (inner.start..inner.end).find(|&index| reader.chars[index] == ' ');
    let name = inner.start + length..blank.unwrap_or(inner.end);
    let rest = trim(&reader.chars, name.end..inner.end);
    if reader.dialect != Dialect::Aliyun {
        let mended = without_zone(reader, &reader.text(name.clone()), rest.clone());
        let problem = reader.error(ProblemId::ZoneNotAllowed, inner.start..name.end);
        if let Some((until, mended)) = mended {
            problem.mend_at(inner.start..until, mended);
        }
        return (!rest.is_empty()).then_some(rest);
    }
    if inner.start > 0 {
        reader.error(ProblemId::ZoneNotFirst, 0..inner.start).mend("");
    }
    let prefix = inner.start..name.start;
    let written = reader.text(prefix.clone());
    if written != "CRON_TZ=" && written != "TZ=" {
        reader.error(ProblemId::ZonePrefixCase, prefix).mend("CRON_TZ=");
    } else if written == "TZ=" {
        reader.warning(ProblemId::ZonePrefixShort, prefix).mend("CRON_TZ=");
    }
    let zone = zone(reader, name.clone());
    if let Some(zone) = zone {
        reader.zone = Some((zone, name.clone()));
    }
    if rest.is_empty() {
        reader.error(ProblemId::ZoneAlone, inner);
        return None;
    }
    Some(rest)
}

/// The expression without its zone: as it is where it runs in that zone anyhow, with the hours moved where that says the
/// same, else nothing. Comes with where that which it replaces ends.
fn without_zone(reader: &Reader, name: &str, rest: Range<usize>) -> Option<(usize, String)> {
    let better = || zone_of_offset(name).or_else(|| nickname(name).map(str::to_owned));
    let zone = Zone::in_any_case(name).or_else(|| Zone::named(&better()?))?;
    if zone.name() == reader.dialect.default_zone() {
        return Some((rest.start, String::new()));
    }
    let text = reader.text(rest.clone());
    let said = settle::mended(reader, reader.dialect, &text)?.in_zone(zone).say(reader.dialect, reader.edition);
    said.text.filter(|_| said.losses.is_empty()).map(|text| (rest.end, text))
}

/// The length of `CRON_TZ=` or `TZ=` in front of a text, in capitals or not.
fn starts_with_zone(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    ["cron_tz=", "tz="].iter().find(|prefix| lower.starts_with(**prefix)).map(|prefix| prefix.len())
}

fn default(reader: &mut Reader, inner: &Range<usize>) {
    if matches!(reader.dialect, Dialect::Aliyun | Dialect::Tencent) && reader.chars.get(inner.start) != Some(&'@') {
        let name = reader.dialect.default_zone();
        reader.note(ProblemId::ZoneDefault, inner.clone()).named(name);
    }
}

/// The zone of that name, or what is wrong with the name.
fn zone(reader: &mut Reader, span: Range<usize>) -> Option<Zone> {
    let name = reader.text(span.clone());
    if name.is_empty() {
        let place = span.start.saturating_sub(1)..span.start;
        reader.warning(ProblemId::ZoneEmpty, place).mend_at(span, "UTC");
        return Some(Zone::UTC);
    }
    if let Some(zone) = Zone::named(&name) {
        return Some(zone);
    }
    if name == "Local" {
        // Valid for the engine; shown in UTC, as nobody knows where the machine stands.
        reader.warning(ProblemId::ZoneLocal, span).mend("UTC");
        return Some(Zone::UTC);
    } else if is_offset(&name) {
        let problem = reader.error(ProblemId::ZoneOffset, span);
        if let Some(better) = zone_of_offset(&name) {
            problem.mend(better);
        }
    } else if let Some(known) = Zone::in_any_case(&name) {
        reader.error(ProblemId::ZoneCase, span).mend(known.name());
    } else {
        let better = nickname(&name);
        let problem = reader.error(ProblemId::ZoneUnknown, span);
        if let Some(better) = better {
            problem.mend(better);
        }
    }
    None
}

/// `+08:00`, `UTC+8`, `GMT-05:00`, `8`.
fn is_offset(name: &str) -> bool {
    let number = name.strip_prefix("UTC").or_else(|| name.strip_prefix("GMT")).unwrap_or(name);
    number.chars().any(|c| c.is_ascii_digit()) && number.chars().all(|c| matches!(c, '0'..='9' | '+' | '-' | ':'))
}

/// A zone without changes of the clock for a whole number of hours.
fn zone_of_offset(name: &str) -> Option<String> {
    let number = name.strip_prefix("UTC").or_else(|| name.strip_prefix("GMT")).unwrap_or(name);
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, number.strip_prefix('+').unwrap_or(number)),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 4 => digits.split_at(2),
        None => (digits, "0"),
    };
    let hours: i32 = hours.parse().ok()?;
    if minutes.parse::<i32>().ok()? != 0 {
        return None;
    }
    match sign * hours {
        0 => Some("UTC".to_owned()),
        8 => Some("Asia/Shanghai".to_owned()),
        // POSIX counts the other way round: Etc/GMT-3 lies three hours east of Greenwich.
        east @ 1..=14 => Some(format!("Etc/GMT-{east}")),
        west @ -12..=-1 => Some(format!("Etc/GMT+{}", -west)),
        _ => None,
    }
}

/// Names that people write for the zone of China.
fn nickname(name: &str) -> Option<&'static str> {
    match name.to_ascii_lowercase().as_str() {
        "beijing" | "asia/beijing" | "shanghai" | "china" | "cst" | "asia/shenzhen" | "asia/hangzhou" | "北京"
        | "北京时间" | "上海" => Some("Asia/Shanghai"),
        "z" => Some("UTC"),
        _ => None,
    }
}
