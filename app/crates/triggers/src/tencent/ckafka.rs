//! `tencent/ckafka`: messages of a topic of `CKafka`, which SCF's consumer pulls and hands over in batches.

mod event;
mod facts;
mod library;

use bilingual::source::Cite;
use bilingual::sources::{REASONING, SCF_GO, SCF_PAGES, SCF_SDK, SCF_TOOLKIT, TENCENT_2024};

pub use self::event::CODES;
use self::event::{HAPPENINGS, POSITION, SHAPES};
pub use self::library::LIBRARY;
use super::{DESCRIPTION, DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::form;
use crate::model::notation::{chars, clause, edition, field, says, worked};
use crate::model::{Answer, Field, Invocation, Kind, Lit, Provider, Test, Trigger, Unit, When, config, item, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("CKafka", "CKafka 触发器"),
    summary: says(
        "SCF consumes a topic of a CKafka instance and invokes the function with batches of messages, in order.",
        "云函数后台消费 CKafka 实例中的 Topic，按顺序将消息批量传给函数。",
    ),
    invocation: Invocation::Sync,
    config: &[
        FUNCTION_NAME,
        TRIGGER_NAME,
        MAX_MSG_NUM,
        OFFSET,
        RETRY,
        TIME_OUT,
        ENABLE,
        QUALIFIER,
        NAMESPACE,
        DESCRIPTION,
    ],
    happenings: HAPPENINGS,
    rules: &[DOLLAR],
    fires: &[
        enabled(&[SCF_SDK.at("CreateTrigger, Enable"), TENCENT_2024.at("CKafka 触发器, 使用方法, 步骤3")]),
        clause("new", Test::Each(on("messages"), &Test::Is(item("isOlder"), Lit::Bool(false))))
            .en("Every message is newer than the trigger: consumption starts at the latest offset")
            .zh("每条消息都在触发器创建之后写入：从最新位置开始消费")
            .when(When::Is(config("offset"), Lit::Text("latest")))
            .cites(&[TENCENT_2024.at("CKafka 触发器属性, 起始位置")]),
        clause("since", Test::Judged(POSITION))
            .en("No message is older than the time from which consumption starts")
            .zh("每条消息都不早于开始消费的时间点")
            .when(When::Fits(config("offset"), form::UNIX_MILLIS))
            .cites(&[TENCENT_2024.at("CKafka 触发器属性, 起始位置; 触发器配置描述, Ckafka 触发器, offset")]),
    ],
    shapes: SHAPES,
    answer: Answer::Unread(says(
        "The consumer waits for the function and checks only whether it failed: a failed batch is sent again, and the \
         next batch follows only after the call has returned. The returned value is not used.",
        "消费模块会等待函数执行完成，但只关心是否出错：出错时重试该批消息，返回后才投递下一批。返回值本身不会被使用。",
    )),
    editions: &[edition("2024-04-19")
        .en("Two pages print the event under this date; they differ in one letter, `partition` or `Partition`.")
        .zh("标注该日期的两个页面都给出了事件，只有一处字母大小写不同：`partition` 与 `Partition`。")
        .cites(PRINTED)],
    examples: &[
        worked!("ckafka", "two", "Two messages (summary page)", "两条消息（事件结构汇总页）")
            .cites(&[SUMMARY, SCF_PAGES.at("触发器事件消息结构汇总, CKafka")]),
        worked!(
            "ckafka",
            "capital",
            "Two messages, `Partition` (CKafka page)",
            "两条消息，字段为 `Partition`（CKafka 触发器页）"
        )
        .cites(&[PAGE, SCF_PAGES.at("CKafka 触发器")]),
        worked!("ckafka", "captured", "The event of the Go library's test", "Go 语言库测试中的事件")
            .cites(&[SCF_GO.at("events/ckafka_test.go")]),
        worked!(
            "ckafka",
            "from-a-time",
            "Five messages from a time on, two a call",
            "从指定时间点消费五条消息，每次两条"
        )
        .cites(&[TENCENT_2024.at("触发器配置描述, Ckafka 触发器, TriggerDesc 示例")]),
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML, texts::TENCENT_CREATE],
    ..Trigger::new(Provider::Tencent, "ckafka", "ckafka")
};

pub(super) const SUMMARY: Cite = TENCENT_2024.at("触发器事件消息结构汇总, CKafka");
pub(super) const PAGE: Cite = TENCENT_2024.at("CKafka 触发器的事件消息结构");

/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[SUMMARY, PAGE];

/// Where the configuration is described.
pub(super) const DESC: Cite = TENCENT_2024.at("触发器配置描述, Ckafka 触发器");

// Fields

const TRIGGER_NAME: Field = field("TriggerName", chars(1, 100, form::CKAFKA_TOPIC))
    .en("The topic that fires, as `INSTANCE-TOPIC`: the instance's ID, a hyphen and the topic's name, such as \
         `ckafka-8tfxzia3-test`. It is not a name of your choice. The topic of the event is read from it.")
    .zh("触发函数的 Topic，格式为 `instanceId-topicName`：CKafka 实例 ID、连接符和 Topic 名称，例如 \
         `ckafka-8tfxzia3-test`。该名称不能自定义，事件中的 Topic 由它得出。")
    .required()
    .beside()
    .aliases(&["name", "triggerName", "trigger_name"])
    .example("ckafka-8tfxzia3-test")
    .cites(&[
        TENCENT_2024.at("触发器配置描述, Ckafka 触发器, API 请求说明"),
        SCF_SDK.at("CreateTrigger, TriggerName"),
        SCF_TOOLKIT.at("triggers/ckafka.ts"),
    ]);

const MAX_MSG_NUM: Field = field("maxMsgNum", Kind::int(1, 10_000))
    .en("The most messages of a call, such as `100`: 1 to 10000. It is a number, although the document's table says \
         string. A call often has fewer: one is made after 60 seconds at the latest, and no call exceeds 6 MB.")
    .zh("每次调用的最大批量消息数，取值 1～10000，例如 `100`。类型为数字，文档的表格误写为 String。实际数量常常更少：最迟 \
         60 秒就会调用一次，且每次不超过 6 MB。")
    .required()
    .example("100")
    .aliases(&["max_msg_num", "batchSize", "MaxMsgNum"])
    .cites(&[DESC, TENCENT_2024.at("CKafka 触发器属性, 最大批量消息数"), SCF_TOOLKIT.at("triggers/ckafka.ts")]);

const OFFSET: Field = field("offset", chars(1, 20, form::CKAFKA_OFFSET))
    .en("Where consumption starts: `latest`, `earliest`, or a time in milliseconds since 1970, such as \
         `1595927203000`, as a string.")
    .zh("开始消费的位置：`latest`（最新）、`earliest`（最开始），或毫秒级时间戳，例如 `1595927203000`，均为字符串。")
    .required()
    .example("latest")
    .aliases(&["startOffset", "Offset"])
    .cites(&[DESC, TENCENT_2024.at("CKafka 触发器属性, 起始位置"), SCF_TOOLKIT.at("triggers/ckafka.ts")]);

const RETRY: Field = field("retry", Kind::int(0, 10_000))
    .en("How often a batch is sent again if the function fails, by its code or its runtime, such as `10000`, which \
         the document calls the default. Errors of the system are retried until they are gone, whatever this value \
         is.")
    .zh("函数运行错误（含用户代码错误和 Runtime 错误）时的最大重试次数，例如 `10000`，即文档所称的默认值。系统错误会一直重\
         试到成功，与该值无关。")
    .required()
    .example("10000")
    .aliases(&["retries", "Retry"])
    .cites(&[
        DESC,
        TENCENT_2024.at("CKafka 触发器属性, 重试次数"),
        REASONING.at("no source names the most retries; the default is taken"),
    ]);

const TIME_OUT: Field = field("timeOut", Kind::Int { min: 1, max: 60, unit: Unit::Seconds })
    .en("How long messages are collected, in seconds, at most 60: the console's \"Max waiting time\". The document \
         does not list it and names 60 seconds; the deployment component sends it.")
    .zh("攒批的最长等待时间，单位秒，最大 60，即控制台的“Max waiting time”。文档的参数表没有列出，只说明超时时间为 60 秒；\
         部署组件会发送该参数。")
    .example("60")
    .aliases(&["timeout", "time_out", "maxWait"])
    .cites(&[SCF_TOOLKIT.at("triggers/ckafka.ts, timeOut"), TENCENT_2024.at("CKafka 触发器, 使用方法, 步骤2")]);
