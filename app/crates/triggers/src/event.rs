//! From a configuration and an occurrence to the exact event: one walk makes the value, the bytes and the trace.

use crate::codec;
use crate::generate::Made;
use crate::input::Input;
use crate::model::{Absent, Codec, Encoding, Expr, Key, Node, Path, Root, Shape, Slot, When};
use crate::problem::{Problem, What};
use crate::value::{Value, below, pointer_of};

/// What the function receives.
#[derive(Debug)]
pub struct Event {
    /// The form that it has.
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
    /// Made from the seed.
    Generated,
    /// Worked out, from what stands beside it.
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
    /// What lies in it.
    pub value: Value,
}

/// The form that an event has, or `None` where no form's condition holds.
pub fn shape(input: &Input<'_>) -> Option<&'static Shape> {
    input.trigger.shapes.iter().find(|shape| holds(&shape.when, input, None))
}

/// The event, or what keeps it from being made. The configuration and the occurrence must be free of errors.
pub fn event(input: &Input<'_>, shape: &'static Shape) -> Result<Event, Vec<Problem>> {
    let overrides = input.occurrence.member("overrides").and_then(Value::as_list).unwrap_or_default();
    let mut walk = Walk { input, overrides, used: Vec::new(), trace: Vec::new(), unfolded: Vec::new() };
    let value = walk.node(&shape.root, "", None, None, None);
    let problems: Vec<Problem> = (0..overrides.len())
        .filter(|i| !walk.used.contains(i))
        .map(|i| {
            let pointer = overrides[i].member("pointer").map(Value::in_text).unwrap_or_default();
            Problem {
                root: Root::Occurrence,
                pointer: format!("/overrides/{i}/pointer"),
                severity: schedule::Severity::Error,
                what: What::NoSuchPlace(pointer),
                cites: &[],
                repair: Vec::new(),
            }
        })
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let bytes = match (shape.encoding, &value) {
        (Encoding::Text, Value::Text(text)) => text.clone().into_bytes(),
        _ => value.to_json().into_bytes(),
    };
    Ok(Event { shape, value, bytes, trace: walk.trace, unfolded: walk.unfolded })
}

/// Whether a condition holds.
pub fn holds(when: &When, input: &Input<'_>, item: Option<&Value>) -> bool {
    match when {
        When::Always => true,
        When::Is(path, lit) => input.value(*path, item).is_some_and(|value| value == Value::from(*lit)),
        When::Set(path) => input.given(*path, item).is_some_and(|value| !value.is_blank()),
        When::In(editions) => editions.contains(&input.edition.id),
        When::Happens(ids) => ids.contains(&input.happening().id),
        When::Not(when) => !holds(when, input, item),
        When::All(all) => all.iter().all(|when| holds(when, input, item)),
        When::Any(any) => any.iter().any(|when| holds(when, input, item)),
    }
}

/// What fills the holes of the envelopes around a node.
#[derive(Clone, Copy)]
struct Filling<'f> {
    fill: &'static Node,
    outer: Option<&'f Filling<'f>>,
}

struct Walk<'a> {
    input: &'a Input<'a>,
    overrides: &'a [Value],
    used: Vec<usize>,
    trace: Vec<Trace>,
    unfolded: Vec<Unfolded>,
}

