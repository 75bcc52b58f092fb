//! Limits, notes, traps and disagreements, for the reference page.

use bilingual::sources::{SCF_GO, SCF_SDK, SCF_TERRAFORM, SCF_TOOLKIT, SCFCLI, TENCENT_2024};

use super::{DESC, PAGE, SUMMARY};
use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const FACTS: &[Fact] = &[
    note("life")
        .en("CKafka triggers can still be created: the call lists `ckafka` among the types it accepts today.")
        .zh("CKafka 触发器目前仍可创建：创建触发器的接口在支持的类型中列有 `ckafka`。")
        .cites(&[SCF_SDK.at("CreateTrigger, Type")]),
    limit("batch")
        .en("A call has at most 10000 messages, and mostly fewer than configured: size and speed of writing decide.")
        .zh("每次调用最多 10000 条消息；受消息大小、写入速度等影响，实际数量往往达不到配置的最大值。")
        .cites(&[TENCENT_2024.at("CKafka 触发器属性, 最大批量消息数")]),
    limit("six-megabytes")
        .en("An event has at most 6 MB, the limit of synchronous calls. Where one message alone reaches it, the event has \
             that message only.")
        .zh("事件最大 6 MB，即同步调用的事件大小限制。单条消息就达到 6 MB 时，事件中只有这一条消息。")
        .cites(&[TENCENT_2024.at("CKafka 消费及消息传递, 同步调用的事件大小限制")]),
    limit("same-region")
        .en("Instance and function must be in the same region.")
        .zh("CKafka 实例和函数必须在同一地域。")
        .cites(&[TENCENT_2024.at("CKafka 触发器属性, CKafka 实例")]),
    limit("without-acl")
        .en("Only existing topics without an ACL policy can be chosen.")
        .zh("仅支持已经创建、且未创建 ACL 策略的 Topic。")
        .cites(&[TENCENT_2024.at("CKafka 触发器属性, Topic")]),
    limit("same-vpc")
        .en("The function must be in the VPC of the instance.")
        .zh("函数与 CKafka 必须在相同 VPC 下。")
        .cites(&[TENCENT_2024.at("CKafka 触发器, 使用方法, 注意")]),
    note("pull")
        .en("SCF pulls: CKafka cannot push. A trigger has a consumer group of its own, with as many consumers as the topic \
             has partitions.")
        .zh("触发方式为 Pull 模型：CKafka 不会主动推送。云函数后台创建独立的消费组，消费模块的数量等于 Topic 的分区数。")
        .cites(&[TENCENT_2024.at("CKafka 触发器"), TENCENT_2024.at("CKafka 触发器, 常见问题")]),
    note("in-order")
        .en("Calls are synchronous and in order: the next batch is consumed only after the call for this one has \
             returned.")
        .zh("同步调用并保证消费顺序：前一批消息消费完，才进行下一批消息的消费。")
        .cites(&[TENCENT_2024.at("CKafka 消费及消息传递")]),
    note("retries")
        .en("Errors of the code or the runtime are retried as often as configured, 10000 times by default. Errors of the \
             system are retried with exponential backoff until they succeed.")
        .zh("运行错误（含用户代码错误和 Runtime 错误）按配置的重试次数重试，默认 10000 次；系统错误以指数退避方式持续重试，直\
             至成功。")
        .cites(&[TENCENT_2024.at("CKafka 触发器, 说明")]),
    note("start")
        .en("The start is the latest offset by default; the earliest and a point in time can be chosen.")
        .zh("起始位置默认为最新，也支持最开始和按指定时间点。")
        .cites(&[TENCENT_2024.at("CKafka 触发器属性, 起始位置")]),
    note("backlog")
        .en("If messages pile up, add partitions to the topic, since consumption grows with them and consumers follow by \
             themselves, or make the function quicker: slow calls, such as writes to a database, hold everything up.")
        .zh("消息堆积时，可增加 Topic 的分区数（消费能力与分区数成正比，消费模块会自动匹配），或缩短函数的运行时间：函数变\
             慢（例如写 DB 变慢）会使消费速度下降。")
        .cites(&[TENCENT_2024.at("CKafka 触发器, 常见问题")]),
    trap("loop-over-records")
        .en("Loop over `Records`: the number of messages differs from call to call.")
        .zh("请循环处理 `Records`：每次传递的消息个数并不恒定。")
        .cites(&[TENCENT_2024.at("CKafka 消费及消息传递, 说明")]),
    trap("poison")
        .en("One message that always fails blocks its partition for 10000 retries by default. Catch errors in the \
             function, put the message aside, and return.")
        .zh("默认重试 10000 次，一条总是处理失败的消息会一直阻塞所在分区。请在函数中捕获错误，另行保存该消息后正常返回。")
        .cites(&[TENCENT_2024.at("CKafka 触发器, 说明"), TENCENT_2024.at("CKafka 消费及消息传递")]),
    trap("wide-offset")
        .en("Read `offset` as a 64-bit integer; offsets outgrow 32 bits.")
        .zh("请使用 64 位整数读取 `offset`，偏移量会超出 32 位整数的范围。")
        .cites(&[SCF_GO.at("events/ckafka.go")]),
    note("console")
        .en("The console asks for instance, topic, most messages, start (latest, earliest, or a specific time), retries \
             and the longest wait, which no page explains.")
        .zh("控制台需要填写实例、Topic、最大批量消息数、起始位置（最新、最开始或指定时间点）、重试次数和最长等待时间，最后一\
             项文档没有说明。")
        .cites(&[TENCENT_2024.at("CKafka 触发器, 使用方法, 步骤2")]),
    disagreement(
        "partition",
        &[
            side(SUMMARY, "The member is `partition`.", "字段为 `partition`。"),
            side(PAGE, "The event has `Partition`; the table below it has `partition`.", "事件示例为 `Partition`，其下的说明表为 `partition`。"),
            side(SCF_GO.at("events/ckafka_test.go"), "`partition`, in an event that looks captured.", "为 `partition`，且该事件应来自真实环境。"),
        ],
    )
    .en("Used here: `partition`; the other can be chosen. A function should accept both.")
    .zh("本页采用 `partition`，也可以选择另一种写法；函数应兼容两者。")
    .cites(&[SUMMARY, PAGE, SCF_GO.at("events/ckafka_test.go")]),
    disagreement(
        "partition-as-text",
        &[
            side(SUMMARY, "The partition is a number.", "分区为数字。"),
            side(SCFCLI.at("ckafka"), "Writes `\"partition\": \"\"`, an empty string.", "写作 `\"partition\": \"\"`，为空字符串。"),
        ],
    )
    .en("Used here: a number; the generated event of the tool is a defect.")
    .zh("本页采用数字；该工具生成的测试事件有误。")
    .cites(&[SUMMARY, SCFCLI.at("ckafka")]),
    disagreement(
        "five-seconds",
        &[
            side(
                TENCENT_2024.at("触发器配置描述, Ckafka 触发器, maxMsgNum"),
                "A call for every `maxMsgNum` messages within 5 seconds.",
                "5 秒内每汇聚 maxMsgNum 条消息触发一次。",
            ),
            side(
                TENCENT_2024.at("CKafka 消费及消息传递, 超时时间"),
                "A call after 60 seconds at the latest.",
                "超时时间为 60 秒。",
            ),
            side(SCF_TOOLKIT.at("triggers/ckafka.ts"), "Sends `timeOut` 60.", "发送的 `timeOut` 为 60。"),
        ],
    )
    .en("Used here: 60 seconds, which `timeOut` can shorten.")
    .zh("本页采用 60 秒，可通过 `timeOut` 缩短。")
    .cites(&[TENCENT_2024.at("触发器配置描述"), TENCENT_2024.at("CKafka 消费及消息传递"), SCF_TOOLKIT.at("triggers/ckafka.ts")]),
    disagreement(
        "types",
        &[
            side(
                DESC,
                "The table types `maxMsgNum` and `retry` as strings, the samples have numbers.",
                "表格中 `maxMsgNum` 和 `retry` 的类型为 String，示例中为数字。",
            ),
            side(SCF_TOOLKIT.at("triggers/ckafka.ts"), "Sends numbers.", "发送数字。"),
        ],
    )
    .en("Used here: numbers.")
    .zh("本页采用数字。")
    .cites(&[DESC, SCF_TOOLKIT.at("triggers/ckafka.ts")]),
    disagreement(
        "required",
        &[
            side(
                DESC,
                "`maxMsgNum`, `offset` and `retry` are required.",
                "`maxMsgNum`、`offset` 和 `retry` 必选。",
            ),
            side(
                SCF_TOOLKIT.at("triggers/ckafka.ts"),
                "The component sends 100, `latest` and 10000 where they are omitted.",
                "未填写时，组件发送 100、`latest` 和 10000。",
            ),
        ],
    )
    .en("Used here: all three are required, as the call demands.")
    .zh("本页三者均为必填，与接口一致。")
    .cites(&[DESC, SCF_TOOLKIT.at("triggers/ckafka.ts")]),
    disagreement(
        "topic-in-name",
        &[
            side(
                TENCENT_2024.at("触发器配置描述, Ckafka 触发器, API 请求说明"),
                "`[instanceId]-[topicName]`: the topic's name.",
                "`[instanceId]-[topicName]`：Topic 名称。",
            ),
            side(
                SCF_TERRAFORM.at("function, triggers, name"),
                "`<ckafkaInstanceId>-<topicId>`: the topic's ID.",
                "`<ckafkaInstanceId>-<topicId>`：使用 Topic 的 ID。",
            ),
        ],
    )
    .en("Used here: the name, as the document's sample has it.")
    .zh("本页采用 Topic 名称，与文档示例一致。")
    .cites(&[TENCENT_2024.at("触发器配置描述, Ckafka 触发器, API 请求说明"), SCF_TERRAFORM.at("function, triggers, name")]),
    trap("cut-samples")
        .en("Both printed events are broken: a comma too many, and the second message outside of the list. The examples \
             here repair them.")
        .zh("文档中的两个事件都不是合法的 JSON：多了一个逗号，第二条消息落在列表之外。本页示例已修正。")
        .cites(&[SUMMARY, PAGE]),
];
