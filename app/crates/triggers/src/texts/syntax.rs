//! Pasted text as a tree of values, with the place of each: JSON, one document of YAML 1.2, or HCL.
//!
//! Of YAML nothing is read that makes one part of a text mean another: no aliases, anchors, merge keys or tags.

mod explain;
mod hcl;
mod json;
mod scalar;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use bilingual::{Message, both};

use crate::problem::cut;
use crate::value::{Value, below};

/// The longest text, in bytes.
pub const LONGEST: usize = 64 << 10;

/// How deep lists and objects may lie in each other.
pub const DEEPEST: usize = 32;

/// How many values a text may hold, those in lists and objects counted.
pub const MOST: usize = 4_000;

/// The longest name of a member, in bytes.
pub const LONGEST_NAME: usize = 128;

/// A place in a text, both counted from 1; columns in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Spot {
    /// Where every text begins.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// Why a text could not be read.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// Stable name of the sort of mistake.
    pub id: &'static str,
    /// Where it is.
    pub spot: Spot,
    /// What is wrong, and what would be right.
    pub message: Message,
}

/// A value that other readers of YAML take for something else than text.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Its JSON pointer.
    pub pointer: String,
    /// What it is taken for elsewhere, and what to do.
    pub message: Message,
}

/// A text that was read.
#[derive(Debug)]
pub struct Tree {
    /// What it says.
    pub value: Value,
    /// Values that other readers take otherwise.
    pub doubts: Vec<Doubt>,
    places: BTreeMap<String, Place>,
}

/// Where a part of a text stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Its name; for an item of a list the item.
    name: Spot,
    /// Its value.
    value: Spot,
}

impl Tree {
    /// A text that stands for itself.
    pub(super) fn of_text(text: &str) -> Self {
        Self { value: text.into(), ..Self::new() }
    }

    /// Where the value at a JSON pointer stands. What lies in a text inside of the text is where that stands.
    pub fn value_at(&self, pointer: &str) -> Spot {
        self.place(pointer).value
    }

    /// Where the name of a member stands.
    pub fn name_at(&self, pointer: &str) -> Spot {
        self.place(pointer).name
    }

    fn place(&self, pointer: &str) -> Place {
        let mut at = pointer;
        loop {
            match (self.places.get(at), at.rsplit_once('/')) {
                (Some(place), _) => return *place,
                (None, Some((around, _))) => at = around,
                (None, None) => return Place { name: Spot::START, value: Spot::START },
            }
        }
    }
}

/// Reads a text.
pub fn parse(text: &str) -> Result<Tree, Mistake> {
    if text.len() > LONGEST {
        return Err(Mistake {
            id: "too-long",
            spot: Spot::START,
            message: both!("The text is too long: at most 64 KiB are read.", "内容过长：最多读取 64 KiB。"),
        });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut tree = match text.trim_start().chars().next() {
        _ if hcl::is_hcl(text) => hcl::parse(text)?,
        Some('{' | '[') => json::parse(text)?,
        // `"name": "value"` alone is a line of YAML.
        Some('"') => json::parse(text).or_else(|_| yaml::parse(text))?,
        _ => yaml::parse(text)?,
    };
    // Bytes appear in JSON as an object, which the reader of values knows.
    tree.value = Value::from_json(&tree.value.to_json()).unwrap_or(tree.value);
    Ok(tree)
}

/// Reads JSON that stands as a text in another text, within the same limits.
pub(super) fn inner(text: &str) -> Result<Value, Mistake> {
    let tree = json::parse(text)?;
    Ok(Value::from_json(&tree.value.to_json()).unwrap_or(tree.value))
}

/// The names of an object, each once.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn add(&mut self, name: &str, spot: Spot) -> Result<(), Mistake> {
        if name.len() > LONGEST_NAME {
            let message = both!(
                format!("This name is too long: names have at most {LONGEST_NAME} bytes."),
                format!("名称过长：最多 {LONGEST_NAME} 字节。")
            );
            return Err(Mistake { id: "long-name", spot, message });
        }
        if self.0.insert(name.to_owned()) {
            return Ok(());
        }
        let name = cut(name);
        Err(Mistake {
            id: "name-twice",
            spot,
            message: both!(
                format!("The name {name} occurs twice; each name has one value."),
                format!("名称 {name} 出现了两次；每个名称只能有一个值。")
            ),
        })
    }
}

fn too_deep(spot: Spot) -> Mistake {
    Mistake {
        id: "too-deep",
        spot,
        message: both!(
            format!("Lists and objects are nested more than {DEEPEST} deep here."),
            format!("此处列表和对象的嵌套超过 {DEEPEST} 层。")
        ),
    }
}

/// Lines and columns of offsets that only grow: each byte is looked at once.
struct Cursor<'t> {
    rest: &'t str,
    offset: usize,
    spot: Spot,
}

impl<'t> Cursor<'t> {
    const fn new(text: &'t str) -> Self {
        Self { rest: text, offset: 0, spot: Spot::START }
    }

    fn spot(&mut self, offset: usize) -> Spot {
        let (passed, rest) = self.rest.split_at(offset.saturating_sub(self.offset).min(self.rest.len()));
        for letter in passed.chars() {
            if letter == '\n' {
                self.spot = Spot { line: self.spot.line + 1, column: 1 };
            } else {
                self.spot.column += 1;
            }
        }
        (self.rest, self.offset) = (rest, self.offset + passed.len());
        self.spot
    }
}

impl Tree {
    fn new() -> Self {
        Self { value: Value::Null, doubts: Vec::new(), places: BTreeMap::new() }
    }

    fn note(&mut self, pointer: &str, name: Spot, value: Spot) -> Result<(), Mistake> {
        if self.places.len() >= MOST {
            let message = both!(
                format!("The text contains too much: at most {MOST} values are read."),
                format!("内容过多：最多读取 {MOST} 个值。")
            );
            return Err(Mistake { id: "too-many", spot: value, message });
        }
        self.places.insert(pointer.to_owned(), Place { name, value });
        Ok(())
    }
}

/// The pointer of an item.
fn item(pointer: &str, index: usize) -> String {
    below(pointer, &index.to_string())
}
