//! `aliyun/http` and `tencent/web-function`.

use bilingual::both;

use super::{Alone, Comparison, DESCRIPTION, FUNCTION_NAME, NAMESPACE, Outcome, Pair, QUALIFIER, Step, Way};
use crate::model::Lit;
use crate::model::Provider::{self, Aliyun, Tencent};
use crate::value::Value;
use crate::{aliyun, tencent};

pub(super) const COMPARISON: Comparison = Comparison {
    fields: &[
        Pair::of("triggerName", "TriggerName"),
        Pair::of("authType", "AuthType").way(Way::Code(auth)).note(
            "Who may call: everyone (`anonymous`, `NONE`), or only callers that sign, in each cloud's own way. Only \
             Function Compute checks tokens (`jwt`).",
            "访问控制：`anonymous` 与 `NONE` 均为免鉴权；两家云的签名方式不同；只有函数计算支持 `jwt`。",
        ),
        Pair::of("disableURLInternet", "NetConfig.EnableExtranet")
            .way(Way::Words(&[(Lit::Bool(true), Lit::Bool(false)), (Lit::Bool(false), Lit::Bool(true))]))
            .note(
                "Whether the Internet reaches the address, with opposite meanings: Function Compute's field switches \
                 it off, SCF's on.",
                "是否允许公网访问，两者含义相反：函数计算的字段表示禁用，SCF 的字段表示启用。",
            ),
        Pair::of("corsConfig.allowOrigins", "CorsConfig.Origins").way(Way::Code(cors)).note(
            "What pages of other sites may do. In SCF a switch, `CorsConfig.Enable`, turns all of it on.",
            "跨域访问设置。SCF 需要通过 `CorsConfig.Enable` 启用。",
        ),
        Pair::of("corsConfig.allowMethods", "CorsConfig.Methods").way(Way::Code(cors)),
        Pair::of("corsConfig.allowHeaders", "CorsConfig.Headers").way(Way::Code(cors)),
        Pair::of("corsConfig.exposeHeaders", "CorsConfig.ExposeHeaders").way(Way::Code(cors)),
        Pair::of("corsConfig.allowCredentials", "CorsConfig.Credentials").way(Way::Code(cors)),
        Pair::of("corsConfig.maxAge", "CorsConfig.MaxAge").way(Way::Code(cors)),
        QUALIFIER,
    ],
    alone: &[
        Alone::of(
            Aliyun,
            &["methods"],
            "A web function receives every method: refuse others in your code.",
            "Web 函数接受所有请求方法，需在代码中拒绝不支持的方法。",
        )
        .fill(r#"["GET","POST","PUT","DELETE","HEAD"]"#),
        Alone::of(
            Aliyun,
            &["authConfig"],
            "SCF does not check tokens: check them in your code.",
            "SCF 不校验 JWT，需在代码中校验。",
        ),
        FUNCTION_NAME,
        Alone::of(
            Tencent,
            &["CorsConfig.Enable"],
            "Function Compute has no such switch: what is set takes effect.",
            "函数计算没有该开关，设置后即生效。",
        ),
        Alone::of(
            Tencent,
            &["ApiGwCompatible", "EnableSimpleMode"],
            "Switches of SCF that mean nothing to a web function, or that no document describes.",
            "SCF 的开关，对 Web 函数没有影响，或没有文档说明。",
        ),
        Alone::of(
            Tencent,
            &["NetConfig.EnableIntranet"],
            "Function Compute always has an address within the cloud's network.",
            "函数计算始终提供内网访问地址。",
        ),
        Alone::of(
            Tencent,
            &["Enable"],
            "An HTTP trigger of Function Compute has no switch: it works as long as it exists.",
            "函数计算的 HTTP 触发器没有启用开关，只要存在就生效。",
        ),
        NAMESPACE,
        DESCRIPTION,
    ],
    members: &[
        Pair::of("/method", "/method"),
        Pair::of("/requestContext/http/method", "/method"),
        Pair::of("/path", "/path").note(
            "In Function Compute 3.0 the path is in the event; a web function reads it from the request.",
            "函数计算 3.0 的路径在 event 中；Web 函数从请求中读取路径。",
        ),
        Pair::of("/requestContext/http/path", "/path"),
        Pair::of("/rawPath", "/path"),
        Pair::of("/url", "/path")
            .note("In Function Compute with the query after `?`.", "函数计算中包含 `?` 之后的查询参数。"),
        Pair::of("/queries", "/query"),
        Pair::of("/queryParameters", "/query"),
        Pair::of("/headers/*", "/headers/*"),
        Pair::of("/headers", "/headers/*"),
        Pair::of("/body", "/body").note(
            "Plain bytes in a request; text or Base64 in the event of Function Compute 3.0.",
            "请求中为原始字节；函数计算 3.0 的 event 中为文本或 Base64。",
        ),
        Pair::of("/requestContext/requestId", "/headers/X-Scf-Request-Id"),
    ],
    members_alone: &[
        Alone::of(
            Aliyun,
            &["/clientIP", "/requestContext/http/sourceIp"],
            "A web function finds the client's address in a header such as `X-Forwarded-For`, if at all.",
            "Web 函数只能从 `X-Forwarded-For` 等请求头获取客户端地址。",
        ),
        Alone::of(
            Aliyun,
            &[
                "/headers/host",
                "/requestContext/domainName",
                "/requestContext/domainPrefix",
                "/requestContext/http/protocol",
                "/requestContext/http/userAgent",
            ],
            "In a web function this is an ordinary header or part of the request.",
            "在 Web 函数中是普通的请求头或请求的一部分。",
        ),
        Alone::of(
            Aliyun,
            &["/version", "/isBase64Encoded", "/requestContext/time", "/requestContext/timeEpoch"],
            "About the event itself, which a web function does not have.",
            "event 自身的信息。Web 函数没有 event。",
        ),
        Alone::of(
            Aliyun,
            &["/requestContext/accountId"],
            "The request to a web function does not name the account.",
            "Web 函数的请求中没有账号信息。",
        ),
        Alone::of(
            Tencent,
            &["/headers/X-Scf-Name", "/headers/X-Scf-Version", "/headers/X-Scf-Namespace"],
            "About the function itself. In Function Compute this is in the context.",
            "函数自身的信息。函数计算在 context 中提供。",
        ),
    ],
    ..Comparison::new(&aliyun::http::TRIGGER, &tencent::web_function::TRIGGER)
};

fn auth(to: Provider, value: &Value, _: &Value) -> Step {
    let signed = || {
        both!(
            "The other cloud has its own keys and its own way of signing: callers have to be changed.",
            "另一家云使用自己的密钥和签名方式，调用方需要修改。"
        )
    };
    match (to, value.as_text()) {
        (Provider::Tencent, Some("anonymous")) => Step::to("NONE"),
        (Provider::Tencent, Some("function")) => Step::to("CAM").said(Outcome::Changed, signed()),
        (Provider::Tencent, Some("jwt")) => Step::lost(both!(
            "SCF does not check tokens. Without authentication everyone may call: check tokens in your code.",
            "SCF 不校验 JWT。不设置鉴权时任何人都可以访问，请在代码中校验。"
        )),
        (Provider::Aliyun, Some("NONE")) => Step::to("anonymous"),
        (Provider::Aliyun, Some("CAM")) => Step::to("function").said(Outcome::Changed, signed()),
        // What is none of these is refused there.
        _ => Step::to(value.clone()),
    }
}

/// The switch of SCF for all that pages of other sites may do.
const CORS: &str = "CorsConfig.Enable";

fn cors(to: Provider, value: &Value, config: &Value) -> Step {
    if to == Provider::Tencent {
        return Step::to(value.clone()).beside(CORS, true);
    }
    if config.at(CORS) != Some(&Value::Bool(true)) {
        return Step::lost(both!(
            "It is off in SCF because `CorsConfig.Enable` is not `true`, so it is not carried over.",
            "SCF 未启用跨域访问（`CorsConfig.Enable` 不为 `true`），因此不迁移。"
        ));
    }
    match value.as_text() {
        None => Step::to(value.clone()).uses(&[CORS]),
        Some(text) => {
            let items = text.split(',').map(|item| item.trim().into()).collect();
            let says = both!("One text with commas becomes a list.", "以逗号分隔的文本改为列表。");
            Step::to(Value::List(items)).uses(&[CORS]).said(Outcome::Rewritten, says)
        }
    }
}
