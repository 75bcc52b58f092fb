//! The fields of a configuration, and of what can happen.

use bilingual::source::Weight;
use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::input::leaves;
use triggers::model::{Choice, Field, Kind, Trigger};

use super::{aside, badge, code, entries, entry, limits, listed, paragraph};
use crate::components::{cites, prose};
use crate::words;

/// More choices than this are folded away.
const MANY: usize = 6;

const CHOICES: Text = Text::new("Values", "可选值");
const EXAMPLE: Text = Text::new("for example ", "例如 ");
const ONLY_FOR: Text = Text::new("Only for ", "仅用于 ");
const DESCRIBED_BY: Text = Text::new("Fields that describe it", "描述字段");

/// The fields of the configuration.
pub(super) fn config(trigger: &'static Trigger, lang: Lang) -> Option<AnyView> {
    let all = flat(trigger.config).into_iter().map(|(name, field)| one("config-", &name, field, None, lang));
    (!trigger.config.is_empty()).then(|| entries(all.collect()))
}

/// What can happen, and the fields that describe it. A field that several happenings share stands there once.
pub(super) fn happenings(trigger: &'static Trigger, lang: Lang) -> AnyView {
    let happenings = trigger.happenings.iter().map(|happening| {
        let name = view! { {happening.name.get(lang)} " " {code(happening.id)} }.into_any();
        let about = vec![paragraph(happening.means.get(lang)), cites(happening.cites).into_any()];
        entry(["happening-", happening.id].concat(), name, about)
    });
    let happenings = entries(happenings.collect());
    let mut shared: Vec<(String, &'static Field, Vec<&'static str>)> = Vec::new();
    for happening in trigger.happenings {
        for (name, field) in happening.fields.iter().flat_map(|group| flat(group.fields)) {
            match shared.iter_mut().find(|(known, same, _)| *known == name && same.means == field.means) {
                Some((_, _, happenings)) => happenings.push(happening.id),
                None => shared.push((name, field, vec![happening.id])),
            }
        }
    }
    let fields = shared.iter().enumerate().map(|(i, (name, field, of))| {
        let only = (of.len() < trigger.happenings.len())
            .then(|| aside([ONLY_FOR.get(lang), &listed(of.iter().copied(), lang)].concat()));
        let again = shared[..i].iter().any(|(before, ..)| before == name);
        let prefix = if again { ["on-", of[0], "-"].concat() } else { "on-".to_owned() };
        one(&prefix, name, field, only, lang)
    });
    let fields: Vec<AnyView> = fields.collect();
    let fields = (!fields.is_empty()).then(|| view! { <h4>{DESCRIBED_BY.get(lang)}</h4> {entries(fields)} });
    view! { {happenings} {fields} }.into_any()
}

/// The fields that hold a value of their own, also those of objects in lists, under their full names.
fn flat(fields: &'static [Field]) -> Vec<(String, &'static Field)> {
    let mut found = Vec::new();
    leaves(fields, "", &mut |name, field| {
        found.push((name.to_owned(), field));
        if let Kind::List(Kind::Record(members), _) | Kind::Map(Kind::Record(members)) = field.kind {
            let members = flat(members).into_iter().map(|(member, field)| ([name, "[].", &member].concat(), field));
            found.extend(members);
        }
    });
    found
}

fn one(prefix: &str, name: &str, field: &'static Field, only: Option<AnyView>, lang: Lang) -> AnyView {
    let required = field.required.then(|| badge(words::REQUIRED.get(lang)));
    let head = view! { {code(name)} {required} }.into_any();
    let mut line = limits::limits(&field.kind, lang);
    let said = |example: &str| field.means.get(lang).contains(example) || line.contains(example);
    let also = limits::default(field, lang)
        .or_else(|| (!said(field.example)).then(|| [EXAMPLE.get(lang), "`", field.example, "`"].concat()));
    if let Some(also) = also {
        line.push_str(Text::new("; ", "；").get(lang));
        line.push_str(&also);
    }
    let mut about = vec![paragraph(field.means.get(lang)), aside(line)];
    about.extend(only);
    about.extend(choices_of(&field.kind).map(|choices| listing(choices, lang)));
    about.push(cites(field.cites).into_any());
    entry([prefix, name].concat(), head, about)
}

fn choices_of(kind: &Kind) -> Option<&'static [Choice]> {
    match kind {
        Kind::Choice(choices) => Some(choices),
        Kind::List(of, _) | Kind::Map(of) => choices_of(of),
        _ => None,
    }
}

/// The words that a field takes, each with its meaning.
fn listing(choices: &'static [Choice], lang: Lang) -> AnyView {
    let items = choices.iter().map(|choice| {
        let documented = choice.cites.iter().any(|cite| cite.source.weight == Weight::Document);
        let mark = (!documented).then(|| badge(words::NOT_DOCUMENTED.get(lang)));
        view! {
            <li><code>{choice.value}</code> " " {mark} " " {prose(choice.means.get(lang))}</li>
        }
        .into_any()
    });
    let items = items.collect_view();
    view! {
        <details class="choices" open=choices.len() <= MANY>
            <summary>{CHOICES.get(lang)} " (" {choices.len()} ")"</summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}
