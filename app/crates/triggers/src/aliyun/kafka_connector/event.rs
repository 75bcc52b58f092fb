//! What can arrive in the topic, and the list that the function receives.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, KAFKA_SINK};

use crate::derive::{Derivation, first};
use crate::form;
use crate::model::notation::{
    bytes, chars, clock, derived, field, group, happening, json, list_of, member, of, or, says, slot,
};
use crate::model::{
    Answer, Batch, Expr, Field, Happening, Kind, Lit, Most, Node, Shape, Slot, Unit, When, config, item, on,
};
use crate::time::Format;
use crate::value::Value;

/// The most bytes of an asynchronous call: 128 KB.
pub(super) const ASYNC_BYTES: u32 = 131_072;

/// The most bytes of a synchronous call: 6 MB.
pub(super) const SYNC_BYTES: u32 = 6_291_456;

/// Messages arrive.
pub(super) const HAPPENINGS: &[Happening] = &[happening("arrive", "Messages arrive", "消息到达")
    .en("Messages are produced to the source topic, and the connector has read them.")
    .zh("消息写入数据源 Topic，并被 Connector 消费。")
    .fields(&[group("Messages", "消息", &[MESSAGES]), group("Where and when", "位置与时间", &[TOPIC, IS_OLD])])
    .cites(&[ALIYUN_2021.at("14, 发送测试消息")])];

const MESSAGES: Field = field("messages", list_of(&MESSAGE, 1, 300))
    .en("The messages in the order in which the connector reads them; it splits them into calls.")
    .zh("按消费顺序排列的消息，Connector 将其切分为若干次调用。")
    .required()
    .cites(PRINTED);

const MESSAGE: Kind = Kind::Record(&[KEY, VALUE, VALUE_SIZE, OFFSET, PARTITION, TIMESTAMP]);

const KEY: Field = field("key", bytes(0, 65_536, form::ANY))
    .en("Key of the message, such as `demo`. Unset means `null`: the event then has no `key`.")
    .zh("消息的 Key，例如 `demo`。不填表示 `null`，此时事件中没有 `key`。")
    .example("demo")
    .cites(PRINTED);

const VALUE: Field = field("value", bytes(0, 131_072, form::ANY))
    .en("Content of the message, such as `{\"key\": \"test\"}`. Unset means `null`: the event then has no `value`.")
    .zh("消息内容，例如 `{\"key\": \"test\"}`。不填表示 `null`，此时事件中没有 `value`。")
    .example("{\"key\": \"test\"}")
    .aliases(&["message", "消息内容"])
    .cites(PRINTED);

const VALUE_SIZE: Field = field("valueSize", Kind::Int { min: 0, max: 1_073_741_824, unit: Unit::Bytes })
    .en(
        "Size of the content in bytes, such as `204800`, to test a large message without pasting it. If unset, that of \
         the content.",
    )
    .zh("消息内容的字节数，例如 `204800`，用于在不填写内容的情况下测试大消息。不填时按消息内容计算。")
    .example("204800")
    .cites(PRINTED);

const OFFSET: Field = field("offset", Kind::int(0, i64::MAX))
    .en("Offset in the partition, such as `8`.")
    .zh("消息在分区中的位点，例如 `8`。")
    .default(Lit::Int(0))
    .example("8")
    .cites(PRINTED);

const PARTITION: Field = field("partition", Kind::int(0, 2_147_483_647))
    .en("Number of the partition, such as `4`, counted from 0.")
    .zh("分区编号，从 0 开始，例如 `4`。")
    .default(Lit::Int(0))
    .example("4")
    .cites(PRINTED);

