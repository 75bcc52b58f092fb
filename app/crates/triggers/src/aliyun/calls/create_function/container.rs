//! Container images, custom runtimes, and their ports.

use bilingual::sources::{ALIYUN_NOTES, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::super::TEXT;
use crate::model::notation::{choice, field, list_of};
use crate::model::{Choice, Field, Kind, Lit};

const PORT: Kind = Kind::int(1, 65_535);

const WORDS: Kind = list_of(&TEXT, 0, u32::MAX);

pub(super) const CUSTOM_CONTAINER_CONFIG: Field = field("customContainerConfig", Kind::Record(CONTAINER))
    .en("The image of a function with the runtime `custom-container`.")
    .zh("`custom-container` 运行时函数的镜像配置。")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
        FC_SDK_2016.at("CustomContainerConfig"),
        FC_SDK_2021.at("CustomContainerConfig"),
        FC_SDK.at("CustomContainerConfig"),
    ]);

const CONTAINER: &[Field] = &[
    field("image", TEXT)
        .en("Address of the image, such as `registry-vpc.cn-hangzhou.aliyuncs.com/my-space/my-image:v1`. At most 10 GB, 15 \
             GB for GPU instances.")
        .zh("镜像地址，例如 `registry-vpc.cn-hangzhou.aliyuncs.com/my-space/my-image:v1`。最大 10 GB，GPU 实例最大 15 GB。")
        .required()
        .example("registry-vpc.cn-hangzhou.aliyuncs.com/my-space/my-image:v1")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
            FC_SDK_2016.at("CustomContainerConfig"),
            FC_SDK_2021.at("CustomContainerConfig"),
            FC_SDK.at("CustomContainerConfig"),
        ]),
    field("command", TEXT)
        .en("Command that the container runs, as a string that contains a JSON array: `[\"/code/server\"]`. In 3.0 \
             this is `entrypoint`.")
        .zh("容器启动命令，内容为 JSON 数组形式的字符串：`[\"/code/server\"]`。3.0 中改为 `entrypoint`。")
        .example("[\"/code/server\"]")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
            FC_SDK_2016.at("CustomContainerConfig"),
            FC_SDK_2021.at("CustomContainerConfig"),
        ]),
    field("args", TEXT)
        .en("Arguments of the command, as a string that contains a JSON array: `[\"--port\", \"9000\"]`. In 3.0 this is `command`.")
        .zh("启动命令的参数，内容为 JSON 数组形式的字符串：`[\"--port\", \"9000\"]`。3.0 中改为 `command`。")
        .example("[\"--port\", \"9000\"]")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
            FC_SDK_2016.at("CustomContainerConfig"),
            FC_SDK_2021.at("CustomContainerConfig"),
        ]),
    field("entrypoint", WORDS)
        .en("Command that the container runs: a list of strings such as `[\"/code/server\"]`.")
        .zh("容器启动命令，字符串列表，例如 `[\"/code/server\"]`。")
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
    field("command", WORDS)
        .en("Arguments of the entry point: a list of strings such as `[\"--port\", \"9000\"]`.")
        .zh("启动命令的参数，字符串列表，例如 `[\"--port\", \"9000\"]`。")
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
    field("port", PORT)
        .en("Port of the HTTP server in the image. Before 3.0, it is `caPort`, next to this object.")
        .zh("镜像内 HTTP Server 监听的端口。3.0 之前为与本对象同级的 `caPort`。")
        .default(Lit::Int(9000))
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
    field("accelerationType", Kind::Choice(ACCELERATION))
        .en("Whether the image is kept in a form that starts faster.")
        .zh("是否开启镜像加速。")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
            FC_SDK_2016.at("CustomContainerConfig"),
            FC_SDK_2021.at("CustomContainerConfig"),
            FC_SDK.at("CustomContainerConfig"),
        ]),
    field("webServerMode", Kind::Bool)
        .en("`true`: the image contains an HTTP server that answers requests. `false`: the container does its work \
             once and exits with code 0.")
        .zh("`true`：镜像中需实现 Web Server 监听端口并处理请求；`false`：容器运行后须主动退出，且退出码为 0。")
        .default(Lit::Bool(true))
        .cites(&[ALIYUN_NOTES.at("CreateFunction, customContainerConfig"), FC_SDK_2021.at("CustomContainerConfig")]),
    field("instanceID", TEXT)
        .en("ID of the Container Registry instance (Enterprise Edition), such as `cri-1a2b3c`. In 3.0 it is \
             `acrInstanceId`.")
        .zh("容器镜像服务企业版实例 ID，例如 `cri-1a2b3c`。3.0 中改为 `acrInstanceId`。")
        .example("cri-1a2b3c")
        .cites(&[FC_SDK_2021.at("CustomContainerConfig")]),
    field("acrInstanceId", TEXT)
        .en("ID of the Container Registry instance (Enterprise Edition) that holds the image, such as `cri-1a2b3c`.")
        .zh("镜像所在的容器镜像服务企业版实例 ID，例如 `cri-1a2b3c`。")
        .example("cri-1a2b3c")
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
    field("healthCheckConfig", Kind::Json)
        .en("How the server in the image is checked for readiness.")
        .zh("自定义健康检查配置：如何检查镜像内的服务是否就绪。")
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
    field("registryConfig", Kind::Json)
        .en("How to reach a registry other than Container Registry.")
        .zh("访问其他镜像仓库所需的配置。")
        .cites(&[FC_SDK.at("CustomContainerConfig")]),
];

