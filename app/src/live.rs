//! The part of a page that lives in the browser.

use leptos::prelude::*;

use crate::location::Location;
use crate::pages::{home, trigger};
use crate::route::Route;

/// The id of the element that holds the live part.
pub const ROOT: &str = "live";

/// What the client hydrates: the search of the triggers, or a trigger's playground.
#[component]
pub fn Live() -> impl IntoView {
    match expect_context::<Location>().route() {
        Route::Home => home::Finder().into_any(),
        Route::Trigger { trigger } => view! { <trigger::Playground trigger/> }.into_any(),
        Route::Missing => ().into_any(),
    }
}
