//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{ALIYUN_2021, ALIYUN_2023, FC_SAMPLES};

use crate::aliyun::bus::facts::{
    AGAIN, BUS_LIMITS, BY_EVENTBRIDGE, BY_TOOLS, CALL_LIMITS, FAILURES, FILTERED, NAME_LIMITS, NO_ROLE,
    OBJECT_OR_ARRAY, PATTERN_NUMBERS, PRINTED_HANDLER, SAME_REGION, STREAM_ENVELOPE, SYNC_OR_ASYNC, WHOLE_BATCH,
    WINDOW_LIMITS,
};
use crate::aliyun::bus::refused::{
    BARE_VALUE, DEAD_LETTERS_IN_EVENT_MODE, FUNCTION_WITH_UNDERSCORE, LONG_NAMES, MODE_OF_DELIVERY, NO_JSON,
    NO_MESSAGES, STREAM_IN_2021, TRIGGER_WITH_UNDERSCORE, WINDOW_IN_EVENT_MODE, WINDOW_TOO_LARGE, WINDOW_TOO_LONG,
};
use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF};
use crate::model::notation::{disagreement, note, python, refused, sample, side};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    disagreement(
        "object-or-string",
        &[
            side(ALIYUN_2023.at("RabbitMQ触发器"), "`body` is an object.", "`body` 是对象。"),
            side(FC_SAMPLES.at("RabbitMQ"), "`body` is a string, even if it is JSON.", "`body` 是字符串，内容为 JSON 时也是。"),
        ],
    )
    .en("Used here: as entered. A function should take both, as the handlers here do.")
    .zh("本页两种都可选择。函数应兼容两种形式，如本页的示例代码。")
    .cites(&[ALIYUN_2021.at("5, body"), ALIYUN_2023.at("RabbitMQ触发器"), FC_SAMPLES.at("RabbitMQ")]),
    disagreement(
        "spelling",
        &[
            side(ALIYUN_2021.at("5, contentEncoding"), "`UTF-8` in the event.", "事件中为 `UTF-8`。"),
            side(ALIYUN_2021.at("5, props, 参数"), "`utf-8` in the table.", "参数表中为 `utf-8`。"),
            side(FC_SAMPLES.at("RabbitMQ"), "No `contentEncoding`.", "没有 `contentEncoding`。"),
        ],
    )
    .en("Used here: what the sender set, if anything.")
    .zh("本页以发送端的设置为准，未设置则不出现。")
    .cites(&[ALIYUN_2021.at("5, contentEncoding"), FC_SAMPLES.at("RabbitMQ")]),
    note("redeliver")
        .en("The documents explain `redeliver` as whether a message may be sent again. In RabbitMQ it says that the message \
             was delivered before, so the function may have seen it.")
        .zh("文档将 `redeliver` 解释为“是否支持重发消息”。在 RabbitMQ 中它表示该消息曾经投递过，函数可能已经处理过。")
        .cites(&[ALIYUN_2021.at("5, redeliver")]),
    note("table-of-data")
        .en("The table of the documents explains `deliveryTag` as the tag of the message and types `body` as a Map, \
             with `Hello` as the user's own data; `exchange` has no value there, as the default exchange has no name. In \
             RabbitMQ the tag numbers the deliveries of a channel.")
        .zh("文档的参数表将 `deliveryTag` 解释为“消息的Tag”，`body` 的类型为 Map，其中 `Hello` 是用户数据；`exchange` 没有示例值，\
             因为默认 Exchange 没有名称。在 RabbitMQ 中，deliveryTag 是通道内投递的序号。")
        .cites(&[ALIYUN_2021.at("5, deliveryTag; body; exchange"), ALIYUN_2023.at("RabbitMQ触发器, 参数")]),
    note("no-hex")
        .en("IDs in the printed events have letters beyond `f`: they are not UUIDs. Treat IDs as strings. Both events \
             of the printed array have the same one.")
        .zh("示例事件的 ID 含有 `f` 之后的字母，并不是 UUID，请按字符串处理；文档数组中的两个事件 ID 相同。")
        .cites(&[ALIYUN_2021.at("5, id"), ALIYUN_2023.at("RabbitMQ触发器, 事件流模式")]),
    disagreement(
        "source",
        &[
            side(
                ALIYUN_2023.at("RabbitMQ触发器"),
                "`source` is the name that the console created.",
                "`source` 为控制台创建的事件源名称。",
            ),
            side(FC_SAMPLES.at("RabbitMQ"), "`source` is `acs:amqp`.", "`source` 为 `acs:amqp`。"),
        ],
    )
    .en("Used here: the document; the last example is as received. `type` is the same in both.")
    .zh("本页采用文档的说法，最后一个示例为实际收到的形式；两者的 `type` 相同。")
    .cites(&[ALIYUN_2023.at("RabbitMQ触发器"), FC_SAMPLES.at("RabbitMQ")]),
    note("names")
        .en("On creation, the console creates an event bus and an event source `RabbitMQ-FUNCTION-TRIGGER` and a rule \
             `SERVICE-FUNCTION-TRIGGER`. The event's `source` and `aliyuneventbusname` come from there.")
        .zh("创建触发器时会自动创建事件总线和事件源 `RabbitMQ-函数名称-触发器名称`，以及事件规则 `服务名称-函数名称-触发器名称`；事件\
             中的 `source` 和 `aliyuneventbusname` 由此而来。")
        .cites(&[ALIYUN_2021.at("15.3, 功能简介")]),
    BY_EVENTBRIDGE,
    SYNC_OR_ASYNC,
    CALL_LIMITS,
    WINDOW_LIMITS,
    BUS_LIMITS,
    NAME_LIMITS,
    SAME_REGION,
    FAILURES,
    AGAIN,
    WHOLE_BATCH,
    FILTERED,
    OBJECT_OR_ARRAY,
    STREAM_ENVELOPE,
    PATTERN_NUMBERS,
    BY_TOOLS,
    NO_ROLE,
    PRINTED_HANDLER,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "two-regions",
        &[
            side(ALIYUN_2021.at("5, subject"), "The instance is in `cn-hangzhou`.", "实例位于 `cn-hangzhou`。"),
            side(
                ALIYUN_2021.at("5, aliyunregionid"),
                "EventBridge received the event in `cn-chengdu`.",
                "EventBridge 在 `cn-chengdu` 接收事件。",
            ),
            side(ALIYUN_2021.at("15.3, 注意事项"), "Both must be in one region.", "两者必须在相同的地域。"),
        ],
    )
    .en("Used here: one region; the printed event says otherwise in the example.")
    .zh("本页按同一地域处理；示例中保留了文档的写法。")
    .cites(&[ALIYUN_2021.at("5, 15.3")]),
];

