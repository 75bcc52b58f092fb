//! A card that leads to a page. Only the server draws it.

use bilingual::{Lang, Text};
use leptos::prelude::*;

use super::prose;
use crate::cards::Card;
use crate::location::Location;
use crate::search::Found;

const FIELD: Text = Text::new("has ", "包含 ");

/// A card, and why it is found. What is not found is hidden.
pub(crate) fn card(card: &Card, found: Option<Found>, location: Location, lang: Lang) -> AnyView {
    let gone = found.is_none();
    let field = found.and_then(|found| found.field);
    let nothing_more = field.is_none();
    let badge = |(word, tone): &(Text, &'static str)| {
        view! { <span class="badge" data-tone=*tone>{word.get(lang)}</span> " " }
    };
    let badges = card.badges.iter().map(badge).collect::<Vec<_>>();
    let badges = (!badges.is_empty()).then(|| view! { <p class="badges">{badges}</p> });
    view! {
        <li class="card" data-about=card.about.clone() data-fields=card.fields.clone() hidden=gone>
            <h3><a href=card.href(location.lang())>{card.name.get(lang)}</a> " " <code>{card.id.clone()}</code></h3>
            <p>{prose(card.summary.get(lang))}</p>
            <p class="hint" hidden=nothing_more>{FIELD.get(lang)} <code>{field}</code></p>
            {badges}
        </li>
    }
    .into_any()
}
