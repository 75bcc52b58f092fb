//! From a received event back to what made it: the same trees, walked backwards.
//!
//! What is wrapped around an event, which trigger, variant and edition it is of, where each of its values comes from,
//! what is missing, unknown or of a wrong type, and what of the configuration and the occurrence it tells.
//!
//! Only the server inspects: no page's program reaches this module, so none carries it.

mod agree;
mod alternatives;
mod attempt;
mod judge;
mod matching;
mod meaning;
mod mismatch;
mod object;
mod printed;
mod score;
mod told;
mod unfold;
mod unwrap;
mod wrapping;

use bilingual::Message;
use bilingual::source::Cite;

pub use self::meaning::Received;
pub use self::mismatch::{Fault, Mismatch};
pub use self::wrapping::Wrapping;

use self::attempt::Attempt;
use self::meaning::Meaning;
use self::told::Told;
use self::unfold::Unfolder;
use self::unwrap::{Rank, Search};
use crate::event::{Origin, Unfolded};
use crate::model::{Edition, Happening, Shape, Slot, Trigger};
use crate::value::Value;

/// How many bytes may come out of all folded texts of an event together.
const MOST_UNFOLDED: usize = 8 << 20;

/// How many candidates are named.
const MOST_CANDIDATES: usize = 10;

/// What is known about a received event.
#[derive(Debug, Default)]
pub struct Inspection {
    /// What was wrapped around the event and undone, outermost first.
    pub wrappings: Vec<Wrapping>,
    /// The event within: what all pointers point into. `None` where nothing was around it.
    pub within: Option<Value>,
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
    /// JSON pointer into the event; it continues inside folded texts.
    pub pointer: String,
    /// The member of the catalogue that stands there; `None` for items of lists.
    pub slot: Option<&'static Slot>,
    /// Whom that member rests on.
    pub cites: &'static [Cite],
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
    let meaning = match Meaning::of(received.clone()) {
        Ok(meaning) => meaning,
        Err(what) => return Inspection { problems: vec![fault(what)], ..Inspection::default() },
    };
    let is_only = triggers.len() == 1;
    let mut unfolder = Unfolder::new(MOST_UNFOLDED);
    let attempts_at_it = attempts(&meaning, triggers, &mut unfolder);
    let known = rank(&meaning, &attempts_at_it);
    if known == Rank::Event {
        return explained(&meaning, attempts_at_it, &mut unfolder, None, is_only);
    }
    drop(attempts_at_it);
    let mut rank = |meaning: &Meaning| rank(meaning, &attempts(meaning, triggers, &mut unfolder));
    let found = Search::new(&mut rank, MOST_UNFOLDED).run(meaning, known);
    let meaning = found.meaning;
    let attempts = attempts(&meaning, triggers, &mut unfolder);
    let inspection = explained(&meaning, attempts, &mut unfolder, found.why, is_only);
    if found.layers.is_empty() {
        return inspection;
    }
    let within = meaning.json.as_ref().ok().or(meaning.text.as_ref()).cloned();
    Inspection { wrappings: found.layers, within, ..inspection }
}

/// Everything about an event. `why` is what kept something further in from being read; `is_only` is whether it is asked
/// about one trigger only.
fn explained(
    meaning: &Meaning,
    attempts: Vec<Attempt<'_>>,
    unfolder: &mut Unfolder,
    why: Option<Mismatch>,
    is_only: bool,
) -> Inspection {
    let mut inspection = Inspection::default();
    let (mut attempts, others): (Vec<_>, Vec<_>) = attempts.into_iter().partition(Attempt::is_worth_naming);
    // What anything would be is worth a word of a bare text that nothing else is seen in, or where nothing else is asked
    // for. Else it is said why it is no event.
    let is_bare = why.is_none() && !meaning.has_structure() && attempts.iter().all(Attempt::is_anything);
    attempts.retain(|attempt| is_bare || is_only || !attempt.is_anything());
    attempts.truncate(MOST_CANDIDATES);
    let rival = rival(&attempts);
    for (i, attempt) in attempts.iter().enumerate() {
        let (mut candidate, tally) = attempt.closely(unfolder, rival, i == 0);
        alike(&mut candidate.because, attempt, &attempts);
        if i == 0 {
            inspection.problems = tally.faults;
            inspection.problems.extend(agree::faults(&candidate, &tally.seen));
            inspection.values = tally.seen;
            inspection.unfolded = tally.unfolded;
        }
        inspection.candidates.push(candidate);
    }
    if inspection.candidates.is_empty() {
        inspection.problems.push(fault(why.unwrap_or_else(|| unrecognised(meaning, &others))));
    }
    inspection
}

