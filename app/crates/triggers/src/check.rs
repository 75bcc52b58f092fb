//! Whether a configuration and an occurrence are right, field by field and across fields.

mod defaults;
mod rules;

use bilingual::source::Cite;
use schedule::Severity;

pub use self::defaults::{filled, normalised};
use crate::form::{self, Form};
use crate::input::Input;
use crate::model::{Count, Field, Kind, Limit, Members, Root, Rule, Trigger};
use crate::names::Names;
use crate::near;
use crate::outline;
use crate::problem::{Problem, Repair, What, nearest};
use crate::time;
use crate::timetable;
use crate::value::{Value, below};

/// How many problems are collected before the rest is left out: a hostile input is no longer read on.
const MOST: usize = 100;

/// How many overrides an occurrence may have. A document's sample has a few.
pub const MOST_OVERRIDES: u32 = 100;

/// The members of an occurrence that belong to every trigger.
const COMMON: [&str; 3] = ["happening", "call", "overrides"];

/// Every problem of a configuration by itself, in the current edition: errors, warnings and notes, in the order of the
/// catalogue.
pub fn config(trigger: &'static Trigger, config: &Value) -> Vec<Problem> {
    config_of(&Input::of_config(trigger, config))
}

/// Every problem of the configuration of an input. Its edition and what happens may decide which rules apply.
pub fn config_of(input: &Input<'_>) -> Vec<Problem> {
    let (fields, config) = (input.trigger.config, input.config);
    let mut found = Found::in_root(Root::Config, input.moment.at);
    if found.is_object(config) {
        found.record(fields, config, "");
        found.strangers(config, &[], &fields.iter(), "");
        found.rules(input);
    }
    near::add_repairs(&mut found.problems, config, &fields.iter().collect::<Vec<_>>(), input.trigger);
    found.problems
}

/// Whether a value is of a kind, without an error.
pub(crate) fn is_of(kind: &'static Kind, value: &Value) -> bool {
    let mut found = Found::in_root(Root::Config, 0);
    found.kind(kind, value, "", &[]);
    found.is_right()
}

/// Every problem of an occurrence.
pub fn occurrence(input: &Input<'_>) -> Vec<Problem> {
    let mut found = Found::in_root(Root::Occurrence, input.moment.at);
    let occurrence = input.occurrence;
    if found.is_object(occurrence) {
        if let Some(happening) = set_member(occurrence, "happening") {
            let ids = || input.trigger.happenings.iter().map(|happening| happening.id);
            let written = happening.as_text().unwrap_or_default();
            if !ids().any(|id| id == written) {
                let near = nearest(written, ids()).map(str::to_owned);
                found.push("/happening", What::Unknown(near.clone()), &[]);
                if let Some(near) = near {
                    found.fix(Some(near.into()));
                }
            }
        }
        let fields = input.trigger.occurrence_fields(input.happening());
        for field in &fields {
            found.field(field, occurrence, "");
        }
        let common = if input.trigger.is_batched() { &COMMON[..] } else { &["happening", "overrides"] };
        found.strangers(occurrence, common, &fields.iter().copied(), "");
        found.call(occurrence);
        found.pins(input);
        found.overrides(occurrence);
        found.rules(input);
        near::add_repairs(&mut found.problems, occurrence, &fields, input.trigger);
    }
    found.problems
}

/// Every problem of an answer that must be of a kind: by its members, and where those are right, by its rules.
pub fn answer(input: &Input<'_>, kind: &'static Kind, rules: &'static [Rule], answer: &Value) -> Vec<Problem> {
    let mut found = Found::in_root(Root::Answer, input.moment.at);
    found.kind(kind, answer, "", &[]);
    if found.problems.is_empty() {
        for rule in rules {
            found.rule(rule, input);
        }
    }
    found.problems
}

/// Whether an input keeps a rule, or the rule does not apply.
pub(crate) fn is_kept(rule: &'static Rule, input: &Input<'_>) -> bool {
    let mut found = Found::in_root(rule.root(), input.moment.at);
    found.rule(rule, input);
    found.problems.is_empty()
}

/// What was found in one part of the input.
struct Found {
    root: Root,
    /// From when on schedules are looked at.
    at: i64,
    problems: Vec<Problem>,
}

impl Found {
    const fn in_root(root: Root, at: i64) -> Self {
        Self { root, at, problems: Vec::new() }
    }

    fn push(&mut self, pointer: &str, what: What, cites: &'static [Cite]) {
        let severity = if let What::Schedule(problem) = &what { problem.severity } else { Severity::Error };
        self.add(Problem { root: self.root, pointer: pointer.to_owned(), severity, what, cites, repairs: Vec::new() });
    }

    fn add(&mut self, problem: Problem) {
        if !self.is_full() {
            self.problems.push(problem);
        }
    }

    const fn is_full(&self) -> bool {
        self.problems.len() >= MOST
    }

    /// The last problem is fixed by this value in its place.
    fn fix(&mut self, value: Option<Value>) {
        let root = self.root;
        if let Some(problem) = self.problems.last_mut() {
            problem.repairs.push(Repair::set(root, problem.pointer.clone(), value));
        }
    }

