//! `aliyun/iot`: a rule of the `IoT` platform forwards a device's message.

mod facts;
mod sql;

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, IOT_API, IOT_FORWARDING, IOT_SQL, REASONING};

pub use self::facts::LIBRARY;
pub use self::sql::CODES;
use self::sql::{SELECT_BEYOND, SELECTED, TOPIC, WHERE, WHERE_BEYOND};
use crate::form;
use crate::model::notation::{
    bytes, chars, choice, clause, config_text, derived, edition, field, fixed, group, happening, json, json_text,
    noted, number_choice, of, raw, raw_text, says, should, worked,
};
use crate::model::{
    Answer, Check, ConfigText, Field, Group, Invocation, Kind, Lit, Node, Provider, Root, Rule, Syntax, Test, Trigger,
    When, config, on,
};
use crate::texts::{INSIDE, named};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("IoT Platform", "IoT 触发器"),
    summary: says(
        "Invokes the function when a device publishes a message that a forwarding rule of the IoT platform selects. \
         The message itself is the event, without an envelope.",
        "设备发布的消息符合物联网平台的流转规则时调用函数，消息内容本身就是事件，没有任何封装。",
    ),
    invocation: Invocation::Unstated,
    config: &[
        NAME,
        PRODUCT_KEY,
        SHORT_TOPIC,
        TOPIC_TYPE,
        DATA_TYPE,
        SELECT,
        WHERE_CLAUSE,
        RULE_DESC,
        IOT_INSTANCE_ID,
        CONFIGURATION,
        ERROR_ACTION_FLAG,
    ],
    happenings: &[
        happening("json", "A device publishes JSON", "设备发布 JSON 消息")
            .en("A message whose content is JSON. Its bytes are what the device sent, written compactly here.")
            .zh("消息内容为 JSON。事件就是设备发送的内容，本页以紧凑格式写出。")
            .fields(&[group("Message", "消息", &[MESSAGE_JSON]), PUBLICATION])
            .cites(PUBLISHED),
        happening("text", "A device publishes text", "设备发布文本消息")
            .en("A message whose content is text, not JSON. Only a rule for binary data passes it on.")
            .zh("消息内容为文本而不是 JSON，只有二进制格式的规则会流转它。")
            .fields(&[group("Message", "消息", &[MESSAGE_TEXT]), PUBLICATION])
            .cites(PUBLISHED),
        happening("bytes", "A device publishes bytes", "设备发布二进制消息")
            .en("A message whose content is not text. Only a rule for binary data passes it on.")
            .zh("消息内容为二进制数据，只有二进制格式的规则会流转它。")
            .fields(&[group("Message", "消息", &[MESSAGE_BYTES]), PUBLICATION])
            .cites(PUBLISHED),
    ],
    rules: RULES,
    fires: &[
        clause("topic", Test::Judged(TOPIC))
            .en("The topic is one that the rule listens to")
            .zh("消息的 Topic 符合规则")
            .cites(&[IOT_SQL.at("FROM"), IOT_API.at("CreateRule, ShortTopic")]),
        clause("format", Test::Is(config("DataType"), Lit::Text("BINARY")))
            .en("A message that is not JSON passes only a rule for binary data")
            .zh("非 JSON 消息只能由二进制格式的规则流转")
            .when(When::Happens(&["text", "bytes"]))
            .cites(&[IOT_SQL.at("FROM; JSON data, binary data")]),
        clause("where", Test::Judged(WHERE))
            .en("The message meets the condition")
            .zh("消息满足 WHERE 条件")
            .when(When::All(&[PARSED, When::Set(config("Where"))]))
            .cites(&[IOT_SQL.at("WHERE")]),
    ],
    shapes: &[
        json("selected", Node::Leaf(derived(SELECTED, SELECTION), Some(CHOSEN)))
            .en("The object that `Select` builds from the message. It has only the names that the selection gives.")
            .zh("`Select` 从消息中选出的对象，字段名称由选择语句决定，不含消息的其他内容。")
            .when(When::All(&[PARSED, When::Not(&When::Is(config("Select"), Lit::Text("*")))]))
            .cites(&[IOT_SQL.at("SELECT")]),
        json("json", Node::Copy(on("message")))
            .en("The JSON that the device sent, with nothing around it.")
            .zh("设备发送的 JSON 内容，外层没有任何封装。")
            .when(When::Happens(&["json"]))
            .cites(PRINTED),
        raw_text("text", on("message"))
            .en("The text that the device sent, with nothing around it.")
            .zh("设备发送的文本内容，外层没有任何封装。")
            .when(When::Happens(&["text"]))
            .cites(PRINTED),
        raw("bytes", on("message"))
            .en("The bytes that the device sent, unchanged.")
            .zh("设备发送的二进制内容，原样传递。")
            .cites(PRINTED),
    ],
    answer: Answer::Unread(says(
        "No document says that the IoT platform reads the answer, and the device receives none of it. To answer a \
         device, the function publishes to a topic that the device subscribes to.",
        "没有文档说明物联网平台会读取返回值，返回值也不会返回给设备。如需应答设备，请在函数中向设备订阅的 Topic 发布消息。",
    )),
    editions: &[edition("2019-03-27")
        .en("The only document that shows an event; later editions leave the trigger out.")
        .zh("唯一给出事件示例的文档，之后的版本未再列出该触发器。")
        .cites(PRINTED)],
    examples: &[
        worked!("iot", "hello", "The document's message", "文档中的消息").cites(PRINTED),
        worked!("iot", "alarm", "Too hot: two values and the device", "温度过高：选出两个值和设备名称")
            .cites(&[IOT_SQL.at("examples")]),
        worked!("iot", "text", "A line of text", "一行文本").cites(&[IOT_SQL.at("binary data")]),
        worked!("iot", "frame", "A frame of four bytes", "四字节的数据帧").cites(&[IOT_SQL.at("binary data")]),
    ],
    texts: &[RULE_TEXT, ACTION_TEXT],
    tried_by: Some(on("topicFullName")),
    ..Trigger::new(Provider::Aliyun, "iot", "iot")
};

