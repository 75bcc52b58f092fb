//! What the flow makes of the function's answer.

use bilingual::sources::{ALIYUN_2021, FNF_DATA, FNF_TASK};

use super::data::{ANYTHING, STEP_OUTPUT};
use super::event::INPUT_OF_STEP;
use crate::model::notation::{contract, derived, of, outcome, says};
use crate::model::{Contract, Expr, Kind, Lit, Node, Verdict, When, answer, config};

/// An object, and what comes of it.
pub(super) const CONTRACT: Contract = contract(
    says(
        "The step takes what the function returns as its local variable and passes it to the steps after it, such as \
         `{\"success\": true}`. It must be a JSON object.",
        "步骤将函数的返回结果作为本地变量，并传递给后续步骤，例如 `{\"success\": true}`。返回结果必须为 JSON 对象。",
    ),
    Kind::Map(ANYTHING),
    &[
        outcome(
            "output",
            Verdict::Valid,
            Node::Leaf(derived(STEP_OUTPUT, &[of(config("outputMappings")), INPUT_OF_STEP, of(answer(""))]), None),
        )
        .en("The step succeeds. This is its output, which later steps find in `$local`.")
        .zh("步骤执行成功。下面是步骤的输出，后续步骤可通过 `$local` 读取。")
        .cites(&[ALIYUN_2021.at("16, 步骤一"), FNF_TASK.at("outputMappings"), FNF_DATA.at("default mapping")]),
        outcome("no-object", Verdict::Invalid, NOTHING)
            .en("The step fails: its result is not a JSON object. A string such as `OK`, which works with other \
                 triggers, is not one.")
            .zh("步骤执行失败：返回结果不是 JSON 对象。其他触发器可以返回 `OK` 这样的字符串，此处不可以。")
            .cites(&[FNF_TASK.at("outputMappings"), FNF_DATA.at("flows and steps")]),
        outcome("caught", Verdict::Failed, NOTHING)
            .en("The step is retried as `retry` specifies for the error. If the error remains, the flow continues at \
                 the step that `catch` names for it, and that step can read what `errorMappings` select.")
            .zh("步骤按 `retry` 对该错误的设置重试；仍然出错时，流程跳转到 `catch` 指定的步骤，并通过 `errorMappings` 传递错误信\
                 息。")
            .when(When::Set(config("catch")))
            .cites(&[FNF_TASK.at("retry, catch")]),
        outcome("failed", Verdict::Failed, NOTHING)
            .en("The step is retried as `retry` specifies for the error. If the error remains, the execution fails, \
                 since nothing catches it.")
            .zh("步骤按 `retry` 对该错误的设置重试；仍然出错时，由于没有捕获策略，流程执行失败。")
            .cites(&[FNF_TASK.at("retry, catch")]),
    ],
    &[FNF_TASK.at("outputMappings"), FNF_DATA.at("flows and steps")],
);

const NOTHING: Node = Node::Leaf(Expr::Fixed(Lit::Null), None);
