//! `tencent/cls`: a log topic of Cloud Log Service has new logs.

mod facts;

use bilingual::source::Cite;
use bilingual::sources::{SCF_DEMOS, SCF_TOOLKIT, TENCENT_2024};

pub use self::facts::LIBRARY;
use super::{DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::form::{self, Form};
use crate::model::notation::{
    chars, config_text, each, edition, field, group, happening, json, list_of, member, object, of, says, should, slot,
    worked,
};
use crate::model::{
    Answer, Check, Codec, ConfigText, Field, Happening, Invocation, Kind, Node, Provider, Rule, Slot, Syntax, Trigger,
    Unit, When, config, item, on,
};
use crate::texts::named;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("CLS", "CLS 触发器"),
    summary: says(
        "Invokes the function with the new logs of a topic of Cloud Log Service, collected over a while and compressed.",
        "日志服务 CLS 将日志主题中一段时间内的新日志聚合、压缩后投递给函数。",
    ),
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, TOPIC_ID, MAX_WAIT, MAX_SIZE, ENABLE, QUALIFIER, NAMESPACE],
    happenings: HAPPENINGS,
    rules: &[DOLLAR, COMPRESSED],
    fires: &[enabled(&[SCF_TOOLKIT.at("triggers/cls.ts, effective"), TENCENT_2024.at("CLS 触发器, 使用方法, 步骤3")])],
    shapes: &[json(
        "logs",
        Node::Object(&[object(
            "clslogs",
            &[member("data", Node::Fold(&[Codec::JSON, Codec::GZIP, Codec::BASE64], &Node::Object(LOGS)))
                .en("The logs: JSON, compressed by gzip, in Base64. Decode, decompress, parse, in this order.")
                .zh("日志内容：JSON 经 Gzip 压缩后再进行 Base64 编码。依次解码、解压、解析即可。")
                .cites(PRINTED)],
        )
        .en("What CLS delivers.")
        .zh("CLS 投递的内容。")
        .cites(PRINTED)]),
    )
    .en("One JSON object whose only value is a text: the logs, compressed.")
    .zh("一个 JSON 对象，其中只有一段文本，即压缩后的日志。")
    .cites(PRINTED)],
    answer: Answer::Unread(says(
        "CLS always invokes asynchronously: no caller receives the answer; only logs show it.",
        "CLS 始终异步调用函数，返回结果没有调用方接收，只能在日志中查看。",
    )),
    editions: &[edition("2024-04-19")
        .en("Two pages print the event; one calls the compression ZIP, the other Gzip.")
        .zh("两处文档给出事件示例，其中一处称压缩格式为 ZIP，另一处称为 Gzip。")
        .cites(PRINTED)],
    examples: &[
        worked!("cls", "two", "Two logs (both pages)", "两条日志（两处文档）").cites(PRINTED),
        worked!("cls", "numbers", "Times as numbers", "时间戳为数字").cites(&[SCF_DEMOS.at("Go1-CLSTrigger")]),
    ],
    texts: &[CALL, COMPONENT],
    ..Trigger::new(Provider::Tencent, "cls", "cls")
};

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[PAGE, SUMMARY];
/// The page on the trigger.
pub(super) const PAGE: Cite = TENCENT_2024.at("CLS 触发器的事件消息结构");
/// The summary of all events.
pub(super) const SUMMARY: Cite = TENCENT_2024.at("触发器事件消息结构汇总, CLS 触发器");
/// Where the properties are described.
pub(super) const PROPERTIES: Cite = TENCENT_2024.at("CLS 触发器属性");
/// How much a call has.
pub(super) const SIZE: Cite = TENCENT_2024.at("CLS 触发器消费及消息传递, 异步调用的事件大小限制");

/// The most bytes of the compressed logs of a call: 128 KB.
const MOST_BYTES: u32 = 131_072;

