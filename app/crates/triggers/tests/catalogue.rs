//! What holds for every trigger: of the catalogue, and of those that are made to stress the model.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use std::collections::BTreeSet;
use std::path::PathBuf;

use bilingual::Lang;
use harness::examples::{assert_repairs, counterexamples, printed};
use harness::{Subject, subjects, table, walk};
use schedule::Severity;
use state::State;
use triggers::catalogue::{TRIGGERS, find};
use triggers::check;
use triggers::derive::Derivation;
use triggers::form::Form;
use triggers::model::{Choice, Kind, Lit};
use triggers::outline;
use triggers::value::{Value, below};

// Names

#[test]
fn triggers_are_sorted_and_found_by_name() {
    assert!(TRIGGERS.windows(2).all(|pair| pair[0].id < pair[1].id), "sorted, each once");
    for trigger in TRIGGERS {
        let found = find(trigger.id.provider.code(), trigger.id.name).expect("found by its name");
        assert!(std::ptr::eq(found, *trigger));
        assert!(trigger.id.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
    }
    assert!(find("aliyun", "cos").is_none());
}

#[test]
fn ids_are_unique_within_their_trigger() {
    for Subject { trigger, library, .. } in subjects() {
        let mut lists: Vec<(&str, Vec<&str>)> = vec![
            ("examples", trigger.examples.iter().map(|it| it.id).collect()),
            ("facts", library.facts.iter().map(|it| it.id).collect()),
            ("rules", trigger.rules.iter().map(|it| it.id).collect()),
            ("clauses", trigger.fires.iter().map(|it| it.id).collect()),
            ("happenings", trigger.happenings.iter().map(|it| it.id).collect()),
            ("variants", trigger.shapes.iter().map(|it| it.variant).collect()),
            ("editions", trigger.editions.iter().map(|it| it.id).collect()),
            ("texts", trigger.texts.iter().map(|it| it.id).collect()),
            ("samples", library.samples.iter().map(|it| it.id).collect()),
            ("counterexamples", library.counterexamples.iter().map(|it| it.id).collect()),
            ("fields", trigger.config.iter().map(|it| it.name).collect()),
        ];
        for happening in trigger.happenings {
            let fields = trigger.occurrence_fields(happening);
            lists.push(("fields of what happens", fields.iter().map(|it| it.name).collect()));
        }
        for contract in walk::contracts(trigger) {
            lists.push(("rules of answers", contract.rules.iter().map(|it| it.id).collect()));
            lists.push(("outcomes", contract.outcomes.iter().map(|it| it.id).collect()));
        }
        for (name, ids) in lists {
            let set: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(set.len(), ids.len(), "{}: {name} {ids:?}", trigger.id);
        }
    }
}

#[test]
fn the_default_edition_is_the_newest_unless_the_table_says_otherwise() {
    for Subject { trigger, .. } in subjects() {
        assert!(trigger.editions.windows(2).all(|pair| pair[0].id < pair[1].id), "{}: oldest first", trigger.id);
        let named = trigger.edition(trigger.default_edition);
        let default = if trigger.default_edition.is_empty() { trigger.editions.last() } else { named };
        assert_eq!(default.map(|edition| edition.id), Some(trigger.current_edition().id), "{}", trigger.id);
    }
}

// Examples and counterexamples

/// What an example leaves open (clock, seed) must not show in its event.
#[test]
fn every_example_makes_exactly_its_event() {
    for Subject { trigger, .. } in subjects() {
        assert!(!trigger.examples.is_empty(), "{} has no example", trigger.id);
        for example in trigger.examples {
            for (at, seed) in [(0, ""), (1_700_000_000, "another")] {
                let state = State::read(trigger, example.state, at, seed);
                let name = format!("{} {}", trigger.id, example.id);
                let evaluation = state.evaluated();
                let errors = evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error);
                let errors: Vec<_> = errors.map(|problem| (&problem.pointer, problem.what.id())).collect();
                assert!(errors.is_empty(), "{name}: {errors:?}");
                assert_eq!(state.broken_clauses(), Vec::<&str>::new(), "{name}");
                let event = evaluation.event.unwrap_or_else(|| panic!("{name} makes no event"));
                let printed = printed(example, event.shape);
                let (made, asked) = (event.value.to_json(), printed.to_json());
                assert!(event.value == printed, "{name}:\nmade    {made}\nprinted {asked}");
            }
        }
    }
}

/// The number of single values in a value; an empty object or list is one.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) if !members.is_empty() => members.iter().map(|(_, value)| leaves(value)).sum(),
        Value::List(items) if !items.is_empty() => items.iter().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn overrides_touch_at_most_a_quarter_of_an_event() {
    for (name, state) in subjects().flat_map(|subject| subject.examples()) {
        let overridden = state.occurrence.member("overrides").map_or(0, |overrides| {
            let items = overrides.as_list().expect("overrides are a list");
            items.iter().map(|item| leaves(item.member("value").expect("an override has a value"))).sum()
        });
        let all = leaves(&state.event());
        assert!(overridden * 4 <= all, "{name}: {overridden} of {all}");
    }
}

