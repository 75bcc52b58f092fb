//! Sources on Function Compute itself, beside the documents: pages, SDKs, tools and what people built with them.

use crate::Text;
use crate::source::{Source, Weight};

/// Later page of Alibaba Cloud's API reference on timers.
pub const ALIYUN_API: &Source = &Source {
    id: "aliyun-api",
    title: Text::new(
        "Alibaba Cloud Function Compute: API reference, TimerTriggerConfig",
        "阿里云函数计算：API 参考 TimerTriggerConfig",
    ),
    date: "2026-06-11",
    weight: Weight::Reference,
};

/// Data types of the SDKs of Function Compute 3.0.
pub const FC_SDK: &Source = &Source {
    id: "fc-sdk",
    title: Text::new("Alibaba Cloud SDK for FC 3.0, API 2023-03-30", "阿里云 FC 3.0 SDK（API 2023-03-30）"),
    date: "2023-03-30",
    weight: Weight::Reference,
};

/// JSON Schema of the deployment tool Serverless Devs for Function Compute 3.0.
pub const FC3_SCHEMA: &Source = &Source {
    id: "fc3-schema",
    title: Text::new("Serverless Devs, schema of the fc3 component", "Serverless Devs fc3 组件 Schema"),
    date: "fc3",
    weight: Weight::Reference,
};

/// Event types of the Go runtime of Function Compute.
pub const FC_RUNTIME_GO: &Source = &Source {
    id: "fc-runtime-go",
    title: Text::new("Alibaba Cloud Go runtime SDK for FC, event types", "阿里云 FC Go 运行时 SDK 事件类型"),
    date: "fc-runtime-go-sdk",
    weight: Weight::Reference,
};

/// The page on timer triggers that is in force.
pub const FC_TIMER_2026: &Source = &Source {
    id: "fc-timer-2026",
    title: Text::new("Alibaba Cloud FC: Time trigger (current page)", "阿里云函数计算：定时触发器（现行页面）"),
    date: "2026-03-19",
    weight: Weight::Reference,
};

/// Sample events and functions of Alibaba Cloud's quick start.
pub const FC_SAMPLES: &Source = &Source {
    id: "fc-samples",
    title: Text::new("Alibaba Cloud FC quick start, sample events", "阿里云函数计算快速入门：示例事件"),
    date: "undated",
    weight: Weight::Reference,
};

/// Event types of the Java runtime of Function Compute.
pub const FC_RUNTIME_JAVA: &Source = &Source {
    id: "fc-runtime-java",
    title: Text::new("Alibaba Cloud Java event types for FC", "阿里云 FC Java 事件类型"),
    date: "fc-java-event 1.0.0",
    weight: Weight::Reference,
};

/// The constants of the Go SDK for the first API of Function Compute.
pub const FC_SDK_2016: &Source = &Source {
    id: "fc-sdk-2016",
    title: Text::new("Alibaba Cloud Go SDK for FC, API 2016-08-15", "阿里云 FC Go SDK（API 2016-08-15）"),
    date: "2016-08-15",
    weight: Weight::Reference,
};

/// The deployment tool that came before Serverless Devs.
pub const FUNCRAFT: &Source = &Source {
    id: "funcraft",
    title: Text::new("funcraft, deployment tool for FC", "funcraft（函数计算部署工具）"),
    date: "undated",
    weight: Weight::Reference,
};

/// Documentation of the deployment tool Serverless Devs for Function Compute 2.0.
pub const FC2_DEVS: &Source = &Source {
    id: "fc2-devs",
    title: Text::new("Serverless Devs, documents of the fc component", "Serverless Devs fc 组件文档"),
    date: "fc 2.0",
    weight: Weight::Reference,
};

/// The page on OSS triggers that is in force.
pub const FC_OSS_2026: &Source = &Source {
    id: "fc-oss-2026",
    title: Text::new("Alibaba Cloud FC: OSS triggers (current page)", "阿里云函数计算：OSS 触发器（现行页面）"),
    date: "2026-02-28",
    weight: Weight::Reference,
};

