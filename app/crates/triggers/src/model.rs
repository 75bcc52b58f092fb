//! The words of the catalogue: what a trigger is made of.
//!
//! A trigger is one constant [`Trigger`]. Everything else (form, checks, event, origins, schema, reference page,
//! inspection) reads that table; nothing else knows a fact about a trigger.

use bilingual::source::Cite;
use bilingual::{Prose, Text};

use crate::derive::Derivation;
use crate::form::Form;
use crate::generate::Maker;
use crate::time::Format;
use crate::value::Value;

/// Sources, as a constant list: `cites![ALIYUN_2021.at("6.1")]`. What a constant function makes lives on only in a
/// constant of its own.
#[macro_export]
macro_rules! cites {
    ($($cite:expr),+ $(,)?) => { const { &[$($cite),+] } };
}

/// A constant tree as an argument of [`Slot::new`]: `tree!(Node::Leaf(Expr::From(config("payload"))))`.
#[macro_export]
macro_rules! tree {
    ($node:expr) => {
        const { $node }
    };
}

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
#[derive(Debug)]
pub struct Trigger {
    /// Its name.
    pub id: Id,
    /// The `triggerType` (Alibaba) or `Type` (Tencent) of the call that creates it.
    pub kind: &'static str,
    /// What people call it.
    pub name: Prose,
    /// One or two sentences: when it fires and what the function gets.
    pub summary: Prose,
    /// Whether the cloud still offers it.
    pub life: Life,
    /// How the function is invoked.
    pub invocation: Invocation,
    /// What a person configures.
    pub config: &'static [Field],
    /// What can happen at the source; the first is the default.
    pub happenings: &'static [Happening],
    /// Checks across fields and checks that a field's kind cannot say.
    pub rules: &'static [Rule],
    /// Whether two rules may live on one source, where the documents say something about it.
    pub conflict: Option<&'static Conflict>,
    /// What decides whether it fires.
    pub fires: &'static [Clause],
    /// The forms of its event; the first whose condition holds is the variant.
    pub shapes: &'static [Shape],
    /// What becomes of the function's answer.
    pub answer: Answer,
    /// The dated versions of its format, oldest first. Never empty.
    pub editions: &'static [Edition],
    /// Which edition is meant when none is named: what the cloud does today as far as the sources tell.
    pub default_edition: &'static str,
    /// States to start from: the documents' worked examples, made to fit.
    pub examples: &'static [Example],
    /// How the config is written down for the cloud and its tools.
    pub texts: &'static [ConfigText],
}

impl Trigger {
    /// The edition with this id.
    pub fn edition(&self, id: &str) -> Option<&'static Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The edition that is meant when none is named.
    pub fn current_edition(&self) -> &'static Edition {
        // `assert_sound` proves while compiling that the default is listed; the fallback is unreachable.
        self.edition(self.default_edition).unwrap_or(&self.editions[0])
    }

    /// The happening with this id.
    pub fn happening(&self, id: &str) -> Option<&'static Happening> {
        self.happenings.iter().find(|happening| happening.id == id)
    }

    /// The example with this id.
    pub fn example(&self, id: &str) -> Option<&'static Example> {
        self.examples.iter().find(|example| example.id == id)
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
        note: Prose,
        /// Who says so.
        cites: &'static [Cite],
    },
    /// Gone.
    Retired {
        /// Since when, and what follows it.
        note: Prose,
        /// Who says so.
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

/// One field of a configuration or of an occurrence.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The documented member name at its level: `prefix`.
    pub name: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
    /// What holds when it is not given.
    pub default: Option<Lit>,
    /// Where the call that creates the trigger carries it.
    pub place: Place,
    /// Form, an example and the trap of the value, in both languages.
    pub means: Prose,
    /// A value that a person could enter; empty if there is none.
    pub example: &'static str,
    /// Where the fact comes from.
    pub cites: &'static [Cite],
}

