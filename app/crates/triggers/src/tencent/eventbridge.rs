//! `tencent/eventbridge`: a rule of the event bus passes events of TDMQ and others to the function.

mod config;
mod facts;

use bilingual::source::Cite;
use bilingual::sources::{CLOUDEVENTS, SCF_EB, SCF_PAGES, SCF_TERRAFORM, TENCENT_2024, TENCENT_EB};

use self::config::{CONFIG, CREATE_TARGET, RULES};
pub use self::facts::LIBRARY;
use crate::form::{self, Form};
use crate::generate::Maker;
use crate::model::notation::{
    chars, choice, clock, copy, edition, field, fixed, group, happening, json, made, object, of, or, says, slot, worked,
};
use crate::model::{
    Answer, Field, Group, Happening, Invocation, Kind, Lit, Node, Provider, Slot, Trigger, Unit, When, on,
};
use crate::time::Format;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("EventBridge", "事件总线触发器（EventBridge）"),
    summary: says(
        "Invokes the function with events that a rule of the event bus selects: messages of TDMQ, or events of other \
         sources in the same envelope.",
        "事件总线的规则选中事件后调用函数：例如 TDMQ 的消息，或其他事件源以相同信封投递的事件。",
    ),
    invocation: Invocation::Async,
    config: CONFIG,
    happenings: HAPPENINGS,
    rules: RULES,
    shapes: &[
        json("tdmq", Node::Object(TDMQ))
            .en("One JSON object that resembles a CloudEvent but is not one: its time, and sometimes its version, \
                 does not follow CloudEvents. Its `data` is the message of TDMQ.")
            .zh("一个与 CloudEvents 相似的 JSON 对象，但 `time`（有时还有 `specversion`）并不符合 CloudEvents 规范；`data` 为 TDMQ 的消息。")
            .when(When::Happens(&["tdmq"]))
            .cites(&[PRINTED]),
        json("event", Node::Object(OTHER))
            .en("The same envelope; the content of its `data` depends on the source.")
            .zh("相同的信封，`data` 的内容由其他事件源决定。")
            .cites(&[PRINTED]),
    ],
    answer: Answer::Unread(says(
        "The event bus invokes asynchronously: no caller receives the answer. Only whether the function fails matters, since \
         a failed call is repeated.",
        "事件总线异步调用函数，返回结果没有调用方接收。只有函数是否执行成功有影响：失败时会重试。",
    )),
    editions: &[edition("2024-04-19")
        .en("The summary of all events is the only place where the document shows one.")
        .zh("文档中只有事件结构汇总页给出了示例。")
        .cites(&[PRINTED, SCF_EB.at("触发方式")])],
    examples: &[
        worked!("eventbridge", "tdmq", "A message of TDMQ (summary page)", "TDMQ 消息（事件结构汇总页）")
            .cites(&[PRINTED, SCF_PAGES.at("触发器事件消息结构汇总")]),
        worked!("eventbridge", "other", "An event of another source", "其他事件源的事件")
            .cites(&[TENCENT_2024.at("触发器事件消息结构汇总, 事件总线, data")]),
        worked!("eventbridge", "ckafka", "A message of CKafka, with the time as a number", "CKafka 消息，时间为数字")
            .cites(&[SCF_TERRAFORM.at("eb_event_transform, ckafka connector")]),
    ],
    texts: &[CREATE_TARGET],
    ..Trigger::new(Provider::Tencent, "eventbridge", "eb")
};

/// Where the event is printed.
pub(super) const PRINTED: Cite = TENCENT_2024.at("触发器事件消息结构汇总, 通过事件总线触发器传递的事件结构");
/// The members by the page of the event bus.
pub(super) const STRUCTURE: Cite = TENCENT_EB.at("事件结构, specversion");
/// The event of a connector.
pub(super) const CONNECTOR: Cite = SCF_TERRAFORM.at("eb_event_transform, ckafka connector");

// What happens

const HAPPENINGS: &[Happening] = &[
    happening("tdmq", "A message arrives in a TDMQ topic", "TDMQ 主题收到消息")
        .en("A message is published to a TDMQ topic to which the bus is connected.")
        .zh("TDMQ 主题收到消息，由事件总线的连接器拉取。")
        .word("connector:tdmq")
        .fields(&[
            group("Message", "消息", &[TOPIC, TAGS, SUBSCRIPTION, PARTITIONS, MSG_ID, MSG_BODY, TO_TIMESTAMP]),
            ENVELOPE,
        ])
        .cites(&[PRINTED]),
    happening("other", "Another event", "其他事件")
        .en("Any other source: you enter source, type and data. The document prints no other data.")
        .zh("其他事件源：需自行填写 `source`、`type` 和 `data`。文档没有给出其他事件的 `data`。")
        .fields(&[group("Event", "事件", &[TYPE, SOURCE, DATA]), ENVELOPE])
        .cites(&[TENCENT_2024.at("触发器事件消息结构汇总, 事件总线, data")]),
];

