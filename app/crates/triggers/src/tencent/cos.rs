//! `tencent/cos`: something is done to an object of a bucket.

mod facts;
mod happenings;
mod library;
mod rules;

use schedule::source::{REASONING, TENCENT_2024};
use schedule::text::Text;

use self::facts::FACTS;
use self::happenings::{HAPPENINGS, event_word};
pub use self::library::LIBRARY;
use self::rules::{CONFLICT, RULES};
use super::{ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::derive::{Derivation, Gives};
use crate::form;
use crate::generate::Maker;
use crate::model::{
    Answer, Choice, Clause, Edition, Encoding, Example, Expr, Field, Id, Invocation, Kind, Life, Limit, Lit, Node,
    Provider, Shape, Slot, Test, Trigger, When, config, on,
};
use crate::sources::{COS_NAMES, SCF_GO, SCF_PAGES, SCF_SDK, SCFCLI, TENCENT_REGIONS};
use crate::time::Format;
use crate::value::Value;
use crate::{cites, texts, tree};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    id: Id { provider: Provider::Tencent, name: "cos" },
    kind: "cos",
    name: Text::new("COS", "COS 触发器"),
    summary: Text::new(
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
            means: Text::new("The trigger is enabled", "触发器已启用"),
            test: Test::Is(config("Enable"), Lit::Text("OPEN")),
            cites: cites![SCF_SDK.at("CreateTrigger, Enable"), TENCENT_2024.at("COS 触发器, console")],
        },
        Clause {
            id: "event",
            means: Text::new("The event is the chosen one", "发生的事件属于所选事件类型"),
            test: Test::Names { names: config("event"), word: event_word },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 事件类型")],
        },
        Clause {
            id: "prefix",
            means: Text::new("The object's path begins with the prefix", "对象路径以所设前缀开头"),
            test: Test::StartsWith { text: on("path"), prefix: config("filter.Prefix") },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 前缀过滤"), TENCENT_2024.at("COS 事件冲突规则")],
        },
        Clause {
            id: "suffix",
            means: Text::new("The object's path ends with the suffix", "对象路径以所设后缀结尾"),
            test: Test::EndsWith { text: on("path"), suffix: config("filter.Suffix") },
            cites: cites![TENCENT_2024.at("COS 触发器说明, 后缀过滤"), TENCENT_2024.at("COS 事件冲突规则")],
        },
    ],
    shapes: &[Shape {
        variant: "cos",
        means: Text::new(
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
                    Text::new("What happened to which object of which bucket.", "事件对应的 COS 存储桶和对象信息。"),
                    PRINTED,
                ),
                Slot::new(
                    "event",
                    tree!(Node::Object(RECORD_EVENT)),
                    Text::new(
                        "The event itself: name, time, request and queue.",
                        "事件本身的信息：名称、时间、请求和队列。"
                    ),
                    PRINTED,
                ),
            ])])),
            Text::new(
                "What happened. Several messages may be merged into one list, so a function should loop; every printed event has \
                 one item.",
                "记录列表。多条消息可能合并在一个列表中，函数应循环处理；文档中的示例都只有一项。",
            ),
            cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, Records")],
        )]),
        cites: PRINTED,
    }],
    answer: Answer::Unread(Text::new(
        "COS always invokes asynchronously: the answer reaches nobody, only logs show it.",
        "COS 始终以异步方式调用函数，返回结果不会交给调用方，只能在日志中查看。",
    )),
    editions: &[Edition {
        id: "2024-04-19",
        means: Text::new(
            "The pages as a whole carry this date; their sample events are of December 2018.",
            "文档各页统一标注该日期，其中的示例事件产生于 2018 年 12 月。",
        ),
        cites: cites![TENCENT_2024.at("触发器事件消息结构汇总; COS 触发器说明")],
    }],
    default_edition: "2024-04-19",
    facts: FACTS,
    examples: &[
        Example {
            id: "upload",
            title: Text::new("A file uploaded (summary page)", "上传文件（事件结构汇总页）"),
            cites: cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("触发器事件消息结构汇总")],
            state: include_str!("cos/upload.json"),
        },
        Example {
            id: "metadata",
            title: Text::new(
                "A file uploaded with metadata of its own (COS page)",
                "上传带自定义元数据的文件（COS 触发器页）",
            ),
            cites: cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器")],
            state: include_str!("cos/metadata.json"),
        },
        Example {
            id: "jpg-below-test",
            title: Text::new("Only `.jpg` below `test/`", "仅 `test/` 下的 `.jpg` 文件"),
            cites: cites![TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤")],
            state: include_str!("cos/jpg-below-test.json"),
        },
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
};

