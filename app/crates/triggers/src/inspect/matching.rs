//! One received value against one tree: what fits, what does not, and what it tells.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Seen;
use super::mismatch::{Fault, Mismatch};
use super::told::{Joined, Place, Taken, Told, origins};
use crate::codec;
use crate::event::{Origin, Unfolded};
use crate::expect::{Known, Leaf};
use crate::model::{Absent, Codec, Expr, Key, Kind, Lit, Node, Path, Slot, When};
use crate::problem::nearest;
use crate::value::{Value, below};

/// How many faults are kept: a hostile event is no longer read on.
const MOST_FAULTS: usize = 100;

/// How well a value fits a tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    /// Members that stand where the tree has them.
    pub(super) named: usize,
    /// Texts that can only be so and are: hardly by chance.
    pub(super) marks: usize,
    /// Faults that are errors, also those that are no longer kept.
    pub(super) errors: usize,
    /// The first of those texts, and its name.
    pub(super) mark: Option<(String, String)>,
}

impl Score {
    /// The more, the better: an error weighs more than a member that fits.
    pub(super) fn total(&self) -> i64 {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX / 8);
        count(self.named) + 2 * count(self.marks) - 2 * count(self.errors)
    }
}

/// What a comparison gave.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) score: Score,
    pub(super) faults: Vec<Fault>,
    pub(super) seen: Vec<Seen>,
    pub(super) unfolded: Vec<Unfolded>,
    pub(super) told: Told,
    joined: Vec<Joined>,
    is_cut: bool,
}

impl Tally {
    fn append(&mut self, other: Self) {
        self.score.named += other.score.named;
        self.score.marks += other.score.marks;
        self.score.errors += other.score.errors;
        self.score.mark = self.score.mark.take().or(other.score.mark);
        self.faults.extend(other.faults);
        self.faults.truncate(MOST_FAULTS);
        self.seen.extend(other.seen);
        self.unfolded.extend(other.unfolded);
        self.told.append(other.told);
        self.joined.extend(other.joined);
        self.is_cut |= other.is_cut;
    }
}

/// Unfolds texts, each once, and no more of them than is good.
pub(super) struct Unfolder {
    done: BTreeMap<(Vec<u8>, String), Result<Rc<Value>, Codec>>,
    left: usize,
}

impl Unfolder {
    /// An unfolder of so many unfolded bytes.
    pub(super) const fn new(left: usize) -> Self {
        Self { done: BTreeMap::new(), left }
    }

    fn unfold(&mut self, codecs: &'static [Codec], text: &str) -> Result<Rc<Value>, Codec> {
        let key = (codecs.iter().map(|codec| codec.step as u8).collect(), text.to_owned());
        if let Some(done) = self.done.get(&key) {
            return done.clone();
        }
        let (result, cost) = codec::unfold_within(codecs, &text.into(), self.left);
        self.left = self.left.saturating_sub(cost);
        let result = result.map(Rc::new);
        self.done.insert(key, result.clone());
        result
    }
}

/// What fills the holes of the envelopes around a node.
#[derive(Clone, Copy)]
struct Filling<'f> {
    fill: &'static Node,
    outer: Option<&'f Filling<'f>>,
}

/// Where in the tree and in the value a comparison is.
#[derive(Clone, Copy)]
struct Here<'h> {
    pointer: &'h str,
    slot: Option<&'static Slot>,
    known: &'h Known,
    item: Option<&'h Place>,
    filling: Option<&'h Filling<'h>>,
}

/// Bounds of one comparison.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// How many items of a list, or members of free names, are compared.
    pub(super) items: usize,
    /// How many nodes are visited.
    pub(super) visits: usize,
    /// Whether values and what they tell are kept, or only the score.
    pub(super) is_close: bool,
}

/// Compares a value with a tree.
pub(super) struct Matching<'u> {
    unfolder: &'u mut Unfolder,
    bounds: Bounds,
    tally: Tally,
}

