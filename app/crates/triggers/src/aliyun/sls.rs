//! `aliyun/sls`: logs are written to a Logstore of Log Service.

mod facts;
mod rules;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bilingual::source::Cite;
use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, FC_SDK, FC_SLS_2026, FUNCRAFT, REASONING, ROS_TRIGGER, SLS_LOGSTORES,
    SLS_PROJECTS, SLS_PULL,
};

pub use self::facts::LIBRARY;
use self::rules::{OWN_LOG, RULES};
use super::{INVOCATION_ROLE, QUALIFIER, TRIGGER_NAME, UNIX_SECONDS};
use crate::derive::{ARN_NAME, ARN_REGION, Derivation, NEXT_CURSOR};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{
    chars, clause, clock, derived, edition, field, fixed, group, happening, join, json, made, member, members, object,
    of, or, says, slot, worked,
};
use crate::model::{
    Answer, Expr, Field, Happening, Invocation, Kind, Limit, Lit, Node, Provider, Test, Trigger, Unit, When, config, on,
};
use crate::pack::Codes;
use crate::texts;
use crate::time::Format;
use crate::value::Value;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Log Service (SLS)", "SLS 触发器"),
    summary: says(
        "Invokes the function once per interval for each shard of a Logstore that has new logs, with the range to \
         read; the logs themselves are not in the event.",
        "日志仓库的某个 Shard 有新日志写入时，按触发间隔调用函数，并传入要读取的 Cursor 区间；事件中不包含日志内容。",
    ),
    invocation: Invocation::Sync,
    config: &[
        TRIGGER_NAME,
        SOURCE_CONFIG,
        JOB_CONFIG,
        FUNCTION_PARAMETER,
        LOG_CONFIG,
        ENABLE,
        QUALIFIER,
        INVOCATION_ROLE.example("acs:ram::123456789:role/aliyunlogetlrole"),
        SOURCE_ARN,
    ],
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[
        clause("enabled", Test::Is(config("enable"), Lit::Bool(true)))
            .en("The trigger is enabled")
            .zh("触发器已启用")
            .cites(&[ALIYUN_2019.at("Log Store触发器, enable")]),
        clause("logstore", Test::Includes { words: config("sourceConfig.logstore"), text: on("logstore"), any: "" })
            .en("The logs are in the source Logstore")
            .zh("日志写入的是数据源日志仓库")
            .when(When::Set(on("logstore")))
            .cites(&[ALIYUN_2019.at("Log Store触发器, sourceConfig"), ALIYUN_2021.at("9.2, 日志仓库")]),
        clause("new-logs", Test::Is(on("happening"), Lit::Text("write")))
            .en("The shard has new logs")
            .zh("Shard 有新日志写入")
            .when(When::Not(&When::Happens(&["upgrade"])))
            .cites(&[ALIYUN_2021.at("9.1, 函数计算触发机制"), FC_SLS_2026.at("how it works")]),
    ],
    shapes: &[json("sls", EVENT)
        .en("One JSON object: a shard, and the range of logs to read.")
        .zh("一个 JSON 对象，指明一个 Shard 以及要读取的起止位置。")
        .cites(&[ALIYUN_2019.at("Log Store触发器, 事件格式"), ALIYUN_2021.at("5, 9.2"), ALIYUN_2023.at("SLS触发器")])],
    answer: Answer::Unread(says(
        "Log Service invokes synchronously, but uses the answer only to check whether the call succeeded: a failed \
         call is retried, and no caller receives a returned value.",
        "日志服务以同步方式调用函数，但只根据结果判断调用是否成功：失败会重试，不使用返回值。",
    )),
    editions: &[edition("2023-12-12")
        .en("Unchanged in the documents of 2019, 2021 and 2023.")
        .zh("2019、2021、2023 年的文档中格式一致。")
        .cites(&[ALIYUN_2019.at("Log Store触发器"), ALIYUN_2021.at("5, 9.2"), ALIYUN_2023.at("SLS触发器")])],
    examples: &[
        worked!("sls", "hangzhou-2023", "One range of a shard (2023)", "一个 Shard 的一段日志（2023）")
            .cites(&[ALIYUN_2023.at("SLS触发器")]),
        worked!("sls", "shanghai-2021", "One range of a shard (2021)", "一个 Shard 的一段日志（2021）")
            .cites(&[ALIYUN_2021.at("5; 9.2, 测试函数")]),
        worked!("sls", "parameter-2019", "With a parameter (2019)", "带调用参数（2019）")
            .cites(&[ALIYUN_2019.at("Log Store触发器, 事件格式")]),
    ],
    texts: &[texts::YAML, texts::ALIYUN_CREATE],
    ..Trigger::new(Provider::Aliyun, "sls", "log")
};

// Fields

