//! The network as a question sees it, whatever whole numbers it counts in.

use std::sync::Arc;

use super::asked::Asked;
use super::network::{Network, Stop};
use super::step::{Someone, Step};
use super::ways::{Barred, Ways};
use crate::matching::optimal::Number;
use crate::matching::pairing::Matching;
use crate::matching::prices::Prices;
use crate::matching::request::Request;

/// An optimum that can be questioned.
pub(super) trait Residual: Send + Sync {
    /// The optimum under a change, with somebody brought in if that is asked and loses nothing.
    fn after(&self, step: &Step, about: Option<Someone>) -> After;

    /// Whether anything is gained by one more place of this mentor.
    fn gains_by_place(&self, mentor: usize) -> bool;

    /// The mentors of whom one more place would place this mentee, who has nobody, best first.
    fn places_for(&self, mentee: usize) -> Vec<Offer>;

    /// The pairs if one more place of this mentor goes to this mentee, by the cheapest way.
    fn placed_by(&self, mentee: usize, mentor: usize) -> Vec<(usize, usize)>;
}

/// The optimum under a change.
pub(super) struct After {
    /// The pairs beside locked ones.
    pub(super) pairs: Vec<(usize, usize)>,
    /// What they are worth.
    pub(super) worth: i128,
    /// Whether somebody who was asked about has somebody in every optimum, in some, or in none.
    pub(super) has: Option<bool>,
}

/// A mentor of whom one more place would place a mentee.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer {
    pub(super) mentor: usize,
    /// Whether every best matching has her then.
    pub(super) is_certain: bool,
    /// What all gain by it.
    gain: i128,
    /// How many pairs are made or taken apart.
    moved: u32,
}

/// The network of a matching that these prices prove optimal, in numbers in which nothing that is worth `most` overflows.
pub(super) fn residual(
    asked: &Arc<Asked>,
    request: &Request<'_>,
    matching: &Matching,
    prices: &Prices,
    least: u16,
    most: i128,
) -> Arc<dyn Residual> {
    if most < i128::from(i64::MAX / 64) {
        Arc::new(Network::<i64>::new(asked, request, matching, prices, least))
    } else {
        Arc::new(Network::<i128>::new(asked, request, matching, prices, least))
    }
}

impl<N: Number + Send + Sync> Residual for Network<N> {
    fn after(&self, step: &Step, about: Option<Someone>) -> After {
        let mut network = self.clone();
        network.take(step);
        let has = about.and_then(|someone| network.bring_in(someone));
        After { pairs: network.open_pairs().collect(), worth: network.worth_of_all(), has }
    }

    fn gains_by_place(&self, mentor: usize) -> bool {
        self.load[mentor] == self.places[mentor] && self.one_more_mentee(mentor) < N::ZERO
    }

    fn places_for(&self, mentee: usize) -> Vec<Offer> {
        if self.wants[mentee] == 0 || !self.has[mentee].is_empty() {
            return Vec::new();
        }
        let for_her = Ways::from(self, Stop::Mentee(mentee), Barred { from_outside: true, ..Barred::default() });
        let for_others =
            Ways::from(self, Stop::Outside, Barred { stop: Some(Stop::Mentee(mentee)), ..Barred::default() });
        let first = self.one_more_mentor(mentee);
        let full = (0..self.n_mentors).filter(|&mentor| self.load[mentor] == self.places[mentor]);
        let mut offers: Vec<Offer> = full
            .filter_map(|mentor| {
                let (of_way, moved) = for_her.cost(Stop::Mentor(mentor))?;
                let last = self.one_more_mentee(mentor);
                let cost = first + of_way + last;
                let of_others = for_others.cost(Stop::Mentor(mentor)).map(|(cost, _)| cost + last);
                let is_best = cost < N::ZERO && of_others.is_none_or(|others| cost <= others);
                let is_certain = of_others.is_none_or(|others| cost < others);
                is_best.then(|| Offer { mentor, is_certain, gain: -cost.wide(), moved })
            })
            .collect();
        offers.sort_by_key(|offer| (!offer.is_certain, offer.moved, -offer.gain, offer.mentor));
        offers
    }

    fn placed_by(&self, mentee: usize, mentor: usize) -> Vec<(usize, usize)> {
        let mut network = self.clone();
        let barred = Barred { from_outside: true, ..Barred::default() };
        Ways::up_to(self, Stop::Mentee(mentee), Some(Stop::Mentor(mentor)), None, barred)
            .walk(&mut network, Stop::Mentor(mentor));
        network.open_pairs().collect()
    }
}
