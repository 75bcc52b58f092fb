//! The tree walked backwards: every printed event is recognised, and what was done to a spoilt one is found.

mod again;
#[path = "../cases/mod.rs"]
mod cases;
mod cost;
#[path = "../mutate/mod.rs"]
mod mutate;
mod near;
mod printers;
#[path = "../stress/mod.rs"]
mod stress;

use bilingual::Lang;
use cases::{Case, cases, triggers};
use jsonschema::Validator;
use mutate::{Change, Mutation, is_tolerated, mutations, renamed};
use schedule::Severity;
use triggers::event::Origin;
use triggers::inspect::{Certainty, Fault, Inspection, Mismatch, Received, inspect, recover};
use triggers::model::{Edition, Key, Trigger};
use triggers::schema;
use triggers::value::Value;

fn received(value: &Value) -> Inspection {
    inspect(&Received::Bytes(value.to_pretty_json().into_bytes()), &triggers())
}

/// The same, among the events of one trigger alone.
fn received_of(trigger: &'static Trigger, value: &Value) -> Inspection {
    inspect(&Received::Bytes(value.to_pretty_json().into_bytes()), &[trigger])
}

/// The problems that keep an event from being what it seems, as (pointer, id).
fn errors(inspection: &Inspection) -> Vec<(&str, &'static str)> {
    let errors = inspection.problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| (problem.pointer.as_str(), problem.what.id())).collect()
}

/// For each form of a trigger's event, whether a value is one; the newest edition first.
fn forms(case: &Case) -> Vec<(&'static Edition, &'static str, Validator)> {
    let mut forms = Vec::new();
    for edition in case.trigger.editions.iter().rev() {
        for shape in case.trigger.shapes {
            let schema = schema::event(case.trigger, Some(edition), Some(shape.variant));
            let mut schema = serde_json::from_str(&schema.to_json()).expect("a schema is JSON");
            close(&mut schema);
            forms.push((edition, shape.variant, jsonschema::draft202012::new(&schema).expect("it compiles")));
        }
    }
    forms
}

