//! What holds for every trigger of the catalogue.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;

use std::collections::BTreeSet;

use bilingual::source::Cite;
use bilingual::{Lang, Prose};
use schedule::Severity;
use state::State;
use triggers::catalogue::{self, TRIGGERS, find, library};
use triggers::check;
use triggers::derive::Gives;
use triggers::form::Form;
use triggers::model::{Answer, Expr, Fact, FactKind, Field, Kind, Library, Life, Lit, Node, Slot, Trigger, config};
use triggers::prose;
use triggers::value::Value;

fn library_of(trigger: &Trigger) -> &'static Library {
    library(trigger.id).unwrap_or_else(|| panic!("{} has a library", trigger.id))
}

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
    for trigger in TRIGGERS {
        let library = library_of(trigger);
        let lists: [(&str, Vec<&str>); 10] = [
            ("examples", trigger.examples.iter().map(|it| it.id).collect()),
            ("facts", catalogue::facts(trigger).iter().map(|it| it.id).collect()),
            ("rules", trigger.rules.iter().map(|it| it.id).collect()),
            ("clauses", trigger.fires.iter().map(|it| it.id).collect()),
            ("happenings", trigger.happenings.iter().map(|it| it.id).collect()),
            ("variants", trigger.shapes.iter().map(|it| it.variant).collect()),
            ("editions", trigger.editions.iter().map(|it| it.id).collect()),
            ("texts", trigger.texts.iter().map(|it| it.id).collect()),
            ("samples", library.samples.iter().map(|it| it.id).collect()),
            ("counterexamples", library.counterexamples.iter().map(|it| it.id).collect()),
        ];
        for (name, ids) in lists {
            let set: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(set.len(), ids.len(), "{}: {name} {ids:?}", trigger.id);
        }
    }
}

#[test]
fn the_default_edition_is_the_newest() {
    for trigger in TRIGGERS {
        assert!(trigger.editions.windows(2).all(|pair| pair[0].id < pair[1].id), "{}: oldest first", trigger.id);
        assert_eq!(trigger.editions.last().map(|edition| edition.id), Some(trigger.default_edition), "{}", trigger.id);
        assert_eq!(trigger.current_edition().id, trigger.default_edition);
    }
}

/// What an example leaves open (clock, seed) must not show in its event.
#[test]
fn every_example_makes_exactly_its_event() {
    for trigger in TRIGGERS {
        let events = library_of(trigger).events;
        let (of_events, of_examples): (Vec<&str>, Vec<&str>) =
            (events.iter().map(|(id, _)| *id).collect(), trigger.examples.iter().map(|it| it.id).collect());
        assert_eq!(of_events, of_examples, "{}: an event for each example", trigger.id);
        for (example, (_, event)) in trigger.examples.iter().zip(events) {
            let printed = Value::from_json(event).expect("an event is JSON");
            for (at, seed) in [(0, ""), (1_700_000_000, "another")] {
                let state = State::read(trigger, example.state, at, seed);
                let evaluation = state.evaluated();
                let errors: Vec<_> =
                    evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
                assert!(errors.is_empty(), "{} {}: {errors:?}", trigger.id, example.id);
                assert_eq!(state.broken_clauses(), Vec::<&str>::new(), "{} {}", trigger.id, example.id);
                let made = state.event();
                assert!(
                    made == printed,
                    "{} {}:\nmade    {}\nprinted {}",
                    trigger.id,
                    example.id,
                    made.to_json(),
                    printed.to_json()
                );
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
    for trigger in TRIGGERS {
        for example in trigger.examples {
            let state = State::example(trigger, example.id);
            let overridden = state.occurrence.member("overrides").map_or(0, |overrides| {
                let items = overrides.as_list().expect("overrides are a list");
                items.iter().map(|item| leaves(item.member("value").expect("an override has a value"))).sum()
            });
            let all = leaves(&state.event());
            assert!(overridden * 4 <= all, "{} {}: {overridden} of {all}", trigger.id, example.id);
        }
    }
}

#[test]
fn every_value_of_an_event_says_where_it_comes_from() {
    fn each_leaf(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str)) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    each_leaf(value, &triggers::value::below(pointer, name), visit);
                }
            }
            Value::List(items) => {
                for (i, value) in items.iter().enumerate() {
                    each_leaf(value, &format!("{pointer}/{i}"), visit);
                }
            }
            _ => visit(pointer),
        }
    }
    for trigger in TRIGGERS {
        for example in trigger.examples {
            let event = State::example(trigger, example.id).evaluated().event.expect("an example fires");
            each_leaf(&event.value, "", &mut |pointer| {
                let traced =
                    event.trace.iter().any(|at| at.pointer == pointer && at.slot.is_some() && !at.from.is_empty());
                assert!(traced, "{} {}: {pointer}", trigger.id, example.id);
            });
        }
    }
}

