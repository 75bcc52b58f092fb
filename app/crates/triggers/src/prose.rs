//! Every text that the page of a trigger may need.
//!
//! The program of the page carries the tables, but none of their long texts: those of one trigger, in one language,
//! come with its page (see [`bilingual::Prose`]).

use bilingual::Prose;

use crate::form;
use crate::model::{Answer, Field, Group, Kind, Life, Node, Slot, Trigger};

/// The texts of a trigger's tables, in the order in which they stand there. Some stand there more than once.
pub fn of(trigger: &'static Trigger) -> Vec<Prose> {
    let mut all = Texts(Vec::new());
    all.add([trigger.name, trigger.summary]);
    if let Life::Old { note, .. } | Life::Retired { note, .. } = trigger.life {
        all.add([note]);
    }
    let Answer::Unread(answer) = trigger.answer;
    all.add([answer]);
    all.fields(trigger.config);
    for happening in trigger.happenings {
        all.add([happening.name, happening.means]);
        all.groups(happening.fields);
    }
    all.add(trigger.rules.iter().map(|rule| rule.message));
    all.add(trigger.conflict.iter().map(|conflict| conflict.means));
    all.add(trigger.fires.iter().map(|clause| clause.means));
    for shape in trigger.shapes {
        all.add([shape.means]);
        all.node(&shape.root);
    }
    all.add(trigger.editions.iter().map(|edition| edition.means));
    for example in trigger.examples {
        all.add([example.title]);
        all.add(example.whys.iter().copied());
    }
    all.add(trigger.texts.iter().map(|text| text.title));
    all.0
}

struct Texts(Vec<Prose>);

impl Texts {
    fn add(&mut self, texts: impl IntoIterator<Item = Prose>) {
        self.0.extend(texts);
    }

    fn groups(&mut self, groups: &[Group]) {
        for group in groups {
            self.add([group.title]);
            self.fields(group.fields);
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            self.add([field.means]);
            self.kind(&field.kind);
        }
    }

    fn kind(&mut self, kind: &Kind) {
        match kind {
            Kind::Text(_, form) => self.add([form.says]),
            Kind::Instant => self.add([form::INSTANT.says]),
            Kind::Choice(choices) => self.add(choices.iter().map(|choice| choice.means)),
            Kind::List(kind, _) | Kind::Map(kind) => self.kind(kind),
            Kind::Record(fields) => self.fields(fields),
            Kind::OneOf(kinds) => kinds.iter().for_each(|(_, kind)| self.kind(kind)),
            Kind::Bool | Kind::Int { .. } | Kind::Float | Kind::Cron(_) | Kind::Json | Kind::Bytes => {}
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Object(slots) => slots.iter().for_each(|slot| self.slot(slot)),
            Node::List(nodes) => nodes.iter().for_each(|node| self.node(node)),
            Node::Each(_, node) | Node::Fold(_, node) | Node::FoldIf(_, _, node) => self.node(node),
            Node::Sum(alternatives) => alternatives.iter().for_each(|(_, node)| self.node(node)),
            Node::Use(envelope, fill) => {
                self.node(envelope);
                self.node(fill);
            }
            Node::Leaf(_) | Node::Hole | Node::Copy(_) => {}
        }
    }

    fn slot(&mut self, slot: &Slot) {
        self.add([slot.means]);
        self.node(&slot.node);
    }
}
