//! Lists that are cut into calls, by count and by bytes.

use triggers::evaluate::Evaluation;
use triggers::event::Origin;
use triggers::value::Value;

use crate::state::State;
use crate::stress::{batch, event, single};

/// So many messages `m0`, `m1` …, in a shape, with limits.
fn state(shape: &str, messages: usize, most: i64, bytes: i64) -> State {
    let messages = (0..messages).map(|i| {
        let mut message = Value::empty();
        message.set("body", format!("m{i}").into());
        message
    });
    let state = State::example(&batch::TRIGGER, "two").config("shape", shape);
    state.config("most", most).config("bytes", bytes).on("messages", Value::List(messages.collect()))
}

fn sizes(state: &State) -> Vec<usize> {
    state.evaluated().calls.expect("the list is cut").into_iter().map(|call| call.len()).collect()
}

fn call(state: &State, call: i64) -> Evaluation {
    state.clone().on("call", call).evaluated()
}

#[test]
fn eighteen_messages_are_seventeen_and_one() {
    for shape in ["made", "copied", "folded"] {
        assert_eq!(sizes(&state(shape, 18, 17, 10_000)), [17, 1], "{shape}");
        assert_eq!(sizes(&state(shape, 17, 17, 10_000)), [17], "{shape}");
        assert_eq!(sizes(&state(shape, 35, 17, 10_000)), [17, 17, 1], "{shape}");
        assert_eq!(sizes(&state(shape, 3, 1, 10_000)), [1, 1, 1], "{shape}");
        assert_eq!(sizes(&state(shape, 0, 17, 10_000)), [0], "there is a first call");
    }
}

/// `{"r":[]}` has 8 bytes, each record `{"b":"m0"}` 10, and a comma stands between two.
#[test]
fn a_call_is_as_full_as_its_bytes_allow() {
    for (bytes, expected) in [(8 + 10 + 1 + 10, vec![2, 2]), (8 + 10 + 1 + 9, vec![1, 1, 1, 1]), (8 + 43, vec![4])] {
        assert_eq!(sizes(&state("made", 4, 17, bytes)), expected, "{bytes}");
        for call_number in 1..=expected.len() {
            let event = call(&state("made", 4, 17, bytes), i64::try_from(call_number).expect("few")).event;
            assert!(event.expect("a call").bytes.len() <= usize::try_from(bytes).expect("few"), "{bytes}");
        }
    }
    // Both limits at once; the names of the last two are longer.
    assert_eq!(sizes(&state("made", 12, 5, 8 + 43)), [4, 4, 3, 1]);
    assert_eq!(sizes(&state("made", 12, 3, 8 + 43)), [3, 3, 3, 3]);
}

/// A record `{"b":"m0"}` has 10 bytes, and one more stands behind it.
#[test]
fn a_message_that_does_not_say_its_weight_weighs_its_json() {
    let said = |bytes: i64, weights: &[(usize, i64)]| {
        let mut state = state("said", 4, 17, bytes);
        for (message, weight) in weights {
            state.occurrence.put(&format!("/messages/{message}/said"), Some((*weight).into()));
        }
        sizes(&state)
    };
    assert_eq!(said(44, &[]), [4]);
    assert_eq!(said(43, &[]), [3, 1]);
    assert_eq!(said(44, &[(3, 12)]), [3, 1]);
    assert_eq!(said(44, &[(0, 0), (3, 22)]), [4]);
    assert_eq!(said(44, &[(1, 1000)]), [1, 1, 2]);
}

#[test]
fn what_is_too_large_alone_goes_alone() {
    assert_eq!(sizes(&state("made", 3, 17, 1)), [1, 1, 1]);
    let mut large = state("made", 4, 17, 8 + 21);
    large.occurrence.put("/messages/1/body", Some("x".repeat(50).into()));
    assert_eq!(sizes(&large), [1, 1, 2]);
}

