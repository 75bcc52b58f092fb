//! What else is to know of triggers of Log Service, what documents print, and what must be refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, FC_SDK, FC_SLS_2026, FC2_DEVS, FC3_SCHEMA, FUNCRAFT,
    REASONING, ROS_TRIGGER, SLS_PULL,
};

use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, TWO_WAY, role};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    note("scenarios")
        .en("For two uses: cleaning and processing logs as they arrive, and shipping them to another service. The \
             function can be a template of Log Service or your own.")
        .zh("适用场景：日志的清洗与加工，以及向其他服务投递。函数可以使用日志服务提供的模板，也可以自定义。")
        .cites(&[ALIYUN_2021.at("9.1, 使用场景; ETL函数"), ALIYUN_NOTES.at("日志服务触发器")]),
    note("mechanism")
        .en("Behind each trigger is an ETL job of Log Service. Its timer polls the shards of the Logstore; if there is \
             new data, it builds an event from the shard, the begin cursor and the end cursor, and invokes the \
             function.")
        .zh("每个触发器对应日志服务的一个 ETL Job。它的定时器轮询日志仓库的各个 Shard，发现新数据时，以 Shard 编号、开始 \
             Cursor 和结束 Cursor 生成事件并触发函数。")
        .cites(&[ALIYUN_2021.at("9.1, 函数计算触发机制")]),
    note("per-shard")
        .en("There is one call for each shard and interval, for everything written in it, and none if nothing was \
             written. A Logstore with ten shards makes up to ten calls per interval.")
        .zh("每个 Shard 每个触发间隔触发一次，处理该间隔内写入的全部日志；没有新日志则不触发。日志仓库有 10 个 Shard 时，每个间\
             隔最多触发 10 次。")
        .cites(&[ALIYUN_2021.at("9.1"), ALIYUN_2019.at("Log Store触发器, triggerInterval"), FC_SLS_2026.at("trigger frequency")]),
    trap("empty-call")
        .en("After an upgrade of the storage the cursors of a shard move although nothing was written, and each shard \
             fires once more. If the range has no logs, the function should do nothing and succeed.")
        .zh("存储系统升级时，即使没有新数据写入，Cursor 也可能变化，每个 Shard 会额外空触发一次。读取不到数据时，函数应直接\
             忽略并返回成功。")
        .cites(&[ALIYUN_2021.at("9.1, 说明"), FC_SLS_2026.at("how it works")]),
    trap("end-exclusive")
        .en("The range is half-open: `beginCursor` is in it, `endCursor` is not. A client is asked for a number of log \
             groups and may return fewer, so continue from its next cursor until that is `endCursor`, and pass \
             `endCursor` with each request.")
        .zh("读取区间为左闭右开：包含 `beginCursor`，不包含 `endCursor`。客户端按日志组个数读取，单次不一定读完，需要从返回\
             的下一个 Cursor 继续，直到等于 `endCursor`，并且每次都要传入 `endCursor`。")
        .cites(&[FC_SLS_2026.at("how it works"), SLS_PULL.at("count, end_cursor"), ALIYUN_2021.at("9.2, 编写函数")]),
    note("cursor-form")
        .en("A cursor of the documents is Base64 of 19 digits that read as a time in nanoseconds, earlier than \
             `cursorTime`; the end is the begin plus 1. No source guarantees this form: treat cursors as opaque.")
        .zh("文档中的 Cursor 是 19 位数字的 Base64 编码，数字形似纳秒时间戳，早于 `cursorTime`；结束 Cursor 比开始 Cursor 大 \
             1。文档不保证这一格式，请将 Cursor 视为不透明的值。")
        .cites(&[ALIYUN_2021.at("5"), ALIYUN_2019.at("Log Store触发器, 事件格式"), REASONING.at("decoded cursors")]),
    limit("shard-rate")
        .en("If a shard receives 1 MB per second or more, shorten the interval, so that each call has a reasonable \
             amount to process.")
        .zh("单个 Shard 流量达到 1 MB/s 或更高时，建议缩短触发间隔，使单次处理的数据量保持合理。")
        .cites(&[ALIYUN_2019.at("Log Store触发器, triggerInterval")]),
    note("retries")
        .en("A call that fails, because a permission is missing, the network fails or the function throws, is retried \
             up to `maxRetryTime` times. If none succeeds, Log Service invokes the function again at the next \
             interval. A function must tolerate reading the same range twice.")
        .zh("权限不足、网络失败或函数执行异常时会重试，最多 `maxRetryTime` 次；仍不成功则等到下一个触发间隔再次触发。函数应能\
             承受重复读取同一区间。")
        .cites(&[ALIYUN_2019.at("Log Store触发器, maxRetryTime"), FC_SDK.at("JobConfig, maxRetryTime")]),
    note("catch-up")
        .en("If a shard is more than ten seconds behind, there is a call about every two seconds until it has caught \
             up.")
        .zh("某个 Shard 的处理进度落后超过 10 秒时，大约每 2 秒触发一次以追赶进度。")
        .cites(&[FC_SLS_2026.at("trigger frequency and catch-up")]),
    limit("triggers-per-project")
        .en("A project has at most five times as many triggers as Logstores; no more than five on one Logstore are \
             recommended.")
        .zh("一个日志项目关联的触发器数量不超过其日志仓库数量的 5 倍，建议每个日志仓库不超过 5 个。")
        .cites(&[FC_SLS_2026.at("limits")]),
    note("two-logstores")
        .en("You need one project and two Logstores: one is the source, the other receives the trigger's log.")
        .zh("需要一个日志项目和两个日志仓库：一个作为数据源，另一个存储触发器日志。")
        .cites(&[ALIYUN_2021.at("9.2, 前提条件")]),
    trap("immutable")
        .en("`sourceConfig.logstore` cannot be changed: another source needs another trigger.")
        .zh("`sourceConfig.logstore` 创建后不允许修改，更换数据源需要新建触发器。")
        .cites(&[ALIYUN_2019.at("Log Store触发器, logstore"), ROS_TRIGGER.at("SourceConfig")]),
    role!("AliyunLogETLRole", "9.2, 角色名称"),
    note("synchronous")
        .en("Invoked synchronously: Log Service waits for the result.")
        .zh("同步调用：日志服务等待函数返回结果。")
        .cites(&[ALIYUN_2021.at("2, 双向集成触发器")]),
    TWO_WAY,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "endpoint-meaning",
        &[
            side(ALIYUN_2021.at("5, endpoint"), "Explained as the region of the project.", "说明为项目所属的地域。"),
            side(ALIYUN_2021.at("5, SLS触发器"), "The event has an address.", "事件中是一个访问地址。"),
        ],
    )
    .en("Used here: the address, with the region in it.")
    .zh("本页采用访问地址，其中包含地域。")
    .cites(&[ALIYUN_2021.at("5"), ALIYUN_2023.at("SLS触发器")]),
    disagreement(
        "parameter-kind",
        &[
            side(ALIYUN_2019.at("Log Store触发器, functionParameter"), "An object, `{}` by default.", "对象，默认为 `{}`。"),
            side(
                ALIYUN_2021.at("9.2, 调用参数"),
                "A string in JSON format, empty by default.",
                "JSON 格式的字符串，默认为空。",
            ),
            side(FC_SDK.at("SLSTriggerConfig"), "A map from strings to strings.", "键和值都是字符串的映射。"),
        ],
    )
    .en("Used here: an object, as in every printed event. If values are not strings, the SDK cannot write them.")
    .zh("本页采用对象，与所有示例事件一致。如果值不是字符串，则无法通过 SDK 写入。")
    .cites(&[ALIYUN_2019.at("Log Store触发器"), ALIYUN_2021.at("5, parameter")]),
    disagreement(
        "job-numbers",
        &[
            side(ALIYUN_2019.at("Log Store触发器, jobConfig"), "Numbers.", "数字。"),
            side(FC3_SCHEMA.at("log"), "Strings.", "字符串。"),
            side(FC2_DEVS.at("log"), "Strings in its table, numbers in its example.", "表格中为字符串，示例中为数字。"),
        ],
    )
    .en("Used here: numbers, as the API has them.")
    .zh("本页采用数字，与 API 一致。")
    .cites(&[ALIYUN_2019.at("Log Store触发器"), FC_SDK.at("JobConfig")]),
    disagreement(
        "log-config-required",
        &[
            side(ALIYUN_2019.at("Log Store触发器, logConfig"), "Listed, not marked as required.", "列出，但未说明必填。"),
            side(FUNCRAFT.at("log-event"), "Project and Logstore are required.", "日志项目和日志仓库均为必填。"),
            side(
                ROS_TRIGGER.at("LogConfig"),
                "The project is required and is that of the source, the Logstore is optional.",
                "项目必填，且就是数据源的项目；日志仓库可选。",
            ),
        ],
    )
    .en("Used here: optional as a whole; a Logstore needs its project.")
    .zh("本页采用：整体可选，但设置日志仓库时必须设置项目。")
    .cites(&[ALIYUN_2019.at("Log Store触发器"), ROS_TRIGGER.at("LogConfig")]),
    disagreement(
        "printed-apart",
        &[
            side(
                ALIYUN_2019.at("Log Store触发器, slsTrigger.yml"),
                "The source is `etl-log`, the event below is of `fc-test`.",
                "数据源为 `etl-log`，而后面的事件来自 `fc-test`。",
            ),
            side(
                ALIYUN_2021.at("9.2, 参数"),
                "The source is `function-log` in Chengdu, the event is of `log-en` in Shanghai.",
                "数据源为成都的 `function-log`，而事件来自上海的 `log-en`。",
            ),
        ],
    )
    .en("Configuration and event of one page do not belong together; the examples here have configurations that \
         produce their events.")
    .zh("同一页面的配置与事件不对应；本页的示例使用能产生相应事件的配置。")
    .cites(&[ALIYUN_2019.at("Log Store触发器"), ALIYUN_2021.at("9.2")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("config-2019", "config", include_str!("config-2019.yml"))
            .en("The configuration of 2019, with its two levels rebuilt. As printed, without indentation, `logstore` \
                 occurs twice, and a parser that uses the last one loses the source.")
            .zh("2019 年文档中的配置，已恢复两级缩进。文档中没有缩进，`logstore` 出现两次，若取后一个就会丢失数据源。")
            .cites(&[ALIYUN_2019.at("Log Store触发器, slsTrigger.yml")]),
        sample("console-2021", "console", include_str!("console-2021.txt"))
            .en("The console's form, with the values of the document's example.")
            .zh("控制台表单的参数，以及文档示例中填写的值。")
            .cites(&[ALIYUN_2021.at("9.2, 创建触发器")]),
        sample("interval-2021", "rules", include_str!("interval-2021.txt"))
            .en("The document's worked case of an interval of 60 seconds.")
            .zh("文档中触发间隔为 60 秒的例子。")
            .cites(&[ALIYUN_2021.at("9.1")]),
        sample("source-2021", "event", include_str!("source-2021.json"))
            .en("The value of `source` in the table of members; its strings, broken at line ends, are joined.")
            .zh("字段表格中 `source` 的取值；被换行截断的字符串已拼接。")
            .cites(&[ALIYUN_2021.at("5, source; 9.2, source")]),
        sample("source-2023", "event", include_str!("source-2023.json"))
            .en("The value of `source` in the table of members.")
            .zh("字段表格中 `source` 的取值。")
            .cites(&[ALIYUN_2023.at("SLS触发器, source")]),
        sample("pull-logs", "code", include_str!("pull-logs.py"))
            .en("The document's function in Python, with the space at a page break removed. It writes the keys of the \
                 function's role to the log, which yours should not.")
            .zh("文档中的 Python 函数，已去掉分页处多余的空格。它把角色的访问密钥写入了日志，请勿直接使用。")
            .cites(&[ALIYUN_2021.at("9.2, 编写函数")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it reads from the event which logs to read, with the end excluded.")
            .zh("Node.js 函数：从事件中取出要读取的日志区间，包括不含在内的结束位置。")
            .cites(&[ALIYUN_2021.at("5, 9.2"), FC_SLS_2026.at("how it works")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2021.at("5, 9.2"), FC_SLS_2026.at("how it works")]),
    ],
    counterexamples: &[
        broken("no-source", "missing", r#"{"config":{"sourceConfig":null}}"#),
        broken("no-project", "missing", r#"{"config":{"sourceArn":null}}"#),
        broken("interval-too-short", "out-of-range", r#"{"config":{"jobConfig":{"triggerInterval":2}}}"#),
        broken("interval-too-long", "out-of-range", r#"{"config":{"jobConfig":{"triggerInterval":601}}}"#),
        broken("too-many-retries", "out-of-range", r#"{"config":{"jobConfig":{"maxRetryTime":101}}}"#),
        broken("negative-retries", "out-of-range", r#"{"config":{"jobConfig":{"maxRetryTime":-1}}}"#),
        broken("interval-as-text", "wrong-kind", r#"{"config":{"jobConfig":{"triggerInterval":"60"}}}"#),
        broken("parameter-as-text", "wrong-kind", r#"{"config":{"functionParameter":"{\"a\":\"b\"}"}}"#),
        broken("parameter-as-list", "wrong-kind", r#"{"config":{"functionParameter":["a"]}}"#),
        broken("log-without-project", "log-project", r#"{"config":{"logConfig":{"project":null}}}"#),
        broken("source-is-its-log", "own-log", r#"{"config":{"logConfig":{"logstore":"function-log"}}}"#),
        broken("capitals-in-logstore", "form", r#"{"config":{"sourceConfig":{"logstore":"Function-Log"}}}"#),
        broken(
            "arn-of-logstore",
            "form",
            r#"{"config":{"sourceArn":"acs:log:cn-hangzhou:1:project/log-com/logstore/log-en"}}"#,
        ),
        broken("negative-shard", "out-of-range", r#"{"occurrence":{"shardId":-1}}"#),
        broken("no-logs", "out-of-range", r#"{"occurrence":{"logGroups":0}}"#),
        broken("milliseconds", "out-of-range", r#"{"occurrence":{"cursorTime":1529486425000}}"#),
    ],
};

/// The example of 2023 with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "hangzhou-2023", patch)
}
