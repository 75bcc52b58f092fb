//! From a received event back to what made it: the same trees, walked backwards.
//!
//! Which trigger, variant and edition an event is of, where each of its values comes from, what is missing, unknown or
//! of a wrong type, and what of the configuration and the occurrence it tells.

mod matching;
mod mismatch;
mod told;

use bilingual::Message;

pub use self::mismatch::{Fault, Mismatch};

use self::matching::{Bounds, Matching, Score, Tally, Unfolder};
use self::told::Told;
use crate::event::{Origin, Unfolded};
use crate::expect::Known;
use crate::model::{Edition, Encoding, Happening, Shape, Slot, Trigger};
use crate::value::Value;

/// How many bytes of a raw event are read.
const MOST_BYTES: usize = 8 << 20;

/// How many bytes may come out of all folded texts of an event together.
const MOST_UNFOLDED: usize = 8 << 20;

/// How many candidates are named.
const MOST_CANDIDATES: usize = 10;

/// To recognise an event, the first items of its lists are enough.
const GLANCE: Bounds = Bounds { items: 2, visits: 2_000, is_close: false };

/// To say everything about it, they are not.
const CLOSELY: Bounds = Bounds { items: 1_000, visits: 100_000, is_close: true };

/// What somebody received.
#[derive(Clone, Debug)]
pub enum Received {
    /// A value that has been read already.
    Value(Value),
    /// The bytes that a function was handed.
    Bytes(Vec<u8>),
}

/// What is known about a received event.
#[derive(Debug, Default)]
pub struct Inspection {
    /// What it may be, best first.
    pub candidates: Vec<Candidate>,
    /// Its values, as the best candidate explains them.
    pub values: Vec<Seen>,
    /// The meaning of folded texts.
    pub unfolded: Vec<Unfolded>,
    /// Where it is not what the best candidate would be; or why there is no candidate.
    pub problems: Vec<Fault>,
}

/// A trigger, a form and an edition that an event may be of.
#[derive(Debug)]
pub struct Candidate {
    /// The trigger.
    pub trigger: &'static Trigger,
    /// The form; its name is the variant.
    pub shape: &'static Shape,
    /// The edition.
    pub edition: &'static Edition,
    /// What happened, where the event says it; else the first happening that fits.
    pub happening: &'static Happening,
    /// How sure that is.
    pub certainty: Certainty,
    /// Why.
    pub because: Message,
    told: Told,
}

/// How sure a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A few things speak for it.
    Possible,
    /// Most things do.
    Likely,
    /// Everything does, and nothing else does.
    Certain,
}

