//! The lists of a round, and what is known of the pairs that they lack.

use super::check::Finding;
use super::pairs::AllPairs;
use crate::fit::{Costs, Keep, Points, Relisted, Relister, Shortlisted, Shortlists};
use crate::matching::auction::{Cancelled, Proven, Step, Teller, Worth};

/// Lists, and what bounds all other pairs: none is worth more than what is known of its mentee and the price of its mentor
/// when the lists were made.
pub(super) struct Listed {
    pub(super) lists: Shortlists,
    /// By mentee; `None` where all other pairs are blocked.
    pub(super) most_of_others: Vec<Option<i64>>,
    /// By mentor.
    pub(super) price: Vec<i64>,
}

impl Listed {
    /// The first lists, of the pairs that are worth most whatever they cost.
    pub(super) fn first(listed: Shortlisted, worth: Worth) -> Self {
        let price = vec![0; listed.lists.n_mentors()];
        let most_of_others = listed.most_of_others.iter().map(|most| most.map(|most| worth.of(most))).collect();
        Self { lists: listed.lists, most_of_others, price }
    }

    /// New lists, of the pairs that are worth most beyond these prices, with those that are made.
    pub(super) fn beyond(
        pairs: &impl AllPairs,
        keep: Keep,
        worth: Worth,
        proven: &Proven,
        teller: &mut Teller<'_>,
    ) -> Result<Self, Cancelled> {
        let costs = costs(proven, worth);
        let mut relister = Relister::new(keep, &costs);
        let mut space = Vec::new();
        for (mentee, held) in proven.mentor_of.iter().enumerate() {
            if mentee.is_multiple_of(super::N_READ_AT_ONCE) {
                teller.tell(Step::Checking(mentee))?;
            }
            relister.read_row(pairs.row(mentee, &mut space), *held);
        }
        let Relisted { lists, most_of_others } = relister.finish();
        let of_others = most_of_others.iter().zip(&proven.mentee_price);
        let of_others = of_others.map(|(&most, price)| Some(most_in_all(most, *price, worth))).collect();
        Ok(Self { lists, most_of_others: of_others, price: proven.mentor_price.clone() })
    }

    /// By how much listed pairs are worth more than their two prices.
    pub(super) fn finding(&self, worth: Worth, proven: &Proven) -> Finding {
        let mut finding = Finding::default();
        for (mentee, own) in proven.mentee_price.iter().enumerate() {
            let better =
                |(mentor, points): (u32, Points)| worth.of(points) - own - proven.mentor_price[mentor as usize];
            finding.add_one(self.lists.list(mentee).map(better).max().unwrap_or(0));
        }
        finding
    }
}

/// Whether prices can be counted in so few points that lists can be made of what is beyond them.
pub(super) fn can_be_beyond(worth: Worth) -> bool {
    worth.pair / 2 / worth.point < Costs::MOST.into()
}

/// Prices in points, rounded down, so that no pair seems worth less beyond them than it is. What a pair is worth for being
/// made is taken off them, half of it on either side, so that they stay small.
fn costs(proven: &Proven, worth: Worth) -> Costs {
    let half = worth.pair / 2;
    let cost = |price: i64, off: i64| {
        let cost = (price - off).div_euclid(worth.point).min(Costs::MOST.into());
        i32::try_from(cost).expect("half of what being made is worth fits into 32 bits")
    };
    Costs {
        of_mentees: proven.mentee_price.iter().map(|&price| cost(price, half)).collect(),
        of_mentors: proven.mentor_price.iter().map(|&price| cost(price, worth.pair - half)).collect(),
    }
}

/// What no other pair of a mentee is worth beyond the price of its mentor, if it has so many points beyond both.
fn most_in_all(most: i16, own_price: i64, worth: Worth) -> i64 {
    if most == i16::MAX {
        worth.pair + worth.of_points(Points::new(Points::MOST))
    } else {
        i64::from(most) * worth.point + own_price
    }
}
