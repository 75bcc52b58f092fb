//! Triggers of Alibaba Cloud Function Compute, a file each.

pub mod oss;
pub mod timer;

use crate::model::{Field, Kind, Limit, Lit};
use crate::{cites, form};
use bilingual::Prose;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_NOTES};

use bilingual::sources::{FC_SDK, FC3_SCHEMA};

/// `triggerName`, which every trigger has.
pub const TRIGGER_NAME: Field = Field::new(
    "triggerName",
    Kind::Text(Limit::chars(1, 128), &form::ALIYUN_TRIGGER_NAME),
    Prose::new(
        "Name of the trigger, unique within the function: 1 to 128 letters, digits, `_` and `-`, not beginning with \
         a digit or `-`. Example: `my_trigger`. It cannot be changed later; a new name is a new trigger.",
        "触发器名称，在同一函数内唯一：1～128 个字符，可包含字母、数字、下划线和短划线，不能以数字或短划线开头。\
         例如 `my_trigger`。创建后无法修改，改名等于新建触发器。",
    ),
    cites![ALIYUN_2021.at("6.2, 12.2"), FC_SDK.at("CreateTriggerInput")],
)
.required()
.beside();

/// `qualifier`, which every trigger has.
pub const QUALIFIER: Field = Field::new(
    "qualifier",
    Kind::Text(Limit::chars(1, 128), &form::ALIYUN_QUALIFIER),
    Prose::new(
        "Version or alias of the function that is invoked: `LATEST`, a version number such as `1`, or an alias such \
         as `prod`. With several versions, a trigger is edited only where it was made, so a trigger on `LATEST` always \
         runs the unpublished code.",
        "要调用的函数版本或别名：`LATEST`、版本号（如 `1`）或别名（如 `prod`）。\
         绑定 `LATEST` 的触发器始终执行尚未发布的最新代码。",
    ),
    cites![ALIYUN_2021.at("6.2, 12.2"), ALIYUN_NOTES.at("CreateTrigger"), FC_SDK.at("CreateTriggerInput")],
)
.default(Lit::Text("LATEST"))
.beside();

/// `invocationRole`, for triggers that another service fires.
pub const INVOCATION_ROLE: Field = Field::new(
    "invocationRole",
    Kind::Text(Limit::chars(0, 300), &form::ALIYUN_ROLE),
    Prose::new(
        "ARN of the RAM role that the event source assumes to invoke the function, such as \
         `acs:ram::123456789:role/aliyunosseventnotificationrole`. Without it the source may not invoke the function; \
         the console makes the service's standard role on first use.",
        "事件源调用函数时扮演的 RAM 角色 ARN，例如 \
         `acs:ram::123456789:role/aliyunosseventnotificationrole`。缺少该角色时事件源无权调用函数；\
         首次在控制台创建时会引导授权服务的默认角色。",
    ),
    cites![ALIYUN_2021.at("6.2"), ALIYUN_2019.at("fcli mkt, -r"), FC3_SCHEMA.at("invocationRole")],
)
.example("acs:ram::123456789:role/aliyunosseventnotificationrole")
.beside();
