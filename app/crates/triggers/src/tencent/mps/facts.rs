//! Limits, notes, traps and disagreements, what the document prints, and what is refused.

use bilingual::sources::{SCF_PAGES, SCF_SDK, SCF_TOOLKIT, TENCENT_2024};

use super::{EDITED, KINDS, PAGE, PRINTED};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{Fact, Library};

const FACTS: &[Fact] = &[
    limit("one-per-account")
        .en("An account can have only one MPS trigger across all regions. To run several functions, let this function \
             call the others.")
        .zh("每个账号全地域只能创建一个 MPS 触发器。如需多个函数并行处理，可在函数中通过函数间调用 SDK 调用其他函数。")
        .cites(&[TENCENT_2024.at("MPS 触发器属性, 事件处理")]),
    note("whole-account")
        .en("Events are those of the service as a whole: regions and resources are not distinguished.")
        .zh("事件以服务维度产生，不区分地域、资源等属性。")
        .cites(&[TENCENT_2024.at("MPS 触发器属性, 事件处理")]),
    note("bound-in-mps")
        .en("The deployment component binds the trigger by the call `BindTrigger` with the event type; `CreateTrigger` \
             does not accept the type `mps`.")
        .zh("部署组件通过 `BindTrigger` 接口并指定事件类型来绑定；`CreateTrigger` 接口不接受 `mps` 类型。")
        .cites(&[SCF_TOOLKIT.at("triggers/mps.ts, BindTrigger"), SCF_SDK.at("CreateTrigger, Type")]),
    note("asynchronous")
        .en("MPS pushes the event of its callback and invokes asynchronously; nobody receives the answer.")
        .zh("Push 模型，MPS 将回调信息推送给函数，始终异步调用，结果不会返回给调用方。")
        .cites(&[TENCENT_2024.at("MPS 触发器, 特点")]),
    trap("finished-and-failed")
        .en("`FINISH` says that the workflow ended, not that it succeeded: each part has its own `Status` and `ErrCode`. The \
             two at the top are deprecated.")
        .zh("`FINISH` 只表示工作流已结束，不代表成功：每一部分有各自的 `Status` 和 `ErrCode`，顶层的两个字段已弃用。")
        .cites(&[TENCENT_2024.at("MPS 触发器, WorkflowTask 数据结构"), PAGE]),
    trap("null-output")
        .en("A failed part has `Output` null, and of the five members of a part four are null. `InputInfo` and `MetaData` \
             can be null, too.")
        .zh("失败的部分 `Output` 为 null；每一部分的五个任务字段中有四个为 null。`InputInfo` 和 `MetaData` 也可能为 null。")
        .cites(PRINTED),
    disagreement(
        "place-holder",
        &[
            side(PAGE, "`ObjectNumberFormat` has `Placeholder`.", "`ObjectNumberFormat` 中为 `Placeholder`。"),
            side(SCF_SDK.at("MPS, NumberFormat"), "`PlaceHolder`.", "为 `PlaceHolder`。"),
            side(SCF_PAGES.at("MPS 触发器"), "`PlaceHolder`.", "为 `PlaceHolder`。"),
        ],
    )
    .en("Used here: `PlaceHolder` in the example.")
    .zh("本页示例采用 `PlaceHolder`。")
    .cites(&[SCF_SDK.at("MPS, NumberFormat"), SCF_PAGES.at("MPS 触发器")]),
    disagreement(
        "more-members",
        &[
            side(PAGE, "A part has five members for results.", "每一部分有五个任务字段。"),
            side(
                SCF_SDK.at("MPS, MediaProcessTaskResult"),
                "Later types have more, such as `AdaptiveDynamicStreamingTask`, `ErrCodeExt`, `Progress`.",
                "较新的类型定义还有 `AdaptiveDynamicStreamingTask`、`ErrCodeExt`、`Progress` 等。",
            ),
        ],
    )
    .en("Used here: the five of the document. A function should ignore unknown members.")
    .zh("本页与文档一致，为五个字段；函数应忽略不认识的字段。")
    .cites(&[PAGE, EDITED, KINDS]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("event-2024", "event", include_str!("workflow.event.json"))
            .en("The event as printed. Repaired: stray quotation marks, missing commas, text cut off at page breaks, braces \
                 in the wrong place, and `PlaceHolder`.")
            .zh("文档中的事件。已修复：多余的引号、缺失的逗号、分页处截断的文本、错位的花括号以及 `PlaceHolder`。")
            .cites(PRINTED),
        sample("edit-template", "template", include_str!("edit-template.txt"))
            .en("The printed form of the other event: a comment takes the place of its members.")
            .zh("文档给出的 EditMediaTask 事件，以注释代替字段。")
            .cites(&[EDITED]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it lists the paths of what succeeded and the reasons of what failed.")
            .zh("Node.js 函数：列出成功部分的输出路径和失败部分的原因。")
            .cites(PRINTED),
        python(include_str!("handler.py")).cites(PRINTED),
    ],
    counterexamples: &[
        refused("no-function", "missing", "workflow", r#"{"config":{"FunctionName":null}}"#),
        refused("no-type", "missing", "workflow", r#"{"config":{"eventType":null}}"#),
        refused("webhook", "no-such-choice", "workflow", r#"{"config":{"eventType":"WorkflowTaskEvent"}}"#),
        refused("no-task", "missing", "workflow", r#"{"occurrence":{"TaskId":null}}"#),
        refused("failed", "no-such-choice", "workflow", r#"{"occurrence":{"Status":"FAIL"}}"#),
        refused("code-as-text", "wrong-kind", "workflow", r#"{"occurrence":{"ErrCode":"0"}}"#),
        refused("latest-without-dollar", "dollar", "workflow", r#"{"config":{"Qualifier":"LATEST"}}"#),
    ],
};
