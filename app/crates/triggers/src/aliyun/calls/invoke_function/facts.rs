//! Limits, traps, and where notes and SDKs differ.

use bilingual::sources::{
    ALIYUN_2021, ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC_SDK_JAVA, REASONING,
};

use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const SIZES: Fact = limit("payload-size")
    .en("The event of a synchronous call can have 32 MB, that of an asynchronous one 128 KB. Put larger data in OSS \
         and send its name.")
    .zh("同步调用的事件最大 32 MB，异步调用最大 128 KB。更大的数据应存入 OSS，只传递其名称。")
    .cites(&[FC_LIMITS.at("request body")]);

pub(super) const ERRORS_ARE_200: Fact = trap("errors-are-200")
    .en("A call can succeed although the function fails: the HTTP status does not show it. Check `X-Fc-Error-Type`.")
    .zh("函数执行失败不等于调用失败：HTTP 状态码不反映函数错误，需要检查 `X-Fc-Error-Type`。")
    .cites(&[FC_API_2021.at("InvokeFunction"), FC_SDK_2016.at("GetErrorType"), REASONING.at("")]);

pub(super) const ACCEPTED: Fact = note("accepted")
    .en("An asynchronous call that was queued is answered with status 202, which the sample program of the Java SDK checks. \
         Function Compute runs the function at least once, so the same event may arrive twice.")
    .zh("异步调用入队成功时返回状态码 202，Java SDK 的示例程序即以此判断。函数计算保证至少执行一次，因此同一事件可能重复投递。")
    .cites(&[FC_SDK_JAVA.at("InvokeFunction"), FC_API_2021.at("asynchronous invocation")]);

pub(super) const LOG_SYNC_ONLY: Fact = trap("log-of-async")
    .en("`Tail` gives no log of an asynchronous call: the answer comes before the function runs. Read the Logstore of the \
         service or the function.")
    .zh("异步调用时 `Tail` 得不到日志：响应在函数执行之前就已返回。请到服务或函数的日志仓库中查看。")
    .cites(&[FC_API_2021.at("InvokeFunction"), REASONING.at("")]);

pub(super) const DELAY: Fact = note("delay")
    .en("The header `x-fc-async-delay` delays an asynchronous call by up to an hour; its value is in seconds. The SDKs have no \
         parameter for it; it is sent among the common headers.")
    .zh("请求头 `x-fc-async-delay` 可延迟执行异步调用，单位为秒，最长一小时。SDK 没有对应的参数，需作为公共请求头传递。")
    .cites(&[FC_API_2021.at("asynchronous invocation")]);

pub(super) const LOG_LENGTH: Fact = disagreement(
    "log-length",
    &[
        side(ALIYUN_NOTES.at("InvokeFunction"), "`Tail` returns the complete log.", "`Tail` 返回完整日志。"),
        side(
            FC_API_2021.at("InvokeFunction"),
            "`Tail` returns the last 4 KB of the log of the request.",
            "`Tail` 返回当前请求产生的最后 4 KB 日志。",
        ),
    ],
)
.en("Used here: the last 4 KB.")
.zh("本页采用：最后 4 KB。")
.cites(&[FC_API_2021.at("InvokeFunction")]);

pub(super) const PAYLOAD_SIZE: Fact = disagreement(
    "sync-size",
    &[
        side(
            ALIYUN_2021.at("7.1, Body 大小; FC Sink Connector, 批量消费"),
            "6 MB for a synchronous call, 128 KB for an asynchronous one.",
            "同步调用 6 MB，异步调用 128 KB。",
        ),
        side(
            FC_LIMITS.at("request body"),
            "32 MB for a synchronous call, 128 KB for an asynchronous one.",
            "同步调用 32 MB，异步调用 128 KB。",
        ),
    ],
)
.en("Used here: 32 MB, as the limit was raised; sources such as Kafka still use the older one.")
.zh("本页采用：32 MB，该限制已提高；Kafka 等事件源仍按旧限制发送。")
.cites(&[FC_LIMITS.at("request body"), ALIYUN_2021.at("7.1, Body 大小")]);

pub(super) const PAYLOAD_KIND: Fact = disagreement(
    "payload-kind",
    &[
        side(
            ALIYUN_NOTES.at("InvokeFunction"),
            "`payload` is a parameter, a string such as JSON text.",
            "`payload` 是一个参数，类型为字符串，可以是 JSON。",
        ),
        side(
            FC_API_2021.at("InvokeFunction"),
            "The body itself is the event, an array of bytes without a name.",
            "请求体即为事件，类型为字节数组，没有名称。",
        ),
        side(FC_SDK.at("InvokeFunctionRequest"), "`body`, a stream of bytes.", "`body`，字节流。"),
    ],
)
.en("Used here: the body, byte for byte; `payload` is what some SDKs call it.")
.zh("本页采用：请求体，逐字节传递；`payload` 是部分 SDK 中的名称。")
.cites(&[
    FC_API_2021.at("InvokeFunction"),
    FC_SDK_2021.at("InvokeFunctionRequest"),
    FC_SDK.at("InvokeFunctionRequest"),
]);

pub(super) const HEADER_PLACE: Fact = disagreement(
    "header-parameters",
    &[
        side(
            ALIYUN_NOTES.at("InvokeFunction"),
            "`X-Fc-Invocation-Type` and `X-Fc-Log-Type` are listed among the parameters.",
            "`X-Fc-Invocation-Type` 和 `X-Fc-Log-Type` 与其他参数并列。",
        ),
        side(FC_SDK.at("InvokeFunctionHeaders"), "They are headers.", "它们是请求头。"),
    ],
)
.en("Used here: headers. In the body, they would be part of the event.")
.zh("本页采用：请求头。写在请求体中会成为事件的一部分。")
.cites(&[FC_SDK_2016.at("InvokeFunctionInput"), FC_SDK.at("InvokeFunctionHeaders")]);
