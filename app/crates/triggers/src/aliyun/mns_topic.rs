//! `aliyun/mns-topic`: a message is published to a topic of MNS.

mod event;
mod facts;

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_MNS_API, FC_SAMPLES, FC3_SCHEMA, FUNCRAFT, MNS_API,
};

use self::event::{HAPPENINGS, SHAPES};
pub use self::facts::LIBRARY;
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{chars, choice, clause, edition, field, says, should, worked};
use crate::model::{
    Answer, Check, Choice, Field, Invocation, Kind, Lit, Provider, Rule, Test, Trigger, When, config, on,
};
use crate::texts::{self, apart::Apart};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("MNS topic", "MNS 主题触发器"),
    summary: says(
        "Invokes the function when a message is published to an MNS topic, and passes it the plain message or a JSON \
         object about it.",
        "消息发布到 MNS 主题时调用函数，传入消息体本身，或包含消息信息的 JSON 对象。",
    ),
    invocation: Invocation::Async,
    config: &[TRIGGER_NAME, NOTIFY_CONTENT_FORMAT, NOTIFY_STRATEGY, FILTER_TAG, QUALIFIER, INVOCATION_ROLE, SOURCE_ARN],
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[clause("tag", Test::Equals { text: on("tag"), to: config("filterTag") })
        .en("The message's tag is the filter tag")
        .zh("消息标签与过滤标签一致")
        .when(When::Set(config("filterTag")))
        .cites(&[
            ALIYUN_2019.at("MNS 主题触发器, filterTag"),
            ALIYUN_2021.at("8.2, 过滤标签"),
            MNS_API.at("Subscription, FilterTag"),
        ])],
    shapes: SHAPES,
    answer: Answer::Unread(says(
        "MNS invokes asynchronously: the event is queued and no caller receives the answer; only logs and asynchronous \
         destinations show it.",
        "MNS 以异步方式调用函数：事件先进入队列，MNS 不接收返回值，返回值只能在日志或异步调用目标中查看。",
    )),
    editions: &[edition("2023-12-12")
        .en("Printed alike in 2021 and 2023; the document of 2019 has the configuration only.")
        .zh("2021 年和 2023 年的文档中格式一致；2019 年的文档只有配置，没有事件。")
        .cites(&[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器"), ALIYUN_2019.at("MNS 主题触发器")])],
    examples: &[
        worked!(
            "mns_topic",
            "json",
            "A message as JSON, with the console's settings",
            "JSON 格式的消息，采用控制台示例配置"
        )
        .cites(&[ALIYUN_2021.at("5, 8.2; 8.2, 参数"), ALIYUN_2023.at("MNS主题触发器")]),
        worked!("mns_topic", "json-attributes", "As JSON, with an attribute", "JSON 格式，含消息属性")
            .cites(&[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器")]),
        crate::model::notation::example(
            "stream",
            include_str!("mns_topic/stream.json"),
            // The documents put quotation marks around the text, and a comment in front of it.
            "hello topic",
            "The plain message",
            "仅消息体",
        )
        .cites(&[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器")]),
        worked!("mns_topic", "stream-attributes", "The plain message, with an attribute", "消息体，含消息属性")
            .cites(&[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器"), FC_SAMPLES.at("mns-stream")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("tag")),
    ..Trigger::new(Provider::Aliyun, "mns-topic", "mns_topic")
};

const NOTIFY_CONTENT_FORMAT: Field = field("notifyContentFormat", Kind::Choice(FORMATS))
    .en("What the function receives: `STREAM` or `JSON`. Without attributes, `STREAM` is the plain message, which a \
         function must not parse as JSON.")
    .zh("推送给函数的 Event 格式：`STREAM` 或 `JSON`。消息不含属性时，`STREAM` 只是消息体本身，函数不能按 JSON 解析。")
    .default(Lit::Text("STREAM"))
    .aliases(&["eventFormat", "Event 格式", "Event格式"])
    .cites(&[
        ALIYUN_2019.at("MNS 主题触发器, notifyContentFormat"),
        ALIYUN_2021.at("8.2, Event格式"),
        FC_MNS_API.at("table"),
    ]);

const FORMATS: &[Choice] = &[
    choice(
        "STREAM",
        "The message body; with attributes, an object of body and attributes",
        "消息体；含消息属性时为消息体和属性组成的对象",
    ),
    choice(
        "JSON",
        "An object with the message, its IDs, its digest and its time",
        "包含消息、编号、MD5 和发布时间的对象",
    ),
];

const NOTIFY_STRATEGY: Field = field("notifyStrategy", Kind::Choice(STRATEGIES))
    .en(
        "How MNS retries when it cannot push a message to Function Compute, such as `BACKOFF_RETRY`. It does not apply \
         to errors of the function.",
    )
    .zh("MNS 向函数计算推送消息失败时的重试策略，例如 `BACKOFF_RETRY`，与函数自身的执行错误无关。")
    .default(Lit::Text("BACKOFF_RETRY"))
    .aliases(&["retryStrategy", "重试策略"])
    .cites(&[
        ALIYUN_2019.at("MNS 主题触发器, notifyStrategy"),
        ALIYUN_2021.at("8.2, 重试策略"),
        MNS_API.at("NotifyStrategy"),
        FC_MNS_API.at("table"),
    ]);

const STRATEGIES: &[Choice] = &[
    choice("BACKOFF_RETRY", "3 retries, 10 to 20 seconds apart", "退避重试：重试 3 次，间隔为 10～20 秒的随机值")
        .aliases(&["退避重试"]),
    choice(
        "EXPONENTIAL_DECAY_RETRY",
        "176 retries within a day: after 1, 2, 4 … 256 seconds, then 167 times after 512",
        "指数衰减重试：一天内重试 176 次，间隔依次为 1、2、4……256 秒，之后 167 次均为 512 秒",
    )
    .aliases(&["指数衰减", "指数衰减重试"]),
];

const FILTER_TAG: Field = field("filterTag", chars(0, 16, form::ANY))
    .en("Only messages that were published with this tag fire, such as `testTag`; empty means every message. At most 16 \
         characters.")
    .zh("只有发布时带有该标签的消息才会触发函数，例如 `testTag`；留空表示所有消息。最长 16 个字符。")
    .example("testTag")
    .aliases(&["tag", "过滤标签"])
    .cites(&[ALIYUN_2019.at("MNS 主题触发器, filterTag"), ALIYUN_2021.at("8.2, 过滤标签"), FC_MNS_API.at("table")]);

const SOURCE_ARN: Field = field("sourceArn", chars(1, 400, form::MNS_TOPIC_ARN))
    .en("The topic, as `acs:mns:REGION:ACCOUNT:/topics/TOPIC`, such as \
         `acs:mns:cn-chengdu:118620210433****:/topics/Mytopic`. Its region may differ from the function's, but each \
         message then takes longer.")
    .zh("事件源主题，格式为 `acs:mns:地域:账号 ID:/topics/主题名称`，例如 \
         `acs:mns:cn-chengdu:118620210433****:/topics/Mytopic`。主题与函数可以在不同地域，但会增加网络延时。")
    .required()
    .beside()
    .example("acs:mns:cn-chengdu:118620210433****:/topics/Mytopic")
    .aliases(&["topicName", "topic", "主题"])
    .cites(&[ALIYUN_2021.at("8.2, MNS地域, 主题"), FUNCRAFT.at("MNSTopic, sourceArn"), FC3_SCHEMA.at("mns_topic")]);

/// Serverless Devs and funcraft take the topic's name and its region, which is the function's if it is left out.
pub(crate) const APART: Apart = Apart {
    field: SOURCE_ARN.name,
    names: &["topicname", "topic", "主题"],
    begin: "acs:mns:",
    before_name: ":/topics/",
};

const RULES: &[Rule] = &[should("no-tag", Check::Given(config("filterTag")))
    .en("Without a filter tag, every message of the topic fires. A function that publishes to the same topic then \
         triggers itself endlessly, and each run is billed. Publish to another topic, or with a different tag.")
    .zh(
        "未设置过滤标签时，主题的所有消息都会触发函数。如果函数又向同一主题发布消息，就会无限循环触发并持续产生费用。请\
         发布到其他主题，或使用与过滤标签不同的标签。",
    )
    .cites(&[ALIYUN_2021.at("8.1, 注意事项")])];
