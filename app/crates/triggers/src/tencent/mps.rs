//! `tencent/mps`: Media Processing Service reports that a task of the account has changed.

mod event;
mod facts;

use bilingual::source::Cite;
use bilingual::sources::{SCF_PAGES, SCF_TOOLKIT, TENCENT_2024};

use self::event::{BEYOND, EDIT, HAPPENINGS, WORKFLOW};
pub use self::facts::LIBRARY;
use super::{DOLLAR, ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER, enabled};
use crate::model::notation::{choice, clause, config_text, edition, field, json, says, worked};
use crate::model::{Answer, ConfigText, Field, Invocation, Kind, Node, Provider, Syntax, Test, Trigger, When, config};
use crate::texts::{self, named};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("MPS", "MPS 触发器"),
    summary: says(
        "Invokes the function when a workflow task or an editing task of Media Processing Service changes, with the \
         results of all its parts.",
        "视频处理 MPS 的工作流任务或视频编辑任务状态变化时调用函数，事件中包含任务各部分的执行结果。",
    ),
    invocation: Invocation::Async,
    config: &[FUNCTION_NAME, EVENT_TYPE, ENABLE, QUALIFIER, NAMESPACE],
    happenings: HAPPENINGS,
    rules: &[DOLLAR],
    fires: &[
        enabled(&[SCF_TOOLKIT.at("triggers/mps.ts, enable")]),
        clause("type", Test::Names(config("eventType")))
            .en("The task is of the chosen type")
            .zh("任务属于所选事件类型")
            .cites(&[KINDS, SCF_TOOLKIT.at("triggers/mps.ts")]),
    ],
    shapes: &[
        json("workflow", WORKFLOW)
            .en("One JSON object: the type, and the workflow task with the results of its parts.")
            .zh("一个 JSON 对象，包含事件类型以及工作流任务的各项执行结果。")
            .when(When::Happens(&["WorkflowTask"]))
            .beyond(BEYOND)
            .cites(PRINTED),
        json("edit", EDIT)
            .en("One JSON object: the type, and the editing task. The document prints no sample; the members follow its \
                 table.")
            .zh("一个 JSON 对象，包含事件类型以及视频编辑任务。文档没有给出示例，字段依据字段表。")
            .cites(&[EDITED]),
    ],
    answer: Answer::Unread(says(
        "MPS always invokes asynchronously: no caller receives the answer; only logs show it.",
        "MPS 始终异步调用函数，返回结果没有调用方接收，只能在日志中查看。",
    )),
    editions: &[edition("2024-04-19")
        .en("Two pages print the same event of a workflow task.")
        .zh("两处文档给出了相同的工作流任务事件。")
        .cites(PRINTED)],
    examples: &[
        worked!("mps", "workflow", "A workflow with four results, one of them failed", "含四项结果的工作流任务，其中一项失败")
            .cites(&[PAGE, SCF_PAGES.at("MPS 触发器")]),
        worked!("mps", "running", "A workflow that has just begun", "刚开始处理的工作流任务")
            .cites(&[TENCENT_2024.at("MPS 触发器, WorkflowTask 数据结构")]),
        worked!("mps", "edit", "An edited video", "视频编辑任务完成").cites(&[EDITED]),
    ],
    texts: &[texts::TRIGGER_DESC, COMPONENT],
    ..Trigger::new(Provider::Tencent, "mps", "mps")
};

/// The page on the trigger.
pub(super) const PAGE: Cite = TENCENT_2024.at("MPS 触发器的事件消息结构");
/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[PAGE, TENCENT_2024.at("触发器事件消息结构汇总, MPS 触发器")];
/// The editing task.
pub(super) const EDITED: Cite = TENCENT_2024.at("MPS 触发器, EditMediaTask 数据结构");
/// The two types.
pub(super) const KINDS: Cite = TENCENT_2024.at("MPS 触发器属性, 事件类型");

const EVENT_TYPE: Field = field(
    "eventType",
    Kind::Choice(&[
        choice("WorkflowTask", "Tasks of workflows", "工作流任务"),
        choice("EditMediaTask", "Tasks that edit videos", "视频编辑任务"),
    ]),
)
.en("Which tasks fire: `WorkflowTask` or `EditMediaTask`. The events are those of the whole account, whatever the region \
     or the resource.")
.zh("触发函数的事件类型：`WorkflowTask` 或 `EditMediaTask`。事件以账号维度推送，不区分地域和资源。")
.required()
.example("WorkflowTask")
.aliases(&["EventType", "type"])
.cites(&[KINDS, SCF_TOOLKIT.at("triggers/mps.ts")]);

/// The trigger in `serverless.yml`, where the type of the event is called `type`.
const COMPONENT: ConfigText = config_text(
    "component",
    Syntax::Yaml,
    Node::Object(&[named(
        "mps",
        Node::Object(&[named("parameters", Node::Object(&[named("type", Node::Copy(config("eventType")))]))]),
    )]),
    "`serverless.yml` of the SCF component, an item of `events`",
    "SCF 组件的 `serverless.yml`，`events` 中的一项",
);
