//! Triggers of Alibaba Cloud Function Compute, a file each, and the fields that they share.

pub mod api_gateway;
mod bus;
pub mod calls;
pub mod cdn;
pub mod datahub;
pub mod eventbridge;
pub mod general;
pub mod http;
pub mod iot;
pub mod kafka;
pub mod kafka_connector;
pub mod mns_queue;
pub mod mns_topic;
pub mod oss;
pub mod rabbitmq;
pub mod rds;
pub mod rocketmq;
pub mod sls;
pub mod tablestore;
pub mod timer;
pub mod workflow;

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, FC_SDK, FC3_SCHEMA};

use crate::form;
use crate::model::notation::{chars, field, note, trap};
use crate::model::{Fact, Field, Kind, Lit, Unit};

/// Seconds since 1970. Ten digits, so that milliseconds are noticed.
pub const UNIX_SECONDS: Kind = Kind::Int { min: 0, max: 9_999_999_999, unit: Unit::Seconds };

/// `triggerName`, which every trigger has.
pub const TRIGGER_NAME: Field = field("triggerName", chars(1, 128, form::ALIYUN_TRIGGER_NAME))
    .en("Name of the trigger, unique within the function: 1 to 128 letters, digits, `_` and `-`, not beginning with a \
         digit or `-`. Example: `my_trigger`. It cannot be changed later; a new name is a new trigger.")
    .zh("触发器名称，在同一函数内唯一：1～128 个字符，可包含字母、数字、下划线和短划线，不能以数字或短划线开头。\
         例如 `my_trigger`。创建后无法修改，修改名称等同于新建触发器。")
    .required()
    .beside()
    .aliases(&["name", "TriggerName", "trigger_name"])
    .cites(&[ALIYUN_2021.at("6.2, 12.2"), FC_SDK.at("CreateTriggerInput")]);

/// `qualifier`, which every trigger has.
pub const QUALIFIER: Field = field("qualifier", chars(1, 128, form::ALIYUN_QUALIFIER))
    .en(
        "Version or alias of the function that is invoked: `LATEST`, a version number such as `1`, or an alias such as \
         `prod`. A trigger on `LATEST` always runs the unpublished code.",
    )
    .zh("要调用的函数版本或别名：`LATEST`、版本号（如 `1`）或别名（如 `prod`）。\
         绑定 `LATEST` 的触发器始终执行尚未发布的最新代码。")
    .default(Lit::Text("LATEST"))
    .beside()
    .aliases(&["Qualifier"])
    .cites(&[ALIYUN_2021.at("6.2, 12.2"), ALIYUN_NOTES.at("CreateTrigger"), FC_SDK.at("CreateTriggerInput")]);

/// `invocationRole`, for triggers that another service fires.
pub const INVOCATION_ROLE: Field = field("invocationRole", chars(0, 300, form::ALIYUN_ROLE))
    .en("ARN of the RAM role that the event source assumes to invoke the function, such as \
         `acs:ram::123456789:role/aliyunosseventnotificationrole`. Without it the source may not invoke the function; \
         the console creates the service's standard role on first use.")
    .zh("事件源调用函数时扮演的 RAM 角色 ARN，例如 \
         `acs:ram::123456789:role/aliyunosseventnotificationrole`。缺少该角色时事件源无权调用函数；\
         首次在控制台创建时会提示授权服务的默认角色。")
    .example("acs:ram::123456789:role/aliyunosseventnotificationrole")
    .beside()
    .aliases(&["role", "Role"])
    .cites(&[ALIYUN_2021.at("6.2"), ALIYUN_2019.at("fcli mkt, -r"), FC3_SCHEMA.at("invocationRole")]);

/// Where triggers of a function with several versions are edited.
pub const EDIT_ON_LATEST: Fact = note("edit-on-latest")
    .en("If the service has several versions, the console edits and deletes triggers only while `LATEST` is selected.")
    .zh("服务存在多个版本时，需要先选择 `LATEST` 版本，才能在控制台修改或删除触发器。")
    .cites(&[ALIYUN_2021.at("4, 修改触发器, 删除触发器")]);

/// A function with an HTTP trigger has no other.
pub const BESIDE_HTTP: Fact = trap("beside-http")
    .en("A function that has an HTTP trigger takes no other trigger: use another function.")
    .zh("函数设置了 HTTP 触发器后不能再设置其他类型的触发器，需要改用另一个函数。")
    .cites(&[ALIYUN_2021.at("7.1, 使用限制"), ALIYUN_NOTES.at("HTTP触发器, note")]);

/// The event is text, and the function's own to read.
pub const PARSE_YOURSELF: Fact = note("parse-yourself")
    .en("The event arrives as text; the function parses it itself.")
    .zh("传入函数的 Event 是字符串，需要在代码中自行解析后才能使用。")
    .cites(&[ALIYUN_2023.at("使用说明")]);

/// The source is configured on both sides.
pub const TWO_WAY: Fact = note("two-way")
    .en("A two-way integration: the trigger can be configured in Function Compute and at the event source.")
    .zh("双向集成触发器：既可以在函数计算侧配置，也可以在事件源侧配置。")
    .cites(&[ALIYUN_2021.at("2, 触发器类型")]);

/// The role that the console offers for a source, and the place in the document of 2021 that says so.
macro_rules! role {
    ($role:literal, $place:literal) => {
        crate::model::notation::note("role")
            .en(concat!(
                "The console offers the role `",
                $role,
                "` and asks you to authorize it when you create the first trigger of this type."
            ))
            .zh(concat!("控制台使用角色 `", $role, "`，首次创建此类触发器时会提示授权。"))
            .cites(&[bilingual::sources::ALIYUN_2021.at($place)])
    };
}
use role;

/// What an asynchronous invocation is.
pub const QUEUED: Fact = note("queued")
    .en("Invoked asynchronously: the source gets its answer as soon as the event is in the internal queue of Function \
         Compute, which then ensures that the event is processed.")
    .zh("异步调用：事件写入函数计算内部队列后即返回结果，函数计算保证消息被可靠地处理。")
    .cites(&[ALIYUN_2021.at("2, 异步调用")]);
