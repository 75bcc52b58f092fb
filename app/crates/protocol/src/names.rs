//! The names of fields in links.

use bilingual::Prose;
use bilingual::sources::ALIYUN_2021;
use triggers::model::{Count, Field, Kind, Trigger};

/// A part of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The configuration; its fields stand at the root.
    Config,
    /// What happens at the source, under `on.`.
    Occurrence,
    /// A second rule on the same source, under `second.`.
    Second,
}

/// `happening`, which every occurrence has.
static HAPPENING: Field = Field::new(
    "happening",
    Kind::text(100),
    Prose::new("What happens at the source.", "事件源上发生了什么。"),
    &[ALIYUN_2021.at("5")],
);

/// `overrides`, which every occurrence may have.
static OVERRIDES: Field = Field::new(
    "overrides",
    Kind::List(
        &Kind::Record(&[
            Field::new(
                "pointer",
                Kind::text(1_000),
                Prose::new("JSON pointer into the event.", "指向事件内部的 JSON Pointer。"),
                &[ALIYUN_2021.at("5")],
            ),
            Field::new(
                "value",
                Kind::Json,
                Prose::new("What stands there instead.", "该位置改用的值。"),
                &[ALIYUN_2021.at("5")],
            ),
            Field::new(
                "why",
                Kind::text(1_000),
                Prose::new("Why the document differs from its own rule.", "文档为何与自身的规则不一致。"),
                &[ALIYUN_2021.at("5")],
            ),
        ]),
        Count { min: 0, max: 100 },
    ),
    Prose::new(
        "Places of the event where a document's sample contradicts the document's own rule.",
        "文档示例与文档自身规则相矛盾的位置。",
    ),
    &[ALIYUN_2021.at("5")],
);

impl Part {
    /// Every part, in the order of links.
    pub const ALL: [Self; 3] = [Self::Config, Self::Occurrence, Self::Second];

    /// What stands before the names of its fields.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Config => "",
            Self::Occurrence => "on.",
            Self::Second => "second.",
        }
    }

    /// Its member in the state of an example and in the API.
    pub const fn member(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Occurrence => "occurrence",
            Self::Second => "second",
        }
    }

    /// The full name of one of its fields.
    pub fn name(self, field: &str) -> String {
        format!("{}{field}", self.prefix())
    }

    /// The part that a full name belongs to, and the name within it.
    pub fn of(name: &str) -> (Self, &str) {
        [Self::Occurrence, Self::Second]
            .into_iter()
            .find_map(|part| Some((part, name.strip_prefix(part.prefix())?)))
            .unwrap_or((Self::Config, name))
    }

    /// Its fields; those of an occurrence depend on what happens, by id (empty for the trigger's first).
    pub fn fields(self, trigger: &'static Trigger, happening: &str) -> Vec<&'static Field> {
        match self {
            Self::Config => trigger.config.iter().collect(),
            Self::Occurrence => {
                let happening = trigger.happening(happening).unwrap_or(&trigger.happenings[0]);
                std::iter::once(&HAPPENING).chain(happening.all_fields()).chain([&OVERRIDES]).collect()
            }
            Self::Second => {
                let fields = trigger.conflict.map_or(&[][..], |conflict| conflict.fields);
                trigger.config.iter().filter(|field| fields.contains(&field.name)).collect()
            }
        }
    }

    /// Its fields, those of every happening.
    pub fn every_field(self, trigger: &'static Trigger) -> Vec<&'static Field> {
        match self {
            Self::Occurrence => {
                let all = trigger.happenings.iter().flat_map(triggers::model::Happening::all_fields);
                std::iter::once(&HAPPENING).chain(all).chain([&OVERRIDES]).collect()
            }
            other => other.fields(trigger, ""),
        }
    }
}

/// Whether a name is a field's or lies below it.
pub fn is_under(name: &str, field: &str) -> bool {
    name.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The dotted name of the field with a value of its own that a name belongs to: `filter.key.prefix` is one, and
/// `meta.0.key` belongs to `meta`. `None` where there is no such field or place below it.
pub fn leaf<'n>(fields: Vec<&'static Field>, name: &'n str) -> Option<&'n str> {
    let top = name.split('.').next()?;
    let field = fields.into_iter().find(|field| field.name == top)?;
    let rest = &name[top.len()..];
    if let Kind::Record(members) = &field.kind {
        let below = rest.strip_prefix('.')?;
        let inner = leaf(members.iter().collect(), below)?;
        return Some(&name[..name.len() - below.len() + inner.len()]);
    }
    leads(&field.kind, rest).then_some(top)
}

/// Whether a place below a field (empty, or beginning with a dot) can be reached in its kind.
fn leads(kind: &Kind, rest: &str) -> bool {
    let Some(below) = rest.strip_prefix('.') else { return rest.is_empty() };
    let (token, after) = below.split_at(below.find('.').unwrap_or(below.len()));
    match kind {
        Kind::List(of, _) => is_index(token) && leads(of, after),
        Kind::Map(of) => {
            let member = after.strip_prefix('.').unwrap_or_default();
            is_index(token) && (member == "key" || member.strip_prefix("value").is_some_and(|rest| leads(of, rest)))
        }
        Kind::Record(fields) => {
            fields.iter().find(|field| field.name == token).is_some_and(|field| leads(&field.kind, after))
        }
        Kind::OneOf(kinds) => kinds.iter().any(|(_, kind)| leads(kind, rest)),
        _ => false,
    }
}

/// Whether a token counts rows: up to 999, without leading zeros.
pub fn is_index(token: &str) -> bool {
    token.len() <= 3
        && token.bytes().all(|byte| byte.is_ascii_digit())
        && (token == "0" || !token.starts_with('0'))
        && !token.is_empty()
}
