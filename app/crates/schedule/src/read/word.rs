//! Words behind `@`: `@daily` and its like, and intervals.

use std::ops::Range;

use super::{Reader, form::trim};
use crate::dialect::{Dialect, Edition};
use crate::duration::{self, Fault};
use crate::problem::ProblemId;
use crate::schedule::{DayRule, Days, Schedule, Times, all_years};
use crate::set::Set;
use crate::zone::Zone;

/// A word and what it says; nothing stands for every number of the field.
struct Word {
    name: &'static str,
    hour: Option<u8>,
    day: Option<u8>,
    month: Option<u8>,
    weekday: Option<u8>,
}

const fn word(name: &'static str, hour: Option<u8>, day: Option<u8>, month: Option<u8>, weekday: Option<u8>) -> Word {
    Word { name, hour, day, month, weekday }
}

static WORDS: [Word; 7] = [
    word("@yearly", Some(0), Some(1), Some(1), None),
    word("@annually", Some(0), Some(1), Some(1), None),
    word("@monthly", Some(0), Some(1), None, None),
    word("@weekly", Some(0), None, None, Some(0)),
    word("@daily", Some(0), None, None, None),
    word("@midnight", Some(0), None, None, None),
    word("@hourly", None, None, None, None),
];

impl Word {
    /// The same in fields, from the hour to the weekday.
    fn fields(&self) -> String {
        let show = |number: Option<u8>| number.map_or_else(|| "*".to_owned(), |number| number.to_string());
        [show(self.hour), show(self.day), show(self.month), show(self.weekday)].join(" ")
    }

    fn text(&self, dialect: Dialect, edition: Edition) -> Option<String> {
        Some(match dialect {
            Dialect::Aliyun => format!("0 0 {}", self.fields()),
            Dialect::Tencent => format!("0 0 {} *", self.fields()),
            Dialect::Unix => format!("0 {}", self.fields()),
            // They want `?` in one of the two day fields.
            _ => return Schedule::of_times(dialect, Zone::UTC, self.times()).say(dialect, edition).text,
        })
    }

    fn times(&self) -> Times {
        let set = |number: Option<u8>, all: std::ops::RangeInclusive<u8>| number.map_or(Set::range(all), Set::one);
        let rule = match (self.day, self.weekday) {
            (Some(_), _) => DayRule::Day,
            (None, Some(_)) => DayRule::Weekday,
            (None, None) => DayRule::Every,
        };
        Times {
            second: Set::one(0),
            minute: Set::one(0),
            hour: set(self.hour, 0..=23),
            days: Days { rule, day: set(self.day, 1..=31), weekday: set(self.weekday, 0..=6), special: Vec::new() },
            month: set(self.month, 1..=12),
            year: all_years(),
            year_given: false,
        }
    }
}

/// Reads what begins with `@`.
pub(super) fn read(reader: &mut Reader, rest: Range<usize>) -> Option<Schedule> {
    let text = reader.text(rest.clone());
    let lower = text.to_ascii_lowercase();
    let known = WORDS.iter().find(|word| word.name == lower);
    let is_every = lower == "@every" || lower.starts_with("@every ");
    match reader.dialect {
        Dialect::Aliyun => {}
        Dialect::Unix if known.is_some() => {
            return known.map(|word| Schedule::of_times(reader.dialect, reader.zone_or_default(), word.times()));
        }
        dialect => {
            let instead =
                known.and_then(|word| word.text(dialect, reader.edition)).or_else(|| every_as_fields(&lower, dialect));
            let problem = reader.error(ProblemId::WordNotAllowed, rest);
            if let Some(instead) = instead {
                problem.mend(instead);
            }
            return None;
        }
    }
    if let Some(word) = known {
        if text != lower {
            reader.error(ProblemId::WordCase, rest).mend(lower);
            return None;
        }
        let zone = reader.zone_or_default();
        let instead = word.text(reader.dialect, reader.edition);
        let problem = reader.warning(ProblemId::WordUndocumented, rest);
        if let Some(instead) = instead {
            problem.mend(instead);
        }
        return Some(Schedule::of_times(reader.dialect, zone, word.times()));
    }
    if is_every {
        let head = rest.start..(rest.start + 6).min(rest.end);
        if reader.text(head.clone()) != "@every" {
            reader.error(ProblemId::WordCase, head).mend("@every");
            return None;
        }
        return every(reader, rest);
    }
    reader.error(ProblemId::WordUnknown, rest);
    None
}

