//! `tencent/timer`: a schedule invokes the function.

mod facts;
mod library;

use bilingual::sources::{CRONEXPR, SCF_GO, SCF_PAGES, SCF_SDK, SCF_TERRAFORM, SCFCLI, TENCENT_2024, UNICLOUD};
use schedule::Dialect;

pub use self::library::LIBRARY;
use super::{DESCRIPTION, DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::derive::{Derivation, first};
use crate::form::{self, Fix, Form, trap};
use crate::model::notation::{
    bytes, chars, clause, config_text, derived, edition, field, fixed, group, happening, json, of, or, says, slot,
    worked,
};
use crate::model::{
    Answer, ConfigText, Expr, Field, Invocation, Kind, Lit, Node, Provider, Syntax, Test, Trigger, When, config, on,
};
use crate::pack::Codes;
use crate::{texts, timetable};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Timer", "定时触发器"),
    summary: says(
        "Invokes the function at the times of a cron expression, to the second, and passes it your text.",
        "按照 Cron 表达式定时调用函数，支持秒级触发，并传入自定义的字符串。",
    ),
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, TRIGGER_NAME, TRIGGER_DESC, CUSTOM_ARGUMENT, ENABLE, QUALIFIER, NAMESPACE, DESCRIPTION],
    happenings: &[happening("tick", "The clock reaches a run", "到达触发时间")
        .en("A scheduled time is reached, and the timer calls `Invoke`. The run follows from the expression and the \
             clock; you can choose another one.")
        .zh("到达表达式指定的触发时间时，定时器调用 `Invoke` 接口。触发时间由表达式和当前时钟推算，也可以选择其他触发时间。")
        .fields(&[group("Run", "触发时间", &[TIME])])
        .cites(&[TENCENT_2024.at("定时触发器说明; 触发器概述, 示例 2")])],
    rules: &[DOLLAR],
    fires: &[
        enabled(&[SCF_SDK.at("CreateTrigger, Enable"), TENCENT_2024.at("定时触发器, 使用方法, 步骤3")]),
        clause("due", Test::Due { schedule: config("TriggerDesc"), instant: on("Time") })
            .en("The time is a run of the schedule")
            .zh("该时间是表达式的触发时间")
            .cites(&[TENCENT_2024.at("定时触发器说明, Cron 表达式"), UNICLOUD.at("timers, time zone")]),
    ],
    shapes: &[json("timer", EVENT)
        .en("One JSON object with four strings.")
        .zh("一个包含四个字符串的 JSON 对象。")
        .cites(&[PRINTED, SCF_GO.at("events/timer.go"), SCFCLI.at("timer")])],
    answer: Answer::Unread(says(
        "The timer always invokes asynchronously: no caller receives the answer; only logs show it.",
        "定时器始终异步调用函数，返回结果没有调用方接收，只能在日志中查看。",
    )),
    editions: &[edition("2024-04-19")
        .en("The pages as a whole carry this date; their sample event is of February 2019.")
        .zh("文档各页统一标注该日期，其中的示例事件产生于 2019 年 2 月。")
        .cites(&[PRINTED])],
    examples: &[
        worked!("timer", "every-day", "Every day at 19:49 Beijing time", "每天北京时间 19:49")
            .cites(&[PRINTED, SCF_PAGES.at("定时触发器入参")]),
        worked!("timer", "five-minutes", "Every five minutes, without a text", "每五分钟，无入参")
            .cites(&[TENCENT_2024.at("触发器配置描述, 定时触发器, TriggerDesc 示例")]),
        worked!("timer", "weekdays", "Monday to Friday at 10:15", "周一到周五上午 10:15")
            .cites(&[TENCENT_2024.at("定时触发器说明, 示例")]),
        worked!("timer", "every-minute", "Every minute (the event of the Go library)", "每分钟（Go 语言库中的事件）")
            .cites(&[SCF_GO.at("events/timer_test.go")]),
    ],
    texts: &[EXPRESSION, TOOL, CREATE],
    ..Trigger::new(Provider::Tencent, "timer", "timer")
};

