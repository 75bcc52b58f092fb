//! Limits, notes, traps and disagreements, what the documents print beside events, and what is refused.

use bilingual::sources::{
    ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, ALIYUN_NOTES, FC_JAVA_EVENT, FC_MANY_RUNS, FC_NO_RUN, FC_OSS_2026,
    FC_RUNTIME_GO, FC_RUNTIME_JAVA, FC_SAMPLES, FC_SDK, FC_SDK_2016, FC2_DEVS, FC3_SCHEMA, FUNCRAFT, OSS_NAMES,
    OSS_NOTICES, OSS_OBJECTS, REASONING,
};

use crate::aliyun::{BESIDE_HTTP, EDIT_ON_LATEST, PARSE_YOURSELF, QUEUED, TWO_WAY, role};
use crate::model::notation::{disagreement, limit, note, python, refused, sample, side, trap};
use crate::model::{CounterExample, Fact, Library};

const FACTS: &[Fact] = &[
    trap("which-call")
        .en("An upload in the console is `PostObject`, one through the API `PutObject`, and a multipart upload, as in \
             OSS Browser, ends with `CompleteMultipartUpload`: a trigger on a different one does not fire. Choose all \
             three to fire once for every uploaded object.")
        .zh("在控制台上传对应 `PostObject`，通过 API 上传对应 `PutObject`，OSS Browser 等工具分片上传完成时对应 \
             `CompleteMultipartUpload`；只选择其他事件则不会触发。三者都选时，每个上传的对象触发一次。")
        .cites(&[FC_NO_RUN.at("OSS, events"), FC_MANY_RUNS.at("solution")]),
    trap("multipart-steps")
        .en("`oss:ObjectCreated:*` also covers the steps of a multipart upload: the start, every part and every copied \
             part fire before there is an object. 12 MB in parts of 5 MB run the function five times.")
        .zh("`oss:ObjectCreated:*` 也包含分片上传的各个步骤：初始化、每个分片、每次拷贝分片都会触发，而那时对象还不存\
             在。例如 12 MB 的文件按 5 MB 分片上传，函数会执行 5 次。")
        .cites(&[ALIYUN_2021.at("6.1, OSS事件定义"), FC_MANY_RUNS.at("causes")]),
    trap("loop")
        .en("A function that writes to the bucket it listens to triggers itself. The documents avoid this in two ways: \
             listen on the prefix `src/` and write to `dst/`, or read `source/serverless.png` and write \
             `processed/serverless.png`.")
        .zh("函数向它所监听的 Bucket 写入对象，会再次触发自身。文档的做法是监听前缀 `src/`、结果写入 `dst/`；在示例场\
             景中则是读取 `source/serverless.png`，写入 `processed/serverless.png`。")
        .cites(&[ALIYUN_2021.at("6.1, 触发规则; 6.2, 示例场景")]),
    limit("ten-rules")
        .en("A bucket holds at most 10 trigger rules.")
        .zh("一个 Bucket 最多创建 10 条触发规则。")
        .cites(&[ALIYUN_2021.at("6.1, 说明"), FC_OSS_2026.at("native triggers")]),
    limit("same-event")
        .en("Rules of one bucket that share an event must differ in prefix or suffix; a filter that is not set equals \
             every other one. The wildcard shares an event with each name that it covers, which the document of 2021 \
             leaves open. Enter a second rule to try it.")
        .zh("同一 Bucket 上事件类型相同的规则，前缀或后缀必须不同；未设置的前缀或后缀视为与任何取值重复。通配符与它所包\
             含的每个事件视为相同，2021 年的文档对此没有说明。可在页面上填写第二条规则进行验证。")
        .cites(&[ALIYUN_2021.at("6.1, 触发规则"), FC_OSS_2026.at("event type conflict")]),
    limit("one-filter")
        .en("A trigger has one prefix and one suffix, and neither takes a regular expression. EventBridge triggers, a \
             different type, take several.")
        .zh("一个触发器只能设置一个前缀和一个后缀，且不支持正则匹配。另一类 EventBridge 触发器可以设置多个。")
        .cites(&[FC_OSS_2026.at("native triggers")]),
    limit("same-region")
        .en("Bucket and function must be in the same region.")
        .zh("Bucket 和函数必须在同一地域。")
        .cites(&[FC_NO_RUN.at("OSS, region")]),
    note("after-success")
        .en("The function is invoked after the call to OSS succeeded. A call that fails does not fire.")
        .zh("OSS 接口调用成功之后才会触发函数，失败的调用不会触发。")
        .cites(&[ALIYUN_2021.at("6.1, OSS事件定义")]),
    note("no-removal-wildcard")
        .en("Only creations have a wildcard. Removals must be listed one by one: `DeleteObject`, `DeleteObjects`, \
             `AbortMultipartUpload`.")
        .zh("只有创建类事件有通配符；删除类事件需要逐个列出：`DeleteObject`、`DeleteObjects`、`AbortMultipartUpload`。")
        .cites(&[ALIYUN_2021.at("6.1, OSS事件定义"), ALIYUN_2019.at("OSS触发器, events")]),
    trap("versioned-removal")
        .en("In a bucket with versioning, a deletion without a version ID only adds a delete marker and fires nothing.")
        .zh("开启版本控制的 Bucket 中，删除对象时若不指定版本 ID，只会添加删除标记，不会触发函数。")
        .cites(&[FC_NO_RUN.at("OSS, versioning")]),
    note("several-functions")
        .en("To run several functions for one object, trigger one function that starts a Serverless Workflow, which \
             calls the others.")
        .zh("如果一个对象要触发多个函数，可先触发一个函数，由它启动 Serverless 工作流，再在流程中调用其他函数。")
        .cites(&[ALIYUN_2021.at("6.1, 说明")]),
    role!("AliyunOSSEventNotificationRole", "6.2, 角色名称"),
    note("version-first")
        .en("The console creates the trigger for the version or alias that is selected in the function's list, `LATEST` \
             unless changed: select it first.")
        .zh("控制台按函数详情页下拉列表中选定的版本或别名创建触发器，默认为 `LATEST`；需要其他版本时请先选择。")
        .cites(&[ALIYUN_2021.at("6.2, 版本或别名")]),
    trap("config-as-text")
        .en("In the call that creates the trigger, `triggerConfig` is a JSON string; in the tools' YAML it is an \
             object. `sourceArn` and `invocationRole` are next to it in both.")
        .zh("在创建触发器的请求中，`triggerConfig` 是 JSON 字符串；在部署工具的 YAML 中则是对象。`sourceArn` 和 \
             `invocationRole` 都与它并列。")
        .cites(&[FC_SDK.at("CreateTriggerInput"), ALIYUN_2019.at("OSS触发器, ossTrigger.yml")]),
    note("fcli")
        .en("In the shell of `fcli`, `mkt` creates the trigger: `-t oss` (the default), `-c` with the configuration \
             file, `-s` with `sourceArn`, `-r` with the role. `--etag` is for updates.")
        .zh("在 `fcli` 的 Shell 中用 `mkt` 创建触发器：`-t oss`（默认值），`-c` 指定配置文件，`-s` 指定 `sourceArn`，\
             `-r` 指定角色；`--etag` 用于更新。")
        .cites(&[ALIYUN_2019.at("fcli mkt")]),
    TWO_WAY,
    QUEUED,
    PARSE_YOURSELF,
    EDIT_ON_LATEST,
    BESIDE_HTTP,
    note("java-packages")
        .en("For Java, the document names the packages `fc-java-core` 1.3.0 and `fc-java-event` 1.0.0.")
        .zh("Java 示例依赖 `fc-java-core` 1.3.0 和 `fc-java-event` 1.0.0。")
        .cites(&[ALIYUN_2021.at("6.2, pom.xml")]),
    note("own-notifications")
        .en("OSS also sends its own notifications through Simple Message Queue (MNS). They look similar and have other \
             events, such as `ObjectDownloaded:GetObject`, which no trigger has.")
        .zh("OSS 自身也会通过轻量消息队列（MNS）发送事件通知。两者相似，但通知另有触发器没有的事件，例如 \
             `ObjectDownloaded:GetObject`。")
        .cites(&[OSS_NOTICES.at("event types")]),
    note("more-members")
        .en("Later events can have more in `object` than the documents: `objectMeta` with `mimeType`, in the Java \
             types also `cacheControl`, `contentEncoding`, `contentDisposition`, `contentLanguage`, `expires`, \
             `accessControlAllowOrigin`, `userMeta` and `persistentMeta`; and `position`, `readFrom`, `readTo`. A \
             function should ignore unknown members.")
        .zh("较新的事件在 `object` 中可能有文档未提及的字段：`objectMeta`，其中有 `mimeType`，Java 类型中还有 \
             `cacheControl`、`contentEncoding`、`contentDisposition`、`contentLanguage`、`expires`、\
             `accessControlAllowOrigin`、`userMeta` 和 `persistentMeta`；以及 `position`、`readFrom`、`readTo`。函数应忽\
             略不认识的字段。")
        .cites(&[FC_RUNTIME_GO.at("README_OSS, 2022-06-10"), FC_SAMPLES.at("OSS"), FC_JAVA_EVENT.at("OSSEvent")]),
    trap("removal-delta")
        .en("No document prints the event of a removal. By the rule of new size minus old size, a removed object has \
             `size` 0 and a negative `deltaSize`; this page computes both this way, and you can enter others.")
        .zh("文档没有删除事件的示例。按“新大小减旧大小”的规则，删除后 `size` 为 0、`deltaSize` 为负；本页据此生成，两\
             者也可以自行填写。")
        .cites(&[ALIYUN_2021.at("5, deltaSize"), REASONING.at("removal")]),
    trap("config-and-event")
        .en("The documents' configurations do not fire for their events: prefix `source` and suffix `zip` with the key \
             `image/a.jpg`. The examples here have matching configurations; the printed ones are samples.")
        .zh("文档中的配置并不会触发文档中的事件：前缀 `source`、后缀 `zip`，而对象是 `image/a.jpg`。本页示例使用能够\
             匹配的配置，原始配置见“文档片段与处理函数”。")
        .cites(&[ALIYUN_2021.at("6.2"), ALIYUN_2019.at("OSS触发器")]),
    disagreement(
        "truth-table-row-4",
        &[
            side(
                ALIYUN_2021.at("6.1, 触发规则, 第 4 行"),
                "With (`source`, `zip`), the rule (`source1`, `1zip`) is allowed: the two do not overlap.",
                "已有规则（`source`，`zip`）时，（`source1`，`1zip`）合法，理由是“不重合”。",
            ),
            side(
                FC_OSS_2026.at("configuration examples"),
                "(`source`, `1zip`) and (`source1`, `zip`) are refused: `1zip` ends with `zip`, `source1` begins with \
                 `source`.",
                "（`source`，`1zip`）和（`source1`，`zip`）不成功：`1zip` 以 `zip` 结尾，`source1` 以 `source` 开头。",
            ),
        ],
    )
    .en("Used here: the dated table decides. If one object would trigger both rules, a warning shows such an object, \
         `source1/a1zip` for row 4, and says that the current page refuses them.")
    .zh("本页以有日期的表格判定。如果某个对象会同时触发两条规则，则给出这样的对象名称（第 4 行为 `source1/a1zip`），并提\
         示现行页面不允许。")
    .cites(&[ALIYUN_2021.at("6.1, 触发规则"), FC_OSS_2026.at("configuration examples")]),
    disagreement(
        "type-name",
        &[
            side(ALIYUN_NOTES.at("CreateTrigger, triggerType"), "`OSS`.", "写作 `OSS`。"),
            side(ALIYUN_2019.at("fcli mkt, -t"), "`oss`.", "写作 `oss`。"),
        ],
    )
    .en("Used here: `triggerType` is `oss`, in lower case.")
    .zh("本页采用小写的 `oss` 作为 `triggerType`。")
    .cites(&[ALIYUN_2019.at("fcli mkt, -t"), FC_SDK.at("CreateTriggerInput")]),
    disagreement(
        "key-length",
        &[
            side(OSS_OBJECTS.at("Naming conventions"), "1 to 1,023 bytes.", "1～1023 字节。"),
            side(OSS_NAMES.at("Length"), "1 to 1,023 characters.", "1～1023 个字符。"),
        ],
    )
    .en("Used here: bytes of UTF-8, so about 341 Chinese characters.")
    .zh("本页按 UTF-8 字节数计算，约 341 个汉字。")
    .cites(&[OSS_OBJECTS.at("Naming conventions")]),
    disagreement(
        "filter-required",
        &[
            side(ALIYUN_2021.at("6.1, 触发规则"), "Rules may lack prefix or suffix.", "规则可以不设置前缀或后缀。"),
            side(FC3_SCHEMA.at("oss, filter"), "`prefix` and `suffix` are required.", "`prefix` 和 `suffix` 均为必填。"),
            side(FUNCRAFT.at("oss-event"), "Both are required as well.", "同样要求两者必填。"),
        ],
    )
    .en("Used here: both may be empty, and the texts on this page write them as empty strings, which satisfies both.")
    .zh("本页允许两者为空，生成的配置文本会写出空字符串，可同时满足两种要求。")
    .cites(&[ALIYUN_2021.at("6.1"), FC3_SCHEMA.at("oss, filter"), FUNCRAFT.at("oss-event")]),
    disagreement(
        "capital-members",
        &[
            side(ALIYUN_2019.at("OSS触发器, ossTrigger.yml"), "`key`, `prefix`, `suffix`.", "写作 `key`、`prefix`、`suffix`。"),
            side(FC2_DEVS.at("oss"), "An example has `Key`, `Prefix`, `Suffix`.", "示例中写作 `Key`、`Prefix`、`Suffix`。"),
        ],
    )
    .en("Used here: lower case, as in the API.")
    .zh("本页采用小写，与 API 一致。")
    .cites(&[ALIYUN_2019.at("OSS触发器"), FC2_DEVS.at("oss")]),
    disagreement(
        "more-events",
        &[
            side(
                ALIYUN_2021.at("6.1, OSS事件定义"),
                "Thirteen names: nine creations, their wildcard, three removals.",
                "共 13 个名称：9 个创建事件、1 个创建通配符、3 个删除事件。",
            ),
            side(
                FC3_SCHEMA.at("oss, events"),
                "Also `oss:ObjectModified:UpdateObjectMeta`.",
                "另有 `oss:ObjectModified:UpdateObjectMeta`。",
            ),
            side(
                FC_OSS_2026.at("supported event types"),
                "Also that one, in eight regions of China, and `oss:ObjectReplication:` with three names.",
                "另有上述事件（限中国内地 8 个地域），以及 `oss:ObjectReplication:` 下的 3 个名称。",
            ),
        ],
    )
    .en("Used here: all can be selected, but the four later ones cannot happen here, since no source prints their \
         events.")
    .zh("本页均可选择；但后来的 4 个事件没有公开的示例，因此无法在本页模拟其发生。")
    .cites(&[ALIYUN_2021.at("6.1"), FC_OSS_2026.at("supported event types"), FC_SDK_2016.at("OSS event constants")]),
    disagreement(
        "virtual-bucket",
        &[
            side(ALIYUN_2019.at("OSS触发器, 事件格式"), "`bucket` has an empty `virtualBucket`.", "`bucket` 中有空的 `virtualBucket`。"),
            side(ALIYUN_2023.at("OSS触发器"), "No such member, as in 2021.", "没有该字段，2021 年的文档也没有。"),
            side(FC_RUNTIME_GO.at("README_OSS, 2022-06-10"), "An event of June 2022 has it.", "2022 年 6 月的事件中有该字段。"),
            side(FC_RUNTIME_JAVA.at("OSSEvent"), "The type has it.", "类型定义中有该字段。"),
        ],
    )
    .en("Used here: only the edition of 2019 has it, as in the documents. A function should neither require nor \
         reject it.")
    .zh("本页与文档一致，仅在 2019 版中包含它。函数既不应依赖也不应拒绝该字段。")
    .cites(&[ALIYUN_2019.at("OSS触发器"), ALIYUN_2023.at("OSS触发器"), FC_RUNTIME_GO.at("oss.go"), FC_SAMPLES.at("OSS")]),
    disagreement(
        "two-buckets",
        &[
            side(ALIYUN_2021.at("5, 6.2; bucket.arn"), "The ARN ends in `bucketname`.", "ARN 以 `bucketname` 结尾。"),
            side(ALIYUN_2021.at("5, 6.2; bucket.name"), "Its name is `testbucket`.", "Bucket 名称却是 `testbucket`。"),
            side(ALIYUN_2023.at("OSS触发器"), "Both are `testbucket`.", "两处均为 `testbucket`。"),
        ],
    )
    .en("Used here: both come from one ARN and are equal; the example of 2021 shows its ARN as an override.")
    .zh("本页两者都取自同一 ARN，必然一致；2021 年的示例用覆盖项还原其 ARN。")
    .cites(&[ALIYUN_2021.at("5, 6.2"), ALIYUN_2023.at("OSS触发器")]),
    disagreement(
        "two-owners",
        &[
            side(ALIYUN_2023.at("OSS触发器, bucket.arn"), "The ARN has `123456789`.", "ARN 中的账号为 `123456789`。"),
            side(ALIYUN_2023.at("OSS触发器, ownerIdentity"), "`164901546557****`.", "所有者为 `164901546557****`。"),
        ],
    )
    .en("Used here: the account in the ARN is the owner unless `ownerIdentity` is given.")
    .zh("本页默认以 ARN 中的账号作为所有者，除非填写了 `ownerIdentity`。")
    .cites(&[ALIYUN_2023.at("OSS触发器")]),
    disagreement(
        "post-delta",
        &[
            side(ALIYUN_2021.at("5, deltaSize"), "For a new object, its size.", "新增对象的 `deltaSize` 等于对象大小。"),
            side(FC_SAMPLES.at("OSS, PostObject"), "`0` after `PostObject`.", "`PostObject` 的示例中为 `0`。"),
        ],
    )
    .en("Used here: the rule of the document, for every call. You can enter `0` as `deltaSize`.")
    .zh("本页对所有接口都按文档规则计算；如需 `0`，可直接填写 `deltaSize`。")
    .cites(&[ALIYUN_2021.at("5, deltaSize"), FC_SAMPLES.at("OSS, PostObject")]),
];

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: FACTS,
    samples: &[
        sample("config-2019", "config", include_str!("config-2019.yml"))
            .en("The configuration of 2019, with its indentation rebuilt. It does not match the key `image/a.jpg` of the \
                 event printed below it.")
            .zh("2019 年文档中的配置，已恢复缩进。它不会匹配文档中紧随其后的事件（对象为 `image/a.jpg`）。")
            .cites(&[ALIYUN_2019.at("OSS触发器, ossTrigger.yml")]),
        sample("console-2021", "console", include_str!("console-2021.json"))
            .en("The example column of the console's form. It does not match the key `image/a.jpg` of the event printed \
                 after it.")
            .zh("控制台表单中“本文示例”一列的取值。它不会匹配文档后面的事件（对象为 `image/a.jpg`）。")
            .cites(&[ALIYUN_2021.at("6.2, 创建触发器")]),
        sample("truth-table", "rules", include_str!("truth-table.txt"))
            .en("The rules that are or are not allowed with PutObject, prefix `source` and suffix `zip`: event, \
                 prefix, suffix (`-` for none), verdict, and the document's reason in short.")
            .zh("已有 PutObject、前缀 `source`、后缀 `zip` 的规则时，哪些规则可以并存：依次为事件、前缀、后缀（`-` 表\
                 示无）、是否合法、理由。")
            .cites(&[ALIYUN_2021.at("6.1, 触发规则")]),
        sample("loop", "rules", include_str!("loop.txt"))
            .en("The document's two ways to keep a function from triggering itself.")
            .zh("文档给出的两种避免循环触发的做法。")
            .cites(&[ALIYUN_2021.at("6.1, 触发规则; 6.2, 示例场景")]),
        sample("java-packages", "build", include_str!("java-packages.xml"))
            .en("The dependencies of the document's Java function.")
            .zh("文档中 Java 示例函数的依赖。")
            .cites(&[ALIYUN_2021.at("6.2, pom.xml")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it reads every item of the list, and skips its own results and the steps of a \
                 multipart upload.")
            .zh("Node.js 函数：逐项处理事件列表，跳过函数自己写入的结果和分片上传的中间步骤。")
            .cites(&[ALIYUN_2021.at("5; 6.1, OSS事件定义")]),
        python(include_str!("handler.py")).cites(&[ALIYUN_2021.at("5; 6.1, OSS事件定义")]),
    ],
    counterexamples: &[
        broken("no-events", "missing", r#"{"config":{"events":null}}"#),
        broken("empty-events", "count", r#"{"config":{"events":[]}}"#),
        broken("event-without-oss", "no-such-choice", r#"{"config":{"events":["ObjectCreated:PutObject"]}}"#),
        broken("removal-wildcard", "no-such-choice", r#"{"config":{"events":["oss:ObjectRemoved:*"]}}"#),
        broken("events-as-text", "wrong-kind", r#"{"config":{"events":"oss:ObjectCreated:PutObject"}}"#),
        broken("event-twice", "twice", r#"{"config":{"events":["oss:ObjectCreated:*","oss:ObjectCreated:*"]}}"#),
        broken("no-filter", "no-filter", r#"{"config":{"filter":null}}"#),
        broken("empty-filter", "no-filter", r#"{"config":{"filter":{"key":{"prefix":"","suffix":""}}}}"#),
        broken(
            "wildcard-beside-name",
            "covered-event",
            r#"{"config":{"events":["oss:ObjectCreated:*","oss:ObjectCreated:PutObject"]}}"#,
        ),
        broken("glob-in-prefix", "literal-prefix", r#"{"config":{"filter":{"key":{"prefix":"source/*"}}}}"#),
        broken("two-suffixes", "literal-suffix", r#"{"config":{"filter":{"key":{"suffix":".jpg,.png"}}}}"#),
        broken("prefix-begins-with-slash", "prefix-slash", r#"{"config":{"filter":{"key":{"prefix":"/source/"}}}}"#),
        broken("filter-in-capitals", "unknown-member", r#"{"config":{"filter":{"key":null,"Key":{"Prefix":"source/"}}}}"#),
        broken("no-bucket", "missing", r#"{"config":{"sourceArn":null}}"#),
        broken("arn-without-bucket", "form", r#"{"config":{"sourceArn":"acs:oss:cn-shanghai:123456789"}}"#),
        broken("endpoint-in-arn", "form", r#"{"config":{"sourceArn":"acs:oss:oss-cn-shanghai:123456789:a-bucket"}}"#),
        broken("capitals-in-bucket", "form", r#"{"config":{"sourceArn":"acs:oss:cn-shanghai:123456789:Bucket"}}"#),
        broken("role-by-name", "form", r#"{"config":{"invocationRole":"AliyunOSSEventNotificationRole"}}"#),
        broken("no-key", "missing", r#"{"occurrence":{"key":null}}"#),
        broken("key-begins-with-slash", "form", r#"{"occurrence":{"key":"/source/a.png"}}"#),
        broken("negative-size", "out-of-range", r#"{"occurrence":{"size":-1}}"#),
        broken("no-such-call", "unknown-member", r#"{"occurrence":{"happening":"UploadObject"}}"#),
        broken("another-bucket", "bucket-agrees", r#"{"occurrence":{"name":"other-bucket"}}"#),
        broken("another-region", "region-agrees", r#"{"occurrence":{"region":"cn-beijing"}}"#),
        broken("no-address", "form", r#"{"occurrence":{"sourceIPAddress":"localhost"}}"#),
        broken("no-such-day", "no-such-time", r#"{"occurrence":{"eventTime":"2021-02-30T06:45:43.000Z"}}"#),
        broken(
            "override-of-nothing",
            "override-place",
            r#"{"occurrence":{"overrides":[{"pointer":"/events/0/oss/bucket/virtualBucket","value":"","why":"2019"}]}}"#,
        ),
    ],
};

/// The example of 2023 with a change.
const fn broken(id: &'static str, breaks: &'static str, patch: &'static str) -> CounterExample {
    refused(id, breaks, "put-2023", patch)
}
