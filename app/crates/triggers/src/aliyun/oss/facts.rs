//! Limits, notes, traps and disagreements for the reference page.

use bilingual::Prose;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, REASONING};

use crate::cites;
use crate::model::{Fact, FactKind, Side};
use bilingual::sources::{
    FC_RUNTIME_GO, FC_RUNTIME_JAVA, FC_SAMPLES, FC_SDK, FC_SDK_2016, FC2_DEVS, FC3_SCHEMA, FUNCRAFT,
};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "ten-rules",
        kind: FactKind::Limit,
        text: Prose::new("A bucket holds at most 10 trigger rules.", "一个 Bucket 最多创建 10 条触发规则。"),
        cites: &[ALIYUN_2021.at("6.1, note")],
    },
    Fact {
        id: "same-event",
        kind: FactKind::Limit,
        text: Prose::new(
            "Rules of one bucket that share an event type must differ in prefix or suffix; a filter that is not set equals \
             every other. Enter a second rule to try it.",
            "同一 Bucket 上事件类型相同的规则，前缀或后缀必须不同；未设置的前缀或后缀视为与任何取值重复。可在页面上填入第二条规则试验。",
        ),
        cites: &[ALIYUN_2021.at("6.1, 触发规则, truth table")],
    },
    Fact {
        id: "after-success",
        kind: FactKind::Note,
        text: Prose::new(
            "The function is invoked after the call to OSS succeeded, never for a failed one, and it cannot hold the call up.",
            "OSS 接口调用成功之后才会触发函数；失败的调用不会触发，函数也无法阻止该调用。",
        ),
        cites: &[ALIYUN_2021.at("6.1, table of events")],
    },
    Fact {
        id: "queued",
        kind: FactKind::Note,
        text: Prose::new(
            "The invocation is asynchronous: Function Compute confirms once the event lies in its inner queue and from then on \
             promises to handle it reliably. The trigger can be made on either side, in FC or in OSS.",
            "该触发器为异步调用：事件写入函数计算内部队列后即返回，之后由函数计算保证可靠处理。触发器属于双向集成，在 FC 侧或 OSS 侧均可配置。",
        ),
        cites: &[ALIYUN_2021.at("2, 双向集成触发器")],
    },
    Fact {
        id: "loop",
        kind: FactKind::Trap,
        text: Prose::new(
            "A function that writes to the bucket it listens to fires itself. The documents' cure: listen on the prefix `src/` \
             and write below `dst/`; or, in their scenario, read `source/serverless.png` and write `processed/serverless.png`.",
            "函数向它所监听的 Bucket 写入对象，会再次触发自己。文档的做法是监听前缀 `src/`、结果写到 `dst/`；\
             在示例场景中则是读取 `source/serverless.png`，写入 `processed/serverless.png`。",
        ),
        cites: &[ALIYUN_2021.at("6.1, 触发规则; 6.2, scenario")],
    },
    Fact {
        id: "multipart-steps",
        kind: FactKind::Trap,
        text: Prose::new(
            "`oss:ObjectCreated:*` also covers the steps of a multipart upload: beginning, every part and every copied part fire \
             before there is an object. To fire once per finished object, choose `PutObject`, `PostObject`, `CopyObject` and \
             `CompleteMultipartUpload` instead.",
            "`oss:ObjectCreated:*` 也包含分片上传的各个步骤：初始化、每个分片、每次拷贝分片都会触发，而那时对象还不存在。\
             如果希望每个完整对象只触发一次，应改选 `PutObject`、`PostObject`、`CopyObject` 和 `CompleteMultipartUpload`。",
        ),
        cites: &[ALIYUN_2021.at("6.1, table of events"), REASONING.at("choice of names")],
    },
    Fact {
        id: "no-removal-wildcard",
        kind: FactKind::Note,
        text: Prose::new(
            "Only creations have a wildcard. For removals every name has to be listed: `DeleteObject`, `DeleteObjects`, \
             `AbortMultipartUpload`.",
            "只有创建类事件有通配符；删除类事件需要逐个列出：`DeleteObject`、`DeleteObjects`、`AbortMultipartUpload`。",
        ),
        cites: &[ALIYUN_2021.at("6.1, table of events"), ALIYUN_2019.at("OSS, events")],
    },
    Fact {
        id: "several-functions",
        kind: FactKind::Note,
        text: Prose::new(
            "To run several functions for one object, fire one function that starts a Serverless Workflow, and call the others \
             from there.",
            "如果一个对象要触发多个函数，可先触发一个函数，由它启动 Serverless 工作流，再在流程中调用其他函数。",
        ),
        cites: &[ALIYUN_2021.at("6.1, note")],
    },
    Fact {
        id: "role",
        kind: FactKind::Note,
        text: Prose::new(
            "The console offers the role AliyunOSSEventNotificationRole and asks to authorise it when the first trigger of this \
             kind is made.",
            "控制台使用角色 AliyunOSSEventNotificationRole，首次创建此类触发器时会提示授权。",
        ),
        cites: &[ALIYUN_2021.at("6.2, 角色名称")],
    },
    Fact {
        id: "config-as-text",
        kind: FactKind::Trap,
        text: Prose::new(
            "In the call that creates the trigger `triggerConfig` is a JSON text; in YAML of the tools it is an object. `sourceArn` and \
             `invocationRole` stand beside it in both.",
            "在创建触发器的请求中，`triggerConfig` 是 JSON 字符串；在部署工具的 YAML 中则是对象。`sourceArn` 和 `invocationRole` 都与它并列。",
        ),
        cites: cites![FC_SDK.at("CreateTriggerInput"), ALIYUN_2019.at("OSS, ossTrigger.yml")],
    },
    Fact {
        id: "edit-on-latest",
        kind: FactKind::Note,
        text: Prose::new(
            "Where the service has several versions, the console edits and deletes triggers only while `LATEST` is chosen.",
            "服务存在多个版本时，需要先选择 `LATEST` 版本，才能在控制台修改或删除触发器。",
        ),
        cites: cites![ALIYUN_2021.at("4, 修改触发器, 删除触发器")],
    },
    Fact {
        id: "parse-yourself",
        kind: FactKind::Note,
        text: Prose::new(
            "The event arrives as JSON text; the function parses it itself. For Java the documents name the packages \
             `fc-java-core` 1.3.0 and `fc-java-event` 1.0.0.",
            "event 以 JSON 文本形式传入，需要函数自行解析。Java 示例依赖 `fc-java-core` 1.3.0 和 `fc-java-event` 1.0.0。",
        ),
        cites: &[ALIYUN_2023.at("opening"), ALIYUN_2021.at("6.2, pom.xml")],
    },
    Fact {
        id: "wildcard-same-event",
        kind: FactKind::Note,
        text: Prose::new(
            "Rules with the same event type must not repeat their filters; whether `oss:ObjectCreated:*` is the same type as \
             `oss:ObjectCreated:PutObject` is not said. Taken here: it is, since it covers that name.",
            "文档要求事件类型相同的规则不得重复前缀和后缀，但没有说明 `oss:ObjectCreated:*` 与 `oss:ObjectCreated:PutObject` \
             是否算同一类型。本页按“算”处理，因为通配符包含后者。",
        ),
        cites: &[ALIYUN_2021.at("6.1, 触发规则"), REASONING.at("wildcard as the same event")],
    },
    Fact {
        id: "truth-table-row-4",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("6.1, truth table, row 4"),
                says: Prose::new(
                    "Beside (`source`, `zip`) the rule (`source1`, `1zip`) is allowed: the two do not overlap.",
                    "已有规则（`source`，`zip`）时，（`source1`，`1zip`）合法，理由是“不重合”。",
                ),
            },
            Side {
                cite: REASONING.at("keys of both rules"),
                says: Prose::new(
                    "`source1/a1zip` begins with `source` and ends with `zip`, so it matches both rules.",
                    "`source1/a1zip` 以 `source` 开头、以 `zip` 结尾，同时满足两条规则。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: the table decides whether the rule is allowed, and a warning shows such a key. What OSS then does, fire \
             both or one, is not documented.",
            "本页以表格判定是否合法，并给出这样的对象名称作为提醒。此时 OSS 会触发两者还是其中之一，文档没有说明。",
        ),
        cites: &[ALIYUN_2021.at("6.1, truth table, row 4"), REASONING.at("keys of both rules")],
    },
    Fact {
        id: "filter-required",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("6.1, truth table"),
                says: Prose::new(
                    "Rules without a prefix or without a suffix exist.",
                    "存在未设置前缀或未设置后缀的规则。",
                ),
            },
            Side {
                cite: FC3_SCHEMA.at("oss, filter"),
                says: Prose::new(
                    "`filter.key.prefix` and `filter.key.suffix` are both required.",
                    "`filter.key.prefix` 和 `filter.key.suffix` 均为必填。",
                ),
            },
            Side {
                cite: FUNCRAFT.at("oss-event"), says: Prose::new("Requires both as well.", "同样要求两者必填。")
            },
        ]),
        text: Prose::new(
            "Taken here: both may stay empty, and the texts on this page write them out as empty texts, which satisfies either.",
            "本页允许两者为空，生成的配置文本会写出空字符串，两种要求都能满足。",
        ),
        cites: &[ALIYUN_2021.at("6.1"), FC3_SCHEMA.at("oss, filter"), FUNCRAFT.at("oss-event")],
    },
    Fact {
        id: "capital-members",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2019.at("OSS, ossTrigger.yml"),
                says: Prose::new("`filter`, `key`, `prefix`, `suffix`.", "写作 `filter`、`key`、`prefix`、`suffix`。"),
            },
            Side {
                cite: FC2_DEVS.at("oss"),
                says: Prose::new(
                    "An example has `Key`, `Prefix` and `Suffix`.",
                    "示例中写作 `Key`、`Prefix`、`Suffix`。",
                ),
            },
        ]),
        text: Prose::new("Taken here: lower case, as in the API.", "本页采用小写，与 API 一致。"),
        cites: &[ALIYUN_2019.at("OSS"), FC2_DEVS.at("oss")],
    },
    Fact {
        id: "more-events",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("6.1, table of events"),
                says: Prose::new(
                    "Thirteen names: nine creations, their wildcard, three removals.",
                    "共 13 个名称：9 个创建事件、1 个创建通配符、3 个删除事件。",
                ),
            },
            Side {
                cite: FC3_SCHEMA.at("oss, events"),
                says: Prose::new(
                    "Also `oss:ObjectModified:UpdateObjectMeta`.",
                    "另有 `oss:ObjectModified:UpdateObjectMeta`。",
                ),
            },
            Side {
                cite: FC_SDK_2016.at("OSS event constants"),
                says: Prose::new(
                    "Also `oss:ObjectReplication:` with `ObjectCreated`, `ObjectRemoved` and `ObjectModified`.",
                    "另有 `oss:ObjectReplication:` 下的 `ObjectCreated`、`ObjectRemoved` 和 `ObjectModified`。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: all can be chosen; for the four that no document describes there is nothing that can happen on this page.",
            "本页均可选择；但其中 4 个没有文档描述，因此无法在本页模拟其发生。",
        ),
        cites: &[ALIYUN_2021.at("6.1"), FC3_SCHEMA.at("oss, events"), FC_SDK_2016.at("OSS event constants")],
    },
    Fact {
        id: "virtual-bucket",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2019.at("OSS, event format"),
                says: Prose::new(
                    "`bucket` has `virtualBucket`, an empty text.",
                    "`bucket` 中有 `virtualBucket`，值为空字符串。",
                ),
            },
            Side { cite: FC_SAMPLES.at("OSS"), says: Prose::new("Has it too.", "同样包含该成员。") },
            Side {
                cite: ALIYUN_2023.at("OSS触发器"),
                says: Prose::new("Has no such member; neither had 2021.", "没有该成员，2021 年的文档也没有。"),
            },
        ]),
        text: Prose::new(
            "Taken here: it stands in the edition of 2019 only. A function should not need it.",
            "本页仅在 2019 版中包含它；函数不应依赖该成员。",
        ),
        cites: &[ALIYUN_2019.at("OSS"), ALIYUN_2021.at("5"), ALIYUN_2023.at("OSS触发器"), FC_SAMPLES.at("OSS")],
    },
    Fact {
        id: "two-buckets",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("5, 6.2; bucket.arn"),
                says: Prose::new("The ARN ends in `bucketname`.", "ARN 以 `bucketname` 结尾。"),
            },
            Side {
                cite: ALIYUN_2021.at("5, 6.2; bucket.name"),
                says: Prose::new(
                    "The name of the same bucket is `testbucket`.",
                    "同一 Bucket 的名称却是 `testbucket`。",
                ),
            },
            Side {
                cite: ALIYUN_2023.at("OSS触发器"),
                says: Prose::new("Both are `testbucket`.", "两处均为 `testbucket`。"),
            },
        ]),
        text: Prose::new(
            "Taken here: both come from one ARN and are equal; the example of 2021 shows its ARN as an override.",
            "本页两者都取自同一 ARN，必然一致；2021 年的示例用覆盖项还原其 ARN。",
        ),
        cites: &[ALIYUN_2021.at("5, 6.2"), ALIYUN_2023.at("OSS触发器")],
    },
    Fact {
        id: "two-owners",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2023.at("OSS触发器, bucket.arn"),
                says: Prose::new("The account in the ARN is `123456789`.", "ARN 中的账号为 `123456789`。"),
            },
            Side {
                cite: ALIYUN_2023.at("OSS触发器, ownerIdentity"),
                says: Prose::new(
                    "The owner of the bucket is `164901546557****`.",
                    "Bucket 所有者为 `164901546557****`。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: the account in the ARN is the owner unless `ownerIdentity` is given.",
            "本页默认以 ARN 中的账号作为所有者，除非填写了 `ownerIdentity`。",
        ),
        cites: &[ALIYUN_2023.at("OSS触发器")],
    },
    Fact {
        id: "post-delta",
        kind: FactKind::Disagreement(&[
            Side {
                cite: ALIYUN_2021.at("5, deltaSize"),
                says: Prose::new("A new object's `deltaSize` is its size.", "新增对象的 `deltaSize` 等于对象大小。"),
            },
            Side {
                cite: FC_SAMPLES.at("OSS, PostObject"),
                says: Prose::new("Samples of `PostObject` show `0`.", "`PostObject` 的示例中为 `0`。"),
            },
        ]),
        text: Prose::new(
            "Taken here: the rule of the document, for every call. `0` can be entered as `deltaSize`.",
            "本页对所有接口都按文档规则计算；如需 `0`，可直接填写 `deltaSize`。",
        ),
        cites: &[ALIYUN_2021.at("5, deltaSize"), FC_SAMPLES.at("OSS, PostObject")],
    },
    Fact {
        id: "removal-delta",
        kind: FactKind::Trap,
        text: Prose::new(
            "No document prints the event of a removal. By the rule of new less old size a removed object gives `size` 0 and a \
             negative `deltaSize`; so it is made here, and both can be entered otherwise.",
            "文档没有删除事件的示例。按“新大小减旧大小”的规则，删除后 `size` 为 0、`deltaSize` 为负；本页据此生成，两者也可以自行填写。",
        ),
        cites: &[ALIYUN_2021.at("5, deltaSize"), REASONING.at("removal")],
    },
    Fact {
        id: "more-members",
        kind: FactKind::Note,
        text: Prose::new(
            "Newer events may carry more below `object` than any document: `objectMeta` with `mimeType` and `userMeta`, and for \
             Java `position`, `readFrom` and `readTo`. A function should let unknown members pass.",
            "较新的事件在 `object` 下可能有文档未提及的成员：`objectMeta`（含 `mimeType`、`userMeta`），Java 类型中还有 \
             `position`、`readFrom`、`readTo`。函数应容忍未知成员。",
        ),
        cites: &[FC_RUNTIME_GO.at("oss.go"), FC_SAMPLES.at("OSS"), FC_RUNTIME_JAVA.at("OSSEvent")],
    },
    Fact {
        id: "config-and-event",
        kind: FactKind::Trap,
        text: Prose::new(
            "The documents' configurations do not fire for their events: prefix `source` and suffix `zip` beside the key \
             `image/a.jpg`. The examples here have configurations made to fit; the printed ones stand among the samples.",
            "文档中的配置并不会触发文档中的事件：前缀 `source`、后缀 `zip`，而对象是 `image/a.jpg`。\
             本页示例使用能够匹配的配置，原文配置见“样例”。",
        ),
        cites: &[ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS")],
    },
];
