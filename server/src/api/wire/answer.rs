//! What happens to a function's answer.

use serde::{Deserialize, Serialize};
use triggers::answer::Received;
use triggers::model;

use super::slot::in_words;
use super::text::sources;
use super::{Json, Members, Problem, Rule, Shape, Source, Text};

/// A function's answer, and the event that it answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The configuration.
    pub config: Members,
    /// What happens at the source.
    pub occurrence: Members,
    /// What the function answers; left out where it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Json>,
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

/// Whether an answer meets the contract of the source, and what the caller there receives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AnswerReply {
    /// Whether the source reads the answer.
    pub read: bool,
    /// Whether the answer meets the contract; `null` where it is not read or the function failed.
    pub valid: Option<bool>,
    /// Everything that is wrong with the answer; pointers begin with `/answer`.
    pub problems: Vec<Problem>,
    /// The result at the source, by its stable name; left out where no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// What happens to the answer.
    pub meaning: Text,
    /// What the caller at the source receives; `null` where nobody does or no source says.
    pub caller: Json,
    /// Whether the call is billed, where a source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billed: Option<bool>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// What happens to a function's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Answer {
    /// Whether the source reads it.
    pub read: bool,
    /// What happens to it.
    pub meaning: Text,
    /// What it must be, where it is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<Shape>,
    /// Checks across its members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// What the caller at the source receives; of those for one kind of answer, the first whose condition holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<AnswerOutcome>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What the caller at the source receives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AnswerOutcome {
    /// Stable name.
    pub id: String,
    /// `valid`, `invalid`, or `failed`: what the answer was, or that there was none.
    pub on: String,
    /// An additional condition.
    pub when: Text,
    /// The result, and why.
    pub meaning: Text,
    /// Whether the call is billed, where a source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billed: Option<bool>,
    /// The sources.
    pub sources: Vec<Source>,
}

impl AnswerReply {
    /// The reply of a source that reads no answer.
    pub fn unread(why: bilingual::Text) -> Self {
        Self {
            read: false,
            valid: None,
            problems: Vec::new(),
            outcome: None,
            meaning: why.into(),
            caller: Json::default(),
            billed: None,
            sources: Vec::new(),
        }
    }
}

impl From<Received> for AnswerReply {
    fn from(received: Received) -> Self {
        let outcome = received.outcome;
        let failed = outcome.is_some_and(|outcome| outcome.on == model::Verdict::Failed);
        Self {
            read: true,
            valid: (!failed).then(|| received.is_valid()),
            problems: received.problems.iter().map(Problem::at_request).collect(),
            outcome: outcome.map(|outcome| outcome.id.to_owned()),
            meaning: outcome.map_or(received.contract.means, |outcome| outcome.means).into(),
            caller: Json(received.caller),
            billed: outcome.and_then(|outcome| outcome.billed),
            sources: sources(outcome.map_or(received.contract.cites, |outcome| outcome.cites)),
        }
    }
}

impl From<&'static model::Answer> for Answer {
    fn from(answer: &'static model::Answer) -> Self {
        match answer {
            model::Answer::Unread(why) => Self {
                read: false,
                meaning: (*why).into(),
                shape: None,
                rules: Vec::new(),
                outcomes: Vec::new(),
                sources: Vec::new(),
            },
            model::Answer::Contract(contract) => Self {
                read: true,
                meaning: contract.means.into(),
                shape: Some(Shape::from(&contract.kind)),
                rules: contract.rules.iter().map(Rule::from).collect(),
                outcomes: contract.outcomes.iter().map(AnswerOutcome::from).collect(),
                sources: sources(contract.cites),
            },
        }
    }
}

impl From<&model::Outcome> for AnswerOutcome {
    fn from(outcome: &model::Outcome) -> Self {
        Self {
            id: outcome.id.to_owned(),
            on: outcome.on.code().to_owned(),
            when: in_words(&outcome.when),
            meaning: outcome.means.into(),
            billed: outcome.billed,
            sources: sources(outcome.cites),
        }
    }
}
