//! `aliyun/timer`: a schedule invokes the function.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_API, ALIYUN_NOTES, FC_TIMER_2026, FC3_SCHEMA, ROBFIG,
};
use schedule::Dialect;

use super::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, QUALIFIER, QUEUED, TRIGGER_NAME, TWO_WAY};
use crate::derive::{Derivation, first};
use crate::form;
use crate::model::notation::{
    bytes, clause, derived, disagreement, edition, field, group, happening, json, limit, note, of, or, python, refused,
    sample, says, side, slot, trap, worked,
};
use crate::model::{Answer, Fact, Field, Invocation, Kind, Library, Lit, Node, Provider, Test, Trigger, config, on};
use crate::pack::Codes;
use crate::{texts, timetable};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Timer", "定时触发器"),
    summary: says(
        "Invokes the function at the times of a cron expression or every n minutes, and passes it your payload.",
        "按照 Cron 表达式或每隔 n 分钟调用函数，并传入自定义的触发消息。",
    ),
    invocation: Invocation::Async,
    config: &[TRIGGER_NAME, CRON_EXPRESSION, PAYLOAD, ENABLE, QUALIFIER],
    happenings: &[happening("tick", "The clock reaches a run", "到达触发时间")
        .en("A scheduled time is reached. The run follows from the schedule and the clock; you can choose another one.")
        .zh("到达表达式指定的触发时间。触发时间由表达式和当前时钟推算，也可以选择其他触发时间。")
        .fields(&[group("Run", "触发时间", &[TRIGGER_TIME])])
        .cites(&[ALIYUN_2021.at("12.1")])],
    fires: &[
        clause("enabled", Test::Is(config("enable"), Lit::Bool(true)))
            .en("The trigger is enabled")
            .zh("触发器已启用")
            .cites(&[ALIYUN_2019.at("Timer触发器, enable")]),
        clause("due", Test::Due { schedule: config("cronExpression"), instant: on("triggerTime") })
            .en("The time is a run of the schedule")
            .zh("该时间是表达式的触发时间")
            .cites(&[ALIYUN_2021.at("12.2, Cron表达式")]),
    ],
    shapes: &[json("timer", EVENT)
        .en("One JSON object with three strings.")
        .zh("一个包含三个字符串的 JSON 对象。")
        .cites(&[ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("定时触发器")])],
    answer: Answer::Unread(says(
        "The timer invokes asynchronously: no caller receives the answer; only logs and asynchronous destinations show \
         it.",
        "定时触发器以异步方式调用函数，返回值没有调用方接收，只能在日志或异步调用目标中查看。",
    )),
    editions: &[edition("2023-12-12")
        .en("Unchanged in the documents of 2019, 2021 and 2023.")
        .zh("2019、2021、2023 年的文档中格式一致。")
        .cites(&[ALIYUN_2019.at("Timer触发器"), ALIYUN_2021.at("5"), ALIYUN_2023.at("定时触发器")])],
    examples: &[
        worked!("timer", "daily", "Every day at 05:49 UTC", "每天 05:49（UTC）").cites(&[
            ALIYUN_2021.at("5, 12.2; 定时触发器"),
            ALIYUN_2023.at("定时触发器"),
            ALIYUN_NOTES.at("定时触发器"),
        ]),
        worked!("timer", "hourly", "Minute 31 of every hour", "每小时的第 31 分钟")
            .cites(&[ALIYUN_2019.at("Timer触发器")]),
        worked!("timer", "beijing-monthly", "04:00 Beijing time on the 1st", "每月 1 日北京时间 04:00")
            .cites(&[ALIYUN_2021.at("12.2, 时区表达式")]),
        worked!("timer", "interval", "Every 5 minutes", "每隔 5 分钟").cites(&[ALIYUN_2021.at("12.2, my_trigger")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    ..Trigger::new(Provider::Aliyun, "timer", "timer")
};

// Fields

const CRON_EXPRESSION: Field = field("cronExpression", Kind::Cron(Dialect::Aliyun))
    .en("When it runs: six fields (second, minute, hour, day of month, month, day of week) such as `0 0 4 * * *`, in \
         UTC unless it begins with `CRON_TZ=Asia/Shanghai `; or `@every 5m`. 04:00 here is 12:00 in Beijing, and five \
         fields as in crontab are refused.")
    .zh("触发时间：六个字段（秒、分、时、日、月、周），例如 `0 0 4 * * *`；默认按 UTC 运行，可在最前面加 \
         `CRON_TZ=Asia/Shanghai ` 指定时区；也可以使用 `@every 5m`。注意这里的 04:00 是北京时间 12:00，且不支持 \
         crontab 的五字段写法。")
    .required()
    .example("0 0 4 * * *")
    .aliases(&["cron", "schedule", "scheduleExpression"])
    .cites(&[ALIYUN_2021.at("12.2, Cron表达式"), ALIYUN_2019.at("Timer触发器, cronExpression")]);

const PAYLOAD: Field = field("payload", bytes(0, 131_072, form::ANY))
    .en("Any string that every run passes to the function, such as `{\"key\": \"value\"}`. It arrives as a string, \
         never as an object. At most 128 KB.")
    .zh("任意格式的触发消息，每次触发都会传给函数，例如 `{\"key\": \"value\"}`。传入函数时始终是字符串而不是对象。最\
         大 128 KB。")
    .default(Lit::Text(""))
    .example("awesome-fc")
    .cites(&[ALIYUN_2019.at("Timer触发器, payload"), ALIYUN_2021.at("12.2"), FC_TIMER_2026.at("payload")]);

const ENABLE: Field = field("enable", Kind::Bool)
    .en("Whether the timer runs: `true` or `false`. A disabled timer keeps its settings and fires nothing.")
    .zh("是否启用触发器：`true` 或 `false`。停用后保留配置，但不再触发。")
    .default(Lit::Bool(true))
    .aliases(&["enabled"])
    .cites(&[ALIYUN_2019.at("Timer触发器, enable"), FC3_SCHEMA.at("timer")]);

const TRIGGER_TIME: Field = field("triggerTime", Kind::Instant)
    .en("The moment of the run, as RFC 3339 such as `2018-02-09T05:49:00Z`; an offset other than `Z` is converted. \
         Empty: the next run after the clock of this page.")
    .zh("触发时间，RFC 3339 格式，例如 `2018-02-09T05:49:00Z`；其他时区偏移会换算为 UTC。留空时取本页时钟之后的下一次\
         触发。")
    .example("2018-02-09T05:49:00Z")
    .cites(&[ALIYUN_2021.at("5, triggerTime")]);

// The event

const EVENT: Node = Node::Object(&[
    slot("triggerTime", or(on("triggerTime"), &derived(NEXT_RUN, &[of(config("cronExpression"))])))
        .en("The scheduled moment of this run, always in UTC, ending in `Z`, such as `2018-02-09T05:49:00Z`, even if \
             the expression names another zone.")
        .zh("计划触发时间，始终为 UTC 时间并以 `Z` 结尾，例如 `2018-02-09T05:49:00Z`；即使表达式指定了其他时区\
             也是如此。"),
    slot("triggerName", of(config("triggerName")))
        .en("Name of the trigger that fired, such as `timer-trigger`: it identifies each of several timers of one \
             function.")
        .zh("触发本次调用的触发器名称，例如 `timer-trigger`；同一函数绑定多个定时触发器时用它区分。"),
    slot("payload", of(config("payload")))
        .en("The trigger's payload, character by character. It is always a string: JSON in it must be parsed again.")
        .zh("触发器配置中的触发消息，原样传递。它始终是字符串；若内容为 JSON，需要再解析一次。"),
]);

const NEXT_RUN: &Derivation = &Derivation {
    id: "next-run",
    means: says("the next run after the clock", "时钟之后的下一次触发"),
    gives: Kind::Instant,
    run: |values, moment| timetable::next_run(Dialect::Aliyun, first(values), moment),
};

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[NEXT_RUN], ..Codes::NONE };

// Facts, samples and what is refused

const FACTS: &[Fact] = &[
    trap("utc")
        .en("The schedule runs in UTC, eight hours behind Beijing: 12:00 in Beijing is hour 4. To write local hours, \
             put `CRON_TZ=Asia/Shanghai ` before it.")
        .zh("Cron 表达式默认按 UTC 运行，即北京时间减 8 小时：北京时间 12:00 要写成 4 点。在最前面添加 \
             `CRON_TZ=Asia/Shanghai ` 后可直接填写本地时间。")
        .cites(&[ALIYUN_2021.at("12.2, Cron表达式")]),
    trap("clock-changes")
        .en("In a zone with daylight-saving time, runs may occur twice or not at all around a clock change. Schedule \
             outside those hours.")
        .zh("如果所用时区有夏令时，切换期间可能重复执行或少执行，建议避开切换时段。")
        .cites(&[ALIYUN_2021.at("12.2, 时区表达式, 说明")]),
    note("zones-by-region")
        .en("Which zone expressions exist differs from region to region; test the expression in the function's region.")
        .zh("不同地域支持的时区表达式存在差异，请以函数所在地域的实际情况为准。")
        .cites(&[ALIYUN_2021.at("12.2, 时区表达式")]),
    limit("payload-limit")
        .en("The payload has at most 128 KB.")
        .zh("触发消息最大 128 KB。")
        .cites(&[FC_TIMER_2026.at("payload")]),
    note("modes")
        .en("Three ways to set it: an interval of minutes, certain times, or your own cron expression. The API has \
             only the expression.")
        .zh("三种触发方式：间隔触发、指定时间、自定义 Cron 表达式。API 中只有表达式一种写法。")
        .cites(&[ALIYUN_NOTES.at("定时触发器, 触发方式"), ALIYUN_2021.at("12.2, 触发方式")]),
    note("interval")
        .en("The console's interval of n minutes is `@every` with minutes in the API: `@every 5m`. It starts when the \
             trigger is enabled, which no document specifies; this page counts from its clock.")
        .zh("控制台中“每隔 n 分钟”在 API 中写作 `@every 5m`。计时从触发器启用时开始，文档没有说明确切的起点；本页从页\
             面时钟起算。")
        .cites(&[ALIYUN_2021.at("12.2, 按照时间间隔触发"), ALIYUN_API.at("cronExpression")]),
    note("characters")
        .en("`*` is every value, `,` separates values (`MON,WED,FRI`), `-` is a range (in the hours field, `10-12` is \
             10:00 to 12:00 UTC), `?` leaves a day field open, and `n/m` begins at n and counts on by m (in the \
             minutes field, `3/5` is every 5 minutes from minute 3).")
        .zh("`*` 表示任一或每一；`,` 分隔列表值，如 `MON,WED,FRI`；`-` 表示范围，如小时字段中的 `10-12` 表示 UTC 时间 10 点到 12 \
             点；`?` 表示不确定的值，用于日期或星期字段；`n/m` 表示从 n 开始、每次增加 m，如分钟字段中的 `3/5` 表示从第 3 分钟开\
             始每隔 5 分钟。")
        .cites(&[ALIYUN_2021.at("12.2, 特殊字符说明")]),
    TWO_WAY,
    QUEUED,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "characters-by-field",
        &[
            side(
                ALIYUN_2021.at("12.2, 字段说明"),
                "No special characters in the seconds, no `/` in the day of week.",
                "秒字段不允许特殊字符，星期字段不允许 `/`。",
            ),
            side(ROBFIG.at("parser.go, getRange"), "Every field takes all of them.", "所有字段都接受这些字符。"),
        ],
    )
    .en("Used here: they are read, and special characters in the seconds raise a warning.")
    .zh("本页都能解析；秒字段使用特殊字符时给出警告。")
    .cites(&[ALIYUN_2021.at("12.2, 字段说明"), ROBFIG.at("parser.go, getRange")]),
    disagreement(
        "star-as-zero",
        &[
            side(ALIYUN_2021.at("12.2, 特殊字符说明"), "`*` is explained with `0` in the minutes field.", "解释 `*` 时，分钟字段的示例写成了 `0`。"),
            side(ALIYUN_2021.at("12.2, 示例"), "`*` stands for every value in all expressions.", "所有表达式中，`*` 都表示每一个值。"),
        ],
    )
    .en("Used here: `*` is every value; the `0` is a misprint.")
    .zh("本页按每一个值处理；示例中的 `0` 应为笔误。")
    .cites(&[ALIYUN_2021.at("12.2, 特殊字符说明")]),
    disagreement(
        "enable-required",
        &[
            side(ALIYUN_2019.at("Timer触发器, enable"), "Optional, `true` by default.", "可选，默认为 `true`。"),
            side(FC3_SCHEMA.at("timer"), "Required.", "必填。"),
        ],
    )
    .en("Used here: optional, as in the document.")
    .zh("本页采用文档的说法：可选。")
    .cites(&[ALIYUN_2019.at("Timer触发器, enable")]),
    disagreement(
        "weekday-numbers",
        &[
            side(
                ALIYUN_2021.at("12.2, 字段说明"),
                "0–6 or MON–SUN, without saying which number is Sunday.",
                "0～6 或 MON～SUN，未说明哪个数字是星期日。",
            ),
            side(
                ROBFIG.at("spec.go"),
                "0 is Sunday; 7 and `MON-SUN` as a range are refused.",
                "0 为星期日；不接受 7，也不接受 `MON-SUN` 这样的范围。",
            ),
        ],
    )
    .en("Used here: 0 is Sunday. Names such as `MON` avoid the ambiguity.")
    .zh("本页采用：0 为星期日。使用 `MON` 这样的名称可以避免歧义。")
    .cites(&[ALIYUN_2021.at("12.2, 字段说明"), ROBFIG.at("spec.go")]),
    disagreement(
        "until-14",
        &[
            side(
                ALIYUN_2021.at("12.2, 示例"),
                "`0 0/5 4-6 ? * MON-FRI` is described as every five minutes from 12:00 to 14:00.",
                "`0 0/5 4-6 ? * MON-FRI` 被描述为 12:00～14:00 每 5 分钟一次。",
            ),
            side(
                ALIYUN_2021.at("12.2, 特殊字符说明"),
                "By the rule for `-`, hour 6 is included, so the last run is 06:55 UTC, 14:55 in Beijing.",
                "按照“-”的规则，6 点也包含在内，最后一次是 UTC 06:55，即北京时间 14:55。",
            ),
        ],
    )
    .en("Used here: the expression, so until 14:55.")
    .zh("本页以表达式为准，即到 14:55。")
    .cites(&[ALIYUN_2021.at("12.2")]),
    disagreement(
        "step-1000",
        &[
            side(
                ALIYUN_2019.at("Timer触发器, 触发器示例"),
                "`0 1/1000 * * * *`, which means only minute 1 of each hour.",
                "`0 1/1000 * * * *`，实际只表示每小时的第 1 分钟。",
            ),
            side(
                ALIYUN_2019.at("Timer触发器, 事件格式"),
                "An event of minute 31, which that expression never produces.",
                "示例事件发生在第 31 分钟，而该表达式不会产生它。",
            ),
        ],
    )
    .en("The two do not belong together; the example here has a configuration that produces its event.")
    .zh("两者不对应；本页的示例使用能产生该事件的配置。")
    .cites(&[ALIYUN_2019.at("Timer触发器")]),
    disagreement(
        "nine-oclock",
        &[
            side(
                ALIYUN_NOTES.at("CreateTrigger, 定时触发器"),
                "`0 0 9 * * ?` is called nine in the morning.",
                "称 `0 0 9 * * ?` 为“每天上午 9 点”。",
            ),
            side(
                ALIYUN_2021.at("12.2, Cron表达式"),
                "Without a zone, it is nine UTC, 17:00 in Beijing.",
                "未指定时区时是 UTC 9 点，即北京时间 17:00。",
            ),
        ],
    )
    .en("Used here: UTC.")
    .zh("本页采用 UTC。")
    .cites(&[ALIYUN_2021.at("12.2"), ALIYUN_NOTES.at("CreateTrigger")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("config-2019", "config", include_str!("timer/config-2019.yml"))
            .en("The configuration of 2019, with its indentation rebuilt. It does not produce the event printed below \
                 it.")
            .zh("2019 年文档中的配置，已恢复缩进。它不会产生文档中紧随其后的事件。")
            .cites(&[ALIYUN_2019.at("Timer触发器, timerTrigger.yml")]),
        sample("create-notes", "config", include_str!("timer/create-notes.json"))
            .en("A call from community notes. `triggerType` is actually `timer` in lower case, `triggerConfig` a JSON \
                 string, and nine o'clock is UTC.")
            .zh("社区笔记中的请求示例。实际的 `triggerType` 为小写 `timer`，`triggerConfig` 是 JSON 字符串，9 点为 \
                 UTC。")
            .cites(&[ALIYUN_NOTES.at("CreateTrigger, 定时触发器")]),
        sample("console-2021", "console", include_str!("timer/console-2021.txt"))
            .en("The console's form, with the values of the document's example.")
            .zh("控制台表单的参数，以及文档示例中填写的值。")
            .cites(&[ALIYUN_2021.at("12.2, 参数")]),
        sample("printed-pairs", "rules", include_str!("timer/printed-pairs.txt"))
            .en("The document's expressions, each in UTC and with the zone of Beijing.")
            .zh("文档列出的表达式：左列按 UTC，右列按北京时区。")
            .cites(&[ALIYUN_2021.at("12.2, 示例")]),
        sample("printed-fields", "rules", include_str!("timer/printed-fields.txt"))
            .en("The document's tables of fields and characters: range and allowed characters of each field, and its \
                 examples. The question mark of the day of month, printed in full width, is repaired; `0` for `*` is \
                 left as printed.")
            .zh("文档中的字段表和特殊字符表：各字段的取值范围、允许的字符，以及示例。日期字段的全角问号已更正，`*` 的示例 `0` 保留原\
                 样。")
            .cites(&[ALIYUN_2021.at("12.2, 字段说明; 特殊字符说明")]),
        sample("printed-2021", "code", include_str!("timer/printed.py"))
            .en("The document's function in Python, as printed. It writes the ID of the function's temporary access key \
                 to the log, which yours should not.")
            .zh("文档中的 Python 函数，与原文一致。它把函数的临时 AccessKey ID 写入日志，实际代码不要这样做。")
            .cites(&[ALIYUN_2021.at("12.2, 编写函数")]),
        sample("handler", "code", include_str!("timer/notes.py"))
            .en("A function in Python that reads the three members.")
            .zh("读取三个字段的 Python 函数。")
            .cites(&[ALIYUN_NOTES.at("定时触发器, 测试函数")]),
        sample("handler-node", "handler", include_str!("timer/handler.js"))
            .en("A function in Node.js: it turns the time into Beijing time, and parses a payload that is JSON.")
            .zh("Node.js 函数：把触发时间换算为北京时间，并在触发消息为 JSON 时再解析一次。")
            .cites(&[ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("使用说明")]),
        python(include_str!("timer/handler.py")).cites(&[ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("使用说明")]),
    ],
    counterexamples: &[
        refused("no-schedule", "missing", "daily", r#"{"config":{"cronExpression":null}}"#),
        refused("five-fields", "second-missing", "daily", r#"{"config":{"cronExpression":"0 4 * * *"}}"#),
        refused("name-begins-with-digit", "form", "daily", r#"{"config":{"triggerName":"1st"}}"#),
        refused("enable-as-text", "wrong-kind", "daily", r#"{"config":{"enable":"yes"}}"#),
        refused("no-such-day", "no-such-time", "daily", r#"{"occurrence":{"triggerTime":"2021-02-30T04:00:00Z"}}"#),
    ],
};
