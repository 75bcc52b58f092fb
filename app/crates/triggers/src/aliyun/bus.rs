//! What triggers by `EventBridge` share: fields of their configuration, rules about them, the envelope of their events, and
//! facts.

pub(super) mod envelope;
pub(super) mod facts;
pub(super) mod refused;
pub(super) mod rules;
mod run;
pub(super) mod shapes;

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2021, EB_LIMITS, EB_PATTERNS, FC_API_2021, FC_SDK, FC_TERRAFORM, FC2_DEVS, FC3_SCHEMA, REASONING,
};

pub(super) use self::run::{RUN_OPTIONS, RUN_STREAM, SINK, SINK_STREAM};
use crate::form;
use crate::model::notation::{chars, choice, clause, field};
use crate::model::{Choice, Clause, Field, Kind, Lit, Node, Path, Test, When, config, on};
use crate::pattern::Patterns;

/// Where the configuration of all these triggers is described.
pub(super) const API: &[Cite] =
    &[FC_SDK.at("EventBridgeTriggerConfig"), FC_API_2021.at("EventBridgeTriggerConfig"), FC2_DEVS.at("eventbridge")];

/// `functionName`, which names what the console makes in `EventBridge`.
pub(super) const FUNCTION_NAME: Field = field("functionName", chars(1, 64, form::ALIYUN_TRIGGER_NAME))
    .en("Name of the function, such as `Function`. Together with the trigger's name, it forms the names of the event \
         bus and the event source in the event.")
    .zh("函数名称，例如 `Function`。它与触发器名称共同组成事件总线和事件源的名称，事件中会出现这些名称。")
    .required()
    .beside()
    .example("Function")
    .aliases(&["FunctionName", "function_name", "function"])
    .cites(&[ALIYUN_2021.at("15.2, 功能简介")]);

/// `sourceArn`, which the cloud fills in.
pub(super) const SOURCE_ARN: Field = field("sourceArn", chars(0, 500, form::EVENTBRIDGE_ARN))
    .en("ARN of what the trigger creates in EventBridge: a rule, \
         `acs:eventbridge:REGION:ACCOUNT:eventbus/BUS/rule/RULE`, or in event streaming mode a stream, \
         `acs:eventbridge:REGION:ACCOUNT:eventstreaming/NAME`. Leave it empty when you create the trigger.")
    .zh("触发器在 EventBridge 中创建的资源 ARN：事件规则为 `acs:eventbridge:地域:账号 ID:eventbus/总线名称/rule/规则名称`，\
         事件流模式下为 `acs:eventbridge:地域:账号 ID:eventstreaming/事件流名称`。创建触发器时无需填写。")
    .beside()
    .example("acs:eventbridge:cn-hangzhou:123456789:eventbus/default/rule/Service-Function-trigger")
    .cites(&[FC2_DEVS.at("eventbridge, sourceArn"), FC_SDK.at("CreateTriggerInput")]);

/// `triggerEnable`.
pub(super) const TRIGGER_ENABLE: Field = field("triggerEnable", Kind::Bool)
    .en("Whether the trigger fires: `true` or `false`. It enables or disables the rule in EventBridge.")
    .zh("是否启用触发器：`true` 或 `false`，等同于 EventBridge 侧事件规则的启用开关。")
    .default(Lit::Bool(true))
    .aliases(&["enable", "enabled"])
    .cites(API);

/// `asyncInvocationType`.
pub(super) const ASYNC_INVOCATION: Field = field("asyncInvocationType", Kind::Bool)
    .en("`true`: the function is invoked asynchronously, with events of at most 128 KB. `false`: EventBridge waits for the \
         function, with events of at most 32 MB. A comment in the SDK says the opposite.")
    .zh("`true` 表示异步调用函数，请求体最大 128 KB；`false` 表示同步调用，请求体最大 32 MB。SDK 中有一处注释的说法相反。")
    .default(Lit::Bool(false))
    .cites(&[FC_API_2021.at("EventBridgeTriggerConfig"), FC_SDK.at("EventBridgeTriggerConfig")]);

const PATTERN_KIND: Kind = chars(0, 10_240, form::ANY);

/// `eventRuleFilterPattern` where the source is chosen by other fields.
pub(super) const PATTERN: Field = field("eventRuleFilterPattern", PATTERN_KIND)
    .en("Which events fire: an event pattern, JSON in a string such as `{\"data\":{\"topic\":[\"Mytopic\"]}}`. `{}` lets \
         every message through. The API requires it, the console of 2021 fills it in.")
    .zh("事件模式：以字符串表示的 JSON，例如 `{\"data\":{\"topic\":[\"Mytopic\"]}}`，用于过滤事件。`{}` 表示不过滤。API 要求\
         填写，2021 年的控制台会自动填充。")
    .default(Lit::Text("{}"))
    .aliases(&["filterPattern", "FilterPattern"])
    .cites(&[FC_SDK.at("EventBridgeTriggerConfig"), FC2_DEVS.at("eventbridge"), EB_PATTERNS.at("operators")]);

