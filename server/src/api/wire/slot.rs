//! The members of an event, as its catalogue describes them.

use bilingual::Lang;
use serde::{Deserialize, Serialize};
use triggers::model::{Absent, Expr, Path, Root, Shape, When, on};
use triggers::outline::{self, From as Row};
use triggers::value::pointer_of;
use triggers::wording::condition;

use super::text::sources;
use super::{Origin, OriginKind, Source, Text};

/// One member of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Slot {
    /// JSON pointer into the event, where `*` stands for any item of a list or any name. It continues inside folded
    /// texts.
    pub pointer: String,
    /// Form, an example and the pitfall of its value.
    pub meaning: Text,
    /// When it is present.
    pub present: Text,
    /// Whether `null` is there when it is not present, instead of nothing.
    pub nullable: bool,
    /// The editions whose events have it under this pointer; left out where all have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editions: Option<Vec<String>>,
    /// What undoes the folding of this string, first step first; left out where nothing is folded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub through: Vec<String>,
    /// Where its value can come from; empty where its members say it.
    pub from: Vec<Origin>,
    /// The field of the occurrence that pins its value; left out where none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<String>,
    /// The sources.
    pub sources: Vec<Source>,
}

/// The slots of a form of the event, in order.
pub(super) fn slots(shape: &'static Shape) -> Vec<Slot> {
    outline::rows(shape).into_iter().map(|row| slot(row, shape)).collect()
}

fn slot(row: outline::Row, shape: &'static Shape) -> Slot {
    let mut from = Vec::new();
    let mut pin = None;
    for of in &row.from {
        match of {
            Row::Expr(expr, field) => {
                // What is pinned comes from the occurrence instead.
                if let Some(field) = field {
                    add(&mut from, origin(on(field.name), ""));
                    pin = Some(field.name.to_owned());
                }
                of_expr(expr, &row.item, &mut from);
            }
            Row::Copy(path) => add(&mut from, origin(*path, &row.item)),
            Row::Fields(_) => add(&mut from, (OriginKind::Config, String::new())),
        }
    }
    let conditions: Vec<When> = row.within.iter().map(|when| **when).chain([row.slot.when]).collect();
    Slot {
        pointer: row.pointer,
        meaning: row.slot.means.into(),
        present: when_in_words(&conditions),
        nullable: row.slot.absent == Absent::Null,
        editions: conditions.iter().find_map(editions),
        through: row
            .folded
            .map_or_else(Vec::new, |(_, codecs)| codecs.iter().rev().map(|codec| codec.code().to_owned()).collect()),
        from,
        pin,
        sources: sources(if row.slot.cites.is_empty() { shape.cites } else { row.slot.cites }),
    }
}

fn of_expr(expr: &Expr, item: &str, from: &mut Vec<Origin>) {
    let plain = |kind| (kind, String::new());
    let of_each = |exprs: &[Expr], from: &mut Vec<Origin>| {
        let telling = exprs.iter().filter(|expr| !matches!(expr, Expr::Fixed(_)));
        telling.for_each(|expr| of_expr(expr, item, from));
    };
    match expr {
        Expr::Fixed(_) | Expr::Type => add(from, plain(OriginKind::Fixed)),
        Expr::From(path) => add(from, origin(*path, item)),
        Expr::Join(pieces) => of_each(pieces, from),
        Expr::Clock(_) => add(from, plain(OriginKind::Clock)),
        Expr::Made(_) | Expr::MadeAt(..) => add(from, plain(OriginKind::Generated)),
        Expr::Word(_) => {
            add(from, plain(OriginKind::Derived));
            add(from, origin(on("happening"), item));
        }
        Expr::Derived(_, of) => {
            add(from, plain(OriginKind::Derived));
            of_each(of, from);
        }
        Expr::Or(path, other) => {
            add(from, origin(*path, item));
            of_expr(other, item, from);
        }
    }
}

fn add(from: &mut Vec<Origin>, (kind, pointer): (OriginKind, String)) {
    let origin = Origin { kind, pointer: (!pointer.is_empty()).then_some(pointer) };
    if !from.contains(&origin) {
        from.push(origin);
    }
}

fn origin(path: Path, item: &str) -> (OriginKind, String) {
    let pointer = pointer_of(path.name);
    match path.root {
        Root::Config => (OriginKind::Config, pointer),
        // What a function answers is no part of an event.
        Root::Occurrence | Root::Answer => (OriginKind::Occurrence, pointer),
        Root::Item => (OriginKind::Occurrence, format!("{item}{pointer}")),
    }
}

/// The editions that a condition names, if it names some at its top.
fn editions(when: &When) -> Option<Vec<String>> {
    match when {
        When::In(editions) => Some(editions.iter().map(|edition| (*edition).to_owned()).collect()),
        When::All(all) => all.iter().find_map(editions),
        _ => None,
    }
}

/// A condition in words.
pub(super) fn in_words(when: &When) -> Text {
    when_in_words(std::slice::from_ref(when))
}

fn when_in_words(conditions: &[When]) -> Text {
    let words = |lang, always: &str, and| {
        let words: Vec<String> = conditions.iter().filter_map(|when| condition(when, lang)).collect();
        if words.is_empty() { always.to_owned() } else { words.join(and) }
    };
    Text { en: words(Lang::En, "always", " and "), zh: words(Lang::Zh, "始终", "，且 ") }
}
