//! Row after row: what is better than the best so far is taken.

use std::ops::Range;

use bytemuck::{cast_ref, cast_slice, cast_slice_mut};
use wide::i16x8;

use super::Keep;
use super::of_mentee::OfMentee;
use super::of_mentors::OfMentors;
use super::part::ShortlistPart;
use super::spread::Spread;
use crate::fit::points::Points;
use crate::fit::row::LANES;

/// Makes the lists of some mentees, who come in their order.
#[derive(Clone, Debug)]
pub(crate) struct Maker {
    part: ShortlistPart,
    of_mentee: OfMentee,
    spread: Spread,
    /// A row of points as totals.
    totals: Vec<[i16x8; 2]>,
}

impl Maker {
    /// For these mentees; pairs with fewer points do not count.
    pub(crate) fn new(mentees: Range<usize>, n_mentors: usize, keep: Keep, least_points: u16) -> Self {
        let too_little = least_points.min(Points::MOST + 1).cast_signed() - 1;
        Self {
            part: ShortlistPart::with_room(mentees, n_mentors, keep, too_little),
            of_mentee: OfMentee::new(keep.of_mentee, too_little),
            spread: Spread::new(too_little),
            totals: Vec::new(),
        }
    }

    /// The next mentee gets no list.
    pub(super) fn pass(&mut self) {
        self.part.push_list(std::iter::empty(), None);
    }

    /// Reads what each mentor is worth to the next mentee.
    pub(crate) fn read_row(&mut self, row: &[Option<Points>]) {
        let mut totals = std::mem::take(&mut self.totals);
        fill(&mut totals, row);
        self.read(&totals);
        self.totals = totals;
    }

    /// Reads the totals of the next mentee, sixteen mentors a step; -1 where a pair is blocked.
    ///
    /// 1. Whatever is better than the worst of the mentee's best so far, or of the mentor's, is taken: one comparison a
    ///    pair, sixteen at a time.
    /// 2. The mentee's best are written down at the end of the row, the mentors' at the end of all rows.
    pub(super) fn read(&mut self, totals: &[[i16x8; 2]]) {
        let mentee = self.part.next_mentee();
        take_best(totals, &mut self.of_mentee, &mut self.part.of_mentors, mentee);
        let order = Order::of(mentee, totals.len());
        let by_mentor: &[i16] = cast_slice(totals);
        let best = self.of_mentee.best().map(|(place, points)| (order.mentor_at(place), points));
        let points = |mentor: u32| Points::of_total(by_mentor[mentor as usize].cast_unsigned());
        let spread = self.spread.read(totals, mentee, &self.of_mentee.places().map(|place| order.mentor_at(place)));
        let spread = spread.iter().filter_map(|&mentor| Some((mentor, points(mentor)?)));
        self.part.lists.push_list(best.chain(spread));
        self.part.most_of_others.push(self.of_mentee.most_of_others());
        self.of_mentee.forget();
    }

    /// The lists of those who were read.
    pub(crate) fn finish(self) -> ShortlistPart {
        self.part
    }
}

/// Writes a row as totals.
pub(super) fn fill(totals: &mut Vec<[i16x8; 2]>, row: &[Option<Points>]) {
    totals.resize(row.len().div_ceil(LANES), [i16x8::splat(-1); 2]);
    let by_mentor: &mut [i16] = cast_slice_mut(totals);
    for (total, cell) in by_mentor.iter_mut().zip(row) {
        *total = Points::total(*cell).cast_signed();
    }
}

/// In which order the mentors of a row come to one mentee.
#[derive(Clone, Copy)]
pub(super) struct Order {
    first_step: usize,
    n_lanes: u32,
}

impl Order {
    pub(super) fn of(mentee: u32, n_steps: usize) -> Self {
        Self { first_step: first_step(mentee, n_steps), n_lanes: number(n_steps * LANES) }
    }

    /// Who came at a place.
    pub(super) fn mentor_at(self, place: u32) -> u32 {
        (place + number(self.first_step * LANES)) % self.n_lanes
    }
}

/// Takes what a row has that is better than the worst of the best so far, and settles whom the mentee has.
pub(super) fn take_best(row: &[[i16x8; 2]], of_mentee: &mut OfMentee, of_mentors: &mut OfMentors, mentee: u32) {
    let first = first_step(mentee, row.len());
    let (before, from_first) = row.split_at(first);
    take_better(from_first, Place { step: 0, of_first: first }, of_mentee, of_mentors, mentee);
    take_better(before, Place { step: from_first.len(), of_first: 0 }, of_mentee, of_mentors, mentee);
    of_mentee.settle();
}

/// Where some steps of a row stand.
#[derive(Clone, Copy)]
struct Place {
    /// How many steps are read before them.
    step: usize,
    /// How many steps stand before them.
    of_first: usize,
}

/// Takes what is better than the worst of the best so far.
fn take_better(totals: &[[i16x8; 2]], at: Place, of_mentee: &mut OfMentee, of_mentors: &mut OfMentors, mentee: u32) {
    for (nth, totals) in totals.iter().enumerate() {
        let of_mentee_worst = i16x8::splat(of_mentee.worst());
        let worst = of_mentors.worst()[at.of_first + nth].map(|worst| worst.min(of_mentee_worst));
        let better = [totals[0].simd_gt(worst[0]), totals[1].simd_gt(worst[1])];
        if !(better[0] | better[1]).any() {
            continue;
        }
        let (place, mentor) = (number((at.step + nth) * LANES), number((at.of_first + nth) * LANES));
        let mut lanes = better[0].to_bitmask() | better[1].to_bitmask() << 8;
        let totals: &[i16; LANES] = cast_ref(totals);
        while lanes != 0 {
            let lane = lanes.trailing_zeros();
            let total = totals[lane as usize];
            of_mentee.take(place + lane, total);
            of_mentors.take(mentor + lane, total, mentee);
            lanes &= lanes - 1;
        }
    }
}

/// The step at which the row of a mentee is begun: far from where those next to her begin.
pub(super) fn first_step(mentee: u32, n_steps: usize) -> usize {
    let mixed = u64::from(mentee).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    usize::try_from((mixed * n_steps as u64) >> 32).expect("less than there are steps")
}

pub(super) fn number(person: usize) -> u32 {
    u32::try_from(person).expect("lists number people in 32 bits")
}
