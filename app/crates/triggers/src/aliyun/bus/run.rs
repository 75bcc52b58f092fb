//! How `EventBridge` hands events over: mode, batches, format, retries, dead letters.

use bilingual::sources::{EB_RETRIES, FC_API_2021, FC_BUS_2026, FC_SDK, FC_TERRAFORM, FC2_DEVS};

use super::API;
use crate::form;
use crate::model::notation::{chars, choice, field};
use crate::model::{Choice, Field, Kind, Lit, Unit};

const DRIVEN: Choice = choice(
    "event-driven",
    "Event mode: one event, one call; an event bus and a rule",
    "事件模式：每个事件调用一次函数，底层为事件总线和事件规则",
);
const STREAMING: Choice = choice(
    "event-streaming",
    "Event streaming mode: an array of events in each call; an event stream",
    "事件流模式：每次调用传入事件数组，底层为事件流",
);

/// `eventSinkConfig`.
pub(in crate::aliyun) const SINK: Field =
    field("eventSinkConfig", Kind::Record(&[delivery(&[MODE, SCHEMA])])).en(SINK_EN).zh(SINK_ZH).cites(API);

/// `eventSinkConfig` where the source also bounds concurrency.
pub(in crate::aliyun) const SINK_STREAM: Field =
    field("eventSinkConfig", Kind::Record(&[delivery(&[MODE, SCHEMA, CONCURRENCY])]))
        .en(SINK_EN)
        .zh(SINK_ZH)
        .cites(API);

const SINK_EN: &str = "How events are passed to the function.";
const SINK_ZH: &str = "事件目标配置。";

const fn delivery(members: &'static [Field]) -> Field {
    field("deliveryOption", Kind::Record(members)).en("How events are delivered.").zh("事件推送配置。").cites(API)
}

const MODE: Field = field("mode", Kind::Choice(&[DRIVEN, STREAMING]))
    .en("Deprecated: `runOptions.mode` has the same meaning and takes precedence. This page reads only that one.")
    .zh("已废弃：与 `runOptions.mode` 含义相同且优先级更低。本页只以 `runOptions.mode` 为准。")
    .cites(&[FC_API_2021.at("DeliveryOption"), FC2_DEVS.at("deliveryOption")]);

const SCHEMA: Field = field(
    "eventSchema",
    Kind::Choice(&[
        choice("CloudEvents", "The whole event with its envelope", "完整的 CloudEvents 事件"),
        choice("RawData", "The member `data` alone", "仅 `data` 字段的内容"),
    ]),
)
.en("Format of each element that the function receives: `CloudEvents` with the envelope, or `RawData`, its member `data` \
     alone.")
.zh("传入函数的每个数据元素的格式：`CloudEvents` 为完整事件，`RawData` 只包含其中 `data` 的内容。")
.default(Lit::Text("CloudEvents"))
.cites(&[FC_BUS_2026.at("推送格式"), FC_SDK.at("DeliveryOption")]);

const CONCURRENCY: Field = field("concurrency", Kind::int(1, 10_000))
    .en("Maximum number of calls that run at once, such as `2`. It applies only to Kafka.")
    .zh("上游事件源投递事件到函数计算的最大并发数，例如 `2`。仅对 Kafka 有效。")
    .example("2")
    .cites(&[FC_SDK.at("DeliveryOption"), FC_API_2021.at("DeliveryOption")]);

/// `runOptions` of sources that know both modes.
pub(in crate::aliyun) const RUN_OPTIONS: Field = field(
    "runOptions",
    Kind::Record(&[
        run_mode(&[DRIVEN, STREAMING], "event-driven"),
        ERRORS_TOLERANCE,
        RETRY_STRATEGY,
        DEAD_LETTER_QUEUE,
        BATCH_WINDOW,
    ]),
)
.en(RUN_EN)
.zh(RUN_ZH)
.cites(API);

/// `runOptions` of sources that know event streams only.
pub(in crate::aliyun) const RUN_STREAM: Field = field(
    "runOptions",
    Kind::Record(&[
        run_mode(&[DRIVEN, STREAMING], "event-streaming"),
        MAXIMUM_TASKS,
        ERRORS_TOLERANCE,
        RETRY_STRATEGY,
        DEAD_LETTER_QUEUE,
        BATCH_WINDOW,
    ]),
)
.en(RUN_EN)
.zh(RUN_ZH)
.cites(API);

const RUN_EN: &str = "Mode, batches, retries and dead letters. According to the tool's documents, all but the mode \
                      apply only in event streaming mode.";
const RUN_ZH: &str = "运行参数：应用模式、批量推送、重试和死信。按部署工具的文档，除模式外的参数只在事件流模式下有效。";

const fn run_mode(modes: &'static [Choice], default: &'static str) -> Field {
    field("mode", Kind::Choice(modes))
        .en("`event-driven`: each event is one call with one object. `event-streaming`: each call has an array, even of one \
             event.")
        .zh("`event-driven` 为事件模式，每个事件调用一次函数，传入一个对象；`event-streaming` 为事件流模式，每次传入一个数\
             组，即使只有一个事件。")
        .default(Lit::Text(default))
        .cites(const { &[FC_SDK.at("RunOptions"), FC2_DEVS.at("runOptions")] })
}

const MAXIMUM_TASKS: Field = field("maximumTasks", Kind::int(1, 10_000))
    .en("How many consumers pull messages at once, such as `3`. It applies only to Kafka.")
    .zh("并发消费者数量，例如 `3`。仅对 Kafka 有效。")
    .example("3")
    .cites(&[FC2_DEVS.at("runOptions"), FC_API_2021.at("RunOptions")]);

