//! Bytes and texts that the function receives as they are.

use triggers::model::notation::{edition, example, group, raw, raw_text, refused, says};
use triggers::model::{Answer, Field, Invocation, Kind, Library, Provider, Trigger, When, on};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens};

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Raw", "原始数据"),
    summary: says("Bytes of a device call the function.", "设备上报的数据调用函数。"),
    invocation: Invocation::Async,
    config: &[a("rule", Kind::text(100), "Name of the rule.", "规则的名称。").required()],
    happenings: &[
        happens("report", "A device reports", "设备上报", &[group("Report", "上报", FIELDS)]),
        happens("say", "A device says a word", "设备发送文本", &[group("Word", "文本", WORDS)]),
    ],
    shapes: &[
        raw_text("line", on("line")).en("The text itself.").zh("原始文本。").when(When::Happens(&["say"])).cites(CITES),
        raw("raw", on("payload")).en("The bytes themselves.").zh("原始字节。").cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("three", THREE, r#"{"$bytes":"AP9B"}"#, "Three bytes", "三个字节").cites(CITES),
        example("word", WORD, "{\"a\": \"世界\"} ", "A word", "一段文本").cites(CITES),
    ],
    texts: &[triggers::texts::YAML],
    ..Trigger::new(Provider::Aliyun, "raw", "raw")
};

const FIELDS: &[Field] = &[a("payload", Kind::Bytes, "What the device sends.", "设备发送的内容。")];

const WORDS: &[Field] = &[a("line", Kind::text(100), "What the device says.", "设备发送的文本。")];

const THREE: &str = r#"{"config":{"rule":"r"},"occurrence":{"payload":{"$bytes":"AP9B"}}}"#;

const WORD: &str = r#"{"config":{"rule":"r"},"occurrence":{"happening":"say","line":"{\"a\": \"世界\"} "}}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("payload-as-text", "wrong-kind", "three", r#"{"occurrence":{"payload":"abc"}}"#),
        refused("no-rule", "missing", "three", r#"{"config":{"rule":""}}"#),
    ],
};
