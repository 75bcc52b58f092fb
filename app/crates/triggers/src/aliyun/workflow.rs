//! `aliyun/workflow`: a task step of Serverless Workflow calls the function.

mod answer;
mod config;
mod data;
mod event;
mod facts;

use bilingual::sources::{ALIYUN_2021, CLOUDFLOW, FNF_DATA, FNF_IN_USE, FNF_TASK};

use self::answer::CONTRACT;
use self::config::{CONFIG, RULES};
pub use self::data::CODES;
use self::event::{HAPPENINGS, SHAPES};
pub use self::facts::LIBRARY;
use crate::model::notation::{config_text, edition, fixed, says, worked};
use crate::model::{Answer, ConfigText, Invocation, Life, Node, Place, Provider, Syntax, Trigger};
use crate::texts::{self, named};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("Serverless Workflow task", "Serverless 工作流任务步骤"),
    summary: says(
        "A task step of a flow calls the function with the step's input, and uses what it returns as the step's \
         output.",
        "流程中的任务步骤以步骤输入作为 Event 调用函数，并将函数的返回结果作为步骤输出。",
    ),
    life: Life::Old {
        note: says(
            "Serverless Workflow has been called CloudFlow since 2023. Flows of this form are those of the old \
             version; new ones are state machines whose task has `Action: FC:InvokeFunction`.",
            "Serverless 工作流自 2023 年起更名为云工作流（CloudFlow）。本页的流程定义属于旧版；新版流程为状态机，任务写作 \
             `Action: FC:InvokeFunction`。",
        ),
        cites: &[CLOUDFLOW.at("Integrate Function Compute"), FNF_DATA.at("title")],
    },
    invocation: Invocation::Either,
    config: CONFIG,
    happenings: HAPPENINGS,
    rules: RULES,
    shapes: SHAPES,
    answer: Answer::Contract(&CONTRACT),
    editions: &[edition("2021-11-10")
        .en("The only document on it prints the flow and the function, but no event; the event follows the pages of \
             the workflow service.")
        .zh("仅此一版文档，给出了流程和函数，没有给出事件；事件依据工作流服务的文档。")
        .cites(&[ALIYUN_2021.at("16"), FNF_TASK.at("inputMappings")])],
    examples: &[
        worked!("workflow", "alias", "By the alias `online`, without input", "按别名 `online` 调用，无输入")
            .cites(&[ALIYUN_2021.at("16, 步骤二")]),
        worked!("workflow", "version", "By version 1, with an input", "按版本 1 调用，有输入")
            .cites(&[ALIYUN_2021.at("16, 步骤二"), FNF_DATA.at("default mapping")]),
        worked!(
            "workflow",
            "newest",
            "The newest code, with what earlier steps returned",
            "调用最新代码，含先前步骤的结果"
        )
        .cites(&[ALIYUN_2021.at("16, 步骤二"), FNF_DATA.at("default mapping")]),
        worked!("workflow", "mapped", "An input built from mappings", "由输入映射生成的输入")
            .cites(&[FNF_IN_USE.at("two steps"), FNF_TASK.at("inputMappings")]),
        worked!("workflow", "callback", "A step that waits for a callback", "等待回调的步骤")
            .cites(&[FNF_IN_USE.at("wait for callback"), FNF_TASK.at("pattern")]),
    ],
    texts: &[FLOW],
    ..Trigger::new(Provider::Aliyun, "workflow", "task")
};

/// The definition of a flow with this step alone.
const FLOW: ConfigText = config_text(
    "flow",
    Syntax::Yaml,
    Node::Object(&[
        texts::BESIDE,
        named("type", Node::Leaf(fixed("flow"), None)),
        named("steps", Node::List(&[Node::Object(&[named("type", texts::TYPE), texts::fields(Place::Inside)])])),
    ]),
    "Flow definition (FDL), YAML",
    "流程定义（FDL，YAML）",
);
