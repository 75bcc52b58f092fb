//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{SCF_APIGW_END, SCF_GO, SCF_SDK, TENCENT_2024};

use super::config::RESPONSES;
use super::{DESC, PAGE, SUMMARY};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    note("end")
        .en("July 1, 2024: no new triggers. December 31, 2024: no new versions or features. June 30, 2025: \
             offline; existing triggers can neither be seen nor used.")
        .zh("2024 年 7 月 1 日：不再支持新建；2024 年 12 月 31 日：停止发布新版本和新功能；2025 年 6 月 30 日：下线，存量触发器不能\
             查看和使用。")
        .cites(&[SCF_APIGW_END.at("注意事项"), SCF_SDK.at("CreateTrigger, Type")]),
    limit("one-function")
        .en("An API has one function; a function can be the backend of many APIs. The same path and method is the same \
             API, whatever its environment.")
        .zh("一条 API 规则只能绑定一个函数，一个函数可以被多个 API 绑定。路径和请求方法相同而发布环境不同的 API 视为同一个 API。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 绑定限制")]),
    limit("same-region")
        .en("Gateway and function must be in the same region.")
        .zh("API 服务和函数必须在同一地域。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 绑定限制")]),
    limit("six-megabytes")
        .en("Images and files must be Base64. If that exceeds 6 MB, upload to COS first and send the object's address.")
        .zh("图片或文件需要进行 Base64 编码。编码后超过 6 MB 时，建议先上传至 COS，再把对象地址传给函数。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成请求与透传请求, 注意")]),
    note("synchronous")
        .en("The gateway pushes the request and waits until its own timeout: the invocation is synchronous.")
        .zh("Push 模型，同步调用：网关推送请求，并在自身超时时间内等待函数返回。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 同步调用")]),
    trap("which-timeout")
        .en("Gateway and function have a timeout each. If the function's ends first, the client gets status 200 with an \
             error text; if the gateway's ends first, a 5xx.")
        .zh("网关和函数的超时时间分别生效。函数先超时，客户端收到状态码 200 和超时报错内容；网关先超时，客户端收到 5xx。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 超时规则")]),
    trap("body-is-text")
        .en("`body` is a string even if the request sent JSON: parse it.")
        .zh("`body` 始终为字符串，即使请求体是 JSON，也需要再次解析。")
        .cites(&[PAGE]),
    note("several-places")
        .en("A value can appear in several places, such as a query parameter in `queryString` and \
             `queryStringParameters`. `requestContext` can grow, but loses nothing.")
        .zh("同一参数可能在多个位置出现，例如 Query 参数同时出现在 `queryString` 和 `queryStringParameters` 中。`requestContext` 的\
             内容可能增加，但不会删除。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 注意")]),
    note("web-functions")
        .en("For web functions the gateway passes the HTTP request through instead; there is no event.")
        .zh("绑定 Web 函数时，网关直接透传 HTTP 请求，没有 event。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 注意; 触发器概述, HTTP 请求触发")]),
    note("gateway-console")
        .en("Plans for limits, lists of allowed and denied addresses and more are set in the gateway's console.")
        .zh("限流计划、黑白名单等高阶配置在 API 网关控制台中管理。")
        .cites(&[TENCENT_2024.at("API 网关触发器概述, API 网关触发器配置")]),
    disagreement(
        "default-response",
        &[
            side(RESPONSES, "Created in the gateway's console: passed through.", "在 API 网关控制台创建：默认透传响应。"),
            side(RESPONSES, "Created in SCF's console: integrated.", "在云函数控制台创建：默认集成响应。"),
            side(DESC, "`TriggerDesc`: `FALSE`.", "`TriggerDesc`：默认为 `FALSE`。"),
        ],
    )
    .en("Used here: `FALSE`, as in `TriggerDesc`, since that is the form on this page. Set it explicitly.")
    .zh("本页填写的是 `TriggerDesc`，因此默认为 `FALSE`。建议显式填写。")
    .cites(&[RESPONSES, DESC]),
    disagreement(
        "blanks",
        &[
            side(DESC, "The printed `TriggerDesc` has line breaks and indentation.", "`TriggerDesc` 示例带有换行和缩进。"),
            side(
                TENCENT_2024.at("触发器配置描述, COS 触发器, 注意"),
                "As `TriggerDesc`, the JSON string is continuous, without spaces.",
                "作为 `TriggerDesc` 时，JSON 字符串须连续且中间不能有空格。",
            ),
        ],
    )
    .en("Used here: no blanks, which satisfies both.")
    .zh("本页生成的 `TriggerDesc` 不含空格，可同时满足两者。")
    .cites(&[DESC]),
    disagreement(
        "environment-required",
        &[
            side(DESC, "`environmentName` is required.", "`environmentName` 为必选。"),
            side(DESC, "If it is omitted, it is `release`.", "不填写默认为 `release`。"),
        ],
    )
    .en("Used here: optional, `release` by default.")
    .zh("本页为可选，默认 `release`。")
    .cites(&[DESC]),
    disagreement(
        "header-case",
        &[
            side(SUMMARY, "`Accept-Language`, `Host`.", "`Accept-Language`、`Host`。"),
            side(PAGE, "`accept-Language`, `host`.", "`accept-Language`、`host`。"),
            side(SCF_GO.at("events/apigw_test.go"), "`accept-language`, `host`.", "`accept-language`、`host`。"),
        ],
    )
    .en("Used here: as you enter them. A function should compare names without regard to case.")
    .zh("本页按填写内容生成；函数比较请求头名称时应忽略大小写。")
    .cites(&[SCF_GO.at("events/apigw_test.go")]),
    disagreement(
        "query-values",
        &[
            side(PAGE, "Values of `queryString` are strings.", "`queryString` 的值为字符串。"),
            side(
                SCF_GO.at("events/apigw_test.go"),
                "`a=b&a=c&i` gives a list and `true`.",
                "`a=b&a=c&i` 得到数组和 `true`。",
            ),
            side(SCF_GO.at("cloudevents/scf/apigw.go"), "Only strings are accepted.", "类型定义只接受字符串。"),
        ],
    )
    .en("Used here: as in the captured event.")
    .zh("本页与实际收到的事件一致。")
    .cites(&[SCF_GO.at("events/apigw_test.go")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("trigger-desc", "config", include_str!("desc.json"))
            .en("`TriggerDesc` as printed, with its two halves joined and a trailing comma removed.")
            .zh("文档中的 `TriggerDesc` 示例，已合并被分页断开的两部分并去掉多余的逗号。")
            .cites(&[TENCENT_2024.at("触发器配置描述, API 网关触发器, TriggerDesc 示例")]),
        sample("event-2024", "event", include_str!("post.event.json"))
            .en("The event as printed, with its two halves joined and the escapes of `body` repaired.")
            .zh("文档中的事件，已合并被分页断开的两部分并修正 `body` 的转义。")
            .cites(&[PAGE]),
        sample("answer", "answer", include_str!("../clb/answer.json"))
            .en("The answer as printed: an HTML page.")
            .zh("文档中的返回值示例：HTML 页面。")
            .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成响应返回数据结构")]),
        sample("answer-list", "answer", include_str!("../clb/answer-list.json"))
            .en("The answer as printed, one header with three values.")
            .zh("文档中的返回值示例，一个响应头有三个值。")
            .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成响应返回数据结构")]),
        sample("printed-python", "code", include_str!("printed.py"))
            .en("The document's function in Python. Repaired: `false`, which Python does not know, became `False`.")
            .zh("文档中的 Python 函数。已修复：Python 中没有的 `false` 改为 `False`。")
            .cites(&[TENCENT_2024.at("API 网关触发器概述, 示例代码")]),
        sample("error", "answer", include_str!("error.json"))
            .en("What the client gets if the answer cannot be read.")
            .zh("返回值无法解析时客户端收到的内容。")
            .cites(&[RESPONSES]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it decodes the body by the flag, reads repeated parameters, and returns an \
                 integrated response.")
            .zh("Node.js 函数：按标志解码请求体，读取同名参数，并返回集成响应。")
            .cites(&[PAGE, SUMMARY]),
        python(include_str!("handler.py")).cites(&[PAGE, SUMMARY]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "post", r#"{"config":{"FunctionName":null}}"#),
        refused("switch-as-boolean", "wrong-kind", "post", r#"{"config":{"api":{"isIntegratedResponse":true}}}"#),
        refused("switch-in-lower-case", "no-such-choice", "post", r#"{"config":{"api":{"authRequired":"false"}}}"#),
        refused("patch", "no-such-choice", "post", r#"{"config":{"api":{"requestConfig":{"method":"PATCH"}}}}"#),
        refused("production", "no-such-choice", "post", r#"{"config":{"release":{"environmentName":"prod"}}}"#),
        refused("name-as-id", "form", "post", r#"{"config":{"service":{"serviceId":"SCF_API_SERVICE"}}}"#),
        refused("id-and-name", "id-or-name", "post", r#"{"config":{"service":{"serviceName":"SCF_API_SERVICE"}}}"#),
        refused("no-path", "missing", "post", r#"{"occurrence":{"path":null}}"#),
        refused("path-with-query", "form", "post", r#"{"occurrence":{"path":"/test/value?foo=bar"}}"#),
        refused("no-api-path", "missing", "post", r#"{"occurrence":{"apiPath":null}}"#),
        refused(
            "bytes-without-base64",
            "binary-needs-base64",
            "post",
            r#"{"occurrence":{"bodyBytes":{"$bytes":"AA=="}}}"#,
        ),
        refused("latest-without-dollar", "dollar", "post", r#"{"config":{"Qualifier":"LATEST"}}"#),
    ],
};
