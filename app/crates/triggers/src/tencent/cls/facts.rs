//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{SCF_DEMOS, SCF_SDK, SCF_TOOLKIT, TENCENT_2024};

use super::{PAGE, PRINTED, PROPERTIES, SIZE, SUMMARY};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    limit("same-region")
        .en("Log set and topic must be in the function's region.")
        .zh("日志集和日志主题须与函数同地域。")
        .cites(&[PROPERTIES]),
    limit("compressed-size")
        .en("An asynchronous event has at most 128 KB. If the collected logs are still larger after gzip, they are \
             cut at that size and the pieces are delivered one after the other; the waiting time no longer counts.")
        .zh("异步调用的事件大小限制为 128 KB。聚合的日志经 Gzip 压缩后仍超过 128 KB 时，依次截取达到 128 KB 的部分投递，不再按\
             最长等待时间聚合。")
        .cites(&[SIZE]),
    note("not-retried")
        .en("After `AccessDeniedException` or `ResourceNotFoundException`, CLS does not try again.")
        .zh("投递中发生 `AccessDeniedException`、`ResourceNotFoundException` 等不可重试的错误时，CLS 不再重试。")
        .cites(&[TENCENT_2024.at("CLS 触发器消费及消息传递, 投递过程")]),
    note("created-in-cls")
        .en("CLS triggers can still be created. `CreateTrigger` lists `cls`, but refers to the call of CLS that delivers to a \
             function, by which the deployment component creates the trigger. The page of SCF gives no `TriggerDesc` for it.")
        .zh("CLS 触发器目前仍可创建：`CreateTrigger` 的类型中列有 `cls`，但要求改用 CLS 创建投递 SCF 任务的接口，部署组件也通过 CLS \
             的接口创建。SCF 文档没有给出它的 `TriggerDesc`。")
        .cites(&[SCF_TOOLKIT.at("triggers/cls.ts"), SCF_SDK.at("CreateTrigger, Type")]),
    note("asynchronous")
        .en("CLS watches the topic, collects and pushes; it always invokes asynchronously.")
        .zh("Push 模型，CLS 监控日志主题，聚合后推送给函数，始终异步调用。")
        .cites(&[TENCENT_2024.at("CLS 触发器, Push 模型; 异步调用")]),
    trap("loop-over-logs")
        .en("The number of logs differs from call to call, and with a long waiting time the 128 KB are often reached first. \
             Never count on a fixed number.")
        .zh("每次投递的日志条数不固定；最长等待时间较长时，往往先达到 128 KB。函数应循环处理，不要假定条数恒定。")
        .cites(&[TENCENT_2024.at("CLS 触发器消费及消息传递, 说明")]),
    trap("own-logs")
        .en("A function whose own logs go to the topic that fires it runs without end.")
        .zh("函数自身的日志若投递到触发它的日志主题，会造成循环触发。")
        .cites(&[PROPERTIES]),
    trap("printed-data")
        .en("The `data` that the pages print is no example: it is not gzip, it is cut off, and the two texts differ. As far as \
             they can be decoded, they are plain JSON in another cloud's format.")
        .zh("文档中的 `data` 不能作为示例：既不是 Gzip，又被截断，且两处不一致；能解码的部分是其他云的日志格式的 JSON。")
        .cites(PRINTED),
    disagreement(
        "zip-or-gzip",
        &[
            side(SUMMARY, "`data` is a ZIP document in Base64.", "`data` 为 Base64 编码的 ZIP 文档。"),
            side(PAGE, "It is a Gzip document.", "为 Base64 编码的 Gzip 文档。"),
            side(SCF_DEMOS.at("CLS"), "All demos decompress gzip.", "所有示例函数均按 Gzip 解压。"),
        ],
    )
    .en("Used here: gzip.")
    .zh("本页采用 Gzip。")
    .cites(&[PAGE, SCF_DEMOS.at("CLS")]),
    disagreement(
        "timestamp",
        &[
            side(PAGE, "`timestamp` is a string.", "`timestamp` 为字符串。"),
            side(SCF_DEMOS.at("Go1-CLSTrigger"), "A number of 64 bits.", "为 64 位整数。"),
        ],
    )
    .en("Used here: both, as you enter it. In JavaScript such a number keeps all its digits.")
    .zh("本页两者均可填写。该数值在 JavaScript 中不会丢失精度。")
    .cites(&[PAGE, SCF_DEMOS.at("Go1-CLSTrigger")]),
    disagreement(
        "number-of-messages",
        &[
            side(
                TENCENT_2024.at("CLS 触发器消费及消息传递, 说明"),
                "An event has between 1 and \"the maximum waiting time\" messages.",
                "每个事件的消息个数在“1 - 配置的最长等待时间”之间。",
            ),
            side(
                TENCENT_2024.at("CLS 触发器消费及消息传递, 最长等待时间"),
                "The waiting time is in seconds, 3 to 300.",
                "最长等待时间的单位为秒，取值 3～300。",
            ),
        ],
    )
    .en("Used here: any number of logs. The sentence was copied from the page on CKafka, where a number of messages is \
         configured.")
    .zh("本页不限制条数。该句应来自 CKafka 页面，那里配置的是消息条数。")
    .cites(&[TENCENT_2024.at("CLS 触发器消费及消息传递")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("decoded", "event", include_str!("decoded.json"))
            .en("The logs as printed, decoded and decompressed.")
            .zh("文档中解码、解压后的日志。")
            .cites(PRINTED),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it decodes, decompresses and parses, and reads times as text or number.")
            .zh("Node.js 函数：依次解码、解压、解析，并兼容字符串和数字两种时间戳。")
            .cites(PRINTED),
        python(include_str!("handler.py")).cites(PRINTED),
    ],
    counterexamples: &[
        refused("no-function", "missing", "two", r#"{"config":{"FunctionName":null}}"#),
        refused("no-topic", "missing", "two", r#"{"config":{"topic_id":null}}"#),
        refused("too-short", "out-of-range", "two", r#"{"config":{"max_wait":2}}"#),
        refused("too-long", "out-of-range", "two", r#"{"config":{"max_wait":301}}"#),
        refused("wait-as-text", "wrong-kind", "two", r#"{"config":{"max_wait":"60"}}"#),
        refused("no-logs", "missing", "two", r#"{"occurrence":{"records":null}}"#),
        refused(
            "milliseconds",
            "form",
            "two",
            r#"{"occurrence":{"records":[{"timestamp":"1605578090000","content":"a"}]}}"#,
        ),
        refused("no-content", "missing", "two", r#"{"occurrence":{"records":[{"timestamp":"1605578090000000"}]}}"#),
        refused("too-large", "compressed-size", "two", r#"{"occurrence":{"compressedSize":131073}}"#),
        refused("negative-size", "out-of-range", "two", r#"{"occurrence":{"compressedSize":-1}}"#),
        refused("latest-without-dollar", "dollar", "two", r#"{"config":{"Qualifier":"LATEST"}}"#),
    ],
};
