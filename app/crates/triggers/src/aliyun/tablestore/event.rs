//! The changes of rows, and the members of their event.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_SAMPLES, OTS_LIMITS, REASONING};

use crate::derive::{Derivation, first};
use crate::form;
use crate::model::notation::{bytes, chars, choice, clock, each, field, fixed, list_of, object, of, or, says, slot};
use crate::model::{Breach, Choice, Code, Field, FindBreaches, Kind, Lit, Node, Slot, Unit, When, item, on};
use crate::pack::Codes;
use crate::time::Format;
use crate::value::Value;

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[INSTANCE_OF_ARN, TABLE_OF_ARN], checks: &[PUT_VALUE], ..Codes::NONE };

/// The instance within an ARN.
pub(super) const INSTANCE_OF_ARN: &Derivation = &Derivation {
    id: "ots-instance",
    means: says("the instance within the ARN", "ARN 中的实例"),
    gives: chars(1, 16, form::OTS_INSTANCE),
    run: |values, _| segment(values, 1),
};

/// The table within an ARN.
pub(super) const TABLE_OF_ARN: &Derivation = &Derivation {
    id: "ots-table",
    means: says("the table within the ARN", "ARN 中的数据表"),
    gives: chars(1, 255, form::OTS_NAME),
    run: |values, _| segment(values, 3),
};

fn segment(values: &[Option<&Value>], index: usize) -> Option<Value> {
    first(values)?.as_text()?.split('/').nth(index).map(Value::from)
}

/// A new version has a value.
pub(super) const PUT_VALUE: Code<FindBreaches> = Code {
    id: "ots-put-value",
    run: |occurrence| {
        let list =
            |value: &'_ Value, name: &str| value.member(name).and_then(Value::as_list).unwrap_or_default().to_vec();
        let mut breaches = Vec::new();
        for (i, row) in list(occurrence, "records").iter().enumerate() {
            for (j, column) in list(row, "columns").iter().enumerate() {
                let is_put = column.member("type").and_then(Value::as_text).unwrap_or("Put") == "Put";
                if is_put && column.member("value").is_none_or(|value| matches!(value, Value::Null)) {
                    let pointer = format!("/records/{i}/columns/{j}/value");
                    breaches.push(Breach { pointer, repair: Vec::new(), trap: None });
                }
            }
        }
        breaches
    },
};

// What happens

pub(super) const ROWS: Field = field("records", list_of(&ROW, 1, 200))
    .en("The changed rows, in order. One event can have several.")
    .zh("发生变更的行，按顺序排列。一个事件可包含多行。")
    .required()
    .cites(&[ALIYUN_2021.at("5, Records")]);

const ROW: Kind = Kind::Record(&[
    field("type", Kind::Choice(ROW_TYPES))
        .en("The operation on the row.")
        .zh("对该行的操作。")
        .default(Lit::Text("PutRow"))
        .aliases(&["Type"])
        .cites(TYPES),
    field("timestamp", MICROS)
        .en("When the row was changed, in microseconds since 1970 (16 digits), such as `1506416585740836`. Empty: the clock \
             of this page.")
        .zh("该行的修改时间，微秒时间戳（16 位），例如 `1506416585740836`。留空时取本页时钟。")
        .example("1506416585740836")
        .cites(&[ALIYUN_2021.at("5, Info, Timestamp"), FC_SAMPLES.at("Tablestore")]),
    field("primaryKey", list_of(&KEY, 1, 4))
        .en("The columns of the primary key, one to four.")
        .zh("主键列，1～4 列。")
        .required()
        .aliases(&["PrimaryKey"])
        .cites(&[ALIYUN_2021.at("5, PrimaryKey"), OTS_LIMITS.at("primary key columns")]),
    field("columns", list_of(&COLUMN, 0, 1024))
        .en("The attribute columns that change. A deleted row has none.")
        .zh("发生变更的属性列。删除整行时没有属性列。")
        .aliases(&["Columns"])
        .cites(&[ALIYUN_2021.at("5, Columns"), OTS_LIMITS.at("attribute columns"), REASONING.at("deleted rows")]),
]);

