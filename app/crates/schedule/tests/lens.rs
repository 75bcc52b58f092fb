//! One text in all dialects, and a schedule said in each.

mod table;

use bilingual::Lang;
use schedule::assistant::{Choices, Chosen, Rhythm, build};
use schedule::calendar::instant as show;
use schedule::lens::{first_difference, first_difference_by_one_clock, lens};
use schedule::say::Loss;
use schedule::zone::Utc;
use schedule::{Dialect, Edition, Schedule, Zone, read};
use table::{instant, instants, report, rows, zone};

fn dialect(name: &str) -> (Dialect, Edition) {
    match name.strip_suffix("-later") {
        Some(name) => (Dialect::from_id(name).expect("a dialect"), Edition::Later),
        None => (Dialect::from_id(name).expect("a dialect"), Edition::Documented),
    }
}

fn schedule(name: &str, text: &str) -> Schedule {
    let (dialect, edition) = dialect(name);
    read(dialect, edition, text).schedule.expect("a schedule")
}

#[test]
fn the_same_in_another_dialect_is_that_of_the_table() {
    let mut failures = Vec::new();
    for row in &rows(include_str!("../../../../tests/fixtures/schedule/said.txt"), 6) {
        let [from, text, to, wanted, lost, _] = row.cells.as_slice() else { unreachable!("six cells") };
        let (dialect, edition) = dialect(to);
        let said = schedule(from, text).say(dialect, edition);
        let losses: Vec<&str> = said.losses.iter().map(|loss| loss.id()).collect();
        assert!(said.losses.iter().all(|loss| loss.text().en.ends_with('.') && loss.text().zh.ends_with('。')));
        let losses = if losses.is_empty() { "-".to_owned() } else { losses.join(" ") };
        let found = said.text.unwrap_or_else(|| "-".to_owned());
        if found != *wanted || losses != *lost {
            failures.push(format!("line {}: {from} {text} in {to} is `{found}`, lost {losses}", row.line));
        }
    }
    report(&failures);
}

#[test]
fn what_is_said_fires_at_the_same_instants() {
    let from = instant("2026-11-22T00:00:00Z");
    let mut said_somewhere = 0;
    let mut moved_somewhere = 0;
    for file in [
        include_str!("../../../../tests/fixtures/schedule/sentences.txt"),
        include_str!("../../../../tests/fixtures/schedule/problems.txt"),
    ] {
        for row in &rows(file, 5) {
            let (source, edition) = dialect(&row.cells[0]);
            let Some(one) = read(source, edition, &row.cells[1]).schedule else { continue };
            for (target, edition) in Dialect::ALL.map(|dialect| (dialect, Edition::Later)) {
                let said = one.say(target, edition);
                let Some(text) = said.text else {
                    assert!(!said.losses.is_empty(), "{} in {} without a reason", row.cells[1], target.id());
                    continue;
                };
                let reading = read(target, edition, &text);
                let other =
                    reading.schedule.unwrap_or_else(|| panic!("{} as {text}: {:?}", row.cells[1], reading.problems));
                // Compared far inside the years that both know: by one clock, or each by its own where the hours moved.
                let lost = said.losses.iter().any(|loss| matches!(loss, Loss::Zone | Loss::FixedZone));
                let moved = !lost && one.times().is_some() && one.zone() != other.zone();
                let runs = |schedule: &Schedule| -> Vec<i64> {
                    let clock = zone(if moved { schedule.zone().name() } else { "UTC" });
                    schedule.runs_after(from, &*clock).take(50).take_while(|run| *run < 3_900_000_000).collect()
                };
                // Function Compute gives up on gaps of more than five years, the others do not.
                let patient = source == Dialect::Aliyun || target == Dialect::Aliyun;
                let (ours, theirs) = (runs(&one), runs(&other));
                let both = ours.len().min(theirs.len());
                assert!(
                    ours[..both] == theirs[..both] && (patient || ours.len() == theirs.len()),
                    "{} in {} as {text}",
                    row.cells[1],
                    target.id()
                );
                if moved {
                    assert_eq!((one.zone(), other.zone()), (Zone::UTC, Zone::SHANGHAI), "{text}");
                    moved_somewhere += 1;
                }
                said_somewhere += 1;
            }
        }
    }
    assert!(said_somewhere > 500, "only {said_somewhere}");
    assert!(moved_somewhere > 50, "only {moved_somewhere}");
}

#[test]
fn one_text_means_many_things() {
    let readings = lens("0 0 12 13 * FRI", Edition::Documented);
    let valid: Vec<&str> =
        readings.iter().filter(|reading| reading.is_valid()).map(|reading| reading.dialect.id()).collect();
    assert_eq!(valid, ["aliyun"]);
    // Sunday is 1 for Quartz and 0 for the clouds.
    let readings = lens("0 0 12 ? * 1", Edition::Documented);
    let sentence = |index: usize| readings[index].schedule.as_ref().expect("valid").sentence(Lang::En).core();
    assert_eq!(sentence(0), "At 12:00 every Monday");
    assert_eq!(sentence(3), "At 12:00 every Sunday");
}

