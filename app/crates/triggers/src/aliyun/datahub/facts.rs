//! Limits, notes, traps and disagreements, handlers, and what is refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, DATAHUB_FC, DATAHUB_LIMITS, DATAHUB_TERMS, FUNCRAFT, REASONING,
};

use crate::aliyun::PARSE_YOURSELF;
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("all-strings")
        .en("All fields of a tuple are strings in `data`, regardless of their type in the topic: the function must \
             convert `BIGINT`, `DOUBLE`, `BOOLEAN` and `TIMESTAMP`, in the order of the topic's fields, since the \
             event has no names.")
        .zh("无论主题中字段是什么类型，`data` 中的元素都是字符串：`BIGINT`、`DOUBLE`、`BOOLEAN`、`TIMESTAMP` 需要在函数中\
             自行转换；事件中没有字段名，只能按主题的字段顺序对应。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, data"), DATAHUB_TERMS.at("data types")]),
    note("one-way")
        .en("The trigger is configured in DataHub only: a connector of the topic, with endpoint, service, function and start \
             time. Function Compute shows no trigger.")
        .zh("只需在 DataHub 侧配置：在主题上创建连接器，填写 Endpoint、Service、Function 和起始时间。函数计算侧不会显示触发\
             器。")
        .cites(&[DATAHUB_FC.at("4")]),
    note("listed-only")
        .en("The document of 2021 lists DataHub among the integrated services and says no more. No table says whether it \
             invokes synchronously or asynchronously.")
        .zh("2021 年的文档只把 DataHub 列在已集成的服务中，没有更多说明，也没有给出同步或异步的调用方式。")
        .cites(&[ALIYUN_2021.at("1, Stream")]),
    note("cursors")
        .en("Where reading starts is chosen once: at the newest record, at the oldest one that is still kept, or at a \
             time. From then on, the connector keeps its own position; the event has no cursor.")
        .zh("读取的起点在创建时选定：最新记录、仍保留的最早记录或某一时间。之后由连接器自行维护消费位点，事件中没有游标。")
        .cites(&[FUNCRAFT.at("datahub, StartingPosition"), DATAHUB_FC.at("4.3"), REASONING.at("position")]),
    note("retries")
        .en("The documents do not say whether a failed call is retried. A function should tolerate repeats; `eventId` \
             identifies records.")
        .zh("文档没有说明调用失败后是否重试。函数应能处理重复的记录，可用 `eventId` 去重。")
        .cites(&[DATAHUB_FC.at("4, 5"), REASONING.at("repetition")]),
    note("several-records")
        .en("One event holds several records. Those of one shard have increasing sequence numbers.")
        .zh("一个事件可包含多条记录；同一 Shard 的记录序列号递增。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, records"), ALIYUN_2023.at("DataHub触发器")]),
    limit("kept")
        .en("A topic keeps records for 1 to 7 days. Records that are not read by then are lost.")
        .zh("主题中的数据保留 1～7 天，届时函数仍未读取的数据会丢失。")
        .cites(&[DATAHUB_LIMITS.at("topic lifecycle")]),
    limit("sizes")
        .en("A string field has at most 2 MB, a request to DataHub at most 4 MB and 10,000 records.")
        .zh("单个 String 字段最大 2 MB，写入请求的 Body 最大 4 MB、最多 10,000 条记录。")
        .cites(&[DATAHUB_LIMITS.at("HTTP body size, string length, records per batch write")]),
    limit("shards")
        .en("A topic has at most 256 active shards, each of which accepts 2,000 requests and 5 MB per second.")
        .zh("一个主题最多 256 个活跃 Shard，每个 Shard 每秒最多写入 2,000 次、5 MB。")
        .cites(&[DATAHUB_LIMITS.at("shards, QPS, throughput")]),
    limit("names")
        .en("A project has 3 to 32 characters, a topic 1 to 128: letters, digits and `_`, beginning with a letter; \
             names are not case-sensitive. Names with `-`, as in a sample of funcraft, are accepted here too.")
        .zh("项目名称 3～32 个字符，主题名称 1～128 个字符：字母、数字和下划线，以字母开头，不区分大小写。funcraft 示例中带\
             短划线的名称，本页也接受。")
        .cites(&[DATAHUB_LIMITS.at("naming conventions"), FUNCRAFT.at("examples, datahub")]),
    note("role")
        .en("With temporary credentials (STS), DataHub creates its own service-linked role and invokes the function \
             with it.")
        .zh("选择 STS 临时账号方式时，DataHub 会自动创建服务关联角色，并以该角色调用函数。")
        .cites(&[DATAHUB_FC.at("2")]),
    PARSE_YOURSELF,
    disagreement(
        "list-or-string",
        &[
            side(ALIYUN_2019.at("Datahub 触发器, data"), "For tuples, `data` is a list of \
                                                   strings.", "Tuple 类型的 `data` 为字符串列表。"),
            side(
                ALIYUN_2019.at("Datahub 触发器, 事件格式"),
                "The sample shows a string that contains a JSON array.",
                "示例中是内容为 JSON 数组的字符串。",
            ),
            side(ALIYUN_2023.at("DataHub触发器"), "The same string.", "示例同样是字符串。"),
        ],
    )
    .en("Used here: a string, as in every sample and in DataHub's own page.")
    .zh("本页采用字符串，与各版示例及 DataHub 文档一致。")
    .cites(&[ALIYUN_2019.at("Datahub 触发器"), ALIYUN_2023.at("DataHub触发器"), DATAHUB_FC.at("5")]),
    disagreement(
        "endpoint",
        &[
            side(
                DATAHUB_FC.at("4.3, Endpoint, format"),
                "`https://<account_id>.fc.<region>.aliyuncs.com`, called the internal endpoint.",
                "格式写作 `https://<account_id>.fc.<region>.aliyuncs.com`，并称为内网服务地址。",
            ),
            side(
                DATAHUB_FC.at("4.3, Endpoint, example"),
                "The example has `-internal` after the region.",
                "示例的地域后带有 `-internal`。",
            ),
        ],
    )
    .en("Used here: `-internal`, as in the example; without it there is a warning.")
    .zh("本页以示例为准，应带 `-internal`；缺少时给出警告。")
    .cites(&[DATAHUB_FC.at("4.3, Endpoint")]),
    disagreement(
        "start",
        &[
            side(FUNCRAFT.at("datahub"), "A starting position: `LATEST`, `OLDEST`, `SYSTEM_TIME`.", "起始位置：`LATEST`、`OLDEST`、`SYSTEM_TIME`。"),
            side(DATAHUB_FC.at("4.3, Start Time"), "A start time.", "起始时间。"),
        ],
    )
    .en("Used here: both can be entered. Neither changes the event.")
    .zh("本页两者均可填写，都不影响事件内容。")
    .cites(&[FUNCRAFT.at("datahub"), DATAHUB_FC.at("4.3")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js that reads both types of records and parses `data` again.")
            .zh("可处理两种记录类型的 Node.js 函数，会对 `data` 再解析一次。")
            .cites(&[REASONING.at("handlers")]),
        python(include_str!("handler.py")).cites(&[REASONING.at("handlers")]),
    ],
    counterexamples: &[
        broken("no-topic", "missing", r#"{"config":{"Topic":null}}"#),
        broken("topic-by-name", "form", r#"{"config":{"Topic":"test_topic_name"}}"#),
        broken(
            "topic-as-in-the-event",
            "form",
            r#"{"config":{"Topic":"/projects/test_project_name/topics/test_topic_name"}}"#,
        ),
        broken(
            "service-in-words",
            "form",
            r#"{"config":{"Topic":"acs:datahub:cn-hangzhou:123456789:projects/abc/topics/t"}}"#,
        ),
        broken("earliest", "no-such-choice", r#"{"config":{"StartingPosition":"EARLIEST"}}"#),
        broken("no-records-in-a-call", "out-of-range", r#"{"config":{"BatchSize":0}}"#),
        broken("record-type-json", "no-such-choice", r#"{"config":{"RecordType":"JSON"}}"#),
        broken(
            "public-endpoint",
            "internal-endpoint",
            r#"{"config":{"Endpoint":"https://12423423992.fc.cn-shanghai.aliyuncs.com"}}"#,
        ),
        broken(
            "endpoint-without-scheme",
            "form",
            r#"{"config":{"Endpoint":"12423423992.fc.cn-shanghai-internal.aliyuncs.com"}}"#,
        ),
        broken("start-without-zone", "form", r#"{"config":{"StartTime":"2021-08-13 06:45:43"}}"#),
        broken("no-records", "count", r#"{"occurrence":{"records":[]}}"#),
        broken("number-in-a-tuple", "wrong-kind", r#"{"occurrence":{"records":[{"values":["a",5]}]}}"#),
        broken("id-as-text", "wrong-kind", r#"{"occurrence":{"records":[{"values":[],"sequence":"0:12345"}]}}"#),
    ],
};

/// The document's example with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "two-tuples", patch)
}