/// Refuses members that a schema does not name: they tell editions apart.
fn close(schema: &mut serde_json::Value) {
    match schema {
        serde_json::Value::Object(members) => {
            members.values_mut().for_each(close);
            if members.contains_key("properties") {
                members.entry("additionalProperties").or_insert_with(|| false.into());
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// The forms that a value is of.
fn fitting<'f>(forms: &'f [(&'static Edition, &'static str, Validator)], value: &Value) -> Vec<(&'f str, &'f str)> {
    let value = serde_json::from_str(&value.to_json()).expect("a value is JSON");
    let fit = forms.iter().filter(|(_, _, validator)| validator.is_valid(&value));
    fit.map(|(edition, variant, _)| (edition.id, *variant)).collect()
}

#[test]
fn printed_events_are_recognised() {
    for case in cases() {
        let inspection = received(&case.printed);
        let best = inspection
            .candidates
            .first()
            .unwrap_or_else(|| panic!("{} of {} is not recognised", case.name, case.state));
        assert_eq!(best.trigger.id, case.trigger.id, "{}", case.name);
        assert_eq!(best.shape.variant, case.event.shape.variant, "{}", case.name);
        assert!(best.certainty >= Certainty::Likely, "{}: {:?}", case.name, best.certainty);
        assert_eq!(errors(&inspection), [], "{}", case.name);
        // Of editions that are alike the newest comes first; the example's own is among them.
        let forms = forms(&case);
        let (newest, _) = fitting(&forms, &case.printed)[0];
        assert_eq!(best.edition.id, newest, "{}", case.name);
        let own = inspection.candidates.iter().any(|candidate| std::ptr::eq(candidate.edition, case.edition));
        assert!(own, "{}: {} is not among the candidates", case.name, case.edition.id);
    }
}

/// An event that may be anything cannot be told from what nobody makes, unless it is asked about its trigger alone.
#[test]
fn events_that_may_be_anything_are_possible() {
    let free: Vec<Case> = cases::all().into_iter().filter(Case::is_anything).collect();
    assert!(!free.is_empty(), "there is one");
    for case in free {
        assert!(received(&case.printed).candidates.is_empty(), "{}", case.name);
        let alone = inspect(&Received::Value(case.printed.clone()), &[case.trigger]);
        assert_eq!(alone.candidates[0].certainty, Certainty::Possible, "{}", case.name);
        assert_eq!(errors(&alone), [], "{}", case.name);
    }
}

#[test]
fn every_leaf_of_an_event_is_explained() {
    for case in cases() {
        let inspection = received(&case.printed);
        for made in case.event.trace.iter().filter(|made| made.slot.is_some() && !made.from.is_empty()) {
            let seen = inspection.values.iter().find(|seen| seen.pointer == made.pointer);
            let seen = seen.unwrap_or_else(|| panic!("{}: {} is not explained", case.name, made.pointer));
            assert_eq!(
                seen.slot.map(|slot| slot.means),
                made.slot.map(|slot| slot.means),
                "{} {}",
                case.name,
                made.pointer
            );
            assert!(!seen.from.is_empty(), "{}: {} has no origin", case.name, made.pointer);
        }
    }
}

#[test]
fn configured_values_are_traced_to_their_fields() {
    for case in cases() {
        let inspection = received(&case.printed);
        for made in &case.event.trace {
            let [Origin::Config(pointer)] = made.from.as_slice() else { continue };
            let seen = inspection.values.iter().find(|seen| seen.pointer == made.pointer).expect("it is explained");
            assert!(
                seen.from.contains(&Origin::Config(pointer.clone())),
                "{} {}: {:?}",
                case.name,
                made.pointer,
                seen.from
            );
        }
    }
}

/// Whether what must be said of a spoilt member is said.
fn is_said(mutation: &Mutation, inspection: &Inspection) -> bool {
    let errors = errors(inspection);
    let unknown = |pointer: &str| {
        inspection.problems.iter().any(|problem| {
            problem.pointer == pointer
                && matches!(problem.what, Mismatch::Unknown(_))
                && problem.severity == Severity::Warning
        })
    };
    let (above, name) = mutation.pointer.rsplit_once('/').expect("a member has a name");
    let at = |pointer: &str, ids: &[&str]| errors.iter().any(|(at, id)| *at == pointer && ids.contains(id));
    match &mutation.change {
        Change::Dropped => at(&mutation.pointer, &["missing"]),
        Change::Renamed => {
            let other = format!("{above}/{}", renamed(name));
            // Beside members whose names a person chose, any name is one of those.
            let is_spread = inspection
                .values
                .iter()
                .any(|seen| seen.pointer == other && seen.slot.is_some_and(|slot| matches!(slot.key, Key::Spread(_))));
            at(&mutation.pointer, &["missing"]) && (is_spread || unknown(&other))
        }
        Change::Retyped(Value::List(_)) => {
            at(&mutation.pointer, &["wrong-kind", "wrong-value"])
                || at(&format!("{}/0", mutation.pointer), &["missing"])
        }
        // An empty object of the right kind lacks its members.
        Change::Retyped(Value::Object(_)) => errors.iter().any(|(at, _)| at.starts_with(mutation.pointer.as_str())),
        Change::Retyped(_) => at(&mutation.pointer, &["wrong-kind", "wrong-value", "cannot-unfold", "no-such-name"]),
    }
}

/// The number of single values in a value.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.iter().map(|(_, value)| leaves(value)).sum(),
        Value::List(items) => items.iter().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn what_was_spoilt_is_found() {
    for case in cases() {
        let forms = forms(&case);
        let mut tried = 0;
        for mutation in mutations(&case.printed) {
            // Some changes are no mistakes, and some make the event that of another edition or variant.
            if is_tolerated(&case.known, &case.event.trace, &mutation) || !fitting(&forms, &mutation.value).is_empty() {
                continue;
            }
            // Whose event it is, is asked of some alone: that work grows with the square of the catalogue.
            let is_asked = tried % 8 == 0 || mutation.value.is_blank();
            let inspection =
                if is_asked { received(&mutation.value) } else { received_of(case.trigger, &mutation.value) };
            if mutation.value.is_blank() {
                // Nothing is left to be recognised.
                assert!(inspection.candidates.iter().all(|candidate| candidate.certainty == Certainty::Possible));
                continue;
            }
            tried += 1;
            let name = format!("{}: {} {:?}", case.name, mutation.pointer, mutation.change);
            let best = inspection.candidates.first().unwrap_or_else(|| panic!("{name} is not recognised"));
            // Where all that the event says is spoilt, nothing tells triggers and variants apart.
            let spoilt = case.printed.pointed(&mutation.pointer).map_or(0, leaves);
            if spoilt < leaves(&case.printed) {
                assert_eq!(best.trigger.id, case.trigger.id, "{name}");
                assert_eq!(best.shape.variant, case.event.shape.variant, "{name}");
            }
            let errors = errors(&inspection);
            assert!(is_said(&mutation, &inspection), "{name}: {errors:?}");
            assert!(errors.len() <= 3, "{name}: more is said than is wrong: {errors:?}");
        }
        // A list of texts has no members to spoil.
        let texts =
            matches!(&case.printed, Value::List(items) if items.iter().all(|item| matches!(item, Value::Text(_))));
        assert!(tried > 10 || texts, "{}: nothing was tried", case.name);
    }
}

#[test]
fn problems_speak_both_languages_and_cite() {
    let case = cases().into_iter().find(|case| case.trigger.id.name == "oss").expect("there is an example of OSS");
    for mutation in mutations(&case.printed) {
        for Fault { what, slot, cites, .. } in received(&mutation.value).problems {
            let message = what.message();
            assert!(Lang::ALL.iter().all(|lang| !message.get(*lang).is_empty()), "{what:?}");
            assert_eq!(slot.is_some(), !cites.is_empty(), "{what:?}");
        }
    }
}

#[test]
fn an_event_that_nobody_makes_is_said_to_be_none() {
    for (text, id) in [
        (&b"{\"foo\":1}"[..], "not-recognised"),
        (b"{}", "not-recognised"),
        (b"[]", "not-recognised"),
        (b"{\"events\":", "cut-off"),
        (b"{\"events\" 1}", "not-json"),
        (b"\xff\xfe", "not-json"),
    ] {
        let inspection = inspect(&Received::Bytes(text.to_vec()), triggers::catalogue::TRIGGERS);
        assert!(inspection.candidates.is_empty(), "{text:?}: {:?}", inspection.candidates);
        assert_eq!(errors(&inspection), [("", id)], "{text:?}");
    }
}

#[test]
fn merged_items_are_recognised_one_by_one() {
    for case in cases().iter().filter(|case| ["oss", "cos"].contains(&case.trigger.id.name)) {
        let mut printed = case.printed.clone();
        let Value::Object(members) = &mut printed else { panic!("an object") };
        let (name, Value::List(items)) = &mut members[0] else { panic!("a list") };
        let at = format!("/{name}/1");
        items.push(items[0].clone());
        assert_eq!(errors(&received(&printed)), [], "{}", case.name);
        let Value::Object(members) = &mut printed else { panic!("an object") };
        let (_, Value::List(items)) = &mut members[0] else { panic!("a list") };
        items[1] = Value::Int(7);
        assert_eq!(errors(&received(&printed)), [(at.as_str(), "wrong-kind")], "{}", case.name);
    }
}

/// A queue names the function, also where the bucket's host is none that the queue could be made of.
#[test]
fn what_a_queue_names_is_recovered() {
    let (id, cos) = ("tencent/cos upload", cases().into_iter().find(|case| case.name == "tencent/cos upload"));
    let mut event = cos.unwrap_or_else(|| panic!("no case {id}")).printed;
    event.put("/Records/0/cos/cosObject/url", Some("http://testpic-1253970026.cosbj.myqcloud.com/testfile".into()));
    let queue = "qcs:0:lambda:cd:appid/1253970026:media.thumb.$DEFAULT";
    event.put("/Records/0/event/eventQueue", Some(queue.into()));
    let (config, occurrence) = recover(&received(&event).candidates[0]);
    let found = ["Namespace", "FunctionName", "Qualifier"].map(|name| config.member(name).map(Value::in_text));
    assert_eq!(found, ["media", "thumb", "$DEFAULT"].map(|name| Some(name.to_owned())));
    assert_eq!(occurrence.member("eventQueue").and_then(Value::as_text), Some(queue));
    assert_eq!(occurrence.member("path").and_then(Value::as_text), Some("testfile"));
}

#[test]
fn a_byte_order_mark_is_no_mistake() {
    let case = cases().swap_remove(0);
    let bytes = [b"\xEF\xBB\xBF", case.printed.to_json().as_bytes()].concat();
    assert_eq!(inspect(&Received::Bytes(bytes), &triggers()).candidates[0].trigger.id, case.trigger.id);
}
