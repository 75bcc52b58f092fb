//! The members of an event as a list, read off its tree: where each can stand, when, and where its value comes from.
//! Whoever shows or describes the shape of an event walks this list instead of the tree.

use crate::event::format_of;
use crate::model::{Codec, Expr, Field, Key, Node, Path, Place, Root, Shape, Slot, Trigger, When};
use crate::time::Format;
use crate::value::{below, pointer_of};

/// A member of an event, at one place where it can stand.
#[derive(Clone, Debug)]
pub struct Row {
    /// JSON pointer into the event, where `*` stands for any item of a list and any name of a map.
    pub pointer: String,
    /// The member.
    pub slot: &'static Slot,
    /// What must hold for its alternative, beside its own condition.
    pub within: Vec<&'static When>,
    /// How its value is folded into a text, and when.
    pub folded: Option<(&'static When, &'static [Codec])>,
    /// Where its value comes from; nothing for what has members.
    pub from: Vec<From>,
    /// The list of the input whose items the place is made for, as a pointer that ends in `*`; empty outside of lists.
    pub item: String,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub enum From {
    /// An expression, and the field that pins its value.
    Expr(&'static Expr, Option<&'static Field>),
    /// A part of the input, passed through.
    Copy(Path),
    /// The configured fields of a place.
    Fields(Place),
}

/// All members of a shape of the event, in order, or of what the function receives instead.
pub fn rows(shape: &'static Shape) -> Vec<Row> {
    let mut walk = Walk { within: Vec::new(), rows: Vec::new(), loose: Vec::new() };
    walk.node(shape.instead.unwrap_or(&shape.root), "", None, "");
    walk.rows
}

/// The fields of an occurrence that pin instants, each with how its slot writes them.
pub fn instants(trigger: &'static Trigger) -> Vec<(&'static str, Format)> {
    let mut found: Vec<(&'static str, Format)> = Vec::new();
    for shape in trigger.shapes {
        let mut walk = Walk { within: Vec::new(), rows: Vec::new(), loose: Vec::new() };
        walk.node(&shape.root, "", None, "");
        let of_rows = walk.rows.iter().flat_map(|row| &row.from).chain(&walk.loose);
        for from in of_rows {
            let From::Expr(expr, pin) = from else { continue };
            let Some(format) = format_of(expr) else { continue };
            found.extend(pin.map(|pin| (pin.name, format)));
            if let Expr::Or(Path { root: Root::Occurrence, name }, _) = expr {
                found.push((name, format));
            }
        }
    }
    found
}

struct Walk {
    within: Vec<&'static When>,
    rows: Vec<Row>,
    /// Values that stand in no member: the whole event.
    loose: Vec<From>,
}

impl Walk {
    /// Walks a node at a place; `row` is the member that it is the value of, or a part of it.
    fn node(&mut self, node: &'static Node, pointer: &str, row: Option<usize>, item: &str) {
        match node {
            Node::Leaf(expr, pin) => self.found(row, From::Expr(expr, pin.as_ref())),
            Node::Copy(path) => self.found(row, From::Copy(*path)),
            Node::Fields(place) => self.found(row, From::Fields(*place)),
            Node::Object(slots) => slots.iter().for_each(|slot| self.slot(slot, pointer, item)),
            Node::List(nodes) => {
                for (i, node) in nodes.iter().enumerate() {
                    self.node(node, &below(pointer, &i.to_string()), row, item);
                }
            }
            Node::Each(path, node) => {
                let list = if path.root == Root::Item { item } else { "" };
                let item = format!("{list}{}/*", pointer_of(path.name));
                self.node(node, &below(pointer, "*"), row, &item);
            }
            Node::Single(path, node) => {
                let list = if path.root == Root::Item { item } else { "" };
                let item = format!("{list}{}/0", pointer_of(path.name));
                self.node(node, pointer, row, &item);
            }
            Node::Sum(alternatives) => {
                for (when, alternative) in *alternatives {
                    self.within.push(when);
                    self.node(alternative, pointer, row, item);
                    self.within.pop();
                }
            }
            Node::Fold(codecs, inner) => self.folded(row, &When::Always, codecs, inner, (pointer, item)),
            Node::FoldIf(when, codecs, inner) => self.folded(row, when, codecs, inner, (pointer, item)),
        }
    }

    fn slot(&mut self, slot: &'static Slot, pointer: &str, item: &str) {
        let pointer = match slot.key {
            Key::Name(name) => below(pointer, name),
            Key::Spread(_) | Key::Fields(_) => below(pointer, "*"),
        };
        let row = self.rows.len();
        let (within, item_of) = (self.within.clone(), item.to_owned());
        self.rows.push(Row { pointer: pointer.clone(), slot, within, folded: None, from: Vec::new(), item: item_of });
        // What holds around the member need not be said again for what stands in it.
        let outer = std::mem::take(&mut self.within);
        self.node(&slot.node, &pointer, Some(row), item);
        self.within = outer;
    }

    fn folded(
        &mut self,
        row: Option<usize>,
        when: &'static When,
        codecs: &'static [Codec],
        inner: &'static Node,
        (pointer, item): (&str, &str),
    ) {
        if let Some(row) = row {
            self.rows[row].folded = Some((when, codecs));
        }
        self.node(inner, pointer, row, item);
    }

    fn found(&mut self, row: Option<usize>, from: From) {
        match row {
            Some(row) => self.rows[row].from.push(from),
            None => self.loose.push(from),
        }
    }
}
