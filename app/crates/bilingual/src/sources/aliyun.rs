//! Sources on the services of Alibaba Cloud whose events invoke functions, and on the formats that they share.

use crate::Text;
use crate::source::{Source, Weight};

/// Naming rules for objects of OSS.
pub const OSS_NAMES: &Source = &Source {
    id: "oss-names",
    title: Text::new(
        "Alibaba Cloud OSS: object naming conventions (0016-00000005)",
        "阿里云 OSS：Object 命名规范（0016-00000005）",
    ),
    date: "2026-03-20",
    weight: Weight::Reference,
};

/// What an object of OSS may be called, counted in bytes.
pub const OSS_OBJECTS: &Source = &Source {
    id: "oss-objects",
    title: Text::new("Alibaba Cloud OSS: Object naming conventions", "阿里云 OSS：对象命名规则"),
    date: "2024-05-21",
    weight: Weight::Reference,
};

/// What a topic of MNS takes, and how it pushes: `PublishMessage`, `Subscribe`, `NotifyStrategy`, limits.
pub const MNS_API: &Source = &Source {
    id: "mns-api",
    title: Text::new(
        "Alibaba Cloud MNS: topics, API reference and limits",
        "阿里云消息服务 MNS：主题 API 参考与使用限制",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// The page on the connector in the documentation of Kafka.
pub const KAFKA_SINK: &Source = &Source {
    id: "kafka-sink",
    title: Text::new(
        "Alibaba Cloud Message Queue for Apache Kafka: Create an FC sink connector",
        "阿里云消息队列 Kafka 版：创建 FC Sink Connector",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// What a task step of Serverless Workflow has.
pub const FNF_TASK: &Source = &Source {
    id: "fnf-task",
    title: Text::new("Alibaba Cloud CloudFlow: Task steps", "阿里云云工作流：任务步骤"),
    date: "2023-10-30",
    weight: Weight::Reference,
};

/// How data goes through a flow of Serverless Workflow.
pub const FNF_DATA: &Source = &Source {
    id: "fnf-data",
    title: Text::new("Alibaba Cloud CloudFlow: Inputs and outputs", "阿里云云工作流：输入和输出"),
    date: "2023-10-30",
    weight: Weight::Reference,
};

/// How Serverless Workflow calls functions asynchronously.
pub const FNF_ASYNC: &Source = &Source {
    id: "fnf-async",
    title: Text::new("Alibaba Cloud CloudFlow: Asynchronous function invocation", "阿里云云工作流：异步调用函数"),
    date: "2024-12-19",
    weight: Weight::Reference,
};

/// Flows that people and the vendor show in public.
pub const FNF_IN_USE: &Source = &Source {
    id: "fnf-in-use",
    title: Text::new("Public flow definitions of Serverless Workflow", "公开的 Serverless 工作流流程定义"),
    date: "2020",
    weight: Weight::Reference,
};

/// The newer language of the workflow service, and its limits.
pub const CLOUDFLOW: &Source = &Source {
    id: "cloudflow",
    title: Text::new("Alibaba Cloud CloudFlow: state machines and limits", "阿里云云工作流：状态机与使用限制"),
    date: "2026-03-11",
    weight: Weight::Reference,
};

/// Notifications that OSS sends by itself, without Function Compute.
pub const OSS_NOTICES: &Source = &Source {
    id: "oss-notices",
    title: Text::new("Alibaba Cloud OSS: Event notifications", "阿里云 OSS：事件通知"),
    date: "undated",
    weight: Weight::Reference,
};

/// How a gateway is told which function stands behind an API.
pub const APIG_FC: &Source = &Source {
    id: "apig-fc",
    title: Text::new(
        "Alibaba Cloud API Gateway: FunctionComputeConfig (109314)",
        "阿里云 API 网关：FunctionComputeConfig（109314）",
    ),
    date: "2024-11-01",
    weight: Weight::Reference,
};

/// What an API of the gateway accepts from its callers.
pub const APIG_REQUEST: &Source = &Source {
    id: "apig-request",
    title: Text::new("Alibaba Cloud API Gateway: RequestConfig (43985)", "阿里云 API 网关：RequestConfig（43985）"),
    date: "2024-11-12",
    weight: Weight::Reference,
};

/// Data types of the SDKs of API Gateway.
pub const APIG_SDK: &Source = &Source {
    id: "apig-sdk",
    title: Text::new("Alibaba Cloud SDK for API Gateway, API 2016-07-14", "阿里云 API 网关 SDK（API 2016-07-14）"),
    date: "2016-07-14",
    weight: Weight::Reference,
};

/// How rules of the `IoT` platform select and filter messages.
pub const IOT_SQL: &Source = &Source {
    id: "iot-sql",
    title: Text::new(
        "Alibaba Cloud IoT Platform: SQL statements of data forwarding",
        "阿里云物联网平台：云产品流转的 SQL 表达式",
    ),
    date: "read 2026-11-26",
    weight: Weight::Reference,
};

/// The calls that publish messages and create rules on the `IoT` platform.
pub const IOT_API: &Source = &Source {
    id: "iot-api",
    title: Text::new(
        "Alibaba Cloud IoT Platform: API reference (Pub, CreateRule, CreateRuleAction)",
        "阿里云物联网平台：API 参考（Pub、CreateRule、CreateRuleAction）",
    ),
    date: "2025-02-11",
    weight: Weight::Reference,
};

/// How messages get from the `IoT` platform to functions.
pub const IOT_FORWARDING: &Source = &Source {
    id: "iot-forwarding",
    title: Text::new(
        "Alibaba Cloud IoT Platform: Forward data to Function Compute",
        "阿里云物联网平台：数据转发到函数计算（FC）",
    ),
    date: "2025-07-06",
    weight: Weight::Reference,
};

/// The connector that brings records of `DataHub` to functions.
pub const DATAHUB_FC: &Source = &Source {
    id: "datahub-fc",
    title: Text::new(
        "Alibaba Cloud DataHub: Create a Function Compute synchronization (158822)",
        "阿里云 DataHub：创建同步 Fc（158822）",
    ),
    date: "2026-03-12",
    weight: Weight::Reference,
};

/// Names and sizes of `DataHub`.
pub const DATAHUB_LIMITS: &Source = &Source {
    id: "datahub-limits",
    title: Text::new("Alibaba Cloud DataHub: Limits", "阿里云 DataHub：限制描述"),
    date: "2026-02-08",
    weight: Weight::Reference,
};

/// Topics, shards, records and their types in `DataHub`.
pub const DATAHUB_TERMS: &Source = &Source {
    id: "datahub-terms",
    title: Text::new("Alibaba Cloud DataHub: Terms", "阿里云 DataHub：名词解释"),
    date: "2025-11-13",
    weight: Weight::Reference,
};

/// Names, counts and sizes of Tablestore.
pub const OTS_LIMITS: &Source = &Source {
    id: "ots-limits",
    title: Text::new(
        "Alibaba Cloud Tablestore: Limits, naming conventions and data types",
        "阿里云表格存储：使用限制、命名规则和数据类型",
    ),
    date: "2025-05-09",
    weight: Weight::Reference,
};

/// The page in force on event patterns of `EventBridge`.
pub const EB_PATTERNS: &Source = &Source {
    id: "eb-patterns",
    title: Text::new("Alibaba Cloud EventBridge: Event patterns", "阿里云事件总线 EventBridge：事件模式"),
    date: "2026-08-07",
    weight: Weight::Reference,
};

/// Limits of `EventBridge`.
pub const EB_LIMITS: &Source = &Source {
    id: "eb-limits",
    title: Text::new("Alibaba Cloud EventBridge: Limits", "阿里云事件总线 EventBridge：使用限制"),
    date: "2024-04-03",
    weight: Weight::Reference,
};

/// Retries and dead letters of `EventBridge`.
pub const EB_RETRIES: &Source = &Source {
    id: "eb-retries",
    title: Text::new(
        "Alibaba Cloud EventBridge: Retries and dead-letter queues",
        "阿里云事件总线 EventBridge：重试和死信",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// The page on the members of events of `EventBridge`.
pub const EB_EVENTS: &Source = &Source {
    id: "eb-events",
    title: Text::new("Alibaba Cloud EventBridge: Event overview", "阿里云事件总线 EventBridge：事件概述"),
    date: "2024-06-28",
    weight: Weight::Reference,
};

/// The page on the official sources of `EventBridge`.
pub const EB_SOURCES: &Source = &Source {
    id: "eb-sources",
    title: Text::new(
        "Alibaba Cloud EventBridge: Alibaba Cloud service event sources",
        "阿里云事件总线 EventBridge：阿里云官方事件源",
    ),
    date: "2025-02-25",
    weight: Weight::Reference,
};

/// The specification of `CloudEvents`.
pub const CLOUDEVENTS: &Source = &Source {
    id: "cloudevents",
    title: Text::new("CloudEvents specification", "CloudEvents 规范"),
    date: "1.0.2",
    weight: Weight::Reference,
};

/// What a Logstore may be called.
pub const SLS_LOGSTORES: &Source = &Source {
    id: "sls-logstores",
    title: Text::new("Alibaba Cloud SLS: CreateLogStore", "阿里云日志服务：CreateLogStore"),
    date: "2023-11-15",
    weight: Weight::Reference,
};

/// What a project of SLS may be called.
pub const SLS_PROJECTS: &Source = &Source {
    id: "sls-projects",
    title: Text::new("Alibaba Cloud SLS: CreateProject", "阿里云日志服务：CreateProject"),
    date: "2024-12-02",
    weight: Weight::Reference,
};

/// How logs are read between two cursors.
pub const SLS_PULL: &Source = &Source {
    id: "sls-pull",
    title: Text::new("Alibaba Cloud SLS: pull_logs", "阿里云日志服务：pull_logs"),
    date: "2025-06-26",
    weight: Weight::Reference,
};

/// How CDN itself names the source of a trigger.
pub const CDN_TRIGGERS: &Source = &Source {
    id: "cdn-triggers",
    title: Text::new("Alibaba Cloud CDN: AddFCTrigger", "阿里云 CDN：AddFCTrigger"),
    date: "2024-07-05",
    weight: Weight::Reference,
};

/// Offline logs of CDN: their hours and the names of their files.
pub const CDN_LOGS: &Source = &Source {
    id: "cdn-logs",
    title: Text::new("Alibaba Cloud CDN: DescribeCdnDomainLogs", "阿里云 CDN：DescribeCdnDomainLogs"),
    date: "2025-12-14",
    weight: Weight::Reference,
};

/// The trigger of a resource template of ROS.
pub const ROS_TRIGGER: &Source = &Source {
    id: "ros-trigger",
    title: Text::new("Alibaba Cloud ROS: ALIYUN::FC::Trigger", "阿里云资源编排 ROS：ALIYUN::FC::Trigger"),
    date: "2023-07-04",
    weight: Weight::Reference,
};
