//! The request, and the event that CLB makes of it.

use bilingual::sources::{REASONING, TENCENT_2024};

use super::{IS_JSON, IS_TEXT, PAGE, PRINTED, SUMMARY};
use crate::form;
use crate::model::notation::{
    Unsaid, bytes, chars, field, group, happening, member, members, object, of, or, slot, spread,
};
use crate::model::{Codec, Field, Happening, Kind, Lit, Members, Node, When, on};
use crate::web;

pub(super) const HAPPENINGS: &[Happening] = &[happening("request", "A client sends a request", "客户端发送请求")
    .en("A request reaches the rule. CLB turns it into an event, calls the function and waits.")
    .zh("转发规则收到请求。CLB 将其转换为事件，同步调用函数并等待返回。")
    .fields(&[
        group(
            "Request",
            "请求",
            &[HOST, PATH, CONTENT_TYPE, USER_AGENT, HEADERS, JSON, JSON_BODY, BODY, BODY_BYTES, FLAG],
        ),
        group("Headers that CLB adds", "CLB 添加的请求头", &[TIME, PROTO, VERSION, CLIENT_IP, FORWARDED]),
    ])
    .cites(&[TENCENT_2024.at("CLB 触发器说明, Push 模型")])];

const HOST: Field = field("host", chars(1, 253, form::ANY))
    .en("Host that the client asks for, such as `test.clb-scf.com`.")
    .zh("请求的域名（Host），例如 `test.clb-scf.com`。")
    .required()
    .example("test.clb-scf.com")
    .cites(PRINTED);

const PATH: Field = field("path", chars(1, 4096, web::PATH))
    .en("Path of the request, such as `/scf_location`. The event has it only as the header `X-Uri`, if CLB is configured \
         to add it.")
    .zh("请求路径，例如 `/scf_location`。事件中没有单独的路径字段，只有在 CLB 中配置后才会以 `X-Uri` 请求头传递。")
    .required()
    .example("/scf_location")
    .cites(PRINTED);

const CONTENT_TYPE: Field = text("Content-type")
    .en("Type of the body, such as `application/json`. It decides whether the body travels as text or as Base64.")
    .zh("请求体的类型，例如 `application/json`，决定请求体以文本还是 Base64 传递。")
    .example("application/json")
    .aliases(&["Content-Type", "content-type"])
    .cites(PRINTED);

const USER_AGENT: Field = text("User-Agent")
    .en("Program of the client, such as `Chrome`.")
    .zh("客户端程序标识，例如 `Chrome`。")
    .default(Lit::Text("Chrome"))
    .cites(PRINTED);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Further headers: those of the client, and those that CLB adds only where it is configured: `X-Vip`, `X-Vport`, \
         `X-Uri`, `X-Method`, `X-Real-Port`.")
    .zh("其他请求头，包括客户端发送的，以及在 CLB 中进行个性化配置后才会传递的 `X-Vip`、`X-Vport`、`X-Uri`、`X-Method`、\
         `X-Real-Port`。")
    .cites(PRINTED);

const JSON: Field = field("json", Kind::Map(&MEMBERS))
    .en("Members of a JSON body, which the event contains as an object: `key1` with `123`.")
    .zh("JSON 请求体的字段，事件中以对象形式出现，例如 `key1` 的值为 `123`。")
    .cites(PRINTED);

const JSON_BODY: Field = field("jsonBody", Kind::Map(&JSON_MEMBERS))
    .en("Members of a JSON body whose values are not all text, each value as JSON: `order` with `{\"id\":7}`. Used only if \
         `json` is empty.")
    .zh("取值不全是字符串时，JSON 请求体的字段；取值按 JSON 填写，例如 `order` 的值为 `{\"id\":7}`。仅在 `json` 为空时有效。")
    .cites(PRINTED);

const JSON_MEMBERS: Members = members(form::ANY, Kind::Json, 1000);

const MEMBERS: Members = members(form::ANY, Kind::text(65_536), 100);

const BODY: Field = field("body", bytes(0, web::LARGEST_BODY, form::ANY))
    .en("Body of another type as text, such as `a=1&b=2`.")
    .zh("其他类型的请求体，以文本填写，例如 `a=1&b=2`。")
    .default(Lit::Text(""))
    .example("a=1&b=2")
    .cites(&[TENCENT_2024.at("CLB 触发器说明, 注意, Base64")]);

const BODY_BYTES: Field = field("bodyBytes", Kind::Bytes)
    .en("Body as bytes, instead of text: an image, a ZIP file.")
    .zh("二进制请求体，代替文本，例如图片或 ZIP 文件。")
    .cites(&[TENCENT_2024.at("CLB 触发器说明, 注意, Base64")]);

const FLAG: Field = field("withFlag", Kind::Bool)
    .en(
        "Whether the event has `isBase64Encoded`, as on the summary page. The page on CLB prints none, and the type of \
         the vendor's Java library has none.",
    )
    .zh("事件是否包含 `isBase64Encoded`：事件结构汇总页有，CLB 触发器页和官方 Java 库的类型定义中没有。")
    .default(Lit::Bool(true))
    .cites(PRINTED);

const TIME: Field = text("X-Stgw-Time")
    .en("When the request began, in seconds since 1970 with milliseconds, as text: `1591692977.774`.")
    .zh("请求发起的时间戳，字符串，单位秒，带毫秒：`1591692977.774`。")
    .default(Lit::Text("1591692977.774"))
    .cites(PRINTED);

const PROTO: Field = text("X-Forwarded-Proto")
    .en("Scheme of the request, `http` or `https`.")
    .zh("请求的协议（scheme）：`http` 或 `https`。")
    .default(Lit::Text("http"))
    .cites(PRINTED);

