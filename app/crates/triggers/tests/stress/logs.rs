//! A batch of logs: a subtree folded through JSON, gzip and Base64, in an envelope with a hole.

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::REASONING;
use triggers::generate::Maker;
use triggers::model::{
    Answer, Codec, Count, Edition, Encoding, Expr, Field, Group, Happening, Id, Invocation, Kind, Life, Lit, Node,
    Provider, Shape, Slot, Trigger, Unit, When, config, item, on,
};
use triggers::sound::assert_sound;

const CITES: &[Cite] = &[REASONING.at("made up for tests")];
const MEANS: Prose = Prose::new("Made up.", "测试用。");

/// Two records, one of them folded once more.
pub(crate) const LOGS: &str = r#"{"config":{"topic_id":"5c2d****"},"seed":"s","occurrence":{"records":[
    {"content":"plain","timestamp":9223372036854775807,"cost":11.261677742004395},
    {"content":"in JSON","timestamp":1,"cost":2,"json":true}]}}"#;

static RECORD: Kind = Kind::Record(&[
    Field::new("content", Kind::text(1000), MEANS, CITES).required(),
    Field::new("timestamp", Kind::Int { min: 0, max: i64::MAX, unit: Unit::None }, MEANS, CITES).required(),
    Field::new("cost", Kind::Float, MEANS, CITES).required(),
    Field::new("json", Kind::Bool, MEANS, CITES),
]);

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

/// The table.
const TABLE: Trigger = Trigger {
    id: Id { provider: Provider::Tencent, name: "logs" },
    kind: "logs",
    name: Prose::new("Logs", "日志"),
    summary: MEANS,
    life: Life::Current,
    invocation: Invocation::Async,
    config: &[Field::new("topic_id", Kind::text(100), MEANS, CITES).required()],
    happenings: &[Happening {
        id: "batch",
        name: MEANS,
        means: MEANS,
        fields: &[Group {
            title: MEANS,
            pins: false,
            fields: &[Field::new("records", Kind::List(&RECORD, Count { min: 1, max: 10 }), MEANS, CITES).required()],
        }],
        cites: CITES,
    }],
    rules: &[],
    conflict: None,
    fires: &[],
    shapes: &[Shape {
        variant: "logs",
        means: MEANS,
        when: When::Always,
        encoding: Encoding::Json,
        root: Node::Use(&ENVELOPE, &BATCH),
        cites: CITES,
    }],
    answer: Answer::Unread(MEANS),
    editions: &[Edition { id: "2024-01-01", means: MEANS, cites: CITES }],
    default_edition: "2024-01-01",
    examples: &[],
    texts: &[],
};

const ENVELOPE: Node = Node::Object(&[Slot::new(
    "clslogs",
    Node::Object(&[Slot::new(
        "data",
        Node::Fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], &Node::Hole),
        MEANS,
        CITES,
    )]),
    MEANS,
    CITES,
)]);

const BATCH: Node = Node::Object(&[
    Slot::new("topic_id", Node::Leaf(Expr::From(config("topic_id"))), MEANS, CITES),
    Slot::new("cursor", Node::Leaf(Expr::Generated(Maker::Int(18))), MEANS, CITES),
    Slot::new(
        "records",
        Node::Each(
            on("records"),
            &Node::Object(&[
                Slot::new("timestamp", Node::Leaf(Expr::From(item("timestamp"))), MEANS, CITES),
                Slot::new(
                    "content",
                    Node::FoldIf(
                        When::Is(item("json"), Lit::Bool(true)),
                        &[Codec::JSON],
                        &Node::Object(&[Slot::new("text", Node::Leaf(Expr::From(item("content"))), MEANS, CITES)]),
                    ),
                    MEANS,
                    CITES,
                ),
                Slot::new("cost", Node::Leaf(Expr::From(item("cost"))), MEANS, CITES),
            ]),
        ),
        MEANS,
        CITES,
    ),
]);
