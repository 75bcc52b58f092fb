//! What people paste that is not quite an event: each with what it is taken for, what is undone, and what is said.

use bilingual::Lang;
use triggers::catalogue::{TRIGGERS, find};
use triggers::inspect::{Inspection, Received, Wrapping, inspect};
use triggers::value::Value;

use crate::printers::fill;

/// What is nearly an event, and what others publish as events.
const TABLES: [&str; 2] = [include_str!("near.txt"), include_str!("published.txt")];

/// A row: the event and its changes, the text around it, the best candidate, the layers, the problems.
struct Row<'t> {
    line: &'t str,
    event: Value,
    text: String,
    outcome: [&'t str; 3],
}

fn rows() -> Vec<Row<'static>> {
    let lines = TABLES.iter().flat_map(|table| table.lines()).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
            let [of, changes, text, best, layers, problems] = columns[..] else { panic!("six columns: {line}") };
            let event = event(of, changes);
            let text = fill(if text == "-" { "{json}" } else { text }, &event);
            Row { line, event, text, outcome: [best, layers, problems] }
        })
        .collect()
}

/// The texts of all rows.
pub(crate) fn texts() -> impl Iterator<Item = String> {
    rows().into_iter().map(|row| row.text)
}

/// An example's event with changes: `POINTER=JSON` puts a value, `POINTER=` removes one.
fn event(of: &str, changes: &str) -> Value {
    let Some((id, example)) = of.split_once(' ') else { return Value::Null };
    let (provider, name) = id.split_once('/').expect("a trigger has two names");
    let trigger = find(provider, name).unwrap_or_else(|| panic!("no trigger {id}"));
    let example = trigger.example(example).unwrap_or_else(|| panic!("{id} has no example {example}"));
    let mut event = Value::from_json(example.event).expect("an event is JSON");
    for change in changes.split(';').filter(|change| *change != "-") {
        let (pointer, value) = change.split_once('=').unwrap_or_else(|| panic!("no change: {change}"));
        let value =
            (!value.is_empty()).then(|| Value::from_json(value).unwrap_or_else(|why| panic!("{change}: {why}")));
        event.put(pointer, value);
    }
    event
}

fn listed(items: impl Iterator<Item = String>, joint: &str) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { "-".to_owned() } else { items.join(joint) }
}

fn outcome(inspection: &Inspection) -> [String; 3] {
    let best = inspection.candidates.first();
    let best = best.map(|best| format!("{} {}", best.trigger.id, best.certainty.code()));
    let layers = inspection.wrappings.iter().map(|layer| match layer {
        Wrapping::Several(count) | Wrapping::List(count) => format!("{}:{count}", layer.id()),
        Wrapping::Member(name) => format!("member:{name}"),
        _ => layer.id().to_owned(),
    });
    let problem = |fault: &triggers::inspect::Fault| {
        let severity = format!("{:?}", fault.severity).to_lowercase();
        format!("{severity} {} {}", fault.what.id(), fault.pointer).trim().to_owned()
    };
    [best.unwrap_or_else(|| "-".to_owned()), listed(layers, ","), listed(inspection.problems.iter().map(problem), "; ")]
}

#[test]
fn near_misses_are_recognised() {
    let rows = rows();
    assert!(rows.len() >= 60, "only {}", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let inspection = inspect(&Received::Bytes(row.text.clone().into_bytes()), TRIGGERS);
        let found = outcome(&inspection);
        if found != row.outcome.map(str::to_owned) {
            wrong.push(format!("{}\n    {}", row.line, found.join("  ")));
        }
        // What was around the event is undone exactly: the event itself is there again.
        if !inspection.wrappings.is_empty() && !inspection.candidates.is_empty() && row.event != Value::Null {
            assert_eq!(inspection.within.as_ref(), Some(&row.event), "{}", row.line);
        }
    }
    assert!(wrong.is_empty(), "the table says otherwise:\n{}", wrong.join("\n"));
}

#[test]
fn a_text_in_json_is_the_same_as_its_bytes() {
    for row in rows() {
        let by_bytes = outcome(&inspect(&Received::Bytes(row.text.clone().into_bytes()), TRIGGERS));
        let [best, _, problems] = outcome(&inspect(&Received::Value(row.text.as_str().into()), TRIGGERS));
        // Where nothing is recognised, a value has been read as JSON already.
        if by_bytes[0] != "-" {
            assert_eq!([best, problems], [by_bytes[0].clone(), by_bytes[2].clone()], "{}", row.line);
        }
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    for row in rows() {
        let inspection = inspect(&Received::Bytes(row.text.into_bytes()), TRIGGERS);
        let messages = inspection.wrappings.iter().map(Wrapping::message);
        let messages = messages.chain(inspection.problems.iter().map(|problem| problem.what.message()));
        let messages = messages.chain(inspection.candidates.iter().map(|candidate| candidate.because.clone()));
        for message in messages {
            assert!(Lang::ALL.iter().all(|lang| !message.get(*lang).is_empty()), "{}", row.line);
        }
    }
}

/// What follows from the form of an event alone is said where editions have one form.
#[test]
fn editions_that_fit_alike_are_named() {
    let inspection = inspect(&Received::Value(event("aliyun/oss put-2023", "-")), TRIGGERS);
    let [newest, older, ..] = inspection.candidates.as_slice() else { panic!("two candidates") };
    assert_eq!([newest.edition.id, older.edition.id], ["2023-12-12", "2021-11-10"]);
    for candidate in [newest, older] {
        let because = &candidate.because;
        for lang in Lang::ALL {
            assert!(["2023-12-12", "2021-11-10"].iter().all(|id| because.get(lang).contains(id)), "{because:?}");
        }
    }
    let only = inspect(&Received::Value(event("aliyun/oss put-2019", "-")), TRIGGERS);
    assert!(!only.candidates[0].because.en.contains("apart"), "{:?}", only.candidates[0].because);
}
