//! `aliyun/oss`: something is done to an object of a bucket.

mod event;
mod facts;
mod rules;

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_NO_RUN, FC_OSS_2026, FC_SAMPLES, FC_SDK_2016, FC2_DEVS, FC3_SCHEMA,
    FUNCRAFT, OSS_OBJECTS,
};

use self::event::{BEYOND, EVENT, HAPPENINGS, PRINTED};
pub use self::facts::LIBRARY;
pub use self::rules::CODES;
use self::rules::{CONFLICT, RULES};
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{bytes, chars, choice, clause, edition, field, json, list_of, member, says, worked};
use crate::model::{Answer, Choice, Field, Invocation, Kind, Lit, Node, Provider, Test, Trigger, config, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("OSS", "OSS 触发器"),
    summary: says(
        "Invokes the function when objects of an OSS bucket are created or removed, with the bucket, the object and \
         the request in one event.",
        "OSS Bucket 中的对象被创建或删除时调用函数，事件中包含 Bucket、对象和请求的信息。",
    ),
    invocation: Invocation::Async,
    config: &[TRIGGER_NAME, EVENTS, FILTER, QUALIFIER, INVOCATION_ROLE, SOURCE_ARN],
    happenings: HAPPENINGS,
    rules: RULES,
    conflict: Some(&CONFLICT),
    fires: &[
        clause("event", Test::Names(config("events")))
            .en("The event is one of the chosen events")
            .zh("发生的事件属于所选触发事件")
            .cites(&[ALIYUN_2021.at("6.1, OSS事件定义"), ALIYUN_2019.at("OSS触发器, events")]),
        clause("prefix", Test::StartsWith { text: on("key"), prefix: config("filter.key.prefix") })
            .en("The object's name begins with the prefix")
            .zh("对象名称以所设前缀开头")
            .cites(&[ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS触发器, filter")]),
        clause("suffix", Test::EndsWith { text: on("key"), suffix: config("filter.key.suffix") })
            .en("The object's name ends with the suffix")
            .zh("对象名称以所设后缀结尾")
            .cites(&[ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS触发器, filter")]),
    ],
    shapes: &[json(
        "oss",
        Node::Object(&[member("events", Node::List(&[Node::Object(EVENT)]))
            .en("What happened. Every document prints exactly one item, but none guarantees it, so a function should \
                 loop.")
            .zh("发生的事件列表。各版文档均只列出一项，但未保证只有一项，函数应循环处理。")]),
    )
    .en("One JSON object whose list `events` holds what happened; every printed event has one item.")
    .zh("一个 JSON 对象，其中 `events` 列表记录发生的事件；文档中的事件都只有一项。")
    .beyond(BEYOND)
    .cites(PRINTED)],
    answer: Answer::Unread(says(
        "OSS invokes asynchronously: the event is queued and no caller receives the answer; only logs and asynchronous \
         destinations show it.",
        "OSS 以异步方式调用函数：事件先进入队列，OSS 不接收返回值，返回值只能在日志或异步调用目标中查看。",
    )),
    editions: &[
        edition("2019-03-27")
            .en("`bucket` also has `virtualBucket`, which is empty.")
            .zh("`bucket` 中另有 `virtualBucket`，值为空字符串。")
            .cites(&[ALIYUN_2019.at("OSS触发器, 事件格式"), FC_SAMPLES.at("OSS")]),
        edition("2021-11-10")
            .en("`virtualBucket` is no longer printed, although events may still have it; otherwise as before.")
            .zh("文档中不再列出 `virtualBucket`，但实际事件可能仍有；其余不变。")
            .cites(&[ALIYUN_2021.at("5, 6.2")]),
        edition("2023-12-12")
            .en("The members of 2021, with newer values.")
            .zh("字段与 2021 年一致，仅示例取值更新。")
            .cites(&[ALIYUN_2023.at("OSS触发器")]),
    ],
    examples: &[
        worked!("oss", "put-2023", "An image uploaded under `source/` (2023)", "上传到 `source/` 下的图片（2023）")
            .cites(&[ALIYUN_2023.at("OSS触发器")]),
        worked!("oss", "put-2021", "An image uploaded (2021)", "上传图片（2021）")
            .whys(&[says(
                "2021-11-10, chapters 5 and 6.2: the ARN ends in bucketname although the bucket's name is testbucket",
                "2021-11-10 版第 5 章和 6.2 节：ARN 以 bucketname 结尾，而 Bucket 名称是 testbucket",
            )])
            .cites(&[ALIYUN_2021.at("5, 6.2; OSS触发器")]),
        worked!("oss", "put-2019", "An upload, with `virtualBucket` (2019)", "上传文件，含 `virtualBucket`（2019）")
            .cites(&[ALIYUN_2019.at("OSS触发器, 事件格式")]),
        worked!("oss", "resize", "Resize images without a loop", "缩放图片，且不会循环触发")
            .cites(&[ALIYUN_2021.at("6.2, 示例场景")]),
        worked!("oss", "overwrite", "A smaller object over a larger one", "用较小的对象覆盖较大的对象")
            .cites(&[ALIYUN_2021.at("5, deltaSize"), ALIYUN_2023.at("OSS触发器, deltaSize")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("key")),
    ..Trigger::new(Provider::Aliyun, "oss", "oss")
};

const EVENTS: Field = field("events", list_of(&Kind::Choice(EVENT_NAMES), 1, 17))
    .en("The calls that fire: one or more names, such as `oss:ObjectCreated:PutObject`. The names begin with `oss:` \
         here, but not in the event. Only calls that succeed fire. Only creation has a wildcard, \
         `oss:ObjectCreated:*`, and it also covers every step of a multipart upload.")
    .zh("触发函数的事件，可选一个或多个，例如 `oss:ObjectCreated:PutObject`。配置中带 `oss:` 前缀，事件内容中不带。只\
         有调用成功的接口才会触发。只有创建类事件有通配符 `oss:ObjectCreated:*`，它也包含分片上传的每一步。")
    .required()
    .example("oss:ObjectCreated:PutObject")
    .aliases(&["event", "触发事件"])
    .cites(&[ALIYUN_2021.at("6.1, OSS事件定义; 6.2"), ALIYUN_2019.at("OSS触发器, events")]);

/// Names that the dated documents do not have.
const LATER: &[Cite] = &[FC_OSS_2026.at("supported event types"), FC_SDK_2016.at("OSS event constants")];

const EVENT_NAMES: &[Choice] = &[
    choice("oss:ObjectCreated:*", "Any of the creations below", "下列任意一种创建事件"),
    choice("oss:ObjectCreated:PutObject", "Simple upload", "简单上传"),
    choice("oss:ObjectCreated:PutSymlink", "Symbolic link created", "创建软链接"),
    choice("oss:ObjectCreated:PostObject", "Upload by HTML form or in the console", "表单上传，包括在控制台上传")
        .cites(&[ALIYUN_2021.at("6.1, OSS事件定义"), FC_NO_RUN.at("OSS, console")]),
    choice("oss:ObjectCreated:CopyObject", "Copy of an existing object", "拷贝已有对象"),
    choice("oss:ObjectCreated:InitiateMultipartUpload", "Multipart upload started", "初始化分片上传"),
    choice("oss:ObjectCreated:UploadPart", "One part uploaded", "上传一个分片"),
    choice("oss:ObjectCreated:UploadPartCopy", "One part copied from another object", "从已有对象拷贝一个分片"),
    choice("oss:ObjectCreated:CompleteMultipartUpload", "Multipart upload completed", "完成分片上传"),
    choice("oss:ObjectCreated:AppendObject", "Upload by appending", "追加上传"),
    choice("oss:ObjectRemoved:DeleteObject", "One object deleted", "删除一个对象"),
    choice("oss:ObjectRemoved:DeleteObjects", "Several objects deleted", "批量删除对象"),
    choice("oss:ObjectRemoved:AbortMultipartUpload", "Multipart upload aborted", "中止分片上传"),
    choice(
        "oss:ObjectModified:UpdateObjectMeta",
        "Metadata changed; in some regions only, and no document prints its event",
        "修改对象元数据；仅部分地域支持，没有文档给出其事件",
    )
    .cites(&[FC_OSS_2026.at("ObjectModified"), FC3_SCHEMA.at("oss, events")]),
    choice("oss:ObjectReplication:ObjectCreated", "Written by replication; event not printed", "复制写入，无事件示例")
        .cites(LATER),
    choice("oss:ObjectReplication:ObjectRemoved", "Deleted by replication; event not printed", "复制删除，无事件示例")
        .cites(LATER),
    choice("oss:ObjectReplication:ObjectModified", "Changed by replication; event not printed", "复制覆盖，无事件示例")
        .cites(LATER),
];

const FILTER: Field = field(
    "filter",
    Kind::Record(&[field("key", Kind::Record(&[PREFIX, SUFFIX]))
        .en("Conditions on the object's full name. `key`, `prefix` and `suffix` are in lower case, as in the API; one \
             tool's example has capitals.")
        .zh("对对象完整名称的要求。`key`、`prefix`、`suffix` 均为小写，与 API 一致；某工具的示例以大写开头。")
        .cites(&[ALIYUN_2019.at("OSS触发器, filter"), FC2_DEVS.at("oss")])]),
)
.en("Only objects that match it fire. According to the documents it is optional, and without it every object fires; \
     the tools' schemas require all its members, so it is always written out here, with empty strings if nothing is \
     set.")
.zh("只有满足条件的对象才会触发。按文档可以不设置，此时所有对象都会触发；而部署工具的 Schema 要求写全各字段，因此本页\
     总是写出它，未设置处为空字符串。")
.cites(&[
    ALIYUN_2019.at("OSS触发器, filter"),
    ALIYUN_2021.at("6.1, 6.2"),
    FC3_SCHEMA.at("oss, filter"),
    FUNCRAFT.at("oss-event"),
]);

const PREFIX: Field = field("prefix", bytes(0, 1023, form::ANY))
    .en("How the object's full name must begin, such as `source/`. It is plain text, not a pattern, and ignores \
         folders: `source` also matches `source1.png` and `sources/a.png`. Names never begin with `/`.")
    .zh("对象完整名称必须以此开头，例如 `source/`。按纯文本比较，不是匹配模式，也不区分目录：`source` 同样会匹配 \
         `source1.png` 和 `sources/a.png`。对象名称不会以 `/` 开头。")
    .default(Lit::Text(""))
    .example("source/")
    .aliases(&["文件前缀"])
    .cites(&[ALIYUN_2021.at("6.2, 文件前缀"), FC_NO_RUN.at("OSS, prefix ab"), OSS_OBJECTS.at("Naming conventions")]);

const SUFFIX: Field = field("suffix", bytes(0, 1023, form::ANY))
    .en("How the object's full name must end, such as `.png`. It is case-sensitive, so `.png` does not match `A.PNG`; \
         `zip` without a dot also matches `myzip`.")
    .zh("对象完整名称必须以此结尾，例如 `.png`。区分大小写，`.png` 不会匹配 `A.PNG`；不带点的 `zip` 也会匹配 `myzip`。")
    .default(Lit::Text(""))
    .example(".png")
    .aliases(&["文件后缀"])
    .cites(&[
        ALIYUN_2021.at("6.2, 文件后缀"),
        ALIYUN_2019.at("OSS触发器, suffix"),
        OSS_OBJECTS.at("Naming conventions"),
    ]);

const SOURCE_ARN: Field = field("sourceArn", chars(1, 200, form::OSS_ARN))
    .en("The bucket that fires, as `acs:oss:REGION:ACCOUNT:BUCKET`, such as \
         `acs:oss:cn-shanghai:123456789:testbucket`. The region is `cn-shanghai`, without the `oss-` of the endpoint, \
         and the function must be in the same region. The event's region, owner and bucket are computed from it.")
    .zh("事件源 Bucket，格式为 `acs:oss:地域:账号 ID:Bucket 名称`，例如 `acs:oss:cn-shanghai:123456789:testbucket`。\
         地域写作 `cn-shanghai`，不带 Endpoint 中的 `oss-`，函数也必须在该地域。事件中的地域、所有者和 Bucket 都由它\
         得出。")
    .required()
    .beside()
    .example("acs:oss:cn-shanghai:123456789:testbucket")
    .aliases(&["bucketName", "bucket", "Bucket 名称"])
    .cites(&[ALIYUN_2019.at("fcli mkt, -s"), FUNCRAFT.at("oss, sourceArn"), FC_NO_RUN.at("OSS, region")]);
