//! Ties: of all optimal matchings, the first in the order of mentees and mentors.

use super::prices::Prices;
use super::request::Request;

mod chains;
mod tight;

use chains::{Chains, Step};
use tight::{TightPairs, all_members};

/// Turns one optimal matching of the open mentees into the first of all optimal ones.
///
/// The rule: mentees are gone through in order. Each gets the first mentor, in order, whom some optimal
/// matching gives her that also gives all mentees before her what they already got. Any mentor comes before
/// staying unplaced.
///
/// By complementary slackness the optimal matchings are exactly those that use only *tight* pairs (worth
/// exactly both prices), fill every mentor who has a price, and place every mentee who has one. So a mentee
/// can be given another mentor exactly if a chain of moves along tight pairs leads from the mentor she joins
/// back to the one she leaves. Being unplaced counts as one more mentor here, [`TightPairs::outside`], who takes
/// in whoever has no price, and to whom every mentor without a price may lend a place or owe one.
///
/// For each mentee in order:
/// 1. Take her out of her place, which must be filled again at the end of the chain.
/// 2. For each tight mentor before her present one, in order, look for a chain from there to that place,
///    breadth first. What one search has seen in vain is skipped by the next.
/// 3. Make the moves of the first chain found, and never move her again.
///
/// **Cost.** n searches of n·m/64 steps for n mentees and m mentors, since a row of tight pairs is read 64 at a
/// time; one bit a pair of memory.
pub(super) fn first_of_equals(
    request: &Request<'_>,
    mentor_of: &[Option<usize>],
    prices: &Prices,
) -> Vec<Option<usize>> {
    let tight = TightPairs::new(request, prices);
    let mut arrangement = Arrangement::new(request, &tight, mentor_of);
    let mut chains = Chains::new(tight.outside());
    for mentee in request.open_mentees() {
        arrangement.settle(mentee, &mut chains);
    }
    let outside = tight.outside();
    arrangement.mentor_of.into_iter().map(|mentor| (mentor != outside).then_some(mentor)).collect()
}

/// An optimal matching in the making: some mentees are settled, the others can still move.
struct Arrangement<'a> {
    tight: &'a TightPairs,
    places: &'a [u32],
    /// [`TightPairs::outside`] for those who are unplaced.
    mentor_of: Vec<usize>,
    /// Of each mentor, and of the outside, those who can still move.
    movable: Vec<Vec<usize>>,
    /// How many places of each mentor are taken, by whomever.
    load: Vec<usize>,
}

impl<'a> Arrangement<'a> {
    fn new(request: &'a Request<'_>, tight: &'a TightPairs, mentor_of: &[Option<usize>]) -> Self {
        let outside = tight.outside();
        let mut arrangement = Self {
            tight,
            places: request.open_places(),
            mentor_of: mentor_of.iter().map(|mentor| mentor.unwrap_or(outside)).collect(),
            movable: vec![Vec::new(); outside + 1],
            load: vec![0; outside + 1],
        };
        for mentee in request.open_mentees() {
            let mentor = arrangement.mentor_of[mentee];
            arrangement.movable[mentor].push(mentee);
            arrangement.load[mentor] += 1;
        }
        arrangement
    }

    /// Gives this mentee the first mentor she can have, for good.
    fn settle(&mut self, mentee: usize, chains: &mut Chains) {
        let present = self.mentor_of[mentee];
        self.movable[present].retain(|&other| other != mentee);
        chains.forget();
        let tight = all_members(self.tight.row(mentee));
        for mentor in tight.take_while(|&mentor| mentor < present) {
            if chains.find(self, mentor, present) {
                self.make_moves(chains, mentor, present);
                self.load[present] -= 1;
                self.load[mentor] += 1;
                self.mentor_of[mentee] = mentor;
                return;
            }
        }
    }

    fn make_moves(&mut self, chains: &Chains, start: usize, end: usize) {
        let mut mentor = end;
        while mentor != start {
            let (from, step) = chains.reached_by(mentor);
            if let Step::Moves(mentee) = step {
                self.movable[from].retain(|&other| other != mentee);
                self.movable[mentor].push(mentee);
                self.mentor_of[mentee] = mentor;
                self.load[from] -= 1;
                self.load[mentor] += 1;
            }
            mentor = from;
        }
    }

