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
            "A rule of Tencent's event bus has a name, but its trigger in SCF has none.",
            "腾讯云事件总线的规则有名称，SCF 侧的触发器没有。",
        )
        .fill("eventbridge-trigger"),
        Alone::of(
            Aliyun,
            &["eventRuleFilterPattern"],
            "In Tencent Cloud the pattern belongs to the rule of the event bus, not to the trigger: enter it in the \
             rule.",
            "腾讯云的事件模式属于事件总线的规则，不属于触发器：请在规则中填写。",
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
            "How the event bus calls the function. In Tencent Cloud this is set in the rule of the event bus.",
            "事件总线调用函数的方式。在腾讯云中由事件总线的规则设置。",
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
            "Batching, retries and the handling of failures. The document of SCF has no setting for them.",
            "批量、重试和失败处理。SCF 文档中没有对应的设置。",
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
            "`1.0` in Alibaba's event, as CloudEvents requires; `0` in SCF's document, `1.0` in a later one.",
            "阿里云为 `1.0`，符合 CloudEvents 规范；SCF 的文档为 `0`，较新的文档为 `1.0`。",
        ),
        Pair::of("/id", "/id"),
        Pair::of("/type", "/type").note(
            "For example `ecs:Disk:DiskOperationCompleted` in Alibaba's event and `connector:tdmq` in SCF's.",
            "例如阿里云的 `ecs:Disk:DiskOperationCompleted`、SCF 的 `connector:tdmq`。",
        ),
        Pair::of("/source", "/source").note(
            "For example `acs.ecs` in Alibaba's event and `tdmq.cloud.tencent` in SCF's.",
            "例如阿里云的 `acs.ecs`、SCF 的 `tdmq.cloud.tencent`。",
        ),
        Pair::of("/subject", "/subject").note(
            "The resource: an ARN in Alibaba's event, six parts `qcs::…` in SCF's.",
            "事件涉及的资源：阿里云为 ARN，SCF 为 `qcs::…` 六段式描述。",
        ),
        Pair::of("/time", "/time").note(
            "RFC 3339 text in Alibaba's event; milliseconds since 1970 in SCF's, as text or as a number.",
            "阿里云为 RFC 3339 格式的字符串；SCF 为毫秒级时间戳，类型为字符串或数字。",
        ),
        Pair::of("/aliyunregionid", "/region").note(
            "For example `cn-beijing` in Alibaba's event and `ap-guangzhou` in SCF's.",
            "例如阿里云的 `cn-beijing`、SCF 的 `ap-guangzhou`。",
        ),
        Pair::of("/datacontenttype", "/datacontenttype"),
        Pair::of("/data", "/data").note("The content depends on the source.", "内容由事件源决定。"),
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
            "What Alibaba's event bus adds. The event of SCF has only the region.",
            "阿里云事件总线附加的信息。SCF 事件中只有地域。",
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
            "The message of TDMQ. Alibaba's message queues have triggers of their own, such as `rocketmq`.",
            "TDMQ 的消息。阿里云的消息队列有单独的触发器，例如 `rocketmq`。",
        ),
    ],
    ..Comparison::new(&aliyun::eventbridge::TRIGGER, &tencent::eventbridge::TRIGGER)
};
