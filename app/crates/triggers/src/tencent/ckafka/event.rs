//! What arrives in the topic, and the list that the function receives.

use bilingual::both;
use bilingual::source::Cite;
use bilingual::sources::{REASONING, SCF_GO, SCFCLI, TENCENT_2024};

use super::{PAGE, PRINTED, SUMMARY};
use crate::derive::{Derivation, first};
use crate::fires::{Outcome, same};
use crate::form;
use crate::model::notation::{
    bytes, choice, derived, each, field, group, happening, json, list_of, object, of, says, slot,
};
use crate::model::{
    Batch, Code, Field, Happening, JudgeClause, Kind, Lit, Most, Node, Root, Shape, Unit, When, config, item, on,
};
use crate::pack::Codes;
use crate::problem::{Edit, Repair};
use crate::value::Value;

/// The most bytes of a call: 6 MB.
const MOST_BYTES: u32 = 6_291_456;

pub(super) const HAPPENINGS: &[Happening] = &[happening("messages", "Messages are produced", "写入消息")
    .en("Messages are produced to the topic. SCF's consumers, one for each partition, pull them and collect them into \
         calls.")
    .zh("消息写入 Topic 后，云函数后台的消费模块（每个分区一个）拉取消息，攒批后调用函数。")
    .fields(&[group("Messages", "消息", &[MESSAGES]), group("Form of the event", "事件的形式", &[SPELLING])])
    .cites(&[TENCENT_2024.at("CKafka 消费及消息传递"), TENCENT_2024.at("CKafka 触发器, 常见问题")])];

const MESSAGES: Field = field("messages", list_of(&MESSAGE, 1, 1_000))
    .en("The messages, in the order of their offsets.")
    .zh("按偏移量顺序排列的消息。")
    .required()
    .cites(PRINTED);

