//! `aliyun/timer`: what the event holds. When it fires stands in `aliyun/timer/*.txt`.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::State;
use triggers::aliyun::timer::TRIGGER;
use triggers::value::Value;

static TIMER: &triggers::model::Trigger = &TRIGGER;

fn state(expression: &str, clock: &str) -> State {
    let state = State {
        trigger: TIMER,
        config: Value::empty(),
        occurrence: Value::empty(),
        edition: String::new(),
        at: 0,
        seed: String::new(),
    };
    state.config("triggerName", "t1").config("cronExpression", expression).at(clock)
}

/// Written in Beijing time or in UTC, the events are the same: the zone never reaches the function.
#[test]
fn a_zone_does_not_show_in_the_event() {
    let utc = state("0 0 4 * * *", "2021-11-10T00:00:00Z").event();
    let beijing = state("CRON_TZ=Asia/Shanghai 0 0 12 * * *", "2021-11-10T00:00:00Z").event();
    assert_eq!(utc, beijing);
}

#[test]
fn the_payload_reaches_the_function_as_it_is() {
    let payload = "{\"key\": \"值\"}\n";
    let event = state("0 0 4 * * *", "2021-11-10T00:00:00Z").config("payload", payload).event();
    assert_eq!(event.member("payload"), Some(&payload.into()));
    let without = state("0 0 4 * * *", "2021-11-10T00:00:00Z").event();
    assert_eq!(without.member("payload"), Some(&"".into()));
}

/// Daily in UTC, but a zone that is not in the database is no schedule at all.
#[test]
fn an_unknown_zone_is_an_error() {
    let state = state("CRON_TZ=Asia/Nowhere 0 0 12 * * *", "2021-11-10T00:00:00Z");
    assert!(!state.evaluated().is_valid());
    assert!(!state.evaluated().fires);
}
