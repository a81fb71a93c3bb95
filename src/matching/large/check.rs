//! Whether prices that prove a matching of the lists prove it of all pairs.

use super::pairs::AllPairs;
use super::seed::Seed;
use crate::fit::Points;
use crate::matching::auction::{Cancelled, Proven, Step, Teller};
use crate::matching::shortlists::Addition;

/// How many pairs are added to one list at a time.
const N_ADDED: usize = 16;

/// A pair is added, too, if it falls short of its two prices by less than one in so many of the most points. Prices
/// move a little when lists grow, and without these pairs a round would follow a round: 20 of them for 5,000 by 5,000,
/// where two are enough.
const SHORT_BY: i64 = 25;

/// What a look at all pairs has found.
pub(super) struct Finding {
    /// Pairs that the lists lack and that are worth more than their two prices, or nearly as much, by mentee.
    pub(super) missing: Vec<Addition>,
    /// By how much all mentees together could be better off at these prices.
    pub(super) gap: u64,
    /// By how much one of them could, at most.
    pub(super) most: i64,
}

/// Prices by mentor, and mentors by price.
struct ByPrice<'a> {
    placing: i64,
    /// By how much less than its two prices a pair may be worth to be of interest.
    margin: i64,
    price: &'a [i64],
    /// Mentors, the cheapest first.
    cheapest: Vec<(i64, u32)>,
}

/// Looks for pairs that are worth more than their two prices, where there can be any.
///
/// A pair that a mentee's list lacks has at most as many points as the last of her best. So only mentors matter whose
/// price is less than that exceeds her own: a few of the cheapest, one pair in some hundred.
pub(super) fn check(
    pairs: &impl AllPairs,
    seed: &Seed,
    placing: i64,
    proven: &Proven,
    teller: &mut Teller<'_>,
) -> Result<Finding, Cancelled> {
    let most_points = seed.lists.most_points().map_or(0, Points::get);
    let by_price = ByPrice::new(placing, i64::from(most_points) / SHORT_BY, &proven.mentor_price);
    let mut finding = Finding { missing: Vec::new(), gap: 0, most: 0 };
    let mut better = Vec::new();
    let mut space = Vec::new();
    for mentee in 0..pairs.n_mentees() {
        if mentee.is_multiple_of(1_024) {
            teller.tell(Step::Checking(mentee))?;
        }
        let Some(most_of_others) = seed.most_of_others[mentee] else { continue };
        let own = proven.mentee_price[mentee];
        let candidates = by_price.below(placing + i64::from(most_of_others.get()) - own);
        by_price.collect_better(pairs, (mentee, own), candidates, &mut space, &mut better);
        better.retain(|&(_, addition)| !seed.lists.names(mentee, addition.mentor));
        finding.add(&mut better);
    }
    Ok(finding)
}

/// By how much a pair is worth more than its two prices (or less, if below zero), and the pair.
type Better = (i64, Addition);

impl<'a> ByPrice<'a> {
    fn new(placing: i64, margin: i64, price: &'a [i64]) -> Self {
        let mut cheapest: Vec<_> = price.iter().copied().zip(0..).collect();
        cheapest.sort_unstable();
        Self { placing, margin, price, cheapest }
    }

    /// The mentors who could interest a mentee to whom none of them is worth more than `limit` beyond her own price.
    fn below(&self, limit: i64) -> &[(i64, u32)] {
        &self.cheapest[..self.cheapest.partition_point(|&(price, _)| price < limit + self.margin)]
    }

    /// Collects the pairs of a mentee, with her price, that are worth more than both prices. Many are read as a row.
    fn collect_better(
        &self,
        pairs: &impl AllPairs,
        (mentee, own): (usize, i64),
        candidates: &[(i64, u32)],
        space: &mut Vec<Option<Points>>,
        better: &mut Vec<Better>,
    ) {
        if candidates.len() > self.cheapest.len() / 8 {
            let row = pairs.row(mentee, space).iter().zip(self.price).zip(0..);
            better.extend(row.filter_map(|((&cell, &price), mentor)| self.better((mentee, own), (mentor, price), cell)));
            return;
        }
        let cells = candidates.iter().map(|&(price, mentor)| (mentor, price, pairs.points(mentee, mentor as usize)));
        better.extend(cells.filter_map(|(mentor, price, cell)| self.better((mentee, own), (mentor, price), cell)));
    }

    #[inline]
    fn better(&self, (mentee, own): (usize, i64), (mentor, price): (u32, i64), cell: Option<Points>) -> Option<Better> {
        let points = cell?;
        let more = self.placing + i64::from(points.get()) - price - own;
        let mentee = u32::try_from(mentee).expect("lists number people in 32 bits");
        (more > -self.margin).then_some((more, Addition { mentee, mentor, points }))
    }
}

impl Finding {
    /// Takes the best of what one mentee misses.
    fn add(&mut self, better: &mut Vec<Better>) {
        better.sort_unstable_by(|one, other| other.cmp(one));
        if let Some(&(most, _)) = better.first()
            && most > 0
        {
            self.gap += most.unsigned_abs();
            self.most = self.most.max(most);
        }
        self.missing.extend(better.drain(..).take(N_ADDED).map(|(_, addition)| addition));
    }
}
