//! The page of all triggers and calls.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::fields::leaves;
use triggers::model::{Call, Field, General, Invocation, Kind, Life, Provider, Trigger};
use triggers::{calls, catalogue, general};

use crate::components::choices::said;
use crate::components::prose;
use crate::head::GENERAL_TITLE;
use crate::route::{SCHEDULE, call_path, general_path};
use crate::search::{self, Found, Sought};
use crate::{environment::use_lang, location::Location};

const TITLE: Text = Text::new("What will the function receive?", "函数会收到什么？");
const WHAT: Text = Text::new(
    "Pick a trigger of Alibaba Cloud FC or Tencent Cloud SCF, configure it, and say what happens at the source: you \
     see whether it fires, and why, and the exact event that your function receives. Every value is explained and \
     traced to where it comes from, and a link shows anyone else the same bytes.",
    "选择阿里云函数计算或腾讯云 SCF 的触发器，填写配置，再设置事件源上发生的操作，即可看到是否触发、原因，以及函数收到的完整事件。每个值都有解释和出处，通过链接可让他人看到完全相同的字节。",
);
const SCHEDULES: Text = Text::new(
    "Only a cron expression? Read it in every dialect.",
    "只想了解一个 cron 表达式？查看它在各种语法中的含义。",
);
const SEARCH: Text = Text::new("Search triggers and calls", "搜索触发器和 API");
const SEARCH_HINT: Text = Text::new("timer, bucket, prefix", "定时、存储桶、prefix");
const SUBMIT: Text = Text::new("Search", "搜索");
const NOTHING: Text = Text::new("Nothing matches all of these words.", "没有同时包含这些关键词的内容。");
const ALL: Text = Text::new("Show everything", "显示全部内容");
const BESIDES: Text = Text::new(": API calls and general facts", "：API 接口与通用说明");
const FIELD: Text = Text::new("has ", "包含字段 ");

/// All triggers and calls, with a search. The client hides what is not sought (`browser::follow_search`).
#[component]
pub fn Home() -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let words = location.query().with_untracked(|query| search::words(query));
    // The triggers of both clouds come first: they are what the page is for.
    let triggers = Provider::ALL.into_iter().map(|provider| triggers(provider, location, lang));
    let besides = Provider::ALL.into_iter().filter_map(|provider| besides(provider, location, lang));
    let groups: Vec<Group> = triggers.chain(besides).collect();
    let found = |card: &Card| Sought { about: &card.about, fields: &card.fields }.find(&words);
    let count = groups.iter().flat_map(|group| &group.cards).filter(|card| found(card).is_some()).count();
    let sections = groups.into_iter().map(|group| {
        let cards = group.cards.into_iter().map(|card| {
            let why = found(&card);
            (card, why)
        });
        section(&group.id, group.title, cards.collect(), lang)
    });
    let sections = sections.collect_view();
    view! {
        <div class="hero">
            <h1>{TITLE.get(lang)}</h1>
            <p>{WHAT.get(lang)}</p>
            <p><a href=location.link(SCHEDULE)>{SCHEDULES.get(lang)}</a></p>
        </div>
        <form class="search" method="get" role="search" data-state="">
            {location.lang().map(|lang| view! { <input type="hidden" name="lang" value=lang.code()/> })}
            <label class="label" for="q">{SEARCH.get(lang)}</label>
            <input type="search" id="q" name="q" value=words.clone() placeholder=SEARCH_HINT.get(lang)
                autocomplete="off" spellcheck="false"/>
            <button class="button still">{SUBMIT.get(lang)}</button>
            <p class="status" role="status">{search::counted(count, lang)}</p>
        </form>
        {sections}
        <div class="empty" data-nothing="" hidden={count > 0}>
            <p>{NOTHING.get(lang)}</p>
            <p><a href=location.link("/")>{ALL.get(lang)}</a></p>
        </div>
    }
    .into_any()
}

/// What stands under one heading.
struct Group {
    id: String,
    title: String,
    cards: Vec<Card>,
}

/// Something that has a page of its own.
struct Card {
    href: String,
    name: &'static str,
    id: String,
    summary: &'static str,
    /// Words of the page, each with its tone.
    badges: Vec<(&'static str, &'static str)>,
    /// What a person can look for.
    about: String,
    /// Names of fields, with spaces between them.
    fields: String,
}

/// The triggers of a provider.
fn triggers(provider: Provider, location: Location, lang: Lang) -> Group {
    let cards = catalogue::of(provider).map(|trigger| Card::of_trigger(trigger, location, lang)).collect();
    Group { id: provider.code().to_owned(), title: provider.title().get(lang).to_owned(), cards }
}

/// What there is of a provider besides, if there is something.
fn besides(provider: Provider, location: Location, lang: Lang) -> Option<Group> {
    let general = general::of(provider).map(|general| Card::of_general(general, location, lang));
    let calls = calls::of(provider).map(|call| Card::of_call(call, location, lang));
    let cards: Vec<Card> = general.into_iter().chain(calls).collect();
    let title = [provider.title().get(lang), BESIDES.get(lang)].concat();
    (!cards.is_empty()).then(|| Group { id: [provider.code(), "-calls"].concat(), title, cards })
}

