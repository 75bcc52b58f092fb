//! What is configured in API Gateway: the request that an API takes, and the function behind it.

use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2021, APIG_FC, APIG_REQUEST, APIG_SDK, FUNCRAFT};

use super::super::QUALIFIER;
use super::event::IS_MAPPED_FORM;
use crate::form::{self, Fix, Form, trap};
use crate::model::notation::{chars, choice, config_text, field, json_text, must, should};
use crate::model::{
    Check, Choice, ConfigText, Field, Kind, Lit, Node, Path, Place, Rule, Syntax, Unit, When, config, on,
};
use crate::texts;
use crate::web;

const REQUEST: &[Cite] = &[APIG_REQUEST.at("parameters"), APIG_SDK.at("CreateApi, RequestConfig")];

pub(super) const REQUEST_CONFIG: Field = field(
    "RequestConfig",
    Kind::Record(&[
        field("RequestProtocol", chars(1, 40, PROTOCOLS))
            .en("Protocols of the API, such as `HTTP,HTTPS`.")
            .zh("API 支持的协议，例如 `HTTP,HTTPS`。")
            .default(Lit::Text("HTTP"))
            .aliases(&["protocol", "requestProtocol"])
            .cites(REQUEST),
        field("RequestHttpMethod", Kind::Choice(METHODS))
            .en("Method of the API, such as `GET`. `ANY` matches every method.")
            .zh("API 的请求方法，例如 `GET`。`ANY` 表示接受所有方法。")
            .required()
            .aliases(&["method", "requestHttpMethod", "Method"])
            .cites(&[APIG_SDK.at("CreateApi, RequestConfig"), FUNCRAFT.at("api-event")]),
        field("RequestPath", chars(1, 200, web::PATH))
            .en("Path of the API, such as `/users/[id]`: a name in brackets is a parameter of the path, a final `/*` \
                 matches every path below.")
            .zh("API 的请求路径，例如 `/users/[id]`：方括号内为路径参数，末尾的 `/*` 匹配其下所有路径。")
            .required()
            .example("/users/[id]")
            .aliases(&["path", "requestPath", "Path"])
            .cites(&[APIG_SDK.at("CreateApi, RequestConfig"), FUNCRAFT.at("api-event")]),
        field("RequestMode", Kind::Choice(MODES))
            .en("How the request's parameters are passed on. A form arrives as plain text only if they are mapped. \
                 `CreateApi` requires it; this page assumes `MAPPING` where it is left out.")
            .zh("请求参数的处理方式。只有选择入参映射，表单形式的请求体才会以原文传入。`CreateApi` 要求填写该参数；不填时本页按 \
                 `MAPPING` 处理。")
            .default(Lit::Text("MAPPING"))
            .aliases(&["requestMode", "mode", "入参请求模式"])
            .cites(&[ALIYUN_2021.at("13.2, 常见问题, FORM"), APIG_REQUEST.at("RequestMode")]),
        field("BodyFormat", Kind::Choice(FORMATS))
            .en("What the body of a POST or PUT is: `FORM` for a form, `STREAM` for anything else. It applies where parameters \
                 are mapped; the API's document names only the mode `MAPPING`.")
            .zh("POST、PUT 请求体的形式：`FORM` 为表单，`STREAM` 为其他内容。仅在入参映射时有效；API 文档只提到 `MAPPING` 模式。")
            .default(Lit::Text("STREAM"))
            .aliases(&["bodyFormat"])
            .cites(&[ALIYUN_2021.at("13.2, 常见问题, FORM"), APIG_REQUEST.at("BodyFormat")]),
    ]),
)
.en("What the API accepts from its callers.")
.zh("API 的请求定义。")
.aliases(&["requestConfig"])
.cites(REQUEST);

const METHODS: &[Choice] = &{
    let [get, post, put, delete, head, patch, options] = *web::METHODS else { panic!("seven methods") };
    [get, post, put, delete, head, patch, options, choice("ANY", "Every method", "所有方法")]
};

