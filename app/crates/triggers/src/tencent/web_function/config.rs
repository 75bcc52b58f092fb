//! What is configured: who may call the address, from where, and what pages of other origins may do.

use bilingual::source::Cite;
use bilingual::sources::{SCF_TERRAFORM, SCF_URL};

use super::CREATED;
use crate::form;
use crate::model::notation::{chars, choice, field, list_of};
use crate::model::{Field, Kind, Lit, Unit};

pub(super) const TRIGGER_NAME: Field = field("TriggerName", chars(1, 100, form::SCF_QUALIFIER))
    .en("Name of the trigger, such as `url-trigger`.")
    .zh("触发器名称，例如 `url-trigger`。")
    .default(Lit::Text("url-trigger"))
    .beside()
    .aliases(&["name"])
    .cites(&[CREATED]);

pub(super) const AUTH_TYPE: Field = field(
    "AuthType",
    Kind::Choice(&[
        choice("NONE", "Everybody may call", "免鉴权，任何人可以访问"),
        choice("CAM", "Requests are signed by a key of CAM", "CAM 鉴权，请求需要签名"),
    ]),
)
.en("Who may call the address: `NONE` for everybody, `CAM` for signed requests.")
.zh("访问函数 URL 的鉴权方式：`NONE` 为免鉴权，`CAM` 为签名鉴权。")
.default(Lit::Text("NONE"))
.aliases(&["authType"])
.cites(&[CREATED, SCF_TERRAFORM.at("scf_custom_domain test, trigger_desc"), SCF_URL.at("authorization type")]);

pub(super) const NET_CONFIG: Field = field("NetConfig", Kind::Record(&[INTRANET, EXTRANET]))
    .en("From where the address can be reached. With both switches off, nobody can reach it.")
    .zh("函数 URL 的访问方式。两项都关闭时无法访问。")
    .aliases(&["netConfig"])
    .cites(&[CREATED, SCF_TERRAFORM.at("scf_custom_domain test, trigger_desc")]);

const INTRANET: Field = field("EnableIntranet", Kind::Bool)
    .en("Whether it has an address within the cloud's network: `https://APPID-ID.in.REGION.tencentscf.com`.")
    .zh("是否启用内网访问：`https://APPID-ID.in.地域.tencentscf.com`。")
    .default(Lit::Bool(false))
    .aliases(&["enableIntranet"])
    .cites(&[CREATED, SCF_URL.at("endpoint format")]);

const EXTRANET: Field = field("EnableExtranet", Kind::Bool)
    .en("Whether it has an address on the Internet: `https://APPID-ID.REGION.tencentscf.com`.")
    .zh("是否启用公网访问：`https://APPID-ID.地域.tencentscf.com`。")
    .default(Lit::Bool(false))
    .aliases(&["enableExtranet"])
    .cites(&[CREATED, SCF_URL.at("endpoint format")]);

pub(super) const CORS_CONFIG: Field = field(
    "CorsConfig",
    Kind::Record(&[
        field("Enable", Kind::Bool)
            .en("Whether the address allows requests from pages of other origins.")
            .zh("是否启用跨域资源共享。")
            .aliases(&["enable"])
            .cites(CORS),
        texts(
            "Origins",
            "Origins that may read responses, such as `https://example.org`.",
            "允许跨域访问的来源，例如 `https://example.org`。",
            &["origins"],
        ),
        texts(
            "Methods",
            "Methods that other origins may use, such as `GET`.",
            "允许跨域使用的方法，例如 `GET`。",
            &["methods"],
        ),
        texts("Headers", "Headers that other origins may send.", "允许跨域请求携带的请求头。", &["headers"]),
        texts(
            "ExposeHeaders",
            "Headers of the response that scripts of other origins may read.",
            "允许跨域脚本读取的响应头。",
            &["exposeHeaders"],
        ),
        field("Credentials", Kind::Bool)
            .en("Whether cookies may be sent.")
            .zh("是否允许携带 Cookie。")
            .aliases(&["credentials"])
            .cites(CORS),
        field("MaxAge", Kind::Int { min: 0, max: 86_400 * 365, unit: Unit::Seconds })
            .en("How long browsers keep the answer to `OPTIONS`, in seconds, such as `600`.")
            .zh("浏览器缓存预检结果的时间，单位为秒，例如 `600`。")
            .example("600")
            .aliases(&["maxAge"])
            .cites(CORS),
    ]),
)
.en("What pages of other origins may do.")
.zh("跨域资源共享（CORS）配置。")
.aliases(&["corsConfig"])
.cites(CORS);

pub(super) const GATEWAY_COMPATIBLE: Field = field("ApiGwCompatible", Kind::Bool)
    .en("Whether an event function also gets the members of an API Gateway event. It has no effect on web functions.")
    .zh("事件函数收到的 event 是否兼容 API 网关触发器的字段。对 Web 函数没有影响。")
    .cites(SWITCHES);

pub(super) const SIMPLE_MODE: Field = field("EnableSimpleMode", Kind::Bool)
    .en("A switch in the sample of the Terraform provider; no document describes it.")
    .zh("官方 Terraform Provider 示例中的开关，没有文档说明其含义。")
    .cites(SWITCHES);

/// A list, or one text with commas, which the component splits.
const fn texts(name: &'static str, en: &'static str, zh: &'static str, aliases: &'static [&'static str]) -> Field {
    field(name, LISTED).en(en).zh(zh).aliases(aliases).cites(CORS)
}

const LISTED: Kind = Kind::OneOf(&[("list", list_of(&ANY_TEXT, 0, 100)), ("text", ANY_TEXT)]);
const ANY_TEXT: Kind = chars(1, 1024, form::ANY);

const CORS: &[Cite] = &[CREATED, SCF_TERRAFORM.at("scf_trigger, http")];
const SWITCHES: &[Cite] = &[SCF_TERRAFORM.at("scf_trigger, http")];
