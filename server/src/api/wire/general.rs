//! What holds for all triggers of a product.

use serde::{Deserialize, Serialize};
use triggers::model::{self, FactKind};

use super::text::sources;
use super::{Fact, Sample, Source, Text};

/// The general facts of a product, which the entries of its triggers do not repeat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct General {
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// What the facts are about.
    pub summary: Text,
    /// Every event source, with the way in which it is tied to a function.
    pub event_sources: Vec<EventSource>,
    /// The services that work with the product, in the groups of the documents.
    pub services: Vec<Services>,
    /// Numbers and rules that the cloud enforces.
    pub limits: Vec<Fact>,
    /// Notes.
    pub notes: Vec<Fact>,
    /// Traps.
    pub traps: Vec<Fact>,
    /// Where the sources differ.
    pub disagreements: Vec<Fact>,
    /// What documents print.
    pub samples: Vec<Sample>,
    /// Where the lists come from.
    pub sources: Vec<Source>,
}

/// A source of events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EventSource {
    /// What the documents call it.
    pub name: Text,
    /// Its trigger, `provider/name`.
    pub trigger: String,
    /// Where the trigger is configured: in the product or at the source, at the source alone, or by way of an event bus.
    pub way: Text,
    /// How it invokes the function: `sync`, `async`, `either` or `unstated`.
    pub invocation: String,
    /// The sources.
    pub sources: Vec<Source>,
}

/// Services that the documents list together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Services {
    /// What they have in common.
    pub title: Text,
    /// Their names.
    pub names: Vec<Text>,
}

impl From<&model::General> for General {
    fn from(general: &model::General) -> Self {
        let facts = |is_so| Fact::of_sort(general.facts, is_so);
        let provider = general.provider.code();
        let source = |source: &model::EventSource| EventSource {
            name: source.name.into(),
            trigger: [provider, "/", source.trigger].concat(),
            way: source.way.title().into(),
            invocation: source.invocation.code().to_owned(),
            sources: sources(source.cites),
        };
        let services = |group: &model::Services| Services {
            title: group.title.into(),
            names: group.names.iter().map(|name| (*name).into()).collect(),
        };
        Self {
            provider: provider.to_owned(),
            summary: general.summary.into(),
            event_sources: general.event_sources.iter().map(source).collect(),
            services: general.services.iter().map(services).collect(),
            limits: facts(|kind| matches!(kind, FactKind::Limit)),
            notes: facts(|kind| matches!(kind, FactKind::Note)),
            traps: facts(|kind| matches!(kind, FactKind::Trap)),
            disagreements: facts(|kind| matches!(kind, FactKind::Disagreement(_))),
            samples: general.samples.iter().map(Sample::from).collect(),
            sources: sources(general.cites),
        }
    }
}
