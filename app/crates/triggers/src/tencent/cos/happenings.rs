//! What can be done to an object: the causes behind the event names.

use bilingual::Prose;
use bilingual::sources::TENCENT_2024;

use super::event::REGION_CITES;
use crate::cites;
use crate::form;
use crate::model::{Field, Group, Happening, Kind, Limit, Lit, Unit};
use bilingual::sources::{COS_NAMES, SCF_PAGES, SCFCLI};

/// The ten causes.
pub(super) const HAPPENINGS: &[Happening] = &[
    cause(
        "Put",
        Prose::new("Simple upload", "简单上传"),
        Prose::new("The call Put Object made an object.", "使用 Put Object 接口创建了文件。"),
    ),
    cause(
        "Post",
        Prose::new("Upload by HTML form", "表单上传"),
        Prose::new(
            "The call Post Object made an object from an HTML form.",
            "使用 Post Object 接口，通过表单创建了文件。",
        ),
    ),
    cause(
        "Copy",
        Prose::new("Copy of an object", "复制对象"),
        Prose::new(
            "The call Put Object - Copy made an object from one that exists.",
            "使用 Put Object - Copy 接口，由已有对象复制出文件。",
        ),
    ),
    cause(
        "CompleteMultipartUpload",
        Prose::new("Multipart upload completed", "完成分块上传"),
        Prose::new(
            "The call CompleteMultipartUpload joined the parts of an upload: only the whole object fires, the parts do not.",
            "使用 CompleteMultipartUpload 接口合并分块并创建了文件；只有整个对象触发，单个分块不触发。",
        ),
    ),
    cause(
        "Origin",
        Prose::new("Fetched from the origin", "回源创建"),
        Prose::new(
            "COS fetched an object from the configured origin and stored it.",
            "COS 从所配置的源站拉取内容，创建了对象。",
        ),
    ),
    cause(
        "Replication",
        Prose::new("Replicated from another region", "跨地域复制"),
        Prose::new("Replication between regions made an object.", "跨地域复制创建了对象。"),
    ),
    cause(
        "Delete",
        Prose::new("Deleted for good", "彻底删除"),
        Prose::new(
            "Delete Object removed an object of a bucket without versions, or one version by its version id.",
            "在未开启版本管理的存储桶中使用 Delete Object 接口删除对象，或使用 versionid 删除了指定版本。",
        ),
    ),
    cause(
        "DeleteMarkerCreated",
        Prose::new("Hidden by a delete marker", "生成删除标记"),
        Prose::new(
            "Delete Object was called in a bucket whose versions are on or suspended: the object is hidden, its versions stay.",
            "在开启或暂停版本管理的存储桶中使用 Delete Object 接口删除对象：对象被删除标记隐藏，历史版本仍保留。",
        ),
    ),
    cause(
        "RestorePost",
        Prose::new("Restoring begun", "开始归档恢复"),
        Prose::new(
            "A task that restores an object from the archive was made; the object cannot be read yet.",
            "创建了归档恢复任务，此时对象还不能读取。",
        ),
    ),
    cause(
        "RestoreCompleted",
        Prose::new("Restoring done", "归档恢复完成"),
        Prose::new("A restoring task is done: the object can be read.", "归档恢复任务完成，对象可以读取。"),
    ),
];

const fn cause(id: &'static str, name: Prose, means: Prose) -> Happening {
    Happening {
        id,
        name,
        means,
        fields: &[OBJECT, REQUEST, PINS],
        cites: cites![TENCENT_2024.at("COS 触发器说明, 事件类型")],
    }
}

/// The configured word for a cause: `cos:ObjectCreated:Put`.
pub(super) fn event_word(happening: &str) -> &'static str {
    match happening {
        "Post" => "cos:ObjectCreated:Post",
        "Copy" => "cos:ObjectCreated:Copy",
        "CompleteMultipartUpload" => "cos:ObjectCreated:CompleteMultipartUpload",
        "Origin" => "cos:ObjectCreated:Origin",
        "Replication" => "cos:ObjectCreated:Replication",
        "Delete" => "cos:ObjectRemove:Delete",
        "DeleteMarkerCreated" => "cos:ObjectRemove:DeleteMarkerCreated",
        "RestorePost" => "cos:ObjectRestore:Post",
        "RestoreCompleted" => "cos:ObjectRestore:Completed",
        _ => "cos:ObjectCreated:Put",
    }
}

