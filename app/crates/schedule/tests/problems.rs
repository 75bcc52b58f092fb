//! The table of problems, and that it covers every one of them.

mod table;

use std::collections::BTreeSet;

use schedule::{Dialect, Edition, Problem, ProblemId, Reading, Severity, read};
use table::{report, rows};

static TABLE: &str = include_str!("../../../../tests/fixtures/schedule/problems.txt");

/// The tables whose second cell is an expression.
static FILES: [(&str, usize); 5] = [
    (TABLE, 5),
    (include_str!("near.txt"), 4),
    (include_str!("../../../../tests/fixtures/schedule/sentences.txt"), 5),
    (include_str!("../../../../tests/fixtures/schedule/said.txt"), 6),
    (include_str!("../../../../tests/fixtures/schedule/lens-runs.txt"), 5),
];

fn dialect(name: &str) -> (Dialect, Edition) {
    match name.strip_suffix("-later") {
        Some(name) => (Dialect::from_id(name).expect("a dialect"), Edition::Later),
        None => (Dialect::from_id(name).expect("a dialect"), Edition::Documented),
    }
}

fn show(problems: &[Problem], keep: bool) -> String {
    let words: Vec<String> = problems
        .iter()
        .filter(|problem| keep || problem.id != ProblemId::ZoneDefault)
        .map(|problem| {
            let sign = match problem.severity {
                Severity::Error => '!',
                Severity::Warning => '?',
                Severity::Note => '.',
            };
            format!("{sign}{}", problem.id.id())
        })
        .collect();
    if words.is_empty() { "-".to_owned() } else { words.join(" ") }
}

#[test]
fn problems_and_repairs_are_those_of_the_table() {
    let mut failures = Vec::new();
    for row in &rows(TABLE, 5) {
        let [name, expression, wanted, right, _] = row.cells.as_slice() else { unreachable!("five cells") };
        let (dialect, edition) = dialect(name);
        let reading = read(dialect, edition, expression);
        let found = show(&reading.problems, wanted.contains("zone-default"));
        let repaired = reading
            .problems
            .iter()
            .find_map(|problem| problem.repairs.first())
            .map_or("-".to_owned(), |repair| repair.apply(expression));
        if found != *wanted || repaired != *right {
            failures.push(format!("line {}: {name} `{expression}` gives {found}, repaired `{repaired}`", row.line));
        }
        let valid = !wanted.contains('!');
        if reading.is_valid() != valid {
            failures.push(format!("line {}: {name} `{expression}` is valid: {}", row.line, reading.is_valid()));
        }
    }
    report(&failures);
}

#[test]
fn every_problem_has_a_row() {
    let mut missing: BTreeSet<ProblemId> = ProblemId::ALL.iter().copied().collect();
    for row in rows(TABLE, 5).iter().chain(&rows(include_str!("near.txt"), 4)) {
        let (dialect, edition) = dialect(&row.cells[0]);
        let mut reading = read(dialect, edition, &row.cells[1]);
        reading.look_from(1_795_564_800);
        for problem in reading.problems {
            missing.remove(&problem.id);
        }
    }
    // A text beyond the limit is no row that anybody would read.
    assert!(read(Dialect::Aliyun, Edition::Documented, &"0 ".repeat(501)).problem(ProblemId::TooLong).is_some());
    missing.remove(&ProblemId::TooLong);
    assert!(missing.is_empty(), "without a row: {missing:?}");
}

#[test]
fn every_problem_says_so_in_both_languages_and_names_its_source() {
    for row in rows(TABLE, 5).iter().chain(&rows(include_str!("near.txt"), 4)) {
        let (dialect, edition) = dialect(&row.cells[0]);
        let expression = &row.cells[1];
        for problem in read(dialect, edition, expression).problems {
            let message = problem.message();
            assert!(message.en.ends_with('.') && message.en.len() > 10, "{}: {}", problem.id.id(), message.en);
            assert!(message.zh.ends_with('。') && !message.zh.contains("  "), "{}: {}", problem.id.id(), message.zh);
            assert!(!message.zh.contains("函数计算 "), "a blank behind a Chinese name: {}", message.zh);
            assert!(!problem.cites().is_empty(), "{} cites nothing", problem.id.id());
            let length = expression.chars().count();
            assert!(problem.span.start <= problem.span.end && problem.span.end <= length, "{problem:?}");
            for repair in &problem.repairs {
                assert!(repair.span.end <= length, "{problem:?}");
            }
        }
    }
}

#[test]
fn a_repair_leads_to_a_better_text() {
    let count = |reading: &Reading, like: &dyn Fn(&Problem) -> bool| {
        reading.problems.iter().filter(|problem| like(problem)).count()
    };
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    let mut failures = Vec::new();
    let mut tried = 0;
    for (file, columns) in FILES {
        for row in &rows(file, columns) {
            for (dialect, edition) in
                Dialect::ALL.into_iter().flat_map(|dialect| dialect.editions().iter().map(move |it| (dialect, *it)))
            {
                let text = &row.cells[1];
                let reading = read(dialect, edition, text);
                for problem in &reading.problems {
                    for repair in &problem.repairs {
                        tried += 1;
                        let repaired = repair.apply(text);
                        let again = read(dialect, edition, &repaired);
                        let same = |other: &Problem| other.id == problem.id;
                        let left = count(&again, &is_error);
                        let better = if repair.meaning.is_some() && !is_error(problem) {
                            left == 0
                        } else if is_error(problem) {
                            left < count(&reading, &is_error)
                        } else {
                            left == 0 && count(&again, &same) < count(&reading, &same)
                        };
                        if !better {
                            let id = problem.id.id();
                            failures.push(format!("{} `{text}` is {id}, repaired `{repaired}`", dialect.id()));
                        }
                    }
                }
            }
        }
    }
    report(&failures);
    assert!(tried > 1_000, "only {tried}");
}
