//! Which values are the same, and how numbers compare.

use std::cmp::Ordering;

use super::{FEW, Value};
use crate::names::Names;

/// Equal as JSON values: the order of members does not matter, and `1` equals `1.0`.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Big(a), Self::Big(b)) => a == b,
            (Self::Decimal(a), Self::Decimal(b)) => digits(a.as_str()) == digits(b.as_str()),
            (Self::Int(a), Self::Decimal(b)) | (Self::Decimal(b), Self::Int(a)) => {
                digits(&a.to_string()) == digits(b.as_str())
            }
            (Self::Big(a), Self::Decimal(b)) | (Self::Decimal(b), Self::Big(a)) => {
                digits(&a.to_string()) == digits(b.as_str())
            }
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Object(a), Self::Object(b)) if a.len() != b.len() => false,
            (Self::Object(a), Self::Object(_)) if a.len() <= FEW => {
                a.iter().all(|(name, value)| other.member(name) == Some(value))
            }
            (Self::Object(a), Self::Object(b)) => {
                let places = index(b);
                a.iter().all(|(name, value)| places.place(name).is_some_and(|place| b[place].1 == *value))
            }
            _ => false,
        }
    }
}

/// Members by their names: many are quicker to find so than one by one.
pub(super) fn index(members: &[(String, Value)]) -> Names {
    Names::of(members.iter().map(|(name, _)| name.as_str()))
}

/// What a number says, however it is written: its sign, its digits without zeros around them, and the power of ten of
/// the last one.
fn digits(number: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_negative = whole.starts_with('-');
    let all = [whole.trim_start_matches('-'), fraction].concat();
    let digits = all.trim_end_matches('0');
    // An exponent beyond 64 bits is still far away from any other.
    let far = if exponent.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    let exponent = exponent.trim_start_matches('+').parse().unwrap_or(far).clamp(i64::MIN / 2, i64::MAX / 2);
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let last = exponent - length(fraction) + length(&all) - length(digits);
    match digits.trim_start_matches('0') {
        "" => (false, String::new(), 0),
        digits => (is_negative, digits.to_owned(), last),
    }
}

impl Value {
    /// How a number compares with another, exactly, however they are written; `None` where one is no number.
    pub(crate) fn compare(&self, other: &Self) -> Option<Ordering> {
        let number =
            |value: &Self| matches!(value, Self::Int(_) | Self::Big(_) | Self::Decimal(_)).then(|| value.in_text());
        let (one, other) = (digits(&number(self)?), digits(&number(other)?));
        // By sign, then by the power of ten before the first digit, then digit by digit.
        let rank = |(is_negative, digits, last): &(bool, String, i64)| {
            let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
            if digits.is_empty() { (0, 0) } else { (if *is_negative { -1 } else { 1 }, last.saturating_add(length)) }
        };
        let ((sign, power), (other_sign, other_power)) = (rank(&one), rank(&other));
        let size = power.cmp(&other_power).then_with(|| one.1.cmp(&other.1));
        Some(sign.cmp(&other_sign).then(if sign < 0 { size.reverse() } else { size }))
    }
}
