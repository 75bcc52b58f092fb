//! The texts of a trigger.

use bilingual::{Lang, Text};
use triggers::model::{Answer, Kind, Life};
use triggers::value::Value;

use super::Subject;
use super::walk;

/// One text, and where it stands.
pub(crate) struct Said {
    /// The trigger.
    pub(crate) of: String,
    /// The sort of thing that it is about: `field`, `fact`.
    pub(crate) sort: &'static str,
    /// The thing.
    pub(crate) name: String,
    /// The text.
    pub(crate) text: Text,
}

impl Said {
    /// Where it stands, for messages.
    pub(crate) fn place(&self) -> String {
        format!("{} {} {}", self.of, self.sort, self.name)
    }
}

/// Every text of a trigger.
pub(crate) fn of(subject: Subject) -> Vec<Said> {
    let Subject { trigger, library, .. } = subject;
    let mut texts: Vec<Said> = Vec::new();
    let mut add = |sort: &'static str, name: &str, text: Text| {
        texts.push(Said { of: trigger.id.to_string(), sort, name: name.to_owned(), text });
    };
    add("trigger", "name", trigger.name);
    add("trigger", "summary", trigger.summary);
    if let Life::Old { note, .. } | Life::Retired { note, .. } = trigger.life {
        add("trigger", "life", note);
    }
    for answer in walk::answers(trigger) {
        match answer {
            Answer::Unread(why) => add("answer", "", *why),
            Answer::Contract(contract) => {
                add("contract", "", contract.means);
                contract.rules.iter().for_each(|rule| add("rule", rule.id, rule.means));
                for outcome in contract.outcomes {
                    add("outcome", outcome.id, outcome.means);
                    let of = outcome.id;
                    walk::members(&outcome.caller, &mut |slot| {
                        add("caller", &format!("{of} {:?}", slot.key), slot.means);
                    });
                }
            }
        }
    }
    for field in walk::listed_fields(trigger) {
        add("field", field.name, field.means);
    }
    for field in walk::fields(trigger) {
        walk::forms(&field.kind, &mut |form| {
            add("form", form.pattern, form.says);
            form.traps.iter().for_each(|trap| add("trap of a form", trap.pattern, trap.says));
        });
        let choices = match field.kind {
            Kind::Choice(choices) => choices,
            Kind::List(Kind::Choice(choices), _) => *choices,
            _ => &[],
        };
        for choice in choices {
            add("choice", &Value::from(choice.value).in_text(), choice.means);
        }
    }
    for happening in trigger.happenings {
        add("happening's name", happening.id, happening.name);
        add("happening", happening.id, happening.means);
        happening.fields.iter().for_each(|group| add("group", happening.id, group.title));
    }
    trigger.rules.iter().for_each(|rule| add("rule", rule.id, rule.means));
    trigger.conflict.iter().for_each(|conflict| add("conflict", "", conflict.means));
    trigger.fires.iter().for_each(|clause| add("clause", clause.id, clause.means));
    trigger.shapes.iter().for_each(|shape| add("shape", shape.variant, shape.means));
    for (_, row) in walk::slots(trigger) {
        add("slot", &row.pointer, row.slot.means);
        walk::derivations(&row, &mut |derivation| add("derivation", derivation.id, derivation.means));
    }
    trigger.editions.iter().for_each(|edition| add("edition", edition.id, edition.means));
    for fact in library.facts {
        add("fact", fact.id, fact.means);
        for side in walk::sides(fact) {
            add("side", fact.id, side.says);
        }
    }
    for example in trigger.examples {
        add("example", example.id, example.title);
        example.whys.iter().for_each(|why| add("override", example.id, *why));
    }
    library.samples.iter().for_each(|sample| add("sample", sample.id, sample.means));
    trigger.texts.iter().for_each(|text| add("text of the configuration", text.id, text.title));
    texts
}

/// A text without its literals.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// What is wrong with the language of a text.
pub(crate) fn fault(text: Text) -> Option<&'static str> {
    let (en, zh) = (text.get(Lang::En), text.get(Lang::Zh));
    let is_stray = |text: &str| text.contains("  ") || text.trim() != text;
    // A text of literals and abbreviations alone is of no language.
    let has_words = prose(en).chars().any(char::is_lowercase);
    if [en, zh].iter().any(|text| text.is_empty()) {
        Some("it is missing in a language")
    } else if [en, zh].iter().any(|text| text.matches('`').count() % 2 != 0) {
        Some("a literal does not end")
    } else if prose(en).chars().any(is_cjk) {
        Some("it is not English")
    } else if has_words && !prose(zh).chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}')) {
        Some("it is not Chinese")
    } else {
        [en, zh].iter().any(|text| is_stray(text)).then_some("it has stray blanks")
    }
}
