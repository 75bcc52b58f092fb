//! Every source that a fact rests on: the five documents, and the independent public sources that add to them.

use crate::Text;
use crate::source::{Source, Weight};

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

/// Notifications that OSS sends by itself, without Function Compute.
pub const OSS_NOTICES: &Source = &Source {
    id: "oss-notices",
    title: Text::new("Alibaba Cloud OSS: Event notifications", "阿里云 OSS：事件通知"),
    date: "undated",
    weight: Weight::Reference,
};

/// Data types of the second API of Function Compute.
pub const FC_API_2021: &Source = &Source {
    id: "fc-api-2021",
    title: Text::new("Alibaba Cloud FC: API reference, API 2021-04-06", "阿里云函数计算：API 参考（API 2021-04-06）"),
    date: "2021-04-06",
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

/// The Terraform provider of Alibaba Cloud.
pub const FC_TERRAFORM: &Source = &Source {
    id: "fc-terraform",
    title: Text::new("Terraform provider alicloud, fc_trigger", "Terraform alicloud 提供程序 fc_trigger"),
    date: "undated",
    weight: Weight::Reference,
};

/// The specification of `CloudEvents`.
pub const CLOUDEVENTS: &Source = &Source {
    id: "cloudevents",
    title: Text::new("CloudEvents specification", "CloudEvents 规范"),
    date: "1.0.2",
    weight: Weight::Reference,
};