const MESSAGE: Kind = Kind::Record(&[
    field("msgBody", bytes(0, 1_048_576, form::ANY))
        .en("Content of the message, text such as `Hello from Ckafka!`.")
        .zh("消息内容，文本，例如 `Hello from Ckafka!`。")
        .default(Lit::Text(""))
        .example("Hello from Ckafka!")
        .cites(PRINTED),
    field("msgKey", bytes(0, 65_536, form::ANY))
        .en("Key of the message, such as `ckafka-test-key`. The printed events have the text `None`, taken here for a \
             message without a key.")
        .zh("消息的 Key，例如 `ckafka-test-key`。文档中的事件为文本 `None`，本页以此表示没有 Key 的消息。")
        .default(Lit::Text("None"))
        .example("ckafka-test-key")
        .cites(&[SUMMARY, SCF_GO.at("events/ckafka_test.go"), REASONING.at("`None` is how Python prints no key")]),
    field("partition", Kind::int(0, 100_000))
        .en("Partition of the message, counted from 0.")
        .zh("消息所在的分区 ID，从 0 开始。")
        .default(Lit::Int(0))
        .cites(PRINTED),
    field("offset", Kind::int(0, i64::MAX))
        .en("Offset of the message in its partition, such as `36`.")
        .zh("消息在分区中的偏移量，例如 `36`。")
        .default(Lit::Int(0))
        .example("36")
        .cites(PRINTED),
    field("isOlder", Kind::Bool)
        .en("Whether the message was in the topic before the trigger was created. It is not in the event.")
        .zh("消息是否在触发器创建之前就已写入。事件中不体现。")
        .default(Lit::Bool(false))
        .cites(&[START]),
    field("producedAt", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("When the message was produced, milliseconds since 1970, to be compared with a start at a time. It is not \
             in the event. Empty: late enough.")
        .zh("消息的写入时间，毫秒级时间戳，用于与起始时间点比较。事件中不体现。留空表示不早于起始时间。")
        .example("1595927203000")
        .cites(&[START]),
    field("bodySize", Kind::Int { min: 0, max: 1_073_741_824, unit: Unit::Bytes })
        .en("Size of the message in bytes, to try a large one without pasting it. Empty: its size in the event.")
        .zh("消息的字节数，用于在不填写内容的情况下测试大消息。留空时按事件中的大小计算。")
        .example("6291456")
        .cites(&[SIZE]),
]);

const START: Cite = TENCENT_2024.at("CKafka 触发器属性, 起始位置");
const SIZE: Cite = TENCENT_2024.at("CKafka 消费及消息传递, 同步调用的事件大小限制");

const SPELLING: Field = field(
    "spelling",
    Kind::Choice(&[
        choice("partition", "`partition`, as on the summary page", "`partition`，与事件结构汇总页一致"),
        choice("Partition", "`Partition`, as on the CKafka page", "`Partition`，与 CKafka 触发器页一致"),
    ]),
)
.en("How the event spells the partition. The pages differ under one date; libraries and received events have \
     `partition`.")
.zh("事件中分区字段的写法。两个页面日期相同而写法不同；语言库和实际收到的事件为 `partition`。")
.default(Lit::Text("partition"))
.cites(&[SUMMARY, PAGE, SCF_GO.at("events/ckafka_test.go")]);

const BIG: When = When::Is(on("spelling"), Lit::Text("Partition"));

pub(super) const SHAPES: &[Shape] = &[json(
    "records",
    Node::Object(&[each("Records", on("messages"), &RECORD)
        .en("The messages: between one and `maxMsgNum`. A function should loop and never count on a number.")
        .zh("消息列表，条数在 1 到 `maxMsgNum` 之间。函数应循环处理，不要假定条数固定。")
        .cites(&[SUMMARY, PAGE, TENCENT_2024.at("CKafka 消费及消息传递, 说明")])]),
)
.en("One JSON object whose list `Records` holds a part `Ckafka` for each message.")
.zh("一个 JSON 对象，`Records` 列表的每一项是一条消息的 `Ckafka` 部分。")
.batch(&Batch {
    list: on("messages"),
    count: Most::In(config("maxMsgNum")),
    bytes: Most::Of(MOST_BYTES),
    weight: "bodySize",
})
.cites(&[SUMMARY, PAGE, SCF_GO.at("events/ckafka.go"), SCFCLI.at("ckafka")])];

const RECORD: Node = Node::Object(&[object(
    "Ckafka",
    &[
        slot("topic", derived(TOPIC, &[of(config("TriggerName"))]))
            .en("Topic of the message, such as `test-topic`, without its instance.")
            .zh("消息来源 Topic，例如 `test-topic`，不含实例 ID。"),
        slot("partition", of(item("partition")))
            .en("Partition of the message, an integer. One page spells it `Partition`; a function should accept both.")
            .zh("消息来源的分区 ID，整数。另一页面写作 `Partition`，函数应兼容两种写法。")
            .when(When::Not(&BIG)),
        slot("Partition", of(item("partition")))
            .en("Partition of the message, an integer, in the spelling of the CKafka page, whose own table has \
                 `partition`.")
            .zh("消息来源的分区 ID，整数；此为 CKafka 触发器页示例中的写法，该页的说明表中却是 `partition`。")
            .when(BIG),
        slot("offset", of(item("offset")))
            .en(
                "Offset of the message in its partition, a 64-bit integer. With topic and partition, it identifies the \
                 message if a batch is sent again.",
            )
            .zh("消费偏移编号，64 位整数。重试时同一批消息会再次到达，可用 Topic、分区和偏移量识别。"),
        slot("msgKey", of(item("msgKey")))
            .en("Key of the message, such as `ckafka-test-key`; the printed events have the text `None`.")
            .zh("消息 key，例如 `ckafka-test-key`；文档中的事件为文本 `None`。"),
        slot("msgBody", of(item("msgBody")))
            .en("Content of the message, a string; JSON in it must be parsed.")
            .zh("消息内容，字符串；若为 JSON 需要再解析。"),
    ],
)
.en("The message; the name tells that it comes from CKafka.")
.zh("消息内容；该名称标识事件来源为 CKafka。")]);

/// The topic behind the instance.
const TOPIC: &Derivation = &Derivation {
    id: "ckafka-topic",
    means: says("the topic within `INSTANCE-TOPIC`", "`实例 ID-Topic 名称` 中的 Topic"),
    gives: Kind::text(128),
    run: |values, _| first(values)?.as_text()?.splitn(3, '-').nth(2).map(Value::from),
};

/// No message is older than the time from which consumption starts.
pub(super) const POSITION: Code<JudgeClause> = Code {
    id: "ckafka-since",
    run: |input| {
        let offset = input.value(config("offset"), None).map(|offset| offset.in_text()).unwrap_or_default();
        let from: i64 = offset.parse().unwrap_or_default();
        let messages = input.given(on("messages"), None).and_then(Value::as_list).unwrap_or_default();
        let produced = |message: &Value| message.member("producedAt").and_then(Value::as_int);
        let early = messages.iter().enumerate().filter_map(|(i, message)| Some((i, produced(message)?)));
        let early: Vec<(usize, i64)> = early.filter(|(_, at)| *at < from).collect();
        let actual = early.first().map_or_else(
            || both!("no older message", "没有更早的消息"),
            |(i, at)| {
                let number = i + 1;
                both!(format!("item {number}: `{at}`"), format!("第 {number} 项：`{at}`"))
            },
        );
        let expected = same(format!("≥ `{from}`"));
        let earliest = early.iter().map(|(_, at)| *at).min();
        let later = |(i, _): &(usize, i64)| Edit {
            root: Root::Occurrence,
            pointer: format!("/messages/{i}/producedAt"),
            value: Some(Value::Int(from)),
        };
        let mut repairs: Vec<Repair> = earliest
            .map(|at| Repair::set(Root::Config, "/offset".to_owned(), Some(at.to_string().into())))
            .into_iter()
            .collect();
        repairs.extend(Repair::of(early.iter().map(later).collect()));
        Outcome { holds: early.is_empty(), expected, actual, repairs }
    },
};

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[TOPIC], clauses: &[POSITION], ..Codes::NONE };
