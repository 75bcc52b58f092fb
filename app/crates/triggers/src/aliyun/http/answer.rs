//! What the function responds, and what the client receives.

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, FC_HTTP_2026, FC_HTTP_FAQ, FC_HTTP_LIMITS, FC_RUNTIME_GO, REASONING,
};

use super::request::{forbidden, without};
use super::verdict::IS_SIGNED;
use crate::model::notation::{contract, copy, field, fixed, member, must, object, of, outcome, says, should, slot};
use crate::model::{
    Breach, Check, Code, Contract, Field, FindBreaches, Kind, Lit, Measure, Node, Outcome, Root, Rule, Slot, Verdict,
    When, answer, on,
};
use crate::value::Value;
use crate::web;

// The response object of functions without an event

pub(super) const RESPONSE_CONTRACT: Contract = Contract {
    rules: RESPONSE_RULES,
    ..contract(
        says(
            "The client receives what the function puts into the response object: in Node.js with `setStatusCode`, \
             `setHeader` and `send`, in Python, PHP and C# by returning it.",
            "客户端收到函数写入响应对象的内容：Node.js 通过 `setStatusCode`、`setHeader` 和 `send`，Python、PHP、C# \
             通过返回值。",
        ),
        Kind::Record(&[STATUS, HEADERS, BODY]),
        RESPONSE_OUTCOMES,
        &[ALIYUN_2021.at("7.2, 编写函数; 常见问题, 为什么函数无法结束")],
    )
};

const STATUS: Field = field("statusCode", Kind::int(100, 599))
    .en("Status of the response, such as `200`.")
    .zh("响应状态码，例如 `200`。")
    .default(Lit::Int(200))
    .cites(&[ALIYUN_2021.at("7.2, 编写函数")]);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the response, such as `content-type` with `application/json`.")
    .zh("响应头，例如 `content-type` 的值为 `application/json`。")
    .cites(&[ALIYUN_2021.at("7.2, 编写函数; 7.1, Response Headers")]);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the response.")
    .zh("响应体。")
    .default(Lit::Text(""))
    .cites(&[ALIYUN_2021.at("7.2, 编写函数")]);

const FORBIDDEN_HEADER: Rule = should("forbidden-header", Check::Broken(Root::Answer, FORBIDDEN))
    .en("The function cannot set this header; it is ignored. Names that begin with `x-fc-` belong to Function Compute.")
    .zh("函数不能自定义该响应头，设置后会被忽略；以 `x-fc-` 开头的名称由函数计算使用。")
    .cites(&[ALIYUN_2021.at("7.1, Response Headers"), FC_HTTP_FAQ.at("Response Headers")]);

pub(super) const FORBIDDEN: Code<FindBreaches> = Code {
    id: "http-response-headers",
    run: |answer| {
        let names = [
            "connection",
            "content-length",
            "content-encoding",
            "date",
            "keep-alive",
            "proxy-authenticate",
            "server",
            "trailer",
            "transfer-encoding",
            "upgrade",
        ];
        forbidden_in_answer(answer, &names)
    },
};

/// Later there are fewer.
const RESERVED_HEADER: Rule = Rule {
    check: Check::Broken(Root::Answer, RESERVED),
    cites: &[FC_HTTP_LIMITS.at("HTTP Response限制"), FC_HTTP_FAQ.at("Response Headers")],
    ..FORBIDDEN_HEADER
};

pub(super) const RESERVED: Code<FindBreaches> = Code {
    id: "http-response-headers-later",
    run: |answer| {
        forbidden_in_answer(answer, &["connection", "content-length", "date", "keep-alive", "server", "upgrade"])
    },
};

fn forbidden_in_answer(answer: &Value, names: &[&str]) -> Vec<Breach> {
    let mut breaches = forbidden(answer, names);
    // Only the bare word is what Function Compute itself sets.
    let headers = answer.member("headers").map(Value::members).unwrap_or_default();
    let is_attachment = |(name, value): &&(String, Value)| {
        name.eq_ignore_ascii_case("content-disposition")
            && value.as_text().is_some_and(|text| text.trim().eq_ignore_ascii_case("attachment"))
    };
    breaches.extend(headers.iter().filter(is_attachment).map(|(name, _)| without(name)));
    breaches
}

const RESPONSE_RULES: &[Rule] = &[
    must("headers-size", Check::AtMost(Measure::Bytes, &[answer("headers")], 4 << 10))
        .en("Names and values of the headers have more than 4 KB together.")
        .zh("响应头的名称和值总大小超过 4 KB。")
        .cites(&[ALIYUN_2021.at("7.1, Response限制项")]),
    FORBIDDEN_HEADER,
];

