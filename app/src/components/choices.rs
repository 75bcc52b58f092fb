//! Controls for what is chosen: one of some words, any of them, or one of several kinds of value.

use leptos::prelude::*;
use triggers::model::{Choice, Kind};
use triggers::value::Value;

use super::control::{Control, described_by};
use super::folded;
use super::form::hidden;
use super::prose::prose;
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// A choice as it stands in a link.
pub(crate) fn said(choice: &Choice) -> String {
    Value::from(choice.value).in_text()
}

/// Words with their meanings, of which one may be chosen already; one that is none of them is kept.
pub(crate) fn options(words: Vec<(String, &'static str)>, chosen: &str) -> View {
    let known = chosen.is_empty() || words.iter().any(|(value, _)| value == chosen);
    let stranger = (!known).then(|| option(chosen.to_owned(), chosen.to_owned(), true));
    let options = words.into_iter().map(|(value, text)| {
        let said = if text.is_empty() { value.clone() } else { [&value, " – ", text].concat() };
        let is_chosen = value == chosen;
        option(value, said, is_chosen)
    });
    options.collect::<View>().and(stranger)
}

fn option(value: String, said: String, chosen: bool) -> Element {
    el("option").at("value", value).flag("selected", chosen).with(said)
}

/// A value of one of several kinds: the choice of the kind, and the control of each. Only that of the chosen one is to be
/// seen; without script the page shows it when it is sent.
pub(crate) fn tagged(of: &Control, kinds: &'static [(&'static str, Kind)]) -> Element {
    let lang = use_draft().lang;
    let named = of.text();
    let is_named = |tag: &str| {
        if named.is_empty() { of.first.state.is_given(&[&of.name, ".", tag].concat()) } else { tag == named }
    };
    let chosen = kinds.iter().map(|(tag, _)| *tag).find(|tag| is_named(tag)).unwrap_or_default();
    // Once a kind is chosen, nothing is unset by choosing none, but by emptying its control.
    let nothing = chosen
        .is_empty()
        .then(|| option(String::new(), words::CHOOSE.get(lang).to_owned(), true).flag("disabled", true));
    let tags = kinds.iter().map(|(tag, _)| ((*tag).to_owned(), "")).collect();
    let alternatives = kinds.iter().map(|(tag, kind)| {
        let control = of.below(&[".", tag].concat(), 0, kind, tag);
        el("div").at("data-tag", *tag).flag("hidden", *tag != chosen).with(control.draw())
    });
    let send = chosen.is_empty().then(|| el("p").class("hint still").with(words::CHOOSE_AND_SHOW.get(lang)));
    el("div")
        .class("tagged")
        .with(
            of.single("select").on("change", |event| browser::reveal(&event)).with(nothing).with(options(tags, chosen)),
        )
        .with(alternatives.collect::<View>())
        .with(send)
}

