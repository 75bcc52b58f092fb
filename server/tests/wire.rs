//! What the API says about triggers that use the whole vocabulary: encodings, calls, answers.

#[path = "../../app/crates/triggers/tests/stress/mod.rs"]
mod stress;

use server::wire::{AnswerReply, EventAnswer};
use triggers::answer::{self, receive};
use triggers::check::normalised;
use triggers::evaluate::evaluate;
use triggers::input::Input;
use triggers::model::{Answer, Trigger};
use triggers::value::Value;

/// What is sent for the state of an example, after a JSON merge patch, as JSON.
fn event(trigger: &'static Trigger, example: &str, patch: &str) -> Value {
    let state = trigger.example(example).expect("the example is there").state;
    let state = Value::from_json(state).expect("JSON").patched(&Value::from_json(patch).expect("JSON"));
    let sent = stress::with_input(trigger, &state.to_json(), |input| EventAnswer::of(input, evaluate(input)));
    Value::from_json(&serde_json::to_string(&sent).expect("it can be sent")).expect("JSON")
}

#[test]
fn every_encoding_is_sent() {
    for (trigger, encoding) in [
        (&stress::row::TRIGGER, "cbor"),
        (&stress::raw::TRIGGER, "bytes"),
        (&stress::silent::TRIGGER, "none"),
        (&stress::request::TRIGGER, "json"),
    ] {
        let sent = event(trigger, trigger.examples[0].id, "{}");
        assert_eq!(sent.member("encoding").and_then(Value::as_text), Some(encoding), "{}", trigger.id);
        let bytes = sent.member("bytes").and_then(Value::as_text).expect("bytes are always there");
        assert_eq!(bytes.is_empty(), encoding == "none", "{}: {bytes}", trigger.id);
        assert_eq!(sent.member("event") == Some(&Value::Null), encoding == "none", "{}", trigger.id);
    }
}

#[test]
fn the_calls_of_a_batch_are_sent() {
    let messages = r#"{"body":"a"},{"body":"b"},{"body":"c"}"#;
    let patch = |call: &str| {
        format!(r#"{{"config":{{"most":2,"shape":"made"}},"occurrence":{{"messages":[{messages}],"call":{call}}}}}"#)
    };
    let example = stress::batch::TRIGGER.examples[0].id;
    let first = event(&stress::batch::TRIGGER, example, &patch("null"));
    let calls = Value::from_json(r#"[{"items":[0,2]},{"items":[2,3]}]"#).expect("JSON");
    assert_eq!((first.member("calls"), first.member("call")), (Some(&calls), Some(&Value::Int(1))));
    let second = event(&stress::batch::TRIGGER, example, &patch("2"));
    assert_eq!((second.member("calls"), second.member("call")), (Some(&calls), Some(&Value::Int(2))));
    assert_eq!(second.pointed("/event/r").and_then(Value::as_list).map(<[_]>::len), Some(1));
    // What is no batch says nothing about calls.
    assert_eq!(event(&stress::request::TRIGGER, "text", "{}").member("calls"), None);
}

/// What is sent about an answer to the request of an example.
fn reply(answer: Option<&str>) -> AnswerReply {
    let trigger = &stress::request::TRIGGER;
    let answer = answer.map(|answer| Value::from_json(answer).expect("JSON"));
    stress::with_input(trigger, trigger.examples[0].state, |input| {
        let config = normalised(trigger, input.config);
        let input = Input { answer: answer.as_ref(), config: &config, ..*input };
        match answer::of(&input, triggers::event::shape(&input)) {
            Answer::Unread(why) => AnswerReply::unread(*why),
            Answer::Contract(contract) => receive(&input, contract).into(),
        }
    })
}

#[test]
fn an_answer_is_held_against_its_contract() {
    let right = reply(Some(r#"{"statusCode":201,"body":"made"}"#));
    assert!(right.read && right.valid == Some(true) && right.problems.is_empty(), "{right:?}");
    assert!(right.outcome.is_some() && !right.sources.is_empty(), "{right:?}");
    let wrong = reply(Some(r#"{"statusCode":"two hundred"}"#));
    assert_eq!((wrong.read, wrong.valid), (true, Some(false)), "{wrong:?}");
    let pointers: Vec<_> = wrong.problems.iter().map(|problem| problem.pointer.as_str()).collect();
    assert_eq!(pointers, ["/answer/statusCode"]);
    // Nothing is valid or invalid where the function failed; the caller receives something else.
    let failed = reply(None);
    assert_eq!((failed.read, failed.valid, failed.problems.len()), (true, None, 0), "{failed:?}");
    assert_ne!((&failed.outcome, &failed.caller), (&right.outcome, &right.caller));
    assert!(failed.outcome.is_some() && failed.outcome != wrong.outcome, "{failed:?} {wrong:?}");
}
