//! Messages in batches: cut into calls by count and by bytes, in four shapes.

use triggers::model::notation::{choice, copy, each, edition, example, group, json, list_of, of, refused, says};
use triggers::model::{
    Answer, Batch, Choice, Codec, Field, Invocation, Kind, Library, Lit, Most, Node, Provider, Slot, Trigger, When,
    config, item, on,
};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

const SHAPES: &[Choice] = &[
    choice("made", "Each message is made anew.", "逐条生成。"),
    choice("copied", "The messages are passed on.", "原样传递。"),
    choice("folded", "The messages are compressed.", "压缩传递。"),
    choice("weighed", "Each message says what it weighs.", "按消息自带的大小切分。"),
    choice("said", "Some messages say what they weigh.", "部分消息自带大小。"),
];
const MESSAGE: Kind = Kind::Record(&[
    a("body", Kind::text(100), "Text of a message.", "消息的文本。").required(),
    a("size", Kind::int(0, 1000), "What a message weighs.", "消息的大小。").default(Lit::Int(1)),
    a("said", Kind::int(0, 1000), "What a message says it weighs.", "消息自称的大小。"),
]);
const BY_SAID: &Batch = &Batch { weight: "said", ..*BY_JSON };
const FIELDS: &[Field] = &[a("messages", list_of(&MESSAGE, 0, 100), "Messages, in order.", "按顺序排列的消息。")];

const BY_JSON: &Batch =
    &Batch { list: on("messages"), count: Most::In(config("most")), bytes: Most::In(config("bytes")), weight: "" };
const BY_SIZE: &Batch = &Batch { weight: "size", ..*BY_JSON };

const fn is(shape: &'static str) -> When {
    When::Is(config("shape"), Lit::Text(shape))
}

const MADE: &Node = &Node::Object(&[put("b", of(item("body")), "Body.", "正文。")]);
const RECORDS: &[Slot] = &[each("r", on("messages"), MADE).en("A record for each message.").zh("每条消息一条记录。")];
const COPIED: &[Slot] = &[copy("r", on("messages")).en("The messages as they came.").zh("原样的消息。")];
const FOLDED: &[Slot] = &[triggers::model::notation::member(
    "z",
    Node::Fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], &Node::Object(RECORDS)),
)
.en("The records, compressed.")
.zh("压缩后的记录。")];

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Batch", "批次"),
    summary: says("Messages call the function in batches.", "消息按批调用函数。"),
    invocation: Invocation::Async,
    config: &[
        a("most", Kind::int(1, 100), "Most messages of a call.", "每次调用的最多消息数。").default(Lit::Int(17)),
        a("bytes", Kind::int(1, 10_000), "Most bytes of a call.", "每次调用的最多字节数。").default(Lit::Int(10_000)),
        a("shape", Kind::Choice(SHAPES), "How they travel.", "消息的传递方式。").default(Lit::Text("made")),
    ],
    happenings: &[happens("arrive", "Messages arrive", "消息到达", &[group("Messages", "消息", FIELDS)])],
    shapes: &[
        json("made", Node::Object(RECORDS))
            .en("Made anew.")
            .zh("逐条生成。")
            .when(is("made"))
            .batch(BY_JSON)
            .cites(CITES),
        json("copied", Node::Object(COPIED))
            .en("Passed on.")
            .zh("原样传递。")
            .when(is("copied"))
            .batch(BY_JSON)
            .cites(CITES),
        json("folded", Node::Object(FOLDED))
            .en("Compressed.")
            .zh("压缩传递。")
            .when(is("folded"))
            .batch(BY_JSON)
            .cites(CITES),
        json("said", Node::Object(RECORDS))
            .en("By its own weight, if any.")
            .zh("如有自带大小则按其切分。")
            .when(is("said"))
            .batch(BY_SAID)
            .cites(CITES),
        json("weighed", Node::Object(RECORDS)).en("By its own weight.").zh("按自带大小。").batch(BY_SIZE).cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("two", TWO, r#"{"r":[{"b":"m0"},{"b":"m1"}]}"#, "Two in one call", "一次调用两条").cites(CITES),
        example("second-call", SECOND, r#"{"r":[{"b":"m1"}]}"#, "The second of two calls", "两次调用中的第二次")
            .cites(CITES),
    ],
    texts: &[triggers::texts::TRIGGER_DESC],
    ..Trigger::new(Provider::Tencent, "batch", "batch")
};

const TWO: &str = r#"{"config":{},"occurrence":{"messages":[{"body":"m0"},{"body":"m1"}]}}"#;
const SECOND: &str = r#"{"config":{"most":1},"occurrence":{"messages":[{"body":"m0"},{"body":"m1"}],"call":2}}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-such-call", "out-of-range", "two", r#"{"occurrence":{"call":2}}"#),
        refused("call-zero", "out-of-range", "two", r#"{"occurrence":{"call":0}}"#),
        refused("call-as-text", "wrong-kind", "two", r#"{"occurrence":{"call":"2"}}"#),
        refused("too-many-in-a-call", "out-of-range", "two", r#"{"config":{"most":1000}}"#),
    ],
};
