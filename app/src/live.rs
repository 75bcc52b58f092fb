//! The parts of pages that live in the browser.

use triggers::model::Trigger;

use crate::markup::View;
use crate::pages;
use crate::parts::Parts;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// The id of the element that holds the trigger's table, packed ([`triggers::pack`]).
pub const TABLE: &str = "table";

/// The playground of a trigger.
pub fn trigger(trigger: &'static Trigger, parts: &'static Parts) -> View {
    pages::trigger::playground(trigger, parts)
}

/// The desk of the page about schedules.
pub fn schedule() -> View {
    pages::schedule::desk()
}
