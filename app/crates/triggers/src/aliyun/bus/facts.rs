//! What is true of all triggers by `EventBridge`.

use bilingual::sources::{
    ALIYUN_2021, ALIYUN_2023, EB_LIMITS, EB_PATTERNS, EB_RETRIES, FC_API_2021, FC_BUS_2026, FC_EVENTS_LATER,
    FC_QUEUES_2026, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC_TERRAFORM, FC2_DEVS, REASONING,
};

use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, says, side, trap};

/// Where it is configured.
pub(in crate::aliyun) const BY_EVENTBRIDGE: Fact = note("by-eventbridge")
    .en(
        "An EventBridge trigger: it is configured in Function Compute only, and Function Compute creates what it needs \
         in EventBridge.",
    )
    .zh("EventBridge 触发器：只需在函数计算侧配置，无需在事件源侧配置；函数计算会自动在 EventBridge 中创建所需资源。")
    .cites(&[ALIYUN_2021.at("2, 触发器类型; 15.1")]);

/// How the function is invoked.
pub(in crate::aliyun) const SYNC_OR_ASYNC: Fact = disagreement(
    "sync-or-async",
    &[
        side(
            ALIYUN_2021.at("2, EventBridge触发器"),
            "All triggers by EventBridge invoke synchronously; there is nothing to choose.",
            "EventBridge 触发器均为同步调用，没有可选项。",
        ),
        side(
            FC_API_2021.at("EventBridgeTriggerConfig, asyncInvocationType"),
            "`true` invokes asynchronously, `false` synchronously.",
            "`true` 为异步调用，`false` 为同步调用。",
        ),
        side(
            FC_SDK.at("EventBridgeTriggerConfig, comment"),
            "A comment says that `true` invokes synchronously, and that `false` is the default.",
            "注释称 `true` 为同步调用，默认值为 `false`。",
        ),
        side(
            FC_BUS_2026.at("调用方式"),
            "Both can be chosen, with 32 MB and 128 KB.",
            "两种调用方式可选，请求体上限分别为 32 MB 和 128 KB。",
        ),
    ],
)
.en("Used here: `asyncInvocationType` means what its name says, and without it the function is invoked synchronously, as \
     in 2021.")
.zh("本页按参数名称理解 `asyncInvocationType`；不填时为同步调用，与 2021 年的文档一致。")
.cites(&[ALIYUN_2021.at("2"), FC_API_2021.at("EventBridgeTriggerConfig")]);

/// Bounds of one call.
pub(in crate::aliyun) const CALL_LIMITS: Fact = limit("call-limits")
    .en("The body of one call has at most 32 MB when the function is invoked synchronously, 128 KB when asynchronously; \
         both time out after 5 minutes. A batch is pushed early when it reaches that size: 100 messages of 2 KB, invoked \
         asynchronously, are one call with 64 and one with 36.")
    .zh("一次调用的请求体上限：同步调用 32 MB，异步调用 128 KB；超时时间上限均为 5 分钟。攒批达到该大小时会提前推送：例如异步调\
         用时 100 条 2 KB 的消息会分为 64 条和 36 条两次推送。")
    .cites(&[FC_BUS_2026.at("调用方式, 批量推送案例")]);

/// Bounds of windows.
pub(in crate::aliyun) const WINDOW_LIMITS: Fact = limit("window-limits")
    .en("A window collects 1 to 10,000 messages for 0 to 15 seconds, whichever is reached first.")
    .zh("批量推送条数为 1～10000 条，间隔为 0～15 秒，先满足者生效。")
    .cites(&[FC_BUS_2026.at("批量推送"), FC2_DEVS.at("batchWindow")]);

/// How many there may be.
pub(in crate::aliyun) const BUS_LIMITS: Fact = disagreement(
    "bus-limits",
    &[
        side(
            ALIYUN_2021.at("15.2, 15.3, 15.4, 注意事项"),
            "At most 10 custom event buses in a region, and 10 rules on each.",
            "同一地域最多 10 个自定义事件总线，每个总线最多 10 条事件规则。",
        ),
        side(
            EB_LIMITS.at("event bus"),
            "50 custom event buses in a region, 50 rules on each, and 50 event streams.",
            "同一地域最多 50 个自定义事件总线，每个总线最多 50 条事件规则；事件流最多 50 个。",
        ),
    ],
)
.en("Beyond that no trigger can be created. The later numbers apply; each trigger in event mode uses one bus.")
.zh("超过后无法再创建触发器。以较新的数值为准；事件模式下每个触发器占用一个事件总线。")
.cites(&[ALIYUN_2021.at("15.2, 注意事项"), EB_LIMITS.at("event bus")]);

