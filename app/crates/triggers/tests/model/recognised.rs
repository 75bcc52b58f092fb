//! Messages and logs walked backwards.

use triggers::event::Origin;
use triggers::inspect::{Certainty, Mismatch, Received, inspect, recover};
use triggers::model::Codec;
use triggers::value::Value;

use crate::stress::{event, logs, message};
use crate::{BOTH, overridden, value};

#[test]
fn a_message_is_recognised() {
    let event = event(&message::TRIGGER, message::JSON);
    let inspection = inspect(&Received::Bytes(event.bytes.clone()), BOTH);
    let best = &inspection.candidates[0];
    assert_eq!((best.trigger.id.name, best.shape.variant, best.edition.id), ("message", "json", "2021-01-01"));
    assert_eq!(best.certainty, Certainty::Certain);
    assert!(inspection.problems.is_empty(), "{:?}", inspection.problems);
    let seen = inspection.values.iter().find(|seen| seen.pointer == "/Parts/1/Number").expect("a number");
    assert_eq!(seen.from, [Origin::Occurrence("/parts/1/number".into())]);
}

#[test]
fn a_stream_is_recognised_by_its_form() {
    for (state, variant) in [(message::TEXT, "text"), (message::STREAM, "stream")] {
        let event = event(&message::TRIGGER, state);
        let inspection = inspect(&Received::Bytes(event.bytes.clone()), BOTH);
        let best = &inspection.candidates[0];
        assert_eq!((best.trigger.id.name, best.shape.variant), ("message", variant));
    }
}

#[test]
fn what_an_event_tells_makes_it_again() {
    for (trigger, state) in
        [(&message::TRIGGER, message::TEXT), (&message::TRIGGER, message::STREAM), (&message::TRIGGER, message::JSON)]
    {
        let made = event(trigger, state);
        let inspection = inspect(&Received::Bytes(made.bytes.clone()), BOTH);
        let (mut config, occurrence) = recover(&inspection.candidates[0]);
        // A bare message tells nothing of the topic.
        for name in ["topic", "owner"] {
            if config.member(name).is_none() {
                config.set(name, "any".into());
            }
        }
        let state = Value::Object(vec![("config".into(), config), ("occurrence".into(), occurrence)]);
        let again = event(trigger, &state.to_json());
        assert_eq!(again.bytes, made.bytes, "{}", state.to_json());
    }
}

#[test]
fn a_contradiction_is_recovered_as_an_override() {
    let made = event(&message::TRIGGER, &overridden(message::JSON, "/TopicArn", "\"test:9:/topics/old\""));
    let inspection = inspect(&Received::Value(made.value.clone()), BOTH);
    let [problem] = inspection.problems.as_slice() else { panic!("one problem: {:?}", inspection.problems) };
    assert_eq!(problem.what, Mismatch::Differs("test:123:/topics/news".into()));
    assert_eq!(problem.pointer, "/TopicArn");
    let (config, occurrence) = recover(&inspection.candidates[0]);
    let state = Value::Object(vec![("config".into(), config), ("occurrence".into(), occurrence)]);
    assert_eq!(event(&message::TRIGGER, &state.to_json()).bytes, made.bytes);
}

#[test]
fn a_batch_is_recognised_inside_its_fold() {
    let made = event(&logs::TRIGGER, logs::LOGS);
    let inspection = inspect(&Received::Bytes(made.bytes.clone()), BOTH);
    assert_eq!(inspection.candidates[0].trigger.id.name, "logs");
    assert_eq!(inspection.candidates[0].certainty, Certainty::Certain);
    assert!(inspection.problems.is_empty(), "{:?}", inspection.problems);
    let whole = inspection.unfolded.iter().find(|fold| fold.pointer == "/clslogs/data").expect("the batch");
    assert_eq!(whole.through, [Codec::BASE64, Codec::GZIP, Codec::JSON]);
    assert_eq!(whole.value, made.unfolded.last().expect("the batch").value);
    let (config, occurrence) = recover(&inspection.candidates[0]);
    assert_eq!(config, value(r#"{"topic_id":"5c2d****"}"#));
    assert_eq!(
        occurrence.pointed("/records/1"),
        Some(&value(r#"{"content":"in JSON","timestamp":1,"cost":2,"json":true}"#))
    );
    assert_eq!(occurrence.pointed("/records/0/timestamp"), Some(&Value::Int(i64::MAX)));
}

/// The problems of a batch whose meaning is this.
fn problems_of_batch(meaning: &Value) -> Vec<(String, &'static str)> {
    let data = triggers::codec::fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], meaning);
    let mut batch = Value::empty();
    batch.set("clslogs.data", data);
    let inspection = inspect(&Received::Value(batch), BOTH);
    assert_eq!(inspection.candidates[0].trigger.id.name, "logs");
    inspection.problems.into_iter().map(|problem| (problem.pointer, problem.what.id())).collect()
}

#[test]
fn mistakes_inside_a_fold_stand_at_their_place() {
    let right =
        r#"{"topic_id":"t","cursor":123456789012345678,"records":[{"timestamp":1,"content":{"text":"x"},"cost":1.5}]}"#;
    assert_eq!(problems_of_batch(&value(right)), []);
    let missing = right.replace(r#""timestamp":1,"#, "");
    assert_eq!(problems_of_batch(&value(&missing)), [("/clslogs/data/records/0/timestamp".to_owned(), "missing")]);
    let wrong = right.replace(r#""cost":1.5"#, r#""cost":"1.5""#);
    assert_eq!(problems_of_batch(&value(&wrong)), [("/clslogs/data/records/0/cost".to_owned(), "wrong-kind")]);
    let unknown = right.replace(r#""topic_id":"t","#, r#""topic_id":"t","more":1,"#);
    assert_eq!(problems_of_batch(&value(&unknown)), [("/clslogs/data/more".to_owned(), "unknown-member")]);
}

#[test]
fn a_text_that_cannot_be_unfolded_is_a_problem() {
    let fold = |codecs: &[Codec], text: &str| triggers::codec::fold(codecs, &text.into());
    for (data, codec) in [
        ("***".into(), Codec::BASE64),
        (fold(&[Codec::BASE64], "not gzip"), Codec::GZIP),
        (fold(&[Codec::GZIP, Codec::BASE64], "not JSON"), Codec::JSON),
        // What unfolds to more than any event is not unfolded.
        (fold(&[Codec::GZIP, Codec::BASE64], &" ".repeat(9 << 20)), Codec::GZIP),
    ] {
        let mut batch = Value::empty();
        batch.set("clslogs.data", data);
        let inspection = inspect(&Received::Value(batch), BOTH);
        let [problem] = inspection.problems.as_slice() else { panic!("one problem: {:?}", inspection.problems) };
        assert_eq!((problem.pointer.as_str(), &problem.what), ("/clslogs/data", &Mismatch::CannotUnfold(codec)));
        assert_eq!(problem.cites.len(), 1);
    }
}
