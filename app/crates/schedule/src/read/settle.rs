//! Repairs that lead to a better text, and none that do not.

use super::{Reader, Reading, inner, raw};
use crate::dialect::{Dialect, Edition};
use crate::problem::{Problem, Severity};
use crate::schedule::Schedule;

/// How many repairs in a row are tried for what a text was meant to say.
const STEPS: usize = 6;
/// How many signs may be read for the repairs of one text. Only a long text that is all mistakes gets there.
const SIGNS: usize = 6_000;

/// Keeps the repairs that lead to fewer errors, or of a valid text to a valid one.
pub(super) fn settle(reading: &mut Reading, text: &str) {
    let before = errors(reading);
    let count = |reading: &Reading, problem: &Problem| reading.problems.iter().filter(|it| it.id == problem.id).count();
    let mut signs = SIGNS;
    let mut problems = std::mem::take(&mut reading.problems);
    let ids: Vec<_> = problems.iter().map(|problem| problem.id).collect();
    for problem in &mut problems {
        let same = ids.iter().filter(|id| **id == problem.id).count();
        let mut repairs = std::mem::take(&mut problem.repairs);
        repairs.retain(|repair| {
            let repaired = repair.apply(text);
            let Some(left) = signs.checked_sub(repaired.len()) else { return false };
            signs = left;
            let read = |read: fn(Dialect, Edition, &str) -> Reading| read(reading.dialect, reading.edition, &repaired);
            if problem.severity == Severity::Error {
                // The short reading asks no other dialect; mostly it suffices.
                return errors(&read(inner)) < before || errors(&read(raw)) < before;
            }
            let next = read(raw);
            errors(&next) == 0 && (repair.meaning.is_some() || count(&next, problem) < same)
        });
        problem.repairs = repairs;
    }
    reading.problems = problems;
}

/// What a text says once what is certain has made it valid.
pub(super) fn repaired(reader: &Reader, dialect: Dialect, edition: Edition, text: &str) -> Option<Schedule> {
    if reader.is_inner {
        return None;
    }
    let mut text = text.to_owned();
    for _ in 0..STEPS {
        let reading = inner(dialect, edition, &text);
        if reading.schedule.is_some() {
            return reading.schedule;
        }
        let mut wrong = reading.problems.iter().filter(|problem| problem.severity == Severity::Error);
        text = wrong.find_map(|problem| problem.certain_repair())?.apply(&text);
    }
    None
}

fn errors(reading: &Reading) -> usize {
    reading.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}