impl<'u> Matching<'u> {
    /// Compares a value with the tree of a shape.
    pub(super) fn run(
        unfolder: &'u mut Unfolder,
        bounds: Bounds,
        root: &'static Node,
        shape: &When,
        known: &Known,
        value: &Value,
    ) -> Tally {
        let mut matching = Self { unfolder, bounds, tally: Tally::default() };
        let here = Here { pointer: "", slot: None, known, item: None, filling: None };
        matching.hint(shape, true, here);
        matching.hint_implied(here);
        matching.node(root, value, here);
        matching.take_apart();
        if matching.tally.is_cut {
            matching.fault("", None, Mismatch::CutShort);
        }
        matching.tally
    }

    fn fault(&mut self, pointer: &str, slot: Option<&'static Slot>, what: Mismatch) {
        let severity = what.severity();
        if severity == schedule::Severity::Error {
            self.tally.score.errors += 1;
        }
        if self.tally.faults.len() < MOST_FAULTS {
            let cites = slot.map_or(&[][..], |slot| slot.cites);
            self.tally.faults.push(Fault { pointer: pointer.to_owned(), severity, what, slot, cites });
        }
    }

    fn wrong_kind(&mut self, here: Here<'_>, wanted: &'static str, value: &Value) {
        self.fault(here.pointer, here.slot, Mismatch::WrongKind { wanted, found: shown(value) });
    }

    /// What a comparison gives that is only tried.
    fn tried(&mut self, run: impl FnOnce(&mut Self)) -> Tally {
        let before = std::mem::take(&mut self.tally);
        run(self);
        std::mem::replace(&mut self.tally, before)
    }

    fn node(&mut self, node: &'static Node, value: &Value, here: Here<'_>) {
        let Some(left) = self.bounds.visits.checked_sub(1) else {
            self.tally.is_cut = true;
            return;
        };
        self.bounds.visits = left;
        match node {
            Node::Leaf(expr) => self.leaf(expr, value, here),
            Node::Copy(path) => self.copy(*path, value, here),
            Node::Object(slots) => self.object(slots, value, here),
            Node::List(nodes) => self.list(nodes, value, here),
            Node::Each(path, each) => self.each(*path, each, value, here),
            Node::Sum(alternatives) => self.sum(alternatives, value, here),
            Node::Fold(codecs, inner) => self.fold(codecs, inner, value, here),
            Node::FoldIf(when, codecs, inner) => self.fold_if(when, codecs, inner, value, here),
            Node::Use(envelope, fill) => {
                let filling = Filling { fill, outer: here.filling };
                self.node(envelope, value, Here { filling: Some(&filling), ..here });
            }
            Node::Hole => {
                if let Some(filling) = here.filling {
                    self.node(filling.fill, value, Here { filling: filling.outer, ..here });
                }
            }
        }
    }

