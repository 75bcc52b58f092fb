//! The choice of the colours. With script (`server/site/theme.js`) it acts at once.

use bilingual::Text;
use leptos::prelude::*;

use crate::environment::use_lang;
use crate::location::{Location, href};
use crate::theme::{NAME, PATH, Theme};

const LABEL: Text = Text::new("Colours", "配色");
const APPLY: Text = Text::new("Apply colours", "应用配色");

/// A form that comes back to this page.
#[component]
pub fn Colours() -> impl IntoView {
    let lang = use_lang();
    let location = expect_context::<Location>();
    let here = location.query().with_untracked(|query| href(&location.path(), query));
    let chosen: Theme = use_context().unwrap_or_default();
    let options = Theme::ALL.map(|theme| {
        view! { <option value=theme.code() selected={theme == chosen}>{theme.name().get(lang)}</option> }
    });
    view! {
        <form class="theme" method="post" action=PATH>
            <input type="hidden" name="to" value=here/>
            <select name=NAME aria-label=LABEL.get(lang) autocomplete="off">{options.into_iter().collect_view()}</select>
            <button class="button quiet">{APPLY.get(lang)}</button>
        </form>
    }
    .into_any()
}
