//! One received value against one tree: what fits, what does not, and what it tells.

use bilingual::source::Cite;

use super::Seen;
use super::judge::{judge, shown, whole};
use super::mismatch::{Fault, Mismatch};
use super::score::{Bounds, MOST_FAULTS, Tally};
use super::told::{Joined, Place, Taken, Told, origins};
use super::unfold::{Unfolder, readable};
use crate::event::{Origin, Unfolded};
use crate::expect::{Known, Leaf};
use crate::input::Input;
use crate::model::{Beyond, Codec, Expr, Field, Happening, Key, Kind, Lit, Node, Path, Shape, Slot, When, on};
use crate::problem::nearest;
use crate::value::Value;

/// Where in the tree and in the value a comparison is.
#[derive(Clone, Copy)]
pub(super) struct Here<'h> {
    pub(super) pointer: &'h str,
    pub(super) slot: Option<&'static Slot>,
    pub(super) known: &'h Known,
    pub(super) item: Option<&'h Place>,
}

/// Compares a value with a tree.
pub(super) struct Matching<'u> {
    unfolder: &'u mut Unfolder,
    pub(super) bounds: Bounds,
    shape: &'static Shape,
    /// What the event told when it was compared before.
    pub(super) before: Option<&'u Input<'u>>,
    pub(super) tally: Tally,
}

impl<'u> Matching<'u> {
    /// Compares a value with the tree of a shape.
    pub(super) fn run(
        unfolder: &'u mut Unfolder,
        bounds: Bounds,
        shape: &'static Shape,
        known: &Known,
        value: &Value,
        before: Option<&'u Input<'u>>,
    ) -> Tally {
        let mut matching = Self { unfolder, bounds, shape, before, tally: Tally::default() };
        let here = Here { pointer: "", slot: None, known, item: None };
        matching.hint(&shape.when, true, here);
        matching.hint_implied(here);
        matching.node(&shape.root, value, here);
        matching.take_apart();
        if matching.tally.is_cut {
            matching.fault("", None, Mismatch::CutShort);
        }
        matching.tally
    }

    pub(super) fn fault(&mut self, pointer: &str, slot: Option<&'static Slot>, what: Mismatch) {
        let severity = what.severity();
        match &what {
            Mismatch::Unknown(_) => self.tally.score.strangers += 1,
            _ if severity == schedule::Severity::Error => self.tally.score.errors += 1,
            _ => {}
        }
        let cites = match &what {
            Mismatch::Beyond(beyond) => {
                self.tally.score.is_elsewhere |= beyond.is_elsewhere;
                beyond.cites
            }
            _ => slot.map_or(&[][..], |slot| self.cites(slot)),
        };
        if self.tally.faults.len() < MOST_FAULTS {
            self.tally.faults.push(Fault { pointer: pointer.to_owned(), severity, what, slot, cites });
        }
    }

