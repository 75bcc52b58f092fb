//! States as links and examples hold them, evaluated with a real zone database.

use chrono::{DateTime, Offset as _, TimeZone as _};
use schedule::Offsets;
use triggers::evaluate::{Evaluation, evaluate};
use triggers::input::{Input, Moment, Zones};
use triggers::model::Trigger;
use triggers::problem::Edit;
use triggers::time;
use triggers::value::Value;

/// Every zone that chrono-tz knows.
pub(crate) struct Database;

struct Tz(chrono_tz::Tz);

impl Offsets for Tz {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let instant = DateTime::from_timestamp(unix_seconds, 0).unwrap_or_default();
        self.0.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc()
    }
}

impl Zones for Database {
    fn offsets(&self, zone: &str) -> Option<Box<dyn Offsets + '_>> {
        zone.parse().ok().map(|zone| Box::new(Tz(zone)) as Box<dyn Offsets>)
    }
}

/// What decides an event, as an example or a link holds it.
#[derive(Clone)]
pub(crate) struct State {
    /// The trigger.
    pub(crate) trigger: &'static Trigger,
    /// The configuration.
    pub(crate) config: Value,
    /// What happens.
    pub(crate) occurrence: Value,
    /// The edition's id; empty for the default.
    pub(crate) edition: String,
    /// The clock.
    pub(crate) at: i64,
    /// What generated values are made from.
    pub(crate) seed: String,
}

impl State {
    /// Reads a state, with a clock and a seed for where it has none.
    pub(crate) fn read(trigger: &'static Trigger, json: &str, at: i64, seed: &str) -> Self {
        let state = Value::from_json(json).unwrap_or_else(|error| panic!("{json} is no JSON: {error}"));
        let member = |name: &str| state.member(name).cloned().unwrap_or_else(Value::empty);
        let text = |name: &str| state.member(name).map(Value::in_text);
        for (name, _) in state.members() {
            assert!(
                ["config", "occurrence", "edition", "at", "seed"].contains(&name.as_str()),
                "a state has no {name}"
            );
        }
        Self {
            trigger,
            config: member("config"),
            occurrence: member("occurrence"),
            edition: text("edition").unwrap_or_default(),
            at: text("at").map_or(at, |at| time::parse(&at).expect("a state's clock is an instant")),
            seed: text("seed").unwrap_or_else(|| seed.to_owned()),
        }
    }

    /// The example with this id.
    pub(crate) fn example(trigger: &'static Trigger, id: &str) -> Self {
        let example = trigger.example(id).unwrap_or_else(|| panic!("{} has no example {id}", trigger.id));
        Self::read(trigger, example.state, 0, "")
    }

    /// With another value in the configuration.
    pub(crate) fn config(mut self, dotted: &str, value: impl Into<Value>) -> Self {
        self.config.set(dotted, value.into());
        self
    }

    /// With another value in what happens.
    pub(crate) fn on(mut self, dotted: &str, value: impl Into<Value>) -> Self {
        self.occurrence.set(dotted, value.into());
        self
    }

    /// In another edition.
    pub(crate) fn edition(mut self, id: &str) -> Self {
        id.clone_into(&mut self.edition);
        self
    }

    /// At another time.
    pub(crate) fn at(mut self, instant: &str) -> Self {
        self.at = time::parse(instant).expect("an instant");
        self
    }

    /// With the edits done.
    pub(crate) fn repaired(mut self, edits: &[Edit]) -> Self {
        for edit in edits {
            let root = match edit.root {
                triggers::model::Root::Config => &mut self.config,
                _ => &mut self.occurrence,
            };
            root.put(&edit.pointer, edit.value.clone());
        }
        self
    }

    /// The whole chain.
    pub(crate) fn evaluated(&self) -> Evaluation {
        self.with_input(None, evaluate)
    }

    /// Runs something on its input, with what the function answers.
    pub(crate) fn with_input<T>(&self, answer: Option<&Value>, run: impl FnOnce(&Input<'_>) -> T) -> T {
        let edition = match self.edition.as_str() {
            "" => self.trigger.current_edition(),
            id => self.trigger.edition(id).unwrap_or_else(|| panic!("{} has no edition {id}", self.trigger.id)),
        };
        let moment = Moment { at: self.at, seed: &self.seed, zones: &Database };
        run(&Input { answer, ..Input::new(self.trigger, edition, &self.config, &self.occurrence, moment) })
    }

    /// The ids of its problems.
    pub(crate) fn problems(&self) -> Vec<&'static str> {
        self.evaluated().problems.iter().map(|problem| problem.what.id()).collect()
    }

    /// The clauses that do not hold.
    pub(crate) fn broken_clauses(&self) -> Vec<&'static str> {
        let evaluation = self.evaluated();
        assert!(evaluation.is_valid(), "{:?} is invalid: {:?}", self.config.to_json(), self.problems());
        evaluation.findings.iter().filter(|finding| !finding.holds).map(|finding| finding.clause.id).collect()
    }

    /// The event, which there must be.
    pub(crate) fn event(&self) -> Value {
        let evaluation = self.evaluated();
        let (problems, clauses) = (self.problems(), evaluation.findings.iter().map(|finding| finding.holds));
        let clauses: Vec<bool> = clauses.collect();
        evaluation.event.unwrap_or_else(|| panic!("no event; problems {problems:?}, clauses {clauses:?}")).value
    }
}

/// The rows of a table in a text file: columns are parted by two blanks or more, `-` stands for nothing, and a line
/// that begins with `#` is a comment.
pub(crate) fn rows<const COLUMNS: usize>(table: &str) -> Vec<[String; COLUMNS]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let columns = line.split("  ").map(str::trim).filter(|column| !column.is_empty());
            let columns: Vec<String> =
                columns.map(|column| if column == "-" { String::new() } else { column.to_owned() }).collect();
            columns.try_into().unwrap_or_else(|columns: Vec<_>| panic!("{} columns in {line:?}", columns.len()))
        })
        .collect()
}
