//! Events, samples and counterexamples.

use bilingual::Prose;
use bilingual::sources::TENCENT_2024;

use crate::model::{CounterExample, Library, Sample};
use bilingual::sources::SCF_PAGES;

/// Events, samples and counterexamples.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    events: &[
        ("upload", include_str!("upload.event.json")),
        ("metadata", include_str!("metadata.event.json")),
        ("jpg-below-test", include_str!("jpg-below-test.event.json")),
    ],
    samples: &[
        Sample {
            id: "trigger-desc",
            means: Prose::new(
                "`TriggerDesc` as printed: one piece, no blanks.",
                "文档中的 `TriggerDesc` 示例：连续、无空格。",
            ),
            cites: &[TENCENT_2024.at("触发器配置描述, COS 触发器, TriggerDesc 示例")],
            kind: "config",
            text: include_str!("trigger-desc.json"),
        },
        Sample {
            id: "trigger-name",
            means: Prose::new(
                "`TriggerName` as printed, bucket and account masked as `xxx`.",
                "文档中的 `TriggerName` 示例，存储桶名称和 APPID 以 `xxx` 代替。",
            ),
            cites: &[TENCENT_2024.at("触发器配置描述, COS 触发器, API 请求说明")],
            kind: "config",
            text: include_str!("trigger-name.yml"),
        },
        Sample {
            id: "event-2024-cos-page",
            means: Prose::new(
                "The object of the event on the COS page: all that is printed of it, with its cut address completed and its braces \
                 mended.",
                "COS 触发器页面中的事件片段：仅印出对象部分，已补全被截断的地址并修正括号。",
            ),
            cites: &[TENCENT_2024.at("COS 触发器的事件消息结构")],
            kind: "event",
            text: include_str!("event-cos-page.json"),
        },
        Sample {
            id: "console",
            means: Prose::new("The console's form as it stands at first.", "控制台创建触发器表单的初始取值。"),
            cites: &[TENCENT_2024.at("COS 触发器, 使用方法, 步骤2")],
            kind: "console",
            text: include_str!("console.json"),
        },
        Sample {
            id: "event-names",
            means: Prose::new(
                "The twelve names and what fires each; a misprint is mended.",
                "12 个事件类型及其触发条件，已更正一处印刷错误。",
            ),
            cites: &[TENCENT_2024.at("COS 触发器说明, 事件类型"), SCF_PAGES.at("COS 触发器, 事件类型")],
            kind: "rules",
            text: include_str!("event-names.txt"),
        },
        Sample {
            id: "filters",
            means: Prose::new(
                "Which paths the filters of the document let pass.",
                "文档所举过滤条件下哪些路径会触发。",
            ),
            cites: &[TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤")],
            kind: "rules",
            text: include_str!("filters.txt"),
        },
        Sample {
            id: "conflicts",
            means: Prose::new(
                "The cases that the sentences on conflicts name: rule on the bucket, later rule, verdict (`-` for an empty filter).",
                "冲突规则中列举的情形：已有规则、后来的规则、结果（`-` 表示未设置）。",
            ),
            cites: &[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")],
            kind: "rules",
            text: include_str!("conflicts.txt"),
        },
    ],
    counterexamples: &[
        CounterExample {
            id: "no-event",
            breaks: "missing",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "no-function",
            breaks: "missing",
            state: r#"{"config":{"TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "no-bucket",
            breaks: "missing",
            state: r#"{"config":{"FunctionName":"printevent","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "events-as-list",
            breaks: "wrong-kind",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":["cos:ObjectCreated:Put"]},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "misprinted-event",
            breaks: "no-such-choice",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectRemove>Delete"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "removed-with-d",
            breaks: "no-such-choice",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectRemoved:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "suffix-without-dot",
            breaks: "form",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*","filter":{"Suffix":"jpg"}},"occurrence":{"path":"a.jpg"}}"#,
        },
        CounterExample {
            id: "prefix-begins-with-slash",
            breaks: "prefix-slash",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*","filter":{"Prefix":"/test/"}},"occurrence":{"path":"test/a.jpg"}}"#,
        },
        CounterExample {
            id: "filter-in-lower-case",
            breaks: "unknown-member",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*","filter":{"prefix":"test/"}},"occurrence":{"path":"test/a.jpg"}}"#,
        },
        CounterExample {
            id: "host-with-scheme",
            breaks: "form",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"http://testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "host-without-account",
            breaks: "form",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "enable-as-number",
            breaks: "wrong-kind",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*","Enable":1},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "function-begins-with-digit",
            breaks: "form",
            state: r#"{"config":{"FunctionName":"1event","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile"}}"#,
        },
        CounterExample {
            id: "no-path",
            breaks: "missing",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "path-begins-with-slash",
            breaks: "form",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"/testfile"}}"#,
        },
        CounterExample {
            id: "time-as-text",
            breaks: "wrong-kind",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile","eventTime":"1545205770"}}"#,
        },
        CounterExample {
            id: "negative-size",
            breaks: "out-of-range",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile","size":-1}}"#,
        },
        CounterExample {
            id: "header-as-number",
            breaks: "wrong-kind",
            state: r#"{"config":{"FunctionName":"printevent","TriggerName":"testpic-1253970026.cos.ap-chengdu.myqcloud.com","event":"cos:ObjectCreated:*"},"occurrence":{"path":"testfile","requestHeaders":{"Content-Length":1029}}}"#,
        },
    ],
};
