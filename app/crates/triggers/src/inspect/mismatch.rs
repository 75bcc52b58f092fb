//! What is wrong with a received event, as data. Text is made from it at the edge, in both languages.

use bilingual::source::Cite;
use bilingual::{Lang, Message};
use schedule::Severity;

use crate::form::Form;
use crate::model::{Beyond, Codec, Rule, Slot, Step};
use crate::problem::{cut, kind_words};

/// Something that is wrong, or worth knowing, at one place of a received event.
#[derive(Clone, Debug)]
pub struct Fault {
    /// JSON pointer into the event; it continues inside folded texts.
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
#[derive(Clone, Debug, PartialEq)]
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
    /// A text that does not have its form, and the text, as JSON.
    Form(&'static Form, String),
    /// A name of the configuration where the event has it without this beginning.
    Prefixed(&'static str),
    /// None of the names of what happens: how many there are, the nearest, and what was found.
    NoWord(usize, Option<String>, String),
    /// A member that is not made here, and what is known of it.
    Beyond(&'static Beyond),
    /// A rule of the trigger's table that the event breaks.
    Rule(&'static Rule),
    /// A text that other members contradict.
    Differs(String),
    /// A folded text that cannot be undone, and the step that does not work.
    CannotUnfold(Codec),
    /// The text is not JSON; what the parser says.
    NotJson(String),
    /// The text ends within the event.
    CutOff,
    /// A part of the event was left out when it was printed; this stands for it.
    Elided(String),
    /// What this language prints cannot be read back.
    Unreadable(&'static str),
    /// No trigger of the catalogue makes such an event; the names of its outermost members.
    NotRecognised(Vec<String>),
    /// No trigger of the catalogue makes such an event: the nearest, and what is missing for it.
    Nearest(String, Vec<String>),
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
            Self::Form(..) => "form",
            Self::Prefixed(_) => "prefixed",
            Self::NoWord(..) => "no-such-name",
            Self::Beyond(beyond) if beyond.is_elsewhere => "elsewhere",
            Self::Beyond(_) => "later-member",
            Self::Rule(rule) => rule.id,
            Self::CutOff => "cut-off",
            Self::Elided(_) => "elided",
            Self::Unreadable(_) => "unreadable",
            Self::Nearest(..) => "nearest",
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
            // What other members say is a rule of ours, and documents print events that break it; and clouds add members.
            Self::Differs(_) | Self::Unknown(_) => Severity::Warning,
            Self::Beyond(beyond) if !beyond.is_elsewhere => Severity::Note,
            Self::Rule(rule) => rule.severity,
            Self::CutShort => Severity::Note,
            _ => Severity::Error,
        }
    }

    /// What is wrong, why, and what would be right.
    pub fn message(&self) -> Message {
        let (en, zh) = match self {
            Self::Missing => (
                "The event always has this member; it is not here.".into(),
                "事件中始终包含该字段，但此处缺失。".into(),
            ),
            Self::Unknown(Some(name)) => (
                format!("No source used here has this member. `{name}` is missing; did you mean that?"),
                format!("所依据的资料中没有该字段。事件缺少 `{name}`，是否应为该字段？"),
            ),
            Self::Unknown(None) => (
                "No source used here has this member. A function should ignore unknown members.".into(),
                "所依据的资料中没有该字段。函数应忽略未知字段。".into(),
            ),
            Self::WrongKind { wanted, found } => {
                let (en, zh) = kind_words(wanted);
                (format!("This must be {en}, not {}.", cut(found)), format!("此处应为{zh}，而不是 {}。", cut(found)))
            }
            Self::WrongValue { wanted, found } => (
                format!("This is always {}, not {}.", cut(wanted), cut(found)),
                format!("此处应为 {}，而不是 {}。", cut(wanted), cut(found)),
            ),
            Self::Form(form, found) => (
                format!("This must be {}, not {}.", form.says.get(Lang::En), cut(found)),
                format!("此处应为{}，而不是 {}。", form.says.get(Lang::Zh), cut(found)),
            ),
            Self::Prefixed(prefix) => (
                format!("In the event, the name has no `{prefix}`; only the configuration has it."),
                format!("事件中的名称不带 `{prefix}`，只有配置中才带。"),
            ),
            Self::NoWord(count, nearest, found) => no_word(*count, nearest.as_deref(), found),
            Self::Beyond(beyond) => (beyond.means.get(Lang::En).to_owned(), beyond.means.get(Lang::Zh).to_owned()),
            Self::Rule(rule) => (rule.means.get(Lang::En).to_owned(), rule.means.get(Lang::Zh).to_owned()),
            Self::CutOff => (
                "The text ends inside the event: the rest is missing.".into(),
                "内容在事件中途截断，缺少后面的部分。".into(),
            ),
            Self::Elided(what) => (
                format!(
                    "The program printed {} instead of a part of the event, which cannot be read back. Print all of \
                     it: `JSON.stringify(event)`, for a Buffer `event.toString()`.",
                    cut(what)
                ),
                format!(
                    "程序打印时用 {} 代替了事件的一部分，无法还原。请打印完整内容：`JSON.stringify(event)`，Buffer 则用 \
                     `event.toString()`。",
                    cut(what)
                ),
            ),
            Self::Unreadable(language) => (
                format!("This is what {language} prints for an object; it cannot be read back. Print it as JSON."),
                format!("这是 {language} 打印对象的结果，无法还原。请以 JSON 格式打印。"),
            ),
            Self::Nearest(trigger, missing) => nearest_event(trigger, missing),
            Self::Differs(wanted) => (
                format!("Other members contradict this: according to them, it would be {}.", cut(wanted)),
                format!("与其他字段不一致：按其他字段推算应为 {}。", cut(wanted)),
            ),
            Self::CannotUnfold(codec) => {
                let (en, zh) = codec_words(*codec);
                (
                    format!("This string should contain {en}, but cannot be read as such."),
                    format!("该字符串应为{zh}，但无法解码。"),
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

fn no_word(count: usize, nearest: Option<&str>, found: &str) -> (String, String) {
    let found = cut(found);
    match nearest {
        Some(nearest) => (
            format!("{found} is not one of the {count} names known here. Did you mean `{nearest}`?"),
            format!("{found} 不在已知的 {count} 个名称中，是否应为 `{nearest}`？"),
        ),
        None => (
            format!("{found} is not one of the {count} names known here."),
            format!("{found} 不在已知的 {count} 个名称中。"),
        ),
    }
}

fn nearest_event(trigger: &str, missing: &[String]) -> (String, String) {
    let lacks = |joint: &str| missing.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(joint);
    if missing.is_empty() {
        return (
            format!("No trigger described here makes such an event. The nearest is one of `{trigger}`."),
            format!("本站收录的触发器都不会产生这样的事件。最接近的是 `{trigger}`。"),
        );
    }
    (
        format!(
            "No trigger described here makes such an event. The nearest is one of `{trigger}`, which also has {}.",
            lacks(", ")
        ),
        format!("本站收录的触发器都不会产生这样的事件。最接近的是 `{trigger}`，但缺少 {}。", lacks("、")),
    )
}

fn not_recognised(names: &[String]) -> (String, String) {
    if names.is_empty() {
        return (
            "No trigger described here makes such an event. Paste a whole event, as the function receives it.".into(),
            "本站收录的触发器都不会产生这样的事件。请粘贴函数收到的完整事件。".into(),
        );
    }
    let all: Vec<String> = names.iter().map(|name| cut(name)).collect();
    (
        format!(
            "No trigger described here makes an event with the members {}. Paste a whole event, as the function receives it.",
            all.join(", ")
        ),
        format!("本站收录的触发器都没有包含字段 {} 的事件。请粘贴函数收到的完整事件。", all.join("、")),
    )
}

const fn codec_words(codec: Codec) -> (&'static str, &'static str) {
    match codec.step {
        Step::Json => ("JSON", " JSON"),
        Step::Gzip => ("gzip", " gzip 压缩数据"),
        Step::Base64 => ("Base64", " Base64 "),
    }
}
