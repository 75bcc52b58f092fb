//! What is configured, and how many HTTP triggers a function may have.

use bilingual::Text;
use bilingual::source::Cite;
use bilingual::sources::{ALIYUN_2019, ALIYUN_2021, ALIYUN_NOTES, FC_HTTP_FAQ, FC_JWT, FC_SDK, FC3_SCHEMA};

use super::super::{QUALIFIER, TRIGGER_NAME};
use crate::form;
use crate::model::notation::{bytes, chars, choice, field, list_of, must, noted};
use crate::model::{
    Breach, Check, Choice, Code, Conflict, Field, FindBreaches, Judgement, Kind, Lit, Root, Rule, Unit, When, config,
};
use crate::value::Value;
use crate::web;

pub(super) const CONFIG: &[Field] =
    &[TRIGGER_NAME, AUTH_TYPE, METHODS, DISABLE_URL_INTERNET, AUTH_CONFIG, CORS_CONFIG, QUALIFIER];

const AUTH_TYPE: Field = field("authType", Kind::Choice(AUTH_TYPES))
    .en("Who may call: `anonymous` for everyone, `function` for signed requests, `jwt` for requests with a token. \
         Written in lower case.")
    .zh("认证方式：`anonymous` 允许任何人访问，`function` 要求请求带签名，`jwt` 要求请求带令牌。均为小写。")
    .default(Lit::Text("function"))
    .aliases(&["auth", "AuthType", "auth_type"])
    .cites(&[ALIYUN_2019.at("HTTP触发器, authType"), FC_SDK.at("HTTPTriggerConfig"), FC3_SCHEMA.at("http")]);

const AUTH_TYPES: &[Choice] = &[
    choice("anonymous", "Everyone who knows the address", "任何知道该地址的人").aliases(&["ANONYMOUS", "no-auth"]),
    choice("function", "Requests with a signature and a time stamp", "带有签名和时间戳的请求").aliases(&["FUNCTION"]),
    choice("jwt", "Requests with a valid JSON Web Token", "带有有效 JWT 的请求")
        .aliases(&["JWT"])
        .cites(&[FC_JWT.at("认证方式"), FC_SDK.at("HTTPTriggerConfig")]),
];

const METHODS: Field = field("methods", list_of(&Kind::Choice(web::METHODS), 1, 7))
    .en("Methods that invoke the function, such as `GET`. Any other gets 403, including the `OPTIONS` that browsers \
         send before a cross-origin request.")
    .zh("可触发函数的请求方法，例如 `GET`。其他方法返回 403，包括浏览器跨域请求前自动发送的 `OPTIONS`。")
    .required()
    .example("GET")
    .aliases(&["method", "Methods"])
    .cites(&[ALIYUN_2019.at("HTTP触发器, methods"), ALIYUN_2021.at("7.1"), ALIYUN_NOTES.at("HTTP触发器, 协议支持")]);

const DISABLE_URL_INTERNET: Field = field("disableURLInternet", Kind::Bool)
    .en("Whether the public address is disabled, so that only the internal one answers.")
    .zh("是否禁用公网访问 URL，禁用后只能通过内网地址访问。")
    .default(Lit::Bool(false))
    .aliases(&["disableUrlInternet", "disable_url_internet"])
    .cites(&[FC_SDK.at("HTTPTriggerConfig"), FC3_SCHEMA.at("http")]);

const AUTH_CONFIG: Field = field("authConfig", bytes(0, 65_536, form::ANY))
    .en("Settings of `jwt`, a JSON string such as \
         `{\"jwks\":{\"keys\":[]},\"tokenLookup\":\"header:Authorization:Bearer\"}`: the public keys, where the \
         token is in the request, and which claims the function receives.")
    .zh("`jwt` 认证的配置，JSON 字符串，例如 \
         `{\"jwks\":{\"keys\":[]},\"tokenLookup\":\"header:Authorization:Bearer\"}`：公钥集合、令牌在请求中的位置，\
         以及传给函数的 claim。")
    .example("{\"jwks\":{\"keys\":[]},\"tokenLookup\":\"header:Authorization:Bearer\"}")
    .cites(&[FC_JWT.at("配置JWKS"), FC_SDK.at("HTTPTriggerConfig"), FC3_SCHEMA.at("http")]);

