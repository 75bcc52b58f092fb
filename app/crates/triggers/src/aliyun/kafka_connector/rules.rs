//! What a connector's settings should be, and what the sizes of messages lead to.

use bilingual::sources::{ALIYUN_2021, KAFKA_SINK, REASONING};

use super::event::{ABOVE_6_MB, ABOVE_128_KB, ASYNC_BYTES, SYNC_BYTES, TEXT_BYTES};
use crate::model::notation::{fixed, join, must, noted, of, should};
use crate::model::{Breach, Check, Code, FindBreaches, Lit, Node, Root, Rule, When, config};
use crate::pack::Codes;
use crate::value::Value;

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    must("manual-resources", Check::Broken(Root::Config, MANUAL_RESOURCES))
        .en("Resources that you create yourself must be entered: the group and all five topics.")
        .zh("选择手动创建时，必须填写 Group 和全部 5 个 Topic。")
        .when(When::Is(config("resourceCreation"), Lit::Text("manual")))
        .cites(&[ALIYUN_2021.at("14, 配置源服务, 说明")]),
    must("group-of-task", Check::Same(config("resources.consumerGroup"), GROUP))
        .en("The group's name must be `connect-` and the connector's name. If it does not exist, it is created.")
        .zh("Group 名称必须为 `connect-` 加 Connector 名称；若不存在，系统会自动创建。")
        .cites(&[ALIYUN_2021.at("14, Connector 消费组")]),
    should("offset-topic", Check::Begins(config("resources.offsetTopic"), &named("connect-offset")))
        .en("The name should begin with `connect-offset`.")
        .zh("建议以 `connect-offset` 开头。")
        .cites(&[ALIYUN_2021.at("14, 任务位点 Topic")]),
    should("config-topic", Check::Begins(config("resources.configTopic"), &named("connect-config")))
        .en("The name should begin with `connect-config`.")
        .zh("建议以 `connect-config` 开头。")
        .cites(&[ALIYUN_2021.at("14, 任务配置 Topic")]),
    should("status-topic", Check::Begins(config("resources.statusTopic"), &named("connect-status")))
        .en("The name should begin with `connect-status`.")
        .zh("建议以 `connect-status` 开头。")
        .cites(&[ALIYUN_2021.at("14, 任务状态 Topic")]),
    should("dead-letter-topic", Check::Begins(config("resources.deadLetterTopic"), &named("connect-error")))
        .en("The name of the topic for dead letters should begin with `connect-error`.")
        .zh("死信队列 Topic 的名称建议以 `connect-error` 开头。")
        .cites(&[ALIYUN_2021.at("14, 死信队列 Topic")]),
    should("error-topic", Check::Begins(config("resources.errorTopic"), &named("connect-error")))
        .en("The name of the topic for error data should begin with `connect-error`.")
        .zh("异常数据 Topic 的名称建议以 `connect-error` 开头。")
        .cites(&[ALIYUN_2021.at("14, 异常数据 Topic")]),
    must("cross-access", Check::Broken(Root::Config, CROSS_ACCESS))
        .en("A function in another account or region needs an endpoint, an account and a role.")
        .zh("跨账号或跨地域时，必须填写服务接入点、服务账号和授权角色名。")
        .when(When::Is(config("crossAccountOrRegion"), Lit::Bool(true)))
        .cites(&[ALIYUN_2021.at("14, 是否跨账号/地域")]),
    should("access-unused", Check::Missing(config("access")))
        .en("Within one account and region, these settings have no effect, and the console does not show them.")
        .zh("同账号同地域时这些设置不生效，控制台也不显示。")
        .when(When::Is(config("crossAccountOrRegion"), Lit::Bool(false)))
        .cites(&[ALIYUN_2021.at("14, 是否跨账号/地域")]),
    should("endpoint-agrees", Check::Broken(Root::Config, ENDPOINT_AGREES))
        .en("The endpoint names a different account or region. Its host is the account and the region.")
        .zh("服务接入点中的账号或地域与此处不一致；接入点的域名由账号 ID 和地域组成。")
        .cites(&[ALIYUN_2021.at("14, 服务接入点"), REASONING.at("the endpoint has account and region")]),
    should("not-sync", Check::Same(config("sendMode"), &named("async")))
        .en("Synchronous sending is not recommended: the connector is as slow as the function, and a batch that takes \
             more than 5 minutes makes the Kafka client rebalance.")
        .zh("不推荐同步发送：函数处理越久，Connector 处理也越久；同一批次消息的处理时间超过 5 分钟时，会触发 Kafka 客户端 \
             Rebalance。")
        .cites(&[ALIYUN_2021.at("14, 发送模式")]),
    noted("overflow-async", Check::Broken(Root::Occurrence, OVERFLOW_ASYNC))
        .en("The message exceeds 128 KB, so according to the document, the request has no content, only `overflowFlag` \
             and its position. Remove the content to see that; the printed sample has content anyway.")
        .zh("消息超过 128 KB，按文档说明请求中不含消息内容，只有 `overflowFlag` 和位置信息。去掉内容即可看到该形式；文档示例中\
             却仍有内容。")
        .when(When::Is(config("sendMode"), Lit::Text("async")))
        .cites(&[ALIYUN_2021.at("14, 发送批大小"), KAFKA_SINK.at("request")]),
    noted("overflow-sync", Check::Broken(Root::Occurrence, OVERFLOW_SYNC))
        .en("The message exceeds 6 MB, so according to the document, the request has no content, only `overflowFlag` \
             and its position.")
        .zh("消息超过 6 MB，按文档说明请求中不含消息内容，只有 `overflowFlag` 和位置信息。")
        .when(When::Is(config("sendMode"), Lit::Text("sync")))
        .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
];

