//! What happens at the gateway, and the event.

use bilingual::sources::{REASONING, SCF_GO, TENCENT_2024};

use super::{PAGE, PRINTED, SUMMARY};
use crate::derive::{Derivation, first};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    chars, choice, copy, derived, field, fixed, group, happening, join, made, member, object, of, or, says, slot,
};
use crate::model::{Choice, Codec, Field, Happening, Kind, Lit, Node, Slot, When, config, on};
use crate::tencent::web::TEXTS;
use crate::value::Value;
use crate::web;

pub(super) const HAPPENINGS: &[Happening] = &[happening("request", "A client calls the API", "客户端调用 API")
    .en("A request reaches the API. The gateway turns it into an event, calls the function and waits.")
    .zh("API 收到请求。网关将其转换为事件，同步调用函数并等待返回。")
    .fields(&[
        group("Request", "请求", &[METHOD, PATH, QUERY, HEADERS, BODY, BODY_BYTES, SOURCE_IP, SECRET_ID]),
        group(
            "The API",
            "API 配置",
            &[API_PATH, STAGE, WITH_REQUEST_ID, QUERY_PARAMETERS, HEADER_PARAMETERS, STAGE_VARIABLES],
        ),
        group("The function", "函数执行", &[FAILURE]),
    ])
    .cites(&[TENCENT_2024.at("API 网关触发器概述, Push 模型")])];

const METHOD: Field = field("httpMethod", Kind::Choice(web::METHODS))
    .en("Method of the request, such as `POST`.")
    .zh("请求方法，例如 `POST`。")
    .default(Lit::Text("GET"))
    .aliases(&["method"])
    .cites(PRINTED);

const PATH: Field = field("path", chars(1, 4096, web::PATH))
    .en("Path of the request, such as `/test/value`, without parameters after `?`.")
    .zh("请求路径，例如 `/test/value`，不含 `?` 之后的参数。")
    .required()
    .example("/test/value")
    .cites(PRINTED);

const QUERY: Field = field("query", chars(0, 65_536, web::QUERY))
    .en("What the client writes after `?`, such as `foo=bar&bob=alice`, encoded. A repeated name becomes a list, a name \
         without a value `true`.")
    .zh("URL 中 `?` 之后的内容，例如 `foo=bar&bob=alice`，保持编码形式。同名参数在事件中为数组，没有值的参数为 `true`。")
    .default(Lit::Text(""))
    .example("foo=bar&bob=alice")
    .cites(&[PAGE, SCF_GO.at("events/apigw_test.go")]);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the request, such as `host`. Events received from the gateway have names in lower case.")
    .zh("请求头，例如 `host`。实际收到的事件中名称为小写。")
    .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")]);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the request as text, such as `{\"test\":\"body\"}`.")
    .zh("文本形式的请求体，例如 `{\"test\":\"body\"}`。")
    .default(Lit::Text(""))
    .example("{\"test\":\"body\"}")
    .cites(PRINTED);

const BODY_BYTES: Field = field("bodyBytes", Kind::Bytes)
    .en("Body as bytes, instead of text: an image, a file.")
    .zh("二进制请求体，代替文本，例如图片或文件。")
    .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成请求与透传请求, 注意")]);

const SOURCE_IP: Field = field("sourceIp", chars(1, 45, form::IP))
    .en("Address of the client, such as `10.0.2.14`.")
    .zh("客户端 IP 地址，例如 `10.0.2.14`。")
    .default(Lit::Text("203.0.113.7"))
    .cites(PRINTED);

const SECRET_ID: Field = field("secretId", Kind::text(128))
    .en("ID of the key that signed the request, such as `abdcxxxxxxxxsdfs`. Empty without authentication.")
    .zh("请求签名所用密钥的 SecretId，例如 `abdcxxxxxxxxsdfs`。免鉴权时留空。")
    .default(Lit::Text(""))
    .cites(PRINTED);

const API_PATH: Field = field("apiPath", chars(1, 4096, web::PATH))
    .en("Path of the API in the gateway, with its parameters in braces: `/test/{path}`.")
    .zh("API 在网关中配置的路径，参数写在花括号中：`/test/{path}`。")
    .required()
    .example("/test/{path}")
    .cites(PRINTED);

const WITH_REQUEST_ID: Field = field("withRequestId", Kind::Bool)
    .en("Whether the event has `requestId`: the documents print it, the captured event has none.")
    .zh("事件是否包含 `requestId`：文档示例中有，实际收到的事件中没有。")
    .default(Lit::Bool(true))
    .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")]);

