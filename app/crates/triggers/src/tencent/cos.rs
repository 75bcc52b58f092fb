//! `tencent/cos`: something is done to an object of a bucket.

mod event;
mod facts;
mod happenings;
mod library;
mod rules;

use bilingual::sources::{COS_NAMES, SCF_PAGES, SCF_SDK, TENCENT_2024};

pub use self::event::CODES;
use self::event::{PRINTED, RECORD, SUMMARY, TYPES};
use self::happenings::HAPPENINGS;
pub use self::library::LIBRARY;
use self::rules::{CONFLICT, RULES};
use super::{DESCRIPTION, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::form;
use crate::model::notation::{bytes, chars, choice, clause, edition, field, json, member, says, worked};
use crate::model::{Answer, Choice, Field, Invocation, Kind, Lit, Node, Provider, Test, Trigger, config, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("COS", "COS 触发器"),
    summary: says(
        "Invokes the function when objects of a COS bucket are created, removed or restored from the archive, with \
         the bucket, the object and the request in one record.",
        "COS 存储桶中的对象被创建、删除或从归档恢复时调用函数，事件中包含存储桶、对象和请求的信息。",
    ),
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, TRIGGER_NAME, EVENT, FILTER, ENABLE, QUALIFIER, NAMESPACE, DESCRIPTION],
    happenings: HAPPENINGS,
    rules: RULES,
    conflict: Some(&CONFLICT),
    fires: &[
        enabled(&[SCF_SDK.at("CreateTrigger, Enable"), TENCENT_2024.at("COS 触发器, 使用方法")]),
        clause("event", Test::Names(config("event")))
            .en("The event is the chosen one")
            .zh("发生的事件属于所选事件类型")
            .cites(&[TYPES]),
        clause("prefix", Test::StartsWith { text: on("path"), prefix: config("filter.Prefix") })
            .en("The object's path begins with the prefix")
            .zh("对象路径以所设前缀开头")
            .cites(&[TENCENT_2024.at("COS 触发器说明, 前缀过滤"), TENCENT_2024.at("COS 事件冲突规则")]),
        clause("suffix", Test::EndsWith { text: on("path"), suffix: config("filter.Suffix") })
            .en("The object's path ends with the suffix")
            .zh("对象路径以所设后缀结尾")
            .cites(&[TENCENT_2024.at("COS 触发器说明, 后缀过滤"), TENCENT_2024.at("COS 事件冲突规则")]),
    ],
    shapes: &[json(
        "cos",
        Node::Object(&[member("Records", Node::List(&[RECORD]))
            .en(
                "What happened. Several messages can be merged into one list, so a function should loop; every printed \
                 event has one item.",
            )
            .zh("记录列表。多条消息可能合并在一个列表中，函数应循环处理；文档中的示例都只有一项。")
            .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, Records")])]),
    )
    .en("One JSON object whose list `Records` holds a part `cos` and a part `event` for what happened.")
    .zh("一个 JSON 对象，`Records` 列表的每一项包含 `cos` 和 `event` 两部分。")
    .cites(PRINTED)],
    answer: Answer::Unread(says(
        "COS always invokes asynchronously: no caller receives the answer; only logs show it.",
        "COS 始终异步调用函数，返回结果没有调用方接收，只能在日志中查看。",
    )),
    editions: &[edition("2024-04-19")
        .en("The pages as a whole carry this date; their sample events are of December 2018.")
        .zh("文档各页统一标注该日期，其中的示例事件产生于 2018 年 12 月。")
        .cites(&[TENCENT_2024.at("触发器事件消息结构汇总; COS 触发器说明")])],
    examples: &[
        worked!("cos", "upload", "A file uploaded (summary page)", "上传文件（事件结构汇总页）")
            .cites(&[SUMMARY, SCF_PAGES.at("触发器事件消息结构汇总")]),
        worked!(
            "cos",
            "metadata",
            "A file uploaded with its own metadata (COS page)",
            "上传带自定义元数据的文件（COS 触发器页）"
        )
        .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器")]),
        worked!("cos", "jpg-below-test", "Only `.jpg` under `test/`", "仅 `test/` 下的 `.jpg` 文件")
            .cites(&[TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤")]),
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Tencent, "cos", "cos")
};

// Fields

const TRIGGER_NAME: Field = field("TriggerName", chars(1, 150, form::COS_HOST))
    .en("The bucket that fires, given by its host `BUCKET-APPID.cos.REGION.myqcloud.com`, such as \
         `testpic-1253970026.cos.ap-chengdu.myqcloud.com`. It is not a name of your choice: no `http://` and no path. \
         The COS console shows it under Bucket List > Basic Configurations > Basic Information. Bucket, account and \
         region of the event are read from it.")
    .zh("事件源存储桶的 XML API 访问域名 `存储桶名称-APPID.cos.地域.myqcloud.com`，例如 \
         `testpic-1253970026.cos.ap-chengdu.myqcloud.com`。该名称不能自定义，也不带 `http://` 和路径，可在对象存储控\
         制台“存储桶列表 > 基础配置 > 基本信息”中查看。事件中的存储桶、APPID 和地域都由它得出。")
    .required()
    .beside()
    .aliases(&["bucket", "Bucket", "bucketUrl", "name"])
    .example("testpic-1253970026.cos.ap-chengdu.myqcloud.com")
    .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, API 请求说明"), SCF_SDK.at("CreateTrigger, TriggerName")]);

const EVENT: Field = field("event", Kind::Choice(EVENT_NAMES))
    .en("What fires: exactly one name, such as `cos:ObjectCreated:Put`, as a string, never a list. \
         `cos:ObjectCreated:*` covers all creations and `cos:ObjectRemove:*` all removals; note that it is \
         `ObjectRemove`, without d.")
    .zh("触发函数的事件类型，只能填写一个，例如 `cos:ObjectCreated:Put`，类型为字符串，而不是列表。\
         `cos:ObjectCreated:*` 包含所有上传事件，`cos:ObjectRemove:*` 包含所有删除事件；注意是 `ObjectRemove`，末尾没\
         有 d。")
    .required()
    .example("cos:ObjectCreated:*")
    .aliases(&["events", "Events", "eventType"])
    .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, event"), TYPES]);

const EVENT_NAMES: &[Choice] = &[
    choice("cos:ObjectCreated:*", "Any of the creations below", "下列任意一种上传事件"),
    choice("cos:ObjectCreated:Put", "Simple upload", "使用 Put Object 接口上传"),
    choice("cos:ObjectCreated:Post", "Upload by HTML form", "使用 Post Object 接口表单上传"),
    choice("cos:ObjectCreated:Copy", "Copy of an existing object", "使用 Put Object - Copy 接口复制"),
    choice("cos:ObjectCreated:CompleteMultipartUpload", "Multipart upload completed", "完成分块上传"),
    choice("cos:ObjectCreated:Origin", "Fetched from the origin", "通过回源创建对象"),
    choice("cos:ObjectCreated:Replication", "Copied from another region", "通过跨地域复制创建对象"),
    choice("cos:ObjectRemove:*", "Any of the removals below", "下列任意一种删除事件"),
    choice("cos:ObjectRemove:Delete", "Object or version permanently deleted", "删除对象，或删除指定版本"),
    choice(
        "cos:ObjectRemove:DeleteMarkerCreated",
        "Object hidden by a delete marker",
        "删除对象并生成删除标记（多版本存储桶）",
    ),
    choice("cos:ObjectRestore:Post", "Restoring from the archive started", "创建归档恢复任务"),
    choice("cos:ObjectRestore:Completed", "Restoring from the archive completed", "归档恢复任务完成"),
];

const FILTER: Field = field("filter", Kind::Record(&[PREFIX, SUFFIX]))
    .en("Only objects that satisfy both members fire; at most one prefix and one suffix. The members begin with \
         capitals here. The document calls `filter` required although both members are optional, so it is always \
         written out, empty if nothing is set.")
    .zh("只有同时满足前缀和后缀的对象才会触发；前缀、后缀各最多一个。字段名首字母大写。文档把 `filter` 标为必选，而两\
         个字段都可选，因此本页总是写出它，未设置处为空字符串。")
    .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, CosFilter"), TENCENT_2024.at("COS 事件冲突规则")]);

const PREFIX: Field = field("Prefix", bytes(0, 850, form::ANY))
    .en(
        "How the object's path within the bucket must begin, such as `test/`, which excludes `hello/a.jpg`. No leading \
         `/`, although the event's `key` has one.",
    )
    .zh("对象在存储桶内的路径必须以此开头，例如 `test/`，此时 `hello/a.jpg` 不会触发。开头不写 `/`，但事件中的 \
         `key` 以 `/` 开头。")
    .default(Lit::Text(""))
    .example("test/")
    .aliases(&["prefix"])
    .cites(&[TENCENT_2024.at("COS 触发器说明, 前缀过滤; 触发器配置描述, Prefix"), COS_NAMES.at("对象键")]);

const SUFFIX: Field = field("Suffix", bytes(0, 850, form::ANY))
    .en("How the object's path must end, such as `.jpg`, which excludes `a.png`. The document requires a leading dot; \
         `jpg` would match `a.myjpg` too.")
    .zh("对象路径必须以此结尾，例如 `.jpg`，此时 `a.png` 不会触发。文档要求以 `.` 开头；写成 `jpg` 还会匹配 \
         `a.myjpg`。")
    .default(Lit::Text(""))
    .example(".jpg")
    .aliases(&["suffix"])
    .cites(&[TENCENT_2024.at("COS 触发器说明, 后缀过滤; 触发器配置描述, Suffix"), COS_NAMES.at("对象键")]);
