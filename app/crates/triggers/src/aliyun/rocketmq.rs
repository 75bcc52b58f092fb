//! `aliyun/rocketmq`: a message arrives in a topic of `RocketMQ`, and `EventBridge` hands it over.

mod config;
mod facts;

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_BUS_2026, FC_RUNTIME_GO, FC_SDK, FC2_DEVS, REASONING};

use self::config::{INSTANCE, OFFSET_PATH, PARAMETERS, REGION, ROCKETMQ, TAG_PATH, TIMESTAMP_PATH, TOPIC};
pub use self::facts::LIBRARY;
use super::bus::envelope::{ACCOUNT, ENVELOPE, ID, PUBLISH_TIME, TIME, attributes, bus, message, short_message};
use super::bus::facts::UNREAD;
use super::bus::rules::{
    FUNCTION_FORM, NAMES_LENGTH, NO_DEAD_LETTERS, NO_STREAM_YET, NO_WINDOW, OLD_MODE, PATTERN as IS_PATTERN,
    TRIGGER_FORM,
};
use super::bus::shapes::{EDITIONS, queue};
use super::bus::{
    ASYNC_INVOCATION, ENABLED, FUNCTION_NAME, MESSAGES, PATTERN, RUN_OPTIONS, SINK, SOURCE_ARN, TRIGGER_ENABLE,
    each_fits, fits, parameters, source_config, source_type,
};
use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{
    bytes, chars, clause, clock, field, fixed, group, happening, join, list_of, members, object, of, or, says, should,
    slot, spread, worked,
};
use crate::model::{
    Answer, Check, Clause, Expr, Field, Invocation, Kind, Lit, Members, Node, Provider, Rule, Shape, Slot, Test,
    Trigger, Unit, When, config, item, on,
};
use crate::texts;
use crate::time::Format;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("RocketMQ", "RocketMQ 触发器"),
    summary: says(
        "Invokes the function with messages of a topic of RocketMQ, one as a CloudEvent or many as an array, through \
         EventBridge.",
        "RocketMQ 的 Topic 收到消息后，通过 EventBridge 调用函数，传入单个 CloudEvents 事件或事件数组。",
    ),
    invocation: Invocation::Either,
    config: &[
        TRIGGER_NAME,
        FUNCTION_NAME,
        source_config(&[source_type(&ROCKETMQ), parameters(&[PARAMETERS])]),
        PATTERN,
        TRIGGER_ENABLE,
        ASYNC_INVOCATION,
        SINK,
        RUN_OPTIONS,
        QUALIFIER,
        SOURCE_ARN,
    ],
    happenings: &[happening("messages", "Messages are published", "发布消息")
        .en("Messages are published to the topic. In event mode, each is a separate call.")
        .zh("Topic 收到消息。事件模式下每条消息单独调用一次函数。")
        .fields(&[group("Messages", "消息", &[MESSAGE_LIST]), ENVELOPE])
        .cites(&[ALIYUN_2021.at("15.2"), ALIYUN_2023.at("RocketMQ触发器")])],
    rules: &[
        IS_PATTERN,
        TIMESTAMP_NEEDED,
        TIMESTAMP_IGNORED,
        TAG_EXPRESSION,
        TRIGGER_FORM,
        FUNCTION_FORM,
        NAMES_LENGTH,
        NO_STREAM_YET,
        NO_WINDOW,
        NO_DEAD_LETTERS,
        OLD_MODE,
    ],
    fires: &[ENABLED, TAG, NEW, each_fits(&FITS)],
    shapes: SHAPES,
    answer: Answer::Unread(UNREAD),
    editions: EDITIONS,
    examples: &[
        worked!("rocketmq", "single-2023", "One message in event mode", "事件模式的一条消息")
            .cites(&[ALIYUN_2021.at("5, 15.2; RocketMQ触发器"), ALIYUN_2023.at("RocketMQ触发器, 事件模式")]),
        worked!("rocketmq", "stream-2023", "Two messages in one array (2023)", "一个数组中的两条消息（2023）")
            .cites(&[ALIYUN_2023.at("RocketMQ触发器, 事件流模式")]),
        worked!("rocketmq", "tag", "Messages with a tag and their own properties", "带标签和自定义属性的消息")
            .cites(&[ALIYUN_2021.at("15.2, 过滤标签"), FC_BUS_2026.at("推送格式")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("messages.0.TAGS")),
    ..Trigger::new(Provider::Aliyun, "rocketmq", "eventbridge")
};

// Firing and rules

const TAG: Clause = clause("tag", Test::Each(MESSAGES, &Test::Contains { text: item("TAGS"), part: TAG_PATH }))
    .en("Every message contains the filter tag; others are not consumed")
    .zh("每条消息都包含过滤标签；其他消息不会被消费")
    .when(When::Set(TAG_PATH))
    .cites(&[ALIYUN_2021.at("15.2, 过滤标签")]);

const NEW: Clause = clause("new", Test::Each(MESSAGES, &Test::Is(item("isOlder"), Lit::Bool(false))))
    .en("Every message is newer than the trigger: it starts at the latest offset")
    .zh("每条消息都在触发器创建之后发送：从最新位点开始消费")
    .when(When::Is(OFFSET_PATH, Lit::Text("CONSUME_FROM_LAST_OFFSET")))
    .cites(&[ALIYUN_2021.at("15.2, 消费位点"), FC_SDK.at("SourceRocketMQParameters")]);

const FROM_TIMESTAMP: When = When::Is(OFFSET_PATH, Lit::Text("CONSUME_FROM_TIMESTAMP"));

const TIMESTAMP_NEEDED: Rule = should("timestamp-needed", Check::Given(TIMESTAMP_PATH))
    .en("To start at a point in time, the time is required. No source says what happens without it.")
    .zh("从指定时间戳开始消费时需要填写时间戳；没有文档说明不填时如何处理。")
    .when(FROM_TIMESTAMP)
    .cites(&[ALIYUN_2021.at("15.2, 消费位点"), FC_SDK.at("SourceRocketMQParameters")]);

const TIMESTAMP_IGNORED: Rule = should("timestamp-ignored", Check::Missing(TIMESTAMP_PATH))
    .en("The time applies only with `CONSUME_FROM_TIMESTAMP`.")
    .zh("仅当 `Offset` 为 `CONSUME_FROM_TIMESTAMP` 时，时间戳才有效。")
    .when(When::Not(&FROM_TIMESTAMP))
    .cites(&[FC_SDK.at("SourceRocketMQParameters"), FC2_DEVS.at("sourceRocketMQParameters")]);

const TAG_EXPRESSION: Rule = should("tag-expression", Check::Fits(TAG_PATH, form::PLAIN_TAG))
    .en("The document compares text: a message fires if it contains the tag. In RocketMQ itself, `*` means all tags \
         and `||` separates several; no source says whether that applies here.")
    .zh("按文档，消息包含过滤标签字符串即触发。RocketMQ 自身以 `*` 表示全部标签、以 `||` 分隔多个标签，没有文档说明此处是否适用。")
    .cites(&[ALIYUN_2021.at("15.2, 过滤标签"), REASONING.at("expressions of RocketMQ")]);

// What happens

const MESSAGE_LIST: Field = field("messages", list_of(&MESSAGE, 1, 1_000))
    .en("The messages, in order.")
    .zh("按顺序排列的消息。")
    .required()
    .cites(&[ALIYUN_2021.at("15.2"), ALIYUN_2023.at("RocketMQ触发器")]);

const PROPERTIES: Members = members(form::ANY, chars(0, 4_096, form::ANY), 50);

const MESSAGE: Kind = Kind::Record(&[
    field("body", bytes(0, 4_194_304, form::ANY))
        .en("Body of the message as text, such as `TEST`. At most 4 MB.")
        .zh("消息内容，字符串，例如 `TEST`，最大 4 MB。")
        .required()
        .example("TEST")
        .cites(&[ALIYUN_2021.at("5, body")]),
    field("TAGS", chars(0, 256, form::ANY))
        .en("Tag that the sender gave the message, such as `order`.")
        .zh("发送端设置的消息标签，例如 `order`。")
        .example("order")
        .cites(&[ALIYUN_2021.at("5, TAGS")]),
    field("KEYS", chars(0, 256, form::ANY))
        .en("Key that the sender gave the message, to search for it, such as an order number.")
        .zh("发送端设置的消息 Key，便于查询，例如订单号。")
        .cites(&[ALIYUN_2021.at("5, KEYS")]),
    field("userProperties", Kind::Map(&PROPERTIES))
        .en("Properties that the sender added: strings under names of its choice.")
        .zh("发送端添加的用户属性，名称和取值均为字符串。")
        .cites(&[ALIYUN_2021.at("5, userProperties")]),
    field("UNIQ_KEY", chars(1, 64, form::HEX_UPPER))
        .en("Unique key of the message. The documents list it but print events without it; empty omits it.")
        .zh("消息唯一键。文档的参数表中列出，但示例事件中没有；留空时事件中不出现。")
        .example("AC14C305069E1B28CDFA3181CDA2A1B2")
        .cites(&[ALIYUN_2021.at("5, UNIQ_KEY")]),
    field("MIN_OFFSET", chars(1, 20, form::DIGITS))
        .en("Lowest offset of the message's queue, digits.")
        .zh("最低位点，由数字组成。")
        .default(Lit::Text("0"))
        .cites(&[ALIYUN_2021.at("5, MIN_OFFSET")]),
    field("MAX_OFFSET", chars(1, 20, form::DIGITS))
        .en("Highest offset of the message's queue, digits.")
        .zh("最高位点，由数字组成。")
        .default(Lit::Text("8"))
        .cites(&[ALIYUN_2021.at("5, MAX_OFFSET")]),
    field("CONSUME_START_TIME", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("When consumption began, in milliseconds since 1970. Empty: the clock of this page.")
        .zh("开始消费的时间，1970 年以来的毫秒数。留空时取本页时钟。")
        .example("1628577790396")
        .cites(&[ALIYUN_2021.at("5, CONSUME_START_TIME")]),
    field("isOlder", Kind::Bool)
        .en("Whether the message was in the topic before the trigger was created.")
        .zh("该消息是否在触发器创建之前就已在 Topic 中。")
        .default(Lit::Bool(false))
        .cites(&[ALIYUN_2021.at("15.2, 消费位点")]),
    ID,
    TIME,
    PUBLISH_TIME,
]);

// The event

const FIRST: [Slot; 8] = attributes(&NAME, "mq:Topic:SendMessage", &CONTENT_TYPE, &SUBJECT);
const EVENT: Node = Node::Object(&message(FIRST, bus(&NAME, &REGION), DATA));
const SHORT: Node = Node::Object(&short_message(FIRST, DATA));
const SHAPES: &[Shape] = &queue(&EVENT, &SHORT, &DATA);
const FITS: Test = fits(&EVENT);

/// What the console calls the bus and the source.
const NAME: Expr = join(&[fixed("RocketMQ-"), of(config("functionName")), fixed("-"), of(config("triggerName"))]);
const CONTENT_TYPE: Expr = fixed("application/json; charset=utf-8");
const SUBJECT: Expr = join(&[fixed("acs:mq:"), REGION, fixed(":"), ACCOUNT, fixed(":"), INSTANCE, fixed("%"), TOPIC]);

const DATA: Node = Node::Object(&[
    slot("topic", TOPIC).en("Topic of the message.").zh("Topic 名称。"),
    object("systemProperties", SYSTEM)
        .en("What RocketMQ adds to the message. The tables of the documents type offsets as numbers and `TRACE_ON` as \
             a switch; the events have strings, and only `CONSUME_START_TIME` is a number.")
        .zh("RocketMQ 的系统属性。文档的参数表将位点标为数字、`TRACE_ON` 标为布尔值，而示例事件中都是字符串，只有 \
             `CONSUME_START_TIME` 是数字。")
        .cites(&[
            ALIYUN_2021.at("5, systemProperties"),
            ALIYUN_2023.at("RocketMQ触发器"),
            FC_RUNTIME_GO.at("rocketmq.go"),
        ]),
    object(
        "userProperties",
        &[spread(item("userProperties"))
            .en("Properties that the sender added, under names of its choice.")
            .zh("发送端添加的属性，名称自定。")],
    )
    .en("Properties that the sender added; an empty object if there are none.")
    .zh("用户属性；没有时为空对象。"),
    slot("body", of(item("body")))
        .en("Body of the message, a string: JSON in it must be parsed again.")
        .zh("消息内容，字符串；其中的 JSON 需要再解析一次。"),
]);

const SYSTEM: &[Slot] = &[
    slot("MIN_OFFSET", of(item("MIN_OFFSET"))).en("Lowest offset, a string.").zh("最低位点，字符串。"),
    slot("TRACE_ON", fixed("true"))
        .en("Whether the message has a trace: the string `true`.")
        .zh("是否有消息轨迹，为字符串 `true`。"),
    slot("MAX_OFFSET", of(item("MAX_OFFSET"))).en("Highest offset, a string.").zh("最高位点，字符串。"),
    slot("MSG_REGION", REGION).en("Region that the message was sent in.").zh("发送消息的地域。"),
    slot("KEYS", of(item("KEYS")))
        .en("Key of the message; absent if the sender set none.")
        .zh("消息的 Key；发送端未设置时不出现。")
        .when(When::Set(item("KEYS"))),
    slot("CONSUME_START_TIME", or(item("CONSUME_START_TIME"), &START))
        .en("When consumption began, milliseconds since 1970: a number among strings. In the documents, it is four \
             months after `time`.")
        .zh("开始消费的时间，1970 年以来的毫秒数，是字符串属性中唯一的数字；文档示例中它比 `time` 晚 4 个月。"),
    slot("UNIQ_KEY", of(item("UNIQ_KEY")))
        .en("Unique key of the message, if present.")
        .zh("消息唯一键，可能不出现。")
        .when(When::Set(item("UNIQ_KEY"))),
    slot("TAGS", of(item("TAGS")))
        .en("Tag of the message; absent if the sender set none.")
        .zh("消息的标签；发送端未设置时不出现。")
        .when(When::Set(item("TAGS"))),
    slot("INSTANCE_ID", INSTANCE).en("ID of the instance.").zh("实例 ID。"),
];
const START: Expr = clock(Format::UnixMillis);
