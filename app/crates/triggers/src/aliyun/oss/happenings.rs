//! What can be done to an object: the calls behind the event names.

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, REASONING};

use crate::cites;
use crate::derive::{Derivation, Gives};
use crate::form;
use crate::model::{Field, Group, Happening, Kind, Limit, Lit, Unit};
use crate::value::Value;
use bilingual::sources::{FC_SAMPLES, OSS_NAMES};

/// The twelve calls.
pub(super) const HAPPENINGS: &[Happening] = &[
    call(
        "PutObject",
        Prose::new("Simple upload", "简单上传"),
        Prose::new("The call `PutObject` uploaded an object.", "调用 `PutObject` 接口上传了对象。"),
        CREATED,
    ),
    call(
        "PostObject",
        Prose::new("Upload by HTML form", "表单上传"),
        Prose::new(
            "The call `PostObject` uploaded an object from an HTML form.",
            "调用 `PostObject` 接口，通过 HTML 表单上传了对象。",
        ),
        CREATED,
    ),
    call(
        "CopyObject",
        Prose::new("Copy of an object", "拷贝对象"),
        Prose::new(
            "The call `CopyObject` copied an object that was in OSS already; the event is about the copy.",
            "调用 `CopyObject` 接口拷贝了 OSS 中已有的对象，事件描述的是拷贝出的对象。",
        ),
        CREATED,
    ),
    call(
        "AppendObject",
        Prose::new("Upload by appending", "追加上传"),
        Prose::new(
            "The call `AppendObject` added data to the end of an object: each call is an event of its own.",
            "调用 `AppendObject` 接口在对象末尾追加了数据，每次调用都是一个事件。",
        ),
        CREATED,
    ),
    call(
        "PutSymlink",
        Prose::new("Symbolic link", "创建软链接"),
        Prose::new(
            "The call `PutSymlink` made a link to a target object; the event is about the link.",
            "调用 `PutSymlink` 接口为目标对象创建了软链接，事件描述的是软链接。",
        ),
        CREATED,
    ),
    call(
        "CompleteMultipartUpload",
        Prose::new("Multipart upload completed", "完成分片上传"),
        Prose::new(
            "The call `CompleteMultipartUpload` joined all parts: only now the object exists.",
            "调用 `CompleteMultipartUpload` 接口合并了全部分片，此时对象才真正存在。",
        ),
        CREATED,
    ),
    call(
        "InitiateMultipartUpload",
        Prose::new("Multipart upload begun", "初始化分片上传"),
        Prose::new(
            "The call `InitiateMultipartUpload` announced a multipart upload: there is no object yet.",
            "调用 `InitiateMultipartUpload` 接口初始化了分片上传，此时对象尚不存在。",
        ),
        STEP,
    ),
    call(
        "UploadPart",
        Prose::new("One part uploaded", "上传分片"),
        Prose::new(
            "The call `UploadPart` uploaded one part of a multipart upload; an upload of many parts fires many times.",
            "调用 `UploadPart` 接口上传了一个分片；分片越多，触发次数越多。",
        ),
        STEP,
    ),
    call(
        "UploadPartCopy",
        Prose::new("One part copied", "拷贝分片"),
        Prose::new(
            "The call `UploadPartCopy` took one part of a multipart upload from an object that exists.",
            "调用 `UploadPartCopy` 接口，从已有对象拷贝数据作为一个分片。",
        ),
        STEP,
    ),
    call(
        "DeleteObject",
        Prose::new("One object deleted", "删除对象"),
        Prose::new("The call `DeleteObject` deleted one object.", "调用 `DeleteObject` 接口删除了一个对象。"),
        REMOVED,
    ),
    call(
        "DeleteObjects",
        Prose::new("Several objects deleted", "批量删除对象"),
        Prose::new(
            "The call `DeleteObjects` deleted several objects at once; the event shown here is about one of them.",
            "调用 `DeleteObjects` 接口批量删除了对象，这里展示其中一个对象的事件。",
        ),
        REMOVED,
    ),
    call(
        "AbortMultipartUpload",
        Prose::new("Multipart upload given up", "中止分片上传"),
        Prose::new(
            "The call `AbortMultipartUpload` gave up the multipart upload of an upload id: no object was ever made.",
            "调用 `AbortMultipartUpload` 接口中止了某个 Upload ID 对应的分片上传，对象从未生成。",
        ),
        STEP,
    ),
];

