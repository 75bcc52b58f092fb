//! A box that takes a configuration as text and fills the form from it.

use bilingual::both;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::names::Part;
use triggers::value::Value;

use super::prose::prose;
use super::remark;
use super::samples::{listed, said};
use crate::api::{self, Failure};
use crate::browser;
use crate::draft::{Draft, use_draft};
use crate::erased::{Element, View, code, el};
use crate::words;

/// The id of the area.
const AREA: &str = "paste";

/// What became of a text.
#[derive(Clone)]
enum Pasted {
    /// It is under way.
    Sent,
    /// The server could not say.
    Failed(Failure),
    /// What the server read in it.
    Read(Value),
}

/// The box, folded away. The server reads the text, so without script there is none.
pub(super) fn paste() -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let came = RwSignal::new(None::<Pasted>);
    let path = ["/api/triggers/", &draft.trigger.id.to_string(), "/read"].concat();
    let read = move |_| {
        let request = Value::Object(vec![("text".to_owned(), browser::text_of(AREA).into())]);
        let path = path.clone();
        came.set(Some(Pasted::Sent));
        spawn_local(async move {
            let pasted = api::post(&path, &request).await.map_or_else(Pasted::Failed, Pasted::Read);
            if let Pasted::Read(reply) = &pasted {
                fill(draft, reply);
            }
            came.set(Some(pasted));
        });
    };
    let area = el("textarea").id(AREA).at("rows", "6").at("spellcheck", "false").at("autocapitalize", "off");
    el("details")
        .class("paste live")
        .with(el("summary").with(words::PASTE.get(lang)))
        .with(el("label").at("for", AREA).class("hint").with(words::PASTE_WHAT.get(lang)))
        .with(area)
        .with(el("button").at("type", "button").class("button").on("click", read).with(words::PASTE_DO.get(lang)))
        .with(el("div").at("aria-live", "polite").live(move || came.get().map(|pasted| told(&pasted, draft))))
}

/// Puts what was read into the form. A text that says nothing about the members of a place leaves them as they are: many
/// carry only what stands inside of `triggerConfig`.
fn fill(draft: Draft, reply: &Value) {
    let Some(read @ Value::Object(_)) = reply.member("config") else { return };
    let shown = draft.shown_once();
    let fields = draft.trigger.config;
    let members = fields.iter().filter_map(|field| {
        let is_said = fields.iter().any(|other| other.place == field.place && read.member(other.name).is_some());
        let from = if is_said { read } else { &shown.config };
        Some((field.name.to_owned(), from.member(field.name)?.clone()))
    });
    let mut state = shown.state.clone();
    state.fill(Part::Config, &Value::Object(members.collect()));
    draft.replace(state.query());
}

fn told(pasted: &Pasted, draft: Draft) -> View {
    let lang = draft.lang;
    let reply = match pasted {
        Pasted::Sent => return el("p").class("status").with(words::PASTE_BUSY.get(lang)).into(),
        Pasted::Failed(failure) => return remark("error").with(failure.text().get(lang)).into(),
        Pasted::Read(reply) => reply,
    };
    let title = said(reply, &["text", "title", lang.code()]);
    let heading = if title.is_empty() {
        el("p").with(words::PASTE_NOTHING.get(lang))
    } else {
        el("p").with(words::PASTE_READ.get(lang)).with(" ").with(prose(&title))
    };
    // A note that is no change is about the configuration, and stands beside its field.
    let is_told = |found: &&Value| said(found, &["severity"]) != "note" || said(found, &["id"]) == "changed";
    let problems = listed(reply, "problems").iter().filter(is_told).map(|found| {
        let severity = match said(found, &["severity"]).as_str() {
            "error" => "error",
            "warning" => "warning",
            _ => "note",
        };
        at(found, draft).class("problem").at("data-severity", severity)
    });
    let left = listed(reply, "left").iter().map(|left| at(left, draft).with(" ").with(code(said(left, &["pointer"]))));
    let left: Vec<Element> = left.collect();
    let left = (!left.is_empty()).then(|| {
        let list = el("ul").with(left.into_iter().collect::<View>());
        View::from(el("p").with(words::PASTE_LEFT.get(lang))).and(list)
    });
    View::from(heading).and(el("ul").class("problems").with(problems.collect::<View>())).and(left)
}

/// What is said about a place of the text, behind its line and column.
fn at(found: &Value, draft: Draft) -> Element {
    let number = |name: &str| found.member(name).map(Value::in_text).unwrap_or_default();
    let (line, column) = (number("line"), number("column"));
    let place = both!(
        ["Line ", &line, ", column ", &column, ": "].concat(),
        ["第 ", &line, " 行第 ", &column, " 列："].concat()
    );
    let message = said(found, &["message", draft.lang.code()]);
    el("li").with(place.get(draft.lang).to_owned()).with(prose(&message))
}
