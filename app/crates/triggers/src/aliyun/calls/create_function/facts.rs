//! Limits, traps, and where notes and SDKs differ.

use bilingual::sources::{
    ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_RUNTIMES, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC3_SCHEMA, FUNCRAFT,
    REASONING,
};

use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const CODE_FORMS: Fact = note("code-forms")
    .en("Code comes in one of three forms: a ZIP package in OSS (`ossBucketName`, `ossObjectName`), a ZIP package as Base64 \
         in the request (`zipFile`), or a container image (`customContainerConfig` with the runtime `custom-container`).")
    .zh("代码有三种形式，任选其一：存放在 OSS 中的 ZIP 包（`ossBucketName`、`ossObjectName`）、在请求中以 Base64 传递的 ZIP 包\
         （`zipFile`），或容器镜像（运行时为 `custom-container`，使用 `customContainerConfig`）。")
    .cites(&[ALIYUN_NOTES.at("CreateFunction, code"), FC_SDK.at("InputCodeLocation"), FC3_SCHEMA.at("code")]);

pub(super) const CODE_LIMITS: Fact = limit("code-size")
    .en("A package in the request (`zipFile`) may have 100 MB after Base64, a package in OSS 500 MB. The first is also \
         limited by HTTP clients and proxies: use OSS for large packages.")
    .zh("请求中的代码包（`zipFile`）经 Base64 编码后最大 100 MB，OSS 中的代码包最大 500 MB。前者还受 HTTP 客户端和代理的限制，较\
         大的代码包请使用 OSS。")
    .cites(&[FC_LIMITS.at("code package"), REASONING.at("")]);

pub(super) const IMAGE_LIMIT: Fact = limit("image-size")
    .en("An image may have 10 GB, for GPU instances 15 GB, before it is unpacked.")
    .zh("镜像（解压前）最大 10 GB，GPU 实例最大 15 GB。")
    .cites(&[FC_LIMITS.at("image")]);

pub(super) const RUN_LIMITS: Fact = limit("instance-limits")
    .en("An invocation runs for a day at most (86,400 seconds), the initializer for 300 seconds; memory is limited to 32 GB and temporary disk to 10 GB. A function has at most 50 triggers and 5 mount points of NAS; a service of 2.0 had at most 50 \
         functions.")
    .zh("单次调用最长 86400 秒（一天），初始化程序最长 300 秒；内存最大 32 GB，临时磁盘最大 10 GB。每个函数最多 50 个触发器、5 个 \
         NAS 挂载点；2.0 中每个服务最多 50 个函数。")
    .cites(&[FC_LIMITS.at("function resources")]);

pub(super) const RETIRED_RUNTIMES: Fact = trap("retired-runtimes")
    .en("Runtimes end in phases: in the first one, no function can be created with the runtime, while existing ones \
         still run and can be updated. The list of 2025-07-02 no longer has `nodejs6`, `nodejs8`, `nodejs10`, \
         `python2.7` and `dotnetcore2.1`, which the notes still offer.")
    .zh("运行时分阶段终止支持：第一阶段不能再使用该运行时创建函数，已有函数仍可执行和更新。2025-07-02 的列表中已没有社区笔记列出\
         的 `nodejs6`、`nodejs8`、`nodejs10`、`python2.7` 和 `dotnetcore2.1`。")
    .cites(&[FC_RUNTIMES.at("supported runtimes; deprecation"), ALIYUN_NOTES.at("CreateFunction, runtime")]);

pub(super) const NO_KEYS: Fact = trap("no-keys")
    .en("Do not put access keys into `code`: anyone who reads a log of the request can see them. Grant the caller \
         `oss:GetObject` on the bucket instead.")
    .zh("不要在 `code` 中传递访问密钥：能看到请求日志的人都能看到密钥。应为调用者授予该 Bucket 的 `oss:GetObject` 权限。")
    .cites(&[FC_SDK_2016.at("Code"), FC_SDK.at("InputCodeLocation"), REASONING.at("")]);

pub(super) const CONFIGS_OF_SERVICE: Fact = disagreement(
    "configs-of-the-service",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction"),
            "`vpcConfig`, `logConfig` and `nasConfig` are parameters of the function, which belongs to a service \
             (`serviceName`).",
            "`vpcConfig`、`logConfig`、`nasConfig` 是函数的参数，同时函数属于某个服务（`serviceName`）。",
        ),
        side(
            FC_SDK_2021.at("CreateFunctionRequest"),
            "The service has them, the function does not; the same in API 2016-08-15.",
            "它们属于服务，函数没有这些参数；API 2016-08-15 相同。",
        ),
        side(
            FC_SDK.at("CreateFunctionInput"),
            "The function has them, and there is no service.",
            "它们属于函数，且不存在服务。",
        ),
    ],
)
.en("Used here: the SDKs. In an API with services, set them on the service.")
.zh("本页以 SDK 为准：使用带服务的 API 时，在服务上设置这些参数。")
.cites(&[FC_SDK_2021.at("CreateFunctionRequest"), FC_SDK.at("CreateFunctionInput")]);

pub(super) const MOUNT_POINTS: Fact = disagreement(
    "mount-points",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction"),
            "`mountPoints` is at the same level as `nasConfig`.",
            "`mountPoints` 与 `nasConfig` 同级。",
        ),
        side(
            FC_SDK.at("NASConfig"),
            "`mountPoints` is a member of `nasConfig`, in every version.",
            "`mountPoints` 是 `nasConfig` 的字段，各版本均如此。",
        ),
    ],
)
.en("Used here: inside `nasConfig`.")
.zh("本页采用：位于 `nasConfig` 内。")
.cites(&[FC_SDK_2016.at("NASConfig"), FC_SDK.at("NASConfig")]);

