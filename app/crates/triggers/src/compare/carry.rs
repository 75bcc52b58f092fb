//! A configuration on its way from one cloud to the other.

use bilingual::{Message, both};
use schedule::Severity;

use super::{Comparison, Pair, Step, Way};
use crate::check;
use crate::fields::{find, leaves};
use crate::model::{Kind, Provider};
use crate::problem::{Problem, What};
use crate::value::{Value, pointer_of};

/// What became of a value that is not simply the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The same in other words.
    Rewritten,
    /// It means something else, or more, or less.
    Changed,
    /// It is not there any more.
    Lost,
    /// A required field got an example that has to be replaced.
    Filled,
}

impl Outcome {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rewritten => "rewritten",
            Self::Changed => "changed",
            Self::Lost => "lost",
            Self::Filled => "filled",
        }
    }
}

/// What there is to know about one field on the way.
#[derive(Clone, Debug)]
pub struct Note {
    /// What became of it.
    pub outcome: Outcome,
    /// The cloud whose field it is: the one that it comes from, or for what was filled the one that it goes to.
    pub provider: Provider,
    /// The field's dotted name.
    pub place: &'static str,
    /// Why, and what to do.
    pub says: Message,
}

/// A configuration that was carried over.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The configuration of the other trigger.
    pub config: Value,
    /// What was lost, changed or filled, in the order of the table.
    pub notes: Vec<Note>,
    /// What is wrong with the result, or worth knowing.
    pub problems: Vec<Problem>,
}

/// Carries a configuration over to a cloud. Takes any value; what is no field of the trigger that it comes from does
/// not arrive, and nothing arrives that the other trigger does not admit.
pub fn carry(comparison: &Comparison, to: Provider, config: &Value) -> Carried {
    let from = to.other();
    let mut notes = Vec::new();
    let mut arrived: Vec<Arrival> = Vec::new();
    let (mut used, mut lost): (Vec<&str>, Vec<&str>) = Default::default();
    for pair in comparison.fields {
        let place = pair.place(from);
        let written = given(config, place);
        let Some(value) = written.cloned().or_else(|| default(comparison, from, place)) else { continue };
        let step = step(pair, to, &value, config);
        // A default need not be written down where it is the default there, too.
        if written.is_none() && step.value == default(comparison, to, pair.place(to)) {
            continue;
        }
        notes.extend(step.said.map(|(outcome, says)| Note { outcome, provider: from, place, says }));
        used.extend(step.uses);
        lost.extend(Some(pair.place(to)).filter(|_| step.value.is_none() && !matches!(pair.way, Way::Chosen)));
        let values = step.value.map(|value| (pair.place(to), value)).into_iter().chain(step.beside);
        arrived.extend(values.map(|(there, value)| Arrival { place, there, value }));
    }
    for alone in comparison.alone.iter().filter(|alone| alone.provider == from) {
        for place in alone.places.iter().filter(|place| !used.contains(place)) {
            let value = given(config, place).filter(|value| default(comparison, from, place).as_ref() != Some(*value));
            if value.is_some() {
                let says = both!(alone.why.en, alone.why.zh);
                notes.push(Note { outcome: Outcome::Lost, provider: from, place, says });
            }
        }
    }
    lost.extend(refused(comparison, to, &mut arrived, &mut notes));
    let (config, filled) = complete(comparison, to, &arrived, &lost);
    notes.extend(filled);
    let problems = check::config(comparison.trigger(to), &config);
    Carried { config, notes, problems }
}

/// A value on the other side.
struct Arrival {
    /// The field that it comes from.
    place: &'static str,
    /// The field that it goes to.
    there: &'static str,
    value: Value,
}

fn given<'a>(config: &'a Value, place: &str) -> Option<&'a Value> {
    config.at(place).filter(|value| !matches!(value, Value::Null))
}

/// What a field has where nothing is given.
fn default(comparison: &Comparison, of: Provider, place: &str) -> Option<Value> {
    find(comparison.trigger(of).config.iter(), place)?.default.map(Value::from)
}

