//! The pages.

pub mod calls;
pub mod compare;
pub mod general;
pub mod handout;
pub mod home;
pub mod missing;
pub mod provider;
pub mod reference;
pub mod schedule;
pub mod trigger;

use leptos::prelude::*;

use crate::components::banner::Banner;
use crate::components::keys::Keys;
use crate::components::site::{Footer, Header, MAIN};
use crate::components::switcher::Switcher;
use crate::{location::Location, route::Route};

/// The page of the visit, with what stands around every page.
#[component]
pub fn Page() -> impl IntoView {
    let location = expect_context::<Location>();
    let page = match location.route() {
        Route::Home => home::Home().into_any(),
        Route::Schedule => schedule::Schedule().into_any(),
        Route::Trigger { trigger } => view! { <trigger::Trigger trigger/> }.into_any(),
        Route::Reference { trigger } => view! { <reference::Reference trigger/> }.into_any(),
        Route::Handout { trigger } => view! { <handout::Handout trigger/> }.into_any(),
        Route::General { general } => view! { <general::General general/> }.into_any(),
        Route::Provider { provider } => view! { <provider::Provider provider/> }.into_any(),
        Route::Calls { provider } => view! { <calls::Calls provider/> }.into_any(),
        Route::Call { call } => view! { <calls::Call call/> }.into_any(),
        Route::Compare { comparison } => view! { <compare::Compare comparison/> }.into_any(),
        Route::Missing => missing::Missing().into_any(),
    };
    view! {
        <Header/>
        <Banner/>
        <main id=MAIN tabindex="-1">{page}</main>
        <Footer/>
        <Switcher/>
        <Keys/>
    }
}
