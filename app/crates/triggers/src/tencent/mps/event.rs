//! The tasks, and what the function is told of them.

use bilingual::sources::{SCF_SDK, SCF_TERRAFORM, TENCENT_2024};

use super::{EDITED, KINDS, PAGE, PRINTED};
use crate::form;
use crate::model::notation::{
    Unsaid, chars, choice, copy, each, field, fixed, group, happening, later, list_of, object, of, slot,
};
use crate::model::{Beyond, Expr, Field, Happening, Kind, Lit, Node, Slot, When, item, on};

pub(super) const HAPPENINGS: &[Happening] = &[
    happening("WorkflowTask", "A workflow task changes", "工作流任务状态变化")
        .en("A task of a workflow is in progress or has ended. Each of its parts has a result of its own.")
        .zh("工作流任务正在处理或已完成，其中每一部分都有各自的执行结果。")
        .word("WorkflowTask")
        .fields(&[
            group("Task", "任务", &[TASK_ID, STATUS, ERR_CODE, MESSAGE]),
            group("File", "文件", &[BUCKET, REGION, OBJECT, META_DATA]),
            group("Results", "执行结果", &[RESULTS, REVIEW, ANALYSIS, RECOGNITION]),
        ])
        .cites(&[KINDS, PAGE]),
    happening("EditMediaTask", "An editing task changes", "视频编辑任务状态变化")
        .en("A task that edits a video is in progress or has ended.")
        .zh("视频编辑任务正在处理或已完成。")
        .word("EditMediaTask")
        .fields(&[group("Task", "任务", &[TASK_ID, STATUS, ERR_CODE, MESSAGE, INPUT, OUTPUT])])
        .cites(&[KINDS, EDITED]),
];

const TABLE: &[bilingual::source::Cite] = &[TENCENT_2024.at("MPS 触发器, WorkflowTask 数据结构"), EDITED];

const TASK_ID: Field = field("TaskId", chars(1, 256, form::ANY))
    .en("ID of the task, such as `245****654-WorkflowTask-f46dac7fe2436c47*****d71946986t0`.")
    .zh("任务 ID，例如 `245****654-WorkflowTask-f46dac7fe2436c47*****d71946986t0`。")
    .required()
    .example("245****654-WorkflowTask-f46dac7fe2436c47*****d71946986t0")
    .cites(TABLE);

const STATUS: Field = field(
    "Status",
    Kind::Choice(&[choice("PROCESSING", "In progress", "处理中"), choice("FINISH", "Ended", "已完成")]),
)
.en("State of the task: `PROCESSING` or `FINISH`. A finished workflow can contain failed parts.")
.zh("任务状态：`PROCESSING` 或 `FINISH`。工作流已完成时，其中某些部分仍可能失败。")
.default(Lit::Text("FINISH"))
.cites(TABLE);

const ERR_CODE: Field = field("ErrCode", Kind::int(i64::MIN, i64::MAX))
    .en("0 for success. For a workflow it is deprecated: each part has its own.")
    .zh("0 表示成功。工作流任务的该字段已弃用，请使用各部分的 `ErrCode`。")
    .default(Lit::Int(0))
    .cites(TABLE);

const MESSAGE: Field = field("Message", Kind::text(4096))
    .en("Message on an error. For a workflow it is deprecated: each part has its own.")
    .zh("错误信息。工作流任务的该字段已弃用，请使用各部分的 `Message`。")
    .default(Lit::Text(""))
    .cites(TABLE);

const BUCKET: Field = field("Bucket", chars(1, 128, form::ANY))
    .en("Bucket of COS with the source file, such as `macgzptest-125****654`. Empty: `InputInfo` is null.")
    .zh("源文件所在的 COS 存储桶，例如 `macgzptest-125****654`。留空时 `InputInfo` 为 null。")
    .example("macgzptest-125****654")
    .cites(PRINTED);

const REGION: Field = field("Region", chars(1, 64, form::ANY))
    .en("Region of the bucket, such as `ap-guangzhou`.")
    .zh("存储桶所在地域，例如 `ap-guangzhou`。")
    .default(Lit::Text("ap-guangzhou"))
    .cites(PRINTED);

const OBJECT: Field = field("Object", chars(1, 1024, form::ANY))
    .en("Path of the source file, with a leading `/`, such as `/dianping2.mp4`.")
    .zh("源文件路径，以 `/` 开头，例如 `/dianping2.mp4`。")
    .default(Lit::Text("/video.mp4"))
    .cites(PRINTED);

const META_DATA: Field = field("MetaData", Kind::Json)
    .en("What is known about the source file, JSON such as `{\"Duration\":11.2,\"Height\":720}`. Empty: null.")
    .zh("原始视频的元信息，JSON，例如 `{\"Duration\":11.2,\"Height\":720}`。留空时为 null。")
    .example("{\"Duration\":11.2,\"Height\":720}")
    .cites(PRINTED);

