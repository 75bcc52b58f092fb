//! What is wrong with a configuration or an occurrence.

use serde::{Deserialize, Serialize};
use triggers::model::Root;
use triggers::problem::What;

use super::text::sources;
use super::{Json, Source, Text};

/// A mistake, or something worth knowing, at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Problem {
    /// JSON pointer to the place. Where a request holds a configuration and an occurrence, it begins with `/config` or
    /// `/occurrence`; where it holds a configuration alone, it is within that.
    pub pointer: String,
    /// Stable name of the type of problem.
    pub id: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what would be right.
    pub message: Text,
    /// What the statement is based on.
    pub sources: Vec<Source>,
    /// What fixes it, where that is certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair>,
    /// What fixes it: the one of `repair`, or several to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
    /// Where it is in a text that is a schedule, in Unicode scalar values: the first, and the one after the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<[usize; 2]>,
}

/// How bad a problem is: an error makes the input invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input is invalid.
    Error,
    /// Valid, but likely not what is meant.
    Warning,
    /// Good to know.
    Note,
}

/// Edits that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Repair {
    /// What is changed, as the words of a button.
    pub says: Text,
    /// The edits, to be made in this order.
    pub edits: Vec<Edit>,
}

/// One replacement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Edit {
    /// JSON pointer, rooted as the problem's.
    pub pointer: String,
    /// The new value. Where it is left out, the place is to be removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Json>,
}

/// Where pointers begin.
#[derive(Clone, Copy)]
pub(crate) enum Rooted {
    /// Within the part of the input.
    Within,
    /// At the request, which holds the parts as members.
    AtRequest,
}

impl Rooted {
    fn pointer(self, root: Root, pointer: &str) -> String {
        let part = match (self, root) {
            (Self::Within, _) => "",
            (Self::AtRequest, Root::Config) => "/config",
            (Self::AtRequest, Root::Occurrence | Root::Item) => "/occurrence",
            (Self::AtRequest, Root::Answer) => "/answer",
        };
        format!("{part}{pointer}")
    }

    /// A repair with its pointers.
    pub(crate) fn repair(self, repair: &triggers::problem::Repair) -> Repair {
        let edit = |edit: &triggers::problem::Edit| Edit {
            pointer: self.pointer(edit.root, &edit.pointer),
            value: edit.value.clone().map(Json),
        };
        Repair { says: repair.says.clone().into(), edits: repair.edits.iter().map(edit).collect() }
    }

    /// A problem with its pointers.
    pub(crate) fn problem(self, problem: &triggers::problem::Problem) -> Problem {
        // A schedule's problem rests on what is known of schedules, and not on whoever says that the field holds one.
        let schedule = if let What::Schedule(inner) = &problem.what { Some(inner) } else { None };
        let repairs: Vec<Repair> = problem.repairs.iter().map(|repair| self.repair(repair)).collect();
        Problem {
            pointer: self.pointer(problem.root, &problem.pointer),
            id: problem.what.id().to_owned(),
            severity: problem.severity.into(),
            message: problem.what.message().into(),
            sources: sources(schedule.map_or(problem.cites, |inner| inner.cites)),
            repair: if let [certain] = repairs.as_slice() { Some(certain.clone()) } else { None },
            repairs,
            span: schedule.map(|inner| [inner.span.start, inner.span.end]),
        }
    }
}

impl Problem {
    /// A problem of a configuration or of an occurrence, its pointers within that.
    pub fn within(problem: &triggers::problem::Problem) -> Self {
        Rooted::Within.problem(problem)
    }

    /// A problem of a request that holds both, its pointers beginning with `/config` or `/occurrence`.
    pub fn at_request(problem: &triggers::problem::Problem) -> Self {
        Rooted::AtRequest.problem(problem)
    }
}

impl From<schedule::Severity> for Severity {
    fn from(severity: schedule::Severity) -> Self {
        match severity {
            schedule::Severity::Error => Self::Error,
            schedule::Severity::Warning => Self::Warning,
            schedule::Severity::Note => Self::Note,
        }
    }
}
