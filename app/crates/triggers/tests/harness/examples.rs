//! Examples and counterexamples.

use schedule::Severity;
use triggers::model::{CounterExample, Encoding, Example, Shape};
use triggers::problem::{Problem, Repair};
use triggers::value::Value;

use super::Subject;
use crate::state::State;

/// The event of an example, as its document prints it.
pub(crate) fn printed(example: &Example, shape: &Shape) -> Value {
    let json = || Value::from_json(example.event).unwrap_or_else(|error| panic!("{}: {error}", example.id));
    if shape.encoding == Encoding::Text { example.event.into() } else { json() }
}

/// The counterexamples of a trigger, each with the state that must be refused.
pub(crate) fn counterexamples(subject: Subject) -> impl Iterator<Item = (String, &'static CounterExample, State)> {
    subject.library.counterexamples.iter().map(move |counter| {
        let name = format!("{} {}", subject.trigger.id, counter.id);
        let state = counter.state(subject.trigger).unwrap_or_else(|| panic!("{name}: no state"));
        (name, counter, State::read(subject.trigger, &state.to_json(), 1_636_502_400, ""))
    })
}

/// A repair of a problem, applied, leaves fewer problems, and not that one. Notes count only where a note is repaired:
/// what becomes readable may have some.
pub(crate) fn assert_repairs(name: &str, state: &State, before: &[Problem]) {
    let is = |problem: &Problem| (problem.root, problem.pointer.clone(), problem.what.id());
    for problem in before {
        let counts = |other: &&Problem| problem.severity == Severity::Note || other.severity != Severity::Note;
        for Repair { says, edits } in &problem.repairs {
            let after = state.clone().repaired(edits).evaluated().problems;
            let left: Vec<_> = after.iter().map(is).collect();
            assert!(!left.contains(&is(problem)), "{name}: {} does not help", says.en);
            let fewer = after.iter().filter(counts).count() < before.iter().filter(counts).count();
            assert!(fewer, "{name}: {} leaves {left:?}", says.en);
        }
    }
}
