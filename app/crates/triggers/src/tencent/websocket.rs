//! `tencent/websocket`: the life of a WebSocket connection that API Gateway holds for three functions.

mod event;
mod facts;

use bilingual::Text;
use bilingual::source::Cite;
use bilingual::sources::{SCF_APIGW_END, SCF_DEMOS, SCF_GO, SCF_PAGES, SCF_TOOLKIT, TENCENT_2024};

use self::event::{CLOSE, EVENT, HAPPENINGS, PUSH};
pub use self::facts::LIBRARY;
use super::{NAMESPACE, QUALIFIER};
use crate::form::{self, Form};
use crate::model::notation::{
    Unsaid, chars, clause, config_text, contract, copy, edition, field, fixed, json, member, must, no_event, of,
    outcome, says, slot, worked,
};
use crate::model::{
    Answer, Check, ConfigText, Contract, Field, Invocation, Kind, Life, Lit, Node, Outcome, Provider, Slot, Syntax,
    Test, Trigger, Verdict, When, answer, config, on,
};
use crate::texts::named;
use crate::web;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("WebSocket", "WebSocket（API 网关触发器）"),
    summary: says(
        "API Gateway kept WebSocket connections open and called three functions: one when a client connected, one for \
         each message, one when a client left. A function pushed data through the gateway's callback address.",
        "API 网关保持 WebSocket 连接，并调用三个函数：客户端连接时调用注册函数，发送数据时调用传输函数，断开时调用清理函数。函数\
         通过网关的反向推送地址向客户端推送数据。",
    ),
    life: Life::Retired {
        note: says(
            "API Gateway was taken offline on June 30, 2025, and this way of using WebSocket with it. Web functions \
             support WebSocket natively.",
            "API 网关已于 2025 年 6 月 30 日停止服务，该方案随之下线。Web 函数已支持原生 WebSocket 协议。",
        ),
        cites: &[SCF_APIGW_END.at("注意事项"), TENCENT_2024.at("Websocket, 原理介绍, 说明")],
    },
    invocation: Invocation::Sync,
    config: &[PATH, REGISTER, TRANSPORT, CLEANUP, QUALIFIER, NAMESPACE],
    happenings: HAPPENINGS,
    fires: &[clause("path", Test::Equals { text: on("path"), to: config("path") })
        .en("The client connects to the API's path")
        .zh("客户端连接的路径与 API 一致")
        .when(When::Happens(&["connect"]))
        .cites(&[CONNECT])],
    shapes: &[
        no_event("push")
            .en("No event: the function calls the gateway, not the other way round. Shown is the body that it posts to \
                 the callback address; the gateway passes `data` to the client.")
            .zh("没有 event：由函数向网关的反向推送地址发起 POST 请求，这里展示请求体；网关把 `data` 发送给客户端。")
            .when(When::Happens(&["push"]))
            .instead(&PUSH)
            .answer(Answer::Unread(POSTED))
            .cites(&[DOWN]),
        no_event("server-close")
            .en("No event: the function asks the gateway to close the connection. Shown is the body that it posts to the \
                 callback address.")
            .zh("没有 event：由函数向网关的反向推送地址发起断开请求，这里展示请求体。")
            .when(When::Happens(&["server-close"]))
            .instead(&CLOSE)
            .answer(Answer::Unread(POSTED))
            .cites(&[DOWN, TENCENT_2024.at("Websocket, 服务端主动断开连接")]),
        json("connect", EVENT)
            .en("One JSON object about the API and the connection, for the register function.")
            .zh("一个 JSON 对象，包含 API 信息和连接信息，发送给注册函数。")
            .when(When::Happens(&["connect"]))
            .cites(&[CONNECT]),
        json("message", Node::Object(&[event::WEBSOCKET]))
            .en("One JSON object with the ID of the connection and the data, for the transport function.")
            .zh("一个 JSON 对象，包含连接 ID 和数据，发送给传输函数。")
            .when(When::Happens(&["message"]))
            .answer(Answer::Contract(&TRANSFERRED))
            .cites(&[UP]),
        json("client-close", Node::Object(&[event::CLOSING]))
            .en("One JSON object with the ID of the connection, for the cleanup function.")
            .zh("一个 JSON 对象，包含连接 ID，发送给清理函数。")
            .answer(Answer::Contract(&CLEANED))
            .cites(&[GONE]),
    ],
    answer: Answer::Contract(&REGISTERED),
    editions: &[edition("2024-04-19")
        .en("The page on WebSocket; the vendor's samples and Go types have more spellings.")
        .zh("WebSocket 说明页；官方示例和 Go 类型定义中还有其他写法。")
        .cites(&[TENCENT_2024.at("Websocket, 原理介绍"), SCF_GO.at("cloudevents/scf/apigw.go")])],
    examples: &[
        worked!("websocket", "connect", "A client connects", "客户端建立连接").cites(&[CONNECT, SCF_PAGES.at("Websocket")]),
        worked!("websocket", "message", "A client sends a text", "客户端发送文本").cites(&[UP]),
        worked!("websocket", "received", "The same as `data recv`", "同一数据，写作 `data recv`")
            .cites(&[SCF_DEMOS.at("Websocket Transmission"), SCF_GO.at("cloudevents/scf/apigw.go, DataRecv")]),
        worked!("websocket", "binary", "A client sends bytes", "客户端发送二进制数据").cites(&[UP]),
        worked!("websocket", "client-close", "A client leaves", "客户端主动断开").cites(&[GONE]),
    ],
    texts: &[ENDPOINT],
    ..Trigger::new(Provider::Tencent, "websocket", "apigw")
};

