//! `aliyun/create-service`: makes a service, which holds functions and what they share.

use bilingual::sources::{
    ALIYUN_NOTES, FC_API_2021, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC3_SCHEMA, FUNCRAFT, REASONING,
};

use super::network::{INTERNET_ACCESS, LOG, NAS, TRACING, VPC};
use super::{CREATED_TIME, ETAG, LAST_MODIFIED_TIME, NOTES_ARE_NOTES, REQUEST_ID, SERVICE_NAME, SIGNED, TEXT, given};
use crate::form;
use crate::model::notation::{chars, disagreement, field, says, side};
use crate::model::{Call, Carrier, Fact, Field, Kind, Life, Part, Provider, Version};

/// The table.
pub const CALL: Call = Call {
    name: says("Create a service", "创建服务"),
    summary: says(
        "Creates a service of Function Compute 1.0 or 2.0: a group of functions that share role, logs, network and file \
         systems.",
        "创建函数计算 1.0/2.0 的服务：同一服务下的函数共享角色、日志、网络和文件系统配置。",
    ),
    life: GONE_IN_3,
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "POST",
            path: "/2016-08-15/services",
            example: include_str!("create_service/2016-08-15.json"),
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "POST",
            path: "/2021-04-06/services",
            example: include_str!("create_service/2021-04-06.json"),
        },
    ],
    takes: &[Part {
        carrier: Carrier::Body,
        fields: &[NAME, DESCRIPTION, ROLE, INTERNET_ACCESS, LOG_CONFIG, VPC_CONFIG, NAS_CONFIG, TRACING_CONFIG, OSS],
    }],
    gives: SERVICE,
    facts: &[NOTES_ARE_NOTES, SIGNED, ROLE_REQUIRED, CASE, NAS_IDS, SECURITY_GROUP],
    cites: &[ALIYUN_NOTES.at("CreateService"), FC_API_2021.at("CreateService")],
    ..Call::new(Provider::Aliyun, "create-service", "CreateService")
};

/// Services went with version 2.0.
pub(super) const GONE_IN_3: Life = Life::Old {
    note: says(
        "Function Compute 3.0 (API 2023-03-30) has no services: what belonged to a service belongs to each function \
         there, see `CreateFunction`.",
        "函数计算 3.0（API 2023-03-30）没有服务，原先属于服务的配置改由各函数单独配置，参见 `CreateFunction`。",
    ),
    cites: &[FC_SDK.at("client"), FC3_SCHEMA.at("function")],
};

/// What is given back for a service.
pub(super) const SERVICE: &[Part] = &[
    Part { carrier: Carrier::Header, fields: &[REQUEST_ID, ETAG] },
    Part {
        carrier: Carrier::Body,
        fields: &[
            given(NAME),
            SERVICE_ID,
            given(DESCRIPTION),
            given(ROLE),
            given(INTERNET_ACCESS),
            LOG_CONFIG,
            VPC_CONFIG,
            NAS_CONFIG,
            TRACING_CONFIG,
            OSS,
            CREATED_TIME,
            LAST_MODIFIED_TIME,
        ],
    },
];

// What it takes

const NAME: Field = field("serviceName", SERVICE_NAME.kind)
    .en("Name of the service, unique in the region: 1 to 128 letters, digits, `_` and `-`, not beginning with a digit or \
         `-`. Example: `my-service`.")
    .zh("服务名称，在同一地域内唯一：1～128 个字符，可包含字母、数字、下划线和短划线，不能以数字或短划线开头。例如 \
         `my-service`。")
    .required()
    .example("my-service")
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
        FC_API_2021.at("CreateService"),
    ]);

const DESCRIPTION: Field =
    field("description", TEXT).en("A description of the service.").zh("服务的描述信息，内容自定。").cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
    ]);

const ROLE: Field = field("role", chars(0, 300, form::ALIYUN_ROLE))
    .en("ARN of the RAM role that Function Compute assumes to write logs and to give the functions temporary keys, \
         such as `acs:ram::123456789:role/fc-service`. Without it, the functions run but have neither.")
    .zh(
        "函数计算扮演的 RAM 角色 ARN，用于写入日志并为函数提供临时访问凭证，例如 `acs:ram::123456789:role/fc-service`。\
         缺少该角色时函数可以运行，但没有日志和凭证。",
    )
    .example("acs:ram::123456789:role/fc-service")
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
        FC_API_2021.at("CreateService"),
    ]);

const LOG_CONFIG: Field = field("logConfig", Kind::Record(LOG))
    .en("Where the output of the functions is written.")
    .zh("日志配置：函数日志写入的位置。")
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
    ]);

const VPC_CONFIG: Field = field("vpcConfig", Kind::Record(VPC))
    .en("The VPC that the functions can reach.")
    .zh("专有网络配置：函数可以访问的 VPC。")
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
    ]);

