//! The page of addresses where nothing is: what was meant, as far as that can be guessed, and a search.

use bilingual::Text;
use leptos::prelude::*;

use crate::cards::Card;
use crate::components::blank_after;
use crate::components::switcher::NamedLanguage;
use crate::lookup::{look_for, near};
use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("Page not found", "页面不存在");
const NOTHING: Text = Text::new("There is nothing at ", "此地址没有内容：");
const MEANT: Text = Text::new("Did you mean", "是否要查找");
const END: Text = Text::new("?", "？");
const ALSO: Text = Text::new("Possibly related", "可能相关的内容");
const RULE: Text = Text::new(
    "Addresses of triggers are in lower case: the cloud, then the trigger, such as",
    "触发器的地址均为小写，由云和触发器名称组成，例如",
);
const SEARCH: Text = Text::new("Search triggers and calls", "搜索触发器和 API");
const SUBMIT: Text = Text::new("Search", "搜索");
const HOME: Text = Text::new("All triggers", "所有触发器");
const EXAMPLE: &str = "/aliyun/timer";

/// How many pages are offered beside the one that was meant.
const MOST: usize = 6;

/// So much of an address is shown.
const SHOWN: usize = 80;

/// Nothing is here.
#[component]
pub fn Missing() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let path = location.path();
    let path = percent_decoded(&path);
    let last = path.split('/').rfind(|part| !part.is_empty()).unwrap_or_default().to_owned();
    let link = |card: &'static Card| {
        view! { <a href=card.href(location.lang())>{blank_after(card.name.get(lang))} <code>{card.path.clone()}</code></a> }
    };
    let meant = near(&path);
    let also = look_for(&last.replace(['-', '_'], " ")).into_iter().map(|hit| hit.card);
    let also = also.filter(|card| meant.is_none_or(|meant| meant.path != card.path) && !last.is_empty()).take(MOST);
    let also = also.map(|card| view! { <li>{link(card)}</li> }).collect::<Vec<_>>();
    let meant = meant.map(|card| view! { <p class="meant">{MEANT.get(lang)} " " {link(card)} {END.get(lang)}</p> });
    let also = (!also.is_empty()).then(|| view! { <h2>{ALSO.get(lang)}</h2> <ul>{also}</ul> });
    let shown: String = path.chars().take(SHOWN).collect();
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{NOTHING.get(lang)} <code>{shown}</code></p>
            {meant}
            {also}
            <p>{RULE.get(lang)} " " <a href=location.link(EXAMPLE)><code>{EXAMPLE}</code></a></p>
        </div>
        <form class="search" method="get" action="/">
            <NamedLanguage/>
            <label class="label" for="q">{SEARCH.get(lang)}</label>
            <input type="search" id="q" name="q" value=last autocomplete="off" spellcheck="false"/>
            <button class="button">{SUBMIT.get(lang)}</button>
        </form>
        <p><a class="button quiet" href=location.link("/")>{HOME.get(lang)}</a></p>
    }
    .into_any()
}

/// A path as a person reads it. A plus is a plus there.
fn percent_decoded(path: &str) -> String {
    let path = ["a=", &path.replace('+', "%2B").replace('&', "%26")].concat();
    form_urlencoded::parse(path.as_bytes()).next().map(|(_, path)| path.into_owned()).unwrap_or_default()
}
