//! Every source that a trigger's facts rest on.

use bilingual::source::{Cite, Source, Weight};
use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::catalogue;
use triggers::model::{Call, Choice, Fact, FactKind, Field, General, Kind, Life, Trigger};
use triggers::outline::rows;

use super::{entries, entry, paragraph};
use crate::components::cites::dated;

const DOCUMENT: Text = Text::new("Document: it decides what exists.", "官方文档：以其为准。");
const REFERENCE: Text =
    Text::new("Reference: it adds to the documents and never replaces them.", "参考资料：补充文档，但不取代文档。");
const REASONING: Text = Text::new("Our own reasoning, marked as such.", "自行推导，已如实注明。");

/// The sources with their dates and weights, documents first.
pub(super) fn sources(trigger: &'static Trigger, lang: Lang) -> AnyView {
    listing(all(trigger), lang)
}

/// The same of a call.
pub(super) fn of_call(call: &'static Call, lang: Lang) -> AnyView {
    let mut found = Found::default();
    found.add(call.cites);
    if let Life::Old { cites, .. } | Life::Retired { cites, .. } = call.life {
        found.add(cites);
    }
    for part in call.takes.iter().chain(call.gives) {
        of_fields(part.fields, &mut |cites| found.add(cites));
    }
    found.of_facts(call.facts);
    call.samples.iter().for_each(|sample| found.add(sample.cites));
    listing(found.0, lang)
}

/// The same of general facts.
pub(super) fn of_general(general: &'static General, lang: Lang) -> AnyView {
    let mut found = Found::default();
    found.add(general.cites);
    general.event_sources.iter().for_each(|source| found.add(source.cites));
    found.of_facts(general.facts);
    general.samples.iter().for_each(|sample| found.add(sample.cites));
    listing(found.0, lang)
}

fn listing(mut found: Vec<&'static Source>, lang: Lang) -> AnyView {
    found.sort_by_key(|source| match source.weight {
        Weight::Document => 0,
        Weight::Reference => 1,
        Weight::Reasoning => 2,
    });
    let found = found.into_iter().map(|source| {
        let weight = match source.weight {
            Weight::Document => DOCUMENT,
            Weight::Reference => REFERENCE,
            Weight::Reasoning => REASONING,
        };
        let date = dated(source, lang).map(|date| view! { <span class="hint">{date}</span> });
        let name = view! { <cite>{source.title.get(lang)}</cite> {date} }.into_any();
        entry(["source-", source.id].concat(), name, vec![paragraph(weight.get(lang))])
    });
    entries(found.collect())
}

/// Every source, once, in the order in which they are named.
#[derive(Default)]
struct Found(Vec<&'static Source>);

impl Found {
    fn add(&mut self, cites: &'static [Cite]) {
        for cite in cites {
            if !self.0.iter().any(|source| source.id == cite.source.id) {
                self.0.push(cite.source);
            }
        }
    }

    fn of_facts(&mut self, facts: &'static [Fact]) {
        for fact in facts {
            self.add(fact.cites);
            if let FactKind::Disagreement(sides) = fact.kind {
                for side in sides {
                    self.add(std::slice::from_ref(&side.cite));
                }
            }
        }
    }
}

/// The sources of a trigger.
fn all(trigger: &'static Trigger) -> Vec<&'static Source> {
    let mut found = Found::default();
    let mut add = |cites: &'static [Cite]| found.add(cites);
    if let Life::Old { cites, .. } | Life::Retired { cites, .. } = trigger.life {
        add(cites);
    }
    of_fields(trigger.config, &mut add);
    for happening in trigger.happenings {
        add(happening.cites);
        for group in happening.fields {
            of_fields(group.fields, &mut add);
        }
    }
    trigger.rules.iter().for_each(|rule| add(rule.cites));
    trigger.fires.iter().for_each(|clause| add(clause.cites));
    for shape in trigger.shapes {
        add(shape.cites);
        for row in rows(shape) {
            add(row.slot.cites);
        }
    }
    for contract in trigger.contracts() {
        add(contract.cites);
        of_kind(&contract.kind, &mut add);
        contract.rules.iter().for_each(|rule| add(rule.cites));
        contract.outcomes.iter().for_each(|outcome| add(outcome.cites));
    }
    trigger.editions.iter().for_each(|edition| add(edition.cites));
    found.of_facts(catalogue::facts(trigger));
    found.0
}

fn of_fields(fields: &'static [Field], add: &mut dyn FnMut(&'static [Cite])) {
    for field in fields {
        add(field.cites);
        of_kind(&field.kind, add);
    }
}

fn of_kind(kind: &'static Kind, add: &mut dyn FnMut(&'static [Cite])) {
    match kind {
        Kind::Choice(choices) => choices.iter().for_each(|choice: &'static Choice| add(choice.cites)),
        Kind::List(of, _) => of_kind(of, add),
        Kind::Map(map) => of_kind(&map.of, add),
        Kind::Record(fields) => of_fields(fields, add),
        Kind::OneOf(kinds) => kinds.iter().for_each(|(_, kind)| of_kind(kind, add)),
        _ => {}
    }
}
