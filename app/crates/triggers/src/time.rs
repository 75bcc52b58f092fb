//! Instants: whole seconds since 1970-01-01 00:00 UTC, and how the clouds write them.

use chrono::NaiveDate;

use crate::form;
use crate::model::{Kind, Limit, Unit};
use crate::value::Value;

/// How an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `2018-02-09T05:49:00Z`.
    Seconds,
    /// `2021-08-13T06:45:43.000Z`.
    Millis,
    /// `2018-03-19T23:49:00+08:00`: with so many minutes east of UTC.
    Offset(i16),
    /// As it is given: RFC 3339 with any offset and any fraction. The clock is written as [`Format::Seconds`].
    Free,
    /// Whole seconds since 1970, a number.
    Unix,
    /// Milliseconds since 1970, a number.
    UnixMillis,
    /// Microseconds since 1970, a number.
    UnixMicros,
    /// Milliseconds since 1970, as text.
    UnixMillisText,
}

impl Format {
    /// The kind of values that pin such an instant: RFC 3339, or the number.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Seconds | Self::Millis | Self::Offset(_) | Self::Free => Kind::Instant,
            Self::Unix => Kind::Int { min: 0, max: i64::MAX, unit: Unit::Seconds },
            Self::UnixMillis => Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds },
            Self::UnixMicros => Kind::Int { min: 0, max: i64::MAX, unit: Unit::None },
            Self::UnixMillisText => Kind::Text(Limit::chars(1, 20), form::DIGITS),
        }
    }

    /// An instant in whole seconds, written so.
    pub fn value(self, instant: i64) -> Value {
        self.exactly(instant, 0).unwrap_or_default()
    }

    /// A pinned instant, written so; `None` where it has a finer fraction than the format.
    pub fn rewrite(self, pinned: &Value) -> Option<Value> {
        match (self, pinned) {
            (Self::Seconds | Self::Millis | Self::Offset(_), Value::Text(text)) => {
                let (seconds, nanos) = parse_exact(text)?;
                self.exactly(seconds, nanos)
            }
            _ => Some(pinned.clone()),
        }
    }

    /// A pinned instant without the finer part of its fraction.
    pub fn floor(self, pinned: &Value) -> Option<Value> {
        let (seconds, nanos) = parse_exact(pinned.as_text()?)?;
        self.exactly(seconds, if self == Self::Millis { nanos / 1_000_000 * 1_000_000 } else { 0 })
    }

    fn exactly(self, seconds: i64, nanos: u32) -> Option<Value> {
        let whole =
            |of: u32| nanos.is_multiple_of(1_000_000_000 / of).then_some(i64::from(nanos / (1_000_000_000 / of)));
        Some(match self {
            Self::Seconds | Self::Free => {
                whole(1)?;
                rfc3339(seconds).into()
            }
            Self::Millis => rfc3339(seconds).replace('Z', &format!(".{:03}Z", whole(1_000)?)).into(),
            Self::Offset(minutes) => {
                whole(1)?;
                let local = rfc3339(seconds + i64::from(minutes) * 60);
                let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
                local.replace('Z', &format!("{sign}{:02}:{:02}", size / 60, size % 60)).into()
            }
            Self::Unix => Value::Int(seconds),
            Self::UnixMillis => Value::Int(seconds * 1_000 + whole(1_000)?),
            Self::UnixMicros => Value::Int(seconds * 1_000_000 + whole(1_000_000)?),
            Self::UnixMillisText => (seconds * 1_000 + whole(1_000)?).to_string().into(),
        })
    }
}

/// `2018-02-09T05:49:00Z`. Outside the years 0–9999 the nearest instant inside is written.
pub fn rfc3339(instant: i64) -> String {
    schedule::calendar::instant(instant.clamp(-62_167_219_200, 253_402_300_799))
}

/// Reads RFC 3339 (`T` between date and time, seconds, an optional fraction which is dropped, `Z` or an offset).
pub fn parse(text: &str) -> Option<i64> {
    parse_exact(text).map(|(seconds, _)| seconds)
}

/// Reads RFC 3339 with its fraction: whole seconds since 1970, and nanoseconds; finer digits are dropped.
pub fn parse_exact(text: &str) -> Option<(i64, u32)> {
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let mark = |at: usize, marks: &[u8]| text.as_bytes().get(at).is_some_and(|byte| marks.contains(byte));
    if !(mark(4, b"-") && mark(7, b"-") && mark(10, b"Tt") && mark(13, b":") && mark(16, b":")) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
    let local = date.and_hms_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?)?.and_utc().timestamp();
    let mut rest = text.get(19..)?;
    let mut nanos = 0;
    if let Some(fraction) = rest.strip_prefix('.') {
        let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        nanos = fraction[..digits].chars().chain("000000000".chars()).take(9).collect::<String>().parse().ok()?;
        rest = &fraction[digits..];
    }
    if rest == "Z" || rest == "z" {
        return Some((local, nanos));
    }
    let sign = match rest.as_bytes().first()? {
        b'+' => -1,
        b'-' => 1,
        _ => return None,
    };
    let (hours, minutes) = rest.get(1..)?.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    if !hours.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| (local + sign * i64::from(hours * 3600 + minutes * 60), nanos))
}
