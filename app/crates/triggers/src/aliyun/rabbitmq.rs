//! `aliyun/rabbitmq`: a message arrives in a queue of `RabbitMQ`, and `EventBridge` hands it over.

mod facts;

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_SAMPLES, FC_SDK, FC2_DEVS};

pub use self::facts::LIBRARY;
use super::bus::envelope::{ACCOUNT, ENVELOPE, ID, PUBLISH_TIME, TIME, attributes, bus, message, short_message};
use super::bus::facts::UNREAD;
use super::bus::rules::{
    FUNCTION_FORM, NAMES_LENGTH, NO_DEAD_LETTERS, NO_STREAM_YET, NO_WINDOW, OLD_MODE, PATTERN as IS_PATTERN,
    TRIGGER_FORM,
};
use super::bus::shapes::{EDITIONS, queue};
use super::bus::{
    ASYNC_INVOCATION, ENABLED, FUNCTION_NAME, PATTERN, REGION_ID, RUN_OPTIONS, SINK, SOURCE_ARN, TRIGGER_ENABLE,
    each_fits, fits, only, parameters, source_config, source_type,
};
use super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    bytes, chars, copy, field, fixed, group, happening, join, list_of, made, members, object, of, or, says, slot,
    worked,
};
use crate::model::{
    Answer, Choice, Expr, Field, Invocation, Kind, Lit, Members, Node, Provider, Shape, Slot, Test, Trigger, When,
    config, item, on,
};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("RabbitMQ", "RabbitMQ 触发器"),
    summary: says(
        "Invokes the function with messages of a queue of RabbitMQ, one as a CloudEvent or many as an array, through \
         EventBridge.",
        "RabbitMQ 的队列收到消息后，通过 EventBridge 调用函数，传入单个 CloudEvents 事件或事件数组。",
    ),
    invocation: Invocation::Either,
    config: &[
        TRIGGER_NAME,
        FUNCTION_NAME,
        source_config(&[source_type(&RABBITMQ), parameters(&[PARAMETERS])]),
        PATTERN,
        TRIGGER_ENABLE,
        ASYNC_INVOCATION,
        SINK,
        RUN_OPTIONS,
        QUALIFIER,
        SOURCE_ARN,
    ],
    happenings: &[happening("messages", "Messages arrive", "收到消息")
        .en("Messages are routed to the queue. In event mode, each is a separate call.")
        .zh("消息被路由到队列。事件模式下每条消息单独调用一次函数。")
        .fields(&[group("Messages", "消息", &[MESSAGE_LIST]), ENVELOPE])
        .cites(&[ALIYUN_2021.at("15.3"), ALIYUN_2023.at("RabbitMQ触发器")])],
    rules: &[
        IS_PATTERN,
        TRIGGER_FORM,
        FUNCTION_FORM,
        NAMES_LENGTH,
        NO_STREAM_YET,
        NO_WINDOW,
        NO_DEAD_LETTERS,
        OLD_MODE,
    ],
    fires: &[ENABLED, each_fits(&FITS)],
    shapes: SHAPES,
    answer: Answer::Unread(UNREAD),
    editions: EDITIONS,
    examples: &[
        worked!("rabbitmq", "single-2023", "One message in event mode", "事件模式的一条消息")
            .cites(&[ALIYUN_2021.at("5, 15.3; RabbitMQ触发器"), ALIYUN_2023.at("RabbitMQ触发器, 事件模式")]),
        worked!("rabbitmq", "stream-2023", "Two messages in one array (2023)", "一个数组中的两条消息（2023）")
            .cites(&[ALIYUN_2023.at("RabbitMQ触发器, 事件流模式")]),
        worked!("rabbitmq", "text", "An array as received: the body is text", "实际收到的数组：消息体为文本")
            .cites(&[FC_SAMPLES.at("RabbitMQ")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("messages.0.routingKey")),
    ..Trigger::new(Provider::Aliyun, "rabbitmq", "eventbridge")
};

const RABBITMQ: [Choice; 1] = only("RabbitMQ", "A queue of RabbitMQ", "消息队列 RabbitMQ 版");

const PARAMETERS: Field =
    field("sourceRabbitMQParameters", Kind::Record(&[REGION_ID, INSTANCE_ID, VIRTUAL_HOST, QUEUE_NAME]))
        .en("The queue, within its virtual host and instance.")
        .zh("RabbitMQ 实例、Vhost 和 Queue。")
        .cites(&[FC_SDK.at("SourceRabbitMQParameters"), FC2_DEVS.at("sourceRabbitMQParameters")]);

const INSTANCE_ID: Field = field("InstanceId", chars(1, 128, form::RESOURCE_ID))
    .en("ID of the instance, such as `amqp-cn-tl32e7561234`.")
    .zh("实例 ID，例如 `amqp-cn-tl32e7561234`。")
    .required()
    .example("amqp-cn-tl32e7561234")
    .aliases(&["RabbitMQ 实例"])
    .cites(&[ALIYUN_2021.at("15.3, RabbitMQ 实例"), FC_SDK.at("SourceRabbitMQParameters")]);

const VIRTUAL_HOST: Field = field("VirtualHostName", chars(1, 255, form::ANY))
    .en("Virtual host of the queue, such as `rabbit-host`.")
    .zh("队列所在的 Vhost，例如 `rabbit-host`。")
    .required()
    .example("rabbit-host")
    .aliases(&["Vhost"])
    .cites(&[ALIYUN_2021.at("15.3, Vhost"), FC_SDK.at("SourceRabbitMQParameters")]);

const QUEUE_NAME: Field = field("QueueName", chars(1, 255, form::ANY))
    .en("Queue whose messages fire, such as `rabbit-queue`.")
    .zh("触发函数的队列，例如 `rabbit-queue`。")
    .required()
    .example("rabbit-queue")
    .aliases(&["Queue"])
    .cites(&[ALIYUN_2021.at("15.3, Queue"), FC_SDK.at("SourceRabbitMQParameters")]);

const REGION: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRabbitMQParameters.RegionId"));
const INSTANCE: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRabbitMQParameters.InstanceId"));
const VHOST: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRabbitMQParameters.VirtualHostName"));
const QUEUE: Expr = of(config("eventSourceConfig.eventSourceParameters.sourceRabbitMQParameters.QueueName"));

// What happens

const MESSAGE_LIST: Field = field("messages", list_of(&MESSAGE, 1, 1_000))
    .en("The messages, in order.")
    .zh("按顺序排列的消息。")
    .required()
    .cites(&[ALIYUN_2021.at("15.3"), ALIYUN_2023.at("RabbitMQ触发器")]);

const BODY: Kind = Kind::OneOf(&[("text", bytes(0, 65_536, form::ANY)), ("object", Kind::Map(&MEMBERS))]);

const MEMBERS: Members = members(form::ANY, Kind::Json, 200);

const MESSAGE: Kind = Kind::Record(&[
    field("body", BODY)
        .en("Body of the message: a string, as in received events, or an object, as in the documents.")
        .zh("消息内容：文本（实际事件中的形式），或对象（文档中的形式）。")
        .required()
        .cites(&[ALIYUN_2021.at("5, body"), FC_SAMPLES.at("RabbitMQ")]),
    field("exchange", chars(0, 255, form::ANY))
        .en("Exchange that the message was sent to; empty for the default one.")
        .zh("消息的 Exchange；默认 Exchange 为空。")
        .default(Lit::Text(""))
        .cites(&[ALIYUN_2021.at("5, exchange")]),
    field("routingKey", chars(0, 255, form::ANY))
        .en("Routing key of the message. Empty: the queue's name, as the default exchange routes.")
        .zh("消息的路由规则。留空时为队列名称，与默认 Exchange 的路由方式一致。")
        .cites(&[ALIYUN_2021.at("5, routingKey")]),
    field("deliveryTag", Kind::int(1, i64::MAX))
        .en("Number of the delivery within its channel, such as `98`.")
        .zh("消息的 Tag，即通道内的投递序号，例如 `98`。")
        .default(Lit::Int(1))
        .cites(&[ALIYUN_2021.at("5, deliveryTag")]),
    field("redeliver", Kind::Bool)
        .en("Whether the message was delivered before.")
        .zh("消息是否曾经投递过。")
        .default(Lit::Bool(false))
        .cites(&[ALIYUN_2021.at("5, redeliver")]),
    field("contentEncoding", chars(0, 64, form::ANY))
        .en("Content encoding that the sender set, such as `UTF-8`. Empty: none, as in received events.")
        .zh("发送端设置的内容编码，例如 `UTF-8`。留空时不出现，与实际事件一致。")
        .example("UTF-8")
        .cites(&[ALIYUN_2021.at("5, contentEncoding"), FC_SAMPLES.at("RabbitMQ")]),
    field("messageId", chars(1, 128, form::UUID))
        .en("ID of the message. Empty: generated.")
        .zh("消息 ID。留空时自动生成。")
        .cites(&[ALIYUN_2021.at("5, messageId")]),
    ID,
    TIME,
    PUBLISH_TIME,
]);

// The event

const FIRST: [Slot; 8] = attributes(&NAME, "amqp:Queue:SendMessage", &CONTENT_TYPE, &SUBJECT);
const EVENT: Node = Node::Object(&message(FIRST, bus(&NAME, &REGION), DATA));
const SHORT: Node = Node::Object(&short_message(FIRST, DATA));
const SHAPES: &[Shape] = &queue(&EVENT, &SHORT, &DATA);
const FITS: Test = fits(&EVENT);

/// What the console calls the bus and the source.
const NAME: Expr = join(&[fixed("RabbitMQ-"), of(config("functionName")), fixed("-"), of(config("triggerName"))]);
const CONTENT_TYPE: Expr = fixed("application/json;charset=utf-8");
const SUBJECT: Expr = join(&[
    fixed("acs:amqp:"),
    REGION,
    fixed(":"),
    ACCOUNT,
    fixed(":/instances/"),
    INSTANCE,
    fixed("/vhosts/"),
    VHOST,
    fixed("/queues/"),
    QUEUE,
]);

const DATA: Node = Node::Object(&[
    object("envelope", ENVELOPE_OF_MESSAGE).en("How the message was delivered.").zh("消息的 envelope 信息。"),
    copy("body", item("body"))
        .en("Body of the message. The documents print an object; received events have a string, in which JSON must be \
             parsed again.")
        .zh("消息内容。文档示例中是对象，实际收到的事件中是字符串，其中的 JSON 需要再解析一次。")
        .cites(&[ALIYUN_2021.at("5, body"), ALIYUN_2023.at("RabbitMQ触发器"), FC_SAMPLES.at("RabbitMQ")]),
    object(
        "props",
        &[
            slot("contentEncoding", of(item("contentEncoding")))
                .en("Content encoding as the sender wrote it: `UTF-8` or `utf-8`. Absent if not set.")
                .zh("消息内容编码，写法取决于发送端，如 `UTF-8` 或 `utf-8`；未设置时不出现。")
                .when(When::Set(item("contentEncoding"))),
            slot("messageId", or(item("messageId"), &NEW_ID))
                .en("ID of the message, unique for each.")
                .zh("消息 ID，每条消息取值唯一。"),
        ],
    )
    .en("Properties of the message.")
    .zh("消息属性。"),
]);
const NEW_ID: Expr = made(Maker::Uuid);

const ENVELOPE_OF_MESSAGE: &[Slot] = &[
    slot("deliveryTag", of(item("deliveryTag"))).en("Number of the delivery, an integer.").zh("消息的 Tag，整数。"),
    slot("exchange", of(item("exchange")))
        .en("Exchange, an empty string for the default one.")
        .zh("消息的 Exchange；默认 Exchange 为空字符串。"),
    slot("redeliver", of(item("redeliver")))
        .en("Whether the message was delivered before. The documents explain it as whether it may be sent again.")
        .zh("消息是否曾经投递过。文档的解释是“是否支持重发消息”。"),
    slot("routingKey", or(item("routingKey"), &QUEUE)).en("Routing key of the message.").zh("消息的路由规则。"),
];
