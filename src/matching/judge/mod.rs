//! Is a matching what it claims to be? Checked from the table alone, whoever or whatever made it.

mod fault;

pub use fault::Fault;

use super::pairing::Matching;
use super::prices::Prices;
use super::request::Lock;
use super::table::Table;
use crate::fit::Points;

/// What the judge found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    n_placed: usize,
    total_points: u64,
    faults: Vec<Fault>,
    had_prices: bool,
}

impl Verdict {
    /// How many mentees have a mentor whom the table knows.
    pub fn n_placed(&self) -> usize {
        self.n_placed
    }

    /// What all pairs that are not blocked are worth together.
    pub fn total_points(&self) -> u64 {
        self.total_points
    }

    /// Everything that is wrong: with the matching first, then with its proof.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether the matching can be carried out: shape, places, blocked pairs and locks are in order.
    pub fn is_sound(&self) -> bool {
        self.faults.iter().all(Fault::is_of_proof)
    }

    /// Whether it is proven that no matching which keeps the locks places more mentees, or as many for more points.
    pub fn is_optimal(&self) -> bool {
        self.had_prices && self.faults.is_empty()
    }
}

/// Checks a matching, and with prices also that none is better.
///
/// 1. The matching has a row for each mentee and names only mentors who are there.
/// 2. No pair is blocked, no mentor has more mentees than places, every lock is kept.
/// 3. Of what no lock decides: placing counts more than all points together, no price is below zero, and no
///    pair is worth more than its two prices.
/// 4. What all prices come to is what the matching is worth. By weak duality nothing can be worth more, so
///    nothing is better.
///
/// **Cost.** One look at each cell. All sums are of 128 bits, so that no price, however wrong, overflows.
///
/// **Source.** Weak duality of the assignment problem, as in H. W. Kuhn, *The Hungarian method for the assignment
/// problem*, Naval Research Logistics Quarterly 2 (1955). Nothing here is shared with a solver but the table.
///
/// # Example
/// Somebody matched Jo and Kim by hand. It can be carried out, but without prices it is not proven best:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Matching, Table, judge};
///
/// let cells = vec![
///     Points::new(100), Points::new(900), // Jo with Lena, with Max
///     Points::new(800), None,             // Kim must not be with Max
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
///
/// let by_hand = judge(&table, &[], &Matching::new(vec![Some(0), None]), None);
/// assert!(by_hand.is_sound() && !by_hand.is_optimal());
///
/// let careless = judge(&table, &[], &Matching::new(vec![Some(1), Some(1)]), None);
/// let sentences: Vec<String> = careless.faults().iter().map(ToString::to_string).collect();
/// assert_eq!(sentences, [
///     "mentee 1 has mentor 1, but this pair is blocked",
///     "mentor 1 has 2 mentees, but places for 1",
/// ]);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn judge(table: &Table, locks: &[Lock], matching: &Matching, prices: Option<&Prices>) -> Verdict {
    let mut case = Case { table, locks, matching, faults: Vec::new() };
    case.check_shape();
    case.check_blocked_pairs();
    case.check_places();
    case.check_locks();
    if let Some(prices) = prices {
        case.check_proof(prices);
    }
    Verdict {
        n_placed: case.known_pairs().count(),
        total_points: case.known_pairs().filter_map(|(_, _, cell)| cell).map(|points| u64::from(points.get())).sum(),
        faults: case.faults,
        had_prices: prices.is_some(),
    }
}

/// What is before the judge, and what was found so far.
struct Case<'a> {
    table: &'a Table,
    locks: &'a [Lock],
    matching: &'a Matching,
    faults: Vec<Fault>,
}

