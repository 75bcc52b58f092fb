//! The tables of runs: both dialects, changes of the clock, and runs before an instant.

mod table;

use std::cell::Cell;

use schedule::runs::Future;
use schedule::zone::Stretches;
use schedule::{Dialect, Edition, Offsets, Schedule, calendar, read};
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

#[test]
fn the_stretches_that_a_server_hands_out_give_the_same_runs() {
    for row in &rows(include_str!("../../../../tests/fixtures/schedule/clock-changes.txt"), 5) {
        let [expression, name, from, runs, _] = row.cells.as_slice() else { unreachable!("five cells") };
        let wanted = instants(runs);
        let from = instant(from);
        let last = wanted.last().copied().unwrap_or(from) + 2 * calendar::DAY;
        let stretches = Stretches::between(zone(name).as_ref(), from - 2 * calendar::DAY, last);
        let schedule = read(Dialect::Aliyun, Edition::Documented, expression).schedule.expect("a schedule");
        let found: Vec<i64> = schedule.runs_after(from, &stretches).take(wanted.len()).collect();
        assert_eq!(found, wanted, "line {}: {expression}", row.line);
    }
}

/// Counts how often a zone is asked.
struct Counted<'a> {
    zone: &'a dyn Offsets,
    asked: Cell<usize>,
}

impl Offsets for Counted<'_> {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        self.asked.set(self.asked.get() + 1);
        self.zone.offset_at(unix_seconds)
    }
}

#[test]
fn a_zone_is_asked_seldom_however_rare_the_runs() {
    let new_york = zone("America/New_York");
    let from = instant("2026-11-22T00:00:00Z");
    let asked = |schedule: &Schedule, count: usize| {
        let counted = Counted { zone: new_york.as_ref(), asked: Cell::new(0) };
        let found = schedule.runs_after(from, &counted).take(count).count();
        assert_eq!(found, count);
        counted.asked.get()
    };
    let schedule = |text: &str| read(Dialect::Aliyun, Edition::Documented, text).schedule.expect("a schedule");
    assert!(asked(&schedule("0 0 0 29 2 *"), 10) <= 80);
    assert!(asked(&schedule("0 0 12 1 * *"), 10) <= 80);
    // A dense one asks about once a day.
    assert!(asked(&schedule("0 0 * * * *"), 1_000) <= 100);
}

#[test]
fn the_future_of_a_schedule_comes_is_over_or_never_was() {
    let utc = zone("UTC");
    let from = instant("2026-11-22T00:00:00Z");
    let future = |text: &str, at: i64| {
        read(Dialect::Tencent, Edition::Documented, text).schedule.expect("a schedule").future(at, utc.as_ref())
    };
    assert_eq!(future("0 0 0 1 1 * 2027", from), Future::Comes(instant("2027-01-01T00:00:00Z")));
    assert_eq!(future("0 0 0 1 1 * 2020", from), Future::Over(instant("2020-01-01T00:00:00Z")));
    assert_eq!(
        future("0 0 0 1 1 * 2027", instant("2027-01-01T00:00:00Z")),
        Future::Over(instant("2027-01-01T00:00:00Z"))
    );
    assert_eq!(future("0 0 0 30 2 * *", from), Future::Never);
}

#[test]
fn the_ends_of_time_break_nothing() {
    let new_york = zone("America/New_York");
    for text in ["0 0 4 * * *", "0 0 0 29 2 *", "@every 5m", "0 0 12 13 * FRI"] {
        let schedule = read(Dialect::Aliyun, Edition::Documented, text).schedule.expect("a schedule");
        for from in [i64::MIN, -62_135_596_800, -1, 0, 4_133_980_799, 253_402_300_799, i64::MAX] {
            for offsets in [zone("UTC"), zone("America/New_York"), zone("+8")] {
                let after: Vec<i64> = schedule.runs_after(from, offsets.as_ref()).take(5).collect();
                assert!(after.iter().all(|run| *run > from) && after.is_sorted(), "{text} after {from}: {after:?}");
                let before: Vec<i64> = schedule.runs_before(from, offsets.as_ref()).take(5).collect();
                assert!(
                    before.iter().all(|run| *run < from) && before.is_sorted_by(|a, b| a > b),
                    "{text} before {from}"
                );
            }
        }
        let last = schedule.runs_before(i64::MAX, new_york.as_ref()).next();
        assert!(text.starts_with('@') || last.is_some_and(|last| last < 4_134_000_000), "{text}: {last:?}");
    }
}
