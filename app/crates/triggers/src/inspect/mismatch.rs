//! What is wrong with a received event, as data. Text is made from it at the edge, in both languages.

use bilingual::Message;
use bilingual::source::Cite;
use schedule::Severity;

use crate::model::{Codec, Slot, Step};
use crate::problem::{cut, kind_words};

/// Something that is wrong, or worth knowing, at one place of a received event.
#[derive(Clone, Debug)]
pub struct Fault {
    /// JSON pointer into the event; it goes on inside folded texts.
    pub pointer: String,
    /// An error keeps the event from being what the candidate says.
    pub severity: Severity,
    /// What it is.
    pub what: Mismatch,
    /// The member of the catalogue that belongs there.
    pub slot: Option<&'static Slot>,
    /// Whom that member rests on.
    pub cites: &'static [Cite],
}

/// How a received event differs from what the catalogue says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// A member that belongs there is not there.
    Missing,
    /// A member that does not belong there, with the nearest missing one that does.
    Unknown(Option<&'static str>),
    /// A value of another kind.
    WrongKind {
        /// The word for what is wanted, as in JSON Schema.
        wanted: &'static str,
        /// What was found, as JSON.
        found: String,
    },
    /// A value of the right kind that never stands there.
    WrongValue {
        /// What stands there, as JSON.
        wanted: String,
        /// What was found, as JSON.
        found: String,
    },
    /// A text that other members contradict.
    Differs(String),
    /// A folded text that cannot be undone, and the step that does not work.
    CannotUnfold(Codec),
    /// The text is not JSON; what the parser says.
    NotJson(String),
    /// No trigger makes such an event; the names of its outermost members.
    NotRecognised(Vec<String>),
    /// So long a text is not read; the most bytes that are.
    TooLong(usize),
    /// The event is so large that only its beginning was compared.
    CutShort,
}

impl Mismatch {
    /// Stable name of the sort of mismatch.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unknown(_) => "unknown-member",
            Self::WrongKind { .. } => "wrong-kind",
            Self::WrongValue { .. } => "wrong-value",
            Self::Differs(_) => "differs",
            Self::CannotUnfold(_) => "cannot-unfold",
            Self::NotJson(_) => "not-json",
            Self::NotRecognised(_) => "not-recognised",
            Self::TooLong(_) => "too-long",
            Self::CutShort => "cut-short",
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            // What other members say is a rule of ours, and documents print events that break it.
            Self::Differs(_) => Severity::Warning,
            Self::CutShort => Severity::Note,
            _ => Severity::Error,
        }
    }

    /// What is wrong, why, and what would be right.
    pub fn message(&self) -> Message {
        let (en, zh) = match self {
            Self::Missing => (
                "The event always has this member; it is not here.".into(),
                "事件总会包含这个成员，但此处缺失。".into(),
            ),
            Self::Unknown(Some(name)) => (
                format!("The event has no such member. `{name}` is missing; was that meant?"),
                format!("事件中没有这个成员。缺少 `{name}`，是否应为它？"),
            ),
            Self::Unknown(None) => ("The event has no such member.".into(), "事件中没有这个成员。".into()),
            Self::WrongKind { wanted, found } => {
                let (en, zh) = kind_words(wanted);
                (format!("This must be {en}, not {}.", cut(found)), format!("此处应为{zh}，而不是 {}。", cut(found)))
            }
            Self::WrongValue { wanted, found } => (
                format!("This is always {}, not {}.", cut(wanted), cut(found)),
                format!("此处应为 {}，而不是 {}。", cut(wanted), cut(found)),
            ),
            Self::Differs(wanted) => (
                format!("Other members contradict this: by them it would be {}.", cut(wanted)),
                format!("与其他成员不一致：按其他成员推算应为 {}。", cut(wanted)),
            ),
            Self::CannotUnfold(codec) => {
                let (en, zh) = codec_words(*codec);
                (
                    format!("This text should hold {en}, and cannot be read as such."),
                    format!("该文本应为{zh}，但无法解码。"),
                )
            }
            Self::NotJson(why) => (format!("This is not JSON: {why}."), format!("不是有效的 JSON：{why}。")),
            Self::NotRecognised(names) => not_recognised(names),
            Self::TooLong(most) => (
                format!("Too long to be an event: at most {most} bytes are read."),
                format!("过长，不可能是事件：最多读取 {most} 字节。"),
            ),
            Self::CutShort => {
                ("The event is large: only its beginning was compared.".into(), "事件较大：只比对了开头部分。".into())
            }
        };
        Message { en, zh }
    }
}

fn not_recognised(names: &[String]) -> (String, String) {
    if names.is_empty() {
        return (
            "No trigger makes such an event. Paste a whole event, as the function receives it.".into(),
            "没有触发器会产生这样的事件。请粘贴函数收到的完整事件。".into(),
        );
    }
    let all: Vec<String> = names.iter().map(|name| cut(name)).collect();
    (
        format!(
            "No trigger makes an event with the members {}. Paste a whole event, as the function receives it.",
            all.join(", ")
        ),
        format!("没有触发器的事件包含成员 {}。请粘贴函数收到的完整事件。", all.join("、")),
    )
}

const fn codec_words(codec: Codec) -> (&'static str, &'static str) {
    match codec.step {
        Step::Json => ("JSON", " JSON"),
        Step::Gzip => ("gzip", " gzip 压缩数据"),
        Step::Base64 => ("Base64", " Base64 "),
    }
}
