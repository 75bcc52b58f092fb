//! The surroundings: clock, seed, edition.

use bilingual::Text;
use protocol::surroundings::{DEFAULT_SEED, Misread};

use super::prose::prose;
use super::{flow, folded_panel};
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, el};
use crate::words;

/// The surroundings of the event, folded away until one of them matters.
pub fn clock() -> Element {
    let draft = use_draft();
    let open = !draft.shown_once().misread.is_empty();
    folded_panel("panel surroundings", "surroundings", words::SURROUNDINGS, open, draft)
        .with(flow(move || controls(draft).key(draft.revision())))
        .with(problem("edition", draft))
}

/// The list of problems of a control, which has one or none.
fn problem(name: &'static str, draft: Draft) -> Element {
    let item = move |misread: &Misread| {
        el("li").class("problem").at("data-severity", "error").with(prose(misread.message().get(draft.lang)))
    };
    el("ul").class("problems").id(["p-", name].concat()).live(move || {
        let shown = draft.shown();
        shown.misread.iter().filter(|misread| misread.name() == name).map(item).collect::<View>()
    })
}

fn controls(draft: Draft) -> View {
    let lang = draft.lang;
    let shown = draft.shown_once();
    let line = |name: &'static str, text: &str, placeholder: String| {
        el("input")
            .at("type", "text")
            .id(["i-", name].concat())
            .at("name", name)
            .at("value", text.to_owned())
            .at("placeholder", placeholder)
            .at("aria-describedby", ["h-", name, " p-", name].concat())
            .at("spellcheck", "false")
    };
    let at = el("div")
        .class("field")
        .id("f-at")
        .with(label("at", words::AT, draft))
        .with(line("at", &shown.state.at, triggers::time::rfc3339(shown.at)))
        .with(el("p").class("hint").id("h-at").with(prose(words::AT_HINT.get(lang))))
        .with(problem("at", draft));
    let seed = el("div")
        .class("field")
        .id("f-seed")
        .with(label("seed", words::SEED, draft))
        .with(line("seed", &shown.state.seed, DEFAULT_SEED.to_owned()))
        .with(el("p").class("hint").id("h-seed").with(words::SEED_HINT.get(lang)))
        .with(problem("seed", draft));
    View::from(at).and(seed).and(edition(draft))
}

fn label(name: &'static str, said: Text, draft: Draft) -> Element {
    let name_shown = el("code").class("name").with(name);
    el("label").class("label").at("for", ["i-", name].concat()).with(said.get(draft.lang)).with(" ").with(name_shown)
}

/// The choice of the edition, where there is one.
fn edition(draft: Draft) -> Option<Element> {
    let trigger = draft.trigger;
    let chosen = draft.shown_once().state.edition.clone();
    if trigger.editions.len() < 2 && chosen.is_empty() {
        return None;
    }
    let known = chosen.is_empty() || trigger.edition(&chosen).is_some();
    let stranger =
        (!known).then(|| el("option").at("value", chosen.clone()).flag("selected", true).with(chosen.clone()));
    let current = trigger.current_edition().id;
    let options = trigger.editions.iter().rev().map(|edition| {
        // What is current needs no name, but a link that names it means it for ever.
        let value = if edition.id == current && chosen != current { "" } else { edition.id };
        let selected = value == chosen || edition.id == chosen;
        let said = [edition.id, " – ", edition.means.get(draft.lang)].concat();
        el("option").at("value", value).flag("selected", selected).with(said)
    });
    let select = el("select").id("i-edition").at("name", "edition").at("aria-describedby", "p-edition");
    Some(
        el("div")
            .class("field")
            .id("f-edition")
            .with(label("edition", words::EDITION, draft))
            .with(select.with(options.collect::<View>()).with(stranger)),
    )
}
