//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_RUNTIME_GO, FC_SAMPLES, FC_SDK, FC_TABLESTORE_2026, FC2_DEVS, FC3_SCHEMA,
    FUNCRAFT, OTS_LIMITS, REASONING,
};

use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, TWO_WAY, role};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("cbor")
        .en("The event is CBOR, and reading it as JSON fails. The document's own function reads JSON, so that it runs \
             with the console's test event, and has the line for CBOR as a comment: for real events, swap the two \
             lines.")
        .zh("事件为 CBOR 格式，按 JSON 解析会失败。文档的示例函数为了能用控制台测试事件运行而解析 JSON，CBOR 一行是注释；处理\
             真实事件时需要对调这两行。")
        .cites(&[ALIYUN_2021.at("10.2, 编写函数, 测试函数"), ALIYUN_2019.at("Table Store触发器, 事件格式")]),
    trap("64-bit")
        .en("Integers have 64 bits. The document's own `pk_0`, 1506416585881590900, exceeds 2^53 and is rounded if \
             parsed as a JavaScript number: read it as `BigInt`, and pass it on as a string.")
        .zh("整数为 64 位。文档示例中的 `pk_0`（1506416585881590900）已超过 2^53，读成 JavaScript 的 Number 会丢失精度：请按 \
             `BigInt` 读取，并以字符串形式传递。")
        .cites(&[ALIYUN_2021.at("5, 10.2"), REASONING.at("2^53")]),
    trap("micro-and-milli")
        .en("There are two units of time: `Info.Timestamp` has microseconds (16 digits), `Timestamp` of a column \
             milliseconds (13 digits). The documents call both a time in UTC and name no unit.")
        .zh("同一记录中有两种时间单位：`Info.Timestamp` 为微秒（16 位），列的 `Timestamp` 为毫秒（13 位）。文档都称为 UTC 时\
             间，没有说明单位。")
        .cites(&[ALIYUN_2021.at("5, Timestamp"), FC_SAMPLES.at("Tablestore")]),
    trap("loop")
        .en("A function that writes to the table that fires it triggers itself endlessly: table A, function B, table \
             A. Enter the table that the function writes to, and this page checks it.")
        .zh("请避免 Table A 触发函数 B、函数 B 又更新 Table A 的逻辑，否则会无限循环调用。填写函数写入的数据表，本页会检查这\
             一点。")
        .cites(&[ALIYUN_2021.at("10.1, 注意事项")]),
    trap("endless-retries")
        .en("A function that fails is called again with the same records until the stream's log expires; meanwhile, \
             nothing after them is processed. Catch errors, and store what cannot be processed. Disabling the table's \
             Stream ends the retries.")
        .zh("函数执行异常时会以同样的数据无限重试，直到日志数据过期，期间后面的数据得不到处理。请在函数中捕获异常，并另存无法\
             处理的数据；关闭数据表的 Stream 功能可以停止重试。")
        .cites(&[ALIYUN_2021.at("10.1, 注意事项"), FC_TABLESTORE_2026.at("usage notes"), REASONING.at("order")]),
    limit("one-minute")
        .en("The function may run for at most one minute.")
        .zh("触发的函数执行时间不能超过一分钟。")
        .cites(&[ALIYUN_2021.at("10.1, 注意事项"), FC_TABLESTORE_2026.at("limitations")]),
    limit("regions")
        .en("Regions: Beijing, Hangzhou, Shanghai, Shenzhen, Tokyo, Singapore, Sydney, Frankfurt and Hong Kong.")
        .zh("支持的地域：华北2（北京）、华东1（杭州）、华东2（上海）、华南1（深圳）、日本（东京）、新加坡、澳大利亚（悉尼）、\
             德国（法兰克福）、中国香港。")
        .cites(&[ALIYUN_2021.at("10.1, 地域限制")]),
    limit("same-region")
        .en("Table and function must be in the same region.")
        .zh("数据表与函数必须在同一地域。")
        .cites(&[FC_TABLESTORE_2026.at("limitations")]),
    note("endpoint")
        .en("From inside a VPC, use the endpoint `{instance}.{region}.vpc.tablestore.aliyuncs.com`, not the internal endpoint \
             of Tablestore.")
        .zh("通过内网访问时，请使用 VPC Endpoint：`{instance}.{region}.vpc.tablestore.aliyuncs.com`，不能使用 Tablestore 的\
             内网 Endpoint。")
        .cites(&[ALIYUN_2021.at("10.1, 注意事项")]),
    note("stream")
        .en("The table needs its Stream enabled first. The log expires after at most 168 hours; the number cannot be \
             changed later, and it also limits the retries.")
        .zh("需要先为数据表开启 Stream 功能。日志过期时长最长 168 小时，设置后不能修改；重试也到此为止。")
        .cites(&[FC_TABLESTORE_2026.at("step 1")]),
    note("synchronous")
        .en("Invoked synchronously: the source waits until the function ends.")
        .zh("同步调用：事件源等待函数执行结束。")
        .cites(&[ALIYUN_2021.at("2, 双向集成触发器")]),
    note("row-types")
        .en("`PutRow` inserts a row, `UpdateRow` changes one, `DeleteRow` deletes one. `Put` adds a version of a column, \
             `DeleteOneVersion` deletes one, `DeleteAllVersions` all.")
        .zh("`PutRow` 插入一行，`UpdateRow` 更新一行，`DeleteRow` 删除一行；`Put` 为列增加一个版本，`DeleteOneVersion` 删除一\
             个版本，`DeleteAllVersions` 删除所有版本。")
        .cites(&[ALIYUN_2021.at("5, Type"), ALIYUN_2023.at("Tablestore触发器")]),
    trap("unshown-deletions")
        .en("No document shows an `UpdateRow`, a `DeleteRow` or a deleted column. Here a deletion has no `Value`, and \
             a deleted row an empty `Columns`; a function should accept both.")
        .zh("文档没有 `UpdateRow`、`DeleteRow` 和删除列的示例。本页的删除类型不带 `Value`，删除整行时 `Columns` 为空；函数应兼\
             容有无两种情况。")
        .cites(&[ALIYUN_2021.at("5, 10.2"), REASONING.at("deletions")]),
    limit("names")
        .en("A table or column has 1 to 255 letters, digits and `_`, an instance 3 to 16 letters, digits and `-`. A primary key \
             has 1 to 4 columns, whose strings and blobs have at most 1 KB.")
        .zh("表名、列名为 1～255 个字母、数字或下划线，实例名为 3～16 个字母、数字或短划线。主键 1～4 列，其中字符串和 Blob 最大 \
             1 KB。")
        .cites(&[OTS_LIMITS.at("naming conventions, primary key columns")]),
    note("empty-config")
        .en("FC 3.0 needs no configuration: `triggerConfig` stays empty, and the ARN names instance and table. Serverless \
             Devs lists `instanceName` and `tableName`, but its example has `config: {}`.")
        .zh("FC 3.0 不需要配置：`triggerConfig` 留空，实例和数据表由 ARN 指定。Serverless Devs 列出了 `instanceName` 和 \
             `tableName`，但示例为 `config: {}`。")
        .cites(&[FC_SDK.at("CreateTriggerInput"), FC3_SCHEMA.at("IOtsConfig"), FC2_DEVS.at("tablestore")]),
    note("no-update")
        .en("By the code of funcraft, a Tablestore trigger cannot be updated: delete it and create it again.")
        .zh("根据 funcraft 的代码，Tablestore 触发器不能修改，只能删除后重新创建。")
        .cites(&[FUNCRAFT.at("updateTrigger")]),
    role!("AliyunTableStoreStreamNotificationRole", "10.2, 角色名称"),
    TWO_WAY,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "nesting",
        &[
            side(ALIYUN_2019.at("Table Store触发器, 参数说明"), "`PrimaryKey` and `Columns` are under \
                                                              `Info`.", "`PrimaryKey` 和 `Columns` 列在 `Info` 之下。"),
            side(ALIYUN_2023.at("Tablestore触发器, 参数"), "They are next to `Records`.", "与 `Records` 并列。"),
            side(ALIYUN_2021.at("5, 10.2, event"), "In the event, they are in each record, next to \
                                                    `Info`.", "示例中位于每条记录内，与 `Info` 并列。"),
        ],
    )
    .en("Used here: in each record, as in every printed event.")
    .zh("本页以各版示例为准：位于每条记录内。")
    .cites(&[ALIYUN_2019.at("Table Store触发器"), ALIYUN_2021.at("5"), ALIYUN_2023.at("Tablestore触发器")]),
    disagreement(
        "colunms",
        &[
            side(ALIYUN_2019.at("Table Store触发器, 参数说明"), "`Colunms`.", "写作 `Colunms`。"),
            side(ALIYUN_2019.at("Table Store触发器, 事件格式"), "`Columns`.", "写作 `Columns`。"),
        ],
    )
    .en("Used here: `Columns`; the other is a misprint that other documents repeat.")
    .zh("本页采用 `Columns`；另一写法是笔误，在其他文档中也出现过。")
    .cites(&[ALIYUN_2019.at("Table Store触发器")]),
    disagreement(
        "info-type",
        &[
            side(ALIYUN_2021.at("5, Info"), "The table calls `Info` a String.", "参数表中 `Info` 的类型为 String。"),
            side(ALIYUN_2021.at("5, event"), "In the event it is an object.", "示例中是对象。"),
            side(ALIYUN_2023.at("Tablestore触发器, Info"), "It has an inner member `Timestamp`.", "包含内部字段 `Timestamp`。"),
        ],
    )
    .en("Used here: an object with `Timestamp`.")
    .zh("本页采用包含 `Timestamp` 的对象。")
    .cites(&[ALIYUN_2021.at("5"), ALIYUN_2023.at("Tablestore触发器")]),
    disagreement(
        "sydney",
        &[
            side(ALIYUN_2021.at("10.1, 地域限制"), "Sydney is one of nine regions.", "支持 9 个地域，包括澳大利亚（悉尼）。"),
            side(FC_TABLESTORE_2026.at("limitations"), "Eight regions, without Sydney.", "支持 8 个地域，不含澳大利亚（悉尼）。"),
        ],
    )
    .en("Sydney has been closed since; the region of an ARN is not checked against the list.")
    .zh("悉尼地域此后已关闭；本页不按该列表检查 ARN 中的地域。")
    .cites(&[ALIYUN_2021.at("10.1"), FC_TABLESTORE_2026.at("limitations")]),
    disagreement(
        "value-types",
        &[
            side(ALIYUN_2021.at("5, PrimaryKey, Columns"), "Keys are integers, strings or blobs; attributes also \
                                                            booleans or \
                                                            doubles.", "主键支持 Integer、String、Blob，属性列另支持 Boolean、Double。"),
            side(FC_RUNTIME_GO.at("tablestore"), "One type for both.", "两者使用同一类型。"),
        ],
    )
    .en("Used here: the documents.")
    .zh("本页采用文档的说法。")
    .cites(&[ALIYUN_2021.at("5"), ALIYUN_2019.at("Table Store触发器"), ALIYUN_2023.at("Tablestore触发器")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("template-2019", "template", include_str!("template-2019.json"))
            .en("The types of the members. The document writes them without quotes; here they are strings, so that it is \
                 JSON.")
            .zh("各字段的类型。原文未加引号，这里写成字符串以便成为合法的 JSON。")
            .cites(&[ALIYUN_2019.at("Table Store触发器, 事件格式")]),
        sample("console-2021", "console", include_str!("console-2021.txt"))
            .en("The console's form, with the values of the document's example.")
            .zh("控制台表单的参数，以及文档示例中填写的值。")
            .cites(&[ALIYUN_2021.at("10.2, 创建触发器")]),
        sample("reader-2021", "code", include_str!("reader-2021.py"))
            .en("The document's function in Python, with the spaces of a page break removed. It reads JSON; the line \
                 for CBOR is a comment.")
            .zh("文档中的 Python 函数，已去除换页产生的空格。它解析 JSON，CBOR 一行是注释。")
            .cites(&[ALIYUN_2021.at("10.2, 编写函数")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js that reads CBOR and JSON and keeps integers exact.")
            .zh("可读取 CBOR 和 JSON 且不丢失整数精度的 Node.js 函数。")
            .cites(&[REASONING.at("handlers")]),
        python(include_str!("handler.py")).cites(&[REASONING.at("handlers")]),
    ],
    counterexamples: &[
        broken("no-table", "missing", r#"{"config":{"sourceArn":null}}"#),
        broken("arn-without-table", "form", r#"{"config":{"sourceArn":"acs:ots:cn-shanghai:123456789:instance/my-instance"}}"#),
        broken("endpoint-for-arn", "form", r#"{"config":{"sourceArn":"my-instance.cn-shanghai.vpc.tablestore.aliyuncs.com"}}"#),
        broken("other-instance", "instance-agrees", r#"{"config":{"instanceName":"other"}}"#),
        broken("other-table", "table-agrees", r#"{"config":{"tableName":"other"}}"#),
        broken("role-by-name", "form", r#"{"config":{"invocationRole":"AliyunTableStoreStreamNotificationRole"}}"#),
        broken("writes-to-itself", "loop", r#"{"occurrence":{"writesTo":"mytable"}}"#),
        broken("no-records", "count", r#"{"occurrence":{"records":[]}}"#),
        broken("no-key", "count", r#"{"occurrence":{"records":[{"primaryKey":[]}]}}"#),
        broken(
            "five-key-columns",
            "count",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"a","value":1},{"name":"b","value":1},{"name":"c","value":1},
                {"name":"d","value":1},{"name":"e","value":1}]}]}}"#,
        ),
        broken(
            "boolean-in-the-key",
            "wrong-kind",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"id","value":true}]}]}}"#,
        ),
        broken(
            "double-in-the-key",
            "wrong-kind",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"id","value":0.5}]}]}}"#,
        ),
        broken(
            "list-in-a-column",
            "wrong-kind",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"id","value":1}],"columns":[{"name":"a","value":[1]}]}]}}"#,
        ),
        broken(
            "put-without-value",
            "put-value",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"id","value":1}],"columns":[{"type":"Put","name":"a"}]}]}}"#,
        ),
        broken(
            "other-row-type",
            "no-such-choice",
            r#"{"occurrence":{"records":[{"type":"InsertRow","primaryKey":[{"name":"id","value":1}]}]}}"#,
        ),
        broken(
            "column-begins-with-digit",
            "form",
            r#"{"occurrence":{"records":[{"primaryKey":[{"name":"0pk","value":1}]}]}}"#,
        ),
    ],
};

/// The document's example with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "put", patch)
}
