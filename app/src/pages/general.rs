//! The page of what holds for all triggers of a provider. Only the server draws it.

use leptos::prelude::*;
use triggers::model::General as Table;

use crate::components::reference::general::GeneralReference;
use crate::components::{blank_after, prose};
use crate::head::CALLS_TITLE;
use crate::route::calls_path;
use crate::{environment::use_lang, location::Location};

/// The general facts of a provider.
#[component]
pub fn General(
    /// The facts.
    general: &'static Table,
) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let provider = general.provider;
    view! {
        <div class="intro">
            <h1>{blank_after(provider.title().get(lang))} <code class="id">{provider.code()}</code></h1>
            <p>{prose(general.summary.get(lang))}</p>
            <p><a href=location.link(&calls_path(provider))>{CALLS_TITLE.get(lang)}</a></p>
        </div>
        <GeneralReference general/>
    }
    .into_any()
}
