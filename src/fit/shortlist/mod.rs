//! The best of very many pairs: each mentee's best mentors, and each mentor's best mentees.
//!
//! A table of 40,000 mentees and 10,000 mentors would take 800 MB, of which nearly nothing is ever of use. Here the
//! rows are scored one after another, and of each only what may matter is kept: some 20 MB.

mod of_mentee;
mod of_mentors;

use std::ops::{ControlFlow, Range};

use bytemuck::cast_ref;
use wide::i16x8;

use of_mentee::OfMentee;
use of_mentors::OfMentors;

use super::points::Points;
use super::row::LANES;
use super::scorer::Scorer;

/// How many of the best pairs are kept. Both sides matter: a mentor who is in nobody's list could not be placed at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The best mentors of each mentee.
    pub of_mentee: usize,
    /// The best mentees of each mentor.
    pub of_mentor: usize,
}

/// The pairs that are among the best of the mentee or of the mentor, and what each is worth. Of pairs that are worth
/// the same, those count as better that stand earlier in the cohort. No blocked pair is among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortlist {
    n_mentors: usize,
    /// `starts[mentee]..starts[mentee + 1]` are a mentee's pairs.
    starts: Vec<usize>,
    /// Of each pair; ascending for each mentee.
    mentors: Vec<u32>,
    /// Of each pair.
    points: Vec<Points>,
}

/// A pair that is to be added.
type Pair = (u32, u32, Points);

impl Shortlist {
    /// Scores every pair and keeps the best; after each mentee `progress` is told how many are done.
    ///
    /// 1. Each row is scored. Whatever is better than the worst of the mentee's best so far, or of the mentor's, is
    ///    taken: one comparison a pair, sixteen at a time.
    /// 2. The mentee's best are written down at the end of the row, the mentors' at the end of all rows.
    /// 3. What the mentors' best add is sorted into the mentees'.
    pub(super) fn of(
        scorer: &Scorer,
        keep: Keep,
        mut progress: impl FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Self> {
        let (n_mentees, n_mentors) = (scorer.mentees().len(), scorer.mentors().len());
        let mut list = Self::with_room_for(n_mentees, n_mentors, keep);
        let mut of_mentee = OfMentee::new(keep.of_mentee);
        let mut of_mentors = OfMentors::new(n_mentors, keep.of_mentor);
        let mut rows = scorer.rows();
        for (nth, mentee) in (0..).zip(scorer.mentees()) {
            take_better(rows.totals(mentee), &mut of_mentee, &mut of_mentors, nth);
            of_mentee.finish(|mentor, points| list.push(mentor, points));
            list.starts.push(list.mentors.len());
            progress(list.n_mentees())?;
        }
        let mut added = of_mentors.into_pairs();
        added.retain(|(mentee, mentor, _)| list.place(*mentee as usize, *mentor).is_err());
        list.insert(&added);
        ControlFlow::Continue(list)
    }

    /// How many mentees there are.
    pub fn n_mentees(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many mentors there are.
    pub fn n_mentors(&self) -> usize {
        self.n_mentors
    }

    /// How many pairs there are.
    pub fn n_pairs(&self) -> usize {
        self.mentors.len()
    }

    /// The mentors of this mentee's pairs, ascending, and what each is worth.
    ///
    /// # Panics
    /// If there is no such mentee, as indexing a slice does.
    pub fn row(&self, mentee: usize) -> (&[u32], &[Points]) {
        (&self.mentors[self.pairs(mentee)], &self.points[self.pairs(mentee)])
    }

    /// Where each mentee's pairs begin and the last one's end, the mentors of all pairs, and what each is worth.
    pub fn into_parts(self) -> (Vec<usize>, Vec<u32>, Vec<Points>) {
        (self.starts, self.mentors, self.points)
    }

    /// What one pair is worth; `None` where it is not in the list.
    ///
    /// # Panics
    /// If there is no such mentee, as indexing a slice does.
    pub fn points(&self, mentee: usize, mentor: u32) -> Option<Points> {
        self.place(mentee, mentor).ok().map(|at| self.points[at])
    }

    /// Exactly as much room as can be needed: growing would take twice as much for a moment.
    fn with_room_for(n_mentees: usize, n_mentors: usize, keep: Keep) -> Self {
        let n_pairs = n_mentees * keep.of_mentee.min(n_mentors) + n_mentors * keep.of_mentor.min(n_mentees);
        let mut starts = Vec::with_capacity(n_mentees + 1);
        starts.push(0);
        Self { n_mentors, starts, mentors: Vec::with_capacity(n_pairs), points: Vec::with_capacity(n_pairs) }
    }

    fn pairs(&self, mentee: usize) -> Range<usize> {
        self.starts[mentee]..self.starts[mentee + 1]
    }

    /// Where a pair stands, or where it would.
    fn place(&self, mentee: usize, mentor: u32) -> Result<usize, usize> {
        let pairs = self.pairs(mentee);
        let in_row = |at: usize| pairs.start + at;
        self.mentors[pairs.clone()].binary_search(&mentor).map(in_row).map_err(in_row)
    }

    fn push(&mut self, mentor: u32, points: Points) {
        self.mentors.push(mentor);
        self.points.push(points);
    }

    /// Sorts in pairs that are not there yet and are sorted themselves. From the last to the first, so that each pair
    /// is moved once and no second list is needed.
    fn insert(&mut self, added: &[Pair]) {
        let (mut end, mut left) = (self.mentors.len(), added);
        for (_, mentor, points) in added {
            self.push(*mentor, *points);
        }
        for mentee in (0..self.n_mentees()).rev() {
            let start = self.starts[mentee];
            self.starts[mentee + 1] = end + left.len();
            while let Some(((of, mentor, points), rest)) = left.split_last()
                && (end > start || *of as usize == mentee)
            {
                let place = end + rest.len();
                if *of as usize == mentee && (end == start || self.mentors[end - 1] < *mentor) {
                    (self.mentors[place], self.points[place]) = (*mentor, *points);
                    left = rest;
                } else {
                    end -= 1;
                    (self.mentors[place], self.points[place]) = (self.mentors[end], self.points[end]);
                }
            }
            end = start;
        }
    }
}

/// Takes what is better in a row than the worst of the best so far.
fn take_better(totals: &[[i16x8; 2]], of_mentee: &mut OfMentee, of_mentors: &mut OfMentors, mentee: u32) {
    for ((first, totals), step) in (0_u32..).step_by(LANES).zip(totals).zip(0..) {
        let of_mentee_worst = i16x8::splat(of_mentee.worst());
        let worst = of_mentors.worst(step).map(|worst| worst.min(of_mentee_worst));
        let better = [totals[0].simd_gt(worst[0]), totals[1].simd_gt(worst[1])];
        if !(better[0] | better[1]).any() {
            continue;
        }
        let mut lanes = better[0].to_bitmask() | better[1].to_bitmask() << 8;
        let totals: &[i16; LANES] = cast_ref(totals);
        while lanes != 0 {
            let lane = lanes.trailing_zeros();
            let total = totals[lane as usize];
            of_mentee.take(first + lane, total);
            of_mentors.take(first + lane, total, mentee);
            lanes &= lanes - 1;
        }
    }
}
