//! Instants: whole seconds since 1970-01-01 00:00 UTC, and how the clouds write them.

use chrono::NaiveDate;

/// How an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `2018-02-09T05:49:00Z`.
    Seconds,
    /// `2021-08-13T06:45:43.000Z`.
    Millis,
    /// Whole seconds since 1970, a number.
    Unix,
}

impl Format {
    /// The instant as text, or `None` where it is written as a number.
    pub fn text(self, instant: i64) -> Option<String> {
        match self {
            Self::Seconds => Some(rfc3339(instant)),
            Self::Millis => Some(rfc3339(instant).replace('Z', ".000Z")),
            Self::Unix => None,
        }
    }
}

/// `2018-02-09T05:49:00Z`. Outside the years 0–9999 the nearest instant inside is written.
pub fn rfc3339(instant: i64) -> String {
    schedule::calendar::instant(instant.clamp(-62_167_219_200, 253_402_300_799))
}

/// Reads RFC 3339 (`T` between date and time, seconds, an optional fraction which is dropped, `Z` or an offset).
pub fn parse(text: &str) -> Option<i64> {
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
    if let Some(fraction) = rest.strip_prefix('.') {
        let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        rest = &fraction[digits..];
    }
    if rest == "Z" || rest == "z" {
        return Some(local);
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
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| local + sign * i64::from(hours * 3600 + minutes * 60))
}
