//! The fields of a configuration, and of what can happen.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::fields::{CALL, leaves};
use triggers::model::{Choice, Field, Kind, Trigger};
use triggers::value::Value;

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
        let own = happening.fields.iter().flat_map(|group| flat(group.fields));
        let pins = trigger.pins(happening).into_iter().flat_map(|pin| flat(std::slice::from_ref(pin)));
        for (name, field) in own.chain(pins) {
            match shared.iter_mut().find(|(known, same, _)| *known == name && same.means == field.means) {
                Some((_, _, happenings)) => happenings.push(happening.id),
                None => shared.push((name, field, vec![happening.id])),
            }
        }
    }
    if trigger.is_batched() {
        shared.push(("call".to_owned(), &CALL, trigger.happenings.iter().map(|happening| happening.id).collect()));
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

/// The members of what is no configuration and no occurrence: of an answer.
pub(super) fn members(prefix: &str, kind: &'static Kind, lang: Lang) -> Option<AnyView> {
    let mut found = Vec::new();
    below(kind, "", &mut found);
    let all = found.iter().map(|(name, field)| one(prefix, name, field, None, lang));
    (!found.is_empty()).then(|| entries(all.collect()))
}

/// The fields that hold a value of their own, also those of objects in lists, under their full names.
fn flat(fields: &'static [Field]) -> Vec<(String, &'static Field)> {
    let mut found = Vec::new();
    of_record(fields, "", &mut found);
    found
}

fn of_record(fields: &'static [Field], name: &str, found: &mut Vec<(String, &'static Field)>) {
    leaves(fields, name, &mut |name, field| {
        found.push((name.to_owned(), field));
        below(&field.kind, name, found);
    });
}

/// The fields below a place. An alternative of a value is named by its tag, as in links.
fn below(kind: &'static Kind, name: &str, found: &mut Vec<(String, &'static Field)>) {
    match kind {
        Kind::Record(members) => of_record(members, name, found),
        Kind::List(of, _) => below(of, &[name, "[]"].concat(), found),
        Kind::Map(map) => below(&map.of, &[name, "[]"].concat(), found),
        Kind::OneOf(kinds) => {
            for (tag, kind) in *kinds {
                let dot = if name.is_empty() { "" } else { "." };
                below(kind, &[name, dot, tag].concat(), found);
            }
        }
        _ => {}
    }
}

/// One field: what it means, what may stand in it, and what else is to be said of it.
pub(super) fn one(prefix: &str, name: &str, field: &'static Field, only: Option<AnyView>, lang: Lang) -> AnyView {
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
        Kind::List(of, _) => choices_of(of),
        Kind::Map(map) => choices_of(&map.of),
        Kind::OneOf(kinds) => kinds.iter().find_map(|(_, kind)| choices_of(kind)),
        _ => None,
    }
}

/// The words that a field takes, each with its meaning.
fn listing(choices: &'static [Choice], lang: Lang) -> AnyView {
    let items = choices.iter().map(|choice| {
        let documented = choice.is_documented();
        let mark = (!documented).then(|| badge(words::NOT_DOCUMENTED.get(lang)));
        view! {
            <li><code>{Value::from(choice.value).in_text()}</code> " " {mark} " " {prose(choice.means.get(lang))}</li>
        }
        .into_any()
    });
    let items = items.collect_view();
    view! {
        <details class="choices" open=choices.len() <= MANY>
            <summary>{CHOICES.get(lang)} {words::OPEN.get(lang)} {choices.len()} {words::CLOSE.get(lang)}</summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}
