//! The state of a trigger's page, and its link.
//!
//! A state keeps what was typed, text by text, so nothing that a person wrote is lost, however wrong it is. Values are
//! read from the texts, and texts are written from values, by the kinds of the catalogue.
//!
//! The grammar (fixed: a link once handed out opens for ever with the same bytes):
//! * configuration fields stand under their documented dotted names, occurrence fields under `on.`, those of a second
//!   rule under `second.`, a function's answer under `answer` where the source reads it; `at`, `seed`, `edition`, `view`,
//!   `lang`, `example` and `many` are reserved;
//! * a repeated name is a list of scalars, `a.0.b` a list of objects; a map is a list of objects with `key` and `value`;
//!   a value of one of several kinds stands under its kind's tag (`value.int=1`), and `value=int` says which one counts
//!   where several stand there;
//! * a repeated `many` lists the values of one field that are tried one after the other, where the trigger names such a
//!   field; a form sends them as the lines of one text;
//! * `example` names a base that the rest overrides; a field that says what the base or its default says is left out;
//! * `view` names what the page shows of the result, and changes nothing of it;
//! * an empty text means unset, `""` an explicitly empty text or list; fields of kind JSON carry JSON text;
//! * CRLF reads as LF; the order is the catalogue's; a link ends in a letter or a digit, or in an escape.

use bilingual::Lang;
use triggers::fields::{find, leaves};
use triggers::model::{Field, Kind, Trigger};
use triggers::names::Names;
use triggers::value::Value;

use crate::names::{Part, is_under, leaf, led};
use crate::surroundings::Surroundings;
use crate::texts::{read, write};
use crate::view::View;

/// How many values of a field are tried at most.
pub const MOST_TRIED: usize = 500;

/// The name of the values that are tried.
pub const MANY: &str = Part::Many.member();

/// How many texts a link may have; what comes after them is listed as ignored. Forms with many rows send many empty ones
/// besides.
const MOST_TEXTS: usize = 2_000;

/// Everything that a link says.
#[derive(Clone, Debug)]
pub struct State {
    /// The trigger of the page.
    pub trigger: &'static Trigger,
    /// What stands in the fields, by full name (`filter.key.prefix`, `on.key`), in any order; no empty texts.
    texts: Vec<(String, String)>,
    /// The pinned clock, as it was written; empty for none.
    pub at: String,
    /// What generated values are made from; empty for the default.
    pub seed: String,
    /// The edition, as it was written; empty for the trigger's default.
    pub edition: String,
    /// What the link shows of the result; `None` for what answers the trigger's main question.
    pub view: Option<View>,
    /// The language that the link names.
    pub lang: Option<Lang>,
    /// The id of the example that is the base; empty for none.
    pub example: String,
    /// Names in the link that mean nothing here, in the order of the link.
    pub ignored: Vec<String>,
}

impl State {
    /// The state of a page without a query.
    pub fn new(trigger: &'static Trigger) -> Self {
        Self {
            trigger,
            texts: Vec::new(),
            at: String::new(),
            seed: String::new(),
            edition: String::new(),
            view: None,
            lang: None,
            example: String::new(),
            ignored: Vec::new(),
        }
    }

    /// The state of an example. An unknown one gives an empty state that still names it.
    pub fn of_example(trigger: &'static Trigger, id: &str) -> Self {
        let mut state = Self { example: id.to_owned(), ..Self::new(trigger) };
        let Some(base) = trigger.example(id).and_then(|example| Value::from_json(example.state).ok()) else {
            return state;
        };
        let text = |name| base.member(name).map(Value::in_text).unwrap_or_default();
        (state.at, state.seed, state.edition) = (text("at"), text("seed"), text("edition"));
        for part in Part::ALL {
            if let Some(value) = base.member(part.member()) {
                state.fill(part, value);
            }
        }
        state
    }