/// Connecting.
pub(super) const CONNECT: Cite = TENCENT_2024.at("Websocket, 原理介绍, 连接建立");
/// Data from the client.
pub(super) const UP: Cite = TENCENT_2024.at("Websocket, 原理介绍, 上行数据传输");
/// Data to the client.
pub(super) const DOWN: Cite = TENCENT_2024.at("Websocket, 原理介绍, 下行数据回调");
/// The client leaves.
pub(super) const GONE: Cite = TENCENT_2024.at("Websocket, 原理介绍, 连接清理");

// Fields

const PATH: Field = field("path", chars(1, 4096, web::PATH))
    .en("Path of the API, such as `/test/{testvar}`. Its method is always `GET`, its protocol `WEBSOCKET`.")
    .zh("API 的路径，例如 `/test/{testvar}`。请求方法固定为 `GET`，协议为 `WEBSOCKET`。")
    .required()
    .example("/test/{testvar}")
    .cites(&[CONNECT, SCF_TOOLKIT.at("modules/apigw, protocol WEBSOCKET")]);

const REGISTER: Field = function("registerFunctionName")
    .en("The register function, called when a client connects: it stores `secConnectionID`, and accepts or refuses \
         the connection.")
    .zh("注册函数，客户端建立连接时调用：通常在其中保存 `secConnectionID`，并决定是否同意连接。")
    .example("ws-register")
    .aliases(&["ServiceWebsocketRegisterFunctionName"])
    .cites(FUNCTIONS);

const TRANSPORT: Field = function("transportFunctionName")
    .en("The transport function, called for each message of a client. The only one that the component requires.")
    .zh("传输函数，客户端每次发送数据时调用。部署组件只要求填写它。")
    .required()
    .example("ws-transport")
    .aliases(&["ServiceWebsocketTransportFunctionName"])
    .cites(FUNCTIONS);

const CLEANUP: Field = function("cleanupFunctionName")
    .en("The cleanup function, called when a client leaves: it deletes the stored `secConnectionID`.")
    .zh("清理函数，客户端主动断开时调用：通常在其中删除已保存的 `secConnectionID`。")
    .example("ws-cleanup")
    .aliases(&["ServiceWebsocketCleanupFunctionName"])
    .cites(FUNCTIONS);

