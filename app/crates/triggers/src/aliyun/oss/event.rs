//! What can happen to an object, and the members of its event.

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_JAVA_EVENT, FC_RUNTIME_GO, FC_SAMPLES, OSS_NOTICES, OSS_OBJECTS,
    REASONING,
};

use crate::derive::{ARN_ACCOUNT, ARN_REGION, ARN_RESOURCE, DIFFERENCE};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    alike, bytes, chars, clock, derived, elsewhere, field, fixed, group, happening, later, made, object, of, or, slot,
};
use crate::model::{Beyond, Expr, Field, Group, Happening, Kind, Lit, Slot, Unit, When, config, on};
use crate::time::Format;

/// The twelve calls.
pub(super) const HAPPENINGS: &[Happening] = &alike(FIELDS, CALLS, [
    happening("PutObject", "Simple upload", "简单上传")
        .en("The call `PutObject` uploaded an object.")
        .zh("调用 `PutObject` 接口上传了对象。")
        .word("oss:ObjectCreated:PutObject"),
    happening("PostObject", "Upload by HTML form", "表单上传")
        .en("The call `PostObject` uploaded an object from an HTML form.")
        .zh("调用 `PostObject` 接口，通过 HTML 表单上传了对象。")
        .word("oss:ObjectCreated:PostObject"),
    happening("CopyObject", "Copy of an object", "拷贝对象")
        .en("The call `CopyObject` copied an object of OSS; the event is about the copy.")
        .zh("调用 `CopyObject` 接口拷贝了 OSS 中已有的对象，事件中的对象为拷贝后的对象。")
        .word("oss:ObjectCreated:CopyObject"),
    happening("AppendObject", "Upload by appending", "追加上传")
        .en("The call `AppendObject` added data to the end of an object; each call is a separate event.")
        .zh("调用 `AppendObject` 接口在对象末尾追加了数据，每次调用都是一个事件。")
        .word("oss:ObjectCreated:AppendObject"),
    happening("PutSymlink", "Symbolic link", "创建软链接")
        .en("The call `PutSymlink` created a link to a target object; the event is about the link.")
        .zh("调用 `PutSymlink` 接口为目标对象创建了软链接，事件中的对象为软链接。")
        .word("oss:ObjectCreated:PutSymlink"),
    happening("CompleteMultipartUpload", "Multipart upload completed", "完成分片上传")
        .en("The call `CompleteMultipartUpload` joined all parts: only now does the object exist.")
        .zh("调用 `CompleteMultipartUpload` 接口合并了全部分片，此时对象才真正存在。")
        .word("oss:ObjectCreated:CompleteMultipartUpload"),
    happening("InitiateMultipartUpload", "Multipart upload started", "初始化分片上传")
        .en("The call `InitiateMultipartUpload` started a multipart upload: there is no object yet.")
        .zh("调用 `InitiateMultipartUpload` 接口初始化了分片上传，此时对象尚不存在。")
        .word("oss:ObjectCreated:InitiateMultipartUpload"),
    happening("UploadPart", "One part uploaded", "上传分片")
        .en("The call `UploadPart` uploaded one part of a multipart upload; an upload in many parts fires many times.")
        .zh("调用 `UploadPart` 接口上传了一个分片；分片越多，触发次数越多。")
        .word("oss:ObjectCreated:UploadPart"),
    happening("UploadPartCopy", "One part copied", "拷贝分片")
        .en("The call `UploadPartCopy` copied one part of a multipart upload from an existing object.")
        .zh("调用 `UploadPartCopy` 接口，从已有对象拷贝数据作为一个分片。")
        .word("oss:ObjectCreated:UploadPartCopy"),
    happening("DeleteObject", "One object deleted", "删除对象")
        .en("The call `DeleteObject` deleted one object.")
        .zh("调用 `DeleteObject` 接口删除了一个对象。")
        .word("oss:ObjectRemoved:DeleteObject"),
    happening("DeleteObjects", "Several objects deleted", "批量删除对象")
        .en("The call `DeleteObjects` deleted several objects at once; the event here is about one of them.")
        .zh("调用 `DeleteObjects` 接口批量删除了对象，这里展示其中一个对象的事件。")
        .word("oss:ObjectRemoved:DeleteObjects"),
    happening("AbortMultipartUpload", "Multipart upload aborted", "中止分片上传")
        .en("The call `AbortMultipartUpload` aborted the multipart upload of an upload ID: no object was created.")
        .zh("调用 `AbortMultipartUpload` 接口中止了某个 Upload ID 对应的分片上传，没有生成对象。")
        .word("oss:ObjectRemoved:AbortMultipartUpload"),
]);