/// Where the event is printed.
const PRINTED: &[schedule::source::Cite] =
    cites![TENCENT_2024.at("触发器事件消息结构汇总, COS; COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器")];

const TRIGGER_NAME: Field = Field::new(
    "TriggerName",
    Kind::Text(Limit::chars(1, 150), &form::COS_HOST),
    Text::new(
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
    Text::new(
        "What fires: exactly one name, such as `cos:ObjectCreated:Put`, as a text and never as a list. `cos:ObjectCreated:*` covers \
         all creations and `cos:ObjectRemove:*` all removals; mind that it is `ObjectRemove`, without d.",
        "触发函数的事件类型，只能填写一个，例如 `cos:ObjectCreated:Put`，类型为字符串而不是列表。`cos:ObjectCreated:*` 包含所有上传事件，\
         `cos:ObjectRemove:*` 包含所有删除事件；注意是 `ObjectRemove`，末尾没有 d。",
    ),
    cites![TENCENT_2024.at("触发器配置描述, COS 触发器, event"), TENCENT_2024.at("COS 触发器说明, 事件类型")],
)
.required()
.example("cos:ObjectCreated:*");

const fn name(value: &'static str, means: Text) -> Choice {
    Choice {
        value,
        means,
        cites: cites![TENCENT_2024.at("COS 触发器说明, 事件类型"), SCF_PAGES.at("COS 触发器, 事件类型")],
    }
}

const EVENT_NAMES: &[Choice] = &[
    name("cos:ObjectCreated:*", Text::new("Any of the creations below", "下列任意一种上传事件")),
    name("cos:ObjectCreated:Put", Text::new("Simple upload", "使用 Put Object 接口上传")),
    name("cos:ObjectCreated:Post", Text::new("Upload by HTML form", "使用 Post Object 接口表单上传")),
    name("cos:ObjectCreated:Copy", Text::new("Copy of an existing object", "使用 Put Object - Copy 接口复制")),
    name("cos:ObjectCreated:CompleteMultipartUpload", Text::new("Multipart upload completed", "完成分块上传")),
    name("cos:ObjectCreated:Origin", Text::new("Fetched from the origin", "通过回源创建对象")),
    name("cos:ObjectCreated:Replication", Text::new("Copied from another region", "通过跨地域复制创建对象")),
    name("cos:ObjectRemove:*", Text::new("Any of the removals below", "下列任意一种删除事件")),
    name("cos:ObjectRemove:Delete", Text::new("Object or version deleted for good", "删除对象，或删除指定版本")),
    name(
        "cos:ObjectRemove:DeleteMarkerCreated",
        Text::new("Object hidden by a delete marker", "删除对象并生成删除标记（多版本存储桶）"),
    ),
    name("cos:ObjectRestore:Post", Text::new("Restoring from the archive begun", "创建归档恢复任务")),
    name("cos:ObjectRestore:Completed", Text::new("Restoring from the archive done", "归档恢复任务完成")),
];

const FILTER: Field = Field::new(
    "filter",
    Kind::Record(&[PREFIX, SUFFIX]),
    Text::new(
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
    Text::new(
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
    Text::new(
        "How the object's path must end, such as `.jpg`, which leaves `a.png` out. It must begin with a dot: `jpg` is refused.",
        "对象路径必须以此结尾，例如 `.jpg`，此时 `a.png` 不会触发。必须以 `.` 开头，写成 `jpg` 会被拒绝。",
    ),
    cites![TENCENT_2024.at("COS 触发器说明, 后缀过滤; 触发器配置描述, Suffix"), COS_NAMES.at("对象键")],
)
.default(Lit::Text(""))
.example(".jpg");

/// The short code of the region, pinned or worked out.
const REGION_CODE: Expr = Expr::Or(on("region"), &Expr::Derived(&SHORT_REGION, &[config("TriggerName")]));

const APPID_OF_HOST: Expr = Expr::Derived(&APPID, &[config("TriggerName")]);

const BUCKET_OF_HOST: Expr = Expr::Derived(&BUCKET, &[config("TriggerName")]);

/// The part `cos` of a record.
const COS: &[Slot] = &[
    Slot::new(
        "cosSchemaVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Text::new("Version of what stands in `cos`, the text `1.0`.", "`cos` 部分的结构版本，为字符串 `1.0`。"),
        PRINTED,
    ),
    Slot::new(
        "cosObject",
        tree!(Node::Object(COS_OBJECT)),
        Text::new("The object: path, size, metadata and address.", "对象信息：路径、大小、元数据和访问地址。"),
        PRINTED,
    ),
    Slot::new(
        "cosBucket",
        tree!(Node::Object(&[
            Slot::new(
                "region",
                tree!(Node::Leaf(REGION_CODE)),
                Text::new(
                    "Region as a short code such as `cd` for `ap-chengdu`. An SDK wants the long name, so it cannot be used as it \
                     is.",
                    "地域简称，例如 `cd` 表示 `ap-chengdu`。SDK 需要完整的地域名称，不能直接使用该值。",
                ),
                PRINTED,
            ),
            Slot::new(
                "name",
                tree!(Node::Leaf(Expr::Or(on("name"), &BUCKET_OF_HOST))),
                Text::new(
                    "Name of the bucket without the account, such as `testpic`. The API of COS wants `testpic-1253970026`.",
                    "存储桶名称，不含 APPID，例如 `testpic`；而 COS API 需要的是 `testpic-1253970026`。",
                ),
                PRINTED,
            ),
            Slot::new(
                "appid",
                tree!(Node::Leaf(Expr::Or(on("appid"), &APPID_OF_HOST))),
                Text::new(
                    "Number of the account that owns the bucket, as text such as `1253970026`.",
                    "存储桶所属账号的 APPID，字符串类型，例如 `1253970026`。"
                ),
                PRINTED,
            ),
        ])),
        Text::new("The bucket: region, name and account.", "存储桶信息：地域、名称和所属账号。"),
        PRINTED,
    ),
    Slot::new(
        "cosNotificationId",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("unkown")))),
        Text::new(
            "Always `unkown`, misspelt so by the vendor. A comparison with the right spelling fails.",
            "固定为 `unkown`，这是厂商自己的拼写；按正确拼写比较不会相等。",
        ),
        cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器"), SCFCLI.at("COS")],
    ),
];

