//! The tables of runs: both dialects, changes of the clock, and runs before an instant.

mod table;

use schedule::{Dialect, Edition, calendar, read};
use table::{instant, instants, report, rows, zone};

/// How many runs a full row lists.
fn listed(wanted: &[i64], full: usize) -> usize {
    // A shorter row says that there are no more, so one more is asked for than it lists.
    if wanted.len() < full { wanted.len() + 1 } else { full }
}

fn show(runs: &[i64]) -> String {
    runs.iter().map(|run| calendar::instant(*run)).collect::<Vec<_>>().join(" ")
}

fn check(text: &str, dialect: Dialect, edition: Edition) -> usize {
    let rows = rows(text, 4);
    let mut failures = Vec::new();
    for row in &rows {
        let [expression, from, runs, _] = row.cells.as_slice() else { unreachable!("four cells") };
        let reading = read(dialect, edition, expression);
        let Some(schedule) = &reading.schedule else {
            failures.push(format!("line {}: {expression} is refused: {:?}", row.line, reading.problems));
            continue;
        };
        let wanted = instants(runs);
        let offsets = zone(schedule.zone().name());
        let found: Vec<i64> = schedule.runs_after(instant(from), offsets.as_ref()).take(listed(&wanted, 4)).collect();
        if found != wanted {
            failures.push(format!("line {}: {expression} gives {}", row.line, show(&found)));
        }
        for run in &found {
            if !schedule.matches(*run, offsets.as_ref()) {
                failures.push(format!("line {}: {expression} does not match its own run", row.line));
            }
        }
    }
    report(&failures);
    rows.len()
}

#[test]
fn function_compute_fires_when_the_table_says() {
    check(include_str!("../../../../tests/fixtures/schedule/aliyun-runs.txt"), Dialect::Aliyun, Edition::Documented);
}

#[test]
fn scf_fires_when_the_table_says() {
    check(include_str!("../../../../tests/fixtures/schedule/tencent-runs.txt"), Dialect::Tencent, Edition::Documented);
}

#[test]
fn scf_fires_when_the_table_of_the_later_page_says() {
    check(include_str!("../../../../tests/fixtures/schedule/tencent-later-runs.txt"), Dialect::Tencent, Edition::Later);
}

#[test]
fn changes_of_the_clock_follow_the_general_law_in_both_dialects() {
    let rows = rows(include_str!("../../../../tests/fixtures/schedule/clock-changes.txt"), 5);
    let mut failures = Vec::new();
    for row in &rows {
        let [expression, name, from, runs, _] = row.cells.as_slice() else { unreachable!("five cells") };
        let wanted = instants(runs);
        let offsets = zone(name);
        for (dialect, expression) in
            [(Dialect::Aliyun, expression.clone()), (Dialect::Tencent, format!("{expression} *"))]
        {
            let Some(schedule) = read(dialect, Edition::Documented, &expression).schedule else {
                failures.push(format!("line {}: {expression} is refused", row.line));
                continue;
            };
            let found: Vec<i64> =
                schedule.runs_after(instant(from), offsets.as_ref()).take(listed(&wanted, 5)).collect();
            if found != wanted {
                failures.push(format!("line {}: {expression} gives {}", row.line, show(&found)));
            }
            if let [first, .., last] = found.as_slice() {
                let mut back: Vec<i64> =
                    schedule.runs_before(last + 1, offsets.as_ref()).take_while(|run| run >= first).collect();
                back.reverse();
                if back != found {
                    failures.push(format!("line {}: {expression} gives {} backwards", row.line, show(&back)));
                }
            }
        }
    }
    report(&failures);
}

#[test]
fn runs_before_an_instant_are_those_of_the_table() {
    let rows = rows(include_str!("../../../../tests/fixtures/schedule/previous-runs.txt"), 6);
    let mut failures = Vec::new();
    for row in &rows {
        let [dialect, expression, name, from, runs, _] = row.cells.as_slice() else { unreachable!("six cells") };
        let dialect = Dialect::from_id(dialect).expect("a dialect");
        let schedule = read(dialect, Edition::Documented, expression).schedule.expect("a schedule");
        let wanted = instants(runs);
        let offsets = zone(name);
        let found: Vec<i64> = schedule.runs_before(instant(from), offsets.as_ref()).take(listed(&wanted, 4)).collect();
        if found != wanted {
            failures.push(format!("line {}: {expression} gives {}", row.line, show(&found)));
        }
    }
    report(&failures);
}
