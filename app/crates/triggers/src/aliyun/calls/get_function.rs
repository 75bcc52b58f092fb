//! `aliyun/get-function`: reads a function.

use bilingual::sources::{ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::create_function::FUNCTION;
use super::{FUNCTION_NAME, NOTES_ARE_NOTES, QUALIFIER_PLACES, QUALIFIER_READ, SERVICE_NAME, SIGNED};
use crate::model::notation::{disagreement, note, says, side};
use crate::model::{Call, Carrier, Fact, Part, Provider, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Read a function", "查询函数"),
    summary: says("Reads the configuration of a function, not its code.", "查询函数的配置信息，不包含代码。"),
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "GET",
            path: "/2016-08-15/services/{serviceName}[.{qualifier}]/functions/{functionName}",
            example: r#"{"serviceName":"my-service","functionName":"my-function","qualifier":"prod"}"#,
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "GET",
            path: "/2021-04-06/services/{serviceName}/functions/{functionName}",
            example: r#"{"serviceName":"my-service","functionName":"my-function","qualifier":"prod"}"#,
        },
        Version {
            date: "2023-03-30",
            sdk: FC_SDK,
            method: "GET",
            path: "/2023-03-30/functions/{functionName}",
            example: r#"{"functionName":"my-function","qualifier":"prod"}"#,
        },
    ],
    takes: &[
        Part { carrier: Carrier::Path, fields: &[SERVICE_NAME, FUNCTION_NAME] },
        Part { carrier: Carrier::Query, fields: &[QUALIFIER_READ] },
    ],
    gives: FUNCTION,
    facts: &[NOTES_ARE_NOTES, SIGNED, QUALIFIER_PLACES, CODE_ELSEWHERE, WHOSE_VERSION],
    cites: &[ALIYUN_NOTES.at("GetFunction"), FC_SDK.at("GetFunction")],
    ..Call::new(Provider::Aliyun, "get-function", "GetFunction")
};

const CODE_ELSEWHERE: Fact = note("code-elsewhere")
    .en("The code is not in the answer: `GetFunctionCode`, under the same path with `/code`, gives a temporary address of \
         the package.")
    .zh("返回值不包含代码：同一路径加上 `/code` 即为 `GetFunctionCode`，返回代码包的临时下载地址。")
    .cites(&[FC_SDK_2016.at("GetFunctionCodeInput"), FC_SDK.at("GetFunctionCode")]);

const WHOSE_VERSION: Fact = disagreement(
    "whose-version",
    &[
        side(
            ALIYUN_NOTES.at("GetFunction"),
            "`qualifier` is a version or an alias of the function.",
            "`qualifier` 是函数的版本或别名。",
        ),
        side(
            FC_SDK_2016.at("GetFunctionInput"),
            "It follows the name of the service: versions and aliases belong to the service.",
            "它跟在服务名称之后：版本和别名属于服务。",
        ),
        side(
            FC_SDK.at("GetFunctionRequest"),
            "It belongs to the function, as there is no service.",
            "没有服务，版本属于函数。",
        ),
    ],
)
.en("Used here: of the service up to API 2021-04-06, of the function in 3.0.")
.zh("本页采用：API 2021-04-06 及更早版本中属于服务，3.0 中属于函数。")
.cites(&[FC_SDK_2016.at("GetFunctionInput"), FC_SDK_2021.at("GetFunctionRequest"), FC_SDK.at("GetFunctionRequest")]);
