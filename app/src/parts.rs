//! What only some tables need on the page: each program hands in what its tables need, and carries nothing of the rest.

use triggers::answer::{Received, receive};
use triggers::evaluate::Evaluation;
use triggers::event::Event;
use triggers::input::Input;
use triggers::model::{Contract, Encoding, Trigger};

use crate::components::{answer, calls, event, many, runs};
use crate::draft::Draft;
use crate::erased::{Element, View};
use crate::shown::Answered;

/// What a program can show.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// The runs of a schedule.
    pub runs: Option<fn() -> Option<Element>>,
    /// What a schedule means and when it fires next, in a line.
    pub next: Option<fn(Draft) -> Option<Element>>,
    /// What the function answers, where the source reads it.
    pub answers: Option<Answers>,
    /// The calls that a source cuts a list into.
    pub calls: Option<fn(&Evaluation, Draft) -> Option<Element>>,
    /// Events that are no text.
    pub bytes: Option<fn(&Event, Draft) -> View>,
    /// Many values of a field, tried one after the other.
    pub many: Option<fn() -> Option<Element>>,
}

/// What is needed of answers.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    /// The controls of an answer.
    pub given: fn() -> Option<Element>,
    /// What becomes of it.
    pub outcome: fn(&Answered, Draft) -> View,
    /// Holds it against its contract.
    pub receive: fn(&Input<'_>, &'static Contract) -> Received,
}

impl Parts {
    /// Everything: what the server draws with.
    pub const ALL: Self = Self {
        runs: Some(runs::runs),
        next: Some(runs::next),
        answers: Some(Answers { given: answer::given, outcome: answer::answered, receive }),
        calls: Some(calls::calls),
        bytes: Some(event::bytes),
        many: Some(many::many),
    };

    /// What triggers need whose source hands over one text and reads no answer.
    pub const PLAIN: Self =
        Self { runs: None, next: None, answers: None, calls: None, bytes: None, many: Some(many::many) };

    /// What triggers with a schedule need. Their runs take the room of many values, and what fires them is a time.
    pub const TIMED: Self = Self { runs: Some(runs::runs), next: Some(runs::next), many: None, ..Self::PLAIN };

    /// What triggers need whose source cuts a list into calls.
    pub const BATCHED: Self = Self { calls: Self::ALL.calls, ..Self::PLAIN };

    /// What triggers need whose source reads the answer.
    pub const ANSWERED: Self = Self { answers: Self::ALL.answers, ..Self::PLAIN };

    /// What triggers need whose events are no text.
    pub const BYTES: Self = Self { bytes: Self::ALL.bytes, ..Self::PLAIN };

    /// Whether they show all that a table has.
    pub fn suffice(&self, trigger: &Trigger) -> bool {
        let is_text = |encoding| matches!(encoding, Encoding::Json | Encoding::Text | Encoding::None);
        (self.runs.is_some() || !trigger.is_timed())
            && (self.answers.is_some() || trigger.contracts().next().is_none())
            && (self.calls.is_some() || !trigger.is_batched())
            && (self.many.is_some() || trigger.tried_by.is_none())
            && (self.bytes.is_some() || trigger.shapes.iter().all(|shape| is_text(shape.encoding)))
    }
}
