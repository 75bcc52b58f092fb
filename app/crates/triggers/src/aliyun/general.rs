//! What holds for Function Compute as a whole: which services work with it, how event sources are tied to functions,
//! what synchronous and asynchronous mean, versions, and the two sorts of functions.

mod facts;

use bilingual::Text;
use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES};

use super::calls::create_trigger::facts::NO_UPDATE;
use super::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, QUEUED, TWO_WAY};
use crate::model::notation::{sample, says};
use crate::model::{EventSource, General, Invocation, Provider, Services, Way};

/// The facts.
pub const GENERAL: General = General {
    provider: Provider::Aliyun,
    summary: says(
        "Which services work with Function Compute, how event sources are bound to functions, and what applies to all \
         triggers.",
        "与函数计算集成的服务、事件源与函数的绑定方式，以及所有触发器共同适用的规则。",
    ),
    event_sources: &[
        two_way("Timer", "定时触发器", "timer", Invocation::Async),
        two_way("OSS", "OSS 触发器", "oss", Invocation::Async),
        two_way("Log Service (SLS)", "SLS 触发器", "sls", Invocation::Sync),
        two_way("CDN events", "CDN 事件触发器", "cdn", Invocation::Sync),
        two_way("Tablestore", "Tablestore 触发器", "tablestore", Invocation::Sync),
        two_way("MNS topic", "MNS 主题触发器", "mns-topic", Invocation::Async),
        two_way("HTTP", "HTTP 触发器", "http", Invocation::Sync),
        one_way("API Gateway", "API 网关触发器", "api-gateway", Invocation::Sync),
        one_way(
            "Connector of Message Queue for Kafka",
            "消息队列 Kafka 版 Connector 触发器",
            "kafka-connector",
            Invocation::Either,
        ),
        by_bridge("Message Queue for RocketMQ", "消息队列 RocketMQ 版触发器", "rocketmq", OF_2021),
        by_bridge("Message Queue for RabbitMQ", "消息队列 RabbitMQ 触发器", "rabbitmq", OF_2021),
        by_bridge("MNS queue", "消息服务 MNS 队列触发器", "mns-queue", OF_2021),
        by_bridge("Official event sources of Alibaba Cloud", "阿里云官方事件源触发器", "eventbridge", OF_2021),
        EventSource {
            invocation: Invocation::Unstated,
            ..by_bridge("Message Queue for Kafka", "消息队列 Kafka 版触发器", "kafka", OF_2023)
        },
    ],
    services: &[
        services(
            "APIs",
            "API 服务",
            &[says("API Gateway", "API 网关"), says("CDN origin", "CDN 源站"), says("HTTP service", "HTTP 服务")],
        ),
        services(
            "Storage",
            "存储",
            &[
                says("Object Storage Service (OSS)", "对象存储服务 OSS"),
                says("Log Service (SLS)", "日志服务 SLS"),
                says("Tablestore", "表格存储 Tablestore"),
                says("File storage (NAS)", "NAS 文件系统"),
            ],
        ),
        services(
            "Messages",
            "消息",
            &[
                says("Message Service (MNS), topics", "消息服务 MNS 主题模型"),
                says("Triggers of MNS queues", "MNS 队列触发器"),
                says("Routing to Function Compute", "路由到函数计算"),
                says("Triggers of RocketMQ", "RocketMQ 触发器"),
            ],
        ),
        services(
            "Streams",
            "Stream",
            &[
                says("FC Sink Connector of Kafka", "消息队列 Kafka 版 FC Sink Connector"),
                says("DataHub", "数据总线 DataHub"),
            ],
        ),
        services(
            "Orchestration",
            "函数编排",
            &[
                says("Serverless Workflow", "Serverless 工作流"),
                says("Operation Orchestration Service (OOS)", "运维编排 OOS"),
                says("Resource Orchestration Service (ROS)", "资源编排 ROS"),
            ],
        ),
        services("IoT", "IoT 物联网", &[says("IoT Platform", "IoT 物联网平台")]),
        services(
            "Observability",
            "可观测集成",
            &[
                says("Function logs (SLS)", "函数日志（日志服务 SLS）"),
                says("CloudMonitor", "云监控"),
                says("Tracing Analysis", "链路追踪"),
                says("Application Real-Time Monitoring Service (ARMS)", "应用实时监控服务 ARMS"),
            ],
        ),
        services("Security", "安全", &[says("ActionTrail", "操作审计 ActionTrail")]),
        services(
            "Other events",
            "其他事件",
            &[
                says("Timers", "定时服务"),
                says("CloudMonitor", "云监控"),
                says("CDN events", "CDN 事件"),
                says("HTTP requests of CDN (HTTPCDN)", "HTTPCDN 请求"),
            ],
        ),
        services(
            "What functions send to",
            "函数输出方向集成",
            &[says("EventBridge", "事件总线 EventBridge"), says("Message Service (MNS)", "消息服务 MNS")],
        ),
    ],
    facts: &[
        TWO_WAY,
        facts::ONE_WAY,
        facts::BY_BRIDGE,
        facts::SYNC,
        QUEUED,
        facts::OFFICIAL,
        facts::VERSIONS,
        EDIT_ON_LATEST,
        NO_UPDATE,
        PARSE_YOURSELF,
        facts::TWO_HANDLERS,
        facts::BUFFER,
        BESIDE_HTTP,
        facts::CONNECTOR_MODE,
        facts::KINDS_OF_NOTES,
    ],
    samples: &[sample("event-handler", "code", include_str!("general/event-handler.js"))
        .en(
            "The event handler of the notes, as printed, with comments in Chinese. It does not use `event`, which is a \
             `Buffer`.",
        )
        .zh("社区笔记中的事件请求处理程序，按原文列出。其中没有使用 `event`，它的类型是 `Buffer`。")
        .cites(&[ALIYUN_NOTES.at("事件请求处理程序")])],
    cites: &[ALIYUN_2021.at("1, 2, 3")],
};

const TWO_WAYS: &[Cite] = &[ALIYUN_2021.at("2, 双向集成触发器")];

const ONE_WAYS: &[Cite] = &[ALIYUN_2021.at("2, 单向集成触发器")];

const OF_2021: &[Cite] = &[ALIYUN_2021.at("2, EventBridge 触发器")];

const OF_2023: &[Cite] = &[ALIYUN_2023.at("消息队列 Kafka 版触发器")];

const fn two_way(en: &'static str, zh: &'static str, trigger: &'static str, invocation: Invocation) -> EventSource {
    EventSource { name: Text::new(en, zh), trigger, way: Way::TwoWay, invocation, cites: TWO_WAYS }
}

const fn one_way(en: &'static str, zh: &'static str, trigger: &'static str, invocation: Invocation) -> EventSource {
    EventSource { name: Text::new(en, zh), trigger, way: Way::OneWay, invocation, cites: ONE_WAYS }
}

const fn by_bridge(en: &'static str, zh: &'static str, trigger: &'static str, cites: &'static [Cite]) -> EventSource {
    EventSource { name: Text::new(en, zh), trigger, way: Way::EventBridge, invocation: Invocation::Sync, cites }
}

const fn services(en: &'static str, zh: &'static str, names: &'static [Text]) -> Services {
    Services { title: Text::new(en, zh), names }
}
