//! A record of a configuration that is pasted alone, without what stands around it.

use crate::model::{Field, Kind, Trigger};
use crate::near::is_called;
use crate::value::{Value, below};

use super::{Opened, Seen, around};
use crate::texts::places::Places;
use crate::texts::walk::Read;

/// A record of the configuration that stands alone: the object with the most members that it has, two at least, or one
/// that bears its name. Outer ones come first, so that nothing beside an inner one is lost.
pub(super) fn record<'s, 'v>(trigger: &'static Trigger, objects: &'s [Seen<'v>]) -> Option<Record<'s, 'v>> {
    let mut best: Option<(usize, Record<'_, '_>)> = None;
    records(trigger.config, "", &mut |pointer, field, members| {
        for seen in objects {
            let count = known(members, seen.members);
            let least = if seen.names.last().is_some_and(|name| is_called(field, name)) { 1 } else { 2 };
            if count >= least && best.as_ref().is_none_or(|(most, _)| count > *most) {
                best = Some((count, Record { seen, pointer: pointer.to_owned() }));
            }
        }
    });
    best.map(|(_, record)| record)
}

/// How many members are called by fields, also below records.
fn known(fields: &'static [Field], members: &[(String, Value)]) -> usize {
    let count = |(name, value): &(String, Value)| match fields.iter().find(|field| is_called(field, name)) {
        Some(Field { kind: Kind::Record(fields), .. }) => 1 + known(fields, value.members()),
        Some(_) => 1,
        None => 0,
    };
    members.iter().map(count).sum()
}

/// Calls `visit` with the pointer, the field and the members of every record, outermost first.
fn records(fields: &'static [Field], around: &str, visit: &mut dyn FnMut(&str, &'static Field, &'static [Field])) {
    for field in fields {
        if let Kind::Record(members) = field.kind {
            let pointer = below(around, field.name);
            visit(&pointer, field, members);
            records(members, &pointer, visit);
        }
    }
}

/// An object that is a record of the configuration.
pub(super) struct Record<'s, 'v> {
    seen: &'s Seen<'v>,
    /// JSON pointer into the configuration.
    pointer: String,
}

impl Record<'_, '_> {
    /// What it was read as.
    pub(super) fn opened(&self, trigger: &'static Trigger, whole: &Value) -> Opened {
        let mut read = Read { config: Value::empty(), places: Places::default() };
        read.config.set(&self.pointer[1..].replace('/', "."), Value::Object(self.seen.members.to_vec()));
        read.places.put(self.pointer.clone(), self.seen.at.clone());
        let form = self.seen.form(trigger, whole);
        Opened { form, read, at: self.seen.at.clone(), faults: Vec::new(), left: around(whole, &self.seen.at) }
    }
}
