//! The pages.

pub mod home;
pub mod missing;
pub mod trigger;

use leptos::prelude::*;

use crate::{components::Language, location::Location, route::Route};

/// The page of the visit, with what stands around every page.
#[component]
pub fn Page() -> impl IntoView {
    let location = expect_context::<Location>();
    let page = match location.route() {
        Route::Home => home::Home().into_any(),
        Route::Trigger { id } => view! { <trigger::Trigger id/> }.into_any(),
        Route::Missing => missing::Missing().into_any(),
    };
    view! {
        <header class="site">
            <a href=location.link("/")>"Trigger Playground"</a>
            <Language/>
        </header>
        <main>{page}</main>
    }
}
