//! Changed rows: lists in lists, values of several kinds, 64-bit integers and bytes, in CBOR.

use triggers::generate::Maker;
use triggers::model::notation::{
    cbor, choice, clause, each, edition, example, fixed, group, join, json, list_of, made, object, of, or, refused,
    says,
};
use triggers::model::{
    Answer, Choice, Field, Invocation, Kind, Library, Lit, Node, Provider, Slot, Test, Trigger, When, config, item, on,
};
use triggers::sound::assert_sound;

use super::words::{CITES, a, happens, put};

const TYPES: &[Choice] = &[
    choice("PutRow", "A row is new.", "新增一行。"),
    choice("UpdateRow", "A row changes.", "更新一行。"),
    choice("DeleteRow", "A row goes.", "删除一行。"),
];
const FORMATS: &[Choice] =
    &[choice("CBOR", "As in the cloud.", "与云端一致。"), choice("JSON", "For tests.", "用于测试。")];

const INTEGER: Kind = Kind::int(i64::MIN, i64::MAX);
const KEY_VALUE: Kind = Kind::OneOf(&[("int", INTEGER), ("text", Kind::text(100)), ("bytes", Kind::Bytes)]);
const VALUE: Kind = Kind::OneOf(&[
    ("int", INTEGER),
    ("double", Kind::Float),
    ("bool", Kind::Bool),
    ("text", Kind::text(100)),
    ("bytes", Kind::Bytes),
]);
const KEY: Kind = Kind::Record(&[
    a("name", Kind::text(100), "Name of a key column.", "主键列的名称。").required(),
    a("value", KEY_VALUE, "Value of a key column.", "主键列的值。").required(),
]);
const COLUMN: Kind = Kind::Record(&[
    a("name", Kind::text(100), "Name of a column.", "列的名称。").required(),
    a("value", VALUE, "Value of a column; without one it is deleted.", "列的值；没有则表示删除。"),
    a("timestamp", INTEGER, "Version of a column.", "列的版本。").default(Lit::Int(0)),
]);
const ROW: Kind = Kind::Record(&[
    a("type", Kind::Choice(TYPES), "What happens to the row.", "对该行的操作。").required(),
    a("primaryKey", list_of(&KEY, 1, 4), "Key of the row.", "该行的主键。").required(),
    a("columns", list_of(&COLUMN, 0, 10), "Columns of the row.", "该行的属性列。"),
    a("id", Kind::int(0, 999), "Number of the change.", "变更的编号。"),
]);
const FIELDS: &[Field] = &[a("rows", list_of(&ROW, 1, 10), "Rows that change.", "发生变化的行。").required()];

const RECORDS: &[Slot] = &[
    put("Version", fixed("Sync-v1"), "Version of the batch.", "批次的版本。"),
    each(
        "Records",
        on("rows"),
        &Node::Object(&[
            put("Type", of(item("type")), "Operation on the row.", "行操作。"),
            object("Info", &[put("Index", triggers::model::Expr::Fixed(Lit::Int(0)), "Always 0.", "始终为 0。")])
                .en("About the operation.")
                .zh("操作信息。"),
            each(
                "PrimaryKey",
                item("primaryKey"),
                &Node::Object(&[
                    put("ColumnName", of(item("name")), "Which key column.", "主键列名。"),
                    put("Value", of(item("value")), "What the key column holds.", "主键列值。"),
                ]),
            )
            .en("Key columns of the row.")
            .zh("主键列。"),
            each(
                "Columns",
                item("columns"),
                &Node::Object(&[
                    put("Type", of(item("name")), "Which column.", "属性列名。"),
                    put("Value", of(item("value")), "What the column holds.", "属性列值。")
                        .when(When::Set(item("value"))),
                    put("Timestamp", of(item("timestamp")), "Since when.", "属性列版本。"),
                ]),
            )
            .en("Other columns of the row.")
            .zh("其他列。"),
            put("Id", join(&[fixed("row-"), or(item("id"), &made(Maker::Digits(3)))]), "Which change.", "变更编号。")
                .when(When::Set(item("id"))),
        ]),
    )
    .en("A record for each row.")
    .zh("每行一条记录。"),
];

/// A place for the table, whose identity counts.
pub(crate) static TRIGGER: Trigger = TABLE;

const _: () = assert_sound(&TABLE);

