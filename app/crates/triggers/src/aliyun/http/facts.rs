//! What the reference says beside fields and values.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, FC_HTTP_2026, FC_HTTP_FAQ, FC_HTTP_LIMITS, FC_JWT, FC_SDK,
    FC3_SCHEMA, FUNCRAFT,
};

use super::super::{BESIDE_HTTP, EDIT_ON_LATEST, TWO_WAY};
use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const FACTS: &[Fact] = &[
    note("synchronous")
        .en("Invoked synchronously: the client waits for the function's response.")
        .zh("同步调用：客户端等待函数返回响应。")
        .cites(&[ALIYUN_2021.at("2, 双向集成触发器")]),
    TWO_WAY,
    BESIDE_HTTP,
    limit("one-each")
        .en("A function has one HTTP trigger; where versions are used, one for each version and each alias, so an \
             alias and its version may both have one.")
        .zh("每个函数只能创建一个 HTTP 触发器；使用版本管理时，每个版本或别名可以各创建一个，因此别名与其指向的版本\
             可以同时拥有。")
        .cites(&[ALIYUN_2021.at("7.1, 使用限制"), FC_HTTP_FAQ.at("HTTP触发器使用限制")]),
    limit("request-limits")
        .en("Headers with names at most 4 KB, path with parameters at most 4 KB, body at most 6 MB; beyond, 400 and \
             `InvalidArgument`.")
        .zh("请求头（名称和值）不超过 4 KB，路径（含查询参数）不超过 4 KB，请求体不超过 6 MB；超过时返回 400 和 \
             `InvalidArgument`。")
        .cites(&[ALIYUN_2021.at("7.1, Request限制项")]),
    limit("response-limit")
        .en("Headers of the response with names at most 4 KB; beyond, 502 and `BadResponse`. For its body the \
             document gives no limit.")
        .zh("响应头（名称和值）不超过 4 KB；超过时返回 502 和 `BadResponse`。文档没有给出响应体的限制。")
        .cites(&[ALIYUN_2021.at("7.1, Response限制项")]),
    limit("request-headers")
        .en("Clients cannot set `accept-encoding`, `connection`, `keep-alive`, `proxy-authorization`, `te`, `trailer`, \
             `transfer-encoding` and names that begin with `x-fc-`.")
        .zh("请求头不支持自定义 `accept-encoding`、`connection`、`keep-alive`、`proxy-authorization`、`te`、`trailer`、\
             `transfer-encoding` 以及以 `x-fc-` 开头的字段。")
        .cites(&[ALIYUN_2021.at("7.1, Request Headers")]),
    limit("response-headers")
        .en("Functions cannot set `connection`, `content-length`, `content-encoding`, `date`, `keep-alive`, \
             `proxy-authenticate`, `server`, `trailer`, `transfer-encoding`, `upgrade`, \
             `content-disposition: attachment` and names that begin with `x-fc-`.")
        .zh("响应头不支持自定义 `connection`、`content-length`、`content-encoding`、`date`、`keep-alive`、\
             `proxy-authenticate`、`server`、`trailer`、`transfer-encoding`、`upgrade`、\
             `content-disposition: attachment` 以及以 `x-fc-` 开头的字段。")
        .cites(&[ALIYUN_2021.at("7.1, Response Headers")]),
    trap("download")
        .en("On the default domain Function Compute adds `content-disposition: attachment` to every response, so \
             browsers download it. Only a custom domain avoids that.")
        .zh("使用默认的 aliyuncs.com 域名时，服务端会在响应头中强制添加 `content-disposition: attachment`，浏览器会\
             以附件方式下载。只有使用自定义域名才能避免。")
        .cites(&[ALIYUN_2021.at("7.1, 说明")]),
    trap("preflight")
        .en("Browsers send `OPTIONS` before many cross-origin requests. If the trigger does not list it, it is refused \
             with 403 and the request fails before the function sees it.")
        .zh("浏览器在许多跨域请求之前会先发送 `OPTIONS`。触发器未配置该方法时返回 403，请求在到达函数之前就已失败。")
        .cites(&[ALIYUN_2021.at("7.2, 错误排查"), ALIYUN_NOTES.at("HTTP触发器, 协议支持")]),
    trap("joined-parameters")
        .en("In Function Compute 3.0 the values of a repeated parameter arrive joined by commas and decoded. A local \
             server usually gives a list; code that works there may split values incorrectly here.")
        .zh("函数计算 3.0 中，同名查询参数的值会解码并以逗号连接。本地服务器通常给出列表，本地可用的代码在这里可能得\
             到不同结果。")
        .cites(&[FC_HTTP_2026.at("queryParameters")]),
    trap("not-ending")
        .en("A function that does not finish has not sent its response: `response.send()` in Node.js, `return` in \
             Python and C#, `return new Response()` in PHP, `HttpServletResponse` in Java.")
        .zh("函数无法结束时，请检查是否返回了响应：Node.js 需调用 `response.send()`，Python 和 C# 需 `return`，PHP 需 \
             `return new Response()`，Java 使用 `HttpServletResponse`。")
        .cites(&[ALIYUN_2021.at("7.2, 常见问题")]),
    trap("entry-point")
        .en("If a function does not run, its entry point may be that of an event function.")
        .zh("函数无法执行时，请检查入口函数：HTTP 函数与普通函数的入口函数不同。")
        .cites(&[ALIYUN_2021.at("7.1, HTTP触发器的入口函数形式; 7.2, 常见问题")]),
    note("ten-seconds")
        .en("A new trigger needs about ten seconds to take effect.")
        .zh("新创建的触发器约需 10 秒的缓存更新时间才会生效。")
        .cites(&[ALIYUN_2021.at("7.2, 常见问题")]),
    note("address")
        .en("The address is `ACCOUNT.REGION.fc.aliyuncs.com/2016-08-15/proxy/SERVICE/FUNCTION/` followed by any path \
             and parameters. In Function Compute 3.0, each trigger has its own host under `fcapp.run`.")
        .zh("访问地址为 `账号 ID.地域.fc.aliyuncs.com/2016-08-15/proxy/服务/函数/`，其后可带任意路径和查询参数。函数\
             计算 3.0 中每个触发器拥有 `fcapp.run` 下的独立域名。")
        .cites(&[ALIYUN_2021.at("7.2, URL 组装规则"), FC_HTTP_2026.at("requestContext.domainName")]),
    note("custom-domain")
        .en("A custom domain maps paths to functions. API Gateway can also call the function, with its address as an \
             HTTP service.")
        .zh("可以通过自定义域名将不同路径映射到函数，也可以使用 API 网关，后端服务类型选择 HTTP 服务并填写函数地址。")
        .cites(&[ALIYUN_2021.at("7.1, 其他使用说明")]),
    note("advantages")
        .en("Compared with API Gateway: no JSON around the body, faster, testable with any HTTP tool, and suitable for \
             webhooks such as CDN origin fetch and MNS.")
        .zh("相比 API 网关触发器：无需 JSON 编解码、性能更优，可使用熟悉的 HTTP 工具测试，并可对接支持 Webhook 回调\
             的服务，例如 CDN 回源、MNS。")
        .cites(&[ALIYUN_2021.at("7.1, 优势")]),
    note("console")
        .en("In the console, the trigger is selected while the function is created, and a default one is created with \
             it; other triggers are added later.")
        .zh("在控制台中，创建函数时选择通过 HTTP 请求触发，会自动创建默认的 HTTP 触发器；其他类型的触发器在函数创建\
             之后配置。")
        .cites(&[ALIYUN_2021.at("7.2, 背景信息; 创建触发器")]),
    note("protocols")
        .en("HTTP and HTTPS with all seven methods; WebSocket with GET only, for long connections; gRPC with Protocol \
             Buffers.")
        .zh("HTTP/HTTPS 协议支持全部七种方法；WebSocket 协议仅支持 GET，适用于长连接；gRPC 协议使用 ProtoBuf。")
        .cites(&[ALIYUN_NOTES.at("HTTP触发器, 协议支持")]),
    note("errors-by-class")
        .en("4xx: the request is wrong. 5xx: the function is, or the system. `X-Fc-Error-Type` distinguishes them; \
             only errors of the function are billed.")
        .zh("4xx 为请求错误，5xx 为函数错误或系统错误，可通过 `X-Fc-Error-Type` 区分；只有函数错误计费。")
        .cites(&[ALIYUN_2021.at("7.2, 错误排查")]),
    note("jwt")
        .en("`jwt` came later: the trigger checks a token against public keys, and calls that fail are not billed. \
             Which status they get, our sources do not say.")
        .zh("`jwt` 为后续新增的认证方式：触发器使用公钥校验令牌，校验失败的调用不计费。资料未说明其状态码。")
        .cites(&[FC_JWT.at("JWT认证流程")]),
    note("signature")
        .en("The signature is HMAC-SHA256 over method, `Content-MD5`, `Content-Type`, `Date`, the `x-fc-` headers and \
             the path; for these addresses, a line break and the sorted parameters follow, even if there are none.")
        .zh("签名为 HMAC-SHA256，签名内容依次包括请求方法、`Content-MD5`、`Content-Type`、`Date`、`x-fc-` 请求头和路\
             径；对于这类地址，之后还有换行符和排序后的查询参数，没有参数时也有换行符。")
        .cites(&[bilingual::sources::FC_SDK_2016.at("signature.go")]),
    EDIT_ON_LATEST,
    disagreement(
        "event-or-none",
        &[
            side(
                ALIYUN_2019.at("HTTP触发器"),
                "No event: request and response objects.",
                "没有 event，入参是请求和响应对象。",
            ),
            side(ALIYUN_2021.at("5, HTTP触发器"), "No event.", "没有 event。"),
            side(ALIYUN_2023.at("HTTP触发器"), "No event.", "没有 event。"),
            side(
                FC_HTTP_2026.at("调用函数流程"),
                "Built-in runtimes of 3.0 receive an event.",
                "3.0 的内置运行时收到 event。",
            ),
        ],
    )
    .en("Used here: both, as editions. The newest is current; custom runtimes and containers still receive the \
         request.")
    .zh("本页以版本区分：最新版本为当前行为；自定义运行时和自定义镜像收到的仍是 HTTP 请求。")
    .cites(&[FC_HTTP_2026.at("调用函数流程")]),
    disagreement(
        "methods",
        &[
            side(
                ALIYUN_2019.at("HTTP触发器, methods"),
                "GET, POST, HEAD, PUT, DELETE.",
                "GET、POST、HEAD、PUT、DELETE。",
            ),
            side(ALIYUN_2021.at("7.1"), "The same five.", "同样五种。"),
            side(ALIYUN_NOTES.at("HTTP触发器, 协议支持"), "PATCH and OPTIONS as well.", "另有 PATCH 和 OPTIONS。"),
        ],
    )
    .en("Used here: all seven.")
    .zh("本页采用全部七种。")
    .cites(&[ALIYUN_NOTES.at("HTTP触发器, 协议支持"), FC_SDK.at("HTTPTriggerConfig")]),
    disagreement(
        "limits",
        &[
            side(
                ALIYUN_2021.at("7.1, 使用限制"),
                "4 KB of headers either way, 6 MB of body; seven names of request headers.",
                "请求头和响应头各 4 KB，请求体 6 MB；七个不可自定义的请求头。",
            ),
            side(
                FC_HTTP_LIMITS.at("HTTP Request限制; HTTP Response限制"),
                "8 KB of headers either way, 32 MB of body (128 KB if the call is asynchronous); of request headers \
                 only `connection`, `keep-alive` and `x-fc-`.",
                "请求头和响应头各 8 KB，请求体 32 MB（异步调用 128 KB）；不可自定义的请求头只有 `connection`、\
                 `keep-alive` 和 `x-fc-`。",
            ),
        ],
    )
    .en("Used here: the later limits in the newest edition, those of 2021 in the older ones.")
    .zh("本页采用：最新版本使用新的限制，旧版本使用 2021 年的限制。")
    .cites(&[ALIYUN_2021.at("7.1, 使用限制"), FC_HTTP_LIMITS.at("HTTP Request限制; HTTP Response限制")]),
    disagreement(
        "two-names-of-502",
        &[
            side(
                ALIYUN_2021.at("7.1, Response限制项"),
                "The error code is `BadResponse`.",
                "错误码为 `BadResponse`。",
            ),
            side(ALIYUN_2021.at("7.2, 错误排查"), "`X-Fc-Error-Type` is `UnhandledInvocationError`.", "`X-Fc-Error-Type` \
                                                                                                       为 \
                                                                                                       `UnhandledInvocationError`。"),
        ],
    )
    .en("Used here: both, a code and a type.")
    .zh("本页认为两者并存：前者是错误码，后者是错误类型。")
    .cites(&[ALIYUN_2021.at("7.1; 7.2")]),
    disagreement(
        "auth-types",
        &[
            side(ALIYUN_2019.at("HTTP触发器, authType"), "`anonymous`, `function`.", "`anonymous`、`function`。"),
            side(
                ALIYUN_NOTES.at("CreateTrigger, HTTP触发器"),
                "`ANONYMOUS`, `CUSTOM`, and a field `url`.",
                "`ANONYMOUS`、`CUSTOM`，以及字段 `url`。",
            ),
            side(
                FUNCRAFT.at("http-invoke.js"),
                "`ANONYMOUS` as well as `anonymous`.",
                "`ANONYMOUS` 与 `anonymous` 均可。",
            ),
            side(FC_JWT.at("认证方式"), "`jwt` as well.", "另有 `jwt`。"),
        ],
    )
    .en("Used here: `anonymous`, `function`, `jwt` in lower case; only the notes mention `CUSTOM` or `url`.")
    .zh("本页采用小写的 `anonymous`、`function`、`jwt`；除社区笔记外没有来源提到 `CUSTOM` 和 `url`。")
    .cites(&[ALIYUN_2019.at("HTTP触发器, authType"), FC_SDK.at("HTTPTriggerConfig")]),
    disagreement(
        "auth-config-names",
        &[
            side(
                FC_SDK.at("HTTPTriggerConfig, example"),
                "`JWKS`, `TokenLookup`, `ClaimPassBy`.",
                "`JWKS`、`TokenLookup`、`ClaimPassBy`。",
            ),
            side(
                FC3_SCHEMA.at("http"),
                "`jwks`, `tokenLookup`, `claimPassBy`.",
                "`jwks`、`tokenLookup`、`claimPassBy`。",
            ),
        ],
    )
    .en("Used here: either; the string is passed on unchanged.")
    .zh("本页两种写法均接受，原样传递。")
    .cites(&[FC_SDK.at("HTTPTriggerConfig, example"), FC3_SCHEMA.at("http")]),
    disagreement(
        "auth-type-default",
        &[
            side(FC_SDK.at("HTTPTriggerConfig"), "`function` by default.", "默认为 `function`。"),
            side(FC3_SCHEMA.at("http"), "Required.", "必填。"),
        ],
    )
    .en("Used here: `function` if nothing is set, the safer choice.")
    .zh("本页采用：未设置时为更安全的 `function`。")
    .cites(&[FC_SDK.at("HTTPTriggerConfig")]),
];
