//! The page of the triggers of one provider. Only the server draws it.

use bilingual::Text;
use leptos::prelude::*;
use triggers::model::Provider as Of;

use crate::cards::{Card, Group, groups};
use crate::components::blank_after;
use crate::components::card::card;
use crate::search::Found;
use crate::{environment::use_lang, location::Location};

const ALL: Text = Text::new("All triggers of both clouds", "两家云的所有触发器");

/// All triggers of a provider, by family.
#[component]
pub fn Provider(
    /// The provider.
    provider: Of,
) -> impl IntoView {
    let location = expect_context::<Location>();
    let lang = use_lang();
    let of = |group: &'static Group| group.cards.iter().filter(|card| card.trigger_of() == Some(provider));
    let sections = groups().iter().filter_map(|group| {
        let cards: Vec<&Card> = of(group).collect();
        let cards = (!cards.is_empty())
            .then(|| cards.into_iter().map(|one| card(one, Some(Found::default()), location, lang)))?;
        Some(view! {
            <section class="provider" aria-labelledby=group.id.clone()>
                <h2 id=group.id.clone()>{group.title(lang)}</h2>
                <ul class="cards">{cards.collect_view()}</ul>
            </section>
        })
    });
    view! {
        <div class="intro">
            <h1>{blank_after(provider.title().get(lang))} <code class="id">{provider.code()}</code></h1>
            <p><a href=location.link("/")>{ALL.get(lang)}</a></p>
        </div>
        <div class="gallery">{sections.collect_view()}</div>
    }
    .into_any()
}
