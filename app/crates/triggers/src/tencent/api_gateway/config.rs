//! The API, its service and its release: `TriggerDesc`.

use bilingual::source::Cite;
use bilingual::sources::{SCF_TOOLKIT, TENCENT_2024};

use super::DESC;
use crate::form::{self, Form};
use crate::model::notation::{chars, choice, field, should};
use crate::model::{Check, Choice, Field, Kind, Lit, Rule, When, config, on};
use crate::tencent::{DESCRIPTION, DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER};

pub(super) const CONFIG: &[Field] = &[FUNCTION_NAME, API, SERVICE, RELEASE, ENABLE, QUALIFIER, NAMESPACE, DESCRIPTION];

const API: Field =
    field("api", Kind::Record(&[AUTH_REQUIRED, REQUEST_CONFIG, IS_INTEGRATED_RESPONSE, IS_BASE64_ENCODED]))
        .en("The API that is created. Its switches are the strings `TRUE` and `FALSE`, not booleans.")
        .zh("要创建的 API。各开关的取值为字符串 `TRUE` 或 `FALSE`，不是布尔值。")
        .cites(&[DESC]);

/// Switches are strings in capitals.
const SWITCH: &[Choice] = &[
    choice("FALSE", "Off", "关闭").aliases(&["false", "0", "no", "off"]),
    choice("TRUE", "On", "开启").aliases(&["true", "1", "yes", "on"]),
];

const AUTH_REQUIRED: Field = field("authRequired", Kind::Choice(SWITCH))
    .en("Whether callers must sign with a key pair of API Gateway: the string `TRUE` or `FALSE`.")
    .zh("是否需要鉴权（API 网关密钥对）：字符串 `TRUE` 或 `FALSE`。")
    .default(Lit::Text("FALSE"))
    .cites(&[TENCENT_2024.at("触发器配置描述, ApigwApi, authRequired")]);

const REQUEST_CONFIG: Field = field("requestConfig", Kind::Record(&[METHOD]))
    .en("What the API accepts.")
    .zh("请求后端 API 的配置。")
    .cites(&[DESC]);

const METHOD: Field = field(
    "method",
    Kind::Choice(&[
        choice("ANY", "Every method", "所有请求方法"),
        choice("GET", "Reads", "读取"),
        choice("HEAD", "Reads the headers only", "只读取响应头"),
        choice("POST", "Sends data", "提交数据"),
        choice("PUT", "Writes to an address", "写入指定地址"),
        choice("DELETE", "Deletes", "删除"),
    ]),
)
.en("Method of the API: one of six, in capitals. `PATCH` and `OPTIONS` are not among them; `ANY` takes every method.")
.zh("API 的请求方法，六选一，须大写。其中没有 `PATCH` 和 `OPTIONS`；`ANY` 表示接受所有方法。")
.default(Lit::Text("ANY"))
.example("POST")
.aliases(&["httpMethod"])
.cites(&[
    TENCENT_2024.at("触发器配置描述, ApigwApiRequestConfig"),
    TENCENT_2024.at("API 网关触发器概述, API 网关触发器配置"),
]);

const IS_INTEGRATED_RESPONSE: Field = field("isIntegratedResponse", Kind::Choice(SWITCH))
    .en("Whether API Gateway reads the answer (`TRUE`) or passes it through (`FALSE`). The default differs by where the \
         trigger is created; `TriggerDesc` has `FALSE`.")
    .zh("是否使用集成响应：`TRUE` 由 API 网关解析返回值，`FALSE` 为透传。默认值因创建方式而异，`TriggerDesc` 中默认为 `FALSE`。")
    .default(Lit::Text("FALSE"))
    .example("TRUE")
    .aliases(&["integratedResponse"])
    .cites(&[TENCENT_2024.at("触发器配置描述, ApigwApi, isIntegratedResponse"), RESPONSES]);

/// Integrated and passed-through responses.
pub(super) const RESPONSES: Cite = TENCENT_2024.at("API 网关触发器概述, 集成响应与透传响应");

