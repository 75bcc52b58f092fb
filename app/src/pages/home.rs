//! The page of all triggers and calls.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::Provider;

use crate::cards::{self, Card, Group, Of};
use crate::components::card::card;
use crate::components::switcher::NamedLanguage;
use crate::lookup;
use crate::route::{SCHEDULE, general_path};
use crate::search::{self, Found, Sought};
use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("What will the function receive?", "函数会收到什么？");
const WHAT: Text = Text::new(
    "Pick a trigger of Alibaba Cloud FC or Tencent Cloud SCF, configure it, set what happens at the source, and see \
     whether it fires, why, and the exact event that your function receives.",
    "选择阿里云函数计算或腾讯云 SCF 的触发器，填写配置并设置事件源上发生的操作，即可看到是否触发、原因，以及函数收到的完整事件。",
);
const SCHEDULES: Text = Text::new(
    "Only a cron expression? Read it in every dialect.",
    "只想了解一个 cron 表达式？查看它在各种语法中的含义。",
);
const SEARCH: Text = Text::new("Search triggers and calls", "搜索触发器和 API");
const SEARCH_HINT: Text = Text::new("timer, bucket, prefix", "定时、存储桶、prefix");
const SUBMIT: Text = Text::new("Search", "搜索");
const NOTHING: Text = Text::new("Nothing matches all of these words.", "没有同时包含这些关键词的内容。");
const NEAR: Text = Text::new("Similar:", "相近的内容：");
const ALL: Text = Text::new("Show everything", "显示全部内容");

/// How much that is near is shown, where nothing has the words.
const MOST_NEAR: usize = 6;

/// All triggers and calls, with a search. The client hides what is not sought (`browser::follow_search`).
#[component]
pub fn Home() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let words = location.query().with_untracked(|query| search::words(query));
    let found = |card: &'static Card| (card, Sought { about: &card.about, fields: &card.fields }.find(&words));
    let sought = |group: &'static Group| (group, group.cards.iter().map(found).collect::<Vec<_>>());
    let all: Vec<(&Group, Vec<_>)> = cards::groups().iter().map(sought).collect();
    let count = all.iter().flat_map(|(_, cards)| cards).filter(|(_, found)| found.is_some()).count();
    let of = |is_wanted: fn(&Group) -> bool| {
        let groups = all.iter().filter(|(group, _)| is_wanted(group));
        groups.map(|(group, cards)| section(group, cards, location, lang)).collect_view()
    };
    let families = of(|group| matches!(group.of, Of::Family(_)));
    let besides = of(|group| matches!(group.of, Of::Besides(_)));
    let near = if count == 0 { lookup::look_for(&words) } else { Vec::new() };
    let near = near.into_iter().take(MOST_NEAR).map(|hit| {
        let link = hit.in_language(location.lang());
        view! { <li><a href=link>{hit.card.name.get(lang)}</a> " " <code>{hit.card.id.clone()}</code></li> }
    });
    let near: Vec<_> = near.collect();
    // With script, words change without the server; then the switcher says what is near.
    let near = (!near.is_empty()).then(|| view! { <div class="still"><p>{NEAR.get(lang)}</p> <ul>{near}</ul></div> });
    let clouds = Provider::ALL.map(|provider| {
        view! { <a href=location.link(&general_path(provider))>{provider.short().get(lang)}</a> " · " }
    });
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHAT.get(lang)}</p>
        </div>
        <form class="search" method="get" role="search" data-state="" aria-label=SEARCH.get(lang)>
            <NamedLanguage/>
            <label class="label" for="q">{SEARCH.get(lang)}</label>
            <input type="search" id="q" name="q" value=words.clone() placeholder=SEARCH_HINT.get(lang)
                autocomplete="off" spellcheck="false"/>
            <button class="button still">{SUBMIT.get(lang)}</button>
            <p class="status" data-count="">{search::counted(count, lang)}</p>
            <p class="unseen" role="status"></p>
        </form>
        <p class="ways">{clouds.into_iter().collect_view()} <a href=location.link(SCHEDULE)>{SCHEDULES.get(lang)}</a></p>
        <div class="gallery">{families}</div>
        {besides}
        <div class="empty" data-nothing="" hidden={count > 0}>
            <p>{NOTHING.get(lang)}</p>
            {near}
            <p><a href=location.link("/")>{ALL.get(lang)}</a></p>
        </div>
    }
    .into_any()
}

fn section(group: &Group, cards: &[(&Card, Option<Found>)], location: Location, lang: Lang) -> AnyView {
    let gone = cards.iter().all(|(_, found)| found.is_none());
    let cards = cards.iter().map(|(of, found)| card(of, found.clone(), location, lang)).collect_view();
    view! {
        <section class="provider" aria-labelledby=group.id.clone() hidden=gone>
            <h2 id=group.id.clone()>{group.title(lang)}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}
