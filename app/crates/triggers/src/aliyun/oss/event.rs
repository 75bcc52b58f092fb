//! The members of the event, and how those are worked out that are.

use bilingual::Prose;
use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023};

use super::happenings::EVENT_NAME;
use crate::derive::{Derivation, Gives};
use crate::form;
use crate::generate::Maker;
use crate::model::{Expr, Lit, Node, Slot, When, config, on};
use crate::time::Format;
use crate::value::Value;
use crate::{cites, tree};
use bilingual::sources::{FC_RUNTIME_GO, FC_SAMPLES};

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] =
    cites![ALIYUN_2019.at("OSS, event format"), ALIYUN_2021.at("5, 6.2"), ALIYUN_2023.at("OSS触发器")];

/// The account that the bucket belongs to.
const OWNER_IDENTITY: Expr = Expr::Or(on("ownerIdentity"), &Expr::Derived(&OWNER, &[config("sourceArn")]));

/// The members of one item of `events`.
pub(super) const EVENT: &[Slot] = &[
    Slot::new(
        "eventName",
        tree!(Node::Leaf(Expr::Derived(&EVENT_NAME, &[on("happening")]))),
        Prose::new(
            "What was done, such as `ObjectCreated:PutObject`: the call's own name even where the wildcard is configured, \
             and without the `oss:` of the configuration. A function that compares it with `oss:…` never matches.",
            "事件类型，例如 `ObjectCreated:PutObject`。即使配置了通配符，这里也是具体接口对应的名称，并且不带配置中的 \
             `oss:` 前缀；函数若拿带 `oss:` 的名称比较，永远不会相等。",
        ),
        PRINTED,
    ),
    Slot::new(
        "eventSource",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("acs:oss")))),
        Prose::new(
            "Always `acs:oss`: how a function tells OSS from other sources.",
            "固定为 `acs:oss`，函数可据此区分事件源。",
        ),
        PRINTED,
    ),
    Slot::new(
        "eventTime",
        tree!(Node::Leaf(Expr::Or(on("eventTime"), &Expr::Clock(Format::Millis)))),
        Prose::new(
            "When it happened, ISO 8601 in UTC with milliseconds, such as `2021-08-13T06:45:43.000Z`. 06:45 here is 14:45 \
             in Beijing.",
            "事件产生的时间，ISO 8601 格式的 UTC 时间并带毫秒，例如 `2021-08-13T06:45:43.000Z`；此处 06:45 即北京时间 14:45。",
        ),
        PRINTED,
    ),
    Slot::new(
        "eventVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Prose::new(
            "Version of the event's protocol, the text `1.0`, not a number.",
            "事件协议版本，为字符串 `1.0`，不是数字。",
        ),
        PRINTED,
    ),
    Slot::new(
        "oss",
        tree!(Node::Object(OSS)),
        Prose::new("The bucket, the object and the rule that matched.", "OSS 事件内容：Bucket、对象以及匹配的规则。"),
        PRINTED,
    ),
    Slot::new(
        "region",
        tree!(Node::Leaf(Expr::Or(on("region"), &Expr::Derived(&REGION, &[config("sourceArn")])))),
        Prose::new(
            "Region of the bucket, such as `cn-shanghai`. To call OSS the endpoint wants `oss-` before it.",
            "Bucket 所在地域，例如 `cn-shanghai`；拼接 OSS Endpoint 时前面还要加 `oss-`。",
        ),
        PRINTED,
    ),
    Slot::new(
        "requestParameters",
        tree!(Node::Object(&[Slot::new(
            "sourceIPAddress",
            tree!(Node::Leaf(Expr::From(on("sourceIPAddress")))),
            Prose::new(
                "Address that the request came from, such as `140.205.128.221`; calls from inside the cloud show an inner \
                 address.",
                "请求的源 IP 地址，例如 `140.205.128.221`；来自云内网的请求显示内网地址。",
            ),
            PRINTED,
        )])),
        Prose::new("How the request came in.", "请求参数。"),
        PRINTED,
    ),
    Slot::new(
        "responseElements",
        tree!(Node::Object(&[Slot::new(
            "requestId",
            tree!(Node::Leaf(Expr::Or(on("requestId"), &Expr::Generated(Maker::HexUpper(24))))),
            Prose::new(
                "Id that OSS gave to the request, 24 hexadecimal digits such as `58F9FF2D3DF792092E12044C`. It is not the \
                 request id of the function's own call.",
                "OSS 请求 ID，24 位十六进制字符，例如 `58F9FF2D3DF792092E12044C`；它不是函数调用自身的请求 ID。",
            ),
            PRINTED,
        )])),
        Prose::new("What OSS answered the request with.", "响应元素。"),
        PRINTED,
    ),
    Slot::new(
        "userIdentity",
        tree!(Node::Object(&[Slot::new(
            "principalId",
            tree!(Node::Leaf(Expr::Or(on("principalId"), &OWNER_IDENTITY))),
            Prose::new(
                "Account that made the request, such as `262561392693583141`. It differs from the bucket's owner where \
                 somebody else was allowed to write.",
                "发起请求的账号 ID，例如 `262561392693583141`。若其他账号获授权写入，它与 Bucket 所有者不同。",
            ),
            PRINTED,
        )])),
        Prose::new("Who made the request.", "用户信息。"),
        PRINTED,
    ),
];

