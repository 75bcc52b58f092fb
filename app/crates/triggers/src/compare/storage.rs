//! `aliyun/oss` and `tencent/cos`.

use bilingual::both;

use super::{
    Alone, Comparison, DESCRIPTION, FUNCTION_NAME, INVOCATION_ROLE, NAMESPACE, Outcome, Pair, QUALIFIER, Step,
    TRIGGER_NAME, Way,
};
use crate::model::Provider;
use crate::model::Provider::{Aliyun, Tencent};
use crate::value::Value;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    aliyun: &aliyun::oss::TRIGGER,
    tencent: &tencent::cos::TRIGGER,
    fields: &[
        Pair::of("sourceArn", "TriggerName").way(Way::Chosen).note(
            "The bucket: an ARN in Function Compute, the bucket's host in SCF, where it is the trigger's name too.",
            "事件源存储桶：函数计算中为 ARN；SCF 中为存储桶域名，同时也是触发器名称。",
        ),
        Pair::of("events", "event").way(Way::Code(events)).note(
            "A list in Function Compute, one name in SCF. Removal is `ObjectRemoved` in OSS and `ObjectRemove` in \
             COS, and only COS has a wildcard for it.",
            "函数计算中为列表，SCF 中只能填写一个。删除事件在 OSS 中为 `ObjectRemoved`，在 COS 中为 `ObjectRemove`，且\
             只有 COS 支持删除事件的通配符。",
        ),
        Pair::of("filter.key.prefix", "filter.Prefix")
            .note("At most 1023 bytes in OSS and 850 in COS.", "OSS 最长 1023 字节，COS 最长 850 字节。"),
        Pair::of("filter.key.suffix", "filter.Suffix").note(
            "At most 1023 bytes in OSS and 850 in COS, where the document requires a leading dot.",
            "OSS 最长 1023 字节；COS 最长 850 字节，且文档要求以 `.` 开头。",
        ),
        QUALIFIER,
    ],
    alone: &[
        TRIGGER_NAME.fill("oss-trigger"),
        INVOCATION_ROLE,
        FUNCTION_NAME,
        Alone::of(
            Tencent,
            &["Enable"],
            "The configuration of an OSS trigger has no switch: it fires as long as it exists.",
            "OSS 触发器的配置没有启用开关，只要存在就会触发。",
        ),
        NAMESPACE,
        DESCRIPTION,
    ],
    members: MEMBERS,
    members_alone: MEMBERS_ALONE,
};

// Events that are configured

/// Names that mean the same.
const SAME: &[(&str, &str)] = &[
    ("oss:ObjectCreated:*", CREATED),
    ("oss:ObjectCreated:PutObject", "cos:ObjectCreated:Put"),
    ("oss:ObjectCreated:PostObject", "cos:ObjectCreated:Post"),
    ("oss:ObjectCreated:CopyObject", "cos:ObjectCreated:Copy"),
    ("oss:ObjectCreated:CompleteMultipartUpload", "cos:ObjectCreated:CompleteMultipartUpload"),
    ("oss:ObjectReplication:ObjectCreated", "cos:ObjectCreated:Replication"),
];

const CREATED: &str = "cos:ObjectCreated:*";
const REMOVED: &str = "cos:ObjectRemove:*";
const DELETED: [&str; 2] = ["oss:ObjectRemoved:DeleteObject", "oss:ObjectRemoved:DeleteObjects"];

fn events(to: Provider, value: &Value, _: &Value) -> Step {
    match to {
        Provider::Tencent => to_cos(value),
        Provider::Aliyun => to_oss(value),
    }
}

/// The one name of COS for a name of OSS, and whether it means exactly the same.
fn one(name: &str) -> Option<(&'static str, bool)> {
    let same = SAME.iter().find(|(oss, _)| *oss == name).map(|(_, cos)| (*cos, *cos != CREATED));
    same.or_else(|| DELETED.contains(&name).then_some((REMOVED, false)))
}

