//! Sending the event through the server to a function, and what comes of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::targets::{BUILTIN, meaning_of};
use triggers::model::Encoding;
use triggers::value::Value;

use super::answer::{outcome, verdict};
use super::prose::prose;
use super::{panel, remark, signing};
use crate::api::{self, Canceler};
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::environment::{Function, Zones, use_environment};
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
    /// Whether nobody waits for its answer.
    is_queued: bool,
    /// What was sent.
    sent: Vec<u8>,
    /// What came back; nothing as long as it is under way.
    came: Option<Result<Value, api::Failure>>,
}

/// Invokes a function with exactly the bytes that the page shows.
pub fn invoke() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let environment = use_environment();
    let zones = environment.zones;
    let functions = StoredValue::new(environment.written.functions);
    let call = RwSignal::new(None::<Call>);
    let target = RwSignal::new(ECHO.to_owned());
    let queued = RwSignal::new(false);
    // The operator's function that is chosen; nothing for a built-in one.
    let chosen = move || target.with(|id| functions.with_value(|all| all.iter().find(|one| one.id == *id).cloned()));
    let has_queue = move || chosen().is_none_or(|function| function.has_queue);
    let canceler = StoredValue::new_local(Canceler::default());
    let bytes = move || sent(&draft.shown());
    let is_busy = move || call.with(|call| call.as_ref().is_some_and(|call| call.came.is_none()));
    let invoke = move |_| {
        let Some(sent) = sent(&draft.shown_once()) else { return };
        let begun =
            Call { target: target.get_untracked(), is_queued: queued.get_untracked() && has_queue(), sent, came: None };
        let members = [
            ("target", begun.target.clone()),
            ("trigger", draft.trigger.id.to_string()),
            ("mode", mode(begun.is_queued).to_owned()),
            ("bytes", STANDARD.encode(&begun.sent)),
        ];
        let request = Value::Object(members.map(|(name, text)| (name.to_owned(), text.into())).into());
        call.set(Some(begun.clone()));
        let until = Canceler::new();
        canceler.set_value(until.clone());
        spawn_local(async move {
            let came = api::post_until("/api/invoke", &request, &until).await;
            call.set(Some(Call { came: Some(came), ..begun }));
        });
    };
    let select = el("select").id("i-target").at("aria-describedby", "h-target");
    let select = select.on("change", move |event| target.set(browser::value_of(&event)));
    let means = move || {
        let said = chosen().map_or_else(
            || target.with(|id| BUILTIN.iter().find(|function| function.id == id).map(|function| function.means)),
            |function| Some(meaning_of(&function.kind)),
        );
        said.map(|said| prose(said.get(lang)))
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
    let queue = el("input")
        .at("type", "checkbox")
        .id("i-queued")
        .live_flag("disabled", move || !has_queue())
        .on("change", move |event| queued.set(browser::is_checked(&event)));
    let queue = el("label").class("check").at("for", "i-queued").with(queue).with(words::INVOKE_QUEUED.get(lang));
    panel("panel live", "echo", words::INVOKE)
        .with(el("p").class("hint").with(prose(words::INVOKE_WHAT.get(lang))))
        .with(el("label").class("label").at("for", "i-target").with(words::TARGET.get(lang)))
        .with(select.with(functions.with_value(|functions| options(functions, draft))))
        .with(el("p").class("hint").id("h-target").live(means))
        .with(el("p").with(queue))
        .with(el("div").class("toolbar").with(button).with(el("span").class("flow").live(cancel)))
        .with(el("div").at("aria-live", "polite").live(answered))
        .with(signing::signing(chosen, queued, draft))
}

/// How a function is invoked, as the API says it.
pub(super) const fn mode(is_queued: bool) -> &'static str {
    if is_queued { "async" } else { "sync" }
}

/// The functions to choose from: the built-in ones, then those of the server's operator.
fn options(functions: &[Function], draft: Draft) -> View {
    let option = |id: &str, name: &str| {
        el("option").at("value", id.to_owned()).flag("selected", id == ECHO).with([id, " – ", name].concat())
    };
    let builtin = BUILTIN.iter().map(|function| option(function.id, function.name.get(draft.lang))).collect::<View>();
    if functions.is_empty() {
        return builtin;
    }
    let named = functions.iter().map(|function| option(&function.id, &function.name)).collect::<View>();
    let group = |said: bilingual::Text, all: View| el("optgroup").at("label", said.get(draft.lang)).with(all);
    View::from(group(words::TARGETS_BUILTIN, builtin)).and(group(words::TARGETS_NAMED, named))
}

/// What the function is sent; nothing where it is called without an event.
pub(super) fn sent(shown: &Shown) -> Option<Vec<u8>> {
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
    let answer = if call.is_queued {
        error.is_none().then(|| el("p").class("hint").with(words::INVOKE_QUEUED_ANSWER.get(lang)).into())
    } else {
        let text = String::from_utf8_lossy(&body).into_owned();
        let judged = judged(&text, error.is_some(), draft, zones);
        let body = error.is_none().then(|| el("pre").class("code").at("data-answer", "").with(code(text)));
        Some(View::from(body).and(judged))
    };
    View::from(heading).and(failed).and(same).and(facts(came, draft)).and(logs).and(answer)
}

/// What the target says of the call, where it says something.
fn facts(came: &Value, draft: Draft) -> Option<Element> {
    let said = |name: &str| came.member(name).map(Value::in_text).filter(|said| !said.is_empty());
    let in_ms = |name: &str| said(name).map(|number| [tenths(&number), " ms"].concat());
    // Behind the point, bytes have nothing.
    let in_bytes = |name: &str| {
        said(name).map(|number| [number.split('.').next().unwrap_or_default(), words::BYTES.get(draft.lang)].concat())
    };
    let facts = [
        (words::REQUEST_ID, said("requestId")),
        (words::FUNCTION_RAN, in_ms("functionMs")),
        (words::BILLED_TIME, in_ms("billedMs")),
        (words::MEMORY, in_bytes("memory")),
        (words::VERSION, said("version")),
    ];
    let fact = |(name, said): (bilingual::Text, Option<String>)| {
        said.map(|said| View::from(el("dt").with(name.get(draft.lang))).and(el("dd").with(code(said))))
    };
    let facts: Vec<View> = facts.into_iter().filter_map(fact).collect();
    (!facts.is_empty()).then(|| el("dl").class("facts").with(facts.into_iter().collect::<View>()))
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