    fn leaf(&mut self, expr: &'static Expr, value: &Value, here: Here<'_>) {
        let leaves = here.known.leaves(expr);
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
                self.invert(expr, value, here);
            }
            Some((inner, what)) => self.fault(&format!("{}{inner}", here.pointer), here.slot, what),
        }
        if self.bounds.is_close {
            let mut from = Vec::new();
            origins(expr, here.item, &mut from);
            self.seen(from, value, here);
        }
    }

    fn seen(&mut self, mut from: Vec<Origin>, value: &Value, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        from.dedup();
        let (pointer, slot) = (here.pointer.to_owned(), here.slot);
        self.tally.seen.push(Seen { pointer, slot, from, value: value.clone() });
    }

    /// What a leaf's value tells of the fields that it comes from.
    fn invert(&mut self, expr: &'static Expr, value: &Value, here: Here<'_>) {
        if !self.bounds.is_close {
            return;
        }
        let joined = |pieces, pin| Joined {
            pointer: here.pointer.to_owned(),
            pieces,
            pin,
            value: value.clone(),
            item: here.item.cloned(),
            known: here.known.clone(),
        };
        match expr {
            Expr::From(path) => self.tell(*path, value, here),
            Expr::Join(pieces) => self.tally.joined.push(joined(pieces, None)),
            Expr::Or(path, other) => {
                let pin = Place::of(*path, here.item);
                match other {
                    Expr::Join(pieces) => self.tally.joined.push(joined(pieces, Some(pin))),
                    Expr::From(_) | Expr::Derived(..) => {
                        self.tally.joined.push(joined(std::slice::from_ref(*other), Some(pin)));
                    }
                    Expr::Fixed(lit) if *value == Value::from(*lit) => {}
                    _ => self.tell(*path, value, here),
                }
            }
            Expr::Fixed(_) | Expr::Clock(_) | Expr::Generated(_) | Expr::Derived(..) => {}
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
    fn hint(&mut self, when: &When, holds: bool, here: Here<'_>) {
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
    fn hint_implied(&mut self, here: Here<'_>) {
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
                let slot =
                    self.tally.seen.iter().find(|seen| seen.pointer == joined.pointer).and_then(|seen| seen.slot);
                self.fault(&joined.pointer, slot, Mismatch::Differs(wanted));
            }
        }
    }

    fn copy(&mut self, path: Path, value: &Value, here: Here<'_>) {
        let leaves = here.known.given(path);
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
            let within = Here { pointer: &pointer, slot: None, known: &known, item: Some(&place), ..here };
            self.node(each, item, within);
        }
    }

    /// The alternative that fits best is the one that was taken.
    fn sum(&mut self, alternatives: &'static [(When, Node)], value: &Value, here: Here<'_>) {
        let mut at = here.known.clone();
        let mut best: Option<Tally> = None;
        for (when, node) in alternatives {
            if at.decide(when) != Some(false) {
                let known = at.with(when);
                let tally = self.tried(|matching| {
                    matching.hint(when, true, here);
                    matching.hint_implied(Here { known: &known, ..here });
                    matching.node(node, value, Here { known: &known, ..here });
                });
                if best.as_ref().is_none_or(|best| tally.score.total() > best.score.total()) {
                    best = Some(tally);
                }
            }
            at = at.without(when);
        }
        let fits = best.as_ref().is_some_and(|best| best.score.errors == 0);
        if !fits && matches!(value, Value::Null) && !here.known.is_exhaustive(alternatives) {
            return;
        }
        match best {
            Some(best) => self.tally.append(best),
            None => self.wrong_kind(here, "null", value),
        }
    }

    fn fold(&mut self, codecs: &'static [Codec], inner: &'static Node, value: &Value, here: Here<'_>) {
        let Value::Text(text) = value else { return self.wrong_kind(here, "string", value) };
        match self.unfolder.unfold(codecs, text) {
            Ok(unfolded) => {
                let meaning =
                    if codecs.first() == Some(&Codec::JSON) { None } else { readable(&unfolded, inner, here) };
                let meaning = meaning.as_ref().unwrap_or(&unfolded);
                let through = codecs.iter().rev().copied().collect();
                self.tally.unfolded.push(Unfolded {
                    pointer: here.pointer.to_owned(),
                    through,
                    value: meaning.clone(),
                });
                self.node(inner, meaning, here);
            }
            Err(codec) => self.fault(here.pointer, here.slot, Mismatch::CannotUnfold(codec)),
        }
    }

    fn fold_if(
        &mut self,
        when: &'static When,
        codecs: &'static [Codec],
        inner: &'static Node,
        value: &Value,
        here: Here<'_>,
    ) {
        let (with, without) = (here.known.with(when), here.known.without(when));
        let folded = (here.known.decide(when) != Some(false)).then(|| {
            self.tried(|matching| {
                matching.hint(when, true, here);
                matching.fold(codecs, inner, value, Here { known: &with, ..here });
            })
        });
        let plain = (here.known.decide(when) != Some(true)).then(|| {
            self.tried(|matching| {
                matching.hint(when, false, here);
                matching.node(inner, value, Here { known: &without, ..here });
            })
        });
        // Where both fit, nothing needs to be undone.
        let best = [plain, folded]
            .into_iter()
            .flatten()
            .reduce(|best, other| if other.score.total() > best.score.total() { other } else { best });
        if let Some(best) = best {
            self.tally.append(best);
        }
    }

    fn object(&mut self, slots: &'static [Slot], value: &Value, here: Here<'_>) {
        let Value::Object(members) = value else { return self.wrong_kind(here, "object", value) };
        let mut wanted: Vec<&'static str> = Vec::new();
        let mut missing: Vec<(&'static str, &'static Slot, Known)> = Vec::new();
        let mut spread: Option<(Path, &'static Slot)> = None;
        for slot in slots {
            let (present, known) = here.known.slot(slot);
            let name = match slot.key {
                Key::Name(name) => Some(name),
                Key::ByEdition(names) => {
                    names.iter().find(|(edition, _)| *edition == here.known.edition.id).map(|(_, name)| *name)
                }
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
                None => {}
            }
        }
        let strangers = members.iter().filter(|(name, _)| !wanted.contains(&name.as_str()));
        let strangers: Vec<&(String, Value)> = match spread {
            Some((path, slot)) => {
                let most = self.bounds.items;
                self.tally.is_cut |= strangers.clone().nth(most).is_some();
                strangers.take(most).for_each(|(name, value)| self.spread(path, slot, name, value, here));
                Vec::new()
            }
            None => strangers.take(MOST_FAULTS).collect(),
        };
        self.renamed(&missing, &strangers, here);
    }

    fn member(&mut self, slot: &'static Slot, present: Option<bool>, value: &Value, here: Here<'_>) {
        if slot.absent == Absent::Null && present != Some(true) && matches!(value, Value::Null) {
            self.hint(&slot.when, false, here);
            self.seen(vec![Origin::Fixed], value, here);
        } else if present == Some(false) {
            self.wrong_kind(here, "null", value);
        } else {
            self.hint(&slot.when, true, here);
            self.node(&slot.node, value, here);
        }
    }

    /// A member whose name the person chose.
    fn spread(&mut self, path: Path, slot: &'static Slot, name: &str, value: &Value, here: Here<'_>) {
        let Some((Kind::Map(of), _)) = here.known.field(path) else { return };
        let pointer = below(here.pointer, name);
        let here = Here { pointer: &pointer, slot: Some(slot), ..here };
        let place = Place::of(path, here.item).member(name);
        match judge(&[Leaf::Kind(of)], value) {
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
            let near = nearest(written, names());
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
                    self.tally.score.errors = self.tally.score.errors.saturating_sub(1);
                    self.tally.score.named += 1;
                }
            }
        }
    }
}

