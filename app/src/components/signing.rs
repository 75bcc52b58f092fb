//! The call that hands the event to a function of some kind: as a command, and how it is signed, step by step.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::targets::KINDS;
use triggers::time::rfc3339;
use triggers::value::Value;

use super::copy::copy;
use super::invoke::{mode, sent};
use super::prose::prose;
use super::remark;
use super::samples::{listed, said};
use crate::api::{self, Failure};
use crate::browser;
use crate::draft::Draft;
use crate::environment::Function;
use crate::erased::{Element, View, code, el};
use crate::words;

const TITLE: Text = Text::new("The call as curl, and how it is signed", "curl 命令与签名过程");
const WHAT: Text = Text::new(
    "The request that calls a function of this kind with this event, or the requests by which the function fetches the \
     event. Account, function and key are made up and give access to nothing; replace them with your own to send it.",
    "以当前事件调用此类函数的请求，或函数自行获取事件的请求。其中的账号、函数和密钥均为虚构，没有任何访问权限；替换为自己的信息后即可发送。",
);
const KIND: Text = Text::new("Kind of function", "函数类型");
const SHOW: Text = Text::new("Show the call", "显示请求");
const STEPS: Text = Text::new("How it is signed", "签名步骤");
const UNSIGNED: Text = Text::new("Calls of this kind are not signed.", "此类请求无需签名。");
const OLD: Text = Text::new("The event has changed since; show the call again.", "事件已更新，请重新显示请求。");

/// What was shown: of which bytes, and what the server answered.
#[derive(Clone)]
struct Lesson {
    of: Vec<u8>,
    came: Result<Value, Failure>,
}

/// The call of a kind of function, and its signature. `chosen` is the function of the operator that is chosen, whose kind
/// is that of the call; for the built-in ones the kind can be chosen.
pub(super) fn signing(
    chosen: impl Fn() -> Option<Function> + Copy + Send + Sync + 'static,
    queued: RwSignal<bool>,
    draft: Draft,
) -> Element {
    let lang = draft.lang;
    // The kinds begin with those of the trigger's own cloud.
    let own = draft.trigger.id.provider.code();
    let begin = KINDS.iter().find(|kind| kind.id.starts_with(own)).unwrap_or(&KINDS[0]).id;
    let picked = RwSignal::new(begin.to_owned());
    let kind = move || chosen().map_or_else(|| picked.get(), |function| function.kind);
    let lesson = RwSignal::new(None::<Lesson>);
    let show = move |_| {
        let shown = draft.shown_once();
        let Some(of) = sent(&shown) else { return };
        let members = [
            ("kind", untrack(kind)),
            ("mode", mode(queued.get_untracked()).to_owned()),
            ("bytes", STANDARD.encode(&of)),
            ("at", rfc3339(shown.at)),
        ];
        let request = Value::Object(members.map(|(name, text)| (name.to_owned(), text.into())).into());
        spawn_local(async move {
            let came = api::post("/api/signing", &request).await;
            lesson.set(Some(Lesson { of, came }));
        });
    };
    let options = move || {
        let now = kind();
        let option = |of: &str| el("option").at("value", of.to_owned()).flag("selected", of == now).with(of.to_owned());
        KINDS.iter().map(|kind| option(kind.id)).collect::<View>()
    };
    let select = el("select")
        .id("signing-kind")
        .at("aria-describedby", "signing-means")
        .live_flag("disabled", move || chosen().is_some())
        .on("change", move |event| picked.set(browser::value_of(&event)))
        .live(options);
    let means = move || prose(protocol::targets::meaning_of(&kind()).get(lang));
    let button = el("button")
        .at("type", "button")
        .class("button")
        .live_flag("disabled", move || sent(&draft.shown()).is_none())
        .on("click", show)
        .with(SHOW.get(lang));
    let shown = move || {
        lesson.get().map(|Lesson { of, came }| {
            let old = (sent(&draft.shown()).as_ref() != Some(&of)).then(|| remark("note").with(OLD.get(lang)));
            View::from(old).and(match came {
                Ok(came) => drawn(&came, draft),
                Err(failure) => remark("error").with(failure.text().get(lang)).into(),
            })
        })
    };
    el("details")
        .class("signing")
        .with(el("summary").with(TITLE.get(lang)))
        .with(el("p").class("hint").with(WHAT.get(lang)))
        .with(el("label").class("label").at("for", "signing-kind").with(KIND.get(lang)))
        .with(select)
        .with(el("p").class("hint").id("signing-means").live(means))
        .with(el("div").class("toolbar").with(button))
        .with(el("div").at("aria-live", "polite").live(shown))
}

fn drawn(came: &Value, draft: Draft) -> View {
    let lang = draft.lang;
    let text = |text: String| {
        let copied = text.clone();
        let copy = copy(move || copied.clone(), words::COPY_TEXT);
        el("div").class("code").with(copy).with(el("pre").with(code(text)))
    };
    let steps = listed(came, "steps");
    let heading =
        if steps.is_empty() { el("p").class("hint").with(UNSIGNED.get(lang)) } else { el("h3").with(STEPS.get(lang)) };
    let step = |step: &Value| {
        let means = prose(&said(step, &["meaning", lang.code()]));
        let line = el("li").with(el("p").with(means));
        line.with(el("pre").class("code").at("data-step", said(step, &["id"])).with(code(said(step, &["text"]))))
    };
    let list = el("ol").class("steps").with(steps.iter().map(step).collect::<View>());
    View::from(text(said(came, &["curl"]))).and(heading).and(list)
}