pub(super) const CA: Fact = disagreement(
    "ca-names",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction"),
            "`caPort`, `caEnable` and `caFiles` belong together: port, switch and CA certificates of a custom container.",
            "`caPort`、`caEnable`、`caFiles` 是一组：自定义容器的端口、开关和 CA 证书文件。",
        ),
        side(
            FC_SDK_2021.at("CreateFunctionRequest"),
            "Only `caPort` exists: the port of the HTTP server of a custom runtime or an image.",
            "只有 `caPort`：自定义运行时或自定义镜像中 HTTP Server 的端口。",
        ),
        side(
            FC_SDK.at("CustomContainerConfig"),
            "None of the three; `port` is a member of the configuration of the image or the runtime.",
            "三者都没有，端口改为镜像或运行时配置的字段 `port`。",
        ),
    ],
)
.en("Used here: the SDKs. `ca` is unrelated to certificates.")
.zh("本页以 SDK 为准；`ca` 与证书无关。")
.cites(&[FC_SDK_2016.at("FunctionCreateObject"), FC_SDK_2021.at("CreateFunctionRequest"), FC_SDK.at("CustomContainerConfig")]);

pub(super) const REQUIRED: Fact = disagreement(
    "code-required",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction"),
            "`handler` and `code` are required, without exception.",
            "`handler` 和 `code` 一律必填。",
        ),
        side(
            FUNCRAFT.at("function schema"),
            "A function with an image needs neither, but needs its image and its port.",
            "镜像函数两者都不需要，但必须有镜像和端口。",
        ),
        side(
            FC_SDK.at("CreateFunctionInput"),
            "`functionName`, `runtime` and `handler` are required, `code` is not.",
            "`functionName`、`runtime`、`handler` 必填，`code` 可选。",
        ),
    ],
)
.en("Used here: the SDK; for an image, `handler` may be any string.")
.zh("本页以 SDK 为准；镜像函数的 `handler` 可填任意字符串。")
.cites(&[FC_SDK.at("CreateFunctionInput"), FC_API_2021.at("CreateFunction")]);

pub(super) const RUNTIME_NAMES: Fact = disagreement(
    "python-names",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction, runtime"),
            "`python3.6`, `python3.7` and `python3.8` are runtimes.",
            "有 `python3.6`、`python3.7`、`python3.8` 三种运行时。",
        ),
        side(
            FC_RUNTIMES.at("Python"),
            "Python 3.6 is `python3`; 3.7 and 3.8 are not on the list.",
            "Python 3.6 的标识符为 `python3`；列表中没有 3.7 和 3.8。",
        ),
        side(
            FC3_SCHEMA.at("runtime"),
            "`python3`, `python3.9`, `python3.10`, `python3.12` and `python2.7`.",
            "`python3`、`python3.9`、`python3.10`、`python3.12` 和 `python2.7`。",
        ),
    ],
)
.en("Used here: the list of the cloud. For 3.7 or 3.8, use a custom runtime or an image.")
.zh("本页以官方列表为准；需要 3.7 或 3.8 时请使用自定义运行时或镜像。")
.cites(&[FC_RUNTIMES.at("Python"), FC3_SCHEMA.at("runtime")]);

pub(super) const CODE_PLACES: Fact = disagreement(
    "code-places",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction, code"),
            "`code` may be the source text itself, or point to a repository such as GitHub.",
            "`code` 可以直接是代码内容的字符串，也可以指向 GitHub 等代码仓库。",
        ),
        side(
            FC_SDK.at("InputCodeLocation"),
            "`code` is an object with a place in OSS or a ZIP package, in every version.",
            "各版本中 `code` 都是对象，只能指定 OSS 位置或 ZIP 包。",
        ),
    ],
)
.en("Used here: the object. Tools deploy from repositories; they build a package first.")
.zh("本页采用：对象形式。从代码仓库部署由工具完成，工具会先生成代码包。")
.cites(&[FC_SDK_2016.at("Code"), FC_SDK_2021.at("Code"), FC_SDK.at("InputCodeLocation")]);

pub(super) const CODE_KEYS: Fact = disagreement(
    "keys-in-code",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction, code"),
            "The example has `ossAccessKeyId` and `ossAccessKeySecret` in `code`.",
            "示例的 `code` 中包含 `ossAccessKeyId` 和 `ossAccessKeySecret`。",
        ),
        side(FC_SDK.at("InputCodeLocation"), "No version has members for keys.", "各版本均没有传递密钥的字段。"),
    ],
)
.en("Used here: no keys.")
.zh("本页采用：不传密钥。")
.cites(&[FC_SDK_2016.at("Code"), FC_SDK.at("InputCodeLocation")]);

pub(super) const COMMAND: Fact = disagreement(
    "image-command",
    &[
        side(
            ALIYUN_NOTES.at("CreateFunction, customContainerConfig"),
            "`command` and `args`, without a form.",
            "有 `command` 和 `args`，未说明形式。",
        ),
        side(
            FC_SDK_2021.at("CustomContainerConfig"),
            "`command` and `args` are strings, each of which contains a JSON array.",
            "`command` 和 `args` 是字符串，内容为 JSON 数组。",
        ),
        side(
            FC_SDK.at("CustomContainerConfig"),
            "`entrypoint` and `command` are lists: `command` has what `args` had before.",
            "`entrypoint` 和 `command` 是列表，其中 `command` 相当于之前的 `args`。",
        ),
    ],
)
.en("Used here: by version. The word `command` changed its meaning with 3.0.")
.zh("本页按版本区分；`command` 的含义在 3.0 中发生了变化。")
.cites(&[FC_SDK_2021.at("CustomContainerConfig"), FC_SDK.at("CustomContainerConfig")]);
