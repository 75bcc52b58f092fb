//! A button that copies.

use leptos::prelude::*;
use schedule::text::Text;

use crate::browser;
use crate::environment::use_lang;
use crate::words;

/// Copies a text, where the browser lets it; elsewhere it selects the text for copying by hand.
#[component]
pub fn Copy(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// What the button says.
    label: Text,
) -> impl IntoView {
    let lang = use_lang();
    let said = RwSignal::new(None::<Text>);
    let copy = move |_| {
        let done = move |copied: bool| said.set(Some(if copied { words::COPIED } else { words::COPY_FAILED }));
        browser::copy(&text.read_untracked(), done);
    };
    view! {
        <span class="copy live">
            <button type="button" class="button" on:click=copy>{label.get(lang)}</button>
            <span class="status" role="status">{move || said.get().map(|said| said.get(lang))}</span>
        </span>
    }
    .into_any()
}
