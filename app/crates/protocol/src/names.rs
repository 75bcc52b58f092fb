//! The names of fields in links.

use bilingual::sources::ALIYUN_2021;
use triggers::check::MOST_OVERRIDES;
use triggers::fields::CALL;
use triggers::model::notation::{field, list_of};
use triggers::model::{Field, Happening, Kind, Trigger};

/// A part of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The configuration; its fields stand at the root.
    Config,
    /// What happens at the source, under `on.`.
    Occurrence,
    /// A second rule on the same source, under `second.`.
    Second,
    /// What the function answers, where the source reads it: `answer`, and what lies below it.
    Answer,
    /// The values of a field that are tried one after the other: `many`.
    Many,
}

/// `happening`, which every occurrence has.
static HAPPENING: Field = field("happening", Kind::text(100))
    .en("What happens at the source.")
    .zh("事件源上发生的操作。")
    .cites(&[ALIYUN_2021.at("5")]);

/// `overrides`, which every occurrence may have.
static OVERRIDES: Field = field("overrides", list_of(&Kind::Record(OVERRIDE), 0, MOST_OVERRIDES))
    .en("Places of the event where a document's sample contradicts the document's own rule.")
    .zh("文档示例与文档自身规则相矛盾的位置。")
    .cites(&[ALIYUN_2021.at("5")]);

const OVERRIDE: &[Field] = &[
    field("pointer", Kind::text(1_000))
        .en("JSON pointer into the event.")
        .zh("指向事件内部的 JSON Pointer。")
        .cites(&[ALIYUN_2021.at("5")]),
    field("value", Kind::Json).en("What is there instead.").zh("该位置使用的值。").cites(&[ALIYUN_2021.at("5")]),
    field("why", Kind::text(1_000))
        .en("Why the document differs from its own rule.")
        .zh("文档与自身规则不一致的原因。")
        .cites(&[ALIYUN_2021.at("5")]),
];

impl Part {
    /// Every part whose fields the trigger lists, in the order of links. What an answer may hold depends on its contract:
    /// see [`State::answer`](crate::state::State::answer).
    pub const ALL: [Self; 3] = [Self::Config, Self::Occurrence, Self::Second];

    /// What stands before the names of its fields.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Config => "",
            Self::Occurrence => "on.",
            Self::Second => "second.",
            Self::Answer => "answer.",
            Self::Many => "many.",
        }
    }

    /// Its member in the state of an example and in the API.
    pub const fn member(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Occurrence => "occurrence",
            Self::Second => "second",
            Self::Answer => "answer",
            Self::Many => "many",
        }
    }

    /// The full name of one of its fields.
    pub fn name(self, field: &str) -> String {
        format!("{}{field}", self.prefix())
    }

    /// The part that a full name belongs to, and the name within it.
    pub fn of(name: &str) -> (Self, &str) {
        for whole in [Self::Answer, Self::Many] {
            if name == whole.member() {
                return (whole, "");
            }
        }
        [Self::Occurrence, Self::Second, Self::Answer]
            .into_iter()
            .find_map(|part| Some((part, name.strip_prefix(part.prefix())?)))
            .unwrap_or((Self::Config, name))
    }

    /// Its fields, without those of an answer; those of an occurrence depend on what happens, by id (empty for the
    /// trigger's first).
    pub fn fields(self, trigger: &'static Trigger, happening: &str) -> Vec<&'static Field> {
        match self {
            Self::Config => trigger.config.iter().collect(),
            Self::Occurrence => {
                let happening = trigger.happening(happening).unwrap_or(&trigger.happenings[0]);
                occurrence(trigger, std::slice::from_ref(happening))
            }
            Self::Second => {
                let fields = trigger.conflict.map_or(&[][..], |conflict| conflict.fields);
                trigger.config.iter().filter(|field| fields.contains(&field.name)).collect()
            }
            Self::Answer | Self::Many => Vec::new(),
        }
    }

    /// Its fields, those of every happening.
    pub fn every_field(self, trigger: &'static Trigger) -> Vec<&'static Field> {
        match self {
            Self::Occurrence => occurrence(trigger, trigger.happenings),
            other => other.fields(trigger, ""),
        }
    }
}

/// The fields of an occurrence in which one of these happens.
fn occurrence(trigger: &'static Trigger, happenings: &'static [Happening]) -> Vec<&'static Field> {
    let own = happenings.iter().flat_map(|happening| trigger.occurrence_fields(happening));
    let call = trigger.is_batched().then_some(&CALL);
    std::iter::once(&HAPPENING).chain(own).chain(call).chain([&OVERRIDES]).collect()
}

/// Whether a name is a field's or lies below it.
pub fn is_under(name: &str, field: &str) -> bool {
    name.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The dotted name of the field with a value of its own that a name belongs to: `filter.key.prefix` is one, and
/// `meta.0.key` belongs to `meta`. `None` where there is no such field or place below it. With it, what may stand there.
pub fn leaf<'n>(fields: &[&'static Field], name: &'n str) -> Option<(&'n str, &'static Kind)> {
    let top = name.split('.').next()?;
    let rest = &name[top.len()..];
    fields.iter().filter(|field| field.name == top).find_map(|field| {
        if let Kind::Record(members) = &field.kind {
            let below = rest.strip_prefix('.')?;
            let (inner, kind) = leaf(&members.iter().collect::<Vec<_>>(), below)?;
            return Some((&name[..name.len() - below.len() + inner.len()], kind));
        }
        Some((top, led(&field.kind, rest)?))
    })
}

/// What may stand at a place below a field (empty, or beginning with a dot) of a kind; `None` where it has no such place.
pub(crate) fn led(kind: &'static Kind, rest: &str) -> Option<&'static Kind> {
    let Some(below) = rest.strip_prefix('.') else { return rest.is_empty().then_some(kind) };
    let (token, after) = below.split_at(below.find('.').unwrap_or(below.len()));
    match kind {
        Kind::List(of, _) if is_index(token) => led(of, after),
        Kind::Map(members) if is_index(token) => match after.strip_prefix('.')? {
            // A name is a text, as this is.
            "key" => Some(&HAPPENING.kind),
            member => led(&members.of, member.strip_prefix("value")?),
        },
        Kind::Record(fields) => led(&fields.iter().find(|field| field.name == token)?.kind, after),
        Kind::OneOf(kinds) => kinds.iter().filter(|(tag, _)| *tag == token).find_map(|(_, kind)| led(kind, after)),
        _ => None,
    }
}

/// Whether a token counts rows: up to 999, without leading zeros.
pub fn is_index(token: &str) -> bool {
    token.len() <= 3
        && token.bytes().all(|byte| byte.is_ascii_digit())
        && (token == "0" || !token.starts_with('0'))
        && !token.is_empty()
}
