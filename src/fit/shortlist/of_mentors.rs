//! The best mentees of each mentor.

use bytemuck::cast_slice_mut;
use wide::i16x8;

use super::Pair;
use crate::fit::points::Points;
use crate::fit::row::LANES;

/// What a place is worth that nobody has.
const FREE: i16 = -1;

/// The best mentees of each mentor, of those who came so far.
#[derive(Clone, Debug)]
pub(super) struct OfMentors {
    n_kept: usize,
    /// What a mentee must surpass to be among those of each mentor.
    worst: Vec<[i16x8; 2]>,
    /// So many places a mentor, the best first.
    points: Vec<i16>,
    mentees: Vec<u32>,
}

impl OfMentors {
    pub(super) fn new(n_mentors: usize, n_kept: usize) -> Self {
        let worst = i16x8::splat(if n_kept == 0 { i16::MAX } else { FREE });
        Self {
            n_kept,
            worst: vec![[worst; 2]; n_mentors.div_ceil(LANES)],
            points: vec![FREE; n_mentors * n_kept],
            mentees: vec![0; n_mentors * n_kept],
        }
    }

    /// What a mentee must surpass to be taken, for the sixteen mentors of a step.
    pub(super) fn worst(&self, step: usize) -> [i16x8; 2] {
        self.worst[step]
    }

    /// Takes a mentee for a mentor, if she is better than the worst. Mentees come in their order, so that of two who
    /// are worth the same the first stays.
    pub(super) fn take(&mut self, mentor: u32, points: i16, mentee: u32) {
        let worst: &mut [i16] = cast_slice_mut(&mut self.worst);
        let worst = &mut worst[mentor as usize];
        if points <= *worst {
            return;
        }
        let places = mentor as usize * self.n_kept..(mentor as usize + 1) * self.n_kept;
        let best = &mut self.points[places.clone()];
        let mentees = &mut self.mentees[places];
        let place = best.partition_point(|other| *other >= points);
        best[place..].rotate_right(1);
        mentees[place..].rotate_right(1);
        (best[place], mentees[place]) = (points, mentee);
        *worst = best[self.n_kept - 1];
    }

    /// All of them, by mentee and mentor.
    pub(super) fn into_pairs(self) -> Vec<Pair> {
        let mentors = (0..).flat_map(|mentor| std::iter::repeat_n(mentor, self.n_kept));
        let places = self.points.iter().zip(&self.mentees).zip(mentors);
        let pair = |((points, mentee), mentor): ((&i16, &u32), u32)| {
            Some((*mentee, mentor, Points::of_total(points.cast_unsigned())?))
        };
        let mut pairs: Vec<Pair> = places.filter_map(pair).collect();
        pairs.sort_unstable();
        pairs
    }
}
