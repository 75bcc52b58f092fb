//! All that is known of one trigger.

use serde::{Deserialize, Serialize};
use triggers::evaluate::evaluate;
use triggers::input::{Input, Moment, Zones};
use triggers::model::{self, FactKind, Library, Life, Trigger};
use triggers::time;
use triggers::value::Value;

use super::slot::{in_words, slots};
use super::text::sources;
use super::{Contract, Encoding, Field, Json, Members, Severity, Slot, Source, Text, Unfolded};

/// One trigger, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// `provider/name`.
    pub id: String,
    /// `aliyun` or `tencent`.
    pub provider: String,
    /// What people call it.
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
    /// Who says so.
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
    /// The forms of its event; the first whose condition holds is taken.
    pub variants: Vec<Variant>,
    /// The dated versions of its format, oldest first.
    pub editions: Vec<Edition>,
    /// The edition that is meant when none is named.
    pub default_edition: String,
    /// Worked examples of the documents.
    pub examples: Vec<Example>,
    /// What the documents print beside worked events.
    pub samples: Vec<Sample>,
    /// What must be refused.
    pub counterexamples: Vec<CounterExample>,
    /// Checks across fields and checks that a field's kind cannot say.
    pub rules: Vec<Rule>,
    /// What decides whether it fires: all must hold.
    pub clauses: Vec<Clause>,
    /// Whether two rules may live on one source, where the documents say something about it.
    pub conflict: Option<Conflict>,
    /// What becomes of the function's answer.
    pub answer: Answer,
    /// In which forms of writing its configuration can be had.
    pub texts: Vec<TextFormat>,
    /// Numbers and rules that the cloud enforces.
    pub limits: Vec<Fact>,
    /// What is good to know.
    pub notes: Vec<Fact>,
    /// What people fall into.
    pub traps: Vec<Fact>,
    /// Where the sources differ.
    pub disagreements: Vec<Fact>,
}

/// One thing that can happen at the source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Happening {
    /// Its name, chosen by `happening` in an occurrence.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// What happens, and behind which call or cause.
    pub meaning: Text,
    /// The fields that describe it, in groups.
    pub groups: Vec<HappeningGroup>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// Fields that stand together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HappeningGroup {
    /// What stands above them.
    pub title: Text,
    /// Whether they only pin what would otherwise be generated, derived or taken from the clock.
    pub pins: bool,
    /// Their names.
    pub fields: Vec<String>,
}

/// One form of the event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Variant {
    /// Its name.
    pub id: String,
    /// What it is and when it comes.
    pub meaning: Text,
    /// The condition under which it is the one.
    pub present: Text,
    /// How it becomes bytes.
    pub encoding: Encoding,
    /// Its members, in order.
    pub slots: Vec<Slot>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// A dated version of a format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Edition {
    /// The date of the document that describes it.
    pub id: String,
    /// What is particular about it.
    pub meaning: Text,
    /// Whether it is meant when none is named.
    pub default: bool,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// A worked example: posted, its own state gives exactly its event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// The event as the document prints it, its syntax mended.
    pub event: Json,
    /// What lies in texts of the event that hold folded values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unfolded: Vec<Unfolded>,
    /// Where the document's event differs from its own rule, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// A printed piece of a document that is no worked event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sample {
    /// Stable name.
    pub id: String,
    /// What it is, and what was mended.
    pub meaning: Text,
    /// `config`, `event`, `template`, `answer`, `console` or `rules`.
    pub kind: String,
    /// The piece.
    pub text: String,
    /// Where it stands.
    pub sources: Vec<Source>,
}

/// What must be refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CounterExample {
    /// Stable name.
    pub id: String,
    /// The id of the problem that it raises.
    pub breaks: String,
    /// The configuration.
    pub config: Json,
    /// What happens at the source.
    pub occurrence: Json,
}

/// A check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rule {
    /// The id of the problem that it makes.
    pub id: String,
    /// How bad it is when it is broken.
    pub severity: Severity,
    /// What is wrong when it is broken, why, and what would be right.
    pub message: Text,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// One condition of firing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clause {
    /// Stable name.
    pub id: String,
    /// What must hold.
    pub meaning: Text,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// Whether two rules may live on one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conflict {
    /// What the question is.
    pub meaning: Text,
    /// The configuration fields of the second rule.
    pub fields: Vec<String>,
}

/// What becomes of the function's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// Whether the source reads it.
    pub read: bool,
    /// What becomes of it.
    pub meaning: Text,
}

/// A form of writing a configuration down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextFormat {
    /// Stable name, the member of `texts` in the answer of a check.
    pub id: String,
    /// What it is for.
    pub title: Text,
    /// The language of the text: `yaml`, `json` or `text`.
    pub syntax: String,
}

/// A limit, a note, a trap or a disagreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fact {
    /// Stable name.
    pub id: String,
    /// The fact; for a disagreement, which side is taken here and why.
    pub text: Text,
    /// What each source says, for a disagreement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Side {
    /// What it says.
    pub says: Text,
    /// Who.
    pub source: Source,
}

