//! The steps of a connection, and what is sent at each.

use bilingual::sources::{REASONING, SCF_DEMOS, SCF_GO, TENCENT_2024};

use super::{CONNECT, DOWN, GONE, UP};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{chars, choice, field, fixed, group, happening, made, member, object, of, slot};
use crate::model::{Choice, Codec, Expr, Field, Happening, Kind, Lit, Node, Slot, When, on};
use crate::web;

pub(super) const HAPPENINGS: &[Happening] = &[
    happening("connect", "1. A client connects", "1. 客户端建立连接")
        .en("A client opens a WebSocket. The gateway asks the register function whether to accept the connection.")
        .zh("客户端发起 WebSocket 连接，网关将连接建立事件发送给注册函数。")
        .fields(&[
            group("Connection", "连接", &[PATH, ID, PROTOCOL, EXTENSIONS]),
            group("The API", "API 配置", CONTEXT_FIELDS),
        ])
        .cites(&[CONNECT]),
    happening("message", "2. The client sends data", "2. 客户端发送数据（上行）")
        .en("The client sends a message through the connection. The gateway hands it to the transport function.")
        .zh("客户端通过已建立的连接发送数据，网关将数据转发给传输函数。")
        .fields(&[group("Message", "数据", &[ID, ACTION, DATA_TYPE, DATA, DATA_BYTES])])
        .cites(&[UP]),
    happening("push", "3. The function sends data", "3. 函数推送数据（下行）")
        .en("A function posts to the gateway's callback address. The gateway passes the data to the client.")
        .zh("函数向网关的反向推送地址发起请求，网关将数据发送给客户端。")
        .fields(&[group("Message", "数据", &[ID, DATA_TYPE, DATA, DATA_BYTES])])
        .cites(&[DOWN]),
    happening("client-close", "4a. The client leaves", "4a. 客户端主动断开")
        .en("The client closes the connection. The gateway notifies the cleanup function.")
        .zh("客户端请求断开连接，网关将连接断开事件发送给清理函数。")
        .fields(&[group("Connection", "连接", &[ID])])
        .cites(&[GONE]),
    happening("server-close", "4b. The function closes the connection", "4b. 函数主动断开连接")
        .en("A function posts `closing` to the gateway's callback address. The gateway closes the connection.")
        .zh("函数向网关的反向推送地址发起断开请求，网关断开连接。")
        .fields(&[group("Connection", "连接", &[ID])])
        .cites(&[DOWN, TENCENT_2024.at("Websocket, 服务端主动断开连接")]),
];

const PATH: Field = field("path", chars(1, 4096, web::PATH))
    .en("Path of the API that the client connects to, such as `/test/{testvar}`.")
    .zh("客户端连接的 API 路径，例如 `/test/{testvar}`。")
    .required()
    .example("/test/{testvar}")
    .cites(&[CONNECT]);

const ID: Field = field("secConnectionID", chars(1, 64, form::ANY))
    .en("ID of the connection, Base64, such as `xawexasdfewezdfsdfeasdfffa==`. It is the same at every step.")
    .zh("连接的 ID，Base64 编码，例如 `xawexasdfewezdfsdfeasdfffa==`。同一连接在各步骤中的 ID 相同。")
    .required()
    .example("xawexasdfewezdfsdfeasdfffa==")
    .cites(&[CONNECT, UP, DOWN, GONE]);

const PROTOCOL: Field = field("secWebSocketProtocol", chars(0, 4096, form::ANY))
    .en("The subprotocols that the client offers, such as `chat,binary`. Empty: the event has no such member.")
    .zh("客户端请求的子协议列表，例如 `chat,binary`。留空时事件中不出现该字段。")
    .example("chat,binary")
    .cites(&[CONNECT]);

const EXTENSIONS: Field = field("secWebSocketExtensions", chars(0, 4096, form::ANY))
    .en("The extensions that the client offers, such as `extension1,extension2`. Empty: the event has no such member.")
    .zh("客户端请求的扩展列表，例如 `extension1,extension2`。留空时事件中不出现该字段。")
    .example("extension1,extension2")
    .cites(&[CONNECT]);

