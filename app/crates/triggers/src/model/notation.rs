//! The notation of the tables: a builder for each thing that a trigger is made of.
//!
//! What has a long text gets it by `.en("…").zh("…")`; until both languages are there it is of another type, so a table
//! with one language does not compile. Short names take both languages at once.
//!
//! ```
//! use triggers::generate::Maker::HexUpper;
//! use triggers::model::notation::{made, slot};
//! use triggers::model::Slot;
//!
//! const ETAG: Slot = slot("eTag", made(HexUpper(32)))
//!     .en("Tag of the object's content, such as `688A7BF4F233DC9C88A80BF985AB7329`.")
//!     .zh("对象内容的标签，例如 `688A7BF4F233DC9C88A80BF985AB7329`。")
//!     .pinned();
//! ```
//!
//! One language alone is a type error:
//!
//! ```compile_fail,E0308
//! use triggers::model::Slot;
//! use triggers::model::notation::{fixed, slot};
//!
//! const VERSION: Slot = slot("eventVersion", fixed("1.0")).en("Version of the protocol.");
//! ```

use bilingual::Text;
use bilingual::source::Cite;
use schedule::Severity;

use super::{
    Beyond, Check, Choice, Clause, ConfigText, Contract, Count, CounterExample, Edition, Example, Fact, FactKind,
    Field, Group, Happening, Kind, Limit, Lit, Members, Node, Outcome, Place, Rule, Sample, Shape, Side, Slot, Syntax,
    Test, Verdict, When,
};
use crate::form::Form;

mod events;

pub use self::events::*;

/// Something that has no words yet.
#[derive(Clone, Copy, Debug)]
pub struct Unsaid<T>(T);

/// Something with words in English, not yet in Chinese.
#[derive(Clone, Copy, Debug)]
pub struct English<T> {
    of: T,
    en: &'static str,
}

/// Gives a type with a member `means` its words.
macro_rules! words {
    ($($of:ty),+ $(,)?) => { $(
        impl Unsaid<$of> {
            /// Its words in English.
            pub const fn en(self, en: &'static str) -> English<$of> {
                English { of: self.0, en }
            }
        }

        impl English<$of> {
            /// Its words in Chinese.
            pub const fn zh(self, zh: &'static str) -> $of {
                let mut of = self.of;
                of.means = Text::new(self.en, zh);
                of
            }
        }
    )+ };
}

words!(Slot, Field, Happening, Clause, Shape, Beyond, Rule, Fact, Edition, Sample, Outcome);

/// Gives a type with a member `cites` its sources.
macro_rules! cited {
    ($($of:ty),+ $(,)?) => { $(
        impl $of {
            /// The sources.
            #[must_use]
            pub const fn cites(mut self, cites: &'static [Cite]) -> Self {
                self.cites = cites;
                self
            }
        }
    )+ };
}

cited!(Field, Choice, Happening, Clause, Rule, Shape, Beyond, Fact, Example, Sample, Outcome, Edition, Slot);

/// Gives a type with a member `when` its condition.
macro_rules! conditional {
    ($($of:ty),+ $(,)?) => { $(
        impl $of {
            /// It counts only where this holds.
            #[must_use]
            pub const fn when(mut self, when: When) -> Self {
                self.when = when;
                self
            }
        }
    )+ };
}

conditional!(Clause, Rule, Shape, Outcome, Slot);

/// A text in both languages.
pub const fn says(en: &'static str, zh: &'static str) -> Text {
    Text::new(en, zh)
}

// Fields

/// An optional field inside `triggerConfig` or of an occurrence, without a default.
pub const fn field(name: &'static str, kind: Kind) -> Unsaid<Field> {
    Unsaid(bare(name, kind))
}

const fn bare(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        aliases: &[],
        kind,
        required: false,
        default: None,
        place: Place::Inside,
        means: Text::UNSAID,
        example: "",
        cites: &[],
    }
}

/// Text of this many characters, of a form.
pub const fn chars(min: u32, max: u32, form: &'static Form) -> Kind {
    Kind::Text(Limit::chars(min, max), form)
}

/// Text of this many bytes of UTF-8, of a form.
pub const fn bytes(min: u32, max: u32, form: &'static Form) -> Kind {
    Kind::Text(Limit::bytes(min, max), form)
}

/// A list of this many items.
pub const fn list_of(kind: &'static Kind, min: u32, max: u32) -> Kind {
    assert!(min <= max, "the fewest are more than the most");
    Kind::List(kind, Count { min, max })
}

/// At most this many members whose names have a form.
pub const fn members(names: &'static Form, of: Kind, max: u32) -> Members {
    Members { names, of, count: Count { min: 0, max } }
}

/// A text of a fixed set.
pub const fn choice(value: &'static str, en: &'static str, zh: &'static str) -> Choice {
    Choice { value: Lit::Text(value), aliases: &[], means: Text::new(en, zh), cites: &[] }
}

/// A whole number of a fixed set.
pub const fn number_choice(value: i64, en: &'static str, zh: &'static str) -> Choice {
    Choice { value: Lit::Int(value), aliases: &[], means: Text::new(en, zh), cites: &[] }
}

// What can happen

/// One thing that can happen at the source, with its name in both languages; its words say what happens.
pub const fn happening(id: &'static str, en: &'static str, zh: &'static str) -> Unsaid<Happening> {
    let name = Text::new(en, zh);
    Unsaid(Happening { id, word: "", name, means: Text::UNSAID, fields: &[], cites: &[] })
}

