//! What the function has to return, and what the client receives.

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, FC_RUNTIME_JAVA, REASONING};

use crate::model::notation::{contract, field, member, must, outcome, says};
use crate::model::{Check, Contract, Expr, Field, Kind, Lit, Node, Outcome, Rule, Slot, Verdict, When, answer, on};
use crate::web;

pub(super) const CONTRACT: Contract = Contract {
    rules: RULES,
    ..contract(
        says(
            "The gateway turns the returned JSON object into the HTTP response. In any other form, the client gets \
             503, although the function's log shows success.",
            "网关把返回的 JSON 对象转换为 HTTP 响应。返回格式不符合要求时客户端收到 503，但函数日志显示执行成功。",
        ),
        Kind::Record(&[IS_BASE64, STATUS, HEADERS, BODY]),
        OUTCOMES,
        &[
            ALIYUN_2019.at("API网关触发器, 输出格式"),
            ALIYUN_2021.at("13.2, 返回格式"),
            FC_RUNTIME_JAVA.at("ApiGateway"),
        ],
    )
};

const IS_BASE64: Field = field("isBase64Encoded", Kind::Bool)
    .en("Whether `body` is Base64, which a binary body must be: `true` or `false`, not a string.")
    .zh("`body` 是否经过 Base64 编码，二进制内容必须编码。取值为布尔值 `true` 或 `false`，不是字符串。")
    .default(Lit::Bool(false))
    .cites(&[ALIYUN_2019.at("API网关触发器, 输出格式"), ALIYUN_2021.at("13.2, 返回格式, 说明")]);

const STATUS: Field = field("statusCode", Kind::int(100, 599))
    .en("Status of the response, a number such as `200`, not `\"200\"`.")
    .zh("响应状态码，为数字，例如 `200`，不能写成 `\"200\"`。")
    .required()
    .cites(&[ALIYUN_2021.at("13.2, 返回格式"), FC_RUNTIME_JAVA.at("ApiGateway")]);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the response, such as `x-custom-header`. The content type is set in the settings of the API.")
    .zh("响应头，例如 `x-custom-header`。Content-Type 在 API 设置中指定。")
    .cites(&[ALIYUN_2021.at("13.2, 返回格式; 常见问题, content-type")]);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the response: a string. Convert an object to a JSON string first.")
    .zh("响应体，必须是字符串；对象需要先转换为 JSON 字符串。")
    .default(Lit::Text(""))
    .cites(&[ALIYUN_2021.at("13.2, 返回格式"), FC_RUNTIME_JAVA.at("ApiGateway")]);

const RULES: &[Rule] = &[must("not-base64", Check::Fits(answer("body"), web::STRICT_BASE64))
    .en("`isBase64Encoded` is true, so the gateway decodes the body, but the body is not Base64.")
    .zh("`isBase64Encoded` 为 true，网关会对 body 解码，但 body 不是有效的 Base64 编码。")
    .when(When::Is(answer("isBase64Encoded"), Lit::Bool(true)))
    .cites(&[ALIYUN_2019.at("API网关触发器, 输出格式"), ALIYUN_2021.at("13.2, 返回格式, 说明")])];

const OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(web::RETURNED))
        .en("The client gets status, headers and body; a Base64 body is decoded first.")
        .zh("客户端收到状态码、响应头和响应体；Base64 编码的响应体会先解码。")
        .cites(&[ALIYUN_2021.at("13.1, 实现原理"), ALIYUN_2019.at("API网关触发器, 输出格式")]),
    outcome("bad-answer", Verdict::Invalid, Node::Object(UNAVAILABLE))
        .en(
            "503 Service Unavailable: the answer does not have the required form, so the gateway treats the backend as \
             down. The function's log shows success.",
        )
        .zh("503 Service Unavailable：返回值不符合格式要求，网关认为后端服务不可用，而函数日志显示执行成功。")
        .cites(&[ALIYUN_2021.at("13.2, 返回格式; 常见问题, 503"), ALIYUN_2019.at("API网关触发器, 输出格式")]),
    outcome("cold-start", Verdict::Failed, Node::Object(UNAVAILABLE))
        .en("503: the function had not been called for a while, and starting it took longer than the gateway waits. \
             Raise `ServiceTimeout`.")
        .zh("503：函数一段时间未被调用，冷启动时间超过了网关的超时时间。请调大 `ServiceTimeout`。")
        .when(When::Is(on("failure"), Lit::Text("cold-start")))
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, 冷启动")]),
    outcome("failed", Verdict::Failed, Node::Object(UNAVAILABLE))
        .en("503: what Function Compute returns for a failed function does not have the required form either. To tell \
             the client about an error, return an answer with your own status, such as 400 or 500.")
        .zh("503：函数执行失败时，函数计算返回的错误信息同样不符合格式要求。如需告知客户端错误，请返回带有 400、500 \
             等状态码的正常返回值。")
        .cites(&[ALIYUN_2019.at("API网关触发器, callback"), REASONING.at("an error has no four members")]),
];

const UNAVAILABLE: &[Slot] =
    &[member("status", Node::Leaf(Expr::Fixed(Lit::Int(503)), None)).en("Service Unavailable.").zh("服务不可用。")];
