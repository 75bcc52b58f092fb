//! `aliyun/get-service`: reads a service.

use bilingual::sources::{ALIYUN_NOTES, FC_SDK_2016, FC_SDK_2021};

use super::create_service::{GONE_IN_3, SERVICE};
use super::{NOTES_ARE_NOTES, QUALIFIER_PLACES, QUALIFIER_READ, SERVICE_NAME, SIGNED};
use crate::model::notation::{disagreement, says, side};
use crate::model::{Call, Carrier, Fact, Field, Part, Provider, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Read a service", "查询服务"),
    summary: says("Reads the configuration of a service.", "查询服务的配置信息。"),
    life: GONE_IN_3,
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "GET",
            path: "/2016-08-15/services/{serviceName}[.{qualifier}]",
            example: r#"{"serviceName":"my-service","qualifier":"prod"}"#,
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "GET",
            path: "/2021-04-06/services/{serviceName}",
            example: r#"{"serviceName":"my-service","qualifier":"prod"}"#,
        },
    ],
    takes: &[
        Part { carrier: Carrier::Path, fields: &[SERVICE_NAME] },
        Part { carrier: Carrier::Query, fields: &[OF_SERVICE] },
    ],
    gives: SERVICE,
    facts: &[NOTES_ARE_NOTES, SIGNED, QUALIFIER_PLACES, NO_QUALIFIER],
    cites: &[ALIYUN_NOTES.at("GetService"), FC_SDK_2021.at("GetService")],
    ..Call::new(Provider::Aliyun, "get-service", "GetService")
};

const OF_SERVICE: Field =
    QUALIFIER_READ.cites(&[FC_SDK_2016.at("GetServiceInput"), FC_SDK_2021.at("GetServiceRequest")]);

const NO_QUALIFIER: Fact = disagreement(
    "no-qualifier",
    &[
        side(ALIYUN_NOTES.at("GetService"), "`serviceName` is the only parameter.", "只有 `serviceName` 一个参数。"),
        side(
            FC_SDK_2016.at("GetServiceInput"),
            "`qualifier` names a version or an alias of the service.",
            "还可以用 `qualifier` 指定服务的版本或别名。",
        ),
    ],
)
.en("Used here: both. Without a qualifier the configuration of `LATEST` comes back.")
.zh("本页采用：两者都有。不指定时返回 `LATEST` 的配置。")
.cites(&[FC_SDK_2016.at("GetServiceInput"), FC_SDK_2021.at("GetServiceRequest")]);
