//! `tencent/web-function`: the HTTP request itself reaches the function's web server.

mod config;

use bilingual::source::Cite;
use bilingual::sources::{SCF_APIGW_END, SCF_SDK, SCF_TOOLKIT, SCF_URL, SCF_WEB, TENCENT_2024};

use self::config::{AUTH_TYPE, CORS_CONFIG, GATEWAY_COMPATIBLE, NET_CONFIG, SIMPLE_MODE, TRIGGER_NAME};
use super::{DESCRIPTION, DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::generate::Maker;
use crate::model::notation::{
    chars, choice, clause, contract, copy, edition, field, group, happening, limit, made, member, must, no_event, note,
    of, outcome, refused, sample, says, slot, spread, trap, worked,
};
use crate::model::{
    Answer, Check, Choice, Contract, Fact, Field, Invocation, Kind, Library, Lit, Measure, Node, Outcome, Provider,
    Slot, Test, Trigger, Verdict, When, answer, config, on,
};
use crate::{texts, web};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Web function (HTTP request)", "Web 函数（HTTP 请求触发）"),
    summary: says(
        "A web function is a web server: the HTTP request reaches it as the client sent it, through a function URL, and \
         its response goes back. There is no event.",
        "Web 函数就是一个 Web 服务：客户端的 HTTP 请求通过函数 URL 原样透传给它，响应也原样返回。没有 event。",
    ),
    invocation: Invocation::Sync,
    config: &[
        FUNCTION_NAME,
        TRIGGER_NAME,
        AUTH_TYPE,
        NET_CONFIG,
        CORS_CONFIG,
        GATEWAY_COMPATIBLE,
        SIMPLE_MODE,
        ENABLE,
        QUALIFIER,
        NAMESPACE,
        DESCRIPTION,
    ],
    happenings: &[happening("request", "A client sends a request", "客户端发送请求")
        .en("A request reaches the function's address. It is passed on to port 9000 of the function.")
        .zh("函数的访问地址收到请求，请求透传到函数内监听的 9000 端口。")
        .fields(&[
            group("Request", "请求", &[METHOD, PATH, QUERY, HEADERS, BODY, BODY_BYTES, NETWORK]),
            group("The function", "函数执行", &[FAILURE]),
        ])
        .cites(&[THROUGH])],
    rules: &[DOLLAR],
    fires: &[
        enabled(&[SCF_SDK.at("CreateTrigger, Enable")]),
        clause("internet", Test::Is(config("NetConfig.EnableExtranet"), Lit::Bool(true)))
            .en("The address can be reached from the Internet")
            .zh("函数 URL 支持公网访问")
            .when(When::Is(on("network"), Lit::Text("internet")))
            .cites(&[CREATED]),
        clause("intranet", Test::Is(config("NetConfig.EnableIntranet"), Lit::Bool(true)))
            .en("The address can be reached from the cloud's network")
            .zh("函数 URL 支持内网访问")
            .when(When::Is(on("network"), Lit::Text("intranet")))
            .cites(&[CREATED]),
    ],
    shapes: &[no_event("request")
        .en("No event: the function receives the HTTP request itself, with its method, path, headers and body. The \
             request is shown here.")
        .zh("没有 event：函数收到的就是 HTTP 请求本身，包括请求方法、路径、请求头和请求体。这里展示该请求。")
        .instead(&REQUEST)
        .cites(&[THROUGH, SCF_WEB.at("工作原理")])],
    answer: Answer::Contract(&CONTRACT),
    editions: &[edition("2024-04-19")
        .en("The overview describes the pass-through by API Gateway; function URLs replace it.")
        .zh("触发器概述介绍的是通过 API 网关透传，现由函数 URL 取代。")
        .cites(&[THROUGH, SCF_APIGW_END.at("迁移指引")])],
    examples: &[
        worked!("web_function", "hello", "A request for a page", "请求页面").cites(&[THROUGH]),
        worked!("web_function", "json", "JSON arrives as it is", "JSON 请求体原样传入").cites(&[THROUGH]),
        worked!("web_function", "upload", "Bytes arrive as they are", "二进制请求体原样传入").cites(&[THROUGH]),
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Tencent, "web-function", "http")
};

