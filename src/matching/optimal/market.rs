//! The state that every step of the solver works on: who holds which place, at what price.

use crate::fit::Points;
use crate::matching::prices::Prices;
use crate::matching::request::Request;

/// Places, their holders and all prices.
///
/// Between steps this is true, and it is all the proof that is needed when no mentee is left free:
/// 1. No price is below zero, and no open mentee has a pair worth more than her price and the mentor's.
/// 2. Who holds a place has a pair worth exactly both prices.
/// 3. A mentor with room has price zero.
/// 4. A mentee who was given up has price zero.
pub(super) struct Market<'request> {
    pub(super) request: &'request Request<'request>,
    pub(super) mentor_price: Vec<i64>,
    /// Stands for something only once a mentee holds a place or was given up.
    pub(super) mentee_price: Vec<i64>,
    pub(super) mentor_of: Vec<Option<usize>>,
    pub(super) holders: Vec<Vec<usize>>,
    /// What placing one mentee is worth beside her points.
    placing: i64,
}

impl<'request> Market<'request> {
    /// Everybody free, every place at no price.
    pub(super) fn open(request: &'request Request<'request>) -> Self {
        let places = request.open_places();
        let placing = worth_of_placing(request);
        // Where there is no place, the price is what no pair exceeds: nobody gains by looking there.
        let most_worth = placing + i64::from(Points::MOST);
        let price = |&places: &u32| if places == 0 { most_worth } else { 0 };
        Self {
            request,
            mentor_price: places.iter().map(price).collect(),
            mentee_price: vec![0; request.lock_of().len()],
            mentor_of: vec![None; request.lock_of().len()],
            holders: vec![Vec::new(); places.len()],
            placing,
        }
    }

    /// What a pair is worth, points and placing together; nothing if it is blocked.
    #[inline]
    pub(super) fn worth(&self, cell: Option<Points>) -> Option<i64> {
        cell.map(|points| self.placing + i64::from(points.get()))
    }

    /// Whether a mentor has a place that nobody holds.
    #[inline]
    pub(super) fn has_room(&self, mentor: usize) -> bool {
        self.holders[mentor].len() < self.request.open_places()[mentor] as usize
    }

    /// Everything that a judge needs.
    pub(super) fn into_prices(self) -> Prices {
        Prices { placing: self.placing, mentee: self.mentee_price, mentor: self.mentor_price }
    }
}

/// More than the points of all open pairs that can be made together.
fn worth_of_placing(request: &Request<'_>) -> i64 {
    let n_open = request.open_mentees().count() as u64;
    let n_places: u64 = request.open_places().iter().map(|&places| u64::from(places)).sum();
    let n_pairs = i64::try_from(n_open.min(n_places)).expect("no more pairs than mentees in memory");
    n_pairs * i64::from(Points::MOST) + 1
}
