//! What triggers by `EventBridge` refuse alike. Each has an example `single-2023`, those with streams also `stream-2023`.

use crate::model::CounterExample;
use crate::model::notation::refused;

/// A pattern that is no JSON.
pub(in crate::aliyun) const NO_JSON: CounterExample =
    refused("no-json", "pattern", "single-2023", r#"{"config":{"eventRuleFilterPattern":"{\"source\":"}}"#);

/// A pattern with a value that stands in no list.
pub(in crate::aliyun) const BARE_VALUE: CounterExample = refused(
    "bare-value",
    "pattern",
    "single-2023",
    r#"{"config":{"eventRuleFilterPattern":"{\"type\":\"mns:Queue:SendMessage\"}"}}"#,
);

/// A trigger's name that `EventBridge` does not take.
pub(in crate::aliyun) const TRIGGER_WITH_UNDERSCORE: CounterExample = refused(
    "trigger-with-underscore",
    "trigger-in-names",
    "single-2023",
    r#"{"config":{"triggerName":"mns_trigger"}}"#,
);

/// A function's name that `EventBridge` does not take.
pub(in crate::aliyun) const FUNCTION_WITH_UNDERSCORE: CounterExample = refused(
    "function-with-underscore",
    "function-in-names",
    "single-2023",
    r#"{"config":{"functionName":"my_function"}}"#,
);

/// Names that are too long together.
pub(in crate::aliyun) const LONG_NAMES: CounterExample = refused(
    "long-names",
    "names-length",
    "single-2023",
    r#"{"config":{"triggerName":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}"#,
);

/// Arrays before there were any.
pub(in crate::aliyun) const STREAM_IN_2021: CounterExample = refused(
    "stream-in-2021",
    "no-stream-yet",
    "single-2023",
    r#"{"edition":"2021-11-10","config":{"runOptions":{"mode":"event-streaming"}}}"#,
);

/// A window where nothing is collected.
pub(in crate::aliyun) const WINDOW_IN_EVENT_MODE: CounterExample = refused(
    "window-in-event-mode",
    "window-ignored",
    "single-2023",
    r#"{"config":{"runOptions":{"batchWindow":{"CountBasedWindow":10}}}}"#,
);

/// A dead-letter queue where there is none.
pub(in crate::aliyun) const DEAD_LETTERS_IN_EVENT_MODE: CounterExample = refused(
    "dead-letters-in-event-mode",
    "dead-letters-ignored",
    "single-2023",
    r#"{"config":{"runOptions":{"deadLetterQueue":{"Arn":"acs:mns:cn-hangzhou:123456789:/queues/dead"}}}}"#,
);

/// The mode in its old place.
pub(in crate::aliyun) const MODE_OF_DELIVERY: CounterExample = refused(
    "mode-of-delivery",
    "old-mode",
    "single-2023",
    r#"{"config":{"eventSinkConfig":{"deliveryOption":{"mode":"event-driven"}}}}"#,
);

/// A window of too many messages.
pub(in crate::aliyun) const WINDOW_TOO_LARGE: CounterExample = refused(
    "window-too-large",
    "out-of-range",
    "stream-2023",
    r#"{"config":{"runOptions":{"batchWindow":{"CountBasedWindow":10001}}}}"#,
);

/// A window of too many seconds.
pub(in crate::aliyun) const WINDOW_TOO_LONG: CounterExample = refused(
    "window-too-long",
    "out-of-range",
    "stream-2023",
    r#"{"config":{"runOptions":{"batchWindow":{"TimeBasedWindow":16}}}}"#,
);

/// Nothing arrives.
pub(in crate::aliyun) const NO_MESSAGES: CounterExample =
    refused("no-messages", "count", "single-2023", r#"{"occurrence":{"messages":[]}}"#);
