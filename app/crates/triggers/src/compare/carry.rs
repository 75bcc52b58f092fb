//! A configuration on its way from one cloud to the other.

use bilingual::{Message, both};
use schedule::Severity;

use super::{Comparison, Pair, Step, Way};
use crate::check;
use crate::fields::{find, leaves};
use crate::model::{Field, Lit, Provider};
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
    let from = if to == Provider::Aliyun { Provider::Tencent } else { Provider::Aliyun };
    let mut notes = Vec::new();
    let mut arrived: Vec<(&Pair, Value)> = Vec::new();
    for pair in comparison.fields {
        let place = pair.place(from);
        let Some(value) = given(config, place) else { continue };
        let step = step(pair, to, value);
        notes.extend(step.said.map(|(outcome, says)| Note { outcome, provider: from, place, says }));
        arrived.extend(step.value.map(|value| (pair, value)));
    }
    for alone in comparison.alone.iter().filter(|alone| alone.provider == from) {
        let field = find(comparison.trigger(from).config.iter(), alone.place);
        if given(config, alone.place).is_some_and(|value| !is_default(field, value)) {
            let says = both!(alone.why.en, alone.why.zh);
            notes.push(Note { outcome: Outcome::Lost, provider: from, place: alone.place, says });
        }
    }
    notes.extend(refused(comparison, to, &mut arrived));
    let mut carried = assembled(comparison, to, &arrived);
    notes.extend(fill(comparison, to, &mut carried));
    let problems = check::config(comparison.trigger(to), &carried);
    Carried { config: carried, notes, problems }
}

fn given<'a>(config: &'a Value, place: &str) -> Option<&'a Value> {
    config.at(place).filter(|value| !matches!(value, Value::Null))
}

fn is_default(field: Option<&Field>, value: &Value) -> bool {
    field.and_then(|field| field.default).is_some_and(|default| Value::from(default) == *value)
}

fn step(pair: &Pair, to: Provider, value: &Value) -> Step {
    match pair.way {
        Way::Same => Step { value: Some(value.clone()), said: None },
        Way::Words(words) => {
            let other = words.iter().find_map(|(aliyun, tencent)| {
                let (here, there) = if to == Provider::Tencent { (aliyun, tencent) } else { (tencent, aliyun) };
                (Value::from(*here) == *value).then_some(*there)
            });
            Step { value: Some(other.map_or_else(|| value.clone(), Value::from)), said: None }
        }
        Way::Code(code) => code(to, value),
        Way::Chosen => {
            let says = both!(
                "It names something that exists in one cloud alone: choose its counterpart in the other.",
                "它指向的资源只存在于一朵云中：请在另一朵云中选择对应的资源。"
            );
            Step { value: None, said: Some((Outcome::Lost, says)) }
        }
    }
}

/// Takes out what the other trigger does not admit.
fn refused(comparison: &Comparison, to: Provider, arrived: &mut Vec<(&Pair, Value)>) -> Vec<Note> {
    let from = if to == Provider::Aliyun { Provider::Tencent } else { Provider::Aliyun };
    let problems = check::config(comparison.trigger(to), &assembled(comparison, to, arrived));
    let mut notes = Vec::new();
    arrived.retain(|(pair, _)| {
        let pointer = pointer_of(pair.place(to));
        let is_below =
            |at: &str| at.strip_prefix(&*pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let wrong = problems.iter().find(|problem| {
            problem.severity == Severity::Error && !matches!(problem.what, What::Missing) && is_below(&problem.pointer)
        });
        let Some(problem) = wrong else { return true };
        let message = problem.what.message();
        let says = both!(
            format!("The other trigger does not take this value, so it is left out. {}", message.en),
            format!("另一触发器不接受该值，因此未填写。{}", message.zh)
        );
        notes.push(Note { outcome: Outcome::Lost, provider: from, place: pair.place(from), says });
        false
    });
    notes
}

/// The values in their places, in the order of the catalogue.
fn assembled(comparison: &Comparison, to: Provider, arrived: &[(&Pair, Value)]) -> Value {
    let mut config = Value::empty();
    leaves(comparison.trigger(to).config, "", &mut |name, _| {
        if let Some((_, value)) = arrived.iter().find(|(pair, _)| pair.place(to) == name) {
            config.set(name, value.clone());
        }
    });
    config
}

/// Gives examples to required fields for which there is nothing to carry over.
fn fill(comparison: &Comparison, to: Provider, config: &mut Value) -> Vec<Note> {
    let alone = comparison.alone.iter().filter(|alone| alone.provider == to).map(|alone| (alone.place, alone.fill));
    let chosen = comparison.fields.iter().filter(|pair| matches!(pair.way, Way::Chosen));
    let mut notes = Vec::new();
    for (place, fill) in alone.chain(chosen.map(|pair| (pair.place(to), ""))) {
        let Some(field) = find(comparison.trigger(to).config.iter(), place).filter(|field| field.required) else {
            continue;
        };
        let fill = if fill.is_empty() { field.example } else { fill };
        config.set(place, Value::from(Lit::Text(fill)));
        let says = both!(
            format!("Required, and the other trigger does not say it. `{fill}` is an example: replace it."),
            format!("必填，但另一触发器的配置中没有。`{fill}` 仅为示例，请替换。")
        );
        notes.push(Note { outcome: Outcome::Filled, provider: to, place, says });
    }
    // In the order of the catalogue, as everything else.
    *config = ordered(comparison, to, config);
    notes
}

fn ordered(comparison: &Comparison, to: Provider, config: &Value) -> Value {
    let mut ordered = Value::empty();
    leaves(comparison.trigger(to).config, "", &mut |name, _| {
        if let Some(value) = config.at(name) {
            ordered.set(name, value.clone());
        }
    });
    ordered
}
