//! What a service, and in Function Compute 3.0 a function, may reach: a VPC, a Logstore, file systems.

use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC2_DEVS, FUNCRAFT};

use super::TEXT;
use crate::form;
use crate::model::notation::{chars, field, list_of};
use crate::model::{Field, Kind, Lit};

/// The members of `vpcConfig`.
pub(super) const VPC: &[Field] = &[
    field("vpcId", TEXT)
        .en("ID of the VPC, such as `vpc-bp1a2b3c`.")
        .zh("VPC 的 ID，例如 `vpc-bp1a2b3c`。")
        .required()
        .example("vpc-bp1a2b3c")
        .aliases(&["VpcId"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, vpcConfig"),
            FC_SDK_2016.at("VPCConfig"),
            FC_SDK_2021.at("VPCConfig"),
            FC_SDK.at("VPCConfig"),
        ]),
    field("vSwitchIds", list_of(&TEXT, 1, u32::MAX))
        .en("IDs of vSwitches of that VPC, at least one, such as `vsw-bp1a2b3c`.")
        .zh("该 VPC 中交换机的 ID 列表，至少一个，例如 `vsw-bp1a2b3c`。")
        .required()
        .example("vsw-bp1a2b3c")
        .aliases(&["VSwitchIds"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, vpcConfig"),
            FC_SDK_2016.at("VPCConfig"),
            FC_SDK_2021.at("VPCConfig"),
            FC_SDK.at("VPCConfig"),
        ]),
    field("securityGroupId", TEXT)
        .en("ID of the security group that the instances join, such as `sg-bp1a2b3c`.")
        .zh("函数实例所在安全组的 ID，例如 `sg-bp1a2b3c`。")
        .required()
        .example("sg-bp1a2b3c")
        .aliases(&["SecurityGroupId"])
        .cites(&[
            FUNCRAFT.at("VpcConfig"),
            FC_SDK_2016.at("VPCConfig"),
            FC_SDK_2021.at("VPCConfig"),
            FC_SDK.at("VPCConfig"),
        ]),
    field("role", chars(0, 300, form::ALIYUN_ROLE))
        .en("ARN of a RAM role for access to the VPC.")
        .zh("访问 VPC 时使用的 RAM 角色 ARN。")
        .example("acs:ram::123456789:role/fc-vpc")
        .cites(&[FC_SDK_2016.at("VPCConfig"), FC_SDK_2021.at("VPCConfig"), FC_SDK.at("VPCConfig")]),
];

/// The members of `logConfig`.
pub(super) const LOG: &[Field] = &[
    field("project", TEXT)
        .en("Name of the project of Simple Log Service, such as `my-project`.")
        .zh("日志服务的日志项目名称，例如 `my-project`。")
        .required()
        .example("my-project")
        .aliases(&["Project"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, logConfig"),
            FC_SDK_2016.at("LogConfig"),
            FC_SDK_2021.at("LogConfig"),
            FC_SDK.at("LogConfig"),
        ]),
    field("logstore", TEXT)
        .en("Name of the Logstore in that project, such as `my-logstore`. Do not use one that a log trigger of the \
             same function reads, or each invocation causes the next.")
        .zh("该日志项目中的日志仓库名称，例如 `my-logstore`。不要与同一函数的日志触发器读取的日志仓库相同，否则每次调用\
             都会引发下一次调用。")
        .required()
        .example("my-logstore")
        .aliases(&["Logstore"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, logConfig"),
            FC_SDK_2016.at("LogConfig"),
            FC_SDK_2021.at("LogConfig"),
            FC_SDK.at("LogConfig"),
        ]),
    field("enableRequestMetrics", Kind::Bool)
        .en("Whether time and memory of each request are recorded: `true` or `false`.")
        .zh("是否记录每次请求的耗时与内存：`true` 或 `false`。")
        .cites(&[FC_SDK_2016.at("LogConfig"), FC_SDK_2021.at("LogConfig"), FC_SDK.at("LogConfig")]),
    field("enableInstanceMetrics", Kind::Bool)
        .en("Whether CPU, memory and network of each instance are recorded: `true` or `false`.")
        .zh("是否记录每个实例的 CPU、内存和网络指标：`true` 或 `false`。")
        .cites(&[FC_SDK_2016.at("LogConfig"), FC_SDK_2021.at("LogConfig"), FC_SDK.at("LogConfig")]),
    field("logBeginRule", TEXT)
        .en("Whether the output is split into log entries: `DefaultRegex` begins an entry at each line that matches, `None` \
             does not split.")
        .zh("日志分割规则：`DefaultRegex` 按首行匹配规则切分日志，`None` 表示不切分。")
        .example("DefaultRegex")
        .cites(&[FC_SDK_2021.at("LogConfig"), FC_SDK.at("LogConfig"), FC2_DEVS.at("service, logConfig")]),
    field("enableLlmMetrics", Kind::Bool)
        .en("Whether metrics of large language models are recorded, for inference services: `true` or `false`.")
        .zh("是否记录大语言模型指标，仅建议推理服务开启：`true` 或 `false`。")
        .cites(&[FC_SDK.at("LogConfig")]),
];

