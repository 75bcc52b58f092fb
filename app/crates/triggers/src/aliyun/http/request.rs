//! The request: what is said of it, and what a function without an event receives.

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_NOTES, FC_HTTP_2026, FC_HTTP_FAQ, FC_HTTP_LIMITS, FC_JWT, FC_SDK, FUNCRAFT,
};

use crate::derive::Derivation;
use crate::form::{self, Form};
use crate::model::notation::{
    chars, choice, derived, field, fixed, group, happening, join, member, must, object, of, says, should, slot, spread,
};
use crate::model::{
    Breach, Check, Choice, Code, Expr, Field, FindBreaches, Happening, Kind, Lit, Node, Root, Rule, Unit, When, config,
    on,
};
use crate::value::{Value, below};
use crate::web;

pub(super) const HAPPENINGS: &[Happening] = &[happening("request", "A client sends a request", "客户端发送请求")
    .en(
        "A request reaches the trigger's address. Function Compute checks limits, method and authentication, calls the \
         function and answers with its response.",
    )
    .zh("触发器的 URL 收到请求。函数计算先校验大小限制、请求方法和身份认证，再执行函数并返回响应。")
    .fields(&[
        group("Request", "请求", &[METHOD, PATH, QUERY, HEADERS, BODY, BODY_BYTES, BODY_SIZE, PROTOCOL, CLIENT_IP]),
        group("Address", "访问地址", &[ACCOUNT, REGION, SERVICE, FUNCTION, NETWORK]),
        group("Authentication", "身份认证", &[SIGNATURE, DATE, TOKEN]),
        group("The function", "函数执行", &[FAILURE]),
    ])
    .cites(&[ALIYUN_2021.at("7.1"), FC_HTTP_2026.at("调用函数流程")])];

const ADDRESS: &[Cite] = &[ALIYUN_2021.at("7.2, URL 参数说明")];

const METHOD: Field = field("method", Kind::Choice(web::METHODS))
    .en("Method of the request, such as `GET`.")
    .zh("请求方法，例如 `GET`。")
    .default(Lit::Text("GET"))
    .cites(&[ALIYUN_2021.at("7.1"), FC_HTTP_2026.at("requestContext.http.method")]);

const PATH: Field = field("path", chars(1, 65_536, web::PATH))
    .en("Path after the function's address, such as `/action`, percent-encoded as the client sends it.")
    .zh("访问地址之后的请求路径，例如 `/action`，保持客户端发送时的百分号编码。")
    .default(Lit::Text("/"))
    .example("/action")
    .aliases(&["action", "rawPath"])
    .cites(&[ALIYUN_2021.at("7.2, URL 参数说明, action"), FC_HTTP_2026.at("rawPath")]);

const QUERY: Field = field("query", chars(0, 65_536, web::QUERY))
    .en("What the client writes after `?`, such as `hello=world&tag=a&tag=b`, encoded.")
    .zh("URL 中 `?` 之后的内容，例如 `hello=world&tag=a&tag=b`，保持编码形式。")
    .default(Lit::Text(""))
    .example("hello=world")
    .aliases(&["queries"])
    .cites(&[ALIYUN_2021.at("7.2, URL 参数说明, queries"), FC_HTTP_2026.at("queryParameters")]);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the request, each name once: several values are joined by a comma, such as `value1,value2`.")
    .zh("请求头，每个名称只出现一次：多个值以逗号连接，例如 `value1,value2`。")
    .cites(&[ALIYUN_2021.at("7.2, 编写函数"), FC_HTTP_2026.at("headers")]);

const BODY: Field = field("body", Kind::text(web::LARGEST_BODY))
    .en("Body of the request as text, such as `Hello FC!`.")
    .zh("文本形式的请求体，例如 `Hello FC!`。")
    .default(Lit::Text(""))
    .example("Hello FC!")
    .cites(&[ALIYUN_2021.at("7.2, 编写函数"), FC_HTTP_2026.at("body")]);

const BODY_BYTES: Field = field("bodyBytes", Kind::Bytes)
    .en("Body of the request as bytes, instead of text, with a binary content type such as `image/png`.")
    .zh("二进制请求体，代替文本，并需要二进制的 Content-Type，例如 `image/png`。")
    .cites(&[FC_HTTP_2026.at("body; isBase64Encoded")]);

const BODY_SIZE: Field = field("bodySize", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes })
    .en("Size of the body in bytes, to test limits without entering it. Empty: the size of the body above.")
    .zh("请求体的字节数，用于在不填写内容的情况下验证大小限制。留空时为上面请求体的大小。")
    .cites(&[ALIYUN_2021.at("7.1, Request限制项")]);

