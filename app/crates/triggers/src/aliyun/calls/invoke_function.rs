//! `aliyun/invoke-function`: runs a function with an event of the caller's choice.

mod facts;

use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::{FUNCTION_NAME, NOTES_ARE_NOTES, QUALIFIER_PLACES, QUALIFIER_READ, REQUEST_ID, SERVICE_NAME, SIGNED, TEXT};
use crate::aliyun::{PARSE_YOURSELF, QUEUED};
use crate::form;
use crate::model::notation::{bytes, chars, choice, field, says};
use crate::model::{Call, Carrier, Choice, Field, Kind, Lit, Part, Provider, Unit, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Invoke a function", "调用函数"),
    summary: says(
        "Runs a function with an event of your choice, and optionally waits for its answer.",
        "以自定义的事件调用函数，可以同步等待返回值，也可以异步执行。",
    ),
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "POST",
            path: "/2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}/invocations",
            example: include_str!("invoke_function/2016-08-15.json"),
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "POST",
            path: "/2021-04-06/services/{serviceName}/functions/{functionName}/invocations",
            example: include_str!("invoke_function/2021-04-06.json"),
        },
        Version {
            date: "2023-03-30",
            sdk: FC_SDK,
            method: "POST",
            path: "/2023-03-30/functions/{functionName}/invocations",
            example: include_str!("invoke_function/2023-03-30.json"),
        },
    ],
    takes: &[
        Part { carrier: Carrier::Path, fields: &[SERVICE_NAME, FUNCTION_NAME] },
        Part { carrier: Carrier::Query, fields: &[VERSION] },
        Part { carrier: Carrier::Header, fields: &[INVOCATION_TYPE, LOG_TYPE, STATEFUL_ID, TASK_ID] },
        Part { carrier: Carrier::Payload, fields: &[PAYLOAD] },
    ],
    gives: &[
        Part {
            carrier: Carrier::Header,
            fields: &[REQUEST_ID, ERROR_TYPE, LOG_RESULT, DURATION, MEMORY_USED, SERVICE_VERSION],
        },
        Part { carrier: Carrier::Payload, fields: &[ANSWER] },
    ],
    facts: &[
        NOTES_ARE_NOTES,
        SIGNED,
        QUALIFIER_PLACES,
        facts::SIZES,
        facts::ERRORS_ARE_200,
        facts::ACCEPTED,
        facts::LOG_SYNC_ONLY,
        facts::DELAY,
        QUEUED,
        PARSE_YOURSELF,
        facts::LOG_LENGTH,
        facts::PAYLOAD_SIZE,
        facts::PAYLOAD_KIND,
        facts::HEADER_PLACE,
    ],
    cites: &[ALIYUN_NOTES.at("InvokeFunction"), FC_API_2021.at("InvokeFunction"), FC_SDK.at("InvokeFunction")],
    ..Call::new(Provider::Aliyun, "invoke-function", "InvokeFunction")
};

// What it takes

const VERSION: Field = field("qualifier", QUALIFIER_READ.kind)
    .en("Version or alias to run: `LATEST`, a version number such as `1`, or an alias such as `prod`.")
    .zh("要调用的版本或别名：`LATEST`、版本号（如 `1`）或别名（如 `prod`）。")
    .default(Lit::Text("LATEST"))
    .cites(&[
        ALIYUN_NOTES.at("InvokeFunction"),
        FC_SDK_2016.at("InvokeFunctionInput"),
        FC_SDK_2021.at("InvokeFunctionRequest"),
        FC_SDK.at("InvokeFunctionRequest"),
    ]);

const INVOCATION_TYPE: Field = field("X-Fc-Invocation-Type", Kind::Choice(INVOCATION_TYPES))
    .en("Whether the call waits for the function.")
    .zh("调用方式：是否等待函数执行完成。")
    .default(Lit::Text("Sync"))
    .aliases(&["x-fc-invocation-type"])
    .cites(&[
        ALIYUN_NOTES.at("InvokeFunction"),
        FC_SDK_2016.at("function.go"),
        FC_SDK_2021.at("InvokeFunctionHeaders"),
        FC_SDK.at("InvokeFunctionHeaders"),
    ]);

const INVOCATION_TYPES: &[Choice] = &[
    choice(
        "Sync",
        "Synchronous: the body of the answer is what the function returned.",
        "同步调用：响应体为函数的返回值。",
    ),
    choice(
        "Async",
        "Asynchronous: the answer comes as soon as the event is queued, and what the function returns goes only to its \
         destinations.",
        "异步调用：事件进入队列后立即返回，函数的返回值只会发送到异步调用目标。",
    ),
];

const LOG_TYPE: Field = field("X-Fc-Log-Type", Kind::Choice(LOG_TYPES))
    .en("Whether the answer includes the end of the function's output.")
    .zh("是否在响应中返回函数日志的末尾部分。")
    .default(Lit::Text("None"))
    .aliases(&["x-fc-log-type"])
    .cites(&[
        ALIYUN_NOTES.at("InvokeFunction"),
        FC_API_2021.at("InvokeFunction"),
        FC_SDK_2016.at("InvokeFunctionInput"),
        FC_SDK_2021.at("InvokeFunctionHeaders"),
        FC_SDK.at("InvokeFunctionHeaders"),
    ]);

