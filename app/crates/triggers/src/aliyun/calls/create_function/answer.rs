//! What is given back for a function.

use bilingual::sources::{FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::super::{CREATED_TIME, ETAG, LAST_MODIFIED_TIME, REQUEST_ID, TEXT, given};
use super::{body, container, instance};
use crate::form;
use crate::model::notation::{chars, field};
use crate::model::{Carrier, Field, Kind, Part, Unit};

pub(in crate::aliyun::calls) const FUNCTION: &[Part] = &[
    Part { carrier: Carrier::Header, fields: &[REQUEST_ID, ETAG] },
    Part {
        carrier: Carrier::Body,
        fields: &[
            FUNCTION_ID,
            given(body::NAME),
            FUNCTION_ARN,
            given(body::DESCRIPTION),
            given(body::RUNTIME),
            given(body::HANDLER),
            CODE_SIZE,
            CODE_CHECKSUM,
            given(body::ENVIRONMENT),
            given(instance::MEMORY_SIZE),
            given(instance::TIMEOUT),
            given(instance::INSTANCE_CONCURRENCY),
            given(container::CUSTOM_CONTAINER_CONFIG),
            STATE,
            CREATED_TIME,
            LAST_MODIFIED_TIME,
        ],
    },
];

const FUNCTION_ID: Field = field("functionId", TEXT)
    .en("ID that the cloud gives the function.")
    .zh("系统为函数生成的唯一 ID。")
    .cites(&[FC_SDK_2016.at("functionMetadata"), FC_SDK_2021.at("CreateFunctionResponseBody"), FC_SDK.at("Function")]);

const FUNCTION_ARN: Field = field("functionArn", TEXT)
    .en("ARN of the function, for policies and for services that name it as a target.")
    .zh("函数的 ARN，用于权限策略或作为其他服务的调用目标。")
    .cites(&[FC_SDK.at("Function")]);

const CODE_SIZE: Field = field("codeSize", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes })
    .en("Size of the package.")
    .zh("代码包大小。")
    .cites(&[FC_SDK_2016.at("functionMetadata"), FC_SDK_2021.at("CreateFunctionResponseBody"), FC_SDK.at("Function")]);

const CODE_CHECKSUM: Field = field("codeChecksum", chars(0, 20, form::DIGITS))
    .en("CRC-64 of the package, as a decimal number in a string: it does not fit a JavaScript number.")
    .zh("代码包的 CRC-64 校验值，以十进制字符串表示：该值超出 JavaScript 数字的精度。")
    .cites(&[FC_SDK_2016.at("functionMetadata"), FC_SDK_2021.at("CreateFunctionResponseBody"), FC_SDK.at("Function")]);

const STATE: Field = field("state", TEXT)
    .en("Whether the function can be invoked yet: `Pending`, `Active` or `Failed`. An image is fetched first.")
    .zh("函数当前是否可以调用：`Pending`、`Active` 或 `Failed`。镜像函数需要先拉取镜像。")
    .cites(&[FC_SDK.at("Function")]);
