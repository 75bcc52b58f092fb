//! Calls of the clouds' APIs.

use serde::{Deserialize, Serialize};
use triggers::calls::request;
use triggers::model::{self, FactKind, Life};
use triggers::value::Value;

use super::text::sources;
use super::{Fact, Field, Json, Sample, Source, Text};

/// Every call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Calls {
    /// In the order in which they are needed.
    pub calls: Vec<CallSummary>,
}

/// What a list says about a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CallSummary {
    /// `provider/name`.
    pub id: String,
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// What the cloud calls it: `CreateFunction`.
    pub action: String,
    /// What it does, in two or three words.
    pub name: Text,
    /// What it does.
    pub summary: Text,
    /// Whether the cloud still offers it: `current`, `old` or `retired`.
    pub life: String,
    /// The versions of the API that have it, oldest first.
    pub versions: Vec<String>,
}

/// One call in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CallEntry {
    /// `provider/name`.
    pub id: String,
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// What the cloud calls it: `CreateFunction`.
    pub action: String,
    /// What it does, in two or three words.
    pub name: Text,
    /// What it does.
    pub summary: Text,
    /// Whether the cloud still offers it: `current`, `old` or `retired`.
    pub life: String,
    /// Since when it is old or retired, and what follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_note: Option<Text>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_sources: Vec<Source>,
    /// The versions of the API that have it, oldest first.
    pub versions: Vec<CallVersion>,
    /// Its parameters. One without a version is named in notes only, and no version accepts it.
    pub parameters: Vec<Field>,
    /// What it returns.
    pub answer: Vec<Field>,
    /// What documents print about it.
    pub samples: Vec<Sample>,
    /// Numbers and rules that the cloud enforces.
    pub limits: Vec<Fact>,
    /// Notes.
    pub notes: Vec<Fact>,
    /// Traps.
    pub traps: Vec<Fact>,
    /// Where the sources differ.
    pub disagreements: Vec<Fact>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A call in one version of an API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CallVersion {
    /// The date that names the version.
    pub version: String,
    /// `GET` or `POST`.
    pub method: String,
    /// The path, with parameters in braces; the part in brackets is omitted together with its parameter.
    pub path: String,
    /// The parameters of a request.
    pub example: Json,
    /// That request as sent over HTTP/1.1, without its signature.
    pub request: String,
}

impl Calls {
    /// The list of these calls.
    pub fn of(calls: &[&'static model::Call]) -> Self {
        let summary = |call: &&'static model::Call| CallSummary {
            id: call.id.to_string(),
            provider: call.id.provider.code().to_owned(),
            action: call.action.to_owned(),
            name: call.name.into(),
            summary: call.summary.into(),
            life: call.life.code().to_owned(),
            versions: call.versions.iter().map(|version| version.date.to_owned()).collect(),
        };
        Self { calls: calls.iter().map(summary).collect() }
    }
}

impl CallEntry {
    /// The whole of a call.
    pub fn of(call: &'static model::Call) -> Self {
        let (life_note, life_sources) = match call.life {
            Life::Current => (None, Vec::new()),
            Life::Old { note, cites } | Life::Retired { note, cites } => (Some(note.into()), sources(cites)),
        };
        let fields = |parts: &'static [model::Part]| {
            let fields = parts.iter().flat_map(|part| part.fields.iter().map(|field| (part.carrier, field)));
            fields.map(|(carrier, field)| Field::of_call(call, carrier, field)).collect()
        };
        let facts = |is_so| Fact::of_sort(call.facts, is_so);
        Self {
            id: call.id.to_string(),
            provider: call.id.provider.code().to_owned(),
            action: call.action.to_owned(),
            name: call.name.into(),
            summary: call.summary.into(),
            life: call.life.code().to_owned(),
            life_note,
            life_sources,
            versions: call.versions.iter().map(|version| CallVersion::of(call, version)).collect(),
            parameters: fields(call.takes),
            answer: fields(call.gives),
            samples: call.samples.iter().map(Sample::from).collect(),
            limits: facts(|kind| matches!(kind, FactKind::Limit)),
            notes: facts(|kind| matches!(kind, FactKind::Note)),
            traps: facts(|kind| matches!(kind, FactKind::Trap)),
            disagreements: facts(|kind| matches!(kind, FactKind::Disagreement(_))),
            sources: sources(call.cites),
        }
    }
}

impl CallVersion {
    fn of(call: &'static model::Call, version: &'static model::Version) -> Self {
        let parameters = Value::from_json(version.example).unwrap_or_default();
        Self {
            version: version.date.to_owned(),
            method: version.method.to_owned(),
            path: version.path.to_owned(),
            request: request(call, version, &parameters).to_http(),
            example: Json(parameters),
        }
    }
}
