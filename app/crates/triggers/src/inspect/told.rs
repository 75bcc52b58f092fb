//! What an event tells of the configuration and the occurrence that made it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::check::{self, MOST_OVERRIDES};
use crate::event::Origin;
use crate::expect::{Known, derive};
use crate::fires::names_match;
use crate::input::{Input, Moment, NoZones};
use crate::model::{Edition, Expr, Happening, Kind, Path, Root, Test, Trigger, on};
use crate::value::{Value, below};

/// One step of the way to a field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Member(String),
    Item(usize),
}

/// A field, or a place in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    config: bool,
    steps: Vec<Step>,
}

impl Place {
    /// Where a path leads. `item` is where the current item of a list stands.
    pub(super) fn of(path: Path, item: Option<&Place>) -> Self {
        let named = path.name.split('.').filter(|name| !name.is_empty()).map(|name| Step::Member(name.to_owned()));
        match (path.root, item) {
            (Root::Item, Some(item)) => {
                Self { config: item.config, steps: item.steps.iter().cloned().chain(named).collect() }
            }
            (root, _) => Self { config: root == Root::Config, steps: named.collect() },
        }
    }

    /// The item of a list that stands here.
    pub(super) fn item(&self, index: usize) -> Self {
        self.then(Step::Item(index))
    }

    /// The member of a map that stands here.
    pub(super) fn member(&self, name: &str) -> Self {
        self.then(Step::Member(name.to_owned()))
    }

    fn then(&self, step: Step) -> Self {
        Self { config: self.config, steps: self.steps.iter().cloned().chain([step]).collect() }
    }

    /// The place as an origin of a value.
    pub(super) fn origin(&self) -> Origin {
        let pointer = self.steps.iter().fold(String::new(), |pointer, step| match step {
            Step::Member(name) => below(&pointer, name),
            Step::Item(index) => format!("{pointer}/{index}"),
        });
        if self.config { Origin::Config(pointer) } else { Origin::Occurrence(pointer) }
    }
}

/// The input that an event tells. Clock and seed it does not tell, and nothing may be asked of them.
pub(super) fn input<'a>(
    trigger: &'static Trigger,
    edition: &'static Edition,
    config: &'a Value,
    occurrence: &'a Value,
) -> Input<'a> {
    Input::new(trigger, edition, config, occurrence, Moment { at: 0, seed: "", zones: &NoZones })
}

/// A text that is joined from pieces, to be taken apart once the fields that stand alone are known.
#[derive(Clone, Debug)]
pub(super) struct Joined {
    pub(super) pointer: String,
    pub(super) pieces: &'static [Expr],
    /// The field that pins the whole text instead.
    pub(super) pin: Option<Place>,
    pub(super) value: Value,
    pub(super) item: Option<Place>,
    pub(super) known: Known,
}

/// What became of a joined text.
pub(super) enum Taken {
    /// It tells its fields, or agrees with what is known of them.
    Fits,
    /// The fields say this instead.
    Differs(String),
}

/// Everything that an event tells.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Fields and their values, in the order of the event.
    fields: Vec<(Place, Value)>,
    /// Where each field stands in that order.
    index: BTreeMap<Place, usize>,
    /// Fields whose values follow from the form of the event; what a member says wins.
    hints: Vec<(Place, Value)>,
    /// Places of the event that its fields contradict.
    overrides: Vec<(String, Value)>,
}

impl Told {
    pub(super) fn tell(&mut self, place: Place, value: Value) {
        if let Entry::Vacant(entry) = self.index.entry(place) {
            self.fields.push((entry.key().clone(), value));
            entry.insert(self.fields.len() - 1);
        }
    }

    pub(super) fn hint(&mut self, place: Place, value: Value) {
        self.hints.push((place, value));
    }

    /// A place of the event that no field can make so.
    pub(super) fn keep(&mut self, pointer: &str, value: Value) {
        self.overrides.push((pointer.to_owned(), value));
    }

    pub(super) fn append(&mut self, mut other: Self) {
        other.fields.into_iter().for_each(|(place, value)| self.tell(place, value));
        self.hints.append(&mut other.hints);
        self.overrides.append(&mut other.overrides);
    }

    fn value(&self, place: &Place) -> Option<&Value> {
        self.index.get(place).map(|index| &self.fields[*index].1)
    }