#[test]
fn every_counterexample_raises_its_problem() {
    for trigger in TRIGGERS {
        for counter in library_of(trigger).counterexamples {
            let problems = State::read(trigger, counter.state, 1_636_502_400, "").problems();
            assert!(problems.contains(&counter.breaks), "{} {}: {problems:?}", trigger.id, counter.id);
        }
    }
}

#[test]
fn every_rule_has_a_counterexample_and_an_example_that_keeps_it() {
    for trigger in TRIGGERS {
        for rule in trigger.rules {
            let counters = library_of(trigger).counterexamples;
            assert!(counters.iter().any(|counter| counter.breaks == rule.id), "{} {}", trigger.id, rule.id);
            let kept = trigger.examples.iter().any(|it| !State::example(trigger, it.id).problems().contains(&rule.id));
            assert!(kept, "{} {}: no example keeps it", trigger.id, rule.id);
        }
    }
}

/// A repair that a problem offers mends that problem, and raises no error that was not there.
#[test]
fn repairs_of_counterexamples_mend_them() {
    for trigger in TRIGGERS {
        for counter in library_of(trigger).counterexamples {
            let state = State::read(trigger, counter.state, 1_636_502_400, "");
            for problem in state.evaluated().problems.iter().filter(|problem| !problem.repair.is_empty()) {
                let mended = state.clone().mended(&problem.repair).evaluated();
                let still = mended.problems.iter().any(|left| {
                    (left.pointer.as_str(), left.what.id()) == (problem.pointer.as_str(), problem.what.id())
                });
                assert!(!still, "{} {}: {problem:?}", trigger.id, counter.id);
            }
        }
    }
}

/// The fields of a list with all below them.
fn all_fields<'f>(fields: &'f [Field], visit: &mut dyn FnMut(&'f Field)) {
    fn kind<'f>(of: &'f Kind, visit: &mut dyn FnMut(&'f Field)) {
        match of {
            Kind::Record(fields) => all_fields(fields, visit),
            Kind::List(of, _) | Kind::Map(of) => kind(of, visit),
            Kind::OneOf(kinds) => kinds.iter().for_each(|(_, of)| kind(of, visit)),
            _ => {}
        }
    }
    for field in fields {
        visit(field);
        kind(&field.kind, visit);
    }
}

fn fields_of(trigger: &'static Trigger) -> Vec<&'static Field> {
    let mut fields = Vec::new();
    all_fields(trigger.config, &mut |field| fields.push(field));
    for group in trigger.happenings.iter().flat_map(|happening| happening.fields) {
        all_fields(group.fields, &mut |field| fields.push(field));
    }
    fields
}

/// The slots of a tree with all below them.
fn all_slots(node: &'static Node, visit: &mut dyn FnMut(&'static Slot)) {
    match node {
        Node::Object(slots) => {
            for slot in *slots {
                visit(slot);
                all_slots(&slot.node, visit);
            }
        }
        Node::List(nodes) => nodes.iter().for_each(|node| all_slots(node, visit)),
        Node::Sum(alternatives) => alternatives.iter().for_each(|(_, node)| all_slots(node, visit)),
        Node::Each(_, node) | Node::Fold(_, node) | Node::FoldIf(_, _, node) => all_slots(node, visit),
        Node::Use(envelope, fill) => {
            all_slots(envelope, visit);
            all_slots(fill, visit);
        }
        Node::Leaf(_) | Node::Copy(_) | Node::Hole => {}
    }
}

