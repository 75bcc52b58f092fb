//! Two triggers side by side: every field and member is spoken for, and a configuration that is carried over is valid
//! there and comes back as it was but for what is said.

use std::collections::BTreeSet;

use chrono::{DateTime, Offset, TimeZone};
use schedule::{Dialect, Edition, Offsets, Severity, read};
use triggers::compare::{Alone, COMPARISONS, Carried, Comparison, Note, Outcome, Way, carry, find};
use triggers::fields::{find as field_of, leaves};
use triggers::model::{Key, Provider};
use triggers::outline::rows;
use triggers::value::Value;
use triggers::{check, model::Kind};

const BOTH: [Provider; 2] = Provider::ALL;

fn fields(comparison: &Comparison, provider: Provider) -> Vec<String> {
    let mut names = Vec::new();
    leaves(comparison.trigger(provider).config, "", &mut |name, _| names.push(name.to_owned()));
    names
}

fn json(text: &str) -> Value {
    Value::from_json(text).expect("JSON")
}

/// The members of the events that hold a value of their own.
fn members(comparison: &Comparison, provider: Provider) -> BTreeSet<String> {
    let shapes = comparison.trigger(provider).shapes.iter();
    let rows = shapes.flat_map(rows);
    rows.filter(|row| !row.from.is_empty() || matches!(row.slot.key, Key::Spread(_))).map(|row| row.pointer).collect()
}

/// The places of a cloud that have no counterpart.
fn alone(all: &[Alone], provider: Provider) -> impl Iterator<Item = String> {
    all.iter().filter(move |it| it.provider == provider).flat_map(|it| it.places).map(|&place| place.to_owned())
}

#[test]
fn every_field_and_member_is_spoken_for_once() {
    for comparison in COMPARISONS {
        for provider in BOTH {
            let name = comparison.trigger(provider).id;
            let mut said: Vec<String> = comparison.fields.iter().map(|pair| pair.place(provider).to_owned()).collect();
            said.extend(alone(comparison.alone, provider));
            said.sort_unstable();
            let mut wanted = fields(comparison, provider);
            wanted.sort_unstable();
            assert_eq!(said, wanted, "fields of {name}");
            // Several members of one event may answer a single one of the other.
            let pairs = comparison.members.iter().map(|pair| pair.place(provider).to_owned());
            let said: BTreeSet<String> = pairs.chain(alone(comparison.members_alone, provider)).collect();
            assert_eq!(said, members(comparison, provider), "members of {name}");
        }
    }
}

/// Where nothing is written down, the other side gets what it would get if the default were.
#[test]
fn a_default_arrives_as_if_it_were_written_down() {
    let mut compared = 0;
    for comparison in COMPARISONS {
        for from in BOTH {
            let to = from.other();
            for pair in comparison.fields {
                let field = field_of(comparison.trigger(from).config.iter(), pair.place(from)).expect("a field");
                let Some(default) = field.default.map(Value::from) else { continue };
                let mut written = Value::empty();
                written.set(pair.place(from), default);
                let arrives = |config: &Value| {
                    let there = carry(comparison, to, config).config;
                    check::normalised(comparison.trigger(to), &there).at(pair.place(to)).cloned()
                };
                assert_eq!(arrives(&Value::empty()), arrives(&written), "{} to {}", pair.place(from), pair.place(to));
                compared += 1;
            }
        }
    }
    assert!(compared >= 20, "only {compared}");
}

fn errors(carried: &Carried) -> Vec<String> {
    let errors = carried.problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| format!("{}: {}", problem.pointer, problem.what.message().en)).collect()
}

fn places(notes: &[Note], provider: Provider) -> BTreeSet<&'static str> {
    notes.iter().filter(|note| note.provider == provider).map(|note| note.place).collect()
}

/// The stated differences are exactly those that there are.
#[test]
fn an_example_is_valid_there_and_comes_back_but_for_what_is_said() {
    let mut tried = 0;
    for comparison in COMPARISONS {
        for from in BOTH {
            let trigger = comparison.trigger(from);
            for example in trigger.examples {
                let name = format!("{} of {}", example.id, trigger.id);
                let config = json(example.state).member("config").cloned().expect("a config");
                let there = carry(comparison, from.other(), &config);
                assert_eq!(errors(&there), Vec::<String>::new(), "{name}: {}", there.config.to_json());
                let back = carry(comparison, from, &there.config);
                assert_eq!(errors(&back), Vec::<String>::new(), "{name}, back: {}", back.config.to_json());
                let (was, is) = (check::normalised(trigger, &config), check::normalised(trigger, &back.config));
                let on_the_way = places(&there.notes, from);
                let on_the_way_back = places(&back.notes, from);
                // What was said about a field of the other cloud is about the one that answers it.
                let both_ways = || there.notes.iter().chain(&back.notes);
                let answered = comparison.fields.iter().filter(|pair| {
                    both_ways().any(|note| note.provider != from && note.place == pair.place(from.other()))
                });
                let answered: BTreeSet<&str> = answered.map(|pair| pair.place(from)).collect();
                for place in fields(comparison, from) {
                    let differs = was.at(&place) != is.at(&place);
                    let said =
                        on_the_way.contains(&*place) || on_the_way_back.contains(&*place) || answered.contains(&*place);
                    assert!(!differs || said, "{name}: {place} is lost without a word");
                    let lost = there.notes.iter().any(|note| note.outcome == Outcome::Lost && note.place == place);
                    let filled = on_the_way_back.contains(&*place);
                    assert!(differs || !lost || filled, "{name}: {place} is called lost and is not");
                }
                tried += 1;
            }
        }
    }
    assert!(tried >= 16, "only {tried}");
}