const TOPIC: Field = field("topic", chars(1, 256, form::ANY))
    .en("Topic with tenant and namespace, such as `persistent://appid/namespace/topic-1`.")
    .zh("主题的完整名称，例如 `persistent://appid/namespace/topic-1`。")
    .required()
    .example("persistent://appid/namespace/topic-1")
    .cites(&[PRINTED]);

const TAGS: Field = field("tags", chars(0, 256, form::ANY))
    .en("Tags of the message, such as `testtopic`.")
    .zh("消息的标签，例如 `testtopic`。")
    .default(Lit::Text(""))
    .example("testtopic")
    .cites(&[PRINTED]);

const SUBSCRIPTION: Field = field("subscriptionName", chars(1, 128, form::ANY))
    .en("Subscription that the connector uses, such as `xxxxxxx`.")
    .zh("连接器使用的订阅名称，例如 `xxxxxxx`。")
    .default(Lit::Text("scf"))
    .cites(&[PRINTED]);

const PARTITIONS: Field = field("partitions", chars(1, 16, NUMBER))
    .en("Partition of the topic, as text: `0`.")
    .zh("主题分区，字符串：`0`。")
    .default(Lit::Text("0"))
    .cites(&[PRINTED]);

const NUMBER: &Form = &Form::new("^[0-9]+$", "digits such as `0`", "数字，例如 `0`");

const MSG_ID: Field = field("msgId", chars(1, 64, form::ANY))
    .en("ID of the message, as text, such as `123345346`. Empty: generated.")
    .zh("消息 ID，字符串，例如 `123345346`。留空时自动生成。")
    .cites(&[PRINTED]);

const MSG_BODY: Field = field("msgBody", Kind::text(65_536))
    .en("Body of the message, such as `Hello from TDMQ!`.")
    .zh("消息内容，例如 `Hello from TDMQ!`。")
    .required()
    .example("Hello from TDMQ!")
    .cites(&[PRINTED]);

const TO_TIMESTAMP: Field = field("toTimestamp", chars(1, 16, form::UNIX_MILLIS))
    .en("When the message was produced, in milliseconds since 1970, as text: `1603352765001`. Empty: the clock.")
    .zh("消息的生产时间，毫秒级时间戳，字符串：`1603352765001`。留空时取当前时钟。")
    .cites(&[PRINTED]);

const TYPE: Field = field("type", chars(1, 256, form::ANY))
    .en("Type of the event, such as `connector:ckafka`.")
    .zh("事件类型，例如 `connector:ckafka`。")
    .required()
    .example("connector:ckafka")
    .cites(&[PRINTED, CONNECTOR]);

const SOURCE: Field = field("source", chars(1, 256, form::ANY))
    .en("Source of the event, such as `ckafka.cloud.tencent`.")
    .zh("事件源，例如 `ckafka.cloud.tencent`。")
    .required()
    .example("ckafka.cloud.tencent")
    .cites(&[PRINTED, CONNECTOR]);

const DATA: Field = field("data", Kind::Json)
    .en("Content that depends on the source, JSON such as `{\"topic\":\"test\"}`.")
    .zh("由事件源决定的内容，JSON，例如 `{\"topic\":\"test\"}`。")
    .required()
    .example("{\"topic\":\"test\"}")
    .cites(&[PRINTED]);

const ENVELOPE: Group = group("Envelope", "信封", &[REGION, SUBJECT]);

const REGION: Field = field("region", chars(1, 64, form::ANY))
    .en("Region of the event, such as `ap-guangzhou`.")
    .zh("事件所在地域，例如 `ap-guangzhou`。")
    .default(Lit::Text("ap-guangzhou"))
    .cites(&[PRINTED]);

const SUBJECT: Field = field("subject", chars(1, 512, form::ANY))
    .en("Resource that the event is about, in six parts: `qcs::tdmq:$region:$account:topicName/…`.")
    .zh("事件涉及的资源，六段式描述：`qcs::tdmq:$region:$account:topicName/…`。")
    .required()
    .example("qcs::tdmq:ap-guangzhou:uin/100000000001:topicName/topic-1.clusterId/cluster-1")
    .cites(&[PRINTED]);

/// Milliseconds, as the sources write them.
const MILLIS: Kind = Kind::OneOf(&[
    ("text", chars(1, 16, form::UNIX_MILLIS)),
    ("number", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds }),
]);

// The event

const SPEC_VERSION: Slot = slot("specversion", fixed("0"))
    .en("`0` in the document on functions, `1.0` on the page of the event bus. A CloudEvent has `1.0`: libraries for \
         CloudEvents refuse `0`.")
    .zh("云函数文档中为 `0`，事件总线文档中为 `1.0`。CloudEvents 规范为 `1.0`，取值为 `0` 时 CloudEvents 的 SDK 会拒绝该事件。")
    .cites(&[PRINTED, STRUCTURE, CLOUDEVENTS.at("specversion")])
    .pinned_by("specversion", VERSION);

