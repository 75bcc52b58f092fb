//! `tencent/cos`: something is done to an object of a bucket.

mod event;
mod facts;
mod happenings;
mod library;
mod rules;

use bilingual::Prose;
use bilingual::sources::TENCENT_2024;

use self::event::{COS, PRINTED, RECORD_EVENT};
use self::happenings::{HAPPENINGS, event_word};
pub use self::library::LIBRARY;
use self::rules::{CONFLICT, RULES};
use super::{ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::form;
use crate::model::{
    Answer, Choice, Clause, Edition, Encoding, Example, Field, Id, Invocation, Kind, Life, Limit, Lit, Node, Provider,
    Shape, Slot, Test, Trigger, When, config, on,
};
use crate::{cites, texts, tree};
use bilingual::sources::{COS_NAMES, SCF_PAGES, SCF_SDK};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    id: Id { provider: Provider::Tencent, name: "cos" },
    kind: "cos",
    name: Prose::new("COS", "COS 触发器"),
    summary: Prose::new(
        "Invokes the function when objects of a COS bucket are created, removed or restored from the archive, with the \
         bucket, the object and the request in one record.",
        "COS 存储桶中的对象被创建、删除或从归档恢复时调用函数，事件中包含存储桶、对象和请求的信息。",
    ),
    life: Life::Current,
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, TRIGGER_NAME, EVENT, FILTER, ENABLE, QUALIFIER, NAMESPACE],
    happenings: HAPPENINGS,
    rules: RULES,
    conflict: Some(&CONFLICT),
    fires: &[
        Clause {
            id: "enabled",
            means: Prose::new("The trigger is enabled", "触发器已启用"),
            test: Test::Is(config("Enable"), Lit::Text("OPEN")),
            cites: cites![SCF_SDK.at("CreateTrigger, Enable"), TENCENT_2024.at("COS 触发器, console")],
        },
        Clause {
            id: "event",
            means: Prose::new("The event is the chosen one", "发生的事件属于所选事件类型"),
            test: Test::Names { names: config("event"), word: event_word },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 事件类型")],
        },
        Clause {
            id: "prefix",
            means: Prose::new("The object's path begins with the prefix", "对象路径以所设前缀开头"),
            test: Test::StartsWith { text: on("path"), prefix: config("filter.Prefix") },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 前缀过滤"), TENCENT_2024.at("COS 事件冲突规则")],
        },
        Clause {
            id: "suffix",
            means: Prose::new("The object's path ends with the suffix", "对象路径以所设后缀结尾"),
            test: Test::EndsWith { text: on("path"), suffix: config("filter.Suffix") },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 后缀过滤"), TENCENT_2024.at("COS 事件冲突规则")],
        },
    ],
    shapes: &[Shape {
        variant: "cos",
        means: Prose::new(
            "One JSON object whose list `Records` holds a part `cos` and a part `event` for what happened.",
            "一个 JSON 对象，`Records` 列表的每一项包含 `cos` 和 `event` 两部分。",
        ),
        when: When::Always,
        encoding: Encoding::Json,
        root: Node::Object(&[Slot::new(
            "Records",
            tree!(Node::List(&[Node::Object(&[
                Slot::new(
                    "cos",
                    tree!(Node::Object(COS)),
                    Prose::new("What happened to which object of which bucket.", "事件对应的 COS 存储桶和对象信息。"),
                    PRINTED,
                ),
                Slot::new(
                    "event",
                    tree!(Node::Object(RECORD_EVENT)),
                    Prose::new(
                        "The event itself: name, time, request and queue.",
                        "事件本身的信息：名称、时间、请求和队列。"
                    ),
                    PRINTED,
                ),
            ])])),
            Prose::new(
                "What happened. Several messages may be merged into one list, so a function should loop; every printed event has \
                 one item.",
                "记录列表。多条消息可能合并在一个列表中，函数应循环处理；文档中的示例都只有一项。",
            ),
            cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, Records")],
        )]),
        cites: PRINTED,
    }],
    answer: Answer::Unread(Prose::new(
        "COS always invokes asynchronously: the answer reaches nobody, only logs show it.",
        "COS 始终以异步方式调用函数，返回结果不会交给调用方，只能在日志中查看。",
    )),
    editions: &[Edition {
        id: "2024-04-19",
        means: Prose::new(
            "The pages as a whole carry this date; their sample events are of December 2018.",
            "文档各页统一标注该日期，其中的示例事件产生于 2018 年 12 月。",
        ),
        cites: cites![TENCENT_2024.at("触发器事件消息结构汇总; COS 触发器说明")],
    }],
    default_edition: "2024-04-19",
    examples: &[
        Example {
            id: "upload",
            title: Prose::new("A file uploaded (summary page)", "上传文件（事件结构汇总页）"),
            cites: cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("触发器事件消息结构汇总")],
            whys: &[],
            state: include_str!("cos/upload.json"),
        },
        Example {
            id: "metadata",
            title: Prose::new(
                "A file uploaded with metadata of its own (COS page)",
                "上传带自定义元数据的文件（COS 触发器页）",
            ),
            cites: cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器")],
            whys: &[],
            state: include_str!("cos/metadata.json"),
        },
        Example {
            id: "jpg-below-test",
            title: Prose::new("Only `.jpg` below `test/`", "仅 `test/` 下的 `.jpg` 文件"),
            cites: cites![TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤")],
            whys: &[],
            state: include_str!("cos/jpg-below-test.json"),
        },
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
};