/// Each form of each trigger in each edition that may have made an event, best first. What any text would be comes last.
fn attempts<'m>(meaning: &'m Meaning, triggers: &[&'static Trigger], unfolder: &mut Unfolder) -> Vec<Attempt<'m>> {
    let mut attempts: Vec<Attempt<'m>> = Vec::new();
    // What passes anything through fits anything: among several triggers that would say nothing.
    let says_nothing = |shape: &Shape| triggers.len() > 1 && shape.passes_through();
    for trigger in triggers {
        for shape in trigger.shapes.iter().filter(|shape| !says_nothing(shape)) {
            for edition in trigger.editions.iter().rev() {
                attempts.extend(Attempt::best(trigger, shape, edition, meaning, unfolder));
            }
        }
    }
    // The sort is stable: where several fit equally, the newest edition comes first.
    attempts.sort_by_key(|attempt| (attempt.is_anything(), std::cmp::Reverse(attempt.score.total())));
    attempts
}

fn rank(meaning: &Meaning, attempts: &[Attempt<'_>]) -> Rank {
    let best = attempts.iter().find(|attempt| attempt.is_worth_naming());
    match best.map(|best| (best.is_anything(), best.certainty(None))) {
        Some((true, _)) => Rank::AnyText,
        Some((_, Certainty::Possible)) => Rank::Possible,
        Some(_) => Rank::Event,
        None if meaning.json.is_ok() => Rank::Json,
        None => Rank::Nothing,
    }
}

/// Why nothing is recognised: the event that is nearest, and what it lacks.
fn unrecognised(meaning: &Meaning, others: &[Attempt<'_>]) -> Mismatch {
    let value = match &meaning.json {
        Ok(value) => value,
        Err(why) => return Mismatch::NotJson(why.clone()),
    };
    let nearest = others.iter().filter(|attempt| attempt.score.named > 0);
    match nearest.max_by_key(|attempt| (attempt.score.named, std::cmp::Reverse(attempt.missing().len()))) {
        Some(nearest) => Mismatch::Nearest(nearest.trigger().id.to_string(), nearest.missing()),
        None => Mismatch::NotRecognised(value.members().iter().take(8).map(|(name, _)| name.clone()).collect()),
    }
}

fn fault(what: Mismatch) -> Fault {
    Fault { pointer: String::new(), severity: what.severity(), what, slot: None, cites: &[] }
}

/// The best score of a trigger other than the best one's.
fn rival(attempts: &[Attempt<'_>]) -> Option<i64> {
    let best = attempts.first()?;
    attempts.iter().find(|attempt| attempt.trigger().id != best.trigger().id).map(|attempt| attempt.score.total())
}

/// Says so where several editions fit equally well.
fn alike(because: &mut Message, attempt: &Attempt<'_>, attempts: &[Attempt<'_>]) {
    let is_alike =
        |other: &&Attempt<'_>| std::ptr::eq(other.shape, attempt.shape) && other.score.total() == attempt.score.total();
    let editions: Vec<&str> = attempts.iter().filter(is_alike).map(|attempt| attempt.edition().id).collect();
    if editions.len() > 1 {
        let Message { en, zh } = std::mem::take(because);
        *because = Message {
            en: format!("{en} It does not distinguish the editions {}: it fits each.", editions.join(", ")),
            zh: format!("{zh}事件中没有可区分版本 {} 的内容，各版本均符合。", editions.join("、")),
        };
    }
}
