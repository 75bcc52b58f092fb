//! What happens at the gateway, and the event.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_RUNTIME_JAVA, MIDWAY, REASONING};

use crate::form::{self, Form};
use crate::generate::Maker;
use crate::model::notation::{chars, choice, derived, field, group, happening, made, member, object, of, slot, spread};
use crate::model::{Choice, Codec, Field, Happening, Kind, Lit, Node, When, config, on};
use crate::web;

pub(super) const PRINTED: &[Cite] =
    &[ALIYUN_2019.at("API网关触发器, 事件格式"), ALIYUN_2021.at("13.2, event格式"), ALIYUN_2023.at("API网关触发器")];

pub(super) const HAPPENINGS: &[Happening] = &[happening("request", "A client calls the API", "客户端调用 API")
    .en("A request reaches the API. The gateway turns it into an event, calls the function and waits.")
    .zh("API 收到请求。网关将其转换为事件，调用函数并等待返回。")
    .fields(&[
        group("Request", "请求", &[METHOD, PATH, QUERY, HEADERS, BODY, BODY_BYTES, CLIENT_IP]),
        group("The function", "函数执行", &[FAILURE]),
    ])
    .cites(&[ALIYUN_2021.at("13.1, 实现原理")])];

const METHOD: Field = field("httpMethod", Kind::Choice(web::METHODS))
    .en("Method of the request, such as `GET`.")
    .zh("请求方法，例如 `GET`。")
    .default(Lit::Text("GET"))
    .aliases(&["method"])
    .cites(PRINTED);

const PATH: Field = field("path", chars(1, 4096, web::PATH))
    .en("Path of the request, such as `/fc`, without parameters after `?`.")
    .zh("请求路径，例如 `/fc`，不含 `?` 之后的参数。")
    .required()
    .example("/fc")
    .cites(PRINTED);

const QUERY: Field = field("queryParameters", Kind::Map(&web::PARAMETERS))
    .en("The parameters after `?`, each with its value, such as `hello` with `world`.")
    .zh("`?` 之后的查询参数及其值，例如 `hello` 的值为 `world`。")
    .cites(PRINTED);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers that the client sends, such as `Content-Type` with `application/json`. The gateway adds its own.")
    .zh("客户端发送的请求头，例如 `Content-Type` 的值为 `application/json`。网关会再添加系统请求头。")
    .cites(PRINTED);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the request as text, such as `{\"name\":\"fc\"}`.")
    .zh("文本形式的请求体，例如 `{\"name\":\"fc\"}`。")
    .default(Lit::Text(""))
    .example("{\"name\":\"fc\"}")
    .cites(PRINTED);

const BODY_BYTES: Field = field("bodyBytes", Kind::Bytes)
    .en("Body of the request as bytes, instead of text: an image, a ZIP file.")
    .zh("二进制请求体，代替文本，例如图片或 ZIP 文件。")
    .cites(PRINTED);

const CLIENT_IP: Field = field("clientIp", chars(1, 64, form::IP))
    .en("Address of the client, such as `106.11.231.99`.")
    .zh("客户端 IP 地址，例如 `106.11.231.99`。")
    .default(Lit::Text("106.11.231.99"))
    .cites(&[ALIYUN_2019.at("API网关触发器, 事件示例")]);

const FAILURE: Field = field("failure", Kind::Choice(FAILURES))
    .en("Why the gateway gets no answer from the function, if it gets none.")
    .zh("网关没有得到函数返回值的原因。")
    .cites(&[ALIYUN_2021.at("13.2, 常见问题"), REASONING.at("an error has no four members")]);

const FAILURES: &[Choice] = &[
    choice("cold-start", "The function starts longer than the gateway waits", "冷启动时间超过网关的超时时间"),
    choice("exception", "The function throws, or calls back with an error", "函数抛出异常，或在 callback 中返回错误"),
];

// How the body travels

/// A form that the gateway maps.
pub(super) const IS_MAPPED_FORM: When = When::All(&[
    When::MemberFits(on("headers"), "content-type", FORM_TYPE),
    When::Is(config("RequestConfig.BodyFormat"), Lit::Text("FORM")),
    When::Not(&When::Is(config("RequestConfig.RequestMode"), Lit::Text("PASSTHROUGH"))),
]);

