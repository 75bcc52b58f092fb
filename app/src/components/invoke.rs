//! Sending the event through the server to a function, and what comes of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::targets::BUILTIN;
use triggers::model::Encoding;
use triggers::value::Value;
use web_sys::HtmlSelectElement;
use web_sys::wasm_bindgen::JsCast as _;

use super::answer::{outcome, verdict};
use super::prose::prose;
use super::{panel, remark};
use crate::api::{self, Canceler};
use crate::draft::{Draft, use_draft};
use crate::environment::{Zones, use_environment};
use crate::erased::{Element, View, code, el};
use crate::shown::Shown;
use crate::words;

/// The function that returns what it receives.
const ECHO: &str = BUILTIN[0].id;

/// An invocation that was begun.
#[derive(Clone)]
struct Call {
    /// The function.
    target: String,
    /// What was sent.
    sent: Vec<u8>,
    /// What came back; nothing as long as it is under way.
    came: Option<Result<Value, api::Failure>>,
}

/// Invokes a function with exactly the bytes that the page shows.
pub fn invoke() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let zones = use_environment().zones;
    let call = RwSignal::new(None::<Call>);
    let target = RwSignal::new(ECHO.to_owned());
    let canceler = StoredValue::new_local(Canceler::default());
    let bytes = move || sent(&draft.shown());
    let is_busy = move || call.with(|call| call.as_ref().is_some_and(|call| call.came.is_none()));
    let invoke = move |_| {
        let Some(sent) = sent(&draft.shown_once()) else { return };
        let target = target.get_untracked();
        let members = [
            ("target", target.clone()),
            ("trigger", draft.trigger.id.to_string()),
            ("mode", "sync".to_owned()),
            ("bytes", STANDARD.encode(&sent)),
        ];
        let request = Value::Object(members.map(|(name, text)| (name.to_owned(), text.into())).into());
        let begun = Call { target, sent, came: None };
        call.set(Some(begun.clone()));
        let until = Canceler::new();
        canceler.set_value(until.clone());
        spawn_local(async move {
            let came = api::post_until("/api/invoke", &request, &until).await;
            call.set(Some(Call { came: Some(came), ..begun }));
        });
    };
    let choose = move |event: web_sys::Event| {
        let list = event.target().and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
        target.set(list.map(|list| list.value()).unwrap_or_default());
    };
    let options = BUILTIN.iter().map(|function| {
        let said = [function.id, " – ", function.name.get(lang)].concat();
        el("option").at("value", function.id).with(said)
    });
    let select = el("select").id("i-target").at("aria-describedby", "h-target").on("change", choose);
    let means = move || {
        let target = target.get();
        let function = BUILTIN.iter().find(|function| function.id == target);
        function.map(|function| prose(function.means.get(lang)))
    };
    let answered = move || {
        call.get().map(|call| {
            let old = bytes().as_ref() != Some(&call.sent);
            View::from(old.then(|| remark("note").with(words::INVOKE_OLD.get(lang)))).and(came(&call, draft, &zones))
        })
    };
    let button = el("button")
        .at("type", "button")
        .class("button")
        .live_flag("disabled", move || bytes().is_none() || is_busy())
        .on("click", invoke)
        .live(move || View::from(words::INVOKE_DO.get(lang)).and(" ").and(code(target.get())));
    let cancel = move || {
        let button = el("button").at("type", "button").class("button quiet");
        is_busy()
            .then(|| button.on("click", move |_| canceler.with_value(Canceler::cancel)).with(words::CANCEL.get(lang)))
    };
    panel("panel live", "echo", words::INVOKE)
        .with(el("p").class("hint").with(prose(words::INVOKE_WHAT.get(lang))))
        .with(el("label").class("label").at("for", "i-target").with(words::TARGET.get(lang)))
        .with(select.with(options.collect::<View>()))
        .with(el("p").class("hint").id("h-target").live(means))
        .with(el("div").class("toolbar").with(button).with(el("span").class("flow").live(cancel)))
        .with(el("div").at("aria-live", "polite").live(answered))
}

/// What the function is sent; nothing where it is called without an event.
fn sent(shown: &Shown) -> Option<Vec<u8>> {
    let event = shown.evaluation.event.as_ref().filter(|event| event.shape.encoding != Encoding::None);
    event.map(|event| event.bytes.clone())
}

/// The outcome: what went wrong, the log, the answer, and what the source makes of it.
fn came(call: &Call, draft: Draft, zones: &Zones) -> View {
    let lang = draft.lang;
    let came = match &call.came {
        None => return el("p").class("status").with(words::INVOKE_BUSY.get(lang)).into(),
        Some(Err(api::Failure::Canceled)) => {
            return remark("note").with(api::Failure::Canceled.text().get(lang)).into();
        }
        Some(Err(failure)) => {
            let said = failure.text().get(lang).to_owned();
            return remark("error").with(words::INVOKE_FAILED.get(lang)).with(" ").with(said).into();
        }
        Some(Ok(came)) => came,
    };
    let said = |name: &str| came.member(name).map(Value::in_text).unwrap_or_default();
    let body = STANDARD.decode(said("body")).unwrap_or_default();
    let same =
        (call.target == ECHO && body == call.sent).then(|| el("p").class("hint").with(words::INVOKE_SAME.get(lang)));
    let heading = heading(words::ANSWER.get(lang), &said("status"), &said("durationMs"));
    let error = came.member("error").and_then(|error| error.member("message")?.member(lang.code())?.as_text());
    let failed = error.map(|error| remark("error").with(error.to_owned()));
    let logs = said("logs");
    let logs = (!logs.is_empty()).then(|| {
        View::from(el("h3").with(words::LOG.get(lang))).and(el("pre").class("code").at("data-log", "").with(code(logs)))
    });
    let text = String::from_utf8_lossy(&body).into_owned();
    let judged = judged(&text, error.is_some(), draft, zones);
    let body = error.is_none().then(|| el("pre").class("code").at("data-answer", "").with(code(text)));
    View::from(heading).and(failed).and(same).and(logs).and(body).and(judged)
}

/// The heading of an answer: its status, where it has one, and how many milliseconds it took.
pub(super) fn heading(answer: &str, status: &str, took: &str) -> Element {
    let space = if status.is_empty() { "" } else { " " };
    el("h3").with([answer, space, status, " · ", tenths(took), " ms"].concat())
}

/// What the source makes of an answer, or of a function that failed; nothing where it reads none.
pub(super) fn judged(text: &str, has_failed: bool, draft: Draft, zones: &Zones) -> Option<View> {
    let shown = draft.shown_once();
    if has_failed {
        let failed = outcome(&shown.answer.as_ref()?.failed, draft);
        return Some(View::from(el("h3").with(words::ANSWER_FAILED.get(draft.lang))).and(failed));
    }
    let value = Value::from_json(text).unwrap_or_else(|_| text.to_owned().into());
    let received = shown.received(draft.trigger, draft.parts, &value, zones)?;
    Some(View::from(verdict(&received, draft.lang)).and(outcome(&received, draft)))
}

/// A decimal number to the first digit behind its point.
fn tenths(number: &str) -> &str {
    let end = number.find('.').map_or(number.len(), |point| number.len().min(point + 2));
    number.get(..end).unwrap_or(number)
}

#[cfg(test)]
mod tests {
    #[test]
    fn tenths_are_enough() {
        for (number, shown) in [("0.25", "0.2"), ("12", "12"), ("3.", "3."), ("1.5", "1.5"), ("", "")] {
            assert_eq!(super::tenths(number), shown);
        }
    }
}
