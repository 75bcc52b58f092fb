//! From a configuration and an occurrence to the exact event: one walk makes the value, the bytes and the trace.

mod lists;
mod single;

use std::ops::Range;

pub use self::single::format_of;
use crate::codec;
use crate::hold::holds;
use crate::input::{Input, Item};
use crate::model::{Absent, Codec, Encoding, Key, Node, Path, Place, Root, Shape, Slot};
use crate::names::Names;
use crate::problem::{Problem, What};
use crate::value::{Value, below, pointer_of};

/// What the function receives.
#[derive(Debug)]
pub struct Event {
    /// The shape that it has.
    pub shape: &'static Shape,
    /// Its meaning. Folded subtrees stand as the texts that the function finds.
    pub value: Value,
    /// Exactly what the function receives.
    pub bytes: Vec<u8>,
    /// Each slot and leaf, in order of the walk; pointers go on inside folded texts.
    pub trace: Vec<Trace>,
    /// What lies in folded texts.
    pub unfolded: Vec<Unfolded>,
}

/// One place of an event, and where its value comes from.
#[derive(Clone, Debug)]
pub struct Trace {
    /// JSON pointer into the event.
    pub pointer: String,
    /// The member of the catalogue that stands there; `None` for items of lists.
    pub slot: Option<&'static Slot>,
    /// Where the value comes from; empty for objects and lists, whose members say it.
    pub from: Vec<Origin>,
    /// The source's text says otherwise here, for the reason given in the occurrence.
    pub overridden: Option<String>,
}

/// One origin of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A field of the configuration, as JSON pointer.
    Config(String),
    /// A field of the occurrence, as JSON pointer.
    Occurrence(String),
    /// The clock.
    Clock,
    /// Generated from the seed.
    Generated,
    /// Computed, from what is named beside it.
    Derived,
    /// Always the same.
    Fixed,
}

impl Origin {
    /// The word for it in JSON.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Config(_) => "config",
            Self::Occurrence(_) => "occurrence",
            Self::Clock => "clock",
            Self::Generated => "generated",
            Self::Derived => "derived",
            Self::Fixed => "fixed",
        }
    }

    /// The field's pointer, if it is a field.
    pub fn pointer(&self) -> Option<&str> {
        match self {
            Self::Config(pointer) | Self::Occurrence(pointer) => Some(pointer),
            _ => None,
        }
    }
}

/// The meaning of a folded text.
#[derive(Clone, Debug)]
pub struct Unfolded {
    /// Where the text stands.
    pub pointer: String,
    /// What undoes the folding, first step first.
    pub through: Vec<Codec>,
    /// Its content.
    pub value: Value,
}

/// The shape that an event has, or `None` where no shape's condition holds.
pub fn shape(input: &Input<'_>) -> Option<&'static Shape> {
    input.trigger.shapes.iter().find(|shape| holds(&shape.when, input, None))
}

/// The event of a call, or what keeps it from being made. The configuration and the occurrence must be free of errors.
///
/// `items` are the items of the shape's batch that the call holds; all where it is `None`.
pub fn event(input: &Input<'_>, shape: &'static Shape, items: Option<Range<usize>>) -> Result<Event, Vec<Problem>> {
    let overrides = input.occurrence.member("overrides").and_then(Value::as_list).unwrap_or_default();
    let batch = shape.batch.map(|batch| (batch.list, items));
    let mut places = Names::new();
    for (i, item) in overrides.iter().enumerate().rev() {
        if let Some(pointer) = item.member("pointer").and_then(Value::as_text) {
            places.put(pointer, i);
        }
    }
    let used = vec![false; overrides.len()];
    let mut walk = Walk { overrides, places, used, batch, ..Walk::bare(input) };
    let value = walk.node(&shape.root, "", None, None);
    let problems: Vec<Problem> = (0..overrides.len())
        .filter(|i| !walk.used[*i])
        .map(|i| {
            let pointer = overrides[i].member("pointer").map(Value::in_text).unwrap_or_default();
            Problem::error(Root::Occurrence, format!("/overrides/{i}/pointer"), What::NoSuchPlace(pointer), &[])
        })
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let value = if shape.encoding == Encoding::Text { Value::Text(codec::bare(&value)) } else { value };
    let bytes = (shape.encode)(&value);
    Ok(Event { shape, value, bytes, trace: walk.trace, unfolded: walk.unfolded })
}

/// The value of an event without its foldings: what lies in a folded text stands there itself.
pub(crate) fn unfolded(input: &Input<'_>, root: &'static Node) -> Value {
    let mut walk = Walk { folds: false, ..Walk::bare(input) };
    walk.node(root, "", None, None)
}

/// What the function receives where a shape is no event, with the origins of its values; it has no bytes.
pub fn instead(input: &Input<'_>, shape: &'static Shape) -> Option<Event> {
    let mut walk = Walk::bare(input);
    let value = walk.node(shape.instead?, "", None, None);
    let Walk { trace, unfolded, .. } = walk;
    Some(Event { shape, value, bytes: Vec::new(), trace, unfolded })
}

/// The value of a tree that is no event: a text of a configuration, what a caller receives.
pub fn value(input: &Input<'_>, root: &'static Node) -> Value {
    Walk::bare(input).node(root, "", None, None)
}

/// The value of a tree for an item of a list, or for none, and where its parts come from.
pub(crate) fn traced(input: &Input<'_>, root: &'static Node, item: Option<Item<'_>>) -> (Value, Vec<Trace>) {
    let mut walk = Walk::bare(input);
    let value = walk.node(root, "", None, item);
    (value, walk.trace)
}

struct Walk<'a> {
    input: &'a Input<'a>,
    overrides: &'a [Value],
    /// The overrides by their pointers; of several for one place the first counts.
    places: Names,
    /// Which overrides have come up.
    used: Vec<bool>,
    batch: Option<(Path, Option<Range<usize>>)>,
    /// Whether values are folded into texts, or stand there themselves.
    folds: bool,
    trace: Vec<Trace>,
    unfolded: Vec<Unfolded>,
}

