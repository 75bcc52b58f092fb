//! All that is known of one trigger.

use serde::{Deserialize, Serialize};
use triggers::evaluate::evaluate;
use triggers::fields;
use triggers::input::{Input, Moment, Zones};
use triggers::model::{self, FactKind, Library, Life, Trigger};
use triggers::time;
use triggers::value::{Value, pointer_of};

use super::slot::{in_words, slots};
use super::text::sources;
use super::{
    Answer, Clause, Conflict, CounterExample, Encoding, Fact, Field, Json, Members, Rule, Sample, Slot, Source, Text,
    Unfolded,
};

/// One trigger in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// `provider/name`.
    pub id: String,
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// Its usual name.
    pub name: Text,
    /// When it fires and what the function gets.
    pub summary: Text,
    /// How the source invokes the function: `sync`, `async`, `either` or `unstated`.
    pub invocation: String,
    /// Whether the cloud still offers it: `current`, `old` or `retired`.
    pub life: String,
    /// Since when it is old or retired, and what follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_note: Option<Text>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub life_sources: Vec<Source>,
    /// The type in the call that creates it.
    #[serde(rename = "type")]
    pub kind: String,
    /// The fields of its configuration.
    pub config: Vec<Field>,
    /// The fields of what happens at the source.
    pub occurrence: Vec<Field>,
    /// What can happen at the source; the first is the default.
    pub happenings: Vec<Happening>,
    /// The forms of its event; the first whose condition is met applies.
    pub variants: Vec<Variant>,
    /// The dated versions of its format, oldest first.
    pub editions: Vec<Edition>,
    /// The edition that applies if none is named.
    pub default_edition: String,
    /// Worked examples of the documents.
    pub examples: Vec<Example>,
    /// What else the documents print.
    pub samples: Vec<Sample>,
    /// What must be refused.
    pub counterexamples: Vec<CounterExample>,
    /// Checks across fields and checks that a field's kind cannot say.
    pub rules: Vec<Rule>,
    /// What decides whether it fires: all must be met.
    pub clauses: Vec<Clause>,
    /// Whether two rules are allowed on one source, where the documents say something about it.
    pub conflict: Option<Conflict>,
    /// What happens to the function's answer.
    pub answer: Answer,
    /// The forms in which its configuration can be written.
    pub texts: Vec<TextFormat>,
    /// The field of which many values can be tried at once on the page, by JSON pointer; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried_by: Option<String>,
    /// Numbers and rules that the cloud enforces.
    pub limits: Vec<Fact>,
    /// Notes.
    pub notes: Vec<Fact>,
    /// Traps.
    pub traps: Vec<Fact>,
    /// Where the sources differ.
    pub disagreements: Vec<Fact>,
}

/// One thing that can happen at the source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Happening {
    /// Its name, chosen by `happening` in an occurrence.
    pub id: String,
    /// Its usual name.
    pub name: Text,
    /// What happens, and by which call or cause.
    pub meaning: Text,
    /// The fields that describe it, in groups.
    pub groups: Vec<HappeningGroup>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HappeningGroup {
    /// Their heading.
    pub title: Text,
    /// Whether they only pin what would otherwise be generated, derived or taken from the clock.
    pub pins: bool,
    /// Their names.
    pub fields: Vec<String>,
}

/// One form of the event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Variant {
    /// Its name.
    pub id: String,
    /// What it is and when it comes.
    pub meaning: Text,
    /// The condition under which it applies.
    pub present: Text,
    /// How it becomes bytes.
    pub encoding: Encoding,
    /// Its members, in order.
    pub slots: Vec<Slot>,
    /// How the source splits a list into calls, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<Batch>,
    /// What happens to the answer, where it differs from the trigger's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// How a source splits a list into calls: each takes items until one of the limits would be exceeded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Batch {
    /// The list of the occurrence.
    pub list: String,
    /// The maximum number of items in a call: a number, the field that holds it, or an object with the condition `when`
    /// in words and the numbers `then` and `else`; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Json>,
    /// The maximum number of bytes in a call, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Json>,
}

