//! What is known of an event before there is one: which conditions an edition, a happening and the branch of the tree
//! decide, and which values a leaf can have. The schemas and the inspection read trees through it.

use std::collections::BTreeSet;

use crate::derive::Derivation;
use crate::fields;
use crate::input::{Moment, NoZones};
use crate::model::{Edition, Expr, Field, Happening, Kind, Lit, Node, Path, Root, Shape, Slot, Trigger, When, on};
use crate::value::Value;

/// What a leaf can hold: one of these.
#[derive(Clone, Debug)]
pub enum Leaf {
    /// Exactly this.
    Exact(Value),
    /// A value of a field's kind.
    Kind(&'static Kind),
    /// A value of a kind that no table holds.
    Own(Kind),
    /// Any text.
    Text,
    /// `null`.
    Null,
}

impl Leaf {
    /// Whether it is a whole number.
    pub const fn is_whole(&self) -> bool {
        matches!(self, Self::Kind(Kind::Int { .. }) | Self::Own(Kind::Int { .. }))
    }
}

/// What is known at one place of a tree.
#[derive(Clone, Debug)]
pub struct Known {
    /// The trigger.
    pub trigger: &'static Trigger,
    /// The edition of its format.
    pub edition: &'static Edition,
    /// What happens.
    pub happening: &'static Happening,
    /// Conditions that hold here, and such that do not.
    facts: Vec<(When, bool)>,
    /// What the items of the enclosing list are.
    item: Option<&'static Kind>,
}

impl Known {
    /// What is known at the root of a shape, or `None` where the shape cannot come about.
    pub fn of(
        trigger: &'static Trigger,
        shape: &'static Shape,
        edition: &'static Edition,
        happening: &'static Happening,
    ) -> Option<Self> {
        let mut known = Self { trigger, edition, happening, facts: Vec::new(), item: None };
        // The first shape whose condition holds is the one: those before it do not.
        for before in trigger.shapes.iter().take_while(|before| !std::ptr::eq(*before, shape)) {
            if known.decide(&before.when) == Some(true) {
                return None;
            }
            known.assume(&before.when, false);
        }
        if known.decide(&shape.when) == Some(false) {
            return None;
        }
        known.assume(&shape.when, true);
        Some(known)
    }

    /// What is known besides where a condition holds.
    #[must_use]
    pub fn with(&self, when: &When) -> Self {
        let mut known = self.clone();
        known.assume(when, true);
        known
    }

    /// What is known besides where a condition does not hold.
    #[must_use]
    pub fn without(&self, when: &When) -> Self {
        let mut known = self.clone();
        known.assume(when, false);
        known
    }

    /// What is known of an item of the list at a path.
    #[must_use]
    pub fn within(&self, path: Path) -> Self {
        let item = match self.field(path) {
            Some((Kind::List(item, _), _)) => Some(*item),
            _ => None,
        };
        // What was known of an item of an outer list says nothing about this one.
        let facts = self.facts.iter().filter(|(when, _)| !speaks_of_item(when)).copied().collect();
        Self { facts, item, ..self.clone() }
    }

    fn assume(&mut self, when: &When, holds: bool) {
        self.note(when, holds);
        self.conclude();
    }

    /// Every part is noted before anything is concluded: of half a condition nothing follows.
    fn note(&mut self, when: &When, holds: bool) {
        match (when, holds) {
            (When::All(all), true) => all.iter().for_each(|when| self.note(when, true)),
            (When::Any(any), false) => any.iter().for_each(|when| self.note(when, false)),
            (When::Not(when), _) => self.note(when, !holds),
            (When::Always, _) => {}
            _ => self.facts.push((*when, holds)),
        }
    }

    /// Where all but one of several conditions are decided, the last one may follow.
    fn conclude(&mut self) {
        let follows = self.facts.iter().find_map(|(fact, holds)| {
            let (parts, neutral) = match (fact, holds) {
                (When::All(parts), false) => (parts, true),
                (When::Any(parts), true) => (parts, false),
                _ => return None,
            };
            let mut open = parts.iter().filter(|part| self.decide(part) != Some(neutral));
            let (last, more) = (open.next()?, open.next());
            (more.is_none() && self.decide(last).is_none()).then_some((*last, !neutral))
        });
        if let Some((when, holds)) = follows {
            self.assume(&when, holds);
        }
    }