const fn call(id: &'static str, name: Prose, means: Prose, fields: &'static [Group]) -> Happening {
    Happening {
        id,
        name,
        means,
        fields,
        cites: cites![ALIYUN_2021.at("6.1, table of events"), ALIYUN_2019.at("OSS, events")],
    }
}

/// The configured word for a call: `oss:ObjectCreated:PutObject`.
pub(super) fn event_word(happening: &str) -> &'static str {
    match happening {
        "PostObject" => "oss:ObjectCreated:PostObject",
        "CopyObject" => "oss:ObjectCreated:CopyObject",
        "AppendObject" => "oss:ObjectCreated:AppendObject",
        "PutSymlink" => "oss:ObjectCreated:PutSymlink",
        "CompleteMultipartUpload" => "oss:ObjectCreated:CompleteMultipartUpload",
        "InitiateMultipartUpload" => "oss:ObjectCreated:InitiateMultipartUpload",
        "UploadPart" => "oss:ObjectCreated:UploadPart",
        "UploadPartCopy" => "oss:ObjectCreated:UploadPartCopy",
        "DeleteObject" => "oss:ObjectRemoved:DeleteObject",
        "DeleteObjects" => "oss:ObjectRemoved:DeleteObjects",
        "AbortMultipartUpload" => "oss:ObjectRemoved:AbortMultipartUpload",
        _ => "oss:ObjectCreated:PutObject",
    }
}

/// The event's word for a call: the configured one without `oss:`.
pub(super) static EVENT_NAME: Derivation = Derivation {
    id: "oss-event-name",
    means: Prose::new("the configured name of the call without `oss:`", "该接口对应的事件名称，去掉 `oss:` 前缀"),
    gives: Gives::Text(&form::ANY),
    run: |values, _| {
        let word = event_word(values.first().copied().flatten()?.as_text()?);
        Some(Value::from(word.strip_prefix("oss:").unwrap_or(word)))
    },
};

const CREATED: &[Group] = &[
    Group {
        title: OBJECT,
        pins: false,
        fields: &[
            KEY,
            size(Prose::new(
                "Size of the object after the call in bytes, such as `122539`. `0` is an empty object or a folder mark.",
                "调用完成后对象的大小，单位字节，例如 `122539`；`0` 表示空对象或目录占位。",
            )),
            previous_size(Prose::new(
                "Size of the object that this one replaces, in bytes; leave it empty for a new object. It only shows in \
                 `deltaSize`, which becomes negative where the new object is smaller.",
                "被覆盖的旧对象的大小，单位字节；新增对象时留空。它只影响 `deltaSize`，新对象更小时为负数。",
            )),
        ],
    },
    REQUEST,
    PINS,
];

const STEP: &[Group] = &[
    Group {
        title: OBJECT,
        pins: false,
        fields: &[
            KEY,
            size(Prose::new(
                "What the event gives as the size, in bytes. No document prints an event of a single step: whether it counts \
                 the part or nothing is open, and `0` is assumed.",
                "事件中的大小，单位字节。文档没有给出分片各步骤的事件示例，它表示分片大小还是 0 并不明确，这里默认取 `0`。",
            )),
            previous_size(Prose::new(
                "Size of an object of this name that exists already, in bytes. A step does not touch it, so it is normally \
                 left empty.",
                "同名已有对象的大小，单位字节。分片步骤不会改动它，通常留空。",
            )),
        ],
    },
    REQUEST,
    PINS,
];

