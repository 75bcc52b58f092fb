//! The pages of calls: their list, and one call. Only the server draws them.

use leptos::prelude::*;
use triggers::calls;
use triggers::model::{Call as Table, Provider};

use crate::components::reference::call::CallReference;
use crate::components::{blank_after, prose};
use crate::head::{CALLS, CALLS_TITLE, GENERAL_TITLE};
use crate::route::{call_path, calls_path, general_path};
use crate::{environment::use_lang, location::Location};

/// The calls of a provider.
#[component]
pub fn Calls(
    /// The provider.
    provider: Provider,
) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let cards = calls::of(provider).map(|call| {
        let dates = call.versions.iter().map(|version| view! { <span class="badge">{version.date}</span> " " });
        view! {
            <li class="card">
                <h2><a href=location.link(&call_path(call))>{call.action}</a> " " <code>{call.id.to_string()}</code></h2>
                <p>{prose(call.summary.get(lang))}</p>
                <p class="badges">{dates.collect_view()}</p>
            </li>
        }
    });
    view! {
        <div class="intro">
            <p><a href=location.link(&general_path(provider))>{general_title(provider, lang)}</a></p>
            <h1>{blank_after(CALLS_TITLE.get(lang))} <span class="id">{provider.short().get(lang)}</span></h1>
            <p>{CALLS.get(lang)}</p>
        </div>
        <ul class="cards">{cards.collect_view()}</ul>
    }
    .into_any()
}

/// One call.
#[component]
pub fn Call(
    /// The call.
    call: &'static Table,
) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let provider = call.id.provider;
    view! {
        <div class="intro">
            <p><a href=location.link(&calls_path(provider))>{CALLS_TITLE.get(lang)} " · " {provider.short().get(lang)}</a></p>
            <h1>{blank_after(call.action)} <code class="id">{call.id.to_string()}</code></h1>
            <p>{prose(call.summary.get(lang))}</p>
        </div>
        <CallReference call/>
    }
    .into_any()
}

fn general_title(provider: Provider, lang: bilingual::Lang) -> String {
    [provider.short().get(lang), " · ", GENERAL_TITLE.get(lang)].concat()
}
