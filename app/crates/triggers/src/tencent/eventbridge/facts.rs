//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{CLOUDEVENTS, SCF_EB, SCF_PAGES, SCF_SDK, SCF_TERRAFORM, TENCENT_EB_SCF, TENCENT_EB_TARGET};

use super::{CONNECTOR, PRINTED, STRUCTURE};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    note("more-sources")
        .en("The event bus extends what can fire a function: TDMQ, CKafka, SaaS applications and cloud services. The content \
             of `data` depends on the source.")
        .zh("通过事件总线可以进一步拓展函数的事件源，例如 TDMQ、CKafka、SaaS 应用和云服务事件；`data` 字段的内容由事件源决定。")
        .cites(&[PRINTED, SCF_EB.at("支持事件源")]),
    note("push")
        .en("The event bus pushes and invokes asynchronously. The document of 2024 does not say so; the older page on the \
             trigger does.")
        .zh("Push 模型，异步调用：事件总线将事件主动推送给函数。2024 年的文档没有说明，以事件总线触发器原页面为准。")
        .cites(&[SCF_EB.at("触发方式")]),
    note("retries")
        .en("Errors of the code or the runtime are retried twice by default; errors of the system with exponential backoff \
             for six hours.")
        .zh("运行错误（含用户代码错误和 Runtime 错误）默认重试两次；系统错误以指数退避方式持续重试六小时。")
        .cites(&[SCF_EB.at("触发方式, 说明")]),
    limit("events-a-day")
        .en("By default, a target gets at most 2,000 events a day.")
        .zh("默认情况下，每天向投递目标投递的事件不超过 2000 个。")
        .cites(&[TENCENT_EB_SCF.at("Note")]),
    limit("batch")
        .en("Batch delivery can be switched on for a function: it waits at most 60 seconds (0 by default) and takes at most \
             10,000 events; the actual number varies.")
        .zh("投递目标为云函数时可开启批量投递：最长等待时间 0～60 秒（默认 0），单次最多 10000 条；实际条数在 1 到最大值之间变动。")
        .cites(&[TENCENT_EB_SCF.at("Enabling Batch Delivery"), SCF_TERRAFORM.at("eb_event_target, scf_params")]),
    trap("batch-is-an-array")
        .en("With batch delivery the function gets an array of events instead of one. This page shows one event, as without \
             batches; a function should accept both.")
        .zh("开启批量投递后，多个事件以数组形式一并投递。本页展示未开启时的单个事件；函数应兼容两种形式。")
        .cites(&[TENCENT_EB_SCF.at("Enabling Batch Delivery, Note")]),
    trap("no-cloudevent")
        .en("The envelope looks like a CloudEvent but breaks its rules: `time` is a number of milliseconds, and \
             `specversion` may be `0`. Read it as plain JSON.")
        .zh("信封与 CloudEvents 相似，但并不符合规范：`time` 为毫秒数，`specversion` 可能为 `0`。请按普通 JSON 解析。")
        .cites(&[PRINTED, CLOUDEVENTS.at("specversion; time")]),
    note("bound-on-the-bus")
        .en("The trigger is no part of SCF's `CreateTrigger`, and the document names no field of it: rule and pattern are made \
             on the event bus, and the function is added to the rule as a target of type `scf` by `CreateTarget`.")
        .zh("该触发器不通过 SCF 的 `CreateTrigger` 创建，文档也没有列出其字段：规则和匹配条件在事件总线中配置，再通过事件总线的 \
             `CreateTarget` 接口将函数作为 `scf` 类型的投递目标加入规则。")
        .cites(&[PRINTED, TENCENT_EB_TARGET.at("Type"), SCF_SDK.at("CreateTrigger, Type")]),
    disagreement(
        "time",
        &[
            side(PRINTED, "`time` is a string.", "`time` 为字符串。"),
            side(CONNECTOR, "`time` is a number.", "`time` 为数字。"),
        ],
    )
    .en("Used here: a string; you can choose the number.")
    .zh("本页默认为字符串，也可以选择数字。")
    .cites(&[PRINTED, CONNECTOR]),
    disagreement(
        "version",
        &[
            side(PRINTED, "`specversion` is `0`.", "`specversion` 为 `0`。"),
            side(
                STRUCTURE,
                "`specversion` is `1.0`, the only one that is supported.",
                "`specversion` 为 `1.0`，目前仅支持该版本。",
            ),
        ],
    )
    .en("Used here: `0`, as for functions; you can choose `1.0`.")
    .zh("本页默认采用云函数文档的 `0`，也可以选择 `1.0`。")
    .cites(&[PRINTED, STRUCTURE]),
    disagreement(
        "names-in-data",
        &[
            side(
                PRINTED,
                "`TopicType` is the string `0`, the time `toTimestamp`.",
                "`TopicType` 为字符串 `0`，时间为 `toTimestamp`。",
            ),
            side(
                SCF_PAGES.at("TDMQ 触发器"),
                "`TopicType` is the number 0, in the table `topictype`; the time is `timestamp`.",
                "`TopicType` 为数字 0，字段表中写作 `topictype`；时间为 `timestamp`。",
            ),
        ],
    )
    .en("Used here: the summary page, the only one that is dated.")
    .zh("本页以有日期的事件结构汇总页为准。")
    .cites(&[PRINTED]),
    disagreement(
        "ckafka-data",
        &[
            side(
                CONNECTOR,
                "For CKafka, `data` is JSON in a string, with `Partition`.",
                "CKafka 事件的 `data` 为 JSON 字符串，其中写作 `Partition`。",
            ),
            side(PRINTED, "For TDMQ, `data` is an object.", "TDMQ 事件的 `data` 为对象。"),
        ],
    )
    .en("Used here: as you enter it. A function should parse `data` only if it is a string.")
    .zh("本页按填写内容生成；函数应仅在 `data` 为字符串时再解析一次。")
    .cites(&[CONNECTOR, PRINTED]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("event-2024", "event", include_str!("tdmq.event.json"))
            .en("The event as printed, with its missing brace and placeholders completed.")
            .zh("文档中的事件，已补全缺失的括号和占位符。")
            .cites(&[PRINTED]),
        sample("create-target", "config", include_str!("create-target.json"))
            .en("A call of `CreateTarget`, as the command line's example has it; the region is misprinted `ap-guanzhou` there.")
            .zh("`CreateTarget` 请求，取自命令行工具的示例；示例中的地域误写为 `ap-guanzhou`，已更正。")
            .cites(&[TENCENT_EB_TARGET.at("示例")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it reads the time as text or number, and data as object or JSON text.")
            .zh("Node.js 函数：兼容字符串和数字两种时间，以及对象和 JSON 字符串两种 `data`。")
            .cites(&[PRINTED, CONNECTOR]),
        python(include_str!("handler.py")).cites(&[PRINTED, CONNECTOR]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "tdmq", r#"{"config":{"FunctionName":null}}"#),
        refused("no-topic", "missing", "tdmq", r#"{"occurrence":{"topic":null}}"#),
        refused("no-body", "missing", "tdmq", r#"{"occurrence":{"msgBody":null}}"#),
        refused("partition-as-number", "wrong-kind", "tdmq", r#"{"occurrence":{"partitions":0}}"#),
        refused("seconds", "form", "tdmq", r#"{"occurrence":{"toTimestamp":"1603352765"}}"#),
        refused("no-source", "missing", "other", r#"{"occurrence":{"source":null}}"#),
        refused("bus-by-name", "form", "tdmq", r#"{"config":{"EventBusId":"default"}}"#),
        refused("rule-by-name", "form", "tdmq", r#"{"config":{"RuleId":"tf-event_rule"}}"#),
        refused(
            "without-version",
            "form",
            "tdmq",
            r#"{"config":{"TargetDescription":{"ResourceDescription":"qcs::scf:ap-guangzhou:uin/1:namespace/default/function/consume"}}}"#,
        ),
        refused("another-function", "target-agrees", "tdmq", r#"{"config":{"FunctionName":"other"}}"#),
        refused("latest-without-dollar", "dollar", "tdmq", r#"{"config":{"Qualifier":"LATEST"}}"#),
    ],
};
