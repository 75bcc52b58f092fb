//! What happens to the function's answer.

use bilingual::Text;
use bilingual::source::Cite;

use super::field::Kind;
use super::path::When;
use super::rule::Rule;
use super::shape::Node;

/// What happens to the function's answer.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// Nobody reads it; why, and where it can be seen.
    Unread(Text),
    /// The source reads it.
    Contract(&'static Contract),
}

/// What a source expects of an answer, and what it makes of it.
#[derive(Clone, Copy, Debug)]
pub struct Contract {
    /// What the source does with the answer.
    pub means: Text,
    /// What the answer must be.
    pub kind: Kind,
    /// Checks across members of the answer.
    pub rules: &'static [Rule],
    /// What the caller at the source receives; the first whose condition holds.
    pub outcomes: &'static [Outcome],
    /// The sources.
    pub cites: &'static [Cite],
}

/// What the caller at the source receives.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Stable name: `answered`, `bad-answer`.
    pub id: &'static str,
    /// When.
    pub on: Verdict,
    /// A condition besides.
    pub when: When,
    /// The result, and why.
    pub means: Text,
    /// What the caller receives, as a tree: members `status`, `headers`, `body` where the source speaks HTTP.
    pub caller: Node,
    /// Whether the call is billed, where a source says so.
    pub billed: Option<bool>,
    /// The sources.
    pub cites: &'static [Cite],
}

/// What became of the call, as far as an outcome asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The answer meets the contract.
    Valid,
    /// The answer breaks the contract.
    Invalid,
    /// The function failed, timed out, or was never reached; the outcome's text says which.
    Failed,
}

impl Verdict {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Failed => "failed",
        }
    }
}
