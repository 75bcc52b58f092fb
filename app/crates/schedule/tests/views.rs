//! Changes of the clock as data, the month, the strip of the day, and runs to take away.

mod table;

use schedule::calendar::{Wall, instant as show};
use schedule::export::{Calendar, csv, ics, local};
use schedule::month::{Hour, HourKind};
use schedule::zone::{Fixed, Utc};
use schedule::{Dialect, Edition, Schedule, Zone, read};
use table::{instant, zone};

fn aliyun(text: &str) -> Schedule {
    read(Dialect::Aliyun, Edition::Documented, text).schedule.expect("a schedule")
}

fn times(walls: impl IntoIterator<Item = Wall>) -> Vec<String> {
    walls.into_iter().map(Wall::time).collect()
}

#[test]
fn a_gap_skips_and_a_repeated_hour_doubles() {
    let new_york = zone("America/New_York");
    let (from, to) = (instant("2026-01-01T00:00:00Z"), instant("2027-01-01T00:00:00Z"));
    let effects = aliyun("0 0,30 1,2 * * *").clock_changes(from, to, new_york.as_ref(), 10);
    assert_eq!(effects.len(), 2);
    assert_eq!(times(effects[0].skipped.clone()), ["02:00", "02:30"]);
    assert_eq!(times(effects[1].doubled.iter().map(|doubled| doubled.wall)), ["01:00", "01:30"]);
    assert_eq!(show(effects[1].doubled[1].first), "2026-11-01T05:30:00Z");
    assert_eq!(show(effects[1].doubled[1].second), "2026-11-01T06:30:00Z");
    assert_eq!(
        effects[0].message().en,
        "2026-03-08: the clock goes from 02:00 to 03:00; 02:00, 02:30 do not exist, so there are no runs."
    );
    assert!(effects[1].message().en.contains(
        "01:00, 01:30 come twice, and so do their runs (the first at 2026-11-01T05:00:00Z and 2026-11-01T06:00:00Z)."
    ));
    let once = aliyun("0 30 2 * * *").clock_changes(from, to, new_york.as_ref(), 10);
    assert!(once[0].message().en.ends_with("; 02:30 does not exist, so there is no run."));
    let twice = aliyun("0 30 1 * * *").clock_changes(from, to, new_york.as_ref(), 10);
    assert!(
        twice[1]
            .message()
            .en
            .ends_with("; 01:30 comes twice, and so do the runs (2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z).")
    );
    assert!(effects[1].message().zh.starts_with("2026-11-01：时钟从 02:00 拨回 01:00；01:00、01:30 各出现两次"));
}

