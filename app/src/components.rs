//! Parts that pages are made of.

pub mod answer;
pub mod banner;
pub mod bar;
pub(crate) mod calls;
pub(crate) mod card;
pub(crate) mod choices;
pub mod cites;
pub mod clock;
pub mod compared;
pub mod conflict;
pub mod control;
pub mod copy;
pub mod event;
pub mod field;
pub mod form;
pub mod handler;
pub mod happening;
pub(crate) mod hex;
pub mod invoke;
pub mod keys;
pub mod language;
pub(crate) mod lens;
mod live_run;
pub(crate) mod many;
mod paste;
pub mod presets;
pub mod problems;
pub mod prose;
pub mod reference;
pub mod repair;
pub mod rows;
pub mod runs;
pub mod samples;
mod signing;
pub mod site;
pub(crate) mod steps;
pub mod switcher;
pub(crate) mod table;
pub mod tabs;
pub mod texts;
pub mod theme;
pub(crate) mod timing;
pub(crate) mod told;
pub mod tree;
pub mod verdict;

use bilingual::Text;

use crate::browser;
use crate::draft::Draft;
use crate::environment::use_lang;
use crate::erased::{Element, View, el};

pub use cites::cites;
pub use language::Language;
pub use prose::prose;

/// A part of a page with a heading, which has an id.
pub(crate) fn panel(class: &'static str, id: &'static str, title: Text) -> Element {
    let heading = el("h2").id(id).at("tabindex", "-1").with(title.get(use_lang()));
    el("section").class(class).at("aria-labelledby", id).with(heading)
}

/// A panel that is folded away behind its heading until it is opened, or `open` says that it matters.
pub(crate) fn folded_panel(class: &'static str, id: &'static str, title: Text, open: bool, draft: Draft) -> Element {
    let heading = el("h2").id(id).with(title.get(draft.lang));
    let place = ["panel-", id].concat();
    let open = open || draft.is_opened(&place);
    folded(class, place, open, draft).at("aria-labelledby", id).with(el("summary").with(heading))
}

/// A name with what follows it on the same line. A blank of its own would be lost to who hears the page: between texts that
/// leptos tells apart, Chromium leaves it out of the name of a heading or a link.
pub(crate) fn blank_after(name: &str) -> String {
    [name, " "].concat()
}

/// Live nodes among others; only the document knows of the element around them.
pub(crate) fn flow<V: Into<View>>(view: impl Fn() -> V + Send + 'static) -> Element {
    el("div").class("flow").live(view)
}

/// That there is nothing yet, and what brings it.
pub(crate) fn empty(why: Text) -> Element {
    el("p").class("empty").with(why.get(use_lang()))
}

/// The head of a table: what its columns are.
pub(crate) fn columns<const COUNT: usize>(said: [Text; COUNT]) -> Element {
    let heads = said.map(|said| el("th").at("scope", "col").with(said.get(use_lang())));
    el("thead").with(el("tr").with(heads.into_iter().collect::<View>()))
}

/// What opens to more, without its line yet. The draft remembers under the name of a place whether it is open, so that it
/// stays so when it is drawn anew.
pub(crate) fn folded(class: &'static str, place: String, open: bool, draft: Draft) -> Element {
    let toggled = move |event: web_sys::Event| draft.keep_opened(&place, browser::is_open(&event));
    el("details").class(class).flag("open", open).on("toggle", toggled)
}

/// A remark of some severity: `error`, `warning`, `note`.
pub(crate) fn remark(severity: &'static str) -> Element {
    el("p").class("problem").at("data-severity", severity)
}
