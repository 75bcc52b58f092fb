//! What can happen in a flow, and what the function receives.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, FNF_DATA, FNF_IN_USE, FNF_TASK};

use super::data::{ANYTHING, STEP_INPUT};
use crate::form;
use crate::generate::Maker;
use crate::model::notation::{chars, derived, field, group, happening, json, made, of, or, says};
use crate::model::{Answer, Expr, Field, Happening, Kind, Lit, Node, Shape, When, config, on};

/// The flow reaches the step.
pub(super) const HAPPENINGS: &[Happening] = &[happening("enter", "The flow reaches the step", "流程执行到该步骤")
    .en("An execution of the flow was started, and the steps before this one have ended.")
    .zh("流程已启动执行，且该步骤之前的步骤均已完成。")
    .fields(&[
        group("Data of the flow", "流程数据", &[INPUT, LOCAL]),
        group("Context", "上下文", &[TASK_TOKEN, CONTEXT]),
    ])
    .cites(&[ALIYUN_2021.at("16, 步骤三"), FNF_DATA.at("flows and steps")])];

const INPUT: Field = field("input", Kind::Map(ANYTHING))
    .en("`$input`: what the execution was started with, such as `{\"name\":\"a\"}`. It is a JSON object.")
    .zh("`$input`：启动执行时的输入，例如 `{\"name\":\"a\"}`，必须为 JSON 对象。")
    .cites(&[FNF_DATA.at("flows and steps")]);

const LOCAL: Field = field("local", Kind::Map(ANYTHING))
    .en("`$local`: what the steps before this one returned, merged; if names are equal, the later one is used.")
    .zh("`$local`：先前步骤输出的合并；同名字段以后执行的步骤为准。")
    .cites(&[FNF_DATA.at("flows and steps")]);

const TASK_TOKEN: Field = field("taskToken", chars(1, 1024, form::ANY))
    .en("`$context.task.token`: the token that a callback names. If unset, one is generated.")
    .zh("`$context.task.token`：回调时携带的任务令牌，不填则自动生成。")
    .cites(&[FNF_IN_USE.at("wait for callback")]);

const CONTEXT: Field = field("context", Kind::Map(ANYTHING))
    .en("Other content of `$context`, if a mapping uses it. No page was found that lists its members.")
    .zh("映射用到的 `$context` 其他内容。未找到列出其字段的文档。")
    .cites(&[FNF_IN_USE.at("wait for callback")]);

/// What the function receives of the step.
pub(super) const INPUT_OF_STEP: Expr = derived(
    STEP_INPUT,
    &[
        of(config("inputMappings")),
        of(on("input")),
        of(on("local")),
        of(on("context")),
        or(on("taskToken"), &made(Maker::Base64(36))),
    ],
);

const EVENT: Node = Node::Sum(&[
    (
        When::All(&[
            When::Set(on("input")),
            When::Not(&When::Set(on("local"))),
            When::Not(&When::Set(config("inputMappings"))),
        ]),
        Node::Copy(on("input")),
    ),
    (When::Always, Node::Leaf(INPUT_OF_STEP, None)),
]);

/// Who says what the event is; the document prints none.
const SAYS: &[Cite] = &[FNF_TASK.at("inputMappings"), FNF_DATA.at("default mapping")];

/// One tree; what happens to the answer depends on the pattern.
pub(super) const SHAPES: &[Shape] = &[
    json("callback", EVENT)
        .en("The step's input, with the token if a mapping passes it on: the step continues when the token is \
             reported.")
        .zh("步骤的输入；如果映射了任务令牌，其中包含令牌。收到携带该令牌的回调后步骤才继续。")
        .when(When::Is(config("pattern"), Lit::Text("waitForCallback")))
        .answer(Answer::Unread(says(
            "The step does not take the function's answer: it waits until `ReportTaskSucceeded` or `ReportTaskFailed` \
             is called with the token, and uses the output from there.",
            "该步骤不使用函数的返回值，而是等待携带任务令牌的 `ReportTaskSucceeded` 或 `ReportTaskFailed` 调用，并以其中的输出作\
             为步骤结果。",
        )))
        .cites(SAYS),
    json("input", EVENT)
        .en("The step's input, a JSON object; there is no envelope around it.")
        .zh("步骤的输入，为 JSON 对象，没有外层结构。")
        .cites(SAYS),
];