const RESPONSE_OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(PASSED))
        .en("The client gets status, headers and body.")
        .zh("客户端收到状态码、响应头和响应体。")
        .billed(true)
        .cites(&[ALIYUN_2021.at("7.2")]),
    BAD_RESPONSE,
    NO_SIGNATURE,
    WRONG_SIGNATURE,
    NO_TRIGGER,
    THROTTLED,
    SYSTEM_ERROR,
    SYSTEM_THROTTLED,
    NO_HTTP_ENTRY,
    EXCEPTION,
];

const PASSED: &[Slot] = &[
    slot("status", of(answer("statusCode"))).en("Status, as the function sets it.").zh("函数设置的状态码。"),
    copy("headers", answer("headers"))
        .en("Headers, as the function sets them.")
        .zh("函数设置的响应头。")
        .when(When::Set(answer("headers"))),
    slot("body", of(answer("body")))
        .en("Body, as the function sends it.")
        .zh("函数发送的响应体。")
        .when(When::Set(answer("body"))),
];

// What functions with an event return

pub(super) const EVENT_CONTRACT: Contract = Contract {
    rules: EVENT_RULES,
    ..contract(
        says(
            "The returned object becomes the response: `statusCode`, `headers`, `body`, `isBase64Encoded`. Always return \
             `statusCode`: what happens without it is not documented.",
            "函数返回的对象转换为 HTTP 响应：`statusCode`、`headers`、`body`、`isBase64Encoded`。请始终返回 \
             `statusCode`：没有文档说明缺少时如何处理。",
        ),
        Kind::Json,
        EVENT_OUTCOMES,
        RESPONSE,
    )
};

const RESPONSE: &[Cite] = &[FC_HTTP_2026.at("响应结构体"), FC_RUNTIME_GO.at("HTTPTriggerResponse")];

const EVENT_RULES: &[Rule] = &[
    must("response-form", Check::Broken(Root::Answer, MALFORMED))
        .en("`statusCode` is a whole number from 100 to 599, `headers` an object of strings, `body` a string, \
             `isBase64Encoded` a boolean.")
        .zh("`statusCode` 为 100～599 的整数，`headers` 为字符串组成的对象，`body` 为字符串，`isBase64Encoded` 为布\
             尔值。")
        .when(When::Set(answer("statusCode")))
        .cites(RESPONSE),
    must("not-base64", Check::Fits(answer("body"), web::STRICT_BASE64))
        .en("`isBase64Encoded` is true, but the body is not Base64.")
        .zh("`isBase64Encoded` 为 true，但 body 不是有效的 Base64 编码。")
        .when(When::Is(answer("isBase64Encoded"), Lit::Bool(true)))
        .cites(RESPONSE),
    must("headers-size", Check::AtMost(Measure::Bytes, &[answer("headers")], 8 << 10))
        .en("Names and values of the headers have more than 8 KB together.")
        .zh("响应头的名称和值总大小超过 8 KB。")
        .cites(&[FC_HTTP_LIMITS.at("HTTP Response限制")]),
    RESERVED_HEADER,
];

pub(super) const MALFORMED: Code<FindBreaches> =
    Code { id: "http-response-form", run: |answer| web::malformed(answer, |value| value.as_text().is_some()) };

const EVENT_OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(web::RETURNED))
        .en("The client gets status, headers and body; a Base64 body is decoded first.")
        .zh("客户端收到状态码、响应头和响应体；Base64 编码的响应体会先解码。")
        .when(When::Set(answer("statusCode")))
        .billed(true)
        .cites(RESPONSE),
    outcome("inferred", Verdict::Valid, Node::Object(INFERRED))
        .en("No `statusCode`: this page assumes 200 and `application/json`, with the whole result as the body. No document \
             says so; the types of the Go runtime call the structure required.")
        .zh("没有 `statusCode`：本页按状态码 200、Content-Type `application/json`、返回值整体作为响应体处理。文档没有\
             说明这种情况；Go 运行时的类型说明要求必须使用该结构体。")
        .billed(true)
        .cites(&[FC_RUNTIME_GO.at("README_HTTP_TRIGGER, HTTPTriggerResponse"), REASONING.at("a result without statusCode")]),
    BAD_RESPONSE,
    NO_SIGNATURE,
    WRONG_SIGNATURE,
    NO_TRIGGER,
    THROTTLED,
    SYSTEM_ERROR,
    SYSTEM_THROTTLED,
    EXCEPTION,
];

const INFERRED: &[Slot] = &[
    member("status", web::literal(Lit::Int(200))).en("The status that is assumed.").zh("默认的状态码。"),
    object(
        "headers",
        &[slot("content-type", fixed("application/json")).en("The type that is assumed.").zh("默认的 Content-Type。")],
    )
    .en("The headers that are assumed.")
    .zh("默认的响应头。"),
    copy("body", answer("")).en("Everything that was returned.").zh("函数的返回值整体。"),
];

// The table of errors

