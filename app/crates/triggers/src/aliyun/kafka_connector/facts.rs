//! Limits, notes, traps and disagreements, what the document prints beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, KAFKA_SINK, REASONING};

use crate::aliyun::PARSE_YOURSELF;
use crate::model::notation::{disagreement, limit, note, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    limit("call-size")
        .en("A call has at most 128 KB if sent asynchronously and 6 MB if sent synchronously, and at most as many \
             messages as the batch size. This page counts 1 KB as 1,024 bytes and measures a message by its content if \
             its size is entered, otherwise by its JSON; the document does not say what is measured.")
        .zh("异步发送时单次请求最大 128 KB，同步发送时最大 6 MB，且消息条数不超过发送批大小。本页 1 KB 按 1024 字节计算；填写了\
             大小的消息按该大小计，否则按其 JSON 计；文档未说明如何计算。")
        .cites(&[ALIYUN_2021.at("14, 发送批大小"), REASONING.at("what is weighed")]),
    trap("overflow")
        .en("A message that exceeds the limit is sent alone and without its content: `overflowFlag` is `true`, and the \
             function must fetch the content from the topic by its offset.")
        .zh("单条消息超过大小限制时单独发送，且不含消息内容：`overflowFlag` 为 `true`，需要在函数中根据位点主动拉取消息。")
        .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
    trap("null-is-absent")
        .en("A key or content that was sent as `null` is absent from the event, neither `null` nor empty. Content that \
             is absent while `overflowFlag` is `false` was such a `null`.")
        .zh("Key 或消息内容发送时为 `null`，事件中就没有对应字段，既不是 `null` 也不是空字符串。`overflowFlag` 为 `false` 而没有 \
             `value`，即表示内容为 `null`。")
        .cites(&[ALIYUN_2021.at("14, 发送批大小, 说明")]),
    note("in-order")
        .en("On this page calls take the messages in order, so a large message in the middle splits them into three \
             calls. The document's case only says that 17 go together and the large one alone.")
        .zh("本页按顺序切分，因此大消息位于中间时会产生三次调用；文档的例子只说明 17 条聚合发送、大消息单独发送。")
        .cites(&[ALIYUN_2021.at("14, 发送批大小"), REASONING.at("order of messages")]),
    note("own-names")
        .en("The document has console labels, no field names, and no text of a tool or call. The names here are ours; \
             the labels are recognised when pasted.")
        .zh("文档只有控制台的中文标签，没有字段名，也没有工具或接口的配置文本。本页的字段名为自拟，粘贴时可识别中文标签。")
        .cites(&[ALIYUN_2021.at("14"), REASONING.at("names of fields")]),
    note("event-function")
        .en("The function must be an event function. The connector calls `InvokeFunction`.")
        .zh("函数类型必须为事件函数。Connector 通过 `InvokeFunction` 调用函数。")
        .cites(&[ALIYUN_2021.at("14, 前提条件; 重试次数")]),
    note("one-way")
        .en("A one-way integration: it is configured at the event source only, in the console of Kafka. First enable \
             connectors for the instance and create the source topic; afterwards deploy the connector.")
        .zh("单向集成触发器：只在事件源侧，即 Kafka 控制台配置。此前需要为实例开启 Connector 并创建数据源 Topic，创建后还需要\
             部署 Connector。")
        .cites(&[ALIYUN_2021.at("2, 单向集成触发器; 14")]),
    limit("retries")
        .en("A failed call is retried 1 to 3 times. Only 429 and 5xx are retried, no other 4xx.")
        .zh("发送失败后重试 1～3 次：4xx 中仅 429 支持重试，5xx 支持重试。")
        .cites(&[ALIYUN_2021.at("14, 重试次数")]),
    note("after-retries")
        .en("After the last retry, the message goes to the topic for dead letters, and `onFailure` decides whether the \
             partition is read further. Either way, the error is in the connector's log. Resuming a stopped \
             subscription requires a ticket.")
        .zh("重试耗尽后消息进入死信队列 Topic，并按 `onFailure` 决定是否继续订阅该分区，错误均记录在 Connector 日志中。停止的订\
             阅需要提交工单恢复。")
        .cites(&[KAFKA_SINK.at("retries"), ALIYUN_2021.at("14, 失败处理")]),
    limit("topics")
        .en("Topics that you create yourself: for offsets more than 1 partition, for the configuration exactly 1, for \
             the status 6 recommended, all with Local storage and `compact`; for dead letters and error data 6 \
             recommended, either storage, and one topic can serve both.")
        .zh("手动创建的 Topic：任务位点分区数大于 1，任务配置必须为 1，任务状态建议为 6，三者均须使用 Local 存储且清理策略为 \
             `compact`；死信队列和异常数据建议 6 个分区，存储不限，且可以是同一个 Topic。")
        .cites(&[ALIYUN_2021.at("14, 配置源服务参数列表")]),
    trap("local-storage")
        .en("Instances of version 0.10.2 cannot create topics with Local storage manually: let the connector create \
             them. The instance type \"high write\" has cloud storage only.")
        .zh("大版本为 0.10.2 的实例不支持手动创建 Local 存储的 Topic，只支持自动创建。规格类型为标准版（高写版）的实例只能使用云\
             存储。")
        .cites(&[ALIYUN_2021.at("14, 操作流程; 创建依赖的Topic")]),
    note("storage-and-order")
        .en("Cloud storage keeps three replicas on cloud disks and defaults to normal messages, whose order may change \
             when a machine fails. Local storage replicates as Kafka does and defaults to partition-ordered messages: \
             sending to some partitions then fails for a while instead.")
        .zh("云存储采用分布式 3 副本机制，默认为普通消息，机器宕机时可能乱序。Local 存储使用 Kafka 的 ISR 复制，默认为分区顺序\
             消息，宕机时部分分区会暂时发送失败，但保持顺序。")
        .cites(&[ALIYUN_2021.at("14, 存储引擎; 消息类型")]),
    note("clean-up")
        .en("Only topics with Local storage choose how logs are cleaned: `Delete` drops old messages, early if the \
             disk is about 85 % full; `Compact` keeps the last value of each key and is meant for systems such as \
             Kafka Connect.")
        .zh("仅 Local 存储的 Topic 需要配置日志清理策略：`Delete` 删除旧消息，磁盘使用率超过约 85% 时会提前删除；`Compact` 保留\
             每个 Key 最新的值，一般只用于 Kafka Connect 等组件。")
        .cites(&[ALIYUN_2021.at("14, 日志清理策略")]),
    note("same-region")
        .en("A topic cannot be used across regions: create it where its producers and consumers run.")
        .zh("Topic 不能跨地域使用，需要在应用程序所在的地域创建。")
        .cites(&[ALIYUN_2021.at("14, 创建依赖的Topic")]),
    note("cross-account")
        .en("For another account, that account creates the policy `KafkaConnectorFcAccess` and a role, such as \
             `AliyunKafkaConnectorRole`. RAM does not offer Kafka as a trusted service: choose Function Compute, then change \
             `fc` into `alikafka` in the trust policy. For another region, the connector needs public access.")
        .zh("跨账号时，由目标账号创建权限策略 `KafkaConnectorFcAccess` 和角色（例如 `AliyunKafkaConnectorRole`）。RAM 不支持直接选\
             择 Kafka 作为受信服务：先选择函数计算，再将信任策略中的 `fc` 改为 `alikafka`。跨地域时需要为 Connector 开启公网访\
             问。")
        .cites(&[ALIYUN_2021.at("14, 跨账号访问函数计算")]),
    note("testing")
        .en("The console sends a test message with a key such as `demo` and a content such as `{\"key\": \"test\"}`, \
             to a partition of your choice or to any; Docker and the SDKs can too. The function's log shows whether it \
             arrived.")
        .zh("控制台可发送测试消息，例如 Key 为 `demo`、内容为 `{\"key\": \"test\"}`，可指定分区；也可以使用 Docker 或 SDK 发送。是\
             否送达请查看函数日志。")
        .cites(&[ALIYUN_2021.at("14, 发送测试消息; 查看函数日志")]),
    PARSE_YOURSELF,
    disagreement(
        "sync-or-async",
        &[
            side(ALIYUN_2021.at("2, 单向集成触发器"), "The connector invokes synchronously.", "Connector 触发器为同步调用。"),
            side(
                ALIYUN_2021.at("14, 发送模式"),
                "Two modes, of which the asynchronous one is recommended and the synchronous one is not.",
                "分为两种发送模式，推荐异步，不推荐同步。",
            ),
        ],
    )
    .en("Used here: the send mode decides.")
    .zh("本页以发送模式为准。")
    .cites(&[ALIYUN_2021.at("14, 发送模式")]),
    disagreement(
        "overflow-content",
        &[
            side(
                ALIYUN_2021.at("14, 发送批大小"),
                "The request omits the content of a message that exceeds the limit.",
                "消息超过限制时，请求中不包含消息内容。",
            ),
            side(
                ALIYUN_2021.at("14, 请求示例"),
                "The sample below has `value` `1` and a size of 272,687 bytes.",
                "紧接着的示例中 `value` 为 `1`，而 `valueSize` 为 272687。",
            ),
            side(KAFKA_SINK.at("request"), "The same text and the same sample.", "文字和示例均相同。"),
        ],
    )
    .en("Used here: a large message is entered only by its size and then has no content; the sample enters both. A \
         function should not rely on `value` if the flag is `true`.")
    .zh("本页的大消息只填写大小，事件中就没有内容；示例则同时填写两者。标志为 `true` 时，函数不应使用 `value`。")
    .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
    disagreement(
        "compact-on-cloud-storage",
        &[
            side(
                ALIYUN_2021.at("14, 日志清理策略"),
                "The clean-up policy is set for Local storage.",
                "存储引擎为 Local 存储时才需要配置日志清理策略。",
            ),
            side(
                ALIYUN_2021.at("14, 创建依赖的Topic, 示例"),
                "The example has cloud storage and `Compact`.",
                "示例为云存储，却填写了 `Compact`。",
            ),
        ],
    )
    .en("Used here: the policy belongs to Local storage.")
    .zh("本页按“仅 Local 存储可配置”处理。")
    .cites(&[ALIYUN_2021.at("14, 日志清理策略")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's three pages, with the values of the document's example. It fills in the settings for \
                 another account although that option is off.")
            .zh("控制台三个页签的参数，以及文档示例中填写的值。示例选择了“否”，却仍列出了跨账号的各项。")
            .cites(&[ALIYUN_2021.at("14, 创建并部署FC Sink Connector")]),
        sample("topic-console", "console", include_str!("topic-console.json"))
            .en("The form for a topic. `Compact` belongs only to Local storage.")
            .zh("创建 Topic 表单的参数。`Compact` 只适用于 Local 存储。")
            .cites(&[ALIYUN_2021.at("14, 创建依赖的Topic")]),
        sample("policy", "config", include_str!("policy.json"))
            .en("The policy `KafkaConnectorFcAccess` of the target account.")
            .zh("目标账号下的权限策略 `KafkaConnectorFcAccess`。")
            .cites(&[ALIYUN_2021.at("14, 创建自定义权限策略")]),
        sample("eighteen", "rules", include_str!("eighteen.txt"))
            .en("The document's case of 18 messages; two examples here are its two calls.")
            .zh("文档中 18 条消息的例子；本页的两个示例即其两次调用。")
            .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
        sample("test-message-form", "console", include_str!("message.txt"))
            .en("The form for a test message.")
            .zh("发送测试消息的表单。")
            .cites(&[ALIYUN_2021.at("14, 发送测试消息")]),
        sample("hello-world", "code", include_str!("hello-world.py"))
            .en("The document's function in Python, which logs the event and returns it.")
            .zh("文档中的 Python 示例，将事件写入日志并返回。")
            .cites(&[ALIYUN_2021.at("14, 前提条件")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Node.js: processes all messages, and sets aside those whose content must be fetched.")
            .zh("Node.js：逐条处理消息，单独记录需要按位点拉取内容的消息。")
            .cites(&[REASONING.at("own sample")]),
        sample("handler-python", "handler", include_str!("handler.py"))
            .en("Python: the same. Content that is absent without the flag was sent as `null`.")
            .zh("Python：处理方式相同。没有该标志而缺少内容的消息，发送时即为 `null`。")
            .cites(&[REASONING.at("own sample")]),
    ],
    counterexamples: &[
        broken("no-name", "missing", r#"{"config":{"name":null}}"#),
        broken("name-with-capitals", "form", r#"{"config":{"name":"Kafka-FC-Sink"}}"#),
        broken("name-begins-with-dash", "form", r#"{"config":{"name":"-sink"}}"#),
        broken("long-name", "length", r#"{"config":{"name":"a-name-of-49-letters-for-a-connector-of-kafka-is-1"}}"#),
        broken("no-source-topic", "missing", r#"{"config":{"sourceTopic":null}}"#),
        broken("eight-threads", "no-such-choice", r#"{"config":{"consumerThreads":8}}"#),
        broken("position-in-words", "no-such-choice", r#"{"config":{"startFrom":"beginning"}}"#),
        broken("four-retries", "out-of-range", r#"{"config":{"retries":4}}"#),
        broken("no-retry", "out-of-range", r#"{"config":{"retries":0}}"#),
        broken("empty-batch", "out-of-range", r#"{"config":{"batchSize":0}}"#),
        broken("batch-as-text", "wrong-kind", r#"{"config":{"batchSize":"50"}}"#),
        broken("synchronous", "not-sync", r#"{"config":{"sendMode":"sync"}}"#),
        broken("half-sync", "no-such-choice", r#"{"config":{"sendMode":"semi"}}"#),
        broken("manual-without-resources", "manual-resources", r#"{"config":{"resourceCreation":"manual"}}"#),
        broken("other-group", "group-of-task", r#"{"config":{"resources":{"consumerGroup":"connect-sink"}}}"#),
        broken("other-offset-topic", "offset-topic", r#"{"config":{"resources":{"offsetTopic":"offsets"}}}"#),
        broken("other-config-topic", "config-topic", r#"{"config":{"resources":{"configTopic":"configs"}}}"#),
        broken("other-status-topic", "status-topic", r#"{"config":{"resources":{"statusTopic":"status"}}}"#),
        broken("other-dead-letters", "dead-letter-topic", r#"{"config":{"resources":{"deadLetterTopic":"dead"}}}"#),
        broken("other-errors", "error-topic", r#"{"config":{"resources":{"errorTopic":"errors"}}}"#),
        broken("cross-without-access", "cross-access", r#"{"config":{"crossAccountOrRegion":true}}"#),
        broken("access-without-cross", "access-unused", r#"{"config":{"access":{"region":"cn-hangzhou"}}}"#),
        broken(
            "another-region",
            "endpoint-agrees",
            r#"{"config":{"crossAccountOrRegion":true,"access":{"region":"cn-beijing",
            "endpoint":"http://188.cn-hangzhou.fc.aliyuncs.com","accountId":"188","roleName":"r"}}}"#,
        ),
        broken(
            "another-account",
            "endpoint-agrees",
            r#"{"config":{"crossAccountOrRegion":true,"access":{"region":"cn-hangzhou",
            "endpoint":"http://188.cn-hangzhou.fc.aliyuncs.com","accountId":"199","roleName":"r"}}}"#,
        ),
        broken(
            "role-as-arn",
            "form",
            r#"{"config":{"access":{"roleName":"acs:ram::188:role/AliyunKafkaConnectorRole"}}}"#,
        ),
        broken("no-endpoint", "form", r#"{"config":{"access":{"endpoint":"cn-hangzhou"}}}"#),
        broken("no-message", "count", r#"{"occurrence":{"messages":[]}}"#),
        broken("value-as-number", "wrong-kind", r#"{"occurrence":{"messages":[{"value":1}]}}"#),
        broken("negative-offset", "out-of-range", r#"{"occurrence":{"messages":[{"offset":-1}]}}"#),
        broken("third-call", "out-of-range", r#"{"occurrence":{"call":2}}"#),
        broken(
            "content-above-128-kb",
            "overflow-async",
            r#"{"occurrence":{"messages":[{"value":"1","valueSize":131073}]}}"#,
        ),
        broken(
            "content-above-6-mb",
            "overflow-sync",
            r#"{"config":{"sendMode":"sync"},"occurrence":{"messages":[{"value":"1","valueSize":6291457}]}}"#,
        ),
    ],
};

/// The example with four messages with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "four", patch)
}
