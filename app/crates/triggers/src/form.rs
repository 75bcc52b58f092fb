//! Forms of text: a pattern, and what it says in words.
//!
//! The same pattern is checked here and stands in the JSON Schema, so it is written in the part of the syntax that
//! both share. The documents mask digits and letters of real values with `*` or `X`; the patterns let such masks pass.

mod aliyun;
mod bus;
mod common;
mod engine;
mod sources;
mod tencent;

use bilingual::Text;

pub use aliyun::*;
pub use bus::*;
pub use common::*;
pub use engine::{Matcher, supply};
pub use sources::*;
pub use tencent::*;

/// A form that a text must have.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Anchored pattern in the syntax that ECMA-262 and `regex` share; empty means any text.
    pub pattern: &'static str,
    /// The form in words, to follow "must be" and “应为”.
    pub says: Text,
    /// What people often write instead, first match first. A text that falls into a trap does not have the form, even
    /// where the pattern would let it pass.
    pub traps: &'static [Trap],
}

/// What people often write instead of a form.
#[derive(Clone, Copy, Debug)]
pub struct Trap {
    /// The pattern of such texts.
    pub pattern: &'static str,
    /// Which part is wrong, and why.
    pub says: Text,
    /// What fixes it without a change of meaning.
    pub fix: Fix,
}

/// How a near miss becomes what was meant.
#[derive(Clone, Copy, Debug)]
pub enum Fix {
    /// It does not: what was meant is not certain.
    Unknown,
    /// Upper-case letters become lower-case ones.
    Lower,
    /// This stands in front of it.
    Prepend(&'static str),
    /// These characters go from its beginning.
    StripStart(&'static str),
    /// These characters go from its end.
    StripEnd(&'static str),
    /// Each of the first becomes the second.
    Replace(&'static str, &'static str),
}

/// Why a text does not have a form.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// The near miss that it is, if it is a known one.
    pub trap: Option<&'static Trap>,
    /// What was certainly meant.
    pub meant: Option<String>,
}

impl Form {
    /// A form without known traps.
    pub const fn new(pattern: &'static str, en: &'static str, zh: &'static str) -> Self {
        Self { pattern, says: Text::new(en, zh), traps: &[] }
    }

    /// The form with what people often write instead.
    #[must_use]
    pub const fn traps(mut self, traps: &'static [Trap]) -> Self {
        self.traps = traps;
        self
    }

    /// Whether a text has the form.
    pub fn fits(&self, text: &str) -> bool {
        (self.pattern.is_empty() || engine::matches(self.pattern, text).unwrap_or(true)) && self.trap(text).is_none()
    }

    /// Why a text does not have the form; `None` where it has.
    pub fn misfit(&self, text: &str) -> Option<Misfit> {
        if self.fits(text) {
            return None;
        }
        let trap = self.trap(text);
        // One text may fall into several traps: each fix may lead to the next.
        let mut meant = text.to_owned();
        for _ in self.traps {
            let Some(fixed) = self.trap(&meant).and_then(|trap| trap.fix.apply(&meant)) else { break };
            meant = fixed;
        }
        let meant = (meant != text && self.fits(&meant)).then_some(meant);
        Some(Misfit { trap, meant })
    }

    fn trap(&self, text: &str) -> Option<&'static Trap> {
        self.traps.iter().find(|trap| engine::matches(trap.pattern, text) == Some(true))
    }
}

/// A trap, with which part is wrong and why in both languages.
pub const fn trap(pattern: &'static str, fix: Fix, en: &'static str, zh: &'static str) -> Trap {
    Trap { pattern, says: Text::new(en, zh), fix }
}

impl Fix {
    fn apply(self, text: &str) -> Option<String> {
        Some(match self {
            Self::Unknown => return None,
            Self::Lower => text.to_ascii_lowercase(),
            Self::Prepend(before) => format!("{before}{text}"),
            Self::StripStart(signs) => text.trim_start_matches(|sign| signs.contains(sign)).to_owned(),
            Self::StripEnd(signs) => text.trim_end_matches(|sign| signs.contains(sign)).to_owned(),
            Self::Replace(from, to) => text.replace(from, to),
        })
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.pattern == other.pattern
    }
}
