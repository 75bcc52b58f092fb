//! Every source that a fact rests on: the five documents, and the independent public sources that add to them.

mod log_and_cdn;

use crate::Text;
use crate::source::{Source, Weight};

pub use self::log_and_cdn::*;

/// “Service integration”, PDF edition of the documentation of Function Compute.
pub const ALIYUN_2021: &Source = &Source {
    id: "aliyun-2021",
    title: Text::new("Alibaba Cloud Function Compute: Service Integration", "阿里云函数计算：服务集成"),
    date: "2021-11-10",
    weight: Weight::Document,
};

/// “Trigger configuration and event formats”, the older page with YAML examples.
pub const ALIYUN_2019: &Source = &Source {
    id: "aliyun-2019",
    title: Text::new(
        "Alibaba Cloud Function Compute: Trigger configuration and event formats",
        "阿里云函数计算：触发器配置与事件格式",
    ),
    date: "2019-03-27",
    weight: Weight::Document,
};

/// Notes of a third party on the `OpenAPI`; vocabulary only, never an authority.
pub const ALIYUN_NOTES: &Source = &Source {
    id: "aliyun-notes",
    title: Text::new("Community notes on Alibaba Cloud Function Compute", "阿里云函数计算社区笔记"),
    date: "undated",
    weight: Weight::Document,
};

/// “Event formats of triggers”, the newest of the documents on Function Compute.
pub const ALIYUN_2023: &Source = &Source {
    id: "aliyun-2023",
    title: Text::new("Alibaba Cloud Function Compute: Trigger event formats", "阿里云函数计算：触发器 Event 格式"),
    date: "2023-12-12",
    weight: Weight::Document,
};

/// The trigger chapters of the documentation of SCF.
pub const TENCENT_2024: &Source = &Source {
    id: "tencent-2024",
    title: Text::new("Tencent Cloud SCF: Triggers", "腾讯云云函数 SCF：触发器"),
    date: "2024-04-19",
    weight: Weight::Document,
};

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

/// The Go library that Function Compute's expressions point to.
pub const ROBFIG: &Source = &Source {
    id: "robfig-cron",
    title: Text::new(
        "robfig/cron for Go, the likely engine of Function Compute",
        "Go 库 robfig/cron，函数计算很可能使用的引擎",
    ),
    date: "v3.0.1",
    weight: Weight::Reference,
};

/// The Go library whose grammar is that of SCF, field for field.
pub const CRONEXPR: &Source = &Source {
    id: "cronexpr",
    title: Text::new(
        "gorhill/cronexpr for Go, the likely engine of SCF",
        "Go 库 gorhill/cronexpr，SCF 很可能使用的引擎",
    ),
    date: "2018-04-27",
    weight: Weight::Reference,
};

/// EMAS Serverless, a sister product on the same clouds' timers.
pub const EMAS: &Source = &Source {
    id: "emas",
    title: Text::new("Alibaba Cloud EMAS Serverless: timers", "阿里云 EMAS Serverless：定时触发"),
    date: "undated",
    weight: Weight::Reference,
};

/// uniCloud, which runs on both clouds and states their time base.
pub const UNICLOUD: &Source = &Source {
    id: "unicloud",
    title: Text::new("uniCloud: timers of cloud functions", "uniCloud：云函数定时触发"),
    date: "undated",
    weight: Weight::Reference,
};

/// The current Chinese page of Tencent Cloud on timers; it carries no date, so the day of reading stands for it.
pub const TENCENT_LATER: &Source = &Source {
    id: "tencent-later",
    title: Text::new("Tencent Cloud SCF: Timer trigger (583/9708)", "腾讯云云函数 SCF：定时触发器说明（583/9708）"),
    date: "read 2026-11-22",
    weight: Weight::Reference,
};

/// The manual of the classic crontab.
pub const VIXIE: &Source = &Source {
    id: "crontab",
    title: Text::new("crontab(5) of Vixie cron", "Vixie cron 手册 crontab(5)"),
    date: "undated",
    weight: Weight::Reference,
};

/// Quartz, whose expressions are often copied into the clouds' forms.
pub const QUARTZ: &Source = &Source {
    id: "quartz",
    title: Text::new("Quartz: CronExpression", "Quartz：CronExpression"),
    date: "undated",
    weight: Weight::Reference,
};