impl Field {
    /// An optional field inside `triggerConfig`, without a default.
    pub const fn new(name: &'static str, kind: Kind, means: Prose, cites: &'static [Cite]) -> Self {
        assert!(!cites.is_empty(), "a field needs a source");
        Self { name, kind, required: false, default: None, place: Place::Inside, means, example: "", cites }
    }

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
    /// One of a fixed set of words.
    Choice(&'static [Choice]),
    /// A list.
    List(&'static Kind, Count),
    /// Members with names of the person's choice.
    Map(&'static Kind),
    /// Members with known names.
    Record(&'static [Field]),
    /// One of several kinds, each with a name.
    OneOf(&'static [(&'static str, Kind)]),
}

impl Kind {
    /// Text without a particular form, of at most `max` characters.
    pub const fn text(max: u32) -> Self {
        Self::Text(Limit::chars(0, max), &crate::form::ANY)
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
            (Self::Choice(choices), Lit::Text(text)) => {
                let mut i = 0;
                while i < choices.len() {
                    if crate::sound::same(choices[i].value, text) {
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
        assert!(min <= max, "the bounds are turned round");
        Self { min, max, bytes: false }
    }

    /// A length in bytes of UTF-8, both bounds included.
    pub const fn bytes(min: u32, max: u32) -> Self {
        assert!(min <= max, "the bounds are turned round");
        Self { min, max, bytes: true }
    }
}

/// How many items a list may have, both bounds included.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// The fewest.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// One word of a fixed set.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The word as the cloud spells it.
    pub value: &'static str,
    /// What it stands for.
    pub means: Prose,
    /// Where it comes from. A choice that no document lists cites references only and is marked on the page.
    pub cites: &'static [Cite],
}

/// A constant value in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq)]
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

/// One thing that can happen at the source.
#[derive(Clone, Copy, Debug)]
pub struct Happening {
    /// Its name, chosen by `happening` in an occurrence.
    pub id: &'static str,
    /// What people call it.
    pub name: Prose,
    /// What happens, and behind which call or cause.
    pub means: Prose,
    /// The fields that describe it, in groups that happenings share.
    pub fields: &'static [Group],
    /// Where it comes from.
    pub cites: &'static [Cite],
}

impl Happening {
    /// Every field, in order.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().flat_map(|group| group.fields.iter())
    }
}

/// Fields that stand together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Above the fields; `Generated` groups are folded away until wanted.
    pub title: Prose,
    /// Whether the fields only pin what would otherwise be generated, derived or taken from the clock.
    pub pins: bool,
    /// The fields.
    pub fields: &'static [Field],
}

/// Which value a path starts at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// The configuration.
    Config,
    /// What happens at the source.
    Occurrence,
    /// The current item of the enclosing [`Node::Each`].
    Item,
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

/// A check across fields, or one that a kind cannot say.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable name, the id of the problem it makes.
    pub id: &'static str,
    /// How bad it is when the rule is broken.
    pub severity: schedule::Severity,
    /// What must hold.
    pub check: Check,
    /// What is wrong when it is broken, why, and what would be right.
    pub message: Prose,
    /// Who says so.
    pub cites: &'static [Cite],
}

/// What a rule demands. Paths are of the configuration.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Where the first is set, the second must be.
    Requires(Path, Path),
    /// Not both.
    Conflicts(Path, Path),
    /// Exactly one of them is set.
    ExactlyOne(&'static [Path]),
    /// At least one of them is set.
    AnyOf(&'static [Path]),
    /// As a last resort, a function: the places where the rule is broken.
    Broken(fn(&Value) -> Vec<Breach>),
}

/// A place where a rule is broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    /// JSON pointer into the configuration.
    pub pointer: String,
    /// Replacements that would mend it: JSON pointers into the configuration with their new value (`None` removes).
    pub repair: Vec<(String, Option<Value>)>,
}

/// Whether two rules may live on one source.
#[derive(Clone, Copy, Debug)]
pub struct Conflict {
    /// What the question is.
    pub means: Prose,
    /// The configuration fields of the second rule, by their top-level name.
    pub fields: &'static [&'static str],
    /// The documents' judgement on two valid rules.
    pub judge: fn(first: &Value, second: &Value) -> Judgement,
}

/// The documents' judgement on two rules on one source.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Whether both may live there.
    pub allowed: bool,
    /// Why.
    pub because: Text,
    /// Where both are legal and yet one key could fire both: such a key.
    pub both_fire_for: Option<String>,
    /// Who says so.
    pub cites: &'static [Cite],
}

/// One condition of firing; a trigger fires when all hold.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// Stable name.
    pub id: &'static str,
    /// What must hold, as a short title.
    pub means: Prose,
    /// The test.
    pub test: Test,
    /// Who says so.
    pub cites: &'static [Cite],
}

