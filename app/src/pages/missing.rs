//! The page of addresses where nothing is.

use bilingual::Text;
use leptos::prelude::*;

use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("Page not found", "页面不存在");
const WHY: Text = Text::new(
    "The address may be misspelt: names of triggers are in lower case, such as",
    "地址可能有误：触发器名称均为小写，例如",
);
const HOME: Text = Text::new("All triggers", "所有触发器");
const EXAMPLE: &str = "/aliyun/timer";

/// Nothing is here.
#[component]
pub fn Missing() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHY.get(lang)} " " <a href=location.link(EXAMPLE)><code>{EXAMPLE}</code></a></p>
            <p><a class="button" href=location.link("/")>{HOME.get(lang)}</a></p>
        </div>
    }
    .into_any()
}
