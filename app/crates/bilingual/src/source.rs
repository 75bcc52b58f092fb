//! Where a fact comes from: documents with their dates, and places in them.

use crate::Text;

/// A document or another public source that facts rest on.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Short stable name, used in JSON: `aliyun-2021`.
    pub id: &'static str,
    /// What the source is called.
    pub title: Text,
    /// Its date, as precise as it is known: `2021-11-10`, `2019-03-27`, `v3.0.1`.
    pub date: &'static str,
    /// How much it weighs.
    pub weight: Weight,
}

/// What a source can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// One of the five documents: the authority on what exists.
    Document,
    /// An independent source (an SDK, a tool, a vendor's later page): it adds, it never replaces.
    Reference,
    /// Our own reasoning; said openly.
    Reasoning,
}

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The source.
    pub source: &'static Source,
    /// Chapter, table or lines in it: `12.2, table of fields`.
    pub place: &'static str,
}

impl Source {
    /// A place in this source.
    pub const fn at(&'static self, place: &'static str) -> Cite {
        Cite { source: self, place }
    }
}
