//! Values that are made, instants and how they are written, and changes of JSON.

use triggers::form::Form;
use triggers::generate::Maker;
use triggers::model::Kind;
use triggers::time::{Format, parse_exact};
use triggers::value::Value;

use crate::state::rows;
use crate::value;

fn maker(name: &str) -> Maker {
    let (name, size) = name.trim_end_matches(')').split_once('(').unwrap_or((name, "0"));
    let size = size.parse().expect("a size");
    match name {
        "HexUpper" => Maker::HexUpper(size),
        "HexLower" => Maker::HexLower(size),
        "Int" => Maker::Int(size),
        "Digits" => Maker::Digits(size),
        "Uuid" => Maker::Uuid,
        "Base64Hex" => Maker::Base64Hex(size),
        "Base64Digits" => Maker::Base64Digits(size),
        "Base64" => Maker::Base64(size),
        other => panic!("no maker {other}"),
    }
}

/// Once handed out, a link gives the same values for ever.
#[test]
fn makers_make_what_they_always_made() {
    for [name, made, pattern] in rows::<3>(include_str!("makers.txt")) {
        let maker = maker(&name);
        let value = |seed: &str, trigger: &str, pointer: &str| maker.make(seed, trigger, pointer).in_text();
        assert_eq!(value("s", "aliyun/test", "/id"), made, "{name}");
        for seed in 0..200 {
            let text = value(&seed.to_string(), "aliyun/test", "/id");
            let unfolded = if name.starts_with("Base64") { unfolded(&text) } else { text.clone() };
            assert!(
                Form::new(Box::leak(pattern.clone().into_boxed_str()), "-", "-").fits(&unfolded),
                "{name}: {unfolded}"
            );
            match maker.kind() {
                Kind::Text(_, form) => assert!(form.fits(&text), "{name}: {text}"),
                Kind::Int { .. } => assert!(text.parse::<i64>().is_ok(), "{name}: {text}"),
                other => panic!("{other:?}"),
            }
        }
        for other in
            [value("t", "aliyun/test", "/id"), value("s", "aliyun/other", "/id"), value("s", "aliyun/test", "/i")]
        {
            assert_ne!(other, made, "{name}");
        }
    }
}

/// What lies in Base64: text, or else its number of bytes.
fn unfolded(text: &str) -> String {
    let decoded = triggers::codec::unfold(&[triggers::model::Codec::BASE64], &text.into()).expect("Base64");
    let Value::Bytes(bytes) = decoded else { panic!("bytes") };
    let count = bytes.len();
    String::from_utf8(bytes).ok().filter(|text| text.is_ascii()).unwrap_or_else(|| format!("{count} bytes"))
}

fn format(name: &str) -> Format {
    match name {
        "Seconds" => Format::Seconds,
        "Millis" => Format::Millis,
        "Offset(480)" => Format::Offset(480),
        "Offset(-210)" => Format::Offset(-210),
        "Free" => Format::Free,
        "Unix" => Format::Unix,
        "UnixMillis" => Format::UnixMillis,
        "UnixMicros" => Format::UnixMicros,
        "UnixMillisText" => Format::UnixMillisText,
        other => panic!("no format {other}"),
    }
}

#[test]
fn the_clock_is_written_in_each_format() {
    for [name, instant, written] in rows::<3>(include_str!("formats.txt")) {
        let made = format(&name).value(instant.parse().expect("seconds"));
        assert_eq!(made.to_json(), written, "{name} {instant}");
    }
}

/// Converted where that is exact, else cut; numbers and free instants stay as they are.
#[test]
fn pinned_instants_are_written_in_each_format() {
    for [name, pinned, rewritten, cut] in rows::<4>(include_str!("pinned.txt")) {
        let text = |value: Option<Value>| value.map(|value| value.to_json()).unwrap_or_default();
        let pinned = value(&pinned);
        assert_eq!(text(format(&name).rewrite(&pinned)), rewritten, "{name} {}", pinned.to_json());
        assert_eq!(text(format(&name).floor(&pinned)), cut, "{name} {}", pinned.to_json());
    }
}

#[test]
fn instants_are_read_exactly() {
    for [text, seconds, nanos] in rows::<3>(include_str!("instants.txt")) {
        let read = parse_exact(&text).map(|(seconds, nanos)| (seconds.to_string(), nanos.to_string()));
        assert_eq!(read.unwrap_or_default(), (seconds, nanos), "{text}");
    }
}

/// The examples of RFC 7396, appendix A.
#[test]
fn merge_patches_do_what_the_standard_says() {
    for [original, patch, result] in rows::<3>(include_str!("patches.txt")) {
        let patched = value(&original).patched(&value(&patch));
        assert_eq!(patched.to_json(), value(&result).to_json(), "{original} {patch}");
    }
}

/// Patterns of event buses: which members of the event do not fit.
#[test]
fn patterns_name_what_does_not_fit() {
    for [pattern, event, unfit] in rows::<3>(include_str!("patterns.txt")) {
        assert_eq!(triggers::pattern::mistake(&value(&pattern)), None, "{pattern}");
        let held = triggers::pattern::held(&value(&pattern), &value(&event));
        let found: Vec<&str> = held.iter().filter(|asked| !asked.fits).map(|asked| asked.pointer.as_str()).collect();
        assert_eq!(found.join(","), unfit, "{pattern} {event}");
    }
}

#[test]
fn what_is_no_pattern_says_where() {
    for [pattern, place] in rows::<2>(include_str!("no-patterns.txt")) {
        let place = if place == "the whole" { "" } else { &*place };
        assert_eq!(
            triggers::pattern::mistake(&value(&pattern)).map(|it| it.pointer).as_deref(),
            Some(place),
            "{pattern}"
        );
    }
}
