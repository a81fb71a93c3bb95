//! In what optimal matchings can differ.

use super::Sets;

/// An optimal matching, and in what others can differ from it.
///
/// By complementary slackness the optimal matchings are exactly those that make every pair worth more than its prices,
/// make of the others only *tight* ones (worth exactly both prices), and keep every mentee, mentor and seat within her
/// range of loads.
#[derive(Debug, Clone)]
pub(in crate::matching) struct Freedom {
    /// How many mentors there are; `seat = kind · mentors + mentor`.
    pub(in crate::matching) n_mentors: usize,
    /// The kind of each mentee's request.
    pub(in crate::matching) kind_of: Vec<usize>,
    /// The mentors of each mentee, in no order.
    pub(in crate::matching) mentors_of: Vec<Vec<usize>>,
    /// Of each mentee the mentors who are tight with her and not hers.
    pub(in crate::matching) tight: Sets,
    /// Of each mentee the mentors who are hers, and tight with her.
    pub(in crate::matching) loose: Sets,
    /// How many mentors each mentee can have.
    pub(in crate::matching) wants: Vec<Range>,
    /// How many mentees each mentor can have.
    pub(in crate::matching) loads: Vec<Range>,
    /// How many mentees can hold each seat.
    pub(in crate::matching) seats: Vec<Range>,
}

/// How many there are, and how few and how many there could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::matching) struct Range {
    /// The fewest.
    pub(in crate::matching) least: u32,
    /// How many there are.
    pub(in crate::matching) now: u32,
    /// The most.
    pub(in crate::matching) most: u32,
}

impl Range {
    pub(super) fn can_grow(self) -> bool {
        self.now < self.most
    }

    pub(super) fn can_shrink(self) -> bool {
        self.now > self.least
    }
}
