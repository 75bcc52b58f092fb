//! Examples to start from, and the way back.

use leptos::prelude::*;

use super::prose::prose;
use crate::draft::use_draft;
use crate::environment::use_environment;
use crate::markup::{Element, View, el};
use crate::words;

/// The documents' examples, and a fresh start.
pub fn presets() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let preset = |query: String| el("a").class("button quiet").at("href", draft.link_of(&query));
    let examples = draft.trigger.examples.iter().map(|example| {
        let current = move || (draft.shown().state.example == example.id).then_some("true");
        let link = preset(draft.example_query(example.id)).live_at("aria-current", current);
        el("li").with(link.with(prose(example.title.get(lang))))
    });
    let examples: View = examples.collect();
    let reset = el("li").with(preset(draft.empty_query()).with(words::RESET.get(lang)));
    el("nav")
        .class("presets")
        .at("aria-label", words::EXAMPLES.get(lang))
        .with(el("h2").with(words::EXAMPLES.get(lang)))
        .with(el("ul").with(examples).with(reset))
}

/// The link of the state, and undoing what the page itself changed.
pub fn share() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let origin = use_environment().written.origin;
    let link = Memo::new(move |_| draft.link_to_share(&origin, &draft.shown()));
    let shared = move || {
        if draft.has_no_link() {
            return super::remark("warning").with(words::NO_LINK.get(lang)).into();
        }
        View::from(el("label").class("label").at("for", "link").with(words::SHARE.get(lang)))
            .and(el("input").at("type", "text").id("link").flag("readonly", true).at("value", link.get()))
    };
    let undo = move || {
        let button = || el("button").at("type", "button").class("button quiet").on("click", move |_| draft.undo());
        draft
            .can_undo()
            .then(|| View::from(words::CHANGED.get(lang)).and(" ").and(button().with(words::UNDO.get(lang))))
    };
    el("div")
        .with(el("div").class("share").live(shared))
        .with(el("p").class("status undo").at("role", "status").live(undo))
}
