//! Names of fields, and conditions on what stands in them.

use crate::form::Form;

use super::field::Lit;

/// Which value a path starts at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// The configuration.
    Config,
    /// What happens at the source.
    Occurrence,
    /// The current item of the enclosing list.
    Item,
    /// What the function answers.
    Answer,
}

/// A field, by its dotted name: `filter.key.prefix`. The empty name is the root itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path {
    /// Where it starts.
    pub root: Root,
    /// The dotted name.
    pub name: &'static str,
}

/// A field of the configuration.
pub const fn config(name: &'static str) -> Path {
    Path { root: Root::Config, name }
}

/// A field of the occurrence.
pub const fn on(name: &'static str) -> Path {
    Path { root: Root::Occurrence, name }
}

/// A member of the current item of a list; the empty name is the item itself.
pub const fn item(name: &'static str) -> Path {
    Path { root: Root::Item, name }
}

/// A member of the function's answer; the empty name is the answer itself.
pub const fn answer(name: &'static str) -> Path {
    Path { root: Root::Answer, name }
}

/// A condition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// Always.
    Always,
    /// A field has this value.
    Is(Path, Lit),
    /// A field is set, and neither empty text, list nor map.
    Set(Path),
    /// The text in a field has a form.
    Fits(Path, &'static Form),
    /// The map in a field has a member of this name, upper and lower case alike, whose text has a form. A list of texts
    /// counts by its first.
    MemberFits(Path, &'static str, &'static Form),
    /// The edition is one of these.
    In(&'static [&'static str]),
    /// One of these happens.
    Happens(&'static [&'static str]),
    /// Not so.
    Not(&'static When),
    /// All of them.
    All(&'static [When]),
    /// Any of them.
    Any(&'static [When]),
}
