//! One's own handler: a field for code, which runs in the browser, in a sandbox.
//!
//! What happens between the button and the outcome (the field's keys, the sandbox, its limits) is in scripts of the
//! server's (`server/sandbox`), which are loaded when the panel is opened. They read what the handler receives from the
//! attribute `data-sent`, and tell what comes of it by the event `ran`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Encoding, Provider};
use triggers::value::Value;

use super::invoke::{heading, judged};
use super::prose::prose;
use super::remark;
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, code, el};
use crate::location::LONGEST_LINK;
use crate::shown::Shown;
use crate::words;

/// The id of the panel.
pub(crate) const ID: &str = "handler";

/// The script that makes the panel work.
const SCRIPT: &str = "/sandbox/panel.js";

/// The languages of handlers.
const LANGUAGES: [(&str, &str); 2] = [("node", "Node.js"), ("python", "Python")];

const TITLE: Text = Text::new("Your own handler", "自定义处理函数");
const WHAT: Text = Text::new(
    "Write a handler and run it with the event above. It runs in this browser and is sent nowhere: in a sandbox without \
     network, storage or access to the page, for at most 5 seconds.",
    "编写处理函数，并用上面的事件运行。代码只在本浏览器的沙箱中运行，不会发送到任何地方；沙箱不能访问网络、存储和本页面，最长运行 5 秒。",
);
const NODE: Text = Text::new(
    "Of Node.js there are `Buffer`, `console`, `process`, timers and the modules buffer, querystring, url, util and zlib \
     (decompression).",
    "Node.js 部分支持 `Buffer`、`console`、`process`、定时器，以及 buffer、querystring、url、util、zlib（仅解压）模块。",
);
const LANGUAGE: Text = Text::new("Language", "语言");
const CODE: Text = Text::new("Code", "代码");
const KEYS: Text = Text::new(
    "Ctrl+Enter runs it. Tab indents; to leave the field, press Esc, then Tab.",
    "按 Ctrl+Enter 运行。Tab 键用于缩进；如需离开输入框，请先按 Esc，再按 Tab。",
);
const RUN: Text = Text::new("Run", "运行");
const STOP: Text = Text::new("Stop", "停止");
const RESET: Text = Text::new("Restore the sample", "恢复示例代码");
const COPY: Text = Text::new("Copy link with code", "复制包含代码的链接");
const TOO_LONG: Text =
    Text::new("Longer than 8 KB: this link may be cut off elsewhere.", "链接超过 8 KB，在其他程序中可能被截断。");
const LINKED: Text = Text::new(
    "This code came with the link and has not run. Read it before you run it.",
    "这段代码来自链接，尚未运行。运行前请先阅读。",
);
const NO_SCRIPT: Text = Text::new("Could not load. Reload the page.", "加载失败，请刷新页面。");
const NO_SAMPLE: Text = Text::new("Could not load the sample.", "无法加载示例代码。");
const BUSY: Text = Text::new("Running…", "正在运行…");
const LOADING: Text = Text::new("Starting Python and running…", "正在启动 Python 并运行…");

/// What the scripts told last.
#[derive(Clone, PartialEq)]
struct Ran {
    /// What the handler received.
    sent: String,
    /// What they told.
    told: Value,
}

/// The panel, folded away, for triggers that hand something over.
pub fn handler() -> Option<Element> {
    let draft = use_draft();
    let receives = draft.trigger.shapes.iter().any(|shape| shape.encoding != Encoding::None || shape.instead.is_some());
    receives.then(|| panel(draft))
}

