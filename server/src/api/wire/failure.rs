//! What every refused request gets.

use serde::{Deserialize, Serialize};

use super::{Json, Problem, Text};

/// Why a request was refused, as `application/problem+json` (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Failure {
    /// The type of refusal, a reference such as `/problems/unknown-member`. Stable.
    #[serde(rename = "type")]
    pub kind: String,
    /// The type in a few words.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What is wrong, why, and what would be right.
    pub detail: String,
    /// The same in both languages.
    pub message: Text,
    /// JSON pointer to the member that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The name of that member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// What would be right: a kind, or the list of what is possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Json>,
    /// The closest valid value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
    /// The line of a body that is not JSON, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in that line, from 1, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// Every problem of an invalid configuration or occurrence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
    /// The ID of the request, if the server failed: its log has more under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
}