const HAS_BYTES: When = When::All(&[When::Set(on("bodyBytes")), When::Not(&IS_MAPPED_FORM)]);

const FORM_TYPE: &Form =
    &Form::new("^application/x-www-form-urlencoded", "the content type of forms", "表单的 Content-Type");

const HAS_BODY: When = When::Any(&[When::Set(on("body")), When::Set(on("bodyBytes"))]);

const EMPTY: Node = Node::Object(&[]);

// The event

pub(super) const EVENT: Node = Node::Object(&[
    slot("path", of(on("path")))
        .en("Path of the request, such as `/fc`.")
        .zh("请求路径，例如 `/fc`。"),
    slot("httpMethod", of(on("httpMethod")))
        .en("Method of the request, such as `GET`. The name is `httpMethod`; a printed sample reads `method`, which \
             does not exist.")
        .zh("请求方法，例如 `GET`。字段名为 `httpMethod`；文档的 Node.js 示例读取的 `method` 并不存在。"),
    object(
        "headers",
        &[
            slot("X-Ca-Api-Gateway", made(Maker::Uuid))
                .en("ID of the request in the gateway, such as `BDB46B3A-71A7-447B-B20B-28C594426407`.")
                .zh("API 网关的请求 ID，例如 `BDB46B3A-71A7-447B-B20B-28C594426407`。")
                .pinned_by("gatewayRequestId", Maker::Uuid.kind()),
            slot("X-Forwarded-For", of(on("clientIp")))
                .en("Address of the client, such as `106.11.231.99`.")
                .zh("客户端 IP 地址，例如 `106.11.231.99`。"),
            spread(on("headers"))
                .en("The headers that the client sent.")
                .zh("客户端发送的请求头。"),
        ],
    )
    .en("All headers: those of the client, and those that the gateway adds, whose names begin with `X-`.")
    .zh("全部请求头，包括客户端发送的以及网关添加的系统请求头（以 `X-` 开头）。"),
    member(
        "queryParameters",
        Node::Sum(&[(When::Set(on("queryParameters")), Node::Copy(on("queryParameters"))), (When::Always, EMPTY)]),
    )
        .en("The parameters after `?`, such as `{\"hello\":\"world\"}`; an empty object if there are none.")
        .zh("查询参数，例如 `{\"hello\":\"world\"}`；没有时为空对象。"),
    slot(
        "pathParameters",
        derived(web::PATH_PARAMETERS, &[of(config("RequestConfig.RequestPath")), of(on("path"))]),
    )
    .en("The parameters of the path, such as `{\"id\":\"7\"}` for `/users/[id]`; an empty object if there are none.")
    .zh("路径参数，例如路径 `/users/[id]` 对应 `{\"id\":\"7\"}`；没有时为空对象。")
    .pinned(),
    member(
        "body",
        Node::Sum(&[
            (When::Not(&HAS_BODY), web::literal(Lit::Text(""))),
            (HAS_BYTES, Node::Fold(&[Codec::BASE64], &Node::Copy(on("bodyBytes")))),
            (IS_MAPPED_FORM, Node::Copy(on("body"))),
            (When::Always, Node::Fold(&[Codec::BASE64], &Node::Copy(on("body")))),
        ]),
    )
    .en("The body. Everything except a mapped form is Base64, even JSON and plain text: decode it if `isBase64Encoded` \
         is true.")
    .zh("请求体。除映射后的表单外全部经过 Base64 编码，JSON 和纯文本也不例外：`isBase64Encoded` 为 true 时需要先解\
         码。"),
    member(
        "isBase64Encoded",
        Node::Sum(&[
            (IS_MAPPED_FORM, web::literal(Lit::Bool(false))),
            (HAS_BODY, web::literal(Lit::Bool(true))),
            (When::Always, web::literal(Lit::Bool(false))),
        ]),
    )
    .en("Whether the body is Base64: a boolean, although the printed template describes it as a string.")
    .zh("请求体是否经过 Base64 编码。为布尔值，但文档模板中写作字符串。")
    .cites(&[
        ALIYUN_2019.at("API网关触发器, 事件示例"),
        FC_RUNTIME_JAVA.at("ApiGateway"),
        MIDWAY.at("isBase64Encoded"),
    ]),
]);
