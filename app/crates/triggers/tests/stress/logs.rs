//! A batch of logs: a subtree folded through JSON, gzip and Base64, in an envelope.

use triggers::generate::Maker;
use triggers::model::notation::{
    each, edition, example, group, json, list_of, made, member, object, of, refused, says,
};
use triggers::model::{Answer, Codec, Invocation, Kind, Library, Lit, Node, Provider, Trigger, When, config, item, on};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

/// Two records, one of them folded once more.
pub(crate) const LOGS: &str = r#"{"config":{"topic_id":"5c2d****"},"seed":"s","occurrence":{"records":[
    {"content":"plain","timestamp":9223372036854775807,"cost":11.261677742004395},
    {"content":"in JSON","timestamp":1,"cost":2,"json":true}]}}"#;

const RECORD: Kind = Kind::Record(&[
    a("content", Kind::text(1000), "What is logged.", "日志内容。").required(),
    a("timestamp", Kind::int(0, i64::MAX), "When it is logged.", "日志时间。").required(),
    a("cost", Kind::Float, "How long it took.", "耗时。").required(),
    a("json", Kind::Bool, "Whether it travels as JSON text.", "是否以 JSON 文本传递。"),
]);

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

/// The table.
const TABLE: Trigger = Trigger {
    name: says("Logs", "日志"),
    summary: says("Logs call the function.", "日志调用函数。"),
    invocation: Invocation::Async,
    config: &[a("topic_id", Kind::text(100), "Topic of the logs.", "日志主题。").required()],
    happenings: &[happens(
        "batch",
        "Logs come in",
        "收到日志",
        &[group("Records", "日志", &[a("records", list_of(&RECORD, 1, 10), "The logs.", "全部日志。").required()])],
    )],
    shapes: &[json("logs", ENVELOPE).en("One text with everything in it.").zh("一个包含全部内容的文本。").cites(CITES)],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[example("logs", LOGS, LOGS_EVENT, "Two records", "两条日志").cites(CITES)],
    texts: &[triggers::texts::TENCENT_CREATE, triggers::texts::TRIGGER_DESC],
    ..Trigger::new(Provider::Tencent, "logs", "logs")
};

const ENVELOPE: Node = Node::Object(&[object(
    "clslogs",
    &[member("data", Node::Fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], &BATCH))
        .en("The logs, compressed.")
        .zh("压缩后的日志。")],
)
.en("About the logs.")
.zh("日志的信息。")]);

const BATCH: Node = Node::Object(&[
    put("topic_id", of(config("topic_id")), "Which topic.", "哪个主题。"),
    put("cursor", made(Maker::Int(18)), "Where the logs begin.", "日志的起始游标。").pinned(),
    each(
        "records",
        on("records"),
        &Node::Object(&[
            put("timestamp", of(item("timestamp")), "When.", "何时。"),
            member(
                "content",
                Node::FoldIf(
                    When::Is(item("json"), Lit::Bool(true)),
                    &[Codec::JSON],
                    &Node::Object(&[put("text", of(item("content")), "The text.", "文本。")]),
                ),
            )
            .en("What.")
            .zh("什么内容。"),
            put("cost", of(item("cost")), "How long.", "多久。"),
        ]),
    )
    .en("One for each log.")
    .zh("每条日志一项。"),
]);

const LOGS_EVENT: &str = include_str!("logs.event.json");

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-logs", "count", "logs", r#"{"occurrence":{"records":[]}}"#),
        refused(
            "time-before-time",
            "out-of-range",
            "logs",
            r#"{"occurrence":{"records":[{"content":"c","timestamp":-1,"cost":1}]}}"#,
        ),
    ],
};
