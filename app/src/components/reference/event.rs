//! The members of the event.

use bilingual::{Lang, Text};
use leptos::prelude::*;
use triggers::model::{Absent, Codec, Key, Shape, Slot, Trigger, When};

use super::conditions::condition;
use super::slots::{Row, rows};
use super::{aside, code, entries, entry, listed, origins, paragraph};
use crate::components::cites;

const WHERE: Text = Text::new("Only where ", "仅当满足以下条件时出现：");
const ELSE_NULL: Text = Text::new("`null` unless ", "不满足以下条件时为 `null`：");
const FOLDED: Text = Text::new("Folded into a text: ", "依次编码为文本：");
const FOLDED_WHERE: Text = Text::new(", where ", "，条件：");

/// The forms of the event with their members; nothing for a trigger without an event.
pub(super) fn event(trigger: &'static Trigger, lang: Lang) -> Option<AnyView> {
    let alone = trigger.shapes.len() == 1;
    let shapes = trigger.shapes.iter().map(|shape| one(trigger, shape, alone, lang));
    (!trigger.shapes.is_empty()).then(|| shapes.collect_view().into_any())
}

fn one(trigger: &'static Trigger, shape: &'static Shape, alone: bool, lang: Lang) -> AnyView {
    let rows = rows(shape, trigger.current_edition());
    let title = (!alone).then(|| view! { <h4>{code(shape.variant)}</h4> });
    let when = condition(&shape.when, lang).map(|when| aside([WHERE.get(lang), &when].concat()));
    let prefix = if alone { "event-".to_owned() } else { ["event-", shape.variant, "-"].concat() };
    let members = rows.iter().enumerate().map(|(i, row)| {
        let again = rows[..i].iter().filter(|before| before.pointer == row.pointer).count();
        let suffix = if again > 0 { ["-", &(again + 1).to_string()].concat() } else { String::new() };
        member(row, [&*prefix, &*row.pointer, &*suffix].concat(), lang)
    });
    let members = entries(members.collect());
    view! {
        {title}
        {paragraph(shape.means.get(lang))}
        {when}
        {cites(shape.cites)}
        {members}
    }
    .into_any()
}

fn member(row: &Row, id: String, lang: Lang) -> AnyView {
    let slot = row.slot;
    let mut about = vec![paragraph(slot.means.get(lang))];
    about.extend(presence(row, lang).map(aside));
    about.extend(names(slot, lang).map(aside));
    about.extend(row.folded.map(|(when, codecs)| aside(folding(when, codecs, lang))));
    if !row.from.is_empty() {
        about.push(origins::origins(&row.from, lang));
    }
    about.push(cites(slot.cites).into_any());
    entry(id, code(&row.pointer), about)
}

/// When a member is there.
fn presence(row: &Row, lang: Lang) -> Option<String> {
    let conditions: Vec<String> =
        row.within.iter().copied().chain([&row.slot.when]).filter_map(|when| condition(when, lang)).collect();
    let begin = match row.slot.absent {
        Absent::Left => WHERE,
        Absent::Null => ELSE_NULL,
    };
    let and = Text::new(" and ", "，且 ").get(lang);
    (!conditions.is_empty()).then(|| [begin.get(lang), &conditions.join(and)].concat())
}

/// What a member was called in other editions, or where its names come from.
fn names(slot: &Slot, lang: Lang) -> Option<String> {
    match slot.key {
        Key::Name(_) => None,
        Key::Spread(path) => {
            let text = Text::new("One member for each name in ", "每个名称对应一个成员，名称取自 ");
            Some([text.get(lang), &super::conditions::field(path, lang)].concat())
        }
        Key::ByEdition(names) => {
            let names = names.iter().map(|(edition, name)| [*edition, ": `", name, "`"].concat());
            Some(names.collect::<Vec<_>>().join(Text::new("; ", "；").get(lang)))
        }
    }
}

fn folding(when: &When, codecs: &[Codec], lang: Lang) -> String {
    let mut text = [FOLDED.get(lang), &listed(codecs.iter().map(|codec| codec.code()), lang)].concat();
    if let Some(when) = condition(when, lang) {
        text.push_str(FOLDED_WHERE.get(lang));
        text.push_str(&when);
    }
    text
}
