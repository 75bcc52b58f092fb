//! What must be true of any trigger, of the catalogue or made up: each test runs over all of them, so a new trigger
//! touches no test.

pub(crate) mod examples;
pub(crate) mod table;
pub(crate) mod texts;
pub(crate) mod walk;

use std::path::{Path, PathBuf};

use triggers::catalogue::{TRIGGERS, library};
use triggers::model::{Library, Trigger};

use crate::state::State;
use crate::stress;

/// A trigger with all that belongs to it.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    /// The trigger.
    pub(crate) trigger: &'static Trigger,
    /// What the server knows besides.
    pub(crate) library: &'static Library,
    /// The folder of tables of test-only triggers is another.
    is_made_up: bool,
}

impl Subject {
    /// Where its tables lie, if it has any: `tests/<provider>/<name>`, or `tests/stress/<name>`.
    pub(crate) fn folder(&self) -> PathBuf {
        let provider = if self.is_made_up { "stress" } else { self.trigger.id.provider.code() };
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(provider).join(self.trigger.id.name)
    }

    /// Its examples, each with its state.
    pub(crate) fn examples(&self) -> impl Iterator<Item = (String, State)> + use<> {
        let trigger = self.trigger;
        let named = |id: &str| format!("{} {id}", trigger.id);
        trigger.examples.iter().map(move |example| (named(example.id), State::example(trigger, example.id)))
    }
}

/// The catalogue.
pub(crate) fn catalogue() -> impl Iterator<Item = Subject> {
    TRIGGERS.iter().map(|trigger| {
        let library = library(trigger.id).unwrap_or_else(|| panic!("{} has a library", trigger.id));
        Subject { trigger, library, is_made_up: false }
    })
}

/// The catalogue and the test-only triggers.
pub(crate) fn subjects() -> impl Iterator<Item = Subject> {
    catalogue().chain(stress::ALL.iter().map(|(trigger, library)| Subject { trigger, library, is_made_up: true }))
}
