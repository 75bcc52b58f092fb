//! What the console's three pages ask for. The document has labels and no names of fields; the names are ours, and the
//! labels are recognised.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, KAFKA_SINK, REASONING};

use crate::aliyun::QUALIFIER;
use crate::form;
use crate::model::notation::{chars, choice, field, number_choice};
use crate::model::{Choice, Field, Kind, Lit};

/// Basics, source, target.
pub(super) const CONFIG: &[Field] = &[
    NAME,
    INSTANCE,
    SOURCE_TOPIC,
    CONSUMER_THREADS,
    START_FROM,
    VPC_ID,
    V_SWITCH_ID,
    ON_FAILURE,
    RESOURCE_CREATION,
    RESOURCES,
    CROSS,
    ACCESS,
    SERVICE_NAME,
    FUNCTION_NAME,
    QUALIFIER,
    SEND_MODE,
    BATCH_SIZE,
    RETRIES,
];

const NAME: Field = field("name", chars(1, 48, form::KAFKA_CONNECTOR))
    .en("Name of the connector, unique within the instance, such as `kafka-fc-sink`: at most 48 lower-case letters, \
         digits and `-`, not beginning with `-`. Its consumer group is `connect-` and this name.")
    .zh("Connector 的名称，同一实例内唯一，例如 `kafka-fc-sink`：最长 48 个字符，可包含数字、小写英文字母和短划线，不能以短\
         划线开头。其消费组名称为 `connect-` 加该名称。")
    .required()
    .example("kafka-fc-sink")
    .aliases(&["名称", "connectorName"])
    .cites(&[ALIYUN_2021.at("14, 名称")]);

const INSTANCE: Field = field("instance", chars(0, 128, form::ANY))
    .en("The instance of Kafka, by name or ID, such as `alikafka_post-cn-st21p8vj****`. The console fills it in.")
    .zh("Kafka 实例的名称或 ID，例如 `alikafka_post-cn-st21p8vj****`，由控制台默认填写。")
    .example("alikafka_post-cn-st21p8vj****")
    .aliases(&["实例", "instanceId"])
    .cites(&[ALIYUN_2021.at("14, 实例")]);

const SOURCE_TOPIC: Field = field("sourceTopic", chars(1, 249, form::ANY))
    .en("The topic whose messages go to the function, such as `fc-test-input`.")
    .zh("需要同步数据的 Topic，例如 `fc-test-input`。")
    .required()
    .example("fc-test-input")
    .aliases(&["数据源 Topic", "topic"])
    .cites(&[ALIYUN_2021.at("14, 数据源 Topic")]);

const CONSUMER_THREADS: Field = field("consumerThreads", Kind::Choice(THREADS))
    .en("How many threads read the topic: `6` or `12`.")
    .zh("数据源 Topic 的消费线程并发数：`6` 或 `12`。")
    .default(Lit::Int(6))
    .aliases(&["消费线程并发数"])
    .cites(&[ALIYUN_2021.at("14, 消费线程并发数")]);

const THREADS: &[Choice] =
    &[number_choice(6, "Six threads", "6 个线程"), number_choice(12, "Twelve threads", "12 个线程")];

const START_FROM: Field = field("startFrom", Kind::Choice(POSITIONS))
    .en("Where reading starts: `earliest` or `latest`. Only with `earliest` does the function receive messages from \
         before the start.")
    .zh("消费初始位置：`earliest`（最早位点）或 `latest`（最近位点）。启动之前的消息只有选择 `earliest` 时才会送达函数。")
    .required()
    .example("earliest")
    .aliases(&["消费初始位置"])
    .cites(&[ALIYUN_2021.at("14, 消费初始位置")]);

const POSITIONS: &[Choice] = &[
    choice("earliest", "From the first offset", "最早位点：从最初位点开始消费").aliases(&["最早位点"]),
    choice("latest", "From the newest offset", "最近位点：从最新位点开始消费").aliases(&["最近位点"]),
];

