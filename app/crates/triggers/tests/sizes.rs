//! What an event weighs, made for real: the limits count the bytes that travel.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::State;
use triggers::model::Codec;
use triggers::tencent::{cloud_api, cls};
use triggers::value::Value;

static CLS: &triggers::model::Trigger = &cls::TRIGGER;
static CLOUD_API: &triggers::model::Trigger = &cloud_api::TRIGGER;

/// A text of hexadecimal digits that gzip can only halve.
fn noise(len: usize, seed: u64) -> String {
    let mut state = seed;
    let digit = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_digit((state >> 60) as u32, 16).expect("four bits are a digit")
    };
    (0..len).map(digit).collect()
}

/// So many logs of 32 KB.
fn logs(number: u64) -> State {
    let log = |i| Value::from_json(&format!(r#"{{"timestamp":"1605578090000000","content":"{}"}}"#, noise(32_768, i)));
    let logs = (1..=number).map(|i| log(i).expect("JSON")).collect();
    State::example(CLS, "two").on("records", Value::List(logs))
}

/// The bytes of gzip within the event.
fn compressed(state: &State) -> usize {
    let event = state.event();
    let data = event.at("clslogs.data").expect("the logs");
    match triggers::codec::unfold(&[Codec::BASE64], data) {
        Ok(Value::Bytes(bytes)) => bytes.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn compressed_logs_are_held_against_128_kb() {
    let (few, many) = (logs(6), logs(8));
    assert!(compressed(&few) <= 131_072 && compressed(&many) > 131_072, "{} {}", compressed(&few), compressed(&many));
    assert_eq!(few.problems(), [""; 0]);
    assert_eq!(many.problems(), ["compressed-size"]);
    // A warning: the event can be seen.
    assert!(many.evaluated().is_valid());
}

/// 256 KB of one letter are next to nothing.
#[test]
fn what_compresses_well_may_be_long() {
    let log = Value::from_json(&format!(r#"{{"timestamp":"1605578090000000","content":"{}"}}"#, "x".repeat(65_536)));
    let logs = Value::List(vec![log.expect("JSON"); 4]);
    assert_eq!(State::example(CLS, "two").on("records", logs).problems(), [""; 0]);
}

#[test]
fn events_of_calls_are_weighed_as_json() {
    let of = |len: usize, kind: &str| {
        let state = State::example(CLOUD_API, "invoke").config("InvocationType", kind);
        state.on("event", noise(len, 1)).problems()
    };
    // With the quotation marks.
    assert_eq!(of(131_070, "Event"), [""; 0]);
    assert_eq!(of(131_071, "Event"), ["async-size"]);
    assert_eq!(of(131_071, "RequestResponse"), [""; 0]);
    assert_eq!(of(6_291_454, "RequestResponse"), [""; 0]);
    assert_eq!(of(6_291_455, "RequestResponse"), ["sync-size"]);
    // A number is an event, too, and not its size.
    let number = State::example(CLOUD_API, "invoke").on("event", 9_000_000_i64);
    assert_eq!(number.problems(), [""; 0]);
}
