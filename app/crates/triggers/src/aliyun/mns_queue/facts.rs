//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_API_2021, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC2_DEVS};

use crate::aliyun::bus::facts::{
    AGAIN, BUS_LIMITS, BY_EVENTBRIDGE, BY_TOOLS, CALL_LIMITS, FAILURES, FILTERED, NAME_LIMITS, NO_ROLE,
    OBJECT_OR_ARRAY, PATTERN_NUMBERS, PRINTED_HANDLER, SAME_REGION, STREAM_ENVELOPE, SYNC_OR_ASYNC, WHOLE_BATCH,
    WINDOW_LIMITS,
};
use crate::aliyun::bus::refused::{
    BARE_VALUE, DEAD_LETTERS_IN_EVENT_MODE, FUNCTION_WITH_UNDERSCORE, LONG_NAMES, MODE_OF_DELIVERY, NO_JSON,
    NO_MESSAGES, STREAM_IN_2021, TRIGGER_WITH_UNDERSCORE, WINDOW_IN_EVENT_MODE, WINDOW_TOO_LARGE, WINDOW_TOO_LONG,
};
use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF};
use crate::model::notation::{disagreement, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("encoded-body")
        .en("SDKs of MNS encode the body in Base64 before they send it. With `IsBase64Decode` (the default) the function \
             receives the text; without it, the Base64. The vendor's own sample events are all in Base64, four of them \
             without the final `=`.")
        .zh("MNS 的 SDK 发送消息前会对消息体做 Base64 编码。开启 `IsBase64Decode`（默认）时函数收到文本，关闭时收到 Base64。厂商\
             的示例事件都是 Base64，其中 4 个末尾缺少 `=`。")
        .cites(&[FC_SAMPLES.at("mns-queue"), FC2_DEVS.at("sourceMNSParameters")]),
    disagreement(
        "decode-or-encode",
        &[
            side(
                FC2_DEVS.at("sourceMNSParameters"),
                "`IsBase64Decode` switches Base64 encoding on, by default.",
                "`IsBase64Decode` 表示是否开启 Base64 编码，默认开启。",
            ),
            side(FC_API_2021.at("SourceMNSParameters"), "The same words.", "说法相同。"),
            side(
                FC_SAMPLES.at("mns-queue, Java"),
                "Bodies arrive in Base64 unless it is on.",
                "未开启时消息体以 Base64 编码传入。",
            ),
        ],
    )
    .en("Used here: as the name says, `true` decodes.")
    .zh("本页按参数名称理解：`true` 表示解码。")
    .cites(&[FC_SAMPLES.at("mns-queue, Java"), FC_SDK.at("SourceMNSParameters")]),
    note("names")
        .en("On creation, the console creates an event bus and an event source `MNS-FUNCTION-TRIGGER` and a rule \
             `SERVICE-FUNCTION-TRIGGER`. The event's `source` and `aliyuneventbusname` come from there.")
        .zh("创建触发器时会自动创建事件总线和事件源 `MNS-函数名称-触发器名称`，以及事件规则 `服务名称-函数名称-触发器名称`；事件\
             中的 `source` 和 `aliyuneventbusname` 由此而来。")
        .cites(&[ALIYUN_2021.at("15.4, 功能简介"), FC2_DEVS.at("eventbridge, MNS")]),
    note("not-the-topic")
        .en("This trigger is for MNS queues. Topics have their own trigger, `aliyun/mns-topic`, with a different \
             event.")
        .zh("这里是 MNS 队列；MNS 主题有单独的触发器 `aliyun/mns-topic`，事件格式不同。")
        .cites(&[ALIYUN_2021.at("1, 消息服务; 8")]),
    BY_EVENTBRIDGE,
    SYNC_OR_ASYNC,
    CALL_LIMITS,
    WINDOW_LIMITS,
    BUS_LIMITS,
    NAME_LIMITS,
    SAME_REGION,
    FAILURES,
    AGAIN,
    WHOLE_BATCH,
    FILTERED,
    OBJECT_OR_ARRAY,
    STREAM_ENVELOPE,
    PATTERN_NUMBERS,
    BY_TOOLS,
    NO_ROLE,
    PRINTED_HANDLER,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "time-digits",
        &[
            side(ALIYUN_2023.at("MNS队列触发器"), "Milliseconds.", "精确到毫秒。"),
            side(FC_RUNTIME_GO.at("mns-queue.go, received event"), "One decimal.", "仅一位小数。"),
        ],
    )
    .en("Used here: milliseconds. Parse the time as RFC 3339, with any fraction.")
    .zh("本页采用毫秒。请按 RFC 3339 解析时间，允许任意小数位数。")
    .cites(&[ALIYUN_2023.at("MNS队列触发器")]),
    disagreement(
        "two-regions",
        &[
            side(ALIYUN_2021.at("5, subject"), "The queue is in `cn-hangzhou`.", "队列位于 `cn-hangzhou`。"),
            side(
                ALIYUN_2021.at("5, aliyunregionid"),
                "EventBridge received the event in `cn-chengdu`.",
                "EventBridge 在 `cn-chengdu` 接收事件。",
            ),
            side(ALIYUN_2021.at("15.4, 注意事项"), "Both must be in one region.", "两者必须在相同的地域。"),
        ],
    )
    .en("Used here: one region; the printed event says otherwise in the example.")
    .zh("本页按同一地域处理；示例中保留了文档的写法。")
    .cites(&[ALIYUN_2021.at("5, 15.4")]),
];

const REFUSED: &[CounterExample] = &[
    refused(
        "no-queue",
        "missing",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceMNSParameters":{"QueueName":null}}}}}"#,
    ),
    NO_JSON,
    BARE_VALUE,
    TRIGGER_WITH_UNDERSCORE,
    FUNCTION_WITH_UNDERSCORE,
    LONG_NAMES,
    STREAM_IN_2021,
    WINDOW_IN_EVENT_MODE,
    DEAD_LETTERS_IN_EVENT_MODE,
    MODE_OF_DELIVERY,
    WINDOW_TOO_LARGE,
    WINDOW_TOO_LONG,
    NO_MESSAGES,
    refused(
        "queue-as-arn",
        "form",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceMNSParameters":{"QueueName":"acs:mns:cn-hangzhou:123456789:/queues/zeus"}}}}}"#,
    ),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("names", "template", include_str!("names.txt"))
            .en("What the console creates, and its names.")
            .zh("创建触发器时自动创建的资源及其名称。")
            .cites(&[ALIYUN_2021.at("15.4, 功能简介")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's form, with the values of the document's example. They do not produce its event.")
            .zh("控制台表单的参数，以及文档示例中填写的值；这些值不会产生文档中的示例事件。")
            .cites(&[ALIYUN_2021.at("15.4, 参数")]),
        sample("code-2021", "code", include_str!("../bus/printed.js"))
            .en("The function that the document prints. `handle_event` is defined nowhere, so it fails as printed.")
            .zh("文档给出的函数。`handle_event` 未定义，直接使用会报错。")
            .cites(&[ALIYUN_2021.at("15.4, 步骤二")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Accepts one event, an array of events, or only their data, and decodes bodies that are Base64.")
            .zh("兼容单个事件、事件数组以及仅有数据的格式，并解码 Base64 消息体。")
            .cites(&[ALIYUN_2023.at("MNS队列触发器")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2023.at("MNS队列触发器")]),
    ],
    counterexamples: REFUSED,
};
