//! The members of the event, and how those are worked out that are.

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::{REASONING, TENCENT_2024};

use crate::derive::{Derivation, Gives};
use crate::form;
use crate::generate::Maker;
use crate::model::{Expr, Lit, Node, Slot, config, on};
use crate::time::Format;
use crate::value::Value;
use crate::{cites, tree};
use bilingual::sources::{SCF_GO, SCF_PAGES, SCFCLI, TENCENT_REGIONS};

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] =
    cites![TENCENT_2024.at("触发器事件消息结构汇总, COS; COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器")];

/// The short code of the region, pinned or worked out.
const REGION_CODE: Expr = Expr::Or(on("region"), &Expr::Derived(&SHORT_REGION, &[config("TriggerName")]));

const APPID_OF_HOST: Expr = Expr::Derived(&APPID, &[config("TriggerName")]);

const BUCKET_OF_HOST: Expr = Expr::Derived(&BUCKET, &[config("TriggerName")]);

/// The part `cos` of a record.
pub(super) const COS: &[Slot] = &[
    Slot::new(
        "cosSchemaVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Prose::new("Version of what stands in `cos`, the text `1.0`.", "`cos` 部分的结构版本，为字符串 `1.0`。"),
        PRINTED,
    ),
    Slot::new(
        "cosObject",
        tree!(Node::Object(COS_OBJECT)),
        Prose::new("The object: path, size, metadata and address.", "对象信息：路径、大小、元数据和访问地址。"),
        PRINTED,
    ),
    Slot::new(
        "cosBucket",
        tree!(Node::Object(&[
            Slot::new(
                "region",
                tree!(Node::Leaf(REGION_CODE)),
                Prose::new(
                    "Region as a short code such as `cd` for `ap-chengdu`. An SDK wants the long name, so it cannot be used as it \
                     is.",
                    "地域简称，例如 `cd` 表示 `ap-chengdu`。SDK 需要完整的地域名称，不能直接使用该值。",
                ),
                PRINTED,
            ),
            Slot::new(
                "name",
                tree!(Node::Leaf(Expr::Or(on("name"), &BUCKET_OF_HOST))),
                Prose::new(
                    "Name of the bucket without the account, such as `testpic`. The API of COS wants `testpic-1253970026`.",
                    "存储桶名称，不含 APPID，例如 `testpic`；而 COS API 需要的是 `testpic-1253970026`。",
                ),
                PRINTED,
            ),
            Slot::new(
                "appid",
                tree!(Node::Leaf(Expr::Or(on("appid"), &APPID_OF_HOST))),
                Prose::new(
                    "Number of the account that owns the bucket, as text such as `1253970026`.",
                    "存储桶所属账号的 APPID，字符串类型，例如 `1253970026`。"
                ),
                PRINTED,
            ),
        ])),
        Prose::new("The bucket: region, name and account.", "存储桶信息：地域、名称和所属账号。"),
        PRINTED,
    ),
    Slot::new(
        "cosNotificationId",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("unkown")))),
        Prose::new(
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
        Prose::new(
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
                Prose::new(
                    "Id of the request to COS, base64 text such as `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`; the documents mask its \
                     end.",
                    "COS 请求 ID，为 base64 文本，例如 `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`；文档遮盖了末尾。",
                ),
                PRINTED,
            ),
            Slot::new(
                "Content-Type",
                tree!(Node::Leaf(Expr::From(on("Content-Type")))),
                Prose::new(
                    "Type of the content such as `image/jpeg`. It is empty in every printed event, so do not rely on it.",
                    "内容类型，例如 `image/jpeg`。文档示例中均为空字符串，不要依赖它。",
                ),
                PRINTED,
            ),
            Slot::spread(
                on("meta"),
                Prose::new(
                    "Further headers of the object, such as `x-cos-meta-mykey` with `myvalue`: those that begin with `x-cos-meta-` are \
                     the uploader's own.",
                    "对象的其他头部，例如 `x-cos-meta-mykey` 的值为 `myvalue`；以 `x-cos-meta-` 开头的是上传者自定义的元数据。",
                ),
                cites![TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, meta")],
            ),
        ])),
        Prose::new("Headers kept with the object.", "对象的元数据。"),
        PRINTED,
    ),
    Slot::new(
        "vid",
        tree!(Node::Leaf(Expr::From(on("vid")))),
        Prose::new(
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
        Prose::new(
            "`/APPID/BUCKET/PATH`, such as `/1253970026/testpic/testfile`. The object's own path begins only after the third `/`; an \
             SDK that gets the whole finds nothing.",
            "形如 `/APPID/存储桶/路径`，例如 `/1253970026/testpic/testfile`。第三个 `/` 之后才是对象路径，把整个值交给 SDK 会找不到对象。",
        ),
        PRINTED,
    ),
    Slot::new(
        "size",
        tree!(Node::Leaf(Expr::From(on("size")))),
        Prose::new(
            "Size of the object in bytes, a number such as `1029`.",
            "对象大小，单位字节，数字类型，例如 `1029`。",
        ),
        PRINTED,
    ),
];