/// A dated version of a format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Edition {
    /// The date of the document that describes it.
    pub id: String,
    /// What is specific to it.
    pub meaning: Text,
    /// Whether it applies if none is named.
    pub default: bool,
    /// The sources.
    pub sources: Vec<Source>,
}

/// A worked example: posted, its own state gives exactly its event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Example {
    /// Stable name.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// The first document that prints it.
    pub source: Option<Source>,
    /// Every document that prints it.
    pub sources: Vec<Source>,
    /// The configuration.
    pub config: Members,
    /// What happens at the source.
    pub occurrence: Members,
    /// The edition of the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What generated values are made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
    /// The event as the document prints it, its syntax repaired.
    pub event: Json,
    /// The contents of strings of the event that contain folded values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unfolded: Vec<Unfolded>,
    /// Where the document's event differs from its own rule, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// A form in which a configuration can be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TextFormat {
    /// Stable name, the member of `texts` in the answer of a check.
    pub id: String,
    /// What it is for.
    pub title: Text,
    /// The language of the text: `yaml`, `json` or `text`.
    pub syntax: String,
}

impl Entry {
    /// The whole entry. Zone rules are needed to unfold the examples' events.
    pub fn of(trigger: &'static Trigger, library: Option<&'static Library>, zones: &dyn Zones) -> Self {
        let (life_note, life_sources) = match trigger.life {
            Life::Current => (None, Vec::new()),
            Life::Old { note, cites } | Life::Retired { note, cites } => (Some(note.into()), sources(cites)),
        };
        let facts = |is_so| Fact::of_sort(library.map_or(&[], |library| library.facts), is_so);
        Self {
            id: trigger.id.to_string(),
            provider: trigger.id.provider.code().to_owned(),
            name: trigger.name.into(),
            summary: trigger.summary.into(),
            invocation: trigger.invocation.code().to_owned(),
            life: trigger.life.code().to_owned(),
            life_note,
            life_sources,
            kind: trigger.kind.to_owned(),
            config: Field::of_config(trigger),
            occurrence: Field::of_occurrence(trigger),
            happenings: trigger.happenings.iter().map(|happening| Happening::of(trigger, happening)).collect(),
            variants: trigger.shapes.iter().map(Variant::from).collect(),
            editions: trigger.editions.iter().map(|edition| Edition::of(trigger, edition)).collect(),
            default_edition: trigger.current_edition().id.to_owned(),
            examples: trigger.examples.iter().map(|example| Example::of(trigger, example, zones)).collect(),
            samples: library.map_or_else(Vec::new, |library| library.samples.iter().map(Sample::from).collect()),
            counterexamples: library.map_or_else(Vec::new, |library| {
                library.counterexamples.iter().map(|counter| CounterExample::of(trigger, counter)).collect()
            }),
            rules: trigger.rules.iter().map(Rule::from).collect(),
            clauses: trigger.fires.iter().map(Clause::from).collect(),
            conflict: trigger.conflict.map(Conflict::from),
            answer: Answer::from(&trigger.answer),
            tried_by: trigger.tried_by.map(|tried| format!("/occurrence{}", pointer_of(tried.name))),
            texts: trigger.texts.iter().map(TextFormat::from).collect(),
            limits: facts(|kind| matches!(kind, FactKind::Limit)),
            notes: facts(|kind| matches!(kind, FactKind::Note)),
            traps: facts(|kind| matches!(kind, FactKind::Trap)),
            disagreements: facts(|kind| matches!(kind, FactKind::Disagreement(_))),
        }
    }
}

impl Edition {
    fn of(trigger: &Trigger, edition: &model::Edition) -> Self {
        Self {
            id: edition.id.to_owned(),
            meaning: edition.means.into(),
            default: edition.id == trigger.current_edition().id,
            sources: sources(edition.cites),
        }
    }
}

