//! Sources on Log Service (SLS) and CDN, and on resource templates that create their triggers.

use crate::Text;
use crate::source::{Source, Weight};

/// The page on SLS triggers that is in force.
pub const FC_SLS_2026: &Source = &Source {
    id: "fc-sls-2026",
    title: Text::new("Alibaba Cloud FC: SLS triggers (current page)", "阿里云函数计算：SLS 触发器（现行页面）"),
    date: "2026-04-01",
    weight: Weight::Reference,
};

/// What a Logstore may be called.
pub const SLS_LOGSTORES: &Source = &Source {
    id: "sls-logstores",
    title: Text::new("Alibaba Cloud SLS: CreateLogStore", "阿里云日志服务：CreateLogStore"),
    date: "2023-11-15",
    weight: Weight::Reference,
};

/// What a project of SLS may be called.
pub const SLS_PROJECTS: &Source = &Source {
    id: "sls-projects",
    title: Text::new("Alibaba Cloud SLS: CreateProject", "阿里云日志服务：CreateProject"),
    date: "2024-12-02",
    weight: Weight::Reference,
};

/// How logs are read between two cursors.
pub const SLS_PULL: &Source = &Source {
    id: "sls-pull",
    title: Text::new("Alibaba Cloud SLS: pull_logs", "阿里云日志服务：pull_logs"),
    date: "2025-06-26",
    weight: Weight::Reference,
};

/// How CDN itself names the source of a trigger.
pub const CDN_TRIGGERS: &Source = &Source {
    id: "cdn-triggers",
    title: Text::new("Alibaba Cloud CDN: AddFCTrigger", "阿里云 CDN：AddFCTrigger"),
    date: "2024-07-05",
    weight: Weight::Reference,
};

/// Offline logs of CDN: their hours and the names of their files.
pub const CDN_LOGS: &Source = &Source {
    id: "cdn-logs",
    title: Text::new("Alibaba Cloud CDN: DescribeCdnDomainLogs", "阿里云 CDN：DescribeCdnDomainLogs"),
    date: "2025-12-14",
    weight: Weight::Reference,
};

/// The trigger of a resource template of ROS.
pub const ROS_TRIGGER: &Source = &Source {
    id: "ros-trigger",
    title: Text::new("Alibaba Cloud ROS: ALIYUN::FC::Trigger", "阿里云资源编排 ROS：ALIYUN::FC::Trigger"),
    date: "2023-07-04",
    weight: Weight::Reference,
};