const CONTEXT_FIELDS: &[Field] = &[
    field("serviceName", chars(1, 64, form::ANY))
        .en("Name of the gateway's service, such as `testsvc`.")
        .zh("API 网关的服务名称，例如 `testsvc`。")
        .default(Lit::Text("testsvc"))
        .cites(&[CONNECT]),
    field("secretId", Kind::text(128))
        .en("ID of the key that signed the request, such as `abdcxxxxxxxxsdfs`. Empty without authentication.")
        .zh("请求签名所用密钥的 SecretId，例如 `abdcxxxxxxxxsdfs`。免鉴权时留空。")
        .default(Lit::Text(""))
        .cites(&[CONNECT]),
    field("sourceIp", chars(1, 45, form::IP))
        .en("Address of the client, such as `10.0.2.14`.")
        .zh("客户端 IP 地址，例如 `10.0.2.14`。")
        .default(Lit::Text("203.0.113.7"))
        .cites(&[CONNECT]),
    field("stage", chars(1, 64, form::ANY))
        .en("Environment of the API, such as `release`. The printed event has `prod`, which is no environment.")
        .zh("API 所在的环境，例如 `release`。文档示例中为 `prod`，但并没有这一环境。")
        .default(Lit::Text("release"))
        .cites(&[CONNECT]),
];

const ACTION: Field = field("action", Kind::Choice(ACTIONS))
    .en("How the gateway names data from the client. The sources differ; accept both.")
    .zh("网关对上行数据的动作名称。各来源写法不同，函数应同时接受两种。")
    .default(Lit::Text("data recv"))
    .cites(&[UP, SCF_DEMOS.at("Websocket Transmission"), SCF_GO.at("cloudevents/scf/apigw.go")]);

const ACTIONS: &[Choice] = &[
    choice("data recv", "As in the vendor's samples", "官方示例中的写法"),
    choice("data send", "As in the document", "文档中的写法"),
];

const DATA_TYPE: Field = field(
    "dataType",
    Kind::Choice(&[choice("text", "Text", "文本"), choice("binary", "Bytes, in Base64", "二进制，Base64 编码")]),
)
.en("Type of the data: `text` or `binary`.")
.zh("传输数据的类型：`text` 或 `binary`。")
.default(Lit::Text("text"))
.cites(&[UP, DOWN]);

const DATA: Field = field("data", Kind::text(65_536))
    .en("The text that is sent, such as `xxx`.")
    .zh("发送的文本，例如 `xxx`。")
    .default(Lit::Text(""))
    .example("xxx")
    .cites(&[UP, DOWN]);

const DATA_BYTES: Field = field("dataBytes", Kind::Bytes)
    .en("The bytes that are sent, for the type `binary`.")
    .zh("发送的二进制数据，用于 `binary` 类型。")
    .cites(&[UP, DOWN]);

// What is sent

const BINARY: When = When::Is(on("dataType"), Lit::Text("binary"));

