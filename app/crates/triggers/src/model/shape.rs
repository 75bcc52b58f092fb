//! The shapes of events: trees that make a value, and recognise one.

use bilingual::Text;
use bilingual::source::Cite;

use super::answer::Answer;
use super::field::{Field, Lit, Place};
use super::path::{Path, When};
use crate::derive::Derivation;
use crate::generate::Maker;
use crate::time::Format;
use crate::value::Value;

/// One shape of the event.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its name.
    pub variant: &'static str,
    /// What it is and when it comes; where there is no event, the reason.
    pub means: Text,
    /// When it is the one.
    pub when: When,
    /// How the value becomes bytes.
    pub encoding: Encoding,
    /// Takes the value to the bytes. A program whose tables have no CBOR carries no encoder for it.
    pub(crate) encode: fn(&Value) -> Vec<u8>,
    /// Its tree.
    pub root: Node,
    /// What the function receives where there is no event: a request, as its runtime shows it.
    pub instead: Option<&'static Node>,
    /// How the source cuts a list into several calls, where it does.
    pub batch: Option<&'static Batch>,
    /// What happens to the answer, where it differs from the trigger's.
    pub answer: Option<Answer>,
    /// What received events may hold besides.
    pub beyond: &'static [Beyond],
    /// Where it comes from. Slots without sources of their own have these.
    pub cites: &'static [Cite],
}

impl Shape {
    /// Whether the event is what the source passes through, without anything around it: nothing of it tells where it comes
    /// from.
    pub const fn passes_through(&self) -> bool {
        matches!((self.root, self.encoding), (Node::Copy(_), _) | (Node::Leaf(..), Encoding::Json))
    }

    /// What received events may hold besides.
    #[must_use]
    pub const fn beyond(mut self, beyond: &'static [Beyond]) -> Self {
        self.beyond = beyond;
        self
    }

    /// What the function receives instead of an event.
    #[must_use]
    pub const fn instead(mut self, instead: &'static Node) -> Self {
        assert!(matches!(self.encoding, Encoding::None), "there is an event");
        self.instead = Some(instead);
        self
    }

    /// How the source cuts a list into calls.
    #[must_use]
    pub const fn batch(mut self, batch: &'static Batch) -> Self {
        self.batch = Some(batch);
        self
    }

    /// What happens to the answer.
    #[must_use]
    pub const fn answer(mut self, answer: Answer) -> Self {
        self.answer = Some(answer);
        self
    }
}

/// A member of received events that is not made here: a later one, or one by which another product's event is known.
#[derive(Clone, Copy, Debug)]
pub struct Beyond {
    /// JSON pointer to the object that has it; `*` stands for every item of a list.
    pub at: &'static str,
    /// Its name, or several that the same is known of.
    pub names: &'static [&'static str],
    /// How its value begins; empty for any value.
    pub begins: &'static str,
    /// Whether the event is one of another product.
    pub is_elsewhere: bool,
    /// What it is.
    pub means: Text,
    /// Who has it.
    pub cites: &'static [Cite],
}

impl Beyond {
    /// Whether it stands at a place of an event.
    pub fn is_at(&self, pointer: &str, value: &Value) -> bool {
        let Some((object, name)) = pointer.rsplit_once('/') else { return false };
        let begins = self.begins.is_empty() || value.as_text().is_some_and(|text| text.starts_with(self.begins));
        let mut places = self.at.split('/');
        let is_there = object.split('/').all(|name| places.next().is_some_and(|place| place == "*" || place == name));
        begins && self.names.contains(&name) && is_there && places.next().is_none()
    }
}

impl PartialEq for Beyond {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.names, self.begins) == (other.at, other.names, other.begins)
    }
}

/// How the value of an event becomes the bytes that the function receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Compact JSON in UTF-8, nothing escaped that need not be.
    Json,
    /// The text itself in UTF-8.
    Text,
    /// CBOR (RFC 8949), definite lengths, the shortest form of each number.
    Cbor,
    /// The bytes themselves.
    Bytes,
    /// There is no event.
    None,
}

impl Encoding {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Text => "text",
            Self::Cbor => "cbor",
            Self::Bytes => "bytes",
            Self::None => "none",
        }
    }
}

