//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, CLOUDEVENTS, EB_EVENTS, EB_LIMITS, EB_SOURCES, FC_SDK};

use crate::aliyun::bus::facts::{
    AGAIN, BY_EVENTBRIDGE, BY_TOOLS, CALL_LIMITS, FAILURES, NO_ROLE, PATTERN_NUMBERS, PRINTED_HANDLER, SYNC_OR_ASYNC,
};
use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF};
use crate::model::notation::{disagreement, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    note("families")
        .en("Official sources come in families: elastic computing, storage, databases, security, big data, artificial \
             intelligence, networks and CDN, video, containers and middleware, development and operation, domains and \
             web sites, IoT, and enterprise applications. The triggers of CloudMonitor, ECS and IoT are among them.")
        .zh("官方事件源按类别分为：弹性计算、存储、数据库、安全、大数据、人工智能、网络和 CDN、视频服务、容器和中间件、开发和运维、域\
             名和网站、物联网、企业应用与服务。云监控、云服务器 ECS、阿里云物联网 IoT 触发器都属于官方事件源触发器。")
        .cites(&[ALIYUN_2021.at("15.1, 官方事件源; 15.5")]),
    note("rule")
        .en("On creation, the console creates a rule `SERVICE-FUNCTION-TRIGGER` on the bus `default`, and no separate \
             bus. Each event of the chosen types is one call.")
        .zh("创建触发器时会在总线 `default` 上自动创建事件规则 `服务名称-函数名称-触发器名称`，不会创建新的总线。每个符合的事件调\
             用一次函数。")
        .cites(&[ALIYUN_2021.at("15.5, 功能简介")]),
    note("event-types")
        .en("In the console, choose one or several event types of a service, or all of them. The event pattern, a list of \
             sources and a list of types, is filled in from the choice and cannot be edited there; the API takes any \
             pattern.")
        .zh("在控制台可以选择某个云服务的一个或多个事件类型，也可以选中全部事件类型。事件模式由 `source` 列表和 `type` 列表组成，根\
             据选择自动填充，不支持手动编辑；通过 API 则可以使用任意事件模式。")
        .cites(&[ALIYUN_2021.at("15.5, 事件类型; 事件模式内容"), FC_SDK.at("EventBridgeTriggerConfig")]),
    note("two-more-sources")
        .en("The SDK also names MQTT and DTS as types of sources of event streams. The documents describe neither \
             trigger nor event of theirs, so they have no pages here.")
        .zh("SDK 中的事件源类型还有 MQTT 和 DTS，以事件流方式投递。文档没有介绍这两种触发器及其事件，因此本站没有对应的页面。")
        .cites(&[FC_SDK.at("EventBridgeTriggerConfig, eventSourceType"), ALIYUN_2021.at("15.1")]),
    disagreement(
        "rules-on-default",
        &[
            side(ALIYUN_2021.at("15.5, 注意事项"), "At most 10 rules on the bus `default`.", "总线 `default` 上最多 10 条事件规则。"),
            side(EB_LIMITS.at("rules"), "At most 50 rules on a bus.", "每个总线最多 50 条事件规则。"),
        ],
    )
    .en("Used here: none is counted. The later figure applies today.")
    .zh("本页不计数；较新的数字为目前的限制。")
    .cites(&[ALIYUN_2021.at("15.5, 注意事项"), EB_LIMITS.at("rules")]),
    trap("label-is-no-type")
        .en("The console shows a label, such as `保留云盘` (keep the disk) in the document's example, and fills in a type, \
             there `ecs:Disk:ConvertToPostpaidCompleted`, which means that a disk became pay-as-you-go. Judge by the type.")
        .zh("控制台显示的是事件名称，例如文档中的“保留云盘”，自动填充的类型却是 `ecs:Disk:ConvertToPostpaidCompleted`（云盘转为\
             按量付费完成）。请以事件类型为准。")
        .cites(&[ALIYUN_2021.at("15.5, 事件类型")]),
    note("misplaced-note")
        .en("The page of official sources says that the trigger of RocketMQ cannot be created by tools: a note from \
             another page, and outdated.")
        .zh("官方事件源页面的注意事项写的是 RocketMQ 触发器不支持通过工具创建，应是误用了其他页面的说明，且已过时。")
        .cites(&[ALIYUN_2021.at("15.5, 注意事项")]),
    note("action-trail")
        .en("Calls, console operations and events that ActionTrail reports have the types \
             `SERVICE:ActionTrail:ApiCall`, `SERVICE:ActionTrail:ConsoleOperation` and \
             `SERVICE:ActionTrail:AliyunServiceEvent`: use them for services without their own events.")
        .zh("操作审计上报的事件类型为 `服务:ActionTrail:ApiCall`、`服务:ActionTrail:ConsoleOperation` 和 \
             `服务:ActionTrail:AliyunServiceEvent`，没有自有事件的服务可以由此触发函数。")
        .cites(&[EB_SOURCES.at("ActionTrail")]),
    trap("free-data")
        .en("Only the envelope is fixed. `data` depends on source and type, and the vendor has no schema for it; your \
             own source, including an HTTP one, can send anything there. Check members before you use them.")
        .zh("只有公共属性是固定的。`data` 取决于事件源和类型，官方没有给出其结构；自定义事件源（包括 HTTP 事件源）的 `data` 由发送端\
             决定。使用前请检查字段是否存在。")
        .cites(&[ALIYUN_2021.at("15.5, data"), EB_EVENTS.at("parameters")]),
    note("order")
        .en("The order of attributes has no meaning in CloudEvents: the document's ECS event begins with \
             `datacontenttype`, others with `id`.")
        .zh("CloudEvents 属性的顺序没有意义：文档中的 ECS 事件以 `datacontenttype` 开头，其他事件以 `id` 开头。")
        .cites(&[CLOUDEVENTS.at("JSON format"), ALIYUN_2021.at("5, 15.5")]),
    disagreement(
        "original-account",
        &[
            side(EB_EVENTS.at("aliyunoriginalaccountid"), "Events name the account they come from.", "事件包含来源账号。"),
            side(ALIYUN_2021.at("15.5"), "The event of ECS does not.", "ECS 示例事件中没有。"),
        ],
    )
    .en("Used here: it is present if entered.")
    .zh("本页在填写时才输出该属性。")
    .cites(&[EB_EVENTS.at("aliyunoriginalaccountid"), ALIYUN_2021.at("15.5")]),
    BY_EVENTBRIDGE,
    SYNC_OR_ASYNC,
    CALL_LIMITS,
    FAILURES,
    AGAIN,
    PATTERN_NUMBERS,
    BY_TOOLS,
    NO_ROLE,
    PRINTED_HANDLER,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
];

