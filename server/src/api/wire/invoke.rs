//! Invoking a function.

use serde::{Deserialize, Serialize};

use super::{AnswerReply, Members, Text};

/// What this server can invoke.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Targets {
    /// The built-in ones first.
    pub targets: Vec<Target>,
}

/// One function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Target {
    /// Stable name.
    pub id: String,
    /// Its usual name.
    pub name: Text,
    /// The type of target: `builtin`, or a kind of the operator's file, such as `fc-custom-runtime` or `tencent-scf`.
    pub kind: String,
    /// The ways in which it can be invoked.
    pub modes: Vec<Mode>,
    /// What it does.
    pub meaning: Text,
}

/// How a function is invoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The server waits for its answer.
    Sync,
    /// It only receives the event.
    Async,
}

/// Which function to invoke, and with what: either `bytes`, or what makes an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvokeRequest {
    /// The target's stable name.
    pub target: String,
    /// The trigger whose event it is, such as `aliyun/oss`: the answer is checked against its contract.
    pub trigger: String,
    /// How to invoke it.
    pub mode: Mode,
    /// What to send, in Base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<String>,
    /// The configuration of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<Members>,
    /// What happens at the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<Members>,
    /// The edition of the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The clock, as RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What generated values are made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
}

/// The result of an invocation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The target.
    pub target: String,
    /// How it was invoked.
    pub mode: Mode,
    /// The status of the invocation: 200 for an answer, 202 for an event that was only passed on, 0 where none came.
    pub status: u16,
    /// The name under which the target knows the invocation, where it gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// What the function answered, in Base64. Empty for `async`.
    pub body: String,
    /// The answer as text, where it is UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What the function wrote to its log, where the target shows it.
    pub logs: String,
    /// How long it took, in milliseconds, seen from this server.
    pub duration_ms: f64,
    /// How long the function ran, in milliseconds, where the target says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_ms: Option<f64>,
    /// For how long the cloud charges, in milliseconds, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billed_ms: Option<f64>,
    /// The most memory that the function used, in bytes, where the target says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memory: Option<f64>,
    /// The version of the function that ran, where the target says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What went wrong, if anything.
    pub error: Option<FunctionError>,
    /// What happens to the answer at the trigger's source.
    pub contract: Contract,
    /// What the source makes of this answer, and what its caller receives, where the request had `config` and
    /// `occurrence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerReply>,
    /// What was sent, in Base64: byte for byte the event.
    pub sent: String,
    /// SHA-256 of what was sent, in lower-case hexadecimal digits.
    pub sha256: String,
}

/// What went wrong in an invocation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FunctionError {
    /// Stable name of the type of error.
    pub kind: String,
    /// The name that the cloud or the function gives it, such as `UnhandledInvocationError`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What happened.
    pub message: Text,
}

/// What a trigger's source does with the answer, and whether this one is as it expects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Contract {
    /// Whether the source reads the answer.
    pub read: bool,
    /// Whether the answer is as the source expects; `null` where it is not read, the function failed, or the request
    /// had no `config` and `occurrence`.
    pub met: Option<bool>,
    /// What happens to the answer.
    pub meaning: Text,
}

impl From<&triggers::model::Answer> for Contract {
    fn from(answer: &triggers::model::Answer) -> Self {
        match answer {
            triggers::model::Answer::Unread(meaning) => Self { read: false, met: None, meaning: (*meaning).into() },
            triggers::model::Answer::Contract(contract) => {
                Self { read: true, met: None, meaning: contract.means.into() }
            }
        }
    }
}
