//! Whole-number prices out of prices in parts of a point.

use super::Proven;
use super::market::{Holding, Market};

/// What a place with a mentor costs or a mentee is left with, in whole units and parts of one.
#[derive(Clone, Copy)]
struct Mixed {
    whole: i64,
    part: i64,
}

impl Mixed {
    fn new(price: i64, unit: i64) -> Self {
        Self { whole: price.div_euclid(unit), part: price.rem_euclid(unit) }
    }

    /// Up to the next whole number, if the part is more than `threshold`.
    fn up_beyond(self, threshold: i64) -> i64 {
        self.whole + i64::from(self.part > threshold)
    }

    /// Up to the next whole number, if the part and `threshold` make one.
    fn up_with(self, threshold: i64, unit: i64) -> i64 {
        self.whole + i64::from(self.part + threshold >= unit)
    }
}

/// Real prices of everybody who is in the market.
pub(super) struct Dual {
    /// How many parts make a unit, which what every pair is worth is a multiple of.
    unit: i64,
    /// How many points make a unit.
    points: i64,
    mentee: Vec<Mixed>,
    /// With how many places; nothing where there are none.
    mentor: Vec<Option<(Mixed, i64)>>,
    /// In points.
    most_worth: i64,
}

impl Dual {
    pub(super) fn of(market: &Market<'_>) -> Self {
        let unit = market.unit;
        let mentee = market.left.iter().map(|left| Mixed::new(left + market.floor, unit)).collect();
        let price = market.real_prices().enumerate();
        let mentor = price.map(|(mentor, price)| {
            let n_places = i64::try_from(market.places.n_places(mentor)).expect("places in memory can be counted");
            price.map(|price| (Mixed::new(price, unit), n_places))
        });
        let mentor = mentor.collect();
        Self { unit, points: unit / market.scale, mentee, mentor, most_worth: market.most_worth() }
    }

    /// What no matching can exceed, in units, by prices rounded at the best threshold there is; and that threshold.
    ///
    /// Take any threshold from zero to below one. Round a mentee's price up if its part is more than that, else down,
    /// and a mentor's up if its part and the threshold make a whole, else down. The two still cover what their pair is
    /// worth, since that is whole, and none is below zero. Over all thresholds the rounded prices add up to the exact
    /// ones on average, so that for one of them they add up to no more: an error below one in all is rounded away.
    ///
    /// **Cost.** One sort of all people.
    pub(super) fn best_threshold(&self) -> (i64, i64) {
        let mut turns: Vec<(i64, i64)> = Vec::with_capacity(self.mentee.len() + self.mentor.len());
        turns.extend(self.mentee.iter().filter(|price| price.part > 0).map(|price| (price.part, -1)));
        let dear = self.mentor.iter().flatten().filter(|(price, _)| price.part > 0);
        turns.extend(dear.map(|&(price, n_places)| (self.unit - price.part, n_places)));
        turns.sort_unstable();
        let mut bound = self.bound(0);
        let mut best = (bound, 0);
        for same in turns.chunk_by(|one, other| one.0 == other.0) {
            bound += same.iter().map(|&(_, change)| change).sum::<i64>();
            best = best.min((bound, same[0].0));
        }
        best
    }

    fn bound(&self, threshold: i64) -> i64 {
        let mentees: i64 = self.mentee.iter().map(|price| price.up_beyond(threshold)).sum();
        let mentors = self.mentor.iter().flatten();
        let mentors: i64 = mentors.map(|(price, n_places)| price.up_with(threshold, self.unit) * n_places).sum();
        mentees + mentors
    }

    /// The prices of mentees and of mentors, rounded, in points.
    fn rounded(&self, threshold: i64) -> (Vec<i64>, Vec<i64>) {
        let mentee = self.mentee.iter().map(|price| price.up_beyond(threshold) * self.points).collect();
        let price = |(price, _): (Mixed, i64)| price.up_with(threshold, self.unit) * self.points;
        let mentor = self.mentor.iter().map(|&mentor| mentor.map_or(self.most_worth, price)).collect();
        (mentee, mentor)
    }
}

/// The matching as it stands with prices that prove it, or how much it may miss.
pub(super) fn proof(market: &Market<'_>) -> Result<Proven, u64> {
    let dual = Dual::of(market);
    let (bound, threshold) = dual.best_threshold();
    let total = market.held_worth.iter().map(|worth| worth / market.unit).sum::<i64>();
    if bound > total {
        return Err(bound.abs_diff(total) * dual.points.unsigned_abs());
    }
    let (mentee_price, mentor_price) = dual.rounded(threshold);
    let mentor_of = market.holding.iter().map(|&holding| match holding {
        Holding::Place(mentor) => Some(mentor),
        Holding::Outside | Holding::Nothing => None,
    });
    Ok(Proven { mentor_of: mentor_of.collect(), mentee_price, mentor_price })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: i64 = 10;

    /// Prices in tenths; one place with each mentor.
    fn dual(mentees: &[i64], mentors: &[i64]) -> Dual {
        Dual {
            unit: UNIT,
            points: 1,
            mentee: mentees.iter().map(|&price| Mixed::new(price, UNIT)).collect(),
            mentor: mentors.iter().map(|&price| Some((Mixed::new(price, UNIT), 1))).collect(),
            most_worth: 100,
        }
    }

    #[test]
    fn rounded_prices_are_no_more_in_all_and_cover_what_the_exact_ones_do() {
        for seed in 0..2_000 {
            let mut rng = fastrand::Rng::with_seed(seed);
            let mut some = || (0..rng.usize(0..6)).map(|_| rng.i64(0..40)).collect::<Vec<_>>();
            let (mentees, mentors) = (some(), some());
            let dual = dual(&mentees, &mentors);
            let (bound, threshold) = dual.best_threshold();
            let (mentee_prices, mentor_prices) = dual.rounded(threshold);
            assert_eq!(mentee_prices.iter().chain(&mentor_prices).sum::<i64>(), bound, "seed {seed}");
            assert!(bound * UNIT <= mentees.iter().chain(&mentors).sum(), "seed {seed}");
            for (mentee, whole) in mentees.iter().zip(&mentee_prices) {
                for (mentor, price) in mentors.iter().zip(&mentor_prices) {
                    assert!(whole + price >= (mentee + mentor) / UNIT, "seed {seed}");
                }
            }
        }
    }
}
