//! The lists of a round, and what is known of the pairs that they lack.

use super::check::Finding;
use super::pairs::AllPairs;
use crate::fit::{Costs, Keep, Points, Relisted, Relister, Shortlisted, Shortlists};
use crate::matching::auction::{Cancelled, Proven, Step, Teller, Worth};

/// Lists, and what bounds all other pairs: none is worth more than what is known of its mentee and what its mentor cost when
/// the lists were made, together.
pub(super) struct Listed {
    pub(super) lists: Shortlists,
    /// By mentee; `None` where all other pairs are blocked.
    pub(super) most_of_others: Vec<Option<i64>>,
    /// By mentor; nothing at first.
    pub(super) cost: Vec<i64>,
}

impl Listed {
    /// The first lists, of the pairs that are worth most whatever they cost.
    pub(super) fn first(listed: Shortlisted, worth: Worth) -> Self {
        let cost = vec![0; listed.lists.n_mentors()];
        let most_of_others = listed.most_of_others.iter().map(|most| most.map(|most| worth.of(most))).collect();
        Self { lists: listed.lists, most_of_others, cost }
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
        let of_others = most_of_others.iter().zip(&costs.of_mentees);
        let most_of_others = of_others.map(|(&most, &cost)| Some(most_in_all(most, cost, worth))).collect();
        let cost = costs.of_mentors.iter().map(|&cost| i64::from(cost) * worth.point).collect();
        Ok(Self { lists, most_of_others, cost })
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

/// How many points it is worth at least to be placed, where lists are made.
///
/// Where placing counts more than all points, a mentor who seems to cost nothing would seem better to everybody than any
/// other, so that the next lists would name only such mentors.
const PLACING: i64 = 5_000;

/// Prices in points, cut to what lists can tell apart.
///
/// What a pair is worth for being made is taken off them, half of it on either side. A price from that half on is told
/// from one below by so much as [`PLACING`] says, if there is more between them.
fn costs(proven: &Proven, worth: Worth) -> Costs {
    let half = worth.pair / 2;
    let placing = half.min(PLACING / 2 * worth.point);
    let cost = |&price: &i64| {
        let cost = if price < half { price - placing } else { price - worth.pair + placing };
        let most = i64::from(Costs::MOST);
        i32::try_from(cost.div_euclid(worth.point).clamp(-most, most)).expect("cut to 32 bits")
    };
    Costs {
        of_mentees: proven.mentee_price.iter().map(cost).collect(),
        of_mentors: proven.mentor_price.iter().map(cost).collect(),
    }
}

/// What no other pair of a mentee is worth beyond what its mentor cost, if it has at most so many points beyond both costs.
fn most_in_all(most: i16, own_cost: i32, worth: Worth) -> i64 {
    if most == i16::MAX { i64::MAX / 4 } else { worth.pair + (i64::from(most) + i64::from(own_cost)) * worth.point }
}