const TABLE: Trigger = Trigger {
    name: says("Row", "行"),
    summary: says("Changed rows call the function.", "数据变更时调用函数。"),
    invocation: Invocation::Sync,
    config: &[
        a("table", Kind::text(100), "Name of the table.", "表的名称。").required(),
        a("format", Kind::Choice(FORMATS), "How events are written.", "事件的格式。").default(Lit::Text("CBOR")),
        a("enable", Kind::Bool, "Whether it is on.", "是否启用。").default(Lit::Bool(true)),
    ],
    happenings: &[happens("write", "Rows change", "数据变更", &[group("Rows", "行", FIELDS)])],
    fires: &[clause("enabled", Test::Is(config("enable"), Lit::Bool(true))).en("It is on").zh("已启用").cites(CITES)],
    shapes: &[
        cbor("cbor", Node::Object(RECORDS))
            .en("CBOR.")
            .zh("CBOR 格式。")
            .when(When::Is(config("format"), Lit::Text("CBOR")))
            .cites(CITES),
        json("json", Node::Object(RECORDS)).en("The same as JSON.").zh("JSON 格式。").cites(CITES),
    ],
    answer: Answer::Unread(says("Nobody reads it.", "返回值不会被读取。")),
    editions: &[edition("2024-01-01").en("The only one.").zh("唯一的版本。").cites(CITES)],
    examples: &[
        example("cells", CELLS, CELLS_EVENT, "A cell of each kind", "每种类型一列").cites(CITES),
        example("json", JSON, JSON_EVENT, "A row as JSON", "JSON 格式的行").cites(CITES),
    ],
    texts: &[triggers::texts::ALIYUN_CREATE],
    ..Trigger::new(Provider::Aliyun, "row", "row")
};

/// Every kind of cell, the largest and smallest integers, and bytes.
pub(crate) const CELLS: &str = r#"{"config":{"table":"t"},"occurrence":{"rows":[{"type":"PutRow",
    "primaryKey":[{"name":"id","value":-9223372036854775808},{"name":"blob","value":{"$bytes":"AP8="}}],
    "columns":[{"name":"large","value":9223372036854775807,"timestamp":1636502400000000},
        {"name":"half","value":0.5},{"name":"yes","value":true},{"name":"word","value":"世界"},
        {"name":"raw","value":{"$bytes":""}},{"name":"gone"}],"id":7},
    {"type":"DeleteRow","primaryKey":[{"name":"id","value":"k"}]}]}}"#;
const CELLS_EVENT: &str = r#"{"Version":"Sync-v1","Records":[{"Type":"PutRow","Id":"row-7","Info":{"Index":0},
    "PrimaryKey":[{"ColumnName":"id","Value":-9223372036854775808},{"ColumnName":"blob","Value":{"$bytes":"AP8="}}],
    "Columns":[{"Type":"large","Value":9223372036854775807,"Timestamp":1636502400000000},
        {"Type":"half","Value":0.5,"Timestamp":0},{"Type":"yes","Value":true,"Timestamp":0},
        {"Type":"word","Value":"世界","Timestamp":0},{"Type":"raw","Value":{"$bytes":""},"Timestamp":0},
        {"Type":"gone","Timestamp":0}]},
    {"Type":"DeleteRow","Info":{"Index":0},"PrimaryKey":[{"ColumnName":"id","Value":"k"}],"Columns":[]}]}"#;
const JSON: &str = r#"{"config":{"table":"t","format":"JSON"},"occurrence":{"rows":[{"type":"UpdateRow",
    "primaryKey":[{"name":"id","value":1}]}]}}"#;
const JSON_EVENT: &str = r#"{"Version":"Sync-v1","Records":[{"Type":"UpdateRow","Info":{"Index":0},
    "PrimaryKey":[{"ColumnName":"id","Value":1}],"Columns":[]}]}"#;

/// What the server knows besides.
pub(crate) static LIBRARY: Library = Library {
    facts: &[],
    samples: &[],
    counterexamples: &[
        refused("no-table", "missing", "json", r#"{"config":{"table":null}}"#),
        refused(
            "a-key-of-halves",
            "wrong-kind",
            "json",
            r#"{"occurrence":{"rows":[{"type":"PutRow","primaryKey":[{"name":"id","value":0.5}]}]}}"#,
        ),
        refused("no-rows", "count", "json", r#"{"occurrence":{"rows":[]}}"#),
    ],
};
