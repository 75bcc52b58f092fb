//! The members of the event.

use bilingual::source::Cite;
use bilingual::sources::{REASONING, SCF_GO, SCF_PAGES, SCFCLI, TENCENT_2024, TENCENT_REGIONS};

use super::rules::CONFLICT;
use crate::derive::{Derivation, first};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{chars, clock, derived, fixed, join, made, object, of, or, says, slot, spread};
use crate::model::{Expr, Kind, Node, Slot, config, on};
use crate::pack::Codes;
use crate::time::Format;
use crate::value::Value;

// What is cited most: the page that sums the events up, the table of event types, the original of the page on COS, and
// an event of a library's test that looks captured.
pub(super) const SUMMARY: Cite = TENCENT_2024.at("触发器事件消息结构汇总, COS");
pub(super) const TYPES: Cite = TENCENT_2024.at("COS 触发器说明, 事件类型");
pub(super) const PAGE: Cite = SCF_PAGES.at("COS 触发器");
pub(super) const GO: Cite = SCF_GO.at("COS test event");

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[TENCENT_2024.at("触发器事件消息结构汇总, COS; COS 触发器的事件消息结构"), PAGE];

/// One record.
pub(super) const RECORD: Node = Node::Object(&[
    object("cos", COS).en("What happened to which object of which bucket.").zh("事件对应的 COS 存储桶和对象信息。"),
    object("event", RECORD_EVENT)
        .en("The event itself: name, time, request and queue.")
        .zh("事件本身的信息：名称、时间、请求和队列。"),
]);

const REGION_OF_HOST: Expr = derived(SHORT_REGION, &[of(config("TriggerName"))]);
const BUCKET_OF_HOST: Expr = derived(BUCKET, &[of(config("TriggerName"))]);
pub(super) const APPID_OF_HOST: Expr = derived(APPID, &[of(config("TriggerName"))]);

// What stands in `cosBucket`: pinned, or read from the host.
pub(super) const SHOWN_REGION: Expr = or(on("region"), &REGION_OF_HOST);
pub(super) const SHOWN_BUCKET: Expr = or(on("name"), &BUCKET_OF_HOST);
pub(super) const SHOWN_APPID: Expr = or(on("appid"), &APPID_OF_HOST);

const COS: &[Slot] = &[
    slot("cosSchemaVersion", fixed("1.0"))
        .en("Version of the content of `cos`, the string `1.0`.")
        .zh("`cos` 部分的结构版本，为字符串 `1.0`。"),
    object("cosObject", COS_OBJECT)
        .en("The object: path, size, metadata and address.")
        .zh("对象信息：路径、大小、元数据和访问地址。"),
    object(
        "cosBucket",
        &[
            slot("region", REGION_OF_HOST)
                .en(
                    "Region as a short code such as `cd` for `ap-chengdu`. SDKs require the long name, so it cannot be \
                     used directly.",
                )
                .zh("地域简称，例如 `cd` 表示 `ap-chengdu`。SDK 需要完整的地域名称，不能直接使用该值。")
                .pinned(),
            slot("name", BUCKET_OF_HOST)
                .en("Name of the bucket without the account, such as `testpic`. The COS API requires \
                     `testpic-1253970026`.")
                .zh("存储桶名称，不含 APPID，例如 `testpic`；而 COS API 需要的是 `testpic-1253970026`。")
                .pinned_by("name", Kind::text(64)),
            slot("appid", APPID_OF_HOST)
                .en("Number of the account that owns the bucket, as a string such as `1253970026`.")
                .zh("存储桶所属账号的 APPID，字符串类型，例如 `1253970026`。")
                .pinned_by("appid", Kind::text(32)),
        ],
    )
    .en("The bucket: region, name and account.")
    .zh("存储桶信息：地域、名称和所属账号。"),
    slot("cosNotificationId", fixed("unkown"))
        .en("`unkown`: the vendor's own spelling in both pages and in the generator of test events. A test of the Go \
             library has `xxx`, so do not rely on it.")
        .zh("`unkown`：两个页面和测试事件生成器中均为这一拼写，为官方原文。Go 语言库的测试中为 `xxx`，不要依赖它。")
        .cites(&[SUMMARY, PAGE, SCFCLI.at("COS"), GO])
        .pinned(),
];

