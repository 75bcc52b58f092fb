//! What can happen at a topic, and the shapes of the event.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_RUNTIME_GO, FC_SAMPLES, MIDWAY, MNS_API};

use crate::derive::{ARN_ACCOUNT, ARN_NAME, MD5};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    bytes, chars, clock, derived, field, fixed, group, happening, join, json, json_text, made, member, members, object,
    of, slot, spread, text,
};
use crate::model::{Field, Happening, Kind, Lit, Members, Node, Shape, Slot, When, config, on};
use crate::time::Format;

/// A message is published.
pub(super) const HAPPENINGS: &[Happening] = &[happening("PublishMessage", "A message is published", "发布消息")
    .en("The call `PublishMessage` sends a message to the topic, which pushes it to all subscribers.")
    .zh("调用 `PublishMessage` 接口向主题发布消息，主题将其推送给所有订阅者。")
    .fields(&[group("Message", "消息", &[MESSAGE, TAG, ATTRIBUTES])])
    .cites(&[ALIYUN_2021.at("8.1, 背景介绍"), MNS_API.at("PublishMessage")])];

const MESSAGE: Field = field("message", bytes(1, 65_536, form::ANY))
    .en("The body of the message, such as `hello topic`: at most 64 KB. A body that the publisher encodes as Base64 \
         arrives encoded.")
    .zh("消息体，例如 `hello topic`，最大 64 KB。发布者若对消息体做了 Base64 编码，函数收到的也是编码后的文本。")
    .required()
    .example("hello topic")
    .aliases(&["MessageBody", "Message", "body"])
    .cites(&[ALIYUN_2021.at("5, Message"), MNS_API.at("PublishMessage, MessageBody; limits")]);

const TAG: Field = field("tag", chars(0, 16, form::ANY))
    .en(
        "The tag that the message is published with, such as `testTag`; the filter tag is compared with it. At most 16 \
         characters. No event contains it.",
    )
    .zh("发布消息时指定的标签，例如 `testTag`，用于与过滤标签比较。最长 16 个字符。事件中不包含该标签。")
    .example("testTag")
    .aliases(&["MessageTag"])
    .cites(&[MNS_API.at("PublishMessage, MessageTag"), ALIYUN_2021.at("8.2, 过滤标签")]);

const ATTRIBUTES: Field = field("attributes", Kind::Map(ATTRIBUTE))
    .en("Attributes of the message: pairs of names and strings, such as `key` and `value`. With `STREAM`, they turn \
         the event from text into an object.")
    .zh("消息属性，名称和取值均为字符串的键值对，例如 `key` 和 `value`。格式为 `STREAM` 时，事件会因此由文本变为对象。")
    .aliases(&["MessageAttributes", "Extend"])
    .cites(&[ALIYUN_2021.at("5, key"), MNS_API.at("PublishMessage, MessageAttributes")]);

const ATTRIBUTE: &Members = &members(form::ANY, Kind::text(4096), 50);

const STREAM: When = When::Is(config("notifyContentFormat"), Lit::Text("STREAM"));