const REFUSED: &[CounterExample] = &[
    refused(
        "no-vhost",
        "missing",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRabbitMQParameters":{"VirtualHostName":null}}}}}"#,
    ),
    refused(
        "no-queue",
        "missing",
        "single-2023",
        r#"{"config":{"eventSourceConfig":{"eventSourceParameters":{"sourceRabbitMQParameters":{"QueueName":null}}}}}"#,
    ),
    refused("no-body", "missing", "single-2023", r#"{"occurrence":{"messages":[{}]}}"#),
    NO_JSON,
    BARE_VALUE,
    TRIGGER_WITH_UNDERSCORE,
    FUNCTION_WITH_UNDERSCORE,
    LONG_NAMES,
    STREAM_IN_2021,
    WINDOW_IN_EVENT_MODE,
    DEAD_LETTERS_IN_EVENT_MODE,
    MODE_OF_DELIVERY,
    WINDOW_TOO_LARGE,
    WINDOW_TOO_LONG,
    NO_MESSAGES,
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("names", "template", include_str!("names.txt"))
            .en("What the console creates, and its names.")
            .zh("创建触发器时自动创建的资源及其名称。")
            .cites(&[ALIYUN_2021.at("15.3, 功能简介")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The console's form, with the values of the document's example. They do not produce its event.")
            .zh("控制台表单的参数，以及文档示例中填写的值；这些值不会产生文档中的示例事件。")
            .cites(&[ALIYUN_2021.at("15.3, 参数")]),
        sample("code-2021", "code", include_str!("../bus/printed.js"))
            .en("The function that the document prints. `handle_event` is defined nowhere, so it fails as printed.")
            .zh("文档给出的函数。`handle_event` 未定义，直接使用会报错。")
            .cites(&[ALIYUN_2021.at("15.3, 步骤二")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("Accepts one event, an array of events, or only their data.")
            .zh("兼容单个事件、事件数组以及仅有数据的格式。")
            .cites(&[ALIYUN_2023.at("RabbitMQ触发器")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2023.at("RabbitMQ触发器")]),
    ],
    counterexamples: REFUSED,
};