const OBJECT: Group = Group {
    title: Prose::new("Object", "对象"),
    pins: false,
    fields: &[
        Field::new(
            "path",
            Kind::Text(Limit::bytes(1, 850), &form::OBJECT_KEY),
            Prose::new(
                "Path of the object within the bucket, such as `test/a.jpg`: what prefix and suffix are compared with. No `/` in \
                 front; the event's `key` puts account and bucket before it.",
                "对象在存储桶内的路径，例如 `test/a.jpg`；前缀和后缀都与它比较。开头没有 `/`，事件中的 `key` 会在它前面加上 APPID 和存储桶。",
            ),
            cites![TENCENT_2024.at("COS 触发器的事件消息结构"), COS_NAMES.at("对象键")],
        )
        .required()
        .example("test/a.jpg"),
        Field::new(
            "size",
            Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes },
            Prose::new(
                "Size of the object in bytes, such as `1029`. What a removal shows is not documented; `0` is assumed.",
                "对象大小，单位字节，例如 `1029`。删除事件中的取值文档没有说明，默认取 `0`。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .default(Lit::Int(0))
        .example("1029"),
        Field::new(
            "vid",
            Kind::text(1024),
            Prose::new(
                "Id of the object's version in a bucket that keeps versions, such as `MTg0NDUxNjI3NTM0ODE2Njg0MzU`; empty in others.",
                "开启版本控制的存储桶中对象的版本 ID，例如 `MTg0NDUxNjI3NTM0ODE2Njg0MzU`；未开启时为空。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .default(Lit::Text("")),
        Field::new(
            "Content-Type",
            Kind::text(256),
            Prose::new(
                "Type of the content within the event's `meta`, such as `image/jpeg`; the printed events have it empty.",
                "事件 `meta` 中的内容类型，例如 `image/jpeg`；文档示例中为空。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .default(Lit::Text("")),
        Field::new(
            "meta",
            Kind::Map(&Kind::text(2048)),
            Prose::new(
                "Further members of the event's `meta`, such as `x-cos-meta-mykey` with the value `myvalue`. `x-cos-request-id` and \
                 `Content-Type` have fields of their own, which win.",
                "事件 `meta` 中的其他成员，例如 `x-cos-meta-mykey` 的值为 `myvalue`。`x-cos-request-id` 和 `Content-Type` 另有单独的字段，以那里为准。",
            ),
            cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, meta")],
        ),
    ],
};

const REQUEST: Group = Group {
    title: Prose::new("Request", "请求"),
    pins: false,
    fields: &[
        Field::new(
            "requestSourceIP",
            Kind::Text(Limit::chars(1, 45), &form::IP),
            Prose::new(
                "Address that the request comes from, IPv4 or IPv6, such as `192.168.15.101`; `203.0.113.7` is an address reserved \
                 for examples.",
                "发起请求的 IP 地址（IPv4 或 IPv6），例如 `192.168.15.101`；默认的 `203.0.113.7` 是专门保留给示例使用的地址。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .default(Lit::Text("203.0.113.7")),
        Field::new(
            "requestHeaders",
            Kind::Map(&Kind::text(8192)),
            Prose::new(
                "Headers of the request that the event carries, such as `Authorization`. Never enter a real signature: it becomes part \
                 of the link.",
                "事件中携带的请求头，例如 `Authorization`。请勿填写真实签名，它会成为链接的一部分。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
    ],
};

const PINS: Group = Group {
    title: Prose::new("Values that are made up unless given", "未填写时自动生成的值"),
    pins: true,
    fields: &[
        Field::new(
            "eventName",
            Kind::text(128),
            Prose::new(
                "The event's name as a function sees it, such as `cos:ObjectCreated:Put`. Empty: the configured one, wildcard and all, \
                 as in the printed events.",
                "函数看到的事件名称，例如 `cos:ObjectCreated:Put`。留空时取所配置的名称（包括通配符），与文档示例一致。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCFCLI.at("COS")],
        ),
        Field::new(
            "eventTime",
            Kind::Int { min: 0, max: i64::MAX, unit: Unit::Seconds },
            Prose::new(
                "The moment of the event in whole seconds since 1970, such as `1545205770`. Empty: the clock of this page.",
                "事件时间，Unix 时间戳（秒），例如 `1545205770`。留空时取本页时钟。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .example("1545205770"),
        Field::new(
            "x-cos-request-id",
            Kind::text(256),
            Prose::new(
                "Id of the request to COS within the event's `meta`: base64 text, masked in the documents as in \
                 `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`.",
                "事件 `meta` 中的 COS 请求 ID，为 base64 文本，文档中有遮盖，如 `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
        Field::new(
            "reqid",
            Kind::Int { min: 0, max: i64::MAX, unit: Unit::None },
            Prose::new(
                "Id of the delivery, a whole number such as `179398952`. It may exceed 32 bits.",
                "投递请求编号，整数，例如 `179398952`；可能超出 32 位。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        )
        .example("179398952"),
        Field::new(
            "region",
            Kind::Text(Limit::chars(1, 64), &form::REGION),
            Prose::new(
                "Short code of the region as the event shows it, such as `cd`. Empty: the code of the bucket's region where a source \
                 knows it (`cd`, `gz`, `bj`, `sh`, `nj`), else the region's long name, which a real event will shorten.",
                "事件中的地域简称，例如 `cd`。留空时按存储桶地域换算（已知 `cd`、`gz`、`bj`、`sh`、`nj`）；其他地域使用完整名称，真实事件中会是简称。",
            ),
            REGION_CITES,
        ),
        Field::new(
            "name",
            Kind::text(64),
            Prose::new(
                "Name of the bucket as the event shows it, such as `testpic`. Empty: what stands before the account in the host.",
                "事件中的存储桶名称，例如 `testpic`。留空时取域名中 APPID 之前的部分。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
        Field::new(
            "appid",
            Kind::text(32),
            Prose::new(
                "Number of the account as the event shows it, such as `1253970026`. Empty: the last number of the bucket's host.",
                "事件中的 APPID，例如 `1253970026`。留空时取存储桶域名中的数字部分。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
        Field::new(
            "url",
            Kind::text(4096),
            Prose::new(
                "Address of the object as the event shows it, such as `http://testpic-1253970026.cos.ap-chengdu.myqcloud.com/testfile`. \
                 Empty: host and path as they are; whether COS encodes blanks or Chinese letters in it is not documented.",
                "事件中的对象地址，例如 `http://testpic-1253970026.cos.ap-chengdu.myqcloud.com/testfile`。留空时由域名和路径直接拼接；\
                 路径中的空格或中文是否会编码，文档没有说明。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
        Field::new(
            "key",
            Kind::text(4096),
            Prose::new(
                "The event's `key` as it is, such as `/1253970026/testpic/testfile`. Empty: made of account, bucket and path.",
                "事件中的 `key` 原值，例如 `/1253970026/testpic/testfile`。留空时由 APPID、存储桶和路径拼接。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS")],
        ),
        Field::new(
            "eventQueue",
            Kind::text(512),
            Prose::new(
                "The event's queue as it is. Empty: `qcs:0:lambda:` with region, account, namespace, function and version; the COS \
                 page prints `qcs:0:scf:` instead.",
                "事件中的队列原值。留空时为 `qcs:0:lambda:` 加上地域、APPID、命名空间、函数名和版本；COS 触发器页面中则为 `qcs:0:scf:`。",
            ),
            cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器, eventQueue")],
        ),
    ],
};
