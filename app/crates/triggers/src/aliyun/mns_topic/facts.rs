//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_MNS_API, FC_RETRIES, FC_RUNTIME_GO, FC_SAMPLES, FC2_DEVS, FC3_SCHEMA,
    FUNCRAFT, MIDWAY, MNS_API, REASONING,
};

use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, QUEUED, TWO_WAY, role};
use crate::model::notation::{disagreement, limit, note, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("loop")
        .en("Topic A fires function B, which publishes to topic A: such a loop never ends. Let the function publish to \
             another topic, or with a tag that does not trigger it.")
        .zh("避免循环调用：主题 A 触发函数 B，函数 B 又向主题 A 发布消息，就会无限循环。请让函数发布到其他主题，或使用不\
             会触发自身的标签。")
        .cites(&[ALIYUN_2021.at("8.1, 注意事项")]),
    trap("text-is-no-json")
        .en("With `STREAM` and no attributes the event is the message itself: `hello topic`, without quotation marks. \
             `JSON.parse` fails on it. The documents call it a JSON string and print quotation marks and a comment; \
             neither arrives.")
        .zh("格式为 `STREAM` 且消息不含属性时，事件就是消息体本身：`hello topic`，不带引号，用 `JSON.parse` 解析会报错。文\
             档称其为 JSON 字符串，并带有引号和注释，实际均不会传入函数。")
        .cites(&[ALIYUN_2021.at("5, 8.2"), ALIYUN_2023.at("MNS主题触发器"), FC_SAMPLES.at("mns-topic, Stream")]),
    trap("shape-depends-on-message")
        .en("With `STREAM` the publisher decides the shape: one message with attributes turns the event from text into \
             an object. A function that must accept both checks for `body` and `attrs`, or uses `JSON`.")
        .zh("格式为 `STREAM` 时，事件的格式取决于发布者：消息一旦带有属性，事件就由文本变为对象。函数需同时处理两种形式时，\
             应检查是否存在 `body` 和 `attrs`，或改用 `JSON` 格式。")
        .cites(&[ALIYUN_2021.at("5"), ALIYUN_2023.at("MNS主题触发器")]),
    trap("attributes-beside-members")
        .en("With `JSON`, attributes are members in addition to the documented eight. No document says what happens to \
             an attribute with the name of one of these; on this page, the documented member takes precedence.")
        .zh("格式为 `JSON` 时，消息属性与文档列出的 8 个字段并列。文档未说明属性与其同名时如何处理；本页以文档列出的字段为\
             准。")
        .cites(&[ALIYUN_2021.at("5, key"), REASONING.at("equal names")]),
    trap("base64-body")
        .en("The reference of MNS advises publishers to encode the body as Base64. MNS does not decode it: the \
             function then receives the encoded text.")
        .zh("MNS 的接口文档建议发布者先对消息体做 Base64 编码。MNS 不会解码，此时函数收到的是编码后的文本。")
        .cites(&[MNS_API.at("PublishMessage")]),
    trap("cannot-be-changed")
        .en("An MNS topic trigger cannot be modified after it is created. To change anything, delete it and create another.")
        .zh("MNS 主题触发器创建后不支持修改，需要变更时请删除后重新创建。")
        .cites(&[ALIYUN_2021.at("4, 修改触发器, 说明"), FUNCRAFT.at("trigger, update")]),
    note("subscriber")
        .en("Creating the trigger registers the function as a subscriber of the topic; other subscribers still receive \
             the message.")
        .zh("创建触发器相当于将函数注册为主题的订阅者；主题的其他订阅者仍会收到消息。")
        .cites(&[ALIYUN_2021.at("8.1, 背景介绍")]),
    note("uses")
        .en("The document names as uses: process a message before sending it by email or SMS, without your own HTTP \
             endpoint; pass messages on to Slack, or store certain ones.")
        .zh("文档列举的用途：对消息做处理后再发送邮件或短信；无需自建 HTTP Endpoint 服务；将消息转发到 Slack，或对特定消\
             息做持久化存储。")
        .cites(&[ALIYUN_2021.at("8.1, 背景介绍")]),
    note("regions")
        .en("Topic and function may be in different regions; the console has a separate field for the topic's region. \
             The same region is strongly recommended, especially if one is in China and the other abroad.")
        .zh("主题和函数可以在不同地域，控制台为此单独提供 MNS 地域选项。强烈建议两者在同一地域，尤其是一端在国内、一端在国\
             外时。")
        .cites(&[ALIYUN_2021.at("8.1, 注意事项; 8.2, MNS地域")]),
    role!("AliyunMNSNotificationRole", "8.2, 角色名称"),
    limit("message-size")
        .en("A message has at most 64 KB, a tag at most 16 characters.")
        .zh("消息最大 64 KB，标签最长 16 个字符。")
        .cites(&[MNS_API.at("limits; Subscribe, FilterTag"), ALIYUN_2019.at("MNS 主题触发器, filterTag")]),
    note("two-kinds-of-retries")
        .en("`notifyStrategy` applies only while a push does not reach Function Compute; after the last retry, MNS \
             discards the message. An error of the function itself occurs after the push: Function Compute repeats the \
             asynchronous invocation up to three times by default, and then an asynchronous destination can receive \
             it.")
        .zh("`notifyStrategy` 只用于推送未能到达函数计算的情况，重试耗尽后 MNS 会丢弃消息。函数自身的执行错误发生在推送成功\
             之后：函数计算默认最多重试 3 次异步调用，之后可由异步调用目标接收。")
        .cites(&[MNS_API.at("NotifyStrategy; Subscribe"), FC_RETRIES.at("asynchronous invocations")]),
    TWO_WAY,
    QUEUED,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    note("double-negation")
        .en("The document of 2019 says that, to receive every message, the tag \"need not not be set\": it means that no \
             tag has to be set.")
        .zh("2019 年的文档写道：如果不限制消息推送，“则不需要不设置tag”。此处多了一个“不”，意思是不需要设置标签。")
        .cites(&[ALIYUN_2019.at("MNS 主题触发器, filterTag")]),
    note("context-member")
        .en("One library's type also has a member `Context`. It would be an attribute of that name.")
        .zh("某框架的类型定义中另有字段 `Context`，可视为同名的消息属性。")
        .cites(&[MIDWAY.at("mns.ts")]),
    disagreement(
        "tag-equal-or-contained",
        &[
            side(ALIYUN_2019.at("MNS 主题触发器, filterTag"), "A message is pushed if the tags are the \
                                                          same.", "标签一致的消息才会被推送。"),
            side(
                ALIYUN_2021.at("8.2, 过滤标签"),
                "Only a message that contains the tag text fires.",
                "只有收到包含过滤标签字符串的消息才会触发函数。",
            ),
            side(FC_MNS_API.at("filterTag"), "Contains, as in 2021.", "与 2021 年的文档相同，写作“包含”。"),
            side(
                MNS_API.at("Subscription, FilterTag"),
                "Only messages with a consistent tag are pushed.",
                "仅推送标签一致的消息。",
            ),
        ],
    )
    .en("Used here: equal. A message has one tag, and the topic itself compares it; \"contains\" is read as: carries \
         this tag.")
    .zh("本页采用“一致”：一条消息只有一个标签，由主题自身比较；“包含”理解为消息带有该标签。")
    .cites(&[ALIYUN_2019.at("MNS 主题触发器, filterTag"), MNS_API.at("Subscription, FilterTag")]),
    disagreement(
        "wrong-md5",
        &[
            side(
                ALIYUN_2021.at("5, 8.2; MessageMD5"),
                "The MD5 of the body; for `hello topic`, the value `BA4BA9B48AC81F0F9C66F6C909C3****`.",
                "含义为消息正文的 MD5，而 `hello topic` 对应的示例值为 `BA4BA9B48AC81F0F9C66F6C909C3****`。",
            ),
            side(ALIYUN_2023.at("MNS主题触发器"), "The same value.", "示例值相同。"),
            side(
                FC_SAMPLES.at("mns-topic, log"),
                "In a logged event, the MD5 is that of its body.",
                "日志中真实事件的 MD5 与其消息体相符。",
            ),
        ],
    )
    .en("Used here: the MD5 is computed, `D6206122A430035E4EC1463CDD704B59` for `hello topic`. The documents' \
         examples pin their own.")
    .zh("本页按消息体计算 MD5，`hello topic` 对应 `D6206122A430035E4EC1463CDD704B59`；文档示例中的值以固定值还原。")
    .cites(&[ALIYUN_2021.at("5, MessageMD5"), FC_SAMPLES.at("mns-topic")]),
    disagreement(
        "backslashes",
        &[
            side(ALIYUN_2021.at("5, 8.2"), "`Extend` with two backslashes, which is not \
                                            JSON.", "`Extend` 中有两层反斜线，不是合法的 JSON。"),
            side(ALIYUN_2023.at("MNS主题触发器"), "The same.", "写法相同。"),
            side(FC_SAMPLES.at("mns-stream"), "One backslash, as JSON in a string has.", "只有一层反斜线，是 JSON 字符串的正常转义。"),
        ],
    )
    .en("Used here: one backslash.")
    .zh("本页采用一层反斜线。")
    .cites(&[FC_SAMPLES.at("mns-stream")]),
    disagreement(
        "publish-time-type",
        &[
            side(ALIYUN_2021.at("5, PublishTime"), "Type Map, with a number.", "类型写作 Map，示例却是数字。"),
            side(FC_RUNTIME_GO.at("mns-topic.go"), "A time, which cannot be read from a number.", "定义为时间类型，无法由数字解析。"),
            side(FC_SAMPLES.at("mns-topic"), "A number of milliseconds.", "毫秒数。"),
        ],
    )
    .en("Used here: a number of milliseconds, as in every printed event.")
    .zh("本页采用毫秒数，与所有示例事件一致。")
    .cites(&[ALIYUN_2021.at("5"), FC_SAMPLES.at("mns-topic")]),
    disagreement(
        "required-members",
        &[
            side(ALIYUN_2019.at("MNS 主题触发器"), "All three are optional, with defaults for format and strategy.", "三个参数均为可选，格式和策略有默认值。"),
            side(FC3_SCHEMA.at("mns_topic"), "Format and strategy are required.", "格式和策略为必填。"),
        ],
    )
    .en("Used here: optional. The texts on this page write both out, which satisfies all.")
    .zh("本页按可选处理；生成的配置文本会写出两者，满足所有要求。")
    .cites(&[ALIYUN_2019.at("MNS 主题触发器"), FC3_SCHEMA.at("mns_topic")]),
    disagreement(
        "topic-or-arn",
        &[
            side(
                FC2_DEVS.at("mns_topic"),
                "`topicName` and `region` in the configuration; `region` is the function's unless set. Its pages also \
                 show `sourceArn`.",
                "配置中使用 `topicName` 和 `region`，未填 `region` 时取函数所在地域；其文档中也有使用 `sourceArn` 的示例。",
            ),
            side(FUNCRAFT.at("MNSTopic"), "`TopicName` and `Region`.", "使用 `TopicName` 和 `Region`。"),
            side(FC3_SCHEMA.at("mns_topic"), "`sourceArn` next to \
                                              `triggerConfig`.", "`sourceArn` 与 `triggerConfig` 并列。"),
        ],
    )
    .en("Used here: `sourceArn`, as in the API. Older tools build it from the two names and the account.")
    .zh("本页采用 `sourceArn`，与 API 一致；较早的工具由这两个名称和账号 ID 拼接出该值。")
    .cites(&[FC3_SCHEMA.at("mns_topic"), FUNCRAFT.at("MNSTopic, sourceArn")]),
    disagreement(
        "two-way-or-bus",
        &[
            side(ALIYUN_2021.at("2, 双向集成触发器"), "A two-way integration, asynchronous.", "属于双向集成触发器，异步调用。"),
            side(ALIYUN_2021.at("8.1"), "Integrated through EventBridge.", "称通过事件总线 EventBridge 集成。"),
        ],
    )
    .en("Used here: two-way. Its event is not a CloudEvent, as those of EventBridge are.")
    .zh("本页按双向集成处理：其事件不是 EventBridge 触发器那样的 CloudEvents 格式。")
    .cites(&[ALIYUN_2021.at("2, 8.1")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("config-2019", "config", include_str!("config-2019.yml"))
            .en("The configuration of 2019, with its indentation rebuilt.")
            .zh("2019 年文档中的配置，已恢复缩进。")
            .cites(&[ALIYUN_2019.at("MNS 主题触发器, mnsTrigger.yml")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's form, with the values of the document's example. It matches the events printed in the \
                 same chapter.")
            .zh("控制台表单的参数，以及文档示例中填写的值，与同一章节的示例事件相符。")
            .cites(&[ALIYUN_2021.at("8.2, 参数")]),
        sample("log-2021", "code", include_str!("log-2021.py"))
            .en("The document's function in Python, which logs the event. A space left by a page break is removed.")
            .zh("文档中的 Python 示例，将事件写入日志；已删除分页产生的多余空格。")
            .cites(&[ALIYUN_2021.at("8.2, 编写函数")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Node.js: accepts all three shapes, and never mistakes a plain message that happens to be JSON for an \
                 envelope.")
            .zh("Node.js：兼容三种事件形式，不会把恰好是 JSON 的消息体误认为事件的外层结构。")
            .cites(&[REASONING.at("own sample")]),
        sample("handler-python", "handler", include_str!("handler.py"))
            .en("Python: the same. `event` is bytes; the attributes in `Extend` are parsed again.")
            .zh("Python：处理方式相同。`event` 为 bytes；`Extend` 中的属性需要再解析一次。")
            .cites(&[REASONING.at("own sample")]),
    ],
    counterexamples: &[
        broken("no-topic", "missing", r#"{"config":{"sourceArn":null}}"#),
        broken("topic-by-name", "form", r#"{"config":{"sourceArn":"Mytopic"}}"#),
        broken("queue-instead", "form", r#"{"config":{"sourceArn":"acs:mns:cn-chengdu:1:/queues/Mytopic"}}"#),
        broken("topic-without-slash", "form", r#"{"config":{"sourceArn":"acs:mns:cn-chengdu:1:topics/Mytopic"}}"#),
        broken(
            "destination-arn",
            "form",
            r#"{"config":{"sourceArn":"acs:mns:cn-chengdu:1:/topics/Mytopic/messages"}}"#,
        ),
        broken("topic-without-account", "form", r#"{"config":{"sourceArn":"acs:mns:::/topics/Mytopic"}}"#),
        broken("endpoint", "form", r#"{"config":{"sourceArn":"http://1.mns.cn-chengdu.aliyuncs.com/topics/Mytopic"}}"#),
        broken("format-of-mns", "no-such-choice", r#"{"config":{"notifyContentFormat":"XML"}}"#),
        broken("format-in-small-letters", "no-such-choice", r#"{"config":{"notifyContentFormat":"json"}}"#),
        broken("strategy-in-chinese", "no-such-choice", r#"{"config":{"notifyStrategy":"退避重试"}}"#),
        broken("long-tag", "length", r#"{"config":{"filterTag":"a-tag-of-17-signs"}}"#),
        broken("several-tags", "wrong-kind", r#"{"config":{"filterTag":["a","b"]}}"#),
        broken("every-message", "no-tag", r#"{"config":{"filterTag":""}}"#),
        broken("no-message", "missing", r#"{"occurrence":{"message":null}}"#),
        broken("attribute-as-number", "wrong-kind", r#"{"occurrence":{"attributes":{"key":1}}}"#),
        broken("small-digest", "form", r#"{"occurrence":{"MessageMD5":"d6206122a430035e4ec1463cdd704b59"}}"#),
        broken("time-as-text", "wrong-kind", r#"{"occurrence":{"PublishTime":"2019-02-15T07:41:20Z"}}"#),
        broken("strange-member", "unknown-member", r#"{"occurrence":{"Context":"c"}}"#),
    ],
};

/// The example as JSON with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "json", patch)
}
