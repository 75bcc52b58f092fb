//! Limits, notes, traps and disagreements, for the reference page.

use bilingual::sources::{CMQ_ROUTING, CMQ_TOPICS, SCF_CMQ, SCF_GO, SCF_TERRAFORM, SCF_TOOLKIT};

use super::{COMPONENT, DESC, GO, PRINTED};
use crate::model::Fact;
use crate::model::notation::{disagreement, limit, note, side, trap};

pub(super) const FACTS: &[Fact] = &[
    note("push")
        .en("CMQ keeps the binding and pushes each message to all subscribers of the topic, functions among them. It \
             always invokes asynchronously. The document of 2024 does not say so; the older page on the trigger does.")
        .zh("Push 模型，异步调用：触发关系保存在 CMQ 侧，Topic 收到消息后推送给所有订阅者，函数也是其中之一。2024 年的文档没有说明，\
             以 CMQ Topic 触发器原页面为准。")
        .cites(&[SCF_CMQ.at("Push 模型; 异步调用")]),
    limit("same-region")
        .en("Topic and function must be in the same region.")
        .zh("仅支持同地域的 CMQ Topic：Topic 和函数必须在同一地域。")
        .cites(&[SCF_CMQ.at("CMQ Topic 触发器绑定限制")]),
    limit("hundred-subscribers")
        .en("A topic has at most 100 subscribers; once it has them, binding may fail. Below that limit, a topic can have \
             several functions.")
        .zh("单个 Topic 最多支持 100 个订阅者，达到限制时可能绑定失败；未达到时，一个 Topic 可以绑定多个函数。")
        .cites(&[SCF_CMQ.at("CMQ Topic 触发器绑定限制")]),
    limit("five-binding-keys")
        .en("A subscription has at most 5 binding keys, each of at most 64 bytes with at most 15 dots, so 16 words. A \
             routing key has the same limits.")
        .zh("一个订阅最多 5 个 Binding Key，每个不超过 64 字节，最多含 15 个 `.`，即 16 个单词。Routing Key 的限制相同。")
        .cites(&[CMQ_ROUTING.at("Use Limits")]),
    limit("five-tags")
        .en("A message has at most 5 tags, each of at most 16 characters.")
        .zh("单条消息最多添加 5 个标签，单个标签不超过 16 个字符。")
        .cites(&[CMQ_TOPICS.at("消息过滤")]),
    note("whole-tags")
        .en("A subscriber with tags gets only messages that carry one of them; a subscriber without tags gets all.")
        .zh("设置了标签的订阅者只能收到带该标签的消息；未设置标签时，所有消息都会推送。")
        .cites(&[CMQ_TOPICS.at("消息过滤")]),
    note("patterns")
        .en("`*` stands for a word and is never empty; `#` for any number, also none: `1.*.0` takes `1.x.0`, and `1.#.0` \
             takes both `1.2.3.4.4.2.2.0` and `1.0`.")
        .zh("`*` 代表一个单词，不能为空；`#` 可匹配零个或多个：`1.*.0` 匹配 `1.任意字符.0`，`1.#.0` 可匹配 \
             `1.2.3.4.4.2.2.0` 和 `1.0`。")
        .cites(&[CMQ_ROUTING.at("Wildcard Description")]),
    trap("strings-and-numbers")
        .en("`msgBody` is a string: parse JSON in it, and read `topicOwner` as a 64-bit number.")
        .zh("`msgBody` 是字符串，其中的 JSON 需要自行解析；`topicOwner` 请按 64 位整数读取。")
        .cites(&[PRINTED, SCF_GO.at("events/cmq.go")]),
    disagreement(
        "topic-owner",
        &[
            side(PRINTED, "`topicOwner` is the string `120xxxxx`.", "`topicOwner` 为字符串 `120xxxxx`。"),
            side(GO, "It is the number 123456.", "为数字 123456。"),
            side(SCF_CMQ.at("CMQ Topic 触发器的事件消息结构"), "`120xxxxx` without quotation marks.", "`120xxxxx`，不带引号。"),
        ],
    )
    .en("Used here: a number; the document's masked string can be entered.")
    .zh("本页采用数字，也可以填写文档中的脱敏字符串。")
    .cites(&[PRINTED, GO]),
    disagreement(
        "time",
        &[
            side(PRINTED, "`publishTime` has milliseconds.", "`publishTime` 带毫秒。"),
            side(GO, "It has none, in an event that looks captured.", "不带毫秒，且该事件应来自真实环境。"),
        ],
    )
    .en("Used here: without milliseconds unless they are entered.")
    .zh("本页默认不带毫秒，填写时可带。")
    .cites(&[PRINTED, GO]),
    disagreement(
        "tags",
        &[
            side(PRINTED, "`tag1,tag2`: no space after the comma.", "`tag1,tag2`：逗号后没有空格。"),
            side(GO, "`aaaa, bbbbb, cccc`: a space after each comma.", "`aaaa, bbbbb, cccc`：逗号后有空格。"),
            side(COMPONENT, "`[\"tag1\",\"tag2\"]`: a list.", "`[\"tag1\",\"tag2\"]`：列表。"),
        ],
    )
    .en("Used here: as you enter it. A function should split at commas and trim.")
    .zh("本页按填写的内容生成。函数应按逗号拆分并去除空格。")
    .cites(&[PRINTED, GO]),
    disagreement(
        "types",
        &[
            side(
                DESC,
                "The table types `filterType` and `filterKey` as strings; the samples have a number and a list.",
                "表格中 `filterType` 和 `filterKey` 的类型为 String，示例中为数字和列表。",
            ),
            side(
                SCF_TOOLKIT.at("triggers/cmq.ts"),
                "Sends the number 1 whatever is configured, and a list.",
                "无论如何配置都发送数字 1，`filterKey` 为列表。",
            ),
        ],
    )
    .en("Used here: a number and a list. With the deployment component, binding keys do not take effect.")
    .zh("本页采用数字和列表。使用该部署组件时，Binding Key 不会生效。")
    .cites(&[DESC, SCF_TOOLKIT.at("triggers/cmq.ts")]),
    disagreement(
        "hash",
        &[
            side(DESC, "The sample's binding key is `#test`, where `#` is no word of its own.", "示例的 Binding Key 为 `#test`，其中 `#` 不是单独的单词。"),
            side(
                CMQ_ROUTING.at("Wildcard Description"),
                "`#` matches any number of characters, but in the examples it is a word between dots, and `1.#.0` takes \
                 `1.0`.",
                "`#` 匹配零个或多个字符，但示例中都是点号之间的单词，且 `1.#.0` 可匹配 `1.0`。",
            ),
        ],
    )
    .en("Used here: a word `#` stands for any number of words; within a longer word it stands for any characters.")
    .zh("本页采用：单独的 `#` 代表任意个单词；位于单词之中时代表任意个字符。")
    .cites(&[DESC, CMQ_ROUTING.at("Wildcard Description")]),
    disagreement(
        "desc",
        &[
            side(DESC, "`TriggerDesc` holds the filter.", "`TriggerDesc` 中填写过滤条件。"),
            side(
                SCF_TERRAFORM.at("function, triggers, trigger_desc"),
                "A `cmq` trigger does not pass it.",
                "`cmq` 类型不传该参数。",
            ),
        ],
    )
    .en("Used here: the filter; without one it is `{}`.")
    .zh("本页采用前者；没有过滤条件时为 `{}`。")
    .cites(&[DESC, SCF_TERRAFORM.at("function, triggers, trigger_desc")]),
    trap("cut-sample")
        .en("The printed event is broken: its list is closed early and a comma is too many. The example here repairs it.")
        .zh("文档中的事件不是合法的 JSON：列表提前结束，且多了一个逗号。本页示例已修正。")
        .cites(&[PRINTED]),
];
