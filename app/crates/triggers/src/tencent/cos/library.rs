//! What the documents print beside worked events, and what is refused.

use bilingual::sources::{SCF_PAGES, TENCENT_2024};

use crate::model::Library;
use crate::model::notation::{python, refused, sample};

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    samples: &[
        sample("trigger-desc", "config", include_str!("trigger-desc.json"))
            .en("`TriggerDesc` as printed, without spaces.")
            .zh("文档中的 `TriggerDesc` 示例：连续、无空格。")
            .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, TriggerDesc 示例")]),
        sample("trigger-name", "config", include_str!("trigger-name.yml"))
            .en("`TriggerName` as printed, bucket and account masked as `xxx`.")
            .zh("文档中的 `TriggerName` 示例，存储桶名称和 APPID 以 `xxx` 代替。")
            .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, API 请求说明")]),
        sample("event-2024-cos-page", "event", include_str!("event-cos-page.json"))
            .en("The object of the event on the COS page: everything printed of it, with its truncated address \
                 completed and its braces repaired.")
            .zh("COS 触发器页面中的事件片段：仅包含对象部分，已补全被截断的地址并修正括号。")
            .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构")]),
        sample("console", "console", include_str!("console.json"))
            .en("The console's form in its initial state.")
            .zh("控制台创建触发器表单的初始取值。")
            .cites(&[TENCENT_2024.at("COS 触发器, 使用方法, 步骤2")]),
        sample("event-names", "rules", include_str!("event-names.txt"))
            .en("The twelve names and what fires each; a misprint is repaired.")
            .zh("12 个事件类型及其触发条件，已更正一处笔误。")
            .cites(&[TENCENT_2024.at("COS 触发器说明, 事件类型"), SCF_PAGES.at("COS 触发器, 事件类型")]),
        sample("filters", "rules", include_str!("filters.txt"))
            .en("Which paths the filters of the document let pass.")
            .zh("文档所举过滤条件下哪些路径会触发。")
            .cites(&[TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤")]),
        sample("conflicts", "rules", include_str!("conflicts.txt"))
            .en("The cases that the sentences on conflicts name: rule on the bucket, later rule, verdict (`-` for an \
                 empty filter).")
            .zh("冲突规则中列举的情形：已有规则、后来的规则、结果（`-` 表示未设置）。")
            .cites(&[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it gets bucket and path in the form the COS API requires, and the uploader's \
                 metadata.")
            .zh("Node.js 函数：得到 COS API 所需的存储桶名称和对象路径，以及上传者自定义的元数据。")
            .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构")]),
        python(include_str!("handler.py")).cites(&[TENCENT_2024.at("COS 触发器的事件消息结构")]),
    ],
    counterexamples: &[
        refused("no-event", "missing", "upload", r#"{"config":{"event":null}}"#),
        refused("no-function", "missing", "upload", r#"{"config":{"FunctionName":null}}"#),
        refused("no-bucket", "missing", "upload", r#"{"config":{"TriggerName":null}}"#),
        refused("events-as-list", "wrong-kind", "upload", r#"{"config":{"event":["cos:ObjectCreated:Put"]}}"#),
        refused("misprinted-event", "no-such-choice", "upload", r#"{"config":{"event":"cos:ObjectRemove>Delete"}}"#),
        refused("removed-with-d", "no-such-choice", "upload", r#"{"config":{"event":"cos:ObjectRemoved:*"}}"#),
        refused("suffix-without-dot", "suffix-dot", "upload", r#"{"config":{"filter":{"Suffix":"jpg"}}}"#),
        refused("prefix-with-star", "literal-prefix", "upload", r#"{"config":{"filter":{"Prefix":"test/*"}}}"#),
        refused("two-suffixes", "literal-suffix", "upload", r#"{"config":{"filter":{"Suffix":".jpg,.png"}}}"#),
        refused("prefix-begins-with-slash", "prefix-slash", "upload", r#"{"config":{"filter":{"Prefix":"/test/"}}}"#),
        refused("filter-in-lower-case", "unknown-member", "upload", r#"{"config":{"filter":{"prefix":"test/"}}}"#),
        refused("host-with-scheme", "form", "upload", r#"{"config":{"TriggerName":"http://a-1.cos.cd.myqcloud.com"}}"#),
        refused("host-without-account", "form", "upload", r#"{"config":{"TriggerName":"a.cos.cd.myqcloud.com"}}"#),
        refused("enable-as-number", "wrong-kind", "upload", r#"{"config":{"Enable":1}}"#),
        refused("latest-without-dollar", "dollar", "upload", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("function-begins-with-digit", "form", "upload", r#"{"config":{"FunctionName":"1event"}}"#),
        refused("no-path", "missing", "upload", r#"{"occurrence":{"path":null}}"#),
        refused("path-begins-with-slash", "form", "upload", r#"{"occurrence":{"path":"/testfile"}}"#),
        refused("control-character", "form", "upload", r#"{"occurrence":{"path":"a\u001bb"}}"#),
        refused("no-address", "form", "upload", r#"{"occurrence":{"requestSourceIP":"999.999.999.999"}}"#),
        refused("other-account", "appid-agrees", "upload", r#"{"occurrence":{"appid":"1250000000"}}"#),
        refused("other-key", "key-agrees", "upload", r#"{"occurrence":{"key":"/testpic/testfile"}}"#),
        refused("other-queue", "queue-agrees", "upload", r#"{"occurrence":{"eventQueue":"qcs:0:scf:gz:"}}"#),
        refused("time-as-text", "wrong-kind", "upload", r#"{"occurrence":{"eventTime":"1545205770"}}"#),
        refused("negative-size", "out-of-range", "upload", r#"{"occurrence":{"size":-1}}"#),
        refused("header-as-number", "wrong-kind", "upload", r#"{"occurrence":{"requestHeaders":{"a":1}}}"#),
    ],
};
