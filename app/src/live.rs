//! The parts of pages that live in the browser.

use leptos::prelude::AnyView;
use triggers::model::Trigger;

use crate::pages;
use crate::parts::Parts;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// The id of the element that holds the trigger's table, packed ([`triggers::pack`]).
pub const TABLE: &str = "table";

/// The playground of a trigger.
pub fn trigger(trigger: &'static Trigger, parts: &'static Parts) -> AnyView {
    pages::trigger::playground(trigger, parts).into_any()
}

/// The desk of the page about schedules.
pub fn schedule() -> AnyView {
    pages::schedule::desk().into_any()
}
