//! `aliyun/timer`: when it fires, and what the event holds.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use state::{State, rows};
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

fn run(state: &State) -> String {
    state.event().member("triggerTime").map(Value::in_text).unwrap_or_default()
}

#[test]
fn an_instant_fires_when_it_is_a_run() {
    for row in rows::<4>(include_str!("timer/fires.txt")) {
        let [expression, clock, instant, fires] = &row;
        let mut state = state(expression, clock);
        if !instant.is_empty() {
            state = state.on("triggerTime", instant.as_str());
        }
        assert_eq!(state.evaluated().fires, fires == "yes", "{row:?}");
        assert_eq!(state.broken_clauses().is_empty(), fires == "yes", "{row:?}");
        if fires == "yes" && !instant.is_empty() {
            assert_eq!(run(&state), *instant);
        }
    }
}

/// The nearest run is offered, in either direction.
#[test]
fn an_instant_that_is_no_run_is_moved_to_the_nearest() {
    for (instant, nearest) in [
        ("2021-11-10T05:00:00Z", "2021-11-10T04:00:00Z"),
        ("2021-11-10T15:00:00Z", "2021-11-10T04:00:00Z"),
        ("2021-11-10T17:00:00Z", "2021-11-11T04:00:00Z"),
    ] {
        let state = state("0 0 4 * * *", "2021-11-10T00:00:00Z").on("triggerTime", instant);
        let finding = state.evaluated().findings.into_iter().find(|finding| !finding.holds).expect("it does not fire");
        assert_eq!(finding.clause.id, "due");
        assert_eq!(run(&state.mended(&finding.repair)), nearest);
    }
}

#[test]
fn without_an_instant_the_next_run_after_the_clock_fires() {
    let at = |expression: &str, clock: &str| run(&state(expression, clock));
    assert_eq!(at("0 0 4 * * *", "2021-11-10T03:59:59Z"), "2021-11-10T04:00:00Z");
    assert_eq!(at("0 0 4 * * *", "2021-11-10T04:00:00Z"), "2021-11-11T04:00:00Z");
    assert_eq!(at("CRON_TZ=Asia/Shanghai 0 0 12 * * *", "2021-11-10T00:00:00Z"), "2021-11-10T04:00:00Z");
}

/// Written in Beijing time or in UTC, the events are the same: the zone never reaches the function.
#[test]
fn a_zone_does_not_show_in_the_event() {
    let utc = state("0 0 4 * * *", "2021-11-10T00:00:00Z").event();
    let beijing = state("CRON_TZ=Asia/Shanghai 0 0 12 * * *", "2021-11-10T00:00:00Z").event();
    assert_eq!(utc, beijing);
}

#[test]
fn a_disabled_timer_fires_nothing() {
    let disabled = state("0 0 4 * * *", "2021-11-10T00:00:00Z").config("enable", false);
    assert_eq!(disabled.broken_clauses(), ["enabled"]);
    assert!(disabled.evaluated().event.is_none());
    let repair = disabled.evaluated().findings.remove(0).repair;
    assert!(disabled.mended(&repair).evaluated().fires);
}

#[test]
fn an_interval_counts_from_the_clock() {
    let every = |minutes: u32| state(&format!("@every {minutes}m"), "2021-11-10T00:01:30Z");
    assert_eq!(run(&every(5)), "2021-11-10T00:06:30Z");
    assert_eq!(run(&every(90)), "2021-11-10T01:31:30Z");
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
