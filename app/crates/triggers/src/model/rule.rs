//! Checks across fields, and whether two rules may live on one source.

use bilingual::Text;
use bilingual::source::Cite;
use schedule::Severity;

use crate::form::{Form, Trap};
use crate::pattern::Patterns;
use crate::value::Value;

use super::path::{Path, Root, When};
use super::shape::Node;

/// A check across fields, or one that a kind cannot say.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable name, the id of the problem it makes.
    pub id: &'static str,
    /// How bad it is when the rule is broken.
    pub severity: Severity,
    /// Where the rule applies.
    pub when: When,
    /// What must be met.
    pub check: Check,
    /// What is wrong when it is broken, why, and what would be right.
    pub means: Text,
    /// The sources.
    pub cites: &'static [Cite],
}

impl Rule {
    /// The part of the input that the rule is about: what its check reads. A guard may read others.
    pub fn root(&self) -> Root {
        match self.check {
            Check::Given(path)
            | Check::Missing(path)
            | Check::Fits(path, _)
            | Check::Pattern(_, path)
            | Check::NotAfter(path, _)
            | Check::Begins(path, _)
            | Check::Contains(path, _)
            | Check::Same(path, _)
            | Check::Differs(path, _)
            | Check::Weighs(path, _, _) => path.root,
            Check::ExactlyOne(paths) | Check::AnyOf(paths) | Check::AtMost(_, paths, _) => paths[0].root,
            Check::Broken(root, _) | Check::Misplaced(root, _) => root,
        }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// What a rule demands. All paths of a check start at one root, except those within a tree.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// It is set.
    Given(Path),
    /// It is not set.
    Missing(Path),
    /// Exactly one of them is set.
    ExactlyOne(&'static [Path]),
    /// At least one of them is set.
    AnyOf(&'static [Path]),
    /// So much of them together is not exceeded.
    AtMost(Measure, &'static [Path], u32),
    /// What the tree makes of the field has no more bytes, counted as by [`Measure::Bytes`]; a number that it makes is the
    /// size itself, as a person says it.
    Weighs(Path, &'static Node, u32),
    /// The first is no larger and no later than the second, where both are set: numbers or instants.
    NotAfter(Path, Path),
    /// The text, or each text of the list, has a form. What the form says of near misses is part of the message.
    Fits(Path, &'static Form),
    /// The text, where it is set, is a pattern of an event bus. Where it is none, the problem says where and why.
    Pattern(&'static Patterns, Path),
    /// The text, where it is set, begins with the text that the tree makes: a pinned value agrees with the others.
    Begins(Path, &'static Node),
    /// The text, where it is set, contains the text that the tree makes.
    Contains(Path, &'static Node),
    /// The text, where it is set, is the text that the tree makes.
    Same(Path, &'static Node),
    /// The text, where it is set and not empty, is another than the text that the tree makes.
    Differs(Path, &'static Node),
    /// As a last resort, a function: the places where the rule is broken.
    Broken(Root, Code<FindBreaches>),
    /// The same, where what is found is right and only stands in the wrong place: a reader of texts moves it.
    Misplaced(Root, Code<FindBreaches>),
}

/// What the vocabulary cannot say: a function, with a name that is unique in the catalogue. The catalogue lists it among
/// the code of its tables, so that pages find it.
#[derive(Clone, Copy, Debug)]
pub struct Code<F> {
    /// Stable name: `oss-covered-events`.
    pub id: &'static str,
    /// The function.
    pub run: F,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of texts in UTF-8; of anything else, of its compact JSON. Names of members count with their values.
    Bytes,
    /// Items of lists and members of maps.
    Items,
}

/// Finds the places of a part of the input where a rule is broken.
pub type FindBreaches = fn(&Value) -> Vec<Breach>;

/// Judges two valid configurations on one source, the older first.
pub type JudgeRules = fn(&Value, &Value) -> Judgement;

/// A place where a rule is broken.
#[derive(Clone, Debug)]
pub struct Breach {
    /// JSON pointer into the part of the input that the rule is about.
    pub pointer: String,
    /// Replacements that would fix it: JSON pointers into the same part with their new value (`None` removes).
    pub repair: Vec<(String, Option<Value>)>,
    /// The known near miss that it is, which says more than the rule.
    pub trap: Option<&'static Trap>,
}

/// Whether two rules are allowed on one source.
#[derive(Clone, Copy, Debug)]
pub struct Conflict {
    /// What the question is.
    pub means: Text,
    /// The configuration fields of the second rule, by their top-level name.
    pub fields: &'static [&'static str],
    /// The documents' judgement on two valid rules.
    pub judge: Code<JudgeRules>,
}

/// The documents' judgement on two rules on one source.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Whether both may live there.
    pub allowed: bool,
    /// Why.
    pub because: Text,
    /// Where both are allowed but one key could fire both: such a key.
    pub both_fire_for: Option<String>,
    /// The sources.
    pub cites: &'static [Cite],
}

impl Judgement {
    /// Not allowed, without a reason: where nobody can judge.
    pub(crate) const fn unknown(_: &Value, _: &Value) -> Self {
        Self { allowed: false, because: Text::UNSAID, both_fire_for: None, cites: &[] }
    }
}
