//! Limits, notes, traps and disagreements for the reference page.

use bilingual::Prose;
use bilingual::sources::{REASONING, TENCENT_2024};

use super::event::REGION_CITES;
use crate::model::{Fact, FactKind, Side};
use bilingual::sources::{SCF_GO, SCF_PAGES, SCF_SDK, SCF_TOOLKIT, SCFCLI};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "ten-triggers",
        kind: FactKind::Limit,
        text: Prose::new("A function takes at most 10 COS triggers.", "单个函数最多绑定 10 个 COS 触发器。"),
        cites: &[TENCENT_2024.at("COS 触发器使用限制")],
    },
    Fact {
        id: "one-function",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("COS 触发器使用限制, COS 侧限制"),
                says: Prose::new(
                    "The same event with the same prefix and suffix on one bucket is bound to one function.",
                    "单个存储桶相同的事件和前后缀规则只能绑定 1 个函数。",
                ),
            },
            Side {
                cite: SCF_PAGES.at("COS 触发器, COS 侧限制"),
                says: Prose::new(
                    "A state of the page in the repository: such a rule may fire 3 functions, and a bucket holds at most 10 rules.",
                    "文档仓库中的页面：相同规则可以触发 3 个函数，单个存储桶最多 10 条规则。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: one function, as the dated document says.",
            "本页采用标注日期的文档：只能绑定 1 个函数。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器使用限制"), SCF_PAGES.at("COS 触发器")],
    },
    Fact {
        id: "other-products",
        kind: FactKind::Limit,
        text: Prose::new(
            "An event fires one function call at most. Where another product holds the event of the bucket already, no function can \
             be bound to it.",
            "一个事件最多触发一次函数调用。如果该事件已被其他产品绑定，就不能再绑定到函数。",
        ),
        cites: &[TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"), TENCENT_2024.at("触发器概述, 注意事项")],
    },
    Fact {
        id: "one-filter",
        kind: FactKind::Limit,
        text: Prose::new(
            "A trigger has one prefix and one suffix at most; an object must satisfy both.",
            "每个触发器最多设置一个前缀过滤和一个后缀过滤，两者须同时满足。",
        ),
        cites: &[TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")],
    },
    Fact {
        id: "wildcard-blocks",
        kind: FactKind::Limit,
        text: Prose::new(
            "A rule of `cos:ObjectCreated:*` without filters makes every later binding of a name that begins with \
             `cos:ObjectCreated` fail; `ObjectRemove` stays free. A second rule of `cos:ObjectCreated:*` with the prefix `Log` \
             beside an equal one is refused as well.",
            "存在未设置前后缀的 `cos:ObjectCreated:*` 规则时，之后再绑定任何以 `cos:ObjectCreated` 开头的事件都会失败，`ObjectRemove` 不受影响。\
             已有 `cos:ObjectCreated:*` 加前缀 `Log` 的规则时，再创建同样的规则也会失败。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述, COS 事件冲突规则")],
    },
    Fact {
        id: "same-region",
        kind: FactKind::Limit,
        text: Prose::new(
            "Function and bucket are in one region: a function in Guangzhou takes buckets of Guangzhou only. For a bucket elsewhere, \
             make the function there.",
            "函数和存储桶必须在同一地域：广州的函数只能选择广州的存储桶。要处理其他地域的存储桶，应在对应地域创建函数。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器使用限制")],
    },
    Fact {
        id: "push",
        kind: FactKind::Note,
        text: Prose::new(
            "COS keeps the binding as a notification of the bucket, watches the bucket itself and pushes; the call is always \
             asynchronous.",
            "触发关系以存储桶通知的形式保存在 COS 侧，由 COS 监控存储桶并推送事件，调用方式始终为异步。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器说明"), TENCENT_2024.at("触发器概述, 示例 1")],
    },
    Fact {
        id: "one-event",
        kind: FactKind::Note,
        text: Prose::new(
            "A trigger listens to one event name; for creations and removals two triggers are needed.",
            "每个触发器只监听一个事件类型；既要监听上传又要监听删除时，需要两个触发器。",
        ),
        cites: &[TENCENT_2024.at("触发器配置描述, COS 触发器")],
    },
    Fact {
        id: "no-blanks",
        kind: FactKind::Trap,
        text: Prose::new(
            "`TriggerDesc` is JSON as a text and must be one piece without blanks: \
             `{\"event\":\"cos:ObjectCreated:*\",\"filter\":{\"Prefix\":\"\",\"Suffix\":\"\"}}`.",
            "`TriggerDesc` 是 JSON 字符串，必须连续且中间不能有空格：\
             `{\"event\":\"cos:ObjectCreated:*\",\"filter\":{\"Prefix\":\"\",\"Suffix\":\"\"}}`。",
        ),
        cites: &[TENCENT_2024.at("触发器配置描述, COS 触发器, 注意")],
    },
    Fact {
        id: "loop",
        kind: FactKind::Trap,
        text: Prose::new(
            "A function that writes to its own bucket, a thumbnail for instance, fires itself where its output passes the filters. \
             Give input and output different prefixes.",
            "函数向触发它的存储桶写入文件（例如缩略图）时，只要结果满足过滤条件就会再次触发自己。请为输入和输出使用不同的前缀。",
        ),
        cites: &[TENCENT_2024.at("触发器概述"), REASONING.at("output in the same bucket")],
    },
    Fact {
        id: "console",
        kind: FactKind::Note,
        text: Prose::new(
            "The console's form stands on default traffic, all creation events, no prefix, no suffix, and enabled at once.",
            "控制台表单的默认取值为：默认流量、全部创建事件、不设前缀和后缀、立即启用。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器, 使用方法, 步骤2")],
    },
    Fact {
        id: "default-version",
        kind: FactKind::Disagreement(&[
            Side {
                cite: SCF_SDK.at("CreateTrigger, Qualifier"),
                says: Prose::new("Left out, it is `$LATEST`.", "不填时为 `$LATEST`。"),
            },
            Side {
                cite: SCF_TOOLKIT.at("qualifier"),
                says: Prose::new(
                    "The deployment component sends `$DEFAULT`, as the console does.",
                    "部署组件与控制台一样使用 `$DEFAULT`。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: `$LATEST`, which the printed event shows too.",
            "本页采用 `$LATEST`，与文档中的事件一致。",
        ),
        cites: &[SCF_SDK.at("CreateTrigger, Qualifier"), SCF_TOOLKIT.at("qualifier")],
    },
    Fact {
        id: "event-name",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("触发器事件消息结构汇总, COS"),
                says: Prose::new(
                    "`eventName` is `cos:ObjectCreated:*`, wildcard and all.",
                    "`eventName` 为 `cos:ObjectCreated:*`，带通配符。",
                ),
            },
            Side {
                cite: SCF_GO.at("COS test event"),
                says: Prose::new(
                    "Likewise, in an event that looks captured.",
                    "同样带通配符，且该事件看起来来自真实环境。",
                ),
            },
            Side {
                cite: SCFCLI.at("COS"),
                says: Prose::new(
                    "The generator writes the call's name, `cos:ObjectCreated:Put`.",
                    "生成器写出具体名称 `cos:ObjectCreated:Put`。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: the configured name. Another can be entered as `eventName`; a function should accept both.",
            "本页采用所配置的名称，也可以通过 `eventName` 填写其他值；函数应兼容两种写法。",
        ),
        cites: &[TENCENT_2024.at("触发器事件消息结构汇总"), SCF_GO.at("COS"), SCFCLI.at("COS")],
    },
    Fact {
        id: "queue-prefix",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("触发器事件消息结构汇总, COS"),
                says: Prose::new("`eventQueue` begins with `qcs:0:lambda:`.", "`eventQueue` 以 `qcs:0:lambda:` 开头。"),
            },
            Side {
                cite: SCF_PAGES.at("COS 触发器, eventQueue"),
                says: Prose::new("It begins with `qcs:0:scf:`.", "以 `qcs:0:scf:` 开头。"),
            },
            Side {
                cite: SCF_GO.at("COS"),
                says: Prose::new(
                    "`qcs:0:lambda:`, and the generator of scfcli agrees.",
                    "为 `qcs:0:lambda:`，scfcli 的生成器相同。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: `lambda`, as the dated document prints; another can be entered as `eventQueue`.",
            "本页采用标注日期的文档中的 `lambda`，也可以通过 `eventQueue` 填写其他值。",
        ),
        cites: &[TENCENT_2024.at("触发器事件消息结构汇总"), SCF_PAGES.at("COS 触发器"), SCF_GO.at("COS")],
    },
    Fact {
        id: "overlap",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("COS 触发器使用限制"),
                says: Prose::new(
                    "For one event type, overlapping prefixes, overlapping suffixes, or an overlapping combination of both cannot be \
                     defined.",
                    "相同事件类型不能使用重叠前缀、重叠后缀，或前缀和后缀的重叠组合。",
                ),
            },
            Side {
                cite: TENCENT_2024.at("触发器配置描述, COS 事件冲突规则"),
                says: Prose::new(
                    "The later binding fails when prefix and suffix both conflict.",
                    "当前缀和后缀都冲突时，后面的绑定会失败。",
                ),
            },
        ]),
        text: Prose::new(
            "Taken here: both must overlap, since only then one object could fire twice, and since read literally the first sentence \
             would forbid any two rules without suffixes. Where one of two filled-in filters overlaps, the judgement says so.",
            "本页要求前缀和后缀都重叠才算冲突：只有这样同一对象才可能触发两次，而按第一种说法，任何两条都不设后缀的规则都会冲突。\
             若只有一项重叠，判断结果中会加以提示。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器使用限制"), TENCENT_2024.at("触发器配置描述")],
    },
    Fact {
        id: "filter-required",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("触发器配置描述, COS 触发器, filter"),
                says: Prose::new(
                    "`filter` is required, its members `Prefix` and `Suffix` are not.",
                    "`filter` 必选，其成员 `Prefix` 和 `Suffix` 可选。",
                ),
            },
            Side {
                cite: TENCENT_2024.at("COS 触发器说明, 前缀过滤, 后缀过滤"),
                says: Prose::new("Both filters are optional.", "前缀过滤和后缀过滤均为可选。"),
            },
        ]),
        text: Prose::new(
            "Taken here: neither need be entered, and both are written out as empty texts, which satisfies either.",
            "本页两者都可不填，生成的配置中写出空字符串，两种说法都能满足。",
        ),
        cites: &[TENCENT_2024.at("触发器配置描述; COS 触发器说明")],
    },
    Fact {
        id: "misprinted-name",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("COS 触发器说明, 事件类型"),
                says: Prose::new("Prints `cos:ObjectRemove>Delete`.", "印作 `cos:ObjectRemove>Delete`。"),
            },
            Side {
                cite: SCF_PAGES.at("COS 触发器, 事件类型"),
                says: Prose::new("Has `cos:ObjectRemove:Delete`.", "写作 `cos:ObjectRemove:Delete`。"),
            },
        ]),
        text: Prose::new("Taken here: the colon.", "本页采用冒号写法。"),
        cites: &[TENCENT_2024.at("COS 触发器说明"), SCF_PAGES.at("COS 触发器")],
    },
    Fact {
        id: "restores",
        kind: FactKind::Disagreement(&[
            Side {
                cite: TENCENT_2024.at("COS 触发器说明, introduction"),
                says: Prose::new("Speaks of creation and removal of objects.", "只提到对象创建和对象删除事件。"),
            },
            Side {
                cite: TENCENT_2024.at("COS 触发器说明, 事件类型"),
                says: Prose::new("Lists two events of restoring as well.", "表格中还列出两个归档恢复事件。"),
            },
        ]),
        text: Prose::new(
            "Taken here: the table, twelve names in all. No event of a removal or a restoring is printed anywhere, so their members \
             are assumed to be those of an upload.",
            "本页以表格为准，共 12 个名称。文档没有给出删除和恢复事件的示例，这里假定其成员与上传事件相同。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器说明"), REASONING.at("events of removals and restorings")],
    },
    Fact {
        id: "java-sample",
        kind: FactKind::Note,
        text: Prose::new(
            "The document points to a function in Java that reads this event: `tencentyun/scf-demo-java`, `example/Cos.java`.",
            "文档附有解析该事件的 Java 示例：`tencentyun/scf-demo-java` 仓库中的 `example/Cos.java`。",
        ),
        cites: &[TENCENT_2024.at("COS 触发器的事件消息结构")],
    },
    Fact {
        id: "region-codes",
        kind: FactKind::Note,
        text: Prose::new(
            "The region in the event is a short code. Known are `cd` (Chengdu), `gz` (Guangzhou), `bj` (Beijing), `sh` (Shanghai) and \
             `nj` (Nanjing); for other regions the long name stands here until `region` is entered.",
            "事件中的地域为简称。已知 `cd`（成都）、`gz`（广州）、`bj`（北京）、`sh`（上海）、`nj`（南京）；其他地域在填写 `region` 之前显示完整名称。",
        ),
        cites: REGION_CITES,
    },
    Fact {
        id: "misspelt",
        kind: FactKind::Trap,
        text: Prose::new(
            "`cosNotificationId` is `unkown`: the vendor's own spelling, in every page and library.",
            "`cosNotificationId` 的值为 `unkown`，这是厂商自己的拼写，各页面和代码库均如此。",
        ),
        cites: &[TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器"), SCFCLI.at("COS")],
    },
    Fact {
        id: "big-numbers",
        kind: FactKind::Trap,
        text: Prose::new(
            "`eventTime` and `reqid` do not fit 32 bits for ever: seconds leave them in 2038. Read both as 64-bit numbers.",
            "`eventTime` 和 `reqid` 不应使用 32 位整数：秒数将在 2038 年溢出。请按 64 位整数读取。",
        ),
        cites: &[TENCENT_2024.at("触发器事件消息结构汇总, COS"), REASONING.at("32-bit seconds")],
    },
    Fact {
        id: "cut-samples",
        kind: FactKind::Trap,
        text: Prose::new(
            "Both printed events are cut: address, signature and queue end in mid-word, a list is closed with a brace, and the second \
             lacks its part `event`. The examples here complete them; the signature stays as it is printed.",
            "文档中的两个事件都不完整：地址、签名和队列被截断，列表以花括号结尾，第二个还缺少 `event` 部分。本页示例已补全，签名仍保留原样。",
        ),
        cites: &[TENCENT_2024.at("触发器事件消息结构汇总, COS"), SCF_PAGES.at("COS 触发器")],
    },
];
