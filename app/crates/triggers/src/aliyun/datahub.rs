//! `aliyun/datahub`: records are put into a topic of `DataHub`.

mod facts;

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2023, DATAHUB_FC, DATAHUB_LIMITS, DATAHUB_TERMS, FUNCRAFT, REASONING};

pub use self::facts::LIBRARY;
use super::QUALIFIER;
use crate::derive::{ARN_REGION, ARN_RESOURCE};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    bytes, chars, choice, clock, config_text, derived, each, edition, field, fixed, group, happening, join, json,
    json_text, list_of, made, member, of, or, says, should, slot, worked,
};
use crate::model::{
    Answer, Batch, Check, ConfigText, Field, Invocation, Key, Kind, Lit, Most, Node, Place, Provider, Slot, Syntax,
    Trigger, Unit, When, config, item, on,
};
use crate::texts::{INSIDE, named};
use crate::time::Format;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("DataHub", "DataHub 触发器"),
    summary: says(
        "Invokes the function with records of a DataHub topic, several in one event. Every field of a record arrives \
         as a string.",
        "将 DataHub 主题中的记录交给函数处理，一个事件可包含多条记录，记录的每个字段均以字符串形式传入。",
    ),
    invocation: Invocation::Unstated,
    config: &[TOPIC, STARTING_POSITION, BATCH_SIZE, RECORD_TYPE, ENDPOINT, SERVICE, FUNCTION, START_TIME, QUALIFIER],
    happenings: &[happening("put", "Records are put", "写入记录")
        .en("A producer puts records into the topic, and the connector reads them.")
        .zh("生产者向主题写入记录，连接器读取这些记录。")
        .fields(&[group("Records", "记录", &[RECORDS])])
        .cites(PRINTED)],
    rules: &[should("internal-endpoint", Check::Fits(config("Endpoint"), form::FC_INTERNAL_ENDPOINT))
        .en("DataHub requires the internal endpoint of Function Compute; this is the public one.")
        .zh("DataHub 要求填写函数计算的内网服务地址，而这是公网地址。")
        .cites(&[DATAHUB_FC.at("4.3, Endpoint")])],
    shapes: &[json("records", Node::Object(EVENT))
        .en("The records of a topic. Their `data` is a string: for the type TUPLE, a JSON array with one string for \
             each field; for the type BLOB, the content itself.")
        .zh("主题中的记录，`data` 均为字符串：TUPLE 类型为 JSON 数组，依次对应各字段，元素均为字符串；BLOB 类型为内容本身。")
        .batch(BATCH)
        .cites(PRINTED)],
    answer: Answer::Unread(says(
        "No document says that DataHub reads the answer, nor how it handles a function that fails.",
        "没有文档说明 DataHub 会读取返回值，也没有说明函数执行出错时如何处理。",
    )),
    editions: &[
        edition("2019-03-27")
            .en("The first description of the event.")
            .zh("首次给出事件格式。")
            .cites(&[ALIYUN_2019.at("Datahub 触发器, 事件格式")]),
        edition("2023-12-12")
            .en("The same event; the explanation of its members is left to DataHub.")
            .zh("事件格式不变，字段的说明改为参见 DataHub 文档。")
            .cites(&[ALIYUN_2023.at("DataHub触发器")]),
    ],
    examples: &[
        worked!("datahub", "two-tuples", "Two records of two fields", "两条记录，各两个字段").cites(PRINTED),
        worked!("datahub", "blob", "A record of a topic of the type BLOB", "BLOB 类型主题的一条记录")
            .cites(&[ALIYUN_2019.at("Datahub 触发器, data"), DATAHUB_FC.at("5, data")]),
        worked!(
            "datahub",
            "second-call",
            "Five records in calls of two: the second call",
            "五条记录每次两条：第二次调用"
        )
        .cites(&[FUNCRAFT.at("datahub, BatchSize")]),
    ],
    texts: &[FUNCRAFT_TEXT],
    ..Trigger::new(Provider::Aliyun, "datahub", "datahub")
};

/// Where the event is printed.
const PRINTED: &[Cite] =
    &[ALIYUN_2019.at("Datahub 触发器, 事件格式"), ALIYUN_2023.at("DataHub触发器"), DATAHUB_FC.at("5")];

/// What the connector's form asks for.
const CONNECTOR: &[Cite] = &[DATAHUB_FC.at("4.3")];

/// The event of a template of funcraft.
const FUNCRAFT_TEXT: ConfigText = config_text(
    "funcraft",
    Syntax::Yaml,
    Node::Object(&[
        named("Type", Node::Leaf(fixed("Datahub"), None)),
        named(
            "Properties",
            Node::Object(&[
                Slot { key: Key::Fields(Place::Inside), ..named("", INSIDE) },
                named("Qualifier", Node::Leaf(of(config("qualifier")), None)),
            ]),
        ),
    ]),
    "YAML of funcraft, an item of `Events`",
    "funcraft 模板的 YAML（`Events` 中的一项）",
);