/// Why a trigger of Function Compute does not run its function.
pub const FC_NO_RUN: &Source = &Source {
    id: "fc-no-run",
    title: Text::new(
        "Alibaba Cloud FC FAQ: a trigger does not run the function",
        "阿里云函数计算常见问题：触发器不能正常触发函数执行怎么办",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// Why one upload runs a function several times.
pub const FC_MANY_RUNS: &Source = &Source {
    id: "fc-many-runs",
    title: Text::new(
        "Alibaba Cloud FC FAQ: an upload to OSS runs the function several times",
        "阿里云函数计算常见问题：文件上传到 OSS 触发函数执行多次",
    ),
    date: "2024-02-20",
    weight: Weight::Reference,
};

/// Later event types of the Java runtime of Function Compute, with the metadata of objects.
pub const FC_JAVA_EVENT: &Source = &Source {
    id: "fc-java-event",
    title: Text::new("Alibaba Cloud Java event types for FC, later version", "阿里云 FC Java 事件类型，后续版本"),
    date: "fc-java-event 1.2.0",
    weight: Weight::Reference,
};

/// The data type of a trigger on a topic in the API reference of Function Compute.
pub const FC_MNS_API: &Source = &Source {
    id: "fc-mns-api",
    title: Text::new(
        "Alibaba Cloud FC: API reference, MNSTopicTriggerConfig",
        "阿里云函数计算：API 参考 MNSTopicTriggerConfig",
    ),
    date: "2026-06-11",
    weight: Weight::Reference,
};

/// Event types and sample events of a framework for functions.
pub const MIDWAY: &Source = &Source {
    id: "midway",
    title: Text::new("Midway, event types and sample events for FC", "Midway：FC 事件类型与示例事件"),
    date: "undated",
    weight: Weight::Reference,
};

/// What becomes of an invocation that fails.
pub const FC_RETRIES: &Source = &Source {
    id: "fc-retries",
    title: Text::new("Alibaba Cloud FC: Configure a retry mechanism", "阿里云函数计算：配置重试机制"),
    date: "2024-12-10",
    weight: Weight::Reference,
};

/// Data types of the SDKs for the second API of Function Compute.
pub const FC_SDK_2021: &Source = &Source {
    id: "fc-sdk-2021",
    title: Text::new("Alibaba Cloud SDK for FC, API 2021-04-06", "阿里云 FC SDK（API 2021-04-06）"),
    date: "2021-04-06",
    weight: Weight::Reference,
};

/// The sample program of the Java SDK for the first API of Function Compute.
pub const FC_SDK_JAVA: &Source = &Source {
    id: "fc-sdk-java",
    title: Text::new("Alibaba Cloud Java SDK for FC, sample program", "阿里云 FC Java SDK 示例程序"),
    date: "undated",
    weight: Weight::Reference,
};

/// The API reference of Function Compute 2.0, a page for each call.
pub const FC_API_2021: &Source = &Source {
    id: "fc-api-2021",
    title: Text::new(
        "Alibaba Cloud Function Compute: API reference, 2021-04-06",
        "阿里云函数计算：API 参考（2021-04-06）",
    ),
    date: "2025-11-17",
    weight: Weight::Reference,
};

/// The limits of Function Compute that are in force; the page carries no date.
pub const FC_LIMITS: &Source = &Source {
    id: "fc-limits",
    title: Text::new("Alibaba Cloud Function Compute: Limits (current page)", "阿里云函数计算：使用限制（现行页面）"),
    date: "read 2026-11-26",
    weight: Weight::Reference,
};

/// The runtimes of Function Compute, and how they end.
pub const FC_RUNTIMES: &Source = &Source {
    id: "fc-runtimes",
    title: Text::new("Alibaba Cloud Function Compute 3.0: Runtimes", "阿里云函数计算 3.0：运行时概述"),
    date: "2025-07-02",
    weight: Weight::Reference,
};

/// The page on calls by HTTP triggers of Function Compute 3.0 that is in force.
pub const FC_HTTP_2026: &Source = &Source {
    id: "fc-http-2026",
    title: Text::new(
        "Alibaba Cloud FC 3.0: Use an HTTP trigger to invoke a function (current page)",
        "阿里云函数计算 3.0：HTTP 触发器调用函数（现行页面）",
    ),
    date: "2026-04-01",
    weight: Weight::Reference,
};

/// Later limits of HTTP requests and responses.
pub const FC_HTTP_LIMITS: &Source = &Source {
    id: "fc-http-limits",
    title: Text::new(
        "Alibaba Cloud FC: HTTP triggers overview; Web functions",
        "阿里云函数计算：HTTP 触发器概述；Web 函数",
    ),
    date: "2025-04-10",
    weight: Weight::Reference,
};

/// What becomes of headers that cannot be set.
pub const FC_HTTP_FAQ: &Source = &Source {
    id: "fc-http-faq",
    title: Text::new(
        "Alibaba Cloud developer community, official answer on limits of HTTP triggers",
        "阿里云开发者社区官方回答：函数计算 HTTP 触发器使用限制",
    ),
    date: "2024-06-11",
    weight: Weight::Reference,
};

/// JWT authentication of HTTP triggers.
pub const FC_JWT: &Source = &Source {
    id: "fc-jwt",
    title: Text::new(
        "Alibaba Cloud FC: Configure JWT authentication for an HTTP trigger",
        "阿里云函数计算：为 HTTP 触发器配置 JWT 认证鉴权",
    ),
    date: "2026-04-17",
    weight: Weight::Reference,
};

/// Types of events for TypeScript that a third party publishes.
pub const FC_TYPINGS: &Source = &Source {
    id: "fc-typings",
    title: Text::new("Community type definitions of FC events", "社区维护的 FC 事件类型定义"),
    date: "undated",
    weight: Weight::Reference,
};

/// Triggers by data subscriptions, which follow those by RDS.
pub const FC_DTS: &Source = &Source {
    id: "fc-dts",
    title: Text::new("Alibaba Cloud FC: DTS triggers", "阿里云函数计算：DTS 触发器"),
    date: "2025-11-11",
    weight: Weight::Reference,
};

/// The page on Tablestore triggers that is in force.
pub const FC_TABLESTORE_2026: &Source = &Source {
    id: "fc-tablestore-2026",
    title: Text::new(
        "Alibaba Cloud FC: Tablestore triggers (current page)",
        "阿里云函数计算：Tablestore 触发器（现行页面）",
    ),
    date: "2026-04-01",
    weight: Weight::Reference,
};

/// The page in force on batches, formats, retries and dead letters of triggers by `EventBridge`.
pub const FC_BUS_2026: &Source = &Source {
    id: "fc-bus-2026",
    title: Text::new(
        "Alibaba Cloud FC: Advanced trigger features (current page)",
        "阿里云函数计算：触发器高级功能（现行页面）",
    ),
    date: "2026-04-01",
    weight: Weight::Reference,
};

/// A later edition of the page on event formats.
pub const FC_EVENTS_LATER: &Source = &Source {
    id: "fc-events-later",
    title: Text::new(
        "Alibaba Cloud FC: Trigger event formats (later edition)",
        "阿里云函数计算：触发器 Event 格式（较新版本）",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// The pages in force on triggers of message queues.
pub const FC_QUEUES_2026: &Source = &Source {
    id: "fc-queues-2026",
    title: Text::new(
        "Alibaba Cloud FC: Message queue triggers (current pages)",
        "阿里云函数计算：消息队列触发器（现行页面）",
    ),
    date: "2026",
    weight: Weight::Reference,
};

/// The Terraform provider of Alibaba Cloud.
pub const FC_TERRAFORM: &Source = &Source {
    id: "fc-terraform",
    title: Text::new("Terraform provider alicloud, fc_trigger", "Terraform alicloud 提供程序 fc_trigger"),
    date: "undated",
    weight: Weight::Reference,
};

/// The page on SLS triggers that is in force.
pub const FC_SLS_2026: &Source = &Source {
    id: "fc-sls-2026",
    title: Text::new("Alibaba Cloud FC: SLS triggers (current page)", "阿里云函数计算：SLS 触发器（现行页面）"),
    date: "2026-04-01",
    weight: Weight::Reference,
};