fn to_cos(value: &Value) -> Step {
    let names: Vec<&str> = value.as_list().unwrap_or_default().iter().filter_map(Value::as_text).collect();
    let known: Vec<(&str, bool)> = names.iter().filter_map(|name| one(name)).collect();
    let unknown: Vec<&str> = names.iter().copied().filter(|name| one(name).is_none()).collect();
    let Some((first, _)) = known.first().copied() else {
        let says = both!(
            format!("COS has no event for {}.", quoted(&names, ", ")),
            format!("COS 没有与 {} 对应的事件。", quoted(&names, "、"))
        );
        return Step::lost(says);
    };
    let created: Vec<&str> =
        known.iter().map(|(cos, _)| *cos).filter(|cos| cos.starts_with("cos:ObjectCreated:")).collect();
    let all_same = known.iter().all(|(cos, _)| *cos == first);
    // Created and removed objects are two triggers there.
    let there = match created.as_slice() {
        [one] if !all_same => one,
        [_, _, ..] if !all_same => CREATED,
        _ => first,
    };
    let exact = all_same && unknown.is_empty() && known.iter().all(|(_, exact)| *exact);
    if exact {
        return Step::to(there);
    }
    let mut en = format!("COS accepts exactly one event. Instead of {}: `{there}`.", quoted(&names, ", "));
    let mut zh = format!("COS 只能填写一个事件：由 {} 改为 `{there}`。", quoted(&names, "、"));
    if there == CREATED {
        en.push_str(
            " It stands for all creations in COS, whose list differs from that of OSS: parts of an upload do not \
             fire.",
        );
        zh.push_str("它包含 COS 的全部上传事件，范围与 OSS 不同：上传分块时不会触发。");
    }
    if there == REMOVED {
        en.push_str(" It also stands for objects that a delete marker hides.");
        zh.push_str("它还包含被删除标记隐藏的对象。");
    }
    if !all_same && created.len() < known.len() {
        en.push_str(" Removals need a second trigger.");
        zh.push_str("删除事件需要另建一个触发器。");
    }
    if !unknown.is_empty() {
        en += &[" COS has no event of its own for ", &quoted(&unknown, ", "), "."].concat();
        zh += &["COS 没有与 ", &quoted(&unknown, "、"), " 单独对应的事件。"].concat();
    }
    Step::to(there).said(Outcome::Changed, both!(en, zh))
}

fn to_oss(value: &Value) -> Step {
    let name = value.as_text().unwrap_or_default();
    if let Some((oss, cos)) = SAME.iter().find(|(_, cos)| *cos == name) {
        let list = Value::List(vec![(*oss).into()]);
        if *cos != CREATED {
            return Step::to(list);
        }
        let says =
            both!("In OSS it also stands for every step of a multipart upload.", "在 OSS 中它还包含分片上传的每一步。");
        return Step::to(list).said(Outcome::Changed, says);
    }
    if name.starts_with("cos:ObjectRemove:") {
        let says = both!(
            "OSS has a name for each call that deletes, and none that tells a delete marker from a deleted object.",
            "OSS 按删除接口区分事件，不区分生成删除标记和彻底删除。"
        );
        let list = Value::List(DELETED.iter().map(|name| (*name).into()).collect());
        return Step::to(list).said(Outcome::Changed, says);
    }
    let says = both!(format!("OSS has no event for `{name}`."), format!("OSS 没有与 `{name}` 对应的事件。"));
    Step::lost(says)
}

fn quoted(names: &[&str], joint: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(joint)
}

// Members of the events

