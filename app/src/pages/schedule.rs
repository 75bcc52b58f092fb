//! The page about schedules: what an expression means, in each dialect, and when it fires.

use bilingual::Text;
use leptos::prelude::*;
use web_sys::HtmlFormElement;
use web_sys::wasm_bindgen::JsCast as _;

use crate::ROOT;
use crate::asked::{AS, EXPRESSION};
use crate::browser;
use crate::components::lens::assistant::assistant;
use crate::components::lens::cards::cards;
use crate::components::lens::desk::Desk;
use crate::components::lens::detail::detail;
use crate::components::lens::form::expression;
use crate::environment::use_lang;
use crate::erased::{Element, View, code, el};

const TITLE: Text = Text::new("What does this schedule mean?", "这个时间表达式是什么意思？");
const WHAT: Text = Text::new(
    "The same cron expression means different things in different places. Read it as Alibaba Cloud FC and Tencent \
     Cloud SCF do, next to the dialects that people confuse them with.",
    "同一个 cron 表达式在不同产品中含义不同。查看阿里云函数计算和腾讯云 SCF 如何解析，并与几种容易混淆的语法对照。",
);
const EXAMPLES: Text = Text::new("Examples", "示例");

/// Expressions that are read differently.
const READ_DIFFERENTLY: [&str; 6] = [
    "0 0 12 13 * FRI",
    "0 0 12 ? * 1",
    "0 0 * * 1",
    "*/5 * * * *",
    "0 15 10 * * MON-FRI *",
    "CRON_TZ=America/New_York 0 30 2 * * *",
];

/// The page about schedules.
#[component]
pub fn Schedule() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="intro">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHAT.get(lang)}</p>
        </div>
        <div id=ROOT>{desk()}</div>
    }
    .into_any()
}

/// The live part: one form, and all that follows from it.
pub fn desk() -> View {
    let desk = Desk::new();
    let read = move |event: web_sys::Event| {
        if let Some(form) = event.current_target() {
            let field = browser::name_of(&event).unwrap_or_default();
            desk.read(form.unchecked_ref::<HtmlFormElement>(), &field);
        }
    };
    el("form")
        .at("method", "get")
        .at("data-state", "")
        .class("lens")
        .at("autocomplete", "off")
        .on("input", read)
        .on("change", read)
        .on("focusout", move |_| desk.history.end_typing())
        .on("submit", |event| event.prevent_default())
        .with(expression(desk))
        .with(examples(desk))
        .with(cards(desk))
        .with(assistant(desk))
        .with(detail(desk))
        .into()
}

fn examples(desk: Desk) -> Element {
    let links = move || {
        let asked = desk.asked();
        let link = |text: &'static str| {
            let current = (asked.text(EXPRESSION) == text).then_some("true");
            let link = desk.link(&asked.with(EXPRESSION, text).with(AS, "")).class("button quiet");
            el("li").with(link.maybe("aria-current", current).with(code(text)))
        };
        READ_DIFFERENTLY.into_iter().map(link).collect::<View>()
    };
    el("nav")
        .class("presets")
        .at("aria-label", EXAMPLES.get(desk.lang))
        .with(el("h2").with(EXAMPLES.get(desk.lang)))
        .with(el("ul").live(links))
}
