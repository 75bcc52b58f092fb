//! What the function has to return, and what the client receives.

use bilingual::sources::{REASONING, TENCENT_2024};

use super::config::RESPONSES;
use super::event::QUERY_STRING;
use crate::model::notation::{contract, copy, fixed, member, must, outcome, says, should};
use crate::model::{
    Breach, Check, Code, Contract, FindBreaches, Kind, Lit, Node, Outcome, Root, Rule, Slot, Verdict, When, answer,
    config, on,
};
use crate::pack::Codes;
use crate::tencent::web::{ANSWERED, NOT_BASE64, RESPONSE};
use crate::value::{Value, below};
use crate::web;

/// What the API does with the answer.
pub(super) const CONTRACT: Contract = Contract {
    rules: &[
        must("no-status", Check::Given(answer("statusCode")))
            .en("An integrated response is a JSON object with `statusCode`, a number.")
            .zh("集成响应必须是包含 `statusCode`（整数）的 JSON 对象。")
            .when(IS_INTEGRATED)
            .cites(ANSWERED),
        must("response-form", Check::Broken(Root::Answer, MALFORMED))
            .en("`statusCode` is a number from 100 to 599, `headers` an object of strings and lists of strings, `body` a \
                 string, `isBase64Encoded` the JSON value `true` or `false`.")
            .zh("`statusCode` 为 100～599 的整数，`headers` 的值为字符串或字符串数组，`body` 为字符串，`isBase64Encoded` 为 JSON \
                 的 `true` 或 `false`。")
            .when(IS_INTEGRATED)
            .cites(ANSWERED),
        NOT_BASE64,
        LOCATION,
    ],
    ..contract(
        says(
            "Integrated: the gateway turns the returned JSON object into the HTTP response. Passed through: the client \
             gets what the function returns, usually JSON, with status 200; status and headers cannot be chosen. \
             `isIntegratedResponse` decides.",
            "集成响应：网关解析返回的 JSON 对象并构造 HTTP 响应。透传响应：网关将返回内容（通常为 JSON）直接传递给调用方，状态码为 \
             200，不能自定义状态码和响应头。由 `isIntegratedResponse` 决定。",
        ),
        Kind::Json,
        OUTCOMES,
        ANSWERED,
    )
};

const IS_INTEGRATED: When = When::Is(config("api.isIntegratedResponse"), Lit::Text("TRUE"));

const MALFORMED: Code<FindBreaches> = Code {
    id: "apigw-response-form",
    run: |answer| {
        let is_text = |value: &Value| value.as_text().is_some();
        web::malformed(answer, |value| {
            is_text(value) || value.as_list().is_some_and(|items| !items.is_empty() && items.iter().all(is_text))
        })
    },
};

const LOCATION: Rule = should("location", Check::Broken(Root::Answer, LOCATIONS))
    .en("API Gateway does not support the header `Location`, so a redirect cannot be answered this way.")
    .zh("API 网关的响应头暂不支持 `Location`，因此无法通过返回值重定向。")
    .when(IS_INTEGRATED)
    .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成响应返回数据结构, headers")]);

const LOCATIONS: Code<FindBreaches> = Code {
    id: "apigw-location",
    run: |answer| {
        let headers = answer.member("headers").map_or(&[][..], |headers| headers.members());
        let names = headers.iter().map(|(name, _)| name).filter(|name| name.eq_ignore_ascii_case("location"));
        names
            .map(|name| {
                let pointer = below("/headers", name);
                Breach { repair: vec![(pointer.clone(), None)], pointer, trap: None }
            })
            .collect()
    },
};

const TIMES: &[bilingual::source::Cite] = &[TENCENT_2024.at("API 网关触发器概述, 超时规则")];

const OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(RESPONSE))
        .en("The client gets status, headers and body; a Base64 body is decoded first.")
        .zh("客户端收到状态码、响应头和响应体；Base64 编码的响应体会先解码。")
        .when(IS_INTEGRATED)
        .cites(ANSWERED),
    outcome("passed-through", Verdict::Valid, Node::Object(PASSED))
        .en("The client gets what the function returned, with status 200.")
        .zh("客户端收到函数的返回内容，状态码为 200。")
        .cites(&[RESPONSES]),
    outcome("bad-answer", Verdict::Invalid, Node::Object(REFUSED))
        .en("The gateway cannot read the answer, and the client gets this error. The function's log shows success.")
        .zh("网关无法解析返回值，客户端收到该错误信息，而函数日志显示执行成功。")
        .cites(&[RESPONSES]),
    FUNCTION_TIMEOUT,
    GATEWAY_TIMEOUT,
    outcome("failed", Verdict::Failed, Node::Object(REFUSED))
        .en("What SCF returns for a failed function does not have the required form either. To tell the client about an \
             error, return an answer with your own status, such as 400 or 500.")
        .zh("函数执行失败时，SCF 返回的错误信息同样不符合格式要求。如需告知客户端错误，请返回带有 400、500 等状态码的正常返回值。")
        .when(IS_INTEGRATED)
        .cites(&[RESPONSES, REASONING.at("an error has no status code")]),
    outcome("failed-through", Verdict::Failed, Node::Object(&[]))
        .en("The status follows the state of the function. The document gives 200 for success only.")
        .zh("状态码根据函数执行状态定义。文档只说明执行成功时为 200。")
        .cites(&[RESPONSES]),
];

const FUNCTION_TIMEOUT: Outcome = outcome("function-timeout", Verdict::Failed, Node::Object(TIMED_OUT))
    .en(
        "Status 200, although the function was stopped: the body is SCF's message on the timeout. Give the gateway the \
         shorter timeout, so that the client sees a 5xx.",
    )
    .zh("状态码为 200，但返回内容是云函数的超时报错。将网关的超时时间设得更短，客户端才会收到 5xx。")
    .when(When::Is(on("failure"), Lit::Text("function-timeout")))
    .cites(TIMES);

const GATEWAY_TIMEOUT: Outcome = outcome("gateway-timeout", Verdict::Failed, Node::Object(NO_ANSWER))
    .en("The gateway stops waiting and answers with a status of 500 or more. The function runs on and is billed.")
    .zh("网关停止等待并返回 5xx 状态码；函数会继续运行并计费。")
    .when(When::Is(on("failure"), Lit::Text("gateway-timeout")))
    .cites(TIMES);

const PASSED: &[Slot] = &[
    member("status", web::literal(Lit::Int(200))).en("Always 200 for success.").zh("执行成功即为 200。"),
    copy("body", answer("")).en("What the function returned.").zh("函数的返回内容。"),
];

const REFUSED: &[Slot] = &[member("body", Node::Leaf(fixed(INVALID), None))
    .en("The body of the error, as the document prints it. The HTTP status is not documented.")
    .zh("文档给出的错误内容。文档没有说明此时的 HTTP 状态码。")];

const INVALID: &str =
    "{\"errno\":403,\"error\":\"Invalid scf response format. please check your scf response format.\"}";

const TIMED_OUT: &[Slot] =
    &[member("status", web::literal(Lit::Int(200))).en("200 in spite of the timeout.").zh("虽然超时，仍为 200。")];

const NO_ANSWER: &[Slot] =
    &[member("status", Node::Leaf(fixed("5xx"), None)).en("The document says 5xx, no more.").zh("文档只说明为 5xx。")];

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[QUERY_STRING], checks: &[LOCATIONS, MALFORMED], ..Codes::NONE };
