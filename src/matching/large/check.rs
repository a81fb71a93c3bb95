//! Whether prices that prove a matching of the lists prove it of all pairs.

use super::pairs::AllPairs;
use crate::fit::{Addition, Points, Shortlisted};
use crate::matching::auction::{Cancelled, Proven, Step, Teller, Worth};

/// How many pairs are added to one list at a time.
const N_ADDED: usize = 16;

/// A pair that falls short of its two prices by less than one in so many of the most points may join a list, too.
const NEARLY: i64 = 25;

/// What a look at all pairs has found.
pub(super) struct Finding {
    /// Pairs that the lists lack and that are worth more than their two prices, or nearly as much, by mentee; and by how
    /// much.
    found: Vec<(i64, Addition)>,
    /// By how much all mentees together could be better off at these prices.
    pub(super) gap: u64,
    /// By how much one of them could, at most.
    pub(super) most: i64,
}

/// Looks for pairs that the lists lack and that are worth more than their two prices; there are none if the prices
/// prove the matching of all pairs.
///
/// If there are any, those join them that fall a little short of their prices. Prices move when lists grow, and without
/// these pairs a round would follow a round: 20 of them for 5,000 mentees and as many mentors, where two are enough.
pub(super) fn check(
    pairs: &impl AllPairs,
    listed: &Shortlisted,
    worth: Worth,
    proven: &Proven,
    teller: &mut Teller<'_>,
) -> Result<Finding, Cancelled> {
    let mut finding = Look::new(pairs, listed, worth, proven).at_everybody(teller)?;
    finding.forget_what_falls_short();
    Ok(finding)
}

/// One look at every mentee.
///
/// A pair that a mentee's list lacks has at most as many points as the last of her best. So only mentors matter whose
/// price is less than that exceeds her own: a few of the cheapest, one pair in some hundred.
struct Look<'a, Pairs> {
    pairs: &'a Pairs,
    listed: &'a Shortlisted,
    worth: Worth,
    proven: &'a Proven,
    /// By how much less than its two prices a pair may be worth to be of interest.
    margin: i64,
    /// Prices and mentors, the cheapest first.
    cheapest: Vec<(i64, u32)>,
    /// What one mentee lacks, by how much it is worth more than its two prices (or less, if below zero).
    better: Vec<(i64, Addition)>,
    space: Vec<Option<Points>>,
}

impl<'a, Pairs: AllPairs> Look<'a, Pairs> {
    fn new(pairs: &'a Pairs, listed: &'a Shortlisted, worth: Worth, proven: &'a Proven) -> Self {
        let mut cheapest: Vec<_> = proven.mentor_price.iter().copied().zip(0..).collect();
        cheapest.sort_unstable();
        let margin = worth.of_points(listed.lists.most_points()) / NEARLY;
        Self { pairs, listed, worth, proven, margin, cheapest, better: Vec::new(), space: Vec::new() }
    }

    fn at_everybody(&mut self, teller: &mut Teller<'_>) -> Result<Finding, Cancelled> {
        let mut finding = Finding { found: Vec::new(), gap: 0, most: 0 };
        for mentee in 0..self.pairs.n_mentees() {
            if mentee.is_multiple_of(1_024) {
                teller.tell(Step::Checking(mentee))?;
            }
            self.at(mentee);
            finding.add(&self.better);
        }
        Ok(finding)
    }

    /// Collects what one mentee lacks, the best first.
    fn at(&mut self, mentee: usize) {
        self.better.clear();
        let Some(most_of_others) = self.listed.most_of_others[mentee] else { return };
        let own = self.proven.mentee_price[mentee];
        let limit = self.worth.of(most_of_others) - own + self.margin;
        let n_of_interest = self.cheapest.partition_point(|&(price, _)| price < limit);
        if n_of_interest > self.pairs.n_pairs_of_a_row() {
            self.read_in_row(n_of_interest, mentee, own);
        } else {
            self.read_one_by_one(n_of_interest, mentee, own);
        }
        self.better.retain(|&(_, addition)| !self.listed.lists.names(mentee, addition.mentor));
        self.better.sort_unstable_by(|one, other| other.cmp(one));
    }

    fn read_in_row(&mut self, n_of_interest: usize, mentee: usize, own: i64) {
        let mut space = std::mem::take(&mut self.space);
        let row = self.pairs.row(mentee, &mut space);
        for &(price, mentor) in &self.cheapest[..n_of_interest] {
            let better = self.better_by(own + price, row[mentor as usize]);
            self.better.extend(better.map(|(more, points)| (more, addition(mentee, mentor, points))));
        }
        self.space = space;
    }

    fn read_one_by_one(&mut self, n_of_interest: usize, mentee: usize, own: i64) {
        for &(price, mentor) in &self.cheapest[..n_of_interest] {
            let better = self.better_by(own + price, self.pairs.points(mentee, mentor as usize));
            self.better.extend(better.map(|(more, points)| (more, addition(mentee, mentor, points))));
        }
    }

    /// By how much a pair is worth more than its two prices, if it is of interest.
    #[inline]
    fn better_by(&self, prices: i64, cell: Option<Points>) -> Option<(i64, Points)> {
        let better = cell.map(|points| (self.worth.of(points) - prices, points));
        better.filter(|&(more, _)| more > -self.margin)
    }
}

fn addition(mentee: usize, mentor: u32, points: Points) -> Addition {
    Addition { mentee: u32::try_from(mentee).expect("lists number people in 32 bits"), mentor, points }
}

impl Finding {
    /// Takes the best of what one mentee lacks.
    fn add(&mut self, better: &[(i64, Addition)]) {
        let more = better.first().map_or(0, |&(more, _)| more.max(0));
        self.gap += more.unsigned_abs();
        self.most = self.most.max(more);
        self.found.extend(better.iter().take(N_ADDED));
    }

    /// Forgets what falls short by more than the most that any pair is better.
    fn forget_what_falls_short(&mut self) {
        let most = self.most;
        self.found.retain(|&(more, _)| more > -most);
    }

    /// The pairs to add, by mentee.
    pub(super) fn missing(&self) -> Vec<Addition> {
        self.found.iter().map(|&(_, addition)| addition).collect()
    }
}
