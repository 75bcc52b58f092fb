//! The parameters of a topic of `RocketMQ`.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, FC_SDK, FC_TERRAFORM, FC2_DEVS};

use crate::aliyun::bus::{REGION_ID, only};
use crate::form;
use crate::model::notation::{chars, choice, field, of};
use crate::model::{Choice, Expr, Field, Kind, Lit, Path, Unit, config};

pub(super) const ROCKETMQ: [Choice; 1] = only("RocketMQ", "A topic of RocketMQ", "消息队列 RocketMQ 版");

pub(super) const PARAMETERS: Field = field(
    "sourceRocketMQParameters",
    Kind::Record(&[
        REGION_ID,
        INSTANCE_ID,
        TOPIC_NAME,
        TAG,
        GROUP_ID,
        OFFSET,
        TIMESTAMP,
        INSTANCE_TYPE,
        field("InstanceEndpoint", chars(0, 256, form::ANY))
            .en("Endpoint of the instance, such as `registry-vpc.cn-hangzhou.aliyuncs.com`.")
            .zh("实例接入点，例如 `registry-vpc.cn-hangzhou.aliyuncs.com`。")
            .example("registry-vpc.cn-hangzhou.aliyuncs.com")
            .cites(LATER),
        field("InstanceNetwork", chars(0, 256, form::ANY))
            .en("Network to reach the instance, such as `PrivateNetwork`.")
            .zh("网络类型，例如 `PrivateNetwork`。")
            .example("PrivateNetwork")
            .cites(LATER),
        field("InstanceVpcId", chars(0, 256, form::ANY))
            .en("VPC of the instance.")
            .zh("实例所关联的专有网络 ID。")
            .example("vpc-uf6of9452b2pba82c1234")
            .cites(LATER),
        field("InstanceVSwitchIds", chars(0, 256, form::ANY))
            .en("vSwitch of the instance.")
            .zh("实例所关联的交换机 ID。")
            .example("vsw-uf6gwtbn6etadpvz71234")
            .cites(LATER),
        field("InstanceSecurityGroupId", chars(0, 256, form::ANY))
            .en("Security group of the instance.")
            .zh("安全组 ID。")
            .example("sg-hp35r2hc3a3sv8q21234")
            .cites(LATER),
        AUTH_TYPE,
        field("InstanceUsername", chars(0, 256, form::ANY))
            .en("User name of the instance, if `AuthType` is `ACL`.")
            .zh("实例的用户名，`AuthType` 为 `ACL` 时填写。")
            .cites(LATER),
        field("InstancePassword", chars(0, 256, form::ANY))
            .en("Password of the instance, if `AuthType` is `ACL`. Do not put a real one in a link.")
            .zh("实例的密码，`AuthType` 为 `ACL` 时填写。请勿把真实密码放进链接。")
            .cites(LATER),
        field("FilterType", chars(0, 256, form::ANY))
            .en("How messages are filtered, such as `Tag`.")
            .zh("消息过滤类型，例如 `Tag`。")
            .example("Tag")
            .cites(LATER),
    ]),
)
.en("The topic, and where consumption starts.")
.zh("RocketMQ 实例、Topic 以及消费方式。")
.cites(&[FC_SDK.at("SourceRocketMQParameters"), FC2_DEVS.at("sourceRocketMQParameters")]);

const LATER: &[Cite] = &[FC_SDK.at("SourceRocketMQParameters"), FC_TERRAFORM.at("eventbridge, RocketMQ")];

const INSTANCE_ID: Field = field("InstanceId", chars(1, 128, form::RESOURCE_ID))
    .en("ID of the instance, such as `MQ_INST_123456789_BXhFHryi`.")
    .zh("实例 ID，例如 `MQ_INST_123456789_BXhFHryi`。")
    .required()
    .example("MQ_INST_123456789_BXhFHryi")
    .aliases(&["RocketMQ 实例"])
    .cites(&[ALIYUN_2021.at("15.2, RocketMQ 实例"), FC_SDK.at("SourceRocketMQParameters")]);

