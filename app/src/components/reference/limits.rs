//! What may stand in a field, in words.

use bilingual::{Lang, Text};
use triggers::model::{Count, Field, Kind, Limit, Unit};
use triggers::value::Value;

use crate::words;

const BOOL: Text = Text::new("`true` or `false`", "`true` 或 `false`");
const FLOAT: Text = Text::new("a number", "数字");
const INSTANT: Text = Text::new("a time (RFC 3339)", "时间（RFC 3339）");
const CRON: Text = Text::new("a cron expression", "Cron 表达式");
const JSON: Text = Text::new("any JSON value", "任意 JSON 值");
const BYTES: Text = Text::new("bytes, as Base64", "字节（Base64）");
const CHOICE: Text = Text::new("one of the values below", "下列值之一");
const LIST: Text = Text::new("a list: ", "列表，每项：");
const MAP: Text = Text::new("names of your choice, each with a value: ", "自定义名称的键值对，值：");
const RECORD: Text = Text::new("an object", "对象");
const NAMES: Text = Text::new("; names: ", "；名称：");
const ONE_OF: Text = Text::new("one of: ", "以下之一：");
const OR: Text = Text::new(", ", "、");
const TO: Text = Text::new(" to ", "～");
const AT_MOST: Text = Text::new("at most ", "最多 ");
const WHOLE: Text = Text::new("a whole number", "整数");
const TEXT: Text = Text::new("string", "字符串");
const DEFAULT: Text = Text::new("default: ", "默认值：");
const EMPTY: Text = Text::new("empty string", "空字符串");

/// The kind of a field and its limits: `text, 1 to 128 characters: letters, digits…`.
pub(super) fn limits(kind: &Kind, lang: Lang) -> String {
    let text = match kind {
        Kind::Bool => BOOL,
        Kind::Float => FLOAT,
        Kind::Instant => INSTANT,
        Kind::Cron(_) => CRON,
        Kind::Json => JSON,
        Kind::Bytes => BYTES,
        Kind::Choice(_) => CHOICE,
        Kind::Record(_) => RECORD,
        Kind::Int { min, max, unit } => return whole(*min, *max, *unit, lang),
        Kind::Text(limit, form) => return said(*limit, form.pattern, form.says, lang),
        Kind::List(of, count) => {
            return [LIST.get(lang), &limits(of, lang), &counted(*count, lang)].concat();
        }
        Kind::Map(map) => {
            let form = if map.names.pattern.is_empty() { "" } else { map.names.says.get(lang) };
            let names = if form.is_empty() { "" } else { NAMES.get(lang) };
            return [MAP.get(lang), &limits(&map.of, lang), &counted(map.count, lang), names, form].concat();
        }
        Kind::OneOf(kinds) => {
            let (open, close) = (words::OPEN.get(lang), words::CLOSE.get(lang));
            let kind = |(tag, kind): &(&str, Kind)| ["`", tag, "`", open, &limits(kind, lang), close].concat();
            return [ONE_OF.get(lang), &kinds.iter().map(kind).collect::<Vec<_>>().join(OR.get(lang))].concat();
        }
    };
    text.get(lang).to_owned()
}

/// What holds when a field is not given, if anything does.
pub(super) fn default(field: &Field, lang: Lang) -> Option<String> {
    let value = Value::from(field.default?).in_text();
    let value = if value.is_empty() { EMPTY.get(lang).to_owned() } else { ["`", &value, "`"].concat() };
    Some([DEFAULT.get(lang), &value].concat())
}

fn whole(min: i64, max: i64, unit: Unit, lang: Lang) -> String {
    let unit = match unit {
        Unit::None => "",
        Unit::Bytes => Text::new(" bytes", " 字节").get(lang),
        Unit::Seconds => Text::new(" seconds", " 秒").get(lang),
        Unit::Milliseconds => Text::new(" milliseconds", " 毫秒").get(lang),
    };
    // The largest numbers stand for "no limit is known".
    let open = 1 << 53;
    let bounds = match (min <= -open, max >= open) {
        (true, true) if unit.is_empty() => String::new(),
        (true, true) => return [WHOLE.get(lang), Text::new(" of ", "，单位为").get(lang), unit.trim_start()].concat(),
        (true, false) => [Text::new(" up to ", "，不大于 ").get(lang), &max.to_string()].concat(),
        (false, true) => [Text::new(" from ", "，不小于 ").get(lang), &min.to_string()].concat(),
        (false, false) => [comma(lang), &min.to_string(), TO.get(lang), &max.to_string()].concat(),
    };
    [WHOLE.get(lang), &bounds, unit].concat()
}