fn panel(draft: Draft) -> Element {
    let lang = draft.lang;
    let environment = use_environment();
    let (origin, zones) = (environment.written.origin, environment.zones);
    let opened = RwSignal::new(false);
    let ready = RwSignal::new(false);
    let ran = RwSignal::new(None::<Ran>);
    let now = move || sent(&draft.shown());
    let hear = move |event: web_sys::Event| {
        let told = browser::detail_of(&event);
        if told.member("ready").is_some() {
            ready.set(true);
        }
        // Only what ends a run is about what was sent when it began.
        let begun = ran.with_untracked(|ran| ran.as_ref().map(|ran| ran.sent.clone()));
        let sent = begun.filter(|_| told.member("ended").is_some());
        ran.set(Some(Ran { sent: sent.unwrap_or_else(|| sent_once(draft)), told }));
    };
    let is_busy = move || ran.with(|ran| ran.as_ref().is_some_and(|ran| ran.told.member("busy").is_some()));
    let script = move || {
        let script = el("script").at("type", "module").at("src", SCRIPT);
        let failed = move |_| {
            let told = Value::Object(vec![("failed".to_owned(), "script".into())]);
            ran.set(Some(Ran { sent: String::new(), told }));
        };
        opened.get().then(|| script.on("error", failed))
    };
    let options = LANGUAGES.map(|(value, name)| el("option").at("value", value).with(name));
    let shown = move || ran.get().map(|ran| outcome(&ran, &now(), draft, &zones));
    let link = move || untrack(|| [draft.link_to_share(&origin), browser::data_of(ID, "data-code")].concat());
    el("details")
        .class("panel live own")
        .id(ID)
        .at("data-trigger", draft.trigger.id.to_string())
        .live_at("data-sent", move || opened.get().then(now))
        .on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        })
        .on("ran", hear)
        .with(el("summary").with(el("h2").with(TITLE.get(lang))))
        .with(el("p").class("hint").with(prose(WHAT.get(lang))))
        .with(el("label").class("label").at("for", "h-language").with(LANGUAGE.get(lang)))
        .with(el("select").id("h-language").with(options.into_iter().collect::<View>()))
        .with(
            el("p")
                .class("hint")
                .with(prose(receives(draft.trigger.id.provider).get(lang)))
                .with(" ")
                .with(prose(NODE.get(lang))),
        )
        .with(el("label").class("label").at("for", "h-code").with(CODE.get(lang)))
        .with(field())
        .with(el("p").class("hint").id("h-keys").with(KEYS.get(lang)))
        .with(
            el("div")
                .class("toolbar")
                .with(
                    button("run", RUN, lang)
                        .class("button")
                        .live_flag("disabled", move || !ready.get() || is_busy() || now() == NOTHING),
                )
                .with(button("stop", STOP, lang).class("button quiet").live_flag("disabled", move || !is_busy()))
                .with(button("reset", RESET, lang).class("button quiet").live_flag("disabled", move || !ready.get()))
                .with(copied(link, lang)),
        )
        .with(el("div").class("outcome").at("aria-live", "polite").live(shown))
        .with(el("div").live(script))
}

fn field() -> Element {
    let area = el("textarea")
        .id("h-code")
        .at("aria-describedby", "h-keys")
        .at("spellcheck", "false")
        .at("autocapitalize", "off")
        .at("autocomplete", "off")
        .at("wrap", "off")
        .at("rows", "16")
        .at("maxlength", "65536")
        .at("lang", "en");
    el("div").class("editor").with(el("pre").class("gutter").at("aria-hidden", "true")).with(area)
}

fn button(act: &'static str, said: Text, lang: Lang) -> Element {
    el("button").at("type", "button").at("data-do", act).with(said.get(lang))
}

/// A button that copies the link of the state with the code, and says where that is too long to travel everywhere.
fn copied(link: impl Fn() -> String + Send + 'static, lang: Lang) -> Element {
    let said = RwSignal::new(None::<Text>);
    let copy = move |_| {
        let link = link();
        let is_cut = link.len() > LONGEST_LINK;
        browser::copy(&link, move |copied| {
            said.set(Some(if !copied {
                words::COPY_FAILED
            } else if is_cut {
                TOO_LONG
            } else {
                words::COPIED
            }));
        });
    };
    el("span")
        .class("copy live")
        .with(el("button").at("type", "button").class("button quiet").on("click", copy).with(COPY.get(lang)))
        .with(el("span").class("status").at("role", "status").live(move || said.get().map(|said| said.get(lang))))
}

/// What a handler has to be, by cloud.
fn receives(provider: Provider) -> Text {
    match provider {
        Provider::Aliyun => Text::new(
            "Export `handler`. It receives the exact bytes: a `Buffer` in Node.js, `bytes` in Python.",
            "导出 `handler`。收到的是原始字节：Node.js 中为 `Buffer`，Python 中为 `bytes`。",
        ),
        Provider::Tencent => Text::new(
            "Export `main_handler`. It receives the event decoded from JSON: an object, in Python a `dict`.",
            "导出 `main_handler`。收到的是从 JSON 解析的事件：对象，在 Python 中为 `dict`。",
        ),
    }
}