const RESULTS: Field = field("results", list_of(&Kind::Record(RESULT), 0, 100))
    .en("The parts of the workflow, each with its type and its result.")
    .zh("工作流各部分的类型和执行结果。")
    .cites(PRINTED);

const RESULT: &[Field] = &[
    field(
        "Type",
        Kind::Choice(&[
            choice("Transcode", "Transcoding: `TranscodeTask`", "转码：`TranscodeTask`"),
            choice("AnimatedGraphics", "Animated image: `AnimatedGraphicTask`", "转动图：`AnimatedGraphicTask`"),
            choice(
                "SnapshotByTimeOffset",
                "Images at given times: `SnapshotByTimeOffsetTask`",
                "时间点截图：`SnapshotByTimeOffsetTask`",
            ),
            choice("SampleSnapshot", "Sampled images: `SampleSnapshotTask`", "采样截图：`SampleSnapshotTask`"),
            choice("ImageSprites", "Image sprites: `ImageSpriteTask`", "雪碧图：`ImageSpriteTask`"),
        ]),
    )
    .en("Type of the part. It decides which of the five members has the result; the others are null.")
    .zh("该部分的类型，决定结果出现在五个字段中的哪一个，其余为 null。")
    .required()
    .example("Transcode")
    .cites(PRINTED),
    field(
        "Status",
        Kind::Choice(&[
            choice("SUCCESS", "Succeeded", "成功"),
            choice("FAIL", "Failed: `Output` is null", "失败，`Output` 为 null"),
            choice("PROCESSING", "In progress", "处理中").cites(&[SCF_SDK.at("MediaProcessTaskTranscodeResult")]),
        ]),
    )
    .en("State of the part: `SUCCESS` or `FAIL`.")
    .zh("该部分的状态：`SUCCESS` 或 `FAIL`。")
    .default(Lit::Text("SUCCESS"))
    .cites(PRINTED),
    field("ErrCode", Kind::int(i64::MIN, i64::MAX))
        .en("0 for success, else the reason, such as `30010`.")
        .zh("0 表示成功，否则为错误码，例如 `30010`。")
        .default(Lit::Int(0))
        .cites(PRINTED),
    field("Message", Kind::text(4096))
        .en("`SUCCESS`, or what went wrong.")
        .zh("`SUCCESS` 或错误信息。")
        .default(Lit::Text("SUCCESS"))
        .cites(PRINTED),
    field("Input", Kind::Json)
        .en("What the part was to do, JSON such as `{\"Definition\":10}`.")
        .zh("该部分的输入，JSON，例如 `{\"Definition\":10}`。")
        .required()
        .example("{\"Definition\":10}")
        .cites(PRINTED),
    field("Output", Kind::Json)
        .en("What it produced, JSON with `Path` and `OutputStorage`. Empty: null, as after a failure.")
        .zh("该部分的输出，JSON，包含 `Path` 和 `OutputStorage` 等。留空时为 null，与失败时一致。")
        .cites(PRINTED),
];

const REVIEW: Field = more("AiContentReviewResultSet")
    .en("Results of content review, a JSON list, if the workflow has any.")
    .zh("视频内容审核任务的执行状态与结果，JSON 数组；工作流包含该任务时填写。")
    .cites(TABLE);

const ANALYSIS: Field = more("AiAnalysisResultSet")
    .en("Results of content analysis, a JSON list, if the workflow has any.")
    .zh("视频内容分析任务的执行状态与结果，JSON 数组；工作流包含该任务时填写。")
    .cites(TABLE);

const RECOGNITION: Field = more("AiRecognitionResultSet")
    .en("Results of content recognition, a JSON list, if the workflow has any.")
    .zh("视频内容识别任务的执行状态与结果，JSON 数组；工作流包含该任务时填写。")
    .cites(TABLE);

const fn more(name: &'static str) -> Unsaid<Field> {
    field(name, list_of(&Kind::Json, 0, 100))
}

const INPUT: Field = field("Input", Kind::Json)
    .en("Input of the editing task, JSON: `EditMediaTaskInput` with `FileInfoSet`.")
    .zh("视频编辑任务的输入，JSON：`EditMediaTaskInput`，含 `FileInfoSet`。")
    .required()
    .example("{\"FileInfoSet\":[]}")
    .cites(&[EDITED, SCF_SDK.at("MPS, EditMediaTaskInput")]);

