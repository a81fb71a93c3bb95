//! What mentees need and what mentors have.

use crate::matching::pairing::Matching;
use crate::matching::request::{Clash, Lock};

/// How many minutes a month mentees need and mentors have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// What each mentee needs of each of her mentors.
    pub needs: Vec<u32>,
    /// What each mentor has; `None` where she is limited by her places alone.
    pub offers: Vec<Option<u32>>,
}

/// A mentor whose mentees need more than she has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overfull {
    /// The mentor.
    pub mentor: usize,
    /// The minutes that her mentees need together.
    pub needed: u64,
    /// The minutes that she has.
    pub offered: u32,
}

impl Hours {
    /// Every mentor whose mentees need more than she has, in order.
    pub fn overfull(&self, matching: &Matching) -> Vec<Overfull> {
        let needed = self.needed(matching);
        let offers = self.offers.iter().zip(needed).enumerate();
        let over =
            offers.filter_map(|(mentor, (&offered, needed))| Some(Overfull { mentor, needed, offered: offered? }));
        over.filter(|over| over.needed > u64::from(over.offered)).collect()
    }

    /// Whether places say all that hours say: no mentor could have as many mentees as she has places and be over her
    /// hours, whoever they are.
    pub fn are_places(&self, places: &[u32]) -> bool {
        let mut needs = self.needs.clone();
        needs.sort_unstable_by(|one, other| other.cmp(one));
        let most = |places: u32| needs.iter().take(places as usize).map(|&need| u64::from(need)).sum::<u64>();
        let mut limits = self.offers.iter().zip(places);
        limits.all(|(offered, &places)| offered.is_none_or(|offered| most(places) <= u64::from(offered)))
    }

    /// How many mentees can be placed at most with all hours together, as if they were those of one mentor: those who need
    /// least, and one more for each place of a mentor without a limit.
    pub(super) fn most_placed(&self, places: &[u32]) -> i128 {
        let mut needs = self.needs.clone();
        needs.sort_unstable();
        let mut left: u64 = self.offers.iter().flatten().map(|&offered| u64::from(offered)).sum();
        let fit = needs.iter().take_while(|&&need| match left.checked_sub(need.into()) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        });
        let unlimited = self.offers.iter().zip(places).filter(|(offered, _)| offered.is_none());
        fit.count() as i128 + unlimited.map(|(_, &places)| i128::from(places)).sum::<i128>()
    }

    /// The minutes that each mentor's mentees need together.
    fn needed(&self, matching: &Matching) -> Vec<u64> {
        let mut needed = vec![0; self.offers.len()];
        for (mentee, mentor) in matching.pairs() {
            needed[mentor] += u64::from(self.needs[mentee]);
        }
        needed
    }

    /// What each mentor has left beside these pairs, where she is limited; `None` for all if one has less than nothing.
    pub(super) fn left(&self, matching: &Matching) -> Option<Vec<Option<u64>>> {
        let left = |(&offered, needed): (&Option<u32>, u64)| match offered {
            Some(offered) => u64::from(offered).checked_sub(needed).map(Some),
            None => Some(None),
        };
        self.offers.iter().zip(self.needed(matching)).map(left).collect()
    }

    /// Every lock for which its mentor has not enough beside those before it.
    pub(in crate::matching) fn clashes(&self, locks: &[Lock]) -> Vec<Clash> {
        let mut kept = Matching::of_pairs(self.needs.len(), []);
        let clash = |&lock: &Lock| {
            let mut with = kept.clone();
            with.add(lock.mentee, lock.mentor);
            if self.left(&with).is_some() {
                kept = with;
                return None;
            }
            let minutes = self.offers[lock.mentor].unwrap_or(u32::MAX);
            Some(Clash::NotEnoughHours { lock, minutes })
        };
        locks.iter().filter_map(clash).collect()
    }
}