/// Where the calls are listed.
const CALLS: &[Cite] = &[ALIYUN_2021.at("6.1, OSS事件定义"), ALIYUN_2019.at("OSS触发器, events")];

const FIELDS: &[Group] = &[
    group("Object", "对象", &[KEY, SIZE, PREVIOUS_SIZE]),
    group("Request", "请求", &[SOURCE_IP_ADDRESS, PRINCIPAL_ID]),
];

const KEY: Field = field("key", bytes(1, 1023, form::OBJECT_KEY))
    .en("Full name of the object with its folders, such as `source/a.png`: prefix and suffix are compared with it. It \
         never begins with `/`, is case-sensitive, and has at most 1,023 bytes of UTF-8.")
    .zh("对象的完整名称，包含目录，例如 `source/a.png`；前缀和后缀都与它比较。不能以 `/` 开头，区分大小写，UTF-8 编码\
         后最长 1023 字节。")
    .required()
    .example("source/a.png")
    .aliases(&["objectKey", "objectName"])
    .cites(&[ALIYUN_2021.at("5, key"), ALIYUN_2023.at("OSS触发器, key"), OSS_OBJECTS.at("Naming conventions")]);

const SIZE: Field = field("size", BYTES)
    .en(
        "Size of the object after the call in bytes, such as `122539`; `0` for an empty object, a folder, or a deleted \
         object. No document prints an event of a deletion or of one step of a multipart upload: if yours has a \
         different size, enter it.",
    )
    .zh("调用完成后对象的大小，单位字节，例如 `122539`；空对象、目录占位或已删除的对象为 `0`。文档没有给出删除以及分片\
         上传各步骤的事件示例，若实际事件不同可在此填写。")
    .default(Lit::Int(0))
    .example("122539")
    .cites(SIZES);

const PREVIOUS_SIZE: Field = field("previousSize", BYTES)
    .en("Size of the object that the call replaces or deletes, in bytes; leave it empty for a new object or a step of \
         a multipart upload. It appears only in `deltaSize`, new size minus old size, which is negative if the object \
         gets smaller; that deletions follow this rule is inferred, not documented.")
    .zh("被覆盖或删除的对象的大小，单位字节；新增对象和分片步骤请留空。它只影响 `deltaSize`（新大小减旧大小），对象变\
         小时为负数；删除同样遵循该规则属于推断，文档未说明。")
    .example("100000")
    .cites(SIZES);

const SIZES: &[Cite] =
    &[ALIYUN_2021.at("5, size; deltaSize"), ALIYUN_2023.at("OSS触发器, deltaSize"), REASONING.at("deltaSize")];

const BYTES: Kind = Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes };

const SOURCE_IP_ADDRESS: Field = field("sourceIPAddress", chars(1, 45, form::IP))
    .en("Address that the request comes from, IPv4 or IPv6, such as `140.205.128.221`. A part may be masked as `XX`; \
         `203.0.113.7` is reserved for examples.")
    .zh("发起请求的 IP 地址（IPv4 或 IPv6），例如 `140.205.128.221`。可以用 `XX` 代替其中一段；默认的 `203.0.113.7` 是\
         专门保留给示例使用的地址。")
    .default(Lit::Text("203.0.113.7"))
    .cites(&[ALIYUN_2021.at("5, sourceIPAddress"), ALIYUN_2023.at("OSS触发器, sourceIPAddress")]);

const PRINCIPAL_ID: Field = field("principalId", chars(1, 32, form::ALIYUN_ACCOUNT))
    .en("Account that makes the request, such as `262561392693583141`. Empty: the bucket's owner.")
    .zh("发起请求的账号 ID，例如 `262561392693583141`。留空时取 Bucket 所有者。")
    .example("262561392693583141")
    .cites(&[
        ALIYUN_2021.at("5, principalId"),
        ALIYUN_2019.at("OSS触发器, 事件格式"),
        REASONING.at("the owner writes"),
    ]);

// The event

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] =
    &[ALIYUN_2019.at("OSS触发器, 事件格式"), ALIYUN_2021.at("5, 6.2"), ALIYUN_2023.at("OSS触发器")];

/// The account that the bucket belongs to.
const OWNER: Expr = or(on("ownerIdentity"), &derived(ARN_ACCOUNT, &[of(config("sourceArn"))]));

