//! What happens to a function's answer: whether it meets the contract of the source, and what the caller there receives.

use schedule::Severity;

use crate::hold::holds;
use crate::input::Input;
use crate::model::{Answer, Contract, Field, Kind, Outcome, Shape, Verdict};
use crate::problem::Problem;
use crate::value::Value;
use crate::{check, event};

/// What happens to an answer.
#[derive(Debug)]
pub struct Received {
    /// The contract that it is held against.
    pub contract: &'static Contract,
    /// Everything that is wrong with the answer; empty where the function failed.
    pub problems: Vec<Problem>,
    /// What comes about at the source; `None` where the documents say nothing about it.
    pub outcome: Option<&'static Outcome>,
    /// What the caller at the source receives; `null` where the documents say nothing about it.
    pub caller: Value,
}

impl Received {
    /// Whether the answer meets the contract. Nothing does where the function failed.
    pub fn is_valid(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }
}

/// What the source makes of answers to events of a shape.
pub fn of(input: &Input<'_>, shape: Option<&'static Shape>) -> &'static Answer {
    shape.and_then(|shape| shape.answer.as_ref()).unwrap_or(&input.trigger.answer)
}

/// An answer of a kind, with what is required and what has a default or an example; what is required and has neither gets
/// the plainest value.
pub fn fitting(kind: &Kind) -> Value {
    match kind {
        Kind::Record(fields) => {
            let is_known = |field: &&Field| field.required || field.default.is_some() || !field.example.is_empty();
            let known = fields.iter().filter(is_known);
            Value::Object(known.map(|field| (field.name.to_owned(), fitting_field(field))).collect())
        }
        Kind::Bool => false.into(),
        Kind::Int { min, max, .. } => 200.clamp(*min, *max).into(),
        Kind::List(..) => Value::List(Vec::new()),
        Kind::Map(_) => Value::empty(),
        // Where anything may be returned, sources that speak HTTP read these members, and the others take them.
        Kind::Json => Value::Object(vec![("statusCode".to_owned(), 200.into()), ("body".to_owned(), "ok".into())]),
        Kind::Choice(choices) => choices.first().map(|choice| choice.value.into()).unwrap_or_default(),
        Kind::OneOf(kinds) => kinds.first().map(|(_, kind)| fitting(kind)).unwrap_or_default(),
        Kind::Float | Kind::Instant | Kind::Cron(_) | Kind::Bytes | Kind::Text(..) => "ok".into(),
    }
}

fn fitting_field(field: &Field) -> Value {
    let example = || match field.kind {
        Kind::Text(..) | Kind::Choice(_) => (!field.example.is_empty()).then(|| field.example.into()),
        _ => Value::from_json(field.example).ok(),
    };
    field.default.map(Value::from).or_else(example).unwrap_or_else(|| fitting(&field.kind))
}

/// Holds the answer of an input against a contract; without an answer the function failed. Members that are not given
/// have their defaults for rules, conditions and callers.
pub fn receive(input: &Input<'_>, contract: &'static Contract) -> Received {
    let given = input.answer;
    let filled = given.map(|answer| check::filled(&contract.kind, answer));
    let input = &Input { answer: filled.as_ref(), ..*input };
    let problems = given.map(|answer| check::answer(input, &contract.kind, contract.rules, answer)).unwrap_or_default();
    let mut received = Received { contract, problems, outcome: None, caller: Value::Null };
    let verdict = match input.answer {
        None => Verdict::Failed,
        Some(_) if received.is_valid() => Verdict::Valid,
        Some(_) => Verdict::Invalid,
    };
    let mut outcomes = contract.outcomes.iter().filter(|outcome| outcome.on == verdict);
    received.outcome = outcomes.find(|outcome| holds(&outcome.when, input, None));
    received.caller = received.outcome.map(|outcome| event::value(input, &outcome.caller)).unwrap_or_default();
    received
}