#[test]
fn effects_agree_with_the_runs_themselves() {
    for (name, from, to) in [
        ("Australia/Lord_Howe", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        ("Pacific/Apia", "2011-06-01T00:00:00Z", "2012-06-01T00:00:00Z"),
        ("Africa/Casablanca", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("Antarctica/Troll", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
    ] {
        let offsets = zone(name);
        let schedule = aliyun("0 */10 * * * *");
        for effect in schedule.clock_changes(instant(from), instant(to), offsets.as_ref(), 1_000) {
            let minutes = usize::try_from(effect.change.after.abs_diff(effect.change.before) / 60).expect("small");
            assert_eq!(effect.skipped.len() + effect.doubled.len(), minutes / 10, "{name}");
            for doubled in &effect.doubled {
                for run in [doubled.first, doubled.second] {
                    assert_eq!(schedule.runs_after(run - 1, offsets.as_ref()).next(), Some(run), "{name}");
                }
            }
        }
    }
}

#[test]
fn an_interval_is_touched_by_no_change_and_a_limit_is_kept() {
    let new_york = zone("America/New_York");
    let (from, to) = (instant("2026-01-01T00:00:00Z"), instant("2027-01-01T00:00:00Z"));
    let every = aliyun("@every 5m").clock_changes(from, to, new_york.as_ref(), 5);
    assert!(every.iter().all(|effect| effect.skipped.is_empty() && effect.doubled.is_empty()));
    let dense = aliyun("0 * * * * *").clock_changes(from, to, new_york.as_ref(), 5);
    assert!(dense.iter().all(|effect| effect.more && effect.skipped.len() + effect.doubled.len() == 5));
}

#[test]
fn a_month_counts_the_runs_of_each_day_by_the_schedules_clock() {
    let month = aliyun("0 0 0,12 1,15 * *").month(2026, 11, &Fixed(8 * 3_600));
    assert_eq!((month.days.len(), month.first_weekday), (30, 0));
    let days: Vec<_> = month.days.iter().filter(|day| day.runs > 0).map(|day| (day.day, day.runs)).collect();
    assert_eq!(days, [(1, 2), (15, 2)]);
    assert_eq!(month.days[0].first.map(show).as_deref(), Some("2026-10-31T16:00:00Z"));
    let new_york = zone("America/New_York");
    let hourly = aliyun("0 0 * * * *");
    assert_eq!(hourly.month(2026, 3, new_york.as_ref()).days[7].runs, 23);
    assert_eq!(hourly.month(2026, 11, new_york.as_ref()).days[0].runs, 25);
    let dense = aliyun("* * * * * *").month(2026, 2, &Utc);
    assert!(dense.days.iter().all(|day| day.runs == schedule::month::MOST));
}

#[test]
fn every_run_of_a_month_lies_on_one_of_its_days() {
    for (name, year, number) in [
        ("Pacific/Apia", 2011, 12),
        ("America/Sao_Paulo", 2018, 2),
        ("America/Sao_Paulo", 2018, 11),
        ("Australia/Lord_Howe", 2026, 4),
        ("Africa/Cairo", 2027, 4),
        ("Asia/Shanghai", 2026, 11),
    ] {
        let offsets = zone(name);
        let schedule = aliyun("0 */30 * * * *");
        let month = schedule.month(year, number, offsets.as_ref());
        let counted: u32 = month.days.iter().map(|day| day.runs).sum();
        let from = instant(&format!("{year}-{number:02}-01T00:00:00Z")) - 2 * 86_400;
        let found = schedule
            .runs_after(from, offsets.as_ref())
            .take_while(|run| *run < from + 40 * 86_400)
            .filter(|run| {
                let wall = Wall::of(run + i64::from(offsets.offset_at(*run)));
                (wall.year, wall.month) == (year, number)
            })
            .count();
        assert_eq!(usize::try_from(counted).expect("small"), found, "{name} {year}-{number}");
    }
}

#[test]
fn a_day_without_midnight_takes_no_run_from_the_day_before() {
    let havana = zone("America/Havana");
    let month = aliyun("0 30 23 14 * *").month(2027, 3, havana.as_ref());
    let days: Vec<_> = month.days.iter().filter(|day| day.runs > 0).map(|day| day.day).collect();
    assert_eq!(days, [14]);
    let month = aliyun("0 30 23 13 * *").month(2027, 3, havana.as_ref());
    let days: Vec<_> = month.days.iter().filter(|day| day.runs > 0).map(|day| day.day).collect();
    assert_eq!(days, [13]);
}

#[test]
fn a_strip_holds_one_day() {
    let (runs, more) = aliyun("0 0 */6 * * *").strip(instant("2026-11-22T00:00:00Z"), &Utc, 10);
    assert_eq!((runs.len(), more), (4, false));
    assert_eq!(show(runs[0]), "2026-11-22T00:00:00Z");
    let (runs, more) = aliyun("0 * * * * *").strip(instant("2026-11-22T00:00:00Z"), &Utc, 10);
    assert_eq!((runs.len(), more), (10, true));
}

#[test]
fn the_hours_of_a_day_come_as_the_clock_shows_them() {
    let hours = |name: &str, day: &str| -> Vec<Hour> {
        aliyun("0 */30 * * * *").hours(Wall::of(instant(&format!("{day}T00:00:00Z"))), zone(name).as_ref())
    };
    let odd = |hours: &[Hour]| -> Vec<(String, HourKind, u32)> {
        let odd = hours.iter().filter(|hour| hour.kind != HourKind::Plain || hour.runs != 2);
        odd.map(|hour| (hour.wall.time(), hour.kind, hour.runs)).collect()
    };
    let plain = hours("UTC", "2026-11-22");
    assert_eq!((plain.len(), odd(&plain)), (24, vec![]));
    let spring = hours("America/New_York", "2026-03-08");
    assert_eq!((spring.len(), odd(&spring)), (24, vec![("02:00".to_owned(), HourKind::Missing, 0)]));
    let autumn = hours("America/New_York", "2026-11-01");
    assert_eq!((autumn.len(), odd(&autumn)), (25, vec![("01:00".to_owned(), HourKind::Again, 2)]));
    assert_eq!(autumn[2].wall.time(), "01:00");
    // Half an hour back at 02:00, so that it is 01:30 again.
    let lord_howe = hours("Australia/Lord_Howe", "2026-04-05");
    assert_eq!(odd(&lord_howe), [("01:30".to_owned(), HourKind::Again, 1)]);
    // The day begins at 01:00.
    let havana = hours("America/Havana", "2027-03-14");
    assert_eq!(odd(&havana), [("00:00".to_owned(), HourKind::Missing, 0)]);
    // The hour before midnight comes twice.
    let sao_paulo = hours("America/Sao_Paulo", "2018-02-17");
    assert_eq!(odd(&sao_paulo), [("23:00".to_owned(), HourKind::Again, 2)]);
    // The whole day is jumped over.
    let apia = hours("Pacific/Apia", "2011-12-30");
    assert!(apia.iter().all(|hour| hour.kind == HourKind::Missing), "{:?}", odd(&apia));
}

#[test]
fn runs_are_taken_away_as_csv() {
    let runs = [instant("2026-11-22T20:00:00Z"), instant("2026-11-23T20:00:00Z")];
    assert_eq!(
        csv(&runs, Zone::SHANGHAI, &Fixed(8 * 3_600)),
        "number,utc,local,zone\r\n\
         1,2026-11-22T20:00:00Z,2026-11-23T04:00:00+08:00,Asia/Shanghai\r\n\
         2,2026-11-23T20:00:00Z,2026-11-24T04:00:00+08:00,Asia/Shanghai\r\n"
    );
    assert_eq!(local(0, &Fixed(-12_600)), "1969-12-31T20:30:00-03:30");
}

#[test]
fn runs_are_taken_away_as_a_calendar() {
    let about = "0 0 4 * * *: At 04:00 every day; in UTC; once a day. 每天 04:00；按 UTC 时间；每天 1 次。";
    let calendar = Calendar { title: "my, trigger", about, now: 0, key: "0 0 4 * * *" };
    let text = ics(&[instant("2026-11-22T04:00:00Z")], calendar);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("\r\nDTSTART:20261122T040000Z\r\n") && text.contains("\r\nSUMMARY:my\\, trigger\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("DESCRIPTION:0 0 4 * * *: At 04:00 every day\\; in UTC\\; once a day. 每天 04:00"));
}

#[test]
fn an_instant_that_is_no_run_is_explained() {
    let schedule = aliyun("0 30 4 ? * MON-FRI");
    let saturday = instant("2026-11-21T04:30:00Z");
    let mismatch = schedule.mismatch(saturday, &Utc).expect("no run");
    assert_eq!((mismatch.field, mismatch.actual), (schedule::Field::Weekday, 6));
    assert_eq!(mismatch.wanted, [1, 2, 3, 4, 5]);
    assert_eq!(mismatch.before.map(show).as_deref(), Some("2026-11-20T04:30:00Z"));
    assert_eq!(mismatch.after.map(show).as_deref(), Some("2026-11-23T04:30:00Z"));
    assert!(schedule.mismatch(instant("2026-11-23T04:30:00Z"), &Utc).is_none());
    let minute = schedule.mismatch(instant("2026-11-23T04:31:00Z"), &Utc).expect("no run");
    assert_eq!((minute.field, minute.actual, minute.wanted), (schedule::Field::Minute, 31, vec![30]));
}
