//! The members of an object against the slots of a tree: those that are there, missing, unknown, or misspelt.

use super::judge::judge;
use super::matching::{Here, Matching};
use super::mismatch::Mismatch;
use super::score::MOST_FAULTS;
use super::told::Place;
use crate::event::Origin;
use crate::expect::{Known, Leaf};
use crate::model::{Absent, Key, Kind, Node, Path, Slot};
use crate::problem::nearest;
use crate::value::{Value, below};

/// With more unknown members than this, none is a slip of the pen, and none is compared with what is missing.
const MOST_SLIPS: usize = 20;

impl Matching<'_> {
    pub(super) fn object(&mut self, slots: &'static [Slot], value: &Value, here: Here<'_>) {
        let Value::Object(members) = value else { return self.wrong_kind(here, "object", value) };
        let mut wanted: Vec<&'static str> = Vec::new();
        let mut missing: Vec<(&'static str, &'static Slot, Known)> = Vec::new();
        let mut spread: Option<(Path, &'static Slot)> = None;
        for slot in slots {
            let (present, known) = here.known.slot(slot);
            let name = match slot.key {
                Key::Name(name) => Some(name),
                Key::Fields(_) => None,
                Key::Spread(path) => {
                    if present != Some(false) {
                        spread = Some((path, slot));
                    }
                    None
                }
            };
            let Some(name) = name else { continue };
            if present == Some(false) && slot.absent == Absent::Left {
                continue;
            }
            wanted.push(name);
            match value.member(name) {
                Some(member) => {
                    self.tally.score.named += 1;
                    let pointer = below(here.pointer, name);
                    self.member(
                        slot,
                        present,
                        member,
                        Here { pointer: &pointer, slot: Some(slot), known: &known, ..here },
                    );
                }
                None if present == Some(true) || slot.absent == Absent::Null => missing.push((name, slot, known)),
                None => self.hint(&slot.when, false, here),
            }
        }
        let strangers = members.iter().filter(|(name, _)| !wanted.contains(&name.as_str()));
        let at = |name: &str| below(here.pointer, name);
        let strangers: Vec<&(String, Value)> = match spread {
            Some((path, slot)) => {
                let most = self.bounds.items;
                self.tally.is_cut |= strangers.clone().nth(most).is_some();
                strangers.take(most).for_each(|(name, value)| self.spread(path, slot, name, value, here));
                Vec::new()
            }
            None => strangers.take(MOST_FAULTS).collect(),
        };
        let (known, strangers): (Vec<_>, Vec<_>) =
            strangers.into_iter().partition(|(name, value)| self.beyond(&at(name), value).is_some());
        for (name, value) in known {
            let pointer = at(name);
            self.beyond(&pointer, value)
                .into_iter()
                .for_each(|beyond| self.fault(&pointer, None, Mismatch::Beyond(beyond)));
        }
        self.renamed(&missing, &strangers, here);
    }

    fn member(&mut self, slot: &'static Slot, present: Option<bool>, value: &Value, here: Here<'_>) {
        let may_be_null = slot.absent == Absent::Null && present != Some(true);
        // An object without members is nearer to nothing than to one with all of them.
        let is_bare = matches!(value, Value::Object(members) if members.is_empty());
        if may_be_null && matches!(value, Value::Null) {
            self.hint(&slot.when, false, here);
            self.seen(vec![Origin::Fixed], value, here);
        } else if present == Some(false) || may_be_null && is_bare && matches!(slot.node, Node::Object(_)) {
            self.wrong_kind(here, "null", value);
        } else {
            self.hint(&slot.when, true, here);
            self.node(&slot.node, value, here);
        }
    }

    /// A member whose name the person chose.
    fn spread(&mut self, path: Path, slot: &'static Slot, name: &str, value: &Value, here: Here<'_>) {
        let Some((Kind::Map(map), _)) = here.known.field(path) else { return };
        let pointer = below(here.pointer, name);
        let here = Here { pointer: &pointer, slot: Some(slot), ..here };
        let place = Place::of(path, here.item).member(name);
        match judge(&[Leaf::Kind(&map.of)], value) {
            None if self.bounds.is_close => self.tally.told.tell(place.clone(), value.clone()),
            None => {}
            Some((inner, what)) => self.fault(&format!("{pointer}{inner}"), Some(slot), what),
        }
        self.seen(vec![place.origin()], value, here);
    }

    /// Members that are missing, and such that are not known: of each pair that is near, one is likely the other.
    fn renamed(
        &mut self,
        missing: &[(&'static str, &'static Slot, Known)],
        strangers: &[&(String, Value)],
        here: Here<'_>,
    ) {
        let names = || missing.iter().map(|(name, _, _)| *name);
        for (name, slot, _) in missing {
            self.fault(&below(here.pointer, name), Some(slot), Mismatch::Missing);
        }
        for (written, value) in strangers {
            let near = if strangers.len() <= MOST_SLIPS { nearest(written, names()) } else { None };
            let meant = match (missing, strangers) {
                ([one], [_]) => Some(one.0),
                _ => near,
            };
            let pointer = below(here.pointer, written);
            self.fault(&pointer, None, Mismatch::Unknown(meant));
            let Some((_, slot, known)) = missing.iter().find(|(name, _, _)| Some(*name) == meant) else { continue };
            let tally = self.tried(|matching| {
                matching.node(&slot.node, value, Here { pointer: &pointer, slot: Some(slot), known, ..here });
            });
            // What lies below says whether it is that member under another name.
            if tally.score.total() > 0 || tally.score.errors == 0 {
                self.tally.append(tally);
                if near.is_some() {
                    // A slip of the pen is one mistake, and speaks for the member that was meant.
                    self.tally.score.strangers = self.tally.score.strangers.saturating_sub(1);
                    self.tally.score.named += 1;
                }
            }
        }
    }
}
