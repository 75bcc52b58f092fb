//! What the documents print beside worked events, and what is refused.

use bilingual::sources::TENCENT_2024;

use super::{PAGE, SUMMARY};
use crate::model::Library;
use crate::model::notation::{python, refused, sample};

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    samples: &[
        sample("trigger-desc", "config", include_str!("desc-latest.json"))
            .en("`TriggerDesc` as printed: batches of 100 from the latest offset.")
            .zh("文档中的 `TriggerDesc` 示例：从最新位置开始，每批最多 100 条。")
            .cites(&[TENCENT_2024.at("触发器配置描述, Ckafka 触发器, TriggerDesc 示例")]),
        sample("trigger-desc-time", "config", include_str!("desc-time.json"))
            .en("The other printed `TriggerDesc`: batches of 999 from a time on; the time is a string.")
            .zh("文档中的另一个 `TriggerDesc` 示例：从指定时间点开始，每批最多 999 条；时间戳为字符串。")
            .cites(&[TENCENT_2024.at("触发器配置描述, Ckafka 触发器, TriggerDesc 示例")]),
        sample("trigger-name", "config", include_str!("trigger-name.yml"))
            .en("`TriggerName` as printed: instance and topic.")
            .zh("文档中的 `TriggerName` 示例：实例 ID 和 Topic 名称。")
            .cites(&[TENCENT_2024.at("触发器配置描述, Ckafka 触发器, API 请求说明")]),
        sample("console", "console", include_str!("console.json"))
            .en("The fields of the console's form; only the start and the state have a value.")
            .zh("控制台创建触发器表单的各项，仅起始位置和启用状态有取值。")
            .cites(&[TENCENT_2024.at("CKafka 触发器, 使用方法, 步骤2")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it loops over the messages, and identifies each by topic, partition and offset.")
            .zh("Node.js 函数：循环处理每条消息，并以 Topic、分区和偏移量标识消息。")
            .cites(&[SUMMARY, PAGE]),
        python(include_str!("handler.py")).cites(&[SUMMARY, PAGE]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "two", r#"{"config":{"FunctionName":null}}"#),
        refused("no-topic", "missing", "two", r#"{"config":{"TriggerName":null}}"#),
        refused("no-number", "missing", "two", r#"{"config":{"maxMsgNum":null}}"#),
        refused("no-offset", "missing", "two", r#"{"config":{"offset":null}}"#),
        refused("no-retry", "missing", "two", r#"{"config":{"retry":null}}"#),
        refused("too-many-messages", "out-of-range", "two", r#"{"config":{"maxMsgNum":10001}}"#),
        refused("no-messages-a-call", "out-of-range", "two", r#"{"config":{"maxMsgNum":0}}"#),
        refused("number-as-text", "wrong-kind", "two", r#"{"config":{"maxMsgNum":"100"}}"#),
        refused("waits-too-long", "out-of-range", "two", r#"{"config":{"timeOut":61}}"#),
        refused("offset-in-seconds", "form", "two", r#"{"config":{"offset":"1595927203"}}"#),
        refused("offset-as-number", "wrong-kind", "two", r#"{"config":{"offset":1595927203000}}"#),
        refused("instance-alone", "form", "two", r#"{"config":{"TriggerName":"ckafka-8tfxzia3"}}"#),
        refused("enable-as-number", "wrong-kind", "two", r#"{"config":{"Enable":1}}"#),
        refused("latest-without-dollar", "dollar", "two", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("no-messages", "missing", "two", r#"{"occurrence":{"messages":null}}"#),
        refused("partition-as-text", "wrong-kind", "two", r#"{"occurrence":{"messages":[{"partition":"1"}]}}"#),
    ],
};
