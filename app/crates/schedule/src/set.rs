//! Sets of the numbers that a field can take.

use std::ops::RangeInclusive;

/// A set of numbers from 0 to 255. Years are kept as the distance to 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Set {
    bits: [u64; 4],
}

impl Set {
    /// The empty set.
    pub const EMPTY: Self = Self { bits: [0; 4] };

    /// The set of one number.
    pub fn one(number: u8) -> Self {
        let mut set = Self::EMPTY;
        set.insert(number);
        set
    }

    /// All numbers of a range.
    pub fn range(range: RangeInclusive<u8>) -> Self {
        range.collect()
    }

    /// Adds a number.
    pub fn insert(&mut self, number: u8) {
        self.bits[usize::from(number >> 6)] |= 1 << (number & 63);
    }

    /// Whether the number is in the set.
    pub fn contains(&self, number: u8) -> bool {
        self.bits[usize::from(number >> 6)] & (1 << (number & 63)) != 0
    }

    /// How many numbers are in the set.
    pub fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Whether there is no number in the set.
    pub fn is_empty(&self) -> bool {
        self.bits == [0; 4]
    }

    /// The numbers, smallest first.
    pub fn iter(&self) -> impl Iterator<Item = u8> + '_ {
        self.bits.iter().zip([0_u8, 64, 128, 192]).flat_map(|(&bits, base)| Ones { bits, base })
    }

    /// The smallest number.
    pub fn first(&self) -> Option<u8> {
        self.iter().next()
    }

    /// The largest number.
    pub fn last(&self) -> Option<u8> {
        self.iter().last()
    }

    /// Whether every number of the range is in the set.
    pub fn covers(&self, range: RangeInclusive<u8>) -> bool {
        range.into_iter().all(|number| self.contains(number))
    }

    /// The numbers in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self { bits: std::array::from_fn(|index| self.bits[index] & other.bits[index]) }
    }

    /// The numbers in either set.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self { bits: std::array::from_fn(|index| self.bits[index] | other.bits[index]) }
    }

    /// Whether the numbers follow one another without a gap. True of the empty set and of one number.
    pub fn is_contiguous(&self) -> bool {
        match (self.first(), self.last()) {
            (Some(first), Some(last)) => usize::from(last - first) + 1 == self.len(),
            _ => true,
        }
    }

    /// The distance between neighbours where it is the same throughout and there are at least three numbers.
    pub fn stride(&self) -> Option<u8> {
        let mut numbers = self.iter();
        let (first, second) = (numbers.next()?, numbers.next()?);
        let stride = second - first;
        let mut before = second;
        let mut count = 2;
        for number in numbers {
            if number - before != stride {
                return None;
            }
            before = number;
            count += 1;
        }
        (count >= 3).then_some(stride)
    }
}

/// The set bits of one word, lowest first.
struct Ones {
    bits: u64,
    base: u8,
}

impl Iterator for Ones {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.bits == 0 {
            return None;
        }
        // At most 63, so the narrowing is exact.
        let bit = u8::try_from(self.bits.trailing_zeros()).ok()?;
        self.bits &= self.bits - 1;
        Some(self.base + bit)
    }
}

impl FromIterator<u8> for Set {
    fn from_iter<I: IntoIterator<Item = u8>>(numbers: I) -> Self {
        let mut set = Self::EMPTY;
        for number in numbers {
            set.insert(number);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn numbers_come_out_in_order() {
        let set: Set = [200, 3, 64, 0, 63].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3, 63, 64, 200]);
        assert_eq!((set.len(), set.first(), set.last()), (5, Some(0), Some(200)));
    }

    #[test]
    fn strides_need_three_numbers_and_one_distance() {
        let stride = |numbers: &[u8]| numbers.iter().copied().collect::<Set>().stride();
        assert_eq!(stride(&[0, 7, 14]), Some(7));
        assert_eq!(stride(&[0, 7]), None);
        assert_eq!(stride(&[0, 7, 13]), None);
    }
}
