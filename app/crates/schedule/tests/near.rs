//! What people nearly write: each with its reason, and with what repairs it.

mod table;

use schedule::assistant::{Choices, Chosen, Rhythm, build};
use schedule::calendar::DAY;
use schedule::{Dialect, Edition, Problem, ProblemId, Reading, Schedule, Severity, Zone, read};
use table::{instant, report, rows, zone};

static TABLE: &str = include_str!("near.txt");

/// The instant from which years are over, in the table.
const FROM: &str = "2026-11-25T00:00:00Z";

fn reading(name: &str, text: &str) -> Reading {
    let (dialect, edition) = match name.strip_suffix("-later") {
        Some(name) => (Dialect::from_id(name).expect("a dialect"), Edition::Later),
        None => (Dialect::from_id(name).expect("a dialect"), Edition::Documented),
    };
    let mut reading = read(dialect, edition, text);
    reading.look_from(instant(FROM));
    reading
}

/// What the table is about: errors where there are some, else what is worth a word, but not the default zone.
fn shown(reading: &Reading) -> impl Iterator<Item = &Problem> {
    let worst = if reading.is_valid() { Severity::Note } else { Severity::Error };
    reading.problems.iter().filter(move |problem| problem.severity <= worst && problem.id != ProblemId::ZoneDefault)
}

#[test]
fn near_misses_are_named_and_repaired() {
    let rows = rows(TABLE, 4);
    let mut failures = Vec::new();
    for row in &rows {
        let [name, text, ids, repairs] = row.cells.as_slice() else { unreachable!("four cells") };
        let reading = reading(name, text);
        let found: Vec<&str> = shown(&reading).map(|problem| problem.id.id()).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(" ") };
        let texts: Vec<String> = shown(&reading)
            .flat_map(|problem| &problem.repairs)
            .map(|repair| {
                let sign = if repair.meaning.is_some() { "?" } else { "" };
                format!("{sign}{}", repair.apply(text))
            })
            .collect();
        let texts = if texts.is_empty() { "-".to_owned() } else { texts.join(" ;; ") };
        if found != *ids || texts != *repairs {
            failures.push(format!("line {}: {name} | `{text}` | {found} | {texts}", row.line));
        }
    }
    report(&failures);
    assert!(rows.len() >= 90, "only {} rows", rows.len());
}

/// All tables whose second cell is an expression.
static FILES: [(&str, usize); 5] = [
    (TABLE, 4),
    (include_str!("../../../../tests/fixtures/schedule/problems.txt"), 5),
    (include_str!("../../../../tests/fixtures/schedule/sentences.txt"), 5),
    (include_str!("../../../../tests/fixtures/schedule/said.txt"), 6),
    (include_str!("../../../../tests/fixtures/schedule/lens-runs.txt"), 5),
];

static ALL: [&str; 6] = ["aliyun", "tencent", "tencent-later", "unix", "quartz", "eventbridge"];

/// How many runs tell two schedules apart.
const COMPARED: usize = 80;

/// The runs by the clock on the wall, and the instants by the zones that the schedules run in.
fn runs(schedule: &Schedule) -> [Vec<i64>; 2] {
    ["UTC", schedule.zone().name()].map(|clock| {
        let from = instant(FROM);
        // Function Compute gives up on long gaps, and the dialects end in different years.
        schedule.runs_after(from, &*zone(clock)).take(COMPARED).take_while(|run| *run < from + 30 * 366 * DAY).collect()
    })
}

