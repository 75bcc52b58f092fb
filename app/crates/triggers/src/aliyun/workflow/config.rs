//! What a task step has, and what should be so about it.

use bilingual::sources::{ALIYUN_2021, CLOUDFLOW, FNF_ASYNC, FNF_IN_USE, FNF_TASK};

use super::data::NO_TOKEN;
use crate::form;
use crate::model::notation::{chars, choice, field, list_of, must, noted, should};
use crate::model::{Check, Choice, Field, Kind, Lit, Root, Rule, Unit, When, config};

/// The step's members in the document's order, and the version of the language, which is the flow's.
pub(super) const CONFIG: &[Field] = &[
    RESOURCE_ARN,
    NAME,
    PATTERN,
    TIMEOUT_SECONDS,
    INPUT_MAPPINGS,
    OUTPUT_MAPPINGS,
    ERROR_MAPPINGS,
    RETRY,
    CATCH,
    END,
    VERSION,
];

const RESOURCE_ARN: Field = field("resourceArn", chars(1, 400, form::FC_FUNCTION_ARN))
    .en("The function: `acs:fc:REGION:ACCOUNT:services/SERVICE/functions/FUNCTION`, with a version or an alias as \
         `services/SERVICE.online/…`. Region and account may be empty, as in \
         `acs:fc:::services/fnf-demo.online/functions/provision`.")
    .zh("要调用的函数：`acs:fc:地域:账号 ID:services/服务名/functions/函数名`；指定版本或别名时写作 \
         `services/服务名.online/…`。地域和账号 ID 可以为空，例如 \
         `acs:fc:::services/fnf-demo.online/functions/provision`。")
    .required()
    .example("acs:fc:::services/fnf-demo.online/functions/provision")
    .cites(&[ALIYUN_2021.at("16, 步骤二"), FNF_TASK.at("resourceArn"), CLOUDFLOW.at("resourceArn")]);

const NAME: Field = field("name", chars(1, 128, form::ALIYUN_TRIGGER_NAME))
    .en("Name of the step, such as `TestFCProvision`; other steps jump to it.")
    .zh("步骤名称，例如 `TestFCProvision`，其他步骤可跳转到该步骤。")
    .required()
    .example("TestFCProvision")
    .cites(&[ALIYUN_2021.at("16, 步骤二"), FNF_TASK.at("name")]);

const PATTERN: Field = field("pattern", Kind::Choice(PATTERNS))
    .en("How the flow waits: `requestResponse` for the function to return, `sync` for an asynchronous task to end, \
         `waitForCallback` for a call that reports the step's token.")
    .zh("执行模式：`requestResponse` 等待函数返回，`sync` 等待异步任务结束，`waitForCallback` 等待携带任务令牌的回调。")
    .default(Lit::Text("requestResponse"))
    .cites(&[FNF_TASK.at("pattern"), FNF_ASYNC.at("patterns")]);

const PATTERNS: &[Choice] = &[
    choice("requestResponse", "Calls the function and uses its answer", "同步等待函数执行结束")
        .cites(&[FNF_TASK.at("pattern")]),
    choice("sync", "Submits it and waits for its end", "异步提交任务后，等待任务结束并获得结果")
        .cites(&[FNF_TASK.at("pattern")]),
    choice(
        "waitForCallback",
        "Submits it and waits for a callback or the timeout",
        "异步提交任务后暂停，直到收到回调或超时",
    )
    .cites(&[FNF_TASK.at("pattern")]),
];

const TIMEOUT_SECONDS: Field = field("timeoutSeconds", Kind::Int { min: 1, max: 31_536_000, unit: Unit::Seconds })
    .en("Seconds after which the step fails, such as `300`.")
    .zh("任务超时时间，单位秒，例如 `300`；超过后步骤执行超时。")
    .example("300")
    .cites(&[FNF_TASK.at("timeoutSeconds")]);

