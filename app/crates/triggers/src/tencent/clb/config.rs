//! The rule of the load balancer, as the deployment component writes it.

use bilingual::sources::{REASONING, SCF_TOOLKIT};

use super::BINDING;
use crate::form::{self, Form};
use crate::model::notation::{chars, choice, config_text, field};
use crate::model::{ConfigText, Field, Kind, Lit, Node, Place, Syntax};
use crate::tencent::{ENABLE, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::texts::{fields, named};
use crate::web;

pub(super) const CONFIG: &[Field] =
    &[FUNCTION_NAME, LOAD_BALANCE_ID, DOMAIN, PROTOCOL, PORT, URL, WEIGHT, ENABLE, QUALIFIER, NAMESPACE];

const LOAD_BALANCE_ID: Field = field("loadBalanceId", chars(1, 64, BALANCER))
    .en("ID of the load balancer, such as `lb-l6golr1k`. The component spells the name without `r`.")
    .zh("负载均衡实例 ID，例如 `lb-l6golr1k`。部署组件的字段名为 `loadBalanceId`，没有 r。")
    .required()
    .example("lb-l6golr1k")
    .aliases(&["loadBalancerId", "LoadBalancerId"])
    .cites(BINDING);

const BALANCER: &Form = &Form::new("^lb-[a-z0-9*]+$", "an ID such as `lb-l6golr1k`", "实例 ID，例如 `lb-l6golr1k`");

const DOMAIN: Field = field("domain", chars(1, 120, form::ANY))
    .en("Domain of the rule, such as `test.clb-scf.com`. Only requests for this host fire.")
    .zh("转发规则的域名，例如 `test.clb-scf.com`。只有访问该域名的请求才会触发。")
    .required()
    .example("test.clb-scf.com")
    .aliases(&["host"])
    .cites(BINDING);

const PROTOCOL: Field = field(
    "protocol",
    Kind::Choice(&[
        choice("HTTP", "HTTP", "HTTP 监听器"),
        choice("HTTPS", "HTTPS, with a certificate in the listener", "HTTPS 监听器，证书在监听器中配置"),
    ]),
)
.en("Protocol of the listener: `HTTP` or `HTTPS`.")
.zh("监听器协议：`HTTP` 或 `HTTPS`。")
.required()
.example("HTTP")
.cites(&[SCF_TOOLKIT.at("modules/clb, ClbListener")]);

const PORT: Field = field("port", Kind::int(1, 65_535))
    .en("Port of the listener, such as `80`.")
    .zh("监听器端口，例如 `80`。")
    .required()
    .example("80")
    .cites(BINDING);

const URL: Field = field("url", chars(1, 200, web::PATH))
    .en("Path of the rule, such as `/scf_location`. Rules with the same path, listener and host are one rule, and a \
         rule has one function.")
    .zh("转发规则的 URL 路径，例如 `/scf_location`。路径、监听器和主机均相同的规则视为同一个规则，一条规则只能绑定一个函数。")
    .required()
    .example("/scf_location")
    .aliases(&["path"])
    .cites(BINDING);

const WEIGHT: Field = field("weight", Kind::int(0, 100))
    .en("Weight of the function among the backends of the rule, such as `10`.")
    .zh("函数在该规则后端服务中的权重，例如 `10`。")
    .default(Lit::Int(10))
    .cites(&[
        SCF_TOOLKIT.at("triggers/interface/clb.ts, weight"),
        REASONING.at("weights of CLB backends are 0 to 100"),
    ]);

/// The trigger in `serverless.yml`.
pub(super) const COMPONENT: ConfigText = config_text(
    "component",
    Syntax::Yaml,
    Node::Object(&[named("clb", Node::Object(&[named("parameters", Node::Object(&[fields(Place::Inside)]))]))]),
    "`serverless.yml` of the SCF component, an item of `events`",
    "SCF 组件的 `serverless.yml`，`events` 中的一项",
);
