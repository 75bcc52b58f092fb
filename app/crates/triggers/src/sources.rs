//! Independent public sources that add to the documents. They mark what they add; they never replace a document.

use schedule::source::{Source, Weight};
use schedule::text::Text;

/// Data types of the SDKs of Function Compute 3.0.
pub static FC_SDK: Source = Source {
    id: "fc-sdk",
    title: Text::new("Alibaba Cloud SDK for FC 3.0, API 2023-03-30", "阿里云 FC 3.0 SDK（API 2023-03-30）"),
    date: "2023-03-30",
    weight: Weight::Reference,
};

/// JSON Schema of the deployment tool Serverless Devs for Function Compute 3.0.
pub static FC3_SCHEMA: Source = Source {
    id: "fc3-schema",
    title: Text::new("Serverless Devs, schema of the fc3 component", "Serverless Devs fc3 组件 Schema"),
    date: "fc3",
    weight: Weight::Reference,
};

/// Event types of the Go runtime of Function Compute.
pub static FC_RUNTIME_GO: Source = Source {
    id: "fc-runtime-go",
    title: Text::new("Alibaba Cloud Go runtime SDK for FC, event types", "阿里云 FC Go 运行时 SDK 事件类型"),
    date: "fc-runtime-go-sdk",
    weight: Weight::Reference,
};

/// The page on timer triggers that is in force.
pub static FC_TIMER_2026: Source = Source {
    id: "fc-timer-2026",
    title: Text::new("Alibaba Cloud FC: Time trigger (current page)", "阿里云函数计算：定时触发器（现行页面）"),
    date: "2026-03-19",
    weight: Weight::Reference,
};

/// Sample events and functions of Alibaba Cloud's quick start.
pub static FC_SAMPLES: Source = Source {
    id: "fc-samples",
    title: Text::new("Alibaba Cloud FC quick start, sample events", "阿里云函数计算快速入门：示例事件"),
    date: "undated",
    weight: Weight::Reference,
};

/// Event types of the Java runtime of Function Compute.
pub static FC_RUNTIME_JAVA: Source = Source {
    id: "fc-runtime-java",
    title: Text::new("Alibaba Cloud Java event types for FC", "阿里云 FC Java 事件类型"),
    date: "fc-java-event 1.0.0",
    weight: Weight::Reference,
};

/// The constants of the Go SDK for the first API of Function Compute.
pub static FC_SDK_2016: Source = Source {
    id: "fc-sdk-2016",
    title: Text::new("Alibaba Cloud Go SDK for FC, API 2016-08-15", "阿里云 FC Go SDK（API 2016-08-15）"),
    date: "2016-08-15",
    weight: Weight::Reference,
};

/// The deployment tool that came before Serverless Devs.
pub static FUNCRAFT: Source = Source {
    id: "funcraft",
    title: Text::new("funcraft, deployment tool for FC", "funcraft（函数计算部署工具）"),
    date: "undated",
    weight: Weight::Reference,
};

/// Documentation of the deployment tool Serverless Devs for Function Compute 2.0.
pub static FC2_DEVS: Source = Source {
    id: "fc2-devs",
    title: Text::new("Serverless Devs, documents of the fc component", "Serverless Devs fc 组件文档"),
    date: "fc 2.0",
    weight: Weight::Reference,
};

/// Naming rules for objects of OSS.
pub static OSS_NAMES: Source = Source {
    id: "oss-names",
    title: Text::new(
        "Alibaba Cloud OSS: object naming conventions (0016-00000005)",
        "阿里云 OSS：Object 命名规范（0016-00000005）",
    ),
    date: "2026-03-20",
    weight: Weight::Reference,
};

/// Event types of Tencent's Go library for SCF, with their tests.
pub static SCF_GO: Source = Source {
    id: "scf-go",
    title: Text::new("Tencent Cloud Go library for SCF, event types", "腾讯云 SCF Go 语言库事件类型"),
    date: "undated",
    weight: Weight::Reference,
};

/// The Markdown that the pages on SCF were made from.
pub static SCF_PAGES: Source = Source {
    id: "scf-pages",
    title: Text::new("Tencent Cloud documentation repository, pages on SCF", "腾讯云文档仓库：SCF 页面原文"),
    date: "undated",
    weight: Weight::Reference,
};

/// The event generator of the command-line tool for SCF.
pub static SCFCLI: Source = Source {
    id: "scfcli",
    title: Text::new("scfcli, generator of test events", "scfcli 测试事件生成器"),
    date: "undated",
    weight: Weight::Reference,
};

/// Data types of the SDKs of SCF.
pub static SCF_SDK: Source = Source {
    id: "scf-sdk",
    title: Text::new("Tencent Cloud SDK for SCF, API 2018-04-16", "腾讯云 SCF SDK（API 2018-04-16）"),
    date: "2018-04-16",
    weight: Weight::Reference,
};

/// Tencent's provider for Terraform.
pub static SCF_TERRAFORM: Source = Source {
    id: "scf-terraform",
    title: Text::new("Terraform provider for Tencent Cloud, functions", "腾讯云 Terraform Provider：云函数"),
    date: "undated",
    weight: Weight::Reference,
};

/// The deployment components of the Serverless Framework for SCF.
pub static SCF_TOOLKIT: Source = Source {
    id: "scf-toolkit",
    title: Text::new("tencent-component-toolkit, triggers of SCF", "tencent-component-toolkit：SCF 触发器"),
    date: "undated",
    weight: Weight::Reference,
};

/// What an object of COS may be called.
pub static COS_NAMES: Source = Source {
    id: "cos-names",
    title: Text::new("Tencent Cloud COS: objects (436/13324)", "腾讯云 COS：对象概述（436/13324）"),
    date: "2024-10-14",
    weight: Weight::Reference,
};

/// A list of Tencent's regions with their short codes, from the API of another product.
pub static TENCENT_REGIONS: Source = Source {
    id: "tencent-regions",
    title: Text::new(
        "Tencent Cloud: DescribeMachineRegionList (296/99505)",
        "腾讯云：DescribeMachineRegionList（296/99505）",
    ),
    date: "undated",
    weight: Weight::Reference,
};