/// What a clause compares.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// A switch of the configuration stands on this value. Its default holds when it is not set.
    Is(Path, Lit),
    /// One of the configured words (a list or a single one) is the word for what happens; a configured word that
    /// ends in `*` stands for all that begin alike.
    Names {
        /// The configured words.
        names: Path,
        /// What is put before the happening's id to make such a word: `oss:ObjectCreated:` … by happening.
        word: fn(happening: &str) -> &'static str,
    },
    /// The occurrence's text begins with the configured one; an unset or empty one always holds.
    StartsWith {
        /// The text of the occurrence.
        text: Path,
        /// The configured beginning.
        prefix: Path,
    },
    /// The occurrence's text ends with the configured one; an unset or empty one always holds.
    EndsWith {
        /// The text of the occurrence.
        text: Path,
        /// The configured end.
        suffix: Path,
    },
    /// The instant is a run of the schedule; an unset instant is the next run after the clock.
    Due {
        /// The schedule.
        schedule: Path,
        /// The instant.
        instant: Path,
    },
}

/// One form of the event.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Its name.
    pub variant: &'static str,
    /// What it is and when it comes.
    pub means: Prose,
    /// When it is the one.
    pub when: When,
    /// How the value becomes bytes.
    pub encoding: Encoding,
    /// Its tree.
    pub root: Node,
    /// Where it comes from.
    pub cites: &'static [Cite],
}

/// How the value of an event becomes the bytes that the function receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Compact JSON in UTF-8, nothing escaped that need not be.
    Json,
    /// The text itself in UTF-8.
    Text,
}

impl Encoding {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Text => "text",
        }
    }
}

/// A tree that makes a value, or recognises one.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// A single value.
    Leaf(Expr),
    /// Members.
    Object(&'static [Slot]),
    /// A fixed number of items.
    List(&'static [Node]),
    /// An item for each item of a list of the occurrence.
    Each(Path, &'static Node),
    /// The first alternative whose condition holds.
    Sum(&'static [(When, Node)]),
    /// The value folded into a text: JSON in a string, gzip, base64. Pointers go on inside.
    Fold(&'static [Codec], &'static Node),
    /// Folded where the condition holds, plain elsewhere.
    FoldIf(When, &'static [Codec], &'static Node),
    /// An envelope, and what fills its [`Node::Hole`].
    Use(&'static Node, &'static Node),
    /// The place in an envelope that is filled.
    Hole,
    /// What the source passes through untouched.
    Copy(Path),
}

/// One step from a value to a folded text, or back: [`Codec::JSON`], [`Codec::GZIP`], [`Codec::BASE64`].
#[derive(Clone, Copy, Debug)]
pub struct Codec {
    /// Which step.
    pub step: Step,
    /// Takes it.
    pub(crate) fold: fn(&Value) -> Value,
}

/// The steps of folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A value as compact JSON text.
    Json,
    /// Text or bytes compressed.
    Gzip,
    /// Bytes as text, standard alphabet, padded.
    Base64,
}

/// One member of an event.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Its name.
    pub key: Key,
    /// What stands in it.
    pub node: Node,
    /// When it is present.
    pub when: When,
    /// What stands there when it is not.
    pub absent: Absent,
    /// What its value means: form, an example, the trap.
    pub means: Prose,
    /// Where the fact comes from.
    pub cites: &'static [Cite],
}

impl Slot {
    /// A member that is always present.
    pub const fn new(name: &'static str, node: Node, means: Prose, cites: &'static [Cite]) -> Self {
        assert!(!cites.is_empty(), "a slot needs a source");
        Self { key: Key::Name(name), node, when: When::Always, absent: Absent::Left, means, cites }
    }

    /// The members of a map of the occurrence, spread beside the others.
    pub const fn spread(path: Path, means: Prose, cites: &'static [Cite]) -> Self {
        assert!(!cites.is_empty(), "a slot needs a source");
        Self { key: Key::Spread(path), node: Node::Copy(path), when: When::Always, absent: Absent::Left, means, cites }
    }

    /// Present only where the condition holds; left out elsewhere.
    #[must_use]
    pub const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// Where the condition of [`Slot::when`] fails, `null` stands there.
    #[must_use]
    pub const fn or_null(mut self) -> Self {
        self.absent = Absent::Null;
        self
    }
}

/// The name of a member.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// One name.
    Name(&'static str),
    /// The names of a map of the occurrence, with its values.
    Spread(Path),
    /// A name that changed from edition to edition.
    ByEdition(&'static [(&'static str, &'static str)]),
}

/// What stands where a slot's condition fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nothing: the member is left out.
    Left,
    /// `null`.
    Null,
}

/// Where a single value comes from.
#[derive(Clone, Copy, Debug)]
pub enum Expr {
    /// It is always this.
    Fixed(Lit),
    /// It is what stands in a field (or the field's default).
    From(Path),
    /// The pieces, one after the other, as text.
    Join(&'static [Expr]),
    /// The clock, written so.
    Clock(Format),
    /// Made from the seed.
    Generated(Maker),
    /// Worked out from fields.
    Derived(&'static Derivation, &'static [Path]),
    /// What stands in a field of the occurrence if it is set (a pinned value), else the other.
    Or(Path, &'static Expr),
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

/// What becomes of the function's answer.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// Nobody reads it.
    Unread(Prose),
}

/// A dated version of a format.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    /// The date of the document that describes it: `2021-11-10`.
    pub id: &'static str,
    /// What is particular about it.
    pub means: Prose,
    /// The document.
    pub cites: &'static [Cite],
}

/// Something that the reference page says beside fields and slots.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Stable name, the anchor on the page.
    pub id: &'static str,
    /// What sort of fact.
    pub kind: FactKind,
    /// The fact.
    pub text: Prose,
    /// Who says so.
    pub cites: &'static [Cite],
}

/// Sorts of facts.
#[derive(Clone, Copy, Debug)]
pub enum FactKind {
    /// A number or a rule that the cloud enforces.
    Limit,
    /// Good to know.
    Note,
    /// What people fall into.
    Trap,
    /// The sources differ: what each says. The fact's text says which side is taken here, and why.
    Disagreement(&'static [Side]),
}

/// One side of a disagreement.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    /// Who.
    pub cite: Cite,
    /// What it says.
    pub says: Prose,
}

/// A state to start from.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Stable name, used by `example=` in links: once handed out it is never changed.
    pub id: &'static str,
    /// What it shows.
    pub title: Prose,
    /// Where it comes from.
    pub cites: &'static [Cite],
    /// Why each of the state's overrides is there: its `why`, which stands there in English, in both languages.
    pub whys: &'static [Prose],
    /// JSON object with `config`, `occurrence` and, where they matter, `edition`, `at`, `seed`.
    pub state: &'static str,
}