/// The members of one item of `events`.
pub(super) const EVENT: &[Slot] = &[
    slot("eventName", Expr::Word("oss:"))
        .en("What was done, such as `ObjectCreated:PutObject`: the name of the call even if the wildcard is \
             configured, and without the `oss:` of the configuration. Comparing it with `oss:…` in the function never \
             matches.")
        .zh("事件类型，例如 `ObjectCreated:PutObject`。即使配置了通配符，这里也是具体接口对应的名称，并且不带配置中\
             的 `oss:` 前缀；函数若与带 `oss:` 的名称比较，结果始终不相等。")
        .cites(&[ALIYUN_2021.at("5, eventName"), ALIYUN_2023.at("OSS触发器, eventName"), REASONING.at("wildcard")]),
    slot("eventSource", fixed("acs:oss"))
        .en("Always `acs:oss`: identifies OSS as the source.")
        .zh("固定为 `acs:oss`，函数可据此区分事件源。"),
    slot("eventTime", clock(Format::Millis))
        .en("When it happened, ISO 8601 in UTC with milliseconds, such as `2021-08-13T06:45:43.000Z`. 06:45 here is \
             14:45 in Beijing.")
        .zh("事件产生的时间，ISO 8601 格式的 UTC 时间并带毫秒，例如 `2021-08-13T06:45:43.000Z`；此处 06:45 即北京时\
             间 14:45。")
        .pinned(),
    slot("eventVersion", fixed("1.0"))
        .en("Version of the event's protocol, the string `1.0`, not a number.")
        .zh("事件协议版本，为字符串 `1.0`，不是数字。"),
    object("oss", OSS)
        .en("The bucket, the object, and the rule that matched.")
        .zh("OSS 事件内容：Bucket、对象以及匹配的规则。"),
    slot("region", derived(ARN_REGION, &[of(config("sourceArn"))]))
        .en("Region of the bucket, such as `cn-shanghai`. The endpoint of OSS puts `oss-` before it.")
        .zh("Bucket 所在地域，例如 `cn-shanghai`；拼接 OSS Endpoint 时前面还要加 `oss-`。")
        .pinned(),
    object(
        "requestParameters",
        &[slot("sourceIPAddress", of(on("sourceIPAddress")))
            .en("Address that the request came from, such as `140.205.128.221`; for calls from inside the cloud, an \
                 internal address.")
            .zh("请求的源 IP 地址，例如 `140.205.128.221`；来自云内网的请求为内网地址。")
            .cites(&[ALIYUN_2021.at("5, sourceIPAddress"), REASONING.at("internal address")])],
    )
    .en("The parameters of the request.")
    .zh("请求参数。"),
    object(
        "responseElements",
        &[slot("requestId", made(Maker::HexUpper(24)))
            .en("ID of the request to OSS, 24 hexadecimal digits such as `58F9FF2D3DF792092E12044C`. It is not the \
                 request ID of the function's own invocation.")
            .zh("OSS 请求 ID，24 位十六进制字符，例如 `58F9FF2D3DF792092E12044C`；它不是函数调用自身的请求 ID。")
            .pinned()],
    )
    .en("What OSS answered.")
    .zh("响应元素。"),
    object(
        "userIdentity",
        &[slot("principalId", or(on("principalId"), &OWNER))
            .en("Account that made the request, such as `262561392693583141`. It differs from the bucket's owner if \
                 another account may write.")
            .zh("发起请求的账号 ID，例如 `262561392693583141`。若其他账号获授权写入，它与 Bucket 所有者不同。")],
    )
    .en("Who made the request.")
    .zh("用户信息。"),
];

/// What received events hold besides: later members, and what tells OSS's own notifications from a trigger's events.
pub(super) const BEYOND: &[Beyond] = &[
    later("/events/*/oss/object", &["objectMeta"])
        .en("Metadata of the object, such as `mimeType`. The documents do not print it; later samples and types have it.")
        .zh("对象的元数据，例如 `mimeType`。文档中没有列出，较新的示例和类型定义中有。")
        .cites(&[FC_RUNTIME_GO.at("README_OSS, 2022-06-10"), FC_SAMPLES.at("OSS"), FC_JAVA_EVENT.at("OSSEvent")]),
    later("/events/*/oss/object", &["position", "readFrom", "readTo"])
        .en("The documents do not print this member; the vendor's types for Java have it.")
        .zh("文档中没有列出该字段，官方的 Java 类型定义中有。")
        .cites(&[FC_JAVA_EVENT.at("OSSEvent")]),
    notice("/events/*/oss", &["region", "xVars"], ""),
    notice("/events/*", &["eventName"], "ObjectDownloaded:"),
];