#[test]
fn a_repair_without_a_word_leaves_the_meaning_as_it_was() {
    let mut failures = Vec::new();
    let (mut compared, mut chosen) = (0, 0);
    for (file, columns) in FILES {
        for row in &rows(file, columns) {
            let text = &row.cells[1];
            let readings = ALL.map(|name| (name, reading(name, text)));
            for (name, reading) in &readings {
                let mut meant: Vec<[Vec<i64>; 2]> = match &reading.schedule {
                    Some(schedule) => vec![runs(schedule)],
                    None => readings.iter().filter_map(|(_, other)| other.schedule.as_ref()).map(runs).collect(),
                };
                // Behind a zone may stand an expression of this very dialect.
                if let Some((zone, rest)) = text.split_once(' ')
                    && let Some(zone) = zone.split_once('=').and_then(|(_, zone)| Zone::named(zone))
                    && let Some(schedule) = self::reading(name, rest).schedule
                {
                    meant.push(runs(&schedule.in_zone(zone)));
                }
                for problem in &reading.problems {
                    chosen += problem.repairs.iter().filter(|repair| repair.meaning.is_some()).count();
                    if meant.is_empty() {
                        continue;
                    }
                    for repair in problem.repairs.iter().filter(|repair| repair.meaning.is_none()) {
                        let repaired = self::reading(name, &repair.apply(text));
                        let Some(schedule) = &repaired.schedule else { continue };
                        compared += 1;
                        let found = runs(schedule);
                        let is_same = |meant: &[Vec<i64>; 2]| meant.iter().zip(&found).any(|(one, other)| one == other);
                        if !meant.iter().any(is_same) {
                            let (id, to) = (problem.id.id(), repair.apply(text));
                            failures.push(format!("line {}: {name} `{text}` is {id}, repaired `{to}`", row.line));
                        }
                    }
                }
            }
        }
    }
    report(&failures);
    assert!(compared > 700 && chosen > 200, "only {compared} repairs compared, {chosen} with words");
}

/// What words of weekdays become is what the assistant writes for the same choice, in every dialect.
#[test]
fn words_of_weekdays_are_written_as_by_the_assistant() {
    for (text, days, time) in [
        ("every monday at 9", vec![1], (9, 0)),
        ("weekdays 8:30", vec![1, 2, 3, 4, 5], (8, 30)),
        ("每周一、三、五 9:30", vec![1, 3, 5], (9, 30)),
        ("周末10点", vec![0, 6], (10, 0)),
    ] {
        for dialect in Dialect::ALL {
            let zone = Zone::named(dialect.default_zone()).expect("a zone");
            let choices = Choices {
                rhythm: Rhythm::At(vec![time]),
                days: Chosen::Weekdays(days.clone()),
                months: Vec::new(),
                zone,
            };
            let built: Vec<_> =
                build(&choices, dialect, Edition::Documented).into_iter().map(|said| said.text).collect();
            let reading = read(dialect, Edition::Documented, text);
            let repaired: Vec<_> =
                reading.problems.iter().flat_map(|it| &it.repairs).map(|repair| Some(repair.apply(text))).collect();
            assert_eq!(repaired, built, "{} `{text}`", dialect.id());
        }
    }
}

#[test]
fn repairs_say_what_they_change() {
    let mut count = 0;
    for row in &rows(TABLE, 4) {
        for problem in shown(&reading(&row.cells[0], &row.cells[1])) {
            let several = problem.repairs.len() > 1;
            for repair in &problem.repairs {
                let says = repair.says(&row.cells[1]);
                assert!(says.en.starts_with("Change ") && says.en.matches('`').count() >= 2, "{}", says.en);
                assert!(says.zh.contains("改为 `") && !says.zh.ends_with('。'), "{}", says.zh);
                assert!(!several || repair.meaning.is_some(), "one of several without a meaning: {}", says.en);
                count += 1;
            }
        }
    }
    assert!(count > 100, "only {count}");
}

#[test]
fn a_repair_names_the_part_that_it_changes() {
    let says = |name: &str, text: &str| {
        let reading = reading(name, text);
        let said = shown(&reading).flat_map(|problem| &problem.repairs).map(|repair| repair.says(text)).next();
        said.expect("a repair")
    };
    assert_eq!(says("aliyun", "0 0 4 L 4 *").en, "Change `L` to `30`");
    assert_eq!(says("aliyun", "0 4 * * *").zh, "改为 `0 0 4 * * *`");
    let enabled = says("aliyun", "0 */59 * * * *").en;
    assert_eq!(enabled, "Change to `@every 59m`: a steady interval from the moment the trigger is enabled");
}