const ACCELERATION: &[Choice] = &[
    choice("Default", "The image is accelerated.", "开启镜像加速。"),
    choice("None", "The image is used as it is.", "不加速。"),
];

pub(super) const CUSTOM_RUNTIME_CONFIG: Field = field("customRuntimeConfig", Kind::Record(CUSTOM_RUNTIME))
    .en("How a function with a custom runtime starts.")
    .zh("自定义运行时的启动配置。")
    .cites(&[FC_SDK_2021.at("CustomRuntimeConfig"), FC_SDK.at("CustomRuntimeConfig")]);

const CUSTOM_RUNTIME: &[Field] = &[
    field("command", WORDS)
        .en("Command that is run: a list of strings such as `[\"/code/bootstrap\"]`.")
        .zh("启动命令，字符串列表，例如 `[\"/code/bootstrap\"]`。")
        .cites(&[FC_SDK_2021.at("CustomRuntimeConfig"), FC_SDK.at("CustomRuntimeConfig")]),
    field("args", WORDS)
        .en("Its arguments, a list of strings.")
        .zh("启动参数，字符串列表。")
        .cites(&[FC_SDK_2021.at("CustomRuntimeConfig"), FC_SDK.at("CustomRuntimeConfig")]),
    field("port", PORT)
        .en("Port of the HTTP server. In 2.0, it is `caPort`, next to this object.")
        .zh("HTTP Server 监听的端口。2.0 中为与本对象同级的 `caPort`。")
        .default(Lit::Int(9000))
        .cites(&[FC_SDK.at("CustomRuntimeConfig")]),
    field("healthCheckConfig", Kind::Json)
        .en("How the server is checked for readiness.")
        .zh("自定义健康检查配置：如何检查服务是否就绪。")
        .cites(&[FC_SDK.at("CustomRuntimeConfig")]),
];

pub(super) const CA_PORT: Field = field("caPort", PORT)
    .en(
        "Port of the HTTP server of a custom runtime or an image. It is unrelated to certificates. In 3.0 it is `port` \
         of `customRuntimeConfig` or `customContainerConfig`.",
    )
    .zh("自定义运行时或自定义镜像中 HTTP Server 监听的端口，与证书无关。3.0 中改为 `customRuntimeConfig` 或 \
         `customContainerConfig` 的 `port`。")
    .default(Lit::Int(9000))
    .aliases(&["CAPort"])
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
    ]);

pub(super) const CA_ENABLE: Field = field("caEnable", Kind::Bool)
    .en("A switch for custom containers, as the notes have it. No version of the API has it: the runtime `custom-container` \
         is the switch.")
    .zh("社区笔记列出的自定义容器开关。各版本 API 均无此参数，是否使用容器由运行时 `custom-container` 决定。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction")]);

pub(super) const CA_FILES: Field = field("caFiles", list_of(&Kind::Json, 0, u32::MAX))
    .en("Certificates of a custom container, as the notes have it. No version of the API has it: put certificates into the \
         image.")
    .zh("社区笔记列出的自定义容器 CA 证书文件。各版本 API 均无此参数，证书应放入镜像。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction")]);

pub(super) const CUSTOM_HEALTH_CHECK_CONFIG: Field = field("customHealthCheckConfig", Kind::Json)
    .en("How the server is checked for readiness. In 3.0 it is a member of the two configurations above.")
    .zh("自定义健康检查配置。3.0 中改为上述两项配置的字段。")
    .cites(&[FC_SDK_2021.at("CreateFunctionRequest")]);

pub(super) const CUSTOM_DNS: Field = field("customDNS", Kind::Json)
    .en("Name servers and search domains of the instances.")
    .zh("自定义 DNS 配置：实例使用的域名服务器与搜索域。")
    .cites(&[FC_SDK_2021.at("CustomDNS"), FC_SDK.at("CustomDNS")]);