const TOPIC_NAME: Field = field("Topic", chars(1, 127, form::RESOURCE_ID))
    .en("Topic whose messages fire, such as `Mytopic`.")
    .zh("触发函数的 Topic，例如 `Mytopic`。")
    .required()
    .example("Mytopic")
    .cites(&[ALIYUN_2021.at("15.2, Topic"), FC_SDK.at("SourceRocketMQParameters")]);

const TAG: Field = field("Tag", chars(0, 128, form::ANY))
    .en("Filter tag: only messages that contain it fire, such as `tag`. If unset, all do.")
    .zh("过滤标签：只有包含该字符串的消息才会触发函数，例如 `tag`。不填时所有消息都会触发。")
    .example("tag")
    .aliases(&["过滤标签"])
    .cites(&[ALIYUN_2021.at("15.2, 过滤标签"), FC_SDK.at("SourceRocketMQParameters")]);

const GROUP_ID: Field = field("GroupID", chars(1, 64, form::RESOURCE_ID))
    .en("Consumer group of the instance, such as `GID_group1`. Use a separate one: consumers of one group share the \
         messages.")
    .zh("实例的 Group ID，例如 `GID_group1`。请使用单独的 Group：同一 Group 的消费者会分摊消息。")
    .required()
    .example("GID_group1")
    .aliases(&["GroupId", "Group ID"])
    .cites(&[ALIYUN_2021.at("15.2, Group ID"), FC_SDK.at("SourceRocketMQParameters")]);

const OFFSET: Field = field(
    "Offset",
    Kind::Choice(&[
        choice("CONSUME_FROM_LAST_OFFSET", "Messages sent from now on", "从最新位点开始消费").aliases(&["latest", "最新位点"]),
        choice("CONSUME_FROM_FIRST_OFFSET", "All messages that are still stored", "从最早位点开始消费")
            .aliases(&["earliest", "最早位点"]),
        choice("CONSUME_FROM_TIMESTAMP", "Messages from a point in time on", "从指定时间戳开始消费")
            .aliases(&["timestamp", "指定时间戳"]),
    ]),
)
.en("Where consumption starts when the trigger is created: the latest message (the default), the earliest, or a point in \
     time.")
.zh("消息的消费位点，即创建触发器后从哪里开始拉取消息：最新位点（默认）、最早位点或指定时间戳。")
.default(Lit::Text("CONSUME_FROM_LAST_OFFSET"))
.aliases(&["消费位点"])
.cites(&[ALIYUN_2021.at("15.2, 消费位点"), FC_SDK.at("SourceRocketMQParameters")]);

const TIMESTAMP: Field = field("Timestamp", Kind::Int { min: 0, max: 9_999_999_999_999, unit: Unit::Milliseconds })
    .en("The point in time, in milliseconds since 1970, such as `1636597951964`. One vendor sample has seconds.")
    .zh("指定的时间戳，1970 年以来的毫秒数，例如 `1636597951964`。官方的一个示例中以秒为单位。")
    .example("1636597951964")
    .cites(&[
        FC_SDK.at("SourceRocketMQParameters"),
        FC2_DEVS.at("sourceRocketMQParameters"),
        FC_TERRAFORM.at("eventbridge"),
    ]);

const INSTANCE_TYPE: Field = field("InstanceType", chars(0, 64, form::ANY))
    .en("Type of instance, such as `Cloud_5` for version 5.")
    .zh("实例类型，例如 `Cloud_5` 表示 5.x 系列。")
    .example("Cloud_5")
    .cites(LATER);

const AUTH_TYPE: Field =
    field("AuthType", Kind::Choice(&[choice("ACL", "By user name and password", "开启鉴权，使用用户名和密码")]))
        .en("`ACL` if the instance requires a user name and a password; otherwise unset.")
        .zh("实例开启鉴权时为 `ACL`，需填写用户名和密码；否则不填。")
        .cites(LATER);

pub(super) const TAG_PATH: Path = config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.Tag");
pub(super) const OFFSET_PATH: Path = config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.Offset");
pub(super) const TIMESTAMP_PATH: Path =
    config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.Timestamp");
pub(super) const REGION: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.RegionId"));
pub(super) const INSTANCE: Expr =
    of(config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.InstanceId"));
pub(super) const TOPIC: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRocketMQParameters.Topic"));
