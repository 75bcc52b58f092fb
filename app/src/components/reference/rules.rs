//! When a trigger fires, and what its configuration must keep to.

use bilingual::source::Cite;
use bilingual::{Lang, Text};
use leptos::prelude::*;
use schedule::Severity;
use triggers::model::Trigger;

use super::{entries, entry, paragraph};

const FIRES: Text = Text::new("Fires if", "触发条件");
const ERROR: Text = Text::new("Refused", "会被拒绝");
const WARNING: Text = Text::new("Warning", "警告");
const NOTE: Text = Text::new("Note", "说明");
const CONFLICT: Text = Text::new("Two rules", "两条规则");

/// The conditions of firing, what breaks a rule, and whether two rules may live on one source.
pub(super) fn rules(trigger: &'static Trigger, lang: Lang) -> Option<AnyView> {
    let fires = trigger
        .fires
        .iter()
        .map(|clause| one(("fires-", clause.id), (FIRES, "accent"), clause.means, clause.cites, lang));
    let rules =
        trigger.rules.iter().map(|rule| one(("rule-", rule.id), said(rule.severity), rule.means, rule.cites, lang));
    let conflict =
        trigger.conflict.iter().map(|conflict| one(("rule-", "second"), (CONFLICT, ""), conflict.means, &[], lang));
    let all: Vec<AnyView> = fires.chain(rules).chain(conflict).collect();
    (!all.is_empty()).then(|| entries(all))
}

/// A rule: what it is, in a tone, and what it says.
pub(super) fn one(
    (kind, id): (&str, &str),
    (title, tone): (Text, &'static str),
    text: Text,
    cites: &'static [Cite],
    lang: Lang,
) -> AnyView {
    let name = view! { <span class="badge" data-tone=tone>{title.get(lang)}</span> }.into_any();
    let sources = (!cites.is_empty()).then(|| super::super::cites(cites).into_any());
    let about = [paragraph(text.get(lang))].into_iter().chain(sources);
    entry([kind, id].concat(), name, about.collect())
}

/// What becomes of what breaks a rule, and the tone in which it is said.
pub(super) const fn said(severity: Severity) -> (Text, &'static str) {
    match severity {
        Severity::Error => (ERROR, "bad"),
        Severity::Warning => (WARNING, "warn"),
        Severity::Note => (NOTE, ""),
    }
}