    /// Whom a slot rests on.
    pub(super) fn cites(&self, slot: &'static Slot) -> &'static [Cite] {
        if slot.cites.is_empty() { self.shape.cites } else { slot.cites }
    }

    pub(super) fn wrong_kind(&mut self, here: Here<'_>, wanted: &'static str, value: &Value) {
        self.fault(here.pointer, here.slot, Mismatch::WrongKind { wanted, found: shown(value) });
    }

    /// What a comparison gives that is only tried.
    pub(super) fn tried(&mut self, run: impl FnOnce(&mut Self)) -> Tally {
        let before = std::mem::take(&mut self.tally);
        run(self);
        std::mem::replace(&mut self.tally, before)
    }

    pub(super) fn node(&mut self, node: &'static Node, value: &Value, here: Here<'_>) {
        let Some(left) = self.bounds.visits.checked_sub(1) else {
            self.tally.is_cut = true;
            return;
        };
        self.bounds.visits = left;
        match node {
            Node::Leaf(expr, pin) => self.leaf(expr, pin.as_ref(), value, here),
            Node::Copy(path) => self.copy(*path, value, here),
            Node::Object(slots) => self.object(slots, value, here),
            Node::List(nodes) => self.list(nodes, value, here),
            Node::Each(path, each) => self.each(*path, each, value, here),
            Node::Single(path, single) => {
                let (place, known) = (Place::of(*path, here.item).item(0), here.known.within(*path));
                self.node(single, value, Here { known: &known, item: Some(&place), ..here });
            }
            Node::Sum(alternatives) => self.sum(alternatives, value, here),
            Node::Fold(codecs, inner) => self.fold(codecs, inner, value, here),
            Node::FoldIf(when, codecs, inner) => self.fold_if(when, codecs, inner, value, here),
            // Only texts of configurations have them.
            Node::Fields(_) => {}
        }
    }

    fn leaf(&mut self, expr: &'static Expr, pin: Option<&'static Field>, value: &Value, here: Here<'_>) {
        let leaves = here.known.leaf(expr, pin);
        let whole = leaves.iter().any(Leaf::is_whole).then(|| whole(value)).flatten();
        let value = whole.as_ref().unwrap_or(value);
        let pin = pin.map(|pin| Place::of(on(pin.name), None));
        match judge(&leaves, value) {
            None => {
                let is_exact = leaves.iter().any(|leaf| matches!(leaf, Leaf::Exact(exact) if exact == value));
                if let (true, Value::Text(mark), Some(slot)) = (is_exact, value, here.slot)
                    && !mark.is_empty()
                    && let Key::Name(name) = slot.key
                {
                    self.tally.score.marks += 1;
                    self.tally.score.mark.get_or_insert_with(|| (name.to_owned(), mark.clone()));
                }
                self.invert(expr, pin.as_ref(), value, here);
            }
            Some((inner, what)) => {
                let what = self.beyond_words(expr, value, here).unwrap_or(what);
                self.fault(&format!("{}{inner}", here.pointer), here.slot, what);
            }
        }
        if self.bounds.is_close {
            let mut from = Vec::new();
            origins(expr, pin.as_ref(), here.item, &mut from);
            self.seen(from, value, here);
        }
    }

    /// What a wrong value is, where that is known: another product's, or nearly the name of what happened.
    fn beyond_words(&mut self, expr: &'static Expr, value: &Value, here: Here<'_>) -> Option<Mismatch> {
        let Value::Text(text) = value else { return None };
        if let Some(beyond) = self.beyond(here.pointer, value).filter(|beyond| !beyond.begins.is_empty()) {
            return Some(Mismatch::Beyond(beyond));
        }
        let Expr::Word(without) = expr else { return None };
        let happenings = here.known.trigger.happenings;
        let bare = |happening: &'static Happening| happening.word.strip_prefix(without).unwrap_or(happening.word);
        let own = bare(here.known.happening);
        if happenings.iter().any(|happening| happening.word == text) {
            self.tally.score.is_hinted |= here.known.happening.word == text;
            return Some(Mismatch::Prefixed(without));
        }
        let near = nearest(text, happenings.iter().map(bare));
        self.tally.score.is_hinted |= near == Some(own);
        Some(Mismatch::NoWord(happenings.len(), near.map(str::to_owned), text.clone()))
    }

    /// What is known of a member beyond the tree.
    pub(super) fn beyond(&self, pointer: &str, value: &Value) -> Option<&'static Beyond> {
        self.shape.beyond.iter().find(|beyond| beyond.is_at(pointer, value))
    }

    pub(super) fn seen(&mut self, mut from: Vec<Origin>, value: &Value, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        from.dedup();
        let (pointer, slot) = (here.pointer.to_owned(), here.slot);
        let cites = slot.map_or(&[][..], |slot| self.cites(slot));
        self.tally.seen.push(Seen { pointer, slot, cites, from, value: value.clone() });
    }