const NAS_CONFIG: Field = field("nasConfig", Kind::Record(NAS))
    .en("NAS file systems that are mounted in the functions.")
    .zh("NAS 配置：挂载到函数的 NAS 文件系统。")
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
    ]);

const TRACING_CONFIG: Field = field("tracingConfig", Kind::Record(TRACING))
    .en("Where traces of the requests are sent.")
    .zh("链路追踪配置：请求的链路数据上报的位置。")
    .cites(&[FC_SDK_2016.at("CreateServiceInput"), FC_SDK_2021.at("CreateServiceRequest")]);

const OSS: Field = field("ossMountConfig", Kind::Json)
    .en("OSS buckets that are mounted in the functions as directories: an object with `mountPoints`.")
    .zh("OSS 挂载配置：以目录形式挂载到函数的 Bucket，为包含 `mountPoints` 的对象。")
    .cites(&[FC_SDK_2021.at("CreateServiceRequest"), FC_API_2021.at("CreateService")]);

// What it gives

const SERVICE_ID: Field = field("serviceId", TEXT)
    .en("ID that the cloud gives the service.")
    .zh("系统为服务生成的 ID。")
    .cites(&[FC_SDK_2016.at("serviceMetadata"), FC_SDK_2021.at("CreateServiceResponseBody")]);

// Where notes and SDKs differ

const ROLE_REQUIRED: Fact = disagreement(
    "role-required",
    &[
        side(ALIYUN_NOTES.at("CreateService"), "`role` is required.", "`role` 为必填。"),
        side(
            FC_SDK_2016.at("CreateServiceInput"),
            "`role` is optional, like everything but the name.",
            "`role` 可选，除名称外均为可选。",
        ),
        side(FC_API_2021.at("CreateService"), "`role` is optional.", "`role` 可选。"),
    ],
)
.en("Used here: optional. A service that writes logs still needs it.")
.zh("本页采用：可选。但需要写日志的服务必须设置角色。")
.cites(&[FC_SDK_2016.at("CreateServiceInput"), FC_API_2021.at("CreateService")]);

const CASE: Fact = disagreement(
    "upper-case",
    &[
        side(
            ALIYUN_NOTES.at("CreateService"),
            "`VpcId`, `VSwitchIds`, `Project`, `Logstore`, `MountPoints`, `UserId`, `GroupId`.",
            "`VpcId`、`VSwitchIds`、`Project`、`Logstore`、`MountPoints`、`UserId`、`GroupId`。",
        ),
        side(
            FC_SDK_2016.at("service.go"),
            "The same names with a lower-case first letter: `vpcId`, `vSwitchIds`, `project` …",
            "首字母均为小写：`vpcId`、`vSwitchIds`、`project` 等。",
        ),
        side(
            FUNCRAFT.at("service schema"),
            "Upper-case first letters, in its own templates only.",
            "首字母大写，但仅用于该工具自己的模板。",
        ),
    ],
)
.en("Used here: lower case, as in the API. The names in the notes seem to come from a template.")
.zh("本页采用 API 的小写写法；笔记中的名称应来自工具模板。")
.cites(&[FC_SDK_2016.at("service.go"), FC_SDK_2021.at("models")]);

const NAS_IDS: Fact = disagreement(
    "nas-ids",
    &[
        side(
            ALIYUN_NOTES.at("CreateService, nasConfig"),
            "`UserId` and `GroupId` are strings, and required.",
            "`UserId` 和 `GroupId` 为字符串，且必填。",
        ),
        side(
            FC_SDK_2016.at("NASConfig"),
            "`userId` and `groupId` are 32-bit integers that may be missing.",
            "`userId` 和 `groupId` 为 32 位整数，可以省略。",
        ),
    ],
)
.en("Used here: integers, optional.")
.zh("本页采用：整数，可选。")
.cites(&[FC_SDK_2016.at("NASConfig"), FC_SDK_2021.at("NASConfig")]);

const SECURITY_GROUP: Fact = disagreement(
    "security-group",
    &[
        side(
            ALIYUN_NOTES.at("CreateService, vpcConfig"),
            "`vpcConfig` has two members, VPC and vSwitches.",
            "`vpcConfig` 只有 VPC 和交换机两个字段。",
        ),
        side(
            FUNCRAFT.at("service schema"),
            "A third one, `SecurityGroupId`, is required as well.",
            "还有第三个必填字段 `SecurityGroupId`。",
        ),
    ],
)
.en("Used here: `securityGroupId` is required; the SDKs have the member and state no rule.")
.zh("本页采用：`securityGroupId` 必填；SDK 中有该字段，但未说明是否必填。")
.cites(&[FUNCRAFT.at("service schema"), FC_SDK_2016.at("VPCConfig"), REASONING.at("")]);