fn step(pair: &Pair, to: Provider, value: &Value, config: &Value) -> Step {
    match pair.way {
        Way::Same => Step::to(value.clone()),
        Way::Words(words) => {
            let other = words.iter().find_map(|(aliyun, tencent)| {
                let (here, there) = if to == Provider::Tencent { (aliyun, tencent) } else { (tencent, aliyun) };
                (Value::from(*here) == *value).then_some(*there)
            });
            Step::to(other.map_or_else(|| value.clone(), Value::from))
        }
        Way::Code(code) => code(to, value, config),
        Way::Chosen => Step::lost(both!(
            "It names a resource that exists in one cloud only: choose its counterpart in the other.",
            "它指向的资源只存在于一家云中：请在另一家云中选择对应的资源。"
        )),
    }
}

/// Takes out what the other trigger does not admit: the fields there that stay empty.
fn refused(
    comparison: &Comparison,
    to: Provider,
    arrived: &mut Vec<Arrival>,
    notes: &mut Vec<Note>,
) -> Vec<&'static str> {
    let problems = check::config(comparison.trigger(to), &assembled(comparison, to, arrived));
    let mut refused = Vec::new();
    arrived.retain(|Arrival { place, there, .. }| {
        let pointer = pointer_of(there);
        let is_below =
            |at: &str| at.strip_prefix(&*pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let wrong = problems.iter().find(|problem| {
            problem.severity == Severity::Error && !matches!(problem.what, What::Missing) && is_below(&problem.pointer)
        });
        let Some(problem) = wrong else { return true };
        let message = problem.what.message();
        let says = both!(
            format!("The other cloud's trigger does not accept this value, so it is left out. {}", message.en),
            format!("另一家云的触发器不接受该值，因此未填写。{}", message.zh)
        );
        notes.push(Note { outcome: Outcome::Lost, provider: to.other(), place, says });
        refused.push(*there);
        false
    });
    refused
}

/// The values in their places, in the order of the catalogue.
fn assembled(comparison: &Comparison, to: Provider, arrived: &[Arrival]) -> Value {
    let mut config = Value::empty();
    for Arrival { there, value, .. } in arrived {
        config.set(there, value.clone());
    }
    ordered(comparison, to, &config)
}

/// The values in their places, and examples where there is nothing to carry over. What is lost stays empty: an example
/// in its place could be taken for it.
fn complete(comparison: &Comparison, to: Provider, arrived: &[Arrival], lost: &[&str]) -> (Value, Vec<Note>) {
    let (mut config, mut notes) = (assembled(comparison, to, arrived), Vec::new());
    let alone = comparison.alone.iter().filter(|alone| alone.provider == to);
    let alone = alone.flat_map(|alone| alone.places.iter().map(|place| (*place, alone.fill)));
    let pairs = comparison.fields.iter().map(|pair| (pair.place(to), ""));
    for (place, fill) in pairs.chain(alone).filter(|(place, _)| !lost.contains(place)) {
        let Some(field) = find(comparison.trigger(to).config.iter(), place) else { continue };
        if config.at(place).is_some() || (fill.is_empty() && !field.required) {
            continue;
        }
        let fill = if fill.is_empty() { field.example } else { fill };
        config.set(place, example(&field.kind, fill));
        let says = both!(
            format!("The configuration that is carried over has no value for it. `{fill}` is an example: replace it."),
            format!("原配置中没有对应的值。`{fill}` 仅为示例，请替换。")
        );
        notes.push(Note { outcome: Outcome::Filled, provider: to, place, says });
    }
    (ordered(comparison, to, &config), notes)
}

/// An example as a value: text for texts, an item or JSON for lists, JSON for the others.
fn example(kind: &Kind, example: &str) -> Value {
    match (kind, Value::from_json(example)) {
        (Kind::List(..), Err(_)) => Value::List(vec![example.into()]),
        (Kind::Text(..) | Kind::Choice(_) | Kind::Cron(_), _) | (_, Err(_)) => example.into(),
        (_, Ok(value)) => value,
    }
}

/// In the order of the catalogue, as everything else.
fn ordered(comparison: &Comparison, to: Provider, config: &Value) -> Value {
    let mut ordered = Value::empty();
    leaves(comparison.trigger(to).config, "", &mut |name, _| {
        if let Some(value) = config.at(name) {
            ordered.set(name, value.clone());
        }
    });
    ordered
}
