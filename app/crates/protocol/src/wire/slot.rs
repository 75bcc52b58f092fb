//! The members of an event, as its catalogue describes them.

use serde::{Deserialize, Serialize};
use triggers::model::{Expr, Key, Node, Path, Root, Shape, When};
use triggers::value::{Value, below, pointer_of};

use super::text::sources;
use super::{Origin, OriginKind, Source, Text};

/// One member of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Slot {
    /// JSON pointer into the event, where `*` stands for any item of a list or any name. It goes on inside folded
    /// texts.
    pub pointer: String,
    /// Form, an example and the trap of its value.
    pub meaning: Text,
    /// When it is there.
    pub present: Text,
    /// Whether `null` stands there when it is not, instead of nothing.
    pub nullable: bool,
    /// The editions whose events have it under this pointer; left out where all have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editions: Option<Vec<String>>,
    /// What undoes the folding of the text that stands here, first step first; left out where nothing is folded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub through: Vec<String>,
    /// Where its value can come from; empty where its members say it.
    pub from: Vec<Origin>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// The slots of a form of the event, in order.
pub(super) fn slots(shape: &'static Shape) -> Vec<Slot> {
    let mut walk = Walk { slots: Vec::new(), holes: Vec::new() };
    walk.node(&shape.root, "", "");
    walk.slots
}

struct Walk {
    slots: Vec<Slot>,
    /// What fills the holes of the envelopes around.
    holes: Vec<&'static Node>,
}

impl Walk {
    /// Adds the slots below a node. `item` is the pointer of the list whose items are walked.
    fn node(&mut self, node: &'static Node, pointer: &str, item: &str) {
        match node {
            Node::Leaf(_) | Node::Copy(_) => {}
            Node::Object(slots) => {
                for slot in *slots {
                    self.slot(slot, pointer, item);
                }
            }
            Node::List(nodes) => {
                for (i, node) in nodes.iter().enumerate() {
                    self.node(node, &below(pointer, &i.to_string()), item);
                }
            }
            Node::Each(path, node) => self.node(node, &below(pointer, "*"), &below(&origin(*path, item).1, "*")),
            Node::Sum(alternatives) => {
                for (_, node) in *alternatives {
                    self.node(node, pointer, item);
                }
            }
            Node::Fold(_, node) | Node::FoldIf(_, _, node) => self.node(node, pointer, item),
            Node::Use(envelope, fill) => {
                self.holes.push(fill);
                self.node(envelope, pointer, item);
                self.holes.pop();
            }
            Node::Hole => {
                if let Some(fill) = self.holes.pop() {
                    self.node(fill, pointer, item);
                    self.holes.push(fill);
                }
            }
        }
    }

    fn slot(&mut self, slot: &'static triggers::model::Slot, pointer: &str, item: &str) {
        let names: Vec<(&str, Option<&str>)> = match slot.key {
            Key::Name(name) => vec![(name, None)],
            Key::Spread(_) => vec![("*", None)],
            Key::ByEdition(names) => names.iter().map(|(edition, name)| (*name, Some(*edition))).collect(),
        };
        for (name, edition) in names {
            let at = below(pointer, name);
            let mut from = Vec::new();
            origins(&slot.node, item, &mut from);
            self.slots.push(Slot {
                pointer: at.clone(),
                meaning: slot.means.into(),
                present: in_words(&slot.when),
                nullable: slot.absent == triggers::model::Absent::Null,
                editions: editions(&slot.when).or_else(|| edition.map(|edition| vec![edition.to_owned()])),
                through: through(&slot.node),
                from,
                sources: sources(slot.cites),
            });
            self.node(&slot.node, &at, item);
        }
    }
}