/// Web functions in the overview of triggers.
const THROUGH: Cite = TENCENT_2024.at("触发器概述, HTTP 请求触发");
/// The call that creates the address.
const CREATED: Cite = SCF_TOOLKIT.at("triggers/http.ts");

// Fields

const METHOD: Field = field("method", Kind::Choice(web::METHODS))
    .en("Method of the request, such as `GET`.")
    .zh("请求方法，例如 `GET`。")
    .default(Lit::Text("GET"))
    .cites(&[THROUGH]);

const PATH: Field = field("path", chars(1, 65_536, web::PATH))
    .en("Path of the request, such as `/index.html`, percent-encoded as the client sends it.")
    .zh("请求路径，例如 `/index.html`，保持客户端发送时的百分号编码。")
    .default(Lit::Text("/"))
    .example("/index.html")
    .cites(&[THROUGH]);

const QUERY: Field = field("query", chars(0, 65_536, web::QUERY))
    .en("What the client writes after `?`, such as `hello=world`, encoded.")
    .zh("URL 中 `?` 之后的内容，例如 `hello=world`，保持编码形式。")
    .default(Lit::Text(""))
    .example("hello=world")
    .cites(&[THROUGH]);

const HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the request. `Connection` and names that begin with `X-Scf-` cannot be chosen.")
    .zh("请求头。`Connection` 以及以 `X-Scf-` 开头的名称不支持自定义。")
    .cites(&[SCF_WEB.at("请求限制; 函数公共请求头")]);

const BODY: Field = field("body", Kind::text(65_536))
    .en("Body of the request as text, such as `{\"a\":1}`.")
    .zh("文本形式的请求体，例如 `{\"a\":1}`。")
    .default(Lit::Text(""))
    .example("{\"a\":1}")
    .cites(&[THROUGH]);

const BODY_BYTES: Field = field("bodyBytes", Kind::Bytes)
    .en("Body as bytes, instead of text. It needs no Base64.")
    .zh("二进制请求体，代替文本，无需 Base64 编码。")
    .cites(&[THROUGH]);

const NETWORK: Field = field("network", Kind::Choice(NETWORKS))
    .en("Where the request comes from.")
    .zh("请求的来源网络。")
    .default(Lit::Text("internet"))
    .cites(&[SCF_URL.at("endpoint format")]);

const NETWORKS: &[Choice] =
    &[choice("internet", "The Internet", "公网"), choice("intranet", "The cloud's network", "内网")];

const FAILURE: Field =
    field("failure", Kind::Choice(&[choice("exception", "The web server fails", "Web Server 执行失败")]))
        .en("Whether the web server fails instead of answering.")
        .zh("Web Server 是否执行失败。")
        .cites(&[SCF_WEB.at("状态码")]);

// What the function receives, and what goes back

const REQUEST: Node = Node::Object(&[
    slot("method", of(on("method"))).en("Method.").zh("请求方法。").cites(&[THROUGH]),
    slot("path", of(on("path"))).en("Path, as the client wrote it.").zh("客户端发送的请求路径。").cites(&[THROUGH]),
    slot("query", of(on("query")))
        .en("The part of the address after `?`.")
        .zh("`?` 之后的内容。")
        .when(When::Set(on("query")))
        .cites(&[THROUGH]),
    member("headers", Node::Object(ADDED))
        .en("The client's headers, and those that SCF adds: ID of the request, name, version, namespace, memory, timeout \
             and region of the function.")
        .zh("客户端的请求头，以及 SCF 添加的公共请求头：请求 ID，函数的名称、版本、命名空间、内存、超时时间和地域等。")
        .cites(&[SCF_WEB.at("函数公共请求头")]),
    member(
        "body",
        Node::Sum(&[
            (When::Set(on("bodyBytes")), Node::Copy(on("bodyBytes"))),
            (When::Always, Node::Copy(on("body"))),
        ]),
    )
    .en("The body, byte for byte.")
    .zh("请求体，逐字节原样传递。")
    .when(When::Any(&[When::Set(on("body")), When::Set(on("bodyBytes"))]))
    .cites(&[THROUGH]),
]);

