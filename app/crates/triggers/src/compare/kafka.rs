//! `aliyun/kafka` and `tencent/ckafka`.

use super::{Alone, Comparison, DESCRIPTION, ENABLE, FUNCTION_NAME, NAMESPACE, Pair, QUALIFIER, Way};
use crate::model::Provider::Aliyun;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.Topic", "TriggerName")
            .way(Way::Chosen)
            .note(
                "The topic. SCF writes it behind the ID of its instance, `INSTANCE-TOPIC`, and calls that the name of the \
                 trigger.",
                "消费的 Topic。SCF 写作 `实例 ID-Topic 名称`，并以此作为触发器名称。",
            ),
        Pair::of("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.OffsetReset", "offset").note(
            "Where consumption starts: `latest` or `earliest` in both; SCF takes a time, too.",
            "起始消费位点：均支持 `latest` 和 `earliest`，SCF 还支持指定时间。",
        ),
        Pair::of("runOptions.batchWindow.CountBasedWindow", "maxMsgNum")
            .note("The most messages of a call: 1 to 10000 in both.", "单次调用的最大消息数，均为 1～10000。"),
        Pair::of("runOptions.batchWindow.TimeBasedWindow", "timeOut").note(
            "How long messages are collected, in seconds: at most 15 in Function Compute, 60 in SCF.",
            "聚合消息的最长时间（秒）：函数计算最长 15 秒，SCF 最长 60 秒。",
        ),
        Pair::of("runOptions.retryStrategy.MaximumRetryAttempts", "retry").note(
            "How often a failed batch is sent again. Function Compute takes the strategy and the maximum age into account, \
             too.",
            "投递失败后的最大重试次数。函数计算还受重试策略和事件最大存活时间影响。",
        ),
        Pair { aliyun: "triggerEnable", ..ENABLE },
        QUALIFIER,
    ],
    alone: &[
        Alone::of(
            Aliyun,
            &["triggerName"],
            "A CKafka trigger has no name of your choice: its name is the topic.",
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
            "The instance of SCF is in the region of the function.",
            "SCF 的实例与函数同地域。",
        ),
        Alone::of(
            Aliyun,
            &["eventSourceConfig.eventSourceParameters.sourceKafkaParameters.ConsumerGroup"],
            "SCF makes a consumer group of its own.",
            "SCF 会自动创建消费组。",
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
            "How EventBridge reaches the instance. SCF has no setting for that.",
            "事件总线连接实例的网络设置。SCF 没有对应设置。",
        ),
        Alone::of(
            Aliyun,
            &["eventRuleFilterPattern"],
            "SCF passes on every message of the topic: filter in the function.",
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
            "The form of the event can be chosen in Function Compute alone.",
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
            "What EventBridge does when the function fails. SCF has the number of retries alone.",
            "函数失败时事件总线的处理方式。SCF 只能设置重试次数。",
        ),
        Alone::of(
            Aliyun,
            &["sourceArn"],
            "The rule that EventBridge makes. SCF uses no event bus here.",
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
            "A number in both. One page of SCF prints `partition`, another `Partition`.",
            "均为数字。SCF 的两个页面分别写作 `partition` 和 `Partition`。",
        ),
        Pair::of("/*/partition", "/Records/*/Ckafka/Partition"),
        Pair::of("/*/data/offset", "/Records/*/Ckafka/offset"),
        Pair::of("/*/offset", "/Records/*/Ckafka/offset"),
        Pair::of("/*/data/key", "/Records/*/Ckafka/msgKey").note(
            "Function Compute can be told to pass bytes on as Base64; in SCF both are texts.",
            "函数计算可设置为以 Base64 传递字节；SCF 中均为文本。",
        ),
        Pair::of("/*/key", "/Records/*/Ckafka/msgKey"),
        Pair::of("/*/data/value", "/Records/*/Ckafka/msgBody"),
        Pair::of("/*/value", "/Records/*/Ckafka/msgBody"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/*/timestamp", "/*/data/timestamp", "/*/time"],
            "The event of SCF holds no time of the message.",
            "SCF 事件中没有消息时间。",
        ),
        Alone::of(
            Aliyun,
            &["/*/headers/isReadOnly", "/*/data/headers/isReadOnly"],
            "The event of SCF holds no headers of the message.",
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
            "The envelope of CloudEvents. SCF puts its messages into `Records`, without such an envelope.",
            "CloudEvents 信封。SCF 的消息放在 `Records` 中，没有该信封。",
        ),
    ],
    ..Comparison::new(&aliyun::kafka::TRIGGER, &tencent::ckafka::TRIGGER)
};