const REMOVED: &[Group] = &[
    Group {
        title: OBJECT,
        pins: false,
        fields: &[
            KEY,
            size(Prose::new(
                "Size of the object after the call in bytes: `0`, since it is gone. No document prints an event of a removal; \
                 enter another size if yours shows one.",
                "调用完成后对象的大小，单位字节：对象已删除，因此为 `0`。文档没有删除事件的示例，若实际事件不同可在此填写。",
            )),
            previous_size(Prose::new(
                "Size of the removed object in bytes. By the rule for `deltaSize`, new less old size, the event then shows the \
                 negative of it; that removal follows this rule is reasoned, not documented.",
                "被删除对象的大小，单位字节。按“新大小减旧大小”的规则，`deltaSize` 为其负值；删除是否遵循该规则属于推断，文档未说明。",
            )),
        ],
    },
    REQUEST,
    PINS,
];

const OBJECT: Prose = Prose::new("Object", "对象");

const KEY: Field = Field::new(
    "key",
    Kind::Text(Limit::bytes(1, 1023), &form::OBJECT_KEY),
    Prose::new(
        "Full name of the object with its folders, such as `source/a.png`: what prefix and suffix are compared with. It \
         never begins with `/`, and upper and lower case differ.",
        "对象的完整名称，包含目录，例如 `source/a.png`；前缀和后缀都与它比较。不能以 `/` 开头，区分大小写。",
    ),
    cites![ALIYUN_2021.at("5, key"), ALIYUN_2023.at("OSS触发器, key"), OSS_NAMES.at("Object name")],
)
.required()
.example("source/a.png");

const SIZES: &[Cite] =
    cites![ALIYUN_2021.at("5, size and deltaSize"), ALIYUN_2023.at("OSS触发器, deltaSize"), REASONING.at("deltaSize")];

const BYTES: Kind = Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes };

const fn size(means: Prose) -> Field {
    Field::new("size", BYTES, means, SIZES).default(Lit::Int(0)).example("122539")
}

const fn previous_size(means: Prose) -> Field {
    Field::new("previousSize", BYTES, means, SIZES).example("100000")
}

const REQUEST: Group = Group {
    title: Prose::new("Request", "请求"),
    pins: false,
    fields: &[
        Field::new(
            "sourceIPAddress",
            Kind::Text(Limit::chars(1, 45), &form::IP),
            Prose::new(
                "Address that the request comes from, IPv4 or IPv6, such as `140.205.128.221`. A part masked as `XX` passes; \
                 `203.0.113.7` is an address reserved for examples.",
                "发起请求的 IP 地址（IPv4 或 IPv6），例如 `140.205.128.221`。可以用 `XX` 遮盖其中一段；\
                 默认的 `203.0.113.7` 是专门保留给示例使用的地址。",
            ),
            cites![ALIYUN_2021.at("5, sourceIPAddress"), ALIYUN_2023.at("OSS触发器, sourceIPAddress")],
        )
        .default(Lit::Text("203.0.113.7")),
        Field::new(
            "principalId",
            Kind::Text(Limit::chars(1, 32), &form::ALIYUN_ACCOUNT),
            Prose::new(
                "Account that makes the request, such as `262561392693583141`. Empty: the bucket's owner, as if one \
                 wrote to one's own bucket.",
                "发起请求的账号 ID，例如 `262561392693583141`。留空时取 Bucket 所有者，即由所有者自己写入。",
            ),
            cites![ALIYUN_2021.at("5, principalId"), ALIYUN_2019.at("OSS, event format")],
        )
        .example("262561392693583141"),
    ],
};