const COS_OBJECT: &[Slot] = &[
    Slot::new(
        "url",
        tree!(Node::Leaf(Expr::Or(
            on("url"),
            &Expr::Join(&[
                Expr::Fixed(Lit::Text("http://")),
                Expr::From(config("TriggerName")),
                Expr::Fixed(Lit::Text("/")),
                Expr::From(on("path")),
            ]),
        ))),
        Text::new(
            "Address of the object, `http://HOST/PATH`. It is not signed: reading an object of a private bucket by it fails.",
            "对象的访问地址，形如 `http://域名/路径`。该地址没有签名，不能用它直接读取私有存储桶中的对象。",
        ),
        PRINTED,
    ),
    Slot::new(
        "meta",
        tree!(Node::Object(&[
            Slot::new(
                "x-cos-request-id",
                tree!(Node::Leaf(Expr::Or(on("x-cos-request-id"), &Expr::Generated(Maker::Base64Hex(29))))),
                Text::new(
                    "Id of the request to COS, base64 text such as `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`; the documents mask its \
                     end.",
                    "COS 请求 ID，为 base64 文本，例如 `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`；文档遮盖了末尾。",
                ),
                PRINTED,
            ),
            Slot::new(
                "Content-Type",
                tree!(Node::Leaf(Expr::From(on("Content-Type")))),
                Text::new(
                    "Type of the content such as `image/jpeg`. It is empty in every printed event, so do not rely on it.",
                    "内容类型，例如 `image/jpeg`。文档示例中均为空字符串，不要依赖它。",
                ),
                PRINTED,
            ),
            Slot::spread(
                on("meta"),
                Text::new(
                    "Further headers of the object, such as `x-cos-meta-mykey` with `myvalue`: those that begin with `x-cos-meta-` are \
                     the uploader's own.",
                    "对象的其他头部，例如 `x-cos-meta-mykey` 的值为 `myvalue`；以 `x-cos-meta-` 开头的是上传者自定义的元数据。",
                ),
                cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, meta")],
            ),
        ])),
        Text::new("Headers kept with the object.", "对象的元数据。"),
        PRINTED,
    ),
    Slot::new(
        "vid",
        tree!(Node::Leaf(Expr::From(on("vid")))),
        Text::new(
            "Id of the object's version; empty where the bucket keeps no versions.",
            "对象的版本 ID；存储桶未开启版本控制时为空字符串。",
        ),
        PRINTED,
    ),
    Slot::new(
        "key",
        tree!(Node::Leaf(Expr::Or(
            on("key"),
            &Expr::Join(&[
                Expr::Fixed(Lit::Text("/")),
                APPID_OF_HOST,
                Expr::Fixed(Lit::Text("/")),
                BUCKET_OF_HOST,
                Expr::Fixed(Lit::Text("/")),
                Expr::From(on("path")),
            ]),
        ))),
        Text::new(
            "`/APPID/BUCKET/PATH`, such as `/1253970026/testpic/testfile`. The object's own path begins only after the third `/`; an \
             SDK that gets the whole finds nothing.",
            "形如 `/APPID/存储桶/路径`，例如 `/1253970026/testpic/testfile`。第三个 `/` 之后才是对象路径，把整个值交给 SDK 会找不到对象。",
        ),
        PRINTED,
    ),
    Slot::new(
        "size",
        tree!(Node::Leaf(Expr::From(on("size")))),
        Text::new(
            "Size of the object in bytes, a number such as `1029`.",
            "对象大小，单位字节，数字类型，例如 `1029`。",
        ),
        PRINTED,
    ),
];

