//! Tables of cases beside a trigger's name: `tests/<provider>/<name>/*.txt`. No Rust names them.
//!
//! Columns are parted by two blanks or more, a line that begins with `#` is a comment, and the first other line says
//! what the columns are:
//!
//! | column | |
//! |---|---|
//! | `example` | the example that the row changes; without this column the first |
//! | `config.NAME`, `on.NAME`, `answer.NAME` | a field (dotted), written as in a form; `-` is not set, `"…"` is JSON |
//! | `answer` | the whole answer, as JSON |
//! | `edition`, `at`, `seed` | the surroundings |
//! | `fires` | `yes` or `no` |
//! | `unmet` | the clauses that are not met, with commas, `-` for none |
//! | `problems` | the ids of the problems; without this column there must be no error |
//! | `repairs` | what the problems, or the clauses that are not met, offer: `config/prefix=a/`, `-on/key`; several edits of one repair are joined by `+`, several repairs by a blank and `|` |
//! | `variant`, `calls`, `outcome` | the shape of the event, the number of items in each call, what becomes of the answer |
//! | `event/POINTER`, `instead/POINTER`, `caller/POINTER` | a value within |
//! | `first.NAME`, `second.NAME`, `verdict`, `both` | two rules on one source: `allowed` or `refused`, and what fires both |
//!
//! Whatever the columns say, each repair of a row must do its work.

use schedule::Severity;
use triggers::answer::{self, Received};
use triggers::event::shape;
use triggers::fields::find;
use triggers::fires::Finding;
use triggers::model::{Answer, Field, Kind, Root, Trigger};
use triggers::problem::Repair;
use triggers::value::{Value, pointer_of};

use super::Subject;
use super::examples::assert_repairs;
use crate::state::State;