const COS_OBJECT: &[Slot] = &[
    slot("url", join(&[fixed("http://"), of(config("TriggerName")), fixed("/"), of(on("path"))]))
        .en("Address of the object, `http://HOST/PATH`. It is not signed: it cannot read an object in a private \
             bucket.")
        .zh("对象的访问地址，形如 `http://域名/路径`。该地址没有签名，不能用它直接读取私有存储桶中的对象。")
        .pinned_by("url", Kind::text(4096)),
    object(
        "meta",
        &[
            slot("x-cos-request-id", made(Maker::Base64Hex(29)))
                .en("ID of the request to COS, Base64 such as `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`; the documents \
                     mask its end. A real one decodes to hexadecimal groups joined by `_`, of which the first is the \
                     time; one generated here does not.")
                .zh(
                    "COS 请求 ID，为 Base64 编码的字符串，例如 `NWMxOWY4MGFfMjViMjU4NjRfMTUyMVxxxxxxx=`；文档对末尾做了脱敏。真实的\
                     值解码后是以 `_` 连接的十六进制段，第一段是时间；本页生成的值没有这种结构。",
                )
                .cites(&[SUMMARY, GO])
                .pinned_by("x-cos-request-id", Kind::text(256)),
            slot("Content-Type", of(on("Content-Type")))
                .en(
                    "Type of the content such as `image/jpeg`. It is empty in the documents' events, so do not rely on \
                     it; a test of the Go library has the type of a form upload.",
                )
                .zh("内容类型，例如 `image/jpeg`。文档示例中均为空，不要依赖它；Go 语言库的测试中是表单上传的类型。")
                .cites(&[SUMMARY, GO]),
            spread(on("meta"))
                .en("Other headers of the object, such as `x-cos-meta-mykey` with `myvalue`: those that begin with \
                     `x-cos-meta-` are the uploader's own.")
                .zh("对象的其他头部，例如 `x-cos-meta-mykey` 的值为 `myvalue`；以 `x-cos-meta-` 开头的是上传者自定义\
                     的元数据。")
                .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), SCF_PAGES.at("COS 触发器, meta")]),
        ],
    )
    .en("Headers stored with the object.")
    .zh("对象的元数据。"),
    slot("vid", of(on("vid")))
        .en("ID of the object's version; empty if the bucket keeps no versions.")
        .zh("对象的版本 ID；存储桶未开启版本控制时为空字符串。")
        .cites(&[SUMMARY, REASONING.at("empty without versions")]),
    slot("key", join(&[fixed("/"), APPID_OF_HOST, fixed("/"), BUCKET_OF_HOST, fixed("/"), of(on("path"))]))
        .en("`/APPID/BUCKET/PATH`, such as `/1253970026/testpic/testfile`. The object's own path begins only after the \
             third `/`; an SDK that gets the whole string finds nothing.")
        .zh("形如 `/APPID/存储桶/路径`，例如 `/1253970026/testpic/testfile`。第三个 `/` 之后才是对象路径，直接将该值传\
             给 SDK 会找不到对象。")
        .pinned_by("key", Kind::text(4096)),
    slot("size", of(on("size")))
        .en("Size of the object in bytes, a number such as `1029`.")
        .zh("对象大小，单位字节，数字类型，例如 `1029`。"),
];

