//! `CloudEvents` by a function of the table, requests with answers, and a conversation.

use triggers::answer;
use triggers::event::Origin;
use triggers::model::{Answer, Contract, Trigger};
use triggers::outline::rows;
use triggers::value::Value;

use crate::state::State;
use crate::stress::{cloud, conversation, request};
use crate::{accepts, from, schema_of};

#[test]
fn one_envelope_serves_two_triggers() {
    let names = |trigger: &'static Trigger| -> Vec<String> {
        let rows = rows(&trigger.shapes[0]);
        rows.iter().map(|row| row.pointer.clone()).filter(|pointer| pointer.matches('/').count() == 1).collect()
    };
    let expected = ["/id", "/source", "/specversion", "/type", "/subject", "/time", "/data"];
    assert_eq!(names(&cloud::DISK), expected);
    assert_eq!(names(&cloud::BUCKET), expected);
    let event = State::example(&cloud::BUCKET, "delete").evaluated().event.expect("an event");
    assert_eq!(from(&event, "/type"), [Origin::Derived, Origin::Occurrence("/happening".to_owned())]);
    assert_eq!(from(&event, "/source"), [Origin::Config("/source".to_owned())]);
    assert_eq!(event.value.pointed("/data/ref"), event.value.member("id"), "made once, at `/id`");
    assert!(accepts(&schema_of(&cloud::BUCKET, &event), &event.value));
}

/// What is made at a member of the event is that member, also where it is pinned.
#[test]
fn a_value_made_elsewhere_is_pinned_with_it() {
    let id = "7f3b2c1d-8a4e-4c55-9d0e-2b6f1a9c8e70";
    let event = State::example(&cloud::BUCKET, "delete").on("id", id).evaluated().event.expect("an event");
    assert_eq!(event.value.pointed("/data/ref"), Some(&id.into()));
    assert_eq!(from(&event, "/data/ref"), [Origin::Occurrence("/id".to_owned())]);
}

/// Each hole of the envelope is another trigger's: their schemas differ.
#[test]
fn events_of_one_trigger_are_none_of_the_other() {
    let disk = State::example(&cloud::DISK, "full").evaluated().event.expect("an event");
    let bucket = State::example(&cloud::BUCKET, "delete").evaluated().event.expect("an event");
    assert!(accepts(&schema_of(&cloud::DISK, &disk), &disk.value));
    assert!(!accepts(&schema_of(&cloud::BUCKET, &bucket), &disk.value));
    assert!(!accepts(&schema_of(&cloud::DISK, &disk), &bucket.value));
}

#[test]
fn pins_are_written_in_the_form_of_their_slot() {
    let time = |written: &str| {
        let state = State::example(&cloud::DISK, "full").on("time", written);
        state.event().member("time").map(Value::in_text).unwrap_or_default()
    };
    assert_eq!(time("2021-11-10T08:00:00+08:00"), "2021-11-10T00:00:00.000Z");
    assert_eq!(time("2021-11-10T00:00:00.12Z"), "2021-11-10T00:00:00.120Z");
    let finer = State::example(&cloud::DISK, "full").on("time", "2021-11-10T08:00:00.1239+08:00");
    let problems = finer.evaluated().problems;
    assert_eq!(problems[0].repairs[0].edits[0].value, Some("2021-11-10T00:00:00.123Z".into()));
}

#[test]
fn the_steps_of_a_conversation_have_one_connection() {
    let step = |happening: &str| {
        let mut state = State::example(&conversation::TRIGGER, "connect").on("happening", happening);
        state.occurrence.put("/connection", None);
        state.seed = "s".to_owned();
        let state = if happening == "message" { state.on("data", "hi") } else { state };
        let event = state.evaluated().event.expect("a step");
        assert!(accepts(&schema_of(&conversation::TRIGGER, &event), &event.value), "{happening}");
        (event.shape.variant, event.value.member("connection").map(Value::in_text))
    };
    let (connect, message, disconnect) = (step("connect"), step("message"), step("disconnect"));
    assert_eq!([connect.0, message.0, disconnect.0], ["connect", "message", "disconnect"]);
    assert!(connect.1.is_some() && connect.1 == message.1 && message.1 == disconnect.1);
}

/// The contract with which a happening's answer is read.
fn contract(trigger: &'static Trigger, happening: &str) -> Option<&'static Contract> {
    let mut occurrence = Value::empty();
    occurrence.set("happening", happening.into());
    let state = State { occurrence, ..State::example(trigger, trigger.examples[0].id) };
    state.with_input(None, |input| match answer::of(input, triggers::event::shape(input)) {
        Answer::Contract(contract) => Some(*contract),
        Answer::Unread(_) => None,
    })
}

#[test]
fn an_answer_belongs_to_its_step() {
    let of = |happening| contract(&conversation::TRIGGER, happening);
    assert!(of("connect").is_some_and(|contract| contract.outcomes[0].id == conversation::CONTRACT.outcomes[0].id));
    assert!(of("message").is_none() && of("disconnect").is_none());
    assert!(contract(&request::TRIGGER, "call").is_some());
}

#[test]
fn outcomes_say_whether_they_are_billed() {
    let billed = |id: &str| {
        let outcome = request::CONTRACT.outcomes.iter().find(|outcome| outcome.id == id);
        outcome.unwrap_or_else(|| panic!("no outcome {id}")).billed
    };
    assert_eq!((billed("answered"), billed("failed")), (Some(true), Some(false)));
    assert_eq!(conversation::CONTRACT.outcomes[0].billed, None, "where no source says so");
}