fn slots_of(trigger: &'static Trigger) -> Vec<&'static Slot> {
    let mut slots = Vec::new();
    trigger.shapes.iter().for_each(|shape| all_slots(&shape.root, &mut |slot| slots.push(slot)));
    slots
}

/// The derivations of an expression.
fn derivations(expr: &'static Expr, visit: &mut dyn FnMut(&'static triggers::derive::Derivation)) {
    match expr {
        Expr::Derived(derivation, _) => visit(derivation),
        Expr::Join(pieces) => pieces.iter().for_each(|piece| derivations(piece, visit)),
        Expr::Or(_, other) => derivations(other, visit),
        Expr::Fixed(_) | Expr::From(_) | Expr::Clock(_) | Expr::Generated(_) => {}
    }
}

fn forms_of(kind: &'static Kind, visit: &mut dyn FnMut(&'static Form)) {
    match kind {
        Kind::Text(_, form) => visit(form),
        Kind::Instant => visit(&triggers::form::INSTANT),
        Kind::List(of, _) | Kind::Map(of) => forms_of(of, visit),
        Kind::OneOf(kinds) => kinds.iter().for_each(|(_, of)| forms_of(of, visit)),
        _ => {}
    }
}

#[test]
fn every_pattern_compiles_and_is_anchored() {
    let check = |form: &Form| {
        regex_lite::Regex::new(form.pattern).unwrap_or_else(|error| panic!("{}: {error}", form.pattern));
        assert!(form.pattern.is_empty() || form.pattern.starts_with('^'), "{}", form.pattern);
    };
    for trigger in TRIGGERS {
        for field in fields_of(trigger) {
            forms_of(&field.kind, &mut |form| check(form));
        }
        for slot in slots_of(trigger) {
            let Node::Leaf(expr) = &slot.node else { continue };
            derivations(expr, &mut |derivation| match derivation.gives {
                Gives::Text(form) => check(form),
                Gives::Int => {}
            });
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
            Kind::Choice(choices) => choices.iter().any(|choice| choice.value == value),
            Kind::List(of, _) => fits(of, value),
            Kind::Int { min, max, .. } => value.parse().is_ok_and(|value: i64| *min <= value && value <= *max),
            Kind::Instant => triggers::time::parse(value).is_some(),
            Kind::Bool => ["true", "false"].contains(&value),
            _ => true,
        }
    }
    for trigger in TRIGGERS {
        for field in fields_of(trigger) {
            assert!(field.example.is_empty() || fits(&field.kind, field.example), "{} {}", trigger.id, field.name);
            if let Some(default) = field.default
                && default != Lit::Null
            {
                assert!(fits(&field.kind, &Value::from(default).in_text()), "{} {}", trigger.id, field.name);
            }
        }
    }
}

