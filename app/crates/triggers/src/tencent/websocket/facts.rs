//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{REASONING, SCF_DEMOS, SCF_GO, SCF_PAGES, TENCENT_2024};

use super::{CONNECT, DOWN, GONE, UP};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    note("three-functions")
        .en("Functions are stateless, so the gateway keeps the connection open. The register function stores its ID, the \
             cleanup function deletes it, the transport function handles data.")
        .zh("云函数无状态，连接由 API 网关保持。注册函数保存连接 ID，清理函数删除连接 ID，传输函数处理业务数据。")
        .cites(&[TENCENT_2024.at("Websocket, 原理介绍, 实现原理")]),
    note("callback-address")
        .en("The callback address is shown in the details of the API in the gateway's console. A function that has the ID \
             of a connection can send to it at any time.")
        .zh("反向推送地址可在 API 网关的 API 详情中获取。函数只要有连接 ID，就可以随时向该连接推送数据。")
        .cites(&[TENCENT_2024.at("Websocket, 使用方法, 传输函数"), DOWN]),
    note("callback-answer")
        .en("The gateway answers a push with `{\"errNo\":0,\"errMsg\":\"ok\"}`. A status other than 200 is a failure of \
             the system, and the client gets a FIN packet.")
        .zh("网关对推送请求返回 `{\"errNo\":0,\"errMsg\":\"ok\"}`。状态码非 200 表示系统故障，网关会向客户端发 FIN 包。")
        .cites(&[DOWN]),
    note("post")
        .en("The gateway sends its JSON by HTTP POST; a function gets it as `event`.")
        .zh("网关以 HTTP POST 方法发送 JSON，函数从 `event` 中获取。")
        .cites(&[CONNECT, UP, GONE]),
    note("closing-is-short")
        .en("A `closing` request may omit `dataType` and `data`.")
        .zh("`closing` 请求可以不包含 `dataType` 和 `data`。")
        .cites(&[DOWN]),
    note("web-functions")
        .en("Web functions support WebSocket natively and need none of this.")
        .zh("Web 函数支持原生 WebSocket 协议，不需要本方案。")
        .cites(&[TENCENT_2024.at("Websocket, 原理介绍, 说明")]),
    limit("timeout-refuses")
        .en("If the register function times out, the connection is refused.")
        .zh("注册函数执行超时，网关即视为连接建立失败。")
        .cites(&[CONNECT]),
    trap("own-answer")
        .en("What the transport function returns never reaches the client. Post it to the callback address instead.")
        .zh("传输函数的返回内容不会发送给客户端，需要向反向推送地址发起请求。")
        .cites(&[UP]),
    trap("stale-ids")
        .en("A connection that the function closes itself calls no cleanup function: delete its ID as well.")
        .zh("由函数主动断开的连接，需要自行从持久存储中删除连接 ID。")
        .cites(&[TENCENT_2024.at("Websocket, 服务端主动断开连接")]),
    disagreement(
        "data-recv",
        &[
            side(UP, "Data from the client has the action `data send`.", "上行数据的 `action` 为 `data send`。"),
            side(SCF_DEMOS.at("Websocket Transmission"), "It is `data recv`.", "为 `data recv`。"),
            side(SCF_GO.at("cloudevents/scf/apigw.go"), "Both exist.", "两者均有定义。"),
        ],
    )
    .en("Used here: `data recv`; you can choose the other. `data send` is also what a function posts to send.")
    .zh("本页默认 `data recv`，也可以选择另一种。函数推送数据时使用的是 `data send`。")
    .cites(&[UP, SCF_DEMOS.at("Websocket Transmission")]),
    disagreement(
        "service",
        &[
            side(CONNECT, "`requestContext` has `serviceName`.", "`requestContext` 中为 `serviceName`。"),
            side(SCF_GO.at("events/apigw.go"), "It has `serviceId`.", "为 `serviceId`。"),
        ],
    )
    .en("Used here: `serviceName`, as printed.")
    .zh("本页与文档一致，为 `serviceName`。")
    .cites(&[CONNECT]),
    disagreement(
        "length-of-ids",
        &[
            side(CONNECT, "128 bits, 32 characters of Base64.", "128 Bit，Base64 编码后共 32 个字符。"),
            side(
                REASONING.at("16 bytes are 24 characters of Base64"),
                "128 bits are 24 characters; the samples have 28, one 29.",
                "128 Bit 编码后为 24 个字符；示例为 28 个，有一处为 29 个。",
            ),
        ],
    )
    .en("Used here: any length. Treat the ID as a text that you only store and return.")
    .zh("本页不限制长度。函数应把连接 ID 当作不透明的字符串。")
    .cites(&[CONNECT, GONE]),
    disagreement(
        "one-value",
        &[
            side(CONNECT, "The answer has one subprotocol and one extension.", "返回值为单个子协议和单个扩展。"),
            side(CONNECT, "The printed answer repeats both lists.", "文档的返回示例原样返回了两个列表。"),
            side(
                TENCENT_2024.at("Websocket, 使用方法, 注册函数"),
                "The sample splits extensions at `;`, the event has `,`.",
                "示例代码以 `;` 拆分扩展，而事件中以 `,` 分隔。",
            ),
        ],
    )
    .en("Used here: one value each, as the table says.")
    .zh("本页以字段表为准，各为单个值。")
    .cites(&[CONNECT]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("answer", "answer", include_str!("answer.json"))
            .en("The answer of the register function as printed; it repeats the client's lists.")
            .zh("文档中注册函数的返回示例，原样返回了客户端的列表。")
            .cites(&[CONNECT]),
        sample("push", "answer", include_str!("push.json"))
            .en("What a function posts to send data, without the printed comment.")
            .zh("函数推送数据的请求体，已去掉文档中的注释。")
            .cites(&[DOWN]),
        sample("close", "answer", include_str!("close.json"))
            .en("What a function posts to close a connection, without the printed comment.")
            .zh("函数断开连接的请求体，已去掉文档中的注释。")
            .cites(&[DOWN]),
        sample("pushed", "answer", include_str!("pushed.json"))
            .en("What the gateway answers to both.")
            .zh("网关对上述请求的响应体。")
            .cites(&[DOWN]),
        sample("printed-register", "code", include_str!("register.py"))
            .en("The document's register function. Its errors are 101 and 102; it drops `permessage-deflate` and \
                 `client_max_window_bits`.")
            .zh("文档中的注册函数，错误码为 101 和 102；其中忽略了 `permessage-deflate` 和 `client_max_window_bits` 扩展。")
            .cites(&[TENCENT_2024.at("Websocket, 使用方法, 注册函数"), SCF_PAGES.at("Websocket, 使用方法")]),
        sample("printed-transport", "code", include_str!("transport.py"))
            .en("The document's transport function. It writes `errno` once instead of `errNo`.")
            .zh("文档中的传输函数，有一处把 `errNo` 写作 `errno`。")
            .cites(&[TENCENT_2024.at("Websocket, 使用方法, 传输函数")]),
        sample("printed-cleanup", "code", include_str!("cleanup.py"))
            .en("The document's cleanup function.")
            .zh("文档中的清理函数。")
            .cites(&[TENCENT_2024.at("Websocket, 使用方法, 清理函数")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("One function in Node.js for all three tasks: it tells them apart by the action.")
            .zh("一个 Node.js 函数承担三类任务，按 `action` 区分。")
            .cites(&[CONNECT, UP, GONE]),
        python(include_str!("handler.py")).cites(&[CONNECT, UP, GONE]),
    ],
    counterexamples: &[
        refused("no-transport", "missing", "connect", r#"{"config":{"transportFunctionName":null}}"#),
        refused("no-path", "missing", "connect", r#"{"config":{"path":null}}"#),
        refused("whole-address", "form", "connect", r#"{"config":{"path":"wss://a.example/chat"}}"#),
        refused("no-id", "missing", "message", r#"{"occurrence":{"secConnectionID":null}}"#),
        refused("blob", "no-such-choice", "message", r#"{"occurrence":{"dataType":"blob"}}"#),
        refused("send-recv", "no-such-choice", "message", r#"{"occurrence":{"action":"data_recv"}}"#),
    ],
};
