//! Limits, notes, traps and disagreements, for the reference page.

use bilingual::sources::{
    CRONEXPR, REASONING, SCF_GO, SCF_SDK, SCF_TERRAFORM, SCF_TOOLKIT, TENCENT_2024, TENCENT_LATER, UNICLOUD,
};

use super::PRINTED;
use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const FACTS: &[Fact] = &[
    note("life")
        .en("Timers can still be created: the call lists `timer` among the types it accepts today.")
        .zh("定时触发器目前仍可创建：创建触发器的接口在支持的类型中列有 `timer`。")
        .cites(&[SCF_SDK.at("CreateTrigger, Type"), TENCENT_LATER.at("定时触发器说明")]),
    limit("seconds")
        .en("A timer fires to the second, as often as every second; there is no minimum of one minute.")
        .zh("支持秒级触发，最短间隔为一秒，没有一分钟的限制。")
        .cites(&[TENCENT_2024.at("定时触发器说明")]),
    limit("message-limit")
        .en("The text that is passed has at most 4 KB.")
        .zh("入参最大 4 KB。")
        .cites(&[TENCENT_2024.at("定时触发器属性, 入参")]),
    limit("one-name")
        .en("A function cannot have two timers with the same name.")
        .zh("一个函数下不支持同名的多个定时触发器。")
        .cites(&[TENCENT_2024.at("定时触发器属性, 定时器名称")]),
    note("fixed-names")
        .en("Function, namespace and name of a trigger cannot be changed; expression, text, version, description and \
             state can be changed.")
        .zh("触发器的函数、命名空间和名称在创建后不能修改；表达式、入参、版本、描述和启用状态可以修改。")
        .cites(&[SCF_TERRAFORM.at("trigger_config, argument reference")]),
    note("push")
        .en("The timer is kept in the configuration of the function. It pushes: at its time, it calls `Invoke`, always \
             asynchronously.")
        .zh("定时器的映射保存在 SCF 函数配置中。触发方式为 Push 模型：到达时间时直接调用 `Invoke` 接口，始终为异步调用。")
        .cites(&[TENCENT_2024.at("定时触发器说明; 触发器概述, 示例 2")]),
    trap("returned-desc")
        .en("A request takes the plain expression as `TriggerDesc`; answers show it as `{\"cron\":\"0 */5 * * * * \
             *\"}`, and `Enable` as `1` or `0`. Neither can be sent back unchanged.")
        .zh("请求中的 `TriggerDesc` 直接填写 Cron 表达式；返回结果中则为 `{\"cron\":\"0 */5 * * * * *\"}`，`Enable` 为 `1` \
             或 `0`。两者均不能直接用于请求。")
        .cites(&[TENCENT_2024.at("触发器配置描述, 定时触发器"), SCF_TOOLKIT.at("triggers/timer.ts")]),
    trap("day-or-weekday")
        .en("If day and day of the week are both given, either is enough: `0 0 12 1 * MON *` runs on the 1st and on \
             every Monday.")
        .zh("同时指定“日”和“星期”时为“或”关系：`0 0 12 1 * MON *` 在每月 1 日和每个星期一都会触发。")
        .cites(&[TENCENT_2024.at("Cron 表达式, 注意事项")]),
    note("console")
        .en("The console's form starts with default traffic, the name `timer`, every hour at minute 0, no remarks, and \
             enabled at once.")
        .zh("控制台表单的默认取值为：默认流量、名称 `timer`、每小时第 0 分钟执行、无备注、立即启用。")
        .cites(&[TENCENT_2024.at("定时触发器, 使用方法, 步骤2")]),
    disagreement(
        "time-zone",
        &[
            side(
                TENCENT_2024.at("定时触发器说明"),
                "Names no zone for the expression; `Time` of the event is in zone 0.",
                "未说明表达式所用的时区；事件中的 `Time` 为 0 时区。",
            ),
            side(UNICLOUD.at("timers"), "Timers run on UTC+8.", "定时触发按 UTC+8 运行。"),
        ],
    )
    .en("Used here: expressions run on Beijing time and `Time` is UTC, so 19:49 appears as 11:49. No document says \
         what applies in regions outside China.")
    .zh("本页采用：表达式按北京时间运行，`Time` 为 UTC 时间，即 19:49 在事件中为 11:49。境外地域的情况没有文档说明。")
    .cites(&[TENCENT_2024.at("定时触发器说明"), UNICLOUD.at("timers")]),
    disagreement(
        "time-of-creation",
        &[
            side(
                TENCENT_2024.at("定时触发器入参说明, Time"),
                "The time at which the trigger was created, in zone 0.",
                "触发器创建时间，0 时区。",
            ),
            side(
                SCF_GO.at("events/timer_test.go"),
                "An event of a timer `oneminute` whose time is a whole minute, like that of a run.",
                "名为 `oneminute` 的定时器，其事件的时间为整分钟，与触发时间相符。",
            ),
        ],
    )
    .en("Used here: the time of the run. A creation time would be the same in every event.")
    .zh("本页采用触发时间。如果是创建时间，每次事件中的值都会相同。")
    .cites(&[PRINTED, SCF_GO.at("events/timer_test.go"), REASONING.at("a time of creation identifies no run")]),
    disagreement(
        "name-limit",
        &[
            side(
                TENCENT_2024.at("定时触发器属性, 定时器名称"),
                "At most 60 characters, beginning with a letter.",
                "最多 60 个字符，必须以字母开头。",
            ),
            side(
                SCF_SDK.at("CreateTrigger, TriggerName"),
                "At most 100 letters, digits, `-` and `_`; nothing about the first one.",
                "英文字母、数字、连接符和下划线，最长 100 个字符；未限制首字符。",
            ),
        ],
    )
    .en("Used here: 60 and a letter first, which satisfies both.")
    .zh("本页采用 60 个字符并以字母开头，可同时满足两种说法。")
    .cites(&[TENCENT_2024.at("定时触发器属性"), SCF_SDK.at("CreateTrigger, TriggerName")]),
    disagreement(
        "type-in-capitals",
        &[
            side(PRINTED, "`Type` is `Timer`.", "`Type` 为 `Timer`。"),
            side(SCF_GO.at("events/timer_test.go"), "`Timer` as well.", "同为 `Timer`。"),
            side(SCF_TOOLKIT.at("docs/events/timer.md"), "Prints `timer`.", "写作 `timer`。"),
        ],
    )
    .en("Used here: `Timer`. A function should compare it case-insensitively.")
    .zh("本页采用 `Timer`。函数中比较时建议忽略大小写。")
    .cites(&[PRINTED, SCF_TOOLKIT.at("docs/events/timer.md")]),
    disagreement(
        "order-of-members",
        &[
            side(PRINTED, "`Type` comes first, `Message` last.", "`Type` 在最前，`Message` 在最后。"),
            side(
                SCF_GO.at("events/timer_test.go"),
                "Sorted by name, `Message` first, in an event that looks captured.",
                "按名称排序，`Message` 在最前，且该事件应来自真实环境。",
            ),
        ],
    )
    .en("Used here: the document's order. A function reads members by name, never by position.")
    .zh("本页采用文档中的顺序。函数应按名称读取字段，不要依赖顺序。")
    .cites(&[PRINTED, SCF_GO.at("events/timer_test.go")]),
    disagreement(
        "five-fields",
        &[
            side(
                TENCENT_2024.at("Cron 表达式语法二"),
                "Five fields from the minute are kept for older timers, and not recommended.",
                "为兼容旧的定时触发器保留五字段写法，不推荐使用。",
            ),
            side(TENCENT_LATER.at("Cron 表达式语法"), "Knows seven fields only.", "只有七字段写法。"),
        ],
    )
    .en("Used here: both are read, and five cause a note.")
    .zh("本页两种写法都能识别，五字段写法会给出提示。")
    .cites(&[TENCENT_2024.at("Cron 表达式"), TENCENT_LATER.at("Cron 表达式语法")]),
    disagreement(
        "later-signs",
        &[
            side(TENCENT_2024.at("Cron 表达式, 通配符"), "Only `,`, `-`, `*` and `/`.", "只有 `,`、`-`、`*` 和 `/`。"),
            side(
                TENCENT_LATER.at("Cron 表达式语法"),
                "Also `?`, `L` and `W` in the day, `?`, `L` and `#` in the day of the week.",
                "此外，“日”字段可用 `?`、`L`、`W`，“星期”字段可用 `?`、`L`、`#`。",
            ),
        ],
    )
    .en("Used here: the dated document. The page about schedules reads the later signs too.")
    .zh("本页采用标注日期的文档；Cron 表达式页面也支持按新版页面解析。")
    .cites(&[TENCENT_2024.at("Cron 表达式, 通配符"), TENCENT_LATER.at("Cron 表达式语法")]),
    disagreement(
        "blanks-in-print",
        &[
            side(
                TENCENT_2024.at("Cron 表达式, 示例"),
                "Prints `* / 5 * * * * *`, which would be nine parts.",
                "写作 `* / 5 * * * * *`，按空格会拆分为九段。",
            ),
            side(SCF_TOOLKIT.at("docs/configure.md"), "Has `*/5 * * * * * *`.", "写作 `*/5 * * * * * *`。"),
        ],
    )
    .en("Used here: no spaces within a field.")
    .zh("本页采用字段内不含空格的写法。")
    .cites(&[TENCENT_2024.at("Cron 表达式, 示例"), SCF_TOOLKIT.at("docs/configure.md")]),
    disagreement(
        "from-minute-1",
        &[
            side(
                TENCENT_2024.at("Cron 表达式, 通配符"),
                "`1/10` starts at the first minute, but the example goes 11, 21, 31.",
                "`1/10` 从第一分钟开始，但示例为第 11、21、31 分钟。",
            ),
            side(CRONEXPR.at("steps"), "Minutes 1, 11, 21, 31, 41 and 51.", "第 1、11、21、31、41、51 分钟。"),
        ],
    )
    .en("Used here: minute 1 belongs to it.")
    .zh("本页采用包含第 1 分钟的解释。")
    .cites(&[TENCENT_2024.at("Cron 表达式, 通配符"), CRONEXPR.at("steps")]),
    disagreement(
        "until-17",
        &[
            side(
                TENCENT_2024.at("Cron 表达式, 示例"),
                "`0 */30 9-17 * * * *` is described as every half hour from 9:00 to 17:00.",
                "`0 */30 9-17 * * * *` 被描述为上午 9 点到下午 5 点每半小时一次。",
            ),
            side(
                TENCENT_2024.at("Cron 表达式, 通配符"),
                "By the rule for `-`, hour 17 is included, so the last run is 17:30.",
                "按照“-”的规则，17 点也包含在内，最后一次是 17:30。",
            ),
        ],
    )
    .en("Used here: the expression, so until 17:30.")
    .zh("本页以表达式为准，即到 17:30。")
    .cites(&[TENCENT_2024.at("Cron 表达式, 示例, 通配符")]),
    disagreement(
        "default-version",
        &[
            side(
                SCF_SDK.at("CreateTrigger, Qualifier"),
                "If omitted, it is `$LATEST`; `$DEFAULT` is recommended.",
                "不填时为 `$LATEST`；建议填写 `$DEFAULT`。",
            ),
            side(
                SCF_TOOLKIT.at("triggers/timer.ts, qualifier"),
                "The deployment component sends `$DEFAULT`, as the console does.",
                "部署组件与控制台一样使用 `$DEFAULT`。",
            ),
        ],
    )
    .en("Used here: `$LATEST`, as the call does.")
    .zh("本页采用接口的默认值 `$LATEST`。")
    .cites(&[SCF_SDK.at("CreateTrigger, Qualifier"), SCF_TOOLKIT.at("triggers/timer.ts, qualifier")]),
    disagreement(
        "enabled-by-the-tool",
        &[
            side(SCF_TOOLKIT.at("docs/events/timer.md"), "Timers are enabled by default.", "定时触发器默认启用。"),
            side(
                SCF_TOOLKIT.at("triggers/timer.ts, enable"),
                "Without `enable: true` the component sends `CLOSE`.",
                "没有 `enable: true` 时，组件发送 `CLOSE`。",
            ),
        ],
    )
    .en("The YAML here always writes `enable` out.")
    .zh("本页生成的 YAML 总是写出 `enable`。")
    .cites(&[SCF_TOOLKIT.at("docs/events/timer.md; triggers/timer.ts")]),
];
