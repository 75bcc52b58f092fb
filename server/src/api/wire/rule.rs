//! Checks, conditions of firing, and whether two rules may live on one source.

use serde::{Deserialize, Serialize};
use triggers::model;

use super::text::sources;
use super::{Severity, Source, Text};

/// A check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Rule {
    /// The ID of the problem that it causes.
    pub id: String,
    /// How bad it is when it is broken.
    pub severity: Severity,
    /// What is wrong when it is broken, why, and what would be right.
    pub message: Text,
    /// The sources.
    pub sources: Vec<Source>,
}

/// One condition of firing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Clause {
    /// Stable name.
    pub id: String,
    /// What must be met.
    pub meaning: Text,
    /// The sources.
    pub sources: Vec<Source>,
}

/// Whether two rules are allowed on one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Conflict {
    /// What the question is.
    pub meaning: Text,
    /// The configuration fields of the second rule.
    pub fields: Vec<String>,
}

impl From<&model::Rule> for Rule {
    fn from(rule: &model::Rule) -> Self {
        Self {
            id: rule.id.to_owned(),
            severity: rule.severity.into(),
            message: rule.means.into(),
            sources: sources(rule.cites),
        }
    }
}

impl From<&model::Clause> for Clause {
    fn from(clause: &model::Clause) -> Self {
        Self { id: clause.id.to_owned(), meaning: clause.means.into(), sources: sources(clause.cites) }
    }
}

impl From<&model::Conflict> for Conflict {
    fn from(conflict: &model::Conflict) -> Self {
        Self {
            meaning: conflict.means.into(),
            fields: conflict.fields.iter().map(|field| (*field).to_owned()).collect(),
        }
    }
}
