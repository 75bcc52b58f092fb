//! What decides an event, read from a request.

use std::time::{SystemTime, UNIX_EPOCH};

use protocol::surroundings::{Misread, Surroundings};
use triggers::{
    evaluate::{Evaluation, evaluate, judge},
    input::{Input, Moment},
    model::{Edition, Root, Trigger},
    time,
    value::Value,
};

use super::wire::{EventRequest, Problem, Severity};
use crate::{
    problem_json::{INVALID_INPUT, Refusal, WRONG_VALUE},
    tz::Database,
};

/// Everything that decides an event.
pub(crate) struct Wanted {
    trigger: &'static Trigger,
    edition: &'static Edition,
    config: Value,
    occurrence: Value,
    at: i64,
    seed: String,
}

impl Wanted {
    /// What a request wants of a trigger.
    pub(super) fn of(trigger: &'static Trigger, request: EventRequest) -> Result<Self, Refusal> {
        let EventRequest { config, occurrence, edition, at, seed } = request;
        let [edition, at, seed] = [edition, at, seed].map(Option::unwrap_or_default);
        let read = Surroundings::read(trigger, &at, &seed, &edition);
        if let Some(misread) = read.wrong.first() {
            return Err(refusal(trigger, *misread, &edition));
        }
        Ok(Self {
            trigger,
            edition: read.edition,
            config: config.0,
            occurrence: occurrence.0,
            at: read.at.unwrap_or_else(now),
            seed: read.seed.to_owned(),
        })
    }

    /// The same, of what is known already.
    pub(crate) fn made(
        trigger: &'static Trigger,
        edition: &'static Edition,
        (config, occurrence): (Value, Value),
        at: i64,
        seed: String,
    ) -> Self {
        Self { trigger, edition, config, occurrence, at, seed }
    }

    /// Something more happens, or something does not.
    pub(crate) fn happens(&mut self, pointer: &str, value: Option<Value>) {
        self.occurrence.put(pointer, value);
    }

    /// Whether what happens has an error at a place.
    pub(crate) fn is_wrong_at(&self, pointer: &str) -> bool {
        let is_it = |problem: &triggers::problem::Problem| {
            problem.root == Root::Occurrence
                && problem.pointer == pointer
                && problem.severity == schedule::Severity::Error
        };
        judge(&self.input()).problems.iter().any(is_it)
    }

    /// The input of an evaluation.
    pub(crate) fn input(&self) -> Input<'_> {
        let moment = Moment { at: self.at, seed: &self.seed, zones: &Database };
        Input::new(self.trigger, self.edition, &self.config, &self.occurrence, moment)
    }

    /// What becomes of it, or everything that is wrong with it.
    pub(crate) fn evaluate(&self) -> Result<Evaluation, Refusal> {
        let evaluation = evaluate(&self.input());
        if evaluation.is_valid() {
            return Ok(evaluation);
        }
        let problems: Vec<Problem> = evaluation.problems.iter().map(Problem::at_request).collect();
        let first = problems.iter().find(|problem| problem.severity == Severity::Error);
        let (pointer, en, zh) = first.map_or_else(Default::default, |problem| {
            let (pointer, message) = (&problem.pointer, &problem.message);
            (pointer.clone(), format!("`{pointer}`: {}", message.en), format!("`{pointer}`：{}", message.zh))
        });
        Err(Refusal::new(INVALID_INPUT, en, zh).at(pointer).with(problems))
    }
}

/// The edition of a name.
pub(super) fn edition(trigger: &'static Trigger, id: &str) -> Result<&'static Edition, Refusal> {
    trigger.edition(id).ok_or_else(|| refusal(trigger, Misread::Edition, id))
}

/// What is refused where clock, seed or edition cannot be read.
fn refusal(trigger: &'static Trigger, misread: Misread, edition: &str) -> Refusal {
    let message = misread.message();
    let refusal = match misread {
        Misread::At => no_instant(),
        Misread::Seed(_) => Refusal::new(WRONG_VALUE, message.en, message.zh),
        Misread::Edition => Refusal::no_such(WRONG_VALUE, edition, trigger.editions.iter().map(|edition| edition.id)),
    };
    refusal.at(format!("/{}", misread.name()))
}

/// The instant of a member, or this second.
pub(super) fn instant(text: Option<&str>, pointer: &str) -> Result<i64, Refusal> {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => time::parse(text).ok_or_else(|| no_instant().at(pointer)),
        None => Ok(now()),
    }
}

fn no_instant() -> Refusal {
    let message = Misread::At.message();
    Refusal::new(WRONG_VALUE, message.en, message.zh).expecting("RFC 3339".into())
}

/// The clock's whole second.
pub(super) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