const INPUT_MAPPINGS: Field = field("inputMappings", list_of(&Kind::Record(&[TARGET, SOURCE]), 0, 50))
    .en("Members of the event and the sources of their values. Without any, the event is the flow's input together \
         with what earlier steps returned.")
    .zh("输入映射，决定事件的内容：字段名及其取值来源。未指定时，事件为流程输入与先前步骤输出的合并。")
    .cites(&[FNF_TASK.at("inputMappings"), FNF_IN_USE.at("two steps")]);

const OUTPUT_MAPPINGS: Field = field("outputMappings", list_of(&Kind::Record(&[TARGET, SOURCE]), 0, 50))
    .en(
        "The step's output: members from `$local`, which is what the function returned, or from `$input`. Without any, \
         all that the function returned.",
    )
    .zh("输出映射：字段取自 `$local`（函数的返回结果）或 `$input`。未指定时，输出为函数的全部返回结果。")
    .cites(&[FNF_TASK.at("outputMappings")]);

const TARGET: Field = field("target", chars(1, 128, form::ANY))
    .en("Name of the member, such as `message`.")
    .zh("字段名，例如 `message`。")
    .required()
    .example("message")
    .cites(&[FNF_TASK.at("inputMappings")]);

const SOURCE: Field = field("source", chars(1, 4096, form::MAPPING_SOURCE))
    .en("Where its value comes from: a path such as `$input.name`, `$local.content` or `$context.task.token`, or a \
         literal string.")
    .zh("取值来源：`$input.name`、`$local.content`、`$context.task.token` 等路径，或直接使用的常量字符串。")
    .required()
    .example("$input.name")
    .cites(&[FNF_TASK.at("inputMappings"), FNF_IN_USE.at("two steps")]);

const ERROR_MAPPINGS: Field = field("errorMappings", list_of(&Kind::Record(&[TARGET, ERROR_SOURCE]), 0, 10))
    .en("What the next step receives about an error; it applies only with `catch`.")
    .zh("错误映射，将错误信息传递给下一步骤，仅在配置 `catch` 时生效。")
    .cites(&[FNF_TASK.at("errorMappings")]);

const ERROR_SOURCE: Field = field("source", Kind::Choice(ERROR_SOURCES))
    .en("Which part of the error: `$local.error` or `$local.cause`.")
    .zh("错误信息的来源：`$local.error` 或 `$local.cause`。")
    .required()
    .example("$local.cause")
    .cites(&[FNF_TASK.at("errorMappings")]);

const ERROR_SOURCES: &[Choice] =
    &[choice("$local.error", "Name of the error", "错误名称"), choice("$local.cause", "Its description", "错误原因")];

const RETRY: Field =
    field("retry", list_of(&Kind::Record(&[ERRORS, INTERVAL, MAX_INTERVAL, ATTEMPTS, MULTIPLIER]), 0, 20))
        .en("When the step is retried: policies, each with its errors. Nothing is retried without one.")
        .zh("重试策略列表，每项包含适用的错误。未配置则不重试。")
        .cites(&[FNF_TASK.at("retry"), FNF_IN_USE.at("wait for callback")]);

const ERRORS: Field = field("errors", list_of(&Kind::text(128), 1, 50))
    .en("Names of errors, such as `FC.ResourceExhausted` or the function's own; `FnF.ALL` means all.")
    .zh("错误名称，例如 `FC.ResourceExhausted` 或函数自定义的错误；`FnF.ALL` 表示所有错误。")
    .required()
    .example("FC.ResourceExhausted")
    .cites(&[FNF_TASK.at("errors")]);

const INTERVAL: Field = field("intervalSeconds", SECONDS)
    .en("Seconds before the first retry, such as `1`; at most 86,400.")
    .zh("重试的初始间隔，单位秒，例如 `1`，最大 86400。")
    .default(Lit::Int(1))
    .cites(&[FNF_TASK.at("intervalSeconds")]);