const VPC_ID: Field = field("vpcId", chars(0, 64, form::ANY))
    .en("VPC of the task, such as `vpc-bp1xpdnd3l***`. If unset, that of the instance.")
    .zh("数据同步任务所在的 VPC，例如 `vpc-bp1xpdnd3l***`。默认为 Kafka 实例所在的 VPC，无需填写。")
    .example("vpc-bp1xpdnd3l***")
    .aliases(&["VPC ID"])
    .cites(&[ALIYUN_2021.at("14, VPC ID")]);

const V_SWITCH_ID: Field = field("vSwitchId", chars(0, 64, form::ANY))
    .en("VSwitch of the task, such as `vsw-bp1d2jgg81***`, in the VPC of the instance. If unset, the one that the \
         instance was deployed with.")
    .zh("数据同步任务所在的交换机，例如 `vsw-bp1d2jgg81***`，必须与 Kafka 实例处于同一 VPC。默认为部署实例时填写的交换机。")
    .example("vsw-bp1d2jgg81***")
    .aliases(&["VSwitch ID", "vswitchId"])
    .cites(&[ALIYUN_2021.at("14, VSwitch ID")]);

const ON_FAILURE: Field = field("onFailure", Kind::Choice(FAILURES))
    .en("What happens to the partition after a message could not be sent: `continue` or `stop`. Either way the error \
         is logged. Resuming a stopped subscription requires a ticket.")
    .zh("消息发送失败后对出错分区的处理：`continue`（继续订阅）或 `stop`（停止订阅），两者都会打印错误日志。停止订阅后需要提\
         交工单才能恢复。")
    .example("continue")
    .aliases(&["失败处理"])
    .cites(&[ALIYUN_2021.at("14, 失败处理")]);

const FAILURES: &[Choice] = &[
    choice("continue", "The partition is still read", "继续订阅出现错误的 Topic 的分区").aliases(&["继续订阅"]),
    choice("stop", "The partition is no longer read", "停止订阅出现错误的 Topic 的分区").aliases(&["停止订阅"]),
];

const RESOURCE_CREATION: Field = field("resourceCreation", Kind::Choice(CREATIONS))
    .en("Who creates the topics and the group that the connector needs: `auto` or `manual`. With `manual`, enter those \
         that you created.")
    .zh("创建 Connector 所依赖的 Topic 与 Group 的方式：`auto`（自动创建）或 `manual`（手动创建）。选择 `manual` 时须填写已创\
         建的资源。")
    .example("auto")
    .aliases(&["创建资源方式"])
    .cites(&[ALIYUN_2021.at("14, 创建资源方式")]);

const CREATIONS: &[Choice] = &[
    choice("auto", "The connector creates them", "自动创建依赖的 Topic 与 Group").aliases(&["自动创建"]),
    choice("manual", "They already exist", "手动创建，填写已有资源").aliases(&["手动创建"]),
];

const RESOURCES: Field = field(
    "resources",
    Kind::Record(&[CONSUMER_GROUP, OFFSET_TOPIC, CONFIG_TOPIC, STATUS_TOPIC, DEAD_LETTER_TOPIC, ERROR_TOPIC]),
)
.en("The group and the five topics that the connector needs. All must use Local storage, except those for errors.")
.zh("Connector 依赖的 Group 和 5 个 Topic。除死信队列和异常数据 Topic 外，存储引擎都必须为 Local 存储。")
.cites(&[ALIYUN_2021.at("14, 创建依赖的Topic和Group")]);

const CONSUMER_GROUP: Field = field("consumerGroup", TOPIC)
    .en("Group of the task: `connect-` and the connector's name, such as `connect-kafka-fc-sink`.")
    .zh("数据同步任务使用的 Group，名称必须为 `connect-任务名称`，例如 `connect-kafka-fc-sink`。")
    .example("connect-kafka-fc-sink")
    .aliases(&["Connector 消费组"])
    .cites(RESOURCE);

const OFFSET_TOPIC: Field = field("offsetTopic", TOPIC)
    .en("Keeps the offsets, such as `connect-offset-kafka-fc-sink`: more than 1 partition, Local storage, `compact`.")
    .zh("存储消费位点，例如 `connect-offset-kafka-fc-sink`：分区数大于 1，Local 存储，清理策略为 `compact`。")
    .example("connect-offset-kafka-fc-sink")
    .aliases(&["任务位点 Topic"])
    .cites(RESOURCE);

