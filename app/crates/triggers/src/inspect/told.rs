//! What an event tells of the configuration and the occurrence that made it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::event::Origin;
use crate::expect::{Known, derive};
use crate::model::{Expr, Happening, Kind, Path, Root, Trigger, on};
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

    pub(super) fn append(&mut self, mut other: Self) {
        other.fields.into_iter().for_each(|(place, value)| self.tell(place, value));
        self.hints.append(&mut other.hints);
        self.overrides.append(&mut other.overrides);
    }

    fn value(&self, place: &Place) -> Option<&Value> {
        self.index.get(place).map(|index| &self.fields[*index].1)
    }

    /// Takes a joined text apart, with the help of what is known.
    pub(super) fn take_apart(&mut self, joined: &Joined) -> Taken {
        let text = joined.value.in_text();
        let parts: Vec<Part> = joined.pieces.iter().map(|piece| self.part(piece, joined)).collect();
        if let [Part::Field(place, _)] = parts.as_slice() {
            self.tell(place.clone(), joined.value.clone());
            return Taken::Fits;
        }
        // What cannot be told apart from what was pinned is taken for pinned.
        let opaque = joined.pin.is_some() && parts.iter().any(|part| matches!(part, Part::Anything));
        if let Some(values) = split(&parts, &text).filter(|_| !opaque) {
            for (part, value) in parts.iter().zip(values) {
                if let Part::Field(place, kind) = part
                    && let Some(value) = typed(kind, value)
                {
                    self.tell(place.clone(), value);
                }
            }
            return Taken::Fits;
        }
        if let Some(pin) = &joined.pin {
            self.tell(pin.clone(), joined.value.clone());
            return Taken::Fits;
        }
        self.overrides.push((joined.pointer.clone(), joined.value.clone()));
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
            Expr::Derived(derivation, paths) => {
                let values: Option<Vec<Value>> = paths.iter().map(|path| self.known_value(*path, joined)).collect();
                let derived =
                    values.and_then(|values| derive(derivation, &values.iter().map(Some).collect::<Vec<_>>()));
                derived.map_or(Part::Anything, |value| Part::Text(value.in_text()))
            }
            _ => Part::Anything,
        }
    }

    fn known_value(&self, path: Path, joined: &Joined) -> Option<Value> {
        if path == on("happening") {
            return Some(joined.known.happening.id.into());
        }
        self.value(&Place::of(path, joined.item.as_ref())).cloned()
    }

    /// The configuration and the occurrence, as far as the event tells.
    pub(super) fn recover(&self, trigger: &Trigger, happening: &Happening) -> (Value, Value) {
        let (mut config, mut occurrence) = (Value::empty(), Value::empty());
        if trigger.happenings.len() > 1 {
            occurrence.set("happening", happening.id.into());
        }
        for (place, value) in self.fields.iter().chain(&self.hints) {
            let root = if place.config { &mut config } else { &mut occurrence };
            put(root, &place.steps, value);
        }
        sort(&mut config, trigger.config.iter().map(|field| field.name));
        sort(&mut occurrence, std::iter::once("happening").chain(happening.all_fields().map(|field| field.name)));
        if !self.overrides.is_empty() {
            let overrides = self.overrides.iter().map(|(pointer, value)| {
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

/// The fields of an expression, as origins.
pub(super) fn origins(expr: &'static Expr, item: Option<&Place>, out: &mut Vec<Origin>) {
    match expr {
        Expr::Fixed(_) => out.push(Origin::Fixed),
        Expr::From(path) => out.push(Place::of(*path, item).origin()),
        Expr::Join(pieces) => {
            for piece in pieces.iter().filter(|piece| !matches!(piece, Expr::Fixed(_))) {
                origins(piece, item, out);
            }
        }
        Expr::Clock(_) => out.push(Origin::Clock),
        Expr::Generated(_) => out.push(Origin::Generated),
        Expr::Derived(_, paths) => {
            out.push(Origin::Derived);
            out.extend(paths.iter().map(|path| Place::of(*path, item).origin()));
        }
        // What is pinned cannot be told from what is made otherwise, unless the other is made of fields.
        Expr::Or(path, other) => match other {
            Expr::From(_) | Expr::Join(_) | Expr::Derived(..) => origins(other, item, out),
            _ => out.push(Place::of(*path, item).origin()),
        },
    }
}
