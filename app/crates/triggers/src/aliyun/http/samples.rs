//! What the documents print, and what is refused.

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_NOTES, FC_HTTP_2026, FC_RUNTIME_GO};

use super::facts::FACTS;
use crate::model::notation::{refused, sample};
use crate::model::{CounterExample, Library, Sample};

/// What only the server shows.
pub const LIBRARY: Library = Library { facts: FACTS, samples: SAMPLES, counterexamples: COUNTEREXAMPLES };

const SAMPLES: &[Sample] = &[
    sample("config-2019", "config", include_str!("config-2019.yml"))
        .en("The document's configuration. Repaired: list numbers removed, indentation rebuilt.")
        .zh("文档中的触发器配置。已修复：去除列表编号，恢复缩进。")
        .cites(&[ALIYUN_2019.at("HTTP触发器, httpTrigger.yml")]),
    sample("console-2021", "console", include_str!("console-2021.txt"))
        .en("The console's form for a function, with the document's values. The instance type is elastic (128, 256 or \
             512 MB, 1, 2 or 3 GB) or performance (4, 8, 16 or 32 GB).")
        .zh("控制台创建函数表单的参数及文档示例值。实例类型为弹性实例（128 MB、256 MB、512 MB、1 GB、2 GB、3 GB）或\
             性能实例（4 GB、8 GB、16 GB、32 GB）。")
        .cites(&[ALIYUN_2021.at("7.2, 创建触发器")]),
    sample("url-template", "template", include_str!("url-template.txt"))
        .en("How the address is composed.")
        .zh("HTTP 触发器 URL 的组装规则。")
        .cites(&[ALIYUN_2021.at("7.2, URL 组装规则")]),
    sample("url-2021", "call", include_str!("url-2021.txt"))
        .en("The document's example of an address.")
        .zh("文档中的 URL 示例。")
        .cites(&[ALIYUN_2021.at("7.2, 使用浏览器测试函数")]),
    sample("errors-2021", "rules", include_str!("errors-2021.txt"))
        .en("The table of errors: type, header, status, cause, and whether the call is billed. Shortened.")
        .zh("错误类型表：错误类型、响应头、状态码、原因和是否计费，内容有删减。")
        .cites(&[ALIYUN_2021.at("7.2, 错误排查")]),
    sample("printed-echo", "code", include_str!("printed-echo.js"))
        .en("The document's function in Node.js, which answers with the request that it received. It needs `raw-body`.")
        .zh("文档中的 Node.js 函数，将收到的请求原样返回，依赖 `raw-body`。")
        .cites(&[ALIYUN_2021.at("7.2, 编写函数")]),
    sample("notes-handler", "code", include_str!("notes-handler.js"))
        .en("A function of the notes in Node.js. It calls HTML `text/plain`, so a browser shows the tags.")
        .zh("社区笔记中的 Node.js 函数。它以 `text/plain` 返回 HTML，浏览器会直接显示标签。")
        .cites(&[ALIYUN_NOTES.at("Node.js HTTP触发函数示例代码")]),
    sample("create-notes", "config", include_str!("create-notes.json"))
        .en(
            "A call of the notes. The type is `http` and the authentication `anonymous`, in lower case; `url` is not a \
             field.",
        )
        .zh("社区笔记中的创建请求。类型应为 `http`，认证方式应为小写的 `anonymous`；`url` 不是配置字段。")
        .cites(&[ALIYUN_NOTES.at("CreateTrigger, HTTP触发器")]),
    sample("response-2026", "answer", include_str!("response-2026.json"))
        .en("What a function of Function Compute 3.0 returns.")
        .zh("函数计算 3.0 中函数的返回值。")
        .cites(&[FC_HTTP_2026.at("响应结构体"), FC_RUNTIME_GO.at("HTTPTriggerResponse")]),
    sample("handler-node", "handler", include_str!("handler.js"))
        .en("A function in Node.js that decodes the body by the flag and splits joined parameters.")
        .zh("按标志解码请求体并拆分同名参数的 Node.js 函数。")
        .cites(&[FC_HTTP_2026.at("请求结构体")]),
    sample("handler-python", "handler", include_str!("handler.py"))
        .en("A function in Python that decodes the body by the flag and splits joined parameters.")
        .zh("按标志解码请求体并拆分同名参数的 Python 函数。")
        .cites(&[FC_HTTP_2026.at("请求结构体")]),
];

const COUNTEREXAMPLES: &[CounterExample] = &[
    refused("no-methods", "missing", "hello", r#"{"config":{"methods":null}}"#),
    refused("custom", "no-such-choice", "hello", r#"{"config":{"authType":"CUSTOM"}}"#),
    refused("capitals", "no-such-choice", "hello", r#"{"config":{"authType":"ANONYMOUS"}}"#),
    refused("small-letters", "no-such-choice", "hello", r#"{"config":{"methods":["get"]}}"#),
    refused("url", "unknown-member", "hello", r#"{"config":{"url":"/my-endpoint"}}"#),
    refused("jwt-without-keys", "jwt-without-keys", "hello", r#"{"config":{"authType":"jwt"}}"#),
    refused(
        "jwt-no-json",
        "auth-config-json",
        "hello",
        r#"{"config":{"authType":"jwt","authConfig":"header:Authorization"}}"#,
    ),
    refused("keys-unused", "auth-config-unused", "hello", r#"{"config":{"authConfig":"{\"jwks\":{\"keys\":[]}}"}}"#),
    refused("own-header", "reserved-header", "hello", r#"{"occurrence":{"headers":{"X-Fc-Request-Id":"1"}}}"#),
    refused("te", "forbidden-header", "action-2021", r#"{"occurrence":{"headers":{"TE":"trailers"}}}"#),
    refused("two-bodies", "one-body", "upload", r#"{"occurrence":{"body":"a"}}"#),
    refused(
        "bytes-as-text",
        "bytes-without-type",
        "upload",
        r#"{"occurrence":{"headers":{"Content-Type":"text/plain"}}}"#,
    ),
    refused("query-with-mark", "form", "hello", r#"{"occurrence":{"query":"?a=b"}}"#),
    refused("whole-url", "form", "hello", r#"{"occurrence":{"path":"https://a.example/b"}}"#),
    refused("no-such-day", "no-such-time", "hello", r#"{"occurrence":{"date":"2021-02-30T04:00:00Z"}}"#),
];
