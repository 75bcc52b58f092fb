//! Limits, notes, traps and disagreements.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Fact, FactKind, Side};

use super::{entries, entry, paragraph};
use crate::components::{cites, prose};

const LIMIT: Text = Text::new("Limit", "限制");
const NOTE: Text = Text::new("Note", "说明");
const TRAP: Text = Text::new("Trap", "易错点");

/// Limits first, then what people fall into, then what is good to know.
pub(super) fn facts(all: &'static [Fact], lang: Lang) -> Option<AnyView> {
    let mut found = Vec::new();
    for (kind, tone) in [(LIMIT, ""), (TRAP, "warn"), (NOTE, "")] {
        let facts = all.iter().filter(|fact| title(fact.kind) == Some(kind));
        found.extend(facts.map(|fact| plain(fact, kind.get(lang), tone, lang)));
    }
    (!found.is_empty()).then(|| entries(found))
}

/// What the sources disagree about, each side with its date, and what is taken here.
pub(super) fn disagreements(all: &'static [Fact], lang: Lang) -> Option<AnyView> {
    let found = all.iter().filter_map(|fact| match fact.kind {
        FactKind::Disagreement(sides) => Some(disagreement(fact, sides, lang)),
        _ => None,
    });
    let found = found.collect::<Vec<_>>();
    (!found.is_empty()).then(|| found.into_any())
}

const fn title(kind: FactKind) -> Option<Text> {
    match kind {
        FactKind::Limit => Some(LIMIT),
        FactKind::Note => Some(NOTE),
        FactKind::Trap => Some(TRAP),
        FactKind::Disagreement(_) => None,
    }
}

fn plain(fact: &'static Fact, kind: &'static str, tone: &'static str, lang: Lang) -> AnyView {
    let name = view! { <span class="badge" data-tone=tone>{kind}</span> }.into_any();
    let about = vec![paragraph(fact.means.get(lang)), cites(fact.cites).into_any()];
    entry(["fact-", fact.id].concat(), name, about)
}

fn disagreement(fact: &'static Fact, sides: &'static [Side], lang: Lang) -> AnyView {
    let sides = sides.iter().map(|side| {
        view! { <li>{paragraph(side.says.get(lang))}{cites(std::slice::from_ref(&side.cite))}</li> }.into_any()
    });
    let sides = sides.collect_view();
    view! {
        <div class="disagreement" id=["fact-", fact.id].concat()>
            <ul class="sides">{sides}</ul>
            <p class="taken">{prose(fact.means.get(lang))}</p>
        </div>
    }
    .into_any()
}
