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
