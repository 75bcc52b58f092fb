//! What a document says of itself.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::compare::Comparison;
use triggers::model::Trigger;

use crate::{
    environment::{Environment, use_environment, use_lang},
    location::{Location, href},
    route::Route,
    words,
};

/// What a document says of itself, to browsers and to search engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The language of the document.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// Its address without any state.
    pub canonical: String,
    /// The same document in other languages: the value of `hreflang` and the address.
    pub alternates: Vec<(&'static str, String)>,
}

pub(crate) const NAME: &str = "Trigger Playground";

const HOME: Text = Text::new(
    "Configure a serverless trigger of Alibaba Cloud FC or Tencent Cloud SCF and see when it fires and what its function receives.",
    "配置阿里云函数计算或腾讯云 SCF 的触发器，即可看到何时触发，以及函数收到的事件。",
);

const HOME_TITLE: Text = Text::new("Serverless triggers, field by field", "逐字段试用 Serverless 触发器");

const SCHEDULE: Text = Text::new(
    "Read a cron expression as Alibaba Cloud FC, Tencent Cloud SCF, Unix, Quartz and EventBridge would: what it means, when it fires, and where they differ.",
    "同一个 cron 表达式在阿里云函数计算、腾讯云 SCF、Unix、Quartz 和 EventBridge 中的含义、触发时间和差异。",
);

const SCHEDULE_TITLE: Text = Text::new("Cron expressions, side by side", "时间表达式对照");

pub(crate) const REFERENCE_TITLE: Text = Text::new("Reference", "参考手册");

pub(crate) const GENERAL_TITLE: Text = Text::new("General facts", "通用说明");

pub(crate) const TRIGGERS_TITLE: Text = Text::new("Triggers", "触发器");

pub(crate) const CALLS_TITLE: Text = Text::new("API calls", "API 接口");

pub(crate) const CALLS: Text = Text::new(
    "The calls that create, read and invoke: parameters and answers in every version of the API, and where community notes and SDKs differ.",
    "用于创建、查询和调用的接口：各版本 API 的参数与返回值，以及社区笔记与 SDK 之间的差异。",
);

const COMPARE: Text = Text::new(
    "Corresponding triggers of Alibaba Cloud FC and Tencent Cloud SCF: fields and events side by side, and a \
     configuration carried over.",
    "阿里云函数计算与腾讯云 SCF 对应的触发器：字段与事件对照，以及配置迁移。",
);

/// The title of two triggers side by side.
pub(crate) fn compared(comparison: &Comparison, lang: Lang) -> String {
    let name = |trigger: &Trigger| [trigger.id.provider.short().get(lang), " ", trigger.name.get(lang)].concat();
    let joint = Text::new(" and ", "与").get(lang).to_owned();
    [name(comparison.aliyun), name(comparison.tencent)].join(&joint)
}

const MISSING: Text = Text::new("Page not found", "页面不存在");

impl Head {
    /// The head of the page being drawn.
    pub fn current() -> Self {
        let location = expect_context::<Location>();
        let Environment { written, .. } = use_environment();
        let lang = use_lang();
        let path = location.path();
        let (title, description) = match location.route() {
            Route::Home => (format!("{NAME} · {}", HOME_TITLE.get(lang)), HOME.get(lang)),
            Route::Schedule => (format!("{} · {NAME}", SCHEDULE_TITLE.get(lang)), SCHEDULE.get(lang)),
            Route::Trigger { trigger } => {
                let (name, cloud) = (trigger.name.get(lang), trigger.id.provider.short().get(lang));
                (format!("{name} ({}) · {cloud} · {NAME}", trigger.id), trigger.summary.get(lang))
            }
            Route::Reference { trigger } | Route::Handout { trigger } => {
                let (name, cloud) = (trigger.name.get(lang), trigger.id.provider.short().get(lang));
                let is_handout = matches!(location.route(), Route::Handout { .. });
                let title = if is_handout { words::HANDOUT } else { REFERENCE_TITLE }.get(lang);
                (format!("{name} ({}) · {title} · {cloud} · {NAME}", trigger.id), trigger.summary.get(lang))
            }
            Route::General { general } => {
                let cloud = general.provider.title().get(lang);
                (format!("{cloud} · {} · {NAME}", GENERAL_TITLE.get(lang)), general.summary.get(lang))
            }
            Route::Provider { provider } => {
                let cloud = provider.title().get(lang);
                (format!("{cloud} · {} · {NAME}", TRIGGERS_TITLE.get(lang)), HOME.get(lang))
            }
            Route::Calls { provider } => {
                (format!("{} · {} · {NAME}", CALLS_TITLE.get(lang), provider.short().get(lang)), CALLS.get(lang))
            }
            Route::Call { call } => {
                let (name, cloud) = (call.name.get(lang), call.id.provider.short().get(lang));
                (format!("{} ({name}) · {cloud} · {NAME}", call.action), call.summary.get(lang))
            }
            Route::Compare { comparison } => (format!("{} · {NAME}", compared(comparison, lang)), COMPARE.get(lang)),
            Route::Missing => (format!("{} · {NAME}", MISSING.get(lang)), MISSING.get(lang)),
        };
        let address = |lang: Option<Lang>| {
            let query = lang.map(|lang| format!("lang={}", lang.code())).unwrap_or_default();
            format!("{}{}", written.origin, href(&path, &query))
        };
        let mut alternates = Lang::ALL.map(|lang| (lang.tag(), address(Some(lang)))).to_vec();
        alternates.push(("x-default", address(None)));
        Self { lang, title, description: description.replace('`', ""), canonical: address(location.lang()), alternates }
    }
}
