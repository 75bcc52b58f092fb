//! An event as lines of JSON; each line opens to its meaning.

use bilingual::Text;
use bilingual::source::Cite;
use leptos::prelude::untrack;
use triggers::event::{Event, Origin, Trace};
use triggers::value::{Value, below};

use super::cites::cites;
use super::prose::prose;
use super::{field, remark};
use crate::browser;
use crate::draft::{Draft, Place, places};
use crate::erased::{Element, View, el};
use crate::shown::is_at;
use crate::words;

/// Deeper lines stand no further to the right.
const DEEPEST: usize = 12;

/// The lines of an event. A line that says what it said keeps its place in the document, and with it the focus and what
/// a person opened, whatever comes or goes around it.
pub(crate) fn tree(event: &Event, draft: Draft) -> Element {
    let mut lines = View::default();
    node(&Lines { event, draft }, &event.value, "", None, true, &mut lines);
    el("div").class("tree").with(lines)
}

/// What all lines have in common.
struct Lines<'a> {
    event: &'a Event,
    draft: Draft,
}

/// Puts the lines of one value behind the others.
fn node(all: &Lines, value: &Value, pointer: &str, key: Option<&str>, last: bool, lines: &mut View) {
    let depth = pointer.matches('/').count().min(DEEPEST);
    let comma = if last { "" } else { "," };
    let key = key.map(|key| [&Value::from(key).to_json(), ": "].concat()).unwrap_or_default();
    let (open, close, children): (_, _, Vec<(Option<&str>, String, &Value)>) = match value {
        Value::Object(members) if !members.is_empty() => {
            let child = |(name, value)| (Some(name), below(pointer, name), value);
            ("{", "}", members.iter().map(|(name, value)| child((name.as_str(), value))).collect())
        }
        Value::List(items) if !items.is_empty() => {
            ("[", "]", items.iter().enumerate().map(|(i, item)| (None, format!("{pointer}/{i}"), item)).collect())
        }
        scalar => {
            line(all, depth, key, [&*scalar.to_json(), comma].concat(), pointer, Vec::new(), lines);
            return;
        }
    };
    let count = children.len();
    // The whole event stays: there is a view without its values.
    if depth > 0 {
        let (draft, place) = (all.draft, pointer.to_owned());
        lines.keep([pointer, " fold"].concat(), move || fold(draft, depth, place));
        if all.draft.is_folded(pointer) {
            let hidden = [open, " … ", close, comma, "  ", &count.to_string()].concat();
            let below = all.event.trace.iter().filter(|trace| is_at(&trace.pointer, pointer));
            let from = below.flat_map(|trace| places(&trace.from)).collect();
            line(all, depth, key, hidden, pointer, from, lines);
            return;
        }
    }
    line(all, depth, key, open.to_owned(), pointer, Vec::new(), lines);
    for (i, (key, pointer, child)) in children.into_iter().enumerate() {
        node(all, child, &pointer, key, i + 1 == count, lines);
    }
    let text = [close, comma].concat();
    lines.keep(identity(all, pointer, &text, None), move || {
        row("div", depth).class("row").with(said("value", text)).into()
    });
}

/// The button that folds what is below a pointer, or shows it again. It stays the same, and so does the focus.
fn fold(draft: Draft, depth: usize, place: String) -> View {
    let (asked, said) = (place.clone(), place.clone());
    el("button")
        .at("type", "button")
        .class("fold live")
        .at("data-depth", depth.to_string())
        .at("aria-label", [words::VALUES_BELOW.get(draft.lang), &place].concat())
        .live_at("aria-expanded", move || Some(if draft.is_folded(&asked) { "false" } else { "true" }))
        .on("click", move |_| draft.fold(&place, !untrack(|| draft.is_folded(&place))))
        .live(move || if draft.is_folded(&said) { "+" } else { "−" })
        .into()
}

fn row(tag: &'static str, depth: usize) -> Element {
    el(tag).at("data-depth", depth.to_string())
}

fn said(class: &'static str, text: String) -> Element {
    el("span").class(class).with(text)
}

/// What makes a line the line that it is: its place, what it says, what that means, and where it comes from.
fn identity(all: &Lines, pointer: &str, text: &str, trace: Option<&Trace>) -> String {
    let mut identity = [&pointer.len().to_string(), " ", pointer, text, "\n", all.event.shape.variant].concat();
    for origin in trace.into_iter().flat_map(|trace| &trace.from) {
        identity.push_str(origin.code());
        if let Origin::Config(place) | Origin::Occurrence(place) = origin {
            identity.push_str(place);
        }
    }
    identity.extend(trace.and_then(|trace| trace.overridden.as_deref()));
    identity
}