/// How a source splits a list into calls: in order, each call takes items until one of the limits would be exceeded. An
/// item that alone exceeds the bytes goes alone.
#[derive(Clone, Copy, Debug)]
pub struct Batch {
    /// The list of the occurrence.
    pub list: Path,
    /// The maximum number of items in a call: a field, or a number.
    pub count: Most,
    /// The most bytes of a call.
    pub bytes: Most,
    /// What an item weighs: this member of it, a number of bytes; where it does not say, and where this is empty, its
    /// compact JSON in the event.
    pub weight: &'static str,
}

/// An upper bound.
#[derive(Clone, Copy, Debug)]
pub enum Most {
    /// None.
    Any,
    /// A number.
    Of(u32),
    /// What stands in a field.
    In(Path),
    /// The first number where the condition holds, else the second.
    When(&'static When, u32, u32),
}

/// A tree that makes a value, or recognises one.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// A single value, and the field of the occurrence that pins it, if one does.
    Leaf(Expr, Option<Field>),
    /// Members.
    Object(&'static [Slot]),
    /// A fixed number of items.
    List(&'static [Node]),
    /// An item for each item of a list.
    Each(Path, &'static Node),
    /// What the first item of a list makes: the source hands over one item by itself. Where the list is cut, the first
    /// item of the call.
    Single(Path, &'static Node),
    /// The first alternative whose condition holds.
    Sum(&'static [(When, Node)]),
    /// The value folded into a text: JSON in a string, gzip, base64. Pointers go on inside.
    Fold(&'static [Codec], &'static Node),
    /// Folded where the condition holds, plain elsewhere.
    FoldIf(When, &'static [Codec], &'static Node),
    /// What the source passes through untouched.
    Copy(Path),
    /// The configured fields of a place, as an object: for texts of configurations.
    Fields(Place),
}

/// One step from a value to a folded text, or back: [`Codec::JSON`], [`Codec::GZIP`], [`Codec::BASE64`].
#[derive(Clone, Copy, Debug)]
pub struct Codec {
    /// Which step.
    pub step: Step,
    /// Takes it.
    pub(crate) fold: fn(&Value) -> Value,
}

/// The steps of folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A value as compact JSON text.
    Json,
    /// Text or bytes compressed.
    Gzip,
    /// Bytes as text, standard alphabet, padded.
    Base64,
}

/// One member of an event.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Its name.
    pub key: Key,
    /// What stands in it.
    pub node: Node,
    /// When it is present.
    pub when: When,
    /// What stands there when it is not.
    pub absent: Absent,
    /// What its value means: form, an example, the trap.
    pub means: Text,
    /// Where the fact comes from; empty for the sources of its shape.
    pub cites: &'static [Cite],
}

impl Slot {
    /// Its name, if it has one of its own.
    pub const fn name(&self) -> Option<&'static str> {
        if let Key::Name(name) = self.key { Some(name) } else { None }
    }
}

/// The name of a member.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// One name.
    Name(&'static str),
    /// The names of a map of the input, with its values, beside the other members.
    Spread(Path),
    /// The configured fields of a place, beside the other members: for texts of configurations.
    Fields(Place),
}

/// What stands where a slot's condition fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nothing: the member is left out.
    Left,
    /// `null`.
    Null,
}

/// Where a single value comes from.
#[derive(Clone, Copy, Debug)]
pub enum Expr {
    /// It is always this.
    Fixed(Lit),
    /// It is what stands in a field (or the field's default).
    From(Path),
    /// The pieces, one after the other, as text.
    Join(&'static [Expr]),
    /// The clock, written so.
    Clock(Format),
    /// Generated from the seed.
    Made(Maker),
    /// What is made at another place of the event, by its JSON pointer, so that two places agree.
    MadeAt(&'static str, Maker),
    /// Computed from other values.
    Derived(&'static Derivation, &'static [Expr]),
    /// What stands in a field of the occurrence if it is set, else the other.
    Or(Path, &'static Expr),
    /// The word that a configuration has for what happens, without this beginning.
    Word(&'static str),
    /// The type that the call that creates the trigger takes.
    Type,
}
