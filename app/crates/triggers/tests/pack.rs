//! Packed tables: what a page brings is the table itself, in the language of the page.

#[expect(dead_code, reason = "each test file uses a part of it")]
mod harness;
#[expect(dead_code, reason = "each test file uses a part of it")]
mod state;
mod stress;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use bilingual::Lang;
use harness::subjects;
use state::State;
use triggers::catalogue::CODES_OF_PROGRAMS;
use triggers::evaluate::Evaluation;
use triggers::pack::{Codes, pack, unpack};

/// Everything that programs can bring.
static ALL: LazyLock<Vec<&Codes>> = LazyLock::new(|| {
    let of_programs = CODES_OF_PROGRAMS.into_iter().flatten().copied();
    of_programs.chain([&Codes::GZIP, &stress::CODES]).collect()
});

/// What a visitor sees of a state.
fn shown(evaluation: &Evaluation, lang: Lang) -> String {
    let problems = evaluation.problems.iter().map(|problem| {
        let repairs: Vec<_> = problem.repairs.iter().map(|repair| (repair.says.get(lang), &repair.edits)).collect();
        format!("{} {} {repairs:?}", problem.pointer, problem.what.message().get(lang))
    });
    let clauses = evaluation.findings.iter().map(|of| format!("{} {}", of.clause.means.get(lang), of.actual.get(lang)));
    let traces = evaluation.event.iter().flat_map(|event| &event.trace).map(|trace| {
        let means = trace.slot.map(|slot| slot.means.get(lang));
        let cites: Vec<_> =
            trace.slot.iter().flat_map(|slot| slot.cites).map(|cite| (cite.source.id, cite.place)).collect();
        format!("{} {means:?} {cites:?} {:?} {:?}", trace.pointer, trace.from, trace.overridden)
    });
    let bytes = evaluation.event.as_ref().map(|event| format!("{:?}", event.bytes));
    problems.chain(clauses).chain(traces).chain(bytes).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_unpacked_table_does_what_the_table_does() {
    for subject in subjects() {
        for lang in Lang::ALL {
            let text = pack(subject.trigger, lang);
            let unpacked = unpack(&text, &ALL).unwrap_or_else(|| panic!("{} does not unpack", subject.trigger.id));
            assert_eq!(pack(unpacked, lang), text, "{}", subject.trigger.id);
            let refused = subject.library.counterexamples.iter().filter_map(|counter| counter.state(subject.trigger));
            let refused = refused.map(|state| state.to_json());
            for state in subject.trigger.examples.iter().map(|example| example.state.to_owned()).chain(refused) {
                let [one, other] = [subject.trigger, unpacked].map(|trigger| {
                    let state = State::read(trigger, &state, 1_636_502_400, "s");
                    shown(&state.evaluated(), lang)
                });
                assert_eq!(one, other, "{} {state}", subject.trigger.id);
            }
        }
    }
}

#[test]
fn code_has_names_of_its_own() {
    for of_program in CODES_OF_PROGRAMS {
        let names = of_program.iter().copied().chain([&stress::CODES]).flat_map(|codes| {
            let derivations = codes.derivations.iter().map(|it| ("derivation", it.id));
            let checks = codes.checks.iter().map(|it| ("check", it.id));
            let clauses = codes.clauses.iter().map(|it| ("clause", it.id));
            derivations.chain(checks).chain(clauses).chain(codes.conflicts.iter().map(|it| ("conflict", it.id)))
        });
        let names: Vec<_> = names.collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
    }
}

#[test]
fn what_is_no_packed_table_is_none() {
    for text in ["", "[]", "{}", "[[]]", "[[0]]", "[0]", "null", "[[0,\"x\"],[1,2,3]]"] {
        assert!(unpack(text, &ALL).is_none(), "{text}");
    }
    let whole = pack(subjects().next().expect("there are triggers").trigger, Lang::En);
    // Numbers that name other parts, variants that do not exist, too few parts: read to an end, and noticed or harmless.
    for (from, to) in [("[0,", "[9,"), (",1,", ",99999,"), ("],[", ","), ("0]", "-1]"), ("[", "[[")] {
        let broken = whole.replace(from, to);
        assert_ne!(broken, whole, "{from}");
        assert!(unpack(&broken, &ALL).is_none(), "{from} to {to}");
    }
}
