//! How a source cuts a list of items into calls.

use std::ops::Range;

use crate::event;
use crate::fields::find;
use crate::hold::holds;
use crate::input::Input;
use crate::model::{Batch, Key, Kind, Most, Node, Shape};
use crate::value::{Value, below};

/// The items of each call, in order; `None` where the shape is not cut. There is always a first call.
pub fn calls(input: &Input<'_>, shape: &'static Shape) -> Option<Vec<Range<usize>>> {
    let batch = shape.batch?;
    let items = input.given(batch.list, None).and_then(Value::as_list).unwrap_or_default();
    let weights = Weights::of(input, shape, batch, items);
    let most = |most: Most| match most {
        Most::Any => usize::MAX,
        Most::Of(number) => number as usize,
        Most::When(when, number, other) => (if holds(when, input, None) { number } else { other }) as usize,
        Most::In(path) => {
            let number = input.value(path, None).as_ref().and_then(Value::as_int);
            number.and_then(|number| usize::try_from(number).ok()).unwrap_or(usize::MAX)
        }
    };
    let (most_items, most_bytes) = (most(batch.count).max(1), most(batch.bytes));
    let mut calls = Vec::new();
    let (mut start, mut bytes) = (0, weights.envelope);
    for i in 0..items.len() {
        let weight = weights.items.get(i).copied().unwrap_or_default();
        let gap = if i > start { weights.gap } else { 0 };
        if i > start && (i - start >= most_items || bytes.saturating_add(gap + weight) > most_bytes) {
            calls.push(start..i);
            (start, bytes) = (i, weights.envelope.saturating_add(weight));
        } else {
            bytes = bytes.saturating_add(gap + weight);
        }
    }
    calls.push(start..items.len());
    Some(calls)
}

/// What a call weighs, in bytes.
struct Weights {
    items: Vec<usize>,
    /// Between two items.
    gap: usize,
    /// Without items.
    envelope: usize,
}

impl Weights {
    fn of(input: &Input<'_>, shape: &'static Shape, batch: &Batch, items: &[Value]) -> Self {
        let whole = || event::unfolded(input, &shape.root);
        let listed = |whole: &Value| -> Vec<usize> {
            // Inside of folded texts, too: what counts is the JSON before it is folded.
            let list = place(&shape.root, batch, "").and_then(|pointer| whole.pointed(&pointer));
            let list = list.and_then(Value::as_list).unwrap_or_default();
            list.iter().map(|item| item.to_json().len()).collect()
        };
        if !batch.weight.is_empty() {
            let default = match input.field(batch.list, None).map(|field| field.kind) {
                Some(Kind::List(Kind::Record(fields), _)) => {
                    find(fields.iter(), batch.weight).and_then(|field| field.default)
                }
                _ => None,
            };
            let default = default.map(Value::from).unwrap_or_default();
            let said = |item: &Value| item.at(batch.weight).unwrap_or(&default).as_int();
            let mut weights: Vec<Option<usize>> =
                items.iter().map(|item| said(item).and_then(|weight| usize::try_from(weight).ok())).collect();
            if weights.contains(&None) {
                // With the comma or bracket behind it.
                let made = listed(&whole()).into_iter().map(|bytes| bytes + 1);
                weights.iter_mut().zip(made).for_each(|(weight, made)| *weight = weight.or(Some(made)));
            }
            let items = weights.into_iter().map(Option::unwrap_or_default).collect();
            return Self { items, gap: 0, envelope: 0 };
        }
        let whole = whole();
        let items = listed(&whole);
        let commas = items.len().saturating_sub(1);
        let envelope = whole.to_json().len().saturating_sub(items.iter().sum::<usize>() + commas);
        Self { items, gap: 1, envelope }
    }
}

/// Where the list stands in the event.
fn place(node: &Node, batch: &Batch, pointer: &str) -> Option<String> {
    match node {
        Node::Each(path, _) | Node::Copy(path) if *path == batch.list => Some(pointer.to_owned()),
        Node::Object(slots) => slots.iter().find_map(|slot| match slot.key {
            Key::Name(name) => place(&slot.node, batch, &below(pointer, name)),
            Key::Spread(_) | Key::Fields(_) => None,
        }),
        Node::List(nodes) => {
            nodes.iter().enumerate().find_map(|(i, node)| place(node, batch, &below(pointer, &i.to_string())))
        }
        Node::Sum(alternatives) => alternatives.iter().find_map(|(_, node)| place(node, batch, pointer)),
        Node::Fold(_, inner) | Node::FoldIf(_, _, inner) => place(inner, batch, pointer),
        _ => None,
    }
}
