//! The event of Function Compute 3.0.

use bilingual::source::Cite;
use bilingual::sources::{FC_HTTP_2026, FC_RUNTIME_GO};

use super::request::IS_BINARY;
use crate::derive::{Derivation, first};
use crate::form::{self, Form};
use crate::generate::Maker;
use crate::model::notation::{chars, clock, derived, fixed, join, made, member, object, of, or, says, slot};
use crate::model::{Codec, Expr, Kind, Limit, Lit, Node, Slot, When, on};
use crate::time::Format;
use crate::value::Value;
use crate::web;

const STRUCT: &[Cite] = &[FC_HTTP_2026.at("请求结构体参数"), FC_RUNTIME_GO.at("events/http.go")];

pub(super) const EVENT: Node = Node::Object(&[
    slot("version", fixed("v1"))
        .en("Version of the event's format, always `v1`.")
        .zh("event 格式的版本，固定为 `v1`。")
        .cites(STRUCT),
    slot("rawPath", of(on("path")))
        .en("Path of the request, still percent-encoded, such as `/%E4%BD%A0%E5%A5%BD`. Decoded it is in \
             `requestContext.http.path`.")
        .zh("URL 编码后的请求路径，例如 `/%E4%BD%A0%E5%A5%BD`。解码后的路径见 `requestContext.http.path`。")
        .cites(STRUCT),
    member(
        "body",
        Node::Sum(&[
            (
                IS_BINARY,
                Node::Sum(&[
                    (When::Set(on("bodyBytes")), Node::Fold(&[Codec::BASE64], &Node::Copy(on("bodyBytes")))),
                    (When::Always, Node::Fold(&[Codec::BASE64], &Node::Copy(on("body")))),
                ]),
            ),
            (When::Always, Node::Copy(on("body"))),
        ]),
    )
    .en("Body of the request, such as `Hello FC!`; Base64 if the content type is binary.")
    .zh("请求体，例如 `Hello FC!`；内容类型为二进制时经过 Base64 编码。")
    .cites(STRUCT),
    member(
        "isBase64Encoded",
        Node::Sum(&[(IS_BINARY, web::literal(Lit::Bool(true))), (When::Always, web::literal(Lit::Bool(false)))]),
    )
    .en("Whether the body is Base64.")
    .zh("请求体是否经过 Base64 编码。")
    .cites(STRUCT),
    member(
        "headers",
        Node::Sum(&[(When::Set(on("headers")), Node::Copy(on("headers"))), (When::Always, Node::Object(&[]))]),
    )
    .en("Headers of the request. Multiple values of a name are joined by commas, such as `value1,value2`.")
    .zh("请求头。同名请求头的多个值以逗号连接，例如 `value1,value2`。")
    .cites(STRUCT),
    slot("queryParameters", derived(web::QUERY_PARAMETERS, &[of(on("query"))]))
        .en("The parameters after `?`, decoded, such as `{\"hello\":\"world\"}`. The values of a repeated name arrive \
             in one string, joined by commas; a comma within a value looks the same.")
        .zh("解码后的查询参数，例如 `{\"hello\":\"world\"}`。同名参数的多个值以逗号连接为一个字符串，与值中本来的逗\
             号无法区分。")
        .pinned()
        .cites(STRUCT),
    object("requestContext", CONTEXT)
        .en("More about the request: who, where and when.")
        .zh("请求的附加信息：账号、地址和时间。")
        .cites(STRUCT),
]);