impl Certainty {
    /// The word for it in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// One value of a received event.
#[derive(Clone, Debug)]
pub struct Seen {
    /// JSON pointer into the event; it goes on inside folded texts.
    pub pointer: String,
    /// The member of the catalogue that stands there; `None` for items of lists.
    pub slot: Option<&'static Slot>,
    /// Where the value comes from.
    pub from: Vec<Origin>,
    /// The value.
    pub value: Value,
}

/// What of the configuration and the occurrence an event tells, as two objects: a start for the form.
///
/// Where the event contradicts itself, the occurrence holds an override, so that the form gives the event again.
pub fn recover(candidate: &Candidate) -> (Value, Value) {
    candidate.told.recover(candidate.trigger, candidate.happening)
}

/// Recognises an event among the events of these triggers.
pub fn inspect(received: &Received, triggers: &[&'static Trigger]) -> Inspection {
    let meaning = match Meaning::of(received) {
        Ok(meaning) => meaning,
        Err(what) => return Inspection { problems: vec![fault(what)], ..Inspection::default() },
    };
    let mut unfolder = Unfolder::new(MOST_UNFOLDED);
    let mut attempts: Vec<Attempt<'_>> = Vec::new();
    for trigger in triggers {
        for shape in trigger.shapes {
            for edition in trigger.editions.iter().rev() {
                attempts.extend(Attempt::best(trigger, shape, edition, &meaning, &mut unfolder));
            }
        }
    }
    // What any text would be comes last. The sort is stable: where several fit equally, the newest edition comes first.
    attempts.sort_by_key(|attempt| {
        let Score { named, marks, .. } = attempt.score;
        (named + marks == 0, std::cmp::Reverse(attempt.score.total()))
    });
    attempts.truncate(MOST_CANDIDATES);
    let rival = rival(&attempts);
    let mut inspection = Inspection::default();
    for (i, attempt) in attempts.iter().enumerate() {
        let (candidate, tally) = attempt.closely(&mut unfolder, rival);
        inspection.candidates.push(candidate);
        if i == 0 {
            inspection.values = tally.seen;
            inspection.unfolded = tally.unfolded;
            inspection.problems = tally.faults;
        }
    }
    if inspection.candidates.is_empty() {
        inspection.problems.push(fault(meaning.unrecognised()));
    }
    inspection
}

fn fault(what: Mismatch) -> Fault {
    Fault { pointer: String::new(), severity: what.severity(), what, slot: None, cites: &[] }
}

/// The best score of a trigger other than the best one's.
fn rival(attempts: &[Attempt<'_>]) -> Option<i64> {
    let best = attempts.first()?;
    attempts.iter().find(|attempt| attempt.trigger().id != best.trigger().id).map(|attempt| attempt.score.total())
}

/// What was received, as far as it can be read.
struct Meaning {
    /// The event as a JSON value, or why it is none.
    json: Result<Value, String>,
    /// The event as a bare text.
    text: Option<Value>,
}

impl Meaning {
    fn of(received: &Received) -> Result<Self, Mismatch> {
        match received {
            Received::Value(value) => Ok(Self { json: Ok(value.clone()), text: value.as_text().map(Value::from) }),
            Received::Bytes(bytes) if bytes.len() > MOST_BYTES => Err(Mismatch::TooLong(MOST_BYTES)),
            Received::Bytes(bytes) => {
                // A byte order mark is no part of the text.
                let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
                let text = std::str::from_utf8(bytes).map_err(|error| Mismatch::NotJson(error.to_string()))?;
                let json = Value::from_json(text).map_err(|error| error.to_string());
                Ok(Self { json, text: Some(text.into()) })
            }
        }
    }

    /// The event as a shape would have it.
    fn in_encoding(&self, encoding: Encoding) -> Option<&Value> {
        match encoding {
            Encoding::Json => self.json.as_ref().ok(),
            Encoding::Text => self.text.as_ref(),
        }
    }

    fn unrecognised(self) -> Mismatch {
        match self.json {
            Ok(value) => {
                let names = value.members().iter().take(8).map(|(name, _)| name.clone());
                Mismatch::NotRecognised(names.collect())
            }
            Err(why) => Mismatch::NotJson(why),
        }
    }
}

/// One form of one trigger's event, in one edition, and how well the event fits it.
struct Attempt<'v> {
    shape: &'static Shape,
    known: Known,
    value: &'v Value,
    score: Score,
}

impl<'v> Attempt<'v> {
    /// The first happening that fits, or the one that fits best, if the event looks like this form at all.
    fn best(
        trigger: &'static Trigger,
        shape: &'static Shape,
        edition: &'static Edition,
        meaning: &'v Meaning,
        unfolder: &mut Unfolder,
    ) -> Option<Self> {
        let value = meaning.in_encoding(shape.encoding)?;
        let mut best: Option<Self> = None;
        for happening in trigger.happenings {
            let Some(known) = Known::of(trigger, shape, edition, happening) else { continue };
            let score = Matching::run(unfolder, GLANCE, &shape.root, &shape.when, &known, value).score;
            let fits = score.errors == 0;
            if best.as_ref().is_none_or(|best| score.total() > best.score.total()) {
                best = Some(Self { shape, known, value, score });
            }
            if fits {
                break;
            }
        }
        best.filter(Self::is_worth_naming)
    }

    const fn trigger(&self) -> &'static Trigger {
        self.known.trigger
    }

    /// More speaks for it than against it, or at least nothing against it.
    fn is_worth_naming(&self) -> bool {
        let Score { named, marks, errors, .. } = &self.score;
        *errors == 0 || 2 * named + 4 * marks > *errors
    }

    /// Compares everything, and says how sure the candidate is.
    fn closely(&self, unfolder: &mut Unfolder, rival: Option<i64>) -> (Candidate, Tally) {
        let mut tally = Matching::run(unfolder, CLOSELY, &self.shape.root, &self.shape.when, &self.known, self.value);
        let candidate = Candidate {
            trigger: self.trigger(),
            shape: self.shape,
            edition: self.known.edition,
            happening: self.known.happening,
            certainty: certainty(&tally.score, rival.is_some_and(|rival| rival >= self.score.total())),
            because: because(&tally.score),
            told: std::mem::take(&mut tally.told),
        };
        (candidate, tally)
    }
}

/// A right fixed text or three right names are hardly by chance.
fn certainty(score: &Score, has_rival: bool) -> Certainty {
    let Score { named, marks, errors, .. } = *score;
    if errors == 0 && (marks > 0 || named >= 3) {
        if has_rival { Certainty::Likely } else { Certainty::Certain }
    } else if errors == 0 && named >= 2 || errors > 0 && named + 2 * marks > 2 * errors {
        Certainty::Likely
    } else {
        Certainty::Possible
    }
}

fn because(score: &Score) -> Message {
    let Score { named, errors, mark, .. } = score;
    let (en, zh) = match (named, errors) {
        (0, 0) => ("Any text can be such an event".to_owned(), "任何文本都可能是这种事件".to_owned()),
        (named, 0) => (format!("All {named} members fit"), format!("全部 {named} 个成员均符合")),
        (named, errors) => {
            (format!("{named} members fit, {errors} things do not"), format!("{named} 个成员符合，{errors} 处不符"))
        }
    };
    match mark {
        Some((name, value)) => {
            Message { en: format!("{en}; `{name}` is `{value}`."), zh: format!("{zh}；`{name}` 为 `{value}`。") }
        }
        None => Message { en: en + ".", zh: zh + "。" },
    }
}