    /// What happened by what the configuration names: the assumed happening if it is named, else the first that is.
    pub(super) fn named(&self, trigger: &'static Trigger, assumed: &'static Happening) -> &'static Happening {
        let is_named = |happening: &&'static Happening| {
            trigger.fires.iter().all(|clause| {
                let Test::Names(path) = clause.test else { return true };
                let words = self.value(&Place::of(path, None)).map_or(&[][..], |words| match words {
                    Value::List(words) => words,
                    word => std::slice::from_ref(word),
                });
                words.is_empty() || words.iter().any(|word| names_match(&word.in_text(), happening.word))
            })
        };
        std::iter::once(assumed).chain(trigger.happenings).find(is_named).unwrap_or(assumed)
    }

    /// Takes a joined text apart, with the help of what is known.
    pub(super) fn take_apart(&mut self, joined: &Joined) -> Taken {
        let text = joined.value.in_text();
        let parts: Vec<Part> = joined.pieces.iter().map(|piece| self.part(piece, joined)).collect();
        // What can be no value of the field was pinned instead.
        if let [Part::Field(place, kind)] = parts.as_slice()
            && (joined.pin.is_none() || check::is_of(kind, &joined.value))
        {
            self.tell(place.clone(), joined.value.clone());
            return Taken::Fits;
        }
        // What cannot be told apart from what was pinned is taken for pinned; what can be read in it is told all the same.
        let opaque = joined.pin.is_some() && parts.iter().any(|part| matches!(part, Part::Anything));
        if let Some(values) = split(&parts, &text).filter(|values| are_right(&parts, values)) {
            for (part, value) in parts.iter().zip(values) {
                if let Part::Field(place, kind) = part
                    && let Some(value) = typed(kind, value)
                {
                    self.tell(place.clone(), value);
                }
            }
            if !opaque {
                return Taken::Fits;
            }
        }
        if let Some(pin) = &joined.pin {
            self.tell(pin.clone(), joined.value.clone());
            return Taken::Fits;
        }
        self.keep(&joined.pointer, joined.value.clone());
        Taken::Differs(parts.iter().map(Part::shown).collect())
    }

    /// How many fields of a joined text are not known yet.
    pub(super) fn unknown_fields(&self, joined: &Joined) -> usize {
        joined.pieces.iter().filter(|piece| !matches!(self.part(piece, joined), Part::Text(_))).count()
    }

    fn part(&self, piece: &'static Expr, joined: &Joined) -> Part {
        match piece {
            Expr::Fixed(lit) => Part::Text(Value::from(*lit).in_text()),
            Expr::From(path) if *path == on("happening") => Part::Text(joined.known.happening.id.to_owned()),
            Expr::From(path) => {
                let place = Place::of(*path, joined.item.as_ref());
                match (self.value(&place), joined.known.field(*path)) {
                    (Some(value), _) => Part::Text(value.in_text()),
                    (None, Some((kind, _))) => Part::Field(place, kind),
                    (None, None) => Part::Text(String::new()),
                }
            }
            Expr::Derived(derivation, of) => {
                let values: Option<Vec<Value>> = of.iter().map(|expr| self.known_value(expr, joined)).collect();
                let derived =
                    values.and_then(|values| derive(derivation, &values.iter().map(Some).collect::<Vec<_>>()));
                derived.map_or(Part::Anything, |value| Part::Text(value.in_text()))
            }
            // Where it is pinned, the pin is known by the place it has told.
            Expr::Or(path, other) => match self.value(&Place::of(*path, joined.item.as_ref())) {
                Some(value) => Part::Text(value.in_text()),
                None => self.part(other, joined),
            },
            _ => Part::Anything,
        }
    }

    fn known_value(&self, expr: &'static Expr, joined: &Joined) -> Option<Value> {
        match expr {
            Expr::Fixed(lit) => Some((*lit).into()),
            Expr::From(path) if *path == on("happening") => Some(joined.known.happening.id.into()),
            Expr::From(path) => self.value(&Place::of(*path, joined.item.as_ref())).cloned(),
            _ => None,
        }
    }

    /// The configuration and the occurrence, as far as the event tells.
    pub(super) fn recover(&self, trigger: &'static Trigger, happening: &Happening) -> (Value, Value) {
        let (mut config, mut occurrence) = (Value::empty(), Value::empty());
        if trigger.happenings.len() > 1 {
            occurrence.set("happening", happening.id.into());
        }
        for (place, value) in self.fields.iter().chain(&self.hints) {
            let root = if place.config { &mut config } else { &mut occurrence };
            put(root, &place.steps, value);
        }
        sort(&mut config, trigger.config.iter().map(|field| field.name));
        sort(
            &mut occurrence,
            std::iter::once("happening")
                .chain(trigger.occurrence_fields(happening).into_iter().map(|field| field.name)),
        );
        if !self.overrides.is_empty() {
            let overrides = self.overrides.iter().take(MOST_OVERRIDES as usize).map(|(pointer, value)| {
                Value::Object(vec![
                    ("pointer".to_owned(), pointer.as_str().into()),
                    ("value".to_owned(), value.clone()),
                    ("why".to_owned(), "as received".into()),
                ])
            });
            occurrence.set("overrides", Value::List(overrides.collect()));
        }
        (config, occurrence)
    }
}