const OSS: &[Slot] = &[
    Slot::new(
        "bucket",
        tree!(Node::Object(&[
            Slot::new(
                "arn",
                tree!(Node::Leaf(Expr::From(config("sourceArn")))),
                Prose::new(
                    "Unique name of the bucket, `acs:oss:REGION:ACCOUNT:BUCKET`, as in the trigger's `sourceArn`.",
                    "Bucket 的唯一标识，格式 `acs:oss:地域:账号 ID:Bucket 名称`，与触发器的 `sourceArn` 一致。",
                ),
                PRINTED,
            ),
            Slot::new(
                "name",
                tree!(Node::Leaf(Expr::Or(on("name"), &Expr::Derived(&BUCKET, &[config("sourceArn")])))),
                Prose::new(
                    "The bucket's own name, such as `testbucket`, without region or account.",
                    "Bucket 名称，例如 `testbucket`，不含地域和账号。"
                ),
                PRINTED,
            ),
            Slot::new(
                "ownerIdentity",
                tree!(Node::Leaf(OWNER_IDENTITY)),
                Prose::new(
                    "Account that created the bucket, digits as text such as `1237050315505689`; as a number it could lose \
                     digits in JavaScript.",
                    "创建 Bucket 的账号 ID，以字符串表示的数字，例如 `1237050315505689`；转成数字在 JavaScript 中可能丢失精度。",
                ),
                PRINTED,
            ),
            Slot::new(
                "virtualBucket",
                tree!(Node::Leaf(Expr::Fixed(Lit::Text("")))),
                Prose::new(
                    "Empty in every printed event, explained nowhere, and gone since 2021.",
                    "各示例中均为空，没有文档解释其含义，2021 年起不再出现。"
                ),
                cites![ALIYUN_2019.at("OSS, event format"), FC_SAMPLES.at("OSS")],
            )
            .when(When::In(&["2019-03-27"])),
        ])),
        Prose::new("The bucket that the object is in.", "对象所在的 Bucket。"),
        PRINTED,
    ),
    Slot::new(
        "object",
        tree!(Node::Object(&[
            Slot::new(
                "deltaSize",
                tree!(Node::Leaf(Expr::Or(
                    on("deltaSize"),
                    &Expr::Derived(&DELTA_SIZE, &[on("size"), on("previousSize")])
                ))),
                Prose::new(
                    "Change of size in bytes: the whole size of a new object, new less old size on overwriting. So `0` and \
                     negative numbers are normal.",
                    "对象大小的变化量，单位字节：新增时等于对象大小，覆盖时为新大小减旧大小，因此可能为 `0` 或负数。",
                ),
                PRINTED,
            ),
            Slot::new(
                "eTag",
                tree!(Node::Leaf(Expr::Or(on("eTag"), &Expr::Generated(Maker::HexUpper(32))))),
                Prose::new(
                    "Tag of the object's content, such as `688A7BF4F233DC9C88A80BF985AB7329`. It is no MD5 of the content \
                     after a multipart or appending upload.",
                    "对象内容的标签，例如 `688A7BF4F233DC9C88A80BF985AB7329`；分片上传或追加上传后它不是内容的 MD5。",
                ),
                PRINTED,
            ),
            Slot::new(
                "key",
                tree!(Node::Leaf(Expr::From(on("key")))),
                Prose::new(
                    "Full name of the object, such as `image/a.jpg`, without a leading `/` and without the bucket.",
                    "对象的完整名称，例如 `image/a.jpg`，开头没有 `/`，也不含 Bucket 名称。",
                ),
                PRINTED,
            ),
            Slot::new(
                "size",
                tree!(Node::Leaf(Expr::From(on("size")))),
                Prose::new(
                    "Size of the object in bytes, a number such as `122539`.",
                    "对象大小，单位字节，数字类型，例如 `122539`。"
                ),
                PRINTED,
            ),
        ])),
        Prose::new("The object that something was done to.", "被操作的对象。"),
        PRINTED,
    ),
    Slot::new(
        "ossSchemaVersion",
        tree!(Node::Leaf(Expr::Fixed(Lit::Text("1.0")))),
        Prose::new("Version of what stands in `oss`, the text `1.0`.", "`oss` 部分的模式版本，为字符串 `1.0`。"),
        PRINTED,
    ),
    Slot::new(
        "ruleId",
        tree!(Node::Leaf(Expr::Or(on("ruleId"), &Expr::Generated(Maker::HexLower(40))))),
        Prose::new(
            "Id of the rule that matched, 40 hexadecimal digits such as `9adac8e253828f4f7c0466d941fa3db81161e853`. OSS makes \
             it; it is not the trigger's name.",
            "匹配到的规则 ID，40 位十六进制字符，例如 `9adac8e253828f4f7c0466d941fa3db81161e853`；由 OSS 生成，不是触发器名称。",
        ),
        cites![ALIYUN_2021.at("5, ruleId"), ALIYUN_2023.at("OSS触发器, ruleId"), FC_RUNTIME_GO.at("oss.go")],
    ),
];

