//! The part of a page that lives in the browser.

use leptos::prelude::*;

use crate::location::Location;
use crate::markup::View;
use crate::pages::{schedule, trigger};
use crate::route::Route;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// What the client hydrates: a trigger's playground, or the desk of the page about schedules.
pub fn live() -> View {
    match expect_context::<Location>().route() {
        Route::Trigger { trigger } => trigger::playground(trigger),
        Route::Schedule => schedule::desk(),
        Route::Home | Route::Missing => View::default(),
    }
}
