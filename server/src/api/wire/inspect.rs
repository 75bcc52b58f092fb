//! Recognising a received event.

use serde::{Deserialize, Serialize};
use triggers::inspect as seen;

use super::text::sources;
use super::{Json, Members, Origin, Problem, Source, Text, Unfolded};

/// The event to recognise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InspectRequest {
    /// The event, as the function received it.
    pub event: Json,
}

/// What an event can be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Inspection {
    /// What was wrapped around the event and removed, outermost first; left out where there was nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unwrapped: Vec<Unwrapped>,
    /// The event inside, which all pointers point into; left out where there was nothing around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Json>,
    /// What it can be, best first; empty where no trigger produces such an event.
    pub candidates: Vec<Candidate>,
    /// Its values, as the best candidate explains them.
    pub values: Vec<InspectedValue>,
    /// The contents of strings of the event that contain folded values.
    pub unfolded: Vec<Unfolded>,
    /// Where it differs from the best candidate, or why there is none; pointers into the event.
    pub problems: Vec<Problem>,
    /// What the event shows about the configuration and the occurrence of the best candidate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovered: Option<Recovered>,
}

/// Something around an event that was removed: a log line, a printout of a program, an encoding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Unwrapped {
    /// Stable name of the type of wrapping, such as `python-bytes`.
    pub id: String,
    /// What it was, and what was done with it.
    pub message: Text,
}

/// A trigger, a form and an edition that an event can have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Candidate {
    /// The trigger, such as `aliyun/oss`.
    pub trigger: String,
    /// The form of the event.
    pub variant: String,
    /// The edition of the format.
    pub edition: String,
    /// `certain`, `likely` or `possible`.
    pub certainty: String,
    /// Why.
    pub because: Text,
    /// What happened at the source.
    pub happening: String,
}

/// One value of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InspectedValue {
    /// JSON pointer into the event; it continues inside folded texts.
    pub pointer: String,
    /// Where the value comes from; empty for objects and lists, whose members show it.
    pub from: Vec<Origin>,
    /// The value.
    pub value: Json,
    /// What it means; left out for items of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Text>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// A state to start from when trying an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Recovered {
    /// What it shows about the configuration.
    pub config: Members,
    /// What it shows about what happened at the source.
    pub occurrence: Members,
}

impl From<seen::Inspection> for Inspection {
    fn from(inspection: seen::Inspection) -> Self {
        let recovered = inspection.candidates.first().map(|best| {
            let (config, occurrence) = seen::recover(best);
            Recovered { config: Members(config), occurrence: Members(occurrence) }
        });
        let unwrapped = inspection.wrappings.iter();
        Self {
            unwrapped: unwrapped
                .map(|layer| Unwrapped { id: layer.id().to_owned(), message: layer.message().into() })
                .collect(),
            within: inspection.within.map(Json),
            candidates: inspection.candidates.iter().map(Candidate::from).collect(),
            values: inspection.values.into_iter().map(InspectedValue::from).collect(),
            unfolded: inspection.unfolded.iter().map(Unfolded::from).collect(),
            problems: inspection.problems.iter().map(Problem::from).collect(),
            recovered,
        }
    }
}

impl From<&seen::Candidate> for Candidate {
    fn from(candidate: &seen::Candidate) -> Self {
        Self {
            trigger: candidate.trigger.id.to_string(),
            variant: candidate.shape.variant.to_owned(),
            edition: candidate.edition.id.to_owned(),
            certainty: candidate.certainty.code().to_owned(),
            because: candidate.because.clone().into(),
            happening: candidate.happening.id.to_owned(),
        }
    }
}

impl From<seen::Seen> for InspectedValue {
    fn from(seen: seen::Seen) -> Self {
        Self {
            pointer: seen.pointer,
            from: seen.from.iter().map(Origin::from).collect(),
            value: Json(seen.value),
            meaning: seen.slot.map(|slot| slot.means.into()),
            sources: sources(seen.cites),
        }
    }
}

impl From<&seen::Fault> for Problem {
    fn from(fault: &seen::Fault) -> Self {
        Self {
            pointer: fault.pointer.clone(),
            id: fault.what.id().to_owned(),
            severity: fault.severity.into(),
            message: fault.what.message().into(),
            sources: sources(fault.cites),
            repair: None,
            repairs: Vec::new(),
            span: None,
        }
    }
}