    fn is_object(&mut self, value: &Value) -> bool {
        let right = matches!(value, Value::Object(_));
        if !right {
            self.push("", What::WrongKind { wanted: "object", found: value.to_json() }, &[]);
        }
        right
    }

    /// Members that no field has.
    fn strangers<'f>(
        &mut self,
        value: &Value,
        common: &[&'static str],
        fields: &(impl Iterator<Item = &'f Field> + Clone),
        pointer: &str,
    ) {
        for (name, _) in value.members() {
            // To look for a near name costs more than to read a member.
            if self.is_full() {
                break;
            }
            if common.contains(&name.as_str()) || fields.clone().any(|field| field.name == name) {
                continue;
            }
            // What is no longer collected need not be compared with every name.
            if self.problems.len() >= MOST {
                return;
            }
            let names = fields.clone().map(|field| field.name).chain(common.iter().copied());
            self.push(&below(pointer, name), What::Unknown(nearest(name, names).map(str::to_owned)), &[]);
        }
    }

    fn record(&mut self, fields: &'static [Field], value: &Value, pointer: &str) {
        for field in fields {
            self.field(field, value, pointer);
        }
    }

    fn field(&mut self, field: &'static Field, value: &Value, pointer: &str) {
        let at = below(pointer, field.name);
        match value.member(field.name) {
            None | Some(Value::Null) => {
                if field.required {
                    self.push(&at, What::Missing, field.cites);
                } else if let Kind::Record(members) = field.kind {
                    // A record that is left out is as good as an empty one: its own members may be required.
                    self.record(members, &Value::Null, &at);
                }
            }
            Some(Value::Text(text)) if field.required && text.is_empty() => {
                self.push(&at, What::Missing, field.cites);
            }
            Some(given) => self.kind(&field.kind, given, &at, field.cites),
        }
    }

    fn kind(&mut self, kind: &'static Kind, value: &Value, at: &str, cites: &'static [Cite]) {
        match (kind, value) {
            (Kind::Json, Value::Bytes(_)) => {
                self.push(at, What::WrongKind { wanted: "object", found: value.to_json() }, cites);
            }
            (Kind::Bool, Value::Bool(_))
            | (Kind::Float, Value::Int(_) | Value::Big(_) | Value::Decimal(_))
            | (Kind::Bytes, Value::Bytes(_))
            | (Kind::Json, _) => {}
            (Kind::Int { min, max, .. }, Value::Int(found)) => {
                if found < min || found > max {
                    self.push(at, What::OutOfRange { min: *min, max: *max, found: *found }, cites);
                    self.fix(Some(Value::Int(*found.clamp(min, max))));
                }
            }
            (Kind::Instant, Value::Text(text)) => {
                if !form::INSTANT.fits(text) {
                    self.push(at, What::Form(form::INSTANT, None), cites);
                } else if time::parse(text).is_none() {
                    self.push(at, What::NoInstant, cites);
                }
            }
            (Kind::Cron(dialect), Value::Text(text)) => {
                for flaw in timetable::flaws(*dialect, text, self.at) {
                    let repairs = flaw.repairs.clone();
                    self.push(at, What::Schedule(Box::new(flaw)), cites);
                    for (says, fixed) in repairs {
                        self.fix(Some(Value::Text(fixed)));
                        let repair = self.problems.last_mut().and_then(|problem| problem.repairs.last_mut());
                        if let (Some(says), Some(repair)) = (says, repair) {
                            repair.says = says;
                        }
                    }
                }
            }
            (Kind::Text(limit, form), Value::Text(text)) => self.text(*limit, form, text, at, cites),
            (Kind::Choice(choices), _)
                if choices.iter().any(|choice| Value::from(choice.value).kind() == value.kind()) =>
            {
                if !choices.iter().any(|choice| Value::from(choice.value) == *value) {
                    self.push(at, What::NoChoice { choices, nearest: None }, cites);
                }
            }
            (Kind::List(of, count), Value::List(items)) => self.list(of, *count, items, at, cites),
            (Kind::Map(of), Value::Object(members)) => self.map(of, members, at, cites),
            (Kind::Record(fields), Value::Object(_)) => {
                self.record(fields, value, at);
                self.strangers(value, &[], &fields.iter(), at);
            }
            (Kind::OneOf(kinds), _) => {
                let root = self.root;
                let fits = |kind: &'static Kind| {
                    let mut tried = Self::in_root(root, self.at);
                    tried.kind(kind, value, at, cites);
                    tried.problems
                };
                let tried: Vec<Vec<Problem>> = kinds.iter().map(|(_, kind)| fits(kind)).collect();
                if tried.iter().all(|problems| !problems.is_empty()) {
                    // The alternative of the right type with the fewest mistakes is the one that was meant.
                    let is_other =
                        |problem: &Problem| problem.pointer == at && matches!(problem.what, What::WrongKind { .. });
                    let meant = tried.into_iter().min_by_key(|found| (found.iter().any(is_other), found.len()));
                    meant.unwrap_or_default().into_iter().for_each(|problem| self.add(problem));
                }
            }
            _ => self.push(at, What::WrongKind { wanted: wanted(kind), found: value.to_json() }, cites),
        }
    }