/// Where the event is printed.
const PRINTED: &[Cite] = &[ALIYUN_2019.at("IoT 触发器, 事件格式")];

/// Where a publisher is printed.
const PUBLISHED: &[Cite] = &[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_SQL.at("JSON data, binary data")];

/// The rule reads the message.
const PARSED: When = When::All(&[When::Happens(&["json"]), When::Is(config("DataType"), Lit::Text("JSON"))]);

/// What a selection is made of.
const SELECTION: &[crate::model::Expr] = &[of(config("Select")), of(on("message")), of(on("topicFullName"))];

/// The body of `CreateRule`.
const RULE_TEXT: ConfigText = config_text(
    "rule",
    Syntax::Json,
    INSIDE,
    "Parameters of the `CreateRule` call of the IoT platform",
    "物联网平台 `CreateRule` 请求的参数",
);

/// The body of `CreateRuleAction`, where the function travels as a JSON string.
const ACTION_TEXT: ConfigText = config_text(
    "action",
    Syntax::Json,
    Node::Object(&[
        named("Type", Node::Leaf(fixed("FC"), None)),
        named("Configuration", json_text(&Node::Copy(config("Configuration")))),
        named("ErrorActionFlag", Node::Leaf(of(config("ErrorActionFlag")), None)),
    ]),
    "Parameters of the `CreateRuleAction` call of the IoT platform",
    "物联网平台 `CreateRuleAction` 请求的参数",
);

const NAME: Field = field("Name", chars(1, 30, form::ANY))
    .en("Name of the rule, 1 to 30 characters, such as `to_function`.")
    .zh("规则名称，1～30 个字符，例如 `to_function`。")
    .required()
    .example("to_function")
    .cites(CREATE_RULE);

