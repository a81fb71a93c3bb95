//! Mentors from all over a row, so that lists reach everybody.
//!
//! Where the best mentors of a mentee are much alike, so are those of everybody who is like her, and lists of the best
//! alone name few: then most mentors seem to cost nothing, until round after round finds them. A few who are the best of a
//! small part of the row, another part for each mentee, are as good as a look at far more.

use bytemuck::cast_ref;
use wide::i16x8;

use super::of_mentee::OfMentee;
use super::row::first_step;
use crate::fit::points::Points;
use crate::fit::row::LANES;

/// Of one step in so many, so many of the best.
const PARTS: [(usize, usize); 2] = [(16, 8), (128, 4)];

/// In how many steps mentors are few enough for lists of the best to reach everybody.
const FEW_STEPS: usize = 64;

/// How many are listed of so many mentors, at most.
pub(super) fn most_spread(n_mentors: usize) -> usize {
    if n_mentors.div_ceil(LANES) > FEW_STEPS { PARTS.iter().map(|(_, n_kept)| n_kept).sum() } else { 0 }
}

/// The best of parts of a row.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    of_parts: [OfMentee; PARTS.len()],
}

impl Spread {
    pub(super) fn new(too_little: i16) -> Self {
        Self { of_parts: PARTS.map(|(_, n_kept)| OfMentee::new(n_kept, too_little)) }
    }

    /// Reads the parts of a row that are this mentee's.
    pub(super) fn read(&mut self, totals: &[[i16x8; 2]], mentee: u32) {
        let first = first_step(mentee, totals.len());
        for (of_part, (one_in, _)) in self.of_parts.iter_mut().zip(PARTS) {
            of_part.forget();
            if totals.len() > FEW_STEPS {
                take(of_part, totals, first % one_in, one_in);
                of_part.settle();
            }
        }
    }

    /// Whom it found, each once.
    pub(super) fn best(&self) -> impl Iterator<Item = (u32, Points)> {
        let [closer, farther] = &self.of_parts;
        let others = farther.best().filter(|(mentor, _)| closer.places().all(|other| other != *mentor));
        closer.best().chain(others)
    }
}

fn take(of_part: &mut OfMentee, totals: &[[i16x8; 2]], first: usize, one_in: usize) {
    for (step, totals) in totals.iter().enumerate().skip(first).step_by(one_in) {
        let totals: &[i16; LANES] = cast_ref(totals);
        for (mentor, total) in (step * LANES..).zip(totals) {
            of_part.take(u32::try_from(mentor).expect("lists number people in 32 bits"), *total);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytemuck::cast_slice_mut;

    /// The best of a part of a row, of whom one has so many points.
    fn spread(n_mentors: usize, mentee: u32) -> Vec<(u32, u16)> {
        let mut totals = vec![[i16x8::splat(-1); 2]; n_mentors.div_ceil(LANES)];
        let by_mentor: &mut [i16] = cast_slice_mut(&mut totals);
        for (mentor, total) in by_mentor[..n_mentors].iter_mut().enumerate() {
            *total = i16::try_from(mentor * 7_919 % 10_000).expect("points");
        }
        let mut spread = Spread::new(-1);
        spread.read(&totals, mentee);
        spread.best().map(|(mentor, points)| (mentor, points.get())).collect()
    }

    #[test]
    fn lists_reach_everybody_who_is_the_best_of_a_part() {
        let reached = |n_mentors: usize| {
            let lists = (0..2_000).map(|mentee| spread(n_mentors, mentee));
            let mut reached: Vec<u32> = lists.flatten().map(|(mentor, _)| mentor).collect();
            reached.sort_unstable();
            reached.dedup();
            reached.len()
        };
        assert_eq!(reached(FEW_STEPS * LANES), 0);
        assert!(reached(5_000) > 4_000, "{} of 5,000", reached(5_000));
    }

    #[test]
    fn whoever_is_listed_is_listed_once_with_her_points() {
        for mentee in 0..300 {
            let spread = spread(3_001, mentee);
            let mut mentors: Vec<u32> = spread.iter().map(|(mentor, _)| *mentor).collect();
            mentors.sort_unstable();
            mentors.dedup();
            assert_eq!(mentors.len(), spread.len(), "mentee {mentee}");
            assert!(spread.len() <= most_spread(3_001) && spread.len() >= PARTS[0].1, "mentee {mentee}");
            assert!(spread.iter().all(|(mentor, points)| u32::from(*points) == mentor * 7_919 % 10_000));
        }
    }
}
