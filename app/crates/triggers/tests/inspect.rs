//! The tree walked backwards: every printed event is recognised, and what was done to a spoilt one is found.

mod cases;
mod mutate;
mod stress;

use bilingual::Lang;
use cases::{Case, cases, triggers};
use jsonschema::Validator;
use mutate::{Change, Mutation, is_tolerated, mutations, renamed};
use schedule::Severity;
use triggers::event::Origin;
use triggers::inspect::{Certainty, Fault, Inspection, Received, inspect, recover};
use triggers::model::{Edition, Key};
use triggers::schema;
use triggers::value::Value;

fn received(value: &Value) -> Inspection {
    inspect(&Received::Bytes(value.to_pretty_json().into_bytes()), &triggers())
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
            let schema = serde_json::from_str(&schema.to_json()).expect("a schema is JSON");
            forms.push((edition, shape.variant, jsonschema::draft202012::new(&schema).expect("it compiles")));
        }
    }
    forms
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
        let best = inspection.candidates.first().unwrap_or_else(|| panic!("{} is not recognised", case.name));
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
            at(&mutation.pointer, &["missing"]) && (is_spread || at(&other, &["unknown-member"]))
        }
        Change::Retyped(Value::List(_)) => {
            at(&mutation.pointer, &["wrong-kind", "wrong-value"])
                || at(&format!("{}/0", mutation.pointer), &["missing"])
        }
        // An empty object of the right kind lacks its members.
        Change::Retyped(Value::Object(_)) => {
            errors.iter().any(|(at, id)| at.starts_with(mutation.pointer.as_str()) && id != &"unknown-member")
        }
        Change::Retyped(_) => at(&mutation.pointer, &["wrong-kind", "wrong-value", "cannot-unfold"]),
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
            let inspection = received(&mutation.value);
            if mutation.value.is_blank() {
                // Nothing is left to be recognised.
                assert!(inspection.candidates.iter().all(|candidate| candidate.certainty == Certainty::Possible));
                continue;
            }
            tried += 1;
            let name = format!("{}: {} {:?}", case.name, mutation.pointer, mutation.change);
            let best = inspection.candidates.first().unwrap_or_else(|| panic!("{name} is not recognised"));
            assert_eq!(best.trigger.id, case.trigger.id, "{name}");
            assert_eq!(best.shape.variant, case.event.shape.variant, "{name}");
            let errors = errors(&inspection);
            assert!(is_said(&mutation, &inspection), "{name}: {errors:?}");
            assert!(errors.len() <= 3, "{name}: more is said than is wrong: {errors:?}");
        }
        assert!(tried > 10, "{}: nothing was tried", case.name);
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
fn what_an_event_tells_makes_it_again() {
    for case in cases() {
        let inspection = received(&case.printed);
        let best = inspection.candidates.iter().find(|candidate| std::ptr::eq(candidate.edition, case.edition));
        let (config, occurrence) = recover(best.expect("its own edition is among the candidates"));
        // Names of triggers, filters and schedules are in no event, nor are the clock and the seed.
        let mut state = Value::from_json(&case.state).expect("a state is JSON");
        let mut whole = state.member("config").cloned().expect("a state has a configuration");
        for (name, value) in config.members() {
            whole.set(name, value.clone());
        }
        state.set("config", whole);
        state.set("occurrence", occurrence.clone());
        let again = stress::evaluated(case.trigger, &state.to_json());
        let problems: Vec<_> = again.problems.iter().map(|problem| (&problem.pointer, problem.what.id())).collect();
        let again = again.event.unwrap_or_else(|| panic!("{}: {} {problems:?}", case.name, state.to_json()));
        assert_eq!(again.value, case.printed, "{} by {}", case.name, occurrence.to_json());
    }
}

#[test]
fn an_event_that_nobody_makes_is_said_to_be_none() {
    for (text, id) in [
        (&b"{\"foo\":1}"[..], "not-recognised"),
        (b"{}", "not-recognised"),
        (b"[]", "not-recognised"),
        (b"{\"events\":", "not-json"),
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

#[test]
fn a_byte_order_mark_is_no_mistake() {
    let case = cases().swap_remove(0);
    let bytes = [b"\xEF\xBB\xBF", case.printed.to_json().as_bytes()].concat();
    assert_eq!(inspect(&Received::Bytes(bytes), &triggers()).candidates[0].trigger.id, case.trigger.id);
}

#[test]
fn hostile_events_are_bounded() {
    let deep = "[".repeat(200_000);
    let wide = format!("{{{}}}", (0..40_000).map(|i| format!("\"m{i}\":1")).collect::<Vec<_>>().join(","));
    let long = format!("{{\"clslogs\":{{\"data\":\"{}\"}}}}", "A".repeat(250_000));
    let strangers = wide.replacen('{', "{\"events\":[],\"Records\":[],", 1);
    let many = format!("{{\"Records\":[{}]}}", vec!["{\"cos\":{},\"event\":{}}"; 10_000].join(","));
    let items =
        format!("{{\"TopicName\":\"t\",\"Message\":\"m\",\"Parts\":[{}]}}", vec!["{\"Kind\":1}"; 20_000].join(","));
    for text in [deep, wide, long, strangers, many, items] {
        let inspection = inspect(&Received::Bytes(text.into_bytes()), &triggers());
        assert!(inspection.problems.len() <= 101, "{}", inspection.problems.len());
        assert!(inspection.candidates.len() <= 10);
    }
}
