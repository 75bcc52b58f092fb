//! Limits, notes, traps and disagreements, what the documents print, and what is refused.

use bilingual::sources::{SCF_SDK, TENCENT_2024};

use super::{CALL, INVOKE, INVOKE_FUNCTION};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    note("no-trigger")
        .en("No trigger has to be created: any program that is allowed to sign can call a function this way. The call \
             needs the API's signature and the common parameters, and the result has to be parsed.")
        .zh("无需创建触发器，任何有权限的程序都可以调用函数。调用时需要进行 API 签名鉴权、填写公共参数，并自行解析返回\
             结果。")
        .cites(&[TENCENT_2024.at("云 API 触发器, 云 API 调用"), TENCENT_2024.at("触发器概述, 示例 3")]),
    note("own-application")
        .en("Your application and the function belong to one account, so the application signs with its own `SecretId` \
             and `SecretKey`. Never put them into a page, a link or a repository.")
        .zh("应用程序与函数属于同一用户，使用该用户的 `SecretId` 和 `SecretKey` 签名。请勿将密钥写入页面、链接或代码仓库。")
        .cites(&[TENCENT_2024.at("触发器概述, 示例 3, 注意")]),
    limit("sizes")
        .en("`ClientContext` has at most 6 MB for a synchronous and 128 KB for an asynchronous call, `Event` of \
             `InvokeFunction` 6 MB, `RoutingKey` 1024 bytes.")
        .zh("`ClientContext` 同步调用最大 6 MB，异步调用最大 128 KB；`InvokeFunction` 的 `Event` 最大 6 MB；`RoutingKey` 最大 1024 \
             字节。")
        .cites(&[INVOKE, INVOKE_FUNCTION]),
    limit("five-minutes")
        .en("A synchronous `Invoke` waits 300 seconds at most. Call functions that run longer asynchronously.")
        .zh("`Invoke` 同步调用的接口超时时间为 300 秒，执行时间更长的函数请使用异步调用。")
        .cites(&[SCF_SDK.at("Invoke, InvocationType")]),
    note("sdks")
        .en("SDKs build and sign the request, and read the result: for Python, PHP, Java, Go, .NET and Node.js.")
        .zh("云 API SDK 可免去自行构造请求和解析结果，支持 Python、PHP、Java、Go、.NET、Node.js。")
        .cites(&[TENCENT_2024.at("云 API 触发器, 云 API 调用")]),
    note("life")
        .en("Cloud API calls still work as described: the current SDKs have both, `Invoke` and `InvokeFunction`, and \
             recommend the latter for synchronous calls.")
        .zh("云 API 调用目前仍可使用：现行 SDK 中有 `Invoke` 和 `InvokeFunction` 两个接口，同步调用建议使用后者。")
        .cites(&[INVOKE, INVOKE_FUNCTION]),
    note("result")
        .en("The result has `RetMsg` (the answer, as text), `InvokeResult` (0 for success), `ErrMsg`, `Log`, `Duration` \
             and `BillDuration` in milliseconds, `MemUsage` in bytes, and `FunctionRequestId`.")
        .zh("返回结果包含 `RetMsg`（返回内容，字符串）、`InvokeResult`（0 表示成功）、`ErrMsg`、`Log`、`Duration` 和 \
             `BillDuration`（毫秒）、`MemUsage`（字节）以及 `FunctionRequestId`。")
        .cites(&[INVOKE]),
    trap("json-in-a-string")
        .en("`ClientContext` and `Event` are strings that contain JSON: serialise twice. An object in their place is \
             refused.")
        .zh("`ClientContext` 和 `Event` 是内容为 JSON 的字符串，需要再次序列化；直接传入对象会被拒绝。")
        .cites(&[CALL, INVOKE]),
    trap("async-answer")
        .en("An asynchronous call succeeds as soon as the event is queued: a failing function shows only in the logs.")
        .zh("异步调用只要事件进入队列即返回成功，函数执行失败只能在日志中看到。")
        .cites(&[INVOKE]),
    disagreement(
        "qualifier",
        &[
            side(INVOKE, "`Invoke` takes `$LATEST` if `Qualifier` is omitted.", "`Invoke` 不填 `Qualifier` 时为 `$LATEST`。"),
            side(INVOKE_FUNCTION, "`InvokeFunction` takes `$DEFAULT`.", "`InvokeFunction` 不填时为 `$DEFAULT`。"),
        ],
    )
    .en("Used here: `$LATEST`, as for `Invoke`. Name the version or alias explicitly.")
    .zh("本页按 `Invoke` 取 `$LATEST`。建议显式填写版本或别名。")
    .cites(&[INVOKE, INVOKE_FUNCTION]),
    disagreement(
        "size-abroad",
        &[
            side(SCF_SDK.at("InvokeFunction, Event"), "`Event` has at most 6 MB.", "`Event` 最大 6 MB。"),
            side(
                SCF_SDK.at("InvokeFunction, Event, international edition"),
                "The SDK for accounts outside China says 1 MB.",
                "国际站 SDK 中为 1 MB。",
            ),
        ],
    )
    .en("Used here: 6 MB, which `Invoke` has for synchronous calls, too.")
    .zh("本页采用 6 MB，与 `Invoke` 的同步调用一致。")
    .cites(&[INVOKE, INVOKE_FUNCTION]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("call", "call", include_str!("call.json"))
            .en("Parameters of `Invoke`: the event is JSON in a string.")
            .zh("`Invoke` 的参数：事件为内容是 JSON 的字符串。")
            .cites(&[INVOKE]),
        sample("result", "answer", include_str!("result.json"))
            .en("A result of `Invoke`, in the form of the API's page.")
            .zh("`Invoke` 的返回结果，格式与 API 文档一致。")
            .cites(&[INVOKE]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js that takes whatever JSON it gets.")
            .zh("Node.js 函数：接受任意 JSON 事件。")
            .cites(&[CALL]),
        python(include_str!("handler.py")).cites(&[CALL]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "invoke", r#"{"config":{"FunctionName":null}}"#),
        refused("no-event", "missing", "invoke", r#"{"occurrence":{"event":null}}"#),
        refused("sync", "no-such-choice", "invoke", r#"{"config":{"InvocationType":"Sync"}}"#),
        refused("log-as-boolean", "wrong-kind", "invoke", r#"{"config":{"LogType":true}}"#),
        refused("too-large", "sync-size", "invoke", r#"{"occurrence":{"eventSize":6291457}}"#),
        refused("too-large-queued", "async-size", "async", r#"{"occurrence":{"eventSize":131073}}"#),
        refused("route-by-number", "form", "invoke", r#"{"config":{"RoutingKey":"{\"k\":1}"}}"#),
        refused("latest-without-dollar", "dollar", "invoke", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("async-function", "always-sync", "function", r#"{"config":{"InvocationType":"Event"}}"#),
    ],
};
