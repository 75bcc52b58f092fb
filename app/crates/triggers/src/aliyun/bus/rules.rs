//! Rules about the configuration of triggers by `EventBridge`.

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, EB_PATTERNS, FC_API_2021, FC_BUS_2026, FC_SDK, FC2_DEVS};

use super::{EVENT_MODE, NAMES};
use crate::form;
use crate::model::notation::{must, noted, should};
use crate::model::{Check, Measure, Rule, When, config};
use crate::pattern::Patterns;

/// The pattern can be read.
pub(in crate::aliyun) const PATTERN: Rule =
    must("pattern", Check::Pattern(&Patterns::READ, config("eventRuleFilterPattern")))
        .en("An event pattern mirrors the event: each member has a list of allowed values.")
        .zh("事件模式与事件结构相同，每个字段都是一个数组，列出允许的值或匹配条件。")
        .cites(&[EB_PATTERNS.at("operators"), FC2_DEVS.at("eventbridge, eventRuleFilterPattern")]);

/// Names that `EventBridge` does not take.
pub(in crate::aliyun) const TRIGGER_FORM: Rule = should(
    "trigger-in-names",
    Check::Fits(config("triggerName"), form::EVENTBRIDGE_NAME),
)
.en("The names of the bus, the source and the rule are made of it, and EventBridge allows only letters, digits and \
             `-`: according to the document, creation then fails.")
.zh("事件总线、事件源和事件规则的名称由它组成，而 EventBridge 的名称只能包含字母、数字和短划线；文档说明不符合时触发器\
             无法创建成功。")
.cites(NAMES);

/// Names that `EventBridge` does not take.
pub(in crate::aliyun) const FUNCTION_FORM: Rule = should(
    "function-in-names",
    Check::Fits(config("functionName"), form::EVENTBRIDGE_NAME),
)
.en(
            "The function's name is part of the names in EventBridge, which allow only letters, digits and `-`: \
             according to the document, creation then fails. A function cannot be renamed; use another one.",
        )
        .zh("函数名称会成为 EventBridge 资源名称的一部分，而后者只能包含字母、数字和短划线；文档说明不符合时触发器无法创建成功。\
             函数不能改名，请改用其他函数。")
        .cites(NAMES);

/// Names that are too long together.
pub(in crate::aliyun) const NAMES_LENGTH: Rule = should(
    "names-length",
    // The longest kind of source has 8 letters, and two `-` part the names: 117 bytes of 127 are left.
    Check::AtMost(Measure::Bytes, &[config("triggerName"), config("functionName")], 117),
)
.en("Together with the kind of source, the two names form the name of the event bus, which has at most 127 characters.")
.zh("两个名称与事件源类型共同组成事件总线名称，而总线名称最多 127 个字符。")
.cites(NAMES);

/// Nothing is collected in event mode.
pub(in crate::aliyun) const NO_WINDOW: Rule = should(
    "window-ignored",
    Check::Missing(config("runOptions.batchWindow")),
)
.en("Event mode does not collect messages: each is a separate call. The window applies only in `event-streaming`.")
.zh("事件模式不支持攒批，每条消息单独调用一次函数。批量推送只在 `event-streaming` 模式下有效。")
.when(EVENT_MODE)
.cites(&[FC_SDK.at("RunOptions"), FC_API_2021.at("RunOptions")]);

/// Dead letters are those of streams.
pub(in crate::aliyun) const NO_DEAD_LETTERS: Rule =
    should("dead-letters-ignored", Check::Missing(config("runOptions.deadLetterQueue")))
        .en("According to the tool's documents, the dead-letter queue applies only in `event-streaming`.")
        .zh("按部署工具的文档，死信队列只在 `event-streaming` 模式下有效。")
        .when(EVENT_MODE)
        .cites(&[FC2_DEVS.at("runOptions")]);

/// The mode has another place today.
pub(in crate::aliyun) const OLD_MODE: Rule =
    noted("old-mode", Check::Missing(config("eventSinkConfig.deliveryOption.mode")))
        .en("This member is deprecated. `runOptions.mode` takes precedence.")
        .zh("该参数已废弃，以 `runOptions.mode` 为准。")
        .cites(&[FC_API_2021.at("DeliveryOption"), FC2_DEVS.at("deliveryOption")]);

/// Streams came later than the first document.
pub(in crate::aliyun) const NO_STREAM_YET: Rule =
    must("no-stream-yet", Check::Fits(config("runOptions.mode"), form::EVENT_DRIVEN))
        .en("The document of 2021 has event mode only. Choose a later edition for arrays.")
        .zh("2021 年的文档只有事件模式。需要数组格式时请选择较新的版本。")
        .when(When::In(&["2021-11-10"]))
        .cites(&[ALIYUN_2021.at("5, 15"), ALIYUN_2023.at("MNS队列触发器")]);

/// `RawData` is of custom sources.
pub(in crate::aliyun) const CUSTOM_ONLY: Rule = should(
    "raw-of-custom-sources",
    Check::Fits(config("eventSinkConfig.deliveryOption.eventSchema"), form::CLOUD_EVENTS),
)
.en("The format can be chosen for custom sources only; official events arrive with their envelope.")
.zh("推送格式只适用于自定义事件源；官方事件源的事件始终带有完整的 CloudEvents 结构。")
.cites(&[FC_BUS_2026.at("使用说明")]);

/// Only event mode has official sources.
pub(in crate::aliyun) const EVENT_MODE_ONLY: Rule =
    must("event-mode-only", Check::Fits(config("runOptions.mode"), form::EVENT_DRIVEN))
        .en("Official sources are on the bus `default`: event streams do not accept them.")
        .zh("官方事件源位于总线 `default`，事件流模式不支持官方事件源。")
        .cites(&[FC_SDK.at("RunOptions"), FC_API_2021.at("RunOptions")]);

/// Kafka is read by streams.
pub(in crate::aliyun) const STREAM_ONLY: Rule =
    must("stream-only", Check::Fits(config("runOptions.mode"), form::EVENT_STREAMING))
        .en("Kafka is a source of event streams only.")
        .zh("Kafka 只支持事件流模式。")
        .cites(&[FC_SDK.at("RunOptions"), FC2_DEVS.at("eventbridge, Kafka")]);