const COMPRESSED: Rule = should("compressed-size", Check::Weighs(on("records"), &WEIGHED, MOST_BYTES))
    .en("Compressed with gzip, these logs exceed 128 KB. CLS does not deliver them in one event: it cuts them at \
         128 KB and calls once for each part, without waiting for `max_wait`. The event here holds all of them.")
    .zh("这些日志经 Gzip 压缩后超过 128 KB，CLS 不会放在一个事件中投递，而是依次截取 128 KB 分多次调用，不再等待 `max_wait`。\
         本页的事件包含全部日志。")
    .cites(&[SIZE]);

/// The compressed logs, or the size that is said of them.
const WEIGHED: Node = Node::Sum(&[
    (When::Set(on("compressedSize")), Node::Copy(on("compressedSize"))),
    (When::Always, Node::Fold(&[Codec::JSON, Codec::GZIP], &Node::Object(LOGS))),
]);

// Fields

const TOPIC_ID: Field = field("topic_id", chars(1, 64, form::ANY))
    .en("ID of the log topic, such as `5c5a6a2e-2c7e-4c9e-9a0f-1e0a6c1e2b3d`. Its log set is in the function's region. A \
         topic is the smallest unit that has a trigger.")
    .zh("日志主题 ID，例如 `5c5a6a2e-2c7e-4c9e-9a0f-1e0a6c1e2b3d`。日志集须与函数同地域；日志主题是配置触发器的最小单元。")
    .required()
    .example("5c5a6a2e-2c7e-4c9e-9a0f-1e0a6c1e2b3d")
    .aliases(&["topicId", "TopicId"])
    .cites(&[PROPERTIES, SCF_TOOLKIT.at("triggers/cls.ts, topic_id")]);

const MAX_WAIT: Field = field("max_wait", Kind::Int { min: 3, max: 300, unit: Unit::Seconds })
    .en(
        "How long logs are collected before a call, in seconds, 3 to 300, such as `60`. A call comes earlier where the \
         compressed logs reach 128 KB.",
    )
    .zh("最长等待时间，单位秒，取值 3～300，例如 `60`。压缩后的日志达到 128 KB 时会提前投递。")
    .required()
    .example("60")
    .aliases(&["maxWait", "MaxWait"])
    .cites(&[
        TENCENT_2024.at("CLS 触发器消费及消息传递, 最长等待时间"),
        PROPERTIES,
        SCF_TOOLKIT.at("triggers/cls.ts, max_wait"),
    ]);

const MAX_SIZE: Field = field("max_size", Kind::int(1, i64::MAX))
    .en("Largest size of a call, such as `100`. Only the deployment component has this member, and no source states its \
         unit.")
    .zh("单次投递的最大值，例如 `100`。只有部署组件中有该参数，没有资料说明其单位。")
    .example("100")
    .aliases(&["maxSize", "MaxSize"])
    .cites(&[SCF_TOOLKIT.at("triggers/cls.ts, max_size")]);

/// The body of the call of CLS.
const CALL: ConfigText = config_text(
    "call",
    Syntax::Json,
    Node::Object(&[
        named("topic_id", Node::Copy(config("topic_id"))),
        named("name_space", Node::Copy(config("Namespace"))),
        named("function_name", Node::Copy(config("FunctionName"))),
        named("qualifier", Node::Copy(config("Qualifier"))),
        named("max_wait", Node::Copy(config("max_wait"))),
        named("max_size", Node::Copy(config("max_size"))),
    ]),
    "Body of the call of CLS that creates the trigger, JSON",
    "CLS 创建触发器接口的请求 JSON",
);

/// The trigger in `serverless.yml`.
const COMPONENT: ConfigText = config_text(
    "component",
    Syntax::Yaml,
    Node::Object(&[named(
        "cls",
        Node::Object(&[named(
            "parameters",
            Node::Object(&[
                named("topicId", Node::Copy(config("topic_id"))),
                named("maxWait", Node::Copy(config("max_wait"))),
                named("maxSize", Node::Copy(config("max_size"))),
                named("qualifier", Node::Copy(config("Qualifier"))),
            ]),
        )]),
    )]),
    "`serverless.yml` of the SCF component, an item of `events`",
    "SCF 组件的 `serverless.yml`，`events` 中的一项",
);

