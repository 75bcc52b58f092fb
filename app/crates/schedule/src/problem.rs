//! Mistakes and traps in an expression, as data. Text is made at the edge, by [`Problem::message`].

mod cites;
mod message;

use std::ops::Range;

use crate::dialect::{Dialect, Field};
use bilingual::source::Cite;
use bilingual::{Message, Text, both};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The expression is not valid; there is no schedule.
    Error,
    /// Valid for the likely engine, but outside the document, or likely not what is meant.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! problem_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What can be wrong or noteworthy. The ids are stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ProblemId { $($(#[$doc])* $name,)* }

        impl ProblemId {
            /// All ids, in the order in which an expression is read.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable word for it, in kebab case.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

problem_ids! {
    /// There is no text.
    Empty = "empty",
    /// The text is longer than any schedule needs (1,000 characters).
    TooLong = "too-long",
    /// Quotation marks or back quotes around the expression.
    Quotes = "quotes",
    /// `cron(…)` around the expression, as AWS writes it.
    Wrapper = "wrapper",
    /// A line of a file or a member of an object: `cronExpression: …`.
    Member = "member",
    /// A comment behind the expression.
    Comment = "comment",
    /// Other words before or behind the fields.
    TextAround = "text-around",
    /// A blank of another alphabet between fields.
    OddBlank = "odd-blank",

    /// A zone in front, in a dialect without one.
    ZoneNotAllowed = "zone-not-allowed",
    /// Something stands before `CRON_TZ=`.
    ZoneNotFirst = "zone-not-first",
    /// `cron_tz=` in small letters.
    ZonePrefixCase = "zone-prefix-case",
    /// `TZ=` where the document says `CRON_TZ=`.
    ZonePrefixShort = "zone-prefix-short",
    /// A zone and nothing after it.
    ZoneAlone = "zone-alone",
    /// Blanks or other signs than `=` and one blank around the zone.
    ZoneBlank = "zone-blank",
    /// A zone in front without `CRON_TZ=`.
    ZoneBare = "zone-bare",
    /// A zone behind the fields.
    ZoneBehind = "zone-behind",
    /// `CRON_TZ=` and no zone.
    ZoneEmpty = "zone-empty",
    /// `Local`, the zone of a machine that nobody knows.
    ZoneLocal = "zone-local",
    /// An offset such as `+08:00`.
    ZoneOffset = "zone-offset",
    /// A known zone with other capitals.
    ZoneCase = "zone-case",
    /// No zone of that name.
    ZoneUnknown = "zone-unknown",
    /// No zone is written; the dialect's default holds.
    ZoneDefault = "zone-default",

    /// Words such as `every 5 minutes`, or `rate(…)` outside AWS.
    Words = "words",
    /// A time of day or a date.
    ClockTime = "clock-time",
    /// `@daily` and its like in a dialect that has none.
    WordNotAllowed = "word-not-allowed",
    /// `@daily` and its like, which the document does not mention.
    WordUndocumented = "word-undocumented",
    /// A known word with other capitals.
    WordCase = "word-case",
    /// An unknown word behind `@`.
    WordUnknown = "word-unknown",
    /// No duration behind `@every`.
    EveryDuration = "every-duration",
    /// A duration beyond what the engine can count, some 292 years.
    EveryTooLong = "every-too-long",
    /// The interval counts from the moment the trigger was enabled.
    EveryAnchor = "every-anchor",
    /// Less than a minute.
    EveryShort = "every-short",
    /// Less than a second becomes a second.
    EveryRaised = "every-raised",
    /// Fractions of a second are cut.
    EveryCut = "every-cut",
    /// A zone in front of an interval does nothing.
    EveryZone = "every-zone",

    /// Blanks inside a field make extra fields.
    BlanksInside = "blanks-inside",
    /// Commas between fields.
    CommasBetween = "commas-between",
    /// `**`: fields with no blank between them.
    GluedStars = "glued-stars",
    /// Five fields where six are needed: the second is missing.
    SecondMissing = "second-missing",
    /// Six fields from the second where there is none.
    SecondSuperfluous = "second-superfluous",
    /// Six fields from the minute, as AWS writes them.
    MinuteFirst = "minute-first",
    /// Seven fields where six are needed: there is no year.
    YearSuperfluous = "year-superfluous",
    /// Six fields where seven are needed: the year is missing.
    YearMissing = "year-missing",
    /// Six fields with a year at the end: the day of the week is missing.
    WeekdayMissing = "weekday-missing",
    /// Another wrong number of fields.
    FieldCount = "field-count",
    /// The older form with five fields.
    LegacyForm = "legacy-form",

    /// Full-width signs.
    FullWidth = "full-width",
    /// Nothing between two commas.
    EmptyItem = "empty-item",
    /// Signs that are no value.
    NotAValue = "not-a-value",
    /// A name that is no month and no weekday.
    UnknownName = "unknown-name",
    /// A name longer than three letters.
    LongName = "long-name",
    /// A name in a field that has none.
    NameElsewhere = "name-elsewhere",
    /// A name in small letters.
    NameCase = "name-case",
    /// A plus in front of a number.
    PlusSign = "plus-sign",
    /// A number outside the field's range.
    OutOfRange = "out-of-range",
    /// 7 for Sunday, where Sunday is 0.
    WeekdaySeven = "weekday-seven",
    /// A range that ends before it begins.
    ReversedRange = "reversed-range",
    /// A star with a hyphen.
    StarRange = "star-range",
    /// More than one hyphen.
    SecondHyphen = "second-hyphen",
    /// More than one slash.
    SecondSlash = "second-slash",
    /// Nothing, or no number, behind the slash.
    StepNotANumber = "step-not-a-number",
    /// A step of 0.
    StepZero = "step-zero",
    /// A step behind a single number, in a dialect that wants a range.
    StepWithoutRange = "step-without-range",
    /// A step above the field's largest number.
    StepAboveMaximum = "step-above-maximum",
    /// `?` outside the two day fields.
    QuestionElsewhere = "question-elsewhere",
    /// `?` in an edition that does not list it.
    QuestionLater = "question-later",
    /// `?` where the dialect has none.
    QuestionNotAllowed = "question-not-allowed",
    /// `?` is wanted in one of the day fields.
    QuestionMissing = "question-missing",
    /// `L`, the last, where there is none.
    SymbolLast = "symbol-last",
    /// `W`, the nearest working day, where there is none.
    SymbolWorkday = "symbol-workday",
    /// `#`, the n-th weekday, where there is none.
    SymbolNth = "symbol-nth",
    /// `H`, the hash of Jenkins.
    SymbolHash = "symbol-hash",
    /// `L`, `W` or `#` written in a way that means nothing.
    SymbolForm = "symbol-form",

    /// More in the field of the second than one number.
    SecondsSpecial = "seconds-special",
    /// A slash in the day of the week.
    SlashWeekday = "slash-weekday",
    /// Both day fields are given: either suffices.
    EitherDay = "either-day",
    /// Both day fields are given: both must match.
    BothDays = "both-days",
    /// `*/1` in a day field: given or not?
    StarStepOne = "star-step-one",
    /// A step that reaches nothing beyond its start.
    StepNeverActs = "step-never-acts",
    /// A step that does not divide the range: the last gap is shorter.
    StepUneven = "step-uneven",
    /// A step over days or months begins anew each time.
    StepRestarts = "step-restarts",
    /// No instant can ever match.
    NeverFires = "never-fires",
    /// Only in leap years.
    LeapYearsOnly = "leap-years-only",
    /// Not in months that are too short.
    ShortMonths = "short-months",
    /// The years come to an end.
    LastYear = "last-year",
    /// The years are over: no run is left.
    YearsOver = "years-over",
}

/// What the text of a problem needs beyond its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// The dialect that was read.
    pub dialect: Dialect,
    /// The text in question, or another word that the message names.
    pub text: String,
    /// Numbers that the message names; what they are depends on the id.
    pub numbers: Vec<i64>,
}

