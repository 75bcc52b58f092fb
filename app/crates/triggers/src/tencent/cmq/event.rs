//! What is published, and what the function receives.

use bilingual::sources::{CMQ_ROUTING, CMQ_TOPICS, SCF_GO, SCFCLI};

use super::{COMPONENT, GO, PRINTED};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    bytes, chars, clock, field, fixed, group, happening, json, list_of, made, member, object, of, slot,
};
use crate::model::{Happening, Kind, Lit, Node, Shape, When, config, on};
use crate::time::Format;

pub(super) const HAPPENINGS: &[Happening] = &[happening("publish", "A message is published", "发布消息")
    .en("A message is published to the topic. CMQ pushes it to every subscriber whose filter lets it pass.")
    .zh("消息发布到 Topic，CMQ 将其推送给过滤条件匹配的每个订阅者。")
    .fields(&[group(
        "Message",
        "消息",
        &[
            field("msgBody", bytes(0, 1_048_576, form::ANY))
                .en("Content of the message, text such as `Hello from CMQ!`.")
                .zh("消息内容，文本，例如 `Hello from CMQ!`。")
                .default(Lit::Text(""))
                .example("Hello from CMQ!")
                .cites(&[PRINTED]),
            field("msgTag", chars(0, 128, form::ANY))
                .en("Tags of the message, joined by commas, such as `tag1,tag2`; empty if it has none.")
                .zh("消息标签，以逗号连接，例如 `tag1,tag2`；没有标签时为空。")
                .default(Lit::Text(""))
                .example("tag1,tag2")
                .cites(&[PRINTED, CMQ_TOPICS.at("消息过滤")]),
            field("msgTagList", list_of(&TAG, 0, 5))
                .en("Tags of the message as a list, instead of the text: the component's document prints one.")
                .zh("列表形式的消息标签，代替文本：官方组件的文档中为列表。")
                .cites(&[COMPONENT]),
            field("routingKey", bytes(0, 64, form::ANY))
                .en("Routing key that the publisher gave the message, such as `order.cn.paid`. It is not in the \
                     event.")
                .zh("发布者为消息设置的 Routing Key，例如 `order.cn.paid`。事件中不体现。")
                .default(Lit::Text(""))
                .example("order.cn.paid")
                .cites(&[CMQ_ROUTING.at("Instructions; Use Limits")]),
        ],
    )])
    .cites(&[PRINTED, CMQ_TOPICS.at("发布消息")])];

pub(super) const SHAPES: &[Shape] = &[json(
    "records",
    Node::Object(&[member("Records", Node::List(&[Node::Object(&[object(
        "CMQ",
        &[
            slot("type", fixed("topic"))
                .en("Always `topic`: a topic of CMQ, not a queue.")
                .zh("固定为 `topic`，即 CMQ 的 Topic，而不是队列。"),
            slot("topicOwner", made(Maker::Int(9)))
                .en("Account that owns the topic, a number such as `12014223`; the document prints a masked string.")
                .zh("Topic 所属账号，数字，例如 `12014223`；文档中为脱敏的字符串。")
                .cites(&[PRINTED, GO, SCFCLI.at("cmq")])
                .pinned_by("topicOwner", OWNER),
            slot("topicName", of(config("TriggerName"))).en("The topic, such as `testtopic`.").zh("Topic 名称，例如 `testtopic`。"),
            slot("subscriptionName", of(config("TriggerName")))
                .en("Name of the subscription. A received event has the same name as the topic; the document masks it.")
                .zh("订阅名称。实际收到的事件中与 Topic 同名；文档中已脱敏。")
                .cites(&[PRINTED, GO])
                .pinned_by("subscriptionName", Kind::text(128)),
            slot("publishTime", clock(Format::Free))
                .en("When the message was published, RFC 3339 in UTC, such as `2019-08-16T10:48:49Z`; the document's has \
                     milliseconds.")
                .zh("消息发布时间，UTC 时间，RFC 3339 格式，例如 `2019-08-16T10:48:49Z`；文档示例带毫秒。")
                .cites(&[PRINTED, GO])
                .pinned(),
            slot("msgId", made(Maker::Digits(17)))
                .en("ID of the message, a string of digits such as `13510798882111490`.")
                .zh("消息 ID，由数字组成的字符串，例如 `13510798882111490`。")
                .cites(&[PRINTED, GO])
                .pinned(),
            slot("requestId", made(Maker::Digits(19)))
                .en("ID of the publishing request, a string of digits such as `2758374289357404466`.")
                .zh("请求 ID，由数字组成的字符串，例如 `2758374289357404466`。")
                .cites(&[PRINTED, GO])
                .pinned(),
            slot("msgBody", of(on("msgBody")))
                .en("Content of the message, a string; JSON in it must be parsed.")
                .zh("消息内容，字符串；若为 JSON 需要再解析。"),
            member(
                "msgTag",
                Node::Sum(&[
                    (When::Set(on("msgTagList")), Node::Copy(on("msgTagList"))),
                    (When::Always, Node::Leaf(of(on("msgTag")), None)),
                ]),
            )
                .en("Tags of the message, one string with commas, such as `tag1,tag2`. A received event has a space \
                     after each comma; documents of the vendor's components print a list.")
                .zh(
                    "消息标签，以逗号连接的一个字符串，例如 `tag1,tag2`；实际收到的事件中逗号后有空格；官方组件的文档中为列表。",
                )
                .cites(&[PRINTED, GO, COMPONENT]),
        ],
    )
    .en("The message and where it comes from.")
    .zh("消息及其来源。")])]))
    .en("A list; every event seen has one item.")
    .zh("列表；已知的事件都只有一项。")]),
)
.en("One JSON object whose list `Records` holds a part `CMQ`.")
.zh("一个 JSON 对象，`Records` 列表的每一项包含 `CMQ` 部分。")
.cites(&[PRINTED, SCF_GO.at("events/cmq.go"), SCFCLI.at("cmq")])];

const TAG: Kind = chars(1, 16, form::ANY);

/// A number; the document prints a masked text.
const OWNER: Kind = Kind::OneOf(&[("number", Kind::int(0, i64::MAX)), ("text", Kind::text(32))]);
