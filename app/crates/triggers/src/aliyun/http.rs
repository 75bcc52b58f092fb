//! `aliyun/http`: a request to the function's address.

mod answer;
mod config;
mod event;
mod facts;
mod request;
mod samples;
mod verdict;

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, FC_HTTP_2026, FC_RUNTIME_GO};

use self::answer::{EVENT_CONTRACT, RESPONSE_CONTRACT};
use self::config::{CONFIG, CONFLICT, RULES};
use self::event::EVENT;
use self::request::{HAPPENINGS, REQUEST};
pub use self::samples::LIBRARY;
use self::verdict::CLAUSES;
use crate::model::notation::{edition, json, no_event, says, worked};
use crate::model::{Answer, Invocation, Provider, Trigger, When, on};
use crate::pack::Codes;
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("HTTP", "HTTP 触发器"),
    summary: says(
        "Gives the function its own address: a request to it invokes the function, and the client waits for the \
         response.",
        "为函数提供独立的访问地址：向该地址发送 HTTP 请求即可触发函数执行，客户端等待函数返回响应。",
    ),
    invocation: Invocation::Sync,
    config: CONFIG,
    happenings: HAPPENINGS,
    rules: RULES,
    conflict: Some(&CONFLICT),
    fires: CLAUSES,
    shapes: &[
        no_event("request")
            .en("No event: a function with an HTTP trigger has a different signature and receives a request and a \
                 response object. The request is shown here as in Node.js.")
            .zh("没有 event：设置 HTTP 触发器的函数签名不同，入参是请求（Request）和响应（Response）对象。这里展示 \
                 Node.js 中的请求对象。")
            .when(When::In(WITHOUT_EVENT))
            .instead(&REQUEST)
            .answer(Answer::Contract(&RESPONSE_CONTRACT))
            .cites(NO_EVENT),
        json("event", EVENT)
            .en("One JSON object with the request, for the built-in runtimes of Function Compute 3.0. Custom \
                 runtimes and containers still receive the request itself.")
            .zh("一个描述请求的 JSON 对象，适用于函数计算 3.0 的内置运行时。自定义运行时和自定义镜像收到的仍是 HTTP \
                 请求本身。")
            .cites(&[FC_HTTP_2026.at("请求结构体"), FC_RUNTIME_GO.at("events/http.go")]),
    ],
    answer: Answer::Contract(&EVENT_CONTRACT),
    editions: &[
        edition("2019-03-27")
            .en("No event. Five methods: GET, POST, HEAD, PUT, DELETE.")
            .zh("没有 event。支持五种请求方法：GET、POST、HEAD、PUT、DELETE。")
            .cites(&[ALIYUN_2019.at("HTTP触发器")]),
        edition("2021-11-10")
            .en("No event. The address, the limits and the table of errors are documented.")
            .zh("没有 event。文档给出了 URL 组成、使用限制和错误类型表。")
            .cites(&[ALIYUN_2021.at("7.1, 7.2")]),
        edition("2023-12-12")
            .en("No event, as before: Function Compute 2.0.")
            .zh("仍然没有 event：函数计算 2.0。")
            .cites(&[ALIYUN_2023.at("HTTP触发器")]),
        edition("2026-04-01")
            .en("Function Compute 3.0: built-in runtimes receive an event of version `v1`. From a source later than \
                 the documents.")
            .zh("函数计算 3.0：内置运行时收到版本为 `v1` 的 event。来源晚于上述文档。")
            .cites(&[FC_HTTP_2026.at("调用函数流程"), FC_RUNTIME_GO.at("events/http.go")]),
    ],
    examples: &[
        worked!("http", "hello", "A request in Function Compute 3.0", "函数计算 3.0 中的请求")
            .cites(&[FC_HTTP_2026.at("请求结构体格式")]),
        worked!("http", "encoded", "Repeated and encoded parameters", "重复和编码的参数")
            .cites(&[FC_HTTP_2026.at("queryParameters; rawPath")]),
        worked!("http", "upload", "A binary body arrives as Base64", "二进制请求体以 Base64 编码传入")
            .cites(&[FC_HTTP_2026.at("body; isBase64Encoded")]),
        worked!(
            "http",
            "action-2021",
            "The document's address, without an event (2021)",
            "文档中的 URL，没有 event（2021）"
        )
        .cites(&[ALIYUN_2021.at("7.2, 使用浏览器测试函数")]),
        worked!(
            "http",
            "methods-2019",
            "GET and POST for everyone, without an event (2019)",
            "允许任何人 GET 和 \
                                                                                                POST，没有 event\
                                                                                                （2019）"
        )
        .cites(&[ALIYUN_2019.at("HTTP触发器, httpTrigger.yml")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Aliyun, "http", "http")
};

/// Editions without an event.
const WITHOUT_EVENT: &[&str] = &["2019-03-27", "2021-11-10", "2023-12-12"];

/// Who says that there is no event.
const NO_EVENT: &[Cite] = &[
    ALIYUN_2019.at("HTTP触发器"),
    ALIYUN_2021.at("5, HTTP触发器; 7.1"),
    ALIYUN_2023.at("HTTP触发器"),
    ALIYUN_NOTES.at("HTTP触发器"),
];

/// What the table says in code.
pub const CODES: Codes = Codes {
    derivations: &[request::PROXY_URI, event::REQUEST_ID, event::USER_AGENT],
    checks: &[
        config::AUTH_CONFIG_JSON,
        request::FORBIDDEN,
        request::RESERVED,
        answer::FORBIDDEN,
        answer::RESERVED,
        answer::MALFORMED,
    ],
    clauses: verdict::CODES,
    conflicts: &[CONFLICT.judge],
    ..Codes::NONE
};
