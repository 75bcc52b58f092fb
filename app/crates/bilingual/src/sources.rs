//! Every source that a fact rests on: the five documents, and the independent public sources that add to them.

mod aliyun;
mod function_compute;
mod schedules;
mod tencent;

use crate::Text;
use crate::source::{Source, Weight};

pub use self::aliyun::*;
pub use self::function_compute::*;
pub use self::schedules::*;
pub use self::tencent::*;

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

/// Our own reasoning.
pub const REASONING: &Source = &Source {
    id: "reasoning",
    title: Text::new("Own reasoning", "自行推导"),
    date: "undated",
    weight: Weight::Reasoning,
};