const CREATE_RULE: &[Cite] = &[IOT_API.at("CreateRule")];

const PRODUCT_KEY: Field = field("ProductKey", chars(1, 64, form::IOT_PRODUCT))
    .en("Product whose devices the rule listens to, such as `VHo5FRjudkZ`: the first level of every topic.")
    .zh("规则对应的产品，例如 `VHo5FRjudkZ`，即每个 Topic 的第一级。")
    .required()
    .example("VHo5FRjudkZ")
    .aliases(&["productKey"])
    .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("CreateRule")]);

const SHORT_TOPIC: Field = field("ShortTopic", chars(1, 128, form::IOT_SHORT_TOPIC))
    .en("The rest of the topic, such as `deviceName/update`, or `+/user/update` for every device. `+` matches one \
         level, `#` at the end matches all that follow.")
    .zh("Topic 的其余部分，例如 `deviceName/update`；所有设备写作 `+/user/update`。`+` 匹配一级，末尾的 `#` 匹配其后所有级。")
    .required()
    .example("+/user/update")
    .aliases(&["topic", "FROM"])
    .cites(&[IOT_API.at("CreateRule, ShortTopic"), IOT_SQL.at("FROM")]);

const TOPIC_TYPE: Field = field(
    "TopicType",
    Kind::Choice(&[
        number_choice(0, "Topics of the platform, such as properties of the thing model", "系统 Topic，例如物模型通信"),
        number_choice(1, "Custom topics", "自定义 Topic"),
        number_choice(2, "Status of devices, such as online and offline", "设备状态，例如上线、下线"),
    ]),
)
.en("Type of topic: `1` for custom ones. The platform rewrites messages of its own topics (`0`) before the rule sees \
     them.")
.zh("Topic 的类型，自定义 Topic 为 `1`。系统 Topic（`0`）的消息会先由平台解析改写，再交给规则。")
.cites(&[IOT_API.at("CreateRule, TopicType"), IOT_SQL.at("basic communication topics")]);

const DATA_TYPE: Field = field(
    "DataType",
    Kind::Choice(&[
        choice(
            "JSON",
            "The rule reads messages as JSON; others are ignored.",
            "规则按 JSON 解析消息，其他消息被忽略。",
        ),
        choice("BINARY", "Messages pass through unread.", "不解析消息，直接透传。"),
    ]),
)
.en("Format of the data: `JSON`, or `BINARY` for text and bytes. It cannot be changed once the rule exists.")
.zh("数据格式：`JSON`，文本和二进制数据用 `BINARY`。规则创建后不能修改。")
.default(Lit::Text("JSON"))
.cites(&[IOT_API.at("CreateRule, DataType"), IOT_SQL.at("JSON data, binary data")]);

const SELECT: Field = field("Select", chars(1, 300, form::ANY))
    .en("Which parts of a JSON message are passed on: `*` for all, or fields and functions such as `temperature as t, \
         deviceName() as deviceName`. Without the word `SELECT`.")
    .zh("JSON 消息中要流转的内容：`*` 表示全部，也可以是字段和函数，例如 `temperature as t, deviceName() as \
         deviceName`。不带 `SELECT` 本身。")
    .default(Lit::Text("*"))
    .example("temperature as t, deviceName() as deviceName")
    .cites(&[IOT_API.at("CreateRule, Select"), IOT_SQL.at("SELECT")]);

const WHERE_CLAUSE: Field = field("Where", chars(0, 300, form::ANY))
    .en("Which JSON messages are passed on, such as `temperature > 38 and humidity < 40`. Without the word `WHERE`; empty: \
         all of them.")
    .zh("流转 JSON 消息的条件，例如 `temperature > 38 and humidity < 40`。不带 `WHERE` 本身；留空表示全部流转。")
    .example("temperature > 38")
    .cites(&[IOT_API.at("CreateRule, Where"), IOT_SQL.at("WHERE")]);

