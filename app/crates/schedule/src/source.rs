//! Where a fact comes from: documents with their dates, and places in them.

use crate::text::Text;

/// A document or another public source that facts rest on.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Short stable name, used in JSON: `aliyun-2021`.
    pub id: &'static str,
    /// What the source is called.
    pub title: Text,
    /// Its date, as precise as it is known: `2021-11-10`, `2019-03-27`, `v3.0.1`.
    pub date: &'static str,
    /// How much it weighs.
    pub weight: Weight,
}

/// What a source can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// One of the five documents: the authority on what exists.
    Document,
    /// An independent source (an SDK, a tool, a vendor's later page): it adds, it never replaces.
    Reference,
    /// Our own reasoning; said openly.
    Reasoning,
}

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The source.
    pub source: &'static Source,
    /// Chapter, table or lines in it: `12.2, table of fields`.
    pub place: &'static str,
}

impl Source {
    /// A place in this source.
    pub const fn at(&'static self, place: &'static str) -> Cite {
        Cite { source: self, place }
    }
}

/// “Service integration”, PDF edition of the documentation of Function Compute.
pub static ALIYUN_2021: Source = Source {
    id: "aliyun-2021",
    title: Text::new("Alibaba Cloud Function Compute: Service Integration", "阿里云函数计算：服务集成"),
    date: "2021-11-10",
    weight: Weight::Document,
};

/// “Trigger configuration and event formats”, the older page with YAML examples.
pub static ALIYUN_2019: Source = Source {
    id: "aliyun-2019",
    title: Text::new(
        "Alibaba Cloud Function Compute: Trigger configuration and event formats",
        "阿里云函数计算：触发器配置与事件格式",
    ),
    date: "2019-03-27",
    weight: Weight::Document,
};

/// Notes of a third party on the OpenAPI; vocabulary only, never an authority.
pub static ALIYUN_NOTES: Source = Source {
    id: "aliyun-notes",
    title: Text::new("Community notes on Alibaba Cloud Function Compute", "阿里云函数计算社区笔记"),
    date: "undated",
    weight: Weight::Document,
};

/// “Event formats of triggers”, the newest of the documents on Function Compute.
pub static ALIYUN_2023: Source = Source {
    id: "aliyun-2023",
    title: Text::new("Alibaba Cloud Function Compute: Trigger event formats", "阿里云函数计算：触发器 Event 格式"),
    date: "2023-12-12",
    weight: Weight::Document,
};

/// The trigger chapters of the documentation of SCF.
pub static TENCENT_2024: Source = Source {
    id: "tencent-2024",
    title: Text::new("Tencent Cloud SCF: Triggers", "腾讯云云函数 SCF：触发器"),
    date: "2024-04-19",
    weight: Weight::Document,
};
