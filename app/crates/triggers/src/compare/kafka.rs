//! `aliyun/kafka` and `tencent/ckafka`.

use super::{Alone, Comparison, DESCRIPTION, ENABLE, FUNCTION_NAME, NAMESPACE, Pair, QUALIFIER, Way};
use crate::model::Provider::Aliyun;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.Topic", "TriggerName")
            .way(Way::Chosen)
            .note(
                "The topic. In SCF it follows the ID of its instance, `INSTANCE-TOPIC`, and that is the name of the \
                 trigger.",
                "消费的 Topic。SCF 中写作 `实例 ID-Topic 名称`，并以此作为触发器名称。",
            ),
        Pair::of("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.OffsetReset", "offset").note(
            "Where consumption starts: `latest` or `earliest` in both; SCF also accepts a time.",
            "起始消费位点：均支持 `latest` 和 `earliest`，SCF 还支持指定时间。",
        ),
        Pair::of("runOptions.batchWindow.CountBasedWindow", "maxMsgNum")
            .note("The most messages in a call: 1 to 10000 in both.", "单次调用的最大消息数，均为 1～10000。"),
        Pair::of("runOptions.batchWindow.TimeBasedWindow", "timeOut").note(
            "How long messages are collected, in seconds: at most 15 in Function Compute, 60 in SCF.",
            "聚合消息的最长时间（秒）：函数计算最长 15 秒，SCF 最长 60 秒。",
        ),
        Pair::of("runOptions.retryStrategy.MaximumRetryAttempts", "retry").note(
            "How often a failed batch is sent again. In Function Compute the strategy and the maximum age matter as \
             well.",
            "投递失败后的最大重试次数。函数计算中还受重试策略和事件最大存活时间影响。",
        ),
        Pair { aliyun: "triggerEnable", ..ENABLE },
        QUALIFIER,
    ],
    alone: &[
        Alone::of(
            Aliyun,
            &["triggerName"],
            "The name of a CKafka trigger cannot be chosen: it is the topic.",
            "CKafka 触发器不能自定义名称，名称即 Topic。",
        )
        .fill("kafka-trigger"),
        Alone::of(
            Aliyun,
            &["eventSourceConfig.eventSourceType"],
            "Always `Kafka`; SCF says the same with the type `ckafka`.",
            "固定为 `Kafka`，SCF 以触发器类型 `ckafka` 表示。",
        ),
        Alone::of(
            Aliyun,
            &["eventSourceConfig.eventSourceParameters.sourceKafkaParameters.InstanceId"],
            "The instance of the topic. In SCF it is the first part of `TriggerName`.",
            "Topic 所在的实例。SCF 中为 `TriggerName` 的前半部分。",
        ),
        Alone::of(
            Aliyun,
            &["eventSourceConfig.eventSourceParameters.sourceKafkaParameters.RegionId"],
            "In SCF the instance is in the region of the function.",
            "SCF 要求 CKafka 实例与函数同地域。",
        ),
        Alone::of(
            Aliyun,
            &["eventSourceConfig.eventSourceParameters.sourceKafkaParameters.ConsumerGroup"],
            "SCF creates a consumer group of its own.",
            "SCF 会自动创建独立的消费组。",
        ),
        Alone::of(
            Aliyun,
            &[
                "eventSourceConfig.eventSourceParameters.sourceKafkaParameters.Network",
                "eventSourceConfig.eventSourceParameters.sourceKafkaParameters.VpcId",
                "eventSourceConfig.eventSourceParameters.sourceKafkaParameters.VSwitchIds",
                "eventSourceConfig.eventSourceParameters.sourceKafkaParameters.SecurityGroupId",
                "eventSourceConfig.eventSourceParameters.sourceKafkaParameters.ExtendConfig",
            ],
            "How EventBridge connects to the instance. SCF has no setting for it.",
            "事件总线连接实例的网络设置。SCF 没有对应设置。",
        ),
        Alone::of(
            Aliyun,
            &["eventRuleFilterPattern"],
            "SCF delivers every message of the topic: filter in the function.",
            "SCF 会投递 Topic 中的所有消息，需在函数中过滤。",
        ),
        Alone::of(
            Aliyun,
            &["asyncInvocationType"],
            "SCF always waits for the function before the next batch.",
            "SCF 始终等待函数返回后才投递下一批。",
        ),
        Alone::of(
            Aliyun,
            &["eventSinkConfig.deliveryOption.mode", "eventSinkConfig.deliveryOption.eventSchema"],
            "Only in Function Compute can the form of the event be chosen.",
            "只有函数计算可以选择事件格式。",
        ),
        Alone::of(
            Aliyun,
            &["eventSinkConfig.deliveryOption.concurrency", "runOptions.maximumTasks"],
            "SCF reads each partition in order, without a setting for concurrency.",
            "SCF 按分区顺序消费，没有并发设置。",
        ),
        Alone::of(
            Aliyun,
            &[
                "runOptions.mode",
                "runOptions.errorsTolerance",
                "runOptions.retryStrategy.PushRetryStrategy",
                "runOptions.retryStrategy.MaximumEventAgeInSeconds",
                "runOptions.deadLetterQueue.Arn",
            ],
            "What EventBridge does when the function fails. SCF has only the number of retries.",
            "函数失败时事件总线的处理方式。SCF 只能设置重试次数。",
        ),
        Alone::of(
            Aliyun,
            &["sourceArn"],
            "The rule that EventBridge creates. SCF reads CKafka without an event bus.",
            "事件总线创建的规则。SCF 不经过事件总线。",
        ),
        FUNCTION_NAME,
        NAMESPACE,
        DESCRIPTION,
    ],
    members: &[
        Pair::of("/*/data/topic", "/Records/*/Ckafka/topic"),
        Pair::of("/*/topic", "/Records/*/Ckafka/topic"),
        Pair::of("/*/data/partition", "/Records/*/Ckafka/partition").note(
            "A number in both. One page on SCF prints `partition`, another `Partition`.",
            "均为数字。SCF 文档的两个页面分别写作 `partition` 和 `Partition`。",
        ),
        Pair::of("/*/partition", "/Records/*/Ckafka/Partition"),
        Pair::of("/*/data/offset", "/Records/*/Ckafka/offset"),
        Pair::of("/*/offset", "/Records/*/Ckafka/offset"),
        Pair::of("/*/data/key", "/Records/*/Ckafka/msgKey"),
        Pair::of("/*/key", "/Records/*/Ckafka/msgKey"),
        Pair::of("/*/data/value", "/Records/*/Ckafka/msgBody"),
        Pair::of("/*/value", "/Records/*/Ckafka/msgBody"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/*/timestamp", "/*/data/timestamp", "/*/time"],
            "The event of SCF does not contain the time of the message.",
            "SCF 事件中没有消息时间。",
        ),
        Alone::of(
            Aliyun,
            &["/*/headers/isReadOnly", "/*/data/headers/isReadOnly"],
            "The event of SCF does not contain the headers of the message.",
            "SCF 事件中没有消息的 Headers。",
        ),
        Alone::of(
            Aliyun,
            &[
                "/*/id",
                "/*/source",
                "/*/specversion",
                "/*/type",
                "/*/datacontenttype",
                "/*/subject",
                "/*/aliyunaccountid",
            ],
            "The CloudEvents envelope. SCF puts the messages into `Records`, without such an envelope.",
            "CloudEvents 信封。SCF 把消息放在 `Records` 中，没有信封。",
        ),
    ],
    ..Comparison::new(&aliyun::kafka::TRIGGER, &tencent::ckafka::TRIGGER)
};