/// One line under its identity. With a meaning it opens; without one it is only a line. It is marked with its own origins,
/// and with those of what is folded away `below` it.
fn line(all: &Lines, depth: usize, key: String, value: String, pointer: &str, below: Vec<Place>, lines: &mut View) {
    let trace = all.event.trace.iter().find(|trace| trace.pointer == pointer);
    let identity = identity(all, pointer, &[&*key, &value].concat(), trace);
    let (trace, cites, draft) = (trace.cloned(), all.event.shape.cites, all.draft);
    lines.keep(identity, move || {
        let json = View::from(said("key", key)).and(said("value", value));
        drawn(draft, depth, json, trace.as_ref(), cites, below).into()
    });
}

fn drawn(
    draft: Draft,
    depth: usize,
    json: View,
    trace: Option<&Trace>,
    shape: &'static [Cite],
    below: Vec<Place>,
) -> Element {
    let marked = move |from: Vec<Place>| move || Some(if draft.is_marked(&from) { "row marked" } else { "row" });
    let Some((trace, slot)) = trace.and_then(|trace| Some((trace, trace.slot?))) else {
        return row("div", depth).live_at("class", marked(below)).with(json);
    };
    let lang = draft.lang;
    let mut from = places(&trace.from);
    from.extend(below);
    let pointer = trace.pointer.as_str();
    let opened = pointer.to_owned();
    let toggled = move |event: web_sys::Event| draft.keep_opened(&opened, browser::is_open(&event));
    let (enter, focus) = (from.clone(), from.clone());
    let overridden = trace.overridden.as_ref().map(|said| {
        // The words of the page's example are there in both languages; a person's own are what they are.
        let why = draft.trigger.examples.iter().find_map(|example| example.why(pointer, said));
        let why = prose(why.map_or(said, |why| why.get(lang)));
        remark("warning").with(words::OVERRIDDEN.get(lang)).with(" ").with(why)
    });
    let meaning = el("div")
        .class("meaning")
        .with(el("p").with(prose(slot.means.get(lang))))
        .with(origins(&trace.from, draft))
        .with(overridden)
        .with(cites(if slot.cites.is_empty() { shape } else { slot.cites }));
    row("details", depth)
        .at("data-pointer", pointer.to_owned())
        .flag("data-fresh", draft.has_changed())
        .flag("open", draft.is_opened(pointer))
        .live_at("class", marked(from))
        .on("toggle", toggled)
        .on("mouseenter", move |_| draft.hover(enter.clone()))
        .on("mouseleave", move |_| draft.hover(Vec::new()))
        .on("focusin", move |_| draft.focus(focus.clone()))
        .on("focusout", move |_| draft.focus(Vec::new()))
        .with(el("summary").with(json).with(" ").with(trace.from.first().map(|origin| chip(origin, draft))))
        .with(meaning)
}

/// The kind of an origin, as a small sign at the end of a line.
fn chip(origin: &Origin, draft: Draft) -> Element {
    let said = words_of(origin).get(draft.lang);
    el("span").class("chip").at("data-kind", origin.code()).at("title", said).with(said)
}

/// Where a value comes from, with links to the fields.
pub(super) fn origins(from: &[Origin], draft: Draft) -> Element {
    let shown = draft.shown_once();
    let items = from.iter().map(|origin| {
        let field = places(std::slice::from_ref(origin))
            .into_iter()
            .find_map(|(part, pointer)| shown.field_at(part, &pointer))
            // An override has no field of its own; its reason stands below.
            .filter(|name| name != "on.overrides")
            .map(|name| View::from(words::COLON.get(draft.lang)).and(field::link(&name)));
        el("li").with(words_of(origin).get(draft.lang)).with(field)
    });
    el("ul").class("origins").with(items.collect::<View>())
}

const fn words_of(origin: &Origin) -> Text {
    match origin {
        Origin::Config(_) => words::ORIGIN_CONFIG,
        Origin::Occurrence(_) => words::ORIGIN_OCCURRENCE,
        Origin::Clock => words::ORIGIN_CLOCK,
        Origin::Generated => words::ORIGIN_GENERATED,
        Origin::Derived => words::ORIGIN_DERIVED,
        Origin::Fixed => words::ORIGIN_FIXED,
    }
}