impl<'a> Walk<'a> {
    fn bare(input: &'a Input<'a>) -> Self {
        Self {
            input,
            overrides: &[],
            places: Names::new(),
            used: Vec::new(),
            batch: None,
            folds: true,
            trace: Vec::new(),
            unfolded: Vec::new(),
        }
    }

    fn node(
        &mut self,
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<Item<'_>>,
    ) -> Value {
        if let Some(value) = self.overridden(pointer, slot) {
            return value;
        }
        match node {
            Node::Leaf(expr, pin) => {
                let mut from = Vec::new();
                let value = self.leaf(expr, pin.as_ref(), pointer, item, &mut from).unwrap_or_default();
                from.dedup();
                self.trace.push(Trace { pointer: pointer.to_owned(), slot, from, overridden: None });
                value
            }
            Node::Copy(path) => {
                let from = vec![origin(*path, item)];
                self.trace.push(Trace { pointer: pointer.to_owned(), slot, from, overridden: None });
                match (self.input.value(*path, item).unwrap_or_default(), self.items_of(*path)) {
                    (Value::List(list), Some(items)) => {
                        Value::List(list.into_iter().skip(items.start).take(items.len()).collect())
                    }
                    (value, _) => value,
                }
            }
            Node::Object(slots) => {
                self.inner(pointer, slot);
                Value::Object(self.members(slots, pointer, item))
            }
            Node::List(nodes) => {
                self.inner(pointer, slot);
                let items = nodes.iter().enumerate();
                Value::List(items.map(|(i, node)| self.node(node, &format!("{pointer}/{i}"), None, item)).collect())
            }
            Node::Each(path, node) => self.each(*path, node, pointer, slot, item),
            Node::Single(path, node) => self.single(*path, node, pointer, slot, item),
            Node::Sum(alternatives) => {
                if let Some((_, node)) = alternatives.iter().find(|(when, _)| holds(when, self.input, item)) {
                    self.node(node, pointer, slot, item)
                } else {
                    let from = vec![Origin::Fixed];
                    self.trace.push(Trace { pointer: pointer.to_owned(), slot, from, overridden: None });
                    Value::Null
                }
            }
            Node::Fold(codecs, node) => self.fold(codecs, node, pointer, slot, item),
            Node::FoldIf(when, codecs, node) => {
                if holds(when, self.input, item) {
                    self.fold(codecs, node, pointer, slot, item)
                } else {
                    self.node(node, pointer, slot, item)
                }
            }
            Node::Fields(place) => {
                self.inner(pointer, slot);
                Value::Object(self.fields(*place, pointer))
            }
        }
    }

