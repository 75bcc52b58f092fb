//! Fields of configurations and occurrences, and what may stand in them.

use bilingual::Text;
use bilingual::source::{Cite, Weight};

use crate::form::{self, Form};
use crate::value::Value;

/// One field of a configuration or of an occurrence.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The documented member name at its level: `prefix`.
    pub name: &'static str,
    /// Names that other tools and editions have for it. They are recognised, never taken.
    pub aliases: &'static [&'static str],
    /// Its type.
    pub kind: Kind,
    /// Whether it is required.
    pub required: bool,
    /// What holds when it is not given.
    pub default: Option<Lit>,
    /// Where the call that creates the trigger carries it.
    pub place: Place,
    /// Form, an example and the trap of the value, in both languages.
    pub means: Text,
    /// A value that a person could enter; empty if there is none.
    pub example: &'static str,
    /// Where the fact comes from. A pinned value has those of its slot.
    pub cites: &'static [Cite],
}

impl Field {
    /// The field must be given.
    #[must_use]
    pub const fn required(mut self) -> Self {
        assert!(self.default.is_none(), "what has a default is never missing");
        self.required = true;
        self
    }

    /// The field travels beside `triggerConfig` (Alibaba) or `TriggerDesc` (Tencent).
    #[must_use]
    pub const fn beside(mut self) -> Self {
        self.place = Place::Beside;
        self
    }

    /// A value to show in the empty field.
    #[must_use]
    pub const fn example(mut self, example: &'static str) -> Self {
        self.example = example;
        self
    }

    /// What other tools and editions call it.
    #[must_use]
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// What holds when the field is not given.
    ///
    /// # Panics
    /// While compiling, if the default is not a legal value of the field.
    #[must_use]
    pub const fn default(mut self, default: Lit) -> Self {
        assert!(!self.required, "what is required has no default");
        assert!(self.kind.admits(&default), "the default is not a legal value");
        self.default = Some(default);
        self
    }
}

/// Where the call that creates a trigger carries a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A member of `triggerConfig` or `TriggerDesc`.
    Inside,
    /// A parameter of the call itself, beside it.
    Beside,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// `true` or `false`.
    Bool,
    /// A whole number within bounds, both included.
    Int {
        /// The smallest value.
        min: i64,
        /// The largest value.
        max: i64,
        /// What is counted.
        unit: Unit,
    },
    /// Any number.
    Float,
    /// A point in time as RFC 3339 text.
    Instant,
    /// A schedule of this dialect.
    Cron(schedule::Dialect),
    /// Any JSON value; in a link, JSON text.
    Json,
    /// Raw bytes; in JSON `{"$bytes":"<base64>"}`, in a link base64.
    Bytes,
    /// Text of limited length and of a form.
    Text(Limit, &'static Form),
    /// One of a fixed set of values.
    Choice(&'static [Choice]),
    /// A list.
    List(&'static Kind, Count),
    /// Members with names of the person's choice.
    Map(&'static Members),
    /// Members with known names.
    Record(&'static [Field]),
    /// One of several kinds, each with a tag that a link carries: `value.int=1`.
    OneOf(&'static [(&'static str, Kind)]),
}

impl Kind {
    /// Text without a particular form, of at most `max` characters.
    pub const fn text(max: u32) -> Self {
        Self::Text(Limit::chars(0, max), form::ANY)
    }

    /// A whole number within bounds, both included.
    pub const fn int(min: i64, max: i64) -> Self {
        assert!(min <= max, "the smallest value is above the largest");
        Self::Int { min, max, unit: Unit::None }
    }

    /// The word for the kind in JSON.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Bool => "boolean",
            Self::Int { .. } => "integer",
            Self::Float => "number",
            Self::Instant => "instant",
            Self::Cron(_) => "cron",
            Self::Json => "json",
            Self::Bytes => "bytes",
            Self::Text(..) => "text",
            Self::Choice(_) => "choice",
            Self::List(..) => "list",
            Self::Map(_) => "map",
            Self::Record(_) => "record",
            Self::OneOf(_) => "one-of",
        }
    }

    /// Whether a default of this kind may have this value.
    const fn admits(&self, lit: &Lit) -> bool {
        match (self, lit) {
            (Self::Bool, Lit::Bool(_)) | (Self::Float, Lit::Int(_)) | (Self::Json, _) => true,
            (Self::Int { min, max, .. }, Lit::Int(value)) => *min <= *value && *value <= *max,
            (Self::Text(limit, _), Lit::Text(text)) => text.len() <= limit.max as usize,
            (Self::Cron(_) | Self::Instant, Lit::Text(text)) => !text.is_empty(),
            (Self::Choice(choices), lit) => {
                let mut i = 0;
                while i < choices.len() {
                    if choices[i].value.same(lit) {
                        return true;
                    }
                    i += 1;
                }
                false
            }
            _ => false,
        }
    }
}

