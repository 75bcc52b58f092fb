//! Two triggers side by side.

use serde::{Deserialize, Serialize};
use triggers::compare;

use super::{Members, Problem, Text};

/// Every pair of corresponding triggers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Comparisons {
    /// In the order of Alibaba's names.
    pub comparisons: Vec<Compared>,
}

/// The two of a pair, each as `provider/name`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Compared {
    /// The trigger of Alibaba Cloud.
    pub aliyun: String,
    /// The trigger of Tencent Cloud.
    pub tencent: String,
}

/// What corresponds, and what has no counterpart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The trigger of Alibaba Cloud, as `provider/name`.
    pub aliyun: String,
    /// The trigger of Tencent Cloud, as `provider/name`.
    pub tencent: String,
    /// Corresponding fields of the configuration, by their dotted names.
    pub fields: Vec<Pair>,
    /// Fields of the configuration without a counterpart.
    pub fields_alone: Vec<Alone>,
    /// Corresponding members of the events, as JSON pointers; `*` stands for any index or name.
    pub members: Vec<Pair>,
    /// Members of the events without a counterpart.
    pub members_alone: Vec<Alone>,
}

/// Two corresponding places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Pair {
    /// The place of Alibaba Cloud.
    pub aliyun: String,
    /// The place of Tencent Cloud.
    pub tencent: String,
    /// Where the two differ; left out where they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// Places of one cloud without a counterpart, for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Alone {
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// The places.
    pub places: Vec<String>,
    /// Why the other has none, and what that means.
    pub why: Text,
}

/// What to carry over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryRequest {
    /// Whose configuration it is: `aliyun` or `tencent`.
    pub from: String,
    /// The configuration, with its members under their documented names.
    pub config: Members,
}

/// A configuration that was carried over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CarryReply {
    /// The configuration of the other trigger.
    pub config: Members,
    /// What was rewritten, changed or lost, and what has to be replaced.
    pub notes: Vec<CarryNote>,
    /// What is wrong with the result, or worth knowing; pointers within it.
    pub problems: Vec<Problem>,
}

/// What became of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CarryNote {
    /// `rewritten` (the same in other words), `changed` (another meaning), `lost`, or `filled` (an example stands there that
    /// has to be replaced).
    pub outcome: String,
    /// Whose field it is: of the cloud that it comes from, or for what was filled of the one that it goes to.
    pub provider: String,
    /// The field's dotted name.
    pub field: String,
    /// Why, and what to do.
    pub message: Text,
}

impl Comparisons {
    /// The list of these pairs.
    pub fn of(all: &[&compare::Comparison]) -> Self {
        let one = |it: &&compare::Comparison| Compared {
            aliyun: it.aliyun.id.to_string(),
            tencent: it.tencent.id.to_string(),
        };
        Self { comparisons: all.iter().map(one).collect() }
    }
}

impl Comparison {
    /// One pair, whole.
    pub fn of(comparison: &compare::Comparison) -> Self {
        let pairs = |all: &[compare::Pair]| all.iter().map(Pair::from).collect();
        let alone = |all: &[compare::Alone]| all.iter().map(Alone::from).collect();
        Self {
            aliyun: comparison.aliyun.id.to_string(),
            tencent: comparison.tencent.id.to_string(),
            fields: pairs(comparison.fields),
            fields_alone: alone(comparison.alone),
            members: pairs(comparison.members),
            members_alone: alone(comparison.members_alone),
        }
    }
}

impl From<&compare::Pair> for Pair {
    fn from(pair: &compare::Pair) -> Self {
        Self { aliyun: pair.aliyun.to_owned(), tencent: pair.tencent.to_owned(), note: pair.note.map(Text::from) }
    }
}

impl From<&compare::Alone> for Alone {
    fn from(alone: &compare::Alone) -> Self {
        Self {
            provider: alone.provider.code().to_owned(),
            places: alone.places.iter().map(|&place| place.to_owned()).collect(),
            why: alone.why.into(),
        }
    }
}

impl CarryReply {
    /// What came of it.
    pub fn of(carried: &compare::Carried) -> Self {
        let note = |note: &compare::Note| CarryNote {
            outcome: note.outcome.code().to_owned(),
            provider: note.provider.code().to_owned(),
            field: note.place.to_owned(),
            message: note.says.clone().into(),
        };
        Self {
            config: Members(carried.config.clone()),
            notes: carried.notes.iter().map(note).collect(),
            problems: carried.problems.iter().map(Problem::within).collect(),
        }
    }
}
