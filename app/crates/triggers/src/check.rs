//! Whether a configuration and an occurrence are right, field by field and across fields.

use schedule::Severity;

use crate::input::Input;
use crate::model::{Check, Count, Field, Group, Kind, Limit, Path, Root, Rule, Trigger};
use crate::problem::{Edit, Problem, What, nearest};
use crate::time;
use crate::value::{Value, below, pointer_of};

/// How many problems are collected before the rest is left out: a hostile input is no longer read on.
const MOST: usize = 100;

/// The members of an occurrence that belong to every trigger.
const COMMON: [&str; 2] = ["happening", "overrides"];

/// Every problem of a configuration: errors, warnings and notes, in the order of the catalogue.
pub fn config(trigger: &'static Trigger, config: &Value) -> Vec<Problem> {
    let mut found = Found { root: Root::Config, problems: Vec::new() };
    if found.is_object(config) {
        found.record(trigger.config, config, "");
        found.strangers(config, &[], &trigger.config.iter(), "");
        // Across fields only what is right field by field is compared.
        if !found.problems.iter().any(|problem| problem.severity == Severity::Error) {
            for rule in trigger.rules {
                found.rule(rule, config);
            }
        }
    }
    found.problems
}

/// Every problem of an occurrence.
pub fn occurrence(input: &Input<'_>) -> Vec<Problem> {
    let mut found = Found { root: Root::Occurrence, problems: Vec::new() };
    let occurrence = input.occurrence;
    if found.is_object(occurrence) {
        if let Some(happening) = occurrence.member("happening") {
            let ids = || input.trigger.happenings.iter().map(|happening| happening.id);
            let written = happening.as_text().unwrap_or_default();
            if !ids().any(|id| id == written) {
                found.push("/happening", What::Unknown(nearest(written, ids()).map(str::to_owned)), &[]);
            }
        }
        let groups: &[Group] = input.happening().fields;
        for group in groups {
            found.record(group.fields, occurrence, "");
        }
        found.strangers(occurrence, &COMMON, &groups.iter().flat_map(|group| group.fields), "");
        found.overrides(occurrence);
    }
    found.problems
}

/// The configuration with its defaults filled in and unset members left out, in the catalogue's order.
pub fn normalised(trigger: &Trigger, config: &Value) -> Value {
    fill(trigger.config, config).unwrap_or_else(Value::empty)
}

fn fill(fields: &[Field], value: &Value) -> Option<Value> {
    let members: Vec<(String, Value)> = fields
        .iter()
        .filter_map(|field| {
            let given = value.member(field.name).filter(|value| !matches!(value, Value::Null));
            let filled = match field.kind {
                Kind::Record(members) => fill(members, given.unwrap_or(&Value::Null)),
                _ => given.cloned().or_else(|| field.default.map(Value::from)),
            };
            Some((field.name.to_owned(), filled?))
        })
        .collect();
    (!members.is_empty()).then_some(Value::Object(members))
}

/// What was found in one part of the input.
struct Found {
    root: Root,
    problems: Vec<Problem>,
}

impl Found {
    fn push(&mut self, pointer: &str, what: What, cites: &'static [bilingual::source::Cite]) {
        let severity = if let What::Schedule(problem) = &what { problem.severity } else { Severity::Error };
        self.add(Problem { root: self.root, pointer: pointer.to_owned(), severity, what, cites, repair: Vec::new() });
    }

    fn add(&mut self, problem: Problem) {
        if self.problems.len() < MOST {
            self.problems.push(problem);
        }
    }

    /// The last problem can be mended by putting this value in its place.
    fn mend(&mut self, value: Value) {
        let root = self.root;
        if let Some(problem) = self.problems.last_mut() {
            problem.repair = vec![Edit { root, pointer: problem.pointer.clone(), value: Some(value) }];
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
            if common.contains(&name.as_str()) || fields.clone().any(|field| field.name == name) {
                continue;
            }
            let names = fields.clone().map(|field| field.name).chain(common.iter().copied());
            self.push(&below(pointer, name), What::Unknown(nearest(name, names).map(str::to_owned)), &[]);
        }
    }

