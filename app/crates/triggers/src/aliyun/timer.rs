//! `aliyun/timer`: a schedule invokes the function.

use bilingual::Prose;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES};
use schedule::Dialect;

use super::{QUALIFIER, TRIGGER_NAME};
use crate::derive::{Derivation, Gives};
use crate::form;
use crate::model::{
    Answer, Clause, CounterExample, Edition, Encoding, Example, Expr, Fact, FactKind, Field, Group, Happening, Id,
    Invocation, Kind, Library, Life, Limit, Lit, Node, Provider, Sample, Shape, Side, Slot, Test, Trigger, When,
    config, on,
};
use crate::{cites, texts, timetable, tree};
use bilingual::sources::{FC_TIMER_2026, FC3_SCHEMA};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    id: Id { provider: Provider::Aliyun, name: "timer" },
    kind: "timer",
    name: Prose::new("Timer", "定时触发器"),
    summary: Prose::new(
        "Invokes the function at the times of a cron expression or every n minutes, and hands it a payload of your own.",
        "按照 Cron 表达式或每隔 n 分钟调用函数，并传入自定义的触发消息。",
    ),
    life: Life::Current,
    invocation: Invocation::Async,
    config: &[TRIGGER_NAME, CRON_EXPRESSION, PAYLOAD, ENABLE, QUALIFIER],
    happenings: &[Happening {
        id: "tick",
        name: Prose::new("The clock reaches a run", "到达触发时间"),
        means: Prose::new(
            "A moment of the schedule comes. The run follows from the schedule and the clock; another can be chosen.",
            "到达计划中的某一时刻。触发时间由表达式和当前时钟推算，也可以另选一次。",
        ),
        fields: &[Group { title: Prose::new("Run", "触发时间"), pins: false, fields: &[TRIGGER_TIME] }],
        cites: &[ALIYUN_2021.at("12.1")],
    }],
    rules: &[],
    conflict: None,
    fires: &[
        Clause {
            id: "enabled",
            means: Prose::new("The trigger is enabled", "触发器已启用"),
            test: Test::Is(config("enable"), Lit::Bool(true)),
            cites: &[ALIYUN_2019.at("Timer, enable")],
        },
        Clause {
            id: "due",
            means: Prose::new("The time is a run of the schedule", "该时间是计划中的一次触发"),
            test: Test::Due { schedule: config("cronExpression"), instant: on("triggerTime") },
            cites: &[ALIYUN_2021.at("12.2, Cron expression")],
        },
    ],
    shapes: &[Shape {
        variant: "timer",
        means: Prose::new("One JSON object with three texts.", "一个包含三个字符串的 JSON 对象。"),
        when: When::Always,
        encoding: Encoding::Json,
        root: Node::Object(&[
            Slot::new(
                "triggerTime",
                tree!(Node::Leaf(Expr::Or(on("triggerTime"), &Expr::Derived(&NEXT_RUN, &[config("cronExpression")])))),
                Prose::new(
                    "The scheduled moment of this run, always in UTC, ending in `Z`, such as `2018-02-09T05:49:00Z`, \
                     even where the expression names another zone.",
                    "本次触发的计划时间，始终为 UTC 时间并以 `Z` 结尾，例如 `2018-02-09T05:49:00Z`；\
                     即使表达式指定了其他时区也是如此。",
                ),
                cites![ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("定时触发器")],
            ),
            Slot::new(
                "triggerName",
                tree!(Node::Leaf(Expr::From(config("triggerName")))),
                Prose::new(
                    "Name of the trigger that fired, such as `timer-trigger`: the way to tell several timers of one \
                     function apart.",
                    "触发本次调用的触发器名称，例如 `timer-trigger`；同一函数绑定多个定时触发器时用它区分。",
                ),
                cites![ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("定时触发器")],
            ),
            Slot::new(
                "payload",
                tree!(Node::Leaf(Expr::From(config("payload")))),
                Prose::new(
                    "The trigger's payload, character by character. It is always a string: JSON in it has to be parsed \
                     once more.",
                    "触发器配置中的触发消息，原样传递。它始终是字符串；若内容为 JSON，需要再解析一次。",
                ),
                cites![ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("定时触发器")],
            ),
        ]),
        cites: &[ALIYUN_2021.at("5, 12.2"), ALIYUN_2023.at("定时触发器")],
    }],
    answer: Answer::Unread(Prose::new(
        "The timer invokes asynchronously: the answer reaches nobody, only logs and asynchronous destinations show it.",
        "定时触发器以异步方式调用函数：返回值不会交给任何调用方，只能在日志或异步调用目标中看到。",
    )),
    editions: &[Edition {
        id: "2023-12-12",
        means: Prose::new(
            "Unchanged in the documents of 2019, 2021 and 2023.",
            "2019、2021、2023 年的文档中格式一致。",
        ),
        cites: &[ALIYUN_2019.at("Timer"), ALIYUN_2021.at("5"), ALIYUN_2023.at("定时触发器")],
    }],
    default_edition: "2023-12-12",
    examples: &[
        Example {
            id: "daily",
            title: Prose::new("Every day at 05:49 UTC", "每天 05:49（UTC）"),
            cites: &[
                ALIYUN_2021.at("5, 12.2; 定时触发器"),
                ALIYUN_2023.at("定时触发器"),
                ALIYUN_NOTES.at("定时触发器"),
            ],
            whys: &[],
            state: include_str!("timer/daily.json"),
        },
        Example {
            id: "hourly",
            title: Prose::new("Minute 31 of every hour", "每小时的第 31 分钟"),
            cites: &[ALIYUN_2019.at("Timer")],
            whys: &[],
            state: include_str!("timer/hourly.json"),
        },
        Example {
            id: "beijing-monthly",
            title: Prose::new("04:00 Beijing time on the 1st", "每月 1 日北京时间 04:00"),
            cites: &[ALIYUN_2021.at("12.2, CRON_TZ")],
            whys: &[],
            state: include_str!("timer/beijing-monthly.json"),
        },
        Example {
            id: "interval",
            title: Prose::new("Every 5 minutes", "每隔 5 分钟"),
            cites: &[ALIYUN_2021.at("12.2, my_trigger")],
            whys: &[],
            state: include_str!("timer/interval.json"),
        },
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
};