struct Database(chrono_tz::Tz);

impl Offsets for Database {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let time = DateTime::from_timestamp(unix_seconds, 0).expect("in range").naive_utc();
        self.0.offset_from_utc_datetime(&time).fix().local_minus_utc()
    }
}

/// The first runs of ten years, by the dialect's own reader: of what fires daily, all of them.
fn runs(provider: Provider, text: &str) -> Vec<i64> {
    let dialect = if provider == Provider::Aliyun { Dialect::Aliyun } else { Dialect::Tencent };
    let schedule = read(dialect, Edition::default(), text).schedule.unwrap_or_else(|| panic!("{text} is no schedule"));
    let zone = Database(schedule.zone().name().parse().expect("a zone"));
    let (from, to) = (1_704_067_200, 2_019_686_400);
    schedule.runs_after(from, &zone).take(4_000).take_while(|run| *run < to).collect()
}

fn timer(to: Provider, text: &str) -> (Option<String>, Option<Note>) {
    let comparison = find("timer", "timer").expect("the timers");
    let from = to.other();
    let pair = comparison.fields.iter().find(|pair| pair.aliyun == "cronExpression").expect("the schedules");
    let mut config = Value::empty();
    config.set(pair.place(from), text.into());
    let carried = carry(comparison, to, &config);
    let there = carried.config.at(pair.place(to)).and_then(Value::as_text).map(ToOwned::to_owned);
    (there, carried.notes.into_iter().find(|note| note.place == pair.place(from)))
}

