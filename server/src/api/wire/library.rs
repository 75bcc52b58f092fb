//! What a trigger's folder holds beside its table.

use serde::{Deserialize, Serialize};
use triggers::model::{self, FactKind, Trigger};
use triggers::value::Value;

use super::text::sources;
use super::{Json, Source, Text};

/// A piece of text: what a document prints in addition to worked events, or a function that understands the event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Sample {
    /// Stable name.
    pub id: String,
    /// What it is, and what was repaired.
    pub meaning: Text,
    /// `config`, `event`, `template`, `answer`, `console`, `rules`, `build`, `code`, or `handler` for functions that
    /// understand the event: `handler-node` and `handler-python`.
    pub kind: String,
    /// The piece.
    pub text: String,
    /// Where it is from.
    pub sources: Vec<Source>,
}

/// What must be refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CounterExample {
    /// Stable name.
    pub id: String,
    /// The ID of the problem that it causes.
    pub breaks: String,
    /// The configuration.
    pub config: Json,
    /// What happens at the source.
    pub occurrence: Json,
    /// The edition of the format, where it is not the current one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What the function answers, where the answer is what is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Json>,
}

/// A limit, a note, a trap or a disagreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Fact {
    /// Stable name.
    pub id: String,
    /// The fact; for a disagreement, which side this site takes and why.
    pub text: Text,
    /// What each source says, for a disagreement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Side {
    /// What it says.
    pub says: Text,
    /// Who.
    pub source: Source,
}

impl From<&model::Sample> for Sample {
    fn from(sample: &model::Sample) -> Self {
        Self {
            id: sample.id.to_owned(),
            meaning: sample.means.into(),
            kind: sample.kind.to_owned(),
            text: sample.text.to_owned(),
            sources: sources(sample.cites),
        }
    }
}

impl CounterExample {
    pub(super) fn of(trigger: &Trigger, counter: &model::CounterExample) -> Self {
        let state = counter.state(trigger).unwrap_or_default();
        let part = |name: &str| Json(state.member(name).cloned().unwrap_or_else(Value::empty));
        Self {
            id: counter.id.to_owned(),
            breaks: counter.breaks.to_owned(),
            config: part("config"),
            occurrence: part("occurrence"),
            edition: state.member("edition").and_then(Value::as_text).map(str::to_owned),
            answer: state.member("answer").cloned().map(Json),
        }
    }
}

impl Fact {
    /// The facts of a sort.
    pub(super) fn of_sort(all: &[model::Fact], is_so: fn(&FactKind) -> bool) -> Vec<Self> {
        all.iter().filter(|fact| is_so(&fact.kind)).map(Self::from).collect()
    }
}

impl From<&model::Fact> for Fact {
    fn from(fact: &model::Fact) -> Self {
        let sides = if let FactKind::Disagreement(sides) = fact.kind { sides } else { &[] };
        let side = |side: &model::Side| Side { says: side.says.into(), source: Source::from(&side.cite) };
        Self {
            id: fact.id.to_owned(),
            text: fact.means.into(),
            sides: sides.iter().map(side).collect(),
            sources: sources(fact.cites),
        }
    }
}