const STAGE: Field = field("stage", chars(1, 64, form::ANY))
    .en("Environment in which the API is called. Empty: the one of `release.environmentName`.")
    .zh("请求来源 API 所在的环境。留空时取 `release.environmentName`。")
    .cites(PRINTED);

const QUERY_PARAMETERS: Field = field("queryStringParameters", Kind::Map(&TEXTS))
    .en("Query parameters that the API defines, with their values, such as `foo` with `bar`. Parameters that it does not \
         define are in `queryString` only.")
    .zh("API 中配置的 Query 参数及实际取值，例如 `foo` 的值为 `bar`。未配置的参数只出现在 `queryString` 中。")
    .cites(PRINTED);

const HEADER_PARAMETERS: Field = field("headerParameters", Kind::Map(&TEXTS))
    .en("Headers that the API defines as parameters, with their values, such as `Refer` with `10.0.2.14`.")
    .zh("API 中配置的 Header 参数及实际取值，例如 `Refer` 的值为 `10.0.2.14`。")
    .cites(PRINTED);

const STAGE_VARIABLES: Field = field("stageVariables", Kind::Map(&TEXTS))
    .en("Variables of the environment, such as `stage` with `release`.")
    .zh("环境变量，例如 `stage` 的值为 `release`。")
    .cites(PRINTED);

const FAILURE: Field = field("failure", Kind::Choice(FAILURES))
    .en("Why the gateway gets no answer from the function, if it gets none.")
    .zh("网关没有得到函数返回值的原因。")
    .cites(&[TENCENT_2024.at("API 网关触发器概述, 超时规则")]);

const FAILURES: &[Choice] = &[
    choice("exception", "The function fails", "函数执行失败"),
    choice("function-timeout", "The function's own timeout ends first", "函数运行超时先生效"),
    choice("gateway-timeout", "The gateway's timeout ends first", "API 网关超时先生效"),
];

/// The members of a query: a repeated name has a list, a name alone `true`.
pub(super) const QUERY_STRING: &Derivation = &Derivation {
    id: "tencent-query-string",
    means: says(
        "the decoded parameters of the query: repeated names as a list, names without a value as `true`",
        "解码后的查询参数：同名参数为数组，没有值的参数为 `true`",
    ),
    gives: Kind::Json,
    run: |values, zones| {
        let query = first(values).map(Value::in_text).unwrap_or_default();
        let bare: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.contains('=')).collect();
        let Some(Value::Object(mut members)) = (web::QUERIES.run)(values, zones) else { return None };
        for (name, value) in &mut members {
            if bare.contains(&name.as_str()) && value.as_text() == Some("") {
                *value = Value::Bool(true);
            }
        }
        Some(Value::Object(members))
    },
};

const IS_ENCODED: When = When::Is(config("api.IsBase64Encoded"), Lit::Text("TRUE"));

const EMPTY: Node = Node::Object(&[]);

/// A map, which is an empty object where nothing is set.
macro_rules! or_empty {
    ($path:expr) => {
        Node::Sum(&[(When::Set($path), Node::Copy($path)), (When::Always, EMPTY)])
    };
}