const LOG_TYPES: &[Choice] = &[
    choice("None", "No log.", "不返回日志。"),
    choice(
        "Tail",
        "The last 4 KB of the output, as Base64 in `X-Fc-Log-Result`.",
        "以 Base64 编码在 `X-Fc-Log-Result` 中返回最后 4 KB 日志。",
    ),
];

const TASK: Kind = chars(1, 128, form::ALIYUN_TRIGGER_NAME);

const STATEFUL_ID: Field = field("X-Fc-Stateful-Async-Invocation-Id", TASK)
    .en("ID of your choice for an asynchronous task, such as `video-42`: it finds and stops the task. In 3.0 it is \
         `x-fc-async-task-id`.")
    .zh("自定义的异步任务 ID，例如 `video-42`，可用于查询和停止任务。3.0 中改为 `x-fc-async-task-id`。")
    .example("video-42")
    .cites(&[
        FC_API_2021.at("InvokeFunction"),
        FC_SDK_2016.at("InvokeFunctionInput"),
        FC_SDK_2021.at("InvokeFunctionHeaders"),
    ]);

const TASK_ID: Field = field("x-fc-async-task-id", TASK)
    .en("ID of your choice for an asynchronous task, such as `video-42`: it finds and stops the task.")
    .zh("自定义的异步任务 ID，例如 `video-42`，可用于查询和停止任务。")
    .example("video-42")
    .cites(&[FC_SDK.at("InvokeFunctionHeaders")]);

const PAYLOAD: Field = field("payload", bytes(0, 32 << 20, form::ANY))
    .en(
        "The event: the body of the request, byte for byte. Usually JSON such as `{\"key\": \"value\"}`, but any bytes \
         are possible.",
    )
    .zh("传给函数的事件，即请求体，逐字节传递。通常为 JSON，例如 `{\"key\": \"value\"}`，也可以是任意内容。")
    .example("{\"key\": \"value\"}")
    .cites(&[
        ALIYUN_NOTES.at("InvokeFunction"),
        FC_API_2021.at("InvokeFunction"),
        FC_SDK_2016.at("InvokeFunctionInput"),
        FC_SDK_2021.at("InvokeFunctionRequest"),
        FC_SDK.at("InvokeFunctionRequest"),
        FC_LIMITS.at("request body"),
    ]);

// What it gives

const ERROR_TYPE: Field = field("X-Fc-Error-Type", Kind::Choice(ERROR_TYPES))
    .en("Present when the function failed.")
    .zh("函数执行出错时返回。")
    .cites(&[
        FC_API_2021.at("InvokeFunction"),
        FC_SDK_2016.at("GetErrorType"),
        FC_SDK_2021.at("headers"),
        FC_SDK.at("headers"),
    ]);

const ERROR_TYPES: &[Choice] = &[
    choice(
        "HandledInvocationError",
        "The function passed an error to its callback (Node.js).",
        "函数通过 callback 返回了错误（Node.js）。",
    ),
    choice(
        "UnhandledInvocationError",
        "Anything else: an exception, a timeout, too much memory, a wrong handler.",
        "其他错误：抛出异常、超时、内存超限、请求处理程序有误等。",
    ),
];

const LOG_RESULT: Field = field("X-Fc-Log-Result", chars(0, u32::MAX, form::BASE64))
    .en("The last 4 KB of the output, as Base64, if `X-Fc-Log-Type` was `Tail`.")
    .zh("`X-Fc-Log-Type` 为 `Tail` 时返回的最后 4 KB 日志，Base64 编码。")
    .cites(&[
        FC_API_2021.at("InvokeFunction"),
        FC_SDK_2016.at("GetLogResult"),
        FC_SDK_2021.at("headers"),
        FC_SDK.at("headers"),
    ]);

const DURATION: Field =
    field("X-Fc-Invocation-Duration", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("How long the function ran.")
        .zh("函数的执行时长。")
        .cites(&[FC_SDK_2016.at("const.go")]);

const MEMORY_USED: Field = field("X-Fc-Max-Memory-Usage", Kind::int(0, i64::MAX))
    .en("Peak memory of the instance, in MB.")
    .zh("实例使用的最大内存，单位为 MB。")
    .cites(&[FC_SDK_2016.at("const.go")]);

const SERVICE_VERSION: Field = field("X-Fc-Invocation-Service-Version", TEXT)
    .en("The version that ran: useful with an alias that splits traffic.")
    .zh("实际执行的版本，使用灰度别名时可据此区分。")
    .cites(&[FC_SDK_2016.at("const.go")]);

const ANSWER: Field = field("body", Kind::Json)
    .en(
        "What the function returned, byte for byte; if it failed, an object with `errorMessage` and more. Empty for an \
         asynchronous call.",
    )
    .zh("函数的返回值，逐字节返回；执行出错时为包含 `errorMessage` 等字段的对象。异步调用时为空。")
    .cites(&[
        FC_SDK_2016.at("InvokeFunctionOutput"),
        FC_SDK_2021.at("InvokeFunctionResponse"),
        FC_SDK.at("InvokeFunctionResponse"),
    ]);
