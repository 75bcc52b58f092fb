//! A message: bare text, or an object with attributes spread into it and JSON in a string; a list of sums.

use triggers::derive::MD5;
use triggers::form::ANY;
use triggers::generate::Maker;
use triggers::model::notation::{
    choice, clock, derived, each, edition, example, fixed, group, join, json, json_text, list_of, made, member,
    members, object, of, refused, says, spread, text,
};
use triggers::model::{
    Answer, Choice, Expr, Field, Invocation, Kind, Library, Lit, Members, Node, Provider, Slot, Trigger, When, config,
    item, on,
};
use triggers::sound::assert_sound;
use triggers::time::Format;

use super::words::{CITES, a, happens, put};

const FORMATS: &[Choice] =
    &[choice("STREAM", "The message alone.", "仅消息本身。"), choice("JSON", "All about it.", "完整信息。")];
const PARTS_OF: &[Choice] = &[
    choice("text", "Words.", "文字。"),
    choice("number", "A number.", "数字。"),
    choice("blank", "Nothing.", "空白。"),
];
const ATTRIBUTES: Members = members(ANY, Kind::text(100), 10);
const PART: Kind = Kind::Record(&[
    a("kind", Kind::Choice(PARTS_OF), "Sort of part.", "部分的类型。").required(),
    a("text", Kind::text(100), "Words of a part.", "部分的文字。"),
    a("number", Kind::Float, "Number of a part.", "部分的数字。"),
]);

/// A bare message.
pub(crate) const TEXT: &str = r#"{"config":{"topic":"t","owner":"123"},"occurrence":{"message":"héllo “世界”"}}"#;

/// A message with attributes, streamed.
pub(crate) const STREAM: &str = r#"{"config":{"topic":"t","owner":"123"},
    "occurrence":{"message":"m","attributes":{"a":"1","say":"\"hi\""}}}"#;
const STREAM_EVENT: &str = r#"{"said":"m","about":{"More":"{\"a\":\"1\",\"say\":\"\\\"hi\\\"\"}"}}"#;

/// A message as JSON, with everything that it can have.
pub(crate) const JSON: &str = r#"{"config":{"topic":"news","owner":"123","format":"JSON"},"edition":"2021-01-01",
    "at":"2021-11-10T00:00:00Z","seed":"s","occurrence":{"message":"m","attributes":{"k1":"v1","Message":"hidden",
    "Attributes":"hidden"},"note":"n","offset":9007199254740993,"messageId":"5F2A****",
    "parts":[{"kind":"text","text":"a"},{"kind":"number","number":11.261677742004395},{"kind":"blank"},{"kind":"text"}]}}"#;

/// Its event.
pub(crate) const JSON_EVENT: &str = r#"{"Source":"test:message","TopicName":"news","TopicArn":"test:123:/topics/news",
    "Message":"m","MessageMD5":"6F8F57715090DA2632453988D9A1501B","MessageId":"5F2A****","PublishTime":1636502400,
    "Offset":9007199254740993,"SubscriptionOwner":"123","Note":"n",
    "Parts":[{"Kind":"text","Text":"a"},{"Kind":"number","Number":11.261677742004395},null,{"Kind":"text"}],"k1":"v1",
    "Attributes":3}"#;

const FIELDS: &[Field] = &[
    a("message", Kind::text(1000), "What is published.", "发布的内容。").required(),
    a("attributes", Kind::Map(&ATTRIBUTES), "Attributes of the message.", "消息属性。"),
    a("note", Kind::text(100), "A word beside it.", "附言。"),
    a("offset", Kind::int(i64::MIN, i64::MAX), "Place in the queue.", "在队列中的位置。").default(Lit::Int(0)),
    a("parts", list_of(&PART, 0, 10), "Parts of the message.", "消息的各部分。"),
    a("count", Kind::int(0, 10), "How many attributes are said to be there.", "声明的属性数量。").default(Lit::Int(3)),
];

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

