//! `aliyun/mns-queue`: a message arrives in a queue of MNS, and `EventBridge` hands it over.

mod facts;

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_BUS_2026, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC2_DEVS};

pub use self::facts::LIBRARY;
use super::bus::envelope::{ACCOUNT, ENVELOPE, ID, PUBLISH_TIME, TIME, attributes, bus, message, short_message};
use super::bus::facts::UNREAD;
use super::bus::rules::{
    FUNCTION_FORM, NAMES_LENGTH, NO_DEAD_LETTERS, NO_STREAM_YET, NO_WINDOW, OLD_MODE, PATTERN as IS_PATTERN,
    TRIGGER_FORM,
};
use super::bus::shapes::{EDITIONS, queue};
use super::bus::{
    ASYNC_INVOCATION, ENABLED, FUNCTION_NAME, PATTERN, REGION_ID, RUN_OPTIONS, SINK, SOURCE_ARN, TRIGGER_ENABLE,
    each_fits, fits, only, parameters, source_config, source_type,
};
use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    bytes, chars, field, fixed, group, happening, join, list_of, made, member, of, or, says, slot, worked,
};
use crate::model::{
    Answer, Choice, Codec, Expr, Field, Invocation, Kind, Lit, Node, Provider, Shape, Slot, Test, Trigger, When,
    config, item, on,
};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("MNS queue", "MNS 队列触发器"),
    summary: says(
        "Invokes the function with messages of an MNS queue, one as a CloudEvent or many as an array, through \
         EventBridge.",
        "MNS 队列收到消息后，通过 EventBridge 调用函数，传入单个 CloudEvents 事件或事件数组。",
    ),
    invocation: Invocation::Either,
    config: &[
        TRIGGER_NAME,
        FUNCTION_NAME,
        source_config(&[source_type(&MNS), parameters(&[PARAMETERS])]),
        PATTERN,
        TRIGGER_ENABLE,
        ASYNC_INVOCATION,
        SINK,
        RUN_OPTIONS,
        QUALIFIER,
        SOURCE_ARN,
    ],
    happenings: &[happening("messages", "Messages arrive", "收到消息")
        .en("Messages are sent to the queue. In event mode, each is a separate call.")
        .zh("队列收到消息。事件模式下每条消息单独调用一次函数。")
        .fields(&[group("Messages", "消息", &[MESSAGE_LIST]), ENVELOPE])
        .cites(&[ALIYUN_2021.at("15.4"), ALIYUN_2023.at("MNS队列触发器")])],
    rules: &[
        IS_PATTERN,
        TRIGGER_FORM,
        FUNCTION_FORM,
        NAMES_LENGTH,
        NO_STREAM_YET,
        NO_WINDOW,
        NO_DEAD_LETTERS,
        OLD_MODE,
    ],
    fires: &[ENABLED, each_fits(&FITS)],
    shapes: SHAPES,
    answer: Answer::Unread(UNREAD),
    editions: EDITIONS,
    examples: &[
        worked!("mns_queue", "single-2023", "One message in event mode (2023)", "事件模式的一条消息（2023）")
            .cites(&[ALIYUN_2023.at("MNS队列触发器, 事件模式")]),
        worked!(
            "mns_queue",
            "single-2021",
            "One message, an account not masked (2021)",
            "一条消息，账号未脱敏（2021）"
        )
        .whys(&[says(
            "2021-11-10, chapters 5 and 15.4: the account is masked in every place but this one",
            "2021-11-10 版第 5 章和 15.4 节：其他位置的账号均已脱敏，仅此处没有",
        )])
        .cites(&[ALIYUN_2021.at("5, 15.4; MNS队列触发器")]),
        worked!("mns_queue", "stream-2023", "Two messages in one array (2023)", "一个数组中的两条消息（2023）")
            .cites(&[ALIYUN_2023.at("MNS队列触发器, 事件流模式")]),
        worked!("mns_queue", "base64", "A message that is not decoded", "未解码的消息")
            .cites(&[FC2_DEVS.at("sourceMNSParameters"), FC_SAMPLES.at("mns-queue")]),
        worked!("mns_queue", "raw", "Data alone, in event streaming mode", "事件流模式，仅数据部分")
            .cites(&[FC_BUS_2026.at("推送格式")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("messages.0.messageBody")),
    ..Trigger::new(Provider::Aliyun, "mns-queue", "eventbridge")
};

const MNS: [Choice; 1] = only("MNS", "A queue of MNS", "消息服务 MNS 队列");

const PARAMETERS: Field = field("sourceMNSParameters", Kind::Record(&[REGION_ID, QUEUE_NAME, IS_BASE64_DECODE]))
    .en("The queue.")
    .zh("消息服务 MNS 队列的参数。")
    .cites(&[FC_SDK.at("SourceMNSParameters"), FC2_DEVS.at("sourceMNSParameters")]);

const QUEUE_NAME: Field = field("QueueName", chars(1, 256, form::QUEUE_NAME))
    .en("Name of the queue, such as `Myqueue`. The event's subject ends with it.")
    .zh("队列名称，例如 `Myqueue`。事件的 `subject` 以它结尾。")
    .required()
    .example("Myqueue")
    .aliases(&["队列名称"])
    .cites(&[ALIYUN_2021.at("15.4, 队列名称"), FC_SDK.at("SourceMNSParameters")]);

const IS_BASE64_DECODE: Field = field("IsBase64Decode", Kind::Bool)
    .en("Whether the body is decoded. SDKs of MNS send bodies in Base64; `true` passes on the text, `false` the \
         Base64. A queue that is filled without encoding needs `false`.")
    .zh("是否对消息体进行 Base64 解码。MNS 的 SDK 默认以 Base64 发送消息体：`true` 时函数收到解码后的文本，`false` 时收到 \
         Base64。发送时未编码的队列应设为 `false`。")
    .default(Lit::Bool(true))
    .cites(&[FC2_DEVS.at("sourceMNSParameters"), FC_SDK.at("SourceMNSParameters"), FC_SAMPLES.at("mns-queue, Java")]);

/// Names of the fields, for paths.
const QUEUE: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceMNSParameters.QueueName"));
const REGION: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceMNSParameters.RegionId"));
const ENCODED: When =
    When::Is(config("eventSourceConfig.eventSourceParameters.sourceMNSParameters.IsBase64Decode"), Lit::Bool(false));

// What happens

const MESSAGE_LIST: Field = field("messages", list_of(&MESSAGE, 1, 1_000))
    .en("The messages, in order.")
    .zh("按顺序排列的消息。")
    .required()
    .cites(&[ALIYUN_2021.at("15.4"), ALIYUN_2023.at("MNS队列触发器")]);

const MESSAGE: Kind = Kind::Record(&[
    field("messageBody", bytes(0, 65_536, form::ANY))
        .en("The original text, before it is encoded, such as `TEST`. At most 64 KB.")
        .zh("消息体，即发送端编码之前的内容，例如 `TEST`，最大 64 KB。")
        .required()
        .example("TEST")
        .cites(&[ALIYUN_2021.at("5, messageBody")]),
    field("messageId", chars(1, 64, form::HEX_UPPER))
        .en("ID of the message. Empty: generated.")
        .zh("消息 ID。留空时自动生成。")
        .cites(&[ALIYUN_2021.at("5, messageId")]),
    field("requestId", chars(1, 64, form::HEX_UPPER))
        .en("ID of the request that sent the message. Empty: generated.")
        .zh("发送消息的请求 ID。留空时自动生成。")
        .cites(&[ALIYUN_2021.at("5, requestId")]),
    ID,
    TIME,
    PUBLISH_TIME,
]);

// The event

const FIRST: [Slot; 8] = attributes(&NAME, "mns:Queue:SendMessage", &CONTENT_TYPE, &SUBJECT);
const EVENT: Node = Node::Object(&message(FIRST, bus(&NAME, &REGION), DATA));
const SHORT: Node = Node::Object(&short_message(FIRST, DATA));
const SHAPES: &[Shape] = &queue(&EVENT, &SHORT, &DATA);
const FITS: Test = fits(&EVENT);

/// What the console calls the bus and the source.
const NAME: Expr = join(&[fixed("MNS-"), of(config("functionName")), fixed("-"), of(config("triggerName"))]);
const CONTENT_TYPE: Expr = fixed("application/json; charset=utf-8");
const SUBJECT: Expr = join(&[fixed("acs:mns:"), REGION, fixed(":"), ACCOUNT, fixed(":queues/"), QUEUE]);

const DATA: Node = Node::Object(MEMBERS);

const MEMBERS: &[Slot] = &[
    slot("requestId", or(item("requestId"), &made(Maker::HexUpper(24))))
        .en("ID of the request that sent the message, such as `606EA3074344430D4C81A1B2`. It is not the request ID of the \
             function's invocation.")
        .zh("发送消息的请求 ID，例如 `606EA3074344430D4C81A1B2`；它不是函数调用自身的请求 ID。"),
    slot("messageId", or(item("messageId"), &made(Maker::HexUpper(32))))
        .en("ID of the message, unique in the queue, such as `C6DB60D1574661357FA227277445A1B2`.")
        .zh("消息 ID，每条消息取值唯一，例如 `C6DB60D1574661357FA227277445A1B2`。"),
    member("messageBody", Node::FoldIf(ENCODED, &[Codec::BASE64], &Node::Leaf(of(item("messageBody")), None)))
        .en("Body of the message, always a string: JSON in it must be parsed again. It is Base64 if `IsBase64Decode` \
             is `false`; received samples also lack the final `=`.")
        .zh("消息体，始终是字符串，其中的 JSON 需要再解析一次。`IsBase64Decode` 为 `false` 时是 Base64 字符串，实际示例中末尾的 \
             `=` 可能缺失。")
        .cites(&[ALIYUN_2021.at("5, messageBody"), FC_SAMPLES.at("mns-queue"), FC_RUNTIME_GO.at("mns-queue.go")]),
];