const RULE_DESC: Field = field("RuleDesc", chars(0, 100, form::ANY))
    .en("A description of the rule, at most 100 characters.")
    .zh("规则的描述，最长 100 个字符。")
    .cites(CREATE_RULE);

const IOT_INSTANCE_ID: Field = field("IotInstanceId", chars(0, 64, form::ANY))
    .en("Instance of the IoT platform, such as `iot-cn-0pp1n8t****`. Leave it empty if the instance has no ID.")
    .zh("物联网平台实例 ID，例如 `iot-cn-0pp1n8t****`。实例没有 ID 时留空。")
    .example("iot-cn-0pp1n8t****")
    .cites(CREATE_RULE);

const CONFIGURATION: Field = field(
    "Configuration",
    Kind::Record(&[
        field("regionName", chars(1, 32, form::REGION))
            .en("Region of the function, such as `cn-shanghai`.")
            .zh("函数所在地域，例如 `cn-shanghai`。")
            .required()
            .example("cn-shanghai")
            .cites(ACTION),
        field("serviceName", chars(0, 128, form::ANY))
            .en("Service of the function, such as `weather`. Functions of FC 3.0 have no service.")
            .zh("函数所属的服务，例如 `weather`。FC 3.0 的函数没有服务。")
            .example("weather")
            .cites(&[IOT_API.at("CreateRuleAction, FC"), REASONING.at("FC 3.0")]),
        field("functionName", chars(1, 128, form::ANY))
            .en("Function that receives the messages, such as `weatherForecast`. It must be an event function.")
            .zh("接收消息的函数，例如 `weatherForecast`，必须是事件函数。")
            .required()
            .example("weatherForecast")
            .cites(&[IOT_API.at("CreateRuleAction, FC"), IOT_FORWARDING.at("prerequisites")]),
        field(
            "role",
            Kind::Record(&[
                field("roleArn", chars(0, 300, form::ALIYUN_ROLE))
                    .en("ARN of the role, such as `acs:ram::5645***:role/aliyuniotaccessingfcrole`.")
                    .zh("角色 ARN，例如 `acs:ram::5645***:role/aliyuniotaccessingfcrole`。")
                    .example("acs:ram::5645***:role/aliyuniotaccessingfcrole")
                    .cites(ACTION),
                field("roleName", chars(0, 64, form::ANY))
                    .en("Name of the role, `AliyunIOTAccessingFCRole` by default in the console.")
                    .zh("角色名称，控制台默认使用 `AliyunIOTAccessingFCRole`。")
                    .example("AliyunIOTAccessingFCRole")
                    .cites(ACTION),
            ]),
        )
        .en("Role that the IoT platform assumes to invoke the function.")
        .zh("物联网平台调用函数时扮演的角色。")
        .cites(ACTION),
    ]),
)
.en("The function that the rule forwards to. In the call, it is one JSON string.")
.zh("规则流转的目标函数，在请求中是一个 JSON 字符串。")
.beside()
.cites(ACTION);

const ACTION: &[Cite] = &[IOT_API.at("CreateRuleAction, FC")];

const ERROR_ACTION_FLAG: Field = field("ErrorActionFlag", Kind::Bool)
    .en("`true` for an action that receives only messages that could not be forwarded, even after retries.")
    .zh("`true` 表示该操作只接收流转失败且重试仍失败的数据。")
    .default(Lit::Bool(false))
    .beside()
    .cites(&[IOT_API.at("CreateRuleAction, ErrorActionFlag")]);

// What happens

/// Where and how the message is published.
const PUBLICATION: Group = group("Publication", "发布", &[TOPIC_FULL_NAME, QOS]);

const MESSAGE_JSON: Field = field("message", Kind::Json)
    .en("What the device sends, as JSON such as `{\"hello\":\"world\"}`. The call `Pub` takes it in Base64; the function \
         receives it decoded.")
    .zh("设备发送的 JSON 内容，例如 `{\"hello\":\"world\"}`。调用 `Pub` 接口时需要 Base64 编码，函数收到的是解码后的内容。")
    .required()
    .example("{\"hello\":\"world\"}")
    .aliases(&["MessageContent", "messageContent"])
    .cites(MESSAGE);

