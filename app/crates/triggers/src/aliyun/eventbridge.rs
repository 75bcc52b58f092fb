//! `aliyun/eventbridge`: an Alibaba Cloud service reports something on the bus `default` of `EventBridge`.

mod facts;

use bilingual::sources::{ALIYUN_2021, CLOUDEVENTS, EB_EVENTS, EB_PATTERNS, EB_SOURCES, FC2_DEVS};

pub use self::facts::LIBRARY;
use super::bus::envelope::{ACCOUNT_ID, CONTENT_TYPE, EXPLAINED, RECEIVER, SPEC_VERSION};
use super::bus::facts::UNREAD;
use super::bus::rules::{CUSTOM_ONLY, EVENT_MODE_ONLY, NO_DEAD_LETTERS, NO_WINDOW, OLD_MODE, PATTERN as IS_PATTERN};
use super::bus::{
    ASYNC_INVOCATION, ENABLED, PATTERN_REQUIRED, RUN_OPTIONS, SINK, SOURCE_ARN, TRIGGER_ENABLE, fits, only,
    source_config, source_type,
};
use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    chars, clause, clock, copy, edition, field, fixed, group, happening, json, made, members, of, or, says, slot,
    worked,
};
use crate::model::{
    Answer, Choice, Clause, Expr, Field, Group, Invocation, Kind, Lit, Members, Node, Provider, Slot, Trigger, When, on,
};
use crate::texts;
use crate::time::Format;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("EventBridge (official sources)", "官方事件源触发器（EventBridge）"),
    summary: says(
        "Invokes the function with events of Alibaba Cloud services, such as ECS or CloudMonitor, chosen by an event \
         pattern on the bus `default`.",
        "云服务器 ECS、云监控等阿里云服务的事件到达事件总线 `default` 并符合事件模式时调用函数。",
    ),
    invocation: Invocation::Either,
    config: &[
        TRIGGER_NAME,
        source_config(&[source_type(&DEFAULT)]),
        PATTERN_REQUIRED,
        TRIGGER_ENABLE,
        ASYNC_INVOCATION,
        SINK,
        RUN_OPTIONS,
        QUALIFIER,
        SOURCE_ARN,
    ],
    happenings: &[
        happening("ecs-disk", "An ECS disk became pay-as-you-go", "云盘转为按量付费")
            .en("ECS finished turning a subscription disk into a pay-as-you-go one: the event in the document.")
            .zh("云服务器 ECS 完成了云盘由包年包月转为按量付费的操作，即文档中的示例事件。")
            .word("ecs:Disk:ConvertToPostpaidCompleted")
            .fields(&[
                group("Event", "事件", &[source("acs.ecs"), SUBJECT, data(DISK)]),
                ENVELOPE,
            ])
            .cites(&[ALIYUN_2021.at("15.5")]),
        happening("oss-bucket", "An OSS bucket was created", "创建了 OSS 存储空间")
            .en("OSS created a bucket. No source prints the data of this event.")
            .zh("对象存储 OSS 创建了存储空间。没有文档给出该事件的 `data`。")
            .word("oss:BucketCreated:PutBucket")
            .fields(&[
                group("Event", "事件", &[source("acs.oss"), SUBJECT, data(OBJECT)]),
                ENVELOPE,
            ])
            .cites(&[EB_SOURCES.at("OSS"), EB_PATTERNS.at("operators")]),
        happening("other", "Another event", "其他事件")
            .en("Any other service, or your own source: you enter source, type and data. The documents list hundreds \
                 of types and print data for few.")
            .zh("其他云服务或自定义事件源：需自行填写 `source`、`type` 和 `data`。文档列出了数百种事件类型，但只给出少数类型的 `data`。")
            .fields(&[
                group("Event", "事件", &[ANY_SOURCE, ANY_TYPE, SUBJECT, data(OBJECT)]),
                ENVELOPE,
            ])
            .cites(&[ALIYUN_2021.at("15.1, 官方事件源"), EB_SOURCES.at("event sources")]),
    ],
    rules: &[IS_PATTERN, EVENT_MODE_ONLY, CUSTOM_ONLY, NO_WINDOW, NO_DEAD_LETTERS, OLD_MODE],
    fires: &[ENABLED, FITS],
    shapes: &[json("event", Node::Object(EVENT))
        .en("One CloudEvent, a JSON object. Official events are never batched into arrays.")
        .zh("一个 CloudEvents 事件，即一个 JSON 对象；官方事件源不会攒批为数组。")
        .cites(&[ALIYUN_2021.at("15.5"), CLOUDEVENTS.at("JSON format")])],
    answer: Answer::Unread(UNREAD),
    editions: &[edition("2021-11-10")
        .en("The only document with an event of an official source.")
        .zh("唯一给出官方事件源示例事件的文档。")
        .cites(&[ALIYUN_2021.at("15.5")])],
    examples: &[
        worked!("eventbridge", "disk-2021", "A disk of ECS (2021)", "云服务器云盘（2021）")
            .cites(&[ALIYUN_2021.at("15.5")]),
        worked!("eventbridge", "bucket", "A bucket, by a pattern with operators", "存储空间，事件模式含匹配条件")
            .cites(&[EB_PATTERNS.at("operators"), EB_SOURCES.at("OSS")]),
        worked!("eventbridge", "custom", "An event of a source of your own", "自定义事件源的事件")
            .cites(&[EB_EVENTS.at("parameters")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("subject")),
    ..Trigger::new(Provider::Aliyun, "eventbridge", "eventbridge")
};

const DEFAULT: [Choice; 1] = only("Default", "Services of Alibaba Cloud", "阿里云官方事件源");

const FITS: Clause = clause("pattern", fits(&Node::Object(EVENT)))
    .en("The event matches the event pattern")
    .zh("事件符合事件模式")
    .cites(&[EB_PATTERNS.at("operators"), FC2_DEVS.at("eventbridge, eventRuleFilterPattern")]);

// What a person can say of an event

/// The source of a service, which a person may spell otherwise.
const fn source(name: &'static str) -> Field {
    field("source", chars(1, 256, form::ANY))
        .en("Source of the event: `acs.` and the service.")
        .zh("事件源：`acs.` 加云服务名称。")
        .default(Lit::Text(name))
        .cites(EXPLAINED)
}

const ANY_SOURCE: Field = field("source", chars(1, 256, form::ANY))
    .en("Source of the event, such as `acs.actiontrail`, or the name of your own source.")
    .zh("事件源，例如 `acs.actiontrail`，或自定义事件源的名称。")
    .required()
    .example("acs.actiontrail")
    .cites(&[EB_SOURCES.at("event sources"), EB_EVENTS.at("source")]);

const ANY_TYPE: Field = field("type", chars(1, 256, form::ANY))
    .en("Type of the event, such as `ecs:ActionTrail:ApiCall` for a call of the ECS API that ActionTrail reports.")
    .zh("事件类型，例如操作审计上报的 ECS API 调用为 `ecs:ActionTrail:ApiCall`。")
    .required()
    .example("ecs:ActionTrail:ApiCall")
    .cites(&[EB_SOURCES.at("ActionTrail"), EB_EVENTS.at("type")]);

const SUBJECT: Field = field("subject", chars(1, 512, form::ANY))
    .en("Resource that the event is about. Empty: the event has none.")
    .zh("事件主题，即事件涉及的资源。留空时事件中不出现。")
    .cites(&[ALIYUN_2021.at("15.5, subject"), CLOUDEVENTS.at("subject")]);

const fn data(example: &'static str) -> Field {
    field("data", Kind::Map(&DATA))
        .en("Data of the service: a JSON object with members of its choice.")
        .zh("事件内容：JSON 对象，字段由发起事件的服务决定。")
        .required()
        .example(example)
        .cites(const { &[ALIYUN_2021.at("15.5, data")] })
}

const DATA: Members = members(form::ANY, Kind::Json, 200);
const DISK: &str = r#"{"result":"accomplished","diskId":"d-bp11ba7acc69nkta1234"}"#;
const OBJECT: &str = r#"{"name":"value"}"#;

const ENVELOPE: Group = group(
    "Envelope of the event",
    "事件的公共属性",
    &[
        ACCOUNT_ID,
        CONTENT_TYPE,
        field("aliyunoriginalaccountid", chars(1, 32, form::ALIYUN_ACCOUNT))
            .en("Account that the event comes from. Empty: the event omits it, as in the document.")
            .zh("事件来源的阿里云账号 ID。留空时事件中不出现，与文档示例一致。")
            .cites(EXPLAINED),
        field("aliyunregionid", chars(1, 64, form::REGION))
            .en("Region where EventBridge received the event.")
            .zh("接收事件的地域。")
            .default(Lit::Text("cn-hangzhou"))
            .cites(EXPLAINED),
        field("aliyunpublishaddr", chars(1, 45, form::IP))
            .en("Address of the server that received the event. `203.0.113.7` is reserved for examples.")
            .zh("接收事件的服务器地址。`203.0.113.7` 是专门保留给示例使用的地址。")
            .default(Lit::Text("203.0.113.7"))
            .cites(EXPLAINED),
    ],
);

// The event

const EVENT: &[Slot] = &[
    slot("datacontenttype", or(on("datacontenttype"), &fixed("application/json;charset=utf-8")))
        .en("Content type of `data`: JSON only.")
        .zh("`data` 的内容形式，只支持 `application/json`。"),
    RECEIVER,
    copy("data", on("data"))
        .en("Data of the service: an object whose members depend on source and type.")
        .zh("事件内容：JSON 对象，内容由发起事件的服务决定。"),
    slot("subject", of(on("subject")))
        .en("Resource that the event is about, such as `acs:ecs:cn-hangzhou:123456789:disk/d-bp11ba7acc69nkta1234`.")
        .zh("事件主题，例如 `acs:ecs:cn-hangzhou:123456789:disk/d-bp11ba7acc69nkta1234`。")
        .when(When::Set(on("subject"))),
    slot("source", of(on("source")))
        .en("Source of the event: `acs.` and the service for official ones.")
        .zh("事件源；官方事件源为 `acs.` 加云服务名称。"),
    slot("type", or(on("type"), &Expr::Word("")))
        .en("Type of the event: service, kind and what happened.")
        .zh("事件类型：云服务、分类和具体事件。"),
    slot("aliyunpublishtime", clock(Format::Millis))
        .en("When EventBridge received the event.")
        .zh("EventBridge 接收事件的时间。")
        .pinned(),
    SPEC_VERSION,
    slot("aliyuneventbusname", fixed("default"))
        .en("Event bus that received the event: `default` for official sources.")
        .zh("接收事件的事件总线名称；官方事件源为 `default`。")
        .pinned(),
    slot("id", made(Maker::Uuid))
        .en("ID of the event. `source` and `id` together are unique; an event that is pushed again has the same \
             values.")
        .zh("事件 ID。`source` 与 `id` 共同唯一标识一个事件，重复推送的事件两者相同。")
        .pinned(),
    slot("time", clock(Format::Free))
        .en("When the event occurred, RFC 3339 with any offset: the document has `+08:00` here and `Z` in \
             `aliyunpublishtime`. Compare instants, not strings.")
        .zh("事件产生的时间，RFC 3339 格式，时区偏移不限：文档中此处为 `+08:00`，而 `aliyunpublishtime` 为 `Z`。请比较时间而不是\
             文本。")
        .pinned(),
    slot("aliyunregionid", of(on("aliyunregionid")))
        .en("Region where EventBridge received the event.")
        .zh("接收事件的地域。"),
    slot("aliyunpublishaddr", of(on("aliyunpublishaddr")))
        .en("Address of the server that received the event.")
        .zh("接收事件的服务器地址。"),
    slot("aliyunoriginalaccountid", of(on("aliyunoriginalaccountid")))
        .en("Account that the event comes from. The overview lists it; the document's event lacks it.")
        .zh("事件来源的阿里云账号 ID。事件概述中列出，而文档的示例事件中没有。")
        .when(When::Set(on("aliyunoriginalaccountid")))
        .cites(EXPLAINED),
];