/// Every text of a trigger, with a word for where it stands.
fn texts_of(trigger: &'static Trigger) -> Vec<(String, Prose)> {
    let mut texts: Vec<(String, Prose)> = Vec::new();
    let mut add = |place: &str, name: &str, text: Prose| texts.push((format!("{} {place} {name}", trigger.id), text));
    add("trigger", "name", trigger.name);
    add("trigger", "summary", trigger.summary);
    if let Life::Old { note, .. } | Life::Retired { note, .. } = trigger.life {
        add("trigger", "life", note);
    }
    let Answer::Unread(answer) = trigger.answer;
    add("trigger", "answer", answer);
    for field in fields_of(trigger) {
        add("field", field.name, field.means);
        forms_of(&field.kind, &mut |form| add("form", form.pattern, form.says));
        let choices = match field.kind {
            Kind::Choice(choices) => choices,
            Kind::List(Kind::Choice(choices), _) => *choices,
            _ => &[],
        };
        for choice in choices {
            add("choice", choice.value, choice.means);
        }
    }
    for happening in trigger.happenings {
        add("happening's name", happening.id, happening.name);
        add("happening", happening.id, happening.means);
        happening.fields.iter().for_each(|group| add("group", happening.id, group.title));
    }
    trigger.rules.iter().for_each(|rule| add("rule", rule.id, rule.message));
    trigger.conflict.iter().for_each(|conflict| add("conflict", "", conflict.means));
    trigger.fires.iter().for_each(|clause| add("clause", clause.id, clause.means));
    trigger.shapes.iter().for_each(|shape| add("shape", shape.variant, shape.means));
    for slot in slots_of(trigger) {
        add("slot", &format!("{:?}", slot.key), slot.means);
        if let Node::Leaf(expr) = &slot.node {
            derivations(expr, &mut |derivation| add("derivation", derivation.id, derivation.means));
        }
    }
    trigger.editions.iter().for_each(|edition| add("edition", edition.id, edition.means));
    for fact in catalogue::facts(trigger) {
        add("fact", fact.id, fact.text);
        sides(fact).for_each(|(_, says)| add("side", fact.id, says));
    }
    for example in trigger.examples {
        add("example", example.id, example.title);
        example.whys.iter().for_each(|why| add("override", example.id, *why));
    }
    library_of(trigger).samples.iter().for_each(|sample| add("sample", sample.id, sample.means));
    texts
}

fn sides(fact: &'static Fact) -> impl Iterator<Item = (Cite, Prose)> {
    let sides = if let FactKind::Disagreement(sides) = fact.kind { sides } else { &[] };
    sides.iter().map(|side| (side.cite, side.says))
}

/// A text without its literals.
fn prose(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[test]
fn every_text_is_in_its_language() {
    for (place, text) in TRIGGERS.iter().flat_map(|trigger| texts_of(trigger)) {
        assert!(
            text.get(Lang::En).matches('`').count() % 2 == 0 && text.get(Lang::Zh).matches('`').count() % 2 == 0,
            "{place}: {text:?}"
        );
        assert!(!prose(text.get(Lang::En)).chars().any(is_cjk), "{place} is not English: {}", text.get(Lang::En));
        assert!(
            prose(text.get(Lang::Zh)).chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}')),
            "{place} is not Chinese: {}",
            text.get(Lang::Zh)
        );
        for text in [text.get(Lang::En), text.get(Lang::Zh)] {
            assert!(!text.contains("  ") && text.trim() == text, "{place}: stray blanks in {text:?}");
        }
    }
}

/// A meaning is written for its own field or slot: no two of one trigger say the same of different names.
#[test]
fn no_text_stands_for_another() {
    for trigger in TRIGGERS {
        let texts = texts_of(trigger);
        for place in ["field", "slot", "choice", "happening", "fact", "rule", "clause", "sample"] {
            let prefix = format!("{} {place} ", trigger.id);
            let of_place: Vec<_> = texts.iter().filter(|(at, _)| at.starts_with(&prefix)).collect();
            for (i, (at, text)) in of_place.iter().enumerate() {
                let twin = of_place[..i].iter().find(|(other, said)| {
                    other != at
                        && (said.get(Lang::En) == text.get(Lang::En) || said.get(Lang::Zh) == text.get(Lang::Zh))
                });
                assert!(twin.is_none(), "{at} says what {} says", twin.map_or("", |(other, _)| other));
            }
        }
    }
}

