//! The sentence: what a schedule means, in words built from its sets and never from its text.
//!
//! The core says when; clauses of their own say in which zone, how often, and what it is by another clock. Every part
//! knows the fields it comes from, so that a page can light a field and its words together.

mod en;
mod often;
pub(crate) mod pattern;
mod shape;
mod shift;
mod zh;

use crate::dialect::Field;
use crate::schedule::{Kind, Schedule};
use crate::verdict;
use bilingual::Lang;

/// A sentence with its clauses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The language that it is in.
    pub lang: Lang,
    /// The core first, then what else there is to say.
    pub clauses: Vec<Clause>,
}

/// A clause of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub kind: ClauseKind,
    /// Its words, in order; nothing needs to be put between them.
    pub parts: Vec<Part>,
}

/// What a clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// When the timer fires.
    Core,
    /// In which zone.
    Zone,
    /// How often.
    Often,
    /// What it is by another clock.
    Shift,
}

/// Some words and the fields that they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The words, with the blanks around them.
    pub text: String,
    /// The fields.
    pub fields: Fields,
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fields(u8);

impl Fields {
    /// No field.
    pub const NONE: Self = Self(0);

    /// These fields.
    pub fn of(fields: &[Field]) -> Self {
        Self(fields.iter().fold(0, |bits, field| bits | 1 << *field as u8))
    }

    /// Whether the field is among them.
    pub fn contains(self, field: Field) -> bool {
        self.0 & 1 << field as u8 != 0
    }

    /// The fields, from the second to the year.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |field| self.contains(*field))
    }

    /// Whether any field is in both.
    pub fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// These and another one.
    #[must_use]
    pub fn and(self, field: Field) -> Self {
        Self(self.0 | 1 << field as u8)
    }
}

impl Clause {
    /// The words of the clause.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
    }
}

impl Sentence {
    /// The core alone: `At 04:30, Monday to Friday`.
    pub fn core(&self) -> String {
        self.clause(ClauseKind::Core).map(Clause::text).unwrap_or_default()
    }

    /// The clause of a kind.
    pub fn clause(&self, kind: ClauseKind) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.kind == kind)
    }

    /// Everything in one line: the core, and the other clauses behind it.
    pub fn text(&self) -> String {
        let (between, end) = match self.lang {
            Lang::En => ("; ", "."),
            Lang::Zh => ("；", "。"),
        };
        let mut text = self.clauses.iter().map(Clause::text).collect::<Vec<_>>().join(between);
        text.push_str(end);
        text
    }
}

impl Schedule {
    /// The sentence in one language: the core, the zone, how often.
    pub fn sentence(&self, lang: Lang) -> Sentence {
        let lang = lang.spoken();
        let mut clauses = Vec::with_capacity(3);
        let core = match (&self.kind, lang) {
            (Kind::Times(times), Lang::En) => en::core(times),
            (Kind::Times(times), Lang::Zh) => zh::core(times),
            (Kind::Every { seconds }, Lang::En) => en::interval(*seconds),
            (Kind::Every { seconds }, Lang::Zh) => zh::interval(*seconds),
        };
        clauses.push(Clause { kind: ClauseKind::Core, parts: core });
        if let Kind::Times(times) = &self.kind {
            clauses.push(plain(
                ClauseKind::Zone,
                match lang {
                    Lang::En => en::zone(self.zone),
                    Lang::Zh => zh::zone(self.zone),
                },
            ));
            let often = often::of(times, verdict::is_never(times));
            clauses.push(plain(
                ClauseKind::Often,
                match lang {
                    Lang::En => en::often(&often),
                    Lang::Zh => zh::often(&often),
                },
            ));
        }
        Sentence { lang, clauses }
    }
}

fn plain(kind: ClauseKind, text: String) -> Clause {
    Clause { kind, parts: vec![Part { text, fields: Fields::NONE }] }
}

/// The parts of a clause while they are put together.
#[derive(Default)]
struct Line {
    parts: Vec<Part>,
}

impl Line {
    fn push(&mut self, fields: Fields, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push(Part { text, fields });
        }
    }
}
