//! Every way to spoil one member of a value, and which of them a tree bears.

use triggers::event::{Origin, Trace};
use triggers::expect::{Known, Leaf};
use triggers::model::{Absent, Key, Kind, Node, Path, on};
use triggers::value::{Value, below};

/// What was done to a member.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    Dropped,
    Renamed,
    Retyped(Value),
}

/// A value with one member spoilt.
#[derive(Debug)]
pub(crate) struct Mutation {
    /// Where the member stood.
    pub(crate) pointer: String,
    pub(crate) change: Change,
    pub(crate) value: Value,
}

/// Every member of every object in a value dropped, renamed, and given each other type.
pub(crate) fn mutations(value: &Value) -> Vec<Mutation> {
    let mut found = Vec::new();
    walk(value, "", &|spoilt| spoilt, &mut found);
    found
}

/// Another name for a member.
pub(crate) fn renamed(name: &str) -> String {
    format!("{name}X")
}

fn walk(value: &Value, pointer: &str, whole: &dyn Fn(Value) -> Value, found: &mut Vec<Mutation>) {
    match value {
        Value::Object(members) => {
            for (i, (name, member)) in members.iter().enumerate() {
                let at = below(pointer, name);
                let with = |replaced: Option<(String, Value)>| {
                    let mut members = members.clone();
                    members.splice(i..=i, replaced);
                    whole(Value::Object(members))
                };
                let mut push = |change, value| found.push(Mutation { pointer: at.clone(), change, value });
                push(Change::Dropped, with(None));
                push(Change::Renamed, with(Some((renamed(name), member.clone()))));
                for other in others(member) {
                    push(Change::Retyped(other.clone()), with(Some((name.clone(), other))));
                }
                walk(member, &at, &|spoilt| with(Some((name.clone(), spoilt))), found);
            }
        }
        Value::List(items) => {
            for (i, item) in items.iter().enumerate() {
                let with = |spoilt| {
                    let mut items = items.clone();
                    items[i] = spoilt;
                    whole(Value::List(items))
                };
                walk(item, &format!("{pointer}/{i}"), &with, found);
            }
        }
        _ => {}
    }
}

/// A value of each other type; a whole number is a number, too.
fn others(value: &Value) -> Vec<Value> {
    let all = [
        Value::Null,
        Value::Bool(true),
        Value::Int(7),
        Value::from_json("0.5").expect("a number"),
        "retyped".into(),
        Value::List(Vec::new()),
        Value::empty(),
    ];
    let is_number = |other: &Value| matches!((value, other), (Value::Decimal(_), Value::Int(_)));
    all.into_iter().filter(|other| other.kind() != value.kind() && !is_number(other)).collect()
}

/// Whether the tree says that a member may be so: left out, `null`, or of several types.
pub(crate) fn is_tolerated(known: &Known, trace: &[Trace], mutation: &Mutation) -> bool {
    let Some(at) = trace.iter().find(|at| at.pointer == mutation.pointer) else {
        // Below what is passed through untouched.
        return true;
    };
    let Some(slot) = at.slot else { return false };
    let present = known.decide(&slot.when);
    match &mutation.change {
        Change::Dropped | Change::Renamed => {
            matches!(slot.key, Key::Spread(_)) || present != Some(true) && slot.absent == Absent::Left
        }
        Change::Retyped(other) => {
            present != Some(true) && slot.absent == Absent::Null && matches!(other, Value::Null)
                || bears(known, &slot.node, other)
                || matches!(at.from.as_slice(), [Origin::Occurrence(of)] if kind_at(known, of).is_some_and(|kind| of_kind(kind, other)))
        }
    }
}

fn bears(known: &Known, node: &'static Node, other: &Value) -> bool {
    // What stands in an item, stands in an item of one of the lists.
    let fields = known.trigger.occurrence_fields(known.happening);
    let in_lists = |path: Path| fields.iter().find_map(|field| known.within(on(field.name)).field(path));
    let field = |path: &Path| {
        let (kind, _) = known.field(*path).or_else(|| in_lists(*path))?;
        Some(of_kind(kind, other))
    };
    match node {
        Node::Leaf(expr, pin) => known.leaf(expr, pin.as_ref()).iter().any(|leaf| match leaf {
            Leaf::Exact(value) => value == other,
            Leaf::Kind(kind) => of_kind(kind, other),
            Leaf::Own(kind) => of_kind(kind, other),
            Leaf::Text => matches!(other, Value::Text(_)),
            Leaf::Null => matches!(other, Value::Null),
        }),
        Node::Copy(path) => field(path).unwrap_or(false),
        Node::Fold(..) => matches!(other, Value::Text(_)),
        Node::Sum(alternatives) => {
            alternatives.iter().any(|(when, node)| known.decide(when) != Some(false) && bears(known, node, other))
        }
        Node::FoldIf(_, _, plain) => bears(known, plain, other),
        _ => false,
    }
}

/// The kind of what stands at a pointer into the occurrence.
fn kind_at(known: &Known, pointer: &str) -> Option<&'static Kind> {
    let mut steps = pointer.split('/').skip(1);
    let first = steps.next()?;
    let fields = known.trigger.occurrence_fields(known.happening);
    let mut kind = &fields.into_iter().find(|field| field.name == first)?.kind;
    for step in steps {
        kind = match kind {
            Kind::List(of, _) => of,
            Kind::Record(fields) => &fields.iter().find(|field| field.name == step)?.kind,
            _ => return None,
        };
    }
    Some(kind)
}

fn of_kind(kind: &Kind, other: &Value) -> bool {
    match (kind, other) {
        (Kind::Json, _) | (Kind::Float, Value::Int(_) | Value::Decimal(_)) => true,
        (Kind::Map(_), Value::Object(members)) => members.is_empty(),
        (Kind::List(_, count), Value::List(items)) => items.is_empty() && count.min == 0,
        (Kind::OneOf(kinds), _) => kinds.iter().any(|(_, kind)| of_kind(kind, other) || is_plain(kind, other)),
        _ => false,
    }
}

/// Whether a value is one of a kind without members.
fn is_plain(kind: &Kind, other: &Value) -> bool {
    matches!(
        (kind, other),
        (Kind::Int { .. }, Value::Int(_)) | (Kind::Bool, Value::Bool(_)) | (Kind::Text(..), Value::Text(_))
    )
}
