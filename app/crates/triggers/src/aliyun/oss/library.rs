//! Events, samples and counterexamples.

use bilingual::Prose;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021};

use crate::model::{CounterExample, Library, Sample};

/// Events, samples and counterexamples.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    events: &[
        ("put-2023", include_str!("put-2023.event.json")),
        ("put-2021", include_str!("put-2021.event.json")),
        ("put-2019", include_str!("put-2019.event.json")),
        ("resize", include_str!("resize.event.json")),
        ("overwrite", include_str!("overwrite.event.json")),
    ],
    samples: &[
        Sample {
            id: "config-2019",
            means: Prose::new(
                "The configuration of 2019, with its indentation rebuilt. It leaves out the key `image/a.jpg` of the event printed \
                 below it.",
                "2019 年文档中的配置，已恢复缩进。它不会匹配文档中紧随其后的事件（对象为 `image/a.jpg`）。",
            ),
            cites: &[ALIYUN_2019.at("OSS, ossTrigger.yml")],
            kind: "config",
            text: include_str!("config-2019.yml"),
        },
        Sample {
            id: "console-2021",
            means: Prose::new(
                "The example column of the console's form. It leaves out the key `image/a.jpg` of the event printed after it.",
                "控制台表单中“本文示例”一列的取值。它不会匹配文档后面的事件（对象为 `image/a.jpg`）。",
            ),
            cites: &[ALIYUN_2021.at("6.2, 创建触发器")],
            kind: "console",
            text: include_str!("console-2021.json"),
        },
        Sample {
            id: "truth-table",
            means: Prose::new(
                "Which rules may stand beside PutObject with prefix `source` and suffix `zip`: event, prefix, suffix (`-` for \
                 none), verdict, and the document's reason in short.",
                "已有 PutObject、前缀 `source`、后缀 `zip` 的规则时，哪些规则可以并存：依次为事件、前缀、后缀（`-` 表示无）、是否合法、理由。",
            ),
            cites: &[ALIYUN_2021.at("6.1, truth table")],
            kind: "rules",
            text: include_str!("truth-table.txt"),
        },
        Sample {
            id: "loop",
            means: Prose::new(
                "The two ways of the document to keep a function from firing itself.",
                "文档给出的两种避免循环触发的做法。",
            ),
            cites: &[ALIYUN_2021.at("6.1, 触发规则; 6.2, scenario")],
            kind: "rules",
            text: include_str!("loop.txt"),
        },
        Sample {
            id: "java-packages",
            means: Prose::new("What the Java function of the document depends on.", "文档中 Java 示例函数的依赖。"),
            cites: &[ALIYUN_2021.at("6.2, pom.xml")],
            kind: "build",
            text: include_str!("java-packages.xml"),
        },
    ],
    counterexamples: &[
        CounterExample {
            id: "no-events",
            breaks: "missing",
            state: r#"{"config":{"triggerName":"t1","filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "empty-events",
            breaks: "count",
            state: r#"{"config":{"triggerName":"t1","events":[],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "event-without-oss",
            breaks: "no-such-choice",
            state: r#"{"config":{"triggerName":"t1","events":["ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "removal-wildcard",
            breaks: "no-such-choice",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectRemoved:*"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "events-as-text",
            breaks: "wrong-kind",
            state: r#"{"config":{"triggerName":"t1","events":"oss:ObjectCreated:PutObject","filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "event-twice",
            breaks: "twice",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject","oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "no-filter",
            breaks: "no-filter",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "empty-filter",
            breaks: "no-filter",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"","suffix":""}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "wildcard-beside-name",
            breaks: "covered-event",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:*","oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "prefix-begins-with-slash",
            breaks: "prefix-slash",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"/source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "filter-in-capitals",
            breaks: "unknown-member",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"Key":{"Prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "no-bucket",
            breaks: "missing",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}}},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "arn-without-bucket",
            breaks: "form",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "role-by-name",
            breaks: "form",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"invocationRole":"AliyunOSSEventNotificationRole","sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "no-key",
            breaks: "missing",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{}}"#,
        },
        CounterExample {
            id: "key-begins-with-slash",
            breaks: "form",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"/source/a.png"}}"#,
        },
        CounterExample {
            id: "negative-size",
            breaks: "out-of-range",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png","size":-1}}"#,
        },
        CounterExample {
            id: "no-such-call",
            breaks: "unknown-member",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"happening":"UploadObject","key":"source/a.png"}}"#,
        },
        CounterExample {
            id: "no-address",
            breaks: "form",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png","sourceIPAddress":"localhost"}}"#,
        },
        CounterExample {
            id: "no-such-day",
            breaks: "no-such-time",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png","eventTime":"2021-02-30T06:45:43.000Z"}}"#,
        },
        CounterExample {
            id: "override-of-nothing",
            breaks: "override-place",
            state: r#"{"config":{"triggerName":"t1","events":["oss:ObjectCreated:PutObject"],"filter":{"key":{"prefix":"source/"}},"sourceArn":"acs:oss:cn-shanghai:123456789:testbucket"},"occurrence":{"key":"source/a.png","overrides":[{"pointer":"/events/0/oss/bucket/virtualBucket","value":"","why":"gone since 2021"}]}}"#,
        },
    ],
};
