//! What stands in the body, in the order in which people fill it in.

use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::super::network::{INTERNET_ACCESS, LOG, NAS, TRACING, VPC};
use super::super::{FUNCTION_NAME, TEXT};
use super::{code, container, instance, runtimes};
use crate::form;
use crate::model::notation::{chars, field, list_of, members};
use crate::model::{Field, Kind};

pub(super) const FIELDS: &[Field] = &[
    NAME,
    DESCRIPTION,
    RUNTIME,
    HANDLER,
    code::CODE,
    code::LAYERS,
    ENVIRONMENT,
    instance::MEMORY_SIZE,
    instance::CPU,
    instance::DISK_SIZE,
    instance::TIMEOUT,
    instance::INITIALIZER,
    instance::INITIALIZATION_TIMEOUT,
    instance::INSTANCE_CONCURRENCY,
    instance::INSTANCE_SOFT_CONCURRENCY,
    instance::INSTANCE_TYPE,
    instance::INSTANCE_LIFECYCLE_CONFIG,
    container::CUSTOM_CONTAINER_CONFIG,
    container::CUSTOM_RUNTIME_CONFIG,
    container::CA_PORT,
    container::CA_ENABLE,
    container::CA_FILES,
    container::CUSTOM_HEALTH_CHECK_CONFIG,
    container::CUSTOM_DNS,
    ROLE,
    INTERNET,
    VPC_CONFIG,
    LOG_CONFIG,
    NAS_CONFIG,
    MOUNT_POINTS,
    OSS_MOUNT_CONFIG,
    TRACING_CONFIG,
    instance::GPU_MEMORY_SIZE,
    instance::GPU_CONFIG,
    instance::DISABLE_ONDEMAND,
    instance::IDLE_TIMEOUT,
    instance::INSTANCE_ISOLATION_MODE,
    instance::SESSION_AFFINITY,
    instance::SESSION_AFFINITY_CONFIG,
    TAGS,
    RESOURCE_GROUP,
];

pub(super) const NAME: Field = field("functionName", FUNCTION_NAME.kind)
    .en("Name of the function, unique in its service, or in the region in Function Compute 3.0: 1 to 64 letters, digits, \
         `_` and `-`, not beginning with a digit or `-`. Example: `my-function`.")
    .zh("函数名称，在所属服务内唯一，函数计算 3.0 中在地域内唯一：1～64 个字符，可包含字母、数字、下划线和短划线，不能以数字或\
         短划线开头。例如 `my-function`。")
    .required()
    .example("my-function")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_API_2021.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);

pub(super) const DESCRIPTION: Field =
    field("description", TEXT).en("A description of the function.").zh("函数的描述信息，内容自定。").cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);

pub(super) const RUNTIME: Field = field("runtime", Kind::Choice(runtimes::RUNTIMES))
    .en("What runs the code, such as `nodejs20`. For your own HTTP server use `custom.debian10` or later, for an image `custom-container`.")
    .zh("函数的运行时，例如 `nodejs20`。自带 HTTP Server 时使用 `custom.debian10` 或更新的自定义运行时，使用镜像时为 \
         `custom-container`。")
    .required()
    .example("nodejs20")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction, runtime"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);

pub(super) const HANDLER: Field = field("handler", TEXT)
    .en("The entry point of the code: file and function, such as `index.handler` for the function `handler` in \
         `index.js` or `index.py`. Custom runtimes and images ignore it; any string works.")
    .zh("函数的请求处理程序，由文件名和函数名组成，例如 `index.handler` 表示 `index.js` 或 `index.py` 中的 `handler` 函数。自定义\
         运行时和自定义镜像不读取该值，可填写任意字符串。")
    .required()
    .example("index.handler")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);

pub(super) const ENVIRONMENT: Field = field("environmentVariables", Kind::Map(&members(form::ANY, TEXT, u32::MAX)))
    .en("Environment variables of the process: names and strings, such as `{\"STAGE\": \"prod\"}`. Numbers must be \
             strings.")
    .zh("环境变量，名称和值均为字符串，例如 `{\"STAGE\": \"prod\"}`。数字也必须写成字符串。")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);

// What a service held before 3.0

const ROLE: Field = field("role", chars(0, 300, form::ALIYUN_ROLE))
    .en("ARN of the RAM role that Function Compute assumes for the function, such as `acs:ram::123456789:role/fc-function`: \
         for logs, and for the temporary keys that the code receives. Before 3.0 the service had it.")
    .zh("函数计算代表该函数扮演的 RAM 角色 ARN，例如 `acs:ram::123456789:role/fc-function`，用于写入日志并为代码提供临时访问凭\
         证。3.0 之前由服务持有。")
    .example("acs:ram::123456789:role/fc-function")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

const INTERNET: Field = INTERNET_ACCESS.cites(&[FC_SDK.at("CreateFunctionInput")]);

const VPC_CONFIG: Field = field("vpcConfig", Kind::Record(VPC))
    .en("The VPC that the function can reach. Before 3.0 it belongs to the service.")
    .zh("专有网络配置：函数可以访问的 VPC。3.0 之前属于服务的配置。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction"), FC_SDK.at("CreateFunctionInput")]);

const LOG_CONFIG: Field = field("logConfig", Kind::Record(LOG))
    .en("Where the output of the function is written. Before 3.0 it belongs to the service.")
    .zh("日志配置：函数日志写入的位置。3.0 之前属于服务的配置。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction"), FC_SDK.at("CreateFunctionInput")]);

const NAS_CONFIG: Field = field("nasConfig", Kind::Record(NAS))
    .en("NAS file systems that are mounted in the function. Before 3.0 they belong to the service.")
    .zh("NAS 配置：挂载到函数的 NAS 文件系统。3.0 之前属于服务的配置。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction"), FC_SDK.at("CreateFunctionInput")]);

const MOUNT_POINTS: Field = field("mountPoints", list_of(&Kind::Json, 0, u32::MAX))
    .en("A list of NAS mount points, as the notes have it. It is a member of `nasConfig` in every version.")
    .zh("社区笔记列出的 NAS 挂载点列表。在各版本 API 中它都是 `nasConfig` 的字段。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction")]);

const OSS_MOUNT_CONFIG: Field = field("ossMountConfig", Kind::Json)
    .en("OSS buckets that are mounted in the function: an object with `mountPoints`.")
    .zh("OSS 挂载配置：挂载到函数的 Bucket，为包含 `mountPoints` 的对象。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

const TRACING_CONFIG: Field = field("tracingConfig", Kind::Record(TRACING))
    .en("Where traces of the requests are sent. Before 3.0 it belongs to the service.")
    .zh("链路追踪配置：请求的链路数据上报的位置。3.0 之前属于服务的配置。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

const TAGS: Field = field("tags", list_of(&Kind::Json, 0, u32::MAX))
    .en("Tags of the function, each an object with `key` and `value`.")
    .zh("函数的标签，每项为包含 `key` 和 `value` 的对象。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

const RESOURCE_GROUP: Field = field("resourceGroupId", TEXT)
    .en("ID of the resource group that the function belongs to, such as `rg-acfm1a2b3c`.")
    .zh("函数所属资源组的 ID，例如 `rg-acfm1a2b3c`。")
    .example("rg-acfm1a2b3c")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);
