//! What the triggers share whose source turns the answer into an HTTP response.

use bilingual::source::Cite;
use bilingual::sources::{SCF_GO, TENCENT_2024};

use crate::model::notation::{copy, field, members, must};
use crate::model::{Check, Count, Field, Kind, Lit, Members, Rule, Slot, When, answer};
use crate::{form, web};

/// The answer: one JSON object.
pub(super) const ANSWER: Kind = Kind::Record(&[IS_BASE64, STATUS, HEADERS, BODY]);

/// Where the answer is described.
pub(super) const ANSWERED: &[Cite] = &[
    TENCENT_2024.at("API 网关触发器概述, 集成响应返回数据结构"),
    TENCENT_2024.at("CLB 触发器说明, 集成响应返回数据结构"),
    SCF_GO.at("cloudevents/scf/apigw.go, APIGatewayProxyResponse"),
];

const IS_BASE64: Field = field("isBase64Encoded", Kind::Bool)
    .en("Whether `body` is Base64, as a binary body must be: the JSON value `true` or `false`. Python writes `True`.")
    .zh("`body` 是否为 Base64 编码后的二进制内容，取值为 JSON 格式的 `true` 或 `false`；Python 中写作 `True`、`False`。")
    .default(Lit::Bool(false))
    .cites(ANSWERED);

const STATUS: Field = field("statusCode", Kind::int(100, 599))
    .en("Status of the response, a number such as `200`, not `\"200\"`.")
    .zh("HTTP 状态码，取值为整数，例如 `200`，不能写成 `\"200\"`。")
    .required()
    .cites(ANSWERED);

const HEADERS: Field = field("headers", Kind::Map(&RESPONSE_HEADERS))
    .en("Headers of the response, such as `Content-Type` with `text/html`. A header with several values has a list, \
         such as `[\"value1\",\"value2\"]`.")
    .zh("响应头，例如 `Content-Type` 的值为 `text/html`。同名响应头有多个值时写成数组，例如 `[\"value1\",\"value2\"]`。")
    .cites(ANSWERED);

const RESPONSE_HEADERS: Members = members(
    web::HEADER_NAME,
    Kind::OneOf(&[("text", TEXT), ("list", Kind::List(&TEXT, Count { min: 1, max: 100 }))]),
    100,
);

const TEXT: Kind = Kind::text(65_536);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the response: a string. Convert an object to a JSON string first.")
    .zh("响应体，必须是字符串；对象需要先转换为 JSON 字符串。")
    .default(Lit::Text(""))
    .cites(ANSWERED);

/// What is decoded must be Base64.
pub(super) const NOT_BASE64: Rule = must("not-base64", Check::Fits(answer("body"), web::STRICT_BASE64))
    .en("`isBase64Encoded` is true, so the body is decoded, but it is not Base64.")
    .zh("`isBase64Encoded` 为 true，body 会被解码，但它不是有效的 Base64 编码。")
    .when(When::Is(answer("isBase64Encoded"), Lit::Bool(true)))
    .cites(ANSWERED);

/// The response that the client receives for a right answer.
pub(super) const RESPONSE: &[Slot] = &[
    web::RETURNED_STATUS,
    copy("headers", answer("headers"))
        .en("Headers, as returned; those with a list occur once for each value.")
        .zh("函数返回的响应头；值为数组的响应头会出现多次。")
        .when(When::Set(answer("headers"))),
    web::RETURNED_BODY,
];

/// Names of a person's choice, each with a text.
pub(super) const TEXTS: Members = members(form::ANY, TEXT, 100);
