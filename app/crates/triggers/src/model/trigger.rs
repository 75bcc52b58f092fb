//! A trigger: everything that is known about one kind of event source.

use bilingual::Text;
use bilingual::source::Cite;

use super::answer::{Answer, Contract};
use super::clause::{Clause, Test};
use super::field::{Field, Happening, Kind};
use super::library::Example;
use super::path::Path;
use super::rule::{Conflict, Rule};
use super::shape::Shape;
use super::text::ConfigText;

/// The cloud that a trigger belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provider {
    /// Alibaba Cloud Function Compute (FC).
    Aliyun,
    /// Tencent Cloud Serverless Cloud Function (SCF).
    Tencent,
}

impl Provider {
    /// Every provider, in the order of the catalogue.
    pub const ALL: [Self; 2] = [Self::Aliyun, Self::Tencent];

    /// The one with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.code() == code)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Aliyun => Self::Tencent,
            Self::Tencent => Self::Aliyun,
        }
    }

    /// The word for the provider in paths and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aliyun => "aliyun",
            Self::Tencent => "tencent",
        }
    }

    /// The product's full name.
    pub const fn title(self) -> Text {
        match self {
            Self::Aliyun => Text::new("Alibaba Cloud Function Compute", "阿里云函数计算"),
            Self::Tencent => Text::new("Tencent Cloud SCF", "腾讯云云函数 SCF"),
        }
    }

    /// The product's short name, as people say it.
    pub const fn short(self) -> Text {
        match self {
            Self::Aliyun => Text::new("Alibaba Cloud FC", "阿里云 FC"),
            Self::Tencent => Text::new("Tencent Cloud SCF", "腾讯云 SCF"),
        }
    }
}

/// The name of a trigger: `aliyun/oss`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    /// The cloud.
    pub provider: Provider,
    /// The trigger's name within the cloud: lower-case letters, digits and `-`.
    pub name: &'static str,
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.provider.code(), self.name)
    }
}

/// One kind of trigger: all that is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Trigger {
    /// Its name.
    pub id: Id,
    /// The `triggerType` (Alibaba) or `Type` (Tencent) of the call that creates it.
    pub kind: &'static str,
    /// Its usual name.
    pub name: Text,
    /// One or two sentences: when it fires and what the function gets.
    pub summary: Text,
    /// Whether the cloud still offers it.
    pub life: Life,
    /// How the function is invoked.
    pub invocation: Invocation,
    /// What a person configures.
    pub config: &'static [Field],
    /// What can happen at the source; the first is the default.
    pub happenings: &'static [Happening],
    /// What decides whether it fires.
    pub fires: &'static [Clause],
    /// The shapes of its event; the first whose condition holds is the variant.
    pub shapes: &'static [Shape],
    /// What happens to the function's answer, where the shape of the event does not say otherwise.
    pub answer: Answer,
    /// Checks across fields and checks that a field's kind cannot say.
    pub rules: &'static [Rule],
    /// Whether two rules are allowed on one source, where the documents say something about it.
    pub conflict: Option<&'static Conflict>,
    /// The dated versions of its format, oldest first. Never empty. The last one is what the cloud does today as far as
    /// the sources tell, unless `default_edition` names another.
    pub editions: &'static [Edition],
    /// Which edition is meant when none is named; empty for the last one.
    pub default_edition: &'static str,
    /// States to start from: the documents' worked examples, made to fit.
    pub examples: &'static [Example],
    /// How the config is written down for the cloud and its tools.
    pub texts: &'static [ConfigText],
    /// The text of the occurrence of which many values can be tried at once, such as the keys of a bucket; of a list of
    /// messages, a text of the first: `messages.0.value`.
    pub tried_by: Option<Path>,
}

impl Trigger {
    /// The defaults of a trigger, to be completed by its table: current, no conflict, no rules, the newest edition.
    ///
    /// `kind` is the type that the call that creates it takes.
    pub const fn new(provider: Provider, name: &'static str, kind: &'static str) -> Self {
        Self {
            id: Id { provider, name },
            kind,
            name: Text::UNSAID,
            summary: Text::UNSAID,
            life: Life::Current,
            invocation: Invocation::Unstated,
            config: &[],
            happenings: &[],
            fires: &[],
            shapes: &[],
            answer: Answer::Unread(Text::UNSAID),
            rules: &[],
            conflict: None,
            editions: &[],
            default_edition: "",
            examples: &[],
            texts: &[],
            tried_by: None,
        }
    }

    /// The edition with this id.
    pub fn edition(&self, id: &str) -> Option<&'static Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The edition that applies if none is named.
    pub fn current_edition(&self) -> &'static Edition {
        // `assert_sound` proves while compiling that there is an edition, and that the default is listed.
        self.edition(self.default_edition).unwrap_or(&self.editions[self.editions.len() - 1])
    }

    /// The happening with this id.
    pub fn happening(&self, id: &str) -> Option<&'static Happening> {
        self.happenings.iter().find(|happening| happening.id == id)
    }

    /// The example with this id.
    pub fn example(&self, id: &str) -> Option<&'static Example> {
        self.examples.iter().find(|example| example.id == id)
    }

    /// Whether a schedule stands in its configuration.
    pub const fn is_timed(&self) -> bool {
        let mut i = 0;
        while i < self.config.len() {
            if matches!(self.config[i].kind, Kind::Cron(_)) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// The contracts of its answers: its own, and those of single shapes.
    pub fn contracts(&self) -> impl Iterator<Item = &'static Contract> + use<> {
        let answers = std::iter::once(self.answer).chain(self.shapes.iter().filter_map(|shape| shape.answer));
        answers.filter_map(|answer| if let Answer::Contract(contract) = answer { Some(contract) } else { None })
    }

    /// The schedule that fires it and the instant of a run, where a clause compares the two.
    pub fn timed(&self) -> Option<(Path, Path)> {
        self.fires.iter().find_map(|clause| match clause.test {
            Test::Due { schedule, instant } => Some((schedule, instant)),
            _ => None,
        })
    }

    /// Whether one of its shapes is cut into several calls.
    pub fn is_batched(&self) -> bool {
        self.shapes.iter().any(|shape| shape.batch.is_some())
    }
}

/// Whether a cloud still offers a trigger or a value.
#[derive(Clone, Copy, Debug)]
pub enum Life {
    /// In use.
    Current,
    /// Still there, but something newer is meant to be used.
    Old {
        /// Since when, and what follows it.
        note: Text,
        /// The sources.
        cites: &'static [Cite],
    },
    /// Gone.
    Retired {
        /// Since when, and what follows it.
        note: Text,
        /// The sources.
        cites: &'static [Cite],
    },
}

impl Life {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Old { .. } => "old",
            Self::Retired { .. } => "retired",
        }
    }
}

/// How the source invokes the function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invocation {
    /// The source waits for the function's answer.
    Sync,
    /// The event is queued; the answer reaches nobody.
    Async,
    /// Both exist; the configuration decides.
    Either,
    /// The documents do not say.
    Unstated,
}

impl Invocation {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sync => "sync",
            Self::Async => "async",
            Self::Either => "either",
            Self::Unstated => "unstated",
        }
    }
}

/// A dated version of a format.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    /// The date of the document that describes it: `2021-11-10`.
    pub id: &'static str,
    /// What is specific to it.
    pub means: Text,
    /// The document.
    pub cites: &'static [Cite],
}