const ADDED: &[Slot] = &[
    slot("X-Scf-Request-Id", made(Maker::Uuid))
        .en("ID of the request.")
        .zh("当前请求 ID。")
        .cites(&[SCF_WEB.at("函数公共请求头")]),
    slot("X-Scf-Name", of(config("FunctionName")))
        .en("Name of the function.")
        .zh("函数名称。")
        .cites(&[SCF_WEB.at("函数公共请求头")]),
    slot("X-Scf-Version", of(config("Qualifier")))
        .en("Version of the function.")
        .zh("函数版本。")
        .cites(&[SCF_WEB.at("函数公共请求头")]),
    slot("X-Scf-Namespace", of(config("Namespace")))
        .en("Namespace of the function.")
        .zh("函数所在命名空间。")
        .cites(&[SCF_WEB.at("函数公共请求头")]),
    spread(on("headers")).en("Headers of the client.").zh("客户端的请求头。").cites(&[THROUGH]),
];

const CONTRACT: Contract = Contract {
    rules: &[
        must("headers-size", Check::AtMost(Measure::Bytes, &[answer("headers")], 4 << 10))
            .en("Names and values of the response's headers have more than 4 KB together.")
            .zh("响应头的名称和值总大小超过 4 KB。")
            .cites(&[SCF_WEB.at("请求限制, Response headers")]),
        must("body-size", Check::AtMost(Measure::Bytes, &[answer("body")], 6 << 20))
            .en("The body of the response has more than 6 MB.")
            .zh("响应体超过 6 MB。")
            .cites(&[SCF_WEB.at("请求限制, body")]),
    ],
    ..contract(
        says(
            "The response of the web server goes back to the client as it is: status, headers and body.",
            "Web Server 的响应原样返回给客户端：状态码、响应头和响应体。",
        ),
        Kind::Record(&[ANSWER_STATUS, ANSWER_HEADERS, ANSWER_BODY]),
        OUTCOMES,
        &[THROUGH, SCF_WEB.at("运行原理")],
    )
};

const ANSWER_STATUS: Field = field("status", Kind::int(100, 599))
    .en("Status of the response, such as `200`.")
    .zh("响应状态码，例如 `200`。")
    .default(Lit::Int(200))
    .cites(&[THROUGH]);

const ANSWER_HEADERS: Field = field("headers", Kind::Map(&web::HEADERS))
    .en("Headers of the response, such as `location`. A redirect is possible here.")
    .zh("响应头，例如 `location`，可用于重定向。")
    .cites(&[THROUGH]);

const ANSWER_BODY: Field = field("body", Kind::text(65_536))
    .en("Body of the response.")
    .zh("响应体。")
    .default(Lit::Text(""))
    .cites(&[THROUGH]);

const OUTCOMES: &[Outcome] = &[
    outcome("answered", Verdict::Valid, Node::Object(PASSED))
        .en("The client gets the response as it is.")
        .zh("响应原样返回给客户端。")
        .cites(&[THROUGH]),
    outcome("too-large", Verdict::Invalid, Node::Object(&[]))
        .en("A response over a limit does not reach the client.")
        .zh("超过限制的响应无法返回给客户端。")
        .cites(&[SCF_WEB.at("请求限制")]),
    outcome("failed", Verdict::Failed, Node::Object(&[]))
        .en("The client gets an error of SCF instead. A web function is not retried.")
        .zh("客户端收到 SCF 的错误信息。Web 函数不支持重试。")
        .cites(&[SCF_WEB.at("功能限制")]),
];

const PASSED: &[Slot] = &[
    copy("status", answer("status")).en("Status, as sent.").zh("状态码。"),
    copy("headers", answer("headers")).en("Headers, as sent.").zh("响应头。").when(When::Set(answer("headers"))),
    copy("body", answer("body")).en("Body, as sent.").zh("响应体。").when(When::Set(answer("body"))),
];