/// `@every 90s`.
fn every(reader: &mut Reader, rest: Range<usize>) -> Option<Schedule> {
    // Exactly one blank is taken off; a second one belongs to the duration and breaks it.
    let span = (rest.start + 7).min(rest.end)..rest.end;
    let text = reader.text(span.clone());
    let nanoseconds = match duration::parse(&text) {
        Ok(nanoseconds) => nanoseconds,
        Err(Fault::Range) => {
            reader.error(ProblemId::EveryTooLong, span);
            return None;
        }
        Err(fault) => {
            let trimmed = trim(&reader.chars, span.clone());
            let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let mended = match fault {
                Fault::NoUnit => Some(format!("{text}m")),
                _ if text == "1d" => Some("24h".to_owned()),
                _ => tight.strip_suffix('d').and_then(|days| days.parse::<u32>().ok()).map_or_else(
                    || duration::parse(&tight).is_ok().then_some(tight.clone()),
                    |days| days.checked_mul(24).map(|hours| format!("{hours}h")),
                ),
            };
            let mended = mended.filter(|mended| duration::parse(mended).is_ok());
            let at = if trimmed.is_empty() { rest } else { span };
            let empty = text.is_empty();
            let problem = reader.error(ProblemId::EveryDuration, at.clone());
            if let Some(mended) = mended
                && !empty
            {
                problem.mend_at(at, mended);
            }
            return None;
        }
    };
    let seconds = (nanoseconds / 1_000_000_000).max(1);
    if nanoseconds < 1_000_000_000 {
        reader.warning(ProblemId::EveryRaised, span.clone()).mend("1s");
    } else if nanoseconds % 1_000_000_000 != 0 {
        reader.warning(ProblemId::EveryCut, span.clone()).mend(format!("{seconds}s")).numbers(&[seconds]);
    }
    if seconds < 60 {
        reader.warning(ProblemId::EveryShort, span.clone()).mend("1m").numbers(&[seconds]);
    }
    if let Some((_, zone)) = reader.zone.clone() {
        reader.note(ProblemId::EveryZone, zone).mend_at(0..rest.start, "");
    }
    reader.note(ProblemId::EveryAnchor, rest).numbers(&[seconds]);
    Some(Schedule::of_interval(reader.dialect, reader.zone_or_default(), seconds))
}

/// An interval in fields, where whole minutes divide the hour or whole hours the day.
fn every_as_fields(lower: &str, dialect: Dialect) -> Option<String> {
    let seconds = duration::parse(lower.strip_prefix("@every ")?).ok()? / 1_000_000_000;
    let fields = match seconds {
        60 => "* *".to_owned(),
        3_600 => "0 *".to_owned(),
        86_400 => "0 0".to_owned(),
        _ if seconds > 0 && seconds % 60 == 0 && 3_600 % seconds == 0 => format!("*/{} *", seconds / 60),
        _ if seconds > 0 && seconds % 3_600 == 0 && 86_400 % seconds == 0 => format!("0 */{}", seconds / 3_600),
        _ => return None,
    };
    match dialect {
        Dialect::Aliyun => None,
        Dialect::Tencent => Some(format!("0 {fields} * * * *")),
        Dialect::Unix => Some(format!("{fields} * * *")),
        Dialect::Quartz => Some(format!("0 {fields} * * ?")),
        Dialect::EventBridge => Some(format!("{fields} * * ? *")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_fields_they_mean() {
        let text = |word: &Word| word.text(Dialect::Aliyun, Edition::Documented).expect("a text");
        let texts: Vec<_> = WORDS.iter().map(text).collect();
        assert_eq!(texts[0], "0 0 0 1 1 *");
        assert_eq!(texts[3], "0 0 0 * * 0");
        assert_eq!(texts[6], "0 0 * * * *");
    }
}
