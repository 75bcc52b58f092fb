//! The choice of what happens.

use triggers::model::Happening;

use super::field::problems;
use super::flow;
use super::prose::prose;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, el};
use crate::words;

/// The full name of the choice.
const NAME: &str = "on.happening";

/// What happens, where more than one thing can.
pub fn happenings() -> Element {
    let draft = use_draft();
    el("div")
        .class("field")
        .id("f-on.happening")
        .with(el("label").class("label").at("for", "i-on.happening").with(words::HAPPENING.get(draft.lang)))
        .with(flow(move || select(draft).key(draft.revision())))
        .with(el("p").class("hint").id("h-on.happening").live(move || prose(chosen(draft).means.get(draft.lang))))
        .with(problems(NAME.to_owned()))
}

fn chosen(draft: Draft) -> &'static Happening {
    let shown = draft.shown();
    draft.trigger.happening(shown.state.text(NAME)).unwrap_or(&draft.trigger.happenings[0])
}

fn select(draft: Draft) -> Element {
    let shown = draft.shown_once();
    let id = shown.state.text(NAME).to_owned();
    let known = id.is_empty() || draft.trigger.happening(&id).is_some();
    let stranger = (!known).then(|| el("option").at("value", id.clone()).flag("selected", true).with(id.clone()));
    let options = draft.trigger.happenings.iter().enumerate().map(|(i, happening)| {
        let selected = happening.id == id || (id.is_empty() && i == 0);
        el("option").at("value", happening.id).flag("selected", selected).with(happening.name.get(draft.lang))
    });
    el("select")
        .at("name", NAME)
        .id("i-on.happening")
        .at("aria-describedby", "h-on.happening")
        .with(stranger)
        .with(options.collect::<View>())
}
