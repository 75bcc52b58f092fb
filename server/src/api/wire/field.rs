//! Fields of configurations and occurrences.

use serde::{Deserialize, Serialize};
use triggers::model::{self, Carrier, Kind, Place, Trigger, Unit};
use triggers::value::Value;

use super::text::sources;
use super::{Json, Source, Text};

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Field {
    /// The documented member name at its level.
    pub name: String,
    /// Its type.
    #[serde(flatten)]
    pub shape: Shape,
    /// Whether it is required.
    pub required: bool,
    /// What applies when it is not set; `null` where nothing does.
    pub default: Json,
    /// Where the call that creates the trigger carries it: `inside` `triggerConfig` (Alibaba) or `TriggerDesc`
    /// (Tencent), or `beside` it. Omitted for fields of an occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How it travels, for parameters of a call and members of its answer: in the `path`, the `query`, as a `header`, in
    /// the `body`, or as the whole body (`payload`). A version whose path names it has it there.
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// The versions of the API that have it, likewise, also for the members of a parameter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<String>>,
    /// Its form, an example and its pitfall.
    pub meaning: Text,
    /// An example value, written as in a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// The happenings that have it, for fields of an occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happenings: Option<Vec<String>>,
    /// Whether it only pins what would otherwise be generated, derived or taken from the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pins: Option<bool>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// The type of a value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Shape {
    /// `boolean`, `integer`, `number`, `instant` (RFC 3339 text), `cron`, `json`, `bytes`, `text`, `choice`, `list`,
    /// `map`, `record` or `one-of`.
    pub kind: String,
    /// Bounds, inclusive; empty where there are none.
    pub limits: Limits,
    /// The form of a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// The words of a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The dialect of a schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialect: Option<String>,
    /// What the items of a list or the values of a map are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(no_recursion)]
    pub items: Option<Box<Shape>>,
    /// The form of the names in a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<Form>,
    /// The members of a record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub members: Vec<Field>,
    /// The kinds of which it is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
}

/// One of several kinds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Alternative {
    /// Its name.
    pub name: String,
    /// What it is.
    #[schema(no_recursion)]
    pub shape: Shape,
}

/// Bounds, inclusive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// The smallest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The largest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// The minimum length of a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    /// The maximum length of a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// The minimum number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u32>,
    /// The maximum number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u32>,
    /// What is counted: `bytes` or `characters` of a text; `bytes`, `seconds` or `milliseconds` of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// The form of a string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Form {
    /// A pattern as in JSON Schema.
    pub pattern: String,
    /// The form in words, to follow "must be" and “应为”.
    pub says: Text,
}

/// One word of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Choice {
    /// The value as the cloud writes it: a string or a number.
    pub value: Json,
    /// What it means.
    pub meaning: Text,
    /// The sources.
    pub sources: Vec<Source>,
}

impl Field {
    /// The fields of a trigger's configuration.
    pub(super) fn of_config(trigger: &Trigger) -> Vec<Self> {
        trigger.config.iter().map(|field| Self { place: Some(place(field.place)), ..Self::from(field) }).collect()
    }

    /// A parameter of a call, or a member of its answer.
    pub(super) fn of_call(call: &'static model::Call, carrier: Carrier, field: &'static model::Field) -> Self {
        let mut made = Self { carrier: Some(carrier.code().to_owned()), ..Self::from(field) };
        made.name_versions(call, field);
        made
    }

    /// Says which versions have the field and what stands below it.
    fn name_versions(&mut self, call: &'static model::Call, field: &'static model::Field) {
        self.versions = Some(call.versions_of(field).map(|version| version.date.to_owned()).collect());
        let (shape, kind) = match (&field.kind, &mut self.shape) {
            (Kind::List(of, _), Shape { items: Some(items), .. }) => (&mut **items, *of),
            (kind, shape) => (shape, kind),
        };
        if let Kind::Record(members) = kind {
            shape.members.iter_mut().zip(*members).for_each(|(made, member)| made.name_versions(call, member));
        }
    }

    /// The fields of a trigger's occurrences: `happening` where there is a choice, then every field once, with the
    /// happenings that have it.
    pub(super) fn of_occurrence(trigger: &'static Trigger) -> Vec<Self> {
        let mut fields: Vec<Self> = Vec::new();
        if trigger.happenings.len() > 1 {
            fields.push(happening(trigger));
        }
        for happening in trigger.happenings {
            let own = happening.own_fields().map(|field| (field, false));
            let pins = trigger.pins(happening).into_iter().map(|field| (field, true));
            for (field, pins) in own.chain(pins) {
                let field = Self { happenings: Some(Vec::new()), pins: Some(pins), ..Self::from(field) };
                let known = fields.iter().position(|known| field.describes_as(known));
                let at = known.unwrap_or_else(|| {
                    fields.push(field);
                    fields.len() - 1
                });
                fields[at].happenings.get_or_insert_default().push(happening.id.to_owned());
            }
        }
        fields
    }