    fn members(&mut self, slots: &'static [Slot], pointer: &str, item: Option<Item<'_>>) -> Vec<(String, Value)> {
        let mut members = Vec::with_capacity(slots.len());
        for slot in slots {
            let present = holds(&slot.when, self.input, item);
            let name = match slot.key {
                Key::Name(name) => name,
                Key::Spread(path) => {
                    if present {
                        // A documented member wins over an equal name, also over one before it.
                        let wins = |other: &&'static Slot| {
                            other.absent == Absent::Null || holds(&other.when, self.input, item)
                        };
                        let winners: Vec<&str> = slots.iter().filter(wins).filter_map(Slot::name).collect();
                        self.spread(path, slot, pointer, item, &winners, &mut members);
                    }
                    continue;
                }
                Key::Fields(place) => {
                    let fields = self.fields(place, pointer);
                    members.extend(fields);
                    continue;
                }
            };
            let at = below(pointer, name);
            let value = if present {
                self.node(&slot.node, &at, Some(slot), item)
            } else if slot.absent == Absent::Null {
                self.trace.push(Trace { pointer: at, slot: Some(slot), from: vec![Origin::Fixed], overridden: None });
                Value::Null
            } else {
                continue;
            };
            members.push((name.to_owned(), value));
        }
        members
    }

    /// Puts the members of a map of the input among the others; the documented members win over equal names.
    fn spread(
        &mut self,
        path: Path,
        slot: &'static Slot,
        pointer: &str,
        item: Option<Item<'_>>,
        documented: &[&str],
        members: &mut Vec<(String, Value)>,
    ) {
        let Some(map) = self.input.given(path, item) else { return };
        let base = origin(path, item);
        // The names of a map differ from each other: only what stands there already is in the way.
        let before = members.len();
        for (name, value) in map.members() {
            let is_before = members[..before].iter().any(|(member, _)| member == name);
            if is_before || documented.contains(&name.as_str()) {
                continue;
            }
            let at = below(pointer, name);
            if let Some(value) = self.overridden(&at, Some(slot)) {
                members.push((name.clone(), value));
                continue;
            }
            let from = vec![match &base {
                Origin::Config(base) => Origin::Config(below(base, name)),
                other => Origin::Occurrence(below(other.pointer().unwrap_or_default(), name)),
            }];
            self.trace.push(Trace { pointer: at, slot: Some(slot), from, overridden: None });
            members.push((name.clone(), value.clone()));
        }
    }

    /// The configured fields of a place, as they were given.
    fn fields(&mut self, place: Place, pointer: &str) -> Vec<(String, Value)> {
        let input = self.input;
        let fields = input.trigger.config.iter().filter(|field| field.place == place);
        let given = fields.filter_map(|field| Some((field.name, input.config.member(field.name)?)));
        let members = given.map(|(name, value)| {
            let from = vec![Origin::Config(below("", name))];
            self.trace.push(Trace { pointer: below(pointer, name), slot: None, from, overridden: None });
            (name.to_owned(), value.clone())
        });
        members.collect()
    }

    fn fold(
        &mut self,
        codecs: &'static [Codec],
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<Item<'_>>,
    ) -> Value {
        let inner = self.node(node, pointer, slot, item);
        if !self.folds {
            return inner;
        }
        let through = codecs.iter().rev().copied().collect();
        let folded = codec::fold(codecs, &inner);
        self.unfolded.push(Unfolded { pointer: pointer.to_owned(), through, value: inner });
        folded
    }

    /// The value that an override of the occurrence puts here.
    fn overridden(&mut self, pointer: &str, slot: Option<&'static Slot>) -> Option<Value> {
        let i = self.places.place(pointer)?;
        let item = &self.overrides[i];
        self.used[i] = true;
        self.trace.push(Trace {
            pointer: pointer.to_owned(),
            slot,
            from: vec![Origin::Occurrence(format!("/overrides/{i}/value"))],
            overridden: Some(item.member("why").map(Value::in_text).unwrap_or_default()),
        });
        item.member("value").cloned()
    }

    /// An object or a list: its members say where their values come from.
    fn inner(&mut self, pointer: &str, slot: Option<&'static Slot>) {
        self.trace.push(Trace { pointer: pointer.to_owned(), slot, from: Vec::new(), overridden: None });
    }
}

/// The field of a path as an origin.
fn origin(path: Path, item: Option<Item<'_>>) -> Origin {
    match path.root {
        Root::Config => Origin::Config(pointer_of(path.name)),
        // What a function answers is no part of an event: a tree that reads it has no trace that is shown.
        Root::Occurrence | Root::Answer => Origin::Occurrence(pointer_of(path.name)),
        Root::Item => Origin::Occurrence(format!("{}{}", item.map_or("", |item| item.at), pointer_of(path.name))),
    }
}
