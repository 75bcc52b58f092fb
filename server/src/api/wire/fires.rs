//! Trying many values of one field.

use serde::{Deserialize, Serialize};
use triggers::evaluate::Evaluation;
use triggers::fires;

use super::problem::{Rooted, Severity};
use super::{Json, Members, Problem, Repair, Text};

/// Values that are tried, one after the other, in one place of a configuration or of what happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FiresRequest {
    /// The configuration.
    pub config: Members,
    /// What happens at the source.
    pub occurrence: Members,
    /// The values, at most 500.
    pub many: Vec<Json>,
    /// Where each value is put: a JSON pointer that begins with `/config/` or `/occurrence/`. Without it: the field that the
    /// trigger's page tries, such as `/occurrence/key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The edition of the format, a date. Without it: what the cloud does today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The clock, as RFC 3339; a fraction is dropped. Without it: the server's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What generated values are made from. Without it: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
}

/// For which values a trigger fires.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FiresReply {
    /// Where the values were put.
    pub field: String,
    /// For how many of them the trigger fires.
    pub firing: usize,
    /// The result for each value, in the order of the request.
    pub values: Vec<TriedValue>,
    /// The edition of the format.
    pub edition: String,
    /// The clock that was used.
    pub at: String,
    /// The seed that was used.
    pub seed: String,
}

/// The result for one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TriedValue {
    /// The value.
    pub value: Json,
    /// Whether configuration and occurrence have no error with it.
    pub valid: bool,
    /// Whether the trigger fires.
    pub fires: bool,
    /// The clauses that are not met.
    pub unmet: Vec<Unmet>,
    /// The first error, where there is one; its pointer begins with `/config` or `/occurrence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// The path and query of the page that shows the event; left out where it would have more than 8 KB, and
    /// where configuration and occurrence have more than 16 KB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A clause that is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Unmet {
    /// The clause's stable name.
    pub clause: String,
    /// What it requires.
    pub expected: Text,
    /// The actual value.
    pub actual: Text,
    /// What satisfies it, as it was probably meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair>,
}

impl TriedValue {
    /// The result for a value, without its link.
    pub fn of(value: Json, evaluation: &Evaluation) -> Self {
        let unmet = evaluation.findings.iter().filter(|finding| !finding.holds);
        let error = evaluation.problems.iter().find(|problem| Severity::from(problem.severity) == Severity::Error);
        Self {
            value,
            valid: evaluation.is_valid(),
            fires: evaluation.fires,
            unmet: unmet.map(Unmet::from).collect(),
            problem: error.map(Problem::at_request),
            link: None,
        }
    }
}

impl From<&fires::Finding> for Unmet {
    fn from(finding: &fires::Finding) -> Self {
        Self {
            clause: finding.clause.id.to_owned(),
            expected: finding.expected.clone().into(),
            actual: finding.actual.clone().into(),
            repair: finding.repairs.first().map(|repair| Rooted::AtRequest.repair(repair)),
        }
    }
}
