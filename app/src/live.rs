//! The parts of pages that live in the browser.

use triggers::model::Trigger;

use crate::markup::View;
use crate::pages;
use crate::parts::Parts;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// The id of the element that holds the trigger's table, packed ([`triggers::pack`]).
pub const TABLE: &str = "table";

/// The playground of a trigger without a schedule.
pub fn trigger(trigger: &'static Trigger) -> View {
    pages::trigger::playground(trigger, &Parts::PLAIN)
}

/// The playground of a trigger that a schedule fires.
pub fn timed(trigger: &'static Trigger) -> View {
    pages::trigger::playground(trigger, &Parts::TIMED)
}

/// The desk of the page about schedules.
pub fn schedule() -> View {
    pages::schedule::desk()
}
