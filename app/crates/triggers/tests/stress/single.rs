//! Messages one by one or together: each is filtered by itself, by what a bus sees of it, and has values of its own.

use triggers::generate::Maker;
use triggers::model::notation::{
    clause, copy, each_of, edition, example, group, json, list_of, made, member, must, of, or, refused, says, single,
};
use triggers::model::{
    Answer, Batch, Check, Field, Invocation, Kind, Library, Lit, Most, Node, Provider, Rule, Slot, Test, Trigger, When,
    config, item, on,
};
use triggers::pattern::Patterns;
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

const MESSAGE: Kind = Kind::Record(&[
    a("text", Kind::text(100), "Text of a message.", "消息的文本。").required(),
    a("tags", Kind::text(20), "Tags of a message.", "消息的标签。"),
    a("id", Kind::text(40), "Id of a message.", "消息的 ID。"),
]);
const FIELDS: &[Field] =
    &[a("messages", list_of(&MESSAGE, 1, 9), "Messages, in order.", "按顺序排列的消息。").required()];

const ALONE: When = When::Is(config("alone"), Lit::Bool(true));
const SMALL: When = When::Is(config("small"), Lit::Bool(true));

const EVENT: Node = Node::Object(&[
    put("id", or(item("id"), &made(Maker::HexLower(8))), "Own name.", "自己的名称。"),
    put("topic", of(config("topic")), "Which topic.", "哪个主题。"),
    member("data", DATA).en("What it says.").zh("内容。"),
]);
const DATA: Node = Node::Object(MEMBERS);
const MEMBERS: &[Slot] = &[
    put("text", of(item("text")), "Which words.", "哪些文字。"),
    copy("tags", item("tags")).en("Which tags.").zh("哪些标签。").when(When::Set(item("tags"))),
];

const ONE: &Batch = &Batch { list: on("messages"), count: Most::Of(1), bytes: Most::Any, weight: "" };
const MANY: &Batch = &Batch { count: Most::Any, bytes: Most::When(&SMALL, 60, 120), ..*ONE };

const IS_PATTERN: Rule = must("pattern", Check::Pattern(&Patterns::READ, config("pattern")))
    .en("It lists what may be there.")
    .zh("它列出允许的值。")
    .cites(CITES);

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Single", "单条"),
    summary: says("Messages call the function one by one or together.", "消息逐条或成批调用函数。"),
    invocation: Invocation::Either,
    config: &[
        a("topic", Kind::text(20), "Name of the topic.", "主题的名称。").default(Lit::Text("t")),
        a("alone", Kind::Bool, "Whether each has a call of its own.", "是否逐条调用。").default(Lit::Bool(true)),
        a("bare", Kind::Bool, "Whether the data comes alone.", "是否仅传递内容。").default(Lit::Bool(false)),
        a("small", Kind::Bool, "Whether calls are small.", "每次调用是否较小。").default(Lit::Bool(false)),
        a("tag", Kind::text(20), "Tag to look for.", "要查找的标签。"),
        a("pattern", Kind::text(1000), "Pattern of events.", "事件的模式。").default(Lit::Text("{}")),
    ],
    happenings: &[happens("arrive", "Messages come in", "收到消息", &[group("Messages", "消息", FIELDS)])],
    fires: &[
        clause("tag", Test::Each(on("messages"), &Test::Contains { text: item("tags"), part: config("tag") }))
            .en("Every message has the tag")
            .zh("每条消息都有该标签")
            .when(When::Set(config("tag")))
            .cites(CITES),
        clause("pattern", Test::Each(on("messages"), &Test::PatternOf(&Patterns::READ, config("pattern"), &EVENT)))
            .en("Every message fits")
            .zh("每条消息都符合")
            .cites(CITES),
    ],
    shapes: &[
        json("single-bare", single(on("messages"), &DATA))
            .en("The data of one.")
            .zh("一条的内容。")
            .when(When::All(&[ALONE, When::Is(config("bare"), Lit::Bool(true))]))
            .batch(ONE)
            .cites(CITES),
        json("single", single(on("messages"), &EVENT)).en("One.").zh("一条。").when(ALONE).batch(ONE).cites(CITES),
        json("many", each_of(on("messages"), &EVENT)).en("Many.").zh("多条。").batch(MANY).cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    rules: &[IS_PATTERN],
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("one", ONE_STATE, ONE_EVENT, "One message", "一条消息").cites(CITES),
        example("many", MANY_STATE, MANY_EVENT, "Two messages", "两条消息").cites(CITES),
    ],
    texts: &[triggers::texts::YAML],
    ..Trigger::new(Provider::Aliyun, "single", "single")
};

const ONE_STATE: &str = r#"{"config":{},"occurrence":{"messages":[{"text":"a","id":"1"},{"text":"b","id":"2","tags":"x"}],
    "call":2}}"#;
const ONE_EVENT: &str = r#"{"id":"2","topic":"t","data":{"text":"b","tags":"x"}}"#;
const MANY_STATE: &str = r#"{"config":{"alone":false,"tag":"x"},
    "occurrence":{"messages":[{"text":"a","id":"1","tags":"x,y"},{"text":"b","id":"2","tags":"x"}]}}"#;
const MANY_EVENT: &str = r#"[{"id":"1","topic":"t","data":{"text":"a","tags":"x,y"}},
    {"id":"2","topic":"t","data":{"text":"b","tags":"x"}}]"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-object", "pattern", "one", r#"{"config":{"pattern":"[]"}}"#),
        refused("no-list", "pattern", "one", r#"{"config":{"pattern":"{\"topic\":\"t\"}"}}"#),
        refused("nothing", "count", "one", r#"{"occurrence":{"messages":[]}}"#),
    ],
};