    fn text(&mut self, limit: Limit, form: &'static Form, text: &str, at: &str, cites: &'static [Cite]) {
        let found = if limit.bytes { text.len() } else { text.chars().count() };
        if found < limit.min as usize || found > limit.max as usize {
            self.push(at, What::Length { limit, found }, cites);
        } else if !text.is_empty()
            && let Some(misfit) = form.misfit(text)
        {
            self.push(at, What::Form(form, misfit.trap), cites);
            if let Some(meant) = misfit.meant {
                self.fix(Some(meant.into()));
            }
        }
    }

    fn list(&mut self, of: &'static Kind, count: Count, items: &[Value], at: &str, cites: &'static [Cite]) {
        if items.len() < count.min as usize || items.len() > count.max as usize {
            self.push(at, What::Count { min: count.min, max: count.max, found: items.len() }, cites);
        }
        let mut before = Names::new();
        for (i, item) in items.iter().enumerate().take(count.max as usize) {
            let at = below(at, &i.to_string());
            self.kind(of, item, &at, cites);
            if matches!(of, Kind::Choice(_)) && !before.add(&item.to_json()) {
                self.push(&at, What::Twice, cites);
                self.fix(None);
                if let Some(problem) = self.problems.last_mut() {
                    problem.severity = Severity::Warning;
                }
            }
        }
    }

    fn map(&mut self, of: &'static Members, members: &[(String, Value)], at: &str, cites: &'static [Cite]) {
        let Count { min, max } = of.count;
        if members.len() < min as usize || members.len() > max as usize {
            self.push(at, What::Count { min, max, found: members.len() }, cites);
        }
        let mut before = Names::new();
        for (name, value) in members.iter().take(max as usize) {
            if name.is_empty() {
                self.push(at, What::Nameless, cites);
            } else if !before.add(name) {
                self.push(at, What::NameTwice(name.clone()), cites);
            } else {
                if let Some(misfit) = of.names.misfit(name) {
                    self.push(&below(at, name), What::Form(of.names, misfit.trap), cites);
                }
                self.kind(&of.of, value, &below(at, name), cites);
            }
        }
    }

    fn is_right(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }

    /// The number of the call whose event is asked for.
    fn call(&mut self, occurrence: &Value) {
        match occurrence.member("call") {
            None | Some(Value::Null | Value::Int(1..)) => {}
            Some(Value::Int(found)) => {
                self.push("/call", What::OutOfRange { min: 1, max: i64::MAX, found: *found }, &[]);
                self.fix(Some(Value::Int(1)));
            }
            Some(other) => self.push("/call", What::WrongKind { wanted: "integer", found: other.to_json() }, &[]),
        }
    }

    /// Pinned instants with a finer fraction than their slot writes.
    fn pins(&mut self, input: &Input<'_>) {
        let is_instant = |(_, value): &(String, Value)| value.as_text().and_then(time::parse).is_some();
        // Which fields pin instants is known by a walk of every tree: seldom is one given.
        if !input.occurrence.members().iter().any(is_instant) {
            return;
        }
        for (name, format) in outline::instants(input.trigger) {
            let pinned = input.occurrence.member(name).filter(|value| matches!(value, Value::Text(_)));
            let Some(pinned) = pinned.filter(|value| value.as_text().and_then(time::parse).is_some()) else { continue };
            if format.rewrite(pinned).is_none() {
                let pointer = below("", name);
                self.push(&pointer, What::TooFine, &[]);
                self.fix(format.floor(pinned));
            }
        }
    }

    fn overrides(&mut self, occurrence: &Value) {
        let Some(overrides) = set_member(occurrence, "overrides") else { return };
        let Some(items) = overrides.as_list() else {
            self.push("/overrides", What::WrongKind { wanted: "array", found: overrides.to_json() }, &[]);
            return;
        };
        if items.len() > MOST_OVERRIDES as usize {
            self.push("/overrides", What::Count { min: 0, max: MOST_OVERRIDES, found: items.len() }, &[]);
        }
        for (i, item) in items.iter().enumerate().take(MOST_OVERRIDES as usize) {
            let text = |name| item.member(name).and_then(Value::as_text).is_some();
            if !(text("pointer") && text("why") && item.member("value").is_some() && item.members().len() == 3) {
                self.push(&format!("/overrides/{i}"), What::BadOverride, &[]);
            }
        }
    }
}

/// A member that is set: `null` says nothing.
fn set_member<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    value.member(name).filter(|value| !matches!(value, Value::Null))
}

/// The word for what a kind wants, as JSON Schema names it.
const fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "boolean",
        Kind::Int { .. } => "integer",
        Kind::Float => "number",
        Kind::List(..) => "array",
        Kind::Map(_) | Kind::Record(_) | Kind::Bytes => "object",
        _ => "string",
    }
}
