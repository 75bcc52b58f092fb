//! A function that once was called without an event, and gets text since.

use triggers::model::notation::{edition, example, group, no_event, of, refused, says, text};
use triggers::model::{Answer, Field, Invocation, Kind, Library, Node, Provider, Trigger, When, on};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Silent", "无事件"),
    summary: says("Calls the function with or without an event.", "以有事件或无事件的方式调用函数。"),
    invocation: Invocation::Sync,
    config: &[a("url", Kind::text(100), "Where it listens.", "监听地址。")],
    happenings: &[happens("visit", "A visit", "一次访问", &[group("Visit", "访问", FIELDS)])],
    shapes: &[
        no_event("none")
            .en("There is no event: the function gets the request itself.")
            .zh("没有事件：函数直接收到请求本身。")
            .when(When::In(&["2020-01-01"]))
            .instead(&Node::Object(&[put("visitor", of(on("note")), "What the visitor says.", "访问者的留言。")]))
            .cites(CITES),
        text("text", of(on("note"))).en("A bare text.").zh("纯文本。").cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[
        edition("2020-01-01").en("Without an event.").zh("没有事件。").cites(CITES),
        edition("2024-01-01").en("With text.").zh("纯文本事件。").cites(CITES),
    ],
    examples: &[
        example("none", NONE, "null", "No event", "没有事件").cites(CITES),
        example("text", TEXT, "hello 世界", "A text", "一段文本").cites(CITES),
    ],
    ..Trigger::new(Provider::Tencent, "silent", "silent")
};

const FIELDS: &[Field] = &[a("note", Kind::text(100), "What the visitor says.", "访问者的留言。")];

const NONE: &str = r#"{"edition":"2020-01-01","config":{},"occurrence":{}}"#;
const TEXT: &str = r#"{"config":{},"occurrence":{"note":"hello 世界"}}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[refused("url-as-number", "wrong-kind", "none", r#"{"config":{"url":1}}"#)],
};
