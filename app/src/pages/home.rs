//! The page of all triggers.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::catalogue;
use triggers::fields::leaves;
use triggers::model::{Invocation, Life, Provider, Trigger};

use crate::components::prose;
use crate::route::SCHEDULE;
use crate::search::{self, Found, Sought};
use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("What will the function receive?", "函数会收到什么？");
const WHAT: Text = Text::new(
    "Pick a trigger of Alibaba Cloud FC or Tencent Cloud SCF, configure it, and say what happens at the source: you see whether it fires, and why, and the exact event that your function receives. Every value is explained and traced to where it comes from, and a link brings anybody else to the same bytes.",
    "选择阿里云函数计算或腾讯云 SCF 的触发器，填写配置，再说明事件源上发生了什么：立即看到它是否触发、原因何在，以及函数收到的完整事件。每个值都有解释和出处，一个链接就能让别人看到完全相同的字节。",
);
const SCHEDULES: Text = Text::new(
    "Only a cron expression? Read it in every dialect.",
    "只想看懂一个 cron 表达式？查看它在各种语法中的含义。",
);
const SEARCH: Text = Text::new("Search triggers", "搜索触发器");
const SEARCH_HINT: Text = Text::new("timer, bucket, prefix", "定时、存储桶、prefix");
const SUBMIT: Text = Text::new("Search", "搜索");
const NOTHING: Text = Text::new("No trigger has all of these words.", "没有触发器同时包含这些词。");
const ALL: Text = Text::new("Show all triggers", "显示所有触发器");
const FIELD: Text = Text::new("has ", "包含字段 ");

/// All triggers, with a search. The client hides what is not sought (`browser::follow_search`).
#[component]
pub fn Home() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let words = location.query().with_untracked(|query| search::words(query));
    let found: Vec<Card> = catalogue::TRIGGERS.iter().map(|trigger| Card::of(trigger, &words)).collect();
    let count = found.iter().filter(|card| card.found.is_some()).count();
    let providers = Provider::ALL.map(|provider| of_provider(provider, &found, lang));
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHAT.get(lang)}</p>
            <p><a href=location.link(SCHEDULE)>{SCHEDULES.get(lang)}</a></p>
        </div>
        <form class="search" method="get" role="search" data-state="">
            {location.lang().map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })}
            <label class="label" for="q">{SEARCH.get(lang)}</label>
            <input type="search" id="q" name="q" value=words placeholder=SEARCH_HINT.get(lang)
                autocomplete="off" spellcheck="false"/>
            <button class="button still">{SUBMIT.get(lang)}</button>
            <p class="status" role="status">{search::counted(count, lang)}</p>
        </form>
        {providers.into_iter().collect_view()}
        <div class="empty" data-nothing="" hidden={count > 0}>
            <p>{NOTHING.get(lang)}</p>
            <p><a href=location.link("/")>{ALL.get(lang)}</a></p>
        </div>
    }
    .into_any()
}

/// A trigger in the list.
struct Card {
    trigger: &'static Trigger,
    about: String,
    fields: String,
    found: Option<Found>,
}

impl Card {
    fn of(trigger: &'static Trigger, words: &str) -> Self {
        let (id, provider) = (trigger.id.to_string(), trigger.id.provider.title());
        let texts = [&*id, trigger.kind].into_iter().chain(
            Lang::ALL
                .iter()
                .flat_map(|lang| [trigger.name.get(*lang), trigger.summary.get(*lang), provider.get(*lang)]),
        );
        let about = texts.collect::<Vec<_>>().join(" ").to_ascii_lowercase();
        let happenings = trigger.happenings.iter().flat_map(|happening| happening.fields);
        let mut names: Vec<String> = Vec::new();
        for fields in std::iter::once(trigger.config).chain(happenings.map(|group| group.fields)) {
            leaves(fields, "", &mut |name, _| {
                if !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
            });
        }
        let fields = names.join(" ");
        let found = Sought { about: &about, fields: &fields }.find(words);
        Self { trigger, about, fields, found }
    }
}

fn of_provider(provider: Provider, all: &[Card], lang: Lang) -> AnyView {
    let mine = all.iter().filter(|card| card.trigger.id.provider == provider);
    let gone = mine.clone().all(|card| card.found.is_none());
    let cards = mine.map(|found| card(found, lang)).collect_view();
    view! {
        <section class="provider" aria-labelledby=provider.code() hidden=gone>
            <h2 id=provider.code()>{provider.title().get(lang)}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn card(card: &Card, lang: Lang) -> AnyView {
    let location = expect_context::<Location>();
    let trigger = card.trigger;
    let id = trigger.id.to_string();
    // The first example is the best beginning: a page that shows something.
    let path = location.link(&["/", &id].concat());
    let mark = if path.contains('?') { "&" } else { "?" };
    let href = match trigger.examples.first() {
        Some(example) => [&path, mark, "example=", example.id].concat(),
        None => path,
    };
    let field = card.found.as_ref().and_then(|found| found.field.clone());
    let nothing_more = field.is_none();
    let (life, tone) = life(trigger.life);
    view! {
        <li class="card" data-about=card.about.clone() data-fields=card.fields.clone() hidden=card.found.is_none()>
            <h3><a href=href>{trigger.name.get(lang)}</a> " " <code>{id}</code></h3>
            <p>{prose(trigger.summary.get(lang))}</p>
            <p class="hint" hidden=nothing_more>{FIELD.get(lang)} <code>{field}</code></p>
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