const VERSION: Field = text("X-Client-Proto-Ver")
    .en("Version of HTTP that the client uses, such as `HTTP/1.1`.")
    .zh("客户端使用的 HTTP 协议版本，例如 `HTTP/1.1`。")
    .default(Lit::Text("HTTP/1.1"))
    .cites(PRINTED);

const CLIENT_IP: Field = text("X-Real-IP")
    .en("Address of the client, such as `9.43.175.219`.")
    .zh("客户端 IP 地址，例如 `9.43.175.219`。")
    .default(Lit::Text("203.0.113.7"))
    .cites(PRINTED);

const FORWARDED: Field = text("X-Forwarded-For")
    .en("Addresses that the request passed, such as `9.43.175.xx`. Empty: the client's address.")
    .zh("请求经过的代理 IP 地址，例如 `9.43.175.xx`。留空时取客户端 IP 地址。")
    .cites(PRINTED);

/// A header with a text.
const fn text(name: &'static str) -> Unsaid<Field> {
    field(name, chars(1, 4096, form::ANY))
}

const NO_BYTES: When = When::Not(&When::Set(on("bodyBytes")));

/// The body needs no Base64.
const AS_IT_IS: When = When::Any(&[IS_TEXT, When::Not(&When::Set(on("body")))]);

pub(super) const EVENT: Node = Node::Object(&[
    object(
        "headers",
        &[
            slot("Content-type", of(on("Content-type")))
                .en("Type of the body.")
                .zh("请求体的类型。")
                .when(When::Set(on("Content-type"))),
            slot("Host", of(on("host"))).en("Host of the request.").zh("请求的域名。"),
            slot("User-Agent", of(on("User-Agent"))).en("Program of the client.").zh("客户端程序标识。"),
            slot("X-Stgw-Time", of(on("X-Stgw-Time"))).en("When the request began, in seconds, as text.").zh("请求发起的时间戳，字符串，单位秒。"),
            slot("X-Client-Proto", of(on("X-Forwarded-Proto")))
                .en("Scheme of the request. Only the samples have this header; no table explains it.")
                .zh("请求的协议。只有示例中有该请求头，字段表没有说明。"),
            slot("X-Forwarded-Proto", of(on("X-Forwarded-Proto"))).en("Scheme of the request.").zh("请求的协议（scheme）。"),
            slot("X-Client-Proto-Ver", of(on("X-Client-Proto-Ver"))).en("Version of HTTP.").zh("HTTP 协议版本。"),
            slot("X-Real-IP", of(on("X-Real-IP"))).en("Address of the client.").zh("客户端 IP 地址。"),
            slot("X-Forwarded-For", or(on("X-Forwarded-For"), &of(on("X-Real-IP"))))
                .en("Addresses that the request passed. The table calls it `X-Forward-For`.")
                .zh("请求经过的代理 IP 地址。字段表中写作 `X-Forward-For`。"),
            spread(on("headers"))
                .en("Further headers: the client's, and `X-Vip` (address of the load balancer), `X-Vport` (its port), \
                     `X-Uri` (path of the request), `X-Method` and `X-Real-Port` (port of the client), if CLB is \
                     configured to add them.")
                .zh("其他请求头：客户端发送的，以及在 CLB 中配置后传递的 `X-Vip`（CLB 的 VIP 地址）、`X-Vport`（端口）、`X-Uri`（请求路\
                     径）、`X-Method`（请求方法）和 `X-Real-Port`（客户端端口）。"),
        ],
    )
    .en("All headers: those of the client and those that CLB adds. Their names may be spelled in any case.")
    .zh("全部请求头，包括客户端发送的以及 CLB 添加的。名称的大小写可能不同。")
    .cites(PRINTED),
    member(
        "payload",
        Node::Sum(&[
            (When::All(&[IS_JSON, When::Set(on("json")), NO_BYTES]), Node::Copy(on("json"))),
            (When::All(&[IS_JSON, When::Set(on("jsonBody")), NO_BYTES]), Node::Copy(on("jsonBody"))),
            (When::All(&[NO_BYTES, AS_IT_IS]), Node::Copy(on("body"))),
            (When::Set(on("bodyBytes")), Node::Fold(&[Codec::BASE64], &Node::Copy(on("bodyBytes")))),
            (When::Always, Node::Fold(&[Codec::BASE64], &Node::Copy(on("body")))),
        ]),
    )
    .en("The body: JSON as an object, text of the types `text/*`, `application/json`, `application/javascript` and \
         `application/xml` as it is, everything else as Base64.")
    .zh("请求体：JSON 为对象；Content-type 为 `text/*`、`application/json`、`application/javascript`、`application/xml` 时\
         不转码；其他类型一律为 Base64。")
    .cites(&[PAGE, SUMMARY]),
    member(
        "isBase64Encoded",
        Node::Sum(&[
            (When::All(&[NO_BYTES, AS_IT_IS]), web::literal(Lit::Text("false"))),
            (When::Always, web::literal(Lit::Text("true"))),
        ]),
    )
    .en("Whether the payload is Base64: a string, so `\"false\"` counts as true in most languages. Compare it with \
         `\"true\"`.")
    .zh("请求体是否为 Base64 编码。类型为字符串，多数语言会把 `\"false\"` 当作真值，请与 `\"true\"` 比较。")
    .cites(&[SUMMARY, REASONING.at("the flag follows the rule of content types")])
    .when(When::Is(on("withFlag"), Lit::Bool(true))),
]);