/// The same region.
pub(in crate::aliyun) const SAME_REGION: Fact = limit("same-region")
    .en("Queue or instance and function must be in the same region.")
    .zh("队列或实例必须与函数在相同的地域。")
    .cites(&[ALIYUN_2021.at("15.2, 15.3, 15.4, 注意事项")]);

/// What a name must be.
pub(in crate::aliyun) const NAME_LIMITS: Fact = limit("name-limits")
    .en("If one of the names created for EventBridge breaks its rules, the trigger cannot be created. A name has at \
         most 127 letters, digits and `-`, begins with a letter or digit, and not with `eventbridge-reserved-`.")
    .zh("自动创建的 EventBridge 资源名称必须符合其命名规则，否则触发器无法创建成功：不超过 127 个字符，由字母、数字和短划线组成，\
         以字母或数字开头，不能以 `eventbridge-reserved-` 开头。")
    .cites(&[ALIYUN_2021.at("15.2, 说明"), EB_LIMITS.at("names")]);

/// What cannot fire twice.
pub(in crate::aliyun) const AGAIN: Fact = trap("again")
    .en("An event can arrive more than once: a function that fails or takes too long gets it again. Process each pair of \
         `source` and `id` once.")
    .zh("同一事件可能重复投递：函数失败或超时后会被重新推送。请按 `source` 和 `id` 去重。")
    .cites(&[EB_RETRIES.at("重试策略"), REASONING.at("at least once")]);

/// What a failing function causes.
pub(in crate::aliyun) const FAILURES: Fact = note("failures")
    .en("If the function fails, the push is retried: 3 times after 10 to 20 seconds each (the default), or 176 times \
         within a day. After that, the event goes to the dead-letter queue or is dropped, and the stream continues if \
         errors are tolerated; otherwise it stops.")
    .zh("函数执行失败时会重新推送：默认退避重试 3 次，每次间隔 10～20 秒；也可选指数衰减重试，1 天内最多 176 次。之后允许容错时消\
         息进入死信队列或被丢弃，并继续处理；禁止容错时任务停止，变为待启动状态。")
    .cites(&[EB_RETRIES.at("重试策略, 容错策略, 死信队列"), FC2_DEVS.at("retryStrategy")]);

/// A batch fails as a whole.
pub(in crate::aliyun) const WHOLE_BATCH: Fact = trap("whole-batch")
    .en("In event streaming mode the call is the unit of success: if one message of an array makes the function fail, all \
         of them are pushed again.")
    .zh("事件流模式以一次调用为单位判断成败：数组中任何一条消息导致函数失败，整批消息都会重新推送。")
    .cites(&[EB_RETRIES.at("重试策略"), REASONING.at("a call has one result")]);

/// Messages are filtered one by one.
pub(in crate::aliyun) const FILTERED: Fact = note("filtered")
    .en("The pattern is compared with each message separately, as a whole CloudEvent, even if only its data is passed \
         on. A message that does not fit is dropped, and the others of its batch arrive without it; this page names it \
         instead of showing an event.")
    .zh("事件模式逐条匹配消息，且总是匹配完整的 CloudEvents 事件，即使推送格式为 `RawData`。不符合的消息会被丢弃，同批的其他消息\
         照常推送；本页会指出不符合的消息，而不生成事件。")
    .cites(&[EB_PATTERNS.at("how matching works"), REASONING.at("filter before delivery")]);

/// Numbers in patterns.
pub(in crate::aliyun) const PATTERN_NUMBERS: Fact = disagreement(
    "pattern-numbers",
    &[
        side(
            EB_PATTERNS.at("usage notes, older edition"),
            "Numbers are compared as text: 300, 300.0 and 3.0e2 differ.",
            "数字按字符串比较，300、300.0 和 3.0e2 被视为不同的值。",
        ),
        side(EB_PATTERNS.at("how matching works"), "No longer says so.", "不再有此说明。"),
    ],
)
.en("Used here: numbers are equal when their values are. Write numbers as the source does to avoid the question.")
.zh("本页按数值比较。按事件源的写法书写数字可以避免歧义。")
.cites(&[EB_PATTERNS.at("usage notes")]);