    /// What a leaf's value tells of the fields that it comes from, or of the field that pins it.
    fn invert(&mut self, expr: &'static Expr, pin: Option<&Place>, value: &Value, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        let joined = |pieces| Joined {
            pointer: here.pointer.to_owned(),
            pieces,
            pin: pin.cloned(),
            value: value.clone(),
            item: here.item.cloned(),
            known: here.known.clone(),
        };
        let exact = match expr {
            Expr::Fixed(_) | Expr::Word(_) | Expr::Type => here.known.leaves(expr),
            _ => Vec::new(),
        };
        match (expr, pin) {
            (Expr::From(path), None) => self.tell(*path, value, here),
            (Expr::Join(pieces), _) => self.tally.joined.push(joined(pieces)),
            (Expr::From(_) | Expr::Derived(..), Some(_)) => {
                self.tally.joined.push(joined(std::slice::from_ref(expr)));
            }
            (Expr::Or(path, other), pin) => {
                let own = Place::of(*path, here.item);
                self.invert(other, Some(pin.unwrap_or(&own)), value, here);
            }
            (_, Some(_)) if matches!(exact.as_slice(), [Leaf::Exact(exact)] if exact == value) => {}
            (_, Some(pin)) => self.tally.told.tell(pin.clone(), value.clone()),
            // Neither the clock nor the seed is told, so that the value is only kept as it is.
            (Expr::Clock(_) | Expr::Made(_) | Expr::MadeAt(..), None) => {
                self.tally.told.keep(here.pointer, value.clone());
            }
            (_, None) => {}
        }
    }

    fn tell(&mut self, path: Path, value: &Value, here: Here<'_>) {
        // `null` is how the absence of a field shows.
        if self.bounds.is_close
            && !matches!(value, Value::Null)
            && (here.known.field(path).is_some() || path.name == "happening")
        {
            self.tally.told.tell(Place::of(path, here.item), value.clone());
        }
    }

    /// What the form of an event tells: a condition that must have held, or must not.
    pub(super) fn hint(&mut self, when: &When, holds: bool, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        match (when, holds) {
            (When::Is(path, lit), true) if path.name != "happening" && here.known.field(*path).is_some() => {
                self.tally.told.hint(Place::of(*path, here.item), (*lit).into());
            }
            (When::Is(path, Lit::Bool(value)), false) if here.known.field(*path).is_some() => {
                self.tally.told.hint(Place::of(*path, here.item), (!value).into());
            }
            (When::All(all), true) => all.iter().for_each(|when| self.hint(when, true, here)),
            (When::Not(when), _) => self.hint(when, !holds, here),
            _ => {}
        }
    }

    /// What the form tells by what it is not.
    pub(super) fn hint_implied(&mut self, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        for (path, lit) in here.known.implied() {
            self.tally.told.hint(Place::of(path, here.item), lit.into());
        }
    }

    /// Takes joined texts apart, those with the fewest unknown fields first: each may tell what another asks.
    fn take_apart(&mut self) {
        let mut joined = std::mem::take(&mut self.tally.joined);
        joined.sort_by_key(|joined| self.tally.told.unknown_fields(joined));
        for joined in joined {
            if let Taken::Differs(wanted) = self.tally.told.take_apart(&joined) {
                // Looked for only as long as the fault is kept.
                let is_kept = self.tally.faults.len() < MOST_FAULTS;
                let seen = is_kept.then(|| self.tally.seen.iter().find(|seen| seen.pointer == joined.pointer));
                let slot = seen.flatten().and_then(|seen| seen.slot);
                self.fault(&joined.pointer, slot, Mismatch::Differs(wanted));
            }
        }
    }

    fn copy(&mut self, path: Path, value: &Value, here: Here<'_>) {
        let leaves = here.known.given(path);
        let whole = leaves.iter().any(Leaf::is_whole).then(|| whole(value)).flatten();
        let value = whole.as_ref().unwrap_or(value);
        match judge(&leaves, value) {
            None => self.tell(path, value, here),
            Some((inner, what)) => self.fault(&format!("{}{inner}", here.pointer), here.slot, what),
        }
        if self.bounds.is_close {
            self.seen(vec![Place::of(path, here.item).origin()], value, here);
        }
    }

    fn list(&mut self, nodes: &'static [Node], value: &Value, here: Here<'_>) {
        let Value::List(items) = value else { return self.wrong_kind(here, "array", value) };
        for (i, node) in nodes.iter().enumerate() {
            let pointer = format!("{}/{i}", here.pointer);
            match items.get(i) {
                Some(item) => self.node(node, item, Here { pointer: &pointer, slot: None, ..here }),
                None => self.fault(&pointer, here.slot, Mismatch::Missing),
            }
        }
        for (i, item) in items.iter().enumerate().skip(nodes.len()).take(self.bounds.items) {
            let pointer = format!("{}/{i}", here.pointer);
            match nodes {
                // The documents print one item, and sources may merge several: each is such a one. The form holds
                // the first, so the others tell it nothing.
                [one] => {
                    let mut more =
                        self.tried(|matching| matching.node(one, item, Here { pointer: &pointer, slot: None, ..here }));
                    more.told = Told::default();
                    more.joined.clear();
                    self.tally.append(more);
                }
                _ => self.fault(&pointer, None, Mismatch::Unknown(None)),
            }
        }
    }

    fn each(&mut self, path: Path, each: &'static Node, value: &Value, here: Here<'_>) {
        let Value::List(items) = value else { return self.wrong_kind(here, "array", value) };
        let place = Place::of(path, here.item);
        let known = here.known.within(path);
        if let (true, Some((Kind::List(_, count), true))) = (items.is_empty(), here.known.field(path))
            && count.min > 0
        {
            self.fault(&format!("{}/0", here.pointer), here.slot, Mismatch::Missing);
        }
        self.tally.is_cut |= items.len() > self.bounds.items;
        for (i, item) in items.iter().enumerate().take(self.bounds.items) {
            let pointer = format!("{}/{i}", here.pointer);
            let place = place.item(i);
            let within = Here { pointer: &pointer, slot: None, known: &known, item: Some(&place) };
            self.node(each, item, within);
        }
    }

    pub(super) fn fold(&mut self, codecs: &'static [Codec], inner: &'static Node, value: &Value, here: Here<'_>) {
        let Value::Text(text) = value else { return self.wrong_kind(here, "string", value) };
        match self.unfolder.unfold(codecs, text) {
            Ok(unfolded) => {
                let meaning =
                    if codecs.first() == Some(&Codec::JSON) { None } else { readable(&unfolded, inner, here.known) };
                let meaning = meaning.as_ref().unwrap_or(&unfolded);
                let through = codecs.iter().rev().copied().collect();
                self.tally.unfolded.push(Unfolded {
                    pointer: here.pointer.to_owned(),
                    through,
                    value: meaning.clone(),
                });
                self.node(inner, meaning, here);
            }
            Err(codec) => {
                self.fault(here.pointer, here.slot, Mismatch::CannotUnfold(codec));
                self.seen(Vec::new(), value, here);
            }
        }
    }
}
