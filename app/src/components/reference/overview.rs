//! What a trigger is, at a glance.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Answer, Invocation, Life, Trigger};
use triggers::{calls, texts};

use super::{code, entries, entry, paragraph};
use crate::components::cites;
use crate::location::Location;
use crate::route::call_path;

const KIND: Text = Text::new("Type in the API", "API 中的类型");
pub(super) const LIFE: Text = Text::new("Life", "状态");
const INVOCATION: Text = Text::new("Invocation", "调用方式");
const ANSWER: Text = Text::new("The function's answer", "函数的返回值");
const EDITIONS: Text = Text::new("Editions of the format", "格式版本");
const CURRENT: Text = Text::new("In use.", "当前可用。");

const SYNC: Text = Text::new("Synchronous: the source waits for the answer.", "同步调用：事件源等待函数返回。");
const ASYNC: Text =
    Text::new("Asynchronous: the event is queued, and nobody waits.", "异步调用：事件先进入队列，没有调用方等待。");
const EITHER: Text = Text::new("Synchronous or asynchronous: the configuration decides.", "同步或异步，由配置决定。");
const UNSTATED: Text = Text::new("The documents do not say.", "文档未说明。");

/// Type, life, invocation, answer and editions.
pub(super) fn overview(trigger: &'static Trigger, lang: Lang) -> AnyView {
    let line = |id: &str, title: Text, about| entry(["reference-", id].concat(), title.get(lang).into_any(), about);
    let editions = trigger.editions.iter().map(|edition| {
        let id = code(edition.id);
        view! { <div>{id}{paragraph(edition.means.get(lang))}{cites(edition.cites)}</div> }.into_any()
    });
    entries(vec![
        line("kind", KIND, vec![kind(trigger)]),
        line("life", LIFE, life(trigger.life, lang)),
        line("invocation", INVOCATION, vec![paragraph(invocation(trigger.invocation).get(lang))]),
        line("answer", ANSWER, answer(&trigger.answer, lang)),
        line("editions", EDITIONS, editions.collect()),
    ])
}

/// The type, and the call that takes it.
fn kind(trigger: &'static Trigger) -> AnyView {
    let location = expect_context::<Location>();
    let is_created = trigger.texts.iter().any(|text| text.id == texts::ALIYUN_CREATE.id);
    let call = calls::find(trigger.id.provider.code(), "create-trigger").filter(|_| is_created);
    let call = call.map(|call| view! { " · " <a href=location.link(&call_path(call))>{call.action}</a> });
    view! { <p>{code(trigger.kind)} {call}</p> }.into_any()
}

/// What becomes of the answer; what a contract asks of it has a section of its own.
fn answer(answer: &'static Answer, lang: Lang) -> Vec<AnyView> {
    match answer {
        Answer::Unread(why) => vec![paragraph(why.get(lang))],
        Answer::Contract(contract) => vec![paragraph(contract.means.get(lang)), cites(contract.cites).into_any()],
    }
}

/// Whether it is still offered.
pub(super) fn life(life: Life, lang: Lang) -> Vec<AnyView> {
    match life {
        Life::Current => vec![paragraph(CURRENT.get(lang))],
        Life::Old { note, cites } | Life::Retired { note, cites } => {
            vec![paragraph(note.get(lang)), super::super::cites(cites).into_any()]
        }
    }
}

/// How the source invokes the function.
pub(super) const fn invocation(invocation: Invocation) -> Text {
    match invocation {
        Invocation::Sync => SYNC,
        Invocation::Async => ASYNC,
        Invocation::Either => EITHER,
        Invocation::Unstated => UNSTATED,
    }
}