/// The part `event` of a record.
const RECORD_EVENT: &[Slot] = &[
    Slot::new(
        "eventName",
        tree!(Node::Leaf(Expr::Or(on("eventName"), &Expr::From(config("event"))))),
        Text::new(
            "The name that is configured, wildcard and all, such as `cos:ObjectCreated:*`. Which call it was is not in it, as far as \
             the printed events show; another source has the call's own name.",
            "所配置的事件类型，包括通配符，例如 `cos:ObjectCreated:*`。从文档示例看，它不反映具体接口；也有来源给出具体名称。",
        ),
        cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器"), SCF_GO.at("COS test event")],
    ),
    Slot::new(
        "eventVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Text::new("Version of the event's form, the text `1.0`.", "事件结构版本，为字符串 `1.0`。"),
        PRINTED,
    ),
    Slot::new(
        "eventTime",
        tree!(Node::Leaf(Expr::Or(on("eventTime"), &Expr::Clock(Format::Unix)))),
        Text::new(
            "When it happened, whole seconds since 1970 as a number such as `1545205770`. JavaScript's `Date` wants it times 1000.",
            "事件发生的时间，Unix 时间戳（秒），数字类型，例如 `1545205770`；传给 JavaScript 的 `Date` 时需乘以 1000。",
        ),
        PRINTED,
    ),
    Slot::new(
        "eventSource",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("qcs::cos")))),
        Text::new("Always `qcs::cos`, with two colons.", "固定为 `qcs::cos`，中间是两个冒号。"),
        PRINTED,
    ),
    Slot::new(
        "requestParameters",
        tree!(Node::Object(&[
            Slot::new(
                "requestSourceIP",
                tree!(Node::Leaf(Expr::From(on("requestSourceIP")))),
                Text::new(
                    "Address that the request came from, such as `192.168.15.101`: an inner address where the call came from inside \
                     the cloud.",
                    "请求的源 IP 地址，例如 `192.168.15.101`；云内网发起的请求显示内网地址。",
                ),
                PRINTED,
            ),
            Slot::new(
                "requestHeaders",
                tree!(Node::Object(&[Slot::spread(
                    on("requestHeaders"),
                    Text::new(
                        "A header of the request with its value, such as `Authorization` beginning with `q-sign-algorithm=sha1`. It \
                         holds a signature: keep it out of logs.",
                        "请求头及其取值，例如以 `q-sign-algorithm=sha1` 开头的 `Authorization`。其中含有签名，不要写入日志。",
                    ),
                    PRINTED,
                )])),
                Text::new("Headers of the request, as a map of texts.", "请求头，键和值均为字符串。"),
                PRINTED,
            ),
        ])),
        Text::new("How the request came in.", "请求参数。"),
        PRINTED,
    ),
    Slot::new(
        "eventQueue",
        tree!(Node::Leaf(Expr::Or(
            on("eventQueue"),
            &Expr::Join(&[
                Expr::Fixed(Lit::Text("qcs:0:lambda:")),
                REGION_CODE,
                Expr::Fixed(Lit::Text(":appid/")),
                APPID_OF_HOST,
                Expr::Fixed(Lit::Text(":")),
                Expr::From(config("Namespace")),
                Expr::Fixed(Lit::Text(".")),
                Expr::From(config("FunctionName")),
                Expr::Fixed(Lit::Text(".")),
                Expr::From(config("Qualifier")),
            ]),
        ))),
        Text::new(
            "The function that the event was queued for, such as `qcs:0:lambda:cd:appid/1253970026:default.printevent.$LATEST`: \
             namespace, name and version stand at its end. Another page has `scf` for `lambda`.",
            "事件投递到的函数，例如 `qcs:0:lambda:cd:appid/1253970026:default.printevent.$LATEST`，末尾依次为命名空间、函数名和版本；\
             另一页面中 `lambda` 处为 `scf`。",
        ),
        PRINTED,
    ),
    Slot::new(
        "reservedInfo",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("")))),
        Text::new("Reserved, always empty.", "保留字段，恒为空字符串。"),
        PRINTED,
    ),
    Slot::new(
        "reqid",
        tree!(Node::Leaf(Expr::Or(on("reqid"), &Expr::Generated(Maker::Int(9))))),
        Text::new(
            "Id of the event's delivery, a number such as `179398952`. It is not `x-cos-request-id`.",
            "事件投递的请求编号，数字类型，例如 `179398952`；与 `x-cos-request-id` 不是一回事。",
        ),
        PRINTED,
    ),
];

