//! Durations as Go writes them: `90s`, `1h30m`, `1.5h`.

/// Why a text is no duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing there, or no digits where a number must stand.
    Number,
    /// A number without a unit.
    NoUnit,
    /// A unit that is none of `ns us µs ms s m h`.
    Unit,
    /// Beyond the range of Go's durations, some 292 years.
    Range,
}

/// The duration in nanoseconds, after the rules of Go's `time.ParseDuration`.
pub fn parse(text: &str) -> Result<i64, Fault> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if text == "0" {
        return Ok(0);
    }
    if text.is_empty() {
        return Err(Fault::Number);
    }
    let mut total: i64 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let (whole, after) = digits(rest);
        let (fraction, after) = after.strip_prefix('.').map_or(("", after), digits);
        if whole.is_empty() && fraction.is_empty() {
            return Err(Fault::Number);
        }
        let unit_end = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        let scale: i64 = match unit {
            "" => return Err(Fault::NoUnit),
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return Err(Fault::Unit),
        };
        let mut part: i64 = 0;
        for digit in whole.bytes() {
            part =
                part.checked_mul(10).and_then(|part| part.checked_add(i64::from(digit - b'0'))).ok_or(Fault::Range)?;
        }
        part = part.checked_mul(scale).ok_or(Fault::Range)?;
        // Long division by tens from the last digit on: (d1 + (d2 + …) / 10) / 10 of the unit, in nanoseconds. What is
        // cut lies below the nanosecond, and nobody waits for less than a second.
        let fraction = fraction.bytes().rev().fold(0, |tail, digit| (i64::from(digit - b'0') * scale + tail) / 10);
        part = part.checked_add(fraction).ok_or(Fault::Range)?;
        total = total.checked_add(part).ok_or(Fault::Range)?;
        rest = after;
    }
    Ok(if negative { -total } else { total })
}

/// The decimal digits at the front, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{Fault, parse};

    #[test]
    fn reads_what_go_reads() {
        let cases: [(&str, Result<i64, Fault>); 14] = [
            ("90s", Ok(90_000_000_000)),
            ("1h30m", Ok(5_400_000_000_000)),
            ("1.5h", Ok(5_400_000_000_000)),
            (".5m", Ok(30_000_000_000)),
            ("5.m", Ok(300_000_000_000)),
            ("-1s", Ok(-1_000_000_000)),
            ("0", Ok(0)),
            ("5", Err(Fault::NoUnit)),
            ("1d", Err(Fault::Unit)),
            ("", Err(Fault::Number)),
            (".s", Err(Fault::Number)),
            ("m", Err(Fault::Number)),
            ("1 m", Err(Fault::Unit)),
            ("3000000h", Err(Fault::Range)),
        ];
        for (text, wanted) in cases {
            assert_eq!(parse(text), wanted, "{text}");
        }
    }
}
