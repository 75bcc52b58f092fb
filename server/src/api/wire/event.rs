//! Making an event.

use serde::{Deserialize, Serialize};
use triggers::evaluate::Evaluation;
use triggers::event as made;
use triggers::input::Input;
use triggers::model;

use super::problem::Rooted;
use super::{Json, Members, Problem, Repair, Text};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// What determines an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventRequest {
    /// The configuration.
    pub config: Members,
    /// What happens at the source.
    pub occurrence: Members,
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

/// Whether a trigger fires, and what the function receives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EventAnswer {
    /// The form of the event, which follows from configuration and occurrence.
    pub variant: Option<String>,
    /// The edition of the format.
    pub edition: String,
    /// Whether the trigger fires.
    pub fires: bool,
    /// Clause by clause, why it fires or not.
    pub verdict: Vec<Finding>,
    /// The event: the JSON value where the encoding is `json`, a string where it is `text`, the decoded meaning where
    /// it is `cbor`, `null` where there is none.
    pub event: Json,
    /// What the function receives where there is no event, as its runtime shows it; left out elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Json>,
    /// How the event becomes bytes.
    pub encoding: Encoding,
    /// Exactly what the function receives, in Base64.
    pub bytes: String,
    /// The contents of strings of the event that contain folded values.
    pub unfolded: Vec<Unfolded>,
    /// Where each value of the event, or of what the function receives instead, comes from.
    pub origins: Vec<Trace>,
    /// Warnings and notes; pointers begin with `/config` or `/occurrence`.
    pub problems: Vec<Problem>,
    /// The calls that the source makes for the occurrence; left out where it is one call with everything, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls: Option<Vec<Call>>,
    /// Which of the calls the event is of, counted from 1; left out where there is only one call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<usize>,
    /// The clock that was used.
    pub at: String,
    /// The seed that was used.
    pub seed: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal digits; left out where there is no event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// One call that the source makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Call {
    /// The items in it, counted from 0: the first, and the one after the last.
    pub items: [usize; 2],
}

/// The result of one clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Finding {
    /// The clause's stable name.
    pub clause: String,
    /// Whether it is met.
    pub holds: bool,
    /// What it requires.
    pub expected: Text,
    /// The actual value.
    pub actual: Text,
    /// What the clause is about.
    pub meaning: Text,
    /// What satisfies it, as it was probably meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair>,
    /// Everything that satisfies it: another configuration, or something else that happens.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
}

/// How an event becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Encoding {
    /// Compact JSON in UTF-8.
    Json,
    /// The text itself in UTF-8.
    Text,
    /// CBOR.
    Cbor,
    /// The bytes themselves.
    Bytes,
    /// There is no event.
    None,
}

/// The meaning of a folded text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Unfolded {
    /// JSON pointer to the text.
    pub pointer: String,
    /// What undoes the folding, first step first: `base64`, `gzip`, `json`.
    pub through: Vec<String>,
    /// Its content.
    pub value: Json,
}

/// Where one value of an event comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Trace {
    /// JSON pointer into the event; it continues inside folded texts.
    pub pointer: String,
    /// What the value is made of.
    pub from: Vec<Origin>,
    /// Why the source's document prints another value here than its own rule gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<String>,
}

/// One origin of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Origin {
    /// Which type.
    pub kind: OriginKind,
    /// JSON pointer into the configuration or the occurrence, where it is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
}

/// Types of origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum OriginKind {
    /// A field of the configuration.
    Config,
    /// A field of the occurrence.
    Occurrence,
    /// The clock.
    Clock,
    /// Generated from the seed.
    Generated,
    /// Computed from values next to it.
    Derived,
    /// Always the same.
    Fixed,
}

impl EventAnswer {
    /// The answer for a valid input. `sha256` is left to those who have a digest at hand.
    pub fn of(input: &Input<'_>, evaluation: Evaluation) -> Self {
        let event = evaluation.event;
        let unfolded = event.iter().flat_map(|event| &event.unfolded).map(Unfolded::from).collect();
        let received = evaluation.instead.as_ref().or(event.as_ref());
        let leaves = received.iter().flat_map(|event| &event.trace).filter(|trace| !trace.from.is_empty());
        Self {
            variant: evaluation.shape.map(|shape| shape.variant.to_owned()),
            edition: input.edition.id.to_owned(),
            fires: evaluation.fires,
            verdict: evaluation.findings.iter().map(Finding::from).collect(),
            encoding: event.as_ref().map_or(Encoding::None, |event| event.shape.encoding.into()),
            bytes: event.as_ref().map(|event| STANDARD.encode(&event.bytes)).unwrap_or_default(),
            unfolded,
            origins: leaves.map(Trace::from).collect(),
            instead: evaluation.instead.map(|instead| Json(instead.value)),
            event: Json(event.map(|event| event.value).unwrap_or_default()),
            problems: evaluation.problems.iter().map(Problem::at_request).collect(),
            call: evaluation.calls.as_ref().map(|_| evaluation.call + 1),
            calls: evaluation
                .calls
                .map(|calls| calls.iter().map(|items| Call { items: [items.start, items.end] }).collect()),
            at: triggers::time::rfc3339(input.moment.at),
            seed: input.moment.seed.to_owned(),
            sha256: None,
        }
    }
}

impl From<&triggers::fires::Finding> for Finding {
    fn from(finding: &triggers::fires::Finding) -> Self {
        Self {
            clause: finding.clause.id.to_owned(),
            holds: finding.holds,
            expected: finding.expected.clone().into(),
            actual: finding.actual.clone().into(),
            meaning: finding.clause.means.into(),
            repair: finding.repairs.first().map(|repair| Rooted::AtRequest.repair(repair)),
            repairs: finding.repairs.iter().map(|repair| Rooted::AtRequest.repair(repair)).collect(),
        }
    }
}

impl From<model::Encoding> for Encoding {
    fn from(encoding: model::Encoding) -> Self {
        match encoding {
            model::Encoding::Json => Self::Json,
            model::Encoding::Text => Self::Text,
            model::Encoding::Cbor => Self::Cbor,
            model::Encoding::Bytes => Self::Bytes,
            model::Encoding::None => Self::None,
        }
    }
}

impl From<&made::Unfolded> for Unfolded {
    fn from(unfolded: &made::Unfolded) -> Self {
        Self {
            pointer: unfolded.pointer.clone(),
            through: unfolded.through.iter().map(|codec| codec.code().to_owned()).collect(),
            value: Json(unfolded.value.clone()),
        }
    }
}

impl From<&made::Trace> for Trace {
    fn from(trace: &made::Trace) -> Self {
        Self {
            pointer: trace.pointer.clone(),
            from: trace.from.iter().map(Origin::from).collect(),
            overridden: trace.overridden.clone(),
        }
    }
}

impl From<&made::Origin> for Origin {
    fn from(origin: &made::Origin) -> Self {
        let kind = match origin {
            made::Origin::Config(_) => OriginKind::Config,
            made::Origin::Occurrence(_) => OriginKind::Occurrence,
            made::Origin::Clock => OriginKind::Clock,
            made::Origin::Generated => OriginKind::Generated,
            made::Origin::Derived => OriginKind::Derived,
            made::Origin::Fixed => OriginKind::Fixed,
        };
        Self { kind, pointer: origin.pointer().map(str::to_owned) }
    }
}