const RECORD_EVENT: &[Slot] = &[
    slot("eventName", of(config("event")))
        .en("The configured name, including a wildcard, such as `cos:ObjectCreated:*`. As far as the printed events \
             show, it does not name the call; another source has the call's own name.")
        .zh("所配置的事件类型，包括通配符，例如 `cos:ObjectCreated:*`。从文档示例看，它不反映具体接口；也有来源给出具\
             体名称。")
        .cites(&[SUMMARY, PAGE, GO, REASONING.at("event name under a wildcard")])
        .pinned_by("eventName", Kind::text(128)),
    slot("eventVersion", fixed("1.0"))
        .en("Version of the event's form, the string `1.0`.")
        .zh("事件结构版本，为字符串 `1.0`。"),
    slot("eventTime", clock(Format::Unix))
        .en(
            "When it happened, whole seconds since 1970 as a number such as `1545205770`. JavaScript's `Date` needs it \
             times 1000.",
        )
        .zh("事件发生的时间，Unix 时间戳（秒），数字类型，例如 `1545205770`；传给 JavaScript 的 `Date` 时需乘以 1000。")
        .pinned(),
    slot("eventSource", fixed("qcs::cos"))
        .en("Always `qcs::cos`, with two colons.")
        .zh("固定为 `qcs::cos`，中间是两个冒号。"),
    object(
        "requestParameters",
        &[
            slot("requestSourceIP", of(on("requestSourceIP")))
                .en("Address that the request came from, such as `192.168.15.101`: an internal address if the call \
                     came from inside the cloud.")
                .zh("请求的源 IP 地址，例如 `192.168.15.101`；云内网发起的请求显示内网地址。")
                .cites(&[SUMMARY, REASONING.at("inner address")]),
            object(
                "requestHeaders",
                &[spread(on("requestHeaders"))
                    .en("A header of the request with its value, such as `Authorization` beginning with \
                         `q-sign-algorithm=sha1`. It contains a signature: keep it out of logs.")
                    .zh("请求头及其取值，例如以 `q-sign-algorithm=sha1` 开头的 `Authorization`。其中含有签名，不要写\
                         入日志。")],
            )
            .en("Headers of the request, as a map of strings.")
            .zh("请求头，键和值均为字符串。"),
        ],
    )
    .en("The parameters of the request.")
    .zh("请求参数。"),
    slot(
        "eventQueue",
        join(&[
            fixed("qcs:0:lambda:"),
            SHOWN_REGION,
            fixed(":appid/"),
            APPID_OF_HOST,
            fixed(":"),
            of(config("Namespace")),
            fixed("."),
            of(config("FunctionName")),
            fixed("."),
            of(config("Qualifier")),
        ]),
    )
    .en("The function that the event was queued for, such as \
         `qcs:0:lambda:cd:appid/1253970026:default.printevent.$LATEST`: it ends with namespace, name and version. \
         Another page has `scf` for `lambda`.")
    .zh("事件投递到的函数，例如 `qcs:0:lambda:cd:appid/1253970026:default.printevent.$LATEST`，末尾依次为命名空间、函\
         数名和版本；另一页面中 `lambda` 处为 `scf`。")
    .pinned_by("eventQueue", Kind::text(512)),
    slot("reservedInfo", fixed("")).en("Reserved, always empty.").zh("保留字段，固定为空字符串。"),
    slot("reqid", made(Maker::Int(9)))
        .en("ID of the event's delivery, a number such as `179398952`. It is not `x-cos-request-id`.")
        .zh("事件投递的请求编号，数字类型，例如 `179398952`；与 `x-cos-request-id` 不同。")
        .cites(&[SUMMARY, REASONING.at("id of the delivery")])
        .pinned(),
];

/// What the table says in code.
pub const CODES: Codes =
    Codes { derivations: &[BUCKET, APPID, SHORT_REGION], conflicts: &[CONFLICT.judge], ..Codes::NONE };

/// Bucket, account and region of `BUCKET-APPID.cos.REGION.myqcloud.com`. A host that is masked as a whole masks all
/// it says about bucket and account.
fn host<'v>(values: &[Option<&'v Value>]) -> Option<(&'v str, &'v str, &'v str)> {
    let (bucket, rest) = first(values)?.as_text()?.split_once(".cos.")?;
    let region = rest.strip_suffix(".myqcloud.com")?;
    let (name, appid) = bucket.rsplit_once('-').unwrap_or((bucket, bucket));
    Some((name, appid, region))
}

const BUCKET: &Derivation = &Derivation {
    id: "cos-bucket",
    means: says("the bucket's name within its host", "存储桶域名中的名称部分"),
    gives: Kind::text(64),
    run: |values, _| host(values).map(|(name, ..)| name.into()),
};

const APPID: &Derivation = &Derivation {
    id: "cos-appid",
    means: says("the account within the bucket's host", "存储桶域名中的 APPID"),
    gives: Kind::text(64),
    run: |values, _| host(values).map(|(_, appid, _)| appid.into()),
};

const SHORT_REGION: &Derivation = &Derivation {
    id: "cos-region",
    means: says(
        "the short code of the region within the bucket's host; the region itself where no source knows its code",
        "存储桶域名中地域的简称；没有来源记载简称的地域使用完整名称",
    ),
    gives: chars(1, 64, form::REGION),
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
pub(super) const REGION_CITES: &[Cite] = &[
    SUMMARY,
    SCF_GO.at("COS"),
    SCFCLI.at("COS"),
    TENCENT_REGIONS.at("RegionCode"),
    REASONING.at("regions without a known code"),
];
