//! Whole points, and how 10,000 of them are shared out by weight.

use std::fmt;
use std::num::NonZeroU16;

use serde::{Serialize, Serializer};

/// How well one pair fits, in whole points from 0 to [`Points::MOST`].
///
/// A pair that must not meet has no points at all: it is `None` in an `Option<Points>`, which takes the same two bytes
/// as the points alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(
    /// One more than the points, so that zero is left over for "blocked".
    NonZeroU16,
);

impl Points {
    /// The points of a pair that fits in everything.
    pub const MOST: u16 = 10_000;

    /// These points, or nothing if there are more than [`Points::MOST`] of them.
    pub const fn new(points: u16) -> Option<Self> {
        if points > Self::MOST {
            return None;
        }
        match NonZeroU16::new(points + 1) {
            Some(one_more) => Some(Self(one_more)),
            None => None,
        }
    }

    /// The points of a total in a row, in which a blocked pair has the highest number there is.
    pub(super) const fn of_total(total: u16) -> Option<Self> {
        debug_assert!(total <= Self::MOST || total == u16::MAX, "a total is at most the most points");
        match NonZeroU16::new(total.wrapping_add(1)) {
            Some(one_more) => Some(Self(one_more)),
            None => None,
        }
    }

    /// The total of a cell, as [`of_total`](Self::of_total) reads it.
    pub(super) const fn total(cell: Option<Self>) -> u16 {
        match cell {
            Some(points) => points.get(),
            None => u16::MAX,
        }
    }

    /// The points as a plain number.
    pub const fn get(self) -> u16 {
        self.0.get() - 1
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Points({})", self.get())
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.get())
    }
}

/// Shares 10,000 points out by weight, by largest remainders: each rule gets its whole part, and what is left goes one
/// by one to the largest fractions, the earlier rule first where two are equal. Where nothing weighs, nobody gets any.
pub(crate) fn shared_out(weights: &[u32]) -> Vec<u16> {
    let total: u64 = weights.iter().copied().map(u64::from).sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: u32| u64::from(weight) * u64::from(Points::MOST);
    let mut points: Vec<u16> = weights.iter().map(|weight| whole_part(exact(*weight), total)).collect();
    let given: u16 = points.iter().sum();
    let mut by_fraction: Vec<usize> = (0..weights.len()).collect();
    by_fraction.sort_by_key(|rule| std::cmp::Reverse(exact(weights[*rule]) % total));
    for rule in by_fraction.into_iter().take(usize::from(Points::MOST - given)) {
        points[rule] += 1;
    }
    points
}

fn whole_part(exact: u64, total: u64) -> u16 {
    u16::try_from(exact / total).expect("a rule's share of 10,000 points is at most all of them")
}

#[cfg(test)]
mod tests {
    use super::{Points, shared_out};

    #[test]
    fn points_come_back_as_they_went_in() {
        for points in 0..=Points::MOST {
            assert_eq!(Points::new(points).map(Points::get), Some(points));
        }
    }

    #[test]
    fn more_than_the_most_points_are_refused() {
        assert_eq!(Points::new(Points::MOST + 1), None);
        assert_eq!(Points::new(u16::MAX), None);
    }

    #[test]
    fn a_cell_takes_two_bytes_blocked_or_not() {
        assert_eq!(size_of::<Option<Points>>(), 2);
    }

    #[track_caller]
    fn check(weights: &[u32], expected: &[u16]) {
        assert_eq!(shared_out(weights), expected);
    }

    #[test]
    fn points_are_shared_out_by_largest_remainders() {
        check(&[], &[]);
        check(&[0, 0], &[0, 0]);
        check(&[7], &[10_000]);
        check(&[1, 1, 1], &[3_334, 3_333, 3_333]);
        check(&[1, 1, 4], &[1_667, 1_667, 6_666]);
        check(&[0, 3, 0, 1], &[0, 7_500, 0, 2_500]);
        check(&[12, 10, 6], &[4_286, 3_571, 2_143]);
    }

    #[test]
    fn whatever_the_weights_all_points_are_shared_out() {
        for seed in 1..500_u32 {
            let weights: Vec<u32> = (0..=seed % 17).map(|rule| seed.wrapping_mul(rule * 31 + 7) % 101).collect();
            let given: u32 = shared_out(&weights).into_iter().map(u32::from).sum();
            let expected = if weights.iter().all(|weight| *weight == 0) { 0 } else { u32::from(Points::MOST) };
            assert_eq!(given, expected, "{weights:?}");
        }
    }
}
