//! What of a text is not a configuration's, and why.

use bilingual::{Message, both};

use super::syntax::{Mistake, Spot};
use crate::problem::{What, cut};

/// A part of a text that does not fit, or is left out.
#[derive(Clone, Debug)]
pub struct Fault {
    /// JSON pointer into the text; it continues inside JSON in a string.
    pub pointer: String,
    /// Why.
    pub why: Why,
}

/// Why a part of a text does not fit, or is left out.
#[derive(Clone, Debug)]
pub enum Why {
    /// No field has this name; the nearest that one has.
    Unknown(Option<String>),
    /// A member with this name is missing.
    Missing(&'static str),
    /// Another kind of value belongs here: as JSON Schema names it, and what was found, as JSON.
    Kind(&'static str, String),
    /// Always this value stands here.
    Fixed(String),
    /// The configuration is one of another type of trigger: the type found, and the one wanted.
    Type(String, &'static str),
    /// JSON in a string, with a mistake; its place is within the string.
    Inner(Mistake),
    /// Nothing here tells what was configured.
    Unreadable,
    /// It belongs to what is around the trigger.
    Outside,
    /// It is another trigger, with this type or name.
    Another(String),
    /// The same field was read from another place already.
    Twice,
    /// So many more, which are not listed.
    More(usize),
}

impl Why {
    /// Stable name of the reason.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "unknown-member",
            Self::Missing(_) => "missing",
            Self::Kind(..) => "wrong-kind",
            Self::Fixed(_) => "fixed",
            Self::Type(..) => "other-type",
            Self::Inner(mistake) => mistake.id,
            Self::Unreadable => "unreadable",
            Self::Outside => "outside",
            Self::Another(_) => "other-trigger",
            Self::Twice => "twice",
            Self::More(_) => "more",
        }
    }

    /// The reason in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown(near) => What::Unknown(near.clone()).message(),
            Self::Missing(name) => both!(format!("`{name}` is missing."), format!("缺少 `{name}`。")),
            Self::Kind(wanted, found) => What::WrongKind { wanted, found: found.clone() }.message(),
            Self::Fixed(wanted) => {
                both!(format!("This is always {}.", cut(wanted)), format!("此处固定为 {}。", cut(wanted)))
            }
            Self::Type(found, wanted) => both!(
                format!("This is a trigger of type {}, not `{wanted}`.", cut(found)),
                format!("这是 {} 类型的触发器，而不是 `{wanted}`。", cut(found))
            ),
            Self::Inner(Mistake { spot: Spot { line, column }, message, .. }) => both!(
                format!("In the JSON of this text, line {line}, column {column}: {}", message.en),
                format!("在该 JSON 字符串中，第 {line} 行第 {column} 列：{}", message.zh)
            ),
            Self::Unreadable => both!("This says nothing about the configuration.", "此处不包含配置信息。"),
            Self::Outside => both!("This is not part of the trigger.", "不属于该触发器。"),
            Self::Another(name) => {
                both!(format!("This is another trigger: {}.", cut(name)), format!("这是另一个触发器：{}。", cut(name)))
            }
            Self::Twice => both!("The same field was read from another place.", "同一字段已从其他位置读取。"),
            Self::More(count) => both!(format!("And {count} more."), format!("另有 {count} 处。")),
        }
    }
}
