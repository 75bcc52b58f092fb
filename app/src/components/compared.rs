//! What differs from another state: an example, an edition, or the state that the page was opened with. First the
//! causes, what stands in the fields; then their effects, the verdict and the event.

use bilingual::Text;
use leptos::prelude::*;
use protocol::state::State;
use protocol::view::View as Which;
use triggers::names::Names;
use triggers::value::{Value, below};

use super::verdict::word;
use super::{columns, empty, field, flow, panel};
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, code, el};
use crate::shown::Shown;
use crate::words;

const TITLE: Text = Text::new("What differs", "差异");
const WITH: Text = Text::new("Compare with", "对比对象");
const OPENED: Text = Text::new("the state that the page was opened with", "打开页面时的状态");
const EXAMPLE: Text = Text::new("the example: ", "示例：");
const IN_EDITION: Text = Text::new("this state in edition ", "相同状态，格式版本 ");
const NOW: Text = Text::new("Now", "当前");
const THERE: Text = Text::new("Other", "对比对象");
const CAUSES: Text = Text::new("In the fields", "字段");
const EFFECTS: Text = Text::new("In the event", "事件");
const VERDICT: Text = Text::new("Verdict", "触发判断");
const SAME: Text = Text::new("Nothing differs.", "没有差异。");
const SAME_EVENT: Text = Text::new("The events are the same, byte for byte.", "两个事件逐字节相同。");

/// A place, what stands there now, and what stands there in the other state. Nothing stands at a place that is not there.
type Difference = (String, Option<String>, Option<String>);

/// The choice of the other state, and what differs from it.
pub fn compared() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let zones = use_environment().zones;
    let opened = draft.shown_once().state.query();
    // Which other state: the one of the page, the examples, then the editions. First, the example that the page came from.
    let base = draft.shown_once().state.example.clone();
    let begin = draft.trigger.examples.iter().position(|example| example.id == base).map_or(0, |at| at + 1);
    let chosen = RwSignal::new(begin);
    let choose = move |event: web_sys::Event| chosen.set(browser::value_of(&event).parse().unwrap_or_default());
    let examples = draft.trigger.examples.iter().map(|example| [EXAMPLE.get(lang), example.title.get(lang)].concat());
    let editions = draft.trigger.editions.iter().map(|edition| [IN_EDITION.get(lang), edition.id].concat());
    let names = std::iter::once(OPENED.get(lang).to_owned()).chain(examples).chain(editions);
    let options = names.enumerate().map(|(at, name)| {
        el("option").at("value", at.to_string()).flag("selected", at == begin).with(name.replace('`', ""))
    });
    let select = el("select").id("i-compared").on("change", choose).with(options.collect::<View>());
    panel("panel", "compared", TITLE)
        .with(el("label").class("label").at("for", "i-compared").with(WITH.get(lang)))
        .with(select)
        // Another evaluation at each key would be felt where nobody looks at it.
        .with(flow(move || {
            let is_shown = draft.view() == Which::Compare;
            is_shown.then(|| differences(draft, &other(draft, chosen.get(), &opened), &zones))
        }))
}

/// The query of the other state.
fn other(draft: Draft, chosen: usize, opened: &str) -> String {
    let Some(at) = chosen.checked_sub(1) else { return opened.to_owned() };
    if let Some(example) = draft.trigger.examples.get(at) {
        return State::of_example(draft.trigger, example.id).query();
    }
    let edition = draft.trigger.editions.get(at - draft.trigger.examples.len());
    let edition = edition.map(|edition| edition.id.to_owned()).unwrap_or_default();
    let mut state = draft.shown().state.clone();
    state.edition = edition;
    state.query()
}

