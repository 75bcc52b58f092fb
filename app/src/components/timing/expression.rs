//! An expression as a row of its fields, and the sentence that it means; each lights the other.

use std::ops::Range;

use bilingual::{Lang, Text};
use schedule::sentence::{Clause, Fields};
use schedule::{Reading, Severity};

use super::light::Light;
use crate::erased::{Element, View, code, el};

const FIELDS: Text = Text::new("Fields of the expression", "表达式的各字段");
const ZONE: Text = Text::new("zone", "时区");

/// The fields of an expression, each with its name; where the text is wrong, that place is marked.
pub(crate) fn fields(text: &str, reading: &Reading, light: Light, lang: Lang) -> View {
    let letters: Vec<char> = text.chars().collect();
    let mut pieces = View::default();
    let zone = |span: Range<usize>| {
        let name = el("span").class("name").with(ZONE.get(lang));
        View::from(el("span").with(marked(&letters, span, reading)).with(" ").with(name))
    };
    // In front of the fields the zone has a sign; some write it behind them, where it is wrong.
    let (front, behind) = match (&reading.zone.span, reading.fields.first()) {
        (Some(span), Some(first)) if span.start < first.span.start => (Some(zone(0..span.end)), None),
        (Some(span), Some(_)) => (None, Some(zone(span.clone()))),
        _ => (None, None),
    };
    if let Some(front) = front {
        pieces.append(front);
    }
    for field in &reading.fields {
        let piece = el("span").at("data-field", field.field.id());
        let piece = light.on(piece, Fields::of(&[field.field]), &reading.fields);
        let name = el("span").class("name").with(field.field.name().get(lang));
        pieces.append(piece.with(marked(&letters, field.span.clone(), reading)).with(" ").with(name).into());
    }
    if let Some(behind) = behind {
        pieces.append(behind);
    }
    let is_within = |place: &Range<usize>| {
        reading.fields.iter().any(|field| field.span.start <= place.start && place.end <= field.span.end)
    };
    let mut errors = reading.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let whole = errors
        .any(|problem| !is_within(&problem.span))
        .then(|| el("p").class("faulty").with(marked(&letters, 0..letters.len(), reading)));
    let row = (!reading.fields.is_empty())
        .then(|| el("div").class("fields").at("role", "group").at("aria-label", FIELDS.get(lang)).with(pieces));
    View::from(row).and(whole)
}

/// A part of the text, in which what has a problem is marked.
fn marked(letters: &[char], span: Range<usize>, reading: &Reading) -> Element {
    let wrong = |at: usize| {
        let mut problems = reading.problems.iter();
        problems.any(|problem| problem.severity == Severity::Error && problem.span.contains(&at))
    };
    let mut view = View::default();
    let mut at = span.start;
    while at < span.end {
        let is_wrong = wrong(at);
        let end = (at..span.end).find(|&at| wrong(at) != is_wrong).unwrap_or(span.end);
        let piece: String = letters.get(at..end).unwrap_or_default().iter().collect();
        view.append(if is_wrong { el("mark").with(piece).into() } else { piece.into() });
        at = end;
    }
    code("").with(view)
}

/// The sentence of a valid expression, with what else is to be said behind it.
pub(crate) fn sentence(reading: &Reading, more: Vec<Clause>, light: Light, lang: Lang) -> Option<Element> {
    let schedule = reading.schedule.as_ref()?;
    let (between, end) = match lang {
        Lang::En => ("; ", "."),
        Lang::Zh => ("；", "。"),
    };
    let mut said = View::default();
    for (index, clause) in schedule.sentence(lang).clauses.into_iter().chain(more).enumerate() {
        if index > 0 {
            said.append(between.into());
        }
        for part in clause.parts {
            if part.fields == Fields::NONE {
                said.append(part.text.into());
                continue;
            }
            // What stands between the words belongs to no field.
            let is_between = |letter| matches!(letter, ' ' | ',' | '，' | '、');
            let rest = part.text.trim_start_matches(is_between);
            let words = rest.trim_end_matches(is_between);
            said.append(part.text[..part.text.len() - rest.len()].to_owned().into());
            let lit = light.on(el("span").class("said"), part.fields, &reading.fields).with(words.to_owned());
            said.append(lit.into());
            said.append(rest[words.len()..].to_owned().into());
        }
    }
    Some(el("p").class("sentence").with(said.and(end)))
}
