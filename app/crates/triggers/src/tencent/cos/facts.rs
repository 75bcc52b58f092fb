//! Limits, notes, traps and disagreements, for the reference page.

use bilingual::sources::{REASONING, SCF_IN_USE, SCF_PAGES, SCF_SDK, SCF_TOOLKIT, SCFCLI, TENCENT_2024};

use super::event::{GO, PAGE, REGION_CITES, SUMMARY, TYPES};
use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const FACTS: &[Fact] = &[
    note("life")
        .en("COS triggers can still be created: the call lists `cos` among the types it accepts today.")
        .zh("COS 触发器目前仍可创建：创建触发器的接口在支持的类型中列有 `cos`。")
        .cites(&[SCF_SDK.at("CreateTrigger, Type")]),
    limit("ten-triggers")
        .en("A function takes at most 10 COS triggers.")
        .zh("单个函数最多绑定 10 个 COS 触发器。")
        .cites(&[TENCENT_2024.at("COS 触发器使用限制")]),
    disagreement(
        "one-function",
        &[
            side(
                TENCENT_2024.at("COS 触发器使用限制, COS 侧限制"),
                "The same event with the same prefix and suffix on one bucket is bound to one function.",
                "单个存储桶相同的事件和前后缀规则只能绑定 1 个函数。",
            ),
            side(
                SCF_PAGES.at("COS 触发器, COS 侧限制"),
                "One version of the page in the repository: such a rule may fire 3 functions, and a bucket holds at \
                 most 10 rules.",
                "文档仓库中的页面：相同规则可以触发 3 个函数，单个存储桶最多 10 条规则。",
            ),
        ],
    )
    .en("Used here: one function, as the dated document says.")
    .zh("本页采用标注日期的文档：只能绑定 1 个函数。")
    .cites(&[TENCENT_2024.at("COS 触发器使用限制"), PAGE]),
    limit("other-products")
        .en(
            "An event fires one function call at most. If another product already uses the bucket's event, no function \
             can be bound to it.",
        )
        .zh("一个事件最多触发一次函数调用。如果该事件已被其他产品绑定，就不能再绑定到函数。")
        .cites(&[TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"), TENCENT_2024.at("触发器概述, 注意事项")]),
    limit("one-filter")
        .en("A trigger has one prefix and one suffix at most; an object must satisfy both.")
        .zh("每个触发器最多设置一个前缀过滤和一个后缀过滤，两者须同时满足。")
        .cites(&[TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")]),
    limit("wildcard-blocks")
        .en("A rule of `cos:ObjectCreated:*` without filters makes every later binding of a name that begins with \
             `cos:ObjectCreated` fail; `ObjectRemove` is still available. A second rule of `cos:ObjectCreated:*` with \
             the prefix `Log` is refused too if an equal one exists.")
        .zh("存在未设置前后缀的 `cos:ObjectCreated:*` 规则时，之后再绑定任何以 `cos:ObjectCreated` 开头的事件都会失\
             败，`ObjectRemove` 不受影响。已有 `cos:ObjectCreated:*` 加前缀 `Log` 的规则时，再创建相同的规则也会失败。")
        .cites(&[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")]),
    limit("same-region")
        .en("Function and bucket are in one region: a function in Guangzhou takes buckets of Guangzhou only. For a \
             bucket elsewhere, create the function there.")
        .zh("函数和存储桶必须在同一地域：广州的函数只能选择广州的存储桶。要处理其他地域的存储桶，应在对应地域创建函\
             数。")
        .cites(&[TENCENT_2024.at("COS 触发器使用限制")]),
    note("push")
        .en("COS keeps the binding as a notification of the bucket, watches the bucket itself and pushes; the call \
             is always asynchronous.")
        .zh("触发关系以存储桶通知的形式保存在 COS 侧，由 COS 监控存储桶并推送事件，调用方式始终为异步。")
        .cites(&[TENCENT_2024.at("COS 触发器说明"), TENCENT_2024.at("触发器概述, 示例 1")]),
    note("one-event")
        .en("A trigger listens to one event name; for creations and removals two triggers are needed.")
        .zh("每个触发器只支持一个事件类型；同时监听上传和删除需要两个触发器。")
        .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器")]),
    trap("no-blanks")
        .en("`TriggerDesc` is JSON in a string and must not contain spaces: \
             `{\"event\":\"cos:ObjectCreated:*\",\"filter\":{\"Prefix\":\"\",\"Suffix\":\"\"}}`.")
        .zh("`TriggerDesc` 是 JSON 字符串，必须连续且中间不能有空格：\
             `{\"event\":\"cos:ObjectCreated:*\",\"filter\":{\"Prefix\":\"\",\"Suffix\":\"\"}}`。")
        .cites(&[TENCENT_2024.at("触发器配置描述, COS 触发器, 注意")]),
    trap("loop")
        .en("A function that writes to its own bucket, for example thumbnails, triggers itself if its output passes \
             the filters. Give input and output different prefixes.")
        .zh("函数向触发它的存储桶写入文件（例如缩略图）时，只要结果满足过滤条件就会再次触发自身。请为输入和输出使用不\
             同的前缀。")
        .cites(&[TENCENT_2024.at("触发器概述"), REASONING.at("output in the same bucket")]),
    note("console")
        .en(
            "The console's form starts with default traffic, all creation events, no prefix, no suffix, and enabled at \
             once.",
        )
        .zh("控制台表单的默认取值为：默认流量、全部创建事件、不设前缀和后缀、立即启用。")
        .cites(&[TENCENT_2024.at("COS 触发器, 使用方法, 步骤2")]),
    disagreement(
        "default-version",
        &[
            side(
                SCF_SDK.at("CreateTrigger, Qualifier"),
                "If omitted, it is `$LATEST`; `$DEFAULT` is recommended, since traffic can then move to a new version \
                 step by step.",
                "不填时为 `$LATEST`；建议填写 `$DEFAULT`，便于之后对版本进行灰度发布。",
            ),
            side(
                SCF_TOOLKIT.at("qualifier"),
                "The deployment component sends `$DEFAULT`, as the console does.",
                "部署组件与控制台一样使用 `$DEFAULT`。",
            ),
        ],
    )
    .en("Used here: `$LATEST`, which the printed event shows too.")
    .zh("本页采用 `$LATEST`，与文档中的事件一致。")
    .cites(&[SCF_SDK.at("CreateTrigger, Qualifier"), SCF_TOOLKIT.at("qualifier")]),
    disagreement(
        "event-name",
        &[
            side(SUMMARY, "`eventName` is `cos:ObjectCreated:*`.", "`eventName` 为 `cos:ObjectCreated:*`。"),
            side(GO, "Likewise, in an event that looks captured.", "同样如此，且该事件应来自真实环境。"),
            side(
                SCFCLI.at("COS"),
                "Writes the call's name: `cos:ObjectCreated:Put`.",
                "写出具体名称 `cos:ObjectCreated:Put`。",
            ),
        ],
    )
    .en("Used here: the configured name. Another can be entered as `eventName`; a function should accept both.")
    .zh("本页采用所配置的名称，也可以通过 `eventName` 填写其他值；函数应兼容两种写法。")
    .cites(&[SUMMARY, GO, SCFCLI.at("COS")]),
    disagreement(
        "queue-prefix",
        &[
            side(SUMMARY, "`eventQueue` begins with `qcs:0:lambda:`.", "`eventQueue` 以 `qcs:0:lambda:` 开头。"),
            side(SCF_PAGES.at("COS 触发器, eventQueue"), "It begins with `qcs:0:scf:`.", "以 `qcs:0:scf:` 开头。"),
            side(GO, "`qcs:0:lambda:`; the generator of scfcli agrees.", "为 `qcs:0:lambda:`，scfcli 生成器相同。"),
        ],
    )
    .en("Used here: `lambda`, as the dated document prints; another can be entered as `eventQueue`.")
    .zh("本页采用标注日期的文档中的 `lambda`，也可以通过 `eventQueue` 填写其他值。")
    .cites(&[SUMMARY, PAGE, GO]),
    disagreement(
        "overlap",
        &[
            side(
                TENCENT_2024.at("COS 触发器使用限制"),
                "For one event type, overlapping prefixes, overlapping suffixes, or an overlapping combination of \
                 both cannot be defined.",
                "相同事件类型不能使用重叠前缀、重叠后缀，或前缀和后缀的重叠组合。",
            ),
            side(
                TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"),
                "The later binding fails when prefix and suffix both conflict.",
                "当前缀和后缀都冲突时，后面的绑定会失败。",
            ),
        ],
    )
    .en("Used here: both must overlap, since only then can one object fire twice, and since, read literally, the \
         first sentence would forbid any two rules without suffixes. If one of two set filters overlaps, the verdict \
         says so.")
    .zh("本页要求前缀和后缀都重叠才算冲突：只有这样同一对象才可能触发两次，而按第一种说法，任何两条都不设后缀的规则都\
         会冲突。若只有一项重叠，判断结果中会加以提示。")
    .cites(&[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述")]),
    disagreement(
        "filter-required",
        &[
            side(
                TENCENT_2024.at("触发器配置描述, COS 触发器, filter"),
                "`filter` is required, its members `Prefix` and `Suffix` are not.",
                "`filter` 必选，其字段 `Prefix` 和 `Suffix` 可选。",
            ),
            side(
                TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤"),
                "Both filters are optional.",
                "前缀过滤和后缀过滤均为可选。",
            ),
        ],
    )
    .en("Used here: neither is required, and both are written out as empty strings, which satisfies either.")
    .zh("本页两者都可不填，生成的配置中写出空字符串，可同时满足两种说法。")
    .cites(&[TENCENT_2024.at("触发器配置描述; COS 触发器说明")]),
    disagreement(
        "suffix-dot",
        &[
            side(TENCENT_2024.at("触发器配置描述"), "A suffix must begin with `.`.", "后缀必须以 `.` 开头。"),
            side(SCF_IN_USE.at("Suffix"), "Has the suffix `/original.jpg`.", "使用后缀 `/original.jpg`。"),
        ],
    )
    .en("Used here: a different beginning is a warning, and the suffix is compared as written.")
    .zh("本页对其他开头仅给出警告，并按原值比较后缀。")
    .cites(&[TENCENT_2024.at("触发器配置描述, CosFilter"), SCF_IN_USE.at("Suffix")]),
    disagreement(
        "misprinted-name",
        &[
            side(TYPES, "Prints `cos:ObjectRemove>Delete`.", "误写为 `cos:ObjectRemove>Delete`。"),
            side(PAGE, "Has `cos:ObjectRemove:Delete`.", "写作 `cos:ObjectRemove:Delete`。"),
        ],
    )
    .en("Used here: the colon.")
    .zh("本页采用冒号写法。")
    .cites(&[TENCENT_2024.at("COS 触发器说明"), PAGE]),
    disagreement(
        "restores",
        &[
            side(
                TENCENT_2024.at("COS 触发器说明"),
                "Mentions creation and removal of objects.",
                "只提到对象创建和对象删除事件。",
            ),
            side(TYPES, "Also lists two events of restoring.", "表格中还列出两个归档恢复事件。"),
        ],
    )
    .en("Used here: the table, twelve names in all. No source prints an event of a removal or a restoring, so their \
         members are assumed to be those of an upload.")
    .zh("本页以表格为准，共 12 个名称。文档没有给出删除和恢复事件的示例，这里假定其字段与上传事件相同。")
    .cites(&[TENCENT_2024.at("COS 触发器说明"), REASONING.at("events of removals and restorings")]),
    note("java-sample")
        .en("The document points to a function in Java that reads this event: `tencentyun/scf-demo-java`, \
             `example/Cos.java`. Libraries for Java and Go define the types of the events.")
        .zh("文档附有解析该事件的 Java 示例：`tencentyun/scf-demo-java` 仓库中的 `example/Cos.java`。Java 和 Go 另有定\
             义事件结构的库可直接使用。")
        .cites(&[TENCENT_2024.at("COS 触发器的事件消息结构"), TENCENT_2024.at("触发器事件消息结构汇总, 注意")]),
    note("region-codes")
        .en(
            "The region in the event is a short code. Known are `cd` (Chengdu), `gz` (Guangzhou), `bj` (Beijing), `sh` \
             (Shanghai) and `nj` (Nanjing); for other regions, the long name is shown here until `region` is entered.",
        )
        .zh("事件中的地域为简称。已知 `cd`（成都）、`gz`（广州）、`bj`（北京）、`sh`（上海）、`nj`（南京）；其他地域\
             在填写 `region` 之前显示完整名称。")
        .cites(REGION_CITES),
    trap("big-numbers")
        .en("`eventTime` and `reqid` outgrow 32 bits: seconds do in 2038. Read both as 64-bit numbers.")
        .zh("请使用 64 位整数读取 `eventTime` 和 `reqid`：32 位整数表示的秒数将在 2038 年溢出。")
        .cites(&[SUMMARY, REASONING.at("32-bit seconds")]),
    trap("cut-samples")
        .en("Both printed events are truncated: address, signature and queue end in mid-word, a list is closed with a \
             brace, and the second lacks its part `event`. The examples here complete them; the signature stays as it \
             is printed.")
        .zh("文档中的两个事件均不完整：地址、签名和队列被截断，列表以花括号结尾，第二个还缺少 `event` 部分。本页示例\
             已补全，签名仍保留原样。")
        .cites(&[SUMMARY, PAGE]),
];
