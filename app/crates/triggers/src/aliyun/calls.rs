//! The calls of Function Compute's API, a file each, and what they share.

pub mod create_function;
pub mod create_service;
pub mod create_trigger;
pub mod get_function;
pub mod get_service;
pub mod get_trigger;
pub mod invoke_function;

mod network;

use bilingual::sources::{ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021, REASONING};

use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{chars, field, note, trap};
use crate::model::{Fact, Field, Kind, Lit};

/// Text of which no length is stated.
const TEXT: Kind = Kind::text(u32::MAX);

/// The name of a service, where a path has it: not in Function Compute 3.0.
const SERVICE_NAME: Field = field("serviceName", chars(1, 128, form::ALIYUN_TRIGGER_NAME))
    .en(
        "Name of the service that the function belongs to, such as `my-service`. Function Compute 3.0 has no services, \
         and its paths begin with the function.",
    )
    .zh("函数所属的服务名称，例如 `my-service`。函数计算 3.0 没有服务的概念，路径直接从函数开始。")
    .required()
    .example("my-service")
    .aliases(&["ServiceName", "service_name"])
    .cites(&[ALIYUN_NOTES.at("OpenAPI"), FC_SDK_2016.at("service.go"), FC_SDK_2021.at("client")]);

/// The name of a function, where a path has it.
const FUNCTION_NAME: Field = field("functionName", chars(1, 64, form::ALIYUN_TRIGGER_NAME))
    .en("Name of the function, such as `my-function`.")
    .zh("函数名称，例如 `my-function`。")
    .required()
    .example("my-function")
    .aliases(&["FunctionName", "function_name"])
    .cites(&[ALIYUN_NOTES.at("OpenAPI"), FC_SDK_2016.at("service.go"), FC_SDK_2021.at("client"), FC_SDK.at("client")]);

/// The version or the alias that is read.
const QUALIFIER_READ: Field = field("qualifier", QUALIFIER.kind)
    .en("Version or alias to read: `LATEST`, a version number such as `1`, or an alias such as `prod`. Versions and aliases \
         belong to the service up to API 2021-04-06, and to the function in Function Compute 3.0.")
    .zh("要查询的版本或别名：`LATEST`、版本号（如 `1`）或别名（如 `prod`）。API 2021-04-06 及更早版本中，版本和别名属于服务；\
         函数计算 3.0 中属于函数。")
    .default(Lit::Text("LATEST"))
    .cites(&[
        ALIYUN_NOTES.at("GetFunction"),
        FC_SDK_2016.at("GetFunctionInput"),
        FC_SDK_2021.at("GetFunctionRequest"),
        FC_SDK.at("GetFunctionRequest"),
    ]);

/// The name of a trigger in the path of what reads it.
const TRIGGER_IN_PATH: Field = TRIGGER_NAME
    .cites(&[
        ALIYUN_NOTES.at("GetTrigger"),
        FC_SDK_2016.at("GetTriggerInput"),
        FC_SDK_2021.at("GetTrigger"),
        FC_SDK.at("GetTrigger"),
    ])
    .example("my-timer-trigger");

/// A member of an answer that is a parameter elsewhere.
const fn given(mut field: Field) -> Field {
    field.required = false;
    field.default = None;
    field.example = "";
    field
}

/// A header of every answer.
const REQUEST_ID: Field = field("X-Fc-Request-Id", TEXT)
    .en("ID of the request. Give it to the cloud's support if something fails.")
    .zh("请求 ID。调用异常时请将它提供给技术支持。")
    .cites(&[FC_SDK_2016.at("GetRequestID"), FC_SDK_2021.at("headers"), FC_SDK.at("headers")]);

/// A header of what creates and reads.
const ETAG: Field = field("Etag", TEXT)
    .en("State of the resource, for the header `If-Match` of a later update: the update is refused if it has changed \
         in the meantime.")
    .zh("资源的状态标识，更新资源时放入请求头 `If-Match`：若资源已被他人修改，更新会被拒绝。")
    .cites(&[FC_SDK_2016.at("GetEtag"), FC_SDK_2021.at("headers")]);

const CREATED_TIME: Field = field("createdTime", TEXT)
    .en("When it was created, in UTC, such as `2026-11-26T01:00:00Z`.")
    .zh("创建时间（UTC），例如 `2026-11-26T01:00:00Z`。")
    .cites(&[FC_SDK_2016.at("metadata"), FC_SDK_2021.at("models"), FC_SDK.at("models")]);

const LAST_MODIFIED_TIME: Field = field("lastModifiedTime", TEXT)
    .en("When it was last changed, in UTC.")
    .zh("最近一次修改的时间（UTC）。")
    .cites(&[FC_SDK_2016.at("metadata"), FC_SDK_2021.at("models"), FC_SDK.at("models")]);

// Facts

/// The notes are vocabulary, and no authority.
const NOTES_ARE_NOTES: Fact = note("notes")
    .en("The community notes describe one API, but mix names of several versions. A parameter is listed under the versions \
         whose SDK has it; where the notes say otherwise, both sides are shown.")
    .zh("社区笔记描述的是同一套 API，但混用了多个版本的名称。本页按各版本 SDK 标注参数所属的 API 版本；与笔记不一致之处\
         并列展示双方说法。")
    .cites(&[ALIYUN_NOTES.at("OpenAPI"), REASONING.at("")]);

/// Where a call goes, and how it is signed.
const SIGNED: Fact = note("signature")
    .en("Requests go to `{account}.{region}.fc.aliyuncs.com` and are signed. API 2016-08-15: `Authorization: FC` with \
         HMAC-SHA256 over method, `Content-MD5`, `Content-Type`, `Date`, the `x-fc-` headers and the path. API \
         2023-03-30: `ACS3-HMAC-SHA256` over the whole request, as other Alibaba Cloud APIs. The SDKs sign requests \
         for you.")
    .zh("请求发往 `{account}.{region}.fc.aliyuncs.com`，并且需要签名。API 2016-08-15 使用 `Authorization: FC`，以 \
         HMAC-SHA256 对请求方法、`Content-MD5`、`Content-Type`、`Date`、`x-fc-` 开头的请求头和路径签名；API 2023-03-30 与\
         其他阿里云 API 一致，使用 `ACS3-HMAC-SHA256` 对整个请求签名。使用 SDK 时会自动签名。")
    .cites(&[FC_SDK_2016.at("signature.go"), FC_SDK.at("client")]);

/// Where a version or an alias stands.
const QUALIFIER_PLACES: Fact = trap("qualifier-places")
    .en("In API 2016-08-15 the version or alias is in the path, after the service and a dot: \
         `services/my-service.prod`. Since API 2021-04-06 it is the query parameter `qualifier`.")
    .zh("在 API 2016-08-15 中，版本或别名写在路径里，紧跟服务名称并以点号分隔：`services/my-service.prod`；从 API \
         2021-04-06 起改为查询参数 `qualifier`。")
    .cites(&[FC_SDK_2016.at("service.go"), FC_SDK_2021.at("client"), FC_SDK.at("client")]);