const TRIGGER_NAME: Field = Field::new(
    "TriggerName",
    Kind::Text(Limit::chars(1, 150), &form::COS_HOST),
    Prose::new(
        "The bucket that fires, given by its host `BUCKET-APPID.cos.REGION.myqcloud.com`, such as \
         `testpic-1253970026.cos.ap-chengdu.myqcloud.com`. It is no name of your choice: without `http://` and without a path. \
         Bucket, account and region of the event are read from it.",
        "触发源存储桶的 XML API 访问域名 `存储桶名称-APPID.cos.地域.myqcloud.com`，例如 \
         `testpic-1253970026.cos.ap-chengdu.myqcloud.com`。它不是自定义名称，也不带 `http://` 和路径。\
         事件中的存储桶、APPID 和地域都由它得出。",
    ),
    cites![TENCENT_2024.at("触发器配置描述, COS 触发器, API 请求说明"), SCF_SDK.at("CreateTrigger, TriggerName")],
)
.required()
.beside()
.example("testpic-1253970026.cos.ap-chengdu.myqcloud.com");

const EVENT: Field = Field::new(
    "event",
    Kind::Choice(EVENT_NAMES),
    Prose::new(
        "What fires: exactly one name, such as `cos:ObjectCreated:Put`, as a text and never as a list. `cos:ObjectCreated:*` covers \
         all creations and `cos:ObjectRemove:*` all removals; mind that it is `ObjectRemove`, without d.",
        "触发函数的事件类型，只能填写一个，例如 `cos:ObjectCreated:Put`，类型为字符串而不是列表。`cos:ObjectCreated:*` 包含所有上传事件，\
         `cos:ObjectRemove:*` 包含所有删除事件；注意是 `ObjectRemove`，末尾没有 d。",
    ),
    cites![TENCENT_2024.at("触发器配置描述, COS 触发器, event"), TENCENT_2024.at("COS 触发器说明, 事件类型")],
)
.required()
.example("cos:ObjectCreated:*");

const fn name(value: &'static str, means: Prose) -> Choice {
    Choice {
        value,
        means,
        cites: cites![TENCENT_2024.at("COS 触发器说明, 事件类型"), SCF_PAGES.at("COS 触发器, 事件类型")],
    }
}

const EVENT_NAMES: &[Choice] = &[
    name("cos:ObjectCreated:*", Prose::new("Any of the creations below", "下列任意一种上传事件")),
    name("cos:ObjectCreated:Put", Prose::new("Simple upload", "使用 Put Object 接口上传")),
    name("cos:ObjectCreated:Post", Prose::new("Upload by HTML form", "使用 Post Object 接口表单上传")),
    name("cos:ObjectCreated:Copy", Prose::new("Copy of an existing object", "使用 Put Object - Copy 接口复制")),
    name("cos:ObjectCreated:CompleteMultipartUpload", Prose::new("Multipart upload completed", "完成分块上传")),
    name("cos:ObjectCreated:Origin", Prose::new("Fetched from the origin", "通过回源创建对象")),
    name("cos:ObjectCreated:Replication", Prose::new("Copied from another region", "通过跨地域复制创建对象")),
    name("cos:ObjectRemove:*", Prose::new("Any of the removals below", "下列任意一种删除事件")),
    name("cos:ObjectRemove:Delete", Prose::new("Object or version deleted for good", "删除对象，或删除指定版本")),
    name(
        "cos:ObjectRemove:DeleteMarkerCreated",
        Prose::new("Object hidden by a delete marker", "删除对象并生成删除标记（多版本存储桶）"),
    ),
    name("cos:ObjectRestore:Post", Prose::new("Restoring from the archive begun", "创建归档恢复任务")),
    name("cos:ObjectRestore:Completed", Prose::new("Restoring from the archive done", "归档恢复任务完成")),
];

const FILTER: Field = Field::new(
    "filter",
    Kind::Record(&[PREFIX, SUFFIX]),
    Prose::new(
        "Only objects that satisfy both members fire; at most one prefix and one suffix. The members begin with capitals here. The \
         document calls `filter` required though both members are optional, so it is always written out, empty where nothing is \
         set.",
        "只有同时满足前缀和后缀的对象才会触发；前缀、后缀各最多一个。成员名首字母大写。文档把 `filter` 标为必选，而两个成员都可选，\
         因此本页总是写出它，未设置处为空字符串。",
    ),
    cites![TENCENT_2024.at("触发器配置描述, COS 触发器, CosFilter"), TENCENT_2024.at("COS 事件冲突规则")],
);

const PREFIX: Field = Field::new(
    "Prefix",
    Kind::Text(Limit::bytes(0, 850), &form::ANY),
    Prose::new(
        "How the object's path within the bucket must begin, such as `test/`, which leaves `hello/a.jpg` out. No `/` in front, \
         although the event's `key` has one.",
        "对象在存储桶内的路径必须以此开头，例如 `test/`，此时 `hello/a.jpg` 不会触发。开头不要写 `/`，尽管事件中的 `key` 以 `/` 开头。",
    ),
    cites![TENCENT_2024.at("COS 触发器说明, 前缀过滤; 触发器配置描述, Prefix"), COS_NAMES.at("对象键")],
)
.default(Lit::Text(""))
.example("test/");

const SUFFIX: Field = Field::new(
    "Suffix",
    Kind::Text(Limit::bytes(0, 850), &form::COS_SUFFIX),
    Prose::new(
        "How the object's path must end, such as `.jpg`, which leaves `a.png` out. It must begin with a dot: `jpg` is refused.",
        "对象路径必须以此结尾，例如 `.jpg`，此时 `a.png` 不会触发。必须以 `.` 开头，写成 `jpg` 会被拒绝。",
    ),
    cites![TENCENT_2024.at("COS 触发器说明, 后缀过滤; 触发器配置描述, Suffix"), COS_NAMES.at("对象键")],
)
.default(Lit::Text(""))
.example(".jpg");