/// What a map holds.
#[derive(Clone, Copy, Debug)]
pub struct Members {
    /// The form of the names.
    pub names: &'static Form,
    /// What stands under each name.
    pub of: Kind,
    /// How many members there may be.
    pub count: Count,
}

/// What a whole number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number.
    None,
    /// Bytes.
    Bytes,
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

/// How long a text may be.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The smallest length.
    pub min: u32,
    /// The largest length.
    pub max: u32,
    /// Whether bytes of UTF-8 are counted, or characters (Unicode scalar values).
    pub bytes: bool,
}

impl Limit {
    /// A length in characters (Unicode scalar values), both bounds included.
    pub const fn chars(min: u32, max: u32) -> Self {
        assert!(min <= max, "the shortest length is above the longest");
        Self { min, max, bytes: false }
    }

    /// A length in bytes of UTF-8, both bounds included.
    pub const fn bytes(min: u32, max: u32) -> Self {
        assert!(min <= max, "the shortest length is above the longest");
        Self { min, max, bytes: true }
    }
}

/// How many items a list or members a map may have, both bounds included.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// The fewest.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// One value of a fixed set.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The value as the cloud spells it: a text or a whole number.
    pub value: Lit,
    /// Words that other tools and people have for it. They are recognised, never taken.
    pub aliases: &'static [&'static str],
    /// What it means.
    pub means: Text,
    /// Where it comes from; empty for the sources of its field. A choice that no document lists cites references only
    /// and is marked on the page.
    pub cites: &'static [Cite],
}

impl Choice {
    /// Whether a document lists it, and not only references do.
    pub fn is_documented(&self) -> bool {
        self.cites.is_empty() || self.cites.iter().any(|cite| cite.source.weight == Weight::Document)
    }

    /// Whether a word is the value in any capitals, or one that other tools and people have for it.
    pub fn is_called(&self, word: &str) -> bool {
        let word = word.trim();
        Value::from(self.value).in_text().eq_ignore_ascii_case(word)
            || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(word))
    }

    /// What other tools and people call it.
    #[must_use]
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// A constant value in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lit {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A text.
    Text(&'static str),
}

impl Lit {
    /// Whether two values are the same, in constants too.
    pub const fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => *a == *b,
            (Self::Int(a), Self::Int(b)) => *a == *b,
            (Self::Text(a), Self::Text(b)) => same(a, b),
            _ => false,
        }
    }
}

/// Whether two texts are equal, in constants too.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// One thing that can happen at the source.
#[derive(Clone, Copy, Debug)]
pub struct Happening {
    /// Its name, chosen by `happening` in an occurrence.
    pub id: &'static str,
    /// The word that a configuration has for it: `oss:ObjectCreated:PutObject`. Empty where none has.
    pub word: &'static str,
    /// Its usual name.
    pub name: Text,
    /// What happens, and by which call or cause.
    pub means: Text,
    /// The fields that describe it, in groups that happenings share. Pinned values of slots come behind them.
    pub fields: &'static [Group],
    /// Where it comes from.
    pub cites: &'static [Cite],
}

impl Happening {
    /// The word that a configuration has for it.
    #[must_use]
    pub const fn word(mut self, word: &'static str) -> Self {
        self.word = word;
        self
    }

    /// The fields that describe it, in groups.
    #[must_use]
    pub const fn fields(mut self, fields: &'static [Group]) -> Self {
        self.fields = fields;
        self
    }

    /// The fields of its groups, in order; pinned values of slots are not among them.
    pub fn own_fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().flat_map(|group| group.fields.iter())
    }
}

/// Fields that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Above the fields.
    pub title: Text,
    /// The fields.
    pub fields: &'static [Field],
}
