//! `aliyun/kafka`: messages of a topic of Kafka, which `EventBridge` hands over in arrays.

mod config;
mod facts;

use bilingual::sources::{ALIYUN_2023, FC_EVENTS_LATER, FC_QUEUES_2026, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK};

use self::config::{INSTANCE, KAFKA, OFFSET_PATH, PARAMETERS, TOPIC};
pub use self::facts::LIBRARY;
use super::bus::envelope::{
    ACCOUNT_ID, CONTENT_TYPE as SPELLING, ID, SOURCE, SUBJECT as ABOUT, attributes, short_message,
};
use super::bus::facts::UNREAD;
use super::bus::rules::{OLD_MODE, PATTERN as IS_PATTERN, STREAM_ONLY};
use super::bus::shapes::{stream, stream_raw};
use super::bus::{
    ASYNC_INVOCATION, ENABLED, MESSAGES, PATTERN, RUN_STREAM, SINK_STREAM, SOURCE_ARN, TRIGGER_ENABLE, each_fits, fits,
    parameters, source_config, source_type,
};
use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{
    bytes, chars, choice, clause, clock, edition, field, fixed, group, happening, join, list_of, member, object, of,
    or, says, slot, worked,
};
use crate::model::{
    Answer, Clause, Codec, Expr, Field, Group, Invocation, Kind, Lit, Node, Provider, Slot, Test, Trigger, Unit, When,
    item, on,
};
use crate::texts;
use crate::time::Format;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Kafka (EventBridge)", "Kafka 触发器（EventBridge）"),
    summary: says(
        "Invokes the function with messages of a topic of Kafka, always as an array of CloudEvents, by an event stream.",
        "Kafka 的 Topic 收到消息后，通过 EventBridge 事件流调用函数，始终传入 CloudEvents 事件数组。",
    ),
    invocation: Invocation::Either,
    config: &[
        TRIGGER_NAME,
        source_config(&[source_type(&KAFKA), parameters(&[PARAMETERS])]),
        PATTERN,
        TRIGGER_ENABLE,
        ASYNC_INVOCATION,
        SINK_STREAM,
        RUN_STREAM,
        QUALIFIER,
        SOURCE_ARN,
    ],
    happenings: &[happening("messages", "Messages are produced", "生产消息")
        .en("Messages are produced to the topic, and collected into calls.")
        .zh("Topic 收到消息，攒批后调用函数。")
        .fields(&[group("Messages", "消息", &[MESSAGE_LIST]), ENVELOPE])
        .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_QUEUES_2026.at("Kafka")])],
    rules: &[IS_PATTERN, STREAM_ONLY, OLD_MODE],
    fires: &[ENABLED, NEW, each_fits(&FITS)],
    shapes: &[
        stream_raw(&DATA),
        stream(&ELEMENT).cites(&[ALIYUN_2023.at("Kafka触发器"), FC_RUNTIME_GO.at("kafka-eventbridge.go")]),
    ],
    answer: Answer::Unread(UNREAD),
    editions: &[edition("2023-12-12")
        .en("An array of objects. The document of 2021 does not have this trigger.")
        .zh("由对象组成的数组。2021 年的文档中没有该触发器。")
        .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_EVENTS_LATER.at("Kafka触发器")])],
    examples: &[
        worked!("kafka", "two-2023", "Two messages in one array (2023)", "一个数组中的两条消息（2023）")
            .cites(&[ALIYUN_2023.at("Kafka触发器")]),
        worked!("kafka", "strings", "An array of JSON strings, as received in 2022", "2022 年收到的 JSON 字符串数组")
            .cites(&[FC_SAMPLES.at("kafka-eventbridge")]),
        worked!("kafka", "binary", "A message without a key, its value in Base64", "没有 Key 的消息，消息值为 Base64")
            .cites(&[FC_EVENTS_LATER.at("Kafka触发器, value")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("messages.0.value")),
    ..Trigger::new(Provider::Aliyun, "kafka", "eventbridge")
};

// Firing and rules

const NEW: Clause = clause("new", Test::Each(MESSAGES, &Test::Is(item("isOlder"), Lit::Bool(false))))
    .en("Every message is newer than the trigger: it starts at the latest offset")
    .zh("每条消息都在触发器创建之后生产：从最新位点开始消费")
    .when(When::Is(OFFSET_PATH, Lit::Text("latest")))
    .cites(&[FC_SDK.at("SourceKafkaParameters"), FC_QUEUES_2026.at("Kafka, consumer offset")]);

// What happens

const MESSAGE_LIST: Field = field("messages", list_of(&MESSAGE, 1, 1_000))
    .en("The messages, in the order of their offsets.")
    .zh("按位点顺序排列的消息。")
    .required()
    .cites(&[ALIYUN_2023.at("Kafka触发器")]);

const MESSAGE: Kind = Kind::Record(&[
    field("value", bytes(0, 10_485_760, form::ANY))
        .en("Value of the message: text. If the task's data format is Json, the event has the JSON itself, which this \
             page does not generate. Empty: none, a message that deletes its key.")
        .zh("消息值：文本。任务的数据格式为 Json 时，事件中直接是 JSON，本页不生成这种形式。留空表示没有消息值，即删除该 Key 的消息。")
        .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_EVENTS_LATER.at("Kafka触发器, value")]),
    field("key", bytes(0, 65_536, form::ANY))
        .en("Key of the message, such as `keytest`. Empty: none, and the event has no `key`.")
        .zh("消息 Key，例如 `keytest`。留空表示没有 Key，事件中也不出现 `key`。")
        .example("keytest")
        .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_SAMPLES.at("kafka-eventbridge")]),
    field("partition", Kind::int(0, 100_000))
        .en("Partition of the message, counted from 0.")
        .zh("消息所在分区，从 0 开始。")
        .default(Lit::Int(0))
        .cites(&[ALIYUN_2023.at("Kafka触发器, partition")]),
    field("offset", Kind::int(0, i64::MAX))
        .en("Offset of the message in its partition.")
        .zh("消息在分区中的位点。")
        .default(Lit::Int(0))
        .cites(&[ALIYUN_2023.at("Kafka触发器, offset")]),
    field("timestamp", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("When the message was produced, milliseconds since 1970. Empty: the clock of this page.")
        .zh("消息的时间戳，1970 年以来的毫秒数。留空时取本页时钟。")
        .example("1655952591589")
        .cites(&[ALIYUN_2023.at("Kafka触发器, timestamp")]),
    field("isOlder", Kind::Bool)
        .en("Whether the message was in the topic before the trigger was created.")
        .zh("该消息是否在触发器创建之前就已在 Topic 中。")
        .default(Lit::Bool(false))
        .cites(&[FC_SDK.at("SourceKafkaParameters")]),
    ID,
    super::bus::envelope::TIME,
]);

