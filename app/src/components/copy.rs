//! A button that copies.

use bilingual::Text;
use leptos::prelude::*;

use crate::browser;
use crate::environment::use_lang;
use crate::erased::{Element, el};
use crate::words;

/// Copies a text, where the browser lets it; elsewhere it selects the text for copying by hand. The button says `label`.
pub fn copy(text: impl Fn() -> String + Send + 'static, label: Text) -> Element {
    let lang = use_lang();
    let said = RwSignal::new(None::<Text>);
    let copy = move |_| {
        let done = move |copied: bool| said.set(Some(if copied { words::COPIED } else { words::COPY_FAILED }));
        browser::copy(&text(), done);
    };
    el("span")
        .class("copy live")
        .with(el("button").at("type", "button").class("button").on("click", copy).with(label.get(lang)))
        .with(el("span").class("status").at("role", "status").live(move || said.get().map(|said| said.get(lang))))
}
