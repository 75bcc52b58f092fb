//! `tencent/cmq`: a message is published to a topic of CMQ.

mod event;
mod facts;
mod filter;
mod library;

use bilingual::source::Cite;
use bilingual::sources::{
    CMQ_ROUTING, CMQ_TOPICS, SCF_CMQ, SCF_COMPONENT, SCF_GO, SCF_PAGES, SCF_SDK, SCF_TOOLKIT, TENCENT_2024,
};

use self::event::{HAPPENINGS, SHAPES};
pub use self::filter::CODES;
use self::filter::{ROUTES, TAGS};
pub use self::library::LIBRARY;
use super::{DESCRIPTION, DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::form;
use crate::model::notation::{chars, clause, edition, field, list_of, noted, number_choice, says, should, worked};
use crate::model::{
    Answer, Check, Field, Invocation, Kind, Life, Limit, Lit, Provider, Rule, Test, Trigger, When, config, on,
};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("CMQ topic", "CMQ Topic 触发器"),
    summary: says(
        "Invokes the function when a message is published to a CMQ topic, filtered by tags or by a binding key.",
        "消息发布到 CMQ Topic 时调用函数，可按标签或 Binding Key 过滤消息。",
    ),
    life: Life::Old {
        note: says(
            "CMQ ended in June 2022, as the console says: no new CMQ triggers can be created, existing ones are not \
             affected. The call no longer lists `cmq` among the types it accepts. The document still describes its \
             `TriggerDesc`.",
            "控制台提示 CMQ 已于 2022 年 6 月停止服务：不能再新建 CMQ 触发器，已有触发器不受影响。创建触发器的接口也不再\
             列出 `cmq`。文档仍保留了其 `TriggerDesc` 的说明。",
        ),
        cites: &[
            TENCENT_2024.at("CKafka 触发器, 使用方法, 步骤2, 控制台提示"),
            SCF_SDK.at("CreateTrigger, Type"),
            DESC,
        ],
    },
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, TRIGGER_NAME, FILTER_TYPE, FILTER_KEY, ENABLE, QUALIFIER, NAMESPACE, DESCRIPTION],
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[
        enabled(&[SCF_SDK.at("CreateTrigger, Enable"), SCF_TOOLKIT.at("triggers/cmq.ts")]),
        clause("tag", Test::Judged(TAGS))
            .en("The message has one of the tags")
            .zh("消息带有所设标签之一")
            .when(When::All(&[BY_TAG, HAS_KEY]))
            .cites(&[DESC, CMQ_TOPICS.at("消息过滤")]),
        clause("route", Test::Judged(ROUTES))
            .en("The message's routing key matches a binding key")
            .zh("消息的 Routing Key 与 Binding Key 匹配")
            .when(When::All(&[BY_ROUTE, HAS_KEY]))
            .cites(&[DESC, CMQ_ROUTING.at("Wildcard Description")]),
    ],
    shapes: SHAPES,
    answer: Answer::Unread(says(
        "CMQ always invokes asynchronously: no caller receives the answer; only logs show it.",
        "CMQ Topic 始终异步调用函数，返回结果没有调用方接收，只能在日志中查看。",
    )),
    editions: &[edition("2024-04-19")
        .en("Only the summary page prints the event; the trigger's own page no longer exists.")
        .zh("仅事件结构汇总页给出了事件，CMQ 触发器单独的页面已不存在。")
        .cites(&[PRINTED, SCF_CMQ.at("CMQ Topic 触发器的事件消息结构")])],
    examples: &[
        worked!("cmq", "two-tags", "A message with two tags (summary page)", "带两个标签的消息（事件结构汇总页）")
            .cites(&[PRINTED, SCF_PAGES.at("触发器事件消息结构汇总, CMQ")]),
        worked!("cmq", "captured", "The event of the Go library's test", "Go 语言库测试中的事件").cites(&[GO]),
        worked!("cmq", "by-tag", "Only messages with the tag `test`", "仅接收标签为 `test` 的消息")
            .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, TriggerDesc 示例")]),
        worked!("cmq", "by-route", "Only messages that match the binding key `#test`", "仅接收与 `#test` 匹配的消息")
            .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, TriggerDesc 示例")]),
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
    ..Trigger::new(Provider::Tencent, "cmq", "cmq")
};

/// Where the event is printed.
pub(super) const PRINTED: Cite = TENCENT_2024.at("触发器事件消息结构汇总, CMQ Topic");
/// The event in the test of the Go library.
pub(super) const COMPONENT: Cite = SCF_COMPONENT.at("docs/events/CMQ.md");
pub(super) const GO: Cite = SCF_GO.at("events/cmq_test.go");
/// Where the configuration is described.
pub(super) const DESC: Cite = TENCENT_2024.at("触发器配置描述, CMQ 触发器");