impl Entry {
    /// The whole entry. Zone rules are needed to unfold the examples' events.
    pub fn of(trigger: &'static Trigger, library: Option<&'static Library>, zones: &dyn Zones) -> Self {
        let (life_note, life_sources) = match trigger.life {
            Life::Current => (None, Vec::new()),
            Life::Old { note, cites } | Life::Retired { note, cites } => (Some(note.into()), sources(cites)),
        };
        let facts = |wanted: fn(&FactKind) -> bool| {
            library
                .map_or(&[][..], |library| library.facts)
                .iter()
                .filter(|fact| wanted(&fact.kind))
                .map(Fact::from)
                .collect()
        };
        let answer = Contract::from(&trigger.answer);
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
            happenings: trigger.happenings.iter().map(Happening::from).collect(),
            variants: trigger.shapes.iter().map(Variant::from).collect(),
            editions: trigger.editions.iter().map(|edition| Edition::of(trigger, edition)).collect(),
            default_edition: trigger.default_edition.to_owned(),
            examples: trigger.examples.iter().map(|example| Example::of(trigger, library, example, zones)).collect(),
            samples: library.map_or_else(Vec::new, |library| library.samples.iter().map(Sample::from).collect()),
            counterexamples: library
                .map_or_else(Vec::new, |library| library.counterexamples.iter().map(CounterExample::from).collect()),
            rules: trigger.rules.iter().map(Rule::from).collect(),
            clauses: trigger.fires.iter().map(Clause::from).collect(),
            conflict: trigger.conflict.map(Conflict::from),
            answer: Answer { read: answer.read, meaning: answer.meaning },
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
            default: edition.id == trigger.default_edition,
            sources: sources(edition.cites),
        }
    }
}

impl Example {
    fn of(
        trigger: &'static Trigger,
        library: Option<&'static Library>,
        example: &model::Example,
        zones: &dyn Zones,
    ) -> Self {
        // Tests read every state and every event; one that is no JSON would stand as nothing.
        let state = Value::from_json(example.state).unwrap_or_default();
        let part = |name: &str| state.member(name).cloned().unwrap_or_else(Value::empty);
        let word = |name: &str| state.member(name).and_then(Value::as_text).map(str::to_owned);
        let printed = library.and_then(|library| library.events.iter().find(|(id, _)| *id == example.id));
        let (config, occurrence) = (part("config"), part("occurrence"));
        let (edition, at, seed) = (word("edition"), word("at"), word("seed"));
        let input = Input {
            trigger,
            edition: edition.as_deref().and_then(|id| trigger.edition(id)).unwrap_or(trigger.current_edition()),
            config: &config,
            occurrence: &occurrence,
            moment: Moment {
                at: at.as_deref().and_then(time::parse).unwrap_or_default(),
                seed: seed.as_deref().unwrap_or("0"),
                zones,
            },
        };
        let event = evaluate(&input).event;
        let overrides = occurrence.member("overrides").and_then(Value::as_list).unwrap_or_default();
        Self {
            id: example.id.to_owned(),
            title: example.title.into(),
            source: example.cites.first().map(Source::from),
            sources: sources(example.cites),
            event: Json(printed.map(|(_, text)| read(text)).unwrap_or_default()),
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

/// An event of a library: JSON, or else a text.
fn read(text: &str) -> Value {
    Value::from_json(text).unwrap_or_else(|_| text.into())
}

impl From<&model::Happening> for Happening {
    fn from(happening: &model::Happening) -> Self {
        let group = |group: &model::Group| HappeningGroup {
            title: group.title.into(),
            pins: group.pins,
            fields: group.fields.iter().map(|field| field.name.to_owned()).collect(),
        };
        Self {
            id: happening.id.to_owned(),
            name: happening.name.into(),
            meaning: happening.means.into(),
            groups: happening.fields.iter().map(group).collect(),
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
            sources: sources(shape.cites),
        }
    }
}

impl From<&model::Sample> for Sample {
    fn from(sample: &model::Sample) -> Self {
        Self {
            id: sample.id.to_owned(),
            meaning: sample.means.into(),
            kind: sample.kind.to_owned(),
            text: sample.text.to_owned(),
            sources: sources(sample.cites),
        }
    }
}

impl From<&model::CounterExample> for CounterExample {
    fn from(example: &model::CounterExample) -> Self {
        let state = Value::from_json(example.state).unwrap_or_default();
        let part = |name: &str| Json(state.member(name).cloned().unwrap_or_else(Value::empty));
        Self {
            id: example.id.to_owned(),
            breaks: example.breaks.to_owned(),
            config: part("config"),
            occurrence: part("occurrence"),
        }
    }
}

impl From<&model::Rule> for Rule {
    fn from(rule: &model::Rule) -> Self {
        Self {
            id: rule.id.to_owned(),
            severity: rule.severity.into(),
            message: rule.message.into(),
            sources: sources(rule.cites),
        }
    }
}

impl From<&model::Clause> for Clause {
    fn from(clause: &model::Clause) -> Self {
        Self { id: clause.id.to_owned(), meaning: clause.means.into(), sources: sources(clause.cites) }
    }
}

impl From<&model::Conflict> for Conflict {
    fn from(conflict: &model::Conflict) -> Self {
        Self {
            meaning: conflict.means.into(),
            fields: conflict.fields.iter().map(|field| (*field).to_owned()).collect(),
        }
    }
}

impl From<&model::ConfigText> for TextFormat {
    fn from(text: &model::ConfigText) -> Self {
        Self { id: text.id.to_owned(), title: text.title.into(), syntax: text.syntax.to_owned() }
    }
}

impl From<&model::Fact> for Fact {
    fn from(fact: &model::Fact) -> Self {
        let sides = if let FactKind::Disagreement(sides) = fact.kind { sides } else { &[] };
        let side = |side: &model::Side| Side { says: side.says.into(), source: Source::from(&side.cite) };
        Self {
            id: fact.id.to_owned(),
            text: fact.text.into(),
            sides: sides.iter().map(side).collect(),
            sources: sources(fact.cites),
        }
    }
}
