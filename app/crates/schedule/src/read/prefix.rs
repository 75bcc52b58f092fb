//! The zone of an expression: `CRON_TZ=Asia/Shanghai 0 0 4 1 * *`, and wherever else people put it.

use std::ops::Range;

use super::{Reader, around, form::trim, settle};
use crate::dialect::Dialect;
use crate::problem::ProblemId;
use crate::zone::Zone;

/// Where a zone was found.
struct Found {
    /// What is wrong with the place, if it is not the right one.
    fault: Option<ProblemId>,
    /// The prefix and the name.
    whole: Range<usize>,
    /// The name alone.
    name: Range<usize>,
    /// The expression without the zone.
    rest: Range<usize>,
}

/// Reads the zone, if there is one, and gives the span of the expression.
pub(super) fn read(reader: &mut Reader, inner: Range<usize>) -> Option<Range<usize>> {
    let Some(Found { fault, whole, name, rest }) = find(reader, &inner) else {
        default(reader, &inner);
        return Some(inner);
    };
    if reader.dialect != Dialect::Aliyun {
        let repaired = without_zone(reader, &reader.text(name), rest.clone());
        let problem = reader.error(ProblemId::ZoneNotAllowed, whole);
        if let Some(repaired) = repaired {
            problem.fix_at(inner, repaired);
        }
        return (!rest.is_empty()).then_some(rest);
    }
    if let Some(id) = fault {
        let zone = zone_of(&reader.text(name.clone()))?;
        let repaired = ["CRON_TZ=", zone.name(), " ", &reader.text(rest.clone())].concat();
        reader.error(id, whole).fix_at(inner, repaired);
        reader.zone = Some((zone, name));
        return Some(rest);
    }
    if inner.start > 0 && reader.chars[..inner.start].iter().all(|sign| sign.is_whitespace()) {
        reader.error(ProblemId::ZoneNotFirst, 0..inner.start).fix("");
    }
    let prefix = inner.start..name.start;
    let written = reader.text(prefix.clone());
    if written != "CRON_TZ=" && written != "TZ=" {
        reader.error(ProblemId::ZonePrefixCase, prefix).fix("CRON_TZ=");
    } else if written == "TZ=" {
        reader.warning(ProblemId::ZonePrefixShort, prefix).fix("CRON_TZ=");
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

/// Looks for a zone in front and behind.
fn find(reader: &Reader, inner: &Range<usize>) -> Option<Found> {
    let chars = &reader.chars;
    let is_zone = |span: Range<usize>| zone_of(&reader.text(span)).is_some();
    let word_end = |start: usize| (start..inner.end).find(|&at| chars[at].is_whitespace()).unwrap_or(inner.end);
    if let Some(length) = starts_with_zone(&reader.text(inner.clone())) {
        let sign = inner.start + length;
        let skips = |at: usize| chars[at].is_whitespace() || matches!(chars[at], '=' | ':');
        let start = (sign..inner.end).find(|&at| !skips(at)).unwrap_or(inner.end);
        let loose = start..word_end(start);
        if reader.text(sign..start) != "=" && is_zone(loose.clone()) {
            let rest = trim(chars, loose.end..inner.end);
            return Some(Found { fault: Some(ProblemId::ZoneBlank), whole: inner.start..loose.end, name: loose, rest });
        }
        if chars.get(sign) == Some(&'=') {
            let name = sign + 1..word_end(sign + 1);
            // Go's library looks for an ASCII blank and nothing else.
            let fault = chars.get(name.end).is_some_and(|blank| *blank != ' ') && is_zone(name.clone());
            let fault = fault.then_some(ProblemId::ZoneBlank);
            return Some(Found { fault, whole: inner.start..name.end, rest: trim(chars, name.end..inner.end), name });
        }
    }
    // What is read for another's repair is cut out of a text whose zone is known.
    if reader.is_inner {
        return None;
    }
    let first = inner.start..word_end(inner.start);
    let start = (inner.start..inner.end).rev().find(|&at| chars[at].is_whitespace())? + 1;
    let last = start..inner.end;
    if is_zone(last.clone()) {
        let rest = trim(chars, inner.start..start);
        return Some(Found { fault: Some(ProblemId::ZoneBehind), whole: last.clone(), name: last, rest });
    }
    is_zone(first.clone()).then(|| {
        let rest = trim(chars, first.end..inner.end);
        Found { fault: Some(ProblemId::ZoneBare), whole: first.clone(), name: first, rest }
    })
}

/// The zone that a word names in any way: by its name, by an offset, by a nickname, in brackets, behind `CRON_TZ=`.
fn zone_of(word: &str) -> Option<Zone> {
    let word = word.trim_matches(['(', ')', ',']);
    let name = starts_with_zone(word).and_then(|length| word[length..].strip_prefix('=')).unwrap_or(word);
    if around::is_field(name) {
        return None;
    }
    let is_name = name.len() > 2 && name.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let known = Zone::in_any_case(name).filter(|_| is_name);
    let offset = || {
        let surely = name.starts_with(['U', 'G']) || name.contains(':') && name.starts_with(['+', '-']);
        zone_of_offset(name).filter(|_| surely)
    };
    known.or_else(|| Zone::named(&offset().or_else(|| nickname(name).map(str::to_owned))?))
}

/// The expression without its zone: as it is where it runs in that zone anyhow, with the hours moved where that says the
/// same, else nothing.
fn without_zone(reader: &Reader, name: &str, rest: Range<usize>) -> Option<String> {
    let better = || zone_of_offset(name).or_else(|| nickname(name).map(str::to_owned));
    let zone = zone_of(name).or_else(|| Zone::in_any_case(name)).or_else(|| Zone::named(&better()?))?;
    let text = reader.text(rest);
    if zone.name() == reader.dialect.default_zone() {
        return Some(text);
    }
    let meant = settle::repaired(reader, reader.dialect, reader.edition, &text)?;
    let said = meant.in_zone(zone).say(reader.dialect, reader.edition);
    said.text.filter(|_| said.losses.is_empty())
}

/// The length of `CRON_TZ` or `TZ` in front of a text, in capitals or not.
fn starts_with_zone(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let found = ["cron_tz", "tz"].iter().find(|prefix| lower.starts_with(**prefix)).map(|prefix| prefix.len())?;
    lower[found..].starts_with(|sign: char| sign == '=' || sign == ':' || sign.is_whitespace()).then_some(found)
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
        reader.warning(ProblemId::ZoneEmpty, place).fix_at(span, "UTC");
        return Some(Zone::UTC);
    }
    if let Some(zone) = Zone::named(&name) {
        return Some(zone);
    }
    if name == "Local" {
        // Valid for the engine; shown in UTC, as nobody knows where the machine stands.
        reader.warning(ProblemId::ZoneLocal, span).fix("UTC");
        return Some(Zone::UTC);
    } else if is_offset(&name) {
        let problem = reader.error(ProblemId::ZoneOffset, span);
        if let Some(better) = zone_of_offset(&name) {
            problem.fix(better);
        }
    } else if let Some(known) = Zone::in_any_case(&name) {
        reader.error(ProblemId::ZoneCase, span).fix(known.name());
    } else {
        let better = nickname(&name);
        let problem = reader.error(ProblemId::ZoneUnknown, span);
        if let Some(better) = better {
            problem.fix(better);
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
    if !is_offset(name) {
        return None;
    }
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