const PROTOCOLS: &Form = &Form::new(
    "^(HTTP|HTTPS|WEBSOCKET)(,(HTTP|HTTPS|WEBSOCKET))*$",
    "`HTTP`, `HTTPS` and `WEBSOCKET`, separated by commas",
    "`HTTP`、`HTTPS`、`WEBSOCKET`，以逗号分隔",
)
.traps(&[trap("^[A-Za-z,]*[a-z]", Fix::Unknown, "Protocols are in upper case.", "协议名称均为大写。")]);

const MODES: &[Choice] = &[
    choice("MAPPING", "Parameters are mapped; unknown ones are dropped", "入参映射，过滤未知参数"),
    choice("MAPPING_PASSTHROUGH", "Parameters are mapped; unknown ones pass through", "入参映射，透传未知参数"),
    choice("PASSTHROUGH", "Everything passes through", "入参透传"),
];

const FORMATS: &[Choice] = &[
    choice("FORM", "A form", "表单"),
    choice("STREAM", "Anything else, such as JSON or a file", "其他内容，例如 JSON 或文件"),
];

pub(super) const SERVICE_CONFIG: Field = field("ServiceConfig", Kind::Record(&[SERVICE_TIMEOUT, FUNCTION]))
    .en("The backend of the API: Function Compute. It is configured in API Gateway only; in Function Compute there is \
         nothing to create.")
    .zh("API 的后端服务：函数计算。只需在 API 网关中配置，无需在函数计算侧创建触发器。")
    .aliases(&["serviceConfig"])
    .cites(&[ALIYUN_2021.at("2, 单向集成触发器"), APIG_SDK.at("CreateApi, ServiceConfig")]);

const SERVICE_TIMEOUT: Field = field(
    "ServiceTimeout",
    Kind::Int { min: 1, max: 2_147_483_647, unit: Unit::Milliseconds },
)
.en("How long the gateway waits for the function, in milliseconds, such as `10000`. A cold start counts too: if it \
     takes longer, the caller gets 503.")
.zh("网关等待函数返回的最长时间，单位为毫秒，例如 `10000`。冷启动时间也计算在内，超时后调用方收到 503。")
.required()
.example("10000")
.aliases(&["timeout", "serviceTimeout", "后端超时"])
.cites(&[ALIYUN_2021.at("13.2, 常见问题, 冷启动"), APIG_SDK.at("CreateApi, ServiceConfig"), FUNCRAFT.at("api")]);

const FUNCTION: Field = field(
    "FunctionComputeConfig",
    Kind::Record(&[
        field("FcRegionId", chars(1, 64, form::REGION))
            .en("Region of the function, such as `cn-hangzhou`. If it differs from the API's, the gateway calls over \
                 the Internet, which costs time and traffic.")
            .zh("函数所在地域，例如 `cn-hangzhou`。与 API 不在同一地域时，网关经公网访问函数，时延更高并产生流量费用。")
            .required()
            .example("cn-hangzhou")
            .aliases(&["fcRegionId", "region"])
            .cites(&[APIG_FC.at("fcRegionId")]),
        field("FcType", Kind::Choice(TYPES))
            .en("Whether the function takes events or has its own HTTP trigger.")
            .zh("函数类型：事件函数，或自带 HTTP 触发器的函数。")
            .default(Lit::Text("FCEvent"))
            .aliases(&["fcType", "function_type"])
            .cites(&[APIG_FC.at("fcType")]),
        field("FcVersion", Kind::Choice(VERSIONS))
            .en("Version of Function Compute. From `3.0` on there are no services, so no `ServiceName`.")
            .zh("函数计算的产品版本。`3.0` 起不再有服务，无需填写 `ServiceName`。")
            .default(Lit::Text("2.0"))
            .aliases(&["fcVersion", "function_version"])
            .cites(&[APIG_FC.at("fcVersion")]),
        field("ServiceName", chars(1, 128, NAME))
            .en("Service of the function, such as `apitest`.")
            .zh("函数所属的服务，例如 `apitest`。")
            .example("apitest")
            .aliases(&["serviceName", "service_name"])
            .cites(&[APIG_FC.at("serviceName")]),
        field("FunctionName", chars(1, 128, NAME))
            .en("Name of the function, such as `fc-mobile`.")
            .zh("函数名称，例如 `fc-mobile`。")
            .required()
            .example("fc-mobile")
            .aliases(&["functionName", "function_name"])
            .cites(&[APIG_FC.at("functionName")]),
        Field {
            name: "Qualifier",
            place: Place::Inside,
            aliases: &["qualifier"],
            cites: &[APIG_FC.at("qualifier")],
            ..QUALIFIER
        },
        field("RoleArn", chars(1, 300, form::ALIYUN_ROLE))
            .en("ARN of the RAM role that the gateway assumes to call the function, such as \
                 `acs:ram::123456789:role/aliyunserviceroleforapigateway`.")
            .zh("API 网关调用函数时扮演的 RAM 角色 ARN，例如 \
                 `acs:ram::123456789:role/aliyunserviceroleforapigateway`。")
            .example("acs:ram::123456789:role/aliyunserviceroleforapigateway")
            .aliases(&["roleArn", "arn_role", "arn"])
            .cites(&[APIG_FC.at("roleArn")]),
    ]),
)
.en("Which function is the backend of the API, and how the gateway may call it.")
.zh("后端函数及网关的调用权限。")
.aliases(&["functionComputeConfig", "fc_service_config", "x-aliyun-apigateway-fc"])
.cites(&[APIG_FC.at("FunctionComputeConfig"), APIG_SDK.at("CreateApi, ServiceConfig")]);

