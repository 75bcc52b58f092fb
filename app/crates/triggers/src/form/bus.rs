//! Forms of what `EventBridge` and the message products behind it are configured with.

use super::{Fix, Form, trap};

/// What `EventBridge` calls its buses and rules.
pub const EVENTBRIDGE_NAME: &Form = &Form::new("^[A-Za-z0-9-]*$", "letters, digits and `-`", "字母、数字和短划线")
    .traps(&[trap(
        "_",
        Fix::Replace("_", "-"),
        "A name of EventBridge has no `_`.",
        "EventBridge 的名称不能包含下划线。",
    )]);

/// A rule or a stream of `EventBridge`; the tool's documents print both with names in angle brackets.
pub const EVENTBRIDGE_ARN: &Form = &Form::new(
    "^acs:eventbridge:[^:/]*:[^:/]*:(eventbus/[^/]+/rule/[^/]+|eventstreaming/[^/]+)$",
    "`acs:eventbridge:REGION:ACCOUNT:eventbus/BUS/rule/RULE`, or the same with `eventstreaming/NAME`",
    "`acs:eventbridge:地域:账号 ID:eventbus/总线名称/rule/规则名称`，或以 `eventstreaming/事件流名称` 结尾",
);

/// A queue, a topic or a bus for dead letters.
pub const DEAD_LETTER_ARN: &Form = &Form::new(
    "^acs:(mns|mq|alikafka|eventbridge):[a-z0-9*-]+:[0-9*]+:.+$",
    "an ARN of MNS, RocketMQ, Kafka or EventBridge, such as `acs:mns:cn-hangzhou:123456789:/queues/dead`",
    "MNS、RocketMQ、Kafka 或 EventBridge 资源的 ARN，例如 `acs:mns:cn-hangzhou:123456789:/queues/dead`",
);

/// The mode of an event bus.
pub const EVENT_DRIVEN: &Form = &Form::new("^event-driven$", "`event-driven`", "`event-driven`");

/// The mode of an event stream.
pub const EVENT_STREAMING: &Form = &Form::new("^event-streaming$", "`event-streaming`", "`event-streaming`");

/// The format with an envelope.
pub const CLOUD_EVENTS: &Form = &Form::new("^CloudEvents$", "`CloudEvents`", "`CloudEvents`");

/// Name of a queue of MNS; the documents mask parts with `*`.
pub const QUEUE_NAME: &Form = &Form::new(
    "^[A-Za-z0-9*][A-Za-z0-9*-]*$",
    "a queue's name of letters, digits and `-`, such as `Myqueue`",
    "由字母、数字和短划线组成的队列名称，例如 `Myqueue`",
)
.traps(&[trap(
    "^acs:mns:.*/queues/",
    Fix::Unknown,
    "This is the ARN of the queue; only its name is needed here.",
    "这是队列的 ARN；这里只需填写队列名称。",
)]);

/// ID of an instance, a topic, a group or a queue of a message product; the documents mask parts with `*`.
pub const RESOURCE_ID: &Form = &Form::new(
    "^[A-Za-z0-9_.%*-]+$",
    "a name of letters, digits, `_`, `-` and `.`",
    "由字母、数字、下划线、短划线和点组成的名称",
);

/// A tag of `RocketMQ` that is one word.
pub const PLAIN_TAG: &Form = &Form::new("", "one tag", "单个标签").traps(&[
    trap("^\\*$", Fix::StripEnd("*"), "This is `*` alone.", "这里只有一个 `*`。"),
    trap("\\|\\|", Fix::Unknown, "This has `||`.", "这里包含 `||`。"),
]);
