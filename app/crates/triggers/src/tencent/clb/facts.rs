//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{SCF_PAGES, SCF_SDK, TENCENT_2024};

use super::{BINDING, PAGE, SUMMARY};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    note("bound-in-clb")
        .en("The trigger is bound in SCF's console or as a backend of a rule in CLB's console, which also offers WAF, \
             certificates for several domains (SNI) and elastic network interfaces. `CreateTrigger` does not accept \
             the type.")
        .zh("可在云函数控制台添加触发器，也可在负载均衡控制台把转发规则的后端设为云函数；后者还支持 WAF 防护、SNI 多域名证书、弹\
             性网卡等能力。`CreateTrigger` 接口不接受该类型。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, CLB 触发器配置"), SCF_SDK.at("CreateTrigger, Type")]),
    limit("standard-accounts")
        .en("Only standard CLB accounts can bind functions. Accounts of the traditional type must be upgraded first.")
        .zh("仅标准账户类型的 CLB 支持绑定云函数，传统账户类型需要先升级。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 说明")]),
    limit("one-function")
        .en("A rule has one function; a function can be the backend of many rules. Rules with the same path, listener \
             and host are one rule.")
        .zh("一条转发规则只能绑定一个函数，一个函数可以被多条规则绑定。路径、监听器和主机均相同的规则视为同一个规则。")
        .cites(BINDING),
    limit("same-region")
        .en("Load balancer and function must be in the same region.")
        .zh("CLB 和函数必须在同一地域。")
        .cites(BINDING),
    note("synchronous")
        .en("CLB pushes the request and waits: the invocation is synchronous.")
        .zh("Push 模型，同步调用：CLB 推送请求并等待函数返回。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 同步调用")]),
    note("may-grow")
        .en("Later events may have more members, but none is removed, and a value can appear in several places.")
        .zh("事件内容可能会增加更多字段，但不会删除已有字段；同一参数可能在多个位置出现。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 注意")]),
    trap("flag-is-a-string")
        .en("`isBase64Encoded` of the event is a string: `if (event.isBase64Encoded)` is true even for `\"false\"`. The \
             answer needs the JSON values `true` and `false`.")
        .zh("事件中的 `isBase64Encoded` 是字符串：`if (event.isBase64Encoded)` 对 `\"false\"` 也成立。而返回值需要 JSON 的 \
             `true` 或 `false`。")
        .cites(&[SUMMARY, TENCENT_2024.at("CLB 触发器说明, 集成响应返回数据结构")]),
    trap("no-method-and-path")
        .en("The event has no member for method, path or query. Method and path arrive only as `X-Method` and `X-Uri`, \
             after CLB was configured to add them.")
        .zh("事件中没有请求方法、路径和查询参数字段。请求方法和路径只能通过 `X-Method`、`X-Uri` 请求头获得，并需先在 CLB 中配置。")
        .cites(&[TENCENT_2024.at("CLB 触发器说明, 请求与响应, 注意")]),
    disagreement(
        "what-arrives",
        &[
            side(
                TENCENT_2024.at("CLB 触发器说明, Push 模型"),
                "The event has method, path, headers and query.",
                "事件包含请求的方法、path、header、query 等内容。",
            ),
            side(PAGE, "The printed event has headers and payload only.", "事件示例只有 `headers` 和 `payload`。"),
        ],
    )
    .en("Used here: the printed event. No source shows where a query would be.")
    .zh("本页以事件示例为准；没有资料说明查询参数出现在哪里。")
    .cites(&[PAGE]),
    disagreement(
        "flag",
        &[
            side(SUMMARY, "`isBase64Encoded` is there, the string `\"false\"`.", "有 `isBase64Encoded`，值为字符串 `\"false\"`。"),
            side(PAGE, "The member is missing.", "没有该字段。"),
        ],
    )
    .en("Used here: the event has it; you can leave it out. A function should work without it.")
    .zh("本页默认包含该字段，也可以去掉；函数不应依赖它。")
    .cites(&[SUMMARY, PAGE]),
    disagreement(
        "header-names",
        &[
            side(PAGE, "The sample has `X-Uri` and `X-Forwarded-For`.", "示例中为 `X-Uri` 和 `X-Forwarded-For`。"),
            side(
                TENCENT_2024.at("CLB 触发器说明, 数据结构内容详细说明"),
                "The table has `X-Url` and `X-Forward-For`, and explains `X-Real-Port` as a path parameter.",
                "字段表中为 `X-Url` 和 `X-Forward-For`，并把 `X-Real-Port` 解释为 Path 参数。",
            ),
        ],
    )
    .en("Used here: the names of the sample; `X-Real-Port` is the client's port.")
    .zh("本页采用示例中的名称；`X-Real-Port` 是客户端端口。")
    .cites(&[PAGE]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("answer", "answer", include_str!("answer.json"))
            .en("The answer as printed: an HTML page.")
            .zh("文档中的返回值示例：HTML 页面。")
            .cites(&[TENCENT_2024.at("CLB 触发器说明, 集成响应返回数据结构")]),
        sample("answer-list", "answer", include_str!("answer-list.json"))
            .en("The answer as printed, one header with three values.")
            .zh("文档中的返回值示例，一个响应头有三个值。")
            .cites(&[TENCENT_2024.at("CLB 触发器说明, 集成响应返回数据结构")]),
        sample("error", "answer", include_str!("error.json"))
            .en("What the client gets if the answer cannot be read.")
            .zh("返回值无法解析时客户端收到的内容。")
            .cites(&[TENCENT_2024.at("CLB 触发器说明, 集成响应")]),
        sample("event-2024", "event", include_str!("post.event.json"))
            .en("The event as printed, with its missing commas and quotation marks repaired.")
            .zh("文档中的事件，已补全缺失的逗号和引号。")
            .cites(&[SUMMARY, PAGE, SCF_PAGES.at("CLB 触发器说明")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it reads headers in any case and the payload as object, text or Base64.")
            .zh("Node.js 函数：忽略请求头名称的大小写，并处理对象、文本和 Base64 三种请求体。")
            .cites(&[SUMMARY, PAGE]),
        python(include_str!("handler.py")).cites(&[SUMMARY, PAGE]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "post", r#"{"config":{"FunctionName":null}}"#),
        refused("no-balancer", "missing", "post", r#"{"config":{"loadBalanceId":null}}"#),
        refused("listener-instead", "form", "post", r#"{"config":{"loadBalanceId":"lbl-6aocx3wi"}}"#),
        refused("no-domain", "missing", "post", r#"{"config":{"domain":null}}"#),
        refused("no-path", "missing", "post", r#"{"config":{"url":null}}"#),
        refused("path-without-slash", "form", "post", r#"{"config":{"url":"scf_location"}}"#),
        refused("tcp", "no-such-choice", "post", r#"{"config":{"protocol":"TCP"}}"#),
        refused("port-0", "out-of-range", "post", r#"{"config":{"port":0}}"#),
        refused("port-as-text", "wrong-kind", "post", r#"{"config":{"port":"80"}}"#),
        refused("no-host", "missing", "post", r#"{"occurrence":{"host":null}}"#),
        refused("path-with-query", "form", "post", r#"{"occurrence":{"path":"/a?b=c"}}"#),
    ],
};
