//! What an instance has, and how long it lives.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_SDK, FC_SDK_2016, FC_SDK_2021, FUNCRAFT};

use super::super::TEXT;
use crate::model::notation::{choice, field};
use crate::model::{Choice, Field, Kind, Lit, Unit};

pub(super) const MEMORY_SIZE: Field = field("memorySize", Kind::int(128, 32_768))
    .en("Memory of an instance in MB, a multiple of 64, such as `512`: from 128 MB to 32 GB.")
    .zh("实例的内存规格，单位为 MB，须为 64 的倍数，例如 `512`：最小 128 MB，最大 32 GB。")
    .example("512")
    .cites(&[
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
        FC_LIMITS.at("memory"),
    ]);

pub(super) const CPU: Field = field("cpu", Kind::Float)
    .en("Virtual CPUs of an instance, such as `0.5`.")
    .zh("实例的 vCPU 规格，例如 `0.5`。")
    .example("0.5")
    .cites(&[FC_SDK_2021.at("CreateFunctionRequest"), FC_SDK.at("CreateFunctionInput")]);

pub(super) const DISK_SIZE: Field = field("diskSize", Kind::Choice(DISK_SIZES))
    .en("Temporary disk of an instance in MB.")
    .zh("实例的临时磁盘大小，单位为 MB。")
    .cites(&[
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput, diskSize"),
        FC_LIMITS.at("disk"),
    ]);

const DISK_SIZES: &[Choice] = &[
    Choice { value: Lit::Int(512), ..choice("512", "512 MB.", "512 MB。") },
    Choice { value: Lit::Int(10_240), ..choice("10240", "10 GB, the most there is.", "10 GB，为上限。") },
];

pub(super) const TIMEOUT: Field = field("timeout", Kind::Int { min: 1, max: 86_400, unit: Unit::Seconds })
    .en("How long an invocation may run before it is stopped. At most a day.")
    .zh("单次调用的最长运行时间，超时后会被终止。最长一天。")
    .default(Lit::Int(3))
    .cites(&[
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
        FC_LIMITS.at("run time"),
    ]);

pub(super) const INITIALIZER: Field = field("initializer", TEXT)
    .en("A function that runs once in each instance before the first invocation, such as `index.initializer`. In 3.0 it is \
         part of `instanceLifecycleConfig`.")
    .zh("初始化程序：每个实例首次调用前执行一次，例如 `index.initializer`。3.0 中改为 `instanceLifecycleConfig` 的一部分。")
    .example("index.initializer")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
    ]);

pub(super) const INITIALIZATION_TIMEOUT: Field =
    field("initializationTimeout", Kind::Int { min: 1, max: 300, unit: Unit::Seconds })
        .en("How long the initializer may take.")
        .zh("初始化程序的最长运行时间。")
        .default(Lit::Int(3))
        .cites(&[
            FC_SDK_2016.at("FunctionCreateObject"),
            FC_SDK_2021.at("CreateFunctionRequest"),
            FC_API_2021.at("CreateFunction"),
        ]);

pub(super) const INSTANCE_CONCURRENCY: Field = field("instanceConcurrency", Kind::int(1, i64::MAX))
    .en("How many requests one instance serves at the same time. The tool funcraft allows at most 100.")
    .zh("单个实例可同时处理的请求数。funcraft 工具的上限为 100。")
    .example("10")
    .cites(&[
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
        FUNCRAFT.at("function schema"),
    ]);

pub(super) const INSTANCE_SOFT_CONCURRENCY: Field = field("instanceSoftConcurrency", Kind::int(1, i64::MAX))
    .en("How many requests in one instance start another instance.")
    .zh("实例并发度的软上限，达到后开始扩容新的实例。")
    .example("8")
    .cites(&[FC_SDK_2021.at("CreateFunctionRequest")]);