/// A table that was read.
pub(crate) struct Table {
    /// Where it lies.
    pub(crate) name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The tables of a trigger.
pub(crate) fn tables(subject: &Subject) -> Vec<Table> {
    let folder = subject.folder();
    let Ok(files) = folder.read_dir() else { return Vec::new() };
    let paths = files.map(|file| file.expect("a file of the folder").path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| Table::read(&path.display().to_string(), &text_of(path))).collect()
}

/// What stands in a file of a trigger's folder.
#[expect(clippy::disallowed_methods, reason = "tables are found by their folder")]
pub(crate) fn text_of(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Table {
    fn read(name: &str, text: &str) -> Self {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let cells = |line: &str| -> Vec<String> {
            line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
        };
        let columns = cells(lines.next().unwrap_or_else(|| panic!("{name}: the first line names the columns")));
        let rows: Vec<Vec<String>> = lines.map(cells).collect();
        for row in &rows {
            assert_eq!(row.len(), columns.len(), "{name}: {row:?} has other columns than {columns:?}");
        }
        assert!(!rows.is_empty(), "{name} has no row");
        Self { name: name.to_owned(), columns, rows }
    }

    /// Runs every row; returns the clauses that some row does not meet.
    pub(crate) fn run(&self, trigger: &'static Trigger) -> Vec<&'static str> {
        let (mut unmet, mut faults) = (Vec::new(), Vec::new());
        for row in &self.rows {
            let cells: Vec<(&str, &str)> =
                self.columns.iter().map(String::as_str).zip(row.iter().map(String::as_str)).collect();
            if self.columns.iter().any(|column| column.starts_with("second.")) {
                conflict(trigger, &cells);
            } else {
                unmet.extend(case(trigger, &cells, &mut faults));
            }
        }
        assert!(faults.is_empty(), "{}:\n{}", self.name, faults.join("\n"));
        unmet
    }
}

/// What a cell says of a field.
fn value(kind: &Kind, cell: &str) -> Option<Value> {
    if cell == "-" {
        return None;
    }
    let json = || Value::from_json(cell).unwrap_or_else(|_| cell.into());
    if cell.starts_with(['"', '[', '{']) {
        return Some(json());
    }
    Some(match kind {
        Kind::Text(..) | Kind::Instant | Kind::Cron(_) => cell.into(),
        Kind::List(of, _) => Value::List(cell.split(',').filter_map(|item| value(of, item)).collect()),
        _ => json(),
    })
}

fn put(into: &mut Value, field: Option<&Field>, name: &str, cell: &str) {
    let kind = field.map_or(Kind::Json, |field| field.kind);
    match value(&kind, cell) {
        Some(value) => into.set(name, value),
        None if into.at(name).is_some() => into.put(&pointer_of(name), None),
        None => {}
    }
}

/// The state of a row, and its answer.
fn state(trigger: &'static Trigger, cells: &[(&str, &str)]) -> (State, Option<Value>) {
    let named = cells.iter().find(|(column, _)| *column == "example").map(|(_, id)| *id);
    let first = || trigger.examples.first().unwrap_or_else(|| panic!("{} has an example", trigger.id)).id;
    let mut state = State::example(trigger, named.unwrap_or_else(first));
    let mut answer = None;
    for (column, cell) in cells {
        match column.split_once('.') {
            Some(("config", name)) => put(&mut state.config, find(trigger.config.iter(), name), name, cell),
            Some(("on", name)) => {
                let happening = state.occurrence.member("happening").and_then(Value::as_text);
                let happening = happening.and_then(|id| trigger.happening(id)).unwrap_or(&trigger.happenings[0]);
                put(&mut state.occurrence, trigger.occurrence_field(happening, name), name, cell);
            }
            Some(("answer", name)) => put(answer.get_or_insert_with(Value::empty), None, name, cell),
            _ => match *column {
                "answer" => answer = Some(Value::from_json(cell).unwrap_or_else(|why| panic!("{cell}: {why}"))),
                "edition" => (*cell).clone_into(&mut state.edition),
                "at" => state = state.at(cell),
                "seed" => (*cell).clone_into(&mut state.seed),
                _ => {}
            },
        }
    }
    (state, answer)
}

/// Runs one row; returns the clauses that are not met.
fn case(trigger: &'static Trigger, cells: &[(&str, &str)], faults: &mut Vec<String>) -> Vec<&'static str> {
    let (state, answered) = state(trigger, cells);
    let name = format!("{} {cells:?}", trigger.id);
    let evaluation = state.evaluated();
    let unmet: Vec<&Finding> = evaluation.findings.iter().filter(|finding| !finding.holds).collect();
    let ids: Vec<&'static str> = unmet.iter().map(|finding| finding.clause.id).collect();
    if !cells.iter().any(|(column, _)| *column == "problems") {
        let errors = evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let errors: Vec<_> = errors.map(|problem| (&problem.pointer, problem.what.id())).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
    assert_repairs(&name, &state, &evaluation.problems);
    assert_clause_repairs(&name, &state, &unmet);
    let received = received(&state, answered.as_ref());
    assert_answer_repairs(&name, &state, answered.as_ref(), received.as_ref());
    let contract = || received.as_ref().unwrap_or_else(|| panic!("{name}: nobody reads the answer"));
    let event = || evaluation.event.as_ref().unwrap_or_else(|| panic!("{name}: there is no event"));
    let ids_of =
        |problems: &[triggers::problem::Problem]| listed(problems.iter().map(|problem| problem.what.id().to_owned()));
    for (column, cell) in cells {
        let found = match *column {
            "fires" => if evaluation.fires { "yes" } else { "no" }.to_owned(),
            "unmet" => listed(ids.iter().map(|id| (*id).to_owned())),
            "problems" if answered.is_some() => ids_of(&contract().problems),
            "problems" => ids_of(&evaluation.problems),
            "repairs" => {
                let problems = if answered.is_some() { &contract().problems } else { &evaluation.problems };
                let of_problems = problems.iter().flat_map(|problem| &problem.repairs);
                let all = of_problems.chain(unmet.iter().flat_map(|finding| &finding.repairs));
                let all: Vec<String> = all.map(notation).collect();
                if all.is_empty() { "-".to_owned() } else { all.join(" | ") }
            }
            "variant" => event().shape.variant.to_owned(),
            "calls" => listed(evaluation.calls.iter().flatten().map(|call| call.len().to_string())),
            "outcome" => contract().outcome.map_or("-", |outcome| outcome.id).to_owned(),
            _ => match column.split_once('/') {
                Some(("event", pointer)) => shown(event().value.pointed(&format!("/{pointer}"))),
                Some(("instead", pointer)) => {
                    shown(evaluation.instead.as_ref().and_then(|it| it.value.pointed(&format!("/{pointer}"))))
                }
                Some(("caller", pointer)) => shown(contract().caller.pointed(&format!("/{pointer}"))),
                _ => {
                    let is_input = ["config.", "on.", "answer."].iter().any(|root| column.starts_with(root));
                    assert!(
                        is_input || ["answer", "example", "edition", "at", "seed"].contains(column),
                        "no column {column}"
                    );
                    continue;
                }
            },
        };
        if found != *cell {
            faults.push(format!("{name}\n  {column}: {found}, not {cell}"));
        }
    }
    ids
}

fn listed(all: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = all.collect();
    if all.is_empty() { "-".to_owned() } else { all.join(",") }
}

fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| if value.is_blank() { value.to_json() } else { value.in_text() })
}

/// A repair in short.
fn notation(repair: &Repair) -> String {
    let edits = repair.edits.iter().map(|edit| {
        let root = match edit.root {
            Root::Config => "config",
            Root::Answer => "answer",
            Root::Occurrence | Root::Item => "on",
        };
        match &edit.value {
            Some(value) => format!("{root}{}={}", edit.pointer, value.in_text()),
            None => format!("-{root}{}", edit.pointer),
        }
    });
    edits.collect::<Vec<_>>().join("+")
}

/// A repair of a clause makes it met and raises no error; repairing one clause after the other makes the trigger fire.
fn assert_clause_repairs(name: &str, state: &State, unmet: &[&Finding]) {
    for finding in unmet {
        for Repair { says, edits } in &finding.repairs {
            let repaired = state.clone().repaired(edits);
            assert!(repaired.evaluated().is_valid(), "{name}: {} is an error: {:?}", says.en, repaired.problems());
            assert!(!repaired.broken_clauses().contains(&finding.clause.id), "{name}: {} does not help", says.en);
        }
    }
    let mut all = state.clone();
    for _ in 0..unmet.len() {
        let next = all.evaluated().findings.into_iter().find(|finding| !finding.holds);
        let repair = next.and_then(|finding| finding.repairs.into_iter().next());
        all = repair.map_or(all.clone(), |repair| all.repaired(&repair.edits));
    }
    if !unmet.is_empty() && unmet.iter().all(|finding| !finding.repairs.is_empty()) {
        assert!(all.evaluated().fires, "{name}: repaired, {:?} is not met", all.broken_clauses());
    }
}

/// What becomes of the answer, where somebody reads it.
fn received(state: &State, answered: Option<&Value>) -> Option<Received> {
    state.with_input(answered, |input| match answer::of(input, shape(input)) {
        Answer::Contract(contract) => Some(answer::receive(input, contract)),
        Answer::Unread(_) => None,
    })
}

/// A repair of an answer leaves fewer problems.
fn assert_answer_repairs(name: &str, state: &State, answered: Option<&Value>, before: Option<&Received>) {
    let (Some(answered), Some(before)) = (answered, before) else { return };
    for Repair { says, edits } in before.problems.iter().flat_map(|problem| &problem.repairs) {
        let mut repaired = answered.clone();
        for edit in edits {
            repaired.put(&edit.pointer, edit.value.clone());
        }
        let after = received(state, Some(&repaired)).expect("somebody reads it").problems;
        assert!(after.len() < before.problems.len(), "{name}: {} does not help", says.en);
    }
}

/// Two rules on one source, in either order.
fn conflict(trigger: &'static Trigger, cells: &[(&str, &str)]) {
    let judge = trigger.conflict.unwrap_or_else(|| panic!("{} judges no two rules", trigger.id)).judge.run;
    let side = |side: &str| {
        let mut rule = Value::empty();
        for (column, cell) in cells {
            if let Some(name) = column.strip_prefix(side).and_then(|rest| rest.strip_prefix('.')) {
                put(&mut rule, find(trigger.config.iter(), name), name, cell);
            }
        }
        rule
    };
    let (first, second) = (side("first"), side("second"));
    for judgement in [judge(&first, &second), judge(&second, &first)] {
        for (column, cell) in cells {
            match *column {
                "verdict" => assert_eq!(if judgement.allowed { "allowed" } else { "refused" }, *cell, "{cells:?}"),
                "both" => assert_eq!(judgement.both_fire_for.as_deref().unwrap_or("-"), *cell, "{cells:?}"),
                _ => assert!(column.starts_with("first.") || column.starts_with("second."), "no column {column}"),
            }
        }
    }
}