const PROTOCOL: Field = field("protocol", Kind::Choice(PROTOCOLS))
    .en("Version of HTTP, such as `HTTP/1.1`.")
    .zh("HTTP 协议版本，例如 `HTTP/1.1`。")
    .default(Lit::Text("HTTP/1.1"))
    .cites(&[FC_HTTP_2026.at("requestContext.http.protocol")]);

const PROTOCOLS: &[Choice] =
    &[choice("HTTP/1.1", "HTTP/1.1", "HTTP/1.1 协议"), choice("HTTP/2.0", "HTTP/2", "HTTP/2 协议")];

const CLIENT_IP: Field = field("clientIP", chars(1, 64, form::IP))
    .en("Address of the client, such as `11.11.11.11`.")
    .zh("客户端 IP 地址，例如 `11.11.11.11`。")
    .default(Lit::Text("11.11.11.11"))
    .aliases(&["sourceIp"])
    .cites(&[ALIYUN_2021.at("7.2, 编写函数"), FC_HTTP_2026.at("requestContext.http.sourceIp")]);

const ACCOUNT: Field = field("accountId", chars(1, 32, form::ALIYUN_ACCOUNT))
    .en("Account ID of the function's owner, such as `123456`.")
    .zh("函数所属的阿里云账号 ID，例如 `123456`。")
    .default(Lit::Text("123456"))
    .aliases(&["account_id"])
    .cites(&[ALIYUN_2021.at("7.2, URL 参数说明"), FC_HTTP_2026.at("requestContext.accountId")]);

const REGION: Field = field("region", chars(1, 64, form::REGION))
    .en("Region of the function, such as `cn-shanghai`.")
    .zh("函数所在地域，例如 `cn-shanghai`。")
    .default(Lit::Text("cn-shanghai"))
    .cites(&[ALIYUN_2021.at("7.2, URL 参数说明"), FC_HTTP_2026.at("requestContext.domainName")]);

const SERVICE: Field = field("serviceName", chars(1, 128, form::ANY))
    .en("Service of the function, such as `serviceName`. Function Compute 3.0 has no services.")
    .zh("函数所属的服务，例如 `serviceName`。函数计算 3.0 没有服务。")
    .default(Lit::Text("serviceName"))
    .cites(ADDRESS);

const FUNCTION: Field = field("functionName", chars(1, 128, form::ANY))
    .en("Name of the function, such as `functionName`.")
    .zh("函数名称，例如 `functionName`。")
    .default(Lit::Text("functionName"))
    .cites(ADDRESS);

const NETWORK: Field = field("network", Kind::Choice(NETWORKS))
    .en("Where the request comes from.")
    .zh("请求的来源网络。")
    .default(Lit::Text("internet"))
    .cites(&[FC_SDK.at("HTTPTriggerConfig, disableURLInternet")]);

const NETWORKS: &[Choice] =
    &[choice("internet", "The Internet", "公网"), choice("internal", "The cloud's internal network", "阿里云内网")];

const SIGNED: &[Cite] = &[ALIYUN_2019.at("HTTP触发器, authType"), ALIYUN_2021.at("7.2, 错误排查")];

const SIGNATURE: Field = field("signature", Kind::Choice(SIGNATURES))
    .en("What the headers `Date` and `Authorization` contain, if the trigger requires a signature.")
    .zh("触发器要求签名时，请求头 `Date` 和 `Authorization` 的情况。")
    .default(Lit::Text("valid"))
    .cites(SIGNED);

const SIGNATURES: &[Choice] = &[
    choice("valid", "A valid signature", "签名正确"),
    choice("no-date", "`Date` is missing", "缺少 `Date`"),
    choice("no-authorization", "`Authorization` is missing", "缺少 `Authorization`"),
    choice("wrong", "The signature is wrong", "签名错误"),
];

const DATE: Field = field("date", Kind::Instant)
    .en("The time in the header `Date`, as RFC 3339 such as `2021-11-10T08:00:00Z`. Empty: the clock of this page.")
    .zh("请求头 `Date` 中的时间，RFC 3339 格式，例如 `2021-11-10T08:00:00Z`。留空时取本页时钟。")
    .example("2021-11-10T08:00:00Z")
    .cites(SIGNED);

const TOKEN: Field = field("token", Kind::Choice(TOKENS))
    .en("The JSON Web Token of the request, if the trigger requires one.")
    .zh("触发器要求 JWT 时，请求中令牌的情况。")
    .default(Lit::Text("valid"))
    .cites(&[FC_JWT.at("JWT认证流程")]);

