//! The page of all triggers.

use leptos::prelude::*;
use schedule::text::{Lang, Text};
use triggers::catalogue;
use triggers::model::{Invocation, Life, Provider, Trigger};
use web_sys::wasm_bindgen::JsCast as _;

use crate::ROOT;
use crate::components::Prose;
use crate::search::{self, Found};
use crate::{browser, environment::use_lang, location::Location};

const TITLE: Text = Text::new("What will the function receive?", "函数会收到什么？");
const WHAT: Text = Text::new(
    "Pick a trigger of Alibaba Cloud FC or Tencent Cloud SCF, configure it, and say what happens at the source: you see whether it fires, and why, and the exact event that your function receives. Every value is explained and traced to where it comes from, and a link brings anybody else to the same bytes.",
    "选择阿里云函数计算或腾讯云 SCF 的触发器，填写配置，再说明事件源上发生了什么：立即看到它是否触发、原因何在，以及函数收到的完整事件。每个值都有解释和出处，一个链接就能让别人看到完全相同的字节。",
);
const SEARCH: Text = Text::new("Search triggers", "搜索触发器");
const SEARCH_HINT: Text = Text::new("timer, bucket, prefix", "定时、存储桶、prefix");
const SUBMIT: Text = Text::new("Search", "搜索");
const NOTHING: Text = Text::new("No trigger has all of these words.", "没有触发器同时包含这些词。");
const ALL: Text = Text::new("Show all triggers", "显示所有触发器");
const FIELD: Text = Text::new("has ", "包含字段 ");

/// All triggers, with a search.
#[component]
pub fn Home() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHAT.get(lang)}</p>
        </div>
        <div id=ROOT><Finder/></div>
    }
    .into_any()
}

/// The search, and what it finds.
#[component]
pub fn Finder() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let found = Memo::new(move |_| location.query().with(|query| search::of_query(query)));
    let providers = Provider::ALL.map(|provider| of_provider(provider, found, lang));
    let nothing = move || found.with(|found| found.iter().any(Option::is_some));
    view! {
        <Search found/>
        {providers.into_iter().collect_view()}
        <div class="empty" hidden=nothing>
            <p>{NOTHING.get(lang)}</p>
            <p><a href=location.link("/")>{ALL.get(lang)}</a></p>
        </div>
    }
    .into_any()
}

/// The search: its words are the page's state.
#[component]
fn Search(found: Memo<Vec<Option<Found>>>) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let words = location.query().with_untracked(|query| search::words(query));
    let edit = move |event: leptos::ev::Event| {
        let form = event.current_target().and_then(|form| form.dyn_into().ok());
        if let Some(query) = form.and_then(|form| browser::query_of(&form)) {
            location.edit(query);
        }
    };
    let count = move || {
        let count = found.with(|found| found.iter().flatten().count());
        match lang {
            Lang::En if count == 1 => "1 trigger".to_owned(),
            Lang::En => [&count.to_string(), " triggers"].concat(),
            Lang::Zh => [&count.to_string(), " 个触发器"].concat(),
        }
    };
    view! {
        <form
            class="search"
            method="get"
            role="search"
            data-state=""
            on:input=edit
            on:submit=|event| event.prevent_default()
        >
            {location.lang().map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })}
            <label class="label" for="q">{SEARCH.get(lang)}</label>
            <input type="search" id="q" name="q" value=words placeholder=SEARCH_HINT.get(lang)
                autocomplete="off" spellcheck="false"/>
            <button class="button still">{SUBMIT.get(lang)}</button>
            <p class="status" role="status">{count}</p>
        </form>
    }
    .into_any()
}

fn of_provider(provider: Provider, found: Memo<Vec<Option<Found>>>, lang: Lang) -> AnyView {
    let mine = move |trigger: &Trigger| trigger.id.provider == provider;
    let all = catalogue::TRIGGERS.iter().enumerate().filter(|(_, trigger)| mine(trigger));
    let cards = all.map(|(i, trigger)| card(trigger, Memo::new(move |_| found.with(|found| found[i].clone())), lang));
    let cards = cards.collect_view();
    let gone = move || {
        found.with(|found| {
            !found.iter().zip(catalogue::TRIGGERS).any(|(found, trigger)| found.is_some() && mine(trigger))
        })
    };
    view! {
        <section class="provider" aria-labelledby=provider.code() hidden=gone>
            <h2 id=provider.code()>{provider.title().get(lang)}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(trigger: &'static Trigger, found: Memo<Option<Found>>, lang: Lang) -> AnyView {
    let location = expect_context::<Location>();
    let id = trigger.id.to_string();
    // The first example is the best beginning: a page that shows something.
    let path = location.link(&["/", &id].concat());
    let mark = if path.contains('?') { "&" } else { "?" };
    let href = match trigger.examples.first() {
        Some(example) => [&path, mark, "example=", example.id].concat(),
        None => path,
    };
    let field = move || {
        let field = found.with(|found| found.as_ref()?.field.clone())?;
        Some(view! { <p class="hint">{FIELD.get(lang)} <code>{field}</code></p> })
    };
    let (life, tone) = life(trigger.life);
    view! {
        <li class="card" hidden=move || found.with(Option::is_none)>
            <h3><a href=href>{trigger.name.get(lang)}</a> " " <code>{id}</code></h3>
            <p><Prose text=trigger.summary.get(lang)/></p>
            {field}
            <p class="badges">
                <span class="badge" data-tone=tone>{life.get(lang)}</span>
                <span class="badge">{invocation(trigger.invocation).get(lang)}</span>
            </p>
        </li>
    }
    .into_any()
}

const fn life(life: Life) -> (Text, &'static str) {
    match life {
        Life::Current => (Text::new("in use", "可用"), ""),
        Life::Old { .. } => (Text::new("old", "旧版"), "warn"),
        Life::Retired { .. } => (Text::new("retired", "已下线"), "bad"),
    }
}

const fn invocation(invocation: Invocation) -> Text {
    match invocation {
        Invocation::Sync => Text::new("synchronous", "同步调用"),
        Invocation::Async => Text::new("asynchronous", "异步调用"),
        Invocation::Either => Text::new("synchronous or asynchronous", "同步或异步调用"),
        Invocation::Unstated => Text::new("invocation not documented", "文档未说明调用方式"),
    }
}
