//! Events: their shapes, members and values.

use bilingual::Text;

use super::{Unsaid, bare};
use crate::codec;
use crate::derive::Derivation;
use crate::form;
use crate::generate::Maker;
use crate::model::{Absent, Beyond, Codec, Encoding, Expr, Key, Kind, Limit, Lit, Node, Path, Shape, Slot, When};
use crate::time::Format;
use crate::value::Value;

/// A shape of the event: JSON.
pub const fn json(variant: &'static str, root: Node) -> Unsaid<Shape> {
    shape(variant, Encoding::Json, codec::json, root)
}

/// A shape of the event: bare text.
pub const fn text(variant: &'static str, expr: Expr) -> Unsaid<Shape> {
    shape(variant, Encoding::Text, codec::plain, Node::Leaf(expr, None))
}

/// A shape of the event: CBOR.
pub const fn cbor(variant: &'static str, root: Node) -> Unsaid<Shape> {
    shape(variant, Encoding::Cbor, crate::cbor::encode, root)
}

/// A shape of the event: the bytes of a field.
pub const fn raw(variant: &'static str, path: Path) -> Unsaid<Shape> {
    shape(variant, Encoding::Bytes, codec::raw, Node::Copy(path))
}

/// A shape of the event: the text of a field, which the source passes through untouched.
pub const fn raw_text(variant: &'static str, path: Path) -> Unsaid<Shape> {
    shape(variant, Encoding::Text, codec::plain, Node::Copy(path))
}

/// There is no event; the words are the reason.
pub const fn no_event(variant: &'static str) -> Unsaid<Shape> {
    shape(variant, Encoding::None, codec::nothing, Node::Leaf(Expr::Fixed(Lit::Null), None))
}

const fn shape(variant: &'static str, encoding: Encoding, encode: fn(&Value) -> Vec<u8>, root: Node) -> Unsaid<Shape> {
    let means = Text::UNSAID;
    let (when, instead, batch, answer) = (When::Always, None, None, None);
    Unsaid(Shape { variant, means, when, encoding, encode, root, instead, batch, answer, beyond: &[], cites: &[] })
}

/// Members of an object that later sources have and that are not made here.
pub const fn later(at: &'static str, names: &'static [&'static str]) -> Unsaid<Beyond> {
    Unsaid(Beyond { at, names, begins: "", is_elsewhere: false, means: Text::UNSAID, cites: &[] })
}

/// A member that only another product's events have, or a value of it that begins so.
pub const fn elsewhere(at: &'static str, names: &'static [&'static str], begins: &'static str) -> Unsaid<Beyond> {
    Unsaid(Beyond { at, names, begins, is_elsewhere: true, means: Text::UNSAID, cites: &[] })
}

/// A member with a single value.
pub const fn slot(name: &'static str, expr: Expr) -> Unsaid<Slot> {
    member(name, Node::Leaf(expr, None))
}

/// A member with anything in it.
pub const fn member(name: &'static str, node: Node) -> Unsaid<Slot> {
    keyed(Key::Name(name), node)
}

/// A member with members.
pub const fn object(name: &'static str, slots: &'static [Slot]) -> Unsaid<Slot> {
    member(name, Node::Object(slots))
}

/// A member with an item for each item of a list.
pub const fn each(name: &'static str, list: Path, node: &'static Node) -> Unsaid<Slot> {
    member(name, Node::Each(list, node))
}

/// What the first item of a list makes, by itself.
pub const fn single(list: Path, node: &'static Node) -> Node {
    Node::Single(list, node)
}

/// What each item of a list makes, as a list.
pub const fn each_of(list: Path, node: &'static Node) -> Node {
    Node::Each(list, node)
}

/// A member that the source passes through untouched.
pub const fn copy(name: &'static str, path: Path) -> Unsaid<Slot> {
    member(name, Node::Copy(path))
}

/// The members of a map of the input, beside the others.
pub const fn spread(path: Path) -> Unsaid<Slot> {
    keyed(Key::Spread(path), Node::Copy(path))
}

const fn keyed(key: Key, node: Node) -> Unsaid<Slot> {
    Unsaid(Slot { key, node, when: When::Always, absent: Absent::Left, means: Text::UNSAID, cites: &[] })
}

impl Slot {
    /// Where the condition of [`Slot::when`] fails, `null` stands there.
    #[must_use]
    pub const fn or_null(mut self) -> Self {
        self.absent = Absent::Null;
        self
    }

    /// A field of the occurrence with the slot's name, kind and meaning pins its value.
    #[must_use]
    pub const fn pinned(self) -> Self {
        match (self.key, self.node) {
            (Key::Name(name), Node::Leaf(expr, _)) => self.pinned_by(name, kind_of(&expr)),
            _ => panic!("a single value is pinned, under one name"),
        }
    }

    /// A field of the occurrence with this name and kind, and the slot's meaning, pins its value.
    #[must_use]
    pub const fn pinned_by(mut self, name: &'static str, kind: Kind) -> Self {
        let Node::Leaf(expr, _) = self.node else { panic!("a single value is pinned") };
        let mut field = bare(name, kind);
        field.means = self.means;
        self.node = Node::Leaf(expr, Some(field));
        self
    }
}

/// The kind of the values of an expression.
const fn kind_of(expr: &Expr) -> Kind {
    match expr {
        Expr::Clock(format) => format.kind(),
        Expr::Made(maker) | Expr::MadeAt(_, maker) => maker.kind(),
        Expr::Derived(derivation, _) => derivation.gives,
        Expr::Fixed(Lit::Int(_)) => Kind::int(i64::MIN, i64::MAX),
        Expr::Fixed(Lit::Bool(_)) => Kind::Bool,
        Expr::Or(_, other) => kind_of(other),
        Expr::Fixed(_) | Expr::From(_) | Expr::Join(_) | Expr::Word(_) | Expr::Type => {
            Kind::Text(Limit::chars(1, 4096), form::ANY)
        }
    }
}

// Values

/// Always this text.
pub const fn fixed(text: &'static str) -> Expr {
    Expr::Fixed(Lit::Text(text))
}

/// What stands in a field, or its default.
pub const fn of(path: Path) -> Expr {
    Expr::From(path)
}

/// The pieces, one after the other, as text.
pub const fn join(pieces: &'static [Expr]) -> Expr {
    Expr::Join(pieces)
}

/// The clock.
pub const fn clock(format: Format) -> Expr {
    Expr::Clock(format)
}

/// Generated from the seed.
pub const fn made(maker: Maker) -> Expr {
    Expr::Made(maker)
}

/// Computed from other values.
pub const fn derived(derivation: &'static Derivation, of: &'static [Expr]) -> Expr {
    Expr::Derived(derivation, of)
}

/// What stands in a field if it is set, else the other.
pub const fn or(path: Path, other: &'static Expr) -> Expr {
    Expr::Or(path, other)
}

/// JSON in a string.
pub const fn json_text(node: &'static Node) -> Node {
    Node::Fold(&[Codec::JSON], node)
}
