//! The control of a field, by its kind. What was typed always stands in it, however wrong it is.

use leptos::prelude::*;
use triggers::model::{Choice, Field, Kind, Lit};
use triggers::value::Value;

use super::prose::Prose;
use super::rows::Rows;
use crate::draft::use_draft;
use crate::words;

/// Texts that may be longer than this get an area of lines.
const LONG: u32 = 2_048;

/// The control of a field.
#[component]
pub fn Control(
    /// Its full name: `filter.key.prefix`, `on.key`.
    name: String,
    /// What the catalogue says of it.
    field: &'static Field,
) -> impl IntoView {
    match &field.kind {
        Kind::Bool => {
            view! { <Select name field options=[("true", ""), ("false", "")].map(|(v, t)| (v, t.to_owned())).to_vec()/> }
                .into_any()
        }
        Kind::Choice(choices) => {
            let lang = use_draft().lang;
            let options = choices.iter().map(|choice| (choice.value, choice.means.get(lang).to_owned())).collect();
            view! { <Select name field options/> }.into_any()
        }
        Kind::List(Kind::Choice(choices), _) => view! { <Checks name choices/> }.into_any(),
        Kind::List(..) | Kind::Map(_) => view! { <Rows name kind=&field.kind/> }.into_any(),
        Kind::Json | Kind::Bytes => view! { <Area name field/> }.into_any(),
        Kind::Text(limit, _) if limit.max > LONG => view! { <Area name field/> }.into_any(),
        _ => view! { <Line name field/> }.into_any(),
    }
}

/// What describes a control to assistive technology: its meaning and its problems.
pub(crate) fn described_by(name: &str) -> String {
    format!("h-{name} p-{name}")
}

/// One line of text.
#[component]
fn Line(name: String, field: &'static Field) -> impl IntoView {
    let draft = use_draft();
    let numeric = matches!(field.kind, Kind::Int { .. } | Kind::Float);
    view! {
        <input
            type="text"
            id=format!("i-{name}")
            aria-describedby=described_by(&name)
            aria-invalid=invalid(&name)
            aria-required=field.required.then_some("true")
            inputmode=numeric.then_some("numeric")
            placeholder=placeholder(field)
            spellcheck="false"
            autocapitalize="off"
            value=draft.shown_once().state.text(&name).to_owned()
            name=name
        />
    }
    .into_any()
}

/// Lines of text. A leading line break of an area's text is dropped by browsers, so one stands in front.
#[component]
fn Area(name: String, field: &'static Field) -> impl IntoView {
    let draft = use_draft();
    let text = draft.shown_once().state.text(&name).to_owned();
    let written = format!("\n{text}");
    let area = NodeRef::<leptos::html::Textarea>::new();
    // Where the browser made the area itself, no parser dropped the line break.
    Effect::new(move || {
        if let Some(area) = area.get().filter(|area| area.default_value().as_ref() != Ok(&text)) {
            let _ = area.set_default_value(&text);
        }
    });
    view! {
        <textarea
            node_ref=area
            id=format!("i-{name}")
            aria-describedby=described_by(&name)
            aria-invalid=invalid(&name)
            aria-required=field.required.then_some("true")
            placeholder=placeholder(field)
            spellcheck="false"
            rows="2"
            name=name
        >
            {written}
        </textarea>
    }
    .into_any()
}

/// One of some words, or none.
#[component]
fn Select(name: String, field: &'static Field, options: Vec<(&'static str, String)>) -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let chosen = draft.shown_once().state.text(&name).to_owned();
    let nothing = match field.default {
        Some(default) => format!("{} ({})", Value::from(default).in_text(), words::DEFAULT.get(lang)),
        None if field.required => words::CHOOSE.get(lang).to_owned(),
        None => words::NOT_SET.get(lang).to_owned(),
    };
    let known = chosen.is_empty() || options.iter().any(|(value, _)| *value == chosen);
    let stranger = (!known).then(|| view! { <option value=chosen.clone() selected=true>{chosen.clone()}</option> });
    let options = options.into_iter().map(|(value, text)| {
        let said = if text.is_empty() { value.to_owned() } else { format!("{value} – {text}") };
        view! { <option value=value selected=value == chosen>{said}</option> }
    });
    view! {
        <select
            id=format!("i-{name}")
            aria-describedby=described_by(&name)
            aria-invalid=invalid(&name)
            aria-required=field.required.then_some("true")
            name=name
        >
            <option value="">{nothing}</option>
            {options.collect_view()}
            {stranger}
        </select>
    }
    .into_any()
}

/// Any of some words. A hidden twin says "none" where no box is ticked.
#[component]
fn Checks(name: String, choices: &'static [Choice]) -> impl IntoView {
    let draft = use_draft();
    let lang = draft.lang;
    let state = draft.shown_once();
    let ticked: Vec<String> = state.state.texts(&name).map(str::to_owned).collect();
    let id = |i: usize| format!("i-{name}-{i}");
    let strangers = ticked.iter().filter(|text| !choices.iter().any(|choice| choice.value == **text));
    let strangers = strangers.enumerate().map(|(i, text)| {
        let id = id(choices.len() + i);
        view! {
            <div class="check">
                <input type="checkbox" id=id.clone() name=name.clone() value=text.clone() checked=true/>
                <label for=id><code>{text.clone()}</code></label>
            </div>
        }
    });
    let boxes = choices.iter().enumerate().map(|(i, choice)| {
        let documented = choice.cites.iter().any(|cite| cite.source.weight == schedule::source::Weight::Document);
        let mark = (!documented).then(|| view! { " " <span class="badge">{words::NOT_DOCUMENTED.get(lang)}</span> });
        let checked = ticked.iter().any(|text| text == choice.value);
        view! {
            <div class="check">
                <input type="checkbox" id=id(i) name=name.clone() value=choice.value checked=checked/>
                <label for=id(i)><code>{choice.value}</code> {mark} <span class="hint"><Prose text=choice.means.get(lang)/></span></label>
            </div>
        }
    });
    view! {
        <div class="checks" role="group" aria-labelledby=format!("l-{name}") aria-describedby=described_by(&name)>
            <input type="hidden" name=name.clone() value=""/>
            {boxes.collect_view()}
            {strangers.collect_view()}
        </div>
    }
    .into_any()
}

fn invalid(name: &str) -> impl Fn() -> Option<&'static str> + Clone + Send + 'static {
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