/// Text that names a Logstore.
const LOGSTORE: Kind = chars(3, 63, form::SLS_LOGSTORE);

const SOURCE_CONFIG: Field = field("sourceConfig", Kind::Record(&[SOURCE_LOGSTORE, START_TIME]))
    .en("Where the logs come from, within the project of `sourceArn`.")
    .zh("数据源，位于 `sourceArn` 所指的项目中。")
    .cites(&[ALIYUN_2019.at("Log Store触发器, sourceConfig")]);

const SOURCE_LOGSTORE: Field = field("logstore", LOGSTORE)
    .en("The Logstore whose new logs fire, such as `function-log`. It cannot be changed later.")
    .zh("数据源日志仓库，触发器定时订阅其中的新日志，例如 `function-log`。创建后不允许修改。")
    .required()
    .example("function-log")
    .aliases(&["日志仓库"])
    .cites(&[
        ALIYUN_2019.at("Log Store触发器, logstore"),
        ALIYUN_2021.at("9.2, 日志仓库"),
        SLS_LOGSTORES.at("logstoreName"),
    ]);

const START_TIME: Field = field("startTime", UNIX_SECONDS)
    .en("Time from which logs are read, in seconds since 1970, such as `1704790317`. Empty: only logs written from now \
         on. While it catches up, the trigger ignores the interval. Only in the API of FC 3.0.")
    .zh("开始消费的时间，Unix 时间戳，单位秒，例如 `1704790317`。留空时从最新数据开始。追赶存量数据期间不受触发间隔限制。\
         仅 FC 3.0 的 API 提供。")
    .example("1704790317")
    .cites(&[FC_SDK.at("SourceConfig, startTime")]);

const JOB_CONFIG: Field = field("jobConfig", Kind::Record(&[TRIGGER_INTERVAL, MAX_RETRY_TIME]))
    .en("How often the function is invoked, and how often it is retried after an error.")
    .zh("触发间隔与失败重试。")
    .cites(&[ALIYUN_2019.at("Log Store触发器, jobConfig")]);

const TRIGGER_INTERVAL: Field = field("triggerInterval", Kind::Int { min: 3, max: 600, unit: Unit::Seconds })
    .en("Seconds between two calls for a shard, 3 to 600, such as `60`: each call covers the logs of that time. If a \
             shard receives 1 MB per second or more, choose a shorter one.")
    .zh("同一 Shard 两次触发的间隔，单位秒，取值 3～600，例如 `60`；每次处理这段时间内的日志。单个 Shard 的流量达到 \
             1 MB/s 及以上时建议缩短。")
    .default(Lit::Int(60))
    .aliases(&["触发间隔"])
    .cites(&[ALIYUN_2019.at("Log Store触发器, triggerInterval"), ALIYUN_2021.at("9.2, 触发间隔")]);

const MAX_RETRY_TIME: Field = field("maxRetryTime", Kind::int(0, 100))
    .en(
        "How often one call is retried after an error, 0 to 100, such as `3`. After the last retry the range waits for \
         the next interval.",
    )
    .zh("单次触发失败后的最大重试次数，取值 0～100，例如 `3`。用尽后等到下一个触发间隔再次触发。")
    .default(Lit::Int(3))
    .aliases(&["maxRetryTimes", "重试次数"])
    .cites(&[ALIYUN_2019.at("Log Store触发器, maxRetryTime"), ALIYUN_2021.at("9.2, 重试次数")]);

const FUNCTION_PARAMETER: Field = field("functionParameter", Kind::Map(&members(form::ANY, Kind::Json, 100)))
    .en("Your own JSON object that every event carries as `parameter`, such as `{\"a\":\"b\"}`; `{}` if there is none. \
         Its values can be of any type.")
    .zh("自定义的 JSON 对象，作为事件中的 `parameter` 传入函数，例如 `{\"a\":\"b\"}`；未设置时为 `{}`。值可以是任意类型。")
    .aliases(&["调用参数"])
    .cites(&[ALIYUN_2019.at("Log Store触发器, functionParameter"), ALIYUN_2021.at("9.2, 调用参数")]);

const LOG_CONFIG: Field = field("logConfig", Kind::Record(&[LOG_PROJECT, LOG_LOGSTORE]))
    .en("Where Log Service records the trigger's calls and their errors.")
    .zh("触发器日志：日志服务触发函数过程中的日志和异常的存储位置。")
    .cites(&[ALIYUN_2019.at("Log Store触发器, logConfig"), ALIYUN_2021.at("9.2, 触发器日志")]);

const LOG_PROJECT: Field = field("project", chars(3, 63, form::SLS_PROJECT))
    .en("Project of the trigger's log, such as `ali-fc-test`.")
    .zh("触发器日志所在的项目，例如 `ali-fc-test`。")
    .example("ali-fc-test")
    .cites(&[ALIYUN_2019.at("Log Store触发器, logConfig"), SLS_PROJECTS.at("projectName")]);