#[test]
fn schedules_part_where_the_first_fires_alone() {
    let from = instant("2026-11-22T00:00:00Z");
    let either = schedule("aliyun", "0 0 12 13 * FRI");
    let both = schedule("unix", "0 12 * * FRI");
    let difference = first_difference((&either, &Utc), (&both, &Utc), from).expect("they differ");
    assert_eq!((show(difference.at).as_str(), difference.first_fires), ("2026-12-13T12:00:00Z", true));
    let same = schedule("quartz", "0 0 12 ? * FRI");
    assert_eq!(first_difference((&both, &Utc), (&same, &Utc), from), None);
    let never = schedule("aliyun", "0 0 0 30 2 *");
    let difference = first_difference((&never, &Utc), (&same, &Utc), from).expect("they differ");
    assert!(!difference.first_fires);
}

#[test]
fn by_one_clock_a_time_that_does_not_exist_is_no_difference() {
    let new_york = zone("America/New_York");
    let from = instant("2026-03-07T12:00:00Z");
    let difference = |one: &str, other: &str| {
        let (one, other) = (schedule("aliyun", one), schedule("aliyun", other));
        first_difference_by_one_clock(&one, &other, new_york.as_ref(), from)
            .map(|found| (show(found.at), found.first_fires))
    };
    // On 8 March there is no 02:30; the next day there is.
    assert_eq!(difference("0 0,30 2 * * *", "0 0 2 * * *"), Some(("2026-03-09T06:30:00Z".to_owned(), true)));
    assert_eq!(difference("0 0 12 * * *", "0 0 12 ? * *"), None);
    assert_eq!(difference("@every 1h", "@every 1h"), None);
}

#[test]
fn choices_become_expressions_in_every_dialect() {
    let workday = |rhythm| Choices {
        rhythm,
        days: Chosen::Weekdays(vec![1, 2, 3, 4, 5]),
        months: Vec::new(),
        zone: Zone::SHANGHAI,
    };
    let texts = |choices: &Choices, name: &str| -> Vec<String> {
        let (dialect, edition) = dialect(name);
        build(choices, dialect, edition).into_iter().map(|said| said.text.unwrap_or_else(|| "-".to_owned())).collect()
    };
    let window = workday(Rhythm::Minutes(30, Some((9, 17))));
    assert_eq!(texts(&window, "aliyun"), ["CRON_TZ=Asia/Shanghai 0 */30 9-17 * * MON-FRI"]);
    assert_eq!(texts(&window, "tencent"), ["0 */30 9-17 * * MON-FRI *"]);
    assert_eq!(texts(&window, "unix"), ["*/30 9-17 * * 1-5"]);
    assert_eq!(texts(&window, "quartz"), ["0 */30 9-17 ? * MON-FRI"]);
    assert_eq!(texts(&window, "eventbridge"), ["*/30 9-17 ? * MON-FRI *"]);
    let at = workday(Rhythm::At(vec![(9, 0), (18, 30), (12, 0)]));
    assert_eq!(texts(&at, "tencent"), ["0 0 9,12 * * MON-FRI *", "0 30 18 * * MON-FRI *"]);
    assert_eq!(texts(&workday(Rhythm::At(Vec::new())), "tencent"), Vec::<String>::new());
    let twice = workday(Rhythm::At(vec![(9, 0), (21, 0)]));
    assert_eq!(texts(&twice, "tencent"), ["0 0 9,21 * * MON-FRI *"]);
    let last = Choices { rhythm: Rhythm::At(vec![(0, 0)]), days: Chosen::LastDay, months: vec![2, 6], zone: Zone::UTC };
    assert_eq!(texts(&last, "aliyun"), ["-"]);
    assert_eq!(texts(&last, "tencent-later"), ["0 0 8 L FEB,JUN * *"]);
    let night =
        Choices { rhythm: Rhythm::Minutes(10, Some((22, 2))), days: Chosen::Every, months: vec![], zone: Zone::UTC };
    assert_eq!(texts(&night, "aliyun"), ["0 */10 0-2,22,23 * * *"]);
    let dates =
        Choices { rhythm: Rhythm::Hours(6, 15), days: Chosen::Dates(vec![1, 15, 40]), months: vec![], zone: Zone::UTC };
    assert_eq!(texts(&dates, "aliyun"), ["0 15 */6 1,15 * *"]);
    let seconds = Choices { rhythm: Rhythm::Seconds(20), days: Chosen::Every, months: vec![], zone: Zone::UTC };
    assert_eq!(texts(&seconds, "tencent"), ["*/20 * * * * * *"]);
    assert_eq!(texts(&seconds, "unix"), ["-"]);
}

#[test]
fn the_confused_dialects_fire_when_the_table_says() {
    let mut failures = Vec::new();
    for row in &rows(include_str!("../../../../tests/fixtures/schedule/lens-runs.txt"), 5) {
        let [name, expression, from, runs, _] = row.cells.as_slice() else { unreachable!("five cells") };
        let found: Vec<i64> = schedule(name, expression).runs_after(instant(from), &Utc).take(4).collect();
        if found != instants(runs) {
            let shown: Vec<String> = found.into_iter().map(show).collect();
            failures.push(format!("line {}: {name} {expression} gives {}", row.line, shown.join(" ")));
        }
    }
    report(&failures);
}
