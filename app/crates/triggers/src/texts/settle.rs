//! Makes a configuration out of members that were written for another place: each repair that is certain is made, and
//! what no field takes is left out.

use bilingual::Message;

use crate::check;
use crate::model::{Field, Kind, Trigger};
use crate::problem::{Edit, Problem, Repair, What, nearest};
use crate::value::{Value, below};

use super::fault::{Fault, Why};
use super::walk::Read;

/// How often repairs are looked for: one may make the next possible.
const ROUNDS: usize = 4;

/// A change that was made.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// JSON pointer into the text: what was changed.
    pub(super) pointer: String,
    /// The change in words.
    pub(super) says: Message,
}

/// Makes every certain repair, and takes out what no field takes.
pub(super) fn settle(trigger: &'static Trigger, read: &mut Read) -> (Vec<Change>, Vec<Fault>) {
    let mut changes = Vec::new();
    for _ in 0..ROUNDS {
        let before = changes.len();
        for problem in check::config(trigger, &read.config) {
            changes.extend(made(&problem, read));
        }
        if changes.len() == before {
            break;
        }
    }
    let mut left = Vec::new();
    prune(trigger.config, &mut read.config, "", &mut left);
    for fault in &mut left {
        fault.pointer = read.places.of(&fault.pointer);
    }
    (changes, left)
}

/// Makes the repair of a problem of names and kinds, if there is one and it is certain.
fn made(problem: &Problem, read: &mut Read) -> Option<Change> {
    let [Repair { says, edits }] = problem.repairs.as_slice() else { return None };
    if !matches!(problem.what, What::Unknown(_) | What::WrongKind { .. }) {
        return None;
    }
    // Repairs before this one may have moved what it is about, or filled the place that it wants.
    read.config.pointed(&problem.pointer)?;
    // A topic apart makes the value longer that it belongs to.
    let own = read.config.pointed(&problem.pointer);
    let is_longer = |value: Option<&Value>, old: &Value| {
        let texts = value.filter(|value| Some(*value) != own).and_then(Value::as_text).zip(old.as_text());
        texts.is_some_and(|(new, old)| {
            !old.is_empty() && new.strip_prefix(old).is_some_and(|rest| rest.starts_with('-'))
        })
    };
    let is_free = |edit: &Edit| match read.config.pointed(&edit.pointer) {
        None | Some(Value::Null) => true,
        Some(old) => edit.pointer == problem.pointer || is_longer(edit.value.as_ref(), old),
    };
    if !edits.iter().filter(|edit| edit.value.is_some()).all(is_free) {
        return None;
    }
    let pointer = read.places.of(&problem.pointer);
    let sets = edits.iter().filter(|edit| edit.value.is_some()).count();
    for edit in edits {
        read.config.put(&edit.pointer, edit.value.clone());
        if edit.value.is_some() && edit.pointer != problem.pointer {
            let last = edit.pointer.rsplit_once('/').map_or("", |(_, last)| last);
            let place = if sets == 1 { pointer.clone() } else { format!("{pointer}/{last}") };
            read.places.put(edit.pointer.clone(), place);
        }
    }
    Some(Change { pointer, says: says.clone() })
}

/// Takes out the members that no field has.
fn prune(fields: &'static [Field], value: &mut Value, at: &str, left: &mut Vec<Fault>) {
    let Value::Object(members) = value else { return };
    members.retain_mut(|(name, value)| {
        let at = below(at, name);
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            let near = nearest(name, fields.iter().map(|field| field.name)).map(str::to_owned);
            left.push(Fault { pointer: at, why: Why::Unknown(near) });
            return false;
        };
        prune_kind(&field.kind, value, &at, left);
        true
    });
}

fn prune_kind(kind: &'static Kind, value: &mut Value, at: &str, left: &mut Vec<Fault>) {
    match (kind, value) {
        (Kind::Record(fields), value) => prune(fields, value, at, left),
        (Kind::List(of, _), Value::List(items)) => {
            for (i, item) in items.iter_mut().enumerate() {
                prune_kind(of, item, &below(at, &i.to_string()), left);
            }
        }
        (Kind::Map(of), Value::Object(members)) => {
            for (name, value) in members {
                prune_kind(&of.of, value, &below(at, name), left);
            }
        }
        _ => {}
    }
}
