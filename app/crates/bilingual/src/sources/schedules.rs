//! Engines and dialects of schedules.

use crate::Text;
use crate::source::{Source, Weight};

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