#[test]
fn every_override_of_an_example_says_why_in_both_languages() {
    for Subject { trigger, .. } in subjects() {
        for example in trigger.examples {
            let state = Value::from_json(example.state).expect("JSON");
            let overrides = state.at("occurrence.overrides").and_then(Value::as_list).unwrap_or_default();
            assert_eq!(overrides.len(), example.whys.len(), "{} {}", trigger.id, example.id);
            for item in overrides {
                let text = |name: &str| item.member(name).and_then(Value::as_text).expect("a text").to_owned();
                let why = example.why(&text("pointer"), &text("why")).expect("a reason");
                assert_eq!(why.get(Lang::En), text("why"), "{} {}", trigger.id, example.id);
            }
        }
    }
}

/// Calls `visit` with the pointer of every single value.
fn each_leaf(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                each_leaf(value, &below(pointer, name), visit);
            }
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(i, value)| each_leaf(value, &format!("{pointer}/{i}"), visit));
        }
        _ => visit(pointer),
    }
}

/// A value says it itself, or what it was passed through with does.
#[test]
fn every_value_of_an_event_says_where_it_comes_from() {
    for (name, state) in subjects().flat_map(|subject| subject.examples()) {
        let event = state.evaluated().event.expect("an example fires");
        each_leaf(&event.value, "", &mut |pointer| {
            let is_traced = |at: &str| event.trace.iter().any(|trace| trace.pointer == at && !trace.from.is_empty());
            let is_folded = event.unfolded.iter().any(|unfolded| unfolded.pointer == pointer);
            let ends = pointer.match_indices('/').map(|(end, _)| end).chain([pointer.len()]);
            let mut ends = ends.into_iter();
            assert!(is_folded || ends.any(|end| is_traced(&pointer[..end])), "{name}: {pointer}");
        });
    }
}

/// Each place of an event is one of the rows that its shape is shown with, under the same member.
#[test]
fn every_place_of_an_event_is_a_row_of_its_outline() {
    for (name, state) in subjects().flat_map(|subject| subject.examples()) {
        let event = state.evaluated().event.expect("an example fires");
        let rows = outline::rows(event.shape);
        for trace in event.trace.iter().filter(|trace| trace.slot.is_some()) {
            let fits = |row: &&outline::Row| {
                let (row, at): (Vec<&str>, Vec<&str>) =
                    (row.pointer.split('/').collect(), trace.pointer.split('/').collect());
                row.len() == at.len() && row.iter().zip(&at).all(|(row, at)| *row == "*" || row == at)
            };
            let row = rows.iter().filter(fits).find(|row| trace.slot.is_some_and(|slot| std::ptr::eq(slot, row.slot)));
            assert!(row.is_some(), "{name}: {} is in no row", trace.pointer);
        }
    }
}

#[test]
fn every_counterexample_raises_its_problem() {
    for (name, counter, state) in subjects().flat_map(counterexamples) {
        let problems = state.problems();
        assert!(problems.contains(&counter.breaks), "{name}: {problems:?}");
    }
}

#[test]
fn every_rule_has_a_counterexample_and_an_example_that_keeps_it() {
    for Subject { trigger, library, .. } in subjects() {
        for rule in trigger.rules {
            let counters = library.counterexamples;
            assert!(counters.iter().any(|counter| counter.breaks == rule.id), "{} {}", trigger.id, rule.id);
            let kept = trigger.examples.iter().any(|it| !State::example(trigger, it.id).problems().contains(&rule.id));
            assert!(kept, "{} {}: no example keeps it", trigger.id, rule.id);
        }
    }
}

#[test]
fn repairs_of_counterexamples_repair_them() {
    for (name, _, state) in subjects().flat_map(counterexamples) {
        assert_repairs(&name, &state, &state.evaluated().problems);
    }
}

/// The tables beside the triggers: see [`table`].
#[test]
fn every_row_of_every_table_is_so() {
    for subject in subjects() {
        let tables = table::tables(&subject);
        let unmet: BTreeSet<&str> = tables.iter().flat_map(|table| table.run(subject.trigger)).collect();
        for clause in subject.trigger.fires.iter().filter(|_| !tables.is_empty()) {
            assert!(unmet.contains(clause.id), "{} {}: no row is without it", subject.trigger.id, clause.id);
        }
    }
}

/// A folder of tables that no trigger has would never be read.
#[test]
fn every_folder_of_tables_is_of_a_trigger() {
    let known: Vec<_> = subjects().map(|subject| subject.folder()).collect();
    let parents: BTreeSet<_> = known.iter().filter_map(|folder| folder.parent()).collect();
    for parent in parents {
        for entry in parent.read_dir().into_iter().flatten() {
            let path = entry.expect("an entry of the folder").path();
            assert!(path.is_file() || known.contains(&path), "{}", path.display());
        }
    }
}

