//! `aliyun/create-trigger`: ties an event source to a function.

pub(in crate::aliyun) mod facts;

use bilingual::sources::{ALIYUN_2019, ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC3_SCHEMA};

use super::{
    CREATED_TIME, ETAG, FUNCTION_NAME, LAST_MODIFIED_TIME, NOTES_ARE_NOTES, REQUEST_ID, SERVICE_NAME, SIGNED, TEXT,
    given,
};
use crate::aliyun::{BESIDE_HTTP, INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::model::notation::{choice, field, sample, says};
use crate::model::{Call, Carrier, Choice, Field, Kind, Part, Provider, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Create a trigger", "创建触发器"),
    summary: says(
        "Binds an event source to a function: which events of which source invoke it. The members of `triggerConfig` \
         are on the page of each trigger.",
        "为函数绑定事件源，指定触发该函数的事件。`triggerConfig` 的内容见各触发器页面。",
    ),
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "POST",
            path: "/2016-08-15/services/{serviceName}/functions/{functionName}/triggers",
            example: include_str!("create_trigger/2016-08-15.json"),
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "POST",
            path: "/2021-04-06/services/{serviceName}/functions/{functionName}/triggers",
            example: include_str!("create_trigger/2021-04-06.json"),
        },
        Version {
            date: "2023-03-30",
            sdk: FC_SDK,
            method: "POST",
            path: "/2023-03-30/functions/{functionName}/triggers",
            example: include_str!("create_trigger/2023-03-30.json"),
        },
    ],
    takes: &[
        Part { carrier: Carrier::Path, fields: &[SERVICE_NAME, FUNCTION_NAME] },
        Part {
            carrier: Carrier::Body,
            fields: &[NAME, TRIGGER_TYPE, CONFIG_OBJECT, CONFIG_TEXT, OF_FUNCTION, ROLE, SOURCE_ARN, DESCRIPTION],
        },
    ],
    gives: TRIGGER,
    facts: &[
        NOTES_ARE_NOTES,
        SIGNED,
        facts::ARNS,
        facts::NO_UPDATE,
        facts::TABLESTORE_EMPTY,
        BESIDE_HTTP,
        facts::TYPE_WORDS,
        facts::CONFIG_FORM,
        facts::HTTP_VALUES,
        facts::GATEWAY_AS_HTTP,
        facts::ANSWER,
    ],
    samples: &[
        sample("timer", "call", include_str!("../timer/create-notes.json"))
            .en("The timer of the notes, without the comment that JSON does not allow. `triggerType` is `timer`, and \
                 `triggerConfig` is a JSON string since API 2021-04-06; nine o'clock is UTC.")
            .zh("社区笔记中的定时触发器请求，已删除 JSON 不允许的注释。实际的 `triggerType` 为 `timer`，从 API 2021-04-06 起 \
                 `triggerConfig` 是 JSON 字符串；9 点为 UTC 时间。")
            .cites(&[ALIYUN_NOTES.at("CreateTrigger, 定时触发器")]),
        sample("http", "call", include_str!("create_trigger/http-notes.json"))
            .en("The HTTP trigger of the notes, as printed. `triggerType` is `http`, `authType` is `anonymous`, and \
                 `url` is not a member of the configuration.")
            .zh("社区笔记中的 HTTP 触发器请求，按原文列出。实际的 `triggerType` 为 `http`，`authType` 为 `anonymous`，配置中没有 \
                 `url` 字段。")
            .cites(&[ALIYUN_NOTES.at("CreateTrigger, HTTP触发器")]),
        sample("fcli", "console", include_str!("create_trigger/mkt.txt"))
            .en("What `mkt`, a command of the older tool fcli, takes for the same call; `mkt --help` says that it \
                 supports OSS only.")
            .zh("旧版工具 fcli 的 `mkt` 命令用于同一操作的参数；`mkt --help` 中注明仅支持 OSS。")
            .cites(&[ALIYUN_2019.at("fcli mkt")]),
    ],
    cites: &[ALIYUN_NOTES.at("CreateTrigger"), FC_SDK.at("CreateTriggerInput")],
    ..Call::new(Provider::Aliyun, "create-trigger", "CreateTrigger")
};