/// The table.
pub(crate) const TABLE: Trigger = Trigger {
    name: says("Message", "消息"),
    summary: says("A message calls the function.", "消息调用函数。"),
    invocation: Invocation::Async,
    config: &[
        a("topic", Kind::text(100), "Topic of the messages.", "消息的主题。").required(),
        a("owner", Kind::text(100), "Account of the topic.", "主题所属账号。").required(),
        a("format", Kind::Choice(FORMATS), "How messages travel.", "消息的格式。").default(Lit::Text("STREAM")),
    ],
    happenings: &[happens("publish", "A message is published", "发布消息", &[group("Message", "消息", FIELDS)])],
    shapes: &[
        text("text", of(on("message")))
            .en("The message alone.")
            .zh("仅消息本身。")
            .when(When::All(&[STREAMED, When::Not(&When::Set(on("attributes")))]))
            .cites(CITES),
        json("stream", Node::Object(STREAM_SLOTS)).en("With attributes.").zh("带属性。").when(STREAMED).cites(CITES),
        json("json", Node::Object(JSON_SLOTS)).en("All about it.").zh("完整信息。").cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[
        edition("2019-01-01").en("The subscriber by a short name.").zh("订阅者使用短名称。").cites(CITES),
        edition("2021-01-01").en("The subscriber by a long name.").zh("订阅者使用长名称。").cites(CITES),
    ],
    examples: &[
        example("text", TEXT, "héllo “世界”", "A bare message", "纯消息").cites(CITES),
        example("stream", STREAM, STREAM_EVENT, "A message with attributes", "带属性的消息").cites(CITES),
        example("json", JSON, JSON_EVENT, "A message with everything", "完整的消息").cites(CITES),
    ],
    texts: &[triggers::texts::ALIYUN_CREATE, triggers::texts::YAML],
    ..Trigger::new(Provider::Aliyun, "message", "message")
};

const STREAMED: When = When::Is(config("format"), Lit::Text("STREAM"));

const STREAM_SLOTS: &[Slot] = &[
    put("said", of(on("message")), "The message.", "消息。"),
    object(
        "about",
        &[member("More", json_text(&Node::Copy(on("attributes")))).en("Attributes, as JSON.").zh("JSON 形式的属性。")],
    )
    .en("About the message.")
    .zh("消息的信息。"),
];

const JSON_SLOTS: &[Slot] = &[
    put("Source", fixed("test:message"), "Always the same.", "固定值。"),
    put("TopicName", of(config("topic")), "The topic.", "主题。"),
    put(
        "TopicArn",
        join(&[fixed("test:"), of(config("owner")), fixed(":/topics/"), of(config("topic"))]),
        "The topic's full name.",
        "主题的完整名称。",
    ),
    put("Message", of(on("message")), "What was published.", "发布的消息。"),
    put("MessageMD5", derived(MD5, &[of(on("message"))]), "Digest of the message.", "消息的摘要。"),
    put("MessageId", made(Maker::HexUpper(16)), "Id of the message.", "消息的 ID。")
        .pinned_by("messageId", Kind::text(40)),
    put("PublishTime", clock(Format::Unix), "When it was published.", "发布时间。"),
    put("Offset", of(on("offset")), "Where it stands in the queue.", "消息在队列中的位置。"),
    put("Subscriber", of(config("owner")), "Who subscribes, short.", "订阅者（短名称）。")
        .when(When::In(&["2019-01-01"])),
    put("SubscriptionOwner", of(config("owner")), "Who subscribes, long.", "订阅者（长名称）。")
        .when(When::In(&["2021-01-01"])),
    put("Note", of(on("note")), "What was added.", "附加说明。").when(When::Set(on("note"))).or_null(),
    each("Parts", on("parts"), &Node::Sum(PARTS)).en("Its parts.").zh("各部分。"),
    spread(on("attributes")).en("An attribute.").zh("一个属性。"),
    put("Attributes", of(on("count")), "How many attributes there are.", "属性数量。"),
];

const PARTS: &[(When, Node)] = &[
    (
        When::Is(item("kind"), Lit::Text("text")),
        Node::Object(&[
            put("Kind", of(item("kind")), "Which sort.", "哪一类。"),
            put("Text", of(item("text")), "Which words.", "哪些文字。").when(When::Set(item("text"))),
        ]),
    ),
    (
        When::Is(item("kind"), Lit::Text("number")),
        Node::Object(&[
            put("Kind", of(item("kind")), "Which sort.", "哪一类。"),
            put("Number", of(item("number")), "Which number.", "哪个数字。"),
        ]),
    ),
    (When::Always, Node::Leaf(Expr::Fixed(Lit::Null), None)),
];

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-topic", "missing", "text", r#"{"config":{"topic":null}}"#),
        refused("other-format", "no-such-choice", "text", r#"{"config":{"format":"STREAMS"}}"#),
        refused("a-stranger", "unknown-member", "json", r#"{"occurrence":{"ofset":1}}"#),
    ],
};
