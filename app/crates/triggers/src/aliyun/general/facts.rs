//! The facts that belong to no trigger alone.

use bilingual::sources::{ALIYUN_2021, ALIYUN_NOTES, FC_RUNTIME_GO, REASONING};

use crate::model::Fact;
use crate::model::notation::{disagreement, note, side, trap};

pub(super) const ONE_WAY: Fact = note("one-way")
    .en(
        "A one-way integration: the trigger is configured only at the event source, and Function Compute does not list \
         it.",
    )
    .zh("单向集成触发器：只需在事件源侧配置，无需在函数计算侧配置。")
    .cites(&[ALIYUN_2021.at("2, 触发器类型")]);

pub(super) const BY_BRIDGE: Fact = note("by-eventbridge")
    .en("An EventBridge trigger: configured only in Function Compute, not at the event source.")
    .zh("EventBridge 触发器：只需在函数计算侧配置，无需在事件源侧配置。")
    .cites(&[ALIYUN_2021.at("2, 触发器类型")]);

pub(super) const SYNC: Fact = note("synchronous")
    .en("Invoked synchronously: the source gets its answer when the function has processed the event, and the answer \
         is what the function returned. A call from the console is synchronous.")
    .zh("同步调用：事件被函数处理后直接返回结果。例如在控制台调用函数属于同步调用。")
    .cites(&[ALIYUN_2021.at("2, 同步调用")]);

pub(super) const OFFICIAL: Fact = note("official-sources")
    .en("Official event sources are services of Alibaba Cloud that report to EventBridge themselves, such as \
         ActionTrail, CloudMonitor, ECS and IoT.")
    .zh("阿里云官方事件源是指自动向 EventBridge 投递事件的云服务，例如操作审计、云监控，以及 ECS、IoT 等。")
    .cites(&[ALIYUN_2021.at("3; 15")]);

pub(super) const VERSIONS: Fact = note("versions")
    .en("A trigger is bound to code by its qualifier: `LATEST` is the unpublished code, a number is a published \
         version, and any other name is an alias for a version.")
    .zh("触发器通过版本或别名绑定代码：`LATEST` 是尚未发布的代码，数字表示已发布的版本，其他名称是某个版本的别名。")
    .cites(&[ALIYUN_2021.at("4; 6.2"), ALIYUN_NOTES.at("CreateTrigger, qualifier")]);

pub(super) const TWO_HANDLERS: Fact = note("two-handlers")
    .en("A function in the older APIs is one of two types: an event handler takes an event and a context, an HTTP \
         handler takes a request and a response, and no event at all.")
    .zh("在较早的 API 中，函数分为两种：事件请求处理程序的入参为 event 和 context，HTTP 请求处理程序的入参为请求和响应对象，没有 \
         event。")
    .cites(&[ALIYUN_NOTES.at("函数"), ALIYUN_2021.at("7.1")]);

pub(super) const BUFFER: Fact = trap("bytes-not-text")
    .en(
        "The event arrives as bytes: a `Buffer` in Node.js, `bytes` in Python, `[]byte` in Go. `JSON.parse(event)` and \
         `json.loads(event)` accept them; a comparison with a string does not.",
    )
    .zh("事件以字节形式传入：Node.js 中为 `Buffer`，Python 中为 `bytes`，Go 中为 `[]byte`。`JSON.parse(event)` 和 \
         `json.loads(event)` 可以直接解析，但不能直接与字符串比较。")
    .cites(&[ALIYUN_NOTES.at("定时触发器, 测试函数"), FC_RUNTIME_GO.at("events"), REASONING.at("")]);

pub(super) const CONNECTOR_MODE: Fact = disagreement(
    "connector-mode",
    &[
        side(
            ALIYUN_2021.at("2, 单向集成触发器"),
            "The Kafka connector invokes synchronously.",
            "消息队列 Kafka 版 Connector 触发器为同步调用。",
        ),
        side(
            ALIYUN_2021.at("FC Sink Connector, 发送模式"),
            "Its send mode is either; asynchronous is recommended and the default.",
            "发送模式可选同步或异步，推荐异步，默认也是异步。",
        ),
    ],
)
.en("Used here: the send mode decides.")
.zh("本页采用：由发送模式决定。")
.cites(&[ALIYUN_2021.at("FC Sink Connector, 发送模式")]);

pub(super) const KINDS_OF_NOTES: Fact = disagreement(
    "kinds-of-the-notes",
    &[
        side(
            ALIYUN_NOTES.at("事件请求处理程序, 触发形式"),
            "Event functions are triggered by timers, OSS, Log Service, “message queues”, and thresholds of CloudMonitor.",
            "事件函数可由定时、OSS、日志服务、“消息队列”以及云监控指标阈值触发。",
        ),
        side(
            ALIYUN_2021.at("2"),
            "Message queues are several triggers with their own events; CloudMonitor is one of the official sources \
             behind EventBridge.",
            "消息队列分为多种触发器，事件格式各不相同；云监控属于通过 EventBridge 接入的官方事件源。",
        ),
    ],
)
.en("Used here: the document.")
.zh("本页以官方文档为准。")
.cites(&[ALIYUN_2021.at("2")]);
