//! The configuration as text, in every form that the cloud and its tools take, and read from one.

use protocol::names::Part;
use schedule::Severity;
use triggers::check::normalised;
use triggers::input::Input;

use super::copy::copy;
use super::paste::paste;
use super::prose::prose;
use super::{empty, flow, panel};
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// The configuration as text.
pub fn texts() -> Element {
    let draft = use_draft();
    panel("panel", "texts", words::TEXTS).with(flow(move || written(draft))).with(paste())
}

fn written(draft: Draft) -> View {
    let shown = draft.shown();
    let mut problems = shown.problems.iter();
    if problems.any(|(part, problem)| *part == Part::Config && problem.severity == Severity::Error) {
        return empty(words::TEXTS_NONE).into();
    }
    let config = normalised(draft.trigger, &shown.config);
    let texts = draft.trigger.texts.iter().enumerate().map(|(i, form)| {
        let text = form.write(&Input::of_config(draft.trigger, &config));
        let copied = text.clone();
        let block = el("div")
            .class("code")
            .at("data-text", form.id)
            .with(copy(move || copied.clone(), words::COPY_TEXT))
            .with(el("pre").with(code(text)));
        el("details").flag("open", i == 0).with(el("summary").with(prose(form.title.get(draft.lang)))).with(block)
    });
    texts.collect()
}