const CONFIG_TOPIC: Field = field("configTopic", TOPIC)
    .en("Keeps the task's configuration, such as `connect-config-kafka-fc-sink`: exactly 1 partition, Local storage, \
         `compact`.")
    .zh("存储任务配置，例如 `connect-config-kafka-fc-sink`：分区数必须为 1，Local 存储，清理策略为 `compact`。")
    .example("connect-config-kafka-fc-sink")
    .aliases(&["任务配置 Topic"])
    .cites(RESOURCE);

const STATUS_TOPIC: Field = field("statusTopic", TOPIC)
    .en(
        "Keeps the task's status, such as `connect-status-kafka-fc-sink`: 6 partitions are recommended, Local storage, \
         `compact`.",
    )
    .zh("存储任务状态，例如 `connect-status-kafka-fc-sink`：建议 6 个分区，Local 存储，清理策略为 `compact`。")
    .example("connect-status-kafka-fc-sink")
    .aliases(&["任务状态 Topic"])
    .cites(RESOURCE);

const DEAD_LETTER_TOPIC: Field = field("deadLetterTopic", TOPIC)
    .en("Receives what fails in the Connect framework, such as `connect-error-kafka-fc-sink`: 6 partitions are \
         recommended, either storage. It may be the topic for error data.")
    .zh("存储 Connect 框架的异常数据，例如 `connect-error-kafka-fc-sink`：建议 6 个分区，Local 存储或云存储均可。可与异常数\
         据 Topic 相同。")
    .example("connect-error-kafka-fc-sink")
    .aliases(&["死信队列 Topic"])
    .cites(RESOURCE);

const ERROR_TOPIC: Field = field("errorTopic", TOPIC)
    .en("Receives what fails in the sink, such as `connect-error-kafka-fc-sink`: 6 partitions are recommended, either \
         storage. It may be the topic for dead letters.")
    .zh(
        "存储 Sink 的异常数据，例如 `connect-error-kafka-fc-sink`：建议 6 个分区，Local 存储或云存储均可。可与死信队列 \
         Topic 相同。",
    )
    .example("connect-error-kafka-fc-sink")
    .aliases(&["异常数据 Topic"])
    .cites(RESOURCE);

const TOPIC: Kind = chars(0, 249, form::ANY);

const RESOURCE: &[Cite] = &[ALIYUN_2021.at("14, 配置源服务参数列表")];

const CROSS: Field = field("crossAccountOrRegion", Kind::Bool)
    .en("Whether the function is in another account or region: `true` or `false`. With `true`, enter how to reach it.")
    .zh("是否跨账号或跨地域：`true` 或 `false`。选择 `true` 时需填写访问方式。")
    .default(Lit::Bool(false))
    .aliases(&["是否跨账号/地域"])
    .cites(&[ALIYUN_2021.at("14, 是否跨账号/地域")]);

const ACCESS: Field = field("access", Kind::Record(&[REGION, ENDPOINT, ACCOUNT_ID, ROLE_NAME]))
    .en("How Function Compute is reached in another account or region. The console shows it only then.")
    .zh("跨账号或跨地域访问函数计算的方式，仅在跨账号或跨地域时显示。")
    .cites(ACROSS);

const REGION: Field = field("region", chars(0, 64, form::REGION))
    .en("Region of the function, such as `cn-hangzhou`. If unset, that of the connector. Another region needs public \
         access for the connector.")
    .zh("函数计算服务的地域，例如 `cn-hangzhou`。默认为 Connector 所在地域；跨地域时需要为 Connector 开启公网访问。")
    .example("cn-hangzhou")
    .aliases(&["服务地域"])
    .cites(ACROSS);

