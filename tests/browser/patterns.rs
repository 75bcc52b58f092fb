//! Patterns: the client leaves them to the browser, the server has an engine of its own.

use std::collections::BTreeMap;

use serde_json::json;
use tests::browser::test;
use triggers::catalogue::TRIGGERS;
use triggers::fields::leaves;
use triggers::form::Form;
use triggers::model::{Kind, Trigger};

/// Texts that are of some forms and not of others, one a line.
const TEXTS: &str = include_str!("../fixtures/patterns.txt");

#[test]
fn the_browser_and_the_server_read_patterns_alike() {
    let forms: BTreeMap<&str, &Form> = TRIGGERS.iter().flat_map(|trigger| forms(trigger)).collect();
    let texts: Vec<&str> = TEXTS.lines().collect();
    test(async |page| {
        page.open("/").await;
        let mut fitting = 0;
        for (pattern, form) in &forms {
            let script = "const [pattern, texts] = arguments; return texts.map(t => new RegExp(pattern, 'u').test(t))";
            let browser = page.run(script, vec![json!(pattern), json!(texts)]).await;
            let server: Vec<bool> = texts.iter().map(|text| form.fits(text)).collect();
            assert_eq!(browser, json!(server), "{pattern}");
            assert!(server.contains(&false), "no text is not of the form {pattern}");
            fitting += usize::from(server.contains(&true));
        }
        assert_eq!(fitting, forms.len(), "each form has a text");
    });
}

/// The forms of a trigger's fields, by pattern.
fn forms(trigger: &'static Trigger) -> Vec<(&'static str, &'static Form)> {
    let happenings = trigger.happenings.iter().flat_map(|happening| trigger.occurrence_fields(happening));
    let mut found = Vec::new();
    for field in trigger.config.iter().chain(happenings) {
        leaves(std::slice::from_ref(field), "", &mut |_, field| {
            if let Kind::Text(_, form) = field.kind
                && !form.pattern.is_empty()
            {
                found.push((form.pattern, form));
            }
        });
    }
    found
}
