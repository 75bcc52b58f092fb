//! `aliyun/rds`: rows of subscribed tables change. The configuration is documented, the event is not.

use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_DTS, FC_SDK, FC_SDK_2016, FC_SDK_2021, FC3_SCHEMA, FUNCRAFT, REASONING,
};

use super::{BESIDE_HTTP, EDIT_ON_LATEST, INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{
    chars, choice, clause, disagreement, edition, field, group, happening, list_of, no_event, note, refused, sample,
    says, should, side, trap, worked,
};
use crate::model::{
    Answer, Check, CounterExample, Fact, Field, Invocation, Kind, Library, Life, Lit, Provider, Test, Trigger, When,
    config, on,
};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("RDS", "RDS 触发器"),
    summary: says(
        "Invoked the function when rows of subscribed tables of an RDS instance changed. Its configuration is \
         documented; its event never was.",
        "RDS 实例中所订阅的表发生更新时调用函数。文档只说明了配置，未给出事件格式。",
    ),
    life: Life::Retired {
        note: says(
            "Only the older APIs (2016-08-15 and 2021-04-06) have this type; FC 3.0 has none. Its successor is the DTS \
             trigger through EventBridge, which reads the same changes from a data subscription.",
            "只有旧版 API（2016-08-15、2021-04-06）支持该类型，FC 3.0 不再支持。替代方案是通过事件总线 EventBridge 集成的 \
             DTS 触发器，它从数据订阅中读取同样的变更。",
        ),
        cites: &[FC_SDK_2021.at("RdsTriggerConfig"), FC_SDK.at("CreateTriggerInput"), FC3_SCHEMA.at("triggers"), FC_DTS.at("overview")],
    },
    invocation: Invocation::Unstated,
    config: &[
        TRIGGER_NAME,
        SUBSCRIPTION_OBJECTS,
        RETRY,
        CONCURRENCY,
        EVENT_FORMAT,
        QUALIFIER,
        INVOCATION_ROLE,
        SOURCE_ARN,
    ],
    happenings: &[happening("update", "A table is updated", "数据表更新")
        .en("A transaction that changes rows of a table is committed and written to the binlog.")
        .zh("修改表中数据的事务提交，并写入 binlog。")
        .fields(&[group("Update", "更新", &[TABLE])])
        .cites(DOCUMENT)],
    rules: &[should("order", Check::Missing(config("concurrency")))
        .en("With more than one call at a time, changes may be processed in a different order than they were \
             committed. If the order matters, set 1.")
        .zh("并发量大于 1 时，事件的处理顺序可能与提交顺序不同。如果关心事件顺序，请设为 1。")
        .when(When::Not(&When::Is(config("concurrency"), Lit::Int(1))))
        .cites(&[ALIYUN_2019.at("RDS 触发器, concurrency")])],
    fires: &[clause(
        "table",
        Test::Includes { words: config("subscriptionObjects"), text: on("table"), any: "" },
    )
    .en("The table is one of the subscribed tables")
    .zh("更新的表属于订阅对象")
    .cites(&[ALIYUN_2019.at("RDS 触发器, subscriptionObjects")])],
    shapes: &[no_event("undocumented")
        .en("The function receives the change in the format of `eventFormat`, but no document, SDK or sample shows its \
             content, as JSON or as protobuf. This page does not guess.")
        .zh("函数会按 `eventFormat` 的格式收到变更内容，但没有任何文档、SDK 或示例给出其结构（无论 JSON 还是 protobuf），本页\
             不作猜测。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, 事件格式"), REASONING.at("nothing found")])],
    answer: Answer::Unread(says(
        "No document says that the answer is read. Only whether the function fails matters: a failed event is retried \
         up to `retry` times, then skipped.",
        "没有文档说明会读取返回值，只看函数是否执行成功：失败的事件按 `retry` 重试，仍失败则跳过。",
    )),
    editions: &[edition("2019-03-27")
        .en("The only document that describes the trigger. For the event it points to a page that no longer exists.")
        .zh("唯一介绍该触发器的文档，事件格式指向的页面已不存在。")
        .cites(DOCUMENT)],
    examples: &[
        worked!("rds", "two-tables", "The document's configuration", "文档中的配置")
            .cites(&[ALIYUN_2019.at("RDS 触发器, rdsTrigger.yml")]),
        worked!("rds", "in-order", "One table, in commit order", "单表，按提交顺序处理")
            .cites(&[ALIYUN_2019.at("RDS 触发器, concurrency")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    tried_by: Some(on("table")),
    ..Trigger::new(Provider::Aliyun, "rds", "rds")
};

const DOCUMENT: &[Cite] = &[ALIYUN_2019.at("RDS 触发器")];

// Fields

const SUBSCRIPTION_OBJECTS: Field = field("subscriptionObjects", list_of(&chars(1, 256, form::RDS_TABLE), 1, 1000))
    .en("The tables to listen to, each as `DATABASE.TABLE` such as `db1.table1`. Only updates of these tables fire.")
    .zh("订阅的表，写作“库名.表名”，例如 `db1.table1`。只有这些表的更新才会触发函数。")
    .required()
    .example("db1.table1")
    .aliases(&["SubscriptionObjects"])
    .cites(&[
        ALIYUN_2019.at("RDS 触发器, subscriptionObjects"),
        FC_SDK_2021.at("RdsTriggerConfig"),
        FUNCRAFT.at("rds"),
    ]);

const RETRY: Field = field("retry", Kind::int(0, 3))
    .en("How often a failed event is retried, 0 to 3. After that, it is skipped, and later events continue.")
    .zh("失败重试次数，0～3。重试后仍失败的事件会被跳过，继续处理后续事件。")
    .default(Lit::Int(3))
    .aliases(&["Retry"])
    .cites(&[ALIYUN_2019.at("RDS 触发器, retry"), FC_SDK_2021.at("RdsTriggerConfig"), FUNCRAFT.at("rds")]);

const CONCURRENCY: Field = field("concurrency", Kind::int(1, 5))
    .en("How many calls run at a time, 1 to 5. Only with 1 do events arrive in commit order.")
    .zh("调用并发量，1～5。只有为 1 时，才会按照事务提交的顺序调用函数。")
    .default(Lit::Int(1))
    .aliases(&["Concurrency"])
    .cites(&[ALIYUN_2019.at("RDS 触发器, concurrency"), FC_SDK_2021.at("RdsTriggerConfig"), FUNCRAFT.at("rds")]);

const EVENT_FORMAT: Field = field(
    "eventFormat",
    Kind::Choice(&[
        choice("protobuf", "Binary, as protocol buffers", "二进制的 Protocol Buffers"),
        choice("json", "Text, as JSON", "JSON 字符串"),
        choice("sql", "SQL; one tool accepts it, no document mentions it", "SQL，仅某部署工具接受，文档未列出")
            .cites(&[FUNCRAFT.at("rds, EventFormat")]),
    ]),
)
.en("Format of the event: `protobuf` or `json`. The content of either is not documented.")
.zh("事件格式：`protobuf` 或 `json`。两者的内容均无文档说明。")
.default(Lit::Text("protobuf"))
.aliases(&["EventFormat"])
.cites(&[ALIYUN_2019.at("RDS 触发器, eventFormat"), FC_SDK_2021.at("RdsTriggerConfig"), FUNCRAFT.at("rds")]);

const SOURCE_ARN: Field = field("sourceArn", chars(1, 200, form::RDS_ARN))
    .en("The instance that fires, as `acs:rds:REGION:ACCOUNT:dbinstance/INSTANCE`, such as \
         `acs:rds:cn-shanghai:123456789:dbinstance/rm-12345799xyz`.")
    .zh("事件源实例，格式为 `acs:rds:地域:账号 ID:dbinstance/实例 ID`，例如 \
         `acs:rds:cn-shanghai:123456789:dbinstance/rm-12345799xyz`。")
    .required()
    .beside()
    .example("acs:rds:cn-shanghai:123456789:dbinstance/rm-12345799xyz")
    .aliases(&["InstanceId", "instanceId"])
    .cites(&[ALIYUN_2019.at("fcli mkt, -s"), FUNCRAFT.at("rds, sourceArn")]);

const TABLE: Field = field("table", chars(1, 256, form::RDS_TABLE))
    .en("The table whose rows change, as `DATABASE.TABLE` such as `db1.table1`.")
    .zh("发生更新的表，写作“库名.表名”，例如 `db1.table1`。")
    .required()
    .example("db1.table1")
    .cites(&[ALIYUN_2019.at("RDS 触发器, subscriptionObjects")]);

// Facts, samples and what is refused

const FACTS: &[Fact] = &[
    note("table-level")
        .en("Subscriptions are by table; single columns or kinds of changes cannot be selected.")
        .zh("订阅粒度为表级别，不能按列或变更类型筛选。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, subscriptionObjects")]),
    trap("skipped")
        .en("After the last retry the failed event is skipped: it is lost, and the following ones are processed. A \
             function that must not lose changes stores what it cannot process.")
        .zh("重试次数用尽后，失败的事件会被跳过（丢失），继续处理后面的事件。如果不允许丢失数据，函数应自行保存处理失败的内容。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, retry")]),
    note("commit-order")
        .en("With `concurrency` 1, the function is called in the order in which the transactions were committed in the \
             binlog. More calls at a time are faster but keep no order.")
        .zh("`concurrency` 为 1 时，按照事务在 binlog 中提交的顺序调用函数；调大并发可以提高性能，但不保证顺序。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, concurrency")]),
    trap("no-format")
        .en("No document prints an event, and no type of an SDK describes one. Log the first events of a test table before \
             you write the function.")
        .zh("没有文档给出事件示例，SDK 中也没有相应类型。编写函数前，请先用测试表记录实际收到的事件。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, 事件格式"), REASONING.at("nothing found")]),
    note("later-documents")
        .en("The documents of 2021 and 2023 omit the trigger: neither their lists of triggers nor their events have \
             it.")
        .zh("2021、2023 年的文档不再提及该触发器，触发器列表和事件格式中均没有。")
        .cites(&[ALIYUN_2021.at("2, 触发器类型"), ALIYUN_2023.at("触发器 Event 格式")]),
    note("fcli")
        .en("It was created with `mkt -t rds` in the shell of `fcli`, although the help says that only OSS is supported.")
        .zh("当时在 `fcli` 的 Shell 中用 `mkt -t rds` 创建，但帮助信息注明仅支持 OSS。")
        .cites(&[ALIYUN_2019.at("fcli mkt"), FC_SDK_2016.at("trigger types")]),
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    disagreement(
        "list-or-string",
        &[
            side(ALIYUN_2019.at("RDS 触发器, 触发器参数说明"), "`subscriptionObjects` is a `string`.", "`subscriptionObjects` 的类型为 `string`。"),
            side(ALIYUN_2019.at("RDS 触发器, rdsTrigger.yml"), "The example is a list.", "示例中是列表。"),
            side(FC_SDK_2021.at("RdsTriggerConfig"), "A list of strings.", "字符串列表。"),
        ],
    )
    .en("Used here: a list.")
    .zh("本页采用列表。")
    .cites(&[FC_SDK_2021.at("RdsTriggerConfig")]),
    disagreement(
        "defaults",
        &[
            side(
                ALIYUN_2019.at("RDS 触发器, 触发器参数说明"),
                "Defaults: `retry` 3, `concurrency` 1, `eventFormat` `protobuf`.",
                "默认值：`retry` 为 3，`concurrency` 为 1，`eventFormat` 为 `protobuf`。",
            ),
            side(FUNCRAFT.at("rds"), "No defaults.", "没有默认值。"),
        ],
    )
    .en("Used here: the document's defaults. The texts on this page write them out, which satisfies both.")
    .zh("本页采用文档的默认值，并在生成的配置文本中写出，两者均可满足。")
    .cites(&[ALIYUN_2019.at("RDS 触发器, 触发器参数说明")]),
    disagreement(
        "sql",
        &[
            side(ALIYUN_2019.at("RDS 触发器, eventFormat"), "`json` and `protobuf`.", "`json` 和 `protobuf`。"),
            side(FUNCRAFT.at("rds, EventFormat"), "Also `sql`.", "另有 `sql`。"),
        ],
    )
    .en("Used here: `sql` can be chosen and is marked.")
    .zh("本页可以选择 `sql`，并标明来源。")
    .cites(&[FUNCRAFT.at("rds, EventFormat")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[sample("config-2019", "config", include_str!("rds/config-2019.yml"))
        .en("The configuration of 2019, with its indentation rebuilt.")
        .zh("2019 年文档中的配置，已恢复缩进。")
        .cites(&[ALIYUN_2019.at("RDS 触发器, rdsTrigger.yml")])],
    counterexamples: &[
        broken("no-tables", "missing", r#"{"config":{"subscriptionObjects":null}}"#),
        broken("empty-list", "count", r#"{"config":{"subscriptionObjects":[]}}"#),
        broken("table-alone", "form", r#"{"config":{"subscriptionObjects":["table1"]}}"#),
        broken("whole-database", "form", r#"{"config":{"subscriptionObjects":["db1.*"]}}"#),
        broken("single-column", "form", r#"{"config":{"subscriptionObjects":["db1.table1.name"]}}"#),
        broken("quoted-by-curly-quotes", "form", r#"{"config":{"subscriptionObjects":["“db1.table1”"]}}"#),
        broken("tables-as-text", "wrong-kind", r#"{"config":{"subscriptionObjects":"db1.table1"}}"#),
        broken("four-retries", "out-of-range", r#"{"config":{"retry":4}}"#),
        broken("no-concurrency", "out-of-range", r#"{"config":{"concurrency":0}}"#),
        broken("order-lost", "order", r#"{"config":{"concurrency":5}}"#),
        broken("other-format", "no-such-choice", r#"{"config":{"eventFormat":"xml"}}"#),
        broken("instance-alone", "form", r#"{"config":{"sourceArn":"rm-12345799xyz"}}"#),
        broken("no-instance", "missing", r#"{"config":{"sourceArn":null}}"#),
        broken("role-by-name", "form", r#"{"config":{"invocationRole":"a-role"}}"#),
        broken("no-table", "missing", r#"{"occurrence":{"table":null}}"#),
    ],
};

/// A configuration without a warning, with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "in-order", patch)
}