const LOG_LOGSTORE: Field = field("logstore", LOGSTORE)
    .en("Logstore of the trigger's log, such as `function-log2`. It must not be the source.")
    .zh("存放触发器日志的日志仓库，例如 `function-log2`。不能与数据源日志仓库相同。")
    .example("function-log2")
    .aliases(&["触发器日志"])
    .cites(&[
        ALIYUN_2019.at("Log Store触发器, logConfig"),
        ALIYUN_2021.at("9.2, 触发器日志"),
        ROS_TRIGGER.at("LogConfig"),
    ]);

const ENABLE: Field = field("enable", Kind::Bool)
    .en("Whether the trigger runs: `true` or `false`.")
    .zh("是否启用触发器：`true` 或 `false`。")
    .default(Lit::Bool(true))
    .aliases(&["enabled"])
    .cites(&[ALIYUN_2019.at("Log Store触发器, enable"), FUNCRAFT.at("log-event")]);

const SOURCE_ARN: Field = field("sourceArn", chars(1, 200, form::SLS_ARN))
    .en("The project of the source, as `acs:log:REGION:ACCOUNT:project/PROJECT`. The event's project and endpoint are \
         computed from it.")
    .zh("数据源所在的项目，格式为 `acs:log:地域:账号 ID:project/项目名称`。事件中的项目名称和服务入口由它得出。")
    .required()
    .beside()
    .example("acs:log:cn-hangzhou:123456789:project/log-com")
    .aliases(&["日志项目"])
    .cites(&[ROS_TRIGGER.at("SourceArn"), FUNCRAFT.at("log, sourceArn"), ALIYUN_2021.at("9.2, 日志项目")]);

// What can happen

/// Where the mechanism is described.
const MECHANISM: &[Cite] = &[ALIYUN_2021.at("9.1, 函数计算触发机制"), FC_SLS_2026.at("how it works")];

const HAPPENINGS: &[Happening] = &[
    happening("write", "Logs are written to a shard", "有日志写入 Shard")
        .en("Logs were written to a shard within an interval. At its end, there is one call for that shard.")
        .zh("触发间隔内有日志写入某个 Shard，间隔结束时为该 Shard 触发一次。")
        .fields(&[group("Logs", "日志", &[WRITTEN_TO, SHARD_ID, LOG_GROUPS])])
        .cites(MECHANISM),
    happening("quiet", "Nothing is written to a shard", "Shard 没有新日志")
        .en("An interval passed and nothing was written to the shard: there is no call.")
        .zh("触发间隔内该 Shard 没有新日志写入，不会触发。")
        .fields(&[group("Shard", "分区（Shard）", &[SHARD_ID])])
        .cites(MECHANISM),
    happening("upgrade", "The storage is upgraded", "存储系统升级")
        .en("An upgrade of the storage moved the cursor of the shard although nothing was written: one call with \
             nothing to read.")
        .zh("存储系统升级，没有新日志写入但 Cursor 发生变化，每个 Shard 额外空触发一次。")
        .fields(&[group("Shard", "分区（Shard）", &[SHARD_ID])])
        .cites(MECHANISM),
];

const WRITTEN_TO: Field = field("logstore", LOGSTORE)
    .en("The Logstore that is written to. Empty: the source of the trigger.")
    .zh("日志写入的日志仓库。留空时为触发器的数据源。")
    .cites(&[ALIYUN_2021.at("9.2, 日志仓库")]);

const SHARD_ID: Field = field("shardId", Kind::int(0, 2_147_483_647))
    .en("Number of the shard, such as `0`. Each shard has its own calls.")
    .zh("Shard 编号，例如 `0`。各个 Shard 分别触发。")
    .default(Lit::Int(0))
    .cites(&[ALIYUN_2021.at("5, shardId; 9.1"), FC_SLS_2026.at("trigger frequency")]);

const LOG_GROUPS: Field = field("logGroups", Kind::int(1, 1_000_000))
    .en(
        "How many packets of logs (log groups) were written in the interval; cursors count them. The documents' events \
         cover one.",
    )
    .zh("间隔内写入的日志组（LogGroup）个数，Cursor 按日志组递增。文档中的事件都是 1 个。")
    .default(Lit::Int(1))
    .cites(&[SLS_PULL.at("count, end_cursor"), REASONING.at("cursors of the documents' events")]);

// The event

/// Where reading begins, if the occurrence does not say: the interval's first second and nine digits.
const GENERATED_BEGIN: Expr = derived(
    BEGIN_CURSOR,
    &[
        or(on("cursorTime"), &clock(Format::Unix)),
        of(config("jobConfig.triggerInterval")),
        Expr::MadeAt("/source/beginCursor", Maker::Digits(9)),
    ],
);

