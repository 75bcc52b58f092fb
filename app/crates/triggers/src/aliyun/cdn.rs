//! `aliyun/cdn`: something happens to a domain that CDN accelerates.

mod event;
mod facts;
mod rules;

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, CDN_TRIGGERS, FC_SDK, FC3_SCHEMA, FUNCRAFT, ROS_TRIGGER,
};

pub use self::event::CODES;
use self::event::{CACHED, DOMAIN, HAPPENINGS, LOG_FILE, STATUS};
pub use self::facts::LIBRARY;
use self::rules::RULES;
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{chars, choice, clause, edition, field, json, list_of, says, worked};
use crate::model::{Answer, Choice, Field, Invocation, Kind, Lit, Node, Provider, Test, Trigger, When, config, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("CDN events", "CDN 事件触发器"),
    summary: says(
        "Invokes the function when cached objects are refreshed, pushed or blocked, when a log file is ready, or when \
         an accelerated domain is added, started, stopped or deleted.",
        "CDN 刷新、预热或封禁资源，生成离线日志文件，或者添加、启用、停用、删除加速域名时调用函数。",
    ),
    invocation: Invocation::Sync,
    config: &[
        TRIGGER_NAME,
        EVENT_NAME,
        EVENT_VERSION,
        FILTER,
        NOTES,
        QUALIFIER,
        INVOCATION_ROLE
            .example("acs:ram::123456789:role/aliyuncdneventnotificationrole")
            .aliases(&["role", "Role", "RoleARN"]),
        SOURCE_ARN,
    ],
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[
        clause("event", Test::Names(config("eventName")))
            .en("It is the chosen event")
            .zh("发生的事件为所选触发事件")
            .cites(&[ALIYUN_2021.at("11.1, CDN事件定义"), ALIYUN_2019.at("CDN事件触发器, eventName")]),
        clause("domain", Test::Includes { words: config("filter.domain"), text: on("domain"), any: "" })
            .en("The domain is in the filter")
            .zh("域名在过滤器中")
            .cites(&[ALIYUN_2021.at("11.1, CDN事件定义; 11.2, 域名"), ALIYUN_2019.at("CDN事件触发器, filter")]),
    ],
    shapes: &[
        json("cached-objects", Node::Object(CACHED))
            .en("Cached objects: which ones, and from when to when.")
            .zh("刷新、预热、封禁资源：资源列表和起止时间。")
            .when(When::Happens(&["CachedObjectsRefreshed", "CachedObjectsPushed", "CachedObjectsBlocked"]))
            .cites(&[
                ALIYUN_2021.at("11.2, CachedObjectsRefreshed"),
                ALIYUN_2023.at("CDN触发器"),
                ALIYUN_2019.at("CDN事件触发器, 事件格式"),
            ]),
        json("log-file", Node::Object(LOG_FILE))
            .en("A log file: its address, its size, and the time that it covers.")
            .zh("离线日志文件：地址、大小和所覆盖的时间。")
            .when(When::Happens(&["LogFileCreated"]))
            .cites(&[
                ALIYUN_2021.at("11.2, LogFileCreated"),
                ALIYUN_2023.at("CDN触发器"),
                ALIYUN_2019.at("CDN事件触发器, 事件格式"),
            ]),
        json("domain-status", Node::Object(STATUS))
            .en("A domain was started or stopped: the domain and its status.")
            .zh("启用、停用加速域名：域名及其状态。")
            .when(When::Happens(&["CdnDomainStarted", "CdnDomainStopped"]))
            .cites(&[ALIYUN_2021.at("11.2, CdnDomainStarted"), ALIYUN_2023.at("CDN触发器")]),
        json("domain", Node::Object(DOMAIN))
            .en("A domain was added or deleted: only the domain.")
            .zh("添加、删除加速域名：只有域名。")
            .when(When::Happens(&["CdnDomainAdded", "CdnDomainDeleted"]))
            .cites(&[ALIYUN_2021.at("11.2, CdnDomainAdded"), ALIYUN_2023.at("CDN触发器")]),
    ],
    answer: Answer::Unread(says(
        "CDN invokes synchronously, but no document says that it reads the answer; only logs show it.",
        "CDN 以同步方式调用函数，但没有文档说明它会读取返回值，返回值只能在日志中查看。",
    )),
    editions: &[edition("2023-12-12")
        .en("Unchanged in the documents of 2019, 2021 and 2023; that of 2019 has four of the eight events.")
        .zh("2019、2021、2023 年的文档中格式一致；2019 年的文档只列出八个事件中的四个。")
        .cites(&[ALIYUN_2019.at("CDN事件触发器"), ALIYUN_2021.at("5, 11"), ALIYUN_2023.at("CDN触发器")])],
    examples: &[
        worked!("cdn", "log-2023", "A log file is ready (2023)", "生成离线日志文件（2023）")
            .cites(&[ALIYUN_2023.at("CDN触发器, LogFileCreated")]),
        worked!("cdn", "refreshed-2023", "Objects refreshed (2023)", "刷新资源（2023）")
            .cites(&[ALIYUN_2023.at("CDN触发器, CachedObjectsRefreshed")]),
        worked!("cdn", "started-2023", "A domain started (2023)", "启用加速域名（2023）")
            .cites(&[ALIYUN_2023.at("CDN触发器, CdnDomainStarted")]),
        worked!("cdn", "added-2023", "A domain added (2023)", "添加加速域名（2023）")
            .cites(&[ALIYUN_2023.at("CDN触发器, CdnDomainAdded")]),
        worked!("cdn", "log-2021", "A log file is ready (2021)", "生成离线日志文件（2021）")
            .cites(&[ALIYUN_2021.at("11.2, LogFileCreated")]),
        worked!("cdn", "refreshed-2021", "Objects refreshed (2021)", "刷新资源（2021）")
            .cites(&[ALIYUN_2021.at("11.2, CachedObjectsRefreshed")]),
        worked!("cdn", "started-2021", "A domain started (2021)", "启用加速域名（2021）")
            .cites(&[ALIYUN_2021.at("11.2, CdnDomainStarted")]),
        worked!("cdn", "refreshed-2019", "Objects refreshed (2019)", "刷新资源（2019）")
            .cites(&[ALIYUN_2019.at("CDN事件触发器, CachedObjectsRefreshed")]),
        worked!("cdn", "log-2019", "A log file is ready (2019)", "生成离线日志文件（2019）")
            .cites(&[ALIYUN_2019.at("CDN事件触发器, LogFileCreated")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("domain")),
    ..Trigger::new(Provider::Aliyun, "cdn", "cdn_events")
};

const EVENT_NAME: Field = field("eventName", Kind::Choice(EVENT_NAMES))
    .en(
        "The one event that fires, such as `LogFileCreated`; each additional event needs its own trigger. It cannot be \
         changed later.",
    )
    .zh("触发事件，只能选择一个，例如 `LogFileCreated`；其他事件需要另建触发器。创建后不允许修改。")
    .required()
    .example("LogFileCreated")
    .aliases(&["EventMetaName", "触发事件"])
    .cites(&[
        ALIYUN_2021.at("11.1, CDN事件定义"),
        ALIYUN_2019.at("CDN事件触发器, eventName"),
        ROS_TRIGGER.at("EventName"),
    ]);

const EVENT_NAMES: &[Choice] = &[
    choice("CachedObjectsRefreshed", "Objects on the nodes were refreshed", "刷新节点上的文件内容"),
    choice("CachedObjectsPushed", "Objects were pushed to the nodes ahead of requests", "预热源站内容到缓存节点"),
    choice("CachedObjectsBlocked", "Objects were blocked as illegal content", "封禁资源"),
    choice("LogFileCreated", "A file of offline logs is ready", "生成离线日志文件"),
    choice("CdnDomainStarted", "A stopped domain was started again", "启用处于停用状态的加速域名"),
    choice("CdnDomainStopped", "A domain was stopped", "停用加速域名"),
    choice("CdnDomainAdded", "A domain was added", "添加加速域名").aliases(&["CdnDomainCreated"]),
    choice("CdnDomainDeleted", "A domain that had been added was deleted", "删除已添加的加速域名"),
];

const EVENT_VERSION: Field = field(
    "eventVersion",
    Kind::Choice(
        &[choice("1.0.0", "The only version", "目前唯一支持的版本").aliases(&["1.0", "1", "v1.0.0", "1.0.1"])],
    ),
)
.en("Version of the event: the string `1.0.0`, the only one. It cannot be changed later.")
.zh("触发事件的版本，为字符串 `1.0.0`，目前只支持该版本。创建后不允许修改。")
.required()
.example("1.0.0")
.aliases(&["EventMetaVersion", "触发事件版本"])
.cites(&[
    ALIYUN_2021.at("11.2, 触发事件版本"),
    ALIYUN_2019.at("CDN事件触发器, eventVersion"),
    ROS_TRIGGER.at("EventVersion"),
]);

const FILTER: Field = field("filter", Kind::Record(&[DOMAINS]))
    .en("Which events fire. `domain` is its only key.")
    .zh("事件过滤器，只有 `domain` 一个过滤参数。")
    .cites(&[ALIYUN_2019.at("CDN事件触发器, filter"), ALIYUN_2021.at("11.1, CDN事件定义")]);

const DOMAINS: Field = field(
    "domain",
    list_of(&Kind::Text(crate::model::Limit::chars(1, 253), form::CDN_DOMAIN), 1, 1000),
)
.en(
    "The accelerated domains whose events fire, one or several, such as `www.taobao.com`. Each is compared as a whole: \
         subdomains are not included, and `*` is not a wildcard.",
)
.zh("加速域名，至少一个，例如 `www.taobao.com`。按完整域名比较，不包含子域名，`*` 也不是通配符。")
.required()
.example("www.taobao.com")
.aliases(&["域名"])
.cites(&[ALIYUN_2019.at("CDN事件触发器, filter"), ALIYUN_2021.at("11.2, 域名"), FC3_SCHEMA.at("cdn_events, filter")]);

const NOTES: Field = field("notes", Kind::text(1024))
    .en("Your notes on the trigger, such as `cdn events trigger test`. They are not in the event.")
    .zh("备注，例如 `cdn events trigger test`。不会出现在事件中。")
    .default(Lit::Text(""))
    .example("cdn events trigger test")
    .aliases(&["描述"])
    .cites(&[ALIYUN_2019.at("CDN事件触发器, notes"), ALIYUN_2021.at("11.2, 描述"), FC_SDK.at("CDNTriggerConfig")]);

const SOURCE_ARN: Field = field("sourceArn", chars(1, 2048, form::CDN_ARN))
    .en("Your account as the source, as `acs:cdn:*:ACCOUNT`; CDN has no regions. The domains are in the filter.")
    .zh("事件源，格式为 `acs:cdn:*:账号 ID`，CDN 不区分地域。域名填写在过滤器中。")
    .required()
    .beside()
    .example("acs:cdn:*:123456789")
    .cites(&[ROS_TRIGGER.at("SourceArn"), FUNCRAFT.at("cdn, sourceArn"), CDN_TRIGGERS.at("SourceARN")]);
