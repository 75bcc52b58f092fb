//! Sources on SCF and its event sources, beside the document.

use crate::Text;
use crate::source::{Source, Weight};

/// The current Chinese page of Tencent Cloud on timers; it carries no date, so the day of reading stands for it.
pub const TENCENT_LATER: &Source = &Source {
    id: "tencent-later",
    title: Text::new("Tencent Cloud SCF: Timer trigger (583/9708)", "腾讯云云函数 SCF：定时触发器说明（583/9708）"),
    date: "read 2026-11-22",
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

/// The page on the events of Tencent's event bus.
pub const TENCENT_EB: &Source = &Source {
    id: "tencent-eb",
    title: Text::new(
        "Tencent Cloud EventBridge: Event structure (1359/56075)",
        "腾讯云事件总线：事件结构（1359/56075）",
    ),
    date: "2024-07-11",
    weight: Weight::Reference,
};

/// The page on the trigger of the event bus, which the document of 2024 no longer has.
pub const SCF_EB: &Source = &Source {
    id: "scf-eb",
    title: Text::new(
        "Tencent Cloud SCF: EventBridge trigger (583/59100)",
        "腾讯云 SCF：事件总线触发器说明（583/59100）",
    ),
    date: "2021-07-27",
    weight: Weight::Reference,
};

/// Functions as targets of the event bus.
pub const TENCENT_EB_SCF: &Source = &Source {
    id: "tencent-eb-scf",
    title: Text::new(
        "Tencent Cloud EventBridge: SCF Target (1108/46254)",
        "腾讯云事件总线：SCF 云函数目标（1108/46254）",
    ),
    date: "2024-07-23",
    weight: Weight::Reference,
};

/// The call that adds a target to a rule of the event bus.
pub const TENCENT_EB_TARGET: &Source = &Source {
    id: "tencent-eb-target",
    title: Text::new(
        "Tencent Cloud EventBridge: CreateTarget (1359/67703)",
        "腾讯云事件总线：CreateTarget（1359/67703）",
    ),
    date: "undated",
    weight: Weight::Reference,
};

/// The page on the trigger of CMQ topics, which the document of 2024 no longer has.
pub const SCF_CMQ: &Source = &Source {
    id: "scf-cmq",
    title: Text::new("Tencent Cloud SCF: CMQ Topic trigger (583/11517)", "腾讯云 SCF：CMQ Topic 触发器（583/11517）"),
    date: "2020-03-19",
    weight: Weight::Reference,
};

/// The deployment components of the Serverless Framework for SCF.
pub const SCF_TOOLKIT: &Source = &Source {
    id: "scf-toolkit",
    title: Text::new("tencent-component-toolkit, triggers of SCF", "tencent-component-toolkit：SCF 触发器"),
    date: "undated",
    weight: Weight::Reference,
};

/// The component of the Serverless Framework that deploys functions of SCF.
pub const SCF_COMPONENT: &Source = &Source {
    id: "scf-component",
    title: Text::new(
        "Component of the Serverless Framework for SCF, documents",
        "Serverless Framework 的 SCF 组件文档",
    ),
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

/// How binding keys of CMQ match.
pub const CMQ_ROUTING: &Source = &Source {
    id: "cmq-routing",
    title: Text::new(
        "Tencent Cloud CMQ: Routing Key Matching (406/8127)",
        "腾讯云消息队列 CMQ：路由键匹配功能说明（406/8127）",
    ),
    date: "2020-05-12",
    weight: Weight::Reference,
};

/// Topics of CMQ and their tags.
pub const CMQ_TOPICS: &Source = &Source {
    id: "cmq-topics",
    title: Text::new(
        "Tencent Cloud CMQ: topics, getting started (406/8437)",
        "腾讯云消息队列 CMQ：主题模型快速入门（406/8437）",
    ),
    date: "2021-08-04",
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

/// Announcement on the end of the trigger of API Gateway.
pub const SCF_APIGW_END: &Source = &Source {
    id: "scf-apigw-end",
    title: Text::new(
        "Tencent Cloud SCF: the API Gateway trigger goes offline (583/107631)",
        "腾讯云 SCF：API 网关触发器功能下线通知（583/107631）",
    ),
    date: "2025-05-28",
    weight: Weight::Reference,
};

/// Tencent's demo functions, with the events that they are tried with.
pub const SCF_DEMOS: &Source = &Source {
    id: "scf-demos",
    title: Text::new("Tencent Cloud SCF demo repository", "腾讯云 SCF 示例函数仓库"),
    date: "undated",
    weight: Weight::Reference,
};

/// What a web function is.
pub const SCF_WEB: &Source = &Source {
    id: "scf-web",
    title: Text::new("Tencent Cloud SCF: Web functions, overview (583/56124)", "腾讯云 SCF：Web 函数概述（583/56124）"),
    date: "2024-07-22",
    weight: Weight::Reference,
};

/// The address of a function.
pub const SCF_URL: &Source = &Source {
    id: "scf-url",
    title: Text::new("Tencent Cloud SCF: Function URL Overview (583/69491)", "腾讯云 SCF：函数 URL 概述（583/69491）"),
    date: "2025-06-17",
    weight: Weight::Reference,
};
