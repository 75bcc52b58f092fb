//! The parameters of a topic of Kafka.

use bilingual::source::Cite;
use bilingual::sources::{FC_QUEUES_2026, FC_SDK, FC2_DEVS};

use crate::aliyun::bus::{REGION_ID, only};
use crate::form;
use crate::model::notation::{chars, choice, field, of};
use crate::model::{Choice, Expr, Field, Kind, Lit, Path, config};

pub(super) const KAFKA: [Choice; 1] = only("Kafka", "A topic of Kafka", "消息队列 Kafka 版");

pub(super) const PARAMETERS: Field = field(
    "sourceKafkaParameters",
    Kind::Record(&[
        REGION_ID,
        field("InstanceId", chars(1, 128, form::RESOURCE_ID))
            .en("ID of the instance, such as `alikafka_pre-cn-i7m2t7t11234`. The event's subject contains it.")
            .zh("实例 ID，例如 `alikafka_pre-cn-i7m2t7t11234`。事件的 `subject` 中包含该值。")
            .required()
            .example("alikafka_pre-cn-i7m2t7t11234")
            .aliases(&["Kafka 实例"])
            .cites(FROM),
        field("Topic", chars(1, 249, form::RESOURCE_ID))
            .en("Topic whose messages fire, such as `mytopic`.")
            .zh("触发函数的 Topic，例如 `mytopic`。")
            .required()
            .example("mytopic")
            .cites(FROM),
        field("ConsumerGroup", chars(1, 64, form::RESOURCE_ID))
            .en("Consumer group, such as `GID_group1`. Use a separate one: consumers of one group share the messages.")
            .zh("消费者 Group ID，例如 `GID_group1`。请使用单独的 Group：同一 Group 的消费者会分摊消息。")
            .required()
            .example("GID_group1")
            .aliases(&["Group ID", "GroupId"])
            .cites(FROM),
        field(
            "OffsetReset",
            Kind::Choice(&[
                choice("latest", "Messages produced from now on", "从最新位点开始消费").aliases(&["lastest", "最新位点"]),
                choice("earliest", "All messages that are still stored", "从最早位点开始消费").aliases(&["最早位点"]),
            ]),
        )
        .en("Where consumption starts when the trigger is created: the latest message or the earliest. One document spells \
             the first `lastest`.")
        .zh("消息的消费位点：从最新或最早位点开始消费。一份文档将前者误写为 `lastest`。")
        .default(Lit::Text("latest"))
        .aliases(&["消费位点"])
        .cites(FROM),
        field(
            "Network",
            Kind::Choice(&[
                choice("Default", "The instance's own network", "默认网络"),
                choice("PublicNetwork", "Your VPC", "自建公网，需填写专有网络"),
            ]),
        )
        .en("Network to reach the instance: `Default`, or `PublicNetwork`, which needs a VPC, a vSwitch and a security \
             group.")
        .zh("网络类型：`Default` 为默认网络；`PublicNetwork` 需同时填写专有网络、交换机和安全组。")
        .default(Lit::Text("Default"))
        .cites(FROM),
        field("VpcId", chars(0, 128, form::ANY))
            .en("VPC, where `Network` is `PublicNetwork`.")
            .zh("专有网络 ID，`Network` 为 `PublicNetwork` 时填写。")
            .example("vpc-bp1a4gmlk31hyg6ptl1234")
            .cites(FROM),
        field("VSwitchIds", chars(0, 256, form::ANY))
            .en("vSwitch, where `Network` is `PublicNetwork`.")
            .zh("交换机 ID，`Network` 为 `PublicNetwork` 时填写。")
            .example("vsw-bp1gbjhj53hdjdkg1234")
            .cites(FROM),
        field("SecurityGroupId", chars(0, 128, form::ANY))
            .en("Security group, where `Network` is `PublicNetwork`.")
            .zh("安全组 ID，`Network` 为 `PublicNetwork` 时填写。")
            .example("sg-bp1iv19sp1msc7zot1234")
            .cites(FROM),
        field("ExtendConfig", Kind::Json)
            .en("The tool's own settings, passed on unchanged.")
            .zh("扩展配置，原样传递。")
            .cites(&[FC_SDK.at("SourceKafkaParameters")]),
    ]),
)
.en("The topic, and where consumption starts.")
.zh("Kafka 实例、Topic 以及消费方式。")
.cites(FROM);

const FROM: &[Cite] =
    &[FC_SDK.at("SourceKafkaParameters"), FC2_DEVS.at("sourceKafkaParameters"), FC_QUEUES_2026.at("Kafka")];

pub(super) const OFFSET_PATH: Path =
    config("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.OffsetReset");
pub(super) const INSTANCE: Expr =
    of(config("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.InstanceId"));
pub(super) const TOPIC: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceKafkaParameters.Topic"));