const FUNCTIONS: &[Cite] =
    &[TENCENT_2024.at("Websocket, 使用方法"), SCF_TOOLKIT.at("modules/apigw, endpoints.function")];

const fn function(name: &'static str) -> Unsaid<Field> {
    field(name, chars(2, 60, form::SCF_FUNCTION))
}

/// An endpoint of the API in `serverless.yml`.
const ENDPOINT: ConfigText = config_text(
    "endpoint",
    Syntax::Yaml,
    Node::Object(&[
        named("path", Node::Copy(config("path"))),
        named("method", Node::Leaf(fixed("GET"), None)),
        named("protocol", Node::Leaf(fixed("WEBSOCKET"), None)),
        named(
            "function",
            Node::Object(&[
                named("registerFunctionName", Node::Copy(config("registerFunctionName"))),
                named("transportFunctionName", Node::Copy(config("transportFunctionName"))),
                named("cleanupFunctionName", Node::Copy(config("cleanupFunctionName"))),
            ]),
        ),
    ]),
    "An endpoint of the API Gateway component, YAML",
    "API 网关组件的 endpoint（YAML）",
);

// Answers

const REGISTERED: Contract = Contract {
    rules: &[must("one-value", Check::Fits(answer("websocket.secWebSocketProtocol"), ONE))
        .en("The answer names the one subprotocol that is chosen, not the client's list. The printed answer repeats the \
             list.")
        .zh("返回值中应为选定的单个子协议，而不是客户端的列表；文档示例原样返回了列表。")
        .cites(&[CONNECT])],
    ..contract(
        says(
            "The gateway looks at the HTTP status first, then at the body: `errNo` 0 accepts the connection; anything \
             else, including a timeout, refuses it.",
            "网关先判断 HTTP 状态码，再解析响应体：`errNo` 为 0 表示同意建立连接，其他情况（包括超时）均拒绝连接。",
        ),
        Kind::Record(&[ERR_NO, ERR_MSG, AGREED]),
        &[
            outcome("connected", Verdict::Valid, Node::Object(CONNECTED))
                .en("The connection is open: the client gets the chosen subprotocol and extension.")
                .zh("连接建立成功，客户端收到选定的子协议和扩展。")
                .when(When::Is(answer("errNo"), Lit::Int(0)))
                .cites(&[CONNECT]),
            outcome("refused", Verdict::Valid, Node::Object(REFUSED))
                .en("`errNo` is not 0: the gateway refuses the connection for the reason in `errMsg`.")
                .zh("`errNo` 非 0：网关拒绝连接，原因见 `errMsg`。")
                .cites(&[CONNECT]),
            outcome("bad-answer", Verdict::Invalid, Node::Object(&[]))
                .en("Without `errNo` and `errMsg` the gateway cannot accept the connection.")
                .zh("缺少 `errNo` 和 `errMsg` 时，网关无法同意连接。")
                .cites(&[CONNECT]),
            outcome("failed", Verdict::Failed, Node::Object(&[]))
                .en("A status other than 200, or a timeout: the gateway considers SCF faulty and refuses the \
                     connection.")
                .zh("状态码非 200 或请求超时：网关认为 SCF 出现故障，拒绝建立连接。")
                .cites(&[CONNECT]),
        ],
        &[CONNECT],
    )
};

const ONE: &Form = &Form::new("^[^,]*$", "one value without commas", "单个值，不含逗号");

const ERR_NO: Field = field("errNo", Kind::int(i64::MIN, i64::MAX))
    .en("0 accepts the connection; any other number refuses it. The `N` is a capital: a printed sample writes `errno` \
         once.")
    .zh("0 表示同意建立连接，其他值表示拒绝。注意字母 N 大写；文档的示例代码有一处写作 `errno`。")
    .required()
    .cites(&[CONNECT]);

