//! Mentors from all over a row, so that lists reach everybody.
//!
//! Where the best mentors of a mentee are much alike, so are those of everybody who is like her, and lists of the best
//! alone name few: then most mentors seem to cost nothing, until round after round finds them. A few who are the best of a
//! small part of the row, another part for each mentee, are as good as a look at far more.

use bytemuck::cast_ref;
use wide::i16x8;

use super::of_mentee::OfMentee;
use super::row::{first_step, number};
use crate::fit::row::LANES;

/// Of one step in so many, so many of the best.
const PARTS: [(usize, usize); 2] = [(16, 8), (128, 4)];

/// So many of one step, whoever they are: nobody is so bad that no list names her.
const ANYBODY: usize = 4;

/// In how many steps mentors are few enough for lists of the best to reach everybody.
const FEW_STEPS: usize = 64;

/// How many are listed of so many mentors, at most.
pub(super) fn most_spread(n_mentors: usize) -> usize {
    if n_mentors.div_ceil(LANES) > FEW_STEPS {
        PARTS.iter().map(|(_, n_kept)| n_kept).sum::<usize>() + ANYBODY
    } else {
        0
    }
}

/// The best of parts of a row, and some of any.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    too_little: i16,
    of_parts: [OfMentee; PARTS.len()],
    /// Whom it found, each once.
    found: Vec<u32>,
}

impl Spread {
    pub(super) fn new(too_little: i16) -> Self {
        Self { too_little, of_parts: PARTS.map(|(_, n_kept)| OfMentee::new(n_kept, too_little)), found: Vec::new() }
    }

    /// The mentors in the parts of a row that are this mentee's, beside those whom she has listed.
    pub(super) fn read(
        &mut self,
        totals: &[[i16x8; 2]],
        mentee: u32,
        listed: &(impl Iterator<Item = u32> + Clone),
    ) -> &[u32] {
        self.found.clear();
        if totals.len() > FEW_STEPS {
            let first = first_step(mentee, totals.len());
            self.find_best(totals, first);
            self.find_anybody(totals, first, mentee);
            self.found.sort_unstable();
            self.found.dedup();
            self.found.retain(|mentor| listed.clone().all(|other| other != *mentor));
        }
        &self.found
    }

    fn find_best(&mut self, totals: &[[i16x8; 2]], first: usize) {
        for (of_part, (one_in, _)) in self.of_parts.iter_mut().zip(PARTS) {
            of_part.forget();
            take(of_part, totals, first % one_in, one_in);
            of_part.settle();
            self.found.extend(of_part.places());
        }
    }

    fn find_anybody(&mut self, totals: &[[i16x8; 2]], step: usize, mentee: u32) {
        let of_step: &[i16; LANES] = cast_ref(&totals[step]);
        let lanes = (0..LANES).map(|lane| (lane + mentee as usize) % LANES);
        let open = lanes.filter(|lane| of_step[*lane] > self.too_little);
        self.found.extend(open.take(ANYBODY).map(|lane| number(step * LANES + lane)));
    }
}

fn take(of_part: &mut OfMentee, totals: &[[i16x8; 2]], first: usize, one_in: usize) {
    for (step, totals) in totals.iter().enumerate().skip(first).step_by(one_in) {
        let worst = i16x8::splat(of_part.worst());
        if (totals[0].simd_gt(worst) | totals[1].simd_gt(worst)).any() {
            let totals: &[i16; LANES] = cast_ref(totals);
            for (mentor, total) in (step * LANES..).zip(totals) {
                of_part.take(number(mentor), *total);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bytemuck::cast_slice_mut;

    use super::*;

    const N_MENTORS: u32 = 5_000;

    /// Whom it finds for a mentee among mentors of all points, where the first is listed.
    fn spread(n_mentors: u32, mentee: u32) -> Vec<u32> {
        let mut totals = vec![[i16x8::splat(-1); 2]; (n_mentors as usize).div_ceil(LANES)];
        let by_mentor: &mut [i16] = cast_slice_mut(&mut totals);
        for (mentor, total) in (0..n_mentors).zip(by_mentor) {
            *total = i16::try_from(mentor * 7_919 % 10_000).expect("points");
        }
        Spread::new(-1).read(&totals, mentee, &std::iter::once(0)).to_vec()
    }

    #[test]
    fn lists_reach_everybody_who_is_not_listed() {
        let reached = |n_mentors| (0..N_MENTORS).flat_map(|mentee| spread(n_mentors, mentee)).collect::<BTreeSet<_>>();
        assert!(reached(number(FEW_STEPS * LANES)).is_empty());
        assert!(reached(N_MENTORS).into_iter().eq(1..N_MENTORS));
    }

    #[test]
    fn whoever_is_found_is_there_and_found_once() {
        for mentee in 0..300 {
            let mut spread = spread(3_001, mentee);
            assert!((PARTS[0].1 - 1..=most_spread(3_001)).contains(&spread.len()), "mentee {mentee}");
            assert!(spread.iter().all(|mentor| *mentor < 3_001), "mentee {mentee}");
            spread.dedup();
            assert_eq!(spread.len(), spread.iter().collect::<BTreeSet<_>>().len(), "mentee {mentee}");
        }
    }
}
