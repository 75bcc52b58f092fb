//! What a person gives, and the surroundings that are arguments instead of globals.

use crate::model::{Edition, Field, Kind, Path, Root, Trigger, on};
use crate::value::Value;

/// Zone rules, by IANA name.
pub trait Zones {
    /// The UTC offsets of a zone; `None` where the name is unknown here.
    fn offsets(&self, zone: &str) -> Option<Box<dyn schedule::Offsets + '_>>;
}

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
    /// The surroundings.
    pub moment: Moment<'a>,
}

impl<'a> Input<'a> {
    /// The happening that the occurrence names, or the trigger's first.
    pub fn happening(&self) -> &'static crate::model::Happening {
        let named = self.occurrence.member("happening").and_then(Value::as_text);
        named.and_then(|id| self.trigger.happening(id)).unwrap_or(&self.trigger.happenings[0])
    }

    /// The value that a person gave at a path. `item` is the current item of a list.
    pub fn given(&self, path: Path, item: Option<&'a Value>) -> Option<&'a Value> {
        let root = match path.root {
            Root::Config => self.config,
            Root::Occurrence => self.occurrence,
            Root::Item => item?,
        };
        root.at(path.name).filter(|value| !matches!(value, Value::Null))
    }

    /// The value at a path: given, or the field's default. What happens has a default too: the trigger's first happening.
    pub fn value(&self, path: Path, item: Option<&'a Value>) -> Option<Value> {
        if path == on("happening") {
            return Some(self.happening().id.into());
        }
        self.given(path, item).cloned().or_else(|| {
            let field = match path.root {
                Root::Config => find(self.trigger.config.iter(), path.name),
                Root::Occurrence => find(self.happening().all_fields(), path.name),
                Root::Item => None,
            };
            field?.default.map(Value::from)
        })
    }
}

/// The field of a dotted name.
pub fn find(mut fields: impl Iterator<Item = &'static Field>, dotted: &str) -> Option<&'static Field> {
    let (name, rest) = dotted.split_once('.').map_or((dotted, None), |(name, rest)| (name, Some(rest)));
    let field = fields.find(|field| field.name == name)?;
    match (rest, field.kind) {
        (None, _) => Some(field),
        (Some(rest), Kind::Record(fields)) => find(fields.iter(), rest),
        _ => None,
    }
}

/// Calls `visit` with the dotted name of every field that holds a value of its own, in order: members of records
/// instead of the records.
pub fn leaves(fields: &'static [Field], prefix: &str, visit: &mut dyn FnMut(&str, &'static Field)) {
    for field in fields {
        let name = if prefix.is_empty() { field.name.to_owned() } else { format!("{prefix}.{}", field.name) };
        match field.kind {
            Kind::Record(members) => leaves(members, &name, visit),
            _ => visit(&name, field),
        }
    }
}