/// What is given back for a trigger.
pub(super) const TRIGGER: &[Part] = &[
    Part { carrier: Carrier::Header, fields: &[REQUEST_ID, ETAG] },
    Part {
        carrier: Carrier::Body,
        fields: &[
            given(NAME),
            TRIGGER_ID,
            given(TRIGGER_TYPE),
            given(CONFIG_OBJECT),
            given(CONFIG_TEXT),
            given(OF_FUNCTION),
            given(ROLE),
            given(SOURCE_ARN),
            given(DESCRIPTION),
            TARGET_ARN,
            STATUS,
            HTTP_TRIGGER,
            CREATED_TIME,
            LAST_MODIFIED_TIME,
        ],
    },
];

// What it takes

const NAME: Field = TRIGGER_NAME
    .cites(&[
        ALIYUN_NOTES.at("CreateTrigger"),
        FC_SDK_2016.at("TriggerCreateObject"),
        FC_SDK_2021.at("CreateTriggerRequest"),
        FC_SDK.at("CreateTriggerInput"),
    ])
    .example("my-timer-trigger");

const TRIGGER_TYPE: Field = field("triggerType", Kind::Choice(TYPES))
    .en("The type of event source, in lower case.")
    .zh("触发器类型，均为小写。")
    .required()
    .example("timer")
    .cites(&[
        ALIYUN_NOTES.at("CreateTrigger"),
        FC_SDK_2016.at("trigger.go"),
        FC_SDK_2021.at("CreateTriggerRequest"),
        FC_SDK.at("CreateTriggerInput"),
    ]);

const TYPES: &[Choice] = &[
    choice("timer", "A schedule.", "定时触发器。").aliases(&["Timer"]),
    choice("http", "HTTP requests.", "HTTP 触发器。").aliases(&["HTTP"]),
    choice("oss", "Changes of objects in OSS.", "对象存储（OSS）触发器。").aliases(&["OSS"]),
    choice("log", "New logs in Simple Log Service.", "日志服务（SLS）触发器。").aliases(&["Log"]),
    choice("tablestore", "Changes of rows in Tablestore.", "表格存储（Tablestore）触发器。").aliases(&["TableStore"]),
    choice("mns_topic", "Messages of an MNS topic.", "消息服务（MNS）主题触发器。").cites(LATER_TYPES),
    choice("cdn_events", "Events of CDN.", "CDN 事件触发器。").cites(LATER_TYPES),
    choice("rds", "Changes in a database of RDS; not in 3.0.", "云数据库（RDS）触发器，3.0 中没有。")
        .cites(&[ALIYUN_2019.at("RDS 触发器"), FC_SDK_2016.at("trigger types")]),
    choice(
        "eventbridge",
        "Events and messages through EventBridge: queues, Kafka, official sources.",
        "EventBridge 类触发器：消息队列、Kafka、阿里云官方事件源等。",
    )
    .cites(&[FC3_SCHEMA.at("eventbridge"), FC_SDK.at("EventBridgeTriggerConfig")]),
];

/// Types that the notes leave out, and the SDKs list.
const LATER_TYPES: &[bilingual::source::Cite] =
    &[ALIYUN_2019.at("trigger types"), FC_SDK_2021.at("CreateTriggerRequest"), FC3_SCHEMA.at("triggers")];

const CONFIG_OBJECT: Field = field("triggerConfig", Kind::Json)
    .en("The configuration of the trigger, as an object: `{\"cronExpression\": \"0 0 4 * * *\", \"enable\": true}`.")
    .zh("触发器配置，为对象：`{\"cronExpression\": \"0 0 4 * * *\", \"enable\": true}`。")
    .cites(&[ALIYUN_NOTES.at("CreateTrigger"), FC_SDK_2016.at("TriggerCreateObject")]);

