//! The control of a field, by its kind. What was typed always stands in it, however wrong it is.

use leptos::prelude::expect_context;
use triggers::model::{Choice, Field, Kind, Lit};
use triggers::value::Value;

use super::form::hidden;
use super::prose::prose;
use super::rows::rows;
use super::timing::light::Light;
use crate::draft::use_draft;
use crate::markup::{Element, View, code, el};
use crate::words;

/// Texts that may be longer than this get an area of lines.
const LONG: u32 = 2_048;

/// The control of a field, by its full name: `filter.key.prefix`, `on.key`.
pub fn control(name: String, field: &'static Field) -> Element {
    match &field.kind {
        Kind::Bool => select(&name, field, &["true", "false"].map(|word| (word, ""))),
        Kind::Choice(choices) => {
            let lang = use_draft().lang;
            let options: Vec<_> = choices.iter().map(|choice| (choice.value, choice.means.get(lang))).collect();
            select(&name, field, &options)
        }
        Kind::List(Kind::Choice(choices), _) => checks(&name, choices),
        Kind::List(..) | Kind::Map(_) => rows(name, &field.kind),
        Kind::Json | Kind::Bytes => area(&name, field),
        Kind::Text(limit, _) if limit.max > LONG => area(&name, field),
        _ => line(&name, field),
    }
}

/// What describes a control to assistive technology: its meaning and its problems.
pub(crate) fn described_by(name: &str) -> String {
    format!("h-{name} p-{name}")
}

/// What all single controls have.
fn single(tag: &'static str, name: &str, field: &'static Field) -> Element {
    el(tag)
        .id(["i-", name].concat())
        .at("aria-describedby", described_by(name))
        .live_at("aria-invalid", invalid(name))
        .maybe("aria-required", field.required.then_some("true"))
        .at("name", name.to_owned())
}

/// One line of text.
fn line(name: &str, field: &'static Field) -> Element {
    let numeric = matches!(field.kind, Kind::Int { .. } | Kind::Float);
    let control = single("input", name, field);
    let control = if matches!(field.kind, Kind::Cron(_)) { expect_context::<Light>().follow(control) } else { control };
    control
        .at("type", "text")
        .maybe("inputmode", numeric.then_some("numeric"))
        .at("placeholder", placeholder(field))
        .at("spellcheck", "false")
        .at("autocapitalize", "off")
        .at("value", use_draft().shown_once().state.text(name).to_owned())
}

/// Lines of text.
fn area(name: &str, field: &'static Field) -> Element {
    let text = use_draft().shown_once().state.text(name).to_owned();
    single("textarea", name, field)
        .at("placeholder", placeholder(field))
        .at("spellcheck", "false")
        .at("rows", "2")
        .with(text)
}

/// One of some words, or none.
fn select(name: &str, field: &'static Field, options: &[(&'static str, &'static str)]) -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let chosen = draft.shown_once().state.text(name).to_owned();
    let nothing = match field.default {
        Some(default) => format!("{} ({})", Value::from(default).in_text(), words::DEFAULT.get(lang)),
        None if field.required => words::CHOOSE.get(lang).to_owned(),
        None => words::NOT_SET.get(lang).to_owned(),
    };
    let known = chosen.is_empty() || options.iter().any(|(value, _)| *value == chosen);
    let stranger =
        (!known).then(|| el("option").at("value", chosen.clone()).flag("selected", true).with(chosen.clone()));
    let options = options.iter().map(|(value, text)| {
        let said = if text.is_empty() { (*value).to_owned() } else { format!("{value} – {text}") };
        el("option").at("value", *value).flag("selected", *value == chosen).with(said)
    });
    single("select", name, field)
        .with(el("option").at("value", "").with(nothing))
        .with(options.collect::<View>())
        .with(stranger)
}

/// Any of some words. A hidden twin says "none" where no box is ticked.
fn checks(name: &str, choices: &'static [Choice]) -> Element {
    let draft = use_draft();
    let lang = draft.lang;
    let state = draft.shown_once();
    let ticked: Vec<String> = state.state.texts(name).map(str::to_owned).collect();
    let id = |i: usize| format!("i-{name}-{i}");
    let tick = |i: usize, value: String, checked: bool| {
        let input = el("input").at("type", "checkbox").id(id(i)).at("name", name.to_owned()).at("value", value);
        input.flag("checked", checked)
    };
    let strangers = ticked.iter().filter(|text| !choices.iter().any(|choice| choice.value == **text));
    let strangers = strangers.enumerate().map(|(i, text)| {
        let i = choices.len() + i;
        let label = el("label").at("for", id(i)).with(code(text.clone()));
        el("div").class("check").with(tick(i, text.clone(), true)).with(label)
    });
    let boxes = choices.iter().enumerate().map(|(i, choice)| {
        let documented = choice.cites.iter().any(|cite| cite.source.weight == bilingual::source::Weight::Document);
        let mark = (!documented).then(|| el("span").class("badge").with(words::NOT_DOCUMENTED.get(lang)));
        let checked = ticked.iter().any(|text| text == choice.value);
        let label = el("label")
            .at("for", id(i))
            .with(code(choice.value))
            .with(mark.map(|mark| View::from(" ").and(mark)))
            .with(" ")
            .with(el("span").class("hint").with(prose(choice.means.get(lang))));
        el("div").class("check").with(tick(i, choice.value.to_owned(), checked)).with(label)
    });
    el("div")
        .class("checks")
        .at("role", "group")
        .at("aria-labelledby", ["l-", name].concat())
        .at("aria-describedby", described_by(name))
        .with(hidden(name.to_owned(), String::new()))
        .with(boxes.collect::<View>())
        .with(strangers.collect::<View>())
}

fn invalid(name: &str) -> impl Fn() -> Option<&'static str> + Send + 'static + use<> {
    let (draft, name) = (use_draft(), name.to_owned());
    move || {
        let touched = draft.is_touched(&name);
        let shown = draft.shown();
        let wrong = shown.problems_of(&name).any(|problem| problem.severity == schedule::Severity::Error);
        (touched && wrong).then_some("true")
    }
}

/// The default if there is one that says something, else a value as an example.
fn placeholder(field: &'static Field) -> String {
    match field.default {
        Some(Lit::Text("")) | None => field.example.to_owned(),
        Some(default) => Value::from(default).in_text(),
    }
}
