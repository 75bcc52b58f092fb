//! Limits, notes, traps and disagreements, what the document prints beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, CLOUDFLOW, FNF_ASYNC, FNF_DATA, FNF_IN_USE, FNF_TASK, REASONING};

use crate::aliyun::PARSE_YOURSELF;
use crate::model::notation::{disagreement, limit, note, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    note("no-trigger")
        .en("Nothing is configured in Function Compute: the flow names the function, and the role of the flow may invoke \
             it.")
        .zh("无需在函数计算侧配置：由流程指定函数，并使用流程的角色调用。")
        .cites(&[ALIYUN_2021.at("16, 步骤二")]),
    note("four-arns")
        .en("Four ways to name the function: with region and account, plain or with `.` and a version or alias after \
             the service; and both with region and account empty, meaning the flow's own. Later flows also name \
             functions of FC 3.0, as `functions/FUNCTION/LATEST`.")
        .zh("函数有四种写法：带地域和账号 ID，服务名后可以加或不加 `.版本或别名`；这两种写法的地域和账号 ID 均可留空，表示与\
             流程相同。较新的流程还可以用 `functions/函数名/LATEST` 指定 FC 3.0 的函数。")
        .cites(&[ALIYUN_2021.at("16, 步骤二"), CLOUDFLOW.at("resourceArn")]),
    note("why-versions")
        .en("Versions and aliases keep one execution on one version of each function, allow a quick roll-back, and lead to \
             reserved instances, which belong to a version: in the document's example the step takes 230 ms instead of \
             500 ms.")
        .zh("使用版本和别名，可以保证同一次流程执行使用各函数的相同版本，可以快速回滚，并可以通过别名使用预留实例（依赖于固定\
             版本）：文档示例中任务步骤的耗时由 500 ms 缩短为 230 ms。")
        .cites(&[ALIYUN_2021.at("16, 简介; 步骤三")]),
    trap("object-in-object-out")
        .en("Input and output are JSON objects. A function that returns a string such as `OK` works with other \
             triggers but fails here.")
        .zh("输入和输出都必须是 JSON 对象。返回 `OK` 这类字符串的函数在其他触发器下可以工作，在这里会失败。")
        .cites(&[FNF_DATA.at("flows and steps"), FNF_TASK.at("outputMappings")]),
    note("default-mapping")
        .en("Without input mappings, a step gets the flow's input merged with what earlier steps returned; if names \
             are equal, the returned one is used. Without output mappings, everything the function returned is passed \
             on. With any mapping, there is no merge: only mapped members arrive.")
        .zh("未指定输入映射时，步骤输入为流程输入与先前步骤输出的合并，同名字段以后者为准；未指定输出映射时，函数的返回结果全部\
             作为输出。只要指定了映射，就不再合并，只传入映射的字段。")
        .cites(&[FNF_DATA.at("default mapping")]),
    limit("data-size")
        .en("Input, output and local variable of a step together have at most 32 KiB; above that, the execution fails.")
        .zh("步骤的输入、输出和本地变量总大小不能超过 32 KiB，否则流程执行失败。")
        .cites(&[FNF_DATA.at("flows and steps")]),
    limit("limits")
        .en("At most 10,000 flows and 10,000 running executions per account, and 5,000 events per execution. Names \
             have 1 to 128 letters, digits, `_` and `-` and do not begin with a digit or `-`.")
        .zh("每个账号最多 10,000 个流程、10,000 个进行中的执行；单次执行最多 5,000 个事件。名称为 1～128 个字母、数字、下划线或\
             短划线，不能以数字或短划线开头。")
        .cites(&[CLOUDFLOW.at("limits")]),
    note("errors")
        .en("The function did not run: status 429 is the error `FC.ResourceExhausted`, and a retry helps; other 4xx \
             have their own names, such as `FC.ServiceNotFound`, `FC.FunctionNotFound`, `FC.InvalidArgument`, and a \
             retry does not help. Flows in use also name `FC.ResourceThrottled`, `FC.InternalServerError`, \
             `FC.Unknown` and `FnF.TaskTimeout`. `FnF.ALL` means every error.")
        .zh("函数未执行时：HTTP 429 对应错误 `FC.ResourceExhausted`，需要重试；其他 4xx 以自身错误码命名，例如 \
             `FC.ServiceNotFound`、`FC.FunctionNotFound`、`FC.InvalidArgument`，无需重试。实际流程中还会用到 \
             `FC.ResourceThrottled`、`FC.InternalServerError`、`FC.Unknown` 和 `FnF.TaskTimeout`。`FnF.ALL` 表示所有错误。")
        .cites(&[FNF_TASK.at("errors"), FNF_IN_USE.at("wait for callback")]),
    note("retries")
        .en("Without `retry`, nothing is retried. By default, a policy waits 1 second at first, doubles that each time \
             up to a day, and tries 3 times. An error that remains goes to `catch`; otherwise the execution fails.")
        .zh("未配置 `retry` 时不会重试。重试策略默认初始间隔 1 秒、每次翻倍、最长一天、最多 3 次；之后仍未恢复的错误交给 \
             `catch`，否则流程执行失败。")
        .cites(&[FNF_TASK.at("retry, catch")]),
    note("synchronous-by-default")
        .en("By default, the step calls synchronously and waits for the function to return, which uses the account's \
             instance limit and needs a lasting connection. For long tasks, the pages recommend asynchronous \
             invocation; Function Compute then needs `fnf:ReportTaskSucceeded` and `fnf:ReportTaskFailed` to report \
             back.")
        .zh("默认同步调用函数并等待返回，会占用账号的实例配额，且需要保持长连接。耗时任务建议使用异步调用，此时需要授予函数计算 \
             `fnf:ReportTaskSucceeded` 和 `fnf:ReportTaskFailed` 权限以便回调。")
        .cites(&[FNF_ASYNC.at("why asynchronous")]),
    trap("yaml-dollar")
        .en("A source such as `$input.name` is a path, anything else a literal string: `input.name` without `$` passes \
             these words. A path that leads nowhere is `null` on this page; no page says what the service does.")
        .zh("`$input.name` 是路径，其他内容都是常量字符串：缺少 `$` 的 `input.name` 会原样传入。路径取不到值时，本页给出 `null`；\
             未找到文档说明服务的行为。")
        .cites(&[FNF_TASK.at("inputMappings"), REASONING.at("a path that leads nowhere")]),
    note("cdn-origin")
        .en("The document's last chapter, on CDN origins, ends after its introduction: an origin may be an OSS domain, \
             an IP address, an origin domain or a domain of Function Compute, several with priority and weight.")
        .zh("文档最后一章“CDN 源站”在简介之后中断：源站类型包括 OSS 域名、IP、源站域名和函数计算域名，支持多源站的主备优先级和\
             权重。")
        .cites(&[ALIYUN_2021.at("17")]),
    PARSE_YOURSELF,
    disagreement(
        "object-or-json",
        &[
            side(FNF_TASK.at("outputMappings, older text"), "The function's result must be a JSON object.", "函数的返回结果必须是 JSON 对象类型。"),
            side(FNF_TASK.at("outputMappings"), "It must be of a JSON type.", "格式必须是 JSON 类型。"),
            side(FNF_DATA.at("flows and steps"), "Input and output must be JSON objects.", "输入和输出的类型必须是 JSON 对象格式。"),
        ],
    )
    .en("Used here: an object.")
    .zh("本页采用 JSON 对象。")
    .cites(&[FNF_DATA.at("flows and steps")]),
    disagreement(
        "request-response",
        &[
            side(FNF_TASK.at("pattern"), "`requestResponse` waits until the task has ended.", "`requestResponse` 同步等待任务执行结束。"),
            side(
                FNF_ASYNC.at("service integration"),
                "In general, it continues as soon as the called service responds.",
                "一般情况下，收到被集成服务的响应后立即执行下一步骤。",
            ),
        ],
    )
    .en("Both apply: a synchronous call of a function responds when the function has ended.")
    .zh("两者一致：同步调用函数时，函数执行结束后才返回响应。")
    .cites(&[FNF_TASK.at("pattern")]),
    disagreement(
        "error-or-code",
        &[
            side(FNF_TASK.at("errorMappings"), "`$local.cause` and `$local.error` can be mapped.", "可以映射 `$local.cause` 和 `$local.error`。"),
            side(FNF_TASK.at("errorMappings, note"), "`$local.error` and `$local.code` are reserved.", "`$local.error` 和 `$local.code` 为系统预留字段。"),
        ],
    )
    .en("Used here: `$local.error` and `$local.cause`, as in the page's example.")
    .zh("本页采用 `$local.error` 和 `$local.cause`，与该页面的示例一致。")
    .cites(&[FNF_TASK.at("errorMappings, example")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("flow", "config", include_str!("flow.yml"))
            .en("The document's flow; its comment has the form with version 1.")
            .zh("文档中的流程定义；注释给出了使用版本 1 的写法。")
            .cites(&[ALIYUN_2021.at("16, 步骤二")]),
        sample("arns", "template", include_str!("arns.txt"))
            .en("The document's four ways to name the function.")
            .zh("文档中函数资源标识的四种写法。")
            .cites(&[ALIYUN_2021.at("16, 步骤二")]),
        sample("provision", "code", include_str!("provision.py"))
            .en("The document's function `provision` in Python; what it returns is an object.")
            .zh("文档中的 Python 函数 `provision`，返回结果为对象。")
            .cites(&[ALIYUN_2021.at("16, 步骤一")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Node.js: reads the step's input, which has no envelope, and returns an object.")
            .zh("Node.js：读取没有外层结构的步骤输入，并返回对象。")
            .cites(&[REASONING.at("own sample")]),
        sample("handler-python", "handler", include_str!("handler.py"))
            .en("Python: the same. A token in the input means that the step waits for a callback.")
            .zh("Python：处理方式相同。输入中带有令牌，说明步骤在等待回调。")
            .cites(&[REASONING.at("own sample")]),
    ],
    counterexamples: &[
        broken("no-function", "missing", r#"{"config":{"resourceArn":null}}"#),
        broken("function-by-name", "form", r#"{"config":{"resourceArn":"provision"}}"#),
        broken(
            "alias-behind-function",
            "form",
            r#"{"config":{"resourceArn":"acs:fc:::services/s/functions/f.online"}}"#,
        ),
        broken("slash-at-the-end", "form", r#"{"config":{"resourceArn":"acs:fc:::services/s/functions/f/"}}"#),
        broken(
            "placeholder",
            "form",
            r#"{"config":{"resourceArn":"acs:fc:{region}:{accID}:services/fnf/functions/test"}}"#,
        ),
        broken("a-flow", "form", r#"{"config":{"resourceArn":"acs:fnf:::flow/subflow"}}"#),
        broken("no-qualifier", "newest-code", r#"{"config":{"resourceArn":"acs:fc:::services/s/functions/f"}}"#),
        broken("no-step-name", "missing", r#"{"config":{"name":null}}"#),
        broken("step-name-with-digit", "form", r#"{"config":{"name":"1st"}}"#),
        broken("pattern-of-steps", "no-such-choice", r#"{"config":{"pattern":"waitForTaskToken"}}"#),
        broken("no-token-mapped", "no-token", r#"{"config":{"pattern":"waitForCallback"}}"#),
        broken("json-path", "form", r#"{"config":{"inputMappings":[{"target":"a","source":"$.a"}]}}"#),
        broken("capital-input", "form", r#"{"config":{"inputMappings":[{"target":"a","source":"$Input.a"}]}}"#),
        broken("mapping-without-target", "missing", r#"{"config":{"inputMappings":[{"source":"$input.a"}]}}"#),
        broken(
            "long-interval",
            "out-of-range",
            r#"{"config":{"retry":[{"errors":["FnF.ALL"],"intervalSeconds":86401}]}}"#,
        ),
        broken("retry-of-nothing", "missing", r#"{"config":{"retry":[{"maxAttempts":3}]}}"#),
        broken("catch-without-goto", "missing", r#"{"config":{"catch":[{"errors":["FnF.ALL"]}]}}"#),
        broken(
            "error-not-caught",
            "mappings-without-catch",
            r#"{"config":{"errorMappings":[{"target":"why","source":"$local.cause"}]}}"#,
        ),
        broken(
            "error-of-another-name",
            "no-such-choice",
            r#"{"config":{"errorMappings":[{"target":"why","source":"$local.code"}],
            "catch":[{"errors":["FnF.ALL"],"goto":"final"}]}}"#,
        ),
        broken("no-such-version", "no-such-choice", r#"{"config":{"version":"v2"}}"#),
        broken("no-time", "out-of-range", r#"{"config":{"timeoutSeconds":0}}"#),
        broken("input-as-list", "wrong-kind", r#"{"occurrence":{"input":[1]}}"#),
    ],
};

/// The document's flow with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "alias", patch)
}