pub(super) const EVENT: Node = Node::Object(&[
    object(
        "requestContext",
        &[
            slot("serviceName", of(on("serviceName")))
                .en("Name of the service. The vendor's older Go types have `serviceId` instead.")
                .zh("API 网关的服务名称。官方 Go 库的另一套类型定义中为 `serviceId`。")
                .cites(&[CONNECT, SCF_GO.at("events/apigw.go")]),
            slot("path", of(on("path"))).en("Path of the API.").zh("API 的路径。").cites(&[CONNECT]),
            slot("httpMethod", fixed("GET")).en("Always `GET`.").zh("固定为 `GET`。").cites(&[CONNECT]),
            slot("requestId", made(Maker::Uuid))
                .en("ID of the request, such as `c6af9ac6-7b61-11e6-9a41-93e8deadbeef`.")
                .zh("请求的唯一 ID，例如 `c6af9ac6-7b61-11e6-9a41-93e8deadbeef`。")
                .cites(&[CONNECT])
                .pinned(),
            object(
                "identity",
                &[slot("secretId", of(on("secretId")))
                    .en("ID of the key that signed the request.")
                    .zh("请求签名所用密钥的 SecretId。")
                    .when(When::Set(on("secretId")))],
            )
            .en("How the caller is authenticated; empty without authentication.")
            .zh("用户的认证方法和认证信息；免鉴权时为空对象。")
            .cites(&[CONNECT]),
            slot("sourceIp", of(on("sourceIp"))).en("Address of the client.").zh("请求来源 IP。").cites(&[CONNECT]),
            slot("stage", of(on("stage"))).en("Environment of the API.").zh("API 所在的环境。").cites(&[CONNECT]),
            member("websocketEnable", web::literal(Lit::Bool(true)))
                .en("Always `true`: this request becomes a WebSocket.")
                .zh("固定为 `true`，表示该请求将升级为 WebSocket 连接。")
                .cites(&[CONNECT]),
        ],
    )
    .en("The API, the caller and the ID of the request. Later events may have more members, but none is removed.")
    .zh("请求来源的 API 配置、请求标识、认证信息和来源信息。内容可能会增加，但不会删除。")
    .cites(&[CONNECT]),
    object(
        "websocket",
        &[
            action(fixed("connecting")),
            CONNECTION,
            slot("secWebSocketProtocol", of(on("secWebSocketProtocol")))
                .en("The subprotocols that the client offers, only if it offers any.")
                .zh("子协议列表；原始请求有该内容时才出现。")
                .when(When::Set(on("secWebSocketProtocol")))
                .cites(&[CONNECT]),
            slot("secWebSocketExtensions", of(on("secWebSocketExtensions")))
                .en("The extensions that the client offers, only if it offers any.")
                .zh("扩展列表；原始请求有该内容时才出现。")
                .when(When::Set(on("secWebSocketExtensions")))
                .cites(&[CONNECT]),
        ],
    )
    .en("The requested connection.")
    .zh("建立连接的详细信息。")
    .cites(&[CONNECT]),
]);

const fn action(expr: Expr) -> Slot {
    slot("action", expr).en("The action of this request.").zh("本次请求的动作。").cites(&[CONNECT, UP, DOWN, GONE])
}

const CONNECTION: Slot = slot("secConnectionID", of(on("secConnectionID")))
    .en("ID of the connection: 28 characters in most samples, though the document says 32 characters of 128 bits.")
    .zh("连接的 ID。文档称原始长度为 128 Bit、编码后共 32 个字符，而多数示例为 28 个字符。")
    .cites(&[CONNECT, REASONING.at("16 bytes are 24 characters of Base64")]);

const DATA_TYPE_SLOT: Slot =
    slot("dataType", of(on("dataType"))).en("`text` or `binary`.").zh("`text` 或 `binary`。").cites(&[UP, DOWN]);

const DATA_SLOT: Slot = member(
    "data",
    Node::Sum(&[
        (BINARY, Node::Fold(&[Codec::BASE64], &Node::Copy(on("dataBytes")))),
        (When::Always, Node::Copy(on("data"))),
    ]),
)
.en("The text, or the bytes in Base64.")
.zh("文本，或 Base64 编码后的二进制数据。")
.cites(&[UP, DOWN]);

/// Data from the client.
pub(super) const WEBSOCKET: Slot =
    object("websocket", &[action(of(on("action"))), CONNECTION, DATA_TYPE_SLOT, DATA_SLOT])
        .en("The data and its connection.")
        .zh("数据传输的详细信息。")
        .cites(&[UP]);

/// The client leaves.
pub(super) const CLOSING: Slot =
    object("websocket", CLOSED).en("The connection that ends.").zh("连接断开的详细信息。").cites(&[GONE, DOWN]);

const CLOSED: &[Slot] = &[action(fixed("closing")), CONNECTION];

/// What a function posts to send data.
pub(super) const PUSH: Node =
    Node::Object(&[object("websocket", &[action(fixed("data send")), CONNECTION, DATA_TYPE_SLOT, DATA_SLOT])
        .en("The data and its connection.")
        .zh("数据传输的详细信息。")
        .cites(&[DOWN])]);

/// What a function posts to end a connection.
pub(super) const CLOSE: Node = Node::Object(&[CLOSING]);