const IS_BASE64_ENCODED: Field = field("IsBase64Encoded", Kind::Choice(SWITCH))
    .en("Whether API Gateway encodes bodies in Base64: the string `TRUE` or `FALSE`. The `I` is a capital.")
    .zh("是否打开 Base64 编码：字符串 `TRUE` 或 `FALSE`。注意首字母 I 大写。")
    .default(Lit::Text("FALSE"))
    .aliases(&["isBase64Encoded"])
    .cites(&[TENCENT_2024.at("触发器配置描述, ApigwApi, IsBase64Encoded")]);

const SERVICE: Field = field("service", Kind::Record(&[SERVICE_ID, SERVICE_NAME]))
    .en("The service of API Gateway that the API belongs to.")
    .zh("API 所属的 API 网关服务。")
    .cites(&[DESC]);

const SERVICE_ID: Field = field("serviceId", chars(1, 64, SERVICE_ID_FORM))
    .en("ID of an existing service, such as `service-f94sy04v`. Without it, a new service is created.")
    .zh("已有服务的 ID，例如 `service-f94sy04v`。不传入则新建一个服务。")
    .example("service-f94sy04v")
    .cites(&[TENCENT_2024.at("触发器配置描述, ApigwService")]);

const SERVICE_ID_FORM: &Form =
    &Form::new("^service-[a-z0-9*-]+$", "an ID such as `service-f94sy04v`", "服务 ID，例如 `service-f94sy04v`");

const SERVICE_NAME: Field = field("serviceName", chars(1, 50, form::ANY))
    .en("Name of a new service, such as `SCF_API_SERVICE`. The printed configuration has it, the table of the same page \
         does not.")
    .zh("新建服务的名称，例如 `SCF_API_SERVICE`。文档的示例中有该字段，字段表中没有。")
    .example("SCF_API_SERVICE")
    .cites(&[TENCENT_2024.at("触发器配置描述, API 网关触发器, TriggerDesc 示例"), SCF_TOOLKIT.at("triggers/apigw.ts")]);

const RELEASE: Field = field("release", Kind::Record(&[ENVIRONMENT_NAME]))
    .en("Where the API is released.")
    .zh("API 创建后发布的环境。")
    .cites(&[DESC]);

const ENVIRONMENT_NAME: Field = field(
    "environmentName",
    Kind::Choice(&[
        choice("release", "Production", "发布环境"),
        choice("prepub", "Pre-release", "预发布环境"),
        choice("test", "Test", "测试环境"),
    ]),
)
.en("Environment: `release`, `prepub` or `test`. The table calls it required and names a default.")
.zh("发布的环境：`release`、`prepub` 或 `test`。字段表标为必选，却又给出了默认值。")
.default(Lit::Text("release"))
.aliases(&["environment", "stageName"])
.cites(&[TENCENT_2024.at("触发器配置描述, ApigwRelease"), SCF_TOOLKIT.at("triggers/apigw.ts, environment")]);

pub(super) const RULES: &[Rule] = &[
    DOLLAR,
    should("id-or-name", Check::Missing(config("service.serviceName")))
        .en("`serviceId` names an existing service, so `serviceName` has no effect.")
        .zh("已通过 `serviceId` 指定已有服务，`serviceName` 不起作用。")
        .when(When::Set(config("service.serviceId")))
        .cites(&[TENCENT_2024.at("触发器配置描述, ApigwService")]),
    should("binary-needs-base64", Check::Missing(on("bodyBytes")))
        .en("Without `IsBase64Encoded`, a binary body loses bytes. The document advises Base64 for images and files, \
             and COS for what exceeds 6 MB.")
        .zh("未打开 `IsBase64Encoded` 时，二进制请求体会丢失内容。文档建议图片和文件使用 Base64 编码，超过 6 MB 的先上传至 COS。")
        .when(When::Not(&When::Is(config("api.IsBase64Encoded"), Lit::Text("TRUE"))))
        .cites(&[TENCENT_2024.at("API 网关触发器概述, 集成请求与透传请求, 注意")]),
];