/// The two versions that pages print.
const VERSION: Kind = Kind::Choice(&[
    choice("0", "As in the document on functions", "云函数文档中的写法"),
    choice("1.0", "As on the page of the event bus", "事件总线文档中的写法"),
]);

const ID: Slot = slot("id", made(Maker::Uuid))
    .en("ID of the event.")
    .zh("事件 ID。")
    .cites(&[PRINTED])
    .pinned_by("id", chars(1, 64, form::ANY));

const ABOUT: Slot = slot("subject", of(on("subject")))
    .en("Resource that the event is about. One page misspells it `subjuect`.")
    .zh("事件涉及的资源。有一处页面误写为 `subjuect`。")
    .cites(&[PRINTED, SCF_PAGES.at("TDMQ 触发器")]);

const TIME: Slot = slot("time", clock(Format::UnixMillisText))
    .en("When it happened, in milliseconds since 1970: a string in the document, a number in the vendor's samples for \
         Terraform. CloudEvents requires RFC 3339.")
    .zh("事件发生的时间，毫秒级时间戳：文档中为字符串，官方 Terraform 示例中为数字。CloudEvents 规范要求 RFC 3339 格\
         式。")
    .pinned_by("time", MILLIS)
    .cites(&[PRINTED, CONNECTOR, CLOUDEVENTS.at("time")]);

const WHERE: Slot = slot("region", of(on("region"))).en("Region of the event.").zh("事件所在地域。").cites(&[PRINTED]);

const CONTENT_TYPE: Slot = slot("datacontenttype", fixed("application/json;charset=utf-8"))
    .en("Always JSON in UTF-8.")
    .zh("固定为 UTF-8 编码的 JSON。")
    .cites(&[PRINTED]);

const TDMQ: &[Slot] = &[
    SPEC_VERSION,
    ID,
    slot("type", fixed("connector:tdmq"))
        .en("Always `connector:tdmq` for messages that the bus pulls from TDMQ.")
        .zh("由连接器从 TDMQ 拉取的消息，固定为 `connector:tdmq`。")
        .cites(&[PRINTED]),
    slot("source", fixed("tdmq.cloud.tencent"))
        .en("Always `tdmq.cloud.tencent`.")
        .zh("固定为 `tdmq.cloud.tencent`。")
        .cites(&[PRINTED]),
    ABOUT,
    TIME,
    WHERE,
    CONTENT_TYPE,
    object("data", MESSAGE)
        .en("The message of TDMQ. All values are texts, numbers too.")
        .zh("TDMQ 的消息。所有取值均为字符串，数字也不例外。")
        .cites(&[PRINTED]),
];

const OTHER: &[Slot] = &[
    SPEC_VERSION,
    ID,
    slot("type", of(on("type"))).en("Type of the event.").zh("事件类型。").cites(&[PRINTED]),
    slot("source", of(on("source"))).en("Source of the event.").zh("事件源。").cites(&[PRINTED]),
    ABOUT,
    TIME,
    WHERE,
    CONTENT_TYPE,
    copy("data", on("data")).en("Content that depends on the source.").zh("由事件源决定的内容。").cites(&[PRINTED]),
];

const MESSAGE: &[Slot] = &[
    slot("topic", of(on("topic"))).en("Topic with tenant and namespace.").zh("主题的完整名称。").cites(&[PRINTED]),
    slot("tags", of(on("tags"))).en("Tags of the message.").zh("消息的标签。").cites(&[PRINTED]),
    slot("TopicType", fixed("0"))
        .en("Type of the topic, `0`. The page on TDMQ has the number 0.")
        .zh("主题类型，`0`。TDMQ 触发器页中为数字 0。")
        .cites(&[PRINTED, SCF_PAGES.at("TDMQ 触发器")]),
    slot("subscriptionName", of(on("subscriptionName"))).en("Subscription.").zh("订阅名称。").cites(&[PRINTED]),
    slot("toTimestamp", or(on("toTimestamp"), &clock(Format::UnixMillisText)))
        .en("When the message was produced. The page on TDMQ calls it `timestamp`.")
        .zh("消息的生产时间。TDMQ 触发器页中为 `timestamp`。")
        .cites(&[PRINTED, SCF_PAGES.at("TDMQ 触发器")]),
    slot("partitions", of(on("partitions"))).en("Partition.").zh("主题分区。").cites(&[PRINTED]),
    slot("msgId", or(on("msgId"), &made(Maker::Digits(9)))).en("ID of the message.").zh("消息 ID。").cites(&[PRINTED]),
    slot("msgBody", of(on("msgBody"))).en("Body of the message.").zh("消息内容。").cites(&[PRINTED]),
];
