//! Who and what stays out, beside what the rules block.

use std::collections::BTreeSet;

use bytemuck::cast_slice_mut;
use wide::i16x8;

use crate::fit::points::Points;
use crate::fit::row::LANES;

/// A blocked total, of which every bit is set.
const BLOCKED: i16 = -1;

/// Who and what stays out, beside what the rules block: mentees who want nobody, mentors without a place, pairs that
/// somebody banned, pairs that fit too little.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Barred {
    mentees: BTreeSet<usize>,
    mentors: BTreeSet<usize>,
    /// All bits of a mentor's total are set if she is barred; empty while nobody is.
    mask: Vec<[i16x8; 2]>,
    pairs: BTreeSet<(usize, usize)>,
    least_points: u16,
}

impl Barred {
    /// Nobody is barred, and no pair that has this many points.
    pub fn below(least_points: u16) -> Self {
        Self { least_points, ..Self::default() }
    }

    /// This mentee gets nobody.
    pub fn bar_mentee(&mut self, mentee: usize) {
        self.mentees.insert(mentee);
    }

    /// This mentor gets nobody.
    pub fn bar_mentor(&mut self, mentor: usize) {
        self.mentors.insert(mentor);
        let n_steps = self.mask.len().max(mentor / LANES + 1);
        self.mask.resize(n_steps, [i16x8::ZERO; 2]);
        let by_mentor: &mut [i16] = cast_slice_mut(&mut self.mask);
        by_mentor[mentor] = BLOCKED;
    }

    /// These two are no pair.
    pub fn bar_pair(&mut self, mentee: usize, mentor: usize) {
        self.pairs.insert((mentee, mentor));
    }

    /// Whether this mentee gets nobody.
    pub fn has_mentee(&self, mentee: usize) -> bool {
        self.mentees.contains(&mentee)
    }

    /// Whether these two may be a pair, who are worth so much to each other.
    pub fn allows(&self, mentee: usize, mentor: usize, points: Points) -> bool {
        points.get() >= self.least_points
            && !self.has_mentee(mentee)
            && !self.mentors.contains(&mentor)
            && !self.pairs.contains(&(mentee, mentor))
    }

    /// How many points a pair must have.
    pub(crate) fn least_points(&self) -> u16 {
        self.least_points
    }

    /// Blocks mentors and pairs in the totals of a mentee's row.
    pub(in crate::fit) fn block(&self, mentee: usize, totals: &mut [[i16x8; 2]]) {
        for (totals, mask) in totals.iter_mut().zip(&self.mask) {
            *totals = [totals[0] | mask[0], totals[1] | mask[1]];
        }
        let by_mentor: &mut [i16] = cast_slice_mut(totals);
        for &(_, mentor) in self.pairs.range((mentee, 0)..=(mentee, usize::MAX)) {
            by_mentor[mentor] = BLOCKED;
        }
    }
}
