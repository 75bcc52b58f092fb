//! `tencent/cloud-api`: your own program calls the function.

mod facts;

use bilingual::source::Cite;
use bilingual::sources::{SCF_SDK, TENCENT_2024};

pub use self::facts::LIBRARY;
use super::{DOLLAR, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::form::Form;
use crate::model::notation::{
    bytes, choice, config_text, edition, field, group, happening, json, must, says, should, worked,
};
use crate::model::{
    Answer, Check, Codec, ConfigText, Field, Group, Invocation, Kind, Lit, Node, Place, Provider, Rule, Syntax,
    Trigger, Unit, When, config, on,
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

/// The page on the trigger.
pub(super) const CALL: Cite = TENCENT_2024.at("云 API 触发器");
/// The call that waits or does not.
pub(super) const INVOKE: Cite = SCF_SDK.at("Invoke");
/// The call that always waits.
pub(super) const INVOKE_FUNCTION: Cite = SCF_SDK.at("InvokeFunction");

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
.en("Whether a synchronous call returns the log: `Tail` gives its last 4 KB in `Log`, `None` leaves it empty. After \
     an asynchronous call `Log` is always empty.")
.zh("同步调用是否返回日志：`Tail` 时 `Log` 中包含最后 4 KB 日志，`None` 时为空。异步调用时 `Log` 始终为空。")
.default(Lit::Text("None"))
.cites(&[INVOKE]);

const ROUTING_KEY: Field = field("RoutingKey", bytes(1, 1024, ROUTING))
    .en("Value by which an alias with rules chooses the version, as JSON whose values are strings: `{\"k\":\"v\"}`. At \
         most 1024 bytes.")
    .zh("灰度流量控制调用：按规则路由的别名据此选择版本，以 JSON 填写，key 和 value 均为字符串：`{\"k\":\"v\"}`。最大 1024 字节。")
    .example("{\"k\":\"v\"}")
    .cites(&[INVOKE, INVOKE_FUNCTION]);

const ROUTING: &Form = &Form::new(
    r#"^ *\{ *"([^"\\]|\\.)*" *: *"([^"\\]|\\.)*" *(, *"([^"\\]|\\.)*" *: *"([^"\\]|\\.)*" *)*\} *$"#,
    "a JSON object whose values are strings, such as `{\"k\":\"v\"}`",
    "value 均为字符串的 JSON 对象，例如 `{\"k\":\"v\"}`",
);

const SENT: &[Group] = &[group("Event", "事件", &[EVENT, EVENT_SIZE])];

const EVENT: Field = field("event", Kind::Json)
    .en("The JSON that is sent, such as `{\"key1\":\"value1\"}`.")
    .zh("传入的 JSON，例如 `{\"key1\":\"value1\"}`。")
    .required()
    .example("{\"key1\":\"value1\"}")
    .aliases(&["ClientContext", "Event"])
    .cites(&[CALL, INVOKE, INVOKE_FUNCTION]);

const EVENT_SIZE: Field = field("eventSize", Kind::Int { min: 0, max: 1_073_741_824, unit: Unit::Bytes })
    .en("Size of the JSON in bytes, to test limits without entering it. Empty: the size of the JSON above.")
    .zh("JSON 的字节数，用于在不填写内容的情况下验证大小限制。留空时为上面 JSON 的大小。")
    .example("131073")
    .cites(&[INVOKE, INVOKE_FUNCTION]);

/// The JSON as it is sent, or the size that is said of it.
const WEIGHED: Node = Node::Sum(&[
    (When::Set(on("eventSize")), Node::Copy(on("eventSize"))),
    (When::Always, Node::Fold(&[Codec::JSON], &Node::Copy(on("event")))),
]);

/// The event is queued.
const QUEUED: When = When::All(&[When::Happens(&["Invoke"]), When::Is(config("InvocationType"), Lit::Text("Event"))]);

const WAITS: &Form = &Form::new("^RequestResponse$", "`RequestResponse`", "`RequestResponse`");

const RULES: &[Rule] = &[
    DOLLAR,
    should("always-sync", Check::Fits(config("InvocationType"), WAITS))
        .en("`InvokeFunction` is always synchronous and has no `InvocationType`. For an asynchronous call use `Invoke`.")
        .zh("`InvokeFunction` 始终为同步调用，没有 `InvocationType` 参数；异步调用请使用 `Invoke`。")
        .when(When::Happens(&["InvokeFunction"]))
        .cites(&[INVOKE_FUNCTION]),
    must("sync-size", Check::Weighs(on("event"), &WEIGHED, 6 << 20))
        .en("The event of a synchronous call has at most 6 MB. Put larger data into COS and send the object's address.")
        .zh("同步调用的参数最大 6 MB。更大的数据可先上传至 COS，再传入对象地址。")
        .when(When::Not(&QUEUED))
        .cites(&[INVOKE, INVOKE_FUNCTION]),
    must("async-size", Check::Weighs(on("event"), &WEIGHED, 128 << 10))
        .en("The event of an asynchronous call has at most 128 KB. Call synchronously, which takes 6 MB, or put the data \
             into COS and send the object's address.")
        .zh("异步调用的参数最大 128 KB。可改用同步调用（最大 6 MB），或先上传至 COS，再传入对象地址。")
        .when(QUEUED)
        .cites(&[INVOKE]),
];

const PARAMETERS: ConfigText = config_text(
    "parameters",
    Syntax::Json,
    Node::Object(&[BESIDE, fields(Place::Inside)]),
    "Parameters of the call beside the event, JSON",
    "接口参数（不含事件），JSON",
);
