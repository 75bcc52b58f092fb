//! What decides whether a trigger fires.

use bilingual::Text;
use bilingual::source::Cite;

use super::field::Lit;
use super::path::{Path, When};
use super::rule::Code;
use super::shape::Node;
use crate::fires::Outcome;
use crate::input::Input;
use crate::pattern::Patterns;

/// One condition of firing; a trigger fires when all are met.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// Stable name.
    pub id: &'static str,
    /// What must be the case, as a short title.
    pub means: Text,
    /// Where the clause counts; elsewhere it is left out of the verdict.
    pub when: When,
    /// The test.
    pub test: Test,
    /// The sources.
    pub cites: &'static [Cite],
}

impl Clause {
    /// Whether it compares an instant with a schedule.
    pub const fn is_due(&self) -> bool {
        matches!(self.test, Test::Due { .. })
    }
}

/// Judges a clause for an input.
pub type JudgeClause = fn(&Input<'_>) -> Outcome;

/// What a clause compares.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// A switch of the configuration has this value. Its default counts when it is not set.
    Is(Path, Lit),
    /// One of the configured words (a list or a single one) is the word of what happens; a configured word that ends in
    /// `*` stands for all that begin alike. An unset list names everything.
    Names(Path),
    /// The configured words (a list or a single one) include the occurrence's text. `prefix*` stands for all that begin
    /// alike, and `any`, where it is not empty, for everything. An unset list includes everything.
    Includes {
        /// The configured words.
        words: Path,
        /// The text of the occurrence.
        text: Path,
        /// The word for everything: `ANY`. Empty where there is none.
        any: &'static str,
    },
    /// The occurrence's text is the configured one, letter by letter; an unset or empty one asks for nothing.
    Equals {
        /// The text of the occurrence.
        text: Path,
        /// The configured text.
        to: Path,
    },
    /// The occurrence's text begins with the configured one; an unset or empty one always does.
    StartsWith {
        /// The text of the occurrence.
        text: Path,
        /// The configured beginning.
        prefix: Path,
    },
    /// The occurrence's text ends with the configured one; an unset or empty one always does.
    EndsWith {
        /// The text of the occurrence.
        text: Path,
        /// The configured end.
        suffix: Path,
    },
    /// The occurrence's text, or one of its texts, contains the configured one; an unset or empty one is contained.
    Contains {
        /// The text or texts of the occurrence.
        text: Path,
        /// The configured part.
        part: Path,
    },
    /// The occurrence's path fits the configured template: `{name}` or `[name]` stands for one segment, a final `*` for
    /// the rest, be it nothing. An unset or empty template fits every path.
    PathFits {
        /// The path of the occurrence.
        path: Path,
        /// The configured template.
        template: Path,
    },
    /// The event fits the configured pattern: JSON after the rules of event buses, see [`crate::pattern`].
    Pattern(&'static Patterns, Path),
    /// What the tree makes fits the configured pattern: where a bus compares something else than what it hands over.
    PatternOf(&'static Patterns, Path, &'static Node),
    /// Each item of a list meets the test, whose paths may start at the item.
    Each(Path, &'static Test),
    /// The instant is a run of the schedule; an unset instant is the next run after the clock.
    Due {
        /// The schedule.
        schedule: Path,
        /// The instant.
        instant: Path,
    },
    /// As a last resort, a function.
    Judged(Code<JudgeClause>),
}