const GROUP: &Node = &Node::Leaf(join(&[fixed("connect-"), of(config("name"))]), None);

const fn named(text: &'static str) -> Node {
    Node::Leaf(fixed(text), None)
}

const MANUAL_RESOURCES: Code<FindBreaches> = Code {
    id: "kafka-manual-resources",
    run: |config| {
        let names = ["consumerGroup", "offsetTopic", "configTopic", "statusTopic", "deadLetterTopic", "errorTopic"];
        missing(config, "resources", &names)
    },
};

const CROSS_ACCESS: Code<FindBreaches> =
    Code { id: "kafka-cross-access", run: |config| missing(config, "access", &["endpoint", "accountId", "roleName"]) };

/// The endpoint is `http://ACCOUNT.REGION.fc.aliyuncs.com`, within a region also with `-internal` behind the region.
const ENDPOINT_AGREES: Code<FindBreaches> = Code {
    id: "kafka-endpoint-agrees",
    run: |config| {
        let text = |name: &str| config.at("access").and_then(|access| access.member(name)).and_then(Value::as_text);
        let host = text("endpoint").and_then(|endpoint| endpoint.rsplit("://").next());
        let Some((account, rest)) = host.and_then(|host| host.split_once('.')) else { return Vec::new() };
        let region = rest.split('.').next().unwrap_or_default();
        let pairs = [("region", region.trim_end_matches("-internal")), ("accountId", account)];
        let differs = |name: &str, is: &str| text(name).is_some_and(|said| !said.is_empty() && said != is);
        let differing = pairs.into_iter().filter(|(name, is)| differs(name, is));
        differing
            .map(|(name, is)| {
                let pointer = format!("/access/{name}");
                Breach { repair: vec![(pointer.clone(), Some(is.into()))], ..breach(pointer) }
            })
            .collect()
    },
};

/// The members of a record that are not set.
fn missing(config: &Value, record: &str, names: &[&str]) -> Vec<Breach> {
    let is_set = |name: &str| {
        let value = config.member(record).and_then(|record| record.member(name));
        value.is_some_and(|value| !value.is_blank())
    };
    let unset = names.iter().filter(|name| !is_set(name));
    unset.map(|name| breach(format!("/{record}/{name}"))).collect()
}

const OVERFLOW_ASYNC: Code<FindBreaches> =
    Code { id: "kafka-overflow-async", run: |occurrence| overflowing(occurrence, ASYNC_BYTES) };

const OVERFLOW_SYNC: Code<FindBreaches> =
    Code { id: "kafka-overflow-sync", run: |occurrence| overflowing(occurrence, SYNC_BYTES) };

/// The contents of messages that are said to be larger than a call may be.
fn overflowing(occurrence: &Value, most: u32) -> Vec<Breach> {
    let messages = occurrence.member("messages").and_then(Value::as_list).unwrap_or_default();
    let is_over = |message: &Value| {
        let size = message.member("valueSize").and_then(Value::as_int).unwrap_or_default();
        size > i64::from(most) && message.member("value").and_then(Value::as_text).is_some()
    };
    let over = messages.iter().enumerate().filter(|(_, message)| is_over(message));
    over.map(|(i, _)| {
        let pointer = format!("/messages/{i}/value");
        Breach { repair: vec![(pointer.clone(), None)], ..breach(pointer) }
    })
    .collect()
}

const fn breach(pointer: String) -> Breach {
    Breach { pointer, repair: Vec::new(), trap: None }
}

/// What the table says in code.
pub const CODES: Codes = Codes {
    derivations: &[TEXT_BYTES, ABOVE_128_KB, ABOVE_6_MB],
    checks: &[MANUAL_RESOURCES, CROSS_ACCESS, ENDPOINT_AGREES, OVERFLOW_ASYNC, OVERFLOW_SYNC],
    ..Codes::NONE
};