/// The members of `nasConfig`.
pub(super) const NAS: &[Field] = &[
    field("userId", Kind::int(i64::MIN, i64::MAX))
        .en("User ID under which the file system is used, a number such as `10003`.")
        .zh("访问文件系统所用的用户 ID，数字，例如 `10003`。")
        .example("10003")
        .aliases(&["UserId"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, nasConfig"),
            FC_SDK_2016.at("NASConfig"),
            FC_SDK_2021.at("NASConfig"),
            FC_SDK.at("NASConfig"),
        ]),
    field("groupId", Kind::int(i64::MIN, i64::MAX))
        .en("Group ID under which the file system is used, a number such as `10003`.")
        .zh("访问文件系统所用的用户组 ID，数字，例如 `10003`。")
        .example("10003")
        .aliases(&["GroupId"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, nasConfig"),
            FC_SDK_2016.at("NASConfig"),
            FC_SDK_2021.at("NASConfig"),
            FC_SDK.at("NASConfig"),
        ]),
    field("mountPoints", list_of(&Kind::Record(MOUNT_POINT), 0, 5))
        .en("The file systems and the directories where they are mounted; at most five.")
        .zh("文件系统列表，以及它们在函数中的挂载目录，最多 5 个。")
        .aliases(&["MountPoints"])
        .cites(&[
            ALIYUN_NOTES.at("CreateService, nasConfig"),
            FC_SDK_2016.at("NASConfig"),
            FC_SDK_2021.at("NASConfig"),
            FC_SDK.at("NASConfig"),
            FC_LIMITS.at("NAS"),
        ]),
];

const MOUNT_POINT: &[Field] = &[
    field("serverAddr", TEXT)
        .en("Address and directory of the file system, such as `012345-abc.cn-hangzhou.nas.aliyuncs.com:/data`.")
        .zh("文件系统的地址与目录，例如 `012345-abc.cn-hangzhou.nas.aliyuncs.com:/data`。")
        .required()
        .example("012345-abc.cn-hangzhou.nas.aliyuncs.com:/data")
        .aliases(&["ServerAddr"])
        .cites(&[FC_SDK_2016.at("NASMountConfig"), FC_SDK_2021.at("NASConfig"), FC_SDK.at("NASMountConfig")]),
    field("mountDir", TEXT)
        .en("Directory in the function, such as `/mnt/data`.")
        .zh("函数中的挂载目录，例如 `/mnt/data`。")
        .required()
        .example("/mnt/data")
        .aliases(&["MountDir"])
        .cites(&[FC_SDK_2016.at("NASMountConfig"), FC_SDK_2021.at("NASConfig"), FC_SDK.at("NASMountConfig")]),
    field("enableTLS", Kind::Bool)
        .en("Whether the connection is encrypted: `true` or `false`.")
        .zh("是否加密传输：`true` 或 `false`。")
        .cites(&[FC_SDK.at("NASMountConfig")]),
];

/// The members of `tracingConfig`.
pub(super) const TRACING: &[Field] = &[
    field("type", TEXT)
        .en("The protocol of the tracing: `Jaeger`.")
        .zh("链路追踪协议：`Jaeger`。")
        .example("Jaeger")
        .cites(&[FC_SDK_2016.at("TracingConfig"), FC_SDK_2021.at("TracingConfig"), FC_SDK.at("TracingConfig")]),
    field("params", Kind::Json)
        .en("Its parameters; for Jaeger an object with `endpoint`.")
        .zh("协议参数；Jaeger 为包含 `endpoint` 的对象。")
        .cites(&[FC_SDK_2016.at("TracingConfig"), FC_SDK_2021.at("TracingConfig"), FC_SDK.at("TracingConfig")]),
];

/// `internetAccess`, of a service or a function.
pub(super) const INTERNET_ACCESS: Field = field("internetAccess", Kind::Bool)
    .en("Whether the code may reach the Internet: `true` or `false`.")
    .zh("是否允许代码访问公网：`true` 或 `false`。")
    .default(Lit::Bool(true))
    .aliases(&["InternetAccess"])
    .cites(&[
        ALIYUN_NOTES.at("CreateService"),
        FC_SDK_2016.at("CreateServiceInput"),
        FC_SDK_2021.at("CreateServiceRequest"),
        FC_API_2021.at("CreateService"),
    ]);
