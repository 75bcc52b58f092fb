//! `tencent/api-gateway`: an API whose backend is the function is called.

mod answer;
mod config;
mod event;
mod facts;

use bilingual::source::Cite;
use bilingual::sources::{SCF_APIGW_END, SCF_GO, SCF_PAGES, TENCENT_2024};

pub use self::answer::CODES;
use self::answer::CONTRACT;
use self::config::{CONFIG, RULES};
use self::event::{EVENT, HAPPENINGS};
pub use self::facts::LIBRARY;
use super::enabled;
use crate::model::notation::{clause, edition, json, says, worked};
use crate::model::{Answer, Invocation, Life, Provider, Test, Trigger, config, on};
use crate::texts;

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("API Gateway", "API 网关触发器"),
    summary: says(
        "Invoked the function for each call of an API in API Gateway whose backend it was, waited, and built the HTTP \
         response from what the function returned.",
        "函数作为 API 网关中某个 API 的后端：每次调用 API 时执行函数，网关等待返回值并将其转换为 HTTP 响应。",
    ),
    life: Life::Retired {
        note: says(
            "New triggers cannot be created since July 1, 2024, and the trigger was taken offline on June 30, 2025, with \
             API Gateway itself. Function URLs take over simple cases, the cloud-native gateway (TSE) the others.",
            "自 2024 年 7 月 1 日起不支持新建；2025 年 6 月 30 日随 API 网关产品停止服务一并下线。基础场景建议改用函数 URL，更\
             高阶的能力可使用 TSE 云原生网关。",
        ),
        cites: &[SCF_APIGW_END.at("注意事项"), SCF_APIGW_END.at("迁移指引")],
    },
    invocation: Invocation::Sync,
    config: CONFIG,
    happenings: HAPPENINGS,
    rules: RULES,
    fires: &[
        enabled(&[TENCENT_2024.at("触发器配置描述")]),
        clause(
            "method",
            Test::Includes { words: config("api.requestConfig.method"), text: on("httpMethod"), any: "ANY" },
        )
        .en("The request's method is the API's method")
        .zh("请求方法与 API 的请求方法一致")
        .cites(&[TENCENT_2024.at("触发器配置描述, ApigwApiRequestConfig")]),
        clause("path", Test::PathFits { path: on("path"), template: on("apiPath") })
            .en("The request's path matches the API's path")
            .zh("请求路径与 API 的路径匹配")
            .cites(&[PAGE]),
    ],
    shapes: &[json("request", EVENT)
        .en("One JSON object with the request: path, method, headers, parameters, body, and the API that was called.")
        .zh("一个描述请求的 JSON 对象：路径、方法、请求头、参数、请求体，以及所调用的 API。")
        .cites(PRINTED)],
    answer: Answer::Contract(&CONTRACT),
    editions: &[edition("2024-04-19")
        .en("Two pages print the same event; headers are spelled differently.")
        .zh("两处文档给出的事件相同，仅请求头名称的大小写不同。")
        .cites(PRINTED)],
    examples: &[
        worked!(
            "api_gateway",
            "post",
            "A request with every part (API Gateway page)",
            "包含所有内容的请求（API 网关触发器页）"
        )
        .cites(&[PAGE]),
        worked!("api_gateway", "summary", "The same on the summary page", "同一请求（事件结构汇总页）")
            .cites(&[SUMMARY, SCF_PAGES.at("触发器事件消息结构汇总")]),
        worked!("api_gateway", "captured", "The event of the Go library's test", "Go 语言库测试中的事件")
            .cites(&[SCF_GO.at("events/apigw_test.go")]),
        worked!("api_gateway", "image", "An image, with Base64 switched on", "图片，已打开 Base64 编码").cites(&[
            TENCENT_2024.at("触发器配置描述, ApigwApi, IsBase64Encoded"),
            SCF_GO.at("cloudevents/scf/apigw.go"),
        ]),
    ],
    texts: &[texts::TRIGGER_DESC, texts::TRIGGER_DESC_YAML],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Tencent, "api-gateway", "apigw")
};

/// The page on the trigger.
pub(super) const PAGE: Cite = TENCENT_2024.at("API 网关触发器概述, 集成请求事件消息结构");
/// The summary of all events.
pub(super) const SUMMARY: Cite = TENCENT_2024.at("触发器事件消息结构汇总, API 网关触发器");
/// Where the event is printed.
pub(super) const PRINTED: &[Cite] = &[PAGE, SUMMARY];
/// Where the configuration is described.
pub(super) const DESC: Cite = TENCENT_2024.at("触发器配置描述, API 网关触发器");