const PRINTED: bilingual::source::Cite = TENCENT_2024.at("定时触发器入参说明; 触发器事件消息结构汇总");

// Fields

const TRIGGER_NAME: Field = field("TriggerName", chars(1, 60, NAME))
    .en("Name of the timer, such as `EveryDay`: at most 60 letters, digits, `-` and `_`, beginning with a letter, and \
         unique within the function. The event carries it. Changing it creates a new trigger.")
    .zh("定时器名称，例如 `EveryDay`：最多 60 个字符，可包含字母、数字、`-` 和 `_`，以字母开头，在同一函数内唯一。事件\
         中会出现该名称。修改名称等同于新建触发器。")
    .required()
    .beside()
    .example("EveryDay")
    .aliases(&["name", "triggerName", "trigger_name"])
    .cites(&[
        TENCENT_2024.at("定时触发器属性, 定时器名称"),
        SCF_SDK.at("CreateTrigger, TriggerName"),
        SCF_TERRAFORM.at("trigger_config, trigger_name"),
    ]);

const NAME: &Form = &Form::new(
    "^[A-Za-z][A-Za-z0-9_-]*$",
    "letters, digits, `-` and `_`, beginning with a letter",
    "字母、数字、`-` 和 `_`，以字母开头",
)
.traps(&[
    trap(
        "^[A-Za-z][A-Za-z0-9_-]*( +[A-Za-z0-9_-]+)+$",
        Fix::Replace(" ", "-"),
        "The name cannot contain spaces.",
        "名称中不能有空格。",
    ),
    trap("^[0-9_-]", Fix::Unknown, "The name begins with a letter.", "名称必须以字母开头。"),
]);

const TRIGGER_DESC: Field = field("TriggerDesc", Kind::Cron(Dialect::Tencent))
    .en(
        "When it runs: the plain expression of seven fields (second, minute, hour, day, month, day of the week, year), \
         such as `0 */5 * * * * *`, not JSON. It runs on Beijing time. The older five fields, from the minute to the \
         day of the week, are still read.",
    )
    .zh("触发时间：直接填写七个字段的 Cron 表达式（秒、分、时、日、月、星期、年），例如 `0 */5 * * * * *`，不是 JSON。\
         按北京时间运行。旧的五字段写法（分到星期）仍可使用。")
    .required()
    .beside()
    .example("0 */5 * * * * *")
    .aliases(&["cron", "cronExpression", "triggerDesc", "trigger_desc", "schedule", "config"])
    .cites(&[
        TENCENT_2024.at("触发器配置描述, 定时触发器"),
        TENCENT_2024.at("定时触发器说明, Cron 表达式"),
        CRONEXPR.at("grammar"),
    ]);

const CUSTOM_ARGUMENT: Field = field("CustomArgument", bytes(0, 4096, form::ANY))
    .en("String that every run passes to the function as `Message`, such as `user define msg body`. It arrives as a \
         string, even if it is JSON. At most 4 KB.")
    .zh(
        "每次触发时以 `Message` 传给函数的字符串，例如 `user define msg body`。传入函数时始终是字符串，内容为 JSON 时也是\
         如此。最大 4 KB。",
    )
    .default(Lit::Text(""))
    .beside()
    .example("user define msg body")
    .aliases(&["Message", "message", "argument", "customArgument", "custom_argument", "payload"])
    .cites(&[TENCENT_2024.at("定时触发器属性, 入参"), SCF_SDK.at("CreateTrigger, CustomArgument")]);

