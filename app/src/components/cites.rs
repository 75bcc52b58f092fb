//! Where a fact comes from.

use bilingual::source::{Cite, Source, Weight};
use bilingual::{Lang, Text};

use crate::environment::use_lang;
use crate::erased::{Element, View, el};

const SOURCES: Text = Text::new("Sources", "来源");
const REFERENCE: Text = Text::new("reference", "参考资料");
const UNDATED: Text = Text::new("undated", "未注明日期");
const READ: Text = Text::new("read ", "查阅于 ");

/// The sources of a fact, each with its date and the place in it. Those that only add to the documents are marked.
pub fn cites(cites: &'static [Cite]) -> View {
    let lang = use_lang();
    let items: View = cites.iter().map(|cite| item(*cite, lang)).collect();
    el("ul").class("cites").at("aria-label", SOURCES.get(lang)).with(items).into()
}

fn item(cite: Cite, lang: Lang) -> Element {
    let title = short_title(cite.source, lang);
    // Some titles are known by their date.
    let date = dated(cite.source, lang).filter(|date| !title.contains(date));
    let place = (!cite.place.is_empty()).then_some(cite.place);
    let badge = (cite.source.weight == Weight::Reference).then(|| el("span").class("badge").with(REFERENCE.get(lang)));
    el("li")
        .with(el("cite").with(title))
        .with(date.map(|date| View::from(" · ").and(el("span").class("date").with(date))))
        .with(place.map(|place| View::from(" · ").and(el("span").class("place").with(place))))
        .with(badge.map(|badge| View::from(" ").and(badge)))
}

/// The title without the product in front, which goes without saying where one of the documents is meant.
fn short_title(source: &Source, lang: Lang) -> &'static str {
    let title = source.title.get(lang);
    let after = |mark| title.split_once(mark).map(|(_, document)| document);
    match source.weight {
        Weight::Document => after(": ").or_else(|| after("：")).unwrap_or(title),
        Weight::Reference | Weight::Reasoning => title,
    }
}

/// The date of a source in a language; nothing for our own reasoning, which has none.
pub(crate) fn dated(source: &Source, lang: Lang) -> Option<String> {
    match source.date {
        "undated" if source.weight == Weight::Reasoning => None,
        "undated" => Some(UNDATED.get(lang).to_owned()),
        date => Some(date.strip_prefix("read ").map_or(date.to_owned(), |day| [READ.get(lang), day].concat())),
    }
}