pub(super) const INSTANCE_TYPE: Field = field("instanceType", Kind::Choice(INSTANCE_TYPES))
    .en("The type of instance. In 3.0 it follows from `cpu`, `memorySize` and `gpuConfig`.")
    .zh("实例类型。3.0 中由 `cpu`、`memorySize` 和 `gpuConfig` 决定。")
    .cites(&[
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest, instanceType"),
        FUNCRAFT.at("function schema"),
    ]);

const INSTANCE_TYPES: &[Choice] = &[
    choice("e1", "An elastic instance.", "弹性实例。"),
    choice("c1", "A performance instance.", "性能实例。"),
    choice("fc.gpu.tesla.1", "An instance with a GPU, Tesla T4.", "GPU 实例（Tesla T4）。").cites(GPUS),
    choice("fc.gpu.ampere.1", "An instance with a GPU, Ampere A10.", "GPU 实例（Ampere A10）。").cites(GPUS),
    choice("g1", "The same as `fc.gpu.tesla.1`.", "与 `fc.gpu.tesla.1` 相同。").cites(GPUS),
];

/// Instances with a GPU came with this API.
const GPUS: &[Cite] = &[FC_SDK_2021.at("CreateFunctionRequest, instanceType")];

pub(super) const INSTANCE_LIFECYCLE_CONFIG: Field = field("instanceLifecycleConfig", Kind::Json)
    .en("What an instance does when it starts, freezes and stops: `preFreeze`, `preStop`, and in 3.0 `initializer`.")
    .zh("实例生命周期回调：`preFreeze`、`preStop`，3.0 中还包括 `initializer`。")
    .cites(&[FC_SDK_2021.at("InstanceLifecycleConfig"), FC_SDK.at("InstanceLifecycleConfig")]);

pub(super) const GPU_MEMORY_SIZE: Field = field("gpuMemorySize", Kind::int(1, i64::MAX))
    .en("GPU memory of an instance in MB, such as `16384`. In 3.0 it is part of `gpuConfig`.")
    .zh("实例的显存规格，单位为 MB，例如 `16384`。3.0 中改为 `gpuConfig` 的一部分。")
    .example("16384")
    .cites(&[FC_SDK_2021.at("CreateFunctionRequest")]);

pub(super) const GPU_CONFIG: Field = field("gpuConfig", Kind::Json)
    .en("GPU of an instance: an object with `gpuType` and `gpuMemorySize`.")
    .zh("实例的 GPU 配置，为包含 `gpuType` 和 `gpuMemorySize` 的对象。")
    .cites(&[FC_SDK.at("GPUConfig")]);

pub(super) const DISABLE_ONDEMAND: Field = field("disableOndemand", Kind::Bool)
    .en("Whether only provisioned instances serve requests: `true` or `false`.")
    .zh("是否只使用预留实例处理请求：`true` 或 `false`。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

pub(super) const IDLE_TIMEOUT: Field = field("idleTimeout", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Seconds })
    .en("How long an instance without requests is kept.")
    .zh("实例空闲多久后释放。")
    .example("60")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

pub(super) const INSTANCE_ISOLATION_MODE: Field = field("instanceIsolationMode", TEXT)
    .en("What is isolated in its own instance: requests or sessions.")
    .zh("实例隔离模式：按请求或按会话隔离实例。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

pub(super) const SESSION_AFFINITY: Field = field("sessionAffinity", TEXT)
    .en("How requests of one session reach the same instance, such as `MCP_SSE`.")
    .zh("会话亲和方式：同一会话的请求如何固定到同一实例，例如 `MCP_SSE`。")
    .example("MCP_SSE")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);

pub(super) const SESSION_AFFINITY_CONFIG: Field = field("sessionAffinityConfig", TEXT)
    .en("Details of the session affinity, as a JSON string.")
    .zh("会话亲和的详细配置，内容为 JSON 字符串。")
    .cites(&[FC_SDK.at("CreateFunctionInput")]);
