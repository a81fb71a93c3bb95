//! Lists of what pairs are worth beyond what people cost.
//!
//! Whom everybody wants is dear in the end, and then of little use on a list. Once prices are known, at least nearly, those
//! count who leave a mentee with most when they are paid.

use bytemuck::{cast_slice, cast_slice_mut};
use wide::{i16x8, i32x8};

use super::Keep;
use super::lists::{Addition, Shortlists};
use super::of_mentee::OfMentee;
use super::of_mentors::OfMentors;
use super::row::{Order, fill, take_best};
use super::spread::{Spread, most_spread};
use crate::fit::points::Points;
use crate::fit::row::LANES;

/// What falls short of its costs by more than all points of a pair does not count.
const TOO_LITTLE: i16 = -(Points::MOST.cast_signed() + 1);

/// What everybody costs, in points. They may be below zero: only the sum of both sides matters.
#[derive(Clone, Debug)]
pub(crate) struct Costs {
    pub(crate) of_mentees: Vec<i32>,
    pub(crate) of_mentors: Vec<i32>,
}

impl Costs {
    /// No cost may be more than this, or as much below zero: two of them and some points fit into 32 bits.
    pub(crate) const MOST: i32 = (1 << 30) - Points::MOST as i32 - 2;
}

/// Lists that were made at some costs.
#[derive(Clone, Debug)]
pub(crate) struct Relisted {
    pub(crate) lists: Shortlists,
    /// For each mentee what no pair that her list lacks is worth beyond its costs, in points; [`i16::MAX`] where nothing is
    /// known.
    pub(crate) most_of_others: Vec<i16>,
}

/// Makes such lists, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Relister<'a> {
    costs: &'a Costs,
    /// Sixteen mentors a step.
    of_mentors_in_steps: Vec<[i32x8; 2]>,
    made: Relisted,
    of_mentee: OfMentee,
    of_mentors: OfMentors,
    spread: Spread,
    /// A row of points as totals, and what is left of them beyond their costs.
    totals: Vec<[i16x8; 2]>,
    left: Vec<[i16x8; 2]>,
}

impl<'a> Relister<'a> {
    pub(crate) fn new(keep: Keep, costs: &'a Costs) -> Self {
        let (n_mentees, n_mentors) = (costs.of_mentees.len(), costs.of_mentors.len());
        let n_pairs =
            n_mentees * (keep.of_mentee.min(n_mentors) + most_spread(n_mentors) + 1) + n_mentors * keep.of_mentor;
        Self {
            costs,
            of_mentors_in_steps: in_steps(&costs.of_mentors),
            made: Relisted {
                lists: Shortlists::with_room(n_mentees, n_mentors, n_pairs),
                most_of_others: Vec::with_capacity(n_mentees),
            },
            of_mentee: OfMentee::new(keep.of_mentee, TOO_LITTLE),
            of_mentors: OfMentors::new(n_mentors, keep.of_mentor, TOO_LITTLE),
            spread: Spread::new(TOO_LITTLE),
            totals: Vec::new(),
            left: Vec::new(),
        }
    }

    /// Reads what each mentor is worth to the next mentee. Whom she has for now stays on her list.
    pub(crate) fn read_row(&mut self, row: &[Option<Points>], held: Option<u32>) {
        let mentee = u32::try_from(self.made.lists.n_mentees()).expect("lists number people in 32 bits");
        fill(&mut self.totals, row);
        self.pay(self.costs.of_mentees[mentee as usize]);
        take_best(&self.left, &mut self.of_mentee, &mut self.of_mentors, mentee);
        let order = Order::of(mentee, self.totals.len());
        let totals: &[i16] = cast_slice(&self.totals);
        let best = self.of_mentee.places().map(|place| order.mentor_at(place));
        let spread = self.spread.read(&self.left, mentee, &best);
        let others = spread.iter().copied();
        let held = held.filter(|&held| best.clone().chain(others.clone()).all(|mentor| mentor != held));
        let points = |mentor: u32| Some((mentor, Points::of_total(totals[mentor as usize].cast_unsigned())?));
        self.made.lists.push_list(best.chain(others).chain(held).filter_map(points));
        self.made.most_of_others.push(self.of_mentee.worst());
        self.of_mentee.forget();
    }

    /// What is left of a row when both sides are paid, as far as 16 bits can say; the least there is where a pair is blocked.
    fn pay(&mut self, of_mentee: i32) {
        let of_mentee = i32x8::splat(of_mentee);
        let left = |totals: i16x8, of_mentors: i32x8| {
            let left = i16x8::from_i32x8_saturate(i32x8::from_i16x8(totals) - of_mentors - of_mentee);
            let is_blocked = totals.simd_lt(i16x8::ZERO);
            (left & !is_blocked) | (i16x8::splat(i16::MIN) & is_blocked)
        };
        self.left.clear();
        let steps = self.totals.iter().zip(&self.of_mentors_in_steps);
        self.left.extend(steps.map(|(totals, costs)| [left(totals[0], costs[0]), left(totals[1], costs[1])]));
    }

    /// The lists of everybody, with the mentors among whose best a mentee is.
    pub(crate) fn finish(self) -> Relisted {
        let Self { costs, mut made, of_mentors, .. } = self;
        let pair = |(mentor, left, mentee): (u32, i16, u32)| {
            let is_known = left < i16::MAX && !made.lists.names(mentee as usize, mentor);
            let points = i32::from(left) + costs.of_mentors[mentor as usize] + costs.of_mentees[mentee as usize];
            let points = Points::new(u16::try_from(points).ok()?).filter(|_| is_known);
            points.map(|points| Addition { mentee, mentor, points })
        };
        let mut added: Vec<Addition> = of_mentors.taken().filter_map(pair).collect();
        added.sort_unstable();
        made.lists.widen(&added);
        made
    }
}

fn in_steps(costs: &[i32]) -> Vec<[i32x8; 2]> {
    let mut steps = vec![[i32x8::ZERO; 2]; costs.len().div_ceil(LANES)];
    let by_mentor: &mut [i32] = cast_slice_mut(&mut steps);
    by_mentor.iter_mut().zip(costs).for_each(|(place, cost)| *place = *cost);
    steps
}
