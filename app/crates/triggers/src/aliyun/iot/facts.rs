//! Limits, notes, traps and disagreements, what the document prints beside the event, and what is refused.

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, FC_TYPINGS, IOT_API, IOT_FORWARDING, IOT_SQL, REASONING};

use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("no-envelope")
        .en("The event is only the message: it contains neither topic nor device nor time. A function that needs them \
             selects them (`deviceName() as deviceName`, `topic() as topic`), or the device puts them into the \
             message.")
        .zh("事件就是消息内容本身，其中没有 Topic、设备名称和时间。函数需要这些信息时，在规则中选出（`deviceName() as \
             deviceName`、`topic() as topic`），或者由设备写入消息。")
        .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_SQL.at("SELECT")]),
    note("decoded")
        .en("A server that publishes with `Pub` encodes the content in Base64. The platform decodes it, so device and \
             function receive the plain content.")
        .zh("服务端调用 `Pub` 接口发布消息时，内容需要 Base64 编码；平台会先解码，设备和函数收到的都是原始内容。")
        .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("Pub, MessageContent")]),
    note("one-way")
        .en("The trigger is configured on the IoT platform only: a rule with a topic, and an action that names the \
             function. Function Compute has nothing to configure and shows no trigger.")
        .zh("只需在物联网平台侧配置：一条指定 Topic 的规则，以及指定目标函数的流转操作。函数计算侧无需配置，也不会显示触发\
             器。")
        .cites(&[IOT_FORWARDING.at("procedure"), ALIYUN_2019.at("IoT 触发器")]),
    note("by-eventbridge")
        .en("Since 2021 the documents name the IoT platform as a source of EventBridge, too. Those events have the envelope of \
             CloudEvents and are another trigger.")
        .zh("2021 年起，文档也将物联网平台列为事件总线 EventBridge 的官方事件源；那类事件带有 CloudEvents 封装，属于另一种触\
             发器。")
        .cites(&[ALIYUN_2021.at("17, 官方事件源触发器")]),
    trap("json-only")
        .en("A rule of the format `JSON` ignores every message that is not JSON, without an error at the device. Text \
             and bytes need a rule of the format `BINARY`.")
        .zh("数据格式为 `JSON` 的规则会忽略所有非 JSON 消息，设备端不会报错。文本和二进制数据需要使用 `BINARY` 格式的规则。")
        .cites(&[IOT_SQL.at("FROM; binary data")]),
    trap("thing-model")
        .en("Messages of the thing model are rewritten before the rule sees them: a property is then at \
             `items.NAME.value`, next to members such as `deviceName`, `productKey` and `gmtCreate`.")
        .zh("物模型通信的消息会先由平台解析改写，再交给规则：属性值位于 `items.属性名.value`，同级还有 `deviceName`、\
             `productKey`、`gmtCreate` 等字段。")
        .cites(&[IOT_SQL.at("basic communication topics")]),
    note("sql")
        .en("`SELECT` takes fields with dots, constants, functions and `*`, each with a name by `as`; `WHERE` takes \
             comparisons joined by `and` and `or`. Subqueries and `LIKE` are not supported.")
        .zh("`SELECT` 支持以点号访问的字段、常量、函数和 `*`，可用 `as` 命名；`WHERE` 支持以 `and`、`or` 连接的比较。不支持\
             子查询和 `LIKE`。")
        .cites(&[IOT_SQL.at("SELECT, WHERE")]),
    note("left-out")
        .en("A selected field that the message does not have is left out of the event here. The documents do not say \
             what happens to it.")
        .zh("消息中没有的字段，本页不会写入事件；文档没有说明实际结果。")
        .cites(&[REASONING.at("missing fields")]),
    note("quality")
        .en("With `qos` 1, the same message may arrive twice, so the function must tolerate repeats.")
        .zh("`qos` 为 1 时同一消息可能重复投递，函数需要能够处理重复消息。")
        .cites(&[IOT_API.at("Pub, Qos"), REASONING.at("repetition")]),
    note("failed")
        .en("If forwarding fails, the platform retries. Messages that still fail go to the action with \
             `ErrorActionFlag`, if the rule has one. The documents do not say how often it retries, nor whether a \
             failing function counts as a failure.")
        .zh("流转失败时平台会重试；重试仍失败的数据交给设置了 `ErrorActionFlag` 的操作（如果有）。文档没有说明重试次数，也\
             没有说明函数执行出错是否算作流转失败。")
        .cites(&[IOT_API.at("CreateRuleAction, ErrorActionFlag")]),
    note("unstated")
        .en("The tables of synchronous and asynchronous triggers leave this one out, and no other document says which it is.")
        .zh("文档的同步/异步调用列表中没有该触发器，其他文档也未说明其调用方式。")
        .cites(&[ALIYUN_2021.at("2, 触发器类型")]),
    limit("rules")
        .en("An instance has at most 1,000 rules, and a rule at most 10 actions.")
        .zh("一个实例最多 1,000 条规则，一条规则最多 10 个流转操作。")
        .cites(&[IOT_FORWARDING.at("limits"), IOT_API.at("CreateRuleAction, limits")]),
    limit("message-size")
        .en("A message has at most 256 KB.")
        .zh("消息最大 256 KB。")
        .cites(&[IOT_API.at("BatchPub, MessageContent")]),
    limit("regions")
        .en("Public instances forward to functions in Shanghai, Singapore and Tokyo, Enterprise instances in Shanghai and \
             Tokyo; function and Enterprise instance must be in one region.")
        .zh("支持流转到函数计算的地域：公共实例为华东2（上海）、新加坡、日本（东京），企业版实例为华东2（上海）、日本（东\
             京）；企业版实例与函数必须在同一地域。")
        .cites(&[IOT_FORWARDING.at("prerequisites")]),
    limit("event-functions")
        .en("Only event functions can be selected, not HTTP functions.")
        .zh("只能选择事件函数，不能选择 HTTP 函数。")
        .cites(&[IOT_FORWARDING.at("prerequisites")]),
    note("role")
        .en("The platform invokes the function with the role AliyunIOTAccessingFCRole, which the console asks you to \
             authorize.")
        .zh("平台以角色 AliyunIOTAccessingFCRole 调用函数，控制台会提示授权。")
        .cites(&[IOT_API.at("CreateRuleAction, FC")]),
    disagreement(
        "what-it-is",
        &[
            side(ALIYUN_2019.at("IoT 触发器, 事件格式"), "The message as it is.", "消息内容原样传递。"),
            side(FC_TYPINGS.at("IotEventRecord"), "An object whose values are all strings.", "值全部为字符串的对象。"),
        ],
    )
    .en("Used here: the document. Numbers and nested objects arrive as the device sends them.")
    .zh("本页采用文档的说法：数字和嵌套对象按设备发送的内容原样传入。")
    .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式")]),
    disagreement(
        "custom-topics",
        &[
            side(
                ALIYUN_2019.at("IoT 触发器, 事件格式"),
                "`/VHo5FRjudkZ/deviceName/update`.",
                "写作 `/VHo5FRjudkZ/deviceName/update`。",
            ),
            side(
                IOT_API.at("Pub, TopicFullName"),
                "Custom topics have `user` after the device: `/a1Q5XoY****/device1/user/get`.",
                "自定义 Topic 在设备名称之后带 `user`：`/a1Q5XoY****/device1/user/get`。",
            ),
        ],
    )
    .en("Used here: both. Products created today have `user` in their custom topics.")
    .zh("本页两种均接受；现在创建的产品，自定义 Topic 中带有 `user`。")
    .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式"), IOT_API.at("Pub, TopicFullName")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("publisher", "code", include_str!("publisher.java"))
            .en("A publisher in Java. It encodes the content in Base64; the function receives `{\"hello\":\"world\"}`.")
            .zh("Java 发布消息的示例。内容经 Base64 编码后提交，函数收到的是 `{\"hello\":\"world\"}`。")
            .cites(&[ALIYUN_2019.at("IoT 触发器, 事件格式")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js that accepts JSON, text and bytes.")
            .zh("可处理 JSON、文本和二进制消息的 Node.js 函数。")
            .cites(&[REASONING.at("handlers")]),
        python(include_str!("handler.py")).cites(&[REASONING.at("handlers")]),
    ],
    counterexamples: &[
        broken("no-product", "missing", r#"{"config":{"ProductKey":null}}"#),
        broken("topic-begins-with-slash", "form", r#"{"config":{"ShortTopic":"/deviceName/update"}}"#),
        broken("wildcard-in-the-middle", "form", r##"{"config":{"ShortTopic":"#/update"}}"##),
        broken("device-as-variable", "form", r#"{"config":{"ShortTopic":"${deviceName}/update"}}"#),
        broken("format-in-words", "no-such-choice", r#"{"config":{"DataType":"text"}}"#),
        broken("no-function", "missing", r#"{"config":{"Configuration":{"functionName":null}}}"#),
        broken("configuration-as-text", "wrong-kind", r#"{"config":{"Configuration":"{}"}}"#),
        broken(
            "role-by-name",
            "form",
            r#"{"config":{"Configuration":{"role":{"roleArn":"AliyunIOTAccessingFCRole"}}}}"#,
        ),
        broken("condition-on-bytes", "binary-where", r#"{"config":{"DataType":"BINARY","Where":"hello = 'world'"}}"#),
        broken("unknown-function", "select-beyond", r#"{"config":{"Select":"upper(hello) as hello"}}"#),
        broken("alternatives", "where-beyond", r#"{"config":{"Where":"hello = 'world' or hello = 'moon'"}}"#),
        broken("no-message", "missing", r#"{"occurrence":{"message":null}}"#),
        broken("topic-without-device", "form", r#"{"occurrence":{"topicFullName":"/VHo5FRjudkZ"}}"#),
        broken("published-to-all", "form", r#"{"occurrence":{"topicFullName":"/VHo5FRjudkZ/+/update"}}"#),
        broken("exactly-once", "no-such-choice", r#"{"occurrence":{"qos":2}}"#),
        refused("bytes-as-text", "wrong-kind", "frame", r#"{"occurrence":{"message":"qgEAug=="}}"#),
        refused("text-as-bytes", "wrong-kind", "text", r#"{"occurrence":{"message":{"$bytes":"qgEAug=="}}}"#),
    ],
};

/// The document's example with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "hello", patch)
}