const TABLE: &[Cite] = &[ALIYUN_2021.at("7.2, 错误排查")];

const fn status(code: i64) -> Slot {
    member("status", web::literal(Lit::Int(code))).en("Status of the error.").zh("错误的状态码。")
}

const COMMON: Slot = object(
    "headers",
    &[slot("X-Fc-Error-Type", fixed("FcCommonError")).en("Not the function's fault.").zh("不是函数代码的错误。")],
)
.en("Shows whose fault it is.")
.zh("标识错误类型。");

const OF_FUNCTION: Slot = object(
    "headers",
    &[slot("X-Fc-Error-Type", fixed("UnhandledInvocationError")).en("The function's fault.").zh("函数错误。")],
)
.en("Shows whose fault it is.")
.zh("标识错误类型。");

const fn failure(word: &'static str) -> When {
    When::Is(on("failure"), Lit::Text(word))
}

const BAD_RESPONSE: Outcome = outcome("bad-response", Verdict::Invalid, Node::Object(&[status(502), OF_FUNCTION]))
    .en("502: the response exceeds a limit or does not have the required form. Its error code is `BadResponse`, its \
         type `UnhandledInvocationError`.")
    .zh("502：响应超过限制或格式不正确。错误码为 `BadResponse`，错误类型为 `UnhandledInvocationError`。")
    .billed(true)
    .cites(&[ALIYUN_2021.at("7.1, Response限制项; 7.2, 错误排查")]);

const NO_SIGNATURE: Outcome = outcome("no-signature", Verdict::Failed, Node::Object(&[status(400), COMMON]))
    .en("400: `Date` or `Authorization` is missing, although the trigger requires a signature.")
    .zh("400：触发器要求身份认证，而请求没有传入 `Date` 或 `Authorization`。")
    .when(When::All(&[
        IS_SIGNED,
        When::Any(&[
            When::Is(on("signature"), Lit::Text("no-date")),
            When::Is(on("signature"), Lit::Text("no-authorization")),
        ]),
    ]))
    .billed(false)
    .cites(&[ALIYUN_2021.at("7.2, 错误排查"), ALIYUN_2019.at("HTTP触发器, authType")]);

const WRONG_SIGNATURE: Outcome = outcome("wrong-signature", Verdict::Failed, Node::Object(&[status(403), COMMON]))
    .en("403: the signature is wrong. `Date` is signed too, and is invalid if more than 15 minutes off.")
    .zh("403：签名错误。`Date` 参与签名计算，与当前时间相差超过 15 分钟时签名失效。")
    .when(When::All(&[IS_SIGNED, When::Is(on("signature"), Lit::Text("wrong"))]))
    .billed(false)
    .cites(TABLE);

const NO_TRIGGER: Outcome = outcome("no-trigger", Verdict::Failed, Node::Object(&[status(404), COMMON]))
    .en("404: the function has no HTTP trigger. A new one needs about ten seconds.")
    .zh("404：函数没有设置 HTTP 触发器。新建的触发器约 10 秒后生效。")
    .when(failure("no-trigger"))
    .billed(false)
    .cites(TABLE);

const THROTTLED: Outcome = outcome("throttled", Verdict::Failed, Node::Object(&[status(429), COMMON]))
    .en("429: the user is throttled. Send fewer calls at once, or request a higher concurrency.")
    .zh("429：用户被流控。可减小并发量，或联系函数计算提高并发度。")
    .when(failure("throttled"))
    .billed(false)
    .cites(TABLE);

const SYSTEM_ERROR: Outcome = outcome("system-error", Verdict::Failed, Node::Object(&[status(500), COMMON]))
    .en("500: Function Compute itself fails. Try again.")
    .zh("500：函数计算系统错误，可重试解决。")
    .when(failure("system-error"))
    .billed(false)
    .cites(TABLE);

const SYSTEM_THROTTLED: Outcome = outcome("system-throttled", Verdict::Failed, Node::Object(&[status(503), COMMON]))
    .en("503: Function Compute itself is throttled. Retry with increasing delays.")
    .zh("503：函数计算系统流控，可用指数退避方式重试。")
    .when(failure("system-throttled"))
    .billed(false)
    .cites(TABLE);

const NO_HTTP_ENTRY: Outcome = outcome("no-http-entry", Verdict::Failed, Node::Object(&[status(502), OF_FUNCTION]))
    .en("502: the function has the entry point of an event function, not that of an HTTP function.")
    .zh("502：函数未使用 HTTP 入口函数。")
    .when(failure("no-http-entry"))
    .billed(true)
    .cites(TABLE);

const EXCEPTION: Outcome = outcome("exception", Verdict::Failed, Node::Object(&[status(502), OF_FUNCTION]))
    .en("502: the code has a syntax error, or throws.")
    .zh("502：函数代码有语法错误或者异常。")
    .billed(true)
    .cites(TABLE);
