//! `aliyun/api-gateway` and `tencent/api-gateway`.

use super::{Alone, Comparison, DESCRIPTION, NAMESPACE, Pair, QUALIFIER};
use crate::model::Provider::{Aliyun, Tencent};
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("RequestConfig.RequestHttpMethod", "api.requestConfig.method").note(
            "One method, or `ANY`. Tencent's API accepts neither `PATCH` nor `OPTIONS`.",
            "一个请求方法或 `ANY`。腾讯云的 API 不支持 `PATCH` 和 `OPTIONS`。",
        ),
        Pair::of("ServiceConfig.FunctionComputeConfig.FunctionName", "FunctionName")
            .note("The function behind the API.", "作为后端的函数。"),
        Pair { aliyun: "ServiceConfig.FunctionComputeConfig.Qualifier", ..QUALIFIER },
    ],
    alone: &[
        Alone::of(
            Aliyun,
            &["RequestConfig.RequestPath"],
            "In Tencent's gateway the path is a setting of the API, not of the trigger.",
            "腾讯云的 API 路径在 API 网关中设置，不属于触发器。",
        ),
        Alone::of(
            Aliyun,
            &["RequestConfig.RequestProtocol", "RequestConfig.RequestMode", "RequestConfig.BodyFormat"],
            "Tencent's trigger does not say how parameters and bodies are passed on: everything is in the event.",
            "腾讯云的触发器不设置参数和请求体的传递方式，事件中包含全部内容。",
        ),
        Alone::of(
            Aliyun,
            &["ServiceConfig.ServiceTimeout"],
            "In Tencent's gateway the timeout is a setting of the API, in seconds.",
            "腾讯云的超时时间在 API 中设置，单位为秒。",
        ),
        Alone::of(
            Aliyun,
            &[
                "ServiceConfig.FunctionComputeConfig.FcRegionId",
                "ServiceConfig.FunctionComputeConfig.FcType",
                "ServiceConfig.FunctionComputeConfig.ServiceName",
                "ServiceConfig.FunctionComputeConfig.RoleArn",
            ],
            "What kind of function it is, where it is, and how the gateway may call it. In SCF functions have no \
             services and are in the region of the trigger.",
            "函数的类型、位置以及网关的调用权限。SCF 没有服务的概念，函数与触发器同地域。",
        ),
        Alone::of(
            Aliyun,
            &["ServiceConfig.FunctionComputeConfig.FcVersion"],
            "SCF has only one version. Function Compute 3.0 has no services, either.",
            "SCF 没有版本之分。函数计算 3.0 同样没有服务的概念。",
        )
        .fill("3.0"),
        Alone::of(
            Tencent,
            &["api.authRequired"],
            "In Alibaba's gateway the authentication of callers is a setting of the API, not of its backend.",
            "阿里云 API 的安全认证在 API 中设置，不属于后端服务。",
        ),
        Alone::of(
            Tencent,
            &["api.isIntegratedResponse"],
            "Alibaba's gateway always reads the answer by its four members.",
            "阿里云 API 网关始终按四个字段解析返回值。",
        ),
        Alone::of(
            Tencent,
            &["api.IsBase64Encoded"],
            "Alibaba's gateway encodes bodies by itself and says so in `isBase64Encoded`.",
            "阿里云 API 网关自动对请求体编码，并以 `isBase64Encoded` 标明。",
        ),
        Alone::of(
            Tencent,
            &["service.serviceId", "service.serviceName", "release.environmentName"],
            "The service and its release. In Alibaba's gateway an API belongs to a group, which is not a setting of \
             the backend.",
            "API 所属的服务及发布环境。阿里云的 API 属于 API 分组，不在后端服务中设置。",
        ),
        Alone::of(
            Tencent,
            &["Enable"],
            "In Alibaba Cloud an API is switched off by taking it offline.",
            "阿里云的 API 通过下线来停用。",
        ),
        NAMESPACE,
        DESCRIPTION,
    ],
    members: &[
        Pair::of("/path", "/path"),
        Pair::of("/httpMethod", "/httpMethod"),
        Pair::of("/headers/*", "/headers").note(
            "Several values of a header are joined by `,` in Tencent's event.",
            "腾讯云事件中，同名请求头的多个值以 `,` 连接。",
        ),
        Pair::of("/headers/X-Forwarded-For", "/requestContext/sourceIp")
            .note("The address of the client.", "客户端 IP 地址。"),
        Pair::of("/queryParameters", "/queryString").note(
            "What the client writes after `?`. Tencent's event has all of it, and in `queryStringParameters` only \
             what the API defines.",
            "URL 中 `?` 之后的参数。腾讯云在 `queryString` 中给出全部参数，在 `queryStringParameters` 中只给出 API 定义的参数。",
        ),
        Pair::of("/pathParameters", "/pathParameters"),
        Pair::of("/body", "/body").note(
            "Base64 in Alibaba's event, unless it is a mapped form; text in Tencent's event, unless Base64 is \
             switched on.",
            "阿里云的请求体为 Base64，映射后的表单除外；腾讯云默认为原文，打开 Base64 编码后才编码。",
        ),
        Pair::of("/isBase64Encoded", "/isBase64Encoded"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/headers/X-Ca-Api-Gateway"],
            "The request's ID is in a header in Alibaba's event, and in `requestContext.requestId` in Tencent's.",
            "请求 ID 在阿里云事件中为请求头，在腾讯云事件中为 `requestContext.requestId`。",
        ),
        Alone::of(
            Tencent,
            &[
                "/requestContext/serviceId",
                "/requestContext/path",
                "/requestContext/httpMethod",
                "/requestContext/requestId",
                "/requestContext/identity/secretId",
                "/requestContext/stage",
                "/stageVariables",
            ],
            "About the API that was called. Alibaba's event does not contain it.",
            "所调用的 API 的信息。阿里云事件中没有。",
        ),
        Alone::of(
            Tencent,
            &["/queryStringParameters", "/headerParameters"],
            "The parameters that the API defines, separate from what the client sent.",
            "API 中定义的参数，与客户端实际发送的内容分开给出。",
        ),
    ],
    ..Comparison::new(&aliyun::api_gateway::TRIGGER, &tencent::api_gateway::TRIGGER)
};
