//! What is nearly right: recognised, explained, and repaired where the meaning is certain.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use schedule::Severity;
use state::{State, rows};
use triggers::catalogue::find;
use triggers::problem::Problem;
use triggers::value::Value;

const TABLE: &str = include_str!("near/config.txt");

/// The state of a row: an example with a change.
fn state(of: &str, patch: &str) -> State {
    let (id, example) = of.split_once(' ').expect("a trigger and an example");
    let (provider, name) = id.split_once('/').expect("a trigger has two names");
    let trigger = find(provider, name).unwrap_or_else(|| panic!("no trigger {id}"));
    let example = trigger.example(example).unwrap_or_else(|| panic!("{id} has no example {example}"));
    let state = Value::from_json(example.state).expect("a state is JSON");
    let patch = Value::from_json(patch).unwrap_or_else(|error| panic!("{patch}: {error}"));
    State::read(trigger, &state.patched(&patch).to_json(), 0, "")
}

#[test]
fn near_misses_are_recognised() {
    let rows = rows::<4>(TABLE);
    assert!(rows.len() >= 90, "only {}", rows.len());
    let mut wrong = Vec::new();
    for [of, patch, id, buttons] in &rows {
        let problems = state(of, patch).evaluated().problems;
        // What follows from the near miss, such as a field that is then missing, has no repair of its own.
        let best = problems
            .iter()
            .find(|problem| !problem.repairs.is_empty())
            .or_else(|| problems.iter().find(|problem| problem.severity != Severity::Note));
        let found = best.map_or("-", |problem| problem.what.id());
        let says: Vec<&str> = best.iter().flat_map(|problem| &problem.repairs).map(|it| it.says.en.as_str()).collect();
        let says = says.join(" / ");
        if (found, says.as_str()) != (id.as_str(), buttons.as_str()) {
            let says = if says.is_empty() { "-" } else { &says };
            wrong.push(format!("{of}  {patch}  {found}  {says}"));
        }
    }
    assert!(wrong.is_empty(), "the table says otherwise:\n{}", wrong.join("\n"));
}

/// How many errors and warnings there are.
fn mistakes(problems: &[Problem]) -> usize {
    problems.iter().filter(|problem| problem.severity != Severity::Note).count()
}

#[test]
fn every_repair_leaves_fewer_problems() {
    for [of, patch, ..] in rows::<4>(TABLE) {
        let state = state(&of, &patch);
        let before = state.evaluated().problems;
        for problem in &before {
            for repair in &problem.repairs {
                let after = state.clone().repaired(&repair.edits).evaluated().problems;
                let ids: Vec<&str> = after.iter().map(|problem| problem.what.id()).collect();
                assert!(mistakes(&after) < mistakes(&before), "{of} {patch}: {} leaves {ids:?}", repair.says.en);
            }
        }
    }
}