/// A part of `acs:oss:REGION:ACCOUNT:BUCKET`.
fn arn_part(values: &[Option<&Value>], index: usize) -> Option<Value> {
    values.first().copied().flatten()?.as_text()?.split(':').nth(index).map(Value::from)
}

static REGION: Derivation = Derivation {
    id: "arn-region",
    means: Prose::new("the region within the bucket's ARN", "Bucket ARN 中的地域"),
    gives: Gives::Text(&form::REGION),
    run: |values, _| arn_part(values, 2),
};

static OWNER: Derivation = Derivation {
    id: "arn-account",
    means: Prose::new("the account within the bucket's ARN", "Bucket ARN 中的账号 ID"),
    gives: Gives::Text(&form::ALIYUN_ACCOUNT),
    run: |values, _| arn_part(values, 3),
};

static BUCKET: Derivation = Derivation {
    id: "arn-bucket",
    means: Prose::new("the bucket within its ARN", "Bucket ARN 中的 Bucket 名称"),
    gives: Gives::Text(&form::OSS_BUCKET),
    run: |values, _| arn_part(values, 4),
};

static DELTA_SIZE: Derivation = Derivation {
    id: "delta-size",
    means: Prose::new("the size less the previous size", "对象大小减去原大小"),
    gives: Gives::Int,
    run: |values, _| {
        let size = |index: usize| values.get(index).copied().flatten().and_then(Value::as_int).unwrap_or_default();
        Some(Value::Int(size(0).saturating_sub(size(1))))
    },
};