const REFUSED: &[CounterExample] = &[
    broken("no-pattern", "missing", r#"{"config":{"eventRuleFilterPattern":null}}"#),
    broken("no-json", "pattern", r#"{"config":{"eventRuleFilterPattern":"{\"source\":"}}"#),
    broken("bare-value", "pattern", r#"{"config":{"eventRuleFilterPattern":"{\"source\":\"acs.ecs\"}"}}"#),
    broken("empty-list", "pattern", r#"{"config":{"eventRuleFilterPattern":"{\"source\":[]}"}}"#),
    broken("stream", "event-mode-only", r#"{"config":{"runOptions":{"mode":"event-streaming"}}}"#),
    broken(
        "raw-data",
        "raw-of-custom-sources",
        r#"{"config":{"eventSinkConfig":{"deliveryOption":{"eventSchema":"RawData"}}}}"#,
    ),
    broken("window", "window-ignored", r#"{"config":{"runOptions":{"batchWindow":{"CountBasedWindow":10}}}}"#),
    broken(
        "dead-letters",
        "dead-letters-ignored",
        r#"{"config":{"runOptions":{"deadLetterQueue":{"Arn":"acs:mns:cn-hangzhou:123456789:/queues/dead"}}}}"#,
    ),
    broken(
        "mode-of-delivery",
        "old-mode",
        r#"{"config":{"eventSinkConfig":{"deliveryOption":{"mode":"event-driven"}}}}"#,
    ),
    broken("no-such-event", "unknown-member", r#"{"occurrence":{"happening":"ecs-instance"}}"#),
];

/// The printed example with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "disk-2021", patch)
}

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("pattern-2021", "config", include_str!("pattern-2021.json"))
            .en("The event pattern that the console fills in.")
            .zh("控制台自动填充的事件模式内容。")
            .cites(&[ALIYUN_2021.at("15.5, 事件模式内容")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's form, with the values of the document's example.")
            .zh("控制台表单的参数，以及文档示例中填写的值。")
            .cites(&[ALIYUN_2021.at("15.5, 参数")]),
        sample("data-2021", "event", include_str!("data-2021.json"))
            .en("The data of the event, as in the table of parameters; its lines are joined here.")
            .zh("参数表中 `data` 的示例值；此处合并了断开的行。")
            .cites(&[ALIYUN_2021.at("15.5, data")]),
        sample("names", "template", include_str!("names.txt"))
            .en("What the console creates, and its names.")
            .zh("创建触发器时自动创建的资源及其名称。")
            .cites(&[ALIYUN_2021.at("15.5, 功能简介")]),
        sample("code-2021", "code", include_str!("../bus/printed.js"))
            .en("The function that the document prints. `handle_event` is defined nowhere, so it fails as printed.")
            .zh("文档给出的函数。`handle_event` 未定义，直接使用会报错。")
            .cites(&[ALIYUN_2021.at("15.5, 步骤二")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Selects by the type, and ignores what it does not know.")
            .zh("按事件类型处理，忽略未知的类型。")
            .cites(&[ALIYUN_2021.at("15.5, 步骤二")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2021.at("15.5, 步骤二")]),
    ],
    counterexamples: REFUSED,
};
