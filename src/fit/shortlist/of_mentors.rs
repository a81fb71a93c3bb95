//! The best mentees of each mentor.

use bytemuck::cast_slice_mut;
use wide::i16x8;

use super::lists::Addition;
use crate::fit::points::Points;
use crate::fit::row::LANES;

/// The best mentees of each mentor, of those who came so far.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OfMentors {
    pub(super) n_kept: usize,
    /// What no pair that counts has: what a place is worth that nobody has.
    pub(super) too_little: i16,
    /// What a mentee must surpass to be among those of each mentor.
    worst: Vec<[i16x8; 2]>,
    /// So many places a mentor, the best first.
    pub(super) points: Vec<i16>,
    pub(super) mentees: Vec<u32>,
}

impl OfMentors {
    pub(super) fn new(n_mentors: usize, n_kept: usize, too_little: i16) -> Self {
        let worst = i16x8::splat(if n_kept == 0 { i16::MAX } else { too_little });
        Self {
            n_kept,
            too_little,
            worst: vec![[worst; 2]; n_mentors.div_ceil(LANES)],
            points: vec![too_little; n_mentors * n_kept],
            mentees: vec![0; n_mentors * n_kept],
        }
    }

    /// What a mentee must surpass to be taken, for the sixteen mentors of each step.
    pub(super) fn worst(&self) -> &[[i16x8; 2]] {
        &self.worst
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

    /// Takes whom another kept, of mentees who come after all who came here.
    pub(super) fn take_all(&mut self, next: &Self) {
        for (mentor, points, mentee) in next.taken() {
            self.take(mentor, points, mentee);
        }
    }

    /// Each mentor with what her best mentees are worth and who they are, the best first.
    pub(super) fn taken(&self) -> impl Iterator<Item = (u32, i16, u32)> {
        let mentors = (0..).flat_map(|mentor| std::iter::repeat_n(mentor, self.n_kept));
        let places = self.points.iter().zip(&self.mentees).zip(mentors);
        let places = places.map(|((points, mentee), mentor)| (mentor, *points, *mentee));
        places.filter(|(_, points, _)| *points > self.too_little)
    }

    /// All of them, by mentee and mentor.
    pub(super) fn into_pairs(self) -> Vec<Addition> {
        let pair = |(mentor, points, mentee): (u32, i16, u32)| {
            Some(Addition { mentee, mentor, points: Points::of_total(points.cast_unsigned())? })
        };
        let mut pairs: Vec<Addition> = self.taken().filter_map(pair).collect();
        pairs.sort_unstable();
        pairs
    }
}