const MAX_INTERVAL: Field = field("maxIntervalSeconds", SECONDS)
    .en("Maximum time between two retries, such as `300`; at most 86,400.")
    .zh("重试的最长间隔，单位秒，例如 `300`，最大 86400。")
    .default(Lit::Int(86_400))
    .cites(&[FNF_TASK.at("maxIntervalSeconds")]);

const SECONDS: Kind = Kind::Int { min: 1, max: 86_400, unit: Unit::Seconds };

const ATTEMPTS: Field = field("maxAttempts", Kind::int(1, 2_147_483_647))
    .en("Maximum number of retries, such as `3`.")
    .zh("最多重试次数，例如 `3`。")
    .default(Lit::Int(3))
    .cites(&[FNF_TASK.at("maxAttempts")]);

const MULTIPLIER: Field = field("multiplier", Kind::Float)
    .en("Factor by which each interval grows, such as `1.5`.")
    .zh("后一次重试间隔相对前一次的倍数，例如 `1.5`。")
    .default(Lit::Int(2))
    .cites(&[FNF_TASK.at("multiplier")]);

const CATCH: Field = field("catch", list_of(&Kind::Record(&[ERRORS, GOTO]), 0, 20))
    .en("Where the flow continues after an error that remains after the last retry.")
    .zh("捕获策略：重试耗尽后仍出错时，流程跳转到的步骤。")
    .cites(&[FNF_TASK.at("catch")]);

const GOTO: Field = field("goto", chars(1, 128, form::ALIYUN_TRIGGER_NAME))
    .en("Name of another step at the same level, such as `final`.")
    .zh("与当前步骤并列的步骤名称，例如 `final`。")
    .required()
    .example("final")
    .cites(&[FNF_TASK.at("goto")]);

const END: Field = field("end", Kind::Bool)
    .en("Whether the flow ends with this step: `true` or `false`.")
    .zh("当前步骤执行后是否结束流程：`true` 或 `false`。")
    .cites(&[FNF_TASK.at("end")]);

const VERSION: Field = field("version", Kind::Choice(VERSIONS))
    .en("Version of the definition language, at the top of the flow: `v1`.")
    .zh("流程定义语言的版本，位于流程定义的最外层：`v1`。")
    .default(Lit::Text("v1"))
    .beside()
    .cites(&[ALIYUN_2021.at("16, 步骤二"), FNF_IN_USE.at("two steps")]);

const VERSIONS: &[Choice] = &[
    choice("v1", "The version that the document prints", "文档示例所用的版本"),
    choice("v1beta1", "The version before it, as older flows have it", "之前的版本，见于较早的流程")
        .cites(&[FNF_IN_USE.at("two steps")]),
];

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    noted("newest-code", Check::Fits(config("resourceArn"), form::FC_ARN_WITH_QUALIFIER))
        .en("Without a version or an alias, the step runs the newest code: after an update during an execution, later \
             steps run different code. Publish a version and name it or an alias, as in `fnf-demo.online`.")
        .zh("未指定版本或别名时执行最新代码：流程执行期间如果更新函数，后续步骤会执行不同的代码。建议发布版本，并在资源标识\
             中指定版本或别名，例如 `fnf-demo.online`。")
        .cites(&[ALIYUN_2021.at("16, 简介")]),
    should("no-token", Check::Broken(Root::Config, NO_TOKEN))
        .en("The step waits for a callback that names its token, but no input mapping passes the token to the \
             function: it would wait until the timeout. Map `$context.task.token`.")
        .zh("该步骤等待携带任务令牌的回调，但输入映射没有把令牌传给函数，步骤会一直等到超时。请映射 `$context.task.token`。")
        .when(When::Is(config("pattern"), Lit::Text("waitForCallback")))
        .cites(&[FNF_TASK.at("pattern"), FNF_IN_USE.at("wait for callback")]),
    must("mappings-without-catch", Check::Given(config("catch")))
        .en("Error mappings apply only if errors are caught.")
        .zh("错误映射仅在配置捕获策略时生效。")
        .when(When::Set(config("errorMappings")))
        .cites(&[FNF_TASK.at("errorMappings")]),
];
