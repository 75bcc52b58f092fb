//! Repairs that lead to a better text, and none that do not.
//!
//! What mends one place may leave, or bring to light, another mistake. Then the repairs go on until the text is valid.

use super::{Reader, Reading, inner, raw};
use crate::dialect::{Dialect, Edition};
use crate::problem::{Problem, ProblemId, Repair, Severity};
use crate::schedule::Schedule;

/// How many repairs one click may stand for.
const STEPS: usize = 6;
/// How many signs may be read for the repairs of one text. Only a long text that is all mistakes gets there.
const SIGNS: usize = 6_000;

/// Keeps the repairs that lead to a valid text, or at least to fewer errors, and makes them go all the way.
pub(super) fn settle(reading: &mut Reading, text: &str) {
    let errors = errors(reading);
    let ids: Vec<ProblemId> = reading.problems.iter().map(|problem| problem.id).collect();
    let mut signs = SIGNS;
    for problem in &mut reading.problems {
        let Some(repair) = problem.repair.take() else { continue };
        let is_error = problem.severity == Severity::Error;
        let mut fewer = None;
        let mut chain = Chain::new(reading.dialect, reading.edition, repair.apply(text));
        while let Some(left) = signs.checked_sub(chain.text.len()) {
            signs = left;
            let Some(next) = chain.read() else { break };
            let left = self::errors(&next);
            if left == 0 {
                let lasting = next.problems.iter().filter(|other| other.id == problem.id).count();
                let before = ids.iter().filter(|id| **id == problem.id).count();
                fewer = (is_error || lasting < before).then(|| chain.text.clone());
                break;
            }
            if is_error && left < errors && fewer.is_none() {
                fewer = Some(chain.text.clone());
            }
            if !chain.go_on(&next) {
                break;
            }
        }
        problem.repair = fewer.map(|mended| if repair.apply(text) == mended { repair } else { between(text, &mended) });
    }
}

/// What a text says once its repairs have made it valid.
pub(super) fn mended(reader: &Reader, dialect: Dialect, text: &str) -> Option<Schedule> {
    if reader.is_inner {
        return None;
    }
    let mut chain = Chain { read: inner, ..Chain::new(dialect, reader.edition, text.to_owned()) };
    while let Some(next) = chain.read() {
        if next.schedule.is_some() {
            return next.schedule;
        }
        if !chain.go_on(&next) {
            break;
        }
    }
    None
}

/// A text that is repaired step by step.
struct Chain {
    dialect: Dialect,
    edition: Edition,
    text: String,
    steps: usize,
    read: fn(Dialect, Edition, &str) -> Reading,
}

impl Chain {
    fn new(dialect: Dialect, edition: Edition, text: String) -> Self {
        Self { dialect, edition, text, steps: STEPS, read: raw }
    }

    /// The text read, if there are steps left.
    fn read(&mut self) -> Option<Reading> {
        self.steps = self.steps.checked_sub(1)?;
        Some((self.read)(self.dialect, self.edition, &self.text))
    }

    /// Applies the first repair of an error; false where there is none.
    fn go_on(&mut self, reading: &Reading) -> bool {
        let mut errors = reading.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let Some(repair) = errors.find_map(|problem| problem.repair.as_ref()) else { return false };
        let mended = repair.apply(&self.text);
        let is_new = mended != self.text;
        self.text = mended;
        is_new
    }
}

fn errors(reading: &Reading) -> usize {
    reading.problems.iter().filter(|problem: &&Problem| problem.severity == Severity::Error).count()
}

/// One text as a change of another: what differs, without what is the same at both ends.
fn between(text: &str, mended: &str) -> Repair {
    let (old, new): (Vec<char>, Vec<char>) = (text.chars().collect(), mended.chars().collect());
    let shorter = old.len().min(new.len());
    let start = (0..shorter).find(|&index| old[index] != new[index]).unwrap_or(shorter);
    let end = (0..shorter - start)
        .find(|back| old[old.len() - 1 - back] != new[new.len() - 1 - back])
        .unwrap_or(shorter - start);
    Repair { span: start..old.len() - end, text: new[start..new.len() - end].iter().collect() }
}