/// One object or an array.
pub(in crate::aliyun) const OBJECT_OR_ARRAY: Fact = disagreement(
    "object-or-array",
    &[
        side(ALIYUN_2021.at("5, 15"), "One object.", "单个对象。"),
        side(
            ALIYUN_2023.at("MNS队列触发器"),
            "One object in event mode, an array in event streaming mode.",
            "事件模式为单个对象，事件流模式为数组。",
        ),
        side(FC_EVENTS_LATER.at("MNS队列触发器"), "Prints the array only.", "只列出数组格式。"),
        side(FC_QUEUES_2026.at("how it works"), "The console creates event streams.", "控制台创建的是事件流。"),
    ],
)
.en("Used here: `runOptions.mode` decides, and without it, event mode applies. A function is safest if it takes both.")
.zh("本页由 `runOptions.mode` 决定，不填时为事件模式。建议函数同时兼容对象和数组。")
.cites(&[ALIYUN_2023.at("MNS队列触发器"), FC_SDK.at("RunOptions")]);

/// What tools can create.
pub(in crate::aliyun) const BY_TOOLS: Fact = disagreement(
    "by-tools",
    &[
        side(
            ALIYUN_2021.at("15.2, 15.3, 15.4, 15.5, 注意事项"),
            "Cannot be created with Serverless Devs or the SDK.",
            "暂时不支持通过 Serverless Devs 工具或 SDK 创建。",
        ),
        side(FC2_DEVS.at("eventbridge"), "Serverless Devs creates it.", "Serverless Devs 支持创建。"),
        side(FC_SDK.at("EventBridgeTriggerConfig"), "The SDK creates it.", "SDK 支持创建。"),
        side(
            FC_TERRAFORM.at("eventbridge"),
            "Terraform creates it since 1.173.0.",
            "Terraform 自 1.173.0 起支持创建。",
        ),
    ],
)
.en("Used here: it can be created, with the type `eventbridge`.")
.zh("本页采用后者：可以创建，类型为 `eventbridge`。")
.cites(&[FC2_DEVS.at("eventbridge"), FC_SDK.at("EventBridgeTriggerConfig")]);

/// Who may invoke.
pub(in crate::aliyun) const NO_ROLE: Fact = note("no-role")
    .en("The trigger needs no role of its own: EventBridge invokes the function by its service-linked role \
         AliyunServiceRoleForEventBridgeSendToFC, which you grant when you activate EventBridge.")
    .zh("创建触发器时无需指定角色：EventBridge 通过服务关联角色 AliyunServiceRoleForEventBridgeSendToFC 调用函数，需要在开通 \
         EventBridge 后授权。")
    .cites(&[FC2_DEVS.at("eventbridge, 触发器角色权限"), FC_TERRAFORM.at("eventbridge")]);

/// The printed handlers.
pub(in crate::aliyun) const PRINTED_HANDLER: Fact = trap("printed-handler")
    .en("The function that the document prints calls `handle_event`, which is defined nowhere: as printed it fails on each \
         event.")
    .zh("文档示例代码调用了未定义的 `handle_event` 函数，直接使用会在每次触发时报错。")
    .cites(&[ALIYUN_2021.at("15.2, 15.3, 15.4, 15.5, 步骤二")]);

/// The envelope of streams.
pub(in crate::aliyun) const STREAM_ENVELOPE: Fact = disagreement(
    "stream-envelope",
    &[
        side(
            ALIYUN_2023.at("MNS队列触发器, RocketMQ触发器, RabbitMQ触发器"),
            "Arrays have the source and the attributes of an event bus.",
            "数组中的事件带有事件总线的事件源名称和扩展属性。",
        ),
        side(
            FC_SAMPLES.at("EventBridge"),
            "Received arrays have the product as source, such as `acs:amqp`, and only `aliyunaccountid`.",
            "实际收到的数组以产品名作为事件源，例如 `acs:amqp`，且只有 `aliyunaccountid`。",
        ),
        side(
            FC_RUNTIME_GO.at("mns-queue.go"),
            "The types have all attributes, none of them required.",
            "类型定义包含所有属性，均非必需。",
        ),
    ],
)
.en("Used here: as in the document; `source` and `busAttributes` of the occurrence give the other form. Recognise the \
     event by `type`.")
.zh("本页默认与文档一致；可通过发生事件中的 `source` 和 `busAttributes` 得到另一种形式。建议用 `type` 识别事件。")
.cites(&[ALIYUN_2023.at("MNS队列触发器"), FC_SAMPLES.at("EventBridge")]);

/// Nobody reads the answer.
pub(in crate::aliyun) const UNREAD: bilingual::Text = says(
    "EventBridge reads no answer. Invoked synchronously, it only checks whether the function succeeded, and pushes \
     again if not; invoked asynchronously, not even that.",
    "EventBridge 不读取返回值：同步调用时只判断函数是否执行成功，失败则重新推送；异步调用时不关心执行结果。",
);