#[test]
fn every_disagreement_has_sides_and_everything_a_source() {
    for trigger in TRIGGERS {
        for fact in catalogue::facts(trigger) {
            assert!(!fact.cites.is_empty(), "{} {}", trigger.id, fact.id);
            if matches!(fact.kind, FactKind::Disagreement(_)) {
                assert!(sides(fact).count() >= 2, "{} {}", trigger.id, fact.id);
            }
        }
        let cited = |cites: &[Cite], name: &str| assert!(!cites.is_empty(), "{} {name}", trigger.id);
        for field in fields_of(trigger) {
            cited(field.cites, field.name);
        }
        for slot in slots_of(trigger) {
            cited(slot.cites, slot.means.get(Lang::En));
        }
        trigger.rules.iter().for_each(|rule| cited(rule.cites, rule.id));
        trigger.fires.iter().for_each(|clause| cited(clause.cites, clause.id));
        trigger.happenings.iter().for_each(|happening| cited(happening.cites, happening.id));
        trigger.examples.iter().for_each(|example| cited(example.cites, example.id));
    }
}

#[test]
fn samples_are_whole() {
    for trigger in TRIGGERS {
        for sample in library_of(trigger).samples {
            let kinds = ["config", "event", "template", "answer", "console", "rules", "build"];
            assert!(kinds.contains(&sample.kind), "{} {}: {}", trigger.id, sample.id, sample.kind);
            assert!(!sample.text.trim().is_empty() && !sample.cites.is_empty(), "{} {}", trigger.id, sample.id);
            if sample.text.starts_with('{') {
                Value::from_json(sample.text).unwrap_or_else(|error| panic!("{} {}: {error}", trigger.id, sample.id));
            }
        }
    }
}

#[test]
fn every_form_of_the_configuration_is_written() {
    for trigger in TRIGGERS {
        for example in trigger.examples {
            let config = check::normalised(trigger, &State::example(trigger, example.id).config);
            for text in trigger.texts {
                let written = (text.write)(trigger, &config);
                assert!(!written.trim().is_empty(), "{} {}", trigger.id, text.id);
                if text.syntax == "json" {
                    Value::from_json(&written).unwrap_or_else(|error| panic!("{} {}: {error}", trigger.id, text.id));
                }
            }
        }
    }
}

#[test]
fn a_second_rule_asks_for_fields_that_exist() {
    for trigger in TRIGGERS {
        for name in trigger.conflict.iter().flat_map(|conflict| conflict.fields) {
            let found = triggers::input::find(trigger.config.iter(), config(name).name);
            assert!(found.is_some(), "{} has no {name}", trigger.id);
        }
    }
}

/// The texts that a page's own program may show, and that come with the page.
#[test]
fn every_page_brings_every_text_of_its_tables() {
    for trigger in TRIGGERS {
        let brought = prose::of(trigger);
        let of_the_server = ["fact", "side", "sample", "derivation"];
        for (place, text) in texts_of(trigger) {
            let sort = place.split(' ').nth(1).unwrap_or_default();
            assert!(of_the_server.contains(&sort) || brought.contains(&text), "{place}");
        }
    }
}

#[test]
fn no_two_texts_share_a_key() {
    let mut known = std::collections::BTreeMap::new();
    for (place, text) in TRIGGERS.iter().flat_map(|trigger| texts_of(trigger)) {
        let before = known.insert(text.key(), text).unwrap_or(text);
        assert_eq!(before, text, "{place}");
    }
}

#[test]
fn every_override_of_an_example_says_why_in_both_languages() {
    for trigger in TRIGGERS {
        for example in trigger.examples {
            let state = Value::from_json(example.state).expect("JSON");
            let overrides = match state.at("occurrence.overrides") {
                Some(Value::List(overrides)) => overrides.clone(),
                _ => Vec::new(),
            };
            assert_eq!(overrides.len(), example.whys.len(), "{} {}", trigger.id, example.id);
            for item in overrides {
                let text = |name: &str| item.member(name).and_then(Value::as_text).expect("a text").to_owned();
                let why = example.why(&text("pointer"), &text("why")).expect("a reason");
                assert_eq!(why.get(Lang::En), text("why"), "{} {}", trigger.id, example.id);
            }
        }
    }
}
