//! Where the code comes from.

use bilingual::sources::{ALIYUN_NOTES, FC_API_2021, FC_LIMITS, FC_SDK, FC_SDK_2016, FC_SDK_2021};

use super::super::TEXT;
use crate::form;
use crate::model::notation::{chars, field, list_of};
use crate::model::{Field, Kind};

/// CRC-64 of the package, to notice a broken upload.
pub(super) const CHECKSUM_HEADER: Field = field("X-Fc-Code-Checksum", chars(0, 20, form::DIGITS))
    .en(
        "CRC-64 of the package as a decimal number: the call is refused if it does not match the package that arrived. \
         In 3.0 it is `code.checksum`.",
    )
    .zh("代码包的 CRC-64 校验值（十进制）：收到的内容与之不符时拒绝创建。3.0 中改为 `code.checksum`。")
    .example("2825179536350****")
    .cites(&[FC_API_2021.at("CreateFunction"), FC_SDK_2021.at("CreateFunctionHeaders")]);

pub(super) const CODE: Field = field("code", Kind::Record(CODE_MEMBERS))
    .en("The package: either `ossBucketName` and `ossObjectName`, or `zipFile`. A function with an image has \
         `customContainerConfig` instead.")
    .zh("代码包：使用 `ossBucketName` 和 `ossObjectName` 指定 OSS 中的对象，或使用 `zipFile` 直接上传。镜像函数改用 \
         `customContainerConfig`。")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction, code"),
        FC_SDK_2016.at("Code"),
        FC_SDK_2021.at("Code"),
        FC_SDK.at("InputCodeLocation"),
    ]);

const CODE_MEMBERS: &[Field] = &[
    field("ossBucketName", chars(3, 63, form::OSS_BUCKET))
        .en("OSS bucket that contains the package, in the same region, such as `my-bucket`.")
        .zh("存放代码包的 Bucket 名称，须与函数在同一地域，例如 `my-bucket`。")
        .example("my-bucket")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, code"),
            FC_SDK_2016.at("Code"),
            FC_SDK_2021.at("Code"),
            FC_SDK.at("InputCodeLocation"),
        ]),
    field("ossObjectName", chars(1, 1023, form::OBJECT_KEY))
        .en("Object in that bucket: a ZIP package, or a JAR for Java, such as `my-function.zip`. At most 500 MB.")
        .zh("该 Bucket 中的对象名称：ZIP 包，Java 函数也可以是 JAR 包，例如 `my-function.zip`。最大 500 MB。")
        .example("my-function.zip")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, code"),
            FC_SDK_2016.at("Code"),
            FC_SDK_2021.at("Code"),
            FC_SDK.at("InputCodeLocation"),
            FC_LIMITS.at("code package"),
        ]),
    field("zipFile", chars(0, u32::MAX, form::BASE64))
        .en("The ZIP package itself, as Base64, such as `UEsDBAoAAAAAANF=`. At most 100 MB.")
        .zh("ZIP 代码包的 Base64 编码，例如 `UEsDBAoAAAAAANF=`。最大 100 MB。")
        .example("UEsDBAoAAAAAANF=")
        .cites(&[
            ALIYUN_NOTES.at("CreateFunction, code"),
            FC_SDK_2016.at("Code"),
            FC_SDK_2021.at("Code"),
            FC_SDK.at("InputCodeLocation"),
            FC_LIMITS.at("code package"),
        ]),
    field("checksum", chars(0, 20, form::DIGITS))
        .en("CRC-64 of the package as a decimal number, compared with the package that arrived.")
        .zh("代码包的 CRC-64 校验值（十进制），用于校验收到的内容。")
        .example("2825179536350****")
        .cites(&[FC_SDK.at("InputCodeLocation")]),
    field("ossAccessKeyId", TEXT)
        .en("An access key ID, as the example of the notes has it. Do not send keys: Function Compute reads the bucket with the permissions of the caller.")
        .zh("社区笔记示例中的 AccessKey ID。请勿传递密钥：函数计算以调用者的权限读取 Bucket。")
        .cites(&[ALIYUN_NOTES.at("CreateFunction, code")]),
    field("ossAccessKeySecret", TEXT)
        .en("An access key secret, as the example of the notes has it. Never put a secret into a request like this.")
        .zh("社区笔记示例中的 AccessKey Secret。切勿在此类请求中传递密钥。")
        .cites(&[ALIYUN_NOTES.at("CreateFunction, code")]),
];

pub(super) const LAYERS: Field = field("layers", list_of(&TEXT, 0, u32::MAX))
    .en("ARNs of layers with libraries, such as \
         `acs:fc:cn-hangzhou:official:layers/Nodejs20/versions/3`.")
    .zh("层的 ARN 列表，例如 `acs:fc:cn-hangzhou:official:layers/Nodejs20/versions/3`。")
    .example("acs:fc:cn-hangzhou:official:layers/Nodejs20/versions/3")
    .cites(&[
        ALIYUN_NOTES.at("CreateFunction"),
        FC_SDK_2016.at("FunctionCreateObject"),
        FC_SDK_2021.at("CreateFunctionRequest"),
        FC_SDK.at("CreateFunctionInput"),
    ]);