const TOPIC: Field = field("Topic", chars(1, 300, form::DATAHUB_TOPIC_ARN))
    .en("The topic, as `acs:dhs:REGION:ACCOUNT:projects/PROJECT/topics/TOPIC`. The event's region and source are computed \
         from it.")
    .zh("主题的 ARN，格式为 `acs:dhs:地域:账号 ID:projects/项目/topics/主题`。事件中的地域和来源由它得出。")
    .required()
    .example("acs:dhs:cn-hangzhou:123456789:projects/test_project_name/topics/test_topic_name")
    .aliases(&["topic", "topicArn"])
    .cites(&[FUNCRAFT.at("datahub, Topic"), DATAHUB_LIMITS.at("naming conventions")]);

const STARTING_POSITION: Field = field(
    "StartingPosition",
    Kind::Choice(&[
        choice("LATEST", "Only records put from now on", "只读取此后写入的记录"),
        choice("OLDEST", "From the oldest record that is still kept", "从仍保留的最早一条记录开始"),
        choice("SYSTEM_TIME", "From a point in time", "从指定时间开始"),
    ]),
)
.en("Where reading starts: `LATEST`, `OLDEST` or `SYSTEM_TIME`. funcraft requires it; the console asks for a time \
     instead.")
.zh("读取的起始位置：`LATEST`、`OLDEST` 或 `SYSTEM_TIME`。funcraft 中必填，控制台则填写起始时间。")
.default(Lit::Text("LATEST"))
.aliases(&["startingPosition"])
.cites(&[FUNCRAFT.at("datahub, StartingPosition")]);

const BATCH_SIZE: Field = field("BatchSize", Kind::int(1, 10_000))
    .en("Maximum number of records in one call, at least 1, such as `100`. Without it, nothing is documented, and all \
         records entered here arrive in one call.")
    .zh("每次调用的最多记录数，至少为 1，例如 `100`。未设置时文档没有说明，本页将所给记录放在一次调用中。")
    .example("100")
    .aliases(&["batchSize"])
    .cites(&[FUNCRAFT.at("datahub, BatchSize"), DATAHUB_LIMITS.at("records per batch write")]);

const RECORD_TYPE: Field = field(
    "RecordType",
    Kind::Choice(&[
        choice("TUPLE", "Records with fields", "由多个字段组成的记录"),
        choice("BLOB", "Records of one block of data", "一整块数据"),
    ]),
)
.en("Type of the topic: `TUPLE` or `BLOB`. It is chosen when the topic is created and cannot be changed.")
.zh("主题的类型：`TUPLE` 或 `BLOB`。创建主题时选定，之后不能修改。")
.default(Lit::Text("TUPLE"))
.beside()
.cites(&[ALIYUN_2019.at("Datahub 触发器, data"), DATAHUB_TERMS.at("record type")]);

const ENDPOINT: Field = field("Endpoint", chars(0, 128, form::FC_ENDPOINT))
    .en("Internal endpoint of Function Compute, such as `https://12423423992.fc.cn-shanghai-internal.aliyuncs.com`.")
    .zh("函数计算的内网服务地址，例如 `https://12423423992.fc.cn-shanghai-internal.aliyuncs.com`。")
    .example("https://12423423992.fc.cn-shanghai-internal.aliyuncs.com")
    .beside()
    .cites(CONNECTOR);

const SERVICE: Field = field("Service", chars(0, 128, form::ANY))
    .en("Service of the function, such as `my_service`.")
    .zh("目标函数所属的服务，例如 `my_service`。")
    .example("my_service")
    .beside()
    .cites(CONNECTOR);

const FUNCTION: Field = field("Function", chars(0, 128, form::ANY))
    .en("Function that receives the records, such as `my_function`.")
    .zh("接收记录的函数，例如 `my_function`。")
    .example("my_function")
    .beside()
    .cites(CONNECTOR);

const START_TIME: Field = field("StartTime", Kind::Instant)
    .en("Start time for reading records, as RFC 3339 such as `2021-08-13T06:45:43Z`: the console's way to say \
         `SYSTEM_TIME`.")
    .zh("开始读取的写入时间，RFC 3339 格式，例如 `2021-08-13T06:45:43Z`；控制台以此代替 `SYSTEM_TIME`。")
    .example("2021-08-13T06:45:43Z")
    .beside()
    .aliases(&["起始时间"])
    .cites(CONNECTOR);

// What happens

const RECORDS: Field = field("records", list_of(&RECORD, 1, 1000))
    .en("The records, in the order of their sequence numbers.")
    .zh("写入的记录，按序列号排列。")
    .required()
    .cites(PRINTED);

