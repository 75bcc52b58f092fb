//! Triggers of Tencent Cloud SCF, a file each.

pub mod cos;

use bilingual::Prose;
use bilingual::sources::TENCENT_2024;

use crate::cites;
use crate::form;
use crate::model::{Choice, Field, Kind, Limit, Lit};
use bilingual::sources::{SCF_SDK, SCF_TERRAFORM, SCF_TOOLKIT};

/// `FunctionName`, which every call names.
pub const FUNCTION_NAME: Field = Field::new(
    "FunctionName",
    Kind::Text(Limit::chars(2, 60), &form::SCF_FUNCTION),
    Prose::new(
        "Name of the function that is invoked, such as `printevent`: 2 to 60 letters, digits, `_` and `-`, beginning with \
         a letter. The event of some triggers carries it.",
        "要调用的函数名称，例如 `printevent`：2～60 个字符，可包含字母、数字、下划线和连字符，以字母开头。部分触发器的事件中会出现该名称。",
    ),
    cites![SCF_SDK.at("CreateTrigger, FunctionName"), SCF_SDK.at("CreateFunction, FunctionName")],
)
.required()
.beside()
.example("printevent");

/// `Namespace`, which every call may name.
pub const NAMESPACE: Field = Field::new(
    "Namespace",
    Kind::Text(Limit::chars(1, 128), &form::SCF_NAMESPACE),
    Prose::new(
        "Namespace of the function, such as `default`. Functions of one name may exist in several namespaces, so a function \
         outside `default` is not found without it.",
        "函数所在的命名空间，例如 `default`。不同命名空间可以有同名函数；不在 `default` 中的函数若不填写会找不到。",
    ),
    cites![SCF_SDK.at("CreateTrigger, Namespace")],
)
.default(Lit::Text("default"))
.beside();

/// `Qualifier`, which every call may name.
pub const QUALIFIER: Field = Field::new(
    "Qualifier",
    Kind::Text(Limit::chars(1, 64), &form::SCF_QUALIFIER),
    Prose::new(
        "Version or alias that is invoked: `$LATEST`, a version number such as `1`, or an alias such as `prod`. The API takes \
         `$LATEST` where it is left out; the console calls its choice default traffic, which is the alias `$DEFAULT`.",
        "要调用的版本或别名：`$LATEST`、版本号（如 `1`）或别名（如 `prod`）。API 中不填时为 `$LATEST`；\
         控制台默认选择“默认流量”，即别名 `$DEFAULT`。",
    ),
    cites![SCF_SDK.at("CreateTrigger, Qualifier"), TENCENT_2024.at("COS 触发器, console"), SCF_TOOLKIT.at("qualifier")],
)
.default(Lit::Text("$LATEST"))
.beside();

/// `Enable`, which every call may name.
pub const ENABLE: Field = Field::new(
    "Enable",
    Kind::Choice(&[
        Choice {
            value: "OPEN",
            means: Prose::new("The trigger fires", "启用触发器"),
            cites: cites![SCF_SDK.at("CreateTrigger, Enable")],
        },
        Choice {
            value: "CLOSE",
            means: Prose::new("The trigger is kept but fires nothing", "保留触发器但不触发"),
            cites: cites![SCF_SDK.at("CreateTrigger, Enable")],
        },
    ]),
    Prose::new(
        "Whether the trigger fires: `OPEN` or `CLOSE`, in capitals. Answers of the API show `1` and `0` instead, which a request \
         does not take.",
        "是否启用触发器：`OPEN` 或 `CLOSE`，须大写。API 返回结果中显示为 `1` 和 `0`，但请求中不能这样写。",
    ),
    cites![SCF_SDK.at("CreateTrigger, Enable"), SCF_TERRAFORM.at("trigger, enable"), TENCENT_2024.at("COS 触发器, console")],
)
.default(Lit::Text("OPEN"))
.beside();
