//! The choice of the language.

use leptos::prelude::*;
use schedule::text::{Lang, Text};

use crate::{browser, environment::use_lang, location::Location};

const LABEL: Text = Text::new("Language", "语言");

/// Links to this page and state in the other languages. The choice is kept for links that name none.
#[component]
pub fn Language() -> impl IntoView {
    let location = expect_context::<Location>();
    let current = use_lang();
    let links = Lang::ALL.map(|lang| {
        let name = match lang {
            Lang::En => "English",
            Lang::Zh => "中文",
        };
        view! {
            <a
                href=move || location.link_in(lang)
                lang=lang.tag()
                hreflang=lang.tag()
                aria-current=(lang == current).then_some("true")
                on:click=move |_| browser::remember(lang)
            >
                {name}
            </a>
        }
    });
    view! { <nav class="language" aria-label=LABEL.get(current)>{links.into_iter().collect_view()}</nav> }
}