/// The steps that undo a folding.
fn through(node: &Node) -> Vec<String> {
    match node {
        Node::Fold(codecs, _) | Node::FoldIf(_, codecs, _) => {
            codecs.iter().rev().map(|codec| codec.code().to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Every origin that the value of a node can have.
fn origins(node: &Node, item: &str, from: &mut Vec<Origin>) {
    match node {
        Node::Leaf(expr) => of_expr(expr, item, from),
        Node::Copy(path) => add(from, origin(*path, item)),
        Node::Sum(alternatives) => alternatives.iter().for_each(|(_, node)| origins(node, item, from)),
        Node::Fold(_, node) | Node::FoldIf(_, _, node) => origins(node, item, from),
        Node::Object(_) | Node::List(_) | Node::Each(..) | Node::Use(..) | Node::Hole => {}
    }
}

fn of_expr(expr: &Expr, item: &str, from: &mut Vec<Origin>) {
    let plain = |kind| (kind, String::new());
    match expr {
        Expr::Fixed(_) => add(from, plain(OriginKind::Fixed)),
        Expr::From(path) => add(from, origin(*path, item)),
        Expr::Join(pieces) => {
            let telling = pieces.iter().filter(|piece| !matches!(piece, Expr::Fixed(_)));
            telling.for_each(|piece| of_expr(piece, item, from));
        }
        Expr::Clock(_) => add(from, plain(OriginKind::Clock)),
        Expr::Generated(_) => add(from, plain(OriginKind::Generated)),
        Expr::Derived(_, paths) => {
            add(from, plain(OriginKind::Derived));
            paths.iter().for_each(|path| add(from, origin(*path, item)));
        }
        Expr::Or(path, other) => {
            add(from, origin(*path, item));
            of_expr(other, item, from);
        }
    }
}

fn add(from: &mut Vec<Origin>, (kind, pointer): (OriginKind, String)) {
    let origin = Origin { kind, pointer: (!pointer.is_empty()).then_some(pointer) };
    if !from.contains(&origin) {
        from.push(origin);
    }
}

fn origin(path: Path, item: &str) -> (OriginKind, String) {
    let pointer = pointer_of(path.name);
    match path.root {
        Root::Config => (OriginKind::Config, pointer),
        Root::Occurrence => (OriginKind::Occurrence, pointer),
        Root::Item => (OriginKind::Occurrence, format!("{item}{pointer}")),
    }
}

/// The editions that a condition names, if it names some at its top.
fn editions(when: &When) -> Option<Vec<String>> {
    match when {
        When::In(editions) => Some(editions.iter().map(|edition| (*edition).to_owned()).collect()),
        When::All(all) => all.iter().find_map(editions),
        _ => None,
    }
}

/// A condition in words.
pub(super) fn in_words(when: &When) -> Text {
    let quoted = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        (words.join(", "), words.join("、"))
    };
    let all = |all: &[When], en: &str, zh: &str| {
        let words: Vec<Text> = all.iter().map(in_words).collect();
        let join = |text: fn(&Text) -> &str, between| words.iter().map(text).collect::<Vec<_>>().join(between);
        Text { en: join(|text| &text.en, en), zh: join(|text| &text.zh, zh) }
    };
    let (en, zh) = match when {
        When::Always => ("always".to_owned(), "始终".to_owned()),
        When::Is(path, lit) => {
            let value = Value::from(*lit).to_json();
            (format!("`{}` is `{value}`", path.name), format!("`{}` 为 `{value}`", path.name))
        }
        When::Set(path) => (format!("`{}` is set", path.name), format!("设置了 `{}`", path.name)),
        When::In(editions) => {
            let (en, zh) = quoted(editions);
            (format!("in the editions {en}"), format!("版本 {zh}"))
        }
        When::Happens(ids) => {
            let (en, zh) = quoted(ids);
            (format!("one of these happens: {en}"), format!("发生其中之一：{zh}"))
        }
        When::Not(when) => {
            let Text { en, zh } = in_words(when);
            (format!("not: {en}"), format!("并非：{zh}"))
        }
        When::All(each) => return all(each, " and ", "，并且"),
        When::Any(each) => return all(each, " or ", "，或者"),
    };
    Text { en, zh }
}