const RECORD: Kind = Kind::Record(&[
    field("values", list_of(&bytes(0, 2_097_152, form::ANY), 0, 1000))
        .en("Fields of a record of the type TUPLE, in the topic's order, each as text: `BIGINT` 5 is `5`.")
        .zh("TUPLE 记录的各字段值，按主题的字段顺序，均写作字符串：`BIGINT` 的 5 写作 `5`。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, data"), DATAHUB_TERMS.at("data types")]),
    field("blob", bytes(0, 1_048_576, form::ANY))
        .en("Content of a record of the type BLOB, as the function receives it. How bytes that are not text become a \
             string is not documented.")
        .zh("BLOB 记录的内容，即函数收到的字符串。非文本数据如何转为字符串，文档没有说明。")
        .default(Lit::Text(""))
        .cites(&[ALIYUN_2019.at("Datahub 触发器, data")]),
    field("shardId", Kind::int(0, 1_000_000))
        .en("Shard that holds the record, such as `0`.")
        .zh("记录所在的 Shard，例如 `0`。")
        .default(Lit::Int(0))
        .cites(&[ALIYUN_2019.at("Datahub 触发器, eventId")]),
    field("sequence", Kind::int(0, i64::MAX))
        .en("Sequence number of the record within its shard, such as `12345`. Empty: generated.")
        .zh("记录在 Shard 内的序列号，例如 `12345`。留空时自动生成。")
        .example("12345")
        .aliases(&["SequenceNumber"])
        .cites(&[ALIYUN_2019.at("Datahub 触发器, eventId")]),
    field("systemTime", Kind::Int { min: 0, max: i64::MAX, unit: Unit::Milliseconds })
        .en("When DataHub stored the record, in milliseconds since 1970, such as `1463000123000`. Empty: the clock of this \
             page.")
        .zh("记录存入 DataHub 的时间，毫秒时间戳，例如 `1463000123000`。留空时取本页时钟。")
        .example("1463000123000")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, systemTime")]),
]);

// The event

const BATCH: &Batch =
    &Batch { list: on("records"), count: Most::In(config("BatchSize")), bytes: Most::Any, weight: "" };

const FIELDS_OR_BLOB: &[(When, Node)] = &[
    (
        When::Is(config("RecordType"), Lit::Text("TUPLE")),
        json_text(&Node::Each(item("values"), &Node::Leaf(of(item("")), None))),
    ),
    (When::Always, Node::Leaf(of(item("blob")), None)),
];

const EVENT: &[Slot] = &[
    slot("eventSource", fixed("acs:datahub"))
        .en("Always `acs:datahub`: identifies DataHub as the source.")
        .zh("固定为 `acs:datahub`，函数可据此区分事件源。"),
    slot("eventName", fixed("acs:datahub:putRecord"))
        .en("Always `acs:datahub:putRecord`.")
        .zh("固定为 `acs:datahub:putRecord`。"),
    slot("eventSourceARN", join(&[fixed("/"), derived(ARN_RESOURCE, &[of(config("Topic"))])]))
        .en("Project and topic, such as `/projects/test_project_name/topics/test_topic_name`. Despite its name, it is \
             a path, not an ARN.")
        .zh("项目和主题，例如 `/projects/test_project_name/topics/test_topic_name`。名称虽为 ARN，实际是路径。"),
    slot("region", derived(ARN_REGION, &[of(config("Topic"))]))
        .en("Region of the topic, such as `cn-hangzhou`.")
        .zh("主题所在地域，例如 `cn-hangzhou`。"),
    each("records", on("records"), &Node::Object(OF_RECORD))
        .en("The records of this call. A function should loop.")
        .zh("本次调用的记录列表，函数应循环处理。"),
];

const OF_RECORD: &[Slot] = &[
    slot("eventId", join(&[of(item("shardId")), fixed(":"), or(item("sequence"), &made(Maker::Digits(5)))]))
        .en("ID of the record: shard and sequence number joined by a colon, such as `0:12345`. A record that is sent \
             again has the same ID.")
        .zh("记录 ID，由 Shard ID 和序列号以冒号连接，例如 `0:12345`。同一记录重复投递时 ID 相同。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, eventId"), DATAHUB_FC.at("5, eventId"), REASONING.at("repetition")]),
    slot("systemTime", or(item("systemTime"), &clock(Format::UnixMillis)))
        .en("When DataHub stored the record, milliseconds since 1970 as a number, such as `1463000123000`.")
        .zh("记录存入 DataHub 的时间，数字类型的毫秒时间戳，例如 `1463000123000`。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, systemTime")]),
    member("data", Node::Sum(FIELDS_OR_BLOB))
        .en("A string. For a tuple, it contains JSON, the fields in the topic's order such as `[\"a\",\"5\"]`, which \
             must be parsed again; all fields are strings, even numbers. For a blob, it is the content.")
        .zh("字符串。TUPLE 记录的内容为 JSON，按主题的字段顺序排列，例如 `[\"a\",\"5\"]`，需要再解析一次，且所有字段（包括\
             数字）都是字符串；BLOB 记录则是内容本身。")
        .cites(&[ALIYUN_2019.at("Datahub 触发器, data"), DATAHUB_TERMS.at("data types")]),
];