impl Example {
    /// The reason of one of its overrides, by the pointer and the words that the state has.
    pub fn why(&self, pointer: &str, said: &str) -> Option<Prose> {
        let state = Value::from_json(self.state).ok()?;
        let overrides = state.at("occurrence.overrides")?;
        let Value::List(overrides) = overrides else { return None };
        let is_it = |item: &Value| {
            let text = |name: &str| item.member(name).and_then(Value::as_text);
            text("pointer") == Some(pointer) && text("why") == Some(said)
        };
        self.whys.get(overrides.iter().position(is_it)?).copied()
    }
}

/// One way to write a configuration down.
#[derive(Clone, Copy, Debug)]
pub struct ConfigText {
    /// Stable name: `yaml`, `create`.
    pub id: &'static str,
    /// What it is for.
    pub title: Prose,
    /// The language of the text: `yaml`, `json`, `text`.
    pub syntax: &'static str,
    /// Writes a valid configuration.
    pub write: fn(&Trigger, &Value) -> String,
}

/// What is too long for the page's own tables: fetched when wanted, never part of the page's program.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Limits, notes and disagreements for its reference page.
    pub facts: &'static [Fact],
    /// The exact event of each example, as the document prints it, by the example's id.
    pub events: &'static [(&'static str, &'static str)],
    /// What the documents print beside worked events: configurations, templates, answers.
    pub samples: &'static [Sample],
    /// Configurations and occurrences that must be refused.
    pub counterexamples: &'static [CounterExample],
}

/// A printed piece of a document that is no worked event.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Stable name.
    pub id: &'static str,
    /// What it is, and what was mended.
    pub means: Prose,
    /// Where it stands.
    pub cites: &'static [Cite],
    /// `config`, `event`, `template`, `answer`, `console`, `rules`, `build`.
    pub kind: &'static str,
    /// The piece, with its syntax mended.
    pub text: &'static str,
}

/// What must be refused.
#[derive(Clone, Copy, Debug)]
pub struct CounterExample {
    /// Stable name.
    pub id: &'static str,
    /// The id of the problem that it must raise.
    pub breaks: &'static str,
    /// JSON object with `config` and `occurrence`.
    pub state: &'static str,
}
