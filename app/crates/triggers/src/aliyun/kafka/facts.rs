//! Limits, notes, traps and disagreements, handlers, and what is refused.

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_EVENTS_LATER, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC2_DEVS};

use crate::aliyun::bus::facts::{
    AGAIN, BY_EVENTBRIDGE, CALL_LIMITS, FAILURES, FILTERED, NO_ROLE, PATTERN_NUMBERS, SAME_REGION, SYNC_OR_ASYNC,
    WHOLE_BATCH, WINDOW_LIMITS,
};
use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF};
use crate::model::notation::{disagreement, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    note("not-in-2021")
        .en("The document of 2021 has only the Kafka connector, with a different event; this trigger appears in 2023.")
        .zh("2021 年的文档中只有 Kafka 侧的连接器，事件格式不同；本触发器出现在 2023 年的文档中。")
        .cites(&[ALIYUN_2021.at("14"), ALIYUN_2023.at("Kafka触发器")]),
    disagreement(
        "key-and-value",
        &[
            side(ALIYUN_2023.at("Kafka触发器, 示例"), "The data has `key` and `value`.", "`data` 中有 `key` 和 `value`。"),
            side(ALIYUN_2023.at("Kafka触发器, 参数"), "The table has neither.", "参数表中两者都没有。"),
            side(FC_RUNTIME_GO.at("kafka-eventbridge.go"), "`value` only.", "只有 `value`。"),
        ],
    )
    .en("Used here: both, and `key` only if the message has one.")
    .zh("本页两者都有；消息没有 Key 时不出现 `key`。")
    .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_RUNTIME_GO.at("kafka-eventbridge.go")]),
    disagreement(
        "timestamp",
        &[
            side(ALIYUN_2023.at("Kafka触发器, 参数"), "A string.", "String 类型。"),
            side(ALIYUN_2023.at("Kafka触发器, 示例"), "A number of milliseconds.", "毫秒数，数字类型。"),
            side(FC_RUNTIME_GO.at("kafka-eventbridge.go"), "A number.", "数字类型。"),
        ],
    )
    .en("Used here: the number.")
    .zh("本页采用数字。")
    .cites(&[ALIYUN_2023.at("Kafka触发器")]),
    disagreement(
        "subject",
        &[
            side(
                ALIYUN_2023.at("Kafka触发器, subject"),
                "`acs:alikafka_pre-cn-…:topic:mytopic`: the product and the instance are one.",
                "`acs:alikafka_pre-cn-…:topic:mytopic`，产品和实例合在一起。",
            ),
            side(
                FC_SAMPLES.at("kafka-eventbridge"),
                "`acs:alikafka:alikafka_pre-cn-…:topic:HelloTopic`.",
                "`acs:alikafka:alikafka_pre-cn-…:topic:HelloTopic`。",
            ),
        ],
    )
    .en("Used here: as received, with the product. The first example has the document's.")
    .zh("本页采用实际收到的形式；第一个示例保留了文档的写法。")
    .cites(&[FC_SAMPLES.at("kafka-eventbridge")]),
    disagreement(
        "objects-or-strings",
        &[
            side(ALIYUN_2023.at("Kafka触发器"), "An array of objects.", "对象数组。"),
            side(
                FC_SAMPLES.at("kafka-eventbridge, Node.js"),
                "An array of strings that contain JSON.",
                "由 JSON 字符串组成的数组。",
            ),
            side(FC_SAMPLES.at("kafka-eventbridge, Go, Java"), "An array of objects.", "对象数组。"),
        ],
    )
    .en("Used here: objects; strings can be chosen. The handlers take both.")
    .zh("本页默认为对象，也可选择字符串；示例代码兼容两种形式。")
    .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_SAMPLES.at("kafka-eventbridge")]),
    trap("printed-bytes")
        .en("A value such as `b'{…}'` comes from a Python producer that sent the printed form of its bytes. No parser \
             reads it; fix the producer.")
        .zh("消息值形如 `b'{…}'`，是因为 Python 生产者发送了字节串的字符串形式，无法解析，应在生产端修复。")
        .cites(&[FC_SAMPLES.at("kafka-eventbridge")]),
    note("formats")
        .en("A later edition of the page lets a task choose how values arrive: Json, Text or Binary, the last in \
             Base64. The trigger's configuration has no such field, so it is entered with the messages here.")
        .zh("较新的文档中，任务可选择消息值的数据格式：Json、Text 或 Binary（Base64）。触发器配置中没有对应参数，因此本页将其放在消\
             息中填写。")
        .cites(&[FC_EVENTS_LATER.at("Kafka触发器, value")]),
    note("equal-ids")
        .en("Both events of the printed array have the same ID. Detect repeats by topic, partition and offset.")
        .zh("文档数组中的两个事件 ID 相同。去重时可使用 Topic、分区和位点。")
        .cites(&[ALIYUN_2023.at("Kafka触发器")]),
    note("for-kafka-only")
        .en("`concurrency` and `maximumTasks` apply only to Kafka.")
        .zh("`concurrency` 和 `maximumTasks` 仅对 Kafka 有效。")
        .cites(&[FC_SDK.at("DeliveryOption, RunOptions"), FC2_DEVS.at("runOptions")]),
    BY_EVENTBRIDGE,
    SYNC_OR_ASYNC,
    CALL_LIMITS,
    WINDOW_LIMITS,
    SAME_REGION,
    FAILURES,
    AGAIN,
    WHOLE_BATCH,
    FILTERED,
    PATTERN_NUMBERS,
    NO_ROLE,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
];

const REFUSED: &[CounterExample] = &[
    broken(
        "no-topic",
        "missing",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceKafkaParameters":{"Topic":null}}}}}"#,
    ),
    broken(
        "no-group",
        "missing",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceKafkaParameters":{"ConsumerGroup":null}}}}}"#,
    ),
    broken(
        "misspelt-offset",
        "no-such-choice",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceKafkaParameters":{"OffsetReset":"lastest"}}}}}"#,
    ),
    broken("bare-value", "pattern", r#"{"config":{"eventRuleFilterPattern":"{\"type\":\"alikafka:Topic:Message\"}"}}"#),
    broken("event-mode", "stream-only", r#"{"config":{"runOptions":{"mode":"event-driven"}}}"#),
    broken(
        "mode-of-delivery",
        "old-mode",
        r#"{"config":{"eventSinkConfig":{"deliveryOption":{"mode":"event-streaming"}}}}"#,
    ),
    broken(
        "window-too-large",
        "out-of-range",
        r#"{"config":{"runOptions":{"batchWindow":{"CountBasedWindow":10001}}}}"#,
    ),
    broken("no-messages", "count", r#"{"occurrence":{"messages":[]}}"#),
    broken("negative-offset", "out-of-range", r#"{"occurrence":{"messages":[{"value":"x","offset":-1}]}}"#),
];

/// The printed example with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "two-2023", patch)
}

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Accepts events as objects or as JSON strings, or only their data.")
            .zh("兼容对象、JSON 字符串以及仅有数据的格式。")
            .cites(&[ALIYUN_2023.at("Kafka触发器"), FC_SAMPLES.at("kafka-eventbridge")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2023.at("Kafka触发器"), FC_SAMPLES.at("kafka-eventbridge")]),
    ],
    counterexamples: REFUSED,
};
