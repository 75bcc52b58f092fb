//! The control of a place that takes a value, by its kind. What was typed always stands in it, however wrong it is.

use leptos::prelude::expect_context;
use triggers::model::{Choice, Field, Kind, Lit};
use triggers::value::Value;

use super::choices::{checks, options, said, tagged};
use super::folded;
use super::rows::rows;
use super::timing::light::Light;
use crate::draft::{Current, use_draft};
use crate::erased::{Element, View, el};
use crate::words;

/// Texts that may be longer than this get an area of lines.
const LONG: u32 = 2_048;

/// So many members of a record that say nothing are folded away.
const FOLDED: usize = 3;

/// A place of the form that takes a value.
pub(crate) struct Control {
    /// What the page showed when the control was drawn first.
    pub first: Current,
    /// Its full name: `filter.key.prefix`, `on.rows.0.name`.
    pub name: String,
    /// How many controls before it share the name.
    pub nth: usize,
    /// What may stand there.
    pub kind: &'static Kind,
    /// What is known about it, unless it is an item of a list or of a map.
    pub field: Option<&'static Field>,
    /// What it is called, where no label of the form says it.
    pub label: Option<&'static str>,
}

/// The control of a field of the form, by its full name. The label, the meaning and the problems stand around it.
pub fn control(name: String, field: &'static Field) -> Element {
    Control { first: use_draft().shown_once(), name, nth: 0, kind: &field.kind, field: Some(field), label: None }.draw()
}

impl Control {
    /// The control, or a group of controls.
    pub(crate) fn draw(self) -> Element {
        match self.kind {
            Kind::Bool => self.select(["true", "false"].map(|word| (word.to_owned(), "")).into()),
            Kind::Choice(choices) => {
                let lang = use_draft().lang;
                let option = |choice: &'static Choice| (said(choice), choice.means.get(lang));
                self.select(choices.iter().map(option).collect())
            }
            Kind::List(Kind::Choice(choices), _) if self.label.is_none() => checks(&self.name, choices),
            Kind::List(..) | Kind::Map(_) => rows(self),
            Kind::OneOf(kinds) => tagged(&self, kinds),
            Kind::Record(fields) => self.group("row").with(self.members("", fields)),
            Kind::Json | Kind::Bytes => self.area(),
            Kind::Text(limit, _) if limit.max > LONG => self.area(),
            _ => self.line(),
        }
    }

    /// A control below this one, with a label of its own.
    pub(crate) fn below(&self, place: &str, nth: usize, kind: &'static Kind, label: &'static str) -> Self {
        let name = [&self.name, place].concat();
        Self { first: self.first.clone(), name, nth, kind, field: None, label: Some(label) }
    }

    /// The controls of the members of a record below this one, each below its name. Many that say nothing are folded away.
    pub(crate) fn members(&self, place: &str, fields: &'static [Field]) -> View {
        let draft = use_draft();
        let is_needed =
            |field: &Field| field.required || self.first.state.is_given(&[&self.name, place, ".", field.name].concat());
        let member = |field: &'static Field| {
            let place = [place, ".", field.name].concat();
            let control = Self { field: Some(field), ..self.below(&place, 0, &field.kind, field.name) };
            let named = el("span").class("hint").at("aria-hidden", "true").with(field.name);
            el("div").class("cell").with(named).with(control.draw())
        };
        let count = fields.iter().filter(|field| !is_needed(field)).count();
        // In a row that is still empty all of them are offered.
        if count < FOLDED || count == fields.len() {
            return fields.iter().map(member).collect();
        }
        let place = ["more-", &self.name, place].concat();
        let open = draft.is_opened(&place);
        let more = folded("cells", place, open, draft)
            .with(
                el("summary").class("hint").with(words::MORE_MEMBERS.get(draft.lang).replace('#', &count.to_string())),
            )
            .with(fields.iter().filter(|field| !is_needed(field)).map(member).collect::<View>());
        fields.iter().filter(|field| is_needed(field)).map(member).collect::<View>().and(more)
    }

    /// What stood in it when it was drawn first.
    pub(crate) fn text(&self) -> String {
        self.first.state.texts(&self.name).nth(self.nth).unwrap_or_default().to_owned()
    }

    /// Several controls that belong together.
    pub(crate) fn group(&self, class: &'static str) -> Element {
        let group = el("div").class(class).at("role", "group");
        match self.label {
            Some(label) => group.at("aria-label", label),
            None => group
                .at("aria-labelledby", ["l-", &self.name].concat())
                .at("aria-describedby", described_by(&self.name)),
        }
    }

    /// What all single controls have.
    pub(crate) fn single(&self, tag: &'static str) -> Element {
        let control = el(tag).live_at("aria-invalid", invalid(&self.name));
        let control = match self.label {
            Some(label) => control.at("aria-label", label),
            None => control
                .id(["i-", &self.name].concat())
                .at("aria-describedby", described_by(&self.name))
                .maybe("aria-required", self.field.is_some_and(|field| field.required).then_some("true")),
        };
        control.at("name", self.name.clone())
    }

    /// One line of text.
    fn line(&self) -> Element {
        // The keys of telephones for numbers have no sign.
        let numeric = matches!(self.kind, Kind::Int { min: 0.., .. });
        let control = self.single("input");
        let control = match self.kind {
            Kind::Cron(_) => expect_context::<Light>().follow(control, ["i-", &self.name].concat()),
            _ => control,
        };
        control
            .at("type", "text")
            .maybe("inputmode", numeric.then_some("numeric"))
            .at("placeholder", self.placeholder())
            .at("spellcheck", "false")
            .at("autocapitalize", "off")
            .at("value", self.text())
    }

    /// Lines of text.
    fn area(&self) -> Element {
        self.single("textarea")
            .at("placeholder", self.placeholder())
            .at("spellcheck", "false")
            .at("rows", if self.label.is_some() { "1" } else { "2" })
            .with(self.text())
    }

    /// One of some words, or none.
    fn select(&self, words: Vec<(String, &'static str)>) -> Element {
        let lang = use_draft().lang;
        let nothing = match self.field {
            Some(Field { default: Some(default), .. }) => {
                let [open, said, close] = [words::OPEN, words::DEFAULT, words::CLOSE].map(|text| text.get(lang));
                [&*Value::from(*default).in_text(), open, said, close].concat()
            }
            Some(Field { required: true, .. }) => words::CHOOSE.get(lang).to_owned(),
            _ => words::NOT_SET.get(lang).to_owned(),
        };
        self.single("select").with(el("option").at("value", "").with(nothing)).with(options(words, &self.text()))
    }

    /// The default if there is one that says something, else a value as an example, else how it is written.
    fn placeholder(&self) -> String {
        match self.field {
            Some(Field { default: Some(default), .. }) if *default != Lit::Text("") => Value::from(*default).in_text(),
            Some(field) if !field.example.is_empty() => field.example.to_owned(),
            _ if matches!(self.kind, Kind::Bytes) => "Base64".to_owned(),
            _ => self.label.unwrap_or_default().to_owned(),
        }
    }
}

/// What describes a control to assistive technology: its meaning and its problems.
pub(crate) fn described_by(name: &str) -> String {
    format!("h-{name} p-{name}")
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