pub(super) const EVENT: Node = Node::Object(&[
    object("requestContext", CONTEXT)
        .en("The API, the caller and the ID of the request. Later events may have more members, but none is removed.")
        .zh("请求来源的 API 配置、请求标识、认证信息和来源信息。内容可能会增加，但不会删除。")
        .cites(PRINTED),
    member("headers", or_empty!(on("headers"))).en("All headers of the request.").zh("完整的请求头。").cites(PRINTED),
    member(
        "body",
        Node::Sum(&[
            (When::Set(on("bodyBytes")), Node::Fold(&[Codec::BASE64], &Node::Copy(on("bodyBytes")))),
            (IS_ENCODED, Node::Fold(&[Codec::BASE64], &Node::Copy(on("body")))),
            (When::Always, Node::Copy(on("body"))),
        ]),
    )
    .en("The body, always a string; JSON must be parsed. A request without a body has no such member.")
    .zh("请求体，始终为字符串，JSON 需要再次解析。没有请求体时不含该字段。")
    .when(When::Any(&[When::Set(on("body")), When::Set(on("bodyBytes"))]))
    .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")]),
    slot("pathParameters", derived(web::PATH_PARAMETERS, &[of(on("apiPath")), of(on("path"))]))
        .en("The parameters of the API's path, such as `{\"path\":\"value\"}` for `/test/{path}`.")
        .zh("API 中配置的 Path 参数及实际取值，例如 `/test/{path}` 对应 `{\"path\":\"value\"}`。")
        .cites(PRINTED)
        .pinned(),
    member("queryStringParameters", or_empty!(on("queryStringParameters")))
        .en("The query parameters that the API defines. All others are in `queryString` only.")
        .zh("API 中配置的 Query 参数及实际取值；其他参数只在 `queryString` 中。")
        .cites(PRINTED),
    member("headerParameters", or_empty!(on("headerParameters")))
        .en("The headers that the API defines as parameters.")
        .zh("API 中配置的 Header 参数及实际取值。")
        .cites(PRINTED),
    copy("stageVariables", on("stageVariables"))
        .en("Variables of the environment. The captured event has no such member.")
        .zh("环境变量。实际收到的事件中没有该字段。")
        .when(When::Set(on("stageVariables")))
        .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")]),
    slot("path", of(on("path")))
        .en("Path of the request, such as `/test/value`, while `requestContext.path` is the API's path.")
        .zh("实际请求的完整路径，例如 `/test/value`；`requestContext.path` 则是 API 的路径。")
        .cites(PRINTED),
    slot("queryString", derived(QUERY_STRING, &[of(on("query"))]))
        .en("All query parameters, decoded. A value can be a string, a list, or `true`.")
        .zh("完整的查询参数（已解码）。取值可能是字符串、数组或 `true`。")
        .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")])
        .pinned(),
    slot("httpMethod", of(on("httpMethod"))).en("Method of the request.").zh("实际请求的 HTTP 方法。").cites(PRINTED),
    member("isBase64Encoded", web::literal(Lit::Bool(true)))
        .en("The body is Base64. The printed events have no such member; the vendor's Go and Java types do.")
        .zh("请求体为 Base64 编码。文档的事件示例中没有该字段，官方 Go 和 Java 库的类型定义中有。")
        .when(When::Any(&[IS_ENCODED, When::Set(on("bodyBytes"))]))
        .cites(&[SCF_GO.at("cloudevents/scf/apigw.go"), REASONING.at("the flag follows the switch of the API")]),
]);

const CONTEXT: &[Slot] = &[
    member(
        "serviceId",
        Node::Sum(&[
            (When::Set(config("service.serviceId")), Node::Leaf(of(config("service.serviceId")), None)),
            (When::Always, Node::Leaf(join(&[fixed("service-"), made(Maker::HexLower(8))]), None)),
        ]),
    )
    .en("ID of the gateway's service, such as `service-f94sy04v`. One sentence of the page writes `serviceld`.")
    .zh("API 网关的服务 ID，例如 `service-f94sy04v`。文档正文一处误写为 `serviceld`。")
    .cites(PRINTED),
    slot("path", of(on("apiPath")))
        .en("Path of the API, with its parameters.")
        .zh("API 的路径，包含参数。")
        .cites(PRINTED),
    slot("httpMethod", of(config("api.requestConfig.method")))
        .en("Method of the API: `ANY` if it takes every method.")
        .zh("API 的请求方法；接受所有方法时为 `ANY`。")
        .cites(&[PAGE, SUMMARY, SCF_GO.at("events/apigw_test.go")]),
    slot("requestId", made(Maker::Uuid))
        .en("ID of the request, such as `c6af9ac6-7b61-11e6-9a41-93e8deadbeef`. The captured event has none.")
        .zh("请求的唯一 ID，例如 `c6af9ac6-7b61-11e6-9a41-93e8deadbeef`。实际收到的事件中没有该字段。")
        .cites(PRINTED)
        .pinned_by("requestId", chars(0, 64, form::ANY))
        .when(When::Is(on("withRequestId"), Lit::Bool(true))),
    object(
        "identity",
        &[slot("secretId", of(on("secretId")))
            .en("ID of the key that signed the request.")
            .zh("请求签名所用密钥的 SecretId。")
            .when(When::Set(on("secretId")))],
    )
    .en("How the caller is authenticated; empty without authentication.")
    .zh("用户的认证方法和认证信息；免鉴权时为空对象。")
    .cites(PRINTED),
    slot("sourceIp", of(on("sourceIp"))).en("Address of the client.").zh("请求来源 IP。").cites(PRINTED),
    slot("stage", or(on("stage"), &of(config("release.environmentName"))))
        .en("Environment of the API.")
        .zh("请求来源 API 所在的环境。")
        .cites(PRINTED),
];
