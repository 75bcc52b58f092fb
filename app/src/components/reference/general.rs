//! What holds for all triggers of a provider.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::catalogue;
use triggers::model::{General, Way};

use super::{DISAGREEMENTS, FACTS, SOURCES, article, entries, entry, facts, overview, paragraph, printed, sources};
use crate::components::cites;
use crate::environment::use_lang;
use crate::location::Location;

const EVENT_SOURCES: Text = Text::new("Event sources", "事件源");
const SERVICES: Text = Text::new("Services that work with it", "集成的服务");
const PRINTED: Text = Text::new("What the documents print", "文档中的原始片段");

/// The reference of general facts.
#[component]
pub fn GeneralReference(
    /// The facts.
    general: &'static General,
) -> impl IntoView {
    let lang = use_lang();
    article(
        [
            ("event-sources", EVENT_SOURCES, Some(event_sources(general, lang))),
            ("services", SERVICES, Some(services(general, lang))),
            ("facts", FACTS, facts::facts(general.facts, lang)),
            ("disagreements", DISAGREEMENTS, facts::disagreements(general.facts, lang)),
            ("printed", PRINTED, printed::printed(general.samples, lang)),
            ("sources", SOURCES, Some(sources::of_general(general, lang))),
        ],
        lang,
    )
}

/// The sources by the way in which they are tied to a function, with links to those that have a page.
fn event_sources(general: &'static General, lang: Lang) -> AnyView {
    let location = expect_context::<Location>();
    let ways = Way::ALL.map(|way| {
        let sources = general.event_sources.iter().filter(|source| source.way == way).map(|source| {
            let page = catalogue::find(general.provider.code(), source.trigger);
            let name = match page {
                Some(trigger) => {
                    let path = location.link(&["/", &trigger.id.to_string()].concat());
                    view! { <a href=path>{source.name.get(lang)}</a> }.into_any()
                }
                None => source.name.get(lang).into_any(),
            };
            let about =
                vec![paragraph(overview::invocation(source.invocation).get(lang)), cites(source.cites).into_any()];
            entry(["event-source-", source.trigger].concat(), name, about)
        });
        let sources = entries(sources.collect());
        view! { <h4>{way.title().get(lang)}</h4> {sources} }.into_any()
    });
    ways.into_iter().collect::<Vec<_>>().into_any()
}

fn services(general: &'static General, lang: Lang) -> AnyView {
    let groups = general.services.iter().enumerate().map(|(i, group)| {
        let names: Vec<&str> = group.names.iter().map(|name| name.get(lang)).collect();
        let names = names.join(if lang == Lang::Zh { "、" } else { ", " });
        entry(["services-", &i.to_string()].concat(), group.title.get(lang).into_any(), vec![paragraph(names)])
    });
    let groups = entries(groups.collect());
    view! { {groups} {cites(general.cites)} }.into_any()
}