const fn notice(at: &'static str, names: &'static [&'static str], begins: &'static str) -> Beyond {
    elsewhere(at, names, begins)
        .en("Only OSS's own notifications, delivered by Simple Message Queue (MNS), have this. They look similar, but \
             are not events of the trigger.")
        .zh("只有 OSS 自身的事件通知才有此内容，由轻量消息队列（MNS）投递。两者相似，但这不是该触发器的事件。")
        .cites(const { &[OSS_NOTICES.at("event types")] })
}

const OSS: &[Slot] = &[
    object(
        "bucket",
        &[
            slot("arn", of(config("sourceArn")))
                .en("Unique name of the bucket, `acs:oss:REGION:ACCOUNT:BUCKET`, as in the trigger's `sourceArn`.")
                .zh("Bucket 的唯一标识，格式 `acs:oss:地域:账号 ID:Bucket 名称`，与触发器的 `sourceArn` 一致。"),
            slot("name", derived(ARN_RESOURCE, &[of(config("sourceArn"))]))
                .en("The bucket's own name, such as `testbucket`, without region or account.")
                .zh("Bucket 名称，例如 `testbucket`，不含地域和账号。")
                .pinned_by("name", chars(3, 63, form::OSS_BUCKET)),
            slot("ownerIdentity", derived(ARN_ACCOUNT, &[of(config("sourceArn"))]))
                .en("Account that created the bucket, a string of digits such as `1237050315505689`; as a number \
                     it could lose digits in JavaScript.")
                .zh(
                    "创建 Bucket 的账号 ID，以字符串表示的数字，例如 `1237050315505689`；转换为数字在 JavaScript 中可能\
                     丢失精度。",
                )
                .pinned(),
            slot("virtualBucket", fixed(""))
                .en("Empty in every printed event, and not explained. The documents since 2021 omit it; the vendor's \
                     samples still have it.")
                .zh("各示例中均为空，没有文档解释其含义。2021 年起的文档不再列出，但官方的示例事件中仍有。")
                .cites(&[ALIYUN_2019.at("OSS触发器, 事件格式"), FC_SAMPLES.at("OSS"), FC_RUNTIME_GO.at("README_OSS")])
                .when(When::In(&["2019-03-27"])),
        ],
    )
    .en("The bucket that the object is in.")
    .zh("对象所在的 Bucket。"),
    object(
        "object",
        &[
            slot("deltaSize", derived(DIFFERENCE, &[of(on("size")), of(on("previousSize"))]))
                .en("Change of size in bytes: the size of a new object, or new size minus old size when overwriting; \
                     `0` and negative numbers are normal.")
                .zh("对象大小的变化量，单位字节：新增时等于对象大小，覆盖时为新大小减旧大小，因此可能为 `0` 或负数。")
                .pinned_by("deltaSize", Kind::Int { min: i64::MIN, max: i64::MAX, unit: Unit::Bytes }),
            slot("eTag", made(Maker::HexUpper(32)))
                .en("Tag of the object's content, such as `688A7BF4F233DC9C88A80BF985AB7329`. After a \
                     multipart or appending upload it is not the MD5 of the content.")
                .zh("对象内容的标签，例如 `688A7BF4F233DC9C88A80BF985AB7329`；分片上传或追加上传后它不是内容的 MD5。")
                .cites(&[ALIYUN_2021.at("5, eTag"), ALIYUN_2023.at("OSS触发器, eTag"), REASONING.at("MD5")])
                .pinned_by("eTag", chars(1, 64, form::OSS_ETAG)),
            slot("key", of(on("key")))
                .en("Full name of the object, such as `image/a.jpg`, without a leading `/` and without the bucket.")
                .zh("对象的完整名称，例如 `image/a.jpg`，开头没有 `/`，也不含 Bucket 名称。"),
            slot("size", of(on("size")))
                .en("Size of the object in bytes, a number such as `122539`.")
                .zh("对象大小，单位字节，数字类型，例如 `122539`。"),
        ],
    )
    .en("The object of the call.")
    .zh("被操作的对象。"),
    slot("ossSchemaVersion", fixed("1.0"))
        .en("Version of the content of `oss`, the string `1.0`.")
        .zh("`oss` 部分的模式版本，为字符串 `1.0`。"),
    slot("ruleId", made(Maker::HexLower(40)))
        .en("ID of the rule that matched, 40 hexadecimal digits such as `9adac8e253828f4f7c0466d941fa3db81161e853`. \
             OSS assigns it; it is not the trigger's name.")
        .zh("匹配到的规则 ID，40 位十六进制字符，例如 `9adac8e253828f4f7c0466d941fa3db81161e853`；由 OSS 生成，不是触\
             发器名称。")
        .cites(&[ALIYUN_2021.at("5, ruleId"), ALIYUN_2023.at("OSS触发器, ruleId"), FC_RUNTIME_GO.at("oss.go")])
        .pinned(),
];