/// Happenings with the same fields and sources; those that state their own sources keep them.
pub const fn alike<const N: usize>(
    fields: &'static [Group],
    cites: &'static [Cite],
    mut all: [Happening; N],
) -> [Happening; N] {
    let mut i = 0;
    while i < N {
        all[i] = all[i].fields(fields);
        if all[i].cites.is_empty() {
            all[i] = all[i].cites(cites);
        }
        i += 1;
    }
    all
}

/// Fields that belong together, under a title in both languages.
pub const fn group(en: &'static str, zh: &'static str, fields: &'static [Field]) -> Group {
    Group { title: Text::new(en, zh), fields }
}

// Firing and rules

/// A condition of firing.
pub const fn clause(id: &'static str, test: Test) -> Unsaid<Clause> {
    Unsaid(Clause { id, means: Text::UNSAID, when: When::Always, test, cites: &[] })
}

/// What must be so: an error where it is not.
pub const fn must(id: &'static str, check: Check) -> Unsaid<Rule> {
    rule(id, Severity::Error, check)
}

/// What should be so: a warning where it is not.
pub const fn should(id: &'static str, check: Check) -> Unsaid<Rule> {
    rule(id, Severity::Warning, check)
}

/// What is worth a note where it is not so.
pub const fn noted(id: &'static str, check: Check) -> Unsaid<Rule> {
    rule(id, Severity::Note, check)
}

const fn rule(id: &'static str, severity: Severity, check: Check) -> Unsaid<Rule> {
    Unsaid(Rule { id, severity, when: When::Always, check, means: Text::UNSAID, cites: &[] })
}

// Answers

/// What a caller receives where the answer meets its contract, breaks it, or the function fails.
pub const fn outcome(id: &'static str, on: Verdict, caller: Node) -> Unsaid<Outcome> {
    Unsaid(Outcome { id, on, when: When::Always, means: Text::UNSAID, caller, billed: None, cites: &[] })
}

impl Outcome {
    /// Whether the call is billed.
    #[must_use]
    pub const fn billed(mut self, billed: bool) -> Self {
        self.billed = Some(billed);
        self
    }
}

/// An answer that the source reads: of this kind, with these outcomes.
pub const fn contract(means: Text, kind: Kind, outcomes: &'static [Outcome], cites: &'static [Cite]) -> Contract {
    Contract { means, kind, rules: &[], outcomes, cites }
}

// Facts, examples and what is printed

/// A dated version of the format; the date is its document's.
pub const fn edition(date: &'static str) -> Unsaid<Edition> {
    Unsaid(Edition { id: date, means: Text::UNSAID, cites: &[] })
}

/// A number or a rule that the cloud enforces.
pub const fn limit(id: &'static str) -> Unsaid<Fact> {
    fact(id, FactKind::Limit)
}

/// Good to know.
pub const fn note(id: &'static str) -> Unsaid<Fact> {
    fact(id, FactKind::Note)
}

/// Traps.
pub const fn trap(id: &'static str) -> Unsaid<Fact> {
    fact(id, FactKind::Trap)
}

/// The sources differ; the words say which side is taken here, and why.
pub const fn disagreement(id: &'static str, sides: &'static [Side]) -> Unsaid<Fact> {
    fact(id, FactKind::Disagreement(sides))
}

const fn fact(id: &'static str, kind: FactKind) -> Unsaid<Fact> {
    Unsaid(Fact { id, kind, means: Text::UNSAID, cites: &[] })
}

/// One side of a disagreement.
pub const fn side(cite: Cite, en: &'static str, zh: &'static str) -> Side {
    Side { cite, says: Text::new(en, zh) }
}

/// A worked example: its id, its state, and its exact event.
pub const fn example(
    id: &'static str,
    state: &'static str,
    event: &'static str,
    en: &'static str,
    zh: &'static str,
) -> Example {
    Example { id, title: Text::new(en, zh), cites: &[], whys: &[], state, event }
}

/// A worked example whose state and event are files: `FOLDER/ID.json` and `FOLDER/ID.event.json` beside the table.
macro_rules! worked {
    ($folder:literal, $id:literal, $en:literal, $zh:literal) => {
        $crate::model::notation::example(
            $id,
            include_str!(concat!($folder, "/", $id, ".json")),
            include_str!(concat!($folder, "/", $id, ".event.json")),
            $en,
            $zh,
        )
    };
}
pub(crate) use worked;

/// A printed piece of a document that is no worked event.
pub const fn sample(id: &'static str, kind: &'static str, text: &'static str) -> Unsaid<Sample> {
    Unsaid(Sample { id, kind, means: Text::UNSAID, cites: &[], text })
}

/// A handler in Python that does what the one in Node.js does.
pub const fn python(text: &'static str) -> Sample {
    sample("handler-python", "handler", text).en("The same in Python.").zh("功能相同的 Python 函数。")
}

/// An example that is refused after a change: the problem that it raises, the example, and the change as a JSON merge
/// patch (RFC 7396).
pub const fn refused(
    id: &'static str,
    breaks: &'static str,
    example: &'static str,
    patch: &'static str,
) -> CounterExample {
    CounterExample { id, breaks, example, patch }
}

/// A text of the configuration.
pub const fn config_text(
    id: &'static str,
    syntax: Syntax,
    root: Node,
    en: &'static str,
    zh: &'static str,
) -> ConfigText {
    ConfigText { id, title: Text::new(en, zh), syntax, root }
}
