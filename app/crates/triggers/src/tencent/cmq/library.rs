//! What the documents print beside worked events, and what is refused.

use bilingual::sources::TENCENT_2024;

use super::PRINTED;
use crate::model::Library;
use crate::model::notation::{python, refused, sample};

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    samples: &[
        sample("trigger-desc", "config", include_str!("desc-tag.json"))
            .en("`TriggerDesc` as printed: messages with the tag `test`.")
            .zh("文档中的 `TriggerDesc` 示例：标签为 `test` 的消息。")
            .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, TriggerDesc 示例")]),
        sample("trigger-desc-route", "config", include_str!("desc-route.json"))
            .en("The other printed `TriggerDesc`: messages that match the binding key `#test`.")
            .zh("文档中的另一个 `TriggerDesc` 示例：与 Binding Key `#test` 匹配的消息。")
            .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, TriggerDesc 示例")]),
        sample("trigger-name", "config", include_str!("trigger-name.yml"))
            .en("`TriggerName` as printed: the topic.")
            .zh("文档中的 `TriggerName` 示例：Topic 名称。")
            .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, API 请求说明")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it splits the tags, and reads the time with or without milliseconds.")
            .zh("Node.js 函数：拆分标签，并兼容带毫秒和不带毫秒的时间。")
            .cites(&[PRINTED]),
        python(include_str!("handler.py")).cites(&[PRINTED]),
    ],
    counterexamples: &[
        refused("no-function", "missing", "by-tag", r#"{"config":{"FunctionName":null}}"#),
        refused("no-topic", "missing", "by-tag", r#"{"config":{"TriggerName":null}}"#),
        refused("topic-with-slash", "form", "by-tag", r#"{"config":{"TriggerName":"a/b"}}"#),
        refused("third-type", "no-such-choice", "by-tag", r#"{"config":{"filterType":3}}"#),
        refused("type-as-text", "wrong-kind", "by-tag", r#"{"config":{"filterType":"1"}}"#),
        refused("key-as-text", "wrong-kind", "by-tag", r#"{"config":{"filterKey":"test"}}"#),
        refused("six-keys", "count", "by-tag", r#"{"config":{"filterKey":["a","b","c","d","e","f"]}}"#),
        refused("key-without-type", "type-of-key", "by-tag", r#"{"config":{"filterType":null}}"#),
        refused("type-without-key", "key-of-type", "by-tag", r#"{"config":{"filterKey":null}}"#),
        refused("two-tags-in-one", "tag-form", "by-tag", r#"{"config":{"filterKey":["tag1,tag2"]}}"#),
        refused("long-tag", "tag-form", "by-tag", r#"{"config":{"filterKey":["abcdefghijklmnopq"]}}"#),
        refused("empty-word", "binding-form", "by-route", r#"{"config":{"filterKey":["a..b"]}}"#),
        refused("hash-in-a-word", "hash-in-word", "by-tag", r##"{"config":{"filterType":2,"filterKey":["#test"]}}"##),
        refused("six-tags", "message-tags", "by-tag", r#"{"occurrence":{"msgTag":"test,b,c,d,e,f"}}"#),
        refused("enable-as-number", "wrong-kind", "by-tag", r#"{"config":{"Enable":1}}"#),
        refused("latest-without-dollar", "dollar", "by-tag", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("body-as-object", "wrong-kind", "by-tag", r#"{"occurrence":{"msgBody":{"a":1}}}"#),
    ],
};