    fn record(&mut self, fields: &'static [Field], value: &Value, pointer: &str) {
        for field in fields {
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
                Some(given) => self.kind(&field.kind, given, &at, field),
            }
        }
    }

    fn kind(&mut self, kind: &'static Kind, value: &Value, at: &str, field: &'static Field) {
        let cites = field.cites;
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
                    self.mend(Value::Int(*found.clamp(min, max)));
                }
            }
            (Kind::Instant, Value::Text(text)) => {
                if !crate::form::INSTANT.fits(text) {
                    self.push(at, What::Form(&crate::form::INSTANT), cites);
                } else if time::parse(text).is_none() {
                    self.push(at, What::NoInstant, cites);
                }
            }
            (Kind::Cron(dialect), Value::Text(text)) => {
                for problem in schedule::read(*dialect, schedule::Edition::default(), text).problems {
                    let mended = problem.repair.as_ref().map(|repair| repair.apply(text));
                    self.push(at, What::Schedule(Box::new(problem)), cites);
                    if let Some(mended) = mended {
                        self.mend(Value::Text(mended));
                    }
                }
            }
            (Kind::Text(limit, form), Value::Text(text)) => self.text(*limit, form, text, at, cites),
            (Kind::Choice(choices), Value::Text(text)) => {
                if !choices.iter().any(|choice| choice.value == text) {
                    let near = nearest(text, choices.iter().map(|choice| choice.value));
                    self.push(at, What::NoChoice { choices, nearest: near }, cites);
                    if let Some(near) = near {
                        self.mend(near.into());
                    }
                }
            }
            (Kind::List(of, count), Value::List(items)) => self.list(of, *count, items, at, field),
            (Kind::Map(of), Value::Object(members)) => {
                for (i, (name, value)) in members.iter().enumerate() {
                    if name.is_empty() {
                        self.push(at, What::Nameless, cites);
                    } else if members[..i].iter().any(|(before, _)| before == name) {
                        self.push(at, What::NameTwice(name.clone()), cites);
                    } else {
                        self.kind(of, value, &below(at, name), field);
                    }
                }
            }
            (Kind::Record(fields), Value::Object(_)) => {
                self.record(fields, value, at);
                self.strangers(value, &[], &fields.iter(), at);
            }
            (Kind::OneOf(kinds), _) => {
                let fits = |kind: &'static Kind| {
                    let mut tried = Found { root: self.root, problems: Vec::new() };
                    tried.kind(kind, value, at, field);
                    tried.problems
                };
                let tried: Vec<Vec<Problem>> = kinds.iter().map(|(_, kind)| fits(kind)).collect();
                if tried.iter().all(|problems| !problems.is_empty()) {
                    // The alternative with the fewest mistakes is the one that was meant.
                    self.problems.extend(tried.into_iter().min_by_key(Vec::len).unwrap_or_default());
                }
            }
            _ => self.push(at, What::WrongKind { wanted: wanted(kind), found: value.to_json() }, cites),
        }
    }

    fn text(
        &mut self,
        limit: Limit,
        form: &'static crate::form::Form,
        text: &str,
        at: &str,
        cites: &'static [bilingual::source::Cite],
    ) {
        let found = if limit.bytes { text.len() } else { text.chars().count() };
        if found < limit.min as usize || found > limit.max as usize {
            self.push(at, What::Length { limit, found }, cites);
        } else if !text.is_empty() && !form.fits(text) {
            self.push(at, What::Form(form), cites);
        }
    }

    fn list(&mut self, of: &'static Kind, count: Count, items: &[Value], at: &str, field: &'static Field) {
        if items.len() < count.min as usize || items.len() > count.max as usize {
            self.push(at, What::Count { min: count.min, max: count.max, found: items.len() }, field.cites);
        }
        for (i, item) in items.iter().enumerate().take(count.max as usize) {
            let at = below(at, &i.to_string());
            self.kind(of, item, &at, field);
            if matches!(of, Kind::Choice(_)) && items[..i].contains(item) {
                self.push(&at, What::Twice, field.cites);
                let root = self.root;
                if let Some(problem) = self.problems.last_mut() {
                    problem.severity = Severity::Warning;
                    problem.repair = vec![Edit { root, pointer: at, value: None }];
                }
            }
        }
    }

    fn rule(&mut self, rule: &'static Rule, config: &Value) {
        let set = |path: Path| config.at(path.name).is_some_and(|value| !value.is_blank());
        let broken = |path: Path| vec![crate::model::Breach { pointer: pointer_of(path.name), repair: Vec::new() }];
        let breaches = match rule.check {
            Check::Requires(one, other) if set(one) && !set(other) => broken(other),
            Check::Conflicts(one, other) if set(one) && set(other) => broken(other),
            Check::ExactlyOne(paths) if paths.iter().filter(|path| set(**path)).count() != 1 => broken(paths[0]),
            Check::AnyOf(paths) if !paths.iter().any(|path| set(*path)) => broken(paths[0]),
            Check::Broken(find) => find(config),
            _ => Vec::new(),
        };
        for breach in breaches {
            let repair = breach.repair.into_iter();
            self.add(Problem {
                root: self.root,
                pointer: breach.pointer,
                severity: rule.severity,
                what: What::Rule(rule),
                cites: rule.cites,
                repair: repair.map(|(pointer, value)| Edit { root: Root::Config, pointer, value }).collect(),
            });
        }
    }

    fn overrides(&mut self, occurrence: &Value) {
        let Some(overrides) = occurrence.member("overrides") else { return };
        let Some(items) = overrides.as_list() else {
            self.push("/overrides", What::WrongKind { wanted: "array", found: overrides.to_json() }, &[]);
            return;
        };
        for (i, item) in items.iter().enumerate().take(MOST) {
            let text = |name| item.member(name).and_then(Value::as_text).is_some();
            if !(text("pointer") && text("why") && item.member("value").is_some() && item.members().len() == 3) {
                self.push(&format!("/overrides/{i}"), What::BadOverride, &[]);
            }
        }
    }
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
