//! The page of all triggers.

use leptos::prelude::*;
use schedule::text::Text;

use crate::{environment::use_lang, location::Location, route::TRIGGERS};

const TITLE: Text = Text::new("Triggers", "触发器");

/// All triggers.
#[component]
pub fn Home() -> impl IntoView {
    let location = expect_context::<Location>();
    let items = TRIGGERS.map(|id| {
        view! { <li><a href=location.link(&format!("/{id}"))>{id}</a></li> }
    });
    view! {
        <h1>{TITLE.get(use_lang())}</h1>
        <ul>{items.into_iter().collect_view()}</ul>
    }
}