const NAME: &Form = &Form::new(
    "^[A-Za-z_*][A-Za-z0-9_$*-]*$",
    "letters, digits, `_` and `-`, beginning with a letter or `_`",
    "字母、数字、下划线和短划线，以字母或下划线开头",
);

const TYPES: &[Choice] = &[
    choice("FCEvent", "A function that takes events", "事件函数"),
    choice("HttpTrigger", "A function with an HTTP trigger", "HTTP 函数"),
];

const VERSIONS: &[Choice] = &[
    choice("2.0", "Function Compute 2.0, with services", "函数计算 2.0，有服务"),
    choice("3.0", "Function Compute 3.0, without services", "函数计算 3.0，没有服务"),
];

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    must("service-missing", Check::Given(config("ServiceConfig.FunctionComputeConfig.ServiceName")))
        .en("In Function Compute 2.0 a function belongs to a service, which is required here.")
        .zh("函数计算 2.0 的函数属于某个服务，必须填写服务名称。")
        .when(When::Is(VERSION, Lit::Text("2.0")))
        .cites(&[APIG_FC.at("serviceName")]),
    should("no-services", Check::Missing(config("ServiceConfig.FunctionComputeConfig.ServiceName")))
        .en("Function Compute 3.0 has no services.")
        .zh("函数计算 3.0 没有服务的概念。")
        .when(When::Is(VERSION, Lit::Text("3.0")))
        .cites(&[APIG_FC.at("fcVersion; serviceName")]),
    must("one-body", Check::Missing(on("bodyBytes")))
        .en("A request has one body: text or bytes.")
        .zh("一个请求只有一个请求体：文本或二进制。")
        .when(When::Set(on("body")))
        .cites(&[ALIYUN_2021.at("13.2, event格式")]),
    must("form-as-bytes", Check::Missing(on("bodyBytes")))
        .en("A form that the gateway maps is text: fill in `body` instead.")
        .zh("网关映射的表单是文本，请改填 `body`。")
        .when(IS_MAPPED_FORM)
        .cites(&[ALIYUN_2021.at("13.2, 常见问题, Base64")]),
];

const VERSION: Path = config("ServiceConfig.FunctionComputeConfig.FcVersion");

/// The two parameters of `CreateApi` that are JSON strings.
pub(super) const CREATE: ConfigText = config_text(
    "create",
    Syntax::Json,
    Node::Object(&[
        texts::named("RequestConfig", json_text(&Node::Copy(config("RequestConfig")))),
        texts::named(
            "ServiceConfig",
            json_text(&Node::Object(&[
                texts::named("ServiceProtocol", texts::TYPE),
                texts::named("ServiceTimeout", Node::Copy(config("ServiceConfig.ServiceTimeout"))),
                texts::named("FunctionComputeConfig", Node::Copy(config("ServiceConfig.FunctionComputeConfig"))),
            ])),
        ),
    ]),
    "JSON of the `CreateApi` call of API Gateway",
    "API 网关 `CreateApi` 请求的 JSON",
);
