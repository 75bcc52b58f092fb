//! Runs against a walk over every second, and texts that nobody would write.

use std::time::{Duration, Instant};

use bilingual::Lang;
use schedule::calendar::{DAY, Wall};
use schedule::zone::Stretches;
use schedule::{Dialect, Edition, Offsets, Schedule, read};

/// A small generator of numbers; the same seed gives the same cases.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn number(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    fn one_in(&mut self, chances: u64) -> bool {
        self.below(chances) == 0
    }
}

/// A field as it was meant: its text, its numbers, and whether a bare star is in it.
struct Meant {
    text: String,
    numbers: Vec<u64>,
    open: bool,
}

fn field(dice: &mut Dice, low: u64, high: u64, stars: u64) -> Meant {
    let mut meant = Meant { text: String::new(), numbers: Vec::new(), open: false };
    let items = if dice.one_in(3) { 2 } else { 1 };
    for index in 0..items {
        if index > 0 {
            meant.text.push(',');
        }
        let (base, first, last) = if dice.one_in(stars) {
            ("*".to_owned(), low, high)
        } else if dice.one_in(2) {
            let only = dice.number(low, high);
            (only.to_string(), only, only)
        } else {
            let first = dice.number(low, high);
            let last = dice.number(first, high);
            (format!("{first}-{last}"), first, last)
        };
        let step = if dice.one_in(3) { Some(dice.number(2, 40)) } else { None };
        meant.open |= base == "*" && step.is_none();
        let last = if step.is_some() && first == last && !base.contains('-') { high } else { last };
        let mut number = first;
        while number <= last {
            meant.numbers.push(number);
            number += step.unwrap_or(1);
        }
        meant.text.push_str(&base);
        if let Some(step) = step {
            meant.text.push('/');
            meant.text.push_str(&step.to_string());
        }
    }
    meant
}

/// Whether a clock on the wall is meant, by the rules as the documents put them.
fn is_meant(fields: &[Meant; 6], wall: Wall) -> bool {
    let has = |index: usize, number: u8| fields[index].numbers.contains(&u64::from(number));
    let day = has(3, wall.day);
    let weekday = has(5, wall.weekday());
    let either = !fields[3].open && !fields[5].open;
    has(0, wall.second)
        && has(1, wall.minute)
        && has(2, wall.hour)
        && has(4, wall.month)
        && if either { day || weekday } else { day && weekday }
}

/// A zone whose clock is changed two or three times within a few days, by up to three hours, never twice a day.
fn zone(dice: &mut Dice, from: i64) -> Stretches {
    let mut at = from + signed(dice.number(0, 20 * 3_600));
    let mut stretches = vec![(from - 30 * DAY, quarter(dice))];
    for _ in 0..dice.number(1, 3) {
        stretches.push((at, quarter(dice)));
        at += DAY + signed(dice.number(1, 20 * 3_600));
    }
    Stretches(stretches)
}

fn quarter(dice: &mut Dice) -> i32 {
    i32::try_from(dice.number(0, 12)).expect("small") * 900 + 3_600
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).expect("small")
}

#[test]
fn runs_are_the_seconds_that_match_and_no_others() {
    const DAYS: i64 = 4;
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut compared = 0;
    for _ in 0..24 {
        let fields = [
            field(&mut dice, 0, 59, 8),
            field(&mut dice, 0, 59, 4),
            field(&mut dice, 0, 23, 3),
            field(&mut dice, 1, 31, 2),
            field(&mut dice, 1, 12, 1),
            field(&mut dice, 0, 6, 2),
        ];
        let texts: Vec<&str> = fields.iter().map(|field| field.text.as_str()).collect();
        let text = texts.join(" ");
        let schedule = read(Dialect::Aliyun, Edition::Documented, &text).schedule.expect(&text);
        let from = 1_700_000_000 + signed(dice.number(0, 100_000_000));
        let zone = zone(&mut dice, from);
        let all: Vec<i64> = (from + 1..=from + DAYS * DAY)
            .filter(|at| is_meant(&fields, Wall::of(at + i64::from(zone.offset_at(*at)))))
            .collect();
        let after: Vec<i64> = schedule.runs_after(from, &zone).take_while(|run| *run <= from + DAYS * DAY).collect();
        assert!(after == all, "{text} from {from} in {zone:?}: {} for {} runs", after.len(), all.len());
        let mut before: Vec<i64> =
            schedule.runs_before(from + DAYS * DAY + 1, &zone).take_while(|run| *run > from).collect();
        before.reverse();
        assert!(before == all, "{text} back to {from} in {zone:?}");
        assert!(all.iter().all(|run| schedule.matches(*run, &zone)), "{text} does not match its runs");
        compared += all.len();
    }
    assert!(compared > 20_000, "only {compared} runs compared");
}

