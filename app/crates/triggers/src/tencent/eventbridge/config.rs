//! The target of a rule of the event bus, as the call of the event bus takes it.

use bilingual::sources::{REASONING, SCF_TERRAFORM, TENCENT_EB_TARGET};

use crate::form::{Fix, Form, trap};
use crate::model::notation::{chars, config_text, field, fixed, join, of, should};
use crate::model::{Check, ConfigText, Field, Kind, Node, Place, Rule, Syntax, config};
use crate::tencent::{DOLLAR, FUNCTION_NAME, NAMESPACE, QUALIFIER};
use crate::texts::{fields, named};

pub(super) const CONFIG: &[Field] = &[FUNCTION_NAME, EVENT_BUS_ID, RULE_ID, TARGET_DESCRIPTION, QUALIFIER, NAMESPACE];

const EVENT_BUS_ID: Field = field("EventBusId", chars(1, 64, BUS))
    .en("ID of the event bus, such as `eb-l65vlc2`.")
    .zh("事件集 ID，例如 `eb-l65vlc2`。")
    .example("eb-l65vlc2")
    .aliases(&["event_bus_id", "eventBusId"])
    .cites(&[TENCENT_EB_TARGET.at("EventBusId"), SCF_TERRAFORM.at("eb_event_target, event_bus_id")]);

const BUS: &Form = &Form::new("^eb-[a-z0-9*]+$", "an ID such as `eb-l65vlc2`", "事件集 ID，例如 `eb-l65vlc2`");

const RULE_ID: Field = field("RuleId", chars(1, 64, RULE))
    .en("ID of the rule whose pattern selects the events, such as `rule-fdltium8`. A rule can have several targets.")
    .zh("事件规则 ID，例如 `rule-fdltium8`，由规则的事件模式筛选事件。一条规则可以绑定多个投递目标。")
    .example("rule-fdltium8")
    .aliases(&["rule_id", "ruleId"])
    .cites(&[TENCENT_EB_TARGET.at("RuleId"), SCF_TERRAFORM.at("eb_event_target, rule_id")]);

const RULE: &Form = &Form::new("^rule-[a-z0-9*]+$", "an ID such as `rule-fdltium8`", "规则 ID，例如 `rule-fdltium8`");

const TARGET_DESCRIPTION: Field = field("TargetDescription", Kind::Record(&[RESOURCE_DESCRIPTION]))
    .en("The function as the target of the rule.")
    .zh("投递目标，此处为函数。")
    .aliases(&["target_description", "targetDescription"])
    .cites(&[TENCENT_EB_TARGET.at("TargetDescription"), SCF_TERRAFORM.at("eb_event_target, target_description")]);

const RESOURCE_DESCRIPTION: Field = field("ResourceDescription", chars(1, 512, RESOURCE))
    .en("The function as the event bus names it, in six parts: \
         `qcs::scf:REGION:uin/ACCOUNT:namespace/NAMESPACE/function/FUNCTION/QUALIFIER`.")
    .zh("函数的六段式资源描述：`qcs::scf:地域:uin/账号:namespace/命名空间/function/函数名称/版本或别名`。")
    .example("qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/consume/$LATEST")
    .aliases(&["resource_description", "resourceDescription"])
    .cites(&[TENCENT_EB_TARGET.at("TargetDescription"), SCF_TERRAFORM.at("eb_event_target, resource_description")]);

const RESOURCE: &Form = &Form::new(
    "^qcs::scf:[a-z0-9-]+:uin/[0-9x*]+:namespace/[^/:]+/function/[^/:]+/[^/:]+$",
    "`qcs::scf:REGION:uin/ACCOUNT:namespace/NAMESPACE/function/FUNCTION/QUALIFIER`",
    "`qcs::scf:地域:uin/账号:namespace/命名空间/function/函数名称/版本或别名`",
)
.traps(&[
    trap(
        "/function/[^/]+$",
        Fix::Unknown,
        "The version or alias is missing after the function, such as `/$LATEST`.",
        "函数名称之后缺少版本或别名，例如 `/$LATEST`。",
    ),
    trap(
        "^qcs::(tdmq|ckafka|cls|es|eb-amp):",
        Fix::Unknown,
        "This is the resource of another service; the target here is a function, `qcs::scf:`.",
        "这是其他产品的资源；此处的投递目标为云函数，即 `qcs::scf:`。",
    ),
]);

pub(super) const RULES: &[Rule] = &[
    DOLLAR,
    should("target-agrees", Check::Contains(config("TargetDescription.ResourceDescription"), &OF_FUNCTION))
        .en("This names another function, namespace or version than the fields beside it. The event bus calls the one that \
             is named here.")
        .zh("该资源描述中的函数、命名空间或版本与其他字段不一致。事件总线以此处为准调用函数。")
        .cites(&[
            TENCENT_EB_TARGET.at("TargetDescription"),
            REASONING.at("the resource holds namespace, function and version"),
        ]),
];

const OF_FUNCTION: Node = Node::Leaf(
    join(&[
        fixed(":namespace/"),
        of(config("Namespace")),
        fixed("/function/"),
        of(config("FunctionName")),
        fixed("/"),
        of(config("Qualifier")),
    ]),
    None,
);

/// The body of the call of the event bus.
pub(super) const CREATE_TARGET: ConfigText = config_text(
    "create-target",
    Syntax::Json,
    Node::Object(&[fields(Place::Inside), named("Type", Node::Leaf(fixed("scf"), None))]),
    "JSON of the `CreateTarget` call of the event bus",
    "事件总线 `CreateTarget` 请求的 JSON",
);
