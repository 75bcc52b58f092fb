//! Checking a configuration.

use std::collections::BTreeMap;

use schedule::Severity;
use serde::{Deserialize, Serialize};
use triggers::check;
use triggers::input::Input;
use triggers::model::Trigger;
use triggers::value::Value;

use super::text::sources;
use super::{Members, Problem, Source, Text};

/// What to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckRequest {
    /// The configuration, with its members under their documented names.
    pub config: Members,
    /// A second rule for the same source, for triggers whose documents say which rules exclude each other. Members that
    /// are not part of such a rule are taken from `config`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Members>,
}

/// Whether a configuration is valid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Check {
    /// Whether there is no error.
    pub valid: bool,
    /// Everything that is wrong or worth knowing; pointers within the configuration.
    pub problems: Vec<Problem>,
    /// The configuration with its defaults, in the catalogue's order, without what is not set.
    pub config: Members,
    /// The configuration as texts, by the name of the form. Empty where it is invalid.
    pub texts: BTreeMap<String, String>,
    /// The check of the second rule, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondCheck>,
    /// Whether both rules are allowed on one source; left out where no second rule was given or one of them is invalid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<ConflictAnswer>,
}

/// Whether a second rule is valid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SecondCheck {
    /// Whether there is no error.
    pub valid: bool,
    /// Everything that is wrong or worth knowing; pointers within the second rule.
    pub problems: Vec<Problem>,
}

/// Whether two rules are allowed on one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConflictAnswer {
    /// Whether they may.
    pub allowed: bool,
    /// Why.
    pub because: Text,
    /// Where both are allowed but one key could fire both: such a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub both_fire_for: Option<String>,
    /// The sources.
    pub sources: Vec<Source>,
}

impl Check {
    /// Checks a configuration.
    pub fn of(trigger: &'static Trigger, config: &Value) -> Self {
        let problems = check::config(trigger, config);
        let valid = is_valid(&problems);
        let config = check::normalised(trigger, config);
        let written = trigger.texts.iter().filter(|_| valid);
        Self {
            valid,
            problems: problems.iter().map(Problem::within).collect(),
            texts: written.map(|text| (text.id.to_owned(), text.write(&Input::of_config(trigger, &config)))).collect(),
            config: Members(config),
            second: None,
            conflict: None,
        }
    }

    /// Checks a second rule too, and whether both are allowed on one source. Does nothing for a trigger whose documents
    /// say nothing about it.
    #[must_use]
    pub fn with_second(mut self, trigger: &'static Trigger, config: &Value, second: &Value) -> Self {
        let Some(conflict) = trigger.conflict else { return self };
        let whole = overlaid(trigger, config, second, conflict.fields);
        let is_own = |pointer: &str| {
            let name = pointer.split('/').nth(1).unwrap_or_default();
            second.member(name).is_some() || conflict.fields.contains(&name)
        };
        let mut problems = check::config(trigger, &whole);
        problems.retain(|problem| is_own(&problem.pointer));
        let valid = is_valid(&problems);
        if self.valid && valid {
            let judgement = (conflict.judge.run)(&self.config.0, &check::normalised(trigger, &whole));
            self.conflict = Some(ConflictAnswer {
                allowed: judgement.allowed,
                because: judgement.because.into(),
                both_fire_for: judgement.both_fire_for,
                sources: sources(judgement.cites),
            });
        }
        self.second = Some(SecondCheck { valid, problems: problems.iter().map(Problem::within).collect() });
        self
    }
}

fn is_valid(problems: &[triggers::problem::Problem]) -> bool {
    problems.iter().all(|problem| problem.severity != Severity::Error)
}

/// The whole configuration of a second rule: its own members, and the first's fields where they are no part of such a rule.
fn overlaid(trigger: &Trigger, config: &Value, second: &Value, fields: &[&str]) -> Value {
    let names = trigger.config.iter().map(|field| field.name);
    let shared = names.filter(|name| !fields.contains(name) && second.member(name).is_none());
    let first = shared.filter_map(|name| Some((name.to_owned(), config.member(name)?.clone())));
    Value::Object(first.chain(second.members().iter().cloned()).collect())
}