/// Where the formats are printed.
const PRINTED: &[Cite] = &[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器")];

/// The three shapes.
pub(super) const SHAPES: &[Shape] = &[
    text("stream", of(on("message")))
        .en("Only the message body, without quotation marks.")
        .zh("仅消息体本身，不带引号。")
        .when(When::All(&[STREAM, When::Not(&When::Set(on("attributes")))]))
        .cites(PRINTED),
    json("stream-attributes", Node::Object(STREAMED))
        .en("An object of the message body and the attributes; they are JSON in a string.")
        .zh("由消息体和消息属性组成的对象，其中属性是 JSON 字符串。")
        .when(STREAM)
        .cites(PRINTED),
    json("json", Node::Object(JSON))
        .en("One object about the message; attributes are additional members.")
        .zh("一个包含消息信息的对象；消息属性与其他字段并列。")
        .cites(PRINTED),
];

const STREAMED: &[Slot] = &[
    slot("body", of(on("message")))
        .en("The body of the message, such as `hello topic`, as a string.")
        .zh("消息体，字符串，例如 `hello topic`。"),
    object(
        "attrs",
        &[member("Extend", json_text(&Node::Copy(on("attributes"))))
            .en("The attributes as JSON in a string, such as `{\"key\":\"value\"}`: it must be parsed again. The \
                 documents print one backslash too many.")
            .zh("JSON 字符串形式的消息属性，例如 `{\"key\":\"value\"}`，需要再解析一次。文档中多了一层反斜线。")
            .cites(&[ALIYUN_2021.at("5, 8.2"), FC_SAMPLES.at("mns-stream")])],
    )
    .en("Holds the attributes of the message.")
    .zh("消息的属性。"),
];

const JSON: &[Slot] = &[
    spread(on("attributes"))
        .en("An attribute of the message, under its own name.")
        .zh("消息的一个属性，字段名即属性名。"),
    slot("TopicOwner", derived(ARN_ACCOUNT, &[of(config("sourceArn"))]))
        .en("Account that owns the topic, such as `118620210433****`.")
        .zh("主题所属的账号 ID，例如 `118620210433****`。")
        .pinned_by("TopicOwner", ACCOUNT),
    slot("Message", of(on("message")))
        .en("The body of the message as a string, such as `hello topic`. JSON in it must be parsed again.")
        .zh("消息体，字符串，例如 `hello topic`。若其内容为 JSON，需要再解析一次。"),
    slot("Subscriber", derived(ARN_ACCOUNT, &[of(config("sourceArn"))]))
        .en("Account of the function, which subscribes to the topic, such as `118620210433****`; here the topic's own \
             unless you enter another.")
        .zh("订阅主题的账号 ID，即函数所属账号，例如 `118620210433****`；未填写时取主题所属账号。")
        .pinned_by("Subscriber", ACCOUNT),
    slot("PublishTime", clock(Format::UnixMillis))
        .en("When the message was published: a number of milliseconds since 1970, such as `1550216480040`. The document \
             of 2021 calls it a Map.")
        .zh("消息发布时间，1970 年以来的毫秒数，为数字，例如 `1550216480040`。2021 年的文档将类型写作 Map。")
        .pinned()
        .cites(&[ALIYUN_2021.at("5, PublishTime"), FC_SAMPLES.at("mns-topic"), MIDWAY.at("mns.ts")]),
    slot("SubscriptionName", join(&[of(config("triggerName")), fixed("-"), made(Maker::HexLower(8))]))
        .en("Name of the subscription that the trigger created, such as `test-fc-subscribe`. Vendor samples end in \
             eight hexadecimal digits; no document says how it is chosen.")
        .zh("触发器创建的订阅的名称，例如 `test-fc-subscribe`。官方示例以 8 位十六进制字符结尾，文档未说明其规则。")
        .pinned()
        .cites(&[ALIYUN_2021.at("5, SubscriptionName"), FC_SAMPLES.at("mns-topic")]),
    slot("MessageMD5", derived(MD5, &[of(on("message"))]))
        .en("MD5 of the body in upper-case hexadecimal digits, such as `D6206122A430035E4EC1463CDD704B59` for `hello \
             topic`; the documents print a different one with it.")
        .zh("消息体的 MD5，大写十六进制；`hello topic` 对应 `D6206122A430035E4EC1463CDD704B59`，而文档示例中的值与之不符。")
        .pinned_by("MessageMD5", HEX)
        .cites(&[ALIYUN_2021.at("5, MessageMD5"), FC_SAMPLES.at("mns-topic")]),
    slot("TopicName", derived(ARN_NAME, &[of(config("sourceArn"))]))
        .en("Name of the topic, such as `Mytopic`.")
        .zh("主题名称，例如 `Mytopic`。"),
    slot("MessageId", made(Maker::HexUpper(32)))
        .en("ID of the message, such as `2F5B3C082B923D4EAC694B76D928****`. A message that is pushed twice has the \
             same ID.")
        .zh("消息编号，例如 `2F5B3C082B923D4EAC694B76D928****`。重复推送的同一条消息编号不变。")
        .pinned_by("MessageId", HEX)
        .cites(&[ALIYUN_2021.at("5, MessageId"), FC_RUNTIME_GO.at("mns-topic.go")]),
];

const ACCOUNT: Kind = chars(1, 64, form::ACCOUNT_OR_WORDS);
const HEX: Kind = chars(1, 64, form::HEX_MASKED);