const TOKENS: &[Choice] = &[
    choice("valid", "A valid token", "令牌有效"),
    choice("missing", "No token where `tokenLookup` looks", "`tokenLookup` 指定的位置没有令牌"),
    choice("invalid", "No key of `jwks` matches, or it has expired", "与 `jwks` 中的公钥不匹配，或已过期"),
];

const FAILURE: Field = field("failure", Kind::Choice(FAILURES))
    .en("Why the client gets no response from the function, if it gets none.")
    .zh("客户端未收到函数响应的原因。")
    .cites(&[ALIYUN_2021.at("7.2, 错误排查")]);

const FAILURES: &[Choice] = &[
    choice("exception", "A syntax error or an exception in the code", "函数代码有语法错误或者异常"),
    choice("no-http-entry", "The function has no HTTP entry point", "函数未使用 HTTP 入口函数"),
    choice("no-trigger", "The function has no HTTP trigger", "函数没有设置 HTTP 触发器"),
    choice("throttled", "The user is throttled", "用户被流控"),
    choice("system-error", "Function Compute itself fails", "函数计算系统错误"),
    choice("system-throttled", "Function Compute itself is throttled", "函数计算系统流控"),
];

// Checks of the request

/// A content type that is no text.
pub(super) const IS_BINARY: When = When::All(&[
    When::MemberFits(on("headers"), "content-type", SOME_TYPE),
    When::Not(&When::MemberFits(on("headers"), "content-type", TEXTUAL)),
]);

const SOME_TYPE: &Form = &Form::new("^.", "a content type", "Content-Type");

const TEXTUAL: &Form = &Form::new(
    "^(text/|application/(json|xml|javascript|x-www-form-urlencoded|[A-Za-z0-9.-]+\\+(json|xml))|multipart/form-data)",
    "a content type of text such as `application/json`",
    "文本类型的 Content-Type，例如 `application/json`",
);

pub(super) const ONE_BODY: Rule = must("one-body", Check::Missing(on("bodyBytes")))
    .en("A request has one body: text or bytes.")
    .zh("一个请求只有一个请求体：文本或二进制。")
    .when(When::Set(on("body")))
    .cites(&[FC_HTTP_2026.at("body")]);

pub(super) const BYTES_NEED_A_TYPE: Rule = must("bytes-without-type", Check::Missing(on("bodyBytes")))
    .en("A binary body needs a binary content type, such as `image/png`; otherwise it is treated as text.")
    .zh("二进制请求体需要二进制的 Content-Type，例如 `image/png`，否则会被当作文本。")
    .when(When::Not(&IS_BINARY))
    .cites(&[FC_HTTP_2026.at("body; isBase64Encoded")]);

pub(super) const FORBIDDEN_HEADER: Rule = should("forbidden-header", Check::Broken(Root::Occurrence, FORBIDDEN))
    .en("Clients cannot set this header: Function Compute sets it, as it does every name that begins with `x-fc-`.")
    .zh("不支持自定义该请求头：它由函数计算设置，以 `x-fc-` 开头的名称也都如此。")
    .when(When::In(super::WITHOUT_EVENT))
    .cites(&[ALIYUN_2021.at("7.1, Request Headers"), FC_HTTP_FAQ.at("Request Headers")]);

/// Later there are fewer.
pub(super) const RESERVED_HEADER: Rule = should("reserved-header", Check::Broken(Root::Occurrence, RESERVED))
    .en("Clients can set neither `connection` nor `keep-alive`, nor names that begin with `x-fc-`.")
    .zh("不支持自定义请求头 `connection`、`keep-alive` 以及以 `x-fc-` 开头的字段。")
    .when(When::Not(&When::In(super::WITHOUT_EVENT)))
    .cites(&[FC_HTTP_LIMITS.at("HTTP Request限制")]);

pub(super) const FORBIDDEN: Code<FindBreaches> = Code {
    id: "http-request-headers",
    run: |occurrence| {
        let names = [
            "accept-encoding",
            "connection",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
        ];
        forbidden(occurrence, &names)
    },
};

pub(super) const RESERVED: Code<FindBreaches> =
    Code { id: "http-request-headers-later", run: |occurrence| forbidden(occurrence, &["connection", "keep-alive"]) };

/// The headers of a part of the input that cannot be set.
pub(super) fn forbidden(of: &Value, names: &[&str]) -> Vec<Breach> {
    let headers = of.member("headers").map(Value::members).unwrap_or_default();
    let is_own = |name: &str| {
        let begins = name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("x-fc-"));
        begins || names.iter().any(|other| name.eq_ignore_ascii_case(other))
    };
    headers.iter().filter(|(name, _)| is_own(name)).map(|(name, _)| without(name)).collect()
}

