//! What a source expects of the function's answer, and what becomes of it.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Contract, Node, Outcome, Shape, Slot, Trigger, Verdict};
use triggers::wording::condition;

use super::limits::limits;
use super::{aside, code, entries, entry, fields, listed, paragraph, rules};
use crate::components::{cites, prose};
use crate::shown::contract_of;
use crate::words;

const VALID: Text = Text::new("Right answer", "返回值符合要求");
const INVALID: Text = Text::new("Wrong answer", "返回值不符合要求");
const FAILED: Text = Text::new("The function failed", "函数执行失败");
const WHERE: Text = Text::new("Only where ", "仅当满足以下条件时：");
const OF_EVENTS: Text = Text::new("For events of these forms: ", "适用于以下形式的事件：");
const WHOLE: Text = Text::new("The answer: ", "返回值：");

/// The contracts of a trigger; nothing where nobody reads an answer.
pub(super) fn answers(trigger: &'static Trigger, lang: Lang) -> Option<AnyView> {
    let mut contracts: Vec<&'static Contract> = Vec::new();
    for contract in trigger.contracts() {
        if !contracts.iter().any(|known| std::ptr::eq(*known, contract)) {
            contracts.push(contract);
        }
    }
    let all: Vec<AnyView> = contracts.iter().enumerate().map(|(i, contract)| one(i, contract, trigger, lang)).collect();
    (!all.is_empty()).then(|| all.into_any())
}

/// One contract: for which events it is, what the answer must be, and what comes about.
fn one(at: usize, contract: &'static Contract, trigger: &'static Trigger, lang: Lang) -> AnyView {
    let prefix = if at == 0 { "answer-".to_owned() } else { format!("answer-{}-", at + 1) };
    let is_for = |shape: &&'static Shape| contract_of(trigger, shape).is_some_and(|of| std::ptr::eq(of, contract));
    let shapes: Vec<&str> = trigger.shapes.iter().filter(is_for).map(|shape| shape.variant).collect();
    let only =
        (shapes.len() < trigger.shapes.len()).then(|| aside([OF_EVENTS.get(lang), &listed(shapes, lang)].concat()));
    let whole = aside([WHOLE.get(lang), &limits(&contract.kind, lang)].concat());
    let members = fields::members(&prefix, &contract.kind, lang);
    let rules = contract.rules.iter().map(|rule| {
        rules::one((&[&prefix, "rule-"].concat(), rule.id), rules::said(rule.severity), rule.means, rule.cites, lang)
    });
    let rules: Vec<AnyView> = rules.collect();
    let rules = (!rules.is_empty()).then(|| entries(rules));
    let outcomes = contract.outcomes.iter().map(|outcome| comes_about(&prefix, outcome, lang));
    view! {
        {paragraph(contract.means.get(lang))}
        {only}
        {whole}
        {cites(contract.cites)}
        {members}
        {rules}
        {entries(outcomes.collect())}
    }
    .into_any()
}

/// What comes about after an answer, and what the caller receives.
fn comes_about(prefix: &str, outcome: &'static Outcome, lang: Lang) -> AnyView {
    let (said, tone) = match outcome.on {
        Verdict::Valid => (VALID, "accent"),
        Verdict::Invalid => (INVALID, "bad"),
        Verdict::Failed => (FAILED, "bad"),
    };
    let name = view! { <span class="badge" data-tone=tone>{said.get(lang)}</span> " " {code(outcome.id)} }.into_any();
    let mut about = vec![paragraph(outcome.means.get(lang))];
    about.extend(condition(&outcome.when, lang).map(|when| aside([WHERE.get(lang), &when].concat())));
    let mut received = Vec::new();
    members(&outcome.caller, "", &mut received);
    if !received.is_empty() {
        let received = received
            .into_iter()
            .map(|(name, slot)| view! { <li>{code(&name)} " " {prose(slot.means.get(lang))}</li> }.into_any());
        let title = aside(words::CALLER.get(lang));
        about.push(view! { {title} <ul>{received.collect_view()}</ul> }.into_any());
    }
    let billed = outcome.billed.map(|billed| if billed { words::BILLED } else { words::NOT_BILLED });
    about.extend(billed.map(|billed| aside(billed.get(lang))));
    about.push(cites(outcome.cites).into_any());
    entry([prefix, outcome.id].concat(), name, about)
}

/// The members of what a caller receives, under their full names.
fn members(node: &'static Node, name: &str, found: &mut Vec<(String, &'static Slot)>) {
    if let Node::Object(slots) = node {
        for slot in *slots {
            let dot = if name.is_empty() { "" } else { "." };
            let name = [name, dot, slot.name().unwrap_or("*")].concat();
            found.push((name.clone(), slot));
            members(&slot.node, &name, found);
        }
    }
}
