//! Patterns: the client leaves them to the browser, the server has an engine of its own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use tests::browser::test;
use triggers::catalogue::TRIGGERS;
use triggers::fields::leaves;
use triggers::form::Form;
use triggers::model::{Field, Kind, Lit, Trigger};

/// Texts that are of some forms and not of others, one a line.
const TEXTS: &str = include_str!("../fixtures/patterns.txt");

#[test]
fn the_browser_and_the_server_read_patterns_alike() {
    let forms: BTreeMap<&str, &Form> = TRIGGERS.iter().flat_map(|trigger| forms(trigger)).collect();
    let examples = TRIGGERS.iter().flat_map(|trigger| examples(trigger));
    let texts: Vec<&str> = TEXTS.lines().chain(examples.collect::<BTreeSet<_>>()).collect();
    let of_none = |form: &&Form| !texts.iter().any(|text| form.fits(text));
    let without: Vec<&str> = forms.values().copied().filter(of_none).map(|form| form.pattern).collect();
    assert!(without.is_empty(), "no text is of the forms {without:#?}");
    test(async |page| {
        page.open("/").await;
        for (pattern, form) in &forms {
            let script = "const [pattern, texts] = arguments; return texts.map(t => new RegExp(pattern, 'u').test(t))";
            let browser = page.run(script, vec![json!(pattern), json!(texts)]).await;
            let server: Vec<bool> = texts.iter().map(|text| form.fits(text)).collect();
            assert_eq!(browser, json!(server), "{pattern}");
            assert!(server.contains(&false), "no text is not of the form {pattern}");
        }
    });
}

/// The forms of a trigger's fields, by pattern.
fn forms(trigger: &'static Trigger) -> Vec<(&'static str, &'static Form)> {
    let form = |field: &'static Field| if let Kind::Text(_, form) = field.kind { Some(form) } else { None };
    let forms = fields(trigger).into_iter().filter_map(form).filter(|form| !form.pattern.is_empty());
    forms.map(|form| (form.pattern, form)).collect()
}

/// What the fields of a trigger show as examples, or have as defaults.
fn examples(trigger: &'static Trigger) -> Vec<&'static str> {
    let default = |field: &'static Field| if let Some(Lit::Text(text)) = field.default { text } else { "" };
    fields(trigger).into_iter().flat_map(|field| [field.example, default(field)]).collect()
}

fn fields(trigger: &'static Trigger) -> Vec<&'static Field> {
    let happenings = trigger.happenings.iter().flat_map(|happening| trigger.occurrence_fields(happening));
    let mut found = Vec::new();
    for field in trigger.config.iter().chain(happenings) {
        leaves(std::slice::from_ref(field), "", &mut |_, field| found.push(field));
    }
    found
}