const CONFIG_TEXT: Field = field("triggerConfig", TEXT)
    .en("The configuration of the trigger as a JSON string, so its quotes are escaped: \
         `{\"cronExpression\":\"0 0 4 * * *\"}`. An object is refused.")
    .zh("触发器配置，内容为 JSON 字符串，其中的引号需要转义：`{\"cronExpression\":\"0 0 4 * * *\"}`。不支持传入对象。")
    .required()
    .example("{\"cronExpression\":\"0 0 4 * * *\"}")
    .cites(&[FC_SDK_2021.at("CreateTriggerRequest"), FC_SDK.at("CreateTriggerInput")]);

const OF_FUNCTION: Field = QUALIFIER.cites(&[
    ALIYUN_NOTES.at("CreateTrigger"),
    FC_SDK_2016.at("TriggerCreateObject"),
    FC_SDK_2021.at("CreateTriggerRequest"),
    FC_SDK.at("CreateTriggerInput"),
]);

const ROLE: Field = INVOCATION_ROLE.cites(&[
    ALIYUN_2019.at("fcli mkt, -r"),
    FC_SDK_2016.at("TriggerCreateObject"),
    FC_SDK_2021.at("CreateTriggerRequest"),
    FC_SDK.at("CreateTriggerInput"),
]);

const SOURCE_ARN: Field = field("sourceArn", TEXT)
    .en("ARN of the event source, such as `acs:oss:cn-shanghai:123456789:my-bucket`. Timers and HTTP triggers have none.")
    .zh("事件源的 ARN，例如 `acs:oss:cn-shanghai:123456789:my-bucket`。定时触发器和 HTTP 触发器没有该参数。")
    .example("acs:oss:cn-shanghai:123456789:my-bucket")
    .cites(&[
        ALIYUN_2019.at("fcli mkt, -s"),
        FC_SDK_2016.at("TriggerCreateObject"),
        FC_SDK_2021.at("CreateTriggerRequest"),
        FC_SDK.at("CreateTriggerInput"),
    ]);

const DESCRIPTION: Field =
    field("description", TEXT).en("A description of the trigger.").zh("触发器的描述信息，内容自定。").cites(&[
        FC_SDK_2016.at("TriggerCreateObject"),
        FC_SDK_2021.at("CreateTriggerRequest"),
        FC_SDK.at("CreateTriggerInput"),
    ]);

// What it gives

const TRIGGER_ID: Field = field("triggerId", TEXT)
    .en("ID that the cloud gives the trigger; the SDK of API 2016-08-15 writes `triggerID`.")
    .zh("系统为触发器生成的 ID；API 2016-08-15 的 SDK 写作 `triggerID`。")
    .aliases(&["triggerID"])
    .cites(&[
        ALIYUN_NOTES.at("CreateTrigger"),
        FC_SDK_2016.at("triggerMetadata"),
        FC_SDK_2021.at("CreateTriggerResponseBody"),
        FC_SDK.at("Trigger"),
    ]);

const TARGET_ARN: Field = field("targetArn", TEXT)
    .en("ARN of the invoked function, with its version or alias.")
    .zh("被调用函数的 ARN，包含版本或别名。")
    .cites(&[FC_SDK.at("Trigger")]);

const STATUS: Field = field("status", TEXT)
    .en("State of the trigger.")
    .zh("触发器状态。")
    .cites(&[ALIYUN_NOTES.at("CreateTrigger"), FC_SDK.at("Trigger")]);

const HTTP_TRIGGER: Field = field("httpTrigger", Kind::Json)
    .en("The addresses of an HTTP trigger, on the Internet and inside the cloud: `urlInternet`, `urlIntranet`.")
    .zh("HTTP 触发器的公网与内网访问地址：`urlInternet`、`urlIntranet`。")
    .cites(&[FC_SDK.at("Trigger")]);