const ERR_MSG: Field = field("errMsg", Kind::text(4096))
    .en("Reason, which counts if `errNo` is not 0.")
    .zh("错误原因，`errNo` 非 0 时生效。")
    .required()
    .cites(&[CONNECT]);

const AGREED: Field = field(
    "websocket",
    Kind::Record(&[
        text("action").en("`connecting`.").zh("`connecting`。").cites(&[CONNECT]),
        text("secConnectionID").en("ID of the connection.").zh("连接的 ID。").cites(&[CONNECT]),
        text("secWebSocketProtocol")
            .en("The one subprotocol that is chosen.")
            .zh("选定的单个子协议。")
            .cites(&[CONNECT]),
        text("secWebSocketExtensions").en("The one extension that is chosen.").zh("选定的单个扩展。").cites(&[CONNECT]),
    ]),
)
.en("Details of the connection.")
.zh("连接建立的详细信息。")
.cites(&[CONNECT]);

const fn text(name: &'static str) -> Unsaid<Field> {
    field(name, Kind::text(4096))
}

const CONNECTED: &[Slot] = &[
    copy("secWebSocketProtocol", answer("websocket.secWebSocketProtocol"))
        .en("Subprotocol that the gateway passes to the client.")
        .zh("网关透传给客户端的子协议。")
        .when(When::Set(answer("websocket.secWebSocketProtocol"))),
    copy("secWebSocketExtensions", answer("websocket.secWebSocketExtensions"))
        .en("Extension that the gateway passes to the client.")
        .zh("网关透传给客户端的扩展。")
        .when(When::Set(answer("websocket.secWebSocketExtensions"))),
];

const REFUSED: &[Slot] = &[slot("errMsg", of(answer("errMsg"))).en("The reason.").zh("拒绝的原因。")];

const TRANSFERRED: Contract = unread(TRANSFERRED_OUTCOMES);

const TRANSFERRED_OUTCOMES: &[Outcome] = &[
    IGNORED,
    outcome("failed", Verdict::Failed, Node::Object(FIN))
        .en("A status other than 200: the gateway sends a FIN packet to the client, which ends the connection.")
        .zh("状态码非 200，表示系统故障：网关主动给客户端发 FIN 包，断开连接。")
        .cites(&[UP]),
];

const CLEANED: Contract = unread(CLEANED_OUTCOMES);

const CLEANED_OUTCOMES: &[Outcome] = &[
    IGNORED,
    outcome("failed", Verdict::Failed, Node::Object(&[]))
        .en("A status other than 200 counts as a failure of the system. The client is gone in any case.")
        .zh("状态码非 200，表示系统故障。无论如何，客户端已经断开。")
        .cites(&[GONE]),
];

const fn unread(outcomes: &'static [Outcome]) -> Contract {
    contract(
        says(
            "The gateway looks at the HTTP status only and ignores the body. To send something to the client, post it to \
             the callback address.",
            "网关只判断 HTTP 状态码，不处理响应体。如需向客户端发送数据，请向反向推送地址发起请求。",
        ),
        Kind::Json,
        outcomes,
        &[UP, GONE],
    )
}

const IGNORED: Outcome = outcome("ignored", Verdict::Valid, Node::Object(&[]))
    .en("Status 200: the function ran. Its answer is dropped.")
    .zh("状态码为 200，表示函数运行成功；返回内容会被忽略。")
    .cites(&[UP, GONE]);

const FIN: &[Slot] = &[member("connection", web::literal(Lit::Text("closed")))
    .en("The client's connection is closed.")
    .zh("客户端的连接被断开。")];

const POSTED: Text = says(
    "Here the function is the caller: the gateway answers with status 200 and `{\"errNo\":0,\"errMsg\":\"ok\"}`. With any \
     other status it sends a FIN packet to the client.",
    "此时函数是调用方：网关返回状态码 200 和 `{\"errNo\":0,\"errMsg\":\"ok\"}`；状态码非 200 时，网关主动向客户端发 \
     FIN 包。",
);