const TIME: Field = field("Time", Kind::Instant)
    .en("The moment of the run, as RFC 3339 such as `2019-02-21T11:49:00Z`; an offset other than `Z` is converted. \
         Empty: the next run after the clock of this page.")
    .zh("触发时间，RFC 3339 格式，例如 `2019-02-21T11:49:00Z`；其他时区偏移会换算为 UTC。留空时取本页时钟之后的下一次\
         触发。")
    .example("2019-02-21T11:49:00Z")
    .cites(&[PRINTED]);

// The event

const EVENT: Node = Node::Object(&[
    slot("Type", fixed("Timer"))
        .en("Always `Timer`, with a capital letter, although the call that creates the trigger says `timer`.")
        .zh("固定为 `Timer`，首字母大写；创建触发器的请求中则写作 `timer`。"),
    slot("TriggerName", of(config("TriggerName")))
        .en("Name of the timer that fired, such as `EveryDay`: it identifies each of several timers of one function.")
        .zh("触发本次调用的定时器名称，例如 `EveryDay`；同一函数绑定多个定时触发器时用它区分。"),
    slot("Time", or(on("Time"), &derived(NEXT_RUN, &[of(config("TriggerDesc"))])))
        .en("The moment of this run, always in UTC, ending in `Z`, such as `2019-02-21T11:49:00Z` for 19:49 in Beijing.")
        .zh("本次触发的时间，始终为 UTC 时间并以 `Z` 结尾，例如北京时间 19:49 写作 `2019-02-21T11:49:00Z`。"),
    slot("Message", of(config("CustomArgument")))
        .en("The trigger's `CustomArgument`, character by character; an empty string if none is set.")
        .zh("触发器的 `CustomArgument`，原样传递；未设置时为空字符串。"),
]);

const NEXT_RUN: &Derivation = &Derivation {
    id: "scf-next-run",
    means: says("the next run after the clock", "时钟之后的下一次触发"),
    gives: Kind::Instant,
    run: |values, moment| timetable::next_run(Dialect::Tencent, first(values), moment),
};

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[NEXT_RUN], ..Codes::NONE };

// Texts of the configuration

const EXPRESSION: ConfigText = config_text(
    "trigger-desc",
    Syntax::Text,
    given("TriggerDesc"),
    "`TriggerDesc`, the plain expression",
    "`TriggerDesc`（仅 Cron 表达式）",
);

/// Every field stands beside an expression that is no JSON.
const CREATE: ConfigText = config_text(
    "create",
    Syntax::Json,
    Node::Object(&[texts::BESIDE, texts::named("Type", texts::TYPE)]),
    "JSON of the `CreateTrigger` call",
    "`CreateTrigger` 请求的 JSON",
);

/// The component has no description of a trigger.
const TOOL: ConfigText = config_text(
    "yaml",
    Syntax::Yaml,
    Node::Object(&[texts::named(
        "inputs",
        Node::Object(&[
            texts::named("name", given("FunctionName")),
            texts::named("namespace", given("Namespace")),
            texts::named("events", Node::List(&[Node::Object(&[texts::named("timer", TOOL_TIMER)])])),
        ]),
    )]),
    "YAML of the Serverless Framework component `scf`",
    "Serverless Framework 组件 `scf` 的 YAML",
);

const TOOL_TIMER: Node = Node::Object(&[texts::named(
    "parameters",
    Node::Object(&[
        texts::named("name", given("TriggerName")),
        texts::named("qualifier", given("Qualifier")),
        texts::named("cronExpression", given("TriggerDesc")),
        texts::named("enable", TOOL_ENABLE),
        texts::named("argument", given("CustomArgument")),
    ]),
)]);

const TOOL_ENABLE: Node = Node::Sum(&[
    (When::Is(config("Enable"), Lit::Text("OPEN")), Node::Leaf(Expr::Fixed(Lit::Bool(true)), None)),
    (When::Is(config("Enable"), Lit::Text("CLOSE")), Node::Leaf(Expr::Fixed(Lit::Bool(false)), None)),
]);

const fn given(name: &'static str) -> Node {
    Node::Leaf(of(config(name)), None)
}