const FACTS: &[Fact] = &[
    note("life")
        .en("Function URLs can still be created, by `CreateTrigger` with the type `http`, which was added later than the \
             others. The address through API Gateway is gone.")
        .zh("函数 URL 目前仍可创建：`CreateTrigger` 的类型填写 `http`，该类型晚于其他类型加入。通过 API 网关访问的方式已下线。")
        .cites(&[SCF_SDK.at("CreateTrigger, Type"), SCF_APIGW_END.at("迁移指引")]),
    note("port-9000")
        .en("The web server listens on `0.0.0.0`, port 9000, and is started by the file `scf_bootstrap`. Only `/tmp` can \
             be written to.")
        .zh("Web Server 必须监听 `0.0.0.0` 的 9000 端口，由启动文件 `scf_bootstrap` 启动；仅 `/tmp` 目录可写。")
        .cites(&[SCF_WEB.at("运行原理; 使用限制")]),
    limit("synchronous")
        .en("Web functions are synchronous only: no asynchronous calls, no retries, and no call through `Invoke`.")
        .zh("Web 函数只支持同步调用：不支持异步调用和重试，也不能通过函数 API 接口触发。")
        .cites(&[SCF_WEB.at("功能限制; 请求限制")]),
    limit("sizes")
        .en("Headers of the response have at most 4 KB, its body 6 MB.")
        .zh("响应头所有 key 和 value 不超过 4 KB，响应体不超过 6 MB。")
        .cites(&[SCF_WEB.at("请求限制")]),
    note("address")
        .en("A function URL belongs to one version or alias, is off at first, and never changes. Several triggers of API \
             Gateway had to belong to one service.")
        .zh("函数 URL 与版本或别名一一对应，默认关闭，创建后不会改变。原先绑定的多个 API 网关触发器须属于同一个 API 服务。")
        .cites(&[SCF_URL.at("Function URL Overview"), SCF_WEB.at("功能限制")]),
    note("websocket")
        .en("Web functions support WebSocket as well, without register and cleanup functions.")
        .zh("Web 函数同样支持原生 WebSocket，无需注册函数和清理函数。")
        .cites(&[TENCENT_2024.at("Websocket, 原理介绍, 说明"), SCF_WEB.at("功能与优势")]),
    trap("no-handler")
        .en("There is no `main_handler(event, context)`: code that waits for an event is never called. An event function \
             with a function URL gets an event instead.")
        .zh("Web 函数没有 `main_handler(event, context)`，等待 event 的代码不会被调用。为事件函数开启函数 URL 时才会收到 event。")
        .cites(&[SCF_WEB.at("功能与优势"), SCF_URL.at("Calling Parameter, Event Function")]),
    trap("own-headers")
        .en("`Connection` and headers that begin with `X-Scf-` are set by SCF: your own values are lost.")
        .zh("`Connection` 和以 `X-Scf-` 开头的请求头由 SCF 设置，自定义的值会丢失。")
        .cites(&[SCF_WEB.at("请求限制; 函数公共请求头")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("bootstrap", "code", include_str!("web_function/scf_bootstrap"))
            .en("A start file for Node.js: it starts the web server.")
            .zh("Node.js 的启动文件，用于启动 Web Server。")
            .cites(&[SCF_WEB.at("运行原理")]),
        sample("server-node", "code", include_str!("web_function/server.js"))
            .en("A web server in Node.js without packages. It has no handler: it is the function.")
            .zh("不依赖第三方包的 Node.js Web Server。它没有 handler，本身就是函数。")
            .cites(&[SCF_WEB.at("运行原理")]),
        sample("trigger-desc", "config", include_str!("web_function/returned.json"))
            .en("`TriggerDesc` as `ListTriggers` returns it, with the addresses; the account is masked.")
            .zh("`ListTriggers` 返回的 `TriggerDesc`，包含访问地址；账号已脱敏。")
            .cites(&[SCF_SDK.at("ListTriggers")]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "hello", r#"{"config":{"FunctionName":null}}"#),
        refused("anonymous", "no-such-choice", "hello", r#"{"config":{"AuthType":"anonymous"}}"#),
        refused("switch-as-text", "wrong-kind", "hello", r#"{"config":{"NetConfig":{"EnableExtranet":"true"}}}"#),
        refused("latest-without-dollar", "dollar", "hello", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("path-with-query", "form", "hello", r#"{"occurrence":{"path":"/a?b=c"}}"#),
    ],
};
