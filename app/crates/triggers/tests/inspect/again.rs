//! What an event tells makes it again, byte for byte: at another time, from another seed, whatever happened.
//!
//! What an event does not tell (filters, schedules, names of triggers) stays as it was; what no field can say of an
//! event is in a table.

use sha2::{Digest as _, Sha256};
use triggers::catalogue::TRIGGERS;
use triggers::event::Event;
use triggers::inspect::{Candidate, Received, inspect, recover};
use triggers::model::{Encoding, Field, Kind, Test, Trigger};
use triggers::value::Value;

use crate::stress::{self, with_input};

/// Trigger, field of the occurrence, and when an event does not tell it.
const LOST: &str = include_str!("lost.txt");

/// Another time than that of any state.
const OTHER: &str = "2000-01-01T00:00:00Z";

/// Numbers from a seed: a failing case can be run again.
struct Dice {
    seed: String,
    drawn: u32,
}

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.drawn += 1;
        let digest = Sha256::digest(format!("{} {}", self.seed, self.drawn));
        let number = digest.iter().take(4).fold(0, |number, byte| number << 8 | usize::from(*byte));
        number % most.max(1)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A value of a kind; it need not keep the kind's limits.
    fn value(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Bool => (self.below(2) == 0).into(),
            Kind::Int { min, max, .. } => {
                let some = [0, 1, -1, 7, 1_636_502_400, *min, *max];
                self.of(&some).clamp(*min, *max).into()
            }
            Kind::Float => Value::from_json(self.of(&["0.5", "2", "-1e-7", "11.261677742004395"])).expect("a number"),
            Kind::Choice(choices) => self.of(choices).value.into(),
            Kind::Instant => {
                self.of(&["2018-02-09T05:49:00Z", "2021-11-10T08:00:00+08:00", "2021-11-10T00:00:00.5Z"]).into()
            }
            Kind::Bytes => Value::Bytes(self.of(&[&b""[..], b"text", b"{\"a\":1}", b"\xff\x00\xfe"]).to_vec()),
            Kind::Json => Value::from_json(self.of(&["{\"a\":[1,null]}", "\"x\"", "7"])).expect("JSON"),
            Kind::List(of, count) => {
                let most = count.max.min(4) as usize;
                let items = (count.min as usize..=most).nth(self.below(most + 1)).unwrap_or(count.min as usize);
                Value::List((0..items).map(|_| self.value(of)).collect())
            }
            Kind::Map(map) => {
                let names = ["a", "x-cos-meta-b", "Message", "content-type", "\u{56fe}", "a.b/c~d"];
                let count = self.below(3);
                let names: std::collections::BTreeSet<&str> = (0..count).map(|_| self.of(&names)).collect();
                Value::Object(names.into_iter().map(|name| (name.to_owned(), self.value(&map.of))).collect())
            }
            Kind::Record(fields) => {
                let fields: Vec<&Field> = fields.iter().filter(|field| field.required || self.below(3) > 0).collect();
                Value::Object(fields.iter().map(|field| (field.name.to_owned(), self.field(field))).collect())
            }
            Kind::OneOf(kinds) => {
                let (_, kind) = self.of(kinds);
                self.value(&kind)
            }
            Kind::Cron(_) | Kind::Text(..) => {
                let some = [
                    "a",
                    "a.b",
                    "test/a.jpg",
                    "source/a b.png",
                    "\u{56fe}/\u{1f5bc}.png",
                    "1",
                    "12345",
                    "a:b:c",
                    "x=y&z",
                    "",
                    "\"quoted\"",
                    "{\"a\":1}",
                    "ap-nanjing",
                    "LATEST",
                    "a-1",
                    "192.168.0.1",
                    "cn-beijing",
                    "0123456789ABCDEF",
                    "/1/b/c",
                    "text/plain",
                    "https://a.example/b/c.jpg",
                    "null",
                    " ",
                    "\u{7f}\n\t",
                ];
                self.of(&some).into()
            }
        }
    }

    fn field(&mut self, field: &Field) -> Value {
        match field.example {
            "" => self.value(&field.kind),
            example if self.below(2) == 0 && matches!(field.kind, Kind::Text(..)) => example.into(),
            _ => self.value(&field.kind),
        }
    }
}

/// The event of a state, if it makes one.
fn made(trigger: &'static Trigger, state: &Value) -> Option<Event> {
    stress::evaluated(trigger, &state.to_json()).event
}

