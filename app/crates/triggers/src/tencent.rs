//! Triggers of Tencent Cloud SCF, a file each, and the fields that they share.

pub mod api_gateway;
pub mod ckafka;
pub mod clb;
pub mod cloud_api;
pub mod cls;
pub mod cmq;
pub mod cos;
pub mod eventbridge;
pub mod mps;
pub mod timer;
mod web;
pub mod web_function;
pub mod websocket;

use bilingual::source::Cite;
use bilingual::sources::{SCF_SDK, SCF_TERRAFORM, SCF_TOOLKIT, TENCENT_2024};

use crate::form;
use crate::model::notation::{chars, choice, clause, field, should};
use crate::model::{Check, Clause, Field, Kind, Lit, Rule, Test, config};

/// `FunctionName`, which every call names.
pub const FUNCTION_NAME: Field = field("FunctionName", chars(2, 60, form::SCF_FUNCTION))
    .en("Name of the function that is invoked, such as `printevent`: 2 to 60 letters, digits, `_` and `-`, beginning \
         with a letter. Some triggers' events contain it.")
    .zh("要调用的函数名称，例如 `printevent`：2～60 个字符，可包含字母、数字、下划线和连字符，以字母开头。部分触发器\
         的事件中会出现该名称。")
    .required()
    .beside()
    .example("printevent")
    .aliases(&["functionName", "function_name", "function"])
    .cites(&[SCF_SDK.at("CreateTrigger, FunctionName"), SCF_SDK.at("CreateFunction, FunctionName")]);

/// `Namespace`, which every call may name.
pub const NAMESPACE: Field = field("Namespace", chars(1, 128, form::SCF_NAMESPACE))
    .en("Namespace of the function, such as `default`. Functions with the same name can exist in several namespaces, \
         so a function outside `default` is not found without it.")
    .zh("函数所在的命名空间，例如 `default`。不同命名空间中的函数可以同名；函数不在 `default` 中时必须填写。")
    .default(Lit::Text("default"))
    .beside()
    .aliases(&["namespace"])
    .cites(&[SCF_SDK.at("CreateTrigger, Namespace")]);

/// `Qualifier`, which every call may name.
pub const QUALIFIER: Field = field("Qualifier", chars(1, 64, form::SCF_QUALIFIER))
    .en("Version or alias that is invoked: `$LATEST`, a version number such as `1`, or an alias such as `prod`. The \
         API uses `$LATEST` if it is omitted and recommends `$DEFAULT`, the alias that the console calls default \
         traffic.")
    .zh("要调用的版本或别名：`$LATEST`、版本号（如 `1`）或别名（如 `prod`）。API 中不填时为 `$LATEST`，建议填写 \
         `$DEFAULT`，即控制台所称的“默认流量”。")
    .default(Lit::Text("$LATEST"))
    .beside()
    .aliases(&["qualifier"])
    .cites(&[
        SCF_SDK.at("CreateTrigger, Qualifier"),
        TENCENT_2024.at("COS 触发器, 使用方法"),
        SCF_TOOLKIT.at("qualifier"),
    ]);

/// `Enable`, which every call may name.
pub const ENABLE: Field = field(
    "Enable",
    Kind::Choice(&[
        choice("OPEN", "The trigger fires", "启用触发器")
            .aliases(&["1", "true", "on", "yes", "enable", "enabled"])
            .cites(&[SCF_SDK.at("CreateTrigger, Enable")]),
        choice("CLOSE", "The trigger is kept but fires nothing", "保留触发器，但不触发")
            .aliases(&["0", "false", "off", "no", "closed", "disable", "disabled"])
            .cites(&[SCF_SDK.at("CreateTrigger, Enable")]),
    ]),
)
.en("Whether the trigger fires: `OPEN` or `CLOSE`, in capitals. API answers show `1` and `0` instead, which requests \
     do not accept.")
.zh("是否启用触发器：`OPEN` 或 `CLOSE`，须大写。API 返回结果中为 `1` 和 `0`，但请求中不能使用 `1` 和 `0`。")
.default(Lit::Text("OPEN"))
.beside()
.aliases(&["enable", "enabled"])
.cites(&[
    SCF_SDK.at("CreateTrigger, Enable"),
    SCF_TERRAFORM.at("trigger, enable"),
    TENCENT_2024.at("COS 触发器, 使用方法"),
]);

/// The trigger is enabled, which each clause list begins with.
pub const fn enabled(cites: &'static [Cite]) -> Clause {
    clause("enabled", Test::Is(config("Enable"), Lit::Text("OPEN")))
        .en("The trigger is enabled")
        .zh("触发器已启用")
        .cites(cites)
}

/// `Description`, which every call may hold.
pub const DESCRIPTION: Field = field("Description", Kind::text(1000))
    .en("A description of the trigger, such as `for the test environment`. No event contains it.")
    .zh("触发器的描述，内容自定，例如 `for the test environment`。事件中不会出现该描述。")
    .beside()
    .example("for the test environment")
    .aliases(&["description"])
    .cites(&[SCF_SDK.at("CreateTrigger, Description")]);

/// A qualifier that lacks its `$` is taken for an alias.
pub const DOLLAR: Rule = should("dollar", Check::Fits(config("Qualifier"), form::SCF_DOLLAR))
    .en("SCF writes `$LATEST` and `$DEFAULT` with a `$`. Without it, this is read as an alias of your own with this \
         name.")
    .zh("SCF 的写法是 `$LATEST` 和 `$DEFAULT`，带 `$`。不带 `$` 时会被视为同名的自定义别名。")
    .cites(&[SCF_SDK.at("CreateTrigger, Qualifier")]);