/// What is wrong with a leaf's value, and where below it.
fn judge(leaves: &[Leaf], value: &Value) -> Option<(String, Mismatch)> {
    let mut nearest: Option<(String, Mismatch)> = None;
    let mut wanted: Vec<String> = Vec::new();
    for leaf in leaves {
        let what = match leaf {
            Leaf::Exact(exact) => {
                if exact == value {
                    return None;
                }
                if exact.kind() == value.kind() {
                    wanted.push(exact.to_json());
                    let (wanted, found) = (wanted.join(" | "), shown(value));
                    (String::new(), Mismatch::WrongValue { wanted, found })
                } else {
                    (String::new(), Mismatch::WrongKind { wanted: exact.kind(), found: shown(value) })
                }
            }
            Leaf::Kind(kind) => misfit(kind, value)?,
            Leaf::Text if matches!(value, Value::Text(_)) => return None,
            Leaf::Int if matches!(value, Value::Int(_)) => return None,
            Leaf::Null if matches!(value, Value::Null) => return None,
            Leaf::Text => (String::new(), Mismatch::WrongKind { wanted: "string", found: shown(value) }),
            Leaf::Int => (String::new(), Mismatch::WrongKind { wanted: "integer", found: shown(value) }),
            Leaf::Null => continue,
        };
        // A wrong value of the right kind says more than a wrong kind.
        let better = matches!(what.1, Mismatch::WrongValue { .. }) || !what.0.is_empty();
        if nearest.is_none() || better {
            nearest = Some(what);
        }
    }
    Some(nearest.unwrap_or_else(|| (String::new(), Mismatch::WrongKind { wanted: "null", found: shown(value) })))
}