/// A change that fixes a problem: put `text` in place of `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What is replaced, in Unicode scalar values of the whole text.
    pub span: Range<usize>,
    /// What takes its place.
    pub text: String,
    /// What the text means after the repair, where it is not certain that this was meant. Without it the repair leaves
    /// the meaning as it was.
    pub meaning: Option<Text>,
}

impl Repair {
    /// The expression after the repair.
    pub fn apply(&self, expression: &str) -> String {
        let before = expression.chars().take(self.span.start);
        let after = expression.chars().skip(self.span.end);
        before.chain(self.text.chars()).chain(after).collect()
    }

    /// The part that it replaces by another, unless it puts something in, takes something away, or replaces everything.
    fn part(&self, expression: &str) -> Option<String> {
        let old: String = expression.chars().skip(self.span.start).take(self.span.len()).collect();
        (!old.trim().is_empty() && !self.text.is_empty() && old.len() < expression.trim().len()).then_some(old)
    }

    /// Whether it gives a new expression as a whole, with nothing to say about it.
    pub fn is_whole(&self, expression: &str) -> bool {
        self.meaning.is_none() && self.part(expression).is_none()
    }

    /// What it changes, as the words of a button: a part by its two texts, anything else by the whole expression.
    pub fn says(&self, expression: &str) -> Message {
        let mut says = if let Some(old) = self.part(expression) {
            both!(
                ["Change `", &old, "` to `", &self.text, "`"].concat(),
                ["将 `", &old, "` 改为 `", &self.text, "`"].concat()
            )
        } else {
            let whole = self.apply(expression);
            both!(["Change to `", &whole, "`"].concat(), ["改为 `", &whole, "`"].concat())
        };
        if let Some(meaning) = self.meaning {
            let more = Message::from(meaning);
            says.en.extend([": ", &more.en]);
            says.zh.extend(["：", &more.zh]);
        }
        says
    }
}

/// One thing that is wrong or noteworthy in an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub id: ProblemId,
    /// How much it weighs in this dialect.
    pub severity: Severity,
    /// Where it is, in Unicode scalar values of the whole text.
    pub span: Range<usize>,
    /// The field it is in.
    pub field: Option<Field>,
    /// What its text needs.
    pub data: Data,
    /// What fixes it, the likeliest first: one change where the meaning is certain, several where two are possible.
    pub repairs: Vec<Repair>,
}

impl Problem {
    /// What is wrong, where and why, and what would be right, in both languages.
    pub fn message(&self) -> Message {
        message::of(self)
    }

    /// The one repair that leaves the meaning as it was, if there is one.
    pub fn certain_repair(&self) -> Option<&Repair> {
        match self.repairs.as_slice() {
            [repair] if repair.meaning.is_none() => Some(repair),
            _ => None,
        }
    }

    /// What the statement rests on.
    pub fn cites(&self) -> &'static [Cite] {
        cites::of(self.id, self.data.dialect)
    }
}
