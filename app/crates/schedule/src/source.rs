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

/// Notes of a third party on the `OpenAPI`; vocabulary only, never an authority.
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

/// Later page of Alibaba Cloud's API reference on timers.
pub static ALIYUN_API: Source = Source {
    id: "aliyun-api",
    title: Text::new(
        "Alibaba Cloud Function Compute: API reference, TimerTriggerConfig",
        "阿里云函数计算：API 参考 TimerTriggerConfig",
    ),
    date: "2026-06-11",
    weight: Weight::Reference,
};

/// The Go library that Function Compute's expressions point to.
pub static ROBFIG: Source = Source {
    id: "robfig-cron",
    title: Text::new(
        "robfig/cron for Go, the likely engine of Function Compute",
        "Go 库 robfig/cron，函数计算很可能使用的引擎",
    ),
    date: "v3.0.1",
    weight: Weight::Reference,
};

/// The Go library whose grammar is that of SCF, field for field.
pub static CRONEXPR: Source = Source {
    id: "cronexpr",
    title: Text::new(
        "gorhill/cronexpr for Go, the likely engine of SCF",
        "Go 库 gorhill/cronexpr，SCF 很可能使用的引擎",
    ),
    date: "2018-04-27",
    weight: Weight::Reference,
};

/// EMAS Serverless, a sister product on the same clouds' timers.
pub static EMAS: Source = Source {
    id: "emas",
    title: Text::new("Alibaba Cloud EMAS Serverless: timers", "阿里云 EMAS Serverless：定时触发"),
    date: "undated",
    weight: Weight::Reference,
};

/// uniCloud, which runs on both clouds and states their time base.
pub static UNICLOUD: Source = Source {
    id: "unicloud",
    title: Text::new("uniCloud: timers of cloud functions", "uniCloud：云函数定时触发"),
    date: "undated",
    weight: Weight::Reference,
};

/// The current Chinese page of Tencent Cloud on timers; it carries no date, so the day of reading stands for it.
pub static TENCENT_LATER: Source = Source {
    id: "tencent-later",
    title: Text::new("Tencent Cloud SCF: Timer trigger (583/9708)", "腾讯云云函数 SCF：定时触发器说明（583/9708）"),
    date: "read 2026-11-22",
    weight: Weight::Reference,
};

/// The manual of the classic crontab.
pub static VIXIE: Source = Source {
    id: "crontab",
    title: Text::new("crontab(5) of Vixie cron", "Vixie cron 手册 crontab(5)"),
    date: "undated",
    weight: Weight::Reference,
};

/// Quartz, whose expressions are often copied into the clouds' forms.
pub static QUARTZ: Source = Source {
    id: "quartz",
    title: Text::new("Quartz: CronExpression", "Quartz：CronExpression"),
    date: "undated",
    weight: Weight::Reference,
};

/// `EventBridge` of AWS.
pub static EVENTBRIDGE: Source = Source {
    id: "eventbridge",
    title: Text::new("AWS EventBridge: cron expressions", "AWS EventBridge：cron 表达式"),
    date: "undated",
    weight: Weight::Reference,
};

/// Our own reasoning.
pub static REASONING: Source = Source {
    id: "reasoning",
    title: Text::new("Own reasoning", "自行推导"),
    date: "undated",
    weight: Weight::Reasoning,
};
