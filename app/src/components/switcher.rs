//! The way to any page from every page: a form that leads to the search of the first page, and, with script, a dialog
//! (`server/site/switcher.js`).

use bilingual::Text;
use leptos::prelude::*;

use crate::{environment::use_lang, location::Location};

const FIND: Text = Text::new("Find a trigger", "查找触发器");
const HINT: Text = Text::new(
    "A name, a field, an event such as ObjectCreated:PutObject, or a piece of JSON",
    "名称、字段、ObjectCreated:PutObject 等事件，或一段 JSON",
);
const FOUND: Text = Text::new("# found; arrow keys to choose, Enter to open", "共 # 项；方向键选择，Enter 打开");
const LOST: Text = Text::new("The server could not be reached.", "无法连接服务器。");
const RESULTS: Text = Text::new("Search results", "搜索结果");

/// The form of the header.
#[component]
pub fn Find() -> impl IntoView {
    let lang = use_lang();
    view! {
        <form class="find" method="get" action="/" role="search" aria-label=FIND.get(lang)>
            <NamedLanguage/>
            <input type="search" name="q" aria-label=FIND.get(lang) autocomplete="off" spellcheck="false"/>
            <button class="button quiet" aria-keyshortcuts="Control+K">
                {FIND.get(lang)} " " <kbd aria-hidden="true">"Ctrl K"</kbd>
            </button>
        </form>
    }
    .into_any()
}

/// The dialog. The script fills it.
#[component]
pub fn Switcher() -> impl IntoView {
    let lang = use_lang();
    view! {
        <dialog id="switcher" class="over" aria-label=FIND.get(lang) closedby="any">
            <form method="get" action="/">
                <NamedLanguage/>
                <input type="text" name="q" role="combobox" aria-label=FIND.get(lang) aria-autocomplete="list"
                    aria-controls="found" aria-expanded="false" placeholder=HINT.get(lang) autocomplete="off"
                    spellcheck="false" autofocus=true/>
            </form>
            <div role="listbox" id="found" aria-label=RESULTS.get(lang)></div>
            <p class="status" role="status" data-found=FOUND.get(lang) data-lost=LOST.get(lang)></p>
        </dialog>
    }
    .into_any()
}

/// In a form: the language that the link of the page names goes along.
#[component]
pub(crate) fn NamedLanguage() -> impl IntoView {
    let named = expect_context::<Location>().lang();
    named.map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })
}
