//! Examples to start from, and the link of what was made of them.

use leptos::prelude::*;

use super::prose::prose;
use crate::draft::{Draft, use_draft};
use crate::environment::use_environment;
use crate::erased::{Element, View, el};
use crate::words;

/// The documents' examples, and a fresh start.
pub fn presets() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    // The view that is open stays open.
    let preset = move |query: fn(Draft, &str) -> String, id: &'static str| {
        el("a").class("button quiet").live_at("href", move || Some(draft.link_of(&query(draft, id))))
    };
    let examples = draft.trigger.examples.iter().map(|example| {
        let current = move || (draft.shown().state.example == example.id).then_some("true");
        let link = preset(Draft::example_query, example.id).live_at("aria-current", current);
        el("li").with(link.with(prose(example.title.get(lang))))
    });
    let examples: View = examples.collect();
    let reset = el("li").with(preset(|draft, _| draft.empty_query(), "").with(words::RESET.get(lang)));
    el("nav")
        .class("presets")
        .at("aria-label", words::EXAMPLES.get(lang))
        .with(el("h2").with(words::EXAMPLES.get(lang)))
        .with(el("ul").with(examples).with(reset))
}

/// The link of the state, to be copied by hand.
pub fn share() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let origin = use_environment().written.origin;
    let link = Memo::new(move |_| draft.link_to_share(&origin));
    let shared = move || {
        if draft.has_no_link() {
            return super::remark("warning").with(words::NO_LINK.get(lang)).into();
        }
        View::from(el("label").class("label").at("for", "link").with(words::SHARE.get(lang)))
            .and(el("input").at("type", "text").id("link").flag("readonly", true).at("value", link.get()))
    };
    el("div").class("share").live(shared)
}
