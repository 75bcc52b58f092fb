//! The envelope of events: the attributes of `CloudEvents`, and those that Alibaba Cloud adds.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, CLOUDEVENTS, EB_EVENTS, FC_RUNTIME_GO, FC_SAMPLES};

use crate::form;
use crate::generate::Maker;
use crate::model::notation::{chars, choice, clock, field, fixed, group, made, member, of, or, slot};
use crate::model::{Choice, Expr, Field, Group, Kind, Lit, Node, Slot, item, on};
use crate::time::Format;

/// Where the attributes are explained.
pub(in crate::aliyun) const EXPLAINED: &[Cite] = &[
    ALIYUN_2021.at("5, 15"),
    ALIYUN_2023.at("MNS队列触发器, RocketMQ触发器, RabbitMQ触发器"),
    EB_EVENTS.at("parameters"),
];

// What a person can say of the envelope

/// Fields of a message that its own event carries.
pub(in crate::aliyun) const ID: Field = field("id", chars(1, 128, form::UUID))
    .en("ID of the message's event, such as `70c0414c-b260-4923-b584-1d6e5646a7b2`. Empty: generated.")
    .zh("该消息对应事件的 ID，例如 `70c0414c-b260-4923-b584-1d6e5646a7b2`。留空时自动生成。")
    .cites(EXPLAINED);

/// When the message's event came about.
pub(in crate::aliyun) const TIME: Field = field("time", Kind::Instant)
    .en("When the message's event occurred, such as `2021-04-08T06:28:17.093Z`. Empty: the clock of this page.")
    .zh("事件产生的时间，例如 `2021-04-08T06:28:17.093Z`。留空时取本页时钟。")
    .cites(EXPLAINED);

/// When the bus received the message's event.
pub(in crate::aliyun) const PUBLISH_TIME: Field = field("aliyunpublishtime", Kind::Instant)
    .en("When EventBridge received the event, such as `2021-10-15T07:06:34.028Z`. Empty: the clock of this page.")
    .zh("EventBridge 接收事件的时间，例如 `2021-10-15T07:06:34.028Z`。留空时取本页时钟。")
    .cites(EXPLAINED);

/// What the event says of its source.
pub(in crate::aliyun) const SOURCE: Field = field("source", chars(1, 128, form::ANY))
    .en("Event source, if it differs from the documents': streams in use have sent that of the product, such as \
         `acs:mns`.")
    .zh("事件源。仅当与文档不同时填写：实际的事件流中也有以产品名作为事件源的情况，例如 `acs:mns`。")
    .cites(&[EB_EVENTS.at("source"), FC_SAMPLES.at("EventBridge")]);

/// What the event is about.
pub(in crate::aliyun) const SUBJECT: Field = field("subject", chars(1, 512, form::ANY))
    .en("Resource that the event is about, if it differs from the one that the configuration gives.")
    .zh("事件主题。仅当与由配置得出的资源不同时填写。")
    .cites(EXPLAINED);

/// How the content type is spelt.
pub(in crate::aliyun) const CONTENT_TYPE: Field = field("datacontenttype", Kind::Choice(CONTENT_TYPES))
    .en("How the content type is written; the documents and received events have both.")
    .zh("内容类型的写法；文档和实际事件中有带空格和不带空格两种。")
    .cites(EXPLAINED);

const CONTENT_TYPES: &[Choice] = &[
    choice("application/json; charset=utf-8", "With a space", "带空格"),
    choice("application/json;charset=utf-8", "Without a space", "不带空格"),
    choice("application/json", "Without a character set", "不带字符集"),
];

/// The account that received the event.
pub(in crate::aliyun) const ACCOUNT_ID: Field = field("aliyunaccountid", chars(1, 32, form::ALIYUN_ACCOUNT))
    .en("Account that receives the event, such as `123456789`. Empty: generated.")
    .zh("接收事件的阿里云账号 ID，例如 `123456789`。留空时自动生成。")
    .example("123456789")
    .cites(EXPLAINED);