impl<'a> Case<'a> {
    /// The pairs of whom both are in the table.
    fn known_pairs(&self) -> impl Iterator<Item = (usize, usize, Option<Points>)> + use<'a> {
        let table = self.table;
        let known = move |&(mentee, mentor): &(usize, usize)| mentee < table.n_mentees() && mentor < table.n_mentors();
        self.matching.pairs().filter(known).map(|(mentee, mentor)| (mentee, mentor, table.points(mentee, mentor)))
    }

    fn check_shape(&mut self) {
        let (rows, mentees) = (self.matching.mentor_of().len(), self.table.n_mentees());
        if rows != mentees {
            self.faults.push(Fault::WrongLength { rows, mentees });
        }
        let n_mentors = self.table.n_mentors();
        let strangers = self.matching.pairs().filter(|&(_, mentor)| mentor >= n_mentors);
        self.faults.extend(strangers.map(|(mentee, mentor)| Fault::UnknownMentor { mentee, mentor }));
    }

    fn check_blocked_pairs(&mut self) {
        let blocked = self.known_pairs().filter(|(_, _, cell)| cell.is_none());
        self.faults.extend(blocked.map(|(mentee, mentor, _)| Fault::BlockedPair { mentee, mentor }));
    }

    fn check_places(&mut self) {
        let mut loads = vec![0_u64; self.table.n_mentors()];
        for (_, mentor, _) in self.known_pairs() {
            loads[mentor] += 1;
        }
        for (mentor, (&load, &places)) in loads.iter().zip(self.table.places()).enumerate() {
            if load > u64::from(places) {
                self.faults.push(Fault::TooFewPlaces { mentor, load, places });
            }
        }
    }

    fn check_locks(&mut self) {
        for &Lock { mentee, mentor } in self.locks {
            if self.matching.mentor_of().get(mentee) != Some(&Some(mentor)) {
                self.faults.push(Fault::BrokenLock { mentee, mentor });
            }
        }
    }

    /// Whether a lock decides about each mentee.
    fn is_locked(&self) -> Vec<bool> {
        let mut is_locked = vec![false; self.table.n_mentees()];
        for lock in self.locks {
            if let Some(locked) = is_locked.get_mut(lock.mentee) {
                *locked = true;
            }
        }
        is_locked
    }

    /// The places that no kept lock takes, as far as the matching is sound.
    fn open_places(&self, is_locked: &[bool]) -> Vec<u32> {
        let mut open = self.table.places().to_vec();
        for (mentee, mentor, _) in self.known_pairs() {
            if is_locked[mentee] {
                open[mentor] = open[mentor].saturating_sub(1);
            }
        }
        open
    }

    fn check_proof(&mut self, prices: &Prices) {
        let of_mentees = (prices.mentee.len(), self.table.n_mentees());
        let of_mentors = (prices.mentor.len(), self.table.n_mentors());
        if of_mentees.0 != of_mentees.1 || of_mentors.0 != of_mentors.1 {
            self.faults.push(Fault::WrongNumberOfPrices { of_mentees, of_mentors });
            return;
        }
        let is_locked = self.is_locked();
        let open_places = self.open_places(&is_locked);
        self.check_placing_comes_first(prices, &is_locked, &open_places);
        self.check_no_price_is_negative(prices, &is_locked);
        self.check_no_pair_beats_its_prices(prices, &is_locked);
        self.check_gap(prices, &is_locked, &open_places);
    }

    fn check_placing_comes_first(&mut self, prices: &Prices, is_locked: &[bool], open_places: &[u32]) {
        let n_open = is_locked.iter().filter(|&&locked| !locked).count() as u128;
        let n_places: u128 = open_places.iter().map(|&places| u128::from(places)).sum();
        let most_points = n_open.min(n_places) * u128::from(Points::MOST);
        if u128::try_from(prices.placing).is_ok_and(|placing| placing > most_points) {
            return;
        }
        self.faults.push(Fault::PlacingCountsTooLittle { placing: prices.placing, most_points });
    }

    fn check_no_price_is_negative(&mut self, prices: &Prices, is_locked: &[bool]) {
        for (mentee, &price) in prices.mentee.iter().enumerate() {
            if price < 0 && !is_locked[mentee] {
                self.faults.push(Fault::NegativeMenteePrice { mentee, price });
            }
        }
        for (mentor, &price) in prices.mentor.iter().enumerate() {
            if price < 0 {
                self.faults.push(Fault::NegativeMentorPrice { mentor, price });
            }
        }
    }

    /// Names the worst mentor of each mentee who has any, so that one wrong price gives no flood of faults.
    fn check_no_pair_beats_its_prices(&mut self, prices: &Prices, is_locked: &[bool]) {
        for mentee in (0..self.table.n_mentees()).filter(|&mentee| !is_locked[mentee]) {
            let cells = self.table.row(mentee).iter().zip(&prices.mentor).enumerate();
            let beyond = cells.filter_map(|(mentor, (cell, &price))| {
                let both = i128::from(prices.mentee[mentee]) + i128::from(price);
                Some((worth(prices, (*cell)?) - both, mentor))
            });
            if let Some((by, mentor)) = beyond.max()
                && by > 0
            {
                self.faults.push(Fault::PairBeatsPrices { mentee, mentor, by });
            }
        }
    }

    fn check_gap(&mut self, prices: &Prices, is_locked: &[bool], open_places: &[u32]) {
        let of_mentees = prices.mentee.iter().zip(is_locked).filter(|(_, locked)| !**locked);
        let of_mentees: i128 = of_mentees.map(|(&price, _)| i128::from(price)).sum();
        let of_mentors = prices.mentor.iter().zip(open_places);
        let of_mentors: i128 = of_mentors.map(|(&price, &places)| i128::from(price) * i128::from(places)).sum();
        let open_pairs = self.known_pairs().filter(|&(mentee, _, _)| !is_locked[mentee]);
        let reached: i128 = open_pairs.filter_map(|(_, _, cell)| cell).map(|points| worth(prices, points)).sum();
        let bound = of_mentees + of_mentors;
        if bound != reached {
            self.faults.push(Fault::Gap { bound, reached });
        }
    }
}

/// What a pair with these points is worth, placing included.
fn worth(prices: &Prices, points: Points) -> i128 {
    i128::from(prices.placing) + i128::from(points.get())
}

#[cfg(test)]
mod tests;
