//! What a reference says beside fields and slots, and what the documents print.

use bilingual::Text;
use bilingual::source::Cite;

use super::trigger::Trigger;
use crate::value::Value;

/// What only the server needs of a trigger.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Limits, notes, traps and disagreements.
    pub facts: &'static [Fact],
    /// What the documents print beside worked events: configurations, templates, answers.
    pub samples: &'static [Sample],
    /// Configurations and occurrences that must be refused.
    pub counterexamples: &'static [CounterExample],
}

/// Something that the reference says beside fields and slots.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Stable name, the anchor on the page.
    pub id: &'static str,
    /// What sort of fact.
    pub kind: FactKind,
    /// The fact.
    pub means: Text,
    /// The sources.
    pub cites: &'static [Cite],
}

/// Sorts of facts.
#[derive(Clone, Copy, Debug)]
pub enum FactKind {
    /// A number or a rule that the cloud enforces.
    Limit,
    /// Good to know.
    Note,
    /// Traps.
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
    pub says: Text,
}

/// A state to start from.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Stable name, used by `example=` in links: once handed out it is never changed.
    pub id: &'static str,
    /// What it shows.
    pub title: Text,
    /// Where it comes from.
    pub cites: &'static [Cite],
    /// Why each of the state's overrides is there: its `why`, which stands there in English, in both languages.
    pub whys: &'static [Text],
    /// JSON object with `config`, `occurrence` and, where they matter, `edition`, `at`, `seed`.
    pub state: &'static str,
    /// The exact event, as the document prints it: JSON, the text, or `null` where there is none.
    pub event: &'static str,
}

impl Example {
    /// The reasons of its overrides.
    #[must_use]
    pub const fn whys(mut self, whys: &'static [Text]) -> Self {
        self.whys = whys;
        self
    }

    /// The reason of one of its overrides, by the pointer and the words that the state has.
    pub fn why(&self, pointer: &str, said: &str) -> Option<Text> {
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

/// A piece of text: what a document prints in addition to worked events, or a function of our own.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Stable name.
    pub id: &'static str,
    /// `config`, `event`, `template`, `answer`, `console`, `rules`, `build`, `code`, `call` for what documents print; `handler` for
    /// functions of our own that understand the event: `handler-node` and `handler-python`, which the tests run.
    pub kind: &'static str,
    /// What it is, and what was repaired.
    pub means: Text,
    /// Where it is printed, or what the function rests on.
    pub cites: &'static [Cite],
    /// The piece, with its syntax repaired.
    pub text: &'static str,
}

/// What must be refused: an example with one change.
#[derive(Clone, Copy, Debug)]
pub struct CounterExample {
    /// Stable name.
    pub id: &'static str,
    /// The id of the problem that it must raise.
    pub breaks: &'static str,
    /// The example that is changed.
    pub example: &'static str,
    /// The change to the example's state, a JSON merge patch (RFC 7396).
    pub patch: &'static str,
}

impl CounterExample {
    /// The state of the example with the change; `None` where there is no such example or one of the texts is no JSON.
    pub fn state(&self, trigger: &Trigger) -> Option<Value> {
        let state = Value::from_json(trigger.example(self.example)?.state).ok()?;
        Some(state.patched(&Value::from_json(self.patch).ok()?))
    }
}
