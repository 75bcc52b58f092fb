//! What only the server shows: facts, printed pieces, and what is refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, APIG_FC, FC_RUNTIME_JAVA, MIDWAY, REASONING,
};

use super::super::{BESIDE_HTTP, PARSE_YOURSELF};
use crate::model::notation::{disagreement, note, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library, Sample};

/// What only the server shows.
pub const LIBRARY: Library = Library { facts: FACTS, samples: SAMPLES, counterexamples: COUNTEREXAMPLES };

const FACTS: &[Fact] = &[
    note("one-way")
        .en(
            "A one-way integration: it is configured in API Gateway only. Function Compute lists no trigger for it and \
             needs none.",
        )
        .zh("单向集成触发器：只在 API 网关侧配置，函数计算侧不显示、也无需创建触发器。")
        .cites(&[ALIYUN_2021.at("2, 单向集成触发器")]),
    note("synchronous")
        .en("Invoked synchronously: the client waits for the gateway, and the gateway for the function.")
        .zh("同步调用：客户端等待网关，网关等待函数返回。")
        .cites(&[ALIYUN_2021.at("2, 单向集成触发器, 调用方式")]),
    note("or-http-trigger")
        .en("An HTTP trigger also serves web requests, with fewer steps and no JSON around the body. API Gateway adds \
             access controls, such as lists of allowed and denied addresses.")
        .zh("HTTP 触发器同样可以处理 Web 请求，环节更少，也不需要 JSON 编解码。API 网关则提供 IP 白名单、黑名单等高\
             级能力。")
        .cites(&[ALIYUN_2021.at("13.1, 使用场景; 7.1, 优势")]),
    note("http-function")
        .en("A function with an HTTP trigger can also be the backend of an API: then the backend is an HTTP service \
             with the trigger's address, and this event does not occur.")
        .zh("设置了 HTTP 触发器的函数也可以作为 API 的后端：后端服务类型选择 HTTP 服务，并填写触发器地址，此时不会产\
             生该事件。")
        .cites(&[ALIYUN_2021.at("7.1, 其他使用说明"), APIG_FC.at("HTTP functions")]),
    trap("base64-body")
        .en("The gateway encodes every body in Base64 to keep it intact, except forms whose parameters are mapped in \
             the API. A function that parses `body` without checking `isBase64Encoded` fails on JSON.")
        .zh("为避免内容出错或丢失，网关会对请求体进行 Base64 编码，只有选择入参映射的 FORM 形式除外。直接解析 `body` \
             而不检查 `isBase64Encoded`，处理 JSON 时就会出错。")
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, Base64")]),
    trap("binary-answer")
        .en("A binary body is returned as Base64 with `isBase64Encoded` set to true; the gateway decodes it for the \
             client.")
        .zh("返回二进制内容时，需先进行 Base64 编码并将 `isBase64Encoded` 设置为 true，网关解码后再传给客户端。")
        .cites(&[ALIYUN_2019.at("API网关触发器, 输出格式"), ALIYUN_2021.at("13.2, 返回格式, 说明")]),
    trap("success-and-503")
        .en("503 while the function's log shows success means that the answer does not have the required form.")
        .zh("函数日志显示执行成功而调用方收到 503，说明返回值不符合格式要求。")
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, 503")]),
    trap("idle-and-503")
        .en("503 on the first call after a while means that the cold start took longer than the gateway's timeout. A \
             longer timeout solves it.")
        .zh("一段时间未调用后首次调用返回 503，说明冷启动时间超过了网关的超时时间，延长超时时间即可解决。")
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, 冷启动")]),
    note("content-type")
        .en("The content type of the response is set in the settings of the API.")
        .zh("响应的 Content-Type 在 API 的设置中指定。")
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, content-type")]),
    note("retries")
        .en("No document says that the gateway retries after a failure; a client that needs a retry repeats the \
             request.")
        .zh("没有文档提到网关会在失败后重试；如有需要，由客户端重新发起请求。")
        .cites(&[REASONING.at("no document mentions retries")]),
    note("other-region")
        .en("API and function should be in one region; otherwise the gateway reaches the function over the Internet, \
             which is slower and billed as traffic.")
        .zh("API 与函数应位于同一地域；否则网关经公网访问函数，时延更高并产生流量费用。")
        .cites(&[APIG_FC.at("fcRegionId")]),
    note("role")
        .en("The gateway calls the function under a RAM role, such as `aliyunserviceroleforapigateway`.")
        .zh("网关以 RAM 角色的身份调用函数，例如 `aliyunserviceroleforapigateway`。")
        .cites(&[APIG_FC.at("roleArn")]),
    BESIDE_HTTP,
    PARSE_YOURSELF,
    disagreement(
        "who-decodes",
        &[
            side(
                ALIYUN_2019.at("API网关触发器, 输入格式"),
                "Function Compute decodes the body first.",
                "函数计算会先对 body 解码。",
            ),
            side(
                ALIYUN_2021.at("13.2, event格式, 说明"),
                "The function has to decode the body.",
                "需要在函数中先对 body 解码再处理。",
            ),
            side(ALIYUN_2023.at("API网关触发器, 说明"), "As in 2021.", "与 2021 年一致。"),
        ],
    )
    .en("Used here: the function decodes. The event still carries the flag, which would have no purpose otherwise.")
    .zh("本页采用：由函数解码。事件中仍然带有该标志，否则它没有意义。")
    .cites(&[ALIYUN_2021.at("13.2, event格式, 说明")]),
    disagreement(
        "flag-kind",
        &[
            side(ALIYUN_2021.at("13.2, event格式"), "The template shows a string.", "模板中写作字符串。"),
            side(ALIYUN_2019.at("API网关触发器, 事件示例"), "The sample event has a boolean.", "示例事件中为布尔值。"),
            side(FC_RUNTIME_JAVA.at("ApiGateway"), "A boolean.", "布尔值。"),
            side(MIDWAY.at("isBase64Encoded"), "The strings `true` and `false`.", "字符串 `true` 或 `false`。"),
        ],
    )
    .en("Used here: a boolean, as in the sample event and in the vendor's own types.")
    .zh("本页采用：布尔值，与示例事件和官方类型定义一致。")
    .cites(&[ALIYUN_2019.at("API网关触发器, 事件示例"), FC_RUNTIME_JAVA.at("ApiGateway")]),
    disagreement(
        "flag-name",
        &[
            side(
                ALIYUN_2021.at("13.2, 常见问题, Base64"),
                "An answer in the FAQ calls it `isBase64`.",
                "常见问题中称为 `isBase64`。",
            ),
            side(
                ALIYUN_2021.at("13.2, event格式"),
                "The format has `isBase64Encoded`.",
                "格式说明中为 `isBase64Encoded`。",
            ),
        ],
    )
    .en("Used here: `isBase64Encoded`, as in every event.")
    .zh("本页采用 `isBase64Encoded`，与所有事件一致。")
    .cites(&[ALIYUN_2021.at("13.2, event格式")]),
    disagreement(
        "samples-break-the-contract",
        &[
            side(
                ALIYUN_2021.at("13.2, 返回格式"),
                "`statusCode` is a number, `isBase64Encoded` a boolean, `body` a string.",
                "`statusCode` 为数字，`isBase64Encoded` 为布尔值，`body` 为字符串。",
            ),
            side(
                ALIYUN_2021.at("13.2, 编写函数"),
                "Four of the five code samples differ: Node.js, Python and PHP return the status as a string and the \
                 body as an object, Python and PHP the flag as a string, and the Java stream handler the body as an \
                 object.",
                "五个示例中有四个不符合：Node.js、Python、PHP 示例的状态码为字符串、body 为对象，Python 和 PHP 示例\
                 的标志为字符串，Java Stream 示例的 body 为对象。",
            ),
        ],
    )
    .en("Used here: the format. Only the Java POJO sample follows it.")
    .zh("本页以格式说明为准，只有 Java POJO 示例符合要求。")
    .cites(&[ALIYUN_2021.at("13.2"), FC_RUNTIME_JAVA.at("ApiGateway")]),
    disagreement(
        "members-left-out",
        &[
            side(
                ALIYUN_2021.at("13.2, 返回格式"),
                "Four members: `isBase64Encoded`, `statusCode`, `headers`, `body`.",
                "四个字段：`isBase64Encoded`、`statusCode`、`headers`、`body`。",
            ),
            side(
                ALIYUN_2019.at("API网关触发器, callback"),
                "Successful calls return `statusCode` and `body` alone.",
                "成功时只返回 `statusCode` 和 `body`。",
            ),
        ],
    )
    .en("Used here: only `statusCode` is required. Returning all four is safe.")
    .zh("本页采用：仅 `statusCode` 必填。建议返回全部四个字段。")
    .cites(&[ALIYUN_2019.at("API网关触发器, callback"), ALIYUN_2021.at("13.2, 返回格式")]),
    disagreement(
        "called-http",
        &[
            side(
                ALIYUN_NOTES.at("CreateTrigger, 阿里云触发器类型"),
                "`CreateTrigger` creates it, with the type HTTP.",
                "通过 `CreateTrigger` 创建，类型为 HTTP。",
            ),
            side(ALIYUN_2021.at("2, 单向集成触发器"), "It is configured in API Gateway only.", "只在 API 网关侧配置。"),
        ],
    )
    .en("Used here: in API Gateway only. The type `http` is the HTTP trigger, which is a different thing.")
    .zh("本页采用：只在 API 网关侧配置。类型 `http` 是另一种触发器，即 HTTP 触发器。")
    .cites(&[ALIYUN_2021.at("2, 单向集成触发器")]),
];