/// Where and why a value is not of a kind. Forms and lengths of texts are not asked for, as in the schemas.
fn misfit(kind: &'static Kind, value: &Value) -> Option<(String, Mismatch)> {
    let wrong = |wanted| Some((String::new(), Mismatch::WrongKind { wanted, found: shown(value) }));
    let below = |pointer: &str, (inner, what): (String, Mismatch)| (below("", pointer) + &inner, what);
    match (kind, value) {
        (Kind::Bool, Value::Bool(_))
        | (Kind::Float, Value::Int(_) | Value::Big(_) | Value::Decimal(_))
        | (Kind::Instant | Kind::Cron(_) | Kind::Text(..), Value::Text(_))
        | (Kind::Bytes, Value::Bytes(_))
        | (Kind::Json, _) => None,
        (Kind::Int { min, max, .. }, Value::Int(found)) => (found < min || found > max).then(|| {
            let wanted = format!("{min}…{max}");
            (String::new(), Mismatch::WrongValue { wanted, found: found.to_string() })
        }),
        (Kind::Choice(choices), Value::Text(text)) => {
            let fits = choices.iter().any(|choice| choice.value == text);
            (!fits).then(|| {
                let words: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
                (String::new(), Mismatch::WrongValue { wanted: words.join(" | "), found: shown(value) })
            })
        }
        (Kind::List(of, _), Value::List(items)) => {
            items.iter().enumerate().find_map(|(i, item)| misfit(of, item).map(|what| below(&i.to_string(), what)))
        }
        (Kind::Map(of), Value::Object(members)) => {
            members.iter().find_map(|(name, value)| misfit(of, value).map(|what| below(name, what)))
        }
        (Kind::Record(fields), Value::Object(members)) => {
            let fields = || fields.iter();
            let missing = fields().find(|field| field.required && value.member(field.name).is_none());
            if let Some(field) = missing {
                return Some(below(field.name, (String::new(), Mismatch::Missing)));
            }
            members.iter().find_map(|(name, value)| match fields().find(|field| field.name == name) {
                Some(field) => misfit(&field.kind, value).map(|what| below(name, what)),
                None => Some(below(name, (String::new(), Mismatch::Unknown(None)))),
            })
        }
        (Kind::OneOf(kinds), _) => {
            let mut misfits = Vec::new();
            for (_, kind) in *kinds {
                misfits.push(misfit(kind, value)?);
            }
            // What went wrong deepest below is the nearest to having been meant.
            misfits.into_iter().max_by_key(|(pointer, _)| pointer.len())
        }
        (Kind::Bool, _) => wrong("boolean"),
        (Kind::Int { .. }, _) => wrong("integer"),
        (Kind::Float, _) => wrong("number"),
        (Kind::List(..), _) => wrong("array"),
        (Kind::Map(_) | Kind::Record(_) | Kind::Bytes, _) => wrong("object"),
        (Kind::Instant | Kind::Cron(_) | Kind::Text(..) | Kind::Choice(_), _) => wrong("string"),
    }
}

/// The text of unfolded bytes, unless the tree wants bytes there.
fn readable(value: &Value, node: &'static Node, here: Here<'_>) -> Option<Value> {
    let Value::Bytes(bytes) = value else { return None };
    let wants_bytes = match node {
        Node::Copy(path) | Node::Leaf(Expr::From(path)) => {
            matches!(here.known.field(*path), Some((Kind::Bytes, _)))
        }
        _ => false,
    };
    if wants_bytes {
        return None;
    }
    String::from_utf8(bytes.clone()).ok().map(Value::Text)
}

/// A value as it is quoted in a message: its beginning is enough.
fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) => "{…}".to_owned(),
        Value::List(_) => "[…]".to_owned(),
        Value::Text(text) => Value::Text(text.chars().take(60).collect()).to_json(),
        other => other.to_json(),
    }
}
