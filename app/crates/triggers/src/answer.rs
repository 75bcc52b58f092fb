//! What happens to a function's answer: whether it meets the contract of the source, and what the caller there receives.

use schedule::Severity;

use crate::hold::holds;
use crate::input::Input;
use crate::model::{Answer, Contract, Outcome, Shape, Verdict};
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
