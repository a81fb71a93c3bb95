//! A start from an auction, which leaves the paths little to do where everybody wants the same mentors.

use std::ops::ControlFlow;

use super::market::Market;
use super::number::Number;
use crate::fit::Points;
use crate::matching::auction::Worth;
use crate::matching::large::{self, AllPairs};
use crate::matching::objective::Aim;
use crate::matching::request::{OpenPairs, Request};

/// From so many pairs on an auction is worth its while. Below, it takes as long as all paths together, or longer: twice as
/// long on a real roster of 300 by 900.
const FROM: usize = 280_000;

/// Places whom an auction can place for good, at the prices that it found.
///
/// An auction knows of placing and points alone, so it is asked only where nothing else but the spread of loads counts.
/// What it finds is exact: whoever has a place with a mentor who is full and has a price keeps it. All others are left to
/// the paths, which also see how evenly mentees are spread.
pub(super) fn by_auction<N: Number>(market: &mut Market<'_, N>) {
    if !is_plain(market) {
        return;
    }
    let request = market.request;
    let point = market.weight(Aim::Points);
    let Ok(pair) = i64::try_from(market.weight(Aim::Placed) / point) else { return };
    let places: Vec<u32> = (0..market.n_mentors).map(|mentor| request.open_places(mentor)).collect();
    let pairs =
        Open { pairs: market.open_pairs(), n_mentees: request.table().n_mentees(), n_mentors: market.n_mentors };
    let proven = large::solve(&pairs, &places, Worth { pair, point: 1 }, &mut |_| ControlFlow::Continue(()));
    let Ok(proven) = proven else { return };
    let price = |mentor: usize| i128::from(proven.mentor_price[mentor]);
    for mentor in (0..market.n_mentors).filter(|&mentor| price(mentor) > 0 && places[mentor] > 0) {
        market.set_price(mentor, N::narrow(price(mentor) * point));
    }
    for (mentee, mentor) in proven.mentor_of.iter().enumerate() {
        if let Some(mentor) = mentor.map(|mentor| mentor as usize)
            && price(mentor) > 0
        {
            market.settle(mentee, mentor);
        }
    }
}

/// Whether placing, points and spread are all that counts, and there are enough pairs.
fn is_plain<N: Number>(market: &Market<'_, N>) -> bool {
    let conditions = market.request.conditions();
    let is_known = |aim: Aim| matches!(aim, Aim::Placed | Aim::Points | Aim::Spread);
    market.left.len() * market.n_mentors >= FROM
        && conditions.kinds.is_none()
        && (0..market.left.len()).all(|mentee| market.request.open_wants(mentee) <= 1)
        && market.weight(Aim::Points) > 0
        && market.aims().all(is_known)
        && has_no_further_locks(market.request)
}

/// Whether every mentee who is still to be placed has nobody yet: a first mentor counts otherwise than a second.
fn has_no_further_locks(request: &Request<'_>) -> bool {
    let is_further = |mentee: usize| request.open_wants(mentee) > 0 && !request.locked().mentors_of(mentee).is_empty();
    !(0..request.table().n_mentees()).any(is_further)
}

/// The pairs that may be made, as the auction asks for them.
struct Open<'a> {
    pairs: &'a OpenPairs<'a>,
    n_mentees: usize,
    n_mentors: usize,
}

impl AllPairs for Open<'_> {
    fn n_mentees(&self) -> usize {
        self.n_mentees
    }

    fn n_mentors(&self) -> usize {
        self.n_mentors
    }

    fn row<'space>(&'space self, mentee: usize, _: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>] {
        self.pairs.row(mentee)
    }

    fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.pairs.row(mentee)[mentor]
    }
}
