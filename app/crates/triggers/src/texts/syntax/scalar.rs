//! What a YAML value without quotes stands for, and where versions 1.1 and 1.2 differ.

use bilingual::{Message, both};

use crate::value::Value;

/// The value of a scalar without quotes. Where readers of YAML differ it is text, with what others take it for.
pub(super) fn resolve(text: &str) -> (Value, Option<Message>) {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return (Value::Null, None),
        "true" | "True" | "TRUE" => return (Value::Bool(true), None),
        "false" | "False" | "FALSE" => return (Value::Bool(false), None),
        _ => {}
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(digits) && (digits.len() == 1 || !digits.starts_with('0')) {
        return (number(text), None);
    }
    if let Some((whole, fraction)) = digits.split_once('.') {
        let fraction = fraction.split_once(['e', 'E']).map_or(fraction, |(fraction, _)| fraction);
        let is_plain = is_number(whole) && is_number(fraction) && (whole.len() == 1 || !whole.starts_with('0'));
        if let (true, value @ (Value::Int(_) | Value::Decimal(_))) = (is_plain, number(text)) {
            return (value, None);
        }
    }
    (text.into(), taken_for(text, digits).map(|(en, zh)| quote(text, en, zh)))
}

/// A number as it is written.
fn number(text: &str) -> Value {
    Value::from_json(text.strip_prefix('+').unwrap_or(text)).unwrap_or_else(|_| text.into())
}

/// What some readers take a text for.
fn taken_for(text: &str, digits: &str) -> Option<(&'static str, &'static str)> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "on" | "y" => return Some(("`true`", " `true`")),
        "no" | "off" | "n" => return Some(("`false`", " `false`")),
        ".inf" | "-.inf" | "+.inf" | ".nan" => return Some(("a number", "数字")),
        _ => {}
    }
    if !digits.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.') {
        return None;
    }
    let consists = |signs: &str| digits.chars().all(|sign| sign.is_ascii_digit() || signs.contains(sign));
    let prefixed = |prefix: &str| {
        digits
            .strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '_'))
    };
    if prefixed("0x") || prefixed("0o") || prefixed("0b") || (digits.starts_with('0') && consists("_")) {
        return Some(("a number in another base", "其他进制的数字"));
    }
    if is_date(digits) {
        return Some(("a date", "日期"));
    }
    let is_sexagesimal = consists(":") && digits.split(':').all(|part| (1..=2).contains(&part.len()));
    let is_scientific = digits.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        let is_mantissa = mantissa.chars().all(|sign| sign.is_ascii_digit() || "._".contains(sign));
        is_mantissa && !exponent.is_empty() && exponent.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_decimal = consists("._") && digits.matches('.').count() < 2 && digits != ".";
    (is_sexagesimal || is_scientific || is_decimal).then_some(("a number", "数字"))
}

/// `2018-02-09`, with a time or without.
fn is_date(text: &str) -> bool {
    let day = text.split(['T', 't', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    matches!(parts.as_slice(), [year, month, day] if year.len() == 4 && [month, day].iter().all(|part| (1..=2).contains(&part.len())))
        && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn quote(text: &str, en: &str, zh: &str) -> Message {
    both!(
        format!("Read as a string; some YAML readers read it as {en}. Put it in quotes: `'{text}'`."),
        format!("此处按字符串读取，但部分 YAML 解析器会将其视为{zh}。请加上引号：`'{text}'`。")
    )
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn where_versions_differ_it_is_text_and_said() {
        let differ = "yes|On|n|0123|010|00|0x1F|0o17|0b1|1_000|1__|1e3|1.|.5|.inf|12:30:45|1:30|2018-02-09|\
                      2018-02-09T05:49:00Z";
        for text in differ.split('|') {
            let (value, doubt) = resolve(text);
            assert_eq!((value.as_text(), doubt.is_some()), (Some(text), true), "{text}");
        }
    }

    #[test]
    fn the_rest_is_what_every_reader_takes_it_for() {
        let texts = "0 0 4 * * *|acs:oss:cn:1:b|1.2.3|192.168.0.1|1 2|-|.|.jpg|1d|e3|0 0 12 1e3|1.5E+3_";
        for text in texts.split('|') {
            let (value, doubt) = resolve(text);
            assert_eq!((value.as_text(), doubt.is_none()), (Some(text), true), "{text}");
        }
        let others = "|null ~|null True|true FALSE|false 0|0 -7|-7 +7|7 1.50|1.50 -0.5|-0.5 1.5e3|1.5e+3 \
                      18446744073709551616|18446744073709551616";
        for (text, json) in others.split(' ').filter_map(|row| row.split_once('|')) {
            let (value, doubt) = resolve(text);
            assert_eq!((value.to_json().as_str(), doubt.is_none()), (json, true), "{text}");
        }
    }
}
