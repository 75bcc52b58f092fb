//! What stands around every page.

use bilingual::Text;
use leptos::prelude::*;

use super::Language;
use super::keys::Help;
use super::switcher::Find;
use super::theme::Colours;
use crate::{environment::use_lang, head::NAME, location::Location, route::SCHEDULE};

/// The id of the content of a page.
pub(crate) const MAIN: &str = "main";

/// The id of what stands below it on every page.
pub(crate) const FOOT: &str = "foot";

const SKIP: Text = Text::new("Skip to the content", "跳到正文");

const SCHEDULES: Text = Text::new("Schedules", "时间表达式");

const PROMISE: Text = Text::new(
    "Every fact here names its document and date; where sources disagree, both sides are shown. What no document says is marked as such.",
    "这里的每一条事实都注明所依据的文档及其日期；来源不一致时并列展示各方说法，文档未说明的内容会明确标注。",
);
const INDEPENDENT: Text = Text::new(
    "An independent project, not affiliated with Alibaba Cloud or Tencent Cloud. What you enter stays in the link and in this browser.",
    "本项目独立开发，与阿里云、腾讯云没有隶属关系。输入的内容只保存在链接和当前浏览器中。",
);
const LICENCE: Text =
    Text::new("Free software under MIT or Apache-2.0, as you like.", "自由软件，可任选 MIT 或 Apache-2.0 许可证。");
const API: Text = Text::new("API description", "API 描述");

/// The way home, and the choice of the language.
#[component]
pub fn Header() -> impl IntoView {
    let location = expect_context::<Location>();
    view! {
        <a class="skip" href=format!("#{MAIN}")>{SKIP.get(use_lang())}</a>
        <header class="site">
            <a class="brand" href=location.link("/")>
                <img src="/favicon.svg" alt="" width="26" height="26"/>
                {NAME}
            </a>
            <a class="page" href=location.link(SCHEDULE)>{SCHEDULES.get(use_lang())}</a>
            <Find/>
            <Language/>
            <Colours/>
            <Help/>
        </header>
    }
    .into_any()
}

/// What the site promises, and its licence.
#[component]
pub fn Footer() -> impl IntoView {
    let lang = use_lang();
    view! {
        <footer class="foot" id=FOOT>
            <p>{PROMISE.get(lang)}</p>
            <p>{INDEPENDENT.get(lang)}</p>
            <p>{LICENCE.get(lang)} " " <a href="/api/openapi.json">{API.get(lang)}</a></p>
        </footer>
    }
    .into_any()
}