const OUTPUT: Field = field("Output", Kind::Json)
    .en("Output, JSON: `EditMediaTaskOutput` with `OutputStorage`, `Path` and `MetaData`. Empty: null.")
    .zh("视频编辑任务的输出，JSON：`EditMediaTaskOutput`，含 `OutputStorage`、`Path` 和 `MetaData`。留空时为 null。")
    .cites(&[EDITED, SCF_SDK.at("MPS, EditMediaTaskOutput")]);

// The events

const TYPE: Slot = slot("EventType", Expr::Word(""))
    .en("`WorkflowTask` or `EditMediaTask`: it says which other member there is.")
    .zh("`WorkflowTask` 或 `EditMediaTask`，决定事件中的另一个字段。")
    .cites(&[KINDS, PAGE]);

const ID: Slot = slot("TaskId", of(on("TaskId"))).en("ID of the task.").zh("任务 ID。").cites(TABLE);
const STATE: Slot = slot("Status", of(on("Status"))).en("State of the task.").zh("任务状态。").cites(TABLE);
const CODE: Slot = slot("ErrCode", of(on("ErrCode")))
    .en("0 for success; deprecated in workflows.")
    .zh("0 表示成功；工作流任务中已弃用。")
    .cites(TABLE);
const SAID: Slot = slot("Message", of(on("Message")))
    .en("Message on an error; deprecated in workflows.")
    .zh("错误信息；工作流任务中已弃用。")
    .cites(TABLE);

pub(super) const WORKFLOW: Node = Node::Object(&[
    TYPE,
    object(
        "WorkflowTaskEvent",
        &[
            ID,
            STATE,
            CODE,
            SAID,
            object("InputInfo", FILE)
                .en("The source file; null if it is not known.")
                .zh("视频处理的目标文件信息，可能为 null。")
                .when(When::Set(on("Bucket")))
                .or_null()
                .cites(PRINTED),
            copy("MetaData", on("MetaData"))
                .en("What is known about the source file; null if nothing is.")
                .zh("原始视频的元信息，可能为 null。")
                .when(When::Set(on("MetaData")))
                .or_null()
                .cites(PRINTED),
            each("MediaProcessResultSet", on("results"), &Node::Object(PARTS))
                .en("One item for each part of the workflow.")
                .zh("视频处理任务各部分的执行状态与结果。")
                .cites(PRINTED),
            copy("AiContentReviewResultSet", on("AiContentReviewResultSet"))
                .en("Results of content review.")
                .zh("视频内容审核任务的执行状态与结果。")
                .when(When::Set(on("AiContentReviewResultSet")))
                .cites(TABLE),
            copy("AiAnalysisResultSet", on("AiAnalysisResultSet"))
                .en("Results of content analysis.")
                .zh("视频内容分析任务的执行状态与结果。")
                .when(When::Set(on("AiAnalysisResultSet")))
                .cites(TABLE),
            copy("AiRecognitionResultSet", on("AiRecognitionResultSet"))
                .en("Results of content recognition.")
                .zh("视频内容识别任务的执行状态与结果。")
                .when(When::Set(on("AiRecognitionResultSet")))
                .cites(TABLE),
        ],
    )
    .en("The workflow task.")
    .zh("工作流任务。")
    .cites(PRINTED),
]);

const FILE: &[Slot] = &[
    slot("Type", fixed("COS")).en("Always `COS`.").zh("固定为 `COS`。").cites(PRINTED),
    object(
        "CosInputInfo",
        &[
            slot("Bucket", of(on("Bucket"))).en("Bucket with the account.").zh("存储桶，含 APPID。").cites(PRINTED),
            slot("Region", of(on("Region"))).en("Region of the bucket.").zh("存储桶所在地域。").cites(PRINTED),
            slot("Object", of(on("Object"))).en("Path of the file.").zh("文件路径。").cites(PRINTED),
        ],
    )
    .en("Where the file is.")
    .zh("文件所在位置。")
    .cites(PRINTED),
];

const PARTS: &[Slot] = &[
    slot("Type", of(item("Type")))
        .en("Type of the part; it names the member that is not null.")
        .zh("该部分的类型，指明哪个字段不为 null。")
        .cites(PRINTED),
    part(
        "TranscodeTask",
        "Transcode",
        "The transcoded file, if the part is a transcoding; else null.",
        "转码任务的结果；该部分不是转码时为 null。",
    ),
    part(
        "AnimatedGraphicTask",
        "AnimatedGraphics",
        "The animated image, if the part makes one; else null.",
        "转动图任务的结果；该部分不是转动图时为 null。",
    ),
    part(
        "SnapshotByTimeOffsetTask",
        "SnapshotByTimeOffset",
        "The images at given times, if the part takes such; else null.",
        "时间点截图任务的结果；该部分不是时间点截图时为 null。",
    ),
    part(
        "SampleSnapshotTask",
        "SampleSnapshot",
        "The sampled images, if the part takes such; else null. It is null in every printed event.",
        "采样截图任务的结果；该部分不是采样截图时为 null，文档示例中均为 null。",
    ),
    part(
        "ImageSpriteTask",
        "ImageSprites",
        "The image sprites, if the part makes such; else null.",
        "雪碧图任务的结果；该部分不是雪碧图时为 null。",
    ),
];

