//! Reading a configuration from a text.

use serde::{Deserialize, Serialize};
use triggers::texts::reading::{Found, Left, Reading};

use super::problem::Rooted;
use super::text::sources;
use super::{Members, Repair, Severity, Source, Text};

/// The text to read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadRequest {
    /// The text: JSON, HCL, or one document of YAML without aliases, anchors and tags. At most 64 KiB, 4,000 values, 32
    /// levels.
    pub text: String,
    /// Which of the trigger's texts it is, by its id in `texts` of the entry; then it must be exactly that. Without it:
    /// any of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// What was read from a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadReply {
    /// The configuration in it, without defaults; `null` where the text could not be read. It need not be
    /// valid: what is wrong with it is in `problems`.
    pub config: Option<Members>,
    /// What the text was read as; `null` where it could not be read.
    pub text: Option<ReadText>,
    /// What is wrong or worth knowing, and what was changed, in the order of the text.
    pub problems: Vec<ReadProblem>,
    /// What was left out, in the order of the text.
    pub left: Vec<LeftOut>,
}

/// A type of text that contains a configuration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadText {
    /// Stable name: one of the trigger's texts, `config` for its fields alone, or a file of a tool.
    pub id: String,
    /// What it is.
    pub title: Text,
}

/// Something wrong or worth knowing at a position in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadProblem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in Unicode scalar values, counted from 1.
    pub column: usize,
    /// Stable name of the type of problem; `changed` for what was changed to fit.
    pub id: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what would be right.
    pub message: Text,
    /// JSON pointer into `config`; left out where the text itself is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// What the statement is based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What fixes it in `config`: one repair, or several to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
}

/// A part of a text that was left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LeftOut {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in Unicode scalar values, counted from 1.
    pub column: usize,
    /// JSON pointer into the text; it continues inside JSON in a string.
    pub pointer: String,
    /// Stable name of the reason.
    pub id: String,
    /// The reason.
    pub message: Text,
}

impl From<Reading> for ReadReply {
    fn from(reading: Reading) -> Self {
        Self {
            config: reading.config.map(Members),
            text: reading.form.map(|form| ReadText { id: form.id.to_owned(), title: form.title.into() }),
            problems: reading.problems.into_iter().map(ReadProblem::from).collect(),
            left: reading.left.into_iter().map(LeftOut::from).collect(),
        }
    }
}

impl From<Found> for ReadProblem {
    fn from(found: Found) -> Self {
        Self {
            line: found.spot.line,
            column: found.spot.column,
            id: found.id.to_owned(),
            severity: found.severity.into(),
            message: found.message.into(),
            pointer: found.pointer,
            sources: sources(found.cites),
            repairs: found.repairs.iter().map(|repair| Rooted::Within.repair(repair)).collect(),
        }
    }
}

impl From<Left> for LeftOut {
    fn from(left: Left) -> Self {
        Self {
            line: left.spot.line,
            column: left.spot.column,
            id: left.why.id().to_owned(),
            message: left.why.message().into(),
            pointer: left.pointer,
        }
    }
}