    /// Whether two happenings have the very same field.
    fn describes_as(&self, other: &Self) -> bool {
        self.name == other.name && self.shape == other.shape && self.meaning == other.meaning && self.pins == other.pins
    }
}

/// The member of an occurrence that says what happens.
fn happening(trigger: &Trigger) -> Field {
    let choice = |happening: &model::Happening| Choice {
        value: Json(happening.id.into()),
        meaning: happening.means.into(),
        sources: sources(happening.cites),
    };
    Field {
        name: "happening".to_owned(),
        shape: Shape {
            kind: "choice".to_owned(),
            choices: trigger.happenings.iter().map(choice).collect(),
            ..Shape::default()
        },
        required: false,
        default: Json(trigger.happenings[0].id.into()),
        place: None,
        carrier: None,
        versions: None,
        meaning: Text { en: "What happens at the source.".to_owned(), zh: "事件源上发生的操作。".to_owned() },
        example: None,
        happenings: Some(trigger.happenings.iter().map(|happening| happening.id.to_owned()).collect()),
        pins: Some(false),
        sources: sources(trigger.happenings[0].cites),
    }
}

fn place(place: Place) -> String {
    match place {
        Place::Inside => "inside",
        Place::Beside => "beside",
    }
    .to_owned()
}

impl From<&model::Field> for Field {
    fn from(field: &model::Field) -> Self {
        let sources = sources(field.cites);
        let mut shape = Shape::from(&field.kind);
        shape.rest_on(&sources);
        Self {
            name: field.name.to_owned(),
            shape,
            required: field.required,
            default: Json(field.default.map(Value::from).unwrap_or_default()),
            place: None,
            carrier: None,
            versions: None,
            meaning: field.means.into(),
            example: (!field.example.is_empty()).then(|| field.example.to_owned()),
            happenings: None,
            pins: None,
            sources,
        }
    }
}

impl Shape {
    /// Gives choices without sources of their own those of their field.
    fn rest_on(&mut self, sources: &[Source]) {
        for choice in self.choices.iter_mut().filter(|choice| choice.sources.is_empty()) {
            choice.sources = sources.to_vec();
        }
        if let Some(items) = &mut self.items {
            items.rest_on(sources);
        }
    }
}

impl From<&Kind> for Shape {
    fn from(kind: &Kind) -> Self {
        let mut shape = Self { kind: kind.code().to_owned(), ..Self::default() };
        match kind {
            Kind::Int { min, max, unit } => {
                // The ends of the type are no bounds that a document states.
                shape.limits.min = (*min != i64::MIN).then_some(*min);
                shape.limits.max = (*max != i64::MAX).then_some(*max);
                shape.limits.unit = unit_word(*unit).map(str::to_owned);
            }
            Kind::Cron(dialect) => shape.dialect = Some(dialect.id().to_owned()),
            Kind::Text(limit, form) => {
                shape.limits.min_length = Some(limit.min);
                shape.limits.max_length = Some(limit.max);
                shape.limits.unit = Some(if limit.bytes { "bytes" } else { "characters" }.to_owned());
                shape.form = Form::of(form);
            }
            Kind::Choice(choices) => shape.choices = choices.iter().map(Choice::from).collect(),
            Kind::List(of, count) => {
                shape.limits.min_items = Some(count.min);
                shape.limits.max_items = Some(count.max);
                shape.items = Some(Box::new(Self::from(*of)));
            }
            Kind::Map(members) => {
                shape.limits.min_items = (members.count.min > 0).then_some(members.count.min);
                shape.limits.max_items = Some(members.count.max);
                shape.names = Form::of(members.names);
                shape.items = Some(Box::new(Self::from(&members.of)));
            }
            Kind::Record(fields) => shape.members = fields.iter().map(Field::from).collect(),
            Kind::OneOf(kinds) => {
                let alternative =
                    |(name, kind): &(&str, Kind)| Alternative { name: (*name).to_owned(), shape: Self::from(kind) };
                shape.alternatives = kinds.iter().map(alternative).collect();
            }
            Kind::Bool | Kind::Float | Kind::Instant | Kind::Json | Kind::Bytes => {}
        }
        shape
    }
}

impl Form {
    /// A form; `None` for any text.
    fn of(form: &triggers::form::Form) -> Option<Self> {
        (!form.pattern.is_empty()).then(|| Self { pattern: form.pattern.to_owned(), says: form.says.into() })
    }
}

const fn unit_word(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::None => None,
        Unit::Bytes => Some("bytes"),
        Unit::Seconds => Some("seconds"),
        Unit::Milliseconds => Some("milliseconds"),
    }
}

impl From<&model::Choice> for Choice {
    fn from(choice: &model::Choice) -> Self {
        Self { value: Json(choice.value.into()), meaning: choice.means.into(), sources: sources(choice.cites) }
    }
}
