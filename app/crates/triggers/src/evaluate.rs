//! The whole chain for one input: problems, verdict, event.

use schedule::Severity;

use crate::event::{self, Event};
use crate::fires::{self, Finding};
use crate::input::Input;
use crate::model::Shape;
use crate::problem::Problem;
use crate::{check, event::shape};

/// What is known about one configuration and one occurrence.
#[derive(Debug)]
pub struct Evaluation {
    /// Every problem of the configuration, then of the occurrence.
    pub problems: Vec<Problem>,
    /// What became of each clause; empty where the input is invalid.
    pub findings: Vec<Finding>,
    /// Whether the trigger fires: the input is valid and every clause holds.
    pub fires: bool,
    /// The form of the event; `None` where the input is invalid.
    pub shape: Option<&'static Shape>,
    /// What the function receives; `None` where the trigger does not fire.
    pub event: Option<Event>,
}

impl Evaluation {
    /// Whether the input has no error.
    pub fn is_valid(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }
}

/// Checks, judges, and makes the event.
pub fn evaluate(input: &Input<'_>) -> Evaluation {
    let mut problems = check::config(input.trigger, input.config);
    problems.extend(check::occurrence(input));
    let mut evaluation = Evaluation { problems, findings: Vec::new(), fires: false, shape: None, event: None };
    if !evaluation.is_valid() {
        return evaluation;
    }
    evaluation.findings = fires::verdict(input);
    evaluation.shape = shape(input);
    evaluation.fires = evaluation.findings.iter().all(|finding| finding.holds);
    if let Some(shape) = evaluation.shape.filter(|_| evaluation.fires) {
        match event::event(input, shape) {
            Ok(event) => evaluation.event = Some(event),
            Err(problems) => {
                // The overrides fit no event of this input: it is invalid after all.
                evaluation.problems.extend(problems);
                evaluation.fires = false;
                evaluation.findings.clear();
                evaluation.shape = None;
            }
        }
    }
    evaluation
}