const ROW_TYPES: &[Choice] = &[
    choice("PutRow", "A row is inserted, replacing one with the same key", "插入一行，覆盖主键相同的行"),
    choice("UpdateRow", "Columns of a row are changed", "更新指定行"),
    choice("DeleteRow", "A row is deleted", "删除指定行"),
];

const TYPES: &[Cite] = &[ALIYUN_2019.at("Table Store触发器, Type"), ALIYUN_2021.at("5, Type")];

const MICROS: Kind = Kind::int(0, i64::MAX);

const KEY: Kind = Kind::Record(&[
    NAME,
    field("value", Kind::OneOf(&[("int", INTEGER), ("text", bytes(0, 1024, form::ANY)), ("blob", Kind::Bytes)]))
        .en("Value of the key column: an integer of 64 bits, a string, or a blob (in JSON `{\"$bytes\":\"AP8=\"}`). Booleans \
             and doubles exist in attribute columns only.")
        .zh("主键列的值：64 位整数、字符串或 Blob（在 JSON 中写作 `{\"$bytes\":\"AP8=\"}`）。布尔值和浮点数只能用于属性列。")
        .required()
        .aliases(&["Value"])
        .cites(&[ALIYUN_2019.at("Table Store触发器, PrimaryKey"), ALIYUN_2021.at("5, PrimaryKey"), OTS_LIMITS.at("data types")]),
]);

const INTEGER: Kind = Kind::int(i64::MIN, i64::MAX);

const NAME: Field = field("name", chars(1, 255, form::OTS_NAME))
    .en("Name of the column, such as `pk_0`.")
    .zh("列名，例如 `pk_0`。")
    .required()
    .example("pk_0")
    .aliases(&["ColumnName"])
    .cites(&[ALIYUN_2021.at("5, ColumnName"), OTS_LIMITS.at("naming conventions")]);

