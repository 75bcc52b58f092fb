//! One text in all dialects at once, and where two schedules part.

use std::iter::Peekable;

use crate::dialect::{Dialect, Edition};
use crate::read::{Reading, read};
use crate::schedule::Schedule;
use crate::zone::Offsets;

/// The text read in every dialect, the two clouds first.
pub fn lens(text: &str, edition: Edition) -> Vec<Reading> {
    Dialect::ALL.into_iter().map(|dialect| read(dialect, edition, text)).collect()
}

/// The first instant at which one of two schedules fires and the other does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The instant.
    pub at: i64,
    /// Whether it is the first of the two that fires.
    pub first_fires: bool,
}

/// How many runs of each are compared.
const COMPARED: usize = 2_000;

/// Where two schedules part after an instant, each by its own clock. Nothing where their next 2,000 runs agree.
pub fn first_difference(
    one: (&Schedule, &dyn Offsets),
    other: (&Schedule, &dyn Offsets),
    from: i64,
) -> Option<Difference> {
    let mut ours = one.0.runs_after(from, one.1).take(COMPARED).peekable();
    let mut theirs = other.0.runs_after(from, other.1).take(COMPARED).peekable();
    loop {
        match (ours.peek().copied(), theirs.peek().copied()) {
            (Some(our), Some(their)) if our == their => step(&mut ours, &mut theirs),
            (Some(our), Some(their)) => return Some(Difference { at: our.min(their), first_fires: our < their }),
            (Some(at), None) => return Some(Difference { at, first_fires: true }),
            (None, Some(at)) => return Some(Difference { at, first_fires: false }),
            (None, None) => return None,
        }
    }
}

fn step(ours: &mut Peekable<impl Iterator>, theirs: &mut Peekable<impl Iterator>) {
    ours.next();
    theirs.next();
}