const CRON_EXPRESSION: Field = Field::new(
    "cronExpression",
    Kind::Cron(Dialect::Aliyun),
    Prose::new(
        "When it runs: six fields (second, minute, hour, day of month, month, day of week) such as `0 0 4 * * *`, in \
         UTC unless `CRON_TZ=Asia/Shanghai ` stands in front; or `@every 5m`. 04:00 here is 12:00 in Beijing, and five \
         fields as in crontab are refused.",
        "触发时间：六个字段（秒、分、时、日、月、周），例如 `0 0 4 * * *`；默认按 UTC 运行，可在最前面加 \
         `CRON_TZ=Asia/Shanghai ` 指定时区；也可以写 `@every 5m`。注意这里的 04:00 是北京时间 12:00，\
         而且不接受 crontab 的五字段写法。",
    ),
    cites![ALIYUN_2021.at("12.2, Cron expression"), ALIYUN_2019.at("Timer, cronExpression")],
)
.required()
.example("0 0 4 * * *");

const PAYLOAD: Field = Field::new(
    "payload",
    Kind::Text(Limit::bytes(0, 131_072), &form::ANY),
    Prose::new(
        "Text of any form that every run hands to the function, such as `{\"key\": \"value\"}`. It arrives as a string, \
         never as an object. At most 128 KB.",
        "任意格式的触发消息，每次触发都会传给函数，例如 `{\"key\": \"value\"}`。到达函数时始终是字符串而不是对象。\
         最大 128 KB。",
    ),
    cites![ALIYUN_2019.at("Timer, payload"), ALIYUN_2021.at("12.2"), FC_TIMER_2026.at("payload")],
)
.default(Lit::Text(""))
.example("awesome-fc");

const ENABLE: Field = Field::new(
    "enable",
    Kind::Bool,
    Prose::new(
        "Whether the timer runs: `true` or `false`. A disabled timer keeps its settings, fires nothing, and does not \
         make up for runs that it missed.",
        "是否启用触发器：`true` 或 `false`。停用后配置保留、不再触发，重新启用也不会补上错过的触发。",
    ),
    cites![ALIYUN_2019.at("Timer, enable"), FC3_SCHEMA.at("timer")],
)
.default(Lit::Bool(true));

