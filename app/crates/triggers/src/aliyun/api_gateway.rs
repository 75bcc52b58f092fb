//! `aliyun/api-gateway`: an API whose backend is the function is called.

mod answer;
mod config;
mod event;
mod facts;

use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_2023, APIG_FC, APIG_SDK};

use self::answer::CONTRACT;
use self::config::{CREATE, REQUEST_CONFIG, RULES, SERVICE_CONFIG};
use self::event::{EVENT, HAPPENINGS, PRINTED};
pub use self::facts::LIBRARY;
use crate::model::notation::{clause, edition, json, no_event, says, worked};
use crate::model::{Answer, Invocation, Lit, Provider, Test, Trigger, When, config, on};

/// The table.
pub const TRIGGER: Trigger = Trigger {
    name: says("API Gateway", "API 网关触发器"),
    summary: says(
        "Invokes the function for each call of an API in API Gateway whose backend it is, waits, and builds the HTTP \
         response from what the function returns.",
        "函数作为 API 网关中某个 API 的后端服务：每次调用 API 时执行函数，网关等待返回值并将其转换为 HTTP 响应。",
    ),
    invocation: Invocation::Sync,
    config: &[REQUEST_CONFIG, SERVICE_CONFIG],
    happenings: HAPPENINGS,
    fires: &[
        clause(
            "method",
            Test::Includes { words: config("RequestConfig.RequestHttpMethod"), text: on("httpMethod"), any: "ANY" },
        )
        .en("The request's method is the API's method")
        .zh("请求方法与 API 定义一致")
        .cites(&[APIG_SDK.at("CreateApi, RequestConfig")]),
        clause("path", Test::PathFits { path: on("path"), template: config("RequestConfig.RequestPath") })
            .en("The request's path matches the API's path")
            .zh("请求路径与 API 定义匹配")
            .cites(&[APIG_SDK.at("CreateApi, RequestConfig")]),
    ],
    shapes: &[
        no_event("forwarded")
            .en("No event of this trigger: the gateway forwards the request to the function's HTTP trigger, and the \
                 function receives what its HTTP trigger passes on.")
            .zh("不产生该触发器的事件：API 网关将请求直接转发给函数的 HTTP 触发器，函数收到的内容由 HTTP 触发器决定。")
            .when(When::Is(config("ServiceConfig.FunctionComputeConfig.FcType"), Lit::Text("HttpTrigger")))
            .answer(Answer::Unread(says(
                "API Gateway reads no format here: the function answers as its HTTP trigger requires.",
                "此时 API 网关不解析返回格式，函数按照 HTTP 触发器的要求返回响应。",
            )))
            .cites(&[ALIYUN_2021.at("7.1, 其他使用说明"), APIG_FC.at("HTTP functions")]),
        json("request", EVENT)
            .en("One JSON object with the request: method, path, headers, parameters and body.")
            .zh("一个描述请求的 JSON 对象：方法、路径、请求头、参数和请求体。")
            .cites(PRINTED),
    ],
    answer: Answer::Contract(&CONTRACT),
    rules: RULES,
    editions: &[edition("2023-12-12")
        .en("The same seven members in the documents of 2019, 2021 and 2023.")
        .zh("2019、2021、2023 年的文档均为相同的七个字段。")
        .cites(&[
            ALIYUN_2019.at("API网关触发器, 输入格式"),
            ALIYUN_2021.at("13.2, event格式"),
            ALIYUN_2023.at("API网关触发器"),
        ])],
    examples: &[
        worked!("api_gateway", "get", "A request without a body", "不带请求体的请求")
            .cites(&[ALIYUN_2019.at("API网关触发器, 事件示例")]),
        worked!("api_gateway", "json", "A JSON body arrives as Base64", "JSON 请求体以 Base64 编码传入")
            .cites(&[ALIYUN_2021.at("13.2, 常见问题, FORM"), APIG_SDK.at("CreateApi, RequestConfig")]),
        worked!("api_gateway", "form", "A mapped form arrives as plain text", "映射后的表单以原文传入")
            .cites(&[ALIYUN_2021.at("13.2, 常见问题, FORM")]),
        worked!("api_gateway", "upload", "A binary body", "二进制请求体")
            .cites(&[ALIYUN_2021.at("13.2, event格式, 说明")]),
    ],
    texts: &[CREATE],
    tried_by: Some(on("path")),
    ..Trigger::new(Provider::Aliyun, "api-gateway", "FunctionCompute")
};