    /// The fields whose value follows from what they are not.
    pub fn implied(&self) -> Vec<(Path, Lit)> {
        let mut implied = Vec::new();
        for (fact, _) in self.facts.iter().filter(|(_, holds)| !holds) {
            let When::Is(path, lit) = fact else { continue };
            let others: Vec<Lit> = match self.field(*path) {
                Some((Kind::Bool, true)) => vec![Lit::Bool(*lit != Lit::Bool(true))],
                Some((Kind::Choice(choices), true)) => {
                    let is_open = |lit: &Lit| !self.facts.contains(&(When::Is(*path, *lit), false));
                    choices.iter().map(|choice| choice.value).filter(is_open).collect()
                }
                _ => continue,
            };
            if let [last] = others.as_slice()
                && !implied.contains(&(*path, *last))
            {
                implied.push((*path, *last));
            }
        }
        implied
    }

    /// Whether a condition holds, as far as that is known.
    pub fn decide(&self, when: &When) -> Option<bool> {
        if let Some((_, holds)) = self.facts.iter().find(|(fact, _)| fact == when) {
            return Some(*holds);
        }
        match when {
            When::Always => Some(true),
            When::In(editions) => Some(editions.contains(&self.edition.id)),
            When::Happens(ids) => Some(ids.contains(&self.happening.id)),
            When::Is(path, lit) => self.decide_is(*path, *lit),
            When::Set(path) => self.decide_set(*path),
            When::Fits(path, _) | When::MemberFits(path, ..) => self.field(*path).is_none().then_some(false),
            When::Not(when) => self.decide(when).map(|holds| !holds),
            When::All(all) => all_of(all.iter().map(|when| self.decide(when))),
            When::Any(any) => all_of(any.iter().map(|when| self.decide(when).map(|holds| !holds))).map(|none| !none),
        }
    }

    fn decide_is(&self, path: Path, lit: Lit) -> Option<bool> {
        if path == on("happening") {
            return Some(lit == Lit::Text(self.happening.id));
        }
        if let Some(known) = self.is(path) {
            return Some(known == lit);
        }
        if self.facts.contains(&(When::Set(path), false)) {
            // Not set, so its default holds, or nothing; an empty value may have been given, though.
            let empty = matches!(lit, Lit::Text(""));
            return (!empty).then(|| self.default(path) == Some(lit));
        }
        match self.field(path) {
            None => Some(false),
            Some((Kind::Bool, true)) => {
                let other = Lit::Bool(lit != Lit::Bool(true));
                self.facts.contains(&(When::Is(path, other), false)).then_some(true)
            }
            Some((Kind::Choice(choices), true)) => choices
                .iter()
                .filter(|choice| choice.value != lit)
                .all(|choice| self.facts.contains(&(When::Is(path, choice.value), false)))
                .then_some(true),
            Some(_) => None,
        }
    }

    fn decide_set(&self, path: Path) -> Option<bool> {
        let (kind, _) = self.field(path)?;
        if let Some(lit) = self.is(path)
            && self.default(path) != Some(lit)
        {
            return Some(!matches!(lit, Lit::Text("") | Lit::Null));
        }
        match kind {
            Kind::List(_, count) if count.min == 0 => None,
            Kind::Map(_) | Kind::Record(_) | Kind::Json | Kind::OneOf(_) => None,
            _ => self.required(path).then_some(true),
        }
    }

    /// The value that a field is known to have.
    pub fn is(&self, path: Path) -> Option<Lit> {
        self.facts.iter().find_map(|(fact, holds)| match fact {
            When::Is(at, lit) if *holds && *at == path => Some(*lit),
            _ => None,
        })
    }

    /// The kind of a field, and whether it always has a value. `None` where what happens has no such field.
    pub fn field(&self, path: Path) -> Option<(&'static Kind, bool)> {
        if path.root == Root::Item && path.name.is_empty() {
            return self.item.map(|kind| (kind, true));
        }
        let field = self.find(path)?;
        let sure = field.required || field.default.is_some();
        Some((&field.kind, sure))
    }

    fn find(&self, path: Path) -> Option<&'static Field> {
        match path.root {
            Root::Config => fields::find(self.trigger.config.iter(), path.name),
            Root::Occurrence => self.trigger.occurrence_field(self.happening, path.name),
            Root::Item => match self.item {
                Some(Kind::Record(members)) => fields::find(members.iter(), path.name),
                _ => None,
            },
            Root::Answer => None,
        }
    }