const ERRORS_TOLERANCE: Field = field(
    "errorsTolerance",
    Kind::Choice(&[
        choice("NONE", "Stop when the retries are used up", "禁止容错：重试用尽后停止处理"),
        choice("ALL", "Continue with the next events", "允许容错：继续处理后续事件"),
    ]),
)
.en("What happens when all retries have failed. `NONE`: the stream stops and waits to be started again. `ALL`: the \
     event goes to the dead-letter queue, or is dropped, and the stream continues.")
.zh("重试全部失败后的处理方式。`NONE`：停止处理，任务变为待启动状态；`ALL`：消息进入死信队列或被丢弃，并继续处理后续事件。")
.default(Lit::Text("NONE"))
.cites(&[FC_SDK.at("RunOptions"), EB_RETRIES.at("容错策略")]);

const RETRY_STRATEGY: Field = field(
    "retryStrategy",
    Kind::Record(&[
        field(
            "PushRetryStrategy",
            Kind::Choice(&[
                choice(
                    "BACKOFF_RETRY",
                    "3 times, after a random 10 to 20 seconds each",
                    "退避重试：最多 3 次，间隔为 10～20 秒之间的随机值",
                ),
                choice(
                    "EXPONENTIAL_DECAY_RETRY",
                    "176 times within a day, after 1, 2, 4 … 512 seconds",
                    "指数衰减重试：最多 176 次，间隔由 1 秒倍增到 512 秒，共 1 天",
                ),
            ]),
        )
        .en("How failed pushes are retried: `BACKOFF_RETRY`, 3 times, or `EXPONENTIAL_DECAY_RETRY`, for a day.")
        .zh("推送失败后的重试策略：`BACKOFF_RETRY` 最多重试 3 次；`EXPONENTIAL_DECAY_RETRY` 在 1 天内持续重试。")
        .default(Lit::Text("BACKOFF_RETRY"))
        .cites(&[FC2_DEVS.at("retryStrategy"), EB_RETRIES.at("重试策略")]),
        field("MaximumEventAgeInSeconds", SECONDS)
            .en("Maximum time of all retries in seconds, such as `512`. The API of 2023 no longer has it.")
            .zh("重试的最长时间，单位秒，例如 `512`。2023 年的 API 已没有该参数。")
            .example("512")
            .cites(&[FC_API_2021.at("RetryStrategy"), FC2_DEVS.at("retryStrategy")]),
        field("MaximumRetryAttempts", Kind::int(0, 1_000_000))
            .en("Maximum number of retries, such as `3`. The API of 2023 no longer has it.")
            .zh("最大重试次数，例如 `3`。2023 年的 API 已没有该参数。")
            .example("3")
            .cites(&[FC_API_2021.at("RetryStrategy"), FC2_DEVS.at("retryStrategy")]),
    ]),
)
.en("How failed pushes are retried.")
.zh("事件推送失败时的重试策略。")
.cites(API);

const SECONDS: Kind = Kind::Int { min: 0, max: 1_000_000, unit: Unit::Seconds };

const DEAD_LETTER_QUEUE: Field = field(
    "deadLetterQueue",
    Kind::Record(&[field("Arn", chars(0, 500, form::DEAD_LETTER_ARN))
        .en("Queue or topic that receives events after the last retry, such as \
             `acs:mns:cn-hangzhou:123456789:/queues/dead`, or a topic of RocketMQ or Kafka, or an event bus. If unset, \
             they are dropped.")
        .zh("重试用尽的事件进入的死信队列 ARN，例如 `acs:mns:cn-hangzhou:123456789:/queues/dead`；也可以是 RocketMQ 或 Kafka 的 \
             Topic，或事件总线。不填时这些事件被丢弃。")
        .example("acs:mns:cn-hangzhou:123456789:/queues/dead")
        .cites(&[FC_SDK.at("DeadLetterQueue"), FC2_DEVS.at("deadLetterQueue"), FC_TERRAFORM.at("eventbridge")])]),
)
.en("Where events go after the last retry.")
.zh("死信队列配置。")
.cites(API);

const BATCH_WINDOW: Field = field(
    "batchWindow",
    Kind::Record(&[
        field("CountBasedWindow", Kind::int(1, 10_000))
            .en("Maximum number of messages in one call, 1 to 10,000, such as `100`. If unset, only the size of the \
                 call limits them here.")
            .zh("一次调用的最大消息条数，取值 1～10000，例如 `100`。不填时本页仅按请求体大小划分。")
            .example("100")
            .cites(&[FC_BUS_2026.at("批量推送"), FC2_DEVS.at("batchWindow")]),
        field("TimeBasedWindow", Kind::Int { min: 0, max: 15, unit: Unit::Seconds })
            .en("Maximum time in seconds to collect messages, 0 to 15. `0` pushes at once. The first limit reached \
                 applies: the count, the time or the size.")
            .zh("消息攒批的最长时间，单位秒，取值 0～15，`0` 表示实时投递。条数、时间和请求体大小任一条件先满足就推送。")
            .example("10")
            .cites(&[FC_BUS_2026.at("批量推送"), FC2_DEVS.at("batchWindow")]),
    ]),
)
.en("How messages are collected for one call, in event streaming mode.")
.zh("攒批窗口配置，仅用于事件流模式。")
.cites(API);
