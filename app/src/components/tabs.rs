//! The views of the result: one at a time, each with a place in the link. Without script they are links that the server
//! answers.

use bilingual::Text;
use leptos::prelude::*;
use protocol::view::View as Which;
use web_sys::MouseEvent;
use web_sys::wasm_bindgen::JsCast as _;

use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, el};
use crate::words;

const VIEWS: Text = Text::new("Views of the result", "结果视图");
const RUNS: Text = Text::new("Runs", "触发时间");
const WHY: Text = Text::new("Why", "原因");
const TEXTS: Text = Text::new("Configuration", "配置文本");
const INVOKE: Text = Text::new("Invoke", "调用");
const COMPARE: Text = Text::new("Compare", "对比");
const LINES: Text = Text::new("Lines", "逐行");
const RAW: Text = Text::new("Raw", "原文");
const TABLE: Text = Text::new("Table", "表格");
const BESIDE: Text = Text::new("Two views side by side", "并排显示两个视图");
const FORMS: Text = Text::new("Forms of the event", "事件的显示方式");

/// The tabs, with the key that opens each. The forms of the event share one.
const TABS: [(Which, Text, &str); 6] = [
    (Which::Event, words::EVENT, "e"),
    (Which::Runs, RUNS, "r"),
    (Which::Why, WHY, "w"),
    (Which::Texts, TEXTS, "c"),
    (Which::Invoke, INVOKE, "i"),
    (Which::Compare, COMPARE, "d"),
];

/// The tab of a view.
const fn tab(view: Which) -> Which {
    match view {
        Which::Raw | Which::Table => Which::Event,
        other => other,
    }
}

/// The tabs. What answers the main question of the trigger comes first.
pub fn tabs() -> Element {
    let draft = use_draft();
    let is_timed = draft.parts.runs.is_some() && draft.trigger.is_timed();
    let mut all: Vec<_> = TABS.into_iter().filter(|(view, ..)| is_timed || *view != Which::Runs).collect();
    if is_timed {
        all.swap(0, 1);
    }
    let item = |(view, said, key): (Which, Text, &'static str)| {
        let current = move || (tab(draft.view()) == view).then_some("true");
        let link = link(view, draft).at("aria-keyshortcuts", key).live_at("aria-current", current);
        el("li").with(link.with(said.get(draft.lang)))
    };
    // Where an address names a place in a view that is not open.
    Effect::new(move || {
        if let Some(view) = browser::view_of_place() {
            draft.open(view);
        }
    });
    let items = all.into_iter().map(item).collect::<View>();
    let views = el("nav").class("tabs").at("aria-label", VIEWS.get(draft.lang)).with(el("ul").with(items));
    views.with(beside(draft))
}

/// Whether a second view stands beside the open one, on a screen that is wide enough: the event beside the runs, and what
/// a function makes of it beside everything else. Which one it is and where is a matter of the style (`style/tabs.css`).
fn beside(draft: Draft) -> Element {
    let on = RwSignal::new(true);
    let said = BESIDE.get(draft.lang);
    el("button")
        .at("type", "button")
        .class("button quiet two live")
        .at("aria-label", said)
        .at("title", said)
        .live_at("aria-pressed", move || Some(if on.get() { "true" } else { "false" }))
        .on("click", move |_| on.update(|on| *on = !*on))
        .with("◫")
}

/// The choice between the forms of the event.
pub(crate) fn forms() -> Element {
    let draft = use_draft();
    let item = |(view, said): (Which, Text)| {
        let current = move || (draft.view() == view).then_some("true");
        el("li").with(link(view, draft).live_at("aria-current", current).with(said.get(draft.lang)))
    };
    let items = [(Which::Event, LINES), (Which::Raw, RAW), (Which::Table, TABLE)].map(item);
    el("ul").class("segments").at("aria-label", FORMS.get(draft.lang)).with(items.into_iter().collect::<View>())
}

/// A link to a view, without words yet: the same state with another view. With script the view is opened in place.
fn link(view: Which, draft: Draft) -> Element {
    opening(view, draft, || ())
}

/// A link to a view from elsewhere on the page: the focus goes along, to the heading of what it leads to.
pub(crate) fn lead(view: Which, heading: &'static str, draft: Draft) -> Element {
    opening(view, draft, move || browser::focus_on(heading))
}

/// What is done `then` must be done by the same handler: what the first of two brings about may replace the second.
fn opening(view: Which, draft: Draft, then: impl Fn() + Send + 'static) -> Element {
    el("a").live_at("href", move || Some(draft.link_to(view))).on("click", move |event| {
        let is_plain = event
            .dyn_ref::<MouseEvent>()
            .is_none_or(|click| !(click.ctrl_key() || click.meta_key() || click.shift_key()));
        if is_plain {
            event.prevent_default();
            browser::keep_line(move || draft.open(view));
            then();
        }
    })
}

/// What is shown in some views. Where it is not, the browser still finds texts and places in it, and opens the view then.
pub fn within(views: &'static [Which], content: impl Into<View>) -> Element {
    let draft = use_draft();
    let first = views[0];
    let hidden = move || (!views.contains(&draft.view())).then_some("until-found");
    el("div")
        .class("view")
        .at("data-view", first.id())
        .live_at("hidden", hidden)
        .on("beforematch", move |_| draft.open(first))
        .with(content)
}