#[test]
fn rare_schedules_skip_years_of_clock_changes_without_losing_a_run() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..60 {
        let fields = [
            field(&mut dice, 0, 59, 99),
            field(&mut dice, 0, 59, 99),
            field(&mut dice, 0, 23, 99),
            field(&mut dice, 1, 31, 99),
            field(&mut dice, 1, 12, 3),
            Meant { text: "*".to_owned(), numbers: (0..7).collect(), open: true },
        ];
        let texts: Vec<&str> = fields.iter().map(|field| field.text.as_str()).collect();
        let text = texts.join(" ");
        let schedule = read(Dialect::Aliyun, Edition::Documented, &text).schedule.expect(&text);
        let from = 1_700_000_000 + signed(dice.number(0, 100_000_000));
        // Half-yearly changes of an hour, as in most zones that have any.
        let stretches: Vec<(i64, i32)> =
            (0..20).map(|half| (from - 100 * DAY + i64::from(half) * 182 * DAY, 3_600 * (1 + half % 2))).collect();
        let zone = Stretches(stretches);
        let offset = |at: i64| i64::from(zone.offset_at(at));
        let mut expected = Vec::new();
        for day in 0..1_500 {
            // Every matching clock of a day, found on the time line by trying both offsets.
            let start = (from + offset(from)).div_euclid(DAY) * DAY + day * DAY;
            let wall = Wall::of(start);
            if !fields[3].numbers.contains(&u64::from(wall.day)) || !fields[4].numbers.contains(&u64::from(wall.month))
            {
                continue;
            }
            for hour in &fields[2].numbers {
                for minute in &fields[1].numbers {
                    for second in &fields[0].numbers {
                        let local = start + signed(hour * 3_600 + minute * 60 + second);
                        for tried in [3_600, 7_200] {
                            let at = local - tried;
                            if at > from && offset(at) == tried {
                                expected.push(at);
                            }
                        }
                    }
                }
            }
        }
        expected.sort_unstable();
        expected.dedup();
        expected.truncate(500);
        let found: Vec<i64> = schedule.runs_after(from, &zone).take(expected.len()).collect();
        assert!(found == expected, "{text} from {from}");
    }
}

/// Everything that a page does on a key stroke.
fn use_up(schedule: &Schedule) -> usize {
    let zone = Stretches(vec![(0, 3_600), (1_800_000_000, 7_200), (1_815_000_000, 3_600)]);
    let words = Lang::ALL.map(|lang| schedule.sentence(lang).text().len());
    words.iter().sum::<usize>()
        + schedule.runs_after(1_795_334_400, &zone).take(10).count()
        + schedule.runs_before(1_795_334_400, &zone).take(10).count()
}

/// What texts are made of; the first six are valid in most fields.
static PIECES: [&str; 51] = [
    "*",
    "2",
    "5",
    "1-5",
    "*/5",
    "2,4",
    "0",
    "7",
    "29",
    "30",
    "31",
    "MON",
    "2027",
    "?",
    "59",
    "60",
    "9-17",
    "1/1000",
    "L",
    "LW",
    "15W",
    "31W",
    "5L",
    "5#2",
    "1#5",
    "FRI-MON",
    "jan",
    "TUES",
    "周一",
    "1970-2099",
    "2099",
    "@every 5m",
    "@daily",
    "CRON_TZ=Asia/Shanghai",
    "TZ=",
    "，",
    "？",
    "\u{3000}",
    "\t",
    "-",
    "/",
    ",",
    "H",
    "+",
    "99999999999999999999",
    "é",
    "cron(",
    ")",
    "\"",
    "@",
    "Local",
];

/// A text, by turns with as many fields as a dialect has and without any shape.
fn any_text(dice: &mut Dice, round: u32) -> String {
    let mut text = String::new();
    let piece = |dice: &mut Dice, first: u64| PIECES[usize::try_from(dice.below(first)).expect("small")];
    if round.is_multiple_of(2) {
        for field in 0..dice.number(5, 7) {
            text.push_str(if field == 0 { "" } else { " " });
            let strange = dice.one_in(12);
            text.push_str(piece(dice, if strange { 51 } else { 6 }));
        }
        return text;
    }
    let count = if round % 50 == 1 { dice.number(1, 400) } else { dice.number(1, 9) };
    for _ in 0..count {
        text.push_str(piece(dice, 51));
        if !dice.one_in(4) {
            text.push(if dice.one_in(8) { ',' } else { ' ' });
        }
    }
    text
}

