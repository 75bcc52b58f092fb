//! What can be done to an object: the causes behind the event names.

use bilingual::sources::{COS_NAMES, REASONING, SCF_PAGES, TENCENT_2024};

use super::event::{SUMMARY, TYPES};
use crate::form;
use crate::model::notation::{alike, bytes, chars, field, group, happening, members};
use crate::model::{Group, Happening, Kind, Lit, Unit};

/// The ten causes.
pub(super) const HAPPENINGS: &[Happening] = &alike(FIELDS, &[TYPES], [
    happening("Put", "Simple upload", "简单上传")
        .en("The call Put Object created an object.")
        .zh("使用 Put Object 接口创建了文件。")
        .word("cos:ObjectCreated:Put"),
    happening("Post", "Upload by HTML form", "表单上传")
        .en("The call Post Object created an object from an HTML form.")
        .zh("使用 Post Object 接口，通过表单创建了文件。")
        .word("cos:ObjectCreated:Post"),
    happening("Copy", "Copy of an object", "复制对象")
        .en("The call Put Object - Copy created an object from an existing one.")
        .zh("使用 Put Object - Copy 接口，由已有对象复制出文件。")
        .word("cos:ObjectCreated:Copy"),
    happening("CompleteMultipartUpload", "Multipart upload completed", "完成分块上传")
        .en("The call CompleteMultipartUpload joined the parts of an upload: only the whole object fires, the parts \
             do not.")
        .zh("使用 CompleteMultipartUpload 接口合并分块并创建了文件；仅整个对象触发，单个分块不触发。")
        .word("cos:ObjectCreated:CompleteMultipartUpload")
        .cites(&[TYPES, REASONING.at("parts do not fire")]),
    happening("Origin", "Fetched from the origin", "回源创建")
        .en("COS fetched an object from the configured origin and stored it.")
        .zh("COS 从所配置的源站拉取内容，创建了对象。")
        .word("cos:ObjectCreated:Origin"),
    happening("Replication", "Replicated from another region", "跨地域复制")
        .en("Replication between regions created an object.")
        .zh("跨地域复制创建了对象。")
        .word("cos:ObjectCreated:Replication"),
    happening("Delete", "Permanently deleted", "彻底删除")
        .en("Delete Object removed an object of a bucket without versions, or one version by its version id.")
        .zh("在未开启版本管理的存储桶中使用 Delete Object 接口删除对象，或使用 versionid 删除了指定版本。")
        .word("cos:ObjectRemove:Delete"),
    happening("DeleteMarkerCreated", "Hidden by a delete marker", "生成删除标记")
        .en("Delete Object was called in a bucket with versioning enabled or suspended: the object is hidden, its \
             versions remain.")
        .zh("在开启或暂停版本管理的存储桶中使用 Delete Object 接口删除对象：对象被删除标记隐藏，历史版本仍保留。")
        .word("cos:ObjectRemove:DeleteMarkerCreated"),
    happening("RestorePost", "Restoring started", "开始归档恢复")
        .en("A task that restores an object from the archive was created; the object cannot be read yet.")
        .zh("创建了归档恢复任务，此时对象还不能读取。")
        .word("cos:ObjectRestore:Post"),
    happening("RestoreCompleted", "Restoring completed", "归档恢复完成")
        .en("A restoring task is completed: the object can be read.")
        .zh("归档恢复任务完成，对象可以读取。")
        .word("cos:ObjectRestore:Completed"),
]);

const FIELDS: &[Group] = &[OBJECT, REQUEST];

const OBJECT: Group = group(
    "Object",
    "对象",
    &[
        field("path", bytes(1, 850, form::COS_KEY))
            .en("Path of the object within the bucket, such as `test/a.jpg`: prefix and suffix are compared with it. \
                 No leading `/`; the event's `key` puts account and bucket before it.")
            .zh("对象在存储桶内的路径，例如 `test/a.jpg`；前缀和后缀都与它比较。开头没有 `/`，事件中的 `key` 会在它前\
                 面加上 APPID 和存储桶。")
            .required()
            .example("test/a.jpg")
            .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), COS_NAMES.at("对象键")]),
        field("size", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Bytes })
            .en("Size of the object in bytes, such as `1029`. The size for a removal is not documented; `0` is \
                 assumed.")
            .zh("对象大小，单位字节，例如 `1029`。删除事件中的取值文档没有说明，默认取 `0`。")
            .default(Lit::Int(0))
            .example("1029")
            .cites(&[SUMMARY]),
        field("vid", Kind::text(1024))
            .en("ID of the object's version in a bucket that keeps versions, such as `MTg0NDUxNjI3NTM0ODE2Njg0MzU`; \
                 empty in others.")
            .zh("开启版本控制的存储桶中对象的版本 ID，例如 `MTg0NDUxNjI3NTM0ODE2Njg0MzU`；未开启时为空。")
            .default(Lit::Text(""))
            .cites(&[SUMMARY]),
        field("Content-Type", Kind::text(256))
            .en("Type of the content within the event's `meta`, such as `image/jpeg`; it is empty in the printed \
                 events.")
            .zh("事件 `meta` 中的内容类型，例如 `image/jpeg`；文档示例中为空。")
            .default(Lit::Text(""))
            .cites(&[SUMMARY]),
        field("meta", Kind::Map(&members(form::ANY, Kind::text(2048), 100)))
            .en("Other members of the event's `meta`, such as `x-cos-meta-mykey` with the value `myvalue`. \
                 `x-cos-request-id` and `Content-Type` have their own fields, which take precedence.")
            .zh("事件 `meta` 中的其他字段，例如 `x-cos-meta-mykey` 的值为 `myvalue`。`x-cos-request-id` 和 \
                 `Content-Type` 另有单独的字段，以那里为准。")
            .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, meta")]),
    ],
);

const REQUEST: Group = group(
    "Request",
    "请求",
    &[
        field("requestSourceIP", chars(1, 45, form::IP))
            .en("Address that the request comes from, IPv4 or IPv6, such as `192.168.15.101`; `203.0.113.7` is \
                 reserved for examples.")
            .zh("发起请求的 IP 地址（IPv4 或 IPv6），例如 `192.168.15.101`；默认的 `203.0.113.7` 是专门保留给示例使用\
                 的地址。")
            .default(Lit::Text("203.0.113.7"))
            .cites(&[SUMMARY]),
        field("requestHeaders", Kind::Map(&members(form::ANY, Kind::text(8192), 100)))
            .en("Headers of the request that the event carries, such as `Authorization`. Never enter a real \
                 signature: it becomes part of the link.")
            .zh("事件中携带的请求头，例如 `Authorization`。请勿填写真实签名，它会成为链接的一部分。")
            .cites(&[SUMMARY]),
    ],
);