/// The part `event` of a record.
pub(super) const RECORD_EVENT: &[Slot] = &[
    Slot::new(
        "eventName",
        tree!(Node::Leaf(Expr::Or(on("eventName"), &Expr::From(config("event"))))),
        Prose::new(
            "The name that is configured, wildcard and all, such as `cos:ObjectCreated:*`. Which call it was is not in it, as far as \
             the printed events show; another source has the call's own name.",
            "所配置的事件类型，包括通配符，例如 `cos:ObjectCreated:*`。从文档示例看，它不反映具体接口；也有来源给出具体名称。",
        ),
        cites![TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器"), SCF_GO.at("COS test event")],
    ),
    Slot::new(
        "eventVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Prose::new("Version of the event's form, the text `1.0`.", "事件结构版本，为字符串 `1.0`。"),
        PRINTED,
    ),
    Slot::new(
        "eventTime",
        tree!(Node::Leaf(Expr::Or(on("eventTime"), &Expr::Clock(Format::Unix)))),
        Prose::new(
            "When it happened, whole seconds since 1970 as a number such as `1545205770`. JavaScript's `Date` wants it times 1000.",
            "事件发生的时间，Unix 时间戳（秒），数字类型，例如 `1545205770`；传给 JavaScript 的 `Date` 时需乘以 1000。",
        ),
        PRINTED,
    ),
    Slot::new(
        "eventSource",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("qcs::cos")))),
        Prose::new("Always `qcs::cos`, with two colons.", "固定为 `qcs::cos`，中间是两个冒号。"),
        PRINTED,
    ),
    Slot::new(
        "requestParameters",
        tree!(Node::Object(&[
            Slot::new(
                "requestSourceIP",
                tree!(Node::Leaf(Expr::From(on("requestSourceIP")))),
                Prose::new(
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
                    Prose::new(
                        "A header of the request with its value, such as `Authorization` beginning with `q-sign-algorithm=sha1`. It \
                         holds a signature: keep it out of logs.",
                        "请求头及其取值，例如以 `q-sign-algorithm=sha1` 开头的 `Authorization`。其中含有签名，不要写入日志。",
                    ),
                    PRINTED,
                )])),
                Prose::new("Headers of the request, as a map of texts.", "请求头，键和值均为字符串。"),
                PRINTED,
            ),
        ])),
        Prose::new("How the request came in.", "请求参数。"),
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
        Prose::new(
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
        Prose::new("Reserved, always empty.", "保留字段，恒为空字符串。"),
        PRINTED,
    ),
    Slot::new(
        "reqid",
        tree!(Node::Leaf(Expr::Or(on("reqid"), &Expr::Generated(Maker::Int(9))))),
        Prose::new(
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
    means: Prose::new("the bucket's name within its host", "存储桶域名中的名称部分"),
    gives: Gives::Text(&form::ANY),
    run: |values, _| host(values).map(|(name, ..)| name.into()),
};

static APPID: Derivation = Derivation {
    id: "cos-appid",
    means: Prose::new("the account within the bucket's host", "存储桶域名中的 APPID"),
    gives: Gives::Text(&form::ANY),
    run: |values, _| host(values).map(|(_, appid, _)| appid.into()),
};

static SHORT_REGION: Derivation = Derivation {
    id: "cos-region",
    means: Prose::new(
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
pub(super) const REGION_CITES: &[Cite] = cites![
    TENCENT_2024.at("触发器事件消息结构汇总, COS"),
    SCF_GO.at("COS"),
    SCFCLI.at("COS"),
    TENCENT_REGIONS.at("RegionCode"),
    REASONING.at("regions without a known code"),
];