const BY_TAG: When = When::Is(config("filterType"), Lit::Int(1));
const BY_ROUTE: When = When::Is(config("filterType"), Lit::Int(2));
const HAS_KEY: When = When::Set(config("filterKey"));

// Fields

const TRIGGER_NAME: Field = field("TriggerName", chars(1, 100, form::CMQ_TOPIC))
    .en("The CMQ topic that fires, such as `Tabortest`. It is not a name of your choice.")
    .zh("触发函数的 CMQ Topic，例如 `Tabortest`。该名称不能自定义。")
    .required()
    .beside()
    .aliases(&["name", "topic", "triggerName", "trigger_name"])
    .example("Tabortest")
    .cites(&[TENCENT_2024.at("触发器配置描述, CMQ 触发器, API 请求说明"), SCF_SDK.at("CreateTrigger, TriggerName")]);

const FILTER_TYPE: Field = field(
    "filterType",
    Kind::Choice(&[number_choice(1, "By tags", "标签类型"), number_choice(2, "By binding keys", "路由匹配类型")]),
)
.en("How messages are filtered: `1` by tags, `2` by binding keys. It is a number, although the document's table says \
     string. Unset: every message fires.")
.zh("消息过滤类型：`1` 为标签类型，`2` 为路由匹配类型。类型为数字，文档的表格误写为 String。不填则不过滤。")
.aliases(&["filter_type", "FilterType"])
.cites(&[DESC]);

const FILTER_KEY: Field = field("filterKey", list_of(&Kind::Text(Limit::bytes(1, 64), form::ANY), 0, 5))
    .en("The tags, such as `test`, or the binding keys, such as `order.*.paid`: a list, although the document's table \
         says string. In a binding key, words are joined by `.`; `*` stands for one word, `#` for any number of them, \
         also none. At most 5; one match is enough.")
    .zh("消息过滤标签（如 `test`）或 Binding Key（如 `order.*.paid`）：类型为列表，文档的表格误写为 String。Binding Key 由 \
         `.` 连接单词，`*` 代表一个单词，`#` 代表任意个单词（可以为零个）。最多 5 个，匹配其一即可。")
    .example("test")
    .aliases(&["filter_key", "FilterKey", "tags", "bindingKey"])
    .cites(&[DESC, CMQ_ROUTING.at("Use Limits; Wildcard Description"), CMQ_TOPICS.at("消息过滤")]);

const RULES: &[Rule] = &[
    DOLLAR,
    should("type-of-key", Check::Given(config("filterType")))
        .en("Without `filterType`, nothing says whether these are tags (`1`) or binding keys (`2`), so nothing is \
             filtered.")
        .zh("未填写 `filterType` 时，无法区分这些是标签（`1`）还是 Binding Key（`2`），不会过滤。")
        .when(HAS_KEY)
        .cites(&[DESC]),
    should("key-of-type", Check::Given(config("filterKey")))
        .en("Without `filterKey`, nothing is filtered.")
        .zh("未填写 `filterKey` 时不会过滤。")
        .when(When::Set(config("filterType")))
        .cites(&[DESC]),
    should("tag-form", Check::Fits(config("filterKey"), form::CMQ_TAG))
        .en("A tag has at most 16 characters and is compared as a whole: several tags are items of the list, and `*` \
             and `#` have no special meaning in tags.")
        .zh("单个标签不超过 16 个字符，按整个标签比较：多个标签应写成列表的多项，`*` 和 `#` 在此没有特殊含义。")
        .when(BY_TAG)
        .cites(&[CMQ_TOPICS.at("消息过滤")]),
    should("binding-form", Check::Fits(config("filterKey"), form::CMQ_BINDING))
        .en("A binding key has at most 16 words joined by single `.`.")
        .zh("Binding Key 最多 16 个单词，以单个 `.` 连接。")
        .when(BY_ROUTE)
        .cites(&[CMQ_ROUTING.at("Use Limits")]),
    noted("hash-in-word", Check::Fits(config("filterKey"), form::CMQ_WHOLE_HASH))
        .en("This `#` is part of a word, as in the document's own `#test`. This page takes it for any number of \
             characters. For any number of words, write `#.test`.")
        .zh("这里的 `#` 是单词的一部分，与文档示例 `#test` 相同，本页按任意个字符处理。若表示任意个单词，请写 `#.test`。")
        .when(BY_ROUTE)
        .cites(&[DESC, CMQ_ROUTING.at("Wildcard Description")]),
    should("message-tags", Check::Fits(on("msgTag"), form::CMQ_TAGS))
        .en("A message has at most 5 tags of at most 16 characters, joined by commas.")
        .zh("每条消息最多 5 个标签，以逗号连接，每个不超过 16 个字符。")
        .cites(&[CMQ_TOPICS.at("消息过滤")]),
];
