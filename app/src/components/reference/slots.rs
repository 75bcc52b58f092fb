//! The members of an event, found by walking its tree.

use triggers::model::{Codec, Edition, Expr, Key, Node, Path, Shape, Slot, When};

/// A member of an event, wherever it stands.
pub(super) struct Row {
    /// Where it stands: `events[0].oss.bucket.name`.
    pub(super) pointer: String,
    /// The member.
    pub(super) slot: &'static Slot,
    /// What must hold for the place where it stands, beside its own condition.
    pub(super) within: Vec<&'static When>,
    /// How its value is folded into a text, and when.
    pub(super) folded: Option<(&'static When, &'static [Codec])>,
    /// Where its value comes from; nothing for what has members.
    pub(super) from: Vec<From>,
}

/// Where a value comes from.
pub(super) enum From {
    /// An expression.
    Expr(&'static Expr),
    /// A part of the occurrence, passed through.
    Copy(Path),
}

/// All members of a form of the event, in order, under the names of an edition.
pub(super) fn rows(shape: &'static Shape, edition: &'static Edition) -> Vec<Row> {
    let mut walk = Walk { edition, within: Vec::new(), hole: None, rows: Vec::new() };
    walk.node(&shape.root, "", None);
    walk.rows
}

struct Walk {
    edition: &'static Edition,
    within: Vec<&'static When>,
    hole: Option<&'static Node>,
    rows: Vec<Row>,
}

impl Walk {
    /// Walks a node at a place; `row` is the member that it is the value of, or a part of it.
    fn node(&mut self, node: &'static Node, pointer: &str, row: Option<usize>) {
        match node {
            Node::Leaf(expr) => self.found(row, From::Expr(expr)),
            Node::Copy(path) => self.found(row, From::Copy(*path)),
            Node::Object(slots) => {
                for slot in *slots {
                    self.slot(slot, pointer);
                }
            }
            Node::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.node(item, &[pointer, "[", &i.to_string(), "]"].concat(), row);
                }
            }
            Node::Each(_, item) => self.node(item, &[pointer, "[0]"].concat(), row),
            Node::Sum(alternatives) => {
                for (when, alternative) in *alternatives {
                    self.within.push(when);
                    self.node(alternative, pointer, row);
                    self.within.pop();
                }
            }
            Node::Fold(codecs, inner) => self.folded(row, &When::Always, codecs, inner, pointer),
            Node::FoldIf(when, codecs, inner) => self.folded(row, when, codecs, inner, pointer),
            Node::Use(envelope, fill) => {
                let outer = self.hole.replace(fill);
                self.node(envelope, pointer, row);
                self.hole = outer;
            }
            Node::Hole => {
                if let Some(fill) = self.hole {
                    self.node(fill, pointer, row);
                }
            }
        }
    }

    fn slot(&mut self, slot: &'static Slot, pointer: &str) {
        let name = match slot.key {
            Key::Name(name) => name,
            Key::Spread(_) => "*",
            Key::ByEdition(names) => {
                let own = names.iter().find(|(edition, _)| *edition == self.edition.id).or(names.last());
                own.map_or("*", |(_, name)| name)
            }
        };
        let pointer = if pointer.is_empty() { name.to_owned() } else { [pointer, ".", name].concat() };
        let row = self.rows.len();
        let within = self.within.clone();
        self.rows.push(Row { pointer: pointer.clone(), slot, within, folded: None, from: Vec::new() });
        // What holds around the member need not be said again for what stands in it.
        let outer = std::mem::take(&mut self.within);
        self.node(&slot.node, &pointer, Some(row));
        self.within = outer;
    }

    fn folded(
        &mut self,
        row: Option<usize>,
        when: &'static When,
        codecs: &'static [Codec],
        inner: &'static Node,
        pointer: &str,
    ) {
        if let Some(row) = row {
            self.rows[row].folded = Some((when, codecs));
        }
        self.node(inner, pointer, row);
    }

    fn found(&mut self, row: Option<usize>, from: From) {
        if let Some(row) = row {
            self.rows[row].from.push(from);
        }
    }
}
