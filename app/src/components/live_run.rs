//! The live run of a timer: the server makes the event at each run and calls a function, and this page tells what comes.
//!
//! All that happens between the buttons is in a script of the server's (`server/sandbox/page/live.js`), which is loaded when
//! this is opened. It reads what is to run from the attribute `data-sent`, and its words from `data-words`.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use protocol::state::State;
use triggers::value::Value;

use super::prose::prose;
use super::remark;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, el};
use crate::words;

/// The script that makes it work.
const SCRIPT: &str = "/sandbox/live.js";

const TITLE: Text = Text::new("Live run", "实时运行");
const WHAT: Text = Text::new(
    "Follow the schedule in real time: at each run the server creates the event and calls the function, at most 100 times \
     in 10 minutes. It stops when you leave this page.",
    "按时间表达式实时触发：每到触发时间，服务器就生成事件并调用函数，10 分钟内最多调用 100 次。离开本页即停止。",
);
const STILL: Text = Text::new("This needs JavaScript.", "此功能需要启用 JavaScript。");
const ARM: Text = Text::new("Start", "启动");
const STOP: Text = Text::new("Stop", "停止");
const NO_SCRIPT: Text = Text::new("Could not load. Reload the page.", "加载失败，请刷新页面。");

/// What the script says. `#` stands for what it knows.
const WORDS: [(&str, Text); 10] = [
    ("armed", Text::new("Started. Next runs: #", "已启动。接下来的触发时间：#")),
    ("none", Text::new("Started. There are no further runs.", "已启动，但没有后续触发时间。")),
    ("answered", Text::new("answered in # ms", "已返回，耗时 # 毫秒")),
    ("refused", Text::new("not called", "未调用")),
    ("later", Text::new("Ended: no further runs within 10 minutes.", "已结束：10 分钟内没有后续触发时间。")),
    ("most", Text::new("Ended after 100 calls.", "已结束：达到 100 次调用上限。")),
    ("exhausted", Text::new("Ended: the schedule has no further runs.", "已结束：时间表达式没有后续触发时间。")),
    ("stopping", Text::new("Ended: the server is stopping.", "已结束：服务器正在停止。")),
    ("stopped", Text::new("Stopped.", "已停止。")),
    ("failed", Text::new("The connection was lost.", "连接已中断。")),
];

/// The panel, folded away.
pub(super) fn live_run() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let opened = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let script = move || {
        let script = el("script").at("type", "module").at("src", SCRIPT).on("error", move |_| failed.set(true));
        opened.get().then_some(script)
    };
    let button = |act: &'static str, class: &'static str, said: Text| {
        el("button").at("type", "button").class(class).at("data-do", act).at("disabled", "").with(said.get(lang))
    };
    let buttons =
        el("div").class("toolbar live").with(button("arm", "button", ARM)).with(button("stop", "button quiet", STOP));
    el("details")
        .class("own")
        .id("live-run")
        .at("data-trigger", draft.trigger.id.to_string())
        .at("data-words", spoken(lang))
        .live_at("data-sent", move || opened.get().then(|| sent(draft)))
        .on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        })
        .with(el("summary").with(el("h3").with(TITLE.get(lang))))
        .with(el("p").class("hint").with(prose(WHAT.get(lang))))
        .with(el("p").class("hint still").with(STILL.get(lang)))
        .with(el("label").class("label live").at("for", "l-target").with(words::TARGET.get(lang)))
        .with(el("select").class("live").id("l-target"))
        .with(buttons)
        .with(
            el("ol")
                .class("log live")
                .at("role", "log")
                .at("aria-live", "polite")
                .at("aria-label", words::LOG.get(lang)),
        )
        .with(el("div").live(move || failed.get().then(|| remark("error").with(NO_SCRIPT.get(lang)))))
        .with(el("div").live(script))
}

/// The script's words, as JSON.
fn spoken(lang: Lang) -> String {
    Value::Object(WORDS.map(|(name, text)| (name.to_owned(), text.get(lang).into())).into()).to_json()
}

/// What is to run, as the API takes it; the script adds the function.
fn sent(draft: Draft) -> String {
    let shown = draft.shown();
    let state: State = shown.state.clone();
    let texts = [("edition", state.edition), ("seed", state.seed)].map(|(name, text)| (name, Value::from(text)));
    let parts = [("config", shown.config.clone()), ("occurrence", shown.occurrence.clone())];
    let given = texts.into_iter().filter(|(_, text)| text.as_text() != Some("")).chain(parts);
    Value::Object(given.map(|(name, value)| (name.to_owned(), value)).collect()).to_json()
}
