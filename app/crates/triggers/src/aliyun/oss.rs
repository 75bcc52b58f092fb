//! `aliyun/oss`: something is done to an object of a bucket.

mod event;
mod facts;
mod happenings;
mod library;
mod rules;

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023};

use self::event::{EVENT, PRINTED};
use self::happenings::{HAPPENINGS, event_word};
pub use self::library::LIBRARY;
use self::rules::{CONFLICT, RULES};
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::{
    Answer, Choice, Clause, Count, Edition, Encoding, Example, Field, Id, Invocation, Kind, Life, Limit, Lit, Node,
    Provider, Shape, Slot, Test, Trigger, When, config, on,
};
use crate::{cites, texts, tree};
use bilingual::sources::{FC_SAMPLES, FC_SDK_2016, FC2_DEVS, FC3_SCHEMA, FUNCRAFT, OSS_NAMES};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    id: Id { provider: Provider::Aliyun, name: "oss" },
    kind: "oss",
    name: Prose::new("OSS", "OSS 触发器"),
    summary: Prose::new(
        "Invokes the function when objects of an OSS bucket are created or removed, with the bucket, the object and \
         the request in one event.",
        "OSS Bucket 中的对象被创建或删除时调用函数，事件中包含 Bucket、对象和请求的信息。",
    ),
    life: Life::Current,
    invocation: Invocation::Async,
    config: &[TRIGGER_NAME, EVENTS, FILTER, QUALIFIER, INVOCATION_ROLE, SOURCE_ARN],
    happenings: HAPPENINGS,
    rules: RULES,
    conflict: Some(&CONFLICT),
    fires: &[
        Clause {
            id: "event",
            means: Prose::new("The event is one of the chosen events", "发生的事件在所选触发事件之中"),
            test: Test::Names { names: config("events"), word: event_word },
            cites: cites![ALIYUN_2021.at("6.1, table of events"), ALIYUN_2019.at("OSS, events")],
        },
        Clause {
            id: "prefix",
            means: Prose::new("The object's name begins with the prefix", "对象名称以所设前缀开头"),
            test: Test::StartsWith { text: on("key"), prefix: config("filter.key.prefix") },
            cites: cites![ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS, filter")],
        },
        Clause {
            id: "suffix",
            means: Prose::new("The object's name ends with the suffix", "对象名称以所设后缀结尾"),
            test: Test::EndsWith { text: on("key"), suffix: config("filter.key.suffix") },
            cites: cites![ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS, filter")],
        },
    ],
    shapes: &[Shape {
        variant: "oss",
        means: Prose::new(
            "One JSON object whose list `events` holds what happened; every printed event has one item.",
            "一个 JSON 对象，其中 `events` 列表记录发生的事件；文档中的事件都只有一项。",
        ),
        when: When::Always,
        encoding: Encoding::Json,
        root: Node::Object(&[Slot::new(
            "events",
            tree!(Node::List(&[Node::Object(EVENT)])),
            Prose::new(
                "What happened. Every document prints exactly one item and none promises it, so a function should loop.",
                "发生的事件列表。各版文档都只列出一项，但没有承诺只有一项，函数中应循环处理。",
            ),
            PRINTED,
        )]),
        cites: PRINTED,
    }],
    answer: Answer::Unread(Prose::new(
        "OSS invokes asynchronously: the event is queued and the answer reaches nobody, only logs and asynchronous \
         destinations show it.",
        "OSS 以异步方式调用函数：事件先进入队列，返回值不会交给 OSS，只能在日志或异步调用目标中看到。",
    )),
    editions: &[
        Edition {
            id: "2019-03-27",
            means: Prose::new(
                "Has `virtualBucket`, always empty, beside the bucket's owner.",
                "bucket 中另有 `virtualBucket`，值恒为空字符串。",
            ),
            cites: cites![ALIYUN_2019.at("OSS, event format"), FC_SAMPLES.at("OSS")],
        },
        Edition {
            id: "2021-11-10",
            means: Prose::new("`virtualBucket` is gone; all else as before.", "不再包含 `virtualBucket`，其余不变。"),
            cites: cites![ALIYUN_2021.at("5, 6.2")],
        },
        Edition {
            id: "2023-12-12",
            means: Prose::new(
                "The members of 2021, printed with newer values.",
                "成员与 2021 年一致，仅示例取值更新。",
            ),
            cites: cites![ALIYUN_2023.at("OSS触发器")],
        },
    ],
    default_edition: "2023-12-12",
    examples: &[
        Example {
            id: "put-2023",
            title: Prose::new("A picture uploaded below `source/` (2023)", "上传到 `source/` 下的图片（2023）"),
            cites: cites![ALIYUN_2023.at("OSS触发器")],
            whys: &[],
            state: include_str!("oss/put-2023.json"),
        },
        Example {
            id: "put-2021",
            title: Prose::new("A picture uploaded (2021)", "上传图片（2021）"),
            cites: cites![ALIYUN_2021.at("5, 6.2; OSS触发器")],
            whys: &[Prose::new(
                "2021-11-10, chapters 5 and 6.2: the ARN ends in bucketname although the bucket's name is testbucket",
                "2021-11-10 版第 5 章和 6.2 节：ARN 以 bucketname 结尾，而 Bucket 名称是 testbucket",
            )],
            state: include_str!("oss/put-2021.json"),
        },
        Example {
            id: "put-2019",
            title: Prose::new(
                "A picture uploaded, with `virtualBucket` (2019)",
                "上传图片，含 `virtualBucket`（2019）",
            ),
            cites: cites![ALIYUN_2019.at("OSS, event format")],
            whys: &[],
            state: include_str!("oss/put-2019.json"),
        },
        Example {
            id: "resize",
            title: Prose::new(
                "Scale `source/serverless.png` without a loop",
                "缩放 `source/serverless.png`，且不会循环触发",
            ),
            cites: cites![ALIYUN_2021.at("6.2, scenario")],
            whys: &[],
            state: include_str!("oss/resize.json"),
        },
        Example {
            id: "overwrite",
            title: Prose::new("A smaller object over a larger one", "用较小的对象覆盖较大的对象"),
            cites: cites![ALIYUN_2021.at("5, deltaSize"), ALIYUN_2023.at("OSS触发器, deltaSize")],
            whys: &[],
            state: include_str!("oss/overwrite.json"),
        },
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
};

/// The documents' list of names.
const LISTED: &[Cite] = cites![ALIYUN_2021.at("6.1, table of events"), ALIYUN_2019.at("OSS, events")];

const EVENTS: Field = Field::new(
    "events",
    Kind::List(&Kind::Choice(EVENT_NAMES), Count { min: 1, max: 17 }),
    Prose::new(
        "Which calls fire, one name or several, such as `oss:ObjectCreated:PutObject`. The names begin with `oss:` here \
         and without it in the event. A call fires after it succeeded. Only creation has a wildcard, \
         `oss:ObjectCreated:*`, and it also covers every step of a multipart upload.",
        "触发函数的事件，可选一个或多个，例如 `oss:ObjectCreated:PutObject`。配置中带 `oss:` 前缀，事件内容中不带。\
         对应接口调用成功后才会触发。只有创建类事件有通配符 `oss:ObjectCreated:*`，它也包含分片上传的每一步。",
    ),
    cites![ALIYUN_2021.at("6.1, table of events; 6.2"), ALIYUN_2019.at("OSS, events")],
)
.required()
.example("oss:ObjectCreated:PutObject");

const fn listed(value: &'static str, means: Prose) -> Choice {
    Choice { value, means, cites: LISTED }
}

const fn replication(value: &'static str, means: Prose) -> Choice {
    Choice { value, means, cites: cites![FC_SDK_2016.at("OSS event constants")] }
}

const EVENT_NAMES: &[Choice] = &[
    listed("oss:ObjectCreated:*", Prose::new("Any of the creations below", "下列任意一种创建事件")),
    listed("oss:ObjectCreated:PutObject", Prose::new("Simple upload", "简单上传（PutObject）")),
    listed("oss:ObjectCreated:PutSymlink", Prose::new("Symbolic link made", "创建软链接（PutSymlink）")),
    listed("oss:ObjectCreated:PostObject", Prose::new("Upload by HTML form", "表单上传（PostObject）")),
    listed("oss:ObjectCreated:CopyObject", Prose::new("Copy of an existing object", "拷贝已有对象（CopyObject）")),
    listed(
        "oss:ObjectCreated:InitiateMultipartUpload",
        Prose::new("Multipart upload begun", "初始化分片上传（InitiateMultipartUpload）"),
    ),
    listed("oss:ObjectCreated:UploadPart", Prose::new("One part uploaded", "上传一个分片（UploadPart）")),
    listed(
        "oss:ObjectCreated:UploadPartCopy",
        Prose::new("One part copied from another object", "从已有对象拷贝一个分片（UploadPartCopy）"),
    ),
    listed(
        "oss:ObjectCreated:CompleteMultipartUpload",
        Prose::new("Multipart upload completed", "完成分片上传（CompleteMultipartUpload）"),
    ),
    listed("oss:ObjectCreated:AppendObject", Prose::new("Upload by appending", "追加上传（AppendObject）")),
    listed("oss:ObjectRemoved:DeleteObject", Prose::new("One object deleted", "删除一个对象（DeleteObject）")),
    listed("oss:ObjectRemoved:DeleteObjects", Prose::new("Several objects deleted", "批量删除对象（DeleteObjects）")),
    listed(
        "oss:ObjectRemoved:AbortMultipartUpload",
        Prose::new("Multipart upload given up", "中止分片上传（AbortMultipartUpload）"),
    ),
    Choice {
        value: "oss:ObjectModified:UpdateObjectMeta",
        means: Prose::new(
            "Metadata changed; known to the deployment tool only, so no event of it can be shown here",
            "修改对象元数据；仅见于部署工具，本页无法给出对应事件",
        ),
        cites: cites![FC3_SCHEMA.at("oss, events")],
    },
    replication(
        "oss:ObjectReplication:ObjectCreated",
        Prose::new(
            "Created by replication; a constant of the first SDK, without a printed event",
            "经复制创建；仅见于早期 SDK 常量，没有公开的事件示例",
        ),
    ),
    replication(
        "oss:ObjectReplication:ObjectRemoved",
        Prose::new(
            "Removed by replication; a constant of the first SDK, without a printed event",
            "经复制删除；仅见于早期 SDK 常量，没有公开的事件示例",
        ),
    ),
    replication(
        "oss:ObjectReplication:ObjectModified",
        Prose::new(
            "Changed by replication; a constant of the first SDK, without a printed event",
            "经复制修改；仅见于早期 SDK 常量，没有公开的事件示例",
        ),
    ),
];

const FILTER: Field = Field::new(
    "filter",
    Kind::Record(&[Field::new(
        "key",
        Kind::Record(&[PREFIX, SUFFIX]),
        Prose::new(
            "What the object's whole name must look like. Write `key`, `prefix` and `suffix` in lower case: an example of \
             a tool has capitals, the API has not.",
            "对对象完整名称的要求。`key`、`prefix`、`suffix` 均为小写；某工具的示例写成大写开头，但 API 只认小写。",
        ),
        cites![ALIYUN_2019.at("OSS, filter"), FC2_DEVS.at("oss")],
    )]),
    Prose::new(
        "Only objects that satisfy it fire. The documents let it be left out, and then every object fires; the schemas \
         of the tools ask for all its members, so it is always written out here, empty where nothing is set.",
        "只有满足条件的对象才会触发。按文档可以不设置，此时所有对象都会触发；而部署工具的 Schema 要求写全各成员，\
         因此本页总是写出它，未设置处为空字符串。",
    ),
    cites![
        ALIYUN_2019.at("OSS, filter"),
        ALIYUN_2021.at("6.1, 6.2"),
        FC3_SCHEMA.at("oss, filter"),
        FUNCRAFT.at("oss-event")
    ],
);

const PREFIX: Field = Field::new(
    "prefix",
    Kind::Text(Limit::bytes(0, 1023), &form::ANY),
    Prose::new(
        "How the object's whole name must begin, such as `source/`. It is plain text, not a pattern, and knows no \
         folders: `source` also lets `source1.png` and `sources/a.png` pass. Names never begin with `/`.",
        "对象完整名称必须以此开头，例如 `source/`。按纯文本比较，不支持通配符，也不区分目录：\
         `source` 同样会匹配 `source1.png` 和 `sources/a.png`。对象名称不会以 `/` 开头。",
    ),
    cites![ALIYUN_2021.at("6.2, 文件前缀"), ALIYUN_2019.at("OSS, prefix"), OSS_NAMES.at("Object name")],
)
.default(Lit::Text(""))
.example("source/");

const SUFFIX: Field = Field::new(
    "suffix",
    Kind::Text(Limit::bytes(0, 1023), &form::ANY),
    Prose::new(
        "How the object's whole name must end, such as `.png`. Upper and lower case differ, so `.png` leaves `A.PNG` \
         out, and `zip` without a dot also lets `myzip` pass.",
        "对象完整名称必须以此结尾，例如 `.png`。区分大小写，`.png` 不会匹配 `A.PNG`；\
         不带点的 `zip` 也会匹配 `myzip`。",
    ),
    cites![ALIYUN_2021.at("6.2, 文件后缀"), ALIYUN_2019.at("OSS, suffix"), OSS_NAMES.at("Object name")],
)
.default(Lit::Text(""))
.example(".png");

const SOURCE_ARN: Field = Field::new(
    "sourceArn",
    Kind::Text(Limit::chars(1, 200), &form::OSS_ARN),
    Prose::new(
        "The bucket that fires, as `acs:oss:REGION:ACCOUNT:BUCKET`, such as \
         `acs:oss:cn-shanghai:123456789:testbucket`. The region is written `cn-shanghai`, without the `oss-` of the \
         endpoint. Region, owner and bucket of the event are read from it.",
        "触发源 Bucket，格式为 `acs:oss:地域:账号 ID:Bucket 名称`，例如 \
         `acs:oss:cn-shanghai:123456789:testbucket`。地域写作 `cn-shanghai`，不带 Endpoint 中的 `oss-`。\
         事件中的地域、所有者和 Bucket 都由它得出。",
    ),
    cites![ALIYUN_2019.at("fcli mkt, -s"), ALIYUN_2021.at("6.2, Bucket 名称"), FUNCRAFT.at("oss, sourceArn")],
)
.required()
.beside()
.example("acs:oss:cn-shanghai:123456789:testbucket");
