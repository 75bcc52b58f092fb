//! Every source that a trigger's facts rest on.

use bilingual::source::{Cite, Source, Weight};
use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::catalogue;
use triggers::model::{Choice, FactKind, Field, Kind, Life, Trigger};
use triggers::outline::rows;

use super::{entries, entry, paragraph};
use crate::components::cites::dated;

const DOCUMENT: Text = Text::new("Document: it decides what exists.", "官方文档：以其为准。");
const REFERENCE: Text =
    Text::new("Reference: it adds to the documents and never replaces them.", "参考资料：补充文档，但不取代文档。");
const REASONING: Text = Text::new("Our own reasoning, said openly.", "自行推导，已如实注明。");

/// The sources with their dates and weights, documents first.
pub(super) fn sources(trigger: &'static Trigger, lang: Lang) -> AnyView {
    let mut found = all(trigger);
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

/// Every source, once, in the order in which the catalogue names them.
fn all(trigger: &'static Trigger) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    let mut add = |cites: &'static [Cite]| {
        for cite in cites {
            if !found.iter().any(|source| source.id == cite.source.id) {
                found.push(cite.source);
            }
        }
    };
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
    for fact in catalogue::facts(trigger) {
        add(fact.cites);
        if let FactKind::Disagreement(sides) = fact.kind {
            for side in sides {
                add(std::slice::from_ref(&side.cite));
            }
        }
    }
    found
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