/// A piece of a joined text.
enum Part {
    Text(String),
    Field(Place, &'static Kind),
    Anything,
}

impl Part {
    fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Field(place, _) => format!("{{{}}}", place.origin().pointer().unwrap_or_default()),
            Self::Anything => "…".to_owned(),
        }
    }
}

/// The texts of the parts, if the whole can be divided so. Between two unknown parts the first place counts where
/// what stands between them is found.
fn split<'t>(parts: &[Part], whole: &'t str) -> Option<Vec<&'t str>> {
    let mut texts = Vec::with_capacity(parts.len());
    let mut rest = whole;
    let mut i = 0;
    while i < parts.len() {
        if let Part::Text(text) = &parts[i] {
            texts.push(rest.get(..text.len())?);
            rest = rest.strip_prefix(text.as_str())?;
            i += 1;
            continue;
        }
        // The known texts up to the next unknown part are the border.
        let border: String = parts[i + 1..].iter().map_while(Part::known).collect();
        let is_last = parts[i + 1..].iter().all(|part| part.known().is_some());
        let end = match (is_last, border.is_empty()) {
            (true, _) => rest.strip_suffix(border.as_str())?.len(),
            (false, true) => return None,
            (false, false) => rest.find(&border)?,
        };
        texts.push(&rest[..end]);
        rest = &rest[end..];
        i += 1;
    }
    rest.is_empty().then_some(texts)
}

impl Part {
    fn known(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// Whether each piece can be a value of its field.
fn are_right(parts: &[Part], values: &[&str]) -> bool {
    parts.iter().zip(values).all(|(part, value)| match part {
        Part::Field(_, kind) => typed(kind, value).is_some_and(|value| check::is_of(kind, &value)),
        _ => true,
    })
}

/// A piece of text as a value of a kind.
fn typed(kind: &Kind, text: &str) -> Option<Value> {
    match kind {
        Kind::Int { .. } | Kind::Bool | Kind::Float => Value::from_json(text).ok(),
        _ => Some(text.into()),
    }
}

/// Puts a value where nothing stands yet, making objects and lists on the way.
fn put(root: &mut Value, steps: &[Step], value: &Value) {
    let Some((step, rest)) = steps.split_first() else {
        if matches!(root, Value::Null) || (root.is_blank() && matches!(root, Value::Object(_))) {
            *root = value.clone();
        }
        return;
    };
    match step {
        Step::Member(name) => {
            if matches!(root, Value::Null) {
                *root = Value::empty();
            }
            let Value::Object(members) = root else { return };
            let index = members.iter().position(|(member, _)| member == name).unwrap_or_else(|| {
                members.push((name.clone(), Value::Null));
                members.len() - 1
            });
            put(&mut members[index].1, rest, value);
        }
        Step::Item(index) => {
            if matches!(root, Value::Null) {
                *root = Value::List(Vec::new());
            }
            let Value::List(items) = root else { return };
            if items.len() <= *index {
                items.resize(index + 1, Value::Null);
            }
            put(&mut items[*index], rest, value);
        }
    }
}

/// Puts members into the order of the catalogue.
fn sort(value: &mut Value, names: impl Iterator<Item = &'static str>) {
    let names: Vec<&str> = names.collect();
    if let Value::Object(members) = value {
        members.sort_by_key(|(name, _)| names.iter().position(|known| known == name));
    }
}

/// The fields of an expression, or the one that pins it, as origins. What is pinned cannot be told from what is made
/// otherwise, unless the other is made of fields.
pub(super) fn origins(expr: &'static Expr, pin: Option<&Place>, item: Option<&Place>, out: &mut Vec<Origin>) {
    let each = |exprs: &'static [Expr], out: &mut Vec<Origin>| {
        let telling = exprs.iter().filter(|expr| !matches!(expr, Expr::Fixed(_)));
        telling.for_each(|expr| origins(expr, None, item, out));
    };
    match (expr, pin) {
        (Expr::From(path), _) => out.push(Place::of(*path, item).origin()),
        (Expr::Join(pieces), _) => each(pieces, out),
        (Expr::Derived(_, of), _) => {
            out.push(Origin::Derived);
            each(of, out);
        }
        (Expr::Or(path, other), pin) => {
            let own = Place::of(*path, item);
            origins(other, Some(pin.unwrap_or(&own)), item, out);
        }
        (_, Some(pin)) => out.push(pin.origin()),
        (Expr::Fixed(_) | Expr::Type, None) => out.push(Origin::Fixed),
        (Expr::Word(_), None) => out.extend([Origin::Derived, Place::of(on("happening"), None).origin()]),
        (Expr::Clock(_), None) => out.push(Origin::Clock),
        (Expr::Made(_) | Expr::MadeAt(..), None) => out.push(Origin::Generated),
    }
}