const COLUMN: Kind = Kind::Record(&[
    field("type", Kind::Choice(COLUMN_TYPES))
        .en("The operation on the column.")
        .zh("对该列的操作。")
        .default(Lit::Text("Put"))
        .aliases(&["Type"])
        .cites(&[ALIYUN_2019.at("Table Store触发器, Columns"), ALIYUN_2021.at("5, Columns, Type")]),
    NAME,
    field(
        "value",
        Kind::OneOf(&[
            ("int", INTEGER),
            ("double", Kind::Float),
            ("bool", Kind::Bool),
            ("text", bytes(0, 2_097_152, form::ANY)),
            ("blob", Kind::Bytes),
        ]),
    )
    .en("Value of the column: an integer of 64 bits, a double, a boolean, a string or a blob. Deletions have none.")
    .zh("属性列的值：64 位整数、浮点数、布尔值、字符串或 Blob。删除类型没有值。")
    .aliases(&["Value"])
    .cites(&[ALIYUN_2019.at("Table Store触发器, Columns"), ALIYUN_2021.at("5, Columns"), OTS_LIMITS.at("data types")]),
    field("timestamp", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("Version of the value, in milliseconds since 1970 (13 digits), such as `1506416585741`. Empty: the clock of this \
             page.")
        .zh("值的版本，毫秒时间戳（13 位），例如 `1506416585741`。留空时取本页时钟。")
        .example("1506416585741")
        .cites(&[ALIYUN_2021.at("5, Columns, Timestamp")]),
]);

const COLUMN_TYPES: &[Choice] = &[
    choice("Put", "A version is added", "增加一个版本"),
    choice("DeleteOneVersion", "One version is deleted", "删除一个版本"),
    choice("DeleteAllVersions", "All versions are deleted", "删除所有版本"),
];

// The event

/// The members of the event.
pub(super) const RECORDS: &[Slot] = &[
    slot("Version", fixed("Sync-v1"))
        .en("Version of the content, always `Sync-v1`.")
        .zh("Payload 版本号，固定为 `Sync-v1`。"),
    each("Records", on("records"), &Node::Object(RECORD))
        .en("The changed rows, each a record. A function should loop.")
        .zh("增量数据行的列表，每行一条记录，函数应循环处理。"),
];

const RECORD: &[Slot] = &[
    slot("Type", of(item("type")))
        .en("The operation on the row: `PutRow`, `UpdateRow` or `DeleteRow`.")
        .zh("数据行的操作类型：`PutRow`、`UpdateRow` 或 `DeleteRow`。")
        .cites(TYPES),
    object(
        "Info",
        &[slot("Timestamp", or(item("timestamp"), &clock(Format::UnixMicros)))
            .en("When the row was last changed, in UTC: microseconds since 1970, 16 digits such as `1506416585740836`. \
                 The timestamps of columns are milliseconds.")
            .zh("该行最后的修改时间（UTC）：微秒时间戳，16 位，例如 `1506416585740836`。属性列的时间戳则是毫秒。")
            .cites(&[ALIYUN_2021.at("5, Info, Timestamp"), ALIYUN_2023.at("Tablestore触发器, Info")])],
    )
    .en("When the row changed.")
    .zh("数据行的基本信息，即修改时间。"),
    each(
        "PrimaryKey",
        item("primaryKey"),
        &Node::Object(&[
            slot("ColumnName", of(item("name")))
                .en("Name of the primary key's column, such as `pk_0`.")
                .zh("主键列的名称，例如 `pk_0`。"),
            slot("Value", of(item("value")))
                .en("Value of the key column: an integer, a string or a blob. Integers have 64 bits; above \
                     9007199254740991, a JavaScript number is not exact.")
                .zh("主键列的值：整数、字符串或 Blob。整数为 64 位，超过 9007199254740991 时 JavaScript 的 Number 会丢失精度。")
                .cites(&[ALIYUN_2021.at("5, PrimaryKey"), ALIYUN_2023.at("Tablestore触发器, PrimaryKey"), REASONING.at("2^53")]),
        ]),
    )
    .en("The columns of the row's primary key.")
    .zh("主键列数组。"),
    each(
        "Columns",
        item("columns"),
        &Node::Object(&[
            slot("Type", of(item("type")))
                .en("The operation on the column: `Put`, `DeleteOneVersion` or `DeleteAllVersions`.")
                .zh("属性列的操作类型：`Put`、`DeleteOneVersion` 或 `DeleteAllVersions`。")
                .cites(&[ALIYUN_2021.at("5, Columns, Type"), ALIYUN_2023.at("Tablestore触发器, Columns")]),
            slot("ColumnName", of(item("name")))
                .en("Name of the attribute column, such as `attr_0`.")
                .zh("属性列的名称，例如 `attr_0`。"),
            slot("Value", of(item("value")))
                .en("Value of the attribute column: an integer, a boolean, a double, a string or a blob. Deletions \
                     have none here; no document shows one.")
                .zh("属性列的值：整数、布尔值、浮点数、字符串或 Blob。删除类型在本页不带该字段，文档没有给出示例。")
                .cites(&[ALIYUN_2021.at("5, Columns"), ALIYUN_2023.at("Tablestore触发器, Columns"), REASONING.at("deletions")])
                .when(When::Any(&[When::Is(item("type"), Lit::Text("Put")), When::Set(item("value"))])),
            slot("Timestamp", or(item("timestamp"), &clock(Format::UnixMillis)))
                .en("Version of the column's value: milliseconds since 1970, 13 digits such as `1506416585741`.")
                .zh("属性列值的版本：毫秒时间戳，13 位，例如 `1506416585741`。")
                .cites(&[ALIYUN_2021.at("5, Columns, Timestamp")]),
        ]),
    )
    .en("The attribute columns that changed; empty if none did.")
    .zh("发生变更的属性列数组，没有时为空。"),
];
