//! What the documents print beside worked events: fetched when it is wanted.

use bilingual::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use triggers::value::Value;

use super::copy::copy;
use super::prose::prose;
use super::{empty, folded_panel, remark};
use crate::api::{self, Failure};
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// What came back; nothing as long as nobody asked.
type Came = RwSignal<Option<Result<Value, Failure>>>;

/// The samples of the trigger's documents, folded away. Without script, a link to the same as JSON.
pub fn samples() -> Element {
    let draft = use_draft();
    let path = ["/api/triggers/", &draft.trigger.id.to_string()].concat();
    let came: Came = RwSignal::new(None);
    let asked = path.clone();
    let opened = move |_| {
        if came.with_untracked(Option::is_none) {
            fetch(asked.clone(), came);
        }
    };
    let again = path.clone();
    let link = el("a").at("href", path).with(words::SAMPLES_JSON.get(draft.lang));
    folded_panel("panel samples", "samples", words::SAMPLES, false, draft)
        .on("toggle", opened)
        .with(el("p").class("hint").with(words::SAMPLES_WHAT.get(draft.lang)))
        .with(el("p").class("still").with(link))
        .with(el("div").class("live").at("aria-live", "polite").live(move || shown(draft, came, &again)))
}

fn fetch(path: String, came: Came) {
    spawn_local(async move { came.set(Some(api::get(&path).await)) });
}

fn shown(draft: Draft, came: Came, path: &str) -> View {
    came.with(|came_back| match came_back {
        None => el("p").class("status").with(words::SAMPLES_BUSY.get(draft.lang)).into(),
        Some(Err(failure)) => {
            let path = path.to_owned();
            let again = el("button").at("type", "button").class("button quiet").on("click", move |_| {
                came.set(None);
                fetch(path.clone(), came);
            });
            let said = remark("error").with(failure.text().get(draft.lang)).with(" ");
            said.with(again.with(words::TRY_AGAIN.get(draft.lang))).into()
        }
        Some(Ok(entry)) => match listed(entry, "samples") {
            [] => empty(words::SAMPLES_NONE).into(),
            samples => samples.iter().map(|sample| one(sample, draft.lang)).collect(),
        },
    })
}

fn one(sample: &Value, lang: Lang) -> Element {
    let text = said(sample, &["text"]);
    let copied = text.clone();
    let sources = listed(sample, "sources").iter().map(|source| {
        let pieces = [said(source, &["title", lang.code()]), said(source, &["date"]), said(source, &["place"])];
        el("li").with(pieces.join(" · "))
    });
    el("details")
        .with(el("summary").with(prose(&said(sample, &["meaning", lang.code()]))))
        .with(
            el("div")
                .class("code")
                .with(copy(move || copied.clone(), words::COPY_TEXT))
                .with(el("pre").with(code(text))),
        )
        .with(el("ul").class("cites").with(sources.collect::<View>()))
}

/// The items of a member that is a list.
pub(super) fn listed<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    if let Some(Value::List(items)) = value.member(name) { items } else { &[] }
}

/// A text below some members; empty where there is none.
pub(super) fn said(value: &Value, members: &[&str]) -> String {
    let found = members.iter().try_fold(value, |value, name| value.member(name));
    found.and_then(Value::as_text).unwrap_or_default().to_owned()
}