/// `eventRuleFilterPattern` where it alone chooses the source.
pub(super) const PATTERN_REQUIRED: Field = field("eventRuleFilterPattern", PATTERN_KIND)
    .en("Which events of the bus `default` fire: an event pattern, JSON in a string, with a list for each member, such as \
         `{\"source\":[\"acs.ecs\"],\"type\":[\"ecs:Disk:ConvertToPostpaidCompleted\"]}`. The console fills it in from the \
         event types you choose and does not let you edit it; the API takes any pattern.")
    .zh("总线 `default` 上触发函数的事件：以字符串表示的 JSON 事件模式，每个字段对应一个数组，例如 \
         `{\"source\":[\"acs.ecs\"],\"type\":[\"ecs:Disk:ConvertToPostpaidCompleted\"]}`。控制台根据所选事件类型自动填充，不支\
         持手动编辑；API 可以填写任意事件模式。")
    .required()
    .example("{\"source\":[\"acs.ecs\"]}")
    .aliases(&["filterPattern", "FilterPattern", "事件模式内容"])
    .cites(&[ALIYUN_2021.at("15.5, 事件模式内容"), FC_SDK.at("EventBridgeTriggerConfig"), EB_PATTERNS.at("operators")]);

/// `eventSourceConfig` with its type and its parameters.
pub(super) const fn source_config(members: &'static [Field]) -> Field {
    field("eventSourceConfig", Kind::Record(members)).en("Where the events come from.").zh("事件源配置。").cites(API)
}

/// `eventSourceType`, which has one value for each of these triggers.
pub(super) const fn source_type(only: &'static [Choice; 1]) -> Field {
    field("eventSourceType", Kind::Choice(only))
        .en("Type of event source; each has its own page here. It cannot be changed later: an update ignores it.")
        .zh("事件源类型；本站为每种类型设有单独的页面。创建后不能修改，更新时传入会被忽略。")
        .default(only[0].value)
        .cites(API)
}

/// `eventSourceParameters` with the parameters of one source.
pub(super) const fn parameters(members: &'static [Field]) -> Field {
    field("eventSourceParameters", Kind::Record(members))
        .en("The parameters of the source.")
        .zh("自定义事件源参数。")
        .cites(API)
}

/// `RegionId` of a source.
pub(super) const REGION_ID: Field = field("RegionId", chars(1, 64, form::REGION))
    .en("Region of the source, such as `cn-hangzhou`. Queue or instance and function must be in one region. If \
         omitted, it is the function's region; this page then assumes `cn-hangzhou`.")
    .zh("事件源所在地域，例如 `cn-hangzhou`。队列或实例必须与函数在同一地域。不填时为函数所在地域，本页按 `cn-hangzhou` 处理。")
    .default(Lit::Text("cn-hangzhou"))
    .example("cn-hangzhou")
    .cites(&[ALIYUN_2021.at("15.2, 注意事项"), FC_SDK.at("EventSourceParameters"), REASONING.at("region left out")]);

/// Event mode: one event, one call.
pub(super) const EVENT_MODE: When = When::Is(config("runOptions.mode"), Lit::Text("event-driven"));

/// The function is invoked asynchronously.
const ASYNC: When = When::Is(config("asyncInvocationType"), Lit::Bool(true));

/// Only the data of events is handed over.
pub(super) const RAW: When = When::Is(config("eventSinkConfig.deliveryOption.eventSchema"), Lit::Text("RawData"));

/// The messages of an occurrence.
pub(super) const MESSAGES: Path = on("messages");

/// The trigger is enabled.
pub(super) const ENABLED: Clause = clause("enabled", Test::Is(config("triggerEnable"), Lit::Bool(true)))
    .en("The trigger is enabled")
    .zh("触发器已启用")
    .cites(API);

/// Each message, as the bus sees it, fits the pattern.
pub(super) const fn each_fits(test: &'static Test) -> Clause {
    clause("pattern", Test::Each(MESSAGES, test))
        .en("Every message matches the event pattern; others are dropped")
        .zh("每条消息都符合事件模式；不符合的消息会被丢弃")
        .cites(const { &[EB_PATTERNS.at("operators"), FC2_DEVS.at("eventbridge, eventRuleFilterPattern")] })
}

/// What the bus sees of a message fits the pattern.
pub(super) const fn fits(event: &'static Node) -> Test {
    Test::PatternOf(&Patterns::READ, config("eventRuleFilterPattern"), event)
}

/// One choice for `eventSourceType`.
pub(super) const fn only(value: &'static str, en: &'static str, zh: &'static str) -> [Choice; 1] {
    [choice(value, en, zh).cites(API)]
}

/// Where names of `EventBridge` are limited.
pub(super) const NAMES: &[Cite] = &[
    ALIYUN_2021.at("15.2, 功能简介"),
    EB_LIMITS.at("names"),
    FC_TERRAFORM.at("eventbridge"),
    FC3_SCHEMA.at("eventbridge"),
];
