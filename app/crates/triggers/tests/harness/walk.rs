//! The fields, members and sources of a trigger's table.

use bilingual::source::Cite;
use triggers::derive::Derivation;
use triggers::form::{self, Form};
use triggers::model::{Answer, Contract, Expr, Fact, FactKind, Field, Kind, Node, Shape, Side, Slot, Trigger};
use triggers::outline::{self, Row};

/// The fields of a list with all below them.
pub(crate) fn all_fields(fields: &'static [Field], visit: &mut dyn FnMut(&'static Field)) {
    for field in fields {
        visit(field);
        below(&field.kind, visit);
    }
}

fn below(kind: &'static Kind, visit: &mut dyn FnMut(&'static Field)) {
    match kind {
        Kind::Record(fields) => all_fields(fields, visit),
        Kind::List(of, _) => below(of, visit),
        Kind::Map(members) => below(&members.of, visit),
        Kind::OneOf(kinds) => kinds.iter().for_each(|(_, of)| below(of, visit)),
        _ => {}
    }
}

/// The fields that a table lists: of the configuration, of what happens, and of answers.
pub(crate) fn listed_fields(trigger: &'static Trigger) -> Vec<&'static Field> {
    let mut fields = Vec::new();
    all_fields(trigger.config, &mut |field| fields.push(field));
    for group in trigger.happenings.iter().flat_map(|happening| happening.fields) {
        all_fields(group.fields, &mut |field| fields.push(field));
    }
    contracts(trigger).for_each(|contract| below(&contract.kind, &mut |field| fields.push(field)));
    fields
}

/// The fields that pin values of slots; they have the words and the sources of their slots.
pub(crate) fn pins(trigger: &'static Trigger) -> Vec<&'static Field> {
    let mut pins: Vec<&'static Field> = Vec::new();
    for pin in trigger.happenings.iter().flat_map(|happening| trigger.pins(happening)) {
        if !pins.iter().any(|known| std::ptr::eq(*known, pin)) {
            pins.push(pin);
        }
    }
    pins
}

/// Every field.
pub(crate) fn fields(trigger: &'static Trigger) -> impl Iterator<Item = &'static Field> {
    listed_fields(trigger).into_iter().chain(pins(trigger))
}

/// The members of a trigger's events, with the shape of the event that each is of.
pub(crate) fn slots(trigger: &'static Trigger) -> Vec<(&'static Shape, Row)> {
    let rows = |shape: &'static Shape| outline::rows(shape).into_iter().map(move |row| (shape, row));
    trigger.shapes.iter().flat_map(rows).collect()
}

/// What becomes of the answer, for the trigger and for shapes that differ.
pub(crate) fn answers(trigger: &'static Trigger) -> impl Iterator<Item = &'static Answer> {
    std::iter::once(&trigger.answer).chain(trigger.shapes.iter().filter_map(|shape| shape.answer.as_ref()))
}

/// Its contracts.
pub(crate) fn contracts(trigger: &'static Trigger) -> impl Iterator<Item = &'static Contract> {
    answers(trigger).filter_map(|answer| if let Answer::Contract(contract) = answer { Some(*contract) } else { None })
}

/// The members of a tree that is no event.
pub(crate) fn members(node: &'static Node, visit: &mut dyn FnMut(&'static Slot)) {
    match node {
        Node::Object(slots) => slots.iter().for_each(|slot| {
            visit(slot);
            members(&slot.node, visit);
        }),
        Node::List(nodes) => nodes.iter().for_each(|node| members(node, visit)),
        Node::Sum(alternatives) => alternatives.iter().for_each(|(_, node)| members(node, visit)),
        Node::Each(_, node) | Node::Single(_, node) | Node::Fold(_, node) | Node::FoldIf(_, _, node) => {
            members(node, visit);
        }
        Node::Leaf(..) | Node::Copy(_) | Node::Fields(_) => {}
    }
}

/// The derivations of a member.
pub(crate) fn derivations(row: &Row, visit: &mut dyn FnMut(&'static Derivation)) {
    fn of(expr: &'static Expr, visit: &mut dyn FnMut(&'static Derivation)) {
        match expr {
            Expr::Derived(derivation, values) => {
                visit(derivation);
                values.iter().for_each(|expr| of(expr, visit));
            }
            Expr::Join(pieces) => pieces.iter().for_each(|piece| of(piece, visit)),
            Expr::Or(_, other) => of(other, visit),
            _ => {}
        }
    }
    for from in &row.from {
        if let outline::From::Expr(expr, _) = from {
            of(expr, visit);
        }
    }
}

/// The forms of a kind; members of records have their own fields.
pub(crate) fn forms(kind: &Kind, visit: &mut dyn FnMut(&'static Form)) {
    match kind {
        Kind::Text(_, form) => visit(form),
        Kind::Instant => visit(form::INSTANT),
        Kind::List(of, _) => forms(of, visit),
        Kind::Map(members) => {
            visit(members.names);
            forms(&members.of, visit);
        }
        Kind::OneOf(kinds) => kinds.iter().for_each(|(_, of)| forms(of, visit)),
        _ => {}
    }
}

/// The sides of a disagreement.
pub(crate) fn sides(fact: &'static Fact) -> &'static [Side] {
    if let FactKind::Disagreement(sides) = fact.kind { sides } else { &[] }
}

/// Everything that needs a source, with its sources.
pub(crate) fn cited(trigger: &'static Trigger) -> Vec<(String, &'static [Cite])> {
    let mut all: Vec<(String, &'static [Cite])> = Vec::new();
    let mut add = |sort: &str, name: &str, cites| all.push((format!("{} {sort} {name}", trigger.id), cites));
    for field in listed_fields(trigger) {
        add("field", field.name, field.cites);
    }
    for (shape, row) in slots(trigger) {
        add("slot", &row.pointer, if row.slot.cites.is_empty() { shape.cites } else { row.slot.cites });
    }
    trigger.shapes.iter().for_each(|shape| add("shape", shape.variant, shape.cites));
    trigger.rules.iter().for_each(|rule| add("rule", rule.id, rule.cites));
    trigger.fires.iter().for_each(|clause| add("clause", clause.id, clause.cites));
    trigger.happenings.iter().for_each(|happening| add("happening", happening.id, happening.cites));
    trigger.editions.iter().for_each(|edition| add("edition", edition.id, edition.cites));
    trigger.examples.iter().for_each(|example| add("example", example.id, example.cites));
    for contract in contracts(trigger) {
        add("contract", "", contract.cites);
        contract.rules.iter().for_each(|rule| add("rule", rule.id, rule.cites));
        contract.outcomes.iter().for_each(|outcome| add("outcome", outcome.id, outcome.cites));
    }
    all
}
