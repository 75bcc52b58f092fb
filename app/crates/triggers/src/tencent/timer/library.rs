//! What the documents print beside worked events, and what is refused.

use bilingual::sources::{SCF_TOOLKIT, TENCENT_2024};

use crate::model::Library;
use crate::model::notation::{python, refused, sample};

/// What the server knows besides.
pub static LIBRARY: Library = Library {
    facts: super::facts::FACTS,
    samples: &[
        sample("trigger-desc", "config", include_str!("trigger-desc.txt"))
            .en("`TriggerDesc` as printed: every five minutes.")
            .zh("文档中的 `TriggerDesc` 示例：每五分钟触发一次。")
            .cites(&[TENCENT_2024.at("触发器配置描述, 定时触发器, TriggerDesc 示例")]),
        sample("serverless", "config", include_str!("serverless.yml"))
            .en("A timer as the deployment component's guide prints it: every five seconds.")
            .zh("部署组件配置文档中的定时触发器示例：每 5 秒触发一次。")
            .cites(&[SCF_TOOLKIT.at("docs/configure.md, timer")]),
        sample("console", "console", include_str!("console.json"))
            .en("The console's form in its initial state.")
            .zh("控制台创建触发器表单的初始取值。")
            .cites(&[TENCENT_2024.at("定时触发器, 使用方法, 步骤2")]),
        sample("fields", "rules", include_str!("fields.txt"))
            .en("The seven fields with their values and signs. The five older ones are the same without second and year.")
            .zh("七个字段的取值范围和通配符。旧的五字段写法与此相同，但没有秒和年。")
            .cites(&[TENCENT_2024.at("Cron 表达式语法一, 语法二")]),
        sample("examples", "rules", include_str!("examples.txt"))
            .en("The document's expressions and their runs in Beijing time; a misprint is repaired.")
            .zh("文档列出的表达式及其触发时间（北京时间），已更正一处笔误。")
            .cites(&[TENCENT_2024.at("Cron 表达式, 示例")]),
        sample("handler-node", "handler", include_str!("handler.js"))
            .en("A function in Node.js: it turns the time into Beijing time, and parses a `Message` that is JSON.")
            .zh("Node.js 函数：把触发时间换算为北京时间，并在 `Message` 为 JSON 时再解析一次。")
            .cites(&[TENCENT_2024.at("定时触发器入参说明; 触发器事件消息结构汇总")]),
        python(include_str!("handler.py")).cites(&[TENCENT_2024.at("定时触发器入参说明; 触发器事件消息结构汇总")]),
    ],
    counterexamples: &[
        refused("no-schedule", "missing", "every-day", r#"{"config":{"TriggerDesc":null}}"#),
        refused("no-function", "missing", "every-day", r#"{"config":{"FunctionName":null}}"#),
        refused("no-name", "missing", "every-day", r#"{"config":{"TriggerName":null}}"#),
        refused("name-begins-with-digit", "form", "every-day", r#"{"config":{"TriggerName":"1st"}}"#),
        refused("name-with-dot", "form", "every-day", r#"{"config":{"TriggerName":"every.day"}}"#),
        refused("enable-as-number", "wrong-kind", "every-day", r#"{"config":{"Enable":1}}"#),
        refused("latest-without-dollar", "dollar", "every-day", r#"{"config":{"Qualifier":"LATEST"}}"#),
        refused("desc-as-answered", "wrong-kind", "every-day", r#"{"config":{"TriggerDesc":{"cron":"0 0 4 * * * *"}}}"#),
        refused("message-as-object", "wrong-kind", "every-day", r#"{"config":{"CustomArgument":{"to":"team"}}}"#),
        refused("no-such-day", "no-such-time", "every-day", r#"{"occurrence":{"Time":"2021-02-30T04:00:00Z"}}"#),
    ],
};