const MESSAGE_TEXT: Field = field("message", bytes(1, 262_144, form::ANY))
    .en("What the device sends, as text. At most 256 KB.")
    .zh("设备发送的文本内容，最大 256 KB。")
    .required()
    .example("23.5;61")
    .aliases(&["MessageContent", "messageContent"])
    .cites(MESSAGE);

const MESSAGE_BYTES: Field = field("message", Kind::Bytes)
    .en("What the device sends, as bytes: in JSON `{\"$bytes\":\"qgEAug==\"}`, in a link Base64.")
    .zh("设备发送的二进制内容：在 JSON 中写作 `{\"$bytes\":\"qgEAug==\"}`，在链接中为 Base64。")
    .required()
    .aliases(&["MessageContent", "messageContent"])
    .cites(MESSAGE);

const MESSAGE: &[Cite] = &[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("Pub, MessageContent")];

const TOPIC_FULL_NAME: Field = field("topicFullName", chars(1, 256, form::IOT_TOPIC))
    .en("Topic of the message, `/PRODUCT/DEVICE/…`, such as `/VHo5FRjudkZ/deviceName/update`. It is not part of the \
         event.")
    .zh("消息的 Topic，格式为 `/ProductKey/设备名称/…`，例如 `/VHo5FRjudkZ/deviceName/update`。事件中不包含它。")
    .required()
    .example("/VHo5FRjudkZ/deviceName/update")
    .aliases(&["TopicFullName"])
    .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("Pub, TopicFullName")]);

const QOS: Field = field(
    "qos",
    Kind::Choice(&[
        number_choice(0, "At most once", "最多一次"),
        number_choice(1, "At least once: the same message may arrive twice", "最少一次，同一消息可能重复投递"),
    ]),
)
.en("How the message is delivered: `0` or `1`. It does not change the event.")
.zh("消息的服务质量等级：`0` 或 `1`。不影响事件内容。")
.default(Lit::Int(0))
.aliases(&["Qos"])
.cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("Pub, Qos")]);

/// What the rule selected, where somebody knows better than this page.
const CHOSEN: Field = field("selected", Kind::Json)
    .en("The result of the selection, as JSON. Empty: computed from `Select` and the message.")
    .zh("选择语句的结果，JSON 格式。留空时由 `Select` 和消息推算。")
    .cites(&[IOT_SQL.at("SELECT")]);

const RULES: &[Rule] = &[
    should("binary-where", Check::Missing(config("Where")))
        .en("Binary data is passed through unread, so this condition is not applied.")
        .zh("二进制数据直接透传、不作解析，该条件不会生效。")
        .when(When::Is(config("DataType"), Lit::Text("BINARY")))
        .cites(&[IOT_SQL.at("binary data")]),
    noted("select-beyond", Check::Broken(Root::Config, SELECT_BEYOND))
        .en("This page computes fields, constants, `*`, `deviceName()`, `productKey()` and `topic()`; other functions \
             are left out of the event here. To see them, enter the result as `selected`.")
        .zh("本页可以推算字段、常量、`*`、`deviceName()`、`productKey()` 和 `topic()`，其他函数的结果不会出现在此处的事件\
             中；可以在 `selected` 中填写结果。")
        .cites(&[IOT_SQL.at("SELECT"), REASONING.at("what is computed here")]),
    noted("where-beyond", Check::Broken(Root::Config, WHERE_BEYOND))
        .en("This page evaluates comparisons of fields with constants joined by `and`; this condition is assumed to be \
             met.")
        .zh("本页只能判断以 `and` 连接的“字段与常量比较”；该条件按满足处理。")
        .cites(&[IOT_SQL.at("WHERE"), REASONING.at("what is computed here")]),
];
