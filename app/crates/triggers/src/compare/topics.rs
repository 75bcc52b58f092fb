//! `aliyun/mns-topic` and `tencent/cmq`.

use bilingual::both;

use super::{
    Alone, Comparison, DESCRIPTION, FUNCTION_NAME, INVOCATION_ROLE, NAMESPACE, Pair, QUALIFIER, Step, TRIGGER_NAME, Way,
};
use crate::model::Provider::{self, Aliyun, Tencent};
use crate::value::Value;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("sourceArn", "TriggerName").way(Way::Chosen).note(
            "The topic: an ARN in Function Compute, the topic's name in SCF, which is the trigger's name too.",
            "消息主题：函数计算中为 ARN；SCF 中为主题名称，同时也是触发器名称。",
        ),
        Pair::of("filterTag", "filterKey").way(Way::Code(tags)).note(
            "One tag in MNS. Up to five tags or binding keys in CMQ; one match is enough.",
            "MNS 只能设置一个标签；CMQ 可设置最多五个标签或 Binding Key，匹配其一即可。",
        ),
        QUALIFIER,
    ],
    alone: &[
        TRIGGER_NAME.fill("mns-trigger"),
        Alone::of(Aliyun, &["notifyContentFormat"], "CMQ always passes on a JSON object.", "CMQ 始终传入 JSON 对象。"),
        Alone::of(Aliyun, &["notifyStrategy"], "A CMQ trigger has no retry strategy.", "CMQ 触发器没有重试策略。"),
        INVOCATION_ROLE,
        FUNCTION_NAME,
        Alone::of(
            Tencent,
            &["filterType"],
            "MNS has one type of filter: it compares one tag.",
            "MNS 只有一种过滤方式，即按单个标签过滤。",
        ),
        Alone::of(
            Tencent,
            &["Enable"],
            "An MNS trigger has no switch: it fires as long as it exists.",
            "MNS 触发器没有启用开关，只要存在就会触发。",
        ),
        NAMESPACE,
        DESCRIPTION,
    ],
    members: &[
        Pair::of("/Message", "/Records/0/CMQ/msgBody").note(
            "The message, as text. With the format `STREAM`, MNS passes on nothing else.",
            "消息内容，均为字符串。`STREAM` 格式下 MNS 只传入消息内容。",
        ),
        Pair::of("/body", "/Records/0/CMQ/msgBody"),
        Pair::of("/TopicOwner", "/Records/0/CMQ/topicOwner").note("The account of the topic.", "主题所属的账号。"),
        Pair::of("/TopicName", "/Records/0/CMQ/topicName"),
        Pair::of("/SubscriptionName", "/Records/0/CMQ/subscriptionName"),
        Pair::of("/PublishTime", "/Records/0/CMQ/publishTime").note(
            "Milliseconds since 1970 in MNS, text in UTC in CMQ.",
            "MNS 为毫秒级 Unix 时间戳，CMQ 为 UTC 时间字符串。",
        ),
        Pair::of("/MessageId", "/Records/0/CMQ/msgId"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/Subscriber", "/MessageMD5"],
            "The event of CMQ has neither the subscriber's account nor a checksum.",
            "CMQ 事件中没有订阅者账号和消息 MD5。",
        ),
        Alone::of(
            Aliyun,
            &["/attrs/Extend", "/*"],
            "Attributes of the message. CMQ has only tags.",
            "消息属性。CMQ 只有标签。",
        ),
        Alone::of(
            Tencent,
            &["/Records/0/CMQ/msgTag"],
            "The event of MNS does not say with which tag the message was published.",
            "MNS 事件中没有消息的标签。",
        ),
        Alone::of(
            Tencent,
            &["/Records/0/CMQ/type", "/Records/0/CMQ/requestId"],
            "The event of MNS has neither its type nor the ID of the request.",
            "MNS 事件中没有类型和请求 ID。",
        ),
    ],
    ..Comparison::new(&aliyun::mns_topic::TRIGGER, &tencent::cmq::TRIGGER)
};

fn tags(to: Provider, value: &Value, config: &Value) -> Step {
    match to {
        Provider::Tencent => match value.as_text() {
            Some("") => Step::default(),
            Some(tag) => Step::to(Value::List(vec![tag.into()])).beside("filterType", 1),
            None => Step::to(value.clone()),
        },
        Provider::Aliyun => match (config.at("filterType").and_then(Value::as_int), value.as_list()) {
            (Some(1), Some([tag])) => Step::to(tag.clone()).uses(&["filterType"]),
            (Some(1), Some([_, _, ..])) => Step::lost(both!(
                "MNS accepts one tag: several tags need a trigger each. Without a tag, every message fires.",
                "MNS 只能设置一个标签：多个标签需要分别创建触发器。不设标签时，所有消息都会触发。"
            )),
            (Some(2), Some([_, ..])) => Step::lost(both!(
                "MNS has no binding keys. Without a tag, every message fires: filter in the function.",
                "MNS 不支持 Binding Key。不设标签时，所有消息都会触发，需在函数中过滤。"
            )),
            // Without a type, nothing is filtered.
            _ => Step::default(),
        },
    }
}