const ENDPOINT: Field = field("endpoint", chars(0, 200, form::FC_ENDPOINT))
    .en("Endpoint of Function Compute, such as `http://188***.cn-hangzhou.fc.aliyuncs.com`: the internal one within a \
         region, the public one across regions.")
    .zh("函数计算服务的接入点，例如 `http://188***.cn-hangzhou.fc.aliyuncs.com`：同地域使用内网 Endpoint，跨地域使用公网 \
         Endpoint。")
    .example("http://188***.cn-hangzhou.fc.aliyuncs.com")
    .aliases(&["服务接入点"])
    .cites(ACROSS);

const ACCOUNT_ID: Field = field("accountId", chars(0, 32, form::ALIYUN_ACCOUNT))
    .en("Account of the function, such as `188***`.")
    .zh("函数计算服务的阿里云账号 ID，例如 `188***`。")
    .example("188***")
    .aliases(&["服务账号"])
    .cites(ACROSS);

const ROLE_NAME: Field = field("roleName", chars(0, 64, form::RAM_ROLE_NAME))
    .en("Name of the RAM role in the target account that lets Kafka invoke the function, such as \
         `AliyunKafkaConnectorRole`. It is a name, not an ARN.")
    .zh("目标账号下允许 Kafka 访问函数计算的 RAM 角色名，例如 `AliyunKafkaConnectorRole`。填写名称，而不是 ARN。")
    .example("AliyunKafkaConnectorRole")
    .aliases(&["授权角色名"])
    .cites(ACROSS);

const ACROSS: &[Cite] = &[ALIYUN_2021.at("14, 配置目标服务")];

const SERVICE_NAME: Field = field("serviceName", chars(1, 128, form::ANY))
    .en("Service of the function, such as `guide-hello_world`.")
    .zh("函数计算服务的名称，例如 `guide-hello_world`。")
    .required()
    .example("guide-hello_world")
    .aliases(&["服务名"])
    .cites(ACROSS);

const FUNCTION_NAME: Field = field("functionName", chars(1, 128, form::ANY))
    .en("The function, such as `hello_world`. It must be an event function.")
    .zh("函数名称，例如 `hello_world`，必须为事件函数。")
    .required()
    .example("hello_world")
    .aliases(&["函数名"])
    .cites(&[ALIYUN_2021.at("14, 函数名; 前提条件")]);

const SEND_MODE: Field = field("sendMode", Kind::Choice(MODES))
    .en("How the function is invoked: `async`, which the document recommends, or `sync`. It determines the maximum \
         size of a call, 128 KB or 6 MB. The document states no default; this page assumes `async`.")
    .zh("消息发送模式：`async`（异步，文档推荐）或 `sync`（同步），决定一次请求的大小限制：128 KB 或 6 MB。文档未给出默认值，\
         本页按 `async` 处理。")
    .default(Lit::Text("async"))
    .aliases(&["发送模式"])
    .cites(&[ALIYUN_2021.at("14, 发送模式"), REASONING.at("default of the send mode")]);

const MODES: &[Choice] = &[
    choice("async", "Asynchronous, at most 128 KB in a call", "异步，单次请求最大 128 KB").aliases(&["异步"]),
    choice("sync", "Synchronous, at most 6 MB in a call", "同步，单次请求最大 6 MB").aliases(&["同步"]),
];

const BATCH_SIZE: Field = field("batchSize", Kind::int(1, 2_147_483_647))
    .en(
        "Maximum number of messages in one call, such as `50`. A call also ends when its size limit would be exceeded. \
         No maximum is documented.",
    )
    .zh("批量发送的消息条数，例如 `50`。达到请求大小限制时也会提前发送。文档未给出最大值。")
    .default(Lit::Int(20))
    .example("50")
    .aliases(&["发送批大小", "发送批次大小"])
    .cites(&[ALIYUN_2021.at("14, 发送批大小"), KAFKA_SINK.at("batch size")]);

const RETRIES: Field = field("retries", Kind::int(1, 3))
    .en("How often a failed call is retried: `1` to `3`. Only 429 and 5xx are retried.")
    .zh("消息发送失败后的重试次数：`1`～`3`。仅 429 和 5xx 支持重试。")
    .default(Lit::Int(2))
    .example("2")
    .aliases(&["重试次数"])
    .cites(&[ALIYUN_2021.at("14, 重试次数"), KAFKA_SINK.at("retries")]);