/// Texts that a person can look for, in every language and in lower case.
fn about(plain: &[&str], texts: &[Text]) -> String {
    let texts = texts.iter().flat_map(|text| Lang::ALL.map(|lang| text.get(lang)));
    plain.iter().copied().chain(texts).collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

impl Card {
    fn of_trigger(trigger: &'static Trigger, location: Location, lang: Lang) -> Self {
        let id = trigger.id.to_string();
        // The first example is the best beginning: a page that shows something.
        let path = location.link(&["/", &id].concat());
        let mark = if path.contains('?') { "&" } else { "?" };
        let href = match trigger.examples.first() {
            Some(example) => [&path, mark, "example=", example.id].concat(),
            None => path,
        };
        let happenings = trigger.happenings.iter().flat_map(|happening| happening.fields);
        let mut fields = names(std::iter::once(trigger.config).chain(happenings.map(|group| group.fields)));
        leaves(trigger.config, "", &mut |_, field| words_of(&field.kind, &mut fields));
        let called = search::called(&id).collect::<Vec<_>>().join(" ");
        let texts = [trigger.name, trigger.summary, trigger.id.provider.title()];
        let texts = texts.into_iter().chain(trigger.happenings.iter().map(|happening| happening.name));
        let about = about(&[&id, trigger.kind, &called], &texts.collect::<Vec<_>>());
        let (life, tone) = life(trigger.life);
        // That it is offered goes without saying.
        let life = (!matches!(trigger.life, Life::Current)).then(|| (life.get(lang), tone));
        Self {
            href,
            name: trigger.name.get(lang),
            about,
            id,
            summary: trigger.summary.get(lang),
            badges: life.into_iter().chain([(invocation(trigger.invocation).get(lang), "")]).collect(),
            fields,
        }
    }

    fn of_call(call: &'static Call, location: Location, lang: Lang) -> Self {
        let id = call.id.to_string();
        let (life, tone) = life(call.life);
        Self {
            href: location.link(&call_path(call)),
            name: call.action,
            about: about(&[&id, call.action, "api"], &[call.name, call.summary, call.id.provider.title()]),
            id,
            summary: call.summary.get(lang),
            badges: vec![(life.get(lang), tone), (call.name.get(lang), "")],
            fields: names(call.takes.iter().map(|part| part.fields)),
        }
    }

    fn of_general(general: &'static General, location: Location, lang: Lang) -> Self {
        let provider = general.provider;
        Self {
            href: location.link(&general_path(provider)),
            name: GENERAL_TITLE.get(lang),
            id: provider.code().to_owned(),
            summary: general.summary.get(lang),
            badges: Vec::new(),
            about: about(&[provider.code()], &[GENERAL_TITLE, general.summary, provider.title()]),
            fields: String::new(),
        }
    }
}

/// Adds the words that a list takes, such as the names of events.
fn words_of(kind: &Kind, words: &mut String) {
    if let Kind::List(Kind::Choice(choices), _) = kind {
        for choice in *choices {
            words.push(' ');
            words.push_str(&said(choice));
        }
    }
}

/// The names of all fields, each once.
fn names(fields: impl Iterator<Item = &'static [Field]>) -> String {
    let mut names: Vec<String> = Vec::new();
    for fields in fields {
        leaves(fields, "", &mut |name, _| {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        });
    }
    names.join(" ")
}

fn section(id: &str, title: String, cards: Vec<(Card, Option<Found>)>, lang: Lang) -> AnyView {
    let gone = cards.iter().all(|(_, found)| found.is_none());
    let cards = cards.into_iter().map(|(card, found)| one(card, found, lang)).collect_view();
    view! {
        <section class="provider" aria-labelledby=id.to_owned() hidden=gone>
            <h2 id=id.to_owned()>{title}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn one(card: Card, found: Option<Found>, lang: Lang) -> AnyView {
    let gone = found.is_none();
    let field = found.and_then(|found| found.field);
    let nothing_more = field.is_none();
    let badges =
        card.badges.iter().map(|(word, tone)| view! { <span class="badge" data-tone=*tone>{*word}</span> " " });
    let badges = badges.collect_view();
    view! {
        <li class="card" data-about=card.about data-fields=card.fields hidden=gone>
            <h3><a href=card.href>{card.name}</a> " " <code>{card.id}</code></h3>
            <p>{prose(card.summary)}</p>
            <p class="hint" hidden=nothing_more>{FIELD.get(lang)} <code>{field}</code></p>
            <p class="badges">{badges}</p>
        </li>
    }
    .into_any()
}

/// Whether it is still offered, and the tone of the word.
pub(super) const fn life(life: Life) -> (Text, &'static str) {
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
