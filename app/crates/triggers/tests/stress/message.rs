//! A message: bare text, or an object with attributes spread into it and JSON in a string; a list of sums.

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::REASONING;
use triggers::derive::MD5;
use triggers::form::ANY;
use triggers::generate::Maker;
use triggers::model::{
    Absent, Answer, Choice, Codec, Count, Edition, Encoding, Expr, Field, Group, Happening, Id, Invocation, Key, Kind,
    Life, Limit, Lit, Node, Provider, Shape, Slot, Trigger, Unit, When, config, item, on,
};
use triggers::sound::assert_sound;
use triggers::time::Format;

const CITES: &[Cite] = &[REASONING.at("made up for tests")];
const MEANS: Prose = Prose::new("Made up.", "测试用。");

const fn choice(value: &'static str) -> Choice {
    Choice { value, means: MEANS, cites: CITES }
}

static ATTRIBUTE: Kind = Kind::Text(Limit::chars(0, 100), &ANY);
static PART: Kind = Kind::Record(&[
    Field::new("kind", Kind::Choice(&[choice("text"), choice("number"), choice("blank")]), MEANS, CITES).required(),
    Field::new("text", Kind::text(100), MEANS, CITES),
    Field::new("number", Kind::Float, MEANS, CITES),
]);

/// A bare message.
pub(crate) const TEXT: &str = r#"{"config":{"topic":"t","owner":"123"},"occurrence":{"message":"héllo “世界”"}}"#;

/// A message with attributes, streamed.
pub(crate) const STREAM: &str = r#"{"config":{"topic":"t","owner":"123"},
    "occurrence":{"message":"m","attributes":{"a":"1","say":"\"hi\""}}}"#;

/// A message as JSON, with everything that it can have.
pub(crate) const JSON: &str = r#"{"config":{"topic":"news","owner":"123","format":"JSON"},"edition":"2021-01-01",
    "at":"2021-11-10T00:00:00Z","seed":"s","occurrence":{"message":"m","attributes":{"k1":"v1","Message":"hidden"},
    "note":"n","offset":9007199254740993,"messageId":"5F2A****",
    "parts":[{"kind":"text","text":"a"},{"kind":"number","number":11.261677742004395},{"kind":"blank"},{"kind":"text"}]}}"#;

const FIELDS: &[Field] = &[
    Field::new("message", Kind::text(1000), MEANS, CITES).required(),
    Field::new("attributes", Kind::Map(&ATTRIBUTE), MEANS, CITES),
    Field::new("note", Kind::text(100), MEANS, CITES),
    Field::new("offset", Kind::Int { min: i64::MIN, max: i64::MAX, unit: Unit::None }, MEANS, CITES)
        .default(Lit::Int(0)),
    Field::new("parts", Kind::List(&PART, Count { min: 0, max: 10 }), MEANS, CITES),
    Field::new("messageId", Kind::text(40), MEANS, CITES),
];

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

/// The table.
pub(crate) const TABLE: Trigger = Trigger {
    id: Id { provider: Provider::Aliyun, name: "message" },
    kind: "message",
    name: Prose::new("Message", "消息"),
    summary: MEANS,
    life: Life::Current,
    invocation: Invocation::Async,
    config: &[
        Field::new("topic", Kind::text(100), MEANS, CITES).required(),
        Field::new("owner", Kind::text(100), MEANS, CITES).required(),
        Field::new("format", Kind::Choice(&[choice("STREAM"), choice("JSON")]), MEANS, CITES)
            .default(Lit::Text("STREAM")),
    ],
    happenings: &[Happening {
        id: "publish",
        name: MEANS,
        means: MEANS,
        fields: &[Group { title: MEANS, pins: false, fields: FIELDS }],
        cites: CITES,
    }],
    rules: &[],
    conflict: None,
    fires: &[],
    shapes: &[
        Shape {
            variant: "text",
            means: MEANS,
            when: When::All(&[
                When::Is(config("format"), Lit::Text("STREAM")),
                When::Not(&When::Set(on("attributes"))),
            ]),
            encoding: Encoding::Text,
            root: Node::Leaf(Expr::From(on("message"))),
            cites: CITES,
        },
        Shape {
            variant: "stream",
            means: MEANS,
            when: When::Is(config("format"), Lit::Text("STREAM")),
            encoding: Encoding::Json,
            root: Node::Object(STREAM_SLOTS),
            cites: CITES,
        },
        Shape {
            variant: "json",
            means: MEANS,
            when: When::Always,
            encoding: Encoding::Json,
            root: Node::Object(JSON_SLOTS),
            cites: CITES,
        },
    ],
    answer: Answer::Unread(MEANS),
    editions: &[
        Edition { id: "2019-01-01", means: MEANS, cites: CITES },
        Edition { id: "2021-01-01", means: MEANS, cites: CITES },
    ],
    default_edition: "2021-01-01",
    examples: &[],
    texts: &[],
};