const EVENT: Node = Node::Object(&[
    member(
        "parameter",
        Node::Sum(&[
            (When::Set(config("functionParameter")), Node::Copy(config("functionParameter"))),
            (When::Always, Node::Object(&[])),
        ]),
    )
    .en("The trigger's `functionParameter`, as an object; `{}` if there is none.")
    .zh("触发器的调用参数，为对象；未设置时为 `{}`。"),
    object(
        "source",
        &[
            slot(
                "endpoint",
                join(&[
                    fixed("http://"),
                    derived(ARN_REGION, &[of(config("sourceArn"))]),
                    fixed("-intranet.log.aliyuncs.com"),
                ]),
            )
            .en("Address of Log Service in the region of the project, inside the cloud, such as \
                 `http://cn-hangzhou-intranet.log.aliyuncs.com`. It cannot be reached from elsewhere.")
            .zh("项目所属地域的日志服务内网入口，例如 `http://cn-hangzhou-intranet.log.aliyuncs.com`，在阿里云内网之外无法\
                 访问。")
            .pinned(),
            slot("projectName", derived(ARN_NAME, &[of(config("sourceArn"))]))
                .en("Project of the source, such as `log-com`.")
                .zh("日志服务项目名称，例如 `log-com`。"),
            slot("logstoreName", of(config("sourceConfig.logstore")))
                .en("Logstore of the source, such as `log-en`.")
                .zh("日志仓库名称，例如 `log-en`。"),
            slot("shardId", of(on("shardId")))
                .en("The shard to read, a number such as `0`.")
                .zh("要读取的 Shard，为数字，例如 `0`。"),
            slot("beginCursor", GENERATED_BEGIN)
                .en("Start of the range, included, such as `MTUyOTQ4MDIwOTY1NTk3ODQ2Mw==`: Base64 of 19 digits. Pass \
                     it on unchanged.")
                .zh("开始读取的位置（包含），例如 `MTUyOTQ4MDIwOTY1NTk3ODQ2Mw==`，是 19 位数字的 Base64 编码。请原样传给\
                     日志服务。")
                .pinned(),
            slot("endCursor", derived(NEXT_CURSOR, &[or(on("beginCursor"), &GENERATED_BEGIN), of(on("logGroups"))]))
                .en("End of the range, excluded. Pass it on too, or the function reads logs of the next calls.")
                .zh("停止读取的位置（不包含）。读取时也要传入，否则会读到属于后续触发的日志。")
                .pinned(),
        ],
    )
    .en("The logs to read: where they are, and the range.")
    .zh("要读取的日志块信息：日志所在位置和区间。"),
    slot("jobName", made(Maker::HexLower(40)))
        .en("Name of the ETL job of Log Service behind the trigger; each trigger has one.")
        .zh("日志服务 ETL Job 名称，一个 SLS 触发器对应一个 ETL Job。")
        .pinned(),
    slot("taskId", made(Maker::Uuid))
        .en("ID of this call within the job. It is deterministic, so it identifies a retry.")
        .zh("对 ETL Job 而言确定的函数调用标识，可据此识别重试。")
        .pinned(),
    slot("cursorTime", clock(Format::Unix))
        .en("When the last log reached Log Service, in seconds since 1970, such as `1529486425`: a number.")
        .zh("最后一条日志到达日志服务的时间，Unix 时间戳，单位秒，为数字，例如 `1529486425`。")
        .pinned_by("cursorTime", UNIX_SECONDS),
]);

/// A cursor that decodes as those of the documents do, to a time in nanoseconds.
const BEGIN_CURSOR: &Derivation = &Derivation {
    id: "sls-begin-cursor",
    means: says(
        "the time minus the interval in nanoseconds, with the last nine digits generated, in Base64",
        "该时间减去触发间隔，以纳秒表示，后九位随机生成，再编码为 Base64",
    ),
    gives: Kind::Text(Limit::chars(1, 256), form::BASE64),
    run: |values, _| {
        let [seconds, interval, digits] = values else { return None };
        let seconds = seconds.and_then(Value::as_int)?.saturating_sub(interval.and_then(Value::as_int)?);
        let nanoseconds = u64::try_from(seconds).ok()?.checked_mul(1_000_000_000)?;
        let cursor = nanoseconds.checked_add(digits.and_then(Value::as_text)?.parse().ok()?)?;
        Some(STANDARD.encode(cursor.to_string()).into())
    },
};

/// What the table says in code.
pub const CODES: Codes = Codes { derivations: &[BEGIN_CURSOR, NEXT_CURSOR], checks: &[OWN_LOG], ..Codes::NONE };
