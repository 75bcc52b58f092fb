//! All that is known about a trigger, each fact with its sources.

mod answers;
pub mod call;
mod event;
mod facts;
mod fields;
pub mod general;
mod limits;
mod origins;
mod overview;
mod printed;
mod rules;
mod sources;

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::catalogue;
use triggers::model::Trigger;

use crate::environment::use_lang;
use crate::head::REFERENCE_TITLE;

const OVERVIEW: Text = Text::new("At a glance", "概览");
const CONFIG: Text = Text::new("Configuration fields", "配置字段");
const HAPPENINGS: Text = Text::new("What can happen", "可能发生的操作");
const EVENT: Text = Text::new("Members of the event", "事件格式");
const ANSWERS: Text = Text::new("What the function answers", "函数的返回值");
const RULES: Text = Text::new("When it fires, and what is refused", "触发条件与校验规则");
const FACTS: Text = Text::new("Limits, notes and traps", "限制、说明与易错点");
const DISAGREEMENTS: Text = Text::new("Where the sources disagree", "来源之间的分歧");
const SOURCES: Text = Text::new("Sources", "来源");

/// The reference of a trigger.
#[component]
pub fn Reference(
    /// The trigger.
    trigger: &'static Trigger,
) -> impl IntoView {
    let lang = use_lang();
    article(
        [
            ("overview", OVERVIEW, Some(overview::overview(trigger, lang))),
            ("config", CONFIG, fields::config(trigger, lang)),
            ("happenings", HAPPENINGS, Some(fields::happenings(trigger, lang))),
            ("rules", RULES, rules::rules(trigger, lang)),
            ("event", EVENT, event::event(trigger, lang)),
            ("answers", ANSWERS, answers::answers(trigger, lang)),
            ("facts", FACTS, facts::facts(catalogue::facts(trigger), lang)),
            ("disagreements", DISAGREEMENTS, facts::disagreements(catalogue::facts(trigger), lang)),
            ("sources", SOURCES, Some(sources::sources(trigger, lang))),
        ],
        lang,
    )
}

/// Sections with their contents; what is empty is left out.
fn article<const N: usize>(sections: [(&'static str, Text, Option<AnyView>); N], lang: Lang) -> AnyView {
    let sections: Vec<_> = sections
        .into_iter()
        .filter_map(|(id, title, content)| Some((["reference-", id].concat(), title.get(lang), content?)))
        .collect();
    let contents = sections.iter().map(|(id, title, _)| {
        view! { <li><a href=["#", id].concat()>{*title}</a></li> }
    });
    let contents = contents.collect_view();
    let sections = sections.into_iter().map(|(id, title, content)| section(id, title, content));
    view! {
        <article class="reference" aria-labelledby="reference">
            <header>
                <h2 id="reference">{REFERENCE_TITLE.get(lang)}</h2>
                <nav aria-labelledby="reference"><ul class="contents">{contents}</ul></nav>
            </header>
            {sections.collect_view()}
        </article>
    }
    .into_any()
}

fn section(id: String, title: &'static str, content: AnyView) -> AnyView {
    let title_id = id.clone();
    view! { <section class="panel" aria-labelledby=id><h3 id=title_id>{title}</h3>{content}</section> }.into_any()
}

/// One thing with a name, and what is to be said about it. It stands in a `<dl>`.
fn entry(id: String, name: AnyView, about: Vec<AnyView>) -> AnyView {
    view! { <div class="entry" id=id><dt>{name}</dt><dd>{about}</dd></div> }.into_any()
}

/// A list of entries.
fn entries(all: Vec<AnyView>) -> AnyView {
    view! { <dl>{all}</dl> }.into_any()
}

/// A paragraph of the catalogue's running text.
fn paragraph(text: impl AsRef<str>) -> AnyView {
    view! { <p>{super::prose(text.as_ref())}</p> }.into_any()
}

/// A quiet paragraph.
fn aside(text: impl AsRef<str>) -> AnyView {
    view! { <p class="hint">{super::prose(text.as_ref())}</p> }.into_any()
}

/// A name as the clouds write it. A long one breaks behind its dots.
fn code(name: &str) -> AnyView {
    let parts = name.split_inclusive('.').map(|part| view! { {part.to_owned()} <wbr/> }.into_any());
    view! { <code class="name">{parts.collect_view()}</code> }.into_any()
}

fn badge(text: &'static str) -> AnyView {
    view! { <span class="badge">{text}</span> }.into_any()
}

/// Names as code, one after the other.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| ["`", name, "`"].concat()).collect();
    quoted.join(if lang == Lang::Zh { "、" } else { ", " })
}
