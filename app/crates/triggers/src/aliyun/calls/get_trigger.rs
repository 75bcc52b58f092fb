//! `aliyun/get-trigger`: reads a trigger.

use bilingual::sources::{ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::create_trigger::TRIGGER;
use super::{FUNCTION_NAME, NOTES_ARE_NOTES, SERVICE_NAME, SIGNED, TRIGGER_IN_PATH};
use crate::model::notation::says;
use crate::model::{Call, Carrier, Part, Provider, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Read a trigger", "查询触发器"),
    summary: says("Reads the configuration of a trigger.", "查询触发器的配置信息。"),
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "GET",
            path: "/2016-08-15/services/{serviceName}/functions/{functionName}/triggers/{triggerName}",
            example: r#"{"serviceName":"my-service","functionName":"my-function","triggerName":"my-timer-trigger"}"#,
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "GET",
            path: "/2021-04-06/services/{serviceName}/functions/{functionName}/triggers/{triggerName}",
            example: r#"{"serviceName":"my-service","functionName":"my-function","triggerName":"my-timer-trigger"}"#,
        },
        Version {
            date: "2023-03-30",
            sdk: FC_SDK,
            method: "GET",
            path: "/2023-03-30/functions/{functionName}/triggers/{triggerName}",
            example: r#"{"functionName":"my-function","triggerName":"my-timer-trigger"}"#,
        },
    ],
    takes: &[Part { carrier: Carrier::Path, fields: &[SERVICE_NAME, FUNCTION_NAME, TRIGGER_IN_PATH] }],
    gives: TRIGGER,
    facts: &[NOTES_ARE_NOTES, SIGNED],
    cites: &[ALIYUN_NOTES.at("GetTrigger"), FC_SDK.at("GetTrigger")],
    ..Call::new(Provider::Aliyun, "get-trigger", "GetTrigger")
};