// What happens, and the logs

const HAPPENINGS: &[Happening] = &[happening("logs", "Logs arrive in the topic", "日志主题收到日志")
    .en("Logs were written to the topic. CLS collects them and hands them to the function.")
    .zh("日志写入日志主题，CLS 聚合后投递给函数。")
    .fields(&[group("Logs", "日志", &[TOPIC_NAME, RECORDS, COMPRESSED_SIZE])])
    .cites(&[TENCENT_2024.at("CLS 触发器, Push 模型")])];

const TOPIC_NAME: Field = field("topic_name", chars(1, 255, form::ANY))
    .en("Name of the topic, such as `testname`.")
    .zh("日志主题名称，例如 `testname`。")
    .required()
    .example("testname")
    .cites(PRINTED);

const RECORDS: Field = field("records", list_of(&Kind::Record(RECORD), 1, 1000))
    .en("The logs, each with its time and its content.")
    .zh("日志列表，每条包含时间戳和内容。")
    .required()
    .cites(PRINTED);

const COMPRESSED_SIZE: Field = field("compressedSize", Kind::Int { min: 0, max: 1_073_741_824, unit: Unit::Bytes })
    .en("Size of the logs after gzip in bytes, to try many logs without pasting them. Empty: their size in the event.")
    .zh("日志经 Gzip 压缩后的字节数，用于在不填写内容的情况下测试大量日志。留空时按事件中的大小计算。")
    .example("131073")
    .cites(&[SIZE]);

const RECORD: &[Field] = &[
    field("timestamp", MICROS)
        .en(
            "Time of the log in microseconds since 1970: `1605578090000000`. A string in the document, a number in the \
             vendor's sample in Go.",
        )
        .zh("日志时间，微秒级时间戳：`1605578090000000`。文档中为字符串，官方 Go 示例中为数字。")
        .required()
        .example("1605578090000000")
        .cites(&[PAGE, SUMMARY, SCF_DEMOS.at("Go1-CLSTrigger")]),
    field("content", Kind::text(65_536))
        .en("The log itself, often JSON in a string, such as `{\"level\":\"error\"}`.")
        .zh("日志内容，通常为 JSON 字符串，例如 `{\"level\":\"error\"}`。")
        .required()
        .example("{\"level\":\"error\"}")
        .cites(&[PAGE, SUMMARY, SCF_DEMOS.at("CLS")]),
];

/// Microseconds, as the sources write them.
const MICROS: Kind =
    Kind::OneOf(&[("text", chars(1, 20, DIGITS)), ("number", Kind::Int { min: 0, max: i64::MAX, unit: Unit::None })]);

const DIGITS: &Form = &Form::new("^[0-9]{16}$", "microseconds since 1970, 16 digits", "微秒级时间戳，16 位数字");

const LOGS: &[Slot] = &[
    slot("topic_id", of(config("topic_id"))).en("ID of the topic.").zh("日志主题 ID。").cites(PRINTED),
    slot("topic_name", of(on("topic_name"))).en("Name of the topic.").zh("日志主题名称。").cites(PRINTED),
    each("records", on("records"), &Node::Object(ITEM))
        .en("The logs. Their number differs from call to call: loop over them.")
        .zh("日志列表。每次投递的条数不固定，函数应循环处理。")
        .cites(PRINTED),
];

const ITEM: &[Slot] = &[
    slot("timestamp", of(item("timestamp")))
        .en("Time of the log, in microseconds.")
        .zh("日志时间，微秒级时间戳。")
        .cites(PRINTED),
    slot("content", of(item("content"))).en("The log itself.").zh("日志内容。").cites(PRINTED),
];