/// Reads a text and uses everything that comes of it; whether it is valid.
fn read_and_use(dialect: Dialect, edition: Edition, text: &str) -> bool {
    let reading = read(dialect, edition, text);
    for problem in &reading.problems {
        let message = problem.message();
        assert!(!message.en.is_empty() && !message.zh.is_empty());
        for repair in &problem.repairs {
            assert!(repair.span.end <= text.chars().count(), "{text}: {problem:?}");
        }
    }
    if let Some(schedule) = &reading.schedule {
        use_up(schedule);
    }
    reading.is_valid()
}

#[test]
fn no_text_takes_long_or_breaks_anything() {
    // Unoptimised code is some ten times slower; the limit itself is 5 ms.
    let limit = Duration::from_millis(if cfg!(debug_assertions) { 50 } else { 5 });
    let mut dice = Dice(0xD1B5_4A32_D192_ED03);
    let mut valid = 0;
    for round in 0..3_000 {
        let text = any_text(&mut dice, round);
        for dialect in Dialect::ALL {
            for edition in [Edition::Documented, Edition::Later] {
                let start = now();
                valid += u32::from(read_and_use(dialect, edition, &text));
                // One pause of the machine is no fault of a text: a slow one is tried again.
                let slow = start.elapsed() > limit
                    && (0..5).all(|_| {
                        let start = now();
                        read_and_use(dialect, edition, &text);
                        start.elapsed() > limit
                    });
                assert!(!slow, "{}: {text}", dialect.id());
            }
        }
    }
    assert!(valid > 2_000, "only {valid} texts were valid");
}

#[test]
fn the_costliest_schedules_stay_under_the_limit() {
    let limit = Duration::from_millis(if cfg!(debug_assertions) { 50 } else { 5 });
    let many: Vec<String> = (0..300).map(|number| (number % 60).to_string()).collect();
    let long = format!("{} * * * * *", many.join(","));
    let costly = [
        (Dialect::Tencent, "0 0 0 31W 4,6,9,11 ? *"),
        (Dialect::Tencent, "0 0 0 ? 2 1#5 *"),
        (Dialect::Tencent, "* * * L 2 ? *"),
        (Dialect::Tencent, "0 0 0 29 2 6#5 *"),
        (Dialect::Aliyun, "0 0 0 30 2 *"),
        (Dialect::Aliyun, "59 59 23 31 12 *"),
        (Dialect::Aliyun, long.as_str()),
        (Dialect::Tencent, "0 0 0 29 2 * 2099"),
        (Dialect::Unix, "0 0 31 */2 */7"),
    ];
    for (dialect, text) in costly {
        let time = (0..5)
            .map(|_| {
                let start = now();
                if let Some(schedule) = &read(dialect, Edition::Later, text).schedule {
                    use_up(schedule);
                }
                start.elapsed()
            })
            .min()
            .expect("five tries");
        assert!(time < limit, "{time:?} for {text}");
    }
}

#[expect(clippy::disallowed_methods, reason = "the crate is pure, its tests are not")]
fn now() -> Instant {
    Instant::now()
}

#[test]
fn mistakes_inside_mistakes_take_no_time() {
    let limit = Duration::from_millis(if cfg!(debug_assertions) { 200 } else { 20 });
    let wrapped =
        |open: &str, close: &str, times: usize| format!("{}0 4 * * ? *{}", open.repeat(times), close.repeat(times));
    let texts = [
        wrapped("cron(", ")", 150),
        wrapped("cron(TZ=UTC ", ")", 70),
        wrapped("'cron(", ")'", 120),
        wrapped("'TZ=UTC ", "'", 100),
        wrapped("TZ=UTC ", "", 130),
        wrapped("'", "'", 480),
        format!("0 {} * * * *", "60,".repeat(320)),
        format!("0 {} * * * *", "+5,".repeat(320)),
        format!("0 0 0 {} * *", "L,".repeat(480)),
        format!("0 {} * * * *", "６０，".repeat(320)),
    ];
    for text in &texts {
        for dialect in Dialect::ALL {
            let took = (0..5).map(|_| {
                let start = now();
                let _ = read(dialect, Edition::Later, text);
                start.elapsed()
            });
            let took = took.min().unwrap_or_default();
            assert!(took < limit, "{}: {took:?} for {text}", dialect.id());
        }
    }
}
