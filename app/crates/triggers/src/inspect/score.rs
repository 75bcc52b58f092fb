//! How well a value fits a tree, and what the comparison gave.

use super::Seen;
use super::mismatch::Fault;
use super::told::{Joined, Told};
use crate::event::Unfolded;

/// How many faults are kept: a hostile event is no longer read on.
pub(super) const MOST_FAULTS: usize = 100;

/// How well a value fits a tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    /// Members that stand where the tree has them.
    pub(super) named: usize,
    /// Texts that can only be so and are: hardly by chance.
    pub(super) marks: usize,
    /// Faults that are errors, also those that are no longer kept.
    pub(super) errors: usize,
    /// Members that are known nowhere.
    pub(super) strangers: usize,
    /// Whether a value names what happened in the words of the configuration.
    pub(super) is_hinted: bool,
    /// Whether it is an event of another product that only looks alike.
    pub(super) is_elsewhere: bool,
    /// The first of those texts, and its name.
    pub(super) mark: Option<(String, String)>,
}

impl Score {
    /// The more, the better: an error weighs more than a member that fits.
    pub(super) fn total(&self) -> i64 {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX / 8);
        let against = count(self.errors) + count(self.strangers);
        count(self.named) + 2 * count(self.marks) + i64::from(self.is_hinted) - 2 * against
    }
}

/// What a comparison gave.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) score: Score,
    pub(super) faults: Vec<Fault>,
    pub(super) seen: Vec<Seen>,
    pub(super) unfolded: Vec<Unfolded>,
    pub(super) told: Told,
    pub(super) joined: Vec<Joined>,
    pub(super) is_cut: bool,
    /// Whether several alternatives fit equally well, so that what is told elsewhere must decide.
    pub(super) is_open: bool,
}

impl Tally {
    pub(super) fn append(&mut self, other: Self) {
        self.score.named += other.score.named;
        self.score.marks += other.score.marks;
        self.score.errors += other.score.errors;
        self.score.strangers += other.score.strangers;
        self.score.is_hinted |= other.score.is_hinted;
        self.score.is_elsewhere |= other.score.is_elsewhere;
        self.score.mark = self.score.mark.take().or(other.score.mark);
        self.faults.extend(other.faults);
        self.faults.truncate(MOST_FAULTS);
        self.seen.extend(other.seen);
        self.unfolded.extend(other.unfolded);
        self.told.append(other.told);
        self.joined.extend(other.joined);
        self.is_cut |= other.is_cut;
        self.is_open |= other.is_open;
    }
}

/// Bounds of one comparison.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// How many items of a list, or members of free names, are compared.
    pub(super) items: usize,
    /// How many nodes are visited.
    pub(super) visits: usize,
    /// Whether values and what they tell are kept, or only the score.
    pub(super) is_close: bool,
}
