//! What a person gives, and the surroundings that are arguments instead of globals.

use crate::fields::find;
use crate::model::{Edition, Field, Kind, Path, Root, Trigger, on};
use crate::problem::Edit;
use crate::value::Value;

/// Zone rules, by IANA name.
pub trait Zones {
    /// The UTC offsets of a zone; `None` where the name is unknown here.
    fn offsets(&self, zone: &str) -> Option<Box<dyn schedule::Offsets + '_>>;
}

/// No zone is known: for what needs none.
pub struct NoZones;

impl Zones for NoZones {
    fn offsets(&self, _zone: &str) -> Option<Box<dyn schedule::Offsets + '_>> {
        None
    }
}

/// An occurrence that says nothing.
static NOTHING: Value = Value::Object(Vec::new());

/// The surroundings of one evaluation.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    /// The clock: whole seconds since 1970-01-01 UTC.
    pub at: i64,
    /// What generated values are made from.
    pub seed: &'a str,
    /// Zone rules.
    pub zones: &'a dyn Zones,
}

/// Everything that decides an event.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The trigger.
    pub trigger: &'static Trigger,
    /// The edition of its format.
    pub edition: &'static Edition,
    /// The configuration, an object.
    pub config: &'a Value,
    /// What happens at the source, an object.
    pub occurrence: &'a Value,
    /// What the function answers, where that is asked about.
    pub answer: Option<&'a Value>,
    /// The surroundings.
    pub moment: Moment<'a>,
}

impl<'a> Input<'a> {
    /// An input without an answer.
    pub const fn new(
        trigger: &'static Trigger,
        edition: &'static Edition,
        config: &'a Value,
        occurrence: &'a Value,
        moment: Moment<'a>,
    ) -> Self {
        Self { trigger, edition, config, occurrence, answer: None, moment }
    }

    /// An input of a configuration alone, in the current edition: for what asks neither what happens nor when.
    pub fn of_config(trigger: &'static Trigger, config: &'a Value) -> Self {
        Self::new(trigger, trigger.current_edition(), config, &NOTHING, Moment { at: 0, seed: "", zones: &NoZones })
    }

    /// What a question gives about the same input after some edits.
    pub fn after<T>(&self, edits: &[Edit], ask: impl FnOnce(&Input<'_>) -> T) -> T {
        let (mut config, mut occurrence) = (self.config.clone(), self.occurrence.clone());
        for edit in edits {
            let part = if edit.root == Root::Config { &mut config } else { &mut occurrence };
            part.put(&edit.pointer, edit.value.clone());
        }
        ask(&Input { config: &config, occurrence: &occurrence, ..*self })
    }

    /// The happening that the occurrence names, or the trigger's first.
    pub fn happening(&self) -> &'static crate::model::Happening {
        let named = self.occurrence.member("happening").and_then(Value::as_text);
        named.and_then(|id| self.trigger.happening(id)).unwrap_or(&self.trigger.happenings[0])
    }

    /// The value that a person gave at a path.
    pub fn given(&self, path: Path, item: Option<Item<'a>>) -> Option<&'a Value> {
        let root = match path.root {
            Root::Config => self.config,
            Root::Occurrence => self.occurrence,
            Root::Item => item?.value,
            Root::Answer => self.answer?,
        };
        root.at(path.name).filter(|value| !matches!(value, Value::Null))
    }

    /// The value at a path: given, or the field's default. What happens has a default too: the trigger's first happening.
    pub fn value(&self, path: Path, item: Option<Item<'a>>) -> Option<Value> {
        if path == on("happening") {
            return Some(self.happening().id.into());
        }
        self.given(path, item).cloned().or_else(|| self.field(path, item)?.default.map(Value::from))
    }

    /// The field at a path; those that pin values of slots have no defaults and are not looked at.
    pub fn field(&self, path: Path, item: Option<Item<'a>>) -> Option<&'static Field> {
        match path.root {
            Root::Config => find(self.trigger.config.iter(), path.name),
            Root::Occurrence => find(self.happening().own_fields(), path.name),
            Root::Item => match item?.kind {
                Kind::Record(fields) => find(fields.iter(), path.name),
                _ => None,
            },
            Root::Answer => None,
        }
    }
}

/// The current item of a list.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The item.
    pub value: &'a Value,
    /// Its JSON pointer within the part of the input that it belongs to.
    pub at: &'a str,
    /// What the items of its list are.
    pub kind: &'static Kind,
    /// Where in the event it is made, as a JSON pointer.
    pub within: &'a str,
}