fn said(limit: Limit, pattern: &str, says: Text, lang: Lang) -> String {
    let unit = match (limit.bytes, lang) {
        (true, Lang::En) => " bytes",
        (true, Lang::Zh) => " 字节",
        (false, Lang::En) => " characters",
        (false, Lang::Zh) => " 个字符",
    };
    let length = match (limit.min, limit.max) {
        (_, u32::MAX) => String::new(),
        (0, max) => [comma(lang), AT_MOST.get(lang), &max.to_string(), unit].concat(),
        (min, max) => [comma(lang), &min.to_string(), TO.get(lang), &max.to_string(), unit].concat(),
    };
    let form = if pattern.is_empty() { "" } else { says.get(lang) };
    let colon = if form.is_empty() { "" } else { Text::new(": ", "：").get(lang) };
    [TEXT.get(lang), &length, colon, form].concat()
}

fn counted(count: Count, lang: Lang) -> String {
    if count.max == u32::MAX && count.min == 0 {
        return String::new();
    }
    let items = Text::new(" items", " 项").get(lang);
    let bounds = if count.max == u32::MAX {
        [Text::new("at least ", "至少 ").get(lang), &count.min.to_string()].concat()
    } else {
        [&count.min.to_string(), TO.get(lang), &count.max.to_string()].concat()
    };
    [Text::new("; ", "；").get(lang), &bounds, items].concat()
}

const fn comma(lang: Lang) -> &'static str {
    Text::new(", ", "，").get(lang)
}

#[cfg(test)]
mod tests {
    use triggers::form::{ANY, Form};
    use triggers::model::Members;

    use super::*;

    const VALUES: &[(&str, Kind)] = &[("int", Kind::int(0, 9)), ("raw", Kind::Bytes)];
    const NAMES: &Members = &Members { names: NAME, of: Kind::Bool, count: Count { min: 0, max: 5 } };
    const NAME: &Form = &Form::new("^[a-z]+$", "letters", "字母");

    #[test]
    fn limits_in_words() {
        for (kind, en, zh) in [
            (Kind::text(64), "string, at most 64 characters", "字符串，最多 64 个字符"),
            (Kind::Text(Limit::bytes(1, 9), ANY), "string, 1 to 9 bytes", "字符串，1～9 字节"),
            (
                Kind::Int { min: 0, max: 900, unit: Unit::Seconds },
                "a whole number, 0 to 900 seconds",
                "整数，0～900 秒",
            ),
            (Kind::Int { min: 0, max: i64::MAX, unit: Unit::None }, "a whole number from 0", "整数，不小于 0"),
            (
                Kind::Int { min: i64::MIN, max: i64::MAX, unit: Unit::Bytes },
                "a whole number of bytes",
                "整数，单位为字节",
            ),
            (
                Kind::List(&Kind::Bool, Count { min: 1, max: 3 }),
                "a list: `true` or `false`; 1 to 3 items",
                "列表，每项：`true` 或 `false`；1～3 项",
            ),
            (
                Kind::OneOf(VALUES),
                "one of: `int` (a whole number, 0 to 9), `raw` (bytes, as Base64)",
                "以下之一：`int`（整数，0～9）、`raw`（字节（Base64））",
            ),
            (
                Kind::Map(NAMES),
                "names of your choice, each with a value: `true` or `false`; 0 to 5 items; names: letters",
                "自定义名称的键值对，值：`true` 或 `false`；0～5 项；名称：字母",
            ),
        ] {
            assert_eq!((limits(&kind, Lang::En), limits(&kind, Lang::Zh)), (en.to_owned(), zh.to_owned()));
        }
    }
}