const TRIGGER_TIME: Field = Field::new(
    "triggerTime",
    Kind::Instant,
    Prose::new(
        "The moment of the run, as RFC 3339 in UTC such as `2018-02-09T05:49:00Z`. Empty: the next run after the \
         clock of this page.",
        "触发时刻，RFC 3339 格式的 UTC 时间，例如 `2018-02-09T05:49:00Z`。留空时取本页时钟之后的下一次触发。",
    ),
    cites![ALIYUN_2021.at("5, triggerTime")],
)
.example("2018-02-09T05:49:00Z");

static NEXT_RUN: Derivation = Derivation {
    id: "next-run",
    means: Prose::new("the next run after the clock", "时钟之后的下一次触发"),
    gives: Gives::Text(&form::INSTANT),
    run: |values, moment| timetable::next_run(Dialect::Aliyun, values.first().copied().flatten(), moment),
};

const FACTS: &[Fact] = &[
    Fact {
        id: "utc",
        kind: FactKind::Trap,
        text: Prose::new(
            "The schedule runs in UTC, which is Beijing time less eight hours: 12:00 in Beijing is hour 4. Put \
             `CRON_TZ=Asia/Shanghai ` in front to write local hours.",
            "Cron 表达式默认按 UTC 运行，即北京时间减 8 小时：北京时间 12:00 要写成 4 点。\
             在最前面加 `CRON_TZ=Asia/Shanghai ` 就可以直接写本地时间。",
        ),
        cites: &[ALIYUN_2021.at("12.2, Cron expression")],
    },
    Fact {
        id: "clock-changes",
        kind: FactKind::Trap,
        text: Prose::new(
            "In a zone with daylight-saving time, runs may come twice or not at all around a clock change. Schedule \
             outside those hours.",
            "如果所用时区有夏令时，切换期间可能重复执行或少执行，建议避开切换时段。",
        ),
        cites: &[ALIYUN_2021.at("12.2, CRON_TZ, note")],
    },
    Fact {
        id: "payload-limit",
        kind: FactKind::Limit,
        text: Prose::new("The payload has at most 128 KB.", "触发消息最大 128 KB。"),
        cites: &[FC_TIMER_2026.at("payload")],
    },
    Fact {
        id: "interval",
        kind: FactKind::Note,
        text: Prose::new(
            "The console's interval of n minutes is `@every` with minutes in the API: `@every 5m`. The count begins \
             when the trigger is enabled, which no document pins down; this page counts from its clock.",
            "控制台中“每隔 n 分钟”在 API 中写作 `@every 5m`。计时从触发器启用时开始，文档没有说明确切的起点；\
             本页从页面时钟起算。",
        ),
        cites: &[ALIYUN_2021.at("12.2, 按照时间间隔触发"), FC_TIMER_2026.at("TimerTriggerConfig")],
    },
    Fact {
        id: "weekday-numbers",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("12.2, table of fields"),
                says: Prose::new(
                    "0–6 or MON–SUN, without saying which number is Sunday.",
                    "0～6 或 MON～SUN，未说明哪个数字是星期日。",
                ),
            },
            Side {
                cite: bilingual::sources::ROBFIG.at("spec.go"),
                says: Prose::new(
                    "0 is Sunday; 7 and `MON-SUN` as a range are refused.",
                    "0 为星期日；不接受 7，也不接受 `MON-SUN` 这样的范围。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: 0 is Sunday. Names such as `MON` avoid the question.",
            "本页采用：0 为星期日。使用 `MON` 这样的名称可以避免歧义。",
        ),
        cites: &[ALIYUN_2021.at("12.2, table of fields"), bilingual::sources::ROBFIG.at("spec.go")],
    },
    Fact {
        id: "until-14",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("12.2, table of examples"),
                says: Prose::new(
                    "`0 0/5 4-6 ? * MON-FRI` is described as every five minutes from 12:00 to 14:00.",
                    "`0 0/5 4-6 ? * MON-FRI` 被描述为 12:00～14:00 每 5 分钟一次。",
                ),
            },
            Side {
                cite: ALIYUN_2021.at("12.2, special characters"),
                says: Prose::new(
                    "By the rule for `-`, hour 6 is included, so the last run is 06:55 UTC, 14:55 in Beijing.",
                    "按照“-”的规则，6 点也包含在内，最后一次是 UTC 06:55，即北京时间 14:55。",
                ),
            },
        ]),
        text: Prose::new("Taken here: the expression, so until 14:55.", "本页以表达式为准，即到 14:55。"),
        cites: &[ALIYUN_2021.at("12.2")],
    },
    Fact {
        id: "step-1000",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2019.at("Timer, example configuration"),
                says: Prose::new(
                    "`0 1/1000 * * * *`, which only ever means minute 1 of each hour.",
                    "`0 1/1000 * * * *`，实际只表示每小时的第 1 分钟。",
                ),
            },
            Side {
                cite: ALIYUN_2019.at("Timer, example event"),
                says: Prose::new(
                    "An event of minute 31, which that expression never makes.",
                    "示例事件发生在第 31 分钟，而该表达式不会产生它。",
                ),
            },
        ]),
        text: Prose::new(
            "The two do not belong together; the example here has a configuration that makes its event.",
            "两者并不配套；本页的示例使用能产生该事件的配置。",
        ),
        cites: &[ALIYUN_2019.at("Timer")],
    },
    Fact {
        id: "nine-oclock",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_NOTES.at("CreateTrigger, Timer"),
                says: Prose::new(
                    "`0 0 9 * * ?` is called nine in the morning.",
                    "称 `0 0 9 * * ?` 为“每天上午 9 点”。",
                ),
            },
            Side {
                cite: ALIYUN_2021.at("12.2, Cron expression"),
                says: Prose::new(
                    "Without a zone it is nine UTC, 17:00 in Beijing.",
                    "未指定时区时是 UTC 9 点，即北京时间 17:00。",
                ),
            },
        ]),
        text: Prose::new("Taken here: UTC.", "本页采用 UTC。"),
        cites: &[ALIYUN_2021.at("12.2"), ALIYUN_NOTES.at("CreateTrigger")],
    },
];