const ENVELOPE: Group = group(
    "Form of the event",
    "事件的形式",
    &[
        ACCOUNT_ID,
        SOURCE,
        ABOUT,
        SPELLING,
        field(
            "elements",
            Kind::Choice(&[
                choice("objects", "Objects, as in the document", "对象，与文档一致"),
                choice("strings", "JSON strings, as received in 2022", "JSON 字符串，2022 年实际收到的形式"),
            ]),
        )
        .en("What the array contains: objects, or strings that contain JSON, as in received samples for Node.js and \
             Python.")
        .zh("数组元素的形式：对象，或包含 JSON 的字符串（Node.js 和 Python 示例实际收到的形式）。")
        .default(Lit::Text("objects"))
        .cites(&[FC_SAMPLES.at("kafka-eventbridge"), ALIYUN_2023.at("Kafka触发器")]),
        field("topicInData", chars(1, 249, form::RESOURCE_ID))
            .en("Topic in `data`, if it differs from the configured one: the document masks it.")
            .zh("`data` 中的 Topic。仅当与配置不同时填写：文档中该值已脱敏。")
            .cites(&[ALIYUN_2023.at("Kafka触发器, topic")]),
        field("binary", Kind::Bool)
            .en("Whether the data format of the task is Binary: then values arrive in Base64.")
            .zh("任务的数据格式是否为 Binary：是则消息值以 Base64 编码传入。")
            .default(Lit::Bool(false))
            .cites(&[FC_EVENTS_LATER.at("Kafka触发器, value")]),
    ],
);

// The event

const STRINGS: When = When::Is(on("elements"), Lit::Text("strings"));
const FIRST: [Slot; 8] = attributes(&PRODUCT, "alikafka:Topic:Message", &CONTENT_TYPE, &SUBJECT);
const EVENT: Node = Node::Object(&short_message(FIRST, DATA));
const ELEMENT: Node = Node::FoldIf(STRINGS, &[Codec::JSON], &EVENT);
const FITS: Test = fits(&EVENT);

const PRODUCT: Expr = fixed("acs:alikafka");
const CONTENT_TYPE: Expr = fixed("application/json; charset=utf-8");
const SUBJECT: Expr = join(&[fixed("acs:alikafka:"), INSTANCE, fixed(":topic:"), TOPIC]);

const DATA: Node = Node::Object(&[
    slot("topic", or(on("topicInData"), &TOPIC)).en("Topic of the message.").zh("Topic 的名称。"),
    slot("partition", of(item("partition"))).en("Partition, an integer.").zh("消费分区，整数。"),
    slot("offset", of(item("offset"))).en("Offset in the partition, an integer.").zh("消息位点，整数。"),
    slot("timestamp", or(item("timestamp"), &NOW))
        .en("When the message was produced, milliseconds since 1970, a number; the document's table says string. `time` of \
             the event is the same moment.")
        .zh("消息的时间戳，1970 年以来的毫秒数，数字类型；文档的参数表写为 String。事件的 `time` 是同一时刻。"),
    object(
        "headers",
        &[
            member("headers", Node::List(&[]))
                .en("Empty in every event seen. Types take a list of strings; the form of a header is not known.")
                .zh("已知的事件中均为空列表；类型定义为字符串列表，没有资料说明 Header 的具体形式。")
                .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_RUNTIME_GO.at("kafka-eventbridge.go")]),
            slot("isReadOnly", Expr::Fixed(Lit::Bool(false))).en("Always `false`, without \
                                                                  meaning.").zh("固定为 `false`，无实际意义。"),
        ],
    )
    .en("Headers of the message.")
    .zh("消息的 Header 信息。"),
    slot("key", of(item("key")))
        .en("Key of the message; absent if it has none.")
        .zh("消息 Key；没有 Key 时不出现。")
        .when(When::Set(item("key"))),
    member("value", Node::FoldIf(When::Is(on("binary"), Lit::Bool(true)), &[Codec::BASE64], &Node::Leaf(of(item("value")), None)))
        .en("Value of the message: a string, JSON if the task's format is Json, Base64 if it is Binary. `b'…'` in it \
             was printed by a Python producer instead of bytes; fix the producer.")
        .zh("消息值：字符串；任务格式为 Json 时是 JSON，为 Binary 时是 Base64。其中出现 `b'…'` 说明 Python 生产者发送了字节串的\
             文本表示，应在生产端修复。")
        .cites(&[ALIYUN_2023.at("Kafka触发器, value"), FC_EVENTS_LATER.at("Kafka触发器, value"), FC_SAMPLES.at("kafka-eventbridge")])
        .when(When::Set(item("value"))),
]);
const NOW: Expr = clock(Format::UnixMillis);
