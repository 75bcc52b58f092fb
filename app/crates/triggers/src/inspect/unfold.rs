//! Unfolding of texts, within bounds.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::codec;
use crate::expect::Known;
use crate::model::{Codec, Expr, Kind, Node};
use crate::value::Value;

/// Unfolds texts, each once, and no more of them than is good.
pub(super) struct Unfolder {
    done: BTreeMap<(Vec<u8>, String), Result<Rc<Value>, Codec>>,
    left: usize,
}

impl Unfolder {
    /// An unfolder of so many unfolded bytes.
    pub(super) const fn new(left: usize) -> Self {
        Self { done: BTreeMap::new(), left }
    }

    pub(super) fn unfold(&mut self, codecs: &'static [Codec], text: &str) -> Result<Rc<Value>, Codec> {
        let key = (codecs.iter().map(|codec| codec.step as u8).collect(), text.to_owned());
        if let Some(done) = self.done.get(&key) {
            return done.clone();
        }
        let (result, cost) = codec::unfold_within(codecs, &text.into(), self.left);
        self.left = self.left.saturating_sub(cost);
        let result = result.map(Rc::new);
        self.done.insert(key, result.clone());
        result
    }
}

/// The text of unfolded bytes, unless the tree wants bytes there.
pub(super) fn readable(value: &Value, node: &'static Node, known: &Known) -> Option<Value> {
    let Value::Bytes(bytes) = value else { return None };
    let wants_bytes = match node {
        Node::Copy(path) | Node::Leaf(Expr::From(path), _) => {
            matches!(known.field(*path), Some((Kind::Bytes, _)))
        }
        _ => false,
    };
    if wants_bytes {
        return None;
    }
    String::from_utf8(bytes.clone()).ok().map(Value::Text)
}
