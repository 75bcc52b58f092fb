//! What else is to know of triggers of CDN events, what documents print, and what must be refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, CDN_LOGS, CDN_TRIGGERS, FC_SDK, FC3_SCHEMA, FUNCRAFT, REASONING, ROS_TRIGGER,
};

use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, TWO_WAY, role};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    note("scenarios")
        .en("Refreshed and pushed: know that a task is done without polling. Blocked: delete the object at the origin. \
             Log file: store or process it at once. Started and stopped: react to it.")
        .zh("刷新和预热：及时得知任务完成，无需轮询。封禁：直接在源站删除资源。日志文件：及时转存或处理。启用和停用：及时作\
             出相应处理。")
        .cites(&[ALIYUN_2021.at("11.1, 使用场景")]),
    note("encoded")
        .en("CDN encodes what happened as one JSON string and passes it to the function.")
        .zh("CDN 将事件信息编码为 JSON 字符串后传递给函数。")
        .cites(&[ALIYUN_2021.at("11.1, CDN事件定义")]),
    note("started")
        .en("`CdnDomainStarted` means that a stopped domain was started again; a new domain is `CdnDomainAdded`.")
        .zh("`CdnDomainStarted` 表示启用处于停用状态的域名；新增域名是 `CdnDomainAdded`。")
        .cites(&[ALIYUN_2021.at("11.1, CDN事件定义")]),
    limit("one-event")
        .en("A trigger has one event in one version, `1.0.0`, and at least one domain.")
        .zh("一个触发器只对应一个事件和一个版本（`1.0.0`），并至少包含一个域名。")
        .cites(&[ALIYUN_2021.at("11.2, 触发事件"), ALIYUN_2019.at("CDN事件触发器, filter")]),
    limit("only-domain")
        .en("`domain` is the only key of the filter, for all eight events.")
        .zh("八个事件的过滤参数都只有 `domain`。")
        .cites(&[ALIYUN_2021.at("11.1, CDN事件定义"), ALIYUN_2019.at("CDN事件触发器, filter")]),
    trap("immutable")
        .en("`eventName` and `eventVersion` cannot be changed: another event needs another trigger.")
        .zh("`eventName` 和 `eventVersion` 创建后不允许修改，更换事件需要新建触发器。")
        .cites(&[ROS_TRIGGER.at("EventName, EventVersion")]),
    trap("no-wildcard")
        .en("No document mentions a wildcard in the filter. `*` and `*.example.com` match nothing, and `example.com` \
             does not include `www.example.com`.")
        .zh("没有文档提到过滤器支持通配符：`*` 和 `*.example.com` 不会匹配任何域名，`example.com` 也不包含 \
             `www.example.com`。")
        .cites(&[ALIYUN_2021.at("11.2, 域名"), REASONING.at("domains are compared as a whole")]),
    trap("accelerated-domain")
        .en("The filter takes the accelerated domain, not the origin. The console's example has an internal host of OSS \
             there, which is an origin.")
        .zh("过滤器中填写加速域名，而不是源站。控制台示例填写的是 OSS 内网域名，那是源站地址。")
        .cites(&[ALIYUN_2021.at("11.2, 域名")]),
    trap("signed-address")
        .en("`filePath` is signed and expires; fetch it soon and unchanged. The address in the documents cannot be \
             fetched: for a test, use that of your own log or any file.")
        .zh("`filePath` 带有签名且会过期，应尽快按原样下载。文档示例中的地址无法下载，调试时请替换为自己的日志或任意测试文\
             件的地址。")
        .cites(&[ALIYUN_2021.at("11.2, 测试函数"), ALIYUN_2023.at("CDN触发器, filePath")]),
    trap("store-the-file")
        .en("The document's function fetches the file and then stores its address instead of what it fetched.")
        .zh("文档中的函数下载了文件，但写入 OSS 的是文件地址，而不是文件内容。")
        .cites(&[ALIYUN_2021.at("11.2, 编写函数")]),
    trap("region")
        .en("`region` is `cn-hangzhou` by default, wherever the function is.")
        .zh("`region` 默认为 `cn-hangzhou`，与函数所在地域无关。")
        .cites(&[ALIYUN_2021.at("5, region"), ALIYUN_2019.at("CDN事件触发器, 事件格式")]),
    role!("AliyunCDNEventNotificationRole", "11.2, 角色名称"),
    note("synchronous")
        .en("Invoked synchronously: CDN waits for the result. No document says what happens to a failed call.")
        .zh("同步调用：CDN 等待函数返回结果。没有文档说明调用失败后如何处理。")
        .cites(&[ALIYUN_2021.at("2, 双向集成触发器")]),
    note("three-spellings")
        .en("Templates of ROS write the filter as a list of `{\"Domain\":\"a.com\"}`, or as `{\"Domain\":[…]}`; CDN's \
             own API writes `domain/a.com` or `domain/{a.com,b.com}` after the account in the ARN. All mean \
             `filter.domain`.")
        .zh("ROS 模板把过滤器写作 `{\"Domain\":\"a.com\"}` 的列表或 `{\"Domain\":[…]}`；CDN 自身的 API 在 ARN 的账号 ID 后写 \
             `domain/a.com` 或 `domain/{a.com,b.com}`。它们都对应 `filter.domain`。")
        .cites(&[ROS_TRIGGER.at("Filter"), CDN_TRIGGERS.at("SourceARN")]),
    TWO_WAY,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "added-name",
        &[
            side(
                ALIYUN_2021.at("11.2, CdnDomainAdded"),
                "The sample of added and deleted domains is named `CdnDomainStarted`.",
                "添加、删除域名的示例写成 `CdnDomainStarted`。",
            ),
            side(ALIYUN_2023.at("CDN触发器"), "It is named `CdnDomainAdded`.", "已改为 `CdnDomainAdded`。"),
        ],
    )
    .en("Used here: the name of what happens.")
    .zh("本页采用与所发生事件一致的名称。")
    .cites(&[ALIYUN_2023.at("CDN触发器"), ALIYUN_2021.at("11.1, CDN事件定义")]),
    disagreement(
        "status",
        &[
            side(
                ALIYUN_2021.at("5, CDN触发器"),
                "`CdnDomainStarted` without `status`.",
                "`CdnDomainStarted` 没有 `status`。",
            ),
            side(ALIYUN_2021.at("11.2"), "With `status`, as in 2023.", "带有 `status`，与 2023 年一致。"),
        ],
    )
    .en("Used here: with `status`. The other one is among the printed samples.")
    .zh("本页采用带 `status` 的格式；另一个示例见文档原文示例。")
    .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
    disagreement(
        "types",
        &[
            side(
                ALIYUN_2021.at("11.2, 测试函数"),
                "All members are strings, even times, sizes, lists and objects.",
                "所有字段都是 String，包括时间、大小、列表和对象。",
            ),
            side(
                ALIYUN_2023.at("CDN触发器, 参数"),
                "Objects are maps; times, sizes, task and paths are still strings.",
                "对象改为 Map；时间、大小、任务 ID 和路径仍为 String。",
            ),
            side(ALIYUN_2023.at("CDN触发器"), "All samples have numbers, and a list of paths.", "示例都是数字和路径列表。"),
        ],
    )
    .en("Used here: the samples.")
    .zh("本页以示例为准。")
    .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
    disagreement(
        "copied-rows",
        &[
            side(
                ALIYUN_2021.at("5; 11.2, 测试函数"),
                "`eventName` is `CachedObjectsRefreshed` in the tables of other events too.",
                "其他事件的表格中 `eventName` 也写成 `CachedObjectsRefreshed`。",
            ),
            side(
                ALIYUN_2023.at("CDN触发器, 参数"),
                "The names are right; `eventTime` and `traceId` are those of the log file in every table.",
                "名称已更正；各表格的 `eventTime` 和 `traceId` 仍是日志文件事件的取值。",
            ),
        ],
    )
    .en("Used here: the samples; the rows were copied.")
    .zh("本页以示例为准，表格中的行是复制而来。")
    .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
    disagreement(
        "blocked-format",
        &[
            side(
                ALIYUN_2021.at("11.2"),
                "Refreshed, pushed and blocked objects have one format, as in 2019.",
                "刷新、预热和封禁三种事件格式相同，与 2019 年一致。",
            ),
            side(
                ALIYUN_2023.at("CDN触发器"),
                "The heading names refreshed and pushed only.",
                "标题中只有刷新和预热。",
            ),
        ],
    )
    .en("Used here: one format for the three.")
    .zh("本页采用三种事件格式相同的说法。")
    .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2019.at("CDN事件触发器, 事件格式")]),
    disagreement(
        "event-names",
        &[
            side(ALIYUN_2019.at("CDN事件触发器, eventName"), "Four events.", "四个事件。"),
            side(ALIYUN_2021.at("11.1, CDN事件定义"), "Eight, including those of domains.", "八个事件，增加了域名类事件。"),
        ],
    )
    .en("Used here: eight.")
    .zh("本页采用八个。")
    .cites(&[ALIYUN_2021.at("11.1, CDN事件定义")]),
    disagreement(
        "object-types",
        &[
            side(ALIYUN_2019.at("CDN事件触发器, objectType"), "One word, `FileDirectory`.", "连写为一个词 `FileDirectory`。"),
            side(ALIYUN_2021.at("11.2, objectType"), "`File` or `Directory`.", "`File` 或 `Directory`。"),
        ],
    )
    .en("Used here: two words.")
    .zh("本页采用两个取值。")
    .cites(&[ALIYUN_2021.at("11.2, objectType"), ALIYUN_2023.at("CDN触发器, objectType")]),
    disagreement(
        "filter-form",
        &[
            side(ALIYUN_2019.at("CDN事件触发器, filter"), "A set in braces, with curly quotes.", "花括号中的集合，且使用弯引号。"),
            side(FC3_SCHEMA.at("cdn_events, filter"), "A list.", "列表。"),
        ],
    )
    .en("Used here: a list. A set in braces is read as one when pasted.")
    .zh("本页采用列表；粘贴的花括号写法会按列表读取。")
    .cites(&[FC3_SCHEMA.at("cdn_events, filter"), FUNCRAFT.at("cdn-event")]),
    disagreement(
        "notes-required",
        &[
            side(ALIYUN_2019.at("CDN事件触发器, notes"), "Notes, not marked as required.", "备注，未说明必填。"),
            side(FUNCRAFT.at("cdn-event"), "Required.", "必填。"),
            side(ROS_TRIGGER.at("Notes"), "Required.", "必填。"),
        ],
    )
    .en("Used here: optional, but always written out, so that every tool accepts it.")
    .zh("本页采用可选，但总是写出，以便各工具都能接受。")
    .cites(&[ALIYUN_2019.at("CDN事件触发器, notes"), FUNCRAFT.at("cdn-event")]),
    disagreement(
        "version-example",
        &[
            side(ALIYUN_2021.at("11.2, 触发事件版本"), "Only `1.0.0`.", "目前仅支持 `1.0.0`。"),
            side(FC_SDK.at("CDNEventsTriggerConfig"), "Only `1.0.0`, with the example `1.0.1`.", "仅支持 `1.0.0`，示例却是 `1.0.1`。"),
        ],
    )
    .en("Used here: `1.0.0`.")
    .zh("本页采用 `1.0.0`。")
    .cites(&[ALIYUN_2021.at("11.2, 触发事件版本")]),
    disagreement(
        "log-window",
        &[
            side(
                ALIYUN_2021.at("11.2, LogFileCreated"),
                "The times of 2018 are five minutes apart, the name of the file is from an hour of 2017.",
                "时间为 2018 年的 5 分钟，文件名却是 2017 年的某一小时。",
            ),
            side(CDN_LOGS.at("operation"), "Logs are by the hour.", "日志以小时为粒度。"),
        ],
    )
    .en("Used here: five minutes, as printed; enter `startTime` for a different time.")
    .zh("本页默认 5 分钟，与示例一致；可填写 `startTime` 改变。")
    .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
    disagreement(
        "printed-apart",
        &[
            side(
                ALIYUN_2019.at("CDN事件触发器, cdn_events_trigger.yml"),
                "The filter has `www.taobao.com` and `www.tmall.com`, the events below are of `example.com`.",
                "过滤器为 `www.taobao.com` 和 `www.tmall.com`，而后面的事件来自 `example.com`。",
            ),
            side(
                ALIYUN_2021.at("11.2, 参数"),
                "The event is `CdnDomainStarted`, the scenario stores log files.",
                "触发事件为 `CdnDomainStarted`，而场景是转存日志文件。",
            ),
        ],
    )
    .en("Configuration and events of one page do not belong together; the examples here have configurations that \
         produce their events.")
    .zh("同一页面的配置与事件不对应；本页的示例使用能产生相应事件的配置。")
    .cites(&[ALIYUN_2019.at("CDN事件触发器"), ALIYUN_2021.at("11.2")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("config-2019", "config", include_str!("config-2019.yml"))
            .en("The configuration of 2019, with its indentation rebuilt and its set in braces as a list. It does not \
                 produce the events printed below it.")
            .zh("2019 年文档中的配置，已恢复缩进，并把花括号中的集合改为列表。它不会产生文档中紧随其后的事件。")
            .cites(&[ALIYUN_2019.at("CDN事件触发器, cdn_events_trigger.yml")]),
        sample("filter-2019", "template", include_str!("filter-2019.yml"))
            .en("The form of a filter, with lists instead of braces. `domain` is the only key.")
            .zh("过滤器的格式，已把花括号改为列表。实际的过滤参数只有 `domain`。")
            .cites(&[ALIYUN_2019.at("CDN事件触发器, filter")]),
        sample("console-2021", "console", include_str!("console-2021.txt"))
            .en("The console's form, with the values of the document's example.")
            .zh("控制台表单的参数，以及文档示例中填写的值。")
            .cites(&[ALIYUN_2021.at("11.2, 创建触发器")]),
        sample("events-2021", "rules", include_str!("events-2021.txt"))
            .en("The eight events, each with its version and the key of its filter.")
            .zh("八个事件及其版本和过滤参数。")
            .cites(&[ALIYUN_2021.at("11.1, CDN事件定义")]),
        sample("events-2019", "rules", include_str!("events-2019.txt"))
            .en("The four events of 2019.")
            .zh("2019 年文档中的四个事件。")
            .cites(&[ALIYUN_2019.at("CDN事件触发器, eventName")]),
        sample("no-status-2021", "event", include_str!("no-status-2021.json"))
            .en("An event that the document prints twice: as that of a started domain, where `status` is missing, and \
                 as that of an added or deleted domain, where the name is wrong. It is left as printed.")
            .zh("文档中出现两次的事件：一次作为启用域名的示例，缺少 `status`；一次作为添加、删除域名的示例，事件名称有误。此处\
                 保留原样。")
            .cites(&[ALIYUN_2021.at("5, CDN触发器; 11.2, CdnDomainAdded")]),
        sample("store-log", "code", include_str!("store-log.py"))
            .en("The document's function in Python, its indentation repaired. It stores the address instead of the file; \
                 `file.content` is what was meant.")
            .zh("文档中的 Python 函数，已修正缩进。它写入的是文件地址而不是文件内容，应为 `file.content`。")
            .cites(&[ALIYUN_2021.at("11.2, 编写函数")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it loops over the events and reads the members specific to each.")
            .zh("Node.js 函数：遍历事件，并按事件类型读取各自的参数。")
            .cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2021.at("11.2"), ALIYUN_2023.at("CDN触发器")]),
    ],
    counterexamples: &[
        log("no-event", "missing", r#"{"config":{"eventName":null}}"#),
        log("unknown-event", "no-such-choice", r#"{"config":{"eventName":"CdnDomainPaused"}}"#),
        log("event-as-list", "wrong-kind", r#"{"config":{"eventName":["LogFileCreated"]}}"#),
        log("no-version", "missing", r#"{"config":{"eventVersion":null}}"#),
        log("other-version", "no-such-choice", r#"{"config":{"eventVersion":"1.0.1"}}"#),
        log("no-domain", "missing", r#"{"config":{"filter":null}}"#),
        log("empty-filter", "count", r#"{"config":{"filter":{"domain":[]}}}"#),
        log("other-filter", "unknown-member", r#"{"config":{"filter":{"region":["cn-hangzhou"]}}}"#),
        log("star", "form", r#"{"config":{"filter":{"domain":["*"]}}}"#),
        log("wildcard", "form", r#"{"config":{"filter":{"domain":["*.example.com"]}}}"#),
        log("address", "form", r#"{"config":{"filter":{"domain":["https://example.com/a"]}}}"#),
        log("no-source", "missing", r#"{"config":{"sourceArn":null}}"#),
        log("domain-as-source", "form", r#"{"config":{"sourceArn":"example.com"}}"#),
        log("domain-behind-account", "domain-in-arn", r#"{"config":{"sourceArn":"acs:cdn:*:123456789:domain/a.com"}}"#),
        log("ends-before-it-begins", "log-times", r#"{"occurrence":{"startTime":1528959901}}"#),
        log("milliseconds", "out-of-range", r#"{"occurrence":{"endTime":1528959900000}}"#),
        log("no-such-event", "unknown-member", r#"{"occurrence":{"happening":"LogFileDeleted"}}"#),
        refreshed("done-before-it-began", "task-times", r#"{"occurrence":{"completeTime":1521180768}}"#),
        refreshed("no-objects", "missing", r#"{"occurrence":{"objectPath":null}}"#),
        refreshed("fused-types", "no-such-choice", r#"{"occurrence":{"objectType":"FileDirectory"}}"#),
    ],
};

/// The log file of 2023 with a change.
const fn log(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "log-2023", patch)
}

/// The refreshed objects of 2023 with a change.
const fn refreshed(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "refreshed-2023", patch)
}