/// The account that the event comes from.
const ORIGINAL_ACCOUNT_ID: Field = field("aliyunoriginalaccountid", chars(1, 32, form::ALIYUN_ACCOUNT))
    .en("Account that the event comes from. Empty: the one that receives it.")
    .zh("事件来源的阿里云账号 ID。留空时与接收事件的账号相同。")
    .cites(EXPLAINED);

/// The bus.
const BUS_NAME: Field = field("aliyuneventbusname", chars(1, 127, form::ANY))
    .en("Event bus, if it differs from the one that the console creates.")
    .zh("事件总线名称。仅当与控制台自动创建的总线不同时填写。")
    .cites(EXPLAINED);

/// The region of the bus.
const BUS_REGION: Field = field("aliyunregionid", chars(1, 64, form::REGION))
    .en("Region where EventBridge received the event. Empty: the region of the source. The documents print two regions in \
         one event.")
    .zh("EventBridge 接收事件的地域。留空时与事件源地域相同；文档的同一示例中出现了两个不同的地域。")
    .cites(EXPLAINED);

/// The address of the server of the bus.
const PUBLISH_ADDRESS: Field = field("aliyunpublishaddr", chars(1, 45, form::IP))
    .en("Address of the server that received the event. `203.0.113.7` is reserved for examples.")
    .zh("接收事件的服务器地址。`203.0.113.7` 是专门保留给示例使用的地址。")
    .default(Lit::Text("203.0.113.7"))
    .cites(EXPLAINED);

/// Whether the attributes of the bus are there.
const BUS_ATTRIBUTES: Field = field("busAttributes", Kind::Bool)
    .en("In event streaming mode: whether events have the five attributes that an event bus adds. The documents print them; \
         received events had only `aliyunaccountid`.")
    .zh("仅用于事件流模式：事件中是否包含事件总线添加的 5 个扩展属性。文档列出了它们，而实际收到的事件只有 \
         `aliyunaccountid`。")
    .default(Lit::Bool(true))
    .cites(&[ALIYUN_2023.at("MNS队列触发器"), FC_SAMPLES.at("EventBridge"), FC_RUNTIME_GO.at("mns-queue.go")]);

// The attributes

/// The account, also within other values.
pub(in crate::aliyun) const ACCOUNT: Expr =
    or(on("aliyunaccountid"), &Expr::MadeAt("/aliyunaccountid", Maker::Digits(16)));

const NEW_ID: Expr = made(Maker::Uuid);
const NOW: Expr = clock(Format::Millis);

/// The first attributes in the order of the documents, from `id` to `aliyunaccountid`, of one message.
pub(in crate::aliyun) const fn attributes(
    source: &'static Expr,
    kind: &'static str,
    content_type: &'static Expr,
    subject: &'static Expr,
) -> [Slot; 8] {
    [
        slot("id", or(item("id"), &NEW_ID))
            .en("ID of the event. `source` and `id` together are unique; an event that is pushed again has the same \
                 values, so a function can detect repeats by them. The documents print letters beyond `f`.")
            .zh("事件 ID。`source` 与 `id` 共同唯一标识一个事件；重复推送的事件两者相同，函数可据此去重。文档示例中含有 `f` 之\
                 后的字母。"),
        slot("source", or(on("source"), source))
            .en("Event source. According to the documents, it has the name that the console gave it, made of the \
                 function and the trigger; streams in use have sent the product, such as `acs:mns`.")
            .zh("事件源。按文档为控制台自动创建的事件源名称，由函数名称和触发器名称组成；实际的事件流中也有使用产品名的情况，例如 \
                 `acs:mns`。"),
        SPEC_VERSION,
        slot("type", fixed(kind))
            .en("Type of event, always the same for this source: the safest way to recognise it.")
            .zh("事件类型，对该事件源固定不变，是识别事件来源最可靠的方式。"),
        slot("datacontenttype", or(on("datacontenttype"), content_type))
            .en("Content type of `data`: always JSON, with or without a space after the semicolon. Do not compare it \
                 character by character.")
            .zh("`data` 的内容类型，只支持 JSON；分号后可能带空格，也可能不带，不要逐字符比较。"),
        slot("subject", or(on("subject"), subject))
            .en("Resource that the event is about, with region and account.")
            .zh("事件主题，即包含地域和账号 ID 的资源标识。"),
        slot("time", or(item("time"), &NOW))
            .en("When the event occurred, RFC 3339 with a fraction of a second, such as `2021-04-08T06:28:17.093Z`.")
            .zh("事件产生的时间，RFC 3339 格式并带小数秒，例如 `2021-04-08T06:28:17.093Z`。"),
        RECEIVER,
    ]
}

