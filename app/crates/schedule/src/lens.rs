//! One text in all dialects at once, and where two schedules part.

use std::iter::Peekable;

use crate::dialect::{Dialect, Edition};
use crate::read::{Reading, read};
use crate::schedule::Schedule;
use crate::zone::{Offsets, Utc};

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
pub const COMPARED: usize = 2_000;

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

/// Where two schedules part after an instant, both by the one clock of a zone.
///
/// The clocks on the wall are compared, so the zone is asked for the few places alone where they differ. Intervals
/// have no clock and count from the instant.
pub fn first_difference_by_one_clock(
    one: &Schedule,
    other: &Schedule,
    offsets: &dyn Offsets,
    from: i64,
) -> Option<Difference> {
    let mut local = from + i64::from(offsets.offset_at(from));
    for _ in 0..COMPARED {
        let found = first_difference((one, &Utc), (other, &Utc), local)?;
        let guess = found.at - i64::from(offsets.offset_at(found.at));
        let at = found.at - i64::from(offsets.offset_at(guess));
        // A clock that the zone jumps over is no instant.
        if at + i64::from(offsets.offset_at(at)) == found.at {
            return Some(Difference { at, ..found });
        }
        local = found.at;
    }
    None
}

fn step(ours: &mut Peekable<impl Iterator>, theirs: &mut Peekable<impl Iterator>) {
    ours.next();
    theirs.next();
}
