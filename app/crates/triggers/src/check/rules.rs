//! The rules of a trigger about a part of the input.

use schedule::Severity;

use super::Found;
use crate::event;
use crate::form::Form;
use crate::hold::holds;
use crate::input::Input;
use crate::model::{Breach, Check, Measure, Path, Root, Rule};
use crate::pattern::{Mistaken, Patterns};
use crate::problem::{Edit, Problem, Repair, What};
use crate::time;
use crate::value::{Value, pointer_of};

impl Found {
    /// The trigger's rules about this part of the input. Across fields only what is right field by field is compared;
    /// but where nothing is wrong and something is missing, a function may find it at another place.
    pub(super) fn rules(&mut self, input: &Input<'_>) {
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        if self.problems.iter().filter(is_error).any(|problem| !matches!(problem.what, What::Missing)) {
            return;
        }
        let (root, is_whole) = (self.root, self.is_right());
        let is_code = |rule: &Rule| matches!(rule.check, Check::Broken(..) | Check::Misplaced(..));
        let counts = |rule: &&Rule| rule.root() == root && (is_whole || is_code(rule));
        input.trigger.rules.iter().filter(counts).for_each(|rule| self.rule(rule, input));
    }

    pub(super) fn rule(&mut self, rule: &'static Rule, input: &Input<'_>) {
        if !holds(&rule.when, input, None) {
            return;
        }
        let value = |path: Path| input.value(path, None);
        let set = |path: &Path| input.given(*path, None).is_some_and(|value| !value.is_blank());
        let at = |path: Path| vec![Breach { pointer: pointer_of(path.name), repair: Vec::new(), trap: None }];
        let without = |path: Path| {
            let pointer = pointer_of(path.name);
            vec![Breach { pointer: pointer.clone(), repair: vec![(pointer, None)], trap: None }]
        };
        if let Check::Pattern(patterns, path) = rule.check {
            return self.pattern(rule, patterns, path, value(path));
        }
        let breaches = match rule.check {
            Check::Given(path) if !set(&path) => at(path),
            Check::Missing(path) if set(&path) => without(path),
            Check::ExactlyOne(paths) if paths.iter().filter(|path| set(path)).count() != 1 => at(paths[0]),
            Check::AnyOf(paths) if !paths.iter().any(set) => at(paths[0]),
            Check::AtMost(measure, paths, most) => {
                let sizes = paths.iter().filter_map(|path| value(*path)).map(|value| size(measure, &value));
                if sizes.sum::<usize>() > most as usize { at(paths[0]) } else { Vec::new() }
            }
            Check::Weighs(path, node, most) => {
                let size = match event::value(input, node) {
                    Value::Int(said) => usize::try_from(said).unwrap_or(usize::MAX),
                    made => size(Measure::Bytes, &made),
                };
                if size > most as usize { at(path) } else { Vec::new() }
            }
            Check::NotAfter(first, second) if is_after(value(first), value(second)) => at(first),
            Check::Fits(path, form) => value(path).map(|value| misfits(&value, form, path)).unwrap_or_default(),
            Check::Begins(path, node)
            | Check::Contains(path, node)
            | Check::Same(path, node)
            | Check::Differs(path, node)
                if value(path).is_some() =>
            {
                let (text, part) = (value(path).unwrap_or_default().in_text(), event::value(input, node).in_text());
                let agrees = match rule.check {
                    Check::Begins(..) => text.starts_with(&part),
                    Check::Same(..) => text == part,
                    Check::Differs(..) => text.is_empty() || text != part,
                    _ => text.contains(&part),
                };
                if agrees { Vec::new() } else { without(path) }
            }
            Check::Broken(root, find) | Check::Misplaced(root, find) => (find.run)(match root {
                Root::Config => input.config,
                Root::Answer => input.answer.unwrap_or(&Value::Null),
                _ => input.occurrence,
            }),
            _ => Vec::new(),
        };
        let root = self.root;
        for breach in breaches {
            let repair = breach.repair.into_iter();
            let edits: Vec<Edit> = repair.map(|(pointer, value)| Edit { root, pointer, value }).collect();
            let mut repairs: Vec<Repair> = Repair::of(edits).into_iter().collect();
            if let Check::ExactlyOne(paths) = rule.check {
                let set: Vec<Path> = paths.iter().copied().filter(set).collect();
                repairs.extend(set.iter().filter_map(|kept| only(root, *kept, &set)));
            }
            self.add(Problem {
                root,
                pointer: breach.pointer,
                severity: rule.severity,
                what: What::Rule(rule, breach.trap),
                cites: rule.cites,
                repairs,
            });
        }
    }
}

impl Found {
    /// A text that is no pattern: where and why, and what was certainly meant.
    fn pattern(&mut self, rule: &'static Rule, patterns: &Patterns, path: Path, text: Option<Value>) {
        let Some(Value::Text(text)) = text.filter(|text| !text.is_blank()) else { return };
        let Some(Mistaken { says, meant }) = (patterns.mistaken)(&text) else { return };
        let (root, pointer) = (self.root, pointer_of(path.name));
        self.add(Problem {
            root,
            pointer: pointer.clone(),
            severity: rule.severity,
            what: What::Pattern(rule, Box::new(says)),
            cites: rule.cites,
            repairs: meant.map(|meant| Repair::set(root, pointer, Some(meant.to_json().into()))).into_iter().collect(),
        });
    }
}

/// One of several fields stays; `None` where the others are not set anyway.
fn only(root: Root, kept: Path, set: &[Path]) -> Option<Repair> {
    let others = set.iter().filter(|path| **path != kept);
    Repair::of(others.map(|path| Edit { root, pointer: pointer_of(path.name), value: None }).collect())
}

/// How much of something there is.
fn size(measure: Measure, value: &Value) -> usize {
    match (measure, value) {
        (Measure::Bytes, Value::Text(text)) => text.len(),
        (Measure::Bytes, Value::Bytes(bytes)) => bytes.len(),
        (Measure::Bytes, Value::Object(members)) => {
            members.iter().map(|(name, value)| name.len() + size(measure, value)).sum()
        }
        (Measure::Bytes, Value::List(items)) => items.iter().map(|item| size(measure, item)).sum(),
        (Measure::Bytes, other) => other.to_json().len(),
        (Measure::Items, Value::List(items)) => items.len(),
        (Measure::Items, other) => other.members().len(),
    }
}

/// Whether one number or instant is larger or later than another.
fn is_after(first: Option<Value>, second: Option<Value>) -> bool {
    match (first, second) {
        (Some(Value::Int(first)), Some(Value::Int(second))) => first > second,
        (Some(Value::Text(first)), Some(Value::Text(second))) => {
            matches!((time::parse_exact(&first), time::parse_exact(&second)), (Some(first), Some(second)) if first > second)
        }
        _ => false,
    }
}

/// The texts that do not have a form: the value itself, or items of a list.
fn misfits(value: &Value, form: &'static Form, path: Path) -> Vec<Breach> {
    let pointer = pointer_of(path.name);
    let texts: Vec<(String, &Value)> = match value {
        Value::List(items) => items.iter().enumerate().map(|(i, item)| (format!("{pointer}/{i}"), item)).collect(),
        single => vec![(pointer, single)],
    };
    let misfit = |(pointer, text): (String, &Value)| {
        let misfit = form.misfit(text.as_text()?)?;
        let repair = misfit.meant.map(|meant| (pointer.clone(), Some(meant.into())));
        Some(Breach { pointer, repair: repair.into_iter().collect(), trap: misfit.trap })
    };
    texts.into_iter().filter_map(misfit).collect()
}
