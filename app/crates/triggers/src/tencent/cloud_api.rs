//! `tencent/cloud-api`: your own program calls the function.

use bilingual::source::Cite;
use bilingual::sources::{SCF_SDK, TENCENT_2024};

use super::{DOLLAR, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::form::{self, Form};
use crate::model::notation::{
    chars, choice, config_text, disagreement, edition, field, group, happening, json, limit, note, python, refused,
    sample, says, should, side, trap, worked,
};
use crate::model::{
    Answer, Check, ConfigText, Fact, Field, Group, Invocation, Kind, Library, Lit, Node, Place, Provider, Rule, Syntax,
    Trigger, When, config, on,
};
use crate::texts::{BESIDE, fields};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Cloud API", "云 API 触发器"),
    summary: says(
        "Your program calls the function by `Invoke` or `InvokeFunction`. The event is the JSON that it sends, with \
         nothing around it.",
        "自己的程序通过云 API 的 `Invoke` 或 `InvokeFunction` 接口调用函数。事件就是所传入的 JSON，没有任何封装。",
    ),
    invocation: Invocation::Either,
    config: &[FUNCTION_NAME, INVOCATION_TYPE, LOG_TYPE, ROUTING_KEY, QUALIFIER, NAMESPACE],
    happenings: &[
        happening("Invoke", "`Invoke` is called", "调用 `Invoke`")
            .en("A program calls `Invoke`, synchronously or asynchronously. The event travels in `ClientContext`.")
            .zh("程序同步或异步调用 `Invoke` 接口，事件通过 `ClientContext` 传入。")
            .fields(SENT)
            .cites(&[INVOKE, CALL]),
        happening("InvokeFunction", "`InvokeFunction` is called", "调用 `InvokeFunction`")
            .en("A program calls `InvokeFunction`, which is always synchronous. The event travels in `Event`.")
            .zh("程序调用 `InvokeFunction` 接口，始终为同步调用，事件通过 `Event` 传入。")
            .fields(SENT)
            .cites(&[INVOKE_FUNCTION]),
    ],
    rules: RULES,
    shapes: &[json("event", Node::Copy(on("event")))
        .en("The JSON that was sent. It may be anything; a function that other triggers call, too, should check it.")
        .zh("传入的 JSON，内容自定。如果函数还会被其他触发器调用，应先判断事件内容。")
        .cites(&[CALL, INVOKE])],
    answer: Answer::Unread(says(
        "The caller gets the answer as text in `RetMsg`, with the log, the duration and the memory. After an \
         asynchronous call it gets only the request ID.",
        "同步调用时，返回结果以字符串形式出现在 `RetMsg` 中，另有日志、执行时间和内存用量；异步调用只返回请求 ID。",
    )),
    editions: &[edition("2024-04-19")
        .en("The page on the trigger; parameters and results are those of API version 2018-04-16.")
        .zh("云 API 触发器说明页；参数和返回结果以 API 2018-04-16 版本为准。")
        .cites(&[CALL, INVOKE])],
    examples: &[
        worked!("cloud_api", "invoke", "`Invoke` with two keys", "`Invoke`，传入两个键值").cites(&[CALL, INVOKE]),
        worked!("cloud_api", "function", "`InvokeFunction` with a text", "`InvokeFunction`，传入字符串")
            .cites(&[INVOKE_FUNCTION]),
        worked!("cloud_api", "async", "Asynchronously, an order", "异步调用，传入订单").cites(&[INVOKE]),
    ],
    texts: &[PARAMETERS],
    ..Trigger::new(Provider::Tencent, "cloud-api", "api")
};

const CALL: Cite = TENCENT_2024.at("云 API 触发器");
const INVOKE: Cite = SCF_SDK.at("Invoke");
const INVOKE_FUNCTION: Cite = SCF_SDK.at("InvokeFunction");

const INVOCATION_TYPE: Field = field(
    "InvocationType",
    Kind::Choice(&[
        choice("RequestResponse", "Synchronous: the call waits for the answer", "同步调用，等待返回结果"),
        choice("Event", "Asynchronous: the event is queued", "异步调用，事件进入队列"),
    ]),
)
.en("How `Invoke` calls: `RequestResponse` waits, `Event` does not. `InvokeFunction` has no such parameter.")
.zh("`Invoke` 的调用方式：`RequestResponse` 为同步，`Event` 为异步。`InvokeFunction` 没有该参数。")
.default(Lit::Text("RequestResponse"))
.cites(&[CALL, INVOKE]);