const MEMBERS: &[Pair] = &[
    Pair::of("/events/0/eventName", "/Records/0/event/eventName").note(
        "OSS names the call, without `oss:`. COS repeats the configured name with `cos:`, even if it is a wildcard.",
        "OSS 为具体接口对应的事件名称，不带 `oss:`；COS 为所配置的事件名称，带 `cos:`，通配符也原样出现。",
    ),
    Pair::of("/events/0/eventSource", "/Records/0/event/eventSource")
        .note("`acs:oss` and `qcs::cos`.", "分别为 `acs:oss` 和 `qcs::cos`。"),
    Pair::of("/events/0/eventTime", "/Records/0/event/eventTime").note(
        "Text with milliseconds, in UTC, in OSS; the number of seconds since 1970 in COS.",
        "OSS 为带毫秒的 UTC 时间字符串，COS 为 Unix 时间戳（秒，数字）。",
    ),
    Pair::of("/events/0/eventVersion", "/Records/0/event/eventVersion"),
    Pair::of("/events/0/region", "/Records/0/cos/cosBucket/region").note(
        "The whole name such as `cn-shanghai` in OSS, a short code such as `cd` in COS.",
        "OSS 为完整地域名称（如 `cn-shanghai`），COS 为地域简称（如 `cd`）。",
    ),
    Pair::of("/events/0/requestParameters/sourceIPAddress", "/Records/0/event/requestParameters/requestSourceIP"),
    Pair::of("/events/0/responseElements/requestId", "/Records/0/cos/cosObject/meta/x-cos-request-id").note(
        "24 hexadecimal digits in OSS, Base64 among the object's headers in COS.",
        "OSS 为 24 位十六进制字符；COS 为 Base64 字符串，位于对象的头部中。",
    ),
    Pair::of("/events/0/oss/bucket/name", "/Records/0/cos/cosBucket/name"),
    Pair::of("/events/0/oss/bucket/ownerIdentity", "/Records/0/cos/cosBucket/appid")
        .note("The account, a string in both.", "所属账号，均为字符串。"),
    Pair::of("/events/0/oss/object/key", "/Records/0/cos/cosObject/key").note(
        "The object's name in OSS; `/APPID/BUCKET/PATH` in COS, where the name begins after the third `/`.",
        "OSS 为对象名称；COS 为 `/APPID/存储桶/路径`，第三个 `/` 之后才是对象名称。",
    ),
    Pair::of("/events/0/oss/object/size", "/Records/0/cos/cosObject/size"),
    Pair::of("/events/0/oss/ossSchemaVersion", "/Records/0/cos/cosSchemaVersion"),
];

const MEMBERS_ALONE: &[Alone] = &[
    Alone::of(
        Aliyun,
        &["/events/0/oss/bucket/arn"],
        "The event of COS has no single name for bucket, region and account; it has the three separately.",
        "COS 事件中没有同时包含地域和账号的存储桶标识，三者分别给出。",
    ),
    Alone::of(
        Aliyun,
        &["/events/0/oss/bucket/virtualBucket"],
        "Always empty, and printed only in 2019.",
        "始终为空，仅 2019 年的文档列出。",
    ),
    Alone::of(
        Aliyun,
        &["/events/0/oss/object/deltaSize"],
        "The event of COS does not say by how much the size changed.",
        "COS 事件中没有大小的变化量。",
    ),
    Alone::of(
        Aliyun,
        &["/events/0/oss/object/eTag"],
        "The event of COS contains no checksum: read it from the object.",
        "COS 事件中没有校验值，需要从对象读取。",
    ),
    Alone::of(
        Aliyun,
        &["/events/0/oss/ruleId"],
        "The event of COS does not say which rule matched.",
        "COS 事件不说明匹配的是哪条规则。",
    ),
    Alone::of(
        Aliyun,
        &["/events/0/userIdentity/principalId"],
        "The event of COS has no member of its own for the account that made the request.",
        "COS 事件没有单独的字段说明发起请求的账号。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/cos/cosNotificationId"],
        "OSS names its rule in `ruleId` instead; this value of COS has no meaning.",
        "OSS 以 `ruleId` 标明规则；COS 的该值没有实际含义。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/cos/cosObject/url"],
        "The event of OSS has no address of the object: it follows from region, bucket and name.",
        "OSS 事件中没有对象的访问地址，可由地域、Bucket 和对象名称拼接而成。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/cos/cosObject/meta/Content-Type", "/Records/0/cos/cosObject/meta/*"],
        "The documents of OSS print no headers of the object.",
        "OSS 的文档没有列出对象的头部。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/cos/cosObject/vid"],
        "The documents of OSS print no version of the object.",
        "OSS 的文档没有列出对象的版本 ID。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/event/requestParameters/requestHeaders/*"],
        "The event of OSS does not contain the headers of the request.",
        "OSS 事件不包含请求头。",
    ),
    Alone::of(
        Tencent,
        &["/Records/0/event/eventQueue"],
        "The event of OSS does not say which function it was queued for.",
        "OSS 事件不说明投递给哪个函数。",
    ),
    Alone::of(Tencent, &["/Records/0/event/reservedInfo"], "Reserved, always empty.", "保留字段，始终为空。"),
    Alone::of(
        Tencent,
        &["/Records/0/event/reqid"],
        "The event of OSS has no number of the delivery.",
        "OSS 事件中没有投递编号。",
    ),
];