const CORS_CONFIG: Field = field(
    "corsConfig",
    Kind::Record(&[
        texts(
            "allowOrigins",
            "Origins that may read responses, such as `https://example.org`.",
            "允许跨域访问的来源，例如 `https://example.org`。",
        ),
        texts("allowMethods", "Methods that other origins may use, such as `GET`.", "允许跨域使用的方法，例如 `GET`。"),
        texts("allowHeaders", "Headers that other origins may send.", "允许跨域请求携带的请求头。"),
        texts(
            "exposeHeaders",
            "Headers of the response that scripts of other origins may read.",
            "允许跨域脚本读取的响应头。",
        ),
        field("allowCredentials", Kind::Bool)
            .en("Whether cookies may be sent.")
            .zh("是否允许携带 Cookie。")
            .cites(CORS),
        field("maxAge", Kind::Int { min: 0, max: 2_147_483_647, unit: Unit::Seconds })
            .en("How long browsers keep the answer to `OPTIONS`, in seconds, such as `3600`.")
            .zh("浏览器缓存预检结果的时间，单位为秒，例如 `3600`。")
            .example("3600")
            .cites(CORS),
    ]),
)
.en("What pages of other origins may do.")
.zh("跨域资源共享（CORS）配置。")
.cites(&[FC_SDK.at("HTTPTriggerConfig, corsConfig")]);

const fn texts(name: &'static str, en: &'static str, zh: &'static str) -> Field {
    field(name, list_of(&ANY_TEXT, 0, 100)).en(en).zh(zh).cites(CORS)
}

const CORS: &[Cite] = &[FC_SDK.at("CORSConfig")];

const ANY_TEXT: Kind = chars(1, 256, form::ANY);

const IS_JWT: When = When::Is(config("authType"), Lit::Text("jwt"));

/// Checks across fields.
pub(super) const RULES: &[Rule] = &[
    must("jwt-without-keys", Check::Given(config("authConfig")))
        .en("With `jwt`, the trigger needs the keys that verify tokens.")
        .zh("使用 `jwt` 认证时，必须在 `authConfig` 中提供用于校验令牌的公钥。")
        .when(IS_JWT)
        .cites(&[FC_JWT.at("配置JWKS")]),
    must("auth-config-json", Check::Broken(Root::Config, AUTH_CONFIG_JSON))
        .en("`authConfig` is a JSON object in a string, with the member `jwks`.")
        .zh("`authConfig` 是字符串形式的 JSON 对象，其中包含字段 `jwks`。")
        .when(IS_JWT)
        .cites(&[FC_JWT.at("配置JWKS"), FC_SDK.at("HTTPTriggerConfig"), FC3_SCHEMA.at("http")]),
    noted("auth-config-unused", Check::Missing(config("authConfig")))
        .en("Only `jwt` reads `authConfig`.")
        .zh("只有 `jwt` 认证会读取 `authConfig`。")
        .when(When::Not(&IS_JWT))
        .cites(&[FC_JWT.at("配置JWKS")]),
    super::request::ONE_BODY,
    super::request::BYTES_NEED_A_TYPE,
    super::request::FORBIDDEN_HEADER,
    super::request::RESERVED_HEADER,
];

pub(super) const AUTH_CONFIG_JSON: Code<FindBreaches> = Code {
    id: "http-auth-config",
    run: |config| {
        let text = config.member("authConfig").and_then(Value::as_text).unwrap_or_default();
        let has_keys = |value: Value| value.members().iter().any(|(name, _)| name.eq_ignore_ascii_case("jwks"));
        // What is missing is said elsewhere.
        if text.is_empty() || Value::from_json(text).is_ok_and(has_keys) {
            return Vec::new();
        }
        vec![Breach { pointer: "/authConfig".to_owned(), repair: Vec::new(), trap: None }]
    },
};

const ONE_EACH: &[Cite] = &[ALIYUN_2021.at("7.1, 使用限制"), FC_HTTP_FAQ.at("HTTP触发器使用限制")];

/// Whether a function may have both.
pub(super) const CONFLICT: Conflict = Conflict {
    means: Text::new(
        "Is this second HTTP trigger allowed on the same function? One is allowed for each version or alias, and no \
         trigger of another type with it.",
        "同一函数能否再创建这个 HTTP 触发器？每个版本或别名只能有一个 HTTP 触发器，且不能再有其他类型的触发器。",
    ),
    fields: &["qualifier"],
    judge: Code {
        id: "http-one-each",
        run: |first, second| {
            let qualifier = |rule: &Value| rule.member("qualifier").map_or_else(|| "LATEST".to_owned(), Value::in_text);
            let allowed = qualifier(first) != qualifier(second);
            let because = if allowed {
                Text::new("The two belong to different versions or aliases.", "两者属于不同的版本或别名。")
            } else {
                Text::new("This version or alias already has an HTTP trigger.", "该版本或别名已有 HTTP 触发器。")
            };
            Judgement { allowed, because, both_fire_for: None, cites: ONE_EACH }
        },
    },
};