const LOG_TYPE: Field = field(
    "LogType",
    Kind::Choice(&[
        choice("None", "Without the log", "不返回日志"),
        choice("Tail", "With the last 4 KB of the log", "返回最后 4 KB 日志"),
    ]),
)
.en("Whether a synchronous call returns the log: `Tail` gives its last 4 KB in `Log`, `None` leaves it empty.")
.zh("同步调用是否返回日志：`Tail` 时 `Log` 中包含最后 4 KB 日志，`None` 时为空。")
.default(Lit::Text("None"))
.cites(&[INVOKE]);

const ROUTING_KEY: Field = field("RoutingKey", chars(1, 1024, form::ANY))
    .en("Value by which an alias with rules chooses the version, as JSON: `{\"k\":\"v\"}`.")
    .zh("按规则路由的别名据此选择版本，以 JSON 填写：`{\"k\":\"v\"}`。")
    .example("{\"k\":\"v\"}")
    .cites(&[INVOKE, INVOKE_FUNCTION]);

const SENT: &[Group] = &[group("Event", "事件", &[EVENT])];

const EVENT: Field = field("event", Kind::Json)
    .en("The JSON that is sent, such as `{\"key1\":\"value1\"}`.")
    .zh("传入的 JSON，例如 `{\"key1\":\"value1\"}`。")
    .required()
    .example("{\"key1\":\"value1\"}")
    .aliases(&["ClientContext", "Event"])
    .cites(&[CALL, INVOKE, INVOKE_FUNCTION]);

const WAITS: &Form = &Form::new("^RequestResponse$", "`RequestResponse`", "`RequestResponse`");

const RULES: &[Rule] = &[
    DOLLAR,
    should("always-sync", Check::Fits(config("InvocationType"), WAITS))
        .en("`InvokeFunction` is always synchronous and has no `InvocationType`. For an asynchronous call use `Invoke`.")
        .zh("`InvokeFunction` 始终为同步调用，没有 `InvocationType` 参数；异步调用请使用 `Invoke`。")
        .when(When::Happens(&["InvokeFunction"]))
        .cites(&[INVOKE_FUNCTION]),
];

const PARAMETERS: ConfigText = config_text(
    "parameters",
    Syntax::Json,
    Node::Object(&[BESIDE, fields(Place::Inside)]),
    "Parameters of the call beside the event, JSON",
    "接口参数（不含事件），JSON",
);

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
        .zh("应用程序与函数属于同一用户，使用该用户的 APPID、SecretId 和 SecretKey 签名。请勿将密钥写入页面、链接或代码仓库。")
        .cites(&[TENCENT_2024.at("触发器概述, 示例 3, 注意")]),
    limit("sizes")
        .en("`ClientContext` has at most 6 MB for a synchronous and 128 KB for an asynchronous call.")
        .zh("`ClientContext` 同步调用最大 6 MB，异步调用最大 128 KB。")
        .cites(&[INVOKE]),
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
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("call", "call", include_str!("cloud_api/call.json"))
            .en("Parameters of `Invoke`: the event is JSON in a string.")
            .zh("`Invoke` 的参数：事件为内容是 JSON 的字符串。")
            .cites(&[INVOKE]),
        sample("result", "answer", include_str!("cloud_api/result.json"))
            .en("A result of `Invoke`, in the form of the API's page.")
            .zh("`Invoke` 的返回结果，格式与 API 文档一致。")
            .cites(&[INVOKE]),
        sample("handler-node", "handler", include_str!("cloud_api/handler.js"))
            .en("A function in Node.js that takes whatever JSON it gets.")
            .zh("Node.js 函数：接受任意 JSON 事件。")
            .cites(&[CALL]),
        python(include_str!("cloud_api/handler.py")).cites(&[CALL]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "invoke", r#"{"config":{"FunctionName":null}}"#),
        refused("no-event", "missing", "invoke", r#"{"occurrence":{"event":null}}"#),
        refused("sync", "no-such-choice", "invoke", r#"{"config":{"InvocationType":"Sync"}}"#),
        refused("log-as-boolean", "wrong-kind", "invoke", r#"{"config":{"LogType":true}}"#),
        refused("latest-without-dollar", "dollar", "invoke", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("async-function", "always-sync", "function", r#"{"config":{"InvocationType":"Event"}}"#),
    ],
};