const SAMPLES: &[Sample] = &[
    sample("event-template", "template", include_str!("event-template.txt"))
        .en("The printed form of the event: words instead of values, so it is not JSON.")
        .zh("文档给出的 event 格式，以文字代替取值，因此不是合法的 JSON。")
        .cites(&[
            ALIYUN_2019.at("API网关触发器, 输入格式"),
            ALIYUN_2021.at("13.2, event格式"),
            ALIYUN_2023.at("API网关触发器"),
        ]),
    sample("answer-template", "template", include_str!("answer-template.txt"))
        .en("The printed form of the answer: words instead of values, so it is not JSON.")
        .zh("文档给出的返回格式，以文字代替取值，因此不是合法的 JSON。")
        .cites(&[ALIYUN_2019.at("API网关触发器, 输出格式"), ALIYUN_2021.at("13.2, 返回格式")]),
    sample("callbacks-2019", "answer", include_str!("callbacks-2019.js"))
        .en("Three answers in Node.js: success, an error of the function, an error of the client. Repaired: braces \
             became parentheses, curly quotes straight ones.")
        .zh("Node.js 的三种返回：成功、函数异常、客户端错误。已修复：花括号改为圆括号，弯引号改为直引号。")
        .cites(&[ALIYUN_2019.at("API网关触发器, callback")]),
    sample("printed-node", "code", include_str!("printed-node.js"))
        .en(
            "The document's function in Node.js. It reads `event.method`, which does not exist, and returns the status \
             as a string and the body as an object.",
        )
        .zh("文档中的 Node.js 函数。其中读取的 `event.method` 并不存在，返回的状态码为字符串、body 为对象。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, Node.js")]),
    sample("printed-python", "code", include_str!("printed-python.py"))
        .en("The document's function in Python. It returns flag and status as strings and the body as an object.")
        .zh("文档中的 Python 函数，返回的标志和状态码为字符串、body 为对象。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, Python")]),
    sample("printed-php", "code", include_str!("printed-php.php"))
        .en("The document's function in PHP. It returns flag and status as strings and the body as an object.")
        .zh("文档中的 PHP 函数，返回的标志和状态码为字符串、body 为对象。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, PHP")]),
    sample("printed-pojo", "code", include_str!("printed-pojo.java"))
        .en("The document's function in Java with the recommended handler, and its two classes: the only sample that \
             follows the format. Repaired: a line that was repeated at the page break.")
        .zh("文档推荐的 Java POJO 写法及两个 POJO 类，是唯一符合返回格式的示例。已修复：分页处重复的一行。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, Java")]),
    sample("pom", "build", include_str!("pom.xml"))
        .en("Dependencies of the Java samples. Repaired: an address that was broken at the end of a line.")
        .zh("Java 示例的依赖。已修复：行尾断开的地址。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, pom.xml")]),
    sample("printed-stream", "code", include_str!("printed-stream.java"))
        .en(
            "The document's function in Java with streams. It decodes Base64 without checking the flag and returns the \
             body as an object. Repaired: repeated and broken lines, an extra brace.",
        )
        .zh("文档中的 Java Stream 写法。它不检查标志就进行 Base64 解码，返回的 body 为对象。已修复：重复和断开的行、\
             多余的花括号。")
        .cites(&[ALIYUN_2021.at("13.2, 编写函数, Java")]),
    sample("handler-node", "handler", include_str!("handler.js"))
        .en("A function in Node.js that decodes the body by the flag and returns all four members.")
        .zh("按标志解码请求体并返回全部四个字段的 Node.js 函数。")
        .cites(&[ALIYUN_2021.at("13.2")]),
    sample("handler-python", "handler", include_str!("handler.py"))
        .en("A function in Python that decodes the body by the flag and returns all four members.")
        .zh("按标志解码请求体并返回全部四个字段的 Python 函数。")
        .cites(&[ALIYUN_2021.at("13.2")]),
];