/// Bucket, account and region of `BUCKET-APPID.cos.REGION.myqcloud.com`. A host that is masked as a whole masks all
/// it says about bucket and account.
fn host<'v>(values: &[Option<&'v Value>]) -> Option<(&'v str, &'v str, &'v str)> {
    let (bucket, rest) = values.first().copied().flatten()?.as_text()?.split_once(".cos.")?;
    let region = rest.strip_suffix(".myqcloud.com")?;
    let (name, appid) = bucket.rsplit_once('-').unwrap_or((bucket, bucket));
    Some((name, appid, region))
}

static BUCKET: Derivation = Derivation {
    id: "cos-bucket",
    means: Text::new("the bucket's name within its host", "存储桶域名中的名称部分"),
    gives: Gives::Text(&form::ANY),
    run: |values, _| host(values).map(|(name, ..)| name.into()),
};

static APPID: Derivation = Derivation {
    id: "cos-appid",
    means: Text::new("the account within the bucket's host", "存储桶域名中的 APPID"),
    gives: Gives::Text(&form::ANY),
    run: |values, _| host(values).map(|(_, appid, _)| appid.into()),
};

static SHORT_REGION: Derivation = Derivation {
    id: "cos-region",
    means: Text::new(
        "the short code of the region within the bucket's host; the region itself where no source knows its code",
        "存储桶域名中地域的简称；没有来源记载简称的地域使用完整名称",
    ),
    gives: Gives::Text(&form::REGION),
    run: |values, _| {
        let (.., region) = host(values)?;
        let code = REGION_CODES.iter().find(|(name, _)| *name == region).map_or(region, |(_, code)| code);
        Some(code.into())
    },
};

/// The codes that a source shows: `cd` in the printed events, `gz` and `bj` in libraries, the others in lists of regions.
const REGION_CODES: [(&str, &str); 5] =
    [("ap-chengdu", "cd"), ("ap-guangzhou", "gz"), ("ap-beijing", "bj"), ("ap-shanghai", "sh"), ("ap-nanjing", "nj")];

/// What the codes of regions rest on.
const REGION_CITES: &[schedule::source::Cite] = cites![
    TENCENT_2024.at("触发器事件消息结构汇总, COS"),
    SCF_GO.at("COS"),
    SCFCLI.at("COS"),
    TENCENT_REGIONS.at("RegionCode"),
    REASONING.at("regions without a known code"),
];
