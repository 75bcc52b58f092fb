//! The time per result for six patterns, against plain `cron` and `croner`: medians of 15 interleaved runs.
//!
//! The plain crate is handed the same schedule in its own words (Sunday is 1). `croner` and the plain crate are given
//! the zone itself; this crate is given its offsets.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::str::FromStr;
use std::time::{Duration, Instant};

use bilingual::Lang;
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use croner::parser::{CronParser, Seconds};
use schedule::{Dialect, Edition, Offsets, read};

/// Monday, 1 January 2024.
const FROM: i64 = 1_704_067_200;
const RESULTS: usize = 1_000;
const ROUNDS: usize = 15;

/// Ours, the plain crate's words, croner's words, and the zone.
const PATTERNS: [(&str, &str, &str, Tz); 6] = [
    ("0 */5 * * * *", "0 */5 * * * *", "0 */5 * * * *", Tz::UTC),
    ("0 30 4 ? * MON-FRI", "0 30 4 ? * MON-FRI", "0 30 4 ? * MON-FRI", Tz::UTC),
    ("0 0 12 1 * *", "0 0 12 1 * *", "0 0 12 1 * *", Tz::UTC),
    ("*/15 * * * * *", "*/15 * * * * *", "*/15 * * * * *", Tz::UTC),
    ("0 0 0 31 * *", "0 0 0 31 * *", "0 0 0 31 * *", Tz::UTC),
    ("0 0 9-17 * * MON-FRI", "0 0 9-17 * * MON-FRI", "0 0 9-17 * * MON-FRI", Tz::America__New_York),
];

struct Zone(Tz);

impl Offsets for Zone {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        DateTime::from_timestamp(unix_seconds, 0)
            .map_or(0, |time| self.0.offset_from_utc_datetime(&time.naive_utc()).fix().local_minus_utc())
    }

    fn fixed(&self) -> Option<i32> {
        (self.0 == Tz::UTC).then_some(0)
    }
}

/// The time of one call and the number of its results.
fn timed(run: impl FnOnce() -> usize) -> (Duration, usize) {
    let start = clock();
    let results = black_box(run());
    (start.elapsed(), results)
}

#[expect(clippy::disallowed_methods, reason = "the crate is pure, its benchmark is not")]
fn clock() -> Instant {
    Instant::now()
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "nanoseconds of a second fit")]
fn nanoseconds((time, results): (Duration, usize)) -> f64 {
    time.as_nanos() as f64 / results.max(1) as f64
}

fn main() {
    println!("{:<24}{:>10}{:>10}{:>10}{:>12}{:>12}", "ns per result", "this", "cron", "croner", "to cron", "to croner");
    for (ours, plain, other, zone) in PATTERNS {
        let schedule = read(Dialect::Aliyun, Edition::Documented, ours).schedule.expect("valid");
        let plain = cron::Schedule::from_str(plain).expect("valid");
        let other = CronParser::builder().seconds(Seconds::Required).build().parse(other).expect("valid");
        let start = zone.timestamp_opt(FROM, 0).single().expect("an instant");
        let offsets = Zone(zone);
        let mut times = [const { Vec::new() }; 3];
        for _ in 0..ROUNDS {
            times[0]
                .push(nanoseconds(timed(|| schedule.runs_after(FROM, &offsets).take(RESULTS).map(black_box).count())));
            times[1].push(nanoseconds(timed(|| plain.after(&start).take(RESULTS).map(black_box).count())));
            times[2].push(nanoseconds(timed(|| other.iter_after(start).take(RESULTS).map(black_box).count())));
        }
        let [this, cron, croner] = times.each_mut().map(|times| median(times));
        println!("{ours:<24}{this:>10.0}{cron:>10.0}{croner:>10.0}{:>12.2}{:>12.2}", this / cron, this / croner);
    }
    println!();
    for (what, expression) in [
        ("never, proven", "0 0 0 30 2 *"),
        ("never, by 31W", "0 0 0 31W 4,6,9,11 ? *"),
        ("never, by the years", "0 0 0 29 2 * 2025-2027"),
        ("read, sentence, ten runs", "0 0/5 4-6 ? * MON-FRI"),
        ("the same, either day", "0 10-50/10 8,20 1-7 * MON"),
    ] {
        let dialect = if expression.split(' ').count() == 7 { Dialect::Tencent } else { Dialect::Aliyun };
        let mut times: Vec<f64> = (0..ROUNDS * 20)
            .map(|_| {
                nanoseconds(timed(|| {
                    let reading = read(dialect, Edition::Later, black_box(expression));
                    let schedule = reading.schedule.expect("valid");
                    black_box(schedule.sentence(Lang::En).text());
                    black_box(schedule.runs_after(FROM, &schedule::zone::Utc).take(10).map(black_box).count());
                    1
                }))
            })
            .collect();
        println!("{what:<28}{:>10.1} µs", median(&mut times) / 1_000.0);
    }
}
