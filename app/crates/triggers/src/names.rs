//! A set of names, each with a place. One type for all that needs one, so that a page's program holds one tree.

use std::collections::BTreeMap;

/// Names in order, each with a number.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// No names.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Names with their places, counted from 0; of the same name the last counts.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self::new();
        // Put in one by one: collecting would bring a sort along.
        for (i, name) in names.enumerate() {
            all.put(name, i);
        }
        all
    }

    /// Adds a name, or changes its place; says whether it is new.
    pub fn put(&mut self, name: &str, place: usize) -> bool {
        self.0.insert(name.to_owned(), place).is_none()
    }

    /// Adds a name; says whether it is new.
    pub fn add(&mut self, name: &str) -> bool {
        self.put(name, 0)
    }

    /// The place of a name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// Whether a name is among them.
    pub fn contains(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// The names, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