const PINS: Group = Group {
    title: Prose::new("Values that are made up unless given", "未填写时自动生成的值"),
    pins: true,
    fields: &[
        Field::new(
            "eventTime",
            Kind::Instant,
            Prose::new(
                "The moment of the event exactly as it is to be written, such as `2021-08-13T06:45:43.000Z`. Empty: the clock of \
                 this page, in UTC with milliseconds.",
                "事件时间，按原样写入事件，例如 `2021-08-13T06:45:43.000Z`。留空时取本页时钟，为带毫秒的 UTC 时间。",
            ),
            cites![ALIYUN_2021.at("5, eventTime")],
        )
        .example("2021-08-13T06:45:43.000Z"),
        Field::new(
            "eTag",
            Kind::Text(Limit::chars(1, 64), &form::OSS_ETAG),
            Prose::new(
                "Tag of the object's content, such as `688A7BF4F233DC9C88A80BF985AB7329`; after a multipart upload it ends in \
                 `-` and the number of parts.",
                "对象的 ETag，例如 `688A7BF4F233DC9C88A80BF985AB7329`；分片上传的对象以 `-` 加分片数结尾。",
            ),
            cites![ALIYUN_2021.at("5, eTag")],
        ),
        Field::new(
            "requestId",
            Kind::Text(Limit::chars(1, 64), &form::HEX_UPPER),
            Prose::new(
                "Id of the request to OSS, 24 upper-case hexadecimal digits such as `58F9FF2D3DF792092E12044C`.",
                "OSS 请求 ID，24 位大写十六进制字符，例如 `58F9FF2D3DF792092E12044C`。",
            ),
            cites![ALIYUN_2021.at("5, requestId")],
        ),
        Field::new(
            "ruleId",
            Kind::Text(Limit::chars(1, 64), &form::HEX_LOWER),
            Prose::new(
                "Id of the matching rule, 40 lower-case hexadecimal digits; the documents mask its end, as in \
                 `9adac8e253828f4f7c0466d941fa3db81161****`.",
                "匹配规则的 ID，40 位小写十六进制字符；文档遮盖了末尾，如 `9adac8e253828f4f7c0466d941fa3db81161****`。",
            ),
            cites![ALIYUN_2021.at("5, ruleId"), ALIYUN_2019.at("OSS, event format")],
        ),
        Field::new(
            "ownerIdentity",
            Kind::Text(Limit::chars(1, 32), &form::ALIYUN_ACCOUNT),
            Prose::new(
                "Account that created the bucket, such as `164901546557****`. Empty: the account in the bucket's ARN, which by the \
                 ARN's form is the same.",
                "创建 Bucket 的账号 ID，例如 `164901546557****`。留空时取 Bucket ARN 中的账号，按 ARN 的格式二者应当相同。",
            ),
            cites![ALIYUN_2021.at("5, ownerIdentity"), ALIYUN_2023.at("OSS触发器, ownerIdentity")],
        ),
        Field::new(
            "name",
            Kind::Text(Limit::chars(3, 63), &form::OSS_BUCKET),
            Prose::new(
                "Name of the bucket as the event shows it, such as `testbucket`. Empty: the last part of the bucket's ARN.",
                "事件中显示的 Bucket 名称，例如 `testbucket`。留空时取 Bucket ARN 的最后一段。",
            ),
            cites![ALIYUN_2021.at("5, name")],
        ),
        Field::new(
            "region",
            Kind::Text(Limit::chars(1, 64), &form::REGION),
            Prose::new(
                "Region as the event shows it, such as `cn-shanghai` without `oss-`. Empty: the region in the bucket's ARN.",
                "事件中显示的地域，例如 `cn-shanghai`，不带 `oss-`。留空时取 Bucket ARN 中的地域。",
            ),
            cites![ALIYUN_2021.at("5, region")],
        ),
        Field::new(
            "deltaSize",
            Kind::Int { min: i64::MIN, max: i64::MAX, unit: Unit::Bytes },
            Prose::new(
                "Change of size as the event shows it, in bytes, such as `-4096`. Empty: size less previous size. Form uploads of \
                 an official sample show `0`, which that rule does not give.",
                "事件中显示的大小变化量，单位字节，例如 `-4096`。留空时为大小减去原大小。官方示例中表单上传的值为 `0`，与该规则不符。",
            ),
            cites![ALIYUN_2021.at("5, deltaSize"), FC_SAMPLES.at("OSS, PostObject")],
        ),
    ],
};