/// In a folded text the JSON before the folding counts.
#[test]
fn bytes_count_before_they_are_folded() {
    // `{"z":{"r":[]}}` without the folding, and ten bytes for each record.
    assert_eq!(sizes(&state("folded", 4, 17, 14 + 21)), [2, 2]);
    assert_eq!(sizes(&state("folded", 4, 17, 14 + 20)), [1, 1, 1, 1]);
    // `{"r":[…]}` of messages as they came.
    assert_eq!(sizes(&state("copied", 4, 17, 8 + 2 * 13 + 1)), [2, 2]);
    assert_eq!(sizes(&state("copied", 4, 17, 8 + 2 * 13)), [1, 1, 1, 1]);
}

#[test]
fn items_may_say_what_they_weigh() {
    let mut weighed = state("weighed", 4, 17, 10);
    for (i, size) in [6, 4, 1, 9].into_iter().enumerate() {
        weighed.occurrence.put(&format!("/messages/{i}/size"), Some(Value::Int(size)));
    }
    assert_eq!(sizes(&weighed), [2, 2]);
    weighed.occurrence.put("/messages/0/size", Some(Value::Int(7)));
    assert_eq!(sizes(&weighed), [1, 2, 1]);
    weighed.occurrence.put("/messages/0/size", None);
    // What does not say it has the default, 1.
    assert_eq!(sizes(&weighed), [3, 1]);
    weighed.occurrence.put("/messages/3/size", Some(Value::Int(4)));
    assert_eq!(sizes(&weighed), [4]);
    weighed.occurrence.put("/messages/3/size", Some(Value::Int(5)));
    assert_eq!(sizes(&weighed), [3, 1], "the default of the first counts, too");
}

#[test]
fn the_event_is_that_of_the_call_asked_for() {
    for (shape, pointer) in [("made", "/r/0/b"), ("copied", "/r/0/body")] {
        let all = state(shape, 18, 17, 10_000);
        let first = all.evaluated();
        assert_eq!((first.call, first.event.expect("a first call").value.pointed("/r/16").is_some()), (0, true));
        let second = call(&all, 2);
        let event = second.event.expect("a second call");
        assert_eq!(second.call, 1);
        assert_eq!(event.value.pointed(pointer), Some(&"m17".into()));
        assert_eq!(event.value.pointed("/r").and_then(Value::as_list).map(<[Value]>::len), Some(1));
        let from = event.trace.iter().find(|at| at.pointer == pointer || at.pointer == "/r" && !at.from.is_empty());
        let expected = if shape == "made" { "/messages/17/body" } else { "/messages" };
        assert_eq!(from.map(|at| at.from.clone()), Some(vec![Origin::Occurrence(expected.to_owned())]));
    }
    let folded = call(&state("folded", 18, 17, 10_000), 2).event.expect("a second call");
    assert_eq!(folded.unfolded[0].value.to_json(), r#"{"r":[{"b":"m17"}]}"#);
}

#[test]
fn a_call_that_does_not_come_is_refused_and_the_last_one_offered() {
    let none = call(&state("made", 18, 17, 10_000), 3);
    assert!(none.event.is_none() && none.calls.is_none() && !none.fires);
    let [problem] = none.problems.as_slice() else { panic!("one problem: {:?}", none.problems) };
    assert_eq!((problem.pointer.as_str(), problem.what.id()), ("/call", "out-of-range"));
    assert_eq!(problem.repairs[0].edits[0].value, Some(Value::Int(2)));
}

/// What is generated for a message is its own, and the same in whichever call and form it is delivered.
#[test]
fn generated_values_of_items_follow_the_item() {
    let id = |alone: bool, call: usize, pointer: &str| {
        let state = format!(
            r#"{{"config":{{"alone":{alone}}},"seed":"s","occurrence":{{"call":{call},"messages":[{{"text":"a"}},{{"text":"b"}}]}}}}"#
        );
        event(&single::TRIGGER, &state).value.pointed(pointer).map(Value::in_text).expect("an id")
    };
    let [first, second] = [id(true, 1, "/id"), id(true, 2, "/id")];
    assert_ne!(first, second);
    assert_eq!([id(false, 1, "/0/id"), id(false, 1, "/1/id")], [first, second]);
}
