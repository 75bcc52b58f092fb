//! Sending the event through the server to a function, and what the function answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use triggers::model::Encoding;
use triggers::value::Value;

use super::prose::prose;
use super::{panel, remark};
use crate::api;
use crate::draft::{Draft, use_draft};
use crate::markup::{Element, View, code, el};
use crate::shown::Shown;
use crate::words;

/// An invocation that was begun.
#[derive(Clone)]
struct Call {
    /// What was sent.
    sent: Vec<u8>,
    /// What came back; nothing as long as it is under way.
    came: Option<Result<Value, api::Failure>>,
}

/// Invokes the built-in function with exactly the bytes that the page shows.
pub fn echo() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let call = RwSignal::new(None::<Call>);
    let bytes = move || sent(&draft.shown());
    let invoke = move |_| {
        let Some(sent) = sent(&draft.shown_once()) else { return };
        let members = [
            ("target", "echo".to_owned()),
            ("trigger", draft.trigger.id.to_string()),
            ("mode", "sync".to_owned()),
            ("bytes", STANDARD.encode(&sent)),
        ];
        let request = Value::Object(members.map(|(name, text)| (name.to_owned(), text.into())).into());
        call.set(Some(Call { sent: sent.clone(), came: None }));
        spawn_local(async move {
            let came = api::post("/api/invoke", &request).await;
            call.set(Some(Call { sent, came: Some(came) }));
        });
    };
    let answered = move || {
        call.get().map(|call| {
            let old = bytes().as_ref() != Some(&call.sent);
            View::from(old.then(|| remark("note").with(words::ECHO_OLD.get(lang)))).and(answer(&call, draft))
        })
    };
    let button = el("button")
        .at("type", "button")
        .class("button")
        .live_flag("disabled", move || bytes().is_none())
        .on("click", invoke)
        .with(prose(words::ECHO_DO.get(lang)));
    panel("panel live", "echo", words::ECHO)
        .with(el("p").class("hint").with(prose(words::ECHO_WHAT.get(lang))))
        .with(button)
        .with(el("div").at("aria-live", "polite").live(answered))
}

/// What the function is sent; nothing where it is called without an event.
fn sent(shown: &Shown) -> Option<Vec<u8>> {
    let event = shown.evaluation.event.as_ref().filter(|event| event.shape.encoding != Encoding::None);
    event.map(|event| event.bytes.clone())
}

fn answer(call: &Call, draft: Draft) -> View {
    let lang = draft.lang;
    let came = match &call.came {
        None => return el("p").class("status").with(words::ECHO_BUSY.get(lang)).into(),
        Some(Err(failure)) => {
            let said = failure.text().get(lang).to_owned();
            return remark("error").with(words::ECHO_FAILED.get(lang)).with(" ").with(said).into();
        }
        Some(Ok(came)) => came,
    };
    let said = |name: &str| came.member(name).map(Value::in_text).unwrap_or_default();
    let body = STANDARD.decode(said("body")).unwrap_or_default();
    let same = (body == call.sent).then(|| el("p").class("hint").with(words::ECHO_SAME.get(lang)));
    let heading = [words::ANSWER.get(lang), " ", &said("status"), " · ", tenths(&said("durationMs")), " ms"].concat();
    let text = String::from_utf8_lossy(&body).into_owned();
    View::from(el("h3").with(heading)).and(same).and(el("pre").class("code").at("data-answer", "").with(code(text)))
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
