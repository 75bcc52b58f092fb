//! The whole chain for one input: problems, verdict, calls, event.

use std::ops::Range;

use schedule::Severity;

use crate::event::{self, Event};
use crate::fires::{self, Finding};
use crate::input::Input;
use crate::model::{Root, Shape};
use crate::problem::{Problem, Repair, What};
use crate::value::Value;
use crate::{batch, check, event::shape};

/// What is known about one configuration and one occurrence.
#[derive(Debug)]
pub struct Evaluation {
    /// Every problem of the configuration, then of the occurrence.
    pub problems: Vec<Problem>,
    /// What became of each clause; empty where the input is invalid.
    pub findings: Vec<Finding>,
    /// Whether the trigger fires: the input is valid and every clause is met.
    pub fires: bool,
    /// The shape of the event; `None` where the input is invalid.
    pub shape: Option<&'static Shape>,
    /// The items of each call that the source makes; `None` where it makes one call with everything, or none.
    pub calls: Option<Vec<Range<usize>>>,
    /// Which of the calls the event is of, counted from 0.
    pub call: usize,
    /// What the function receives; `None` where the trigger does not fire.
    pub event: Option<Event>,
    /// What the function receives where the event is none, without bytes; `None` where there is an event, or nothing.
    pub instead: Option<Event>,
}

impl Evaluation {
    /// Whether the input has no error.
    pub fn is_valid(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }

    /// Takes everything back but the problems, since something is wrong after all.
    pub fn refuse(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.fires = false;
        self.findings.clear();
        (self.shape, self.calls, self.event, self.instead) = (None, None, None, None);
    }
}

/// Checks and judges, and leaves it open what the function receives. Of each clause that is not met, the likeliest repair
/// is looked for.
pub fn judge(input: &Input<'_>) -> Evaluation {
    judged(input, 1)
}

fn judged(input: &Input<'_>, repairs: usize) -> Evaluation {
    let mut problems = check::config_of(input);
    problems.extend(check::occurrence(input));
    let findings = Vec::new();
    let mut evaluation =
        Evaluation { problems, findings, fires: false, shape: None, calls: None, call: 0, event: None, instead: None };
    if !evaluation.is_valid() {
        return evaluation;
    }
    evaluation.findings = fires::verdict(input, repairs);
    evaluation.shape = shape(input);
    evaluation.fires = evaluation.findings.iter().all(|finding| finding.holds);
    evaluation
}

/// Checks, judges, and makes the event.
pub fn evaluate(input: &Input<'_>) -> Evaluation {
    let mut evaluation = judged(input, usize::MAX);
    let Some(shape) = evaluation.shape.filter(|_| evaluation.fires) else { return evaluation };
    evaluation.calls = batch::calls(input, shape);
    let mut items = None;
    if let Some(calls) = &evaluation.calls {
        let asked = input.occurrence.member("call").and_then(Value::as_int).unwrap_or(1);
        let call = usize::try_from(asked - 1).unwrap_or_default();
        let Some(range) = calls.get(call) else {
            let most = i64::try_from(calls.len()).unwrap_or(i64::MAX);
            let what = What::OutOfRange { min: 1, max: most, found: asked };
            let mut problem = Problem::error(Root::Occurrence, "/call".to_owned(), what, &[]);
            problem.repairs.push(Repair::set(Root::Occurrence, "/call".to_owned(), Some(most.into())));
            evaluation.refuse(vec![problem]);
            return evaluation;
        };
        (items, evaluation.call) = (Some(range.clone()), call);
    }
    match event::event(input, shape, items) {
        Ok(event) => (evaluation.event, evaluation.instead) = (Some(event), event::instead(input, shape)),
        // The overrides fit no event of this input: it is invalid after all.
        Err(problems) => evaluation.refuse(problems),
    }
    evaluation
}
