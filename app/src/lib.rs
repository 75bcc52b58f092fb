//! Everything a person sees: the pages, rendered by the server and hydrated in the browser.
//!
//! A page is drawn from its link ([`location::Location`]) and from what the server wrote into it
//! ([`environment::Written`]), and from nothing else: so both sides draw the same.

pub mod api;
pub mod browser;
pub mod components;
pub mod draft;
pub mod environment;
pub mod head;
pub mod location;
pub mod pages;
pub mod route;
mod search;
pub mod shell;
pub mod shown;
pub mod words;

use leptos::prelude::*;

use crate::{location::Location, pages::Page};

/// The content of the document's body.
///
/// A visit is drawn anew, from nothing, as if its link had been opened; so within a visit the route and the language
/// stand still, and only the query moves.
#[component]
pub fn App() -> impl IntoView {
    let location = expect_context::<Location>();
    view! { <For each=move || [location.visit()] key=|visit| *visit let(_visit)><Page/></For> }
}
