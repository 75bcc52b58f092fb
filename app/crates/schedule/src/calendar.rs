//! The Gregorian calendar in whole days and seconds, without zones.
//!
//! The engine speaks of *local seconds*: what a clock on the wall shows, counted as if that clock stood in UTC.

use bilingual::Text;

/// The names of the months in English, January first; Chinese counts them.
pub static MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The names of the weekdays, Sunday first.
pub static WEEKDAYS: [Text; 7] = [
    Text::new("Sunday", "周日"),
    Text::new("Monday", "周一"),
    Text::new("Tuesday", "周二"),
    Text::new("Wednesday", "周三"),
    Text::new("Thursday", "周四"),
    Text::new("Friday", "周五"),
    Text::new("Saturday", "周六"),
];

/// Seconds in a day.
pub const DAY: i64 = 86_400;
/// Seconds in an hour.
pub const HOUR: i64 = 3_600;

/// A date and a time of day, as a clock on the wall shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wall {
    /// Year, 1970 to 2100 wherever the engine makes one.
    pub year: i64,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
}

impl Wall {
    /// The wall clock at a number of local seconds.
    pub fn of(local: i64) -> Self {
        let (year, month, day) = date_of(local.div_euclid(DAY));
        let second = local.rem_euclid(DAY);
        Self {
            year,
            month,
            day,
            hour: small(second / HOUR),
            minute: small(second / 60 % 60),
            second: small(second % 60),
        }
    }

    /// The local seconds of this wall clock.
    pub fn seconds(self) -> i64 {
        days_of(self.year, self.month, self.day) * DAY
            + i64::from(self.hour) * HOUR
            + i64::from(self.minute) * 60
            + i64::from(self.second)
    }

    /// The weekday, 0 for Sunday to 6 for Saturday.
    pub fn weekday(self) -> u8 {
        weekday_of(days_of(self.year, self.month, self.day))
    }

    /// `2026-11-22`.
    pub fn date(self) -> String {
        let mut text = String::with_capacity(10);
        push_digits(&mut text, self.year, 4);
        text.push('-');
        push_digits(&mut text, i64::from(self.month), 2);
        text.push('-');
        push_digits(&mut text, i64::from(self.day), 2);
        text
    }

    /// `04:00`, and `04:00:30` where the second is not 0.
    pub fn time(self) -> String {
        clock(self.hour, self.minute, self.second)
    }
}

/// `04:00`, and `04:00:30` where the second is not 0.
pub fn clock(hour: u8, minute: u8, second: u8) -> String {
    let mut text = String::with_capacity(8);
    push_digits(&mut text, i64::from(hour), 2);
    text.push(':');
    push_digits(&mut text, i64::from(minute), 2);
    if second != 0 {
        text.push(':');
        push_digits(&mut text, i64::from(second), 2);
    }
    text
}

/// A Unix instant as RFC 3339 in UTC with whole seconds: `2026-11-22T20:00:00Z`.
pub fn instant(unix: i64) -> String {
    let wall = Wall::of(unix);
    let mut text = wall.date();
    text.push('T');
    push_digits(&mut text, i64::from(wall.hour), 2);
    text.push(':');
    push_digits(&mut text, i64::from(wall.minute), 2);
    text.push(':');
    push_digits(&mut text, i64::from(wall.second), 2);
    text.push('Z');
    text
}

/// Appends a number with leading zeros.
pub(crate) fn push_digits(text: &mut String, number: i64, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        text.push('0');
    }
    text.push_str(&digits);
}

/// Days since 1970-01-01 of a date. (Days of the civil calendar in eras of 400 years, years beginning in March.)
pub fn days_of(year: i64, month: u8, day: u8) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = i64::from(month);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970-01-01.
pub fn date_of(days: i64) -> (i64, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = small(day_of_year - (153 * shifted + 2) / 5 + 1);
    let month = small(if shifted < 10 { shifted + 3 } else { shifted - 9 });
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The weekday of a number of days since 1970-01-01 (a Thursday), 0 for Sunday.
pub fn weekday_of(days: i64) -> u8 {
    small((days + 4).rem_euclid(7))
}

/// Whether a year has a 29 February.
pub fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days of a month.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The longest that a month with this number ever gets.
pub fn longest_month(month: u8) -> u8 {
    days_in_month(2000, month)
}

/// A number known to fit a byte; anything else becomes 255, which no set contains.
pub(crate) fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