/// That there is nothing to hand over.
const NOTHING: &str = "{}";

/// What the handler receives, as JSON for the scripts: the event's bytes, or the request where there is no event.
fn sent(shown: &Shown) -> String {
    let evaluation = &shown.evaluation;
    let given = match (&evaluation.event, &evaluation.instead) {
        (_, Some(instead)) => Some(("request", instead.value.clone())),
        (Some(event), None) if event.shape.encoding != Encoding::None => {
            Some(("bytes", STANDARD.encode(&event.bytes).into()))
        }
        _ => None,
    };
    Value::Object(given.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()).to_json()
}

fn sent_once(draft: Draft) -> String {
    sent(&draft.shown_once())
}

fn outcome(ran: &Ran, now: &str, draft: Draft, zones: &Zones) -> View {
    let lang = draft.lang;
    let told = |name: &str| ran.told.member(name);
    if let Some(ended) = told("ended") {
        let old = (now != ran.sent).then(|| remark("note").with(words::INVOKE_OLD.get(lang)));
        return View::from(old).and(ended_as(ended, draft, zones));
    }
    if let Some(failed) = told("failed") {
        let again =
            (failed.as_text() == Some("sample")).then(|| button("again", words::TRY_AGAIN, lang).class("button quiet"));
        let said = if again.is_some() { NO_SAMPLE } else { NO_SCRIPT };
        return remark("error").with(said.get(lang)).with(" ").with(again).into();
    }
    if let Some(language) = told("busy") {
        let said = if language.as_text() == Some("python") { LOADING } else { BUSY };
        return el("p").class("status").with(said.get(lang)).into();
    }
    told("linked").map(|_| remark("warning").with(LINKED.get(lang))).into()
}

/// What went wrong, the log, the answer, and what the source makes of it.
fn ended_as(ended: &Value, draft: Draft, zones: &Zones) -> View {
    let lang = draft.lang;
    let said = |name: &str| ended.member(name).map(Value::in_text).unwrap_or_default();
    let logs = said("logs");
    let logs = (!logs.is_empty()).then(|| {
        View::from(el("h3").with(words::LOG.get(lang))).and(el("pre").class("code").at("data-log", "").with(code(logs)))
    });
    let problem = why(ended, lang);
    let failed = problem.as_ref().map(|said| remark("error").with(said.clone()));
    let body = String::from_utf8_lossy(&STANDARD.decode(said("body")).unwrap_or_default()).into_owned();
    let is_stopped = ended.member("stopped").is_some() || ended.member("missing").is_some();
    let judged = (!is_stopped).then(|| judged(&body, problem.is_some(), draft, zones));
    let answer = (problem.is_none() || !body.is_empty()).then(|| {
        View::from(heading(words::ANSWER.get(lang), "", &said("durationMs")))
            .and(el("pre").class("code").at("data-answer", "").with(code(body)))
    });
    View::from(failed).and(logs).and(answer).and(judged)
}

/// Why a handler gave no answer; nothing where it gave one.
fn why(ended: &Value, lang: Lang) -> Option<String> {
    let texts: [(&str, Text); 7] = [
        ("error", Text::new("The handler failed: #", "处理函数执行失败：#")),
        (
            "timeout",
            Text::new(
                "Ended after # ms: its promise never settled, it called no callback, or it never stopped.",
                "运行 # 毫秒后被终止：返回的 Promise 未完成、未调用 callback，或代码没有结束。",
            ),
        ),
        ("flood", Text::new("Ended: its log is longer than # characters.", "已终止：日志超过 # 个字符。")),
        (
            "size",
            Text::new(
                "The answer has # bytes, more than the 6 MiB that the clouds return.",
                "返回值为 # 字节，超过云端可返回的 6 MiB。",
            ),
        ),
        ("crash", Text::new("The sandbox failed: #", "沙箱出错：#")),
        ("stopped", Text::new("Stopped.", "已停止。")),
        (
            "missing",
            Text::new(
                "This server has no Python runtime (#). Its operator can add one with `make python` and the setting \
                 PYTHON.",
                "本服务器未提供 Python 运行时（#）。管理员可通过 `make python` 和环境变量 PYTHON 添加。",
            ),
        ),
    ];
    let (value, text) = texts.iter().find_map(|(name, text)| Some((ended.member(name)?, text)))?;
    Some(text.get(lang).replace('#', &value.in_text()))
}
