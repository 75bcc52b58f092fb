//! `aliyun/tablestore`: rows of a table change; the event is CBOR.

mod event;
mod facts;

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_SAMPLES, FC_SDK, FC2_DEVS, FC3_SCHEMA, FUNCRAFT, OTS_LIMITS, REASONING,
};

pub use self::event::CODES;
use self::event::{INSTANCE_OF_ARN, PUT_VALUE, RECORDS, TABLE_OF_ARN};
pub use self::facts::LIBRARY;
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{
    cbor, chars, derived, edition, field, group, happening, json, must, of, says, should, worked,
};
use crate::model::{Answer, Check, Field, Group, Invocation, Node, Provider, Root, Rule, Trigger, When, config, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Tablestore", "Tablestore 触发器"),
    summary: says(
        "Invokes the function when rows of a table are put, updated or deleted. The event is binary: CBOR, not JSON.",
        "表格存储的数据表中新增、更新或删除数据时调用函数。事件为二进制的 CBOR 格式，不是 JSON。",
    ),
    invocation: Invocation::Sync,
    config: &[TRIGGER_NAME, INSTANCE_NAME, TABLE_NAME, QUALIFIER, INVOCATION_ROLE, SOURCE_ARN],
    happenings: &[
        happening("write", "Rows are written", "写入数据")
            .en("Rows of the table are put, updated or deleted. The function receives the changes in CBOR.")
            .zh("数据表中有数据新增、更新或删除，函数收到 CBOR 格式的变更内容。")
            .fields(CHANGES)
            .cites(CHANGED),
        happening("test", "The console tests the function", "在控制台测试函数")
            .en("Someone runs the function in the console with a test event, which is text: the same content as JSON.")
            .zh("在控制台使用测试事件运行函数。测试事件是文本，内容相同，格式为 JSON。")
            .fields(CHANGES)
            .cites(&[ALIYUN_2021.at("10.2, 测试函数")]),
    ],
    rules: RULES,
    shapes: &[
        cbor("cbor", Node::Object(RECORDS))
            .en("CBOR (RFC 8949): one map with the changed rows. The documents print its content as JSON.")
            .zh("CBOR（RFC 8949）格式的一个 Map，包含发生变更的行。文档以 JSON 形式给出其含义。")
            .when(When::Happens(&["write"]))
            .cites(PRINTED),
        json("json", Node::Object(RECORDS))
            .en("The same as JSON, like the console's test events. Real events are CBOR.")
            .zh("内容相同的 JSON，用于控制台的测试事件；真实事件为 CBOR 格式。")
            .cites(&[ALIYUN_2021.at("10.2, 编写函数, 测试函数")]),
    ],
    answer: Answer::Unread(says(
        "Tablestore waits for the function, but checks only whether it succeeded: after a failure, the same records \
         are sent again. What the function returns appears only in its log.",
        "Tablestore 同步等待函数执行，但只看是否成功：失败后会重新发送同样的记录。返回值只能在日志中查看。",
    )),
    editions: &[
        edition("2019-03-27")
            .en("The first description of the event.")
            .zh("首次给出事件格式。")
            .cites(&[ALIYUN_2019.at("Table Store触发器, 事件格式")]),
        edition("2021-11-10")
            .en("The same event. Only attribute columns are said to contain booleans and doubles.")
            .zh("事件格式不变，说明只有属性列支持 Boolean 和 Double。")
            .cites(&[ALIYUN_2021.at("5, 10.2")]),
        edition("2023-12-12").en("The same event.").zh("事件格式不变。").cites(&[ALIYUN_2023.at("Tablestore触发器")]),
    ],
    examples: &[
        worked!("tablestore", "put", "A row is put", "新增一行").cites(PRINTED),
        worked!("tablestore", "console-test", "The same as a test event of the console", "内容相同的控制台测试事件")
            .cites(&[ALIYUN_2021.at("10.2, 测试函数")]),
        worked!(
            "tablestore",
            "batch",
            "Put, update and delete, with every type of value",
            "新增、更新、删除，包含各种数据类型"
        )
        .cites(&[ALIYUN_2021.at("5, Tablestore触发器"), ALIYUN_2019.at("Table Store触发器, 事件格式")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    ..Trigger::new(Provider::Aliyun, "tablestore", "tablestore")
};

/// Where the event is printed.
const PRINTED: &[Cite] = &[
    ALIYUN_2019.at("Table Store触发器, 事件格式"),
    ALIYUN_2021.at("5, 10.2"),
    ALIYUN_2023.at("Tablestore触发器"),
    FC_SAMPLES.at("Tablestore"),
];

/// Where the changes are described.
const CHANGED: &[Cite] = &[ALIYUN_2021.at("5, Type; 10.1"), ALIYUN_2019.at("Table Store触发器, Type")];

const CHANGES: &[Group] = &[group("Changes", "变更", &[event::ROWS]), group("Function", "函数", &[WRITES_TO])];

// Fields

const SOURCE_ARN: Field = field("sourceArn", chars(1, 300, form::OTS_ARN))
    .en("The table that fires, as `acs:ots:REGION:ACCOUNT:instance/INSTANCE/table/TABLE`, such as \
         `acs:ots:cn-shanghai:123456789:instance/my-instance/table/mytable`. FC 3.0 needs nothing else.")
    .zh("事件源数据表，格式为 `acs:ots:地域:账号 ID:instance/实例/table/数据表`，例如 \
         `acs:ots:cn-shanghai:123456789:instance/my-instance/table/mytable`。FC 3.0 只需要该参数。")
    .required()
    .beside()
    .example("acs:ots:cn-shanghai:123456789:instance/my-instance/table/mytable")
    .cites(&[ALIYUN_2019.at("fcli mkt, -s"), FUNCRAFT.at("tablestore, sourceArn"), FC_SDK.at("CreateTriggerInput")]);

const INSTANCE_NAME: Field = field("instanceName", chars(0, 16, form::OTS_INSTANCE))
    .en("Instance of the table, such as `my-instance`. Older tools build `sourceArn` from it; FC 3.0 has no such member, so \
         leave it empty there.")
    .zh("数据表所在实例，例如 `my-instance`。旧版工具用它拼接出 `sourceArn`；FC 3.0 没有该字段，请留空。")
    .example("my-instance")
    .aliases(&["InstanceName", "实例"])
    .cites(&[FC2_DEVS.at("tablestore"), FUNCRAFT.at("tablestore"), FC3_SCHEMA.at("IOtsConfig"), OTS_LIMITS.at("instance name")]);

const TABLE_NAME: Field = field("tableName", chars(0, 255, form::OTS_NAME))
    .en("Name of the table, such as `mytable`. Older tools build `sourceArn` from it; leave it empty for FC 3.0.")
    .zh("数据表名称，例如 `mytable`。旧版工具用它拼接出 `sourceArn`；FC 3.0 请留空。")
    .example("mytable")
    .aliases(&["TableName", "表格"])
    .cites(&[
        FC2_DEVS.at("tablestore"),
        FUNCRAFT.at("tablestore"),
        FC3_SCHEMA.at("IOtsConfig"),
        OTS_LIMITS.at("data table name"),
    ]);

const WRITES_TO: Field = field("writesTo", chars(0, 255, form::OTS_NAME))
    .en(
        "Table of the same instance that the function itself writes to, such as `clean`, if any. It is not part of the \
         event and is used only to check for loops.",
    )
    .zh("函数自身写入的同一实例中的数据表，例如 `clean`，没有则留空。它不属于事件，只用于检查循环触发。")
    .example("clean")
    .cites(&[ALIYUN_2021.at("10.1, 注意事项"), REASONING.at("only for the check")]);

const RULES: &[Rule] = &[
    should(
        "loop",
        Check::Differs(on("writesTo"), &Node::Leaf(derived(TABLE_OF_ARN, &[of(config("sourceArn"))]), None)),
    )
    .en("The function writes to the table that fires it, so it triggers itself endlessly. Write to another table: the \
             documents read table A and write table B.")
    .zh("函数写入了触发其自身的数据表，会无限循环触发。请写入另一张表：文档的做法是读取 Table A，写入 Table B。")
    .cites(&[ALIYUN_2021.at("10.1, 注意事项")]),
    should(
        "instance-agrees",
        Check::Same(config("instanceName"), &Node::Leaf(derived(INSTANCE_OF_ARN, &[of(config("sourceArn"))]), None)),
    )
    .en("This is not the instance of the ARN, which takes precedence.")
    .zh("该实例与 ARN 中的实例不一致，实际以 ARN 为准。")
    .when(When::Set(config("instanceName")))
    .cites(&[FUNCRAFT.at("tablestore, sourceArn")]),
    should(
        "table-agrees",
        Check::Same(config("tableName"), &Node::Leaf(derived(TABLE_OF_ARN, &[of(config("sourceArn"))]), None)),
    )
    .en("This is not the table of the ARN, which takes precedence.")
    .zh("该数据表与 ARN 中的数据表不一致，实际以 ARN 为准。")
    .when(When::Set(config("tableName")))
    .cites(&[FUNCRAFT.at("tablestore, sourceArn")]),
    must("put-value", Check::Broken(Root::Occurrence, PUT_VALUE))
        .en("A column of the type `Put` gets a new version, which needs a value. Only deletions have none.")
        .zh("`Put` 类型的列会新增一个版本，必须有值；只有删除类型没有值。")
        .cites(&[ALIYUN_2021.at("5, Columns, Type"), REASONING.at("a version is a value")]),
];