// Forms, defaults and configurations

#[test]
fn every_pattern_compiles_and_is_anchored() {
    let check = |form: &Form| {
        regex::Regex::new(form.pattern).unwrap_or_else(|error| panic!("{}: {error}", form.pattern));
        assert!(form.pattern.is_empty() || form.pattern.starts_with('^'), "{}", form.pattern);
        for trap in form.traps {
            regex::Regex::new(trap.pattern).unwrap_or_else(|error| panic!("{}: {error}", trap.pattern));
        }
    };
    for Subject { trigger, .. } in subjects() {
        walk::fields(trigger).for_each(|field| walk::forms(&field.kind, &mut |form| check(form)));
        for (_, row) in walk::slots(trigger) {
            let check = &mut |derivation: &'static Derivation| walk::forms(&derivation.gives, &mut |form| check(form));
            walk::derivations(&row, check);
        }
    }
}

/// A default or an example value is what its own field takes.
#[test]
fn defaults_and_example_values_are_legal() {
    fn fits(kind: &Kind, value: &str) -> bool {
        match kind {
            Kind::Text(limit, form) => {
                let length = if limit.bytes { value.len() } else { value.chars().count() };
                length <= limit.max as usize && (value.is_empty() || (length >= limit.min as usize && form.fits(value)))
            }
            Kind::Choice(choices) => choices.iter().any(|choice| Value::from(choice.value).in_text() == value),
            Kind::List(of, _) => fits(of, value),
            Kind::Int { min, max, .. } => value.parse().is_ok_and(|value: i64| *min <= value && value <= *max),
            Kind::Instant => triggers::time::parse(value).is_some(),
            Kind::Bool => ["true", "false"].contains(&value),
            _ => true,
        }
    }
    for Subject { trigger, .. } in subjects() {
        for field in walk::fields(trigger) {
            assert!(field.example.is_empty() || fits(&field.kind, field.example), "{} {}", trigger.id, field.name);
            let default = field.default.filter(|default| *default != Lit::Null).map(|lit| Value::from(lit).in_text());
            assert!(default.is_none_or(|default| fits(&field.kind, &default)), "{} {}", trigger.id, field.name);
        }
    }
}

/// Files beside the tables hold the exact text of an example's configuration: `EXAMPLE.TEXT.SYNTAX`, such as
/// `daily.create.json`.
#[test]
fn texts_of_configurations_are_those_of_the_folder() {
    for subject in subjects() {
        let files = subject.folder().read_dir().into_iter().flatten().map(|file| file.expect("a file").path());
        // Tables are read as such; what handlers return is read where they are run.
        let is_text =
            |path: &PathBuf| path.extension().is_none_or(|end| end != "txt") && !path.ends_with("handled.json");
        let mut left: BTreeSet<_> = files.filter(is_text).collect();
        for example in subject.trigger.examples {
            let state = State::example(subject.trigger, example.id);
            let state = State { config: check::normalised(subject.trigger, &state.config), ..state };
            for text in subject.trigger.texts {
                let path = subject.folder().join(format!("{}.{}.{}", example.id, text.id, text.syntax.code()));
                if left.remove(&path) {
                    let written = state.with_input(None, |input| text.write(input));
                    assert_eq!(written.trim_end(), table::text_of(&path).trim_end(), "{}", path.display());
                }
            }
        }
        assert!(left.is_empty(), "no text of an example: {left:?}");
    }
}

#[test]
fn normalising_twice_changes_nothing_more() {
    for subject in subjects() {
        for (name, state) in subject.examples() {
            let once = check::normalised(subject.trigger, &state.config);
            assert_eq!(check::normalised(subject.trigger, &once).to_json(), once.to_json(), "{name}");
            let normalised = State { config: once, ..state.clone() };
            assert!(normalised.event() == state.event(), "{name}: defaults that are written out change the event");
        }
    }
}

#[test]
fn a_second_rule_asks_for_fields_that_exist() {
    for Subject { trigger, .. } in subjects() {
        for name in trigger.conflict.iter().flat_map(|conflict| conflict.fields) {
            let found = triggers::fields::find(trigger.config.iter(), name);
            assert!(found.is_some(), "{} has no {name}", trigger.id);
        }
    }
}

#[test]
fn choices_of_a_field_differ() {
    fn check(name: &str, kind: &Kind) {
        match kind {
            Kind::Choice(choices) => {
                let words: BTreeSet<String> =
                    choices.iter().map(|choice: &Choice| Value::from(choice.value).to_json()).collect();
                assert_eq!(words.len(), choices.len(), "{name}");
            }
            Kind::List(of, _) => check(name, of),
            Kind::OneOf(kinds) => kinds.iter().for_each(|(_, kind)| check(name, kind)),
            _ => {}
        }
    }
    for Subject { trigger, .. } in subjects() {
        walk::fields(trigger).for_each(|field| check(&format!("{} {}", trigger.id, field.name), &field.kind));
    }
}
