//! Going back and forward by a change.

use bilingual::Text;

use crate::environment::use_lang;
use crate::erased::{Element, View, el};
use crate::history::History;
use crate::words;

/// The two buttons.
pub(crate) fn steps(history: History, undo: impl Fn() + Send + 'static, redo: impl Fn() + Send + 'static) -> View {
    View::from(step(words::UNDO, "↶", "Control+Z", move || history.can_undo(), undo)).and(step(
        words::REDO,
        "↷",
        "Control+Shift+Z",
        move || history.can_redo(),
        redo,
    ))
}

fn step(
    said: Text,
    sign: &'static str,
    keys: &'static str,
    can: impl Fn() -> bool + Send + 'static,
    go: impl Fn() + Send + 'static,
) -> Element {
    let said = said.get(use_lang());
    el("button")
        .at("type", "button")
        .class("button quiet step live")
        .at("aria-label", said)
        .at("title", said)
        .at("aria-keyshortcuts", keys)
        // Not `disabled`, which would take the focus from the one who goes back step by step.
        .live_at("aria-disabled", move || (!can()).then_some("true"))
        .on("click", move |_| go())
        .with(sign)
}
