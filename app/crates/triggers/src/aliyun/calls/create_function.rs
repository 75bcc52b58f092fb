//! `aliyun/create-function`: makes a function from code.

mod answer;
mod body;
mod code;
mod container;
mod facts;
mod instance;
mod runtimes;

use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::{NOTES_ARE_NOTES, SERVICE_NAME, SIGNED};
use crate::model::notation::{sample, says};
use crate::model::{Call, Carrier, Part, Provider, Version};

pub(super) use answer::FUNCTION;

/// The table.
pub const CALL: Call = Call {
    name: says("Create a function", "创建函数"),
    summary: says(
        "Creates a function from a ZIP package or a container image, in a service (1.0, 2.0) or by itself (3.0).",
        "使用 ZIP 代码包或容器镜像创建函数；1.0/2.0 中函数属于某个服务，3.0 中函数独立存在。",
    ),
    versions: &[
        Version {
            date: "2016-08-15",
            sdk: FC_SDK_2016,
            method: "POST",
            path: "/2016-08-15/services/{serviceName}/functions",
            example: include_str!("create_function/2016-08-15.json"),
        },
        Version {
            date: "2021-04-06",
            sdk: FC_SDK_2021,
            method: "POST",
            path: "/2021-04-06/services/{serviceName}/functions",
            example: include_str!("create_function/2021-04-06.json"),
        },
        Version {
            date: "2023-03-30",
            sdk: FC_SDK,
            method: "POST",
            path: "/2023-03-30/functions",
            example: include_str!("create_function/2023-03-30.json"),
        },
    ],
    takes: &[
        Part { carrier: Carrier::Path, fields: &[SERVICE_NAME] },
        Part { carrier: Carrier::Header, fields: &[code::CHECKSUM_HEADER] },
        Part { carrier: Carrier::Body, fields: body::FIELDS },
    ],
    gives: FUNCTION,
    facts: &[
        NOTES_ARE_NOTES,
        SIGNED,
        facts::CODE_FORMS,
        facts::CODE_LIMITS,
        facts::IMAGE_LIMIT,
        facts::RUN_LIMITS,
        facts::RETIRED_RUNTIMES,
        facts::NO_KEYS,
        facts::CONFIGS_OF_SERVICE,
        facts::MOUNT_POINTS,
        facts::CA,
        facts::REQUIRED,
        facts::RUNTIME_NAMES,
        facts::CODE_PLACES,
        facts::COMMAND,
        facts::CODE_KEYS,
    ],
    samples: &[sample("code-in-oss", "code", include_str!("create_function/code-in-oss.py"))
        .en("The example of the notes: code in a bucket. The `...` after the keywords, which is not valid Python, is \
             replaced by two parameters; the access keys are left out.")
        .zh("社区笔记中的示例：代码存放在 Bucket 中。关键字参数之后的 `...` 不是合法的 Python，已替换为两个参数；访问密钥已删\
             除。")
        .cites(&[ALIYUN_NOTES.at("CreateFunction, code")])],
    cites: &[ALIYUN_NOTES.at("CreateFunction"), FC_API_2021.at("CreateFunction"), FC_SDK.at("CreateFunctionInput")],
    ..Call::new(Provider::Aliyun, "create-function", "CreateFunction")
};
