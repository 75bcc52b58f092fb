//! What the numbers of a set look like.

use std::ops::RangeInclusive;

use crate::set::Set;

/// The look of a set of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Every number of the field.
    All,
    /// One number.
    One(u8),
    /// Evenly around the whole field, without a shorter last gap: the step and the first number.
    Even(u8, u8),
    /// At least three numbers in a row: the first and the last.
    Run(u8, u8),
    /// Numbers at one distance, too many to be named: the step, the first and the last.
    Series(u8, u8, u8),
    /// Anything else, as runs: a run of one or two numbers is named, a longer one is a range.
    List(Vec<(u8, u8)>),
}

/// From so many numbers on a series is shortened to `0, 7, 14 … 56`.
const MANY: usize = 6;

impl Pattern {
    /// The look of a set that is not empty, within the numbers of its field.
    pub(crate) fn of(set: &Set, domain: RangeInclusive<u8>) -> Self {
        let (low, high) = (*domain.start(), *domain.end());
        let (Some(first), Some(last)) = (set.first(), set.last()) else { return Self::List(Vec::new()) };
        if set.covers(domain) {
            return Self::All;
        }
        if first == last {
            return Self::One(first);
        }
        let count = set.len();
        let size = usize::from(high - low) + 1;
        if size % count == 0 {
            let step = size / count;
            let even = set.iter().enumerate().all(|(index, number)| usize::from(number - first) == index * step);
            if even && usize::from(first - low) < step {
                return Self::Even(u8::try_from(step).unwrap_or(1), first);
            }
        }
        if count >= 3 && set.is_contiguous() {
            return Self::Run(first, last);
        }
        if let Some(step) = set.stride().filter(|_| count >= MANY) {
            return Self::Series(step, first, last);
        }
        Self::List(runs(set))
    }
}

/// The runs of a set.
pub(crate) fn runs(set: &Set) -> Vec<(u8, u8)> {
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for number in set.iter() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

/// At least three weekdays in a row around the week, the first and the last of them. A week begins on Monday here.
pub(super) fn circle(set: &Set) -> Option<(u8, u8)> {
    let count = set.len();
    if !(3..7).contains(&count) {
        return None;
    }
    let starts: Vec<u8> = set.iter().filter(|day| !set.contains((day + 6) % 7)).collect();
    let [first] = starts.as_slice() else { return None };
    Some((*first, (first + u8::try_from(count).unwrap_or(1) - 1) % 7))
}

/// The weekdays of a set from Monday to Sunday.
pub(super) fn monday_first(set: &Set) -> Vec<u8> {
    (1..=7).map(|day| day % 7).filter(|day| set.contains(*day)).collect()
}

/// The numbers of runs as words: one or two are named, more become a range with `to` between its ends.
pub(crate) fn ranges(runs: &[(u8, u8)], to: &str, show: &dyn Fn(u8) -> String) -> Vec<String> {
    let mut words = Vec::with_capacity(runs.len() * 2);
    for &(first, last) in runs {
        match last - first {
            0 => words.push(show(first)),
            1 => words.extend([show(first), show(last)]),
            _ => {
                let mut range = show(first);
                range.push_str(to);
                range.push_str(&show(last));
                words.push(range);
            }
        }
    }
    words
}
