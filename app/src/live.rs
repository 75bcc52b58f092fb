//! The parts of pages that live in the browser.

use leptos::prelude::*;

use crate::location::Location;
use crate::markup::View;
use crate::pages;
use crate::route::Route;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// The playground of the trigger that the location names.
pub fn trigger() -> View {
    match expect_context::<Location>().route() {
        Route::Trigger { trigger } => pages::trigger::playground(trigger),
        Route::Home | Route::Schedule | Route::Missing => View::default(),
    }
}

/// The desk of the page about schedules.
pub fn schedule() -> View {
    pages::schedule::desk()
}
