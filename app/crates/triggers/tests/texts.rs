//! Texts and sources of every trigger: of the catalogue, and of those that are made to stress the model.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use std::collections::BTreeMap;

use bilingual::Lang;
use harness::texts::{self, Said};
use harness::{Subject, subjects, walk};
use triggers::model::FactKind;
use triggers::value::Value;

fn said() -> impl Iterator<Item = Said> {
    subjects().flat_map(texts::of)
}

#[test]
fn every_text_is_in_its_language() {
    for said in said() {
        assert_eq!(texts::fault(said.text), None, "{}: {:?}", said.place(), said.text);
    }
}

/// A meaning is written for its own field or slot: no two of one trigger say the same of different names.
#[test]
fn no_text_stands_for_another() {
    let sorts = ["field", "slot", "choice", "happening", "fact", "rule", "clause", "sample", "outcome", "edition"];
    for subject in subjects() {
        let mut known: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
        for said in texts::of(subject).into_iter().filter(|said| sorts.contains(&said.sort)) {
            // The same member may stand at several places, in several shapes.
            let name = said.name.rsplit('/').next().unwrap_or_default().to_owned();
            for text in [said.text.get(Lang::En), said.text.get(Lang::Zh)] {
                let names = known.entry((said.sort, text)).or_default();
                assert!(names.iter().all(|other| *other == name), "{} says what {names:?} say: {text}", said.place());
                names.push(name.clone());
            }
        }
    }
}

#[test]
fn everything_has_a_source() {
    for Subject { trigger, library, .. } in subjects() {
        for (name, cites) in walk::cited(trigger) {
            assert!(!cites.is_empty(), "{name}");
        }
        for fact in library.facts {
            assert!(!fact.cites.is_empty(), "{} {}", trigger.id, fact.id);
            let sides = walk::sides(fact).len();
            assert!(!matches!(fact.kind, FactKind::Disagreement(_)) || sides >= 2, "{} {}", trigger.id, fact.id);
        }
    }
}

#[test]
fn samples_are_whole() {
    let kinds = ["config", "event", "template", "answer", "console", "rules", "build", "code", "handler"];
    for Subject { trigger, library, .. } in subjects() {
        for sample in library.samples {
            assert!(kinds.contains(&sample.kind), "{} {}: {}", trigger.id, sample.id, sample.kind);
            assert!(!sample.text.trim().is_empty() && !sample.cites.is_empty(), "{} {}", trigger.id, sample.id);
            if sample.text.starts_with('{') {
                Value::from_json(sample.text).unwrap_or_else(|error| panic!("{} {}: {error}", trigger.id, sample.id));
            }
        }
    }
}