const CONTEXT: &[Slot] = &[
    slot("accountId", of(on("accountId")))
        .en("Account ID of the function's owner, such as `123456*********`.")
        .zh("函数所属的阿里云账号 ID，例如 `123456*********`。")
        .cites(STRUCT),
    slot("domainName", join(&[or(on("domainPrefix"), &PREFIX), fixed("."), of(on("region")), fixed(".fcapp.run")]))
        .en("Host of the trigger's address: its prefix, the region, `fcapp.run`.")
        .zh("触发器 URL 的域名，由前缀、地域和 `fcapp.run` 组成。")
        .pinned_by("domainName", chars(1, 255, DOMAIN))
        .cites(STRUCT),
    slot("domainPrefix", made(Maker::HexLower(10)))
        .en("First part of the host, which the cloud assigns to the trigger.")
        .zh("域名前缀，创建触发器时由函数计算分配。")
        .pinned_by("domainPrefix", chars(1, 63, DOMAIN))
        .cites(STRUCT),
    object(
        "http",
        &[
            slot("method", of(on("method")))
                .en("Method of the request, such as `GET`.")
                .zh("请求方法，例如 `GET`。")
                .cites(STRUCT),
            slot("path", derived(web::DECODED_PATH, &[of(on("path"))]))
                .en("Path of the request, decoded, such as `/example`.")
                .zh("解码后的请求路径，例如 `/example`。")
                .cites(STRUCT),
            slot("protocol", of(on("protocol")))
                .en("Version of HTTP, such as `HTTP/1.1`.")
                .zh("HTTP 协议版本，例如 `HTTP/1.1`。")
                .cites(STRUCT),
            slot("sourceIp", of(on("clientIP")))
                .en("Address of the client, such as `11.11.11.**`.")
                .zh("客户端 IP 地址，例如 `11.11.11.**`。")
                .cites(STRUCT),
            slot("userAgent", derived(USER_AGENT, &[of(on("headers"))]))
                .en("The header `User-Agent`, such as `PostmanRuntime/7.32.3`.")
                .zh("请求头 `User-Agent` 的值，例如 `PostmanRuntime/7.32.3`。")
                .pinned()
                .cites(STRUCT),
        ],
    )
    .en("The request line and the client.")
    .zh("请求行与客户端信息。")
    .cites(STRUCT),
    slot("requestId", derived(REQUEST_ID, &[made(Maker::HexLower(28))]))
        .en("ID of the request, such as `1-64f6cd87-1310da55-db2afabf2b30`; the logs have it too.")
        .zh("请求 ID，例如 `1-64f6cd87-1310da55-db2afabf2b30`，与日志中一致。")
        .pinned()
        .cites(STRUCT),
    slot("time", clock(Format::Seconds))
        .en("When the request arrived, in UTC, such as `2023-09-05T06:41:11Z`.")
        .zh("请求时间（UTC），例如 `2023-09-05T06:41:11Z`。")
        .pinned()
        .cites(STRUCT),
    slot("timeEpoch", clock(Format::UnixMillisText))
        .en("The same in milliseconds since 1970, as a string, such as `1693896071895`.")
        .zh("请求时间的毫秒时间戳，为字符串，例如 `1693896071895`。")
        .pinned()
        .cites(STRUCT),
];

/// The prefix is the same in both places.
const PREFIX: Expr = Expr::MadeAt("/requestContext/domainPrefix", Maker::HexLower(10));

const DOMAIN: &Form = &Form::new(
    "^[a-z0-9<>*.-]+$",
    "a host of lower-case letters, digits and `-`",
    "由小写字母、数字和短划线组成的域名",
);

pub(super) const USER_AGENT: &Derivation = &Derivation {
    id: "user-agent",
    means: says("the header `User-Agent`", "请求头 `User-Agent` 的值"),
    gives: Kind::text(65_536),
    run: |values, _| {
        let headers = first(values).map(Value::members).unwrap_or_default();
        let agent = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("user-agent"));
        Some(agent.map_or_else(|| "".into(), |(_, value)| value.clone()))
    },
};

pub(super) const REQUEST_ID: &Derivation = &Derivation {
    id: "fc-request-id",
    means: says("`1` and the digits, in groups", "`1` 和分组的十六进制字符"),
    gives: Kind::Text(Limit::chars(1, 64), form::ANY),
    run: |values, _| {
        let digits = first(values)?.as_text()?;
        Some(["1-", digits.get(..8)?, "-", digits.get(8..16)?, "-", digits.get(16..)?].concat().into())
    },
};