    fn default(&self, path: Path) -> Option<Lit> {
        self.find(path).and_then(|field| field.default)
    }

    fn required(&self, path: Path) -> bool {
        self.find(path).is_some_and(|field| field.required)
    }

    /// Whether one of the alternatives of a sum always holds.
    pub fn is_exhaustive(&self, alternatives: &'static [(When, Node)]) -> bool {
        let mut known = self.clone();
        alternatives.iter().any(|(when, _)| {
            let decided = known.decide(when) == Some(true);
            known.assume(when, false);
            decided
        })
    }

    /// What a leaf can hold: what its expression gives, or what pins it.
    pub fn leaf(&self, expr: &'static Expr, pin: Option<&'static Field>) -> Vec<Leaf> {
        let mut leaves = self.leaves(expr);
        leaves.extend(pin.map(|pin| Leaf::Kind(&pin.kind)));
        leaves
    }

    /// What an expression can give.
    pub fn leaves(&self, expr: &'static Expr) -> Vec<Leaf> {
        match expr {
            Expr::Fixed(lit) => vec![Leaf::Exact((*lit).into())],
            Expr::Type => vec![Leaf::Exact(self.trigger.kind.into())],
            Expr::Word(without) => {
                let word = self.happening.word;
                vec![Leaf::Exact(word.strip_prefix(without).unwrap_or(word).into())]
            }
            Expr::From(path) => self.given(*path),
            Expr::Clock(format) => vec![Leaf::Own(format.kind())],
            Expr::Made(maker) | Expr::MadeAt(_, maker) => vec![Leaf::Own(maker.kind())],
            Expr::Join(_) => vec![Leaf::Text],
            Expr::Derived(derivation, of) => match self.derived(derivation, of) {
                Some(value) => vec![Leaf::Exact(value)],
                None => vec![Leaf::Kind(&derivation.gives)],
            },
            Expr::Or(path, other) => {
                let mut leaves = self.leaves(other);
                leaves.extend(self.field(*path).map(|(kind, _)| Leaf::Kind(kind)));
                leaves
            }
        }
    }

    /// What stands in a field; `null` is how its absence shows.
    pub fn given(&self, path: Path) -> Vec<Leaf> {
        if path == on("happening") {
            return vec![Leaf::Exact(self.happening.id.into())];
        }
        if let Some(lit) = self.is(path) {
            return vec![Leaf::Exact(lit.into())];
        }
        let Some((kind, sure)) = self.field(path) else { return vec![Leaf::Null] };
        let mut leaves = vec![Leaf::Kind(kind)];
        if !sure && self.decide(&When::Set(path)) != Some(true) {
            leaves.push(Leaf::Null);
        }
        leaves
    }

    /// What is worked out from nothing but what happens.
    fn derived(&self, derivation: &Derivation, of: &'static [Expr]) -> Option<Value> {
        let exact = |expr: &'static Expr| match self.leaves(expr).as_slice() {
            [Leaf::Exact(value)] => Some(value.clone()),
            _ => None,
        };
        let values: Vec<Value> = of.iter().map(exact).collect::<Option<_>>()?;
        (!values.is_empty()).then(|| derive(derivation, &values.iter().map(Some).collect::<Vec<_>>()))?
    }

    /// Whether a slot is there, as far as that is known, and what is known within it where it is.
    pub fn slot(&self, slot: &Slot) -> (Option<bool>, Self) {
        (self.decide(&slot.when), self.with(&slot.when))
    }
}

/// Works a value out where neither the clock nor a zone is at hand.
pub(crate) fn derive(derivation: &Derivation, values: &[Option<&Value>]) -> Option<Value> {
    (derivation.run)(values, &Moment { at: 0, seed: "", zones: &NoZones })
}

/// Three-valued “and”.
fn all_of(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let parts: BTreeSet<Option<bool>> = parts.collect();
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn speaks_of_item(when: &When) -> bool {
    match when {
        When::Is(path, _) | When::Set(path) | When::Fits(path, _) | When::MemberFits(path, ..) => {
            path.root == Root::Item
        }
        When::Not(when) => speaks_of_item(when),
        When::All(all) | When::Any(all) => all.iter().any(speaks_of_item),
        When::Always | When::In(_) | When::Happens(_) => false,
    }
}