const TIMESTAMP: Field = field("timestamp", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
    .en("Milliseconds since 1970, such as `1603785325438`. If unset, the clock of this page.")
    .zh("1970 年以来的毫秒数，例如 `1603785325438`。不填时取本页时钟。")
    .example("1603785325438")
    .cites(PRINTED);

const TOPIC: Field = field("topic", chars(0, 249, form::ANY))
    .en("The topic that the messages were produced to, such as `fc-test-input`. If unset, the source topic.")
    .zh("消息写入的 Topic，例如 `fc-test-input`。不填时为数据源 Topic。")
    .example("fc-test-input")
    .cites(&[ALIYUN_2021.at("14, 数据源 Topic")]);

const IS_OLD: Field = field("isOld", Kind::Bool)
    .en("Whether the messages were there before the connector started: `true` or `false`.")
    .zh("消息是否在 Connector 启动之前就已存在：`true` 或 `false`。")
    .default(Lit::Bool(false))
    .cites(&[ALIYUN_2021.at("14, 消费初始位置")]);

/// Where requests are printed.
const PRINTED: &[Cite] = &[ALIYUN_2021.at("14, 发送批大小"), KAFKA_SINK.at("request")];

const ASYNC: When = When::Is(config("sendMode"), Lit::Text("async"));

/// One list for both ways of sending; they differ in how much it may hold, and in who waits for the function.
pub(super) const SHAPES: &[Shape] = &[
    json("async", LIST)
        .en("A JSON list of messages, at most 128 KB: the invocation is queued.")
        .zh("由消息组成的 JSON 列表，最大 128 KB；调用进入异步队列。")
        .when(ASYNC)
        .batch(&Batch { bytes: Most::Of(ASYNC_BYTES), ..BATCH })
        .answer(Answer::Unread(says(
            "The connector's call returns as soon as the event is queued. No caller receives the function's answer; \
             only logs and asynchronous destinations show it.",
            "事件写入队列后 Connector 的调用即返回；函数的返回值没有调用方接收，只能在日志或异步调用目标中查看。",
        )))
        .cites(PRINTED),
    json("sync", LIST)
        .en("A JSON list of messages, at most 6 MB: the connector waits for the function.")
        .zh("由消息组成的 JSON 列表，最大 6 MB；Connector 等待函数执行完成。")
        .batch(&Batch { bytes: Most::Of(SYNC_BYTES), ..BATCH })
        .cites(PRINTED),
];

/// What happens to the answer where the connector waits for it.
pub(super) const SYNC_ANSWER: Answer = Answer::Unread(says(
    "The connector waits for the function and checks only whether the call succeeded: 429 and 5xx are retried, other \
     4xx are not.",
    "Connector 会等待函数执行完成，但只关心调用是否成功：429 和 5xx 会重试，其余 4xx 不重试。",
));

const BATCH: Batch =
    Batch { list: on("messages"), count: Most::In(config("batchSize")), bytes: Most::Any, weight: "valueSize" };

const LIST: Node = Node::Each(on("messages"), &Node::Object(RECORD));

const RECORD: &[Slot] = &[
    slot("key", of(item("key")))
        .en("Key of the message, such as `this is the message's key2`. Absent if it was sent as `null`.")
        .zh("消息的 Key，例如 `this is the message's key2`；发送时为 `null` 则没有该字段。")
        .when(When::Fits(item("key"), form::ANY)),
    slot("offset", of(item("offset")))
        .en("Offset in the partition, such as `8`; with topic and partition, it identifies the message.")
        .zh("消息在分区中的位点，例如 `8`；结合 Topic 和分区可以重新拉取该消息。"),
    member("overflowFlag", Node::Sum(&[(ASYNC, OVER_ASYNC), (When::Always, OVER_SYNC)]))
        .en("Whether the message alone exceeds the size limit of a call: `true` or `false`. Its content must then be \
             fetched by its offset.")
        .zh("单条消息是否超过请求大小限制：`true` 或 `false`。为 `true` 时需要根据位点主动拉取消息内容。"),
    slot("partition", of(item("partition"))).en("Number of the partition, such as `4`.").zh("分区编号，例如 `4`。"),
    slot("timestamp", or(item("timestamp"), &clock(Format::UnixMillis)))
        .en("Time stamp of the message: milliseconds since 1970, a number, such as `1603785325438`.")
        .zh("消息的时间戳，1970 年以来的毫秒数，为数字，例如 `1603785325438`。"),
    slot("topic", of(config("sourceTopic"))).en("The source topic, such as `Test`.").zh("数据源 Topic，例如 `Test`。"),
    slot("value", of(item("value")))
        .en(
            "Content of the message as a string; JSON in it must be parsed. Absent if it was sent as `null`, or if the \
             message exceeds the size limit.",
        )
        .zh("消息内容，字符串；若为 JSON 需要再解析。发送时为 `null` 或超过大小限制时没有该字段。")
        .when(When::Fits(item("value"), form::ANY)),
    slot("valueSize", SIZE)
        .en("Size of the content in bytes, such as `28`, even if the content is absent.")
        .zh("消息内容的字节数，例如 `28`；即使事件中没有消息内容也会给出。"),
];

const SIZE: Expr = or(item("valueSize"), &derived(TEXT_BYTES, &[of(item("value"))]));
const OVER_ASYNC: Node = Node::Leaf(derived(ABOVE_128_KB, &[SIZE]), None);
const OVER_SYNC: Node = Node::Leaf(derived(ABOVE_6_MB, &[SIZE]), None);

/// How many bytes a text has in UTF-8; none where there is no text.
pub(super) const TEXT_BYTES: &Derivation = &Derivation {
    id: "text-bytes",
    means: says("the bytes of the text in UTF-8", "文本的 UTF-8 字节数"),
    gives: Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes },
    run: |values, _| {
        let text = first(values).map(Value::in_text).unwrap_or_default();
        i64::try_from(text.len()).ok().map(Value::Int)
    },
};

/// Whether a size is above the limit of an asynchronous call.
pub(super) const ABOVE_128_KB: &Derivation = &Derivation {
    id: "above-128-kb",
    means: says("whether the size is above 128 KB", "大小是否超过 128 KB"),
    gives: Kind::Bool,
    run: |values, _| above(first(values), ASYNC_BYTES),
};

/// Whether a size is above the limit of a synchronous call.
pub(super) const ABOVE_6_MB: &Derivation = &Derivation {
    id: "above-6-mb",
    means: says("whether the size is above 6 MB", "大小是否超过 6 MB"),
    gives: Kind::Bool,
    run: |values, _| above(first(values), SYNC_BYTES),
};

fn above(size: Option<&Value>, most: u32) -> Option<Value> {
    Some(Value::Bool(size?.as_int()? > i64::from(most)))
}
