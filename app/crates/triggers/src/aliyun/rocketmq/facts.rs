//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, EB_PATTERNS, FC_RUNTIME_GO, FC_TERRAFORM, FC2_DEVS};

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
use crate::model::notation::{disagreement, note, python, refused, sample, side};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    disagreement(
        "strings-or-numbers",
        &[
            side(
                ALIYUN_2023.at("RocketMQ触发器, 参数"),
                "`MIN_OFFSET` and `MAX_OFFSET` are Int, `TRACE_ON` is Boolean.",
                "`MIN_OFFSET`、`MAX_OFFSET` 为 Int，`TRACE_ON` 为 Boolean。",
            ),
            side(
                ALIYUN_2023.at("RocketMQ触发器, 事件模式"),
                "All of them are strings; `CONSUME_START_TIME` is a number.",
                "它们都是字符串，只有 `CONSUME_START_TIME` 是数字。",
            ),
            side(FC_RUNTIME_GO.at("rocketmq.go"), "All are strings.", "全部是字符串。"),
        ],
    )
    .en("Used here: as in the events. The Go type rejects them because of the one number.")
    .zh("本页与示例事件一致。Go 的类型会因为这一个数字而解析失败。")
    .cites(&[ALIYUN_2021.at("5, systemProperties"), ALIYUN_2023.at("RocketMQ触发器"), FC_RUNTIME_GO.at("rocketmq.go")]),
    note("unique-key")
        .en("The tables of the documents list `UNIQ_KEY`; no printed event has it.")
        .zh("文档的参数表列出了 `UNIQ_KEY`，但示例事件中都没有。")
        .cites(&[ALIYUN_2021.at("5, UNIQ_KEY"), ALIYUN_2023.at("RocketMQ触发器, 参数")]),
    note("filter-properties")
        .en("The tables call `KEYS` and `TAGS` filter properties. The filter tag of the trigger looks at the tag; an event \
             pattern can compare both, as members of `data.systemProperties`.")
        .zh("参数表将 `KEYS` 和 `TAGS` 称为“过滤属性”。触发器的过滤标签只看标签；事件模式可以比较两者，它们是 \
             `data.systemProperties` 的字段。")
        .cites(&[ALIYUN_2021.at("5, KEYS; TAGS; 15.2, 过滤标签"), EB_PATTERNS.at("operators")]),
    note("four-months")
        .en("In the printed events, consumption starts four months after `time`, and EventBridge received them two \
             months after that.")
        .zh("示例事件中，开始消费的时间比 `time` 晚 4 个月，EventBridge 的接收时间又晚 2 个月。")
        .cites(&[ALIYUN_2021.at("5, CONSUME_START_TIME")]),
    note("equal-ids")
        .en("Both events of the printed array have the same ID. In a real array, IDs differ.")
        .zh("文档数组中的两个事件 ID 相同；实际数组中各事件的 ID 不同。")
        .cites(&[ALIYUN_2023.at("RocketMQ触发器, 事件流模式")]),
    disagreement(
        "milliseconds-or-seconds",
        &[
            side(FC2_DEVS.at("sourceRocketMQParameters"), "`Timestamp` has milliseconds.", "`Timestamp` 以毫秒为单位。"),
            side(FC_TERRAFORM.at("eventbridge"), "A sample has seconds, `1686296162`.", "示例为秒：`1686296162`。"),
        ],
    )
    .en("Used here: milliseconds. Seconds would mean a day in 1970, so all messages.")
    .zh("本页采用毫秒。若填写秒，会被当作 1970 年的时间，即消费所有消息。")
    .cites(&[FC2_DEVS.at("sourceRocketMQParameters")]),
    note("names")
        .en("On creation, the console creates an event bus and an event source `RocketMQ-FUNCTION-TRIGGER` and a rule \
             `SERVICE-FUNCTION-TRIGGER`. The event's `source` and `aliyuneventbusname` come from there.")
        .zh("创建触发器时会自动创建事件总线和事件源 `RocketMQ-函数名称-触发器名称`，以及事件规则 `服务名称-函数名称-触发器名称`；事件\
             中的 `source` 和 `aliyuneventbusname` 由此而来。")
        .cites(&[ALIYUN_2021.at("15.2, 功能简介")]),
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
        "two-regions",
        &[
            side(ALIYUN_2021.at("5, subject"), "The instance is in `cn-hangzhou`.", "实例位于 `cn-hangzhou`。"),
            side(
                ALIYUN_2021.at("5, aliyunregionid"),
                "EventBridge received the event in `cn-chengdu`.",
                "EventBridge 在 `cn-chengdu` 接收事件。",
            ),
            side(ALIYUN_2021.at("15.2, 注意事项"), "Both must be in one region.", "两者必须在相同的地域。"),
        ],
    )
    .en("Used here: one region; the printed event says otherwise in the example.")
    .zh("本页按同一地域处理；示例中保留了文档的写法。")
    .cites(&[ALIYUN_2021.at("5, 15.2")]),
];

const REFUSED: &[CounterExample] = &[
    refused(
        "no-topic",
        "missing",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRocketMQParameters":{"Topic":null}}}}}"#,
    ),
    refused(
        "no-group",
        "missing",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRocketMQParameters":{"GroupID":null}}}}}"#,
    ),
    refused(
        "no-time",
        "timestamp-needed",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRocketMQParameters":{"Offset":"CONSUME_FROM_TIMESTAMP"}}}}}"#,
    ),
    refused(
        "time-without-use",
        "timestamp-ignored",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRocketMQParameters":{"Timestamp":1636597951964}}}}}"#,
    ),
    refused(
        "tags-as-expression",
        "tag-expression",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRocketMQParameters":{"Tag":"a || b"}}}}}"#,
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
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("names", "template", include_str!("names.txt"))
            .en("What the console creates, and its names.")
            .zh("创建触发器时自动创建的资源及其名称。")
            .cites(&[ALIYUN_2021.at("15.2, 功能简介")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's form, with the values of the document's example. They do not produce its event.")
            .zh("控制台表单的参数，以及文档示例中填写的值；这些值不会产生文档中的示例事件。")
            .cites(&[ALIYUN_2021.at("15.2, 参数")]),
        sample("code-2021", "code", include_str!("../bus/printed.js"))
            .en("The function that the document prints. `handle_event` is defined nowhere, so it fails as printed.")
            .zh("文档给出的函数。`handle_event` 未定义，直接使用会报错。")
            .cites(&[ALIYUN_2021.at("15.2, 步骤二")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Accepts one event, an array of events, or only their data.")
            .zh("兼容单个事件、事件数组以及仅有数据的格式。")
            .cites(&[ALIYUN_2023.at("RocketMQ触发器")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2023.at("RocketMQ触发器")]),
    ],
    counterexamples: REFUSED,
};
