//! The list of triggers.

use serde::{Deserialize, Serialize};
use triggers::model;

use super::{General, Text};

/// Every trigger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Triggers {
    /// Sorted by provider and name.
    pub triggers: Vec<Summary>,
    /// What holds for all triggers of a product, for each product of which something is known.
    #[serde(default)]
    pub general: Vec<General>,
}

/// What a list says about a trigger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Summary {
    /// `provider/name`.
    pub id: String,
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// Its usual name.
    pub name: Text,
    /// When it fires and what the function gets.
    pub summary: Text,
    /// How the source invokes the function: `sync`, `async`, `either` or `unstated`.
    pub invocation: String,
    /// Whether the cloud still offers it: `current`, `old` or `retired`.
    pub life: String,
    /// The happenings that can fire it, by their stable names.
    pub happenings: Vec<String>,
    /// The forms of its event.
    pub variants: Vec<String>,
    /// The editions of its format, oldest first.
    pub editions: Vec<String>,
}

impl From<&model::Trigger> for Summary {
    fn from(trigger: &model::Trigger) -> Self {
        Self {
            id: trigger.id.to_string(),
            provider: trigger.id.provider.code().to_owned(),
            name: trigger.name.into(),
            summary: trigger.summary.into(),
            invocation: trigger.invocation.code().to_owned(),
            life: trigger.life.code().to_owned(),
            happenings: trigger.happenings.iter().map(|happening| happening.id.to_owned()).collect(),
            variants: trigger.shapes.iter().map(|shape| shape.variant.to_owned()).collect(),
            editions: trigger.editions.iter().map(|edition| edition.id.to_owned()).collect(),
        }
    }
}

impl Triggers {
    /// The list of these triggers, with the general facts of their products.
    pub fn of(triggers: &[&'static model::Trigger], general: &[&'static model::General]) -> Self {
        Self {
            triggers: triggers.iter().map(|trigger| Summary::from(*trigger)).collect(),
            general: general.iter().map(|general| General::from(*general)).collect(),
        }
    }
}
