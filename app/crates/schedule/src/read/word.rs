//! Words behind `@`: `@daily` and its like, and intervals.

use std::ops::Range;

use super::{Reader, phrase};
use crate::dialect::{Dialect, Edition};
use crate::duration::{self, Fault};
use crate::problem::ProblemId;
use crate::say;
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
            _ => return Schedule::unplanned(dialect, Zone::UTC, self.times()).say(dialect, edition).text,
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
    let is_every = lower.starts_with("@every");
    match reader.dialect {
        Dialect::Aliyun => {}
        Dialect::Unix if known.is_some() => {
            return known.map(|word| Schedule::of_times(reader.dialect, reader.zone_or_default(), word.times()));
        }
        dialect => {
            let instead = known.and_then(|word| word.text(dialect, reader.edition));
            let problem = reader.error(ProblemId::WordNotAllowed, rest.clone());
            if let Some(instead) = instead {
                problem.fix(instead);
            } else if let Some(seconds) = lower.strip_prefix("@every").and_then(seconds) {
                phrase::every(problem, &rest, dialect, seconds, 1, true);
            }
            return None;
        }
    }
    if let Some(word) = known {
        if text != lower {
            reader.error(ProblemId::WordCase, rest).fix(lower);
            return None;
        }
        let zone = reader.zone_or_default();
        let instead = word.text(reader.dialect, reader.edition);
        let problem = reader.warning(ProblemId::WordUndocumented, rest);
        if let Some(instead) = instead {
            problem.fix(instead);
        }
        return Some(Schedule::of_times(reader.dialect, zone, word.times()));
    }
    if is_every {
        let head = rest.start..(rest.start + 6).min(rest.end);
        if reader.text(head.clone()) != "@every" {
            reader.error(ProblemId::WordCase, head).fix("@every");
            return None;
        }
        return every(reader, rest);
    }
    reader.error(ProblemId::WordUnknown, rest);
    None
}

/// The seconds of a duration, as Go writes it or in words: `5 min`, `1d`.
fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    let tight: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let seconds = match (duration::parse(&tight), phrase::parse(text)) {
        (Ok(nanoseconds), _) => nanoseconds / 1_000_000_000,
        (_, Some(phrase::Phrase::Every(number, unit))) => number * unit,
        _ => return None,
    };
    (seconds > 0).then_some(seconds)
}

/// `@every 90s`.
fn every(reader: &mut Reader, rest: Range<usize>) -> Option<Schedule> {
    let edition = reader.edition;
    // Exactly one blank is taken off; a second one belongs to the duration and breaks it.
    let has_blank = reader.chars.get(rest.start + 6) == Some(&' ');
    let span = (rest.start + 6 + usize::from(has_blank)).min(rest.end)..rest.end;
    let text = reader.text(span.clone());
    let parsed = if has_blank { duration::parse(&text) } else { Err(Fault::Unit) };
    let nanoseconds = match parsed {
        Ok(nanoseconds) => nanoseconds,
        Err(Fault::Range) => {
            reader.error(ProblemId::EveryTooLong, span);
            return None;
        }
        Err(fault) => {
            let meant = seconds(&text);
            let number_alone = fault == Fault::NoUnit;
            let problem = reader.error(ProblemId::EveryDuration, rest.clone());
            if number_alone && let Ok(minutes) = text.parse::<u32>() {
                // The document's intervals are in minutes.
                problem.fix_at(rest, format!("@every {minutes}m"));
            } else if let Some(seconds) = meant {
                problem.fix_at(rest, format!("@every {}", say::duration(seconds)));
            }
            return None;
        }
    };
    let seconds = (nanoseconds / 1_000_000_000).max(1);
    if nanoseconds < 1_000_000_000 {
        reader.warning(ProblemId::EveryRaised, span.clone()).fix("1s");
    } else if nanoseconds % 1_000_000_000 != 0 {
        reader.warning(ProblemId::EveryCut, span.clone()).fix(format!("{seconds}s")).numbers(&[seconds]);
    }
    if seconds < 60 {
        reader.warning(ProblemId::EveryShort, span.clone()).numbers(&[seconds]);
    }
    if let Some((_, zone)) = reader.zone.clone() {
        reader.note(ProblemId::EveryZone, zone).fix_at(0..rest.start, "");
    }
    let problem = reader.note(ProblemId::EveryAnchor, rest.clone()).numbers(&[seconds]);
    // Whoever writes 12h may think of two hours of the day.
    if seconds % 3_600 == 0
        && let Some(times) = phrase::even(seconds)
        && let Some(fields) = Schedule::unplanned(Dialect::Aliyun, Zone::UTC, times).say(Dialect::Aliyun, edition).text
    {
        problem.fix_to(rest, fields, phrase::BY_THE_CLOCK);
    }
    Some(Schedule::of_interval(reader.dialect, reader.zone_or_default(), seconds))
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