/// The version of the specification.
pub(in crate::aliyun) const SPEC_VERSION: Slot = slot("specversion", fixed("1.0"))
    .en("Version of CloudEvents, the string `1.0`.")
    .zh("CloudEvents 协议版本，为字符串 `1.0`。")
    .cites(&[ALIYUN_2021.at("15.5, specversion"), CLOUDEVENTS.at("specversion")]);

/// The account that received the event.
pub(in crate::aliyun) const RECEIVER: Slot = slot("aliyunaccountid", ACCOUNT)
    .en("Account that receives the event, a string of digits; as a number it could lose digits in JavaScript.")
    .zh("接收事件的阿里云账号 ID，以字符串表示的数字；转换为数字在 JavaScript 中可能丢失精度。");

/// The attributes that an event bus adds, in the order of the documents, of one message.
pub(in crate::aliyun) const fn bus(name: &'static Expr, region: &'static Expr) -> [Slot; 5] {
    [
        slot("aliyunpublishtime", or(item("aliyunpublishtime"), &NOW))
            .en("When EventBridge received the event.")
            .zh("EventBridge 接收事件的时间。"),
        slot("aliyunoriginalaccountid", or(on("aliyunoriginalaccountid"), &ACCOUNT))
            .en("Account that the event comes from.")
            .zh("事件来源的阿里云账号 ID。"),
        slot("aliyuneventbusname", or(on("aliyuneventbusname"), name))
            .en("Event bus that received the event. The console gives it the name of the event source.")
            .zh("接收事件的事件总线名称；控制台自动创建的总线与事件源同名。"),
        slot("aliyunregionid", or(on("aliyunregionid"), region))
            .en("Region where EventBridge received the event.")
            .zh("接收事件的地域。"),
        slot("aliyunpublishaddr", of(on("aliyunpublishaddr")))
            .en("Address of the server that received the event.")
            .zh("接收事件的服务器地址。"),
    ]
}

/// A whole event of a message queue: attributes of both kinds, and the data.
#[expect(clippy::large_types_passed_by_value, reason = "constants are made of it, while compiling")]
pub(in crate::aliyun) const fn message(first: [Slot; 8], bus: [Slot; 5], data: Node) -> [Slot; 14] {
    let [id, source, version, kind, content_type, subject, time, account] = first;
    let [publish_time, original_account, bus_name, region, address] = bus;
    [
        id,
        source,
        version,
        kind,
        content_type,
        subject,
        time,
        account,
        publish_time,
        original_account,
        bus_name,
        region,
        address,
        payload(data),
    ]
}

/// The same without what a bus adds.
#[expect(clippy::large_types_passed_by_value, reason = "constants are made of it, while compiling")]
pub(in crate::aliyun) const fn short_message(first: [Slot; 8], data: Node) -> [Slot; 9] {
    let [id, source, version, kind, content_type, subject, time, account] = first;
    [id, source, version, kind, content_type, subject, time, account, payload(data)]
}

/// What the source says.
const fn payload(data: Node) -> Slot {
    member("data", data)
        .en("Data of the source: the message and its details. With `RawData`, the function receives only this.")
        .zh("事件内容，即消息及其信息。推送格式为 `RawData` 时，函数只会收到这一部分。")
}

/// What a person can say of the envelope of all messages.
pub(in crate::aliyun) const ENVELOPE: Group = group(
    "Envelope of the event",
    "事件的公共属性",
    &[
        ACCOUNT_ID,
        ORIGINAL_ACCOUNT_ID,
        BUS_REGION,
        PUBLISH_ADDRESS,
        SOURCE,
        SUBJECT,
        CONTENT_TYPE,
        BUS_NAME,
        BUS_ATTRIBUTES,
    ],
);