/// A state of a trigger that makes an event, with many of its fields drawn.
fn drawn(trigger: &'static Trigger, dice: &mut Dice) -> Option<Value> {
    let mut state = Value::from_json(dice.of(trigger.examples).state).expect("a state is JSON");
    state.set("seed", format!("s{}", dice.below(1000)).into());
    state.set("at", dice.of(&["2018-02-09T05:49:00Z", "2021-11-10T00:00:00Z", "2024-04-19T23:59:59Z"]).into());
    let happening = dice.of(trigger.happenings);
    let mut other = state.clone();
    other.set("edition", dice.of(trigger.editions).id.into());
    if trigger.happenings.len() > 1 {
        other.set("occurrence.happening", happening.id.into());
    }
    for clause in trigger.fires {
        if let Test::Names(path) = clause.test {
            let wildcard = format!("{}:*", happening.word.rsplit_once(':').map_or("", |(begin, _)| begin));
            let word: Value = if dice.below(2) == 0 { happening.word.into() } else { wildcard.into() };
            let is_list = matches!(other.at(&format!("config.{}", path.name)), Some(Value::List(_)));
            other.set(&format!("config.{}", path.name), if is_list { Value::List(vec![word]) } else { word });
        }
    }
    let keep = |state: &mut Value, other: Value| {
        let makes = made(trigger, &other).is_some();
        if makes {
            *state = other;
        }
        makes
    };
    keep(&mut state, other);
    let happens = with_input(trigger, &state.to_json(), |input| trigger.occurrence_fields(input.happening()));
    let fields = trigger.config.iter().map(|field| ("config", field));
    let fields = fields.chain(happens.into_iter().map(|field| ("occurrence", field)));
    for (root, field) in fields {
        // Of some values one is right.
        for _ in 0..3 {
            if dice.below(3) > 0 {
                continue;
            }
            let mut other = state.clone();
            let pointer = format!("/{root}/{}", field.name);
            let value = if dice.below(6) == 0 { None } else { Some(dice.field(field)) };
            other.put(&pointer, value);
            if keep(&mut state, other) {
                break;
            }
        }
    }
    made(trigger, &state).is_some().then_some(state)
}

/// The fields of a trigger's occurrence that its events do not always tell.
fn lost(trigger: &Trigger) -> Vec<&'static str> {
    let id = trigger.id.to_string();
    let rows = LOST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let columns =
        rows.map(|line| line.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect::<Vec<_>>());
    let own = columns.filter(|columns| columns[0] == id);
    own.map(|columns| if let [_, field, _] = columns[..] { field } else { panic!("three columns: {columns:?}") })
        .collect()
}

/// What an event tells, in a state from another seed and at another time, unless a schedule decides what that time is.
/// The given fields are taken from the state itself.
fn told(state: &Value, candidate: &Candidate, given: &[&str]) -> Value {
    let (config, mut occurrence) = recover(candidate);
    for field in given {
        if let Some(value) = state.at("occurrence").and_then(|occurrence| occurrence.member(field)) {
            occurrence.set(field, value.clone());
        }
    }
    let whole = state.member("config").cloned().expect("a state has a configuration").patched(&config);
    Value::Object(vec![
        ("config".to_owned(), whole),
        ("occurrence".to_owned(), occurrence),
        ("edition".to_owned(), candidate.edition.id.into()),
        ("at".to_owned(), state.member("at").filter(|_| candidate.trigger.is_timed()).cloned().unwrap_or(OTHER.into())),
        ("seed".to_owned(), "another".into()),
    ])
}

/// What is wrong with the event that a recovered state makes; `None` where nothing is. Fields that an event need not tell
/// are given only where the event does not come about without.
fn difference(trigger: &'static Trigger, state: &Value) -> Option<String> {
    let event = made(trigger, state).expect("a state makes an event");
    if event.shape.encoding == Encoding::None {
        return None;
    }
    let inspection = inspect(&Received::Bytes(event.bytes.clone()), &[trigger]);
    let edition = with_input(trigger, &state.to_json(), |input| input.edition);
    let is_own = |candidate: &&Candidate| {
        std::ptr::eq(candidate.edition, edition) && candidate.shape.variant == event.shape.variant
    };
    let Some(own) = inspection.candidates.iter().find(is_own) else {
        return Some(format!("{} is not among the candidates", event.shape.variant));
    };
    let differs = |given: &[&str]| {
        let told = told(state, own, given);
        let again = made(trigger, &told).map(|again| again.bytes);
        (again.as_ref() != Some(&event.bytes)).then(|| told.to_json())
    };
    differs(&[]).and_then(|told| differs(&lost(trigger)).map(|_| format!("{} by {told}", event.value.to_json())))
}

#[test]
fn what_an_event_tells_makes_it_again() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for trigger in TRIGGERS.iter().copied().chain(stress::triggers()) {
        for seed in 0..60 {
            let mut dice = Dice { seed: format!("{} {seed}", trigger.id), drawn: 0 };
            let Some(state) = drawn(trigger, &mut dice) else { continue };
            tried += 1;
            if let Some(what) = difference(trigger, &state) {
                wrong.push(format!("{} {seed}: {what}\n  {}", trigger.id, state.to_json()));
            }
        }
    }
    assert!(tried > 500, "only {tried} states");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The examples, which have more in them than is drawn.
#[test]
fn what_an_example_tells_makes_it_again() {
    for trigger in TRIGGERS.iter().copied().chain(stress::triggers()) {
        for example in trigger.examples {
            let state = Value::from_json(example.state).expect("a state is JSON");
            if made(trigger, &state).is_some() {
                assert_eq!(difference(trigger, &state), None, "{} {}", trigger.id, example.id);
            }
        }
    }
}
