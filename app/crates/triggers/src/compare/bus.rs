//! `aliyun/eventbridge` and `tencent/eventbridge`.

use super::{Alone, Comparison, FUNCTION_NAME, NAMESPACE, Pair, QUALIFIER};
use crate::model::Provider::{Aliyun, Tencent};
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[QUALIFIER],
    alone: &[
        Alone::of(
            Aliyun,
            &["triggerName"],
            "A rule of Tencent's event bus has a name, its trigger in SCF has none.",
            "腾讯云事件总线的规则有名称，SCF 侧的触发器没有。",
        )
        .fill("eventbridge-trigger"),
        Alone::of(
            Aliyun,
            &["eventRuleFilterPattern"],
            "The pattern of Tencent's event bus is part of its rule, outside of the trigger: write it there.",
            "腾讯云的事件模式在事件总线的规则中设置，不属于触发器：请在规则中填写。",
        ),
        Alone::of(
            Aliyun,
            &[
                "eventSourceConfig.eventSourceType",
                "triggerEnable",
                "asyncInvocationType",
                "eventSinkConfig.deliveryOption.mode",
                "eventSinkConfig.deliveryOption.eventSchema",
                "sourceArn",
            ],
            "How the bus calls the function. In Tencent Cloud the rule of the event bus says it.",
            "事件总线调用函数的方式。腾讯云在事件总线的规则中设置。",
        ),
        Alone::of(
            Aliyun,
            &[
                "runOptions.mode",
                "runOptions.errorsTolerance",
                "runOptions.retryStrategy.PushRetryStrategy",
                "runOptions.retryStrategy.MaximumEventAgeInSeconds",
                "runOptions.retryStrategy.MaximumRetryAttempts",
                "runOptions.deadLetterQueue.Arn",
                "runOptions.batchWindow.CountBasedWindow",
                "runOptions.batchWindow.TimeBasedWindow",
            ],
            "Batches, retries and what becomes of failures. The document of SCF has no setting for them.",
            "批量、重试和失败处理。SCF 文档没有对应的设置。",
        ),
        Alone::of(
            Tencent,
            &["EventBusId", "RuleId", "TargetDescription.ResourceDescription"],
            "The target of a rule of Tencent's event bus. In Alibaba Cloud the trigger makes bus, rule and target itself.",
            "腾讯云事件总线规则的投递目标。阿里云由触发器自行创建事件总线、规则和目标。",
        ),
        FUNCTION_NAME,
        NAMESPACE,
    ],
    members: &[
        Pair::of("/specversion", "/specversion").note(
            "`1.0` in Alibaba's event, as CloudEvents requires; `0` in SCF's.",
            "阿里云为 `1.0`，符合 CloudEvents 规范；SCF 为 `0`。",
        ),
        Pair::of("/id", "/id"),
        Pair::of("/type", "/type").note(
            "`ecs:Disk:DiskOperationCompleted`, for example, and `connector:tdmq`.",
            "例如 `ecs:Disk:DiskOperationCompleted` 和 `connector:tdmq`。",
        ),
        Pair::of("/source", "/source")
            .note("`acs.ecs`, for example, and `tdmq.cloud.tencent`.", "例如 `acs.ecs` 和 `tdmq.cloud.tencent`。"),
        Pair::of("/subject", "/subject")
            .note("The resource: an ARN here, `qcs::…` there.", "事件主体：分别为 ARN 和 `qcs::…` 六段式。"),
        Pair::of("/time", "/time").note(
            "RFC 3339 text in Alibaba's event; SCF prints milliseconds since 1970, as text or as a number.",
            "阿里云为 RFC 3339 字符串；SCF 为毫秒级时间戳，字符串或数字。",
        ),
        Pair::of("/aliyunregionid", "/region")
            .note("`cn-beijing` and `ap-guangzhou`.", "例如 `cn-beijing` 和 `ap-guangzhou`。"),
        Pair::of("/datacontenttype", "/datacontenttype"),
        Pair::of("/data", "/data").note("What the source says.", "由事件源决定的内容。"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &[
                "/aliyunaccountid",
                "/aliyunpublishtime",
                "/aliyuneventbusname",
                "/aliyunpublishaddr",
                "/aliyunoriginalaccountid",
            ],
            "What Alibaba's bus adds. SCF has the region alone.",
            "阿里云事件总线附加的信息。SCF 只有地域。",
        ),
        Alone::of(
            Tencent,
            &[
                "/data/topic",
                "/data/tags",
                "/data/TopicType",
                "/data/subscriptionName",
                "/data/toTimestamp",
                "/data/partitions",
                "/data/msgId",
                "/data/msgBody",
            ],
            "The message of TDMQ. Alibaba's queues have triggers of their own, such as `rocketmq`.",
            "TDMQ 的消息。阿里云的消息队列有单独的触发器，例如 `rocketmq`。",
        ),
    ],
    ..Comparison::new(&aliyun::eventbridge::TRIGGER, &tencent::eventbridge::TRIGGER)
};