    /// Reads the query of a link, without its question mark.
    pub fn parse(trigger: &'static Trigger, query: &str) -> Self {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
            .map(|(name, text)| (name.into_owned(), text.replace("\r\n", "\n")))
            .collect();
        let last = |name: &str| pairs.iter().rev().find(|(key, _)| key == name).map(|(_, text)| text.as_str());
        let mut state = match last("example") {
            Some(id) if !id.is_empty() => Self::of_example(trigger, id),
            _ => Self::new(trigger),
        };
        if !state.example.is_empty() && trigger.example(&state.example).is_none() {
            state.ignored.push(format!("example={}", state.example));
            state.example.clear();
        }
        state.lang = last("lang").and_then(Lang::from_code);
        state.view = last("view").and_then(View::from_id);
        for (name, text) in [("at", &mut state.at), ("seed", &mut state.seed), ("edition", &mut state.edition)] {
            if let Some(given) = last(name) {
                given.clone_into(text);
            }
        }
        // What the link says about a field replaces the whole field of the base.
        let known = Part::ALL.map(|part| part.every_field(trigger));
        let field_of = |name: &str| field_of(trigger, &known, name);
        let named: Vec<String> = pairs.iter().filter_map(|(name, _)| Some(field_of(name)?.0)).collect();
        state.texts.retain(|(name, _)| !named.iter().any(|field| is_under(name, field)));
        let (mut told, mut given) = (Names::new(), Names::new());
        let mut count = 0;
        for (name, text) in &pairs {
            let tried = state.texts.iter_mut().find(|(known, _)| name == MANY && known == MANY);
            if let Some((_, tried)) = tried {
                tried.push('\n');
                tried.push_str(text);
                continue;
            }
            let is_reserved = matches!(name.as_str(), "at" | "seed" | "edition" | "view" | "lang" | "example");
            let is_strange = name == "view" && !text.is_empty() && View::from_id(text).is_none();
            count += usize::from(!text.is_empty() && !is_reserved);
            let field = field_of(name).filter(|_| count <= MOST_TEXTS);
            let dropped = match field {
                // The last of several counts.
                _ if is_reserved => (is_strange || last(name) != Some(text)).then(|| [name, "=", text].concat()),
                None => Some(name.clone()),
                Some(_) if text.is_empty() => None,
                // The first of several counts.
                Some((_, repeats)) if !repeats && !given.add(name) => {
                    let is_said = state.texts(name).next() == Some(text);
                    (!is_said).then(|| [name, "=", text].concat())
                }
                Some(_) => {
                    state.texts.push((name.clone(), text.clone()));
                    None
                }
            };
            state.ignored.extend(dropped.filter(|dropped| told.add(dropped)));
        }
        state
    }

    /// The canonical query: the same state gives the same link.
    pub fn query(&self) -> String {
        Self::query_of(&self.stem(), self.view, self.lang)
    }

    /// The canonical query of a [stem](Self::stem), with a view open and in a language: one state has many links.
    pub fn query_of(stem: &str, view: Option<View>, lang: Option<Lang>) -> String {
        let mut pairs: Vec<(String, String)> = Vec::new();
        pairs.extend(view.map(|view| ("view".into(), view.id().into())));
        pairs.extend(lang.map(|lang| ("lang".into(), lang.code().into())));
        let end = crate::query::write(&pairs);
        let joint = if stem.is_empty() || end.is_empty() { "" } else { "&" };
        [stem, joint, &end].concat()
    }

    /// What all canonical queries of this state begin with, whichever view and language they name.
    pub fn stem(&self) -> String {
        let example = self.trigger.example(&self.example);
        let base = example.map(|example| Self::of_example(self.trigger, example.id));
        let mut pairs: Vec<(String, String)> = Vec::new();
        pairs.extend(base.iter().map(|base| ("example".into(), base.example.clone())));
        for (name, field) in self.leaves() {
            let mine = self.written(&name, field);
            let theirs = base.as_ref().map(|base| base.written(&name, field)).unwrap_or_default();
            if mine == theirs {
                continue;
            }
            if mine.is_empty() {
                pairs.push((name, String::new()));
            } else {
                pairs.extend(mine);
            }
        }
        pairs.extend(self.answer_texts().cloned());
        pairs.extend(self.tried().map(|text| (MANY.into(), text.into())));
        let theirs = |of: fn(&Self) -> &str| base.as_ref().map(of).unwrap_or_default();
        for (name, mine, theirs) in [
            ("at", &self.at, theirs(|base| &base.at)),
            ("seed", &self.seed, theirs(|base| &base.seed)),
            ("edition", &self.edition, theirs(|base| &base.edition)),
        ] {
            if mine != theirs {
                pairs.push((name.into(), mine.clone()));
            }
        }
        crate::query::write(&pairs)
    }

    /// The texts of a field, or of one of the places below it, in order.
    pub fn texts<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.texts.iter().filter(move |(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// The first text of a field; empty if it has none.
    pub fn text<'a>(&'a self, name: &'a str) -> &'a str {
        self.texts(name).next().unwrap_or_default()
    }

    /// The fields in which something stands, by their full names, each with its text, in any order; a list repeats its name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Whether anything stands in a field or below it.
    pub fn is_given(&self, name: &str) -> bool {
        self.texts.iter().any(|(key, _)| is_under(key, name))
    }

    /// What the function answers, read as a contract has it; `None` where nothing was given.
    pub fn answer(&self, kind: &Kind) -> Option<Value> {
        read(kind, Part::Answer.member(), &self.texts)
    }

    /// What stands in the fields of an answer, by full name. Which contract they are read by depends on the event, so
    /// links carry them as they were typed.
    pub fn answer_texts(&self) -> impl Iterator<Item = &(String, String)> {
        self.texts.iter().filter(|(name, _)| Part::of(name).0 == Part::Answer)
    }

    /// The texts of a field that are tried one after the other, in order.
    pub fn tried(&self) -> impl Iterator<Item = &str> {
        self.text(MANY).split('\n').filter(|line| !line.is_empty())
    }

    /// The field that they are tried in, with its full name; `None` where what happens has none.
    pub fn tried_in(&self) -> Option<(String, &'static Field)> {
        let dotted = self.trigger.tried_by?.name;
        let fields = Part::Occurrence.fields(self.trigger, self.text("on.happening"));
        Some((Part::Occurrence.name(dotted), find(fields.into_iter(), dotted)?))
    }

    /// How many rows a list of objects or a map has, by the indices that occur below its name.
    pub fn rows(&self, name: &str) -> usize {
        crate::texts::rows(&self.texts, name)
    }

    /// Replaces the texts of exactly this name. Empty texts unset it.
    pub fn set(&mut self, name: &str, texts: impl IntoIterator<Item = String>) {
        self.texts.retain(|(key, _)| key != name);
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| (name.to_owned(), text)));
    }