impl Example {
    fn of(trigger: &'static Trigger, example: &model::Example, zones: &dyn Zones) -> Self {
        // Tests read every state and every event; one that is no JSON would stand as nothing.
        let state = Value::from_json(example.state).unwrap_or_default();
        let part = |name: &str| state.member(name).cloned().unwrap_or_else(Value::empty);
        let word = |name: &str| state.member(name).and_then(Value::as_text).map(str::to_owned);
        let (config, occurrence) = (part("config"), part("occurrence"));
        let (edition, at, seed) = (word("edition"), word("at"), word("seed"));
        let of_edition = edition.as_deref().and_then(|id| trigger.edition(id)).unwrap_or(trigger.current_edition());
        let at_time = at.as_deref().and_then(time::parse).unwrap_or_default();
        let moment = Moment { at: at_time, seed: seed.as_deref().unwrap_or("0"), zones };
        let event = evaluate(&Input::new(trigger, of_edition, &config, &occurrence, moment)).event;
        let overrides = occurrence.member("overrides").and_then(Value::as_list).unwrap_or_default();
        Self {
            id: example.id.to_owned(),
            title: example.title.into(),
            source: example.cites.first().map(Source::from),
            sources: sources(example.cites),
            event: Json(event.as_ref().map_or_else(|| read(example.event), |made| printed(example, made.shape))),
            unfolded: event.iter().flat_map(|event| &event.unfolded).map(Unfolded::from).collect(),
            notes: overrides.iter().filter_map(|item| Some(item.member("why")?.in_text())).collect(),
            config: Members(config),
            occurrence: Members(occurrence),
            edition,
            at,
            seed,
        }
    }
}

/// The event of an example. Plain text stays text, even if it looks like JSON.
fn printed(example: &model::Example, shape: &model::Shape) -> Value {
    if shape.encoding == model::Encoding::Text { example.event.into() } else { read(example.event) }
}

/// JSON, or else a text.
fn read(text: &str) -> Value {
    Value::from_json(text).unwrap_or_else(|_| text.into())
}

impl Happening {
    fn of(trigger: &'static Trigger, happening: &model::Happening) -> Self {
        let names = |fields: Vec<&model::Field>| fields.iter().map(|field| field.name.to_owned()).collect();
        let group = |group: &model::Group| HappeningGroup {
            title: group.title.into(),
            pins: false,
            fields: names(group.fields.iter().collect()),
        };
        let pins = trigger.pins(happening);
        let pins =
            (!pins.is_empty()).then(|| HappeningGroup { title: fields::PINS.into(), pins: true, fields: names(pins) });
        Self {
            id: happening.id.to_owned(),
            name: happening.name.into(),
            meaning: happening.means.into(),
            groups: happening.fields.iter().map(group).chain(pins).collect(),
            sources: sources(happening.cites),
        }
    }
}

impl From<&'static model::Shape> for Variant {
    fn from(shape: &'static model::Shape) -> Self {
        Self {
            id: shape.variant.to_owned(),
            meaning: shape.means.into(),
            present: in_words(&shape.when),
            encoding: shape.encoding.into(),
            slots: slots(shape),
            batch: shape.batch.map(Batch::from),
            answer: shape.answer.as_ref().map(Answer::from),
            sources: sources(shape.cites),
        }
    }
}

impl From<&model::Batch> for Batch {
    fn from(batch: &model::Batch) -> Self {
        let most = |most: model::Most| match most {
            model::Most::Any => None,
            model::Most::Of(number) => Some(Json(Value::Int(number.into()))),
            model::Most::In(path) => Some(Json(path.name.into())),
            model::Most::When(when, number, other) => {
                let (when, [number, other]) = (in_words(when).en, [number, other].map(|it| Value::Int(it.into())));
                let members = [("when", when.into()), ("then", number), ("else", other)];
                Some(Json(Value::Object(members.map(|(name, value)| (name.to_owned(), value)).into())))
            }
        };
        Self { list: batch.list.name.to_owned(), count: most(batch.count), bytes: most(batch.bytes) }
    }
}

impl From<&model::ConfigText> for TextFormat {
    fn from(text: &model::ConfigText) -> Self {
        Self { id: text.id.to_owned(), title: text.title.into(), syntax: text.syntax.code().to_owned() }
    }
}
