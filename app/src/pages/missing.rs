//! The page of addresses where nothing is.

use leptos::prelude::*;
use schedule::text::Text;

use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("Nothing is here", "这里什么都没有");
const HOME: Text = Text::new("All triggers", "所有触发器");

/// Nothing is here.
#[component]
pub fn Missing() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    view! {
        <h1>{TITLE.get(lang)}</h1>
        <p><a href=location.link("/")>{HOME.get(lang)}</a></p>
    }
}
