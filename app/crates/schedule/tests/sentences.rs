//! The tables of sentences.

mod table;

use bilingual::Lang;
use schedule::sentence::{ClauseKind, Fields};
use schedule::{Dialect, Edition, Field, Zone, read};
use table::{instant, report, rows, zone};

static SENTENCES: &str = include_str!("../../../../tests/fixtures/schedule/sentences.txt");

fn schedule(name: &str, expression: &str) -> schedule::Schedule {
    let (name, edition) = match name.strip_suffix("-later") {
        Some(name) => (name, Edition::Later),
        None => (name, Edition::Documented),
    };
    read(Dialect::from_id(name).expect("a dialect"), edition, expression).schedule.expect("a schedule")
}

#[test]
fn sentences_are_those_of_the_table() {
    let mut failures = Vec::new();
    for row in &rows(SENTENCES, 5) {
        let [name, expression, en, zh, _] = row.cells.as_slice() else { unreachable!("five cells") };
        let schedule = schedule(name, expression);
        for (lang, wanted) in [(Lang::En, en), (Lang::Zh, zh)] {
            let found = schedule.sentence(lang).text();
            if found != *wanted {
                failures.push(format!("line {}: {expression} is {found}", row.line));
            }
        }
    }
    report(&failures);
}

#[test]
fn every_restricted_field_has_its_words_in_the_core() {
    for row in &rows(SENTENCES, 5) {
        let schedule = schedule(&row.cells[0], &row.cells[1]);
        let Some(times) = schedule.times() else { continue };
        for lang in Lang::ALL {
            let sentence = schedule.sentence(lang);
            let core = sentence.clause(ClauseKind::Core).expect("a core");
            let lit = core.parts.iter().fold(Fields::NONE, |all, part| part.fields.iter().fold(all, Fields::and));
            let restricted = [
                (Field::Second, true),
                (Field::Minute, times.minute.len() < 60),
                (Field::Hour, times.hour.len() < 24),
                (Field::Month, times.month.len() < 12),
                (Field::Year, times.year_given),
            ];
            for (field, _) in restricted.into_iter().filter(|(_, restricted)| *restricted) {
                assert!(
                    lit.contains(field),
                    "{} says nothing of the {}: {}",
                    row.cells[1],
                    field.id(),
                    sentence.core()
                );
            }
        }
    }
}

#[test]
fn shifts_to_another_clock_are_those_of_the_table() {
    let mut failures = Vec::new();
    for row in &rows(include_str!("../../../../tests/fixtures/schedule/shifts.txt"), 6) {
        let [expression, name, at, en, zh, _] = row.cells.as_slice() else { unreachable!("six cells") };
        let schedule = schedule("aliyun", expression);
        let own = zone(schedule.zone().name());
        let other = Zone::named(name).expect("a zone");
        for (lang, wanted) in [(Lang::En, en), (Lang::Zh, zh)] {
            let clause = schedule.shift(lang, own.as_ref(), other, zone(name).as_ref(), instant(at));
            let found = clause.map_or("-".to_owned(), |clause| clause.text());
            if found != *wanted {
                failures.push(format!("line {}: {expression} is {found}", row.line));
            }
        }
    }
    report(&failures);
}

/// The number and the unit at the end of a frequency: `about 5.2 times a month`, `twice a day`, `180 a week`.
fn last_rate(text: &str) -> Option<(f64, f64)> {
    let (rest, unit) = text.trim_end_matches('.').rsplit_once(" a ")?;
    let per_year = match unit {
        "year" => 1.0,
        "month" => 12.0,
        "week" => 365.2425 / 7.0,
        "day" => 365.2425,
        _ => return None,
    };
    let words = rest.trim_end_matches(" times");
    let number = match words.rsplit(' ').next()? {
        "once" => 1.0,
        "twice" => 2.0,
        digits => digits.replace(',', "").parse().ok()?,
    };
    Some((number, per_year))
}

#[test]
fn frequencies_are_those_of_99_years_counted_day_by_day() {
    let mut checked = 0;
    for row in &rows(SENTENCES, 5) {
        let schedule = schedule(&row.cells[0], &row.cells[1]);
        let Some(times) = schedule.times() else { continue };
        let Some((number, per_year)) = last_rate(&row.cells[2]) else { continue };
        let first = schedule::calendar::days_of(2001, 1, 1);
        let days = (first..schedule::calendar::days_of(2100, 1, 1))
            .filter(|day| {
                let (year, month, day) = schedule::calendar::date_of(*day);
                times.has_month(year, month) && times.days.matches(year, month, day)
            })
            .count();
        let runs = days * times.hour.len() * times.minute.len() * times.second.len();
        let counted = f64::from(u32::try_from(runs).expect("fits")) / 99.0;
        let said = number * per_year;
        // One decimal is shown, and 99 years are no whole cycle of the calendar.
        assert!(
            (said - counted).abs() <= counted * 0.005 + 0.06 * per_year,
            "{}: {said} a year, counted {counted}",
            row.cells[1]
        );
        checked += 1;
    }
    assert!(checked > 90, "only {checked}");
}