const STREAM_SLOTS: &[Slot] = &[
    Slot::new("body", Node::Leaf(Expr::From(on("message"))), MEANS, CITES),
    Slot::new(
        "attrs",
        Node::Object(&[Slot::new("Extend", Node::Fold(&[Codec::JSON], &Node::Copy(on("attributes"))), MEANS, CITES)]),
        MEANS,
        CITES,
    ),
];

const JSON_SLOTS: &[Slot] = &[
    Slot::new("Source", Node::Leaf(Expr::Fixed(Lit::Text("test:message"))), MEANS, CITES),
    Slot::new("TopicName", Node::Leaf(Expr::From(config("topic"))), MEANS, CITES),
    Slot::new(
        "TopicArn",
        Node::Leaf(Expr::Join(&[
            Expr::Fixed(Lit::Text("test:")),
            Expr::From(config("owner")),
            Expr::Fixed(Lit::Text(":/topics/")),
            Expr::From(config("topic")),
        ])),
        MEANS,
        CITES,
    ),
    Slot::new("Message", Node::Leaf(Expr::From(on("message"))), MEANS, CITES),
    Slot::new("MessageMD5", Node::Leaf(Expr::Derived(&MD5, &[on("message")])), MEANS, CITES),
    Slot::new("MessageId", Node::Leaf(Expr::Or(on("messageId"), &Expr::Generated(Maker::HexUpper(16)))), MEANS, CITES),
    Slot::new("PublishTime", Node::Leaf(Expr::Clock(Format::Unix)), MEANS, CITES),
    Slot::new("Offset", Node::Leaf(Expr::From(on("offset"))), MEANS, CITES),
    Slot {
        key: Key::ByEdition(&[("2019-01-01", "Subscriber"), ("2021-01-01", "SubscriptionOwner")]),
        node: Node::Leaf(Expr::From(config("owner"))),
        when: When::Always,
        absent: Absent::Left,
        means: MEANS,
        cites: CITES,
    },
    Slot::new("Note", Node::Leaf(Expr::From(on("note"))), MEANS, CITES).when(When::Set(on("note"))).or_null(),
    Slot::new("Parts", Node::Each(on("parts"), &Node::Sum(PARTS)), MEANS, CITES),
    Slot::spread(on("attributes"), MEANS, CITES),
];

const PARTS: &[(When, Node)] = &[
    (
        When::Is(item("kind"), Lit::Text("text")),
        Node::Object(&[
            Slot::new("Kind", Node::Leaf(Expr::From(item("kind"))), MEANS, CITES),
            Slot::new("Text", Node::Leaf(Expr::From(item("text"))), MEANS, CITES).when(When::Set(item("text"))),
        ]),
    ),
    (
        When::Is(item("kind"), Lit::Text("number")),
        Node::Object(&[
            Slot::new("Kind", Node::Leaf(Expr::From(item("kind"))), MEANS, CITES),
            Slot::new("Number", Node::Leaf(Expr::From(item("number"))), MEANS, CITES),
        ]),
    ),
    (When::Always, Node::Leaf(Expr::Fixed(Lit::Null))),
];
