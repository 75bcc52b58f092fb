//! Two triggers side by side, one of each cloud: which fields and members answer each other, and a configuration
//! carried over from one to the other, with everything that is lost or changes its meaning on the way.

mod bus;
mod carry;
mod gateway;
mod kafka;
mod logs;
mod schedules;
mod storage;
mod timer;
mod topics;
mod web;

use bilingual::{Message, Text};

pub use self::carry::{Carried, Note, Outcome, carry};
use crate::model::{Lit, Provider, Trigger};
use crate::value::Value;

/// Two triggers that answer each other.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    /// The one of Alibaba Cloud.
    pub aliyun: &'static Trigger,
    /// The one of Tencent Cloud.
    pub tencent: &'static Trigger,
    /// Fields of the configuration that answer each other.
    pub fields: &'static [Pair],
    /// Fields of the configuration that have no counterpart.
    pub alone: &'static [Alone],
    /// Members of the event that answer each other, as pointers.
    pub members: &'static [Pair],
    /// Members of the event that have no counterpart.
    pub members_alone: &'static [Alone],
}

/// Two places that answer each other: dotted names of fields, or pointers into the events.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The place of Alibaba Cloud.
    pub aliyun: &'static str,
    /// The place of Tencent Cloud.
    pub tencent: &'static str,
    /// How a value gets from one to the other. Members of events are not carried.
    pub way: Way,
    /// Where the two differ.
    pub note: Option<Text>,
}

/// How a value gets from one field to the other.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// As it is.
    Same,
    /// By a list of words, those of Alibaba first. Any other text stays as it is.
    Words(&'static [(Lit, Lit)]),
    /// By code, which is told the cloud that the value goes to, the value, and the configuration that it is from.
    Code(fn(Provider, &Value, &Value) -> Step),
    /// Not at all: it names something that exists in one cloud alone, so the field gets its example to be replaced.
    Chosen,
}

/// What became of one value.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The value there; nothing where there is none.
    pub value: Option<Value>,
    /// A value that belongs to it in another field.
    pub beside: Option<(&'static str, Value)>,
    /// Other fields that it comes from, which are thus not lost.
    pub uses: &'static [&'static str],
    /// What became of it, if it is not simply the same, and why.
    pub said: Option<(Outcome, Message)>,
}

impl Step {
    /// The value there, without a word.
    fn to(value: impl Into<Value>) -> Self {
        Self { value: Some(value.into()), ..Self::default() }
    }

    /// Nothing there, and why.
    fn lost(says: Message) -> Self {
        Self { said: Some((Outcome::Lost, says)), ..Self::default() }
    }

    /// What became of it, and why.
    fn said(mut self, outcome: Outcome, says: Message) -> Self {
        self.said = Some((outcome, says));
        self
    }

    /// Other fields that it comes from.
    const fn uses(mut self, uses: &'static [&'static str]) -> Self {
        self.uses = uses;
        self
    }

    /// A value that belongs to it in another field.
    fn beside(mut self, place: &'static str, value: impl Into<Value>) -> Self {
        self.beside = Some((place, value.into()));
        self
    }
}

/// Places of one cloud without a counterpart, for one reason.
#[derive(Clone, Copy, Debug)]
pub struct Alone {
    /// The cloud that has them.
    pub provider: Provider,
    /// Dotted names of fields, or pointers into the event.
    pub places: &'static [&'static str],
    /// Why the other has none, and what that means.
    pub why: Text,
    /// What a required field gets when a configuration comes without it; empty for the field's example.
    pub fill: &'static str,
}

impl Pair {
    const fn of(aliyun: &'static str, tencent: &'static str) -> Self {
        Self { aliyun, tencent, way: Way::Same, note: None }
    }

    const fn way(mut self, way: Way) -> Self {
        self.way = way;
        self
    }

    const fn note(mut self, en: &'static str, zh: &'static str) -> Self {
        self.note = Some(Text::new(en, zh));
        self
    }

    /// The place of a cloud.
    pub const fn place(&self, provider: Provider) -> &'static str {
        match provider {
            Provider::Aliyun => self.aliyun,
            Provider::Tencent => self.tencent,
        }
    }
}