/// A header that has to go.
pub(super) fn without(name: &str) -> Breach {
    let pointer = below("/headers", name);
    Breach { pointer: pointer.clone(), repair: vec![(pointer, None)], trap: None }
}

// What the function receives without an event

/// The request object of Node.js.
pub(super) const REQUEST: Node = Node::Object(&[
    slot("path", of(on("path")))
        .en("Path after the function's address, such as `/action`.")
        .zh("访问地址之后的请求路径，例如 `/action`。")
        .cites(SHOWN),
    slot("queries", derived(web::QUERIES, &[of(on("query"))]))
        .en("The decoded parameters, such as `{\"hello\":\"world\"}`; a repeated name has a list.")
        .zh("解码后的查询参数，例如 `{\"hello\":\"world\"}`；同名参数为列表。")
        .cites(&[ALIYUN_2021.at("7.2, 编写函数"), FUNCRAFT.at("local/http.js, queriesMap")]),
    object(
        "headers",
        &[
            slot("host", join(HOST))
                .en("The host of the function's address, such as `123456.cn-shanghai.fc.aliyuncs.com`: account and \
                     region.")
                .zh("访问地址中的主机名，例如 `123456.cn-shanghai.fc.aliyuncs.com`，由账号 ID 和地域组成。")
                .cites(ADDRESS),
            spread(on("headers")).en("The headers that the client sent.").zh("客户端发送的请求头。"),
        ],
    )
    .en("Headers of the request.")
    .zh("请求头。")
    .cites(SHOWN),
    slot("method", of(on("method")))
        .en("Method of the request, such as `GET`.")
        .zh("请求方法，例如 `GET`。")
        .cites(SHOWN),
    member(
        "body",
        Node::Sum(&[(When::Set(on("bodyBytes")), Node::Copy(on("bodyBytes"))), (When::Always, Node::Copy(on("body")))]),
    )
    .en("Body of the request: bytes that must be read from the stream, with `raw-body` for example. Later runtimes \
             provide them in `req.body`.")
    .zh("请求体：需要从流中读取的字节，例如使用 `raw-body`。较新的运行时可直接通过 `req.body` 获取。")
    .cites(&[ALIYUN_2021.at("7.2, 编写函数"), ALIYUN_NOTES.at("Node.js HTTP触发函数示例代码")]),
    slot(
        "url",
        derived(
            PROXY_URI,
            &[of(on("serviceName")), of(config("qualifier")), of(on("functionName")), of(on("path")), of(on("query"))],
        ),
    )
    .en("Everything after the host: version of the API, service (with version or alias after a dot), function, path \
         and parameters, such as `/2016-08-15/proxy/serviceName/functionName/action?hello=world`.")
    .zh("主机名之后的完整部分：API 版本、服务（可在点号后带版本或别名）、函数、路径和查询参数，例如 \
         `/2016-08-15/proxy/serviceName/functionName/action?hello=world`。")
    .cites(&[ALIYUN_2021.at("7.2, URL 组装规则"), FUNCRAFT.at("local/http.js, requestURI")]),
    slot("clientIP", of(on("clientIP")))
        .en("Address of the client, such as `11.11.11.11`.")
        .zh("客户端 IP 地址，例如 `11.11.11.11`。")
        .cites(SHOWN),
]);

const SHOWN: &[Cite] = &[ALIYUN_2021.at("7.2, 编写函数")];

const HOST: &[Expr] = &[of(on("accountId")), fixed("."), of(on("region")), fixed(".fc.aliyuncs.com")];

pub(super) const PROXY_URI: &Derivation = &Derivation {
    id: "proxy-uri",
    means: says(
        "version of the API, service and qualifier, function, path and query, one after the other",
        "由 API 版本、服务及版本或别名、函数、路径和查询参数依次拼接",
    ),
    gives: Kind::text(65_536),
    run: |values, _| {
        let text = |index: usize| values.get(index).copied().flatten().map(Value::in_text).unwrap_or_default();
        let mut uri = ["/2016-08-15/proxy/", &*text(0)].concat();
        let qualifier = text(1);
        if !qualifier.is_empty() && qualifier != "LATEST" {
            uri.push('.');
            uri.push_str(&qualifier);
        }
        uri.push('/');
        uri.push_str(&text(2));
        uri.push_str(&text(3));
        let query = text(4);
        if !query.is_empty() {
            uri.push('?');
            uri.push_str(&query);
        }
        Some(uri.into())
    },
};
