//! Sources, traps, and where notes and SDKs differ.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC3_SCHEMA, FUNCRAFT,
};

use crate::model::Fact;
use crate::model::notation::{disagreement, note, side, trap};

pub(super) const ARNS: Fact = note("source-arns")
    .en("The ARN of the source, by type: `acs:oss:REGION:ACCOUNT:BUCKET`, `acs:log:REGION:ACCOUNT:project/PROJECT`, \
         `acs:mns:REGION:ACCOUNT:/topics/TOPIC`, `acs:rds:REGION:ACCOUNT:dbinstance/INSTANCE`, \
         `acs:ots:REGION:ACCOUNT:instance/INSTANCE/table/TABLE`, `acs:cdn:*:ACCOUNT`.")
    .zh("各类型事件源的 ARN：`acs:oss:地域:账号:Bucket`、`acs:log:地域:账号:project/Project`、`acs:mns:地域:账号:/topics/主题`、\
         `acs:rds:地域:账号:dbinstance/实例`、`acs:ots:地域:账号:instance/实例/table/数据表`、`acs:cdn:*:账号`。")
    .cites(&[FUNCRAFT.at("triggers"), ALIYUN_2019.at("fcli mkt, -s")]);

pub(in crate::aliyun) const NO_UPDATE: Fact = trap("no-update")
    .en("A trigger of an MNS topic cannot be changed: delete it and create it again. The tool funcraft does the same \
         with Tablestore triggers.")
    .zh("MNS 主题触发器创建后不支持修改，需要删除后重新创建；funcraft 工具对 Tablestore 触发器也是如此处理。")
    .cites(&[ALIYUN_2021.at("4, 修改触发器"), FUNCRAFT.at("triggers")]);

pub(super) const TABLESTORE_EMPTY: Fact = note("tablestore-empty")
    .en("A Tablestore trigger has nothing to configure: `triggerConfig` is an empty object, and `sourceArn` names the \
         table.")
    .zh("Tablestore 触发器没有可配置的内容：`triggerConfig` 为空对象，数据表由 `sourceArn` 指定。")
    .cites(&[FC3_SCHEMA.at("tablestore")]);

pub(super) const TYPE_WORDS: Fact = disagreement(
    "type-words",
    &[
        side(
            ALIYUN_NOTES.at("CreateTrigger"),
            "`Timer`, `OSS`, `HTTP`, `Log` and `TableStore`.",
            "类型写作 `Timer`、`OSS`、`HTTP`、`Log`、`TableStore`。",
        ),
        side(
            FC_SDK_2016.at("trigger.go"),
            "`timer`, `oss`, `http`, `log`: lower case.",
            "`timer`、`oss`、`http`、`log`，均为小写。",
        ),
        side(
            FC_SDK_2021.at("CreateTriggerRequest"),
            "`oss`, `log`, `tablestore`, `timer`, `http`, `cdn_events`, `mns_topic`.",
            "`oss`、`log`、`tablestore`、`timer`、`http`、`cdn_events`、`mns_topic`。",
        ),
    ],
)
.en("Used here: lower case. The capitalised names are event names of the tool funcraft.")
.zh("本页采用小写；首字母大写的是 funcraft 工具中的事件名称。")
.cites(&[FC_SDK_2016.at("trigger.go"), FC_SDK_2021.at("CreateTriggerRequest"), FUNCRAFT.at("function schema")]);

pub(super) const CONFIG_FORM: Fact = disagreement(
    "config-form",
    &[
        side(ALIYUN_NOTES.at("CreateTrigger"), "`triggerConfig` is an object.", "`triggerConfig` 是对象。"),
        side(
            FC_SDK_2016.at("TriggerCreateObject"),
            "An object, with a separate type for each trigger.",
            "对象，每种触发器有各自的类型。",
        ),
        side(
            FC_SDK.at("CreateTriggerInput"),
            "A string that contains JSON; the same in API 2021-04-06.",
            "JSON 字符串；API 2021-04-06 相同。",
        ),
    ],
)
.en("Used here: an object in API 2016-08-15, a JSON string since. Files of tools have the object.")
.zh("本页按版本区分：API 2016-08-15 为对象，之后为 JSON 字符串；工具的配置文件中使用对象。")
.cites(&[
    FC_SDK_2016.at("TriggerCreateObject"),
    FC_SDK_2021.at("CreateTriggerRequest"),
    FC_SDK.at("CreateTriggerInput"),
]);

pub(super) const HTTP_VALUES: Fact = disagreement(
    "http-values",
    &[
        side(
            ALIYUN_NOTES.at("CreateTrigger, HTTP触发器"),
            "`authType` is `ANONYMOUS` or `CUSTOM`, and `url` sets the path.",
            "`authType` 为 `ANONYMOUS` 或 `CUSTOM`，并用 `url` 设置路径。",
        ),
        side(
            ALIYUN_2019.at("HTTP触发器"),
            "`authType` is `anonymous` or `function`; there is no `url`.",
            "`authType` 为 `anonymous` 或 `function`，没有 `url`。",
        ),
        side(FC3_SCHEMA.at("http"), "`anonymous`, `function` or `jwt`.", "`anonymous`、`function` 或 `jwt`。"),
    ],
)
.en("Used here: lower case and no `url`. The address follows from the function; your own path needs a custom domain.")
.zh("本页采用小写且没有 `url`：访问地址由函数决定，自定义路径需要使用自定义域名。")
.cites(&[ALIYUN_2019.at("HTTP触发器"), FC3_SCHEMA.at("http")]);

pub(super) const GATEWAY_AS_HTTP: Fact = disagreement(
    "gateway-as-http",
    &[
        side(
            ALIYUN_NOTES.at("CreateTrigger"),
            "The type for API Gateway is `HTTP`.",
            "API 网关触发器的类型为 `HTTP`。",
        ),
        side(
            ALIYUN_2021.at("2, 触发器类型"),
            "The HTTP trigger belongs to the function; API Gateway is a one-way integration that is set up at the gateway.",
            "HTTP 触发器属于函数；API 网关是单向集成，在网关侧配置。",
        ),
    ],
)
.en("Used here: two things. No `CreateTrigger` binds API Gateway to a function.")
.zh("本页采用：两者不同。API 网关不通过 `CreateTrigger` 绑定函数。")
.cites(&[ALIYUN_2021.at("2, 触发器类型")]);

pub(super) const ANSWER: Fact = disagreement(
    "answer-state",
    &[
        side(
            ALIYUN_NOTES.at("CreateTrigger"),
            "The answer has the ID and the state of the trigger.",
            "返回值包含触发器 ID 和触发器状态。",
        ),
        side(FC_SDK_2016.at("triggerMetadata"), "An ID, and no state.", "有 ID，没有状态。"),
        side(FC_SDK.at("Trigger"), "`triggerId` and `status`.", "有 `triggerId` 和 `status`。"),
    ],
)
.en("Used here: by version; a state comes with 3.0.")
.zh("本页按版本区分：状态从 3.0 开始返回。")
.cites(&[FC_SDK_2016.at("triggerMetadata"), FC_SDK.at("Trigger")]);