/// Events, samples and counterexamples.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    events: &[
        ("daily", include_str!("timer/daily.event.json")),
        ("hourly", include_str!("timer/hourly.event.json")),
        ("beijing-monthly", include_str!("timer/beijing-monthly.event.json")),
        ("interval", include_str!("timer/interval.event.json")),
    ],
    samples: &[
        Sample {
            id: "config-2019",
            means: Prose::new(
                "The configuration of 2019, with its indentation rebuilt. It does not make the event printed below it.",
                "2019 年文档中的配置，已恢复缩进。它不会产生文档中紧随其后的事件。",
            ),
            cites: &[ALIYUN_2019.at("Timer, timerTrigger.yml")],
            kind: "config",
            text: include_str!("timer/config-2019.yml"),
        },
        Sample {
            id: "create-notes",
            means: Prose::new(
                "A call as community notes print it. `triggerType` is really `timer` in lower case, `triggerConfig` a \
                 JSON string, and nine o'clock is UTC.",
                "社区笔记中的请求示例。实际的 `triggerType` 为小写 `timer`，`triggerConfig` 是 JSON 字符串，9 点为 UTC。",
            ),
            cites: &[ALIYUN_NOTES.at("CreateTrigger, Timer")],
            kind: "config",
            text: include_str!("timer/create-notes.json"),
        },
    ],
    counterexamples: &[
        CounterExample {
            id: "no-schedule",
            breaks: "missing",
            state: r#"{"config":{"triggerName":"t1"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "five-fields",
            breaks: "second-missing",
            state: r#"{"config":{"triggerName":"t1","cronExpression":"0 4 * * *"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "name-begins-with-digit",
            breaks: "form",
            state: r#"{"config":{"triggerName":"1st","cronExpression":"0 0 4 * * *"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "enable-as-text",
            breaks: "wrong-kind",
            state: r#"{"config":{"triggerName":"t1","cronExpression":"0 0 4 * * *","enable":"yes"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "no-such-day",
            breaks: "no-such-time",
            state: r#"{"config":{"triggerName":"t1","cronExpression":"0 0 4 * * *"},"occurrence":{"triggerTime":"2021-02-30T04:00:00Z"}}"#,
        },
    ],
};