impl Alone {
    const fn of(provider: Provider, places: &'static [&'static str], en: &'static str, zh: &'static str) -> Self {
        Self { provider, places, why: Text::new(en, zh), fill: "" }
    }

    const fn fill(mut self, fill: &'static str) -> Self {
        self.fill = fill;
        self
    }
}

impl Comparison {
    /// Fields that have a counterpart, and those that have none.
    const fn new(aliyun: &'static Trigger, tencent: &'static Trigger) -> Self {
        Self { aliyun, tencent, fields: &[], alone: &[], members: &[], members_alone: &[] }
    }

    /// The trigger of a cloud.
    pub const fn trigger(&self, provider: Provider) -> &'static Trigger {
        match provider {
            Provider::Aliyun => self.aliyun,
            Provider::Tencent => self.tencent,
        }
    }
}

/// Every comparison, in the order of Alibaba's names.
pub static COMPARISONS: &[&Comparison] = &[
    &gateway::COMPARISON,
    &bus::COMPARISON,
    &web::COMPARISON,
    &kafka::COMPARISON,
    &topics::COMPARISON,
    &storage::COMPARISON,
    &logs::COMPARISON,
    &timer::COMPARISON,
];

const _: () = {
    let mut i = 0;
    while i < COMPARISONS.len() {
        crate::sound::assert_compared(COMPARISONS[i]);
        i += 1;
    }
};

/// The comparison of two triggers by their names.
pub fn find(aliyun: &str, tencent: &str) -> Option<&'static Comparison> {
    COMPARISONS.iter().copied().find(|it| it.aliyun.id.name == aliyun && it.tencent.id.name == tencent)
}

/// The comparison that a trigger is part of.
pub fn of(trigger: &Trigger) -> Option<&'static Comparison> {
    COMPARISONS.iter().copied().find(|it| it.trigger(trigger.id.provider).id == trigger.id)
}

// What many pairs share

const QUALIFIER: Pair =
    Pair::of("qualifier", "Qualifier").way(Way::Words(&[(Lit::Text("LATEST"), Lit::Text("$LATEST"))])).note(
        "Version or alias. The unpublished code is `LATEST` in Function Compute and `$LATEST` in SCF; only SCF has \
         `$DEFAULT`.",
        "版本或别名。未发布的最新代码在函数计算中为 `LATEST`，在 SCF 中为 `$LATEST`；`$DEFAULT` 只有 SCF 有。",
    );

const FUNCTION_NAME: Alone = Alone::of(
    Provider::Tencent,
    &["FunctionName"],
    "SCF names the function in the body of the call that creates the trigger; Function Compute names it in the call's \
     address, outside the trigger.",
    "SCF 在创建触发器的请求参数中指定函数；函数计算在请求路径中指定函数，不属于触发器配置。",
);

const NAMESPACE: Alone = Alone::of(
    Provider::Tencent,
    &["Namespace"],
    "Triggers of Function Compute have no namespace.",
    "函数计算的触发器没有命名空间。",
);

const DESCRIPTION: Alone = Alone::of(
    Provider::Tencent,
    &["Description"],
    "On this site, triggers of Function Compute have no description. No event contains one.",
    "本站的函数计算触发器没有描述字段。事件中不会出现描述。",
);

const ENABLE: Pair = Pair::of("enable", "Enable")
    .way(Way::Words(&[(Lit::Bool(true), Lit::Text("OPEN")), (Lit::Bool(false), Lit::Text("CLOSE"))]))
    .note(
        "`true` and `false` in Function Compute are `OPEN` and `CLOSE` in SCF.",
        "函数计算的 `true`、`false` 分别对应 SCF 的 `OPEN`、`CLOSE`。",
    );

const TRIGGER_NAME: Alone = Alone::of(
    Provider::Aliyun,
    &["triggerName"],
    "In SCF the name of this trigger cannot be chosen: it is the resource that fires.",
    "SCF 中该触发器的名称不能自定义，由事件源资源决定。",
);

const INVOCATION_ROLE: Alone = Alone::of(
    Provider::Aliyun,
    &["invocationRole"],
    "The call that creates an SCF trigger has no role.",
    "创建 SCF 触发器的请求中没有角色参数。",
);