impl<'a> Walk<'a> {
    fn node(
        &mut self,
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<(&'a Value, &str)>,
        filling: Option<&Filling<'_>>,
    ) -> Value {
        if let Some(value) = self.overridden(pointer, slot) {
            return value;
        }
        match node {
            Node::Leaf(expr) => {
                let mut from = Vec::new();
                let value = self.expr(expr, pointer, item, &mut from).unwrap_or_default();
                from.dedup();
                self.trace.push(Trace { pointer: pointer.to_owned(), slot, from, overridden: None });
                value
            }
            Node::Copy(path) => {
                let from = vec![origin(*path, item)];
                self.trace.push(Trace { pointer: pointer.to_owned(), slot, from, overridden: None });
                self.input.value(*path, item.map(|(value, _)| value)).unwrap_or_default()
            }
            Node::Object(slots) => {
                self.inner(pointer, slot);
                Value::Object(self.members(slots, pointer, item, filling))
            }
            Node::List(nodes) => {
                self.inner(pointer, slot);
                let items = nodes.iter().enumerate();
                Value::List(
                    items.map(|(i, node)| self.node(node, &format!("{pointer}/{i}"), None, item, filling)).collect(),
                )
            }
            Node::Each(path, node) => {
                self.inner(pointer, slot);
                let list = self.input.given(*path, item.map(|(value, _)| value)).and_then(Value::as_list);
                let base = origin(*path, item).pointer().unwrap_or_default().to_owned();
                let items = list.unwrap_or_default().iter().enumerate();
                Value::List(
                    items
                        .map(|(i, value)| {
                            let at = format!("{base}/{i}");
                            self.node(node, &format!("{pointer}/{i}"), None, Some((value, &at)), filling)
                        })
                        .collect(),
                )
            }
            Node::Sum(alternatives) => {
                let value = item.map(|(value, _)| value);
                match alternatives.iter().find(|(when, _)| holds(when, self.input, value)) {
                    Some((_, node)) => self.node(node, pointer, slot, item, filling),
                    None => Value::Null,
                }
            }
            Node::Fold(codecs, node) => self.fold(codecs, node, pointer, slot, item, filling),
            Node::FoldIf(when, codecs, node) => {
                if holds(when, self.input, item.map(|(value, _)| value)) {
                    self.fold(codecs, node, pointer, slot, item, filling)
                } else {
                    self.node(node, pointer, slot, item, filling)
                }
            }
            Node::Use(envelope, fill) => {
                let filling = Filling { fill, outer: filling };
                self.node(envelope, pointer, slot, item, Some(&filling))
            }
            Node::Hole => match filling {
                Some(filling) => self.node(filling.fill, pointer, slot, item, filling.outer),
                None => Value::Null,
            },
        }
    }

    fn members(
        &mut self,
        slots: &'static [Slot],
        pointer: &str,
        item: Option<(&'a Value, &str)>,
        filling: Option<&Filling<'_>>,
    ) -> Vec<(String, Value)> {
        let mut members = Vec::with_capacity(slots.len());
        for slot in slots {
            let present = holds(&slot.when, self.input, item.map(|(value, _)| value));
            let name = match slot.key {
                Key::Name(name) => name,
                Key::ByEdition(names) => match names.iter().find(|(edition, _)| *edition == self.input.edition.id) {
                    Some((_, name)) => name,
                    None => continue,
                },
                Key::Spread(path) => {
                    if present {
                        self.spread(path, slot, pointer, item, &mut members);
                    }
                    continue;
                }
            };
            let at = below(pointer, name);
            let value = if present {
                self.node(&slot.node, &at, Some(slot), item, filling)
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
        item: Option<(&'a Value, &str)>,
        members: &mut Vec<(String, Value)>,
    ) {
        let Some(map) = self.input.given(path, item.map(|(value, _)| value)) else { return };
        let base = origin(path, item);
        for (name, value) in map.members() {
            if members.iter().any(|(member, _)| member == name) {
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

    fn fold(
        &mut self,
        codecs: &'static [Codec],
        node: &'static Node,
        pointer: &str,
        slot: Option<&'static Slot>,
        item: Option<(&'a Value, &str)>,
        filling: Option<&Filling<'_>>,
    ) -> Value {
        let inner = self.node(node, pointer, slot, item, filling);
        let through = codecs.iter().rev().copied().collect();
        let folded = codec::fold(codecs, &inner);
        self.unfolded.push(Unfolded { pointer: pointer.to_owned(), through, value: inner });
        folded
    }

    /// The value that an override of the occurrence puts here.
    fn overridden(&mut self, pointer: &str, slot: Option<&'static Slot>) -> Option<Value> {
        let overrides = self.overrides;
        let (i, item) = overrides
            .iter()
            .enumerate()
            .find(|(_, item)| item.member("pointer").and_then(Value::as_text) == Some(pointer))?;
        self.used.push(i);
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

    fn expr(
        &self,
        expr: &'static Expr,
        pointer: &str,
        item: Option<(&'a Value, &str)>,
        from: &mut Vec<Origin>,
    ) -> Option<Value> {
        let value_of = |path: Path| self.input.value(path, item.map(|(value, _)| value));
        match expr {
            Expr::Fixed(lit) => {
                from.push(Origin::Fixed);
                Some(Value::from(*lit))
            }
            Expr::From(path) => {
                from.push(origin(*path, item));
                value_of(*path)
            }
            Expr::Join(pieces) => {
                let mut text = String::new();
                for piece in *pieces {
                    let mut piece_from = Vec::new();
                    let value = self.expr(piece, pointer, item, &mut piece_from);
                    // A fixed piece between others is no origin worth naming.
                    from.extend(piece_from.into_iter().filter(|origin| *origin != Origin::Fixed));
                    text.push_str(&value.as_ref().map(Value::in_text).unwrap_or_default());
                }
                Some(Value::Text(text))
            }
            Expr::Clock(format) => {
                from.push(Origin::Clock);
                let at = self.input.moment.at;
                Some(format.text(at).map_or(Value::Int(at), Value::Text))
            }
            Expr::Generated(maker) => {
                from.push(Origin::Generated);
                Some(match maker.make(self.input.moment.seed, &self.input.trigger.id.to_string(), pointer) {
                    Made::Text(text) => Value::Text(text),
                    Made::Int(int) => Value::Int(int),
                })
            }
            Expr::Derived(derivation, paths) => {
                from.push(Origin::Derived);
                let values: Vec<Option<Value>> = paths.iter().map(|path| value_of(*path)).collect();
                from.extend(paths.iter().map(|path| origin(*path, item)));
                let values: Vec<Option<&Value>> = values.iter().map(Option::as_ref).collect();
                (derivation.run)(&values, &self.input.moment)
            }
            Expr::Or(path, other) => match self.input.given(*path, item.map(|(value, _)| value)) {
                Some(value) => {
                    from.push(origin(*path, item));
                    Some(value.clone())
                }
                None => self.expr(other, pointer, item, from),
            },
        }
    }
}

/// The field of a path as an origin.
fn origin(path: Path, item: Option<(&Value, &str)>) -> Origin {
    match path.root {
        Root::Config => Origin::Config(pointer_of(path.name)),
        Root::Occurrence => Origin::Occurrence(pointer_of(path.name)),
        Root::Item => Origin::Occurrence(format!("{}{}", item.map_or("", |(_, at)| at), pointer_of(path.name))),
    }
}