    /// A form sends the choices of a list in the order of its boxes. Those that stood in a state before keep their order, and
    /// the new ones follow them.
    pub fn keep_order(&mut self, before: &Self) {
        for (name, field) in self.leaves() {
            if !matches!(field.kind, Kind::List(Kind::Choice(_), _)) {
                continue;
            }
            let sent: Vec<&str> = self.texts(&name).collect();
            let kept: Vec<&str> = before.texts(&name).filter(|text| sent.contains(text)).collect();
            let new = sent.iter().filter(|text| !kept.contains(text));
            let texts: Vec<String> = kept.iter().chain(new).map(|text| (*text).to_owned()).collect();
            self.set(&name, texts);
        }
    }

    /// Puts a value where a JSON pointer into a part says; `None` removes what is there.
    pub fn apply(&mut self, part: Part, pointer: &str, value: Option<&Value>) {
        let mut whole = self.value(part);
        whole.put(pointer, value.cloned());
        self.fill(part, &whole);
    }

    /// Replaces everything in a part by what a value says.
    pub fn fill(&mut self, part: Part, value: &Value) {
        self.texts.retain(|(name, _)| Part::of(name).0 != part);
        let happening = value.member("happening").map(Value::in_text).unwrap_or_default();
        for field in part.fields(self.trigger, &happening) {
            if let Some(value) = value.member(field.name) {
                write(&field.kind, &part.name(field.name), value, &mut self.texts);
            }
        }
    }

    /// The value of a part: what was typed, read by the kinds of the catalogue; what cannot be read stays text.
    pub fn value(&self, part: Part) -> Value {
        let fields = part.fields(self.trigger, self.text("on.happening")).into_iter();
        Value::Object(
            fields
                .filter_map(|field| {
                    Some((field.name.to_owned(), read(&field.kind, &part.name(field.name), &self.texts)?))
                })
                .collect(),
        )
    }

    /// The clock, the seed and the edition that it names.
    pub fn surroundings(&self) -> Surroundings<'_> {
        Surroundings::read(self.trigger, &self.at, &self.seed, &self.edition)
    }

    /// Whether a second rule was begun.
    pub fn has_second(&self) -> bool {
        self.texts.iter().any(|(name, _)| Part::of(name).0 == Part::Second)
    }

    /// Every field that holds a value of its own, by full name, in the order of the link; of an occurrence, those of
    /// what happens.
    pub fn leaves(&self) -> Vec<(String, &'static Field)> {
        let mut all = Vec::new();
        for part in Part::ALL {
            for field in part.fields(self.trigger, self.text("on.happening")) {
                leaves(std::slice::from_ref(field), "", &mut |name, field| all.push((part.name(name), field)));
            }
        }
        all
    }

    /// The pairs of a field as the canonical link has them; none where it says what its default says.
    fn written(&self, name: &str, field: &'static Field) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let first = (name == "on.happening").then(|| self.trigger.happenings[0].id.into());
        match read(&field.kind, name, &self.texts) {
            Some(value) if field.default.map(Value::from).or(first).as_ref() != Some(&value) => {
                write(&field.kind, name, &value, &mut pairs);
            }
            _ => {}
        }
        pairs
    }
}

/// The full name of the field with a value of its own that a name of a link belongs to, and whether the name may be there
/// several times. The fields are those of each part; a field of any happening and of any contract is among them, so that
/// changing what happens loses nothing.
fn field_of(trigger: &'static Trigger, known: &[Vec<&'static Field>; 3], name: &str) -> Option<(String, bool)> {
    // Of the words that say which alternative counts, the last does.
    let repeats = |kind: &Kind| matches!(kind, Kind::List(..) | Kind::OneOf(_));
    let (part, rest) = Part::of(name);
    if part == Part::Answer {
        let below = &name[part.member().len()..];
        let mut kinds = trigger.contracts().filter_map(|contract| led(&contract.kind, below));
        return kinds.next().map(|kind| (name.to_owned(), repeats(kind)));
    }
    if part == Part::Many {
        return (name == MANY && trigger.tried_by.is_some()).then(|| (name.to_owned(), true));
    }
    let fields = &known[Part::ALL.iter().position(|at| *at == part)?];
    let (leaf, kind) = leaf(fields, rest)?;
    Some((part.name(leaf), repeats(kind)))
}