    fn has_room(&self, mentor: usize) -> bool {
        self.load[mentor] < self.places[mentor] as usize
    }
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;
    use crate::fit::Points;
    use crate::matching::{Lock, Request, Table, optimal};

    /// A table with many ties, and the same one with its people in another order.
    struct Shuffled {
        table: Table,
        other: Table,
        mentee_in_other: Vec<usize>,
        mentor_in_other: Vec<usize>,
    }

    fn shuffled_order(rng: &mut Rng, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        rng.shuffle(&mut order);
        order
    }

    fn shuffled(rng: &mut Rng) -> Shuffled {
        let (n_mentees, n_mentors) = (rng.usize(1..12), rng.usize(1..12));
        let places: Vec<u32> = (0..n_mentors).map(|_| rng.u32(0..3)).collect();
        let cell = |_| if rng.u8(0..4) == 0 { None } else { Points::new(rng.u16(0..2)) };
        let cells: Vec<_> = (0..n_mentees * n_mentors).map(cell).collect();
        let (mentee_in_other, mentor_in_other) = (shuffled_order(rng, n_mentees), shuffled_order(rng, n_mentors));
        let mut other_places = places.clone();
        let mut other_cells = cells.clone();
        for mentor in 0..n_mentors {
            other_places[mentor_in_other[mentor]] = places[mentor];
            for mentee in 0..n_mentees {
                let at = mentee_in_other[mentee] * n_mentors + mentor_in_other[mentor];
                other_cells[at] = cells[mentee * n_mentors + mentor];
            }
        }
        let table = |places, cells| Table::new(n_mentees, places, cells).expect("one cell for each pair");
        let (table, other) = (table(places, cells), table(other_places, other_cells));
        Shuffled { table, other, mentee_in_other, mentor_in_other }
    }

    #[test]
    fn the_first_of_equals_does_not_depend_on_which_optimum_was_met() {
        for seed in 0..2_000 {
            let case = shuffled(&mut Rng::with_seed(seed));
            let (request, other) = (Request::unlocked(&case.table), Request::unlocked(&case.other));
            let (expected, met) = (optimal(&request), optimal(&other));
            let mentor_in_table =
                |mentor: usize| case.mentor_in_other.iter().position(|&other_mentor| other_mentor == mentor);
            let mentor_of: Vec<_> = case
                .mentee_in_other
                .iter()
                .map(|&mentee| met.matching.mentor_of()[mentee].and_then(mentor_in_table))
                .collect();
            let prices = Prices {
                placing: met.prices.placing,
                mentee: case.mentee_in_other.iter().map(|&mentee| met.prices.mentee[mentee]).collect(),
                mentor: case.mentor_in_other.iter().map(|&mentor| met.prices.mentor[mentor]).collect(),
            };
            let first = first_of_equals(&request, &mentor_of, &prices);
            assert_eq!(first, expected.matching.mentor_of(), "seed {seed}: {:?} from {mentor_of:?}", case.table);
        }
    }

    #[track_caller]
    fn assert_first(n_mentees: usize, places: &[u32], locks: &[Lock], expected: &[Option<usize>]) {
        let cells = vec![Points::new(5); n_mentees * places.len()];
        let table = Table::new(n_mentees, places.to_vec(), cells).expect("one cell for each pair");
        let request = Request::new(&table, locks).expect("the locks can be kept");
        assert_eq!(optimal(&request).matching.mentor_of(), expected);
    }

    #[test]
    fn where_all_are_equal_the_first_mentee_gets_the_first_mentor() {
        assert_first(3, &[1, 1, 1], &[], &[Some(0), Some(1), Some(2)]);
        assert_first(3, &[2, 2], &[], &[Some(0), Some(0), Some(1)]);
        assert_first(3, &[0, 1, 1], &[], &[Some(1), Some(2), None]);
        assert_first(2, &[1, 1], &[Lock { mentee: 1, mentor: 0 }], &[Some(1), Some(0)]);
        assert_first(2, &[], &[], &[None, None]);
    }
}
