//! What holds for a whole product, beyond single triggers.

use bilingual::Text;
use bilingual::source::Cite;

use super::{Fact, Invocation, Provider, Sample};

/// The general facts of a product.
#[derive(Clone, Copy, Debug)]
pub struct General {
    /// The product.
    pub provider: Provider,
    /// What the facts are about.
    pub summary: Text,
    /// Every event source that a trigger can have, with the way in which it is tied to a function.
    pub event_sources: &'static [EventSource],
    /// Every service that works with the product, in the groups of the documents.
    pub services: &'static [Services],
    /// Limits, notes, traps and disagreements.
    pub facts: &'static [Fact],
    /// What documents print.
    pub samples: &'static [Sample],
    /// Where the lists come from.
    pub cites: &'static [Cite],
}

/// A source of events.
#[derive(Clone, Copy, Debug)]
pub struct EventSource {
    /// What the documents call it.
    pub name: Text,
    /// The trigger of the catalogue.
    pub trigger: &'static str,
    /// How it is tied to a function.
    pub way: Way,
    /// How it invokes the function.
    pub invocation: Invocation,
    /// The sources.
    pub cites: &'static [Cite],
}

/// How an event source is tied to a function: where the trigger is configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the product or at the source.
    TwoWay,
    /// At the source alone.
    OneWay,
    /// In the product alone, by way of an event bus.
    EventBridge,
}

impl Way {
    /// Every way, in the order of the documents.
    pub const ALL: [Self; 3] = [Self::TwoWay, Self::OneWay, Self::EventBridge];

    /// What the documents call it.
    pub const fn title(self) -> Text {
        match self {
            Self::TwoWay => Text::new("Two-way integration", "双向集成触发器"),
            Self::OneWay => Text::new("One-way integration", "单向集成触发器"),
            Self::EventBridge => Text::new("Through EventBridge", "EventBridge 触发器"),
        }
    }
}

/// Services that the documents list together.
#[derive(Clone, Copy, Debug)]
pub struct Services {
    /// What they have in common.
    pub title: Text,
    /// Their names.
    pub names: &'static [Text],
}