/// Any of some words. A hidden twin says "none" where no box is ticked.
pub(crate) fn checks(name: &str, choices: &'static [Choice]) -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let state = draft.shown_once();
    let ticked: Vec<String> = state.state.texts(name).map(str::to_owned).collect();
    let id = |i: usize| format!("i-{name}-{i}");
    let tick = |i: usize, value: String, checked: bool| {
        let input = el("input").at("type", "checkbox").id(id(i)).at("name", name.to_owned()).at("value", value);
        input.flag("checked", checked)
    };
    let strangers = ticked.iter().filter(|text| !choices.iter().any(|choice| said(choice) == **text));
    let strangers = strangers.enumerate().map(|(i, text)| {
        let i = choices.len() + i;
        let label = el("label").at("for", id(i)).with(code(text.clone()));
        el("div").class("check").with(tick(i, text.clone(), true)).with(label)
    });
    let sought = RwSignal::new(String::new());
    let one = |i: usize, choice: &'static Choice| {
        let documented = choice.is_documented();
        let mark = (!documented).then(|| el("span").class("badge").with(words::NOT_DOCUMENTED.get(lang)));
        let value = said(choice);
        let checked = ticked.contains(&value);
        // One line of the meaning is in sight.
        let label = el("label")
            .at("for", id(i))
            .at("title", choice.means.get(lang))
            .with(code(value.clone()))
            .with(mark.map(|mark| View::from(" ").and(mark)))
            .with(" ")
            .with(el("span").class("hint").with(prose(choice.means.get(lang))));
        let text = [&value, " ", choice.means.get(lang)].concat().to_lowercase();
        el("div")
            .class("check")
            .live_flag("hidden", move || sought.with(|sought| !is_found(&text, sought)))
            .with(tick(i, value, checked))
            .with(label)
    };
    let group = el("div")
        .class("checks")
        .at("role", "group")
        .at("aria-labelledby", ["l-", name].concat())
        .at("aria-describedby", described_by(name))
        .with(hidden(name.to_owned(), String::new()));
    let strangers: View = strangers.collect();
    if choices.len() < LONG {
        let boxes: View = choices.iter().enumerate().map(|(i, choice)| one(i, choice)).collect();
        return group.with(boxes).with(strangers);
    }
    let place = ["pick-", name].concat();
    let open = draft.is_opened(&place);
    let seek = move |event: web_sys::Event| {
        // What is looked for is no part of the form.
        event.stop_propagation();
        sought.set(browser::value_of(&event).to_lowercase());
    };
    let finder = el("input")
        .at("type", "search")
        .class("live")
        .at("aria-label", words::FILTER.get(lang))
        .at("placeholder", words::FILTER.get(lang))
        .on("input", seek)
        .on("change", |event| event.stop_propagation());
    let name = name.to_owned();
    let list = folded("picker", place, open, draft)
        .with(el("summary").live(move || chosen(draft, &name, choices.len())))
        .with(finder)
        .with(sorted(choices, one));
    group.with(list).with(strangers)
}

/// Choices of a long list by what stands before their last part: `oss:ObjectCreated`, `oss:ObjectRemoved`.
fn sorted(choices: &'static [Choice], one: impl Fn(usize, &'static Choice) -> Element) -> View {
    let head = |choice: &Choice| said(choice).rsplit_once(':').map(|(head, _)| head.to_owned()).unwrap_or_default();
    let mut at = 0;
    let mut groups = View::default();
    for group in choices.chunk_by(|a, b| head(a) == head(b)) {
        let boxes: View = group.iter().enumerate().map(|(i, choice)| one(at + i, choice)).collect();
        at += group.len();
        let head = head(&group[0]);
        groups.append(if group.len() == 1 || head.is_empty() {
            boxes
        } else {
            let title = el("p").class("hint").at("aria-hidden", "true").with(code(head.clone()));
            el("div").class("kin").at("role", "group").at("aria-label", head).with(title).with(boxes).into()
        });
    }
    groups
}

/// So many choices are folded away behind those that are chosen.
const LONG: usize = 7;

/// What is chosen of a long list, and how long that is.
fn chosen(draft: Draft, name: &str, count: usize) -> View {
    let shown = draft.shown();
    let chips = shown.state.texts(name).map(|text| View::from(code(text.to_owned()).class("chosen")).and(" "));
    let count = words::OF_CHOICES.get(draft.lang).replace('#', &count.to_string());
    chips.collect::<View>().and(el("span").class("hint").with(count))
}

/// Whether a text holds what is looked for. A star stands for anything.
fn is_found(text: &str, sought: &str) -> bool {
    let mut rest = Some(text);
    for piece in sought.split('*').map(str::trim).filter(|piece| !piece.is_empty()) {
        rest = rest.and_then(|rest| rest.split_once(piece)).map(|(_, after)| after);
    }
    rest.is_some()
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn a_star_stands_for_anything() {
        for (sought, found) in
            [("", true), ("put", true), ("created*put", true), ("put*created", false), ("*", true), ("del", false)]
        {
            assert_eq!(is_found("oss:objectcreated:putobject simple upload", sought), found, "{sought}");
        }
    }
}