/// `EventBridge` of AWS.
pub const EVENTBRIDGE: &Source = &Source {
    id: "eventbridge",
    title: Text::new("AWS EventBridge: cron expressions", "AWS EventBridge：cron 表达式"),
    date: "undated",
    weight: Weight::Reference,
};

/// Our own reasoning.
pub const REASONING: &Source = &Source {
    id: "reasoning",
    title: Text::new("Own reasoning", "自行推导"),
    date: "undated",
    weight: Weight::Reasoning,
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

/// Event types of Tencent's Go library for SCF, with their tests.
pub const SCF_GO: &Source = &Source {
    id: "scf-go",
    title: Text::new("Tencent Cloud Go library for SCF, event types", "腾讯云 SCF Go 语言库事件类型"),
    date: "undated",
    weight: Weight::Reference,
};

/// The Markdown that the pages on SCF were made from.
pub const SCF_PAGES: &Source = &Source {
    id: "scf-pages",
    title: Text::new("Tencent Cloud documentation repository, pages on SCF", "腾讯云文档仓库：SCF 页面原文"),
    date: "undated",
    weight: Weight::Reference,
};

/// The event generator of the command-line tool for SCF.
pub const SCFCLI: &Source = &Source {
    id: "scfcli",
    title: Text::new("scfcli, generator of test events", "scfcli 测试事件生成器"),
    date: "undated",
    weight: Weight::Reference,
};

/// Data types of the SDKs of SCF.
pub const SCF_SDK: &Source = &Source {
    id: "scf-sdk",
    title: Text::new("Tencent Cloud SDK for SCF, API 2018-04-16", "腾讯云 SCF SDK（API 2018-04-16）"),
    date: "2018-04-16",
    weight: Weight::Reference,
};

/// Tencent's provider for Terraform.
pub const SCF_TERRAFORM: &Source = &Source {
    id: "scf-terraform",
    title: Text::new("Terraform provider for Tencent Cloud, functions", "腾讯云 Terraform Provider：云函数"),
    date: "undated",
    weight: Weight::Reference,
};

/// The deployment components of the Serverless Framework for SCF.
pub const SCF_TOOLKIT: &Source = &Source {
    id: "scf-toolkit",
    title: Text::new("tencent-component-toolkit, triggers of SCF", "tencent-component-toolkit：SCF 触发器"),
    date: "undated",
    weight: Weight::Reference,
};

/// A configuration that a running environment of SCF shows in public.
pub const SCF_IN_USE: &Source = &Source {
    id: "scf-in-use",
    title: Text::new("Public configuration of a running SCF environment", "公开的 SCF 线上环境配置"),
    date: "2026",
    weight: Weight::Reference,
};

/// What an object of COS may be called.
pub const COS_NAMES: &Source = &Source {
    id: "cos-names",
    title: Text::new("Tencent Cloud COS: objects (436/13324)", "腾讯云 COS：对象概述（436/13324）"),
    date: "2024-10-14",
    weight: Weight::Reference,
};

/// A list of Tencent's regions with their short codes, from the API of another product.
pub const TENCENT_REGIONS: &Source = &Source {
    id: "tencent-regions",
    title: Text::new(
        "Tencent Cloud: DescribeMachineRegionList (296/99505)",
        "腾讯云：DescribeMachineRegionList（296/99505）",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// What an object of OSS may be called, counted in bytes.
pub const OSS_OBJECTS: &Source = &Source {
    id: "oss-objects",
    title: Text::new("Alibaba Cloud OSS: Object naming conventions", "阿里云 OSS：对象命名规则"),
    date: "2024-05-21",
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

/// Data types of the SDKs of API Gateway.
pub const APIG_SDK: &Source = &Source {
    id: "apig-sdk",
    title: Text::new("Alibaba Cloud SDK for API Gateway, API 2016-07-14", "阿里云 API 网关 SDK（API 2016-07-14）"),
    date: "2016-07-14",
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

/// Types of events for TypeScript that a third party publishes.
pub const FC_TYPINGS: &Source = &Source {
    id: "fc-typings",
    title: Text::new("Community type definitions of FC events", "社区维护的 FC 事件类型定义"),
    date: "undated",
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