fn differences(draft: Draft, query: &str, zones: &Zones) -> View {
    let lang = draft.lang;
    let now = draft.shown();
    let there = Shown::of(draft.trigger, draft.parts, query, now.at, zones);
    let causes = causes(&now.state, &there.state);
    let (word_now, word_there) = (word(&now).1.get(lang), word(&there).1.get(lang));
    let effects = effects(&now, &there);
    if causes.is_empty() && effects.is_empty() && word_now == word_there {
        return empty(SAME).into();
    }
    let verdict = (word_now != word_there)
        .then(|| vec![(VERDICT.get(lang).to_owned(), Some(word_now.to_owned()), Some(word_there.to_owned()))]);
    let is_same_event = effects.is_empty() && now.evaluation.event.is_some();
    View::from(section(CAUSES, causes, draft, true))
        .and(verdict.and_then(|verdict| section(VERDICT, verdict, draft, false)))
        .and(section(EFFECTS, effects, draft, false))
        .and(is_same_event.then(|| empty(SAME_EVENT)))
}

/// The fields, and the surroundings, that do not say the same.
fn causes(now: &State, there: &State) -> Vec<Difference> {
    let mut all = different(said(now), &said(there));
    let filled = |text: &String| (!text.is_empty()).then(|| text.clone());
    for (name, mine, theirs) in
        [("at", &now.at, &there.at), ("seed", &now.seed, &there.seed), ("edition", &now.edition, &there.edition)]
    {
        if mine != theirs {
            all.push((name.to_owned(), filled(mine), filled(theirs)));
        }
    }
    all
}

/// What a state says in each of its fields; the texts of a field that has several are lines.
fn said(state: &State) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut places = Names::new();
    for (name, text) in state.pairs() {
        if let Some(place) = places.place(name) {
            all[place].1.push('\n');
            all[place].1.push_str(text);
        } else {
            places.put(name, all.len());
            all.push((name.to_owned(), text.to_owned()));
        }
    }
    all
}

/// The values of the events that are not the same.
fn effects(now: &Shown, there: &Shown) -> Vec<Difference> {
    let values = |shown: &Shown| {
        let mut values = Vec::new();
        if let Some(event) = &shown.evaluation.event {
            flatten(&event.value, String::new(), &mut values);
        }
        values
    };
    different(values(now), &values(there))
}

/// What two lists of places do not say alike: what is now, in its order, then what is only there.
fn different(now: Vec<(String, String)>, there: &[(String, String)]) -> Vec<Difference> {
    let known = Names::of(now.iter().map(|(place, _)| place.as_str()));
    let places = Names::of(there.iter().map(|(place, _)| place.as_str()));
    let theirs = |place: &str| places.place(place).map(|at| there[at].1.clone());
    let gone = there.iter().filter(|(place, _)| !known.contains(place));
    let gone = gone.map(|(place, value)| (place.clone(), None, Some(value.clone())));
    let both = now.into_iter().map(|(place, value)| {
        let theirs = theirs(&place);
        (place, Some(value), theirs)
    });
    both.filter(|(_, mine, theirs)| mine != theirs).chain(gone).collect()
}

/// The scalars of a value, with their places.
fn flatten(value: &Value, place: String, all: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                flatten(value, below(&place, name), all);
            }
        }
        Value::List(items) if !items.is_empty() => {
            for (i, item) in items.iter().enumerate() {
                flatten(item, format!("{place}/{i}"), all);
            }
        }
        scalar => all.push((place, scalar.to_json())),
    }
}

fn section(title: Text, differences: Vec<Difference>, draft: Draft, are_fields: bool) -> Option<View> {
    if differences.is_empty() {
        return None;
    }
    let lang = draft.lang;
    let rows = differences.into_iter().map(|(place, now, there)| {
        let name = if are_fields { field::link(&place) } else { code(place) };
        let side = |kind: &'static str, said: Option<String>| {
            let said = said.map_or_else(|| View::from("—"), |said| code(said).into());
            el("td").at("data-side", kind).with(said)
        };
        el("tr").with(el("th").at("scope", "row").with(name)).with(side("now", now)).with(side("there", there))
    });
    let table = el("table").with(columns([words::PLACE, NOW, THERE])).with(el("tbody").with(rows.collect::<View>()));
    Some(View::from(el("h3").with(title.get(lang))).and(el("div").class("scroll differences").with(table)))
}
