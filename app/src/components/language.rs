//! The choice of the language.

use bilingual::{Lang, Text};
use leptos::prelude::*;

use crate::{environment::use_lang, location::Location};

const LABEL: Text = Text::new("Language", "语言");

const STRANGE: Text =
    Text::new("This site is not available in that language. Choose one:", "本站暂不支持该语言，请选择：");

/// Longer codes are cut: no language has one.
const LONGEST: usize = 20;

/// Links to this page and state in the other languages. The client keeps the choice, and the links with the state.
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
                href=location.link_in(lang)
                lang=lang.tag()
                hreflang=lang.tag()
                data-lang=lang.code()
                aria-current=(lang == current).then_some("true")
            >
                {name}
            </a>
        }
    });
    let strange = location.strange_lang().map(|code| {
        let code: String = code.chars().take(LONGEST).collect();
        view! { <span role="status"><code>{code}</code> " – " {STRANGE.get(current)}</span> }
    });
    view! { <nav class="language" aria-label=LABEL.get(current)>{strange}{links.into_iter().collect_view()}</nav> }
}