const fn part(name: &'static str, kind: &'static str, en: &'static str, zh: &'static str) -> Slot {
    object(name, TASK).en(en).zh(zh).when(When::Is(item("Type"), Lit::Text(kind))).or_null().cites(PRINTED)
}

const TASK: &[Slot] = &[
    slot("Status", of(item("Status"))).en("`SUCCESS` or `FAIL`.").zh("`SUCCESS` 或 `FAIL`。").cites(PRINTED),
    slot("ErrCode", of(item("ErrCode")))
        .en("0 for success, else the reason.")
        .zh("0 表示成功，否则为错误码。")
        .cites(PRINTED),
    slot("Message", of(item("Message")))
        .en("`SUCCESS`, or what went wrong.")
        .zh("`SUCCESS` 或错误信息。")
        .cites(PRINTED),
    copy("Input", item("Input"))
        .en("What the part was to do. Names of files may have placeholders, numbered by `ObjectNumberFormat`.")
        .zh("该部分的输入。文件名中可能有占位符，由 `ObjectNumberFormat` 编号。")
        .cites(PRINTED),
    copy("Output", item("Output"))
        .en("What it produced: check it for null first.")
        .zh("该部分的输出，使用前请先判断是否为 null。")
        .when(When::Set(item("Output")))
        .or_null()
        .cites(PRINTED),
];

/// What later notifications have besides.
pub(super) const BEYOND: &[Beyond] = &[
    later("", &["SessionId", "SessionContext", "ScheduleTaskEvent", "EditMediaTaskEvent", "RequestId"])
        .en("The document does not print this member; notifications in the vendor's samples of `ParseNotification` have it.")
        .zh("文档中没有该字段，官方 `ParseNotification` 示例的通知中有。")
        .cites(NOTIFIED),
    later("", &["LiveScheduleTaskEvent", "GetMediaAttributesTaskEvent", "ExtInfo"])
        .en("The document does not print this member; the notification in the test of the vendor's Terraform provider has it.")
        .zh("文档中没有该字段，官方 Terraform Provider 测试的通知中有。")
        .cites(TERRAFORM),
    later("/WorkflowTaskEvent/InputInfo", &["UrlInputInfo", "S3InputInfo"])
        .en("Another source of the video; `null` if the video is on COS.")
        .zh("视频的其他来源；视频位于 COS 时为 `null`。")
        .cites(TERRAFORM),
    later("/WorkflowTaskEvent", &["AiQualityControlTaskResult", "SmartSubtitlesTaskResult"])
        .en("A result that the document does not list; the vendor's later types have it.")
        .zh("文档未列出的执行结果，官方较新的类型定义中有。")
        .cites(NOTIFIED),
    later("/WorkflowTaskEvent/MediaProcessResultSet/*", &["AdaptiveDynamicStreamingTask"])
        .en("A sixth type of part, adaptive streaming, which the vendor's later types have.")
        .zh("第六种任务类型（转自适应码流），官方较新的类型定义中有。")
        .cites(NOTIFIED),
    later("/WorkflowTaskEvent/MediaProcessResultSet/*/*", &["ErrCodeExt", "Progress", "BeginProcessTime", "FinishTime"])
        .en("The vendor's later types and samples have this member in each result.")
        .zh("官方较新的类型定义和示例中，每项结果都有该字段。")
        .cites(NOTIFIED),
];

const TERRAFORM: &[bilingual::source::Cite] = &[SCF_TERRAFORM.at("mps_parse_notification test, content")];

const NOTIFIED: &[bilingual::source::Cite] = &[SCF_SDK.at("MPS, ParseNotification; MediaProcessTaskTranscodeResult")];

pub(super) const EDIT: Node = Node::Object(&[
    TYPE,
    object(
        "EditMediaTaskEvent",
        &[
            ID,
            STATE,
            CODE,
            SAID,
            copy("Input", on("Input")).en("Input of the task.").zh("视频编辑任务的输入。").cites(&[EDITED]),
            copy("Output", on("Output"))
                .en("Output of the task; null if there is none.")
                .zh("视频编辑任务的输出，可能为 null。")
                .when(When::Set(on("Output")))
                .or_null()
                .cites(&[EDITED]),
        ],
    )
    .en("The editing task.")
    .zh("视频编辑任务。")
    .cites(&[EDITED]),
]);
