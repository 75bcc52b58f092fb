//! Reads a configuration out of a value by the tree that writes it: the walk of events, backwards.

use crate::codec;
use crate::model::{Codec, ConfigText, Expr, Key, Node, Path, Place, Root, Slot, Trigger, When};
use crate::problem::nearest;
use crate::value::{Value, below, pointer_of};

use super::fault::{Fault, Why};
use super::places::Places;
use super::syntax;

/// A configuration, and where each field of it stood.
#[derive(Debug)]
pub struct Read {
    /// The configuration, with what stood there; no defaults are filled in.
    pub config: Value,
    /// Where it stood.
    pub places: Places,
}

impl ConfigText {
    /// Reads what [`ConfigText::write`] writes: gives the configuration as far as the text carries it, or every part
    /// that the tree does not have.
    pub fn read(&'static self, trigger: &'static Trigger, value: &Value) -> Result<Read, Vec<Fault>> {
        let (read, faults) = self.read_partly(trigger, value);
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }

    /// Reads what fits, and gives every part that does not.
    pub(super) fn read_partly(&'static self, trigger: &'static Trigger, value: &Value) -> (Read, Vec<Fault>) {
        let read = Read { config: Value::empty(), places: Places::default() };
        let mut walk = Walk { trigger, read, faults: Vec::new() };
        walk.node(&self.root, value, "");
        (walk.read, walk.faults)
    }
}

struct Walk {
    trigger: &'static Trigger,
    read: Read,
    faults: Vec<Fault>,
}

impl Walk {
    fn fault(&mut self, pointer: &str, why: Why) {
        self.faults.push(Fault { pointer: pointer.to_owned(), why });
    }

    fn set(&mut self, path: Path, value: &Value, at: &str) {
        if matches!(value, Value::Null) {
            // Nothing was given.
        } else if path.root == Root::Config {
            self.read.config.set(path.name, value.clone());
            self.read.places.put(pointer_of(path.name), at.to_owned());
        } else {
            self.fault(at, Why::Unreadable);
        }
    }

    fn node(&mut self, node: &'static Node, value: &Value, at: &str) {
        match node {
            Node::Fields(place) => {
                for (name, value) in self.members(value, at).unwrap_or_default() {
                    self.field(&[*place], name, value, at);
                }
            }
            Node::Object(slots) => {
                if let Some(members) = self.members(value, at) {
                    self.object(slots, members, at);
                }
            }
            Node::Leaf(expr, _) => self.leaf(expr, value, at),
            Node::Copy(path) => self.set(*path, value, at),
            Node::Fold(codecs, node) => match unfolded(codecs, value) {
                Ok(inner) => self.node(node, &inner, at),
                Err(why) => self.fault(at, why),
            },
            Node::FoldIf(_, codecs, node) => {
                let inner = codec::unfold(codecs, value);
                self.node(node, inner.as_ref().unwrap_or(value), at);
            }
            Node::List(nodes) => match value.as_list() {
                Some(items) if items.len() == nodes.len() => {
                    for (i, (node, item)) in nodes.iter().zip(items).enumerate() {
                        self.node(node, item, &below(at, &i.to_string()));
                    }
                }
                _ => self.fault(at, Why::Kind("array", value.to_json())),
            },
            Node::Sum(alternatives) => self.sum(alternatives, value, at),
            Node::Each(..) | Node::Single(..) => self.fault(at, Why::Unreadable),
        }
    }

    fn members<'v>(&mut self, value: &'v Value, at: &str) -> Option<&'v [(String, Value)]> {
        if let Value::Object(members) = value {
            return Some(members);
        }
        self.fault(at, Why::Kind("object", value.to_json()));
        None
    }

    fn object(&mut self, slots: &'static [Slot], members: &[(String, Value)], at: &str) {
        let mut others: Vec<&(String, Value)> = members.iter().collect();
        for slot in slots {
            let Some(name) = slot.name() else { continue };
            match others.iter().position(|(member, _)| member == name) {
                Some(index) => self.node(&slot.node, &others.remove(index).1, &below(at, name)),
                None if is_optional(slot) => {}
                None => self.fault(at, Why::Missing(name)),
            }
        }
        let places: Vec<Place> = slots
            .iter()
            .filter_map(|slot| if let Key::Fields(place) = slot.key { Some(place) } else { None })
            .collect();
        let map = slots.iter().find_map(|slot| if let Key::Spread(path) = slot.key { Some(path) } else { None });
        for (name, value) in others {
            match map {
                Some(path) if !self.trigger.config.iter().any(|field| field.name == name) => {
                    let to = below(&pointer_of(path.name), name);
                    self.read.config.put(&to, Some(value.clone()));
                    self.read.places.put(to, below(at, name));
                }
                _ => self.field(&places, name, value, at),
            }
        }
    }

    /// A member among the fields of some places.
    fn field(&mut self, places: &[Place], name: &str, value: &Value, at: &str) {
        let mut fields = self.trigger.config.iter().filter(|field| places.contains(&field.place));
        if fields.clone().any(|field| field.name == name) {
            self.read.config.put(&below("", name), Some(value.clone()));
            self.read.places.put(below("", name), below(at, name));
        } else {
            let near = nearest(name, fields.by_ref().map(|field| field.name)).map(str::to_owned);
            self.fault(&below(at, name), Why::Unknown(near));
        }
    }

    fn leaf(&mut self, expr: &'static Expr, value: &Value, at: &str) {
        match expr {
            Expr::From(path) => self.set(*path, value, at),
            Expr::Type if *value == self.trigger.kind.into() => {}
            Expr::Type => self.fault(at, Why::Type(value.in_text(), self.trigger.kind)),
            Expr::Fixed(lit) if *value == Value::from(*lit) => {}
            Expr::Fixed(lit) => self.fault(at, Why::Fixed(Value::from(*lit).in_text())),
            _ => self.fault(at, Why::Unreadable),
        }
    }

    /// The first alternative that fits, which tells that its condition held; where none does, what the first misses.
    fn sum(&mut self, alternatives: &'static [(When, Node)], value: &Value, at: &str) {
        let mut first = None;
        for (when, node) in alternatives {
            let read = Read { config: self.read.config.clone(), places: self.read.places.clone() };
            let mut tried = Self { trigger: self.trigger, read, faults: Vec::new() };
            tried.node(node, value, at);
            tried.held(when, at);
            if tried.faults.is_empty() {
                self.read = tried.read;
                return;
            }
            first.get_or_insert(tried.faults);
        }
        self.faults.extend(first.unwrap_or_default());
    }

    /// What a condition that held says about the configuration.
    fn held(&mut self, when: &When, at: &str) {
        match when {
            When::Is(path, lit) if path.root == Root::Config => self.set(*path, &Value::from(*lit), at),
            When::All(all) => all.iter().for_each(|when| self.held(when, at)),
            _ => {}
        }
    }
}

/// Whether a text may lack a member: one that stands there on a condition, or that says what a field is and no more.
fn is_optional(slot: &Slot) -> bool {
    !matches!(slot.when, When::Always)
        || matches!(slot.node, Node::Leaf(Expr::From(_), _) | Node::Copy(_) | Node::Sum(_))
}

/// What lies in a folded value.
fn unfolded(codecs: &[Codec], value: &Value) -> Result<Value, Why> {
    match value {
        Value::Text(text) if codecs == [Codec::JSON] => syntax::inner(text).map_err(Why::Inner),
        Value::Text(_) => codec::unfold(codecs, value).map_err(|_| Why::Unreadable),
        other => Err(Why::Kind("string", other.to_json())),
    }
}