const COUNTEREXAMPLES: &[CounterExample] = &[
    refused("no-path", "missing", "get", r#"{"config":{"RequestConfig":{"RequestPath":null}}}"#),
    refused(
        "no-function",
        "missing",
        "get",
        r#"{"config":{"ServiceConfig":{"FunctionComputeConfig":{"FunctionName":null}}}}"#,
    ),
    refused(
        "no-service",
        "service-missing",
        "get",
        r#"{"config":{"ServiceConfig":{"FunctionComputeConfig":{"ServiceName":null}}}}"#,
    ),
    refused(
        "service-in-3.0",
        "no-services",
        "get",
        r#"{"config":{"ServiceConfig":{"FunctionComputeConfig":{"FcVersion":"3.0"}}}}"#,
    ),
    refused("timeout-0", "out-of-range", "get", r#"{"config":{"ServiceConfig":{"ServiceTimeout":0}}}"#),
    refused("timeout-as-text", "wrong-kind", "get", r#"{"config":{"ServiceConfig":{"ServiceTimeout":"10 s"}}}"#),
    refused(
        "method-in-small-letters",
        "no-such-choice",
        "get",
        r#"{"config":{"RequestConfig":{"RequestHttpMethod":"get"}}}"#,
    ),
    refused("path-with-query", "form", "get", r#"{"occurrence":{"path":"/fc?hello=world"}}"#),
    refused("two-bodies", "one-body", "json", r#"{"occurrence":{"bodyBytes":{"$bytes":"AA=="}}}"#),
    refused("form-as-bytes", "form-as-bytes", "form", r#"{"occurrence":{"body":null,"bodyBytes":{"$bytes":"AA=="}}}"#),
];
