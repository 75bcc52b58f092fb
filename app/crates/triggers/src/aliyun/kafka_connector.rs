//! `aliyun/kafka-connector`: the FC Sink Connector of Message Queue for Apache Kafka hands messages to the function.

mod config;
mod event;
mod facts;
mod rules;

use bilingual::sources::{ALIYUN_2021, KAFKA_SINK};

use self::config::CONFIG;
use self::event::{HAPPENINGS, SHAPES, SYNC_ANSWER};
pub use self::facts::LIBRARY;
pub use self::rules::CODES;
use self::rules::RULES;
use crate::model::notation::{clause, edition, says, worked};
use crate::model::{Invocation, Lit, Provider, Test, Trigger, When, config, on};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Kafka connector (FC Sink)", "Kafka Connector 触发器（FC Sink）"),
    summary: says(
        "A connector of Message Queue for Apache Kafka reads a topic and invokes the function with a list of messages.",
        "消息队列 Kafka 版的 FC Sink Connector 消费数据源 Topic，将多条消息组成列表后调用函数。",
    ),
    invocation: Invocation::Either,
    config: CONFIG,
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[
        clause("topic", Test::Equals { text: on("topic"), to: config("sourceTopic") })
            .en("The messages are in the source topic")
            .zh("消息位于数据源 Topic")
            .when(When::Set(on("topic")))
            .cites(&[ALIYUN_2021.at("14, 数据源 Topic")]),
        clause("position", Test::Is(config("startFrom"), Lit::Text("earliest")))
            .en("Messages from before the connector's start are read too")
            .zh("Connector 启动之前的消息也会被消费")
            .when(When::Is(on("isOld"), Lit::Bool(true)))
            .cites(&[ALIYUN_2021.at("14, 消费初始位置")]),
    ],
    shapes: SHAPES,
    answer: SYNC_ANSWER,
    editions: &[edition("2021-11-10")
        .en("The only document on it; a copy of its page in the Kafka documentation says the same.")
        .zh("仅此一版文档；Kafka 文档中的同一页面内容一致。")
        .cites(&[ALIYUN_2021.at("14"), KAFKA_SINK.at("request")])],
    examples: &[
        worked!("kafka_connector", "four", "Four messages in one call", "一次调用包含四条消息")
            .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
        worked!("kafka_connector", "overflow", "A message that exceeds the size limit", "超过大小限制的消息")
            .cites(&[ALIYUN_2021.at("14, 发送批大小"), KAFKA_SINK.at("request")]),
        worked!(
            "kafka_connector",
            "seventeen",
            "18 messages: 17 fit into the first call",
            "18 条消息：第一次调用包含 17 条"
        )
        .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
        worked!(
            "kafka_connector",
            "the-large-one",
            "18 messages: the large one goes alone",
            "18 条消息：大消息单独发送"
        )
        .cites(&[ALIYUN_2021.at("14, 发送批大小")]),
        worked!("kafka_connector", "test-message", "The console's test message", "控制台的测试消息")
            .cites(&[ALIYUN_2021.at("14, 发送测试消息")]),
    ],
    ..Trigger::new(Provider::Aliyun, "kafka-connector", "kafka-connector")
};