#[test]
fn a_timer_fires_at_the_same_instants_or_says_why_not() {
    let rows = include_str!("compare/timers.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut seen = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [to, text, wanted, outcome, reason] = *cells else { panic!("five cells: {row}") };
        let to = if to == "aliyun" { Provider::Aliyun } else { Provider::Tencent };
        let (there, note) = timer(to, text);
        assert_eq!(there.as_deref().unwrap_or("-"), wanted, "{text}");
        let note = note.unwrap_or_else(|| panic!("{text} is carried without a word"));
        assert_eq!(note.outcome.code(), outcome, "{text}: {}", note.says.en);
        assert!(note.says.en.contains(reason), "{text}: {}", note.says.en);
        assert!(note.says.en.ends_with('.') && note.says.zh.ends_with('。'), "{text}: {}", note.says.zh);
        if outcome == "rewritten" {
            let found = runs(to.other(), text);
            assert!(found.len() > 100, "{text} runs {} times", found.len());
            assert_eq!(found, runs(to, wanted), "{text}");
        }
        seen.insert((to.code(), note.outcome.code()));
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}

/// Every expression of the dialects' tables of runs, and not only those that were chosen.
#[test]
fn no_expression_of_the_tables_is_said_to_be_the_same_and_is_not() {
    let mut same = 0;
    for (file, from) in [
        (include_str!("../../../../tests/fixtures/schedule/aliyun-runs.txt"), Provider::Aliyun),
        (include_str!("../../../../tests/fixtures/schedule/tencent-runs.txt"), Provider::Tencent),
    ] {
        for line in file.lines().filter(|line| line.starts_with('`')) {
            let text =
                line[1..].split('`').next().unwrap_or_default().replace("\\t", "\t").replace("\\u3000", "\u{3000}");
            let (there, note) = timer(from.other(), &text);
            let Some(there) = there else {
                assert_eq!(note.map(|note| note.outcome), Some(Outcome::Lost), "{text}");
                continue;
            };
            if note.is_some_and(|note| note.outcome == Outcome::Changed) {
                continue;
            }
            let (ours, theirs) = (runs(from, &text), runs(from.other(), &there));
            // The likely engine of Function Compute gives up after five years without a run, SCF's goes on.
            let both = ours.len().min(theirs.len());
            assert!(ours[..both] == theirs[..both], "{text} as {there}");
            same += 1;
        }
    }
    assert!(same > 50, "only {same}");
}

#[test]
fn events_of_buckets_go_to_the_nearest_name_and_it_is_said() {
    let storage = find("oss", "cos").expect("the buckets");
    let events = |to: Provider, value: &str| {
        let (place, there) = match to {
            Provider::Tencent => ("events", "event"),
            Provider::Aliyun => ("event", "events"),
        };
        let mut config = Value::empty();
        config.set(place, json(value));
        let carried = carry(storage, to, &config);
        let note = carried.notes.iter().find(|note| note.place == place);
        let outcome = note.map_or("-", |note| note.outcome.code());
        format!("{} {outcome}", carried.config.at(there).map_or_else(|| "-".to_owned(), Value::to_json))
    };
    for (value, wanted) in [
        (r#"["oss:ObjectCreated:PutObject"]"#, r#""cos:ObjectCreated:Put" -"#),
        (r#"["oss:ObjectCreated:*"]"#, r#""cos:ObjectCreated:*" changed"#),
        (r#"["oss:ObjectCreated:PutObject","oss:ObjectCreated:PostObject"]"#, r#""cos:ObjectCreated:*" changed"#),
        (r#"["oss:ObjectRemoved:DeleteObject","oss:ObjectRemoved:DeleteObjects"]"#, r#""cos:ObjectRemove:*" changed"#),
        (r#"["oss:ObjectRemoved:DeleteObject","oss:ObjectCreated:PutObject"]"#, r#""cos:ObjectCreated:Put" changed"#),
        (r#"["oss:ObjectCreated:PutObject","oss:ObjectCreated:AppendObject"]"#, r#""cos:ObjectCreated:Put" changed"#),
        (r#"["oss:ObjectCreated:AppendObject"]"#, "- lost"),
        ("[]", "- lost"),
        (r#""oss:ObjectCreated:*""#, "- lost"),
    ] {
        assert_eq!(events(Provider::Tencent, value), wanted, "{value}");
    }
    let removed = r#"["oss:ObjectRemoved:DeleteObject","oss:ObjectRemoved:DeleteObjects"] changed"#;
    for (value, wanted) in [
        (r#""cos:ObjectCreated:Copy""#, r#"["oss:ObjectCreated:CopyObject"] -"#),
        (r#""cos:ObjectCreated:*""#, r#"["oss:ObjectCreated:*"] changed"#),
        (r#""cos:ObjectRemove:*""#, removed),
        (r#""cos:ObjectRemove:DeleteMarkerCreated""#, removed),
        (r#""cos:ObjectCreated:Origin""#, "- lost"),
        (r#""cos:ObjectRestore:Post""#, "- lost"),
    ] {
        assert_eq!(events(Provider::Aliyun, value), wanted, "{value}");
    }
}

#[test]
fn what_the_other_cloud_does_not_take_is_left_out_with_the_reason() {
    let timers = find("timer", "timer").expect("the timers");
    let mut config = json(r#"{"triggerName":"_nightly","cronExpression":"0 0 4 * * *","enable":false}"#);
    config.set("payload", "x".repeat(5_000).into());
    let carried = carry(timers, Provider::Tencent, &config);
    assert_eq!(errors(&carried), Vec::<String>::new());
    let at = |place: &str| carried.config.at(place).and_then(Value::as_text);
    assert_eq!((at("TriggerName"), at("Enable"), at("CustomArgument")), (Some("nightly"), Some("CLOSE"), None));
    let outcome = |place: &str| carried.notes.iter().find(|note| note.place == place).map(|note| note.outcome.code());
    assert_eq!(outcome("triggerName"), Some("changed"));
    assert_eq!(outcome("payload"), Some("lost"));
    assert_eq!(outcome("FunctionName"), Some("filled"));
    assert_eq!(outcome("enable"), None);
}

/// A value of any kind in any field is no reason to panic, and nothing invalid arrives.
#[test]
fn nothing_invalid_arrives_from_anything() {
    let odd = ["null", "true", "-1", "\"\"", "\"\\u0000💥\"", "[]", "[[]]", "{}", r#"{"key":7}"#, "1e400"];
    for comparison in COMPARISONS {
        for from in BOTH {
            for place in fields(comparison, from) {
                for value in odd {
                    let Ok(value) = Value::from_json(value) else { continue };
                    let mut config = Value::empty();
                    config.set(&place, value.clone());
                    let carried = carry(comparison, from.other(), &config);
                    let wrong = errors(&carried).into_iter().filter(|error| !error.contains("is required"));
                    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new(), "{place} {}", value.to_json());
                }
            }
            for value in odd.iter().filter_map(|value| Value::from_json(value).ok()) {
                carry(comparison, from, &value);
            }
        }
    }
}

#[test]
fn every_text_is_a_sentence_in_both_languages() {
    for comparison in COMPARISONS {
        let notes = comparison.fields.iter().chain(comparison.members).filter_map(|pair| pair.note);
        let alone = comparison.alone.iter().chain(comparison.members_alone).map(|alone| alone.why);
        for text in notes.chain(alone) {
            assert!(text.en.ends_with('.') && text.zh.ends_with('。'), "{} {}", text.en, text.zh);
        }
        // What is chosen anew or filled has something to fill it with.
        for pair in comparison.fields.iter().filter(|pair| matches!(pair.way, Way::Chosen)) {
            for provider in BOTH {
                let field = field_of(comparison.trigger(provider).config.iter(), pair.place(provider));
                assert!(field.is_some_and(|field| !field.example.is_empty() && matches!(field.kind, Kind::Text(..))));
            }
        }
    }
}
