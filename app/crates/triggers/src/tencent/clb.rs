//! `tencent/clb`: a request reaches a rule of a load balancer whose backend is the function.

mod config;
mod event;
mod facts;

use bilingual::source::Cite;
use bilingual::sources::{SCF_PAGES, SCF_TOOLKIT, TENCENT_2024};

use self::config::{COMPONENT, CONFIG};
use self::event::{EVENT, HAPPENINGS};
pub use self::facts::LIBRARY;
use super::enabled;
use super::web::{ANSWER, ANSWERED, NOT_BASE64, RESPONSE};
use crate::form::Form;
use crate::model::notation::{clause, contract, edition, json, member, outcome, says, worked};
use crate::model::{
    Answer, Contract, Expr, Invocation, Lit, Node, Outcome, Provider, Slot, Test, Trigger, Verdict, When, config, on,
};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("CLB", "CLB 触发器"),
    summary: says(
        "Invokes the function for each request that a rule of a Cloud Load Balancer forwards to it, and builds the HTTP \
         response from what the function returns.",
        "负载均衡 CLB 的转发规则以函数为后端：每次收到请求时调用函数，并将函数的返回值转换为 HTTP 响应。",
    ),
    invocation: Invocation::Sync,
    config: CONFIG,
    happenings: HAPPENINGS,
    fires: &[
        enabled(&[SCF_TOOLKIT.at("triggers/clb.ts, enable")]),
        clause("domain", Test::Equals { text: on("host"), to: config("domain") })
            .en("The request is for the rule's domain")
            .zh("请求的域名与转发规则一致")
            .cites(BINDING),
        clause("url", Test::StartsWith { text: on("path"), prefix: config("url") })
            .en("The request's path begins with the rule's path")
            .zh("请求路径以转发规则的路径开头")
            .cites(BINDING),
    ],
    shapes: &[json("request", EVENT)
        .en("One JSON object with the headers of the request and its body, called `payload`.")
        .zh("一个 JSON 对象，包含请求头 `headers` 和请求体 `payload`。")
        .cites(PRINTED)],
    answer: Answer::Contract(&CONTRACT),
    editions: &[edition("2024-04-19")
        .en("Two pages print the event; only the summary has `isBase64Encoded`.")
        .zh("两处文档给出事件示例，其中只有事件结构汇总页包含 `isBase64Encoded`。")
        .cites(PRINTED)],
    examples: &[
        worked!(
            "clb",
            "post",
            "A request with all optional headers (summary page)",
            "带全部可选请求头（事件结构汇总页）"
        )
        .cites(&[SUMMARY, SCF_PAGES.at("触发器事件消息结构汇总, CLB")]),
        worked!(
            "clb",
            "page",
            "The same without `isBase64Encoded` (CLB page)",
            "不含 `isBase64Encoded`（CLB 触发器页）"
        )
        .cites(&[PAGE]),
        worked!("clb", "text", "A text, without the optional headers", "纯文本请求体，不含可选请求头")
            .cites(&[PAGE, TENCENT_2024.at("CLB 触发器说明, 注意, Base64")]),
        worked!("clb", "image", "An image travels as Base64", "图片以 Base64 编码传入")
            .cites(&[TENCENT_2024.at("CLB 触发器说明, 注意, Base64")]),
    ],
    texts: &[COMPONENT],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Tencent, "clb", "clb")
};

/// The page on the trigger.
pub(super) const PAGE: Cite = TENCENT_2024.at("CLB 触发器说明, 集成请求事件消息结构");
/// The summary of all events.
pub(super) const SUMMARY: Cite = TENCENT_2024.at("触发器事件消息结构汇总, CLB 触发器");
/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[SUMMARY, PAGE];
/// Where rules are described.
pub(super) const BINDING: &[Cite] = &[TENCENT_2024.at("CLB 触发器说明, 绑定限制"), SCF_TOOLKIT.at("triggers/clb.ts")];

const CONTRACT: Contract = Contract {
    rules: &[NOT_BASE64],
    ..contract(
        says(
            "CLB turns the returned JSON object into the HTTP response. It must have this form: there is no pass-through.",
            "CLB 把函数返回的 JSON 对象转换为 HTTP 响应，返回值必须符合该格式，不支持透传。",
        ),
        ANSWER,
        OUTCOMES,
        ANSWERED,
    )
};

const OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(RESPONSE))
        .en("The client gets status, headers and body; a Base64 body is decoded first.")
        .zh("客户端收到状态码、响应头和响应体；Base64 编码的响应体会先解码。")
        .cites(ANSWERED),
    outcome("bad-answer", Verdict::Invalid, Node::Object(REFUSED))
        .en("CLB cannot read the answer, and the client gets this error. The text differs from API Gateway's.")
        .zh("CLB 无法解析返回值，客户端收到该错误信息；其文本与 API 网关的不同。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 集成响应")]),
    outcome("failed", Verdict::Failed, Node::Object(REFUSED))
        .en("What SCF returns for a failed function does not have the required form either.")
        .zh("函数执行失败时，SCF 返回的错误信息同样不符合格式要求。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 集成响应")]),
];

const REFUSED: &[Slot] = &[member(
    "body",
    Node::Leaf(Expr::Fixed(Lit::Text("{\"errno\":403,\"error\":\"Analyse scf response failed.\"}")), None),
)
.en("The body of the error, as the document prints it. The HTTP status is not documented.")
.zh("文档给出的错误内容。文档没有说明此时的 HTTP 状态码。")];

/// A body of this type travels as text.
pub(super) const TEXT_TYPE: &Form = &Form::new(
    "^ *(text/|application/(json|javascript|xml)( *;|$))",
    "a content type that travels as text: `text/*`, `application/json`, `application/javascript`, `application/xml`",
    "以文本传递的 Content-Type：`text/*`、`application/json`、`application/javascript`、`application/xml`",
);

/// The body is text.
pub(super) const IS_TEXT: When = When::Fits(on("Content-type"), TEXT_TYPE);

/// The body is JSON.
pub(super) const IS_JSON: When = When::Fits(on("Content-type"), JSON_TYPE);

const JSON_TYPE: &Form = &Form::new("^ *application/json( *;|$)", "the content type of JSON", "JSON 的 Content-Type");
