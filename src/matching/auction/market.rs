//! The state of an auction: who holds what at which price, and what a mentee would choose.

use super::Proven;
use super::places::Places;
use super::scarcity::scarce_mentors;
use super::worth::Worth;
use crate::fit::Shortlists;

/// Less than anything is worth.
const NEVER: i64 = i64::MIN / 4;

/// More than any pair is worth: the price where there are no places.
const NO_PLACES: i64 = i64::MAX / 4;

/// At first, the error that is allowed is one in so many of the most points of a pair.
const FIRST_ERROR: i64 = 16;

/// What a mentee has for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holding {
    /// Nothing: she is about to bid.
    Nothing,
    /// She is content to stay unplaced.
    Outside,
    /// A place with this mentor.
    Place(u32),
}

/// What leaves a mentee with most at today's prices, and how much the next best leaves her with.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) holding: Holding,
    /// What the pair is worth.
    pub(super) worth: i64,
    /// What is left of that once the place is paid.
    pub(super) left: i64,
    /// What the next best leaves her with.
    pub(super) next: i64,
}

/// Places, prices and who holds what, all in `scale`ths of a point.
///
/// A price never falls. What can fall is what all prices are measured from, the *floor*: the price of staying
/// unplaced, which no place is cheaper than. What a place really costs is its price less the floor.
pub(super) struct Market<'lists> {
    pub(super) lists: &'lists mut Shortlists,
    pub(super) scale: i64,
    /// What every worth is a multiple of, in `scale`ths: errors of all people together are less than that at last.
    pub(super) unit: i64,
    /// What a pair is worth.
    worth: Worth,
    price: Vec<i64>,
    pub(super) floor: i64,
    pub(super) places: Places,
    pub(super) holding: Vec<Holding>,
    /// What the pair is worth that each mentee holds.
    pub(super) held_worth: Vec<i64>,
    /// Up to which price (or floor, for those outside) each mentee wants to keep what she holds.
    pub(super) tolerance: Vec<i64>,
    /// What each mentee would be left with by her choice, when that was last reviewed.
    pub(super) left: Vec<i64>,
    /// By how much what each mentee holds was better than anything else (or worse, if below zero), at the same time.
    pub(super) ahead: Vec<i64>,
}

impl<'lists> Market<'lists> {
    /// A market in which nobody holds anything, and the error to begin with.
    ///
    /// Where placing counts beside points, the places of scarce mentors begin at what it is worth: then points are all
    /// that is left to settle.
    pub(super) fn cold(lists: &'lists mut Shortlists, places: &[u32], worth: Worth) -> (Self, i64) {
        let n_places = places_kept(lists, places);
        let prices = if worth.pair == 0 {
            vec![0; places.len()]
        } else {
            let scarce = scarce_mentors(lists, &n_places);
            scarce.iter().map(|&scarce| if scarce { worth.pair } else { 0 }).collect()
        };
        let holding = vec![Holding::Nothing; lists.n_mentees()];
        let market = Self::new(lists, &n_places, worth, &prices, holding);
        let error = market.worth.of_points(market.lists.most_points()) / FIRST_ERROR;
        (market, error.max(1))
    }

    /// A market in which what was the best is held, at its prices, and the error to begin with.
    pub(super) fn warm(
        lists: &'lists mut Shortlists,
        places: &[u32],
        worth: Worth,
        best: &Proven,
        error: i64,
    ) -> (Self, i64) {
        let n_places = places_kept(lists, places);
        let holding = best.mentor_of.iter().map(|mentor| mentor.map_or(Holding::Outside, Holding::Place)).collect();
        let mut market = Self::new(lists, &n_places, worth, &best.mentor_price, holding);
        market.held_worth = (0..market.lists.n_mentees()).map(|mentee| market.worth_of_holding(mentee)).collect();
        market.review();
        let error = error * market.scale;
        (market, error)
    }

    fn new(
        lists: &'lists mut Shortlists,
        n_places: &[u32],
        worth: Worth,
        prices: &[i64],
        holding: Vec<Holding>,
    ) -> Self {
        let places = Places::new(n_places);
        let n_people = i64::try_from(lists.n_mentees() + places.n_all()).expect("people in memory can be counted");
        let unit = common_unit(lists, worth);
        let scale = n_people / unit + 1;
        let in_parts = worth.in_parts(scale);
        let worth = in_parts.expect("what pairs are worth, times the number of people, fits into 59 bits");
        let price = prices.iter().zip(n_places);
        let price = price.map(|(price, &places)| if places == 0 { NO_PLACES } else { price * scale }).collect();
        let nothing = vec![0; lists.n_mentees()];
        Self {
            lists,
            scale,
            unit: unit * scale,
            worth,
            price,
            floor: 0,
            places,
            holding,
            held_worth: nothing.clone(),
            tolerance: nothing.clone(),
            left: nothing.clone(),
            ahead: nothing,
        }
    }

    fn worth_of_holding(&self, mentee: usize) -> i64 {
        let Holding::Place(held) = self.holding[mentee] else { return 0 };
        let held = self.lists.list(mentee).find(|&(mentor, _)| mentor == held);
        held.map_or(0, |(_, points)| self.worth.of(points))
    }

    /// What no pair exceeds, in whole points.
    pub(super) fn most_worth(&self) -> i64 {
        self.worth.most() / self.scale
    }

    /// What a place costs, counted from where prices are measured.
    #[inline]
    pub(super) fn price(&self, mentor: u32) -> i64 {
        self.price[mentor as usize].max(self.floor)
    }

    #[inline]
    pub(super) fn raise(&mut self, mentor: u32, price: i64) {
        self.price[mentor as usize] = price;
    }

    /// What a place with each mentor really costs; nothing where there are no places.
    pub(super) fn real_prices(&self) -> impl Iterator<Item = Option<i64>> {
        let real = |&price: &i64| (price != NO_PLACES).then(|| price.max(self.floor) - self.floor);
        self.price.iter().map(real)
    }

    /// What a mentee is left with by what she holds.
    pub(super) fn left_by_holding(&self, mentee: usize) -> i64 {
        match self.holding[mentee] {
            Holding::Nothing => NEVER,
            Holding::Outside => -self.floor,
            Holding::Place(mentor) => self.held_worth[mentee] - self.price(mentor),
        }
    }

    /// Looks at every list once: what everybody would choose, and how what she holds compares.
    pub(super) fn review(&mut self) {
        for mentee in 0..self.lists.n_mentees() {
            let choice = self.choose(mentee);
            let other = if choice.holding == self.holding[mentee] { choice.next } else { choice.left };
            self.left[mentee] = choice.left;
            self.ahead[mentee] = self.left_by_holding(mentee) - other;
        }
    }

    /// What a mentee would choose now; the order of her list decides between equals, and staying unplaced comes first.
    ///
    /// Most of the time of an auction is spent here, so that nothing in the loop is a branch to be guessed.
    #[inline]
    pub(super) fn choose(&self, mentee: usize) -> Choice {
        let list = self.lists.range(mentee);
        let (mut left, mut next, mut best) = (-self.floor, NEVER, usize::MAX);
        for (at, (mentor, points)) in list.clone().zip(self.lists.part(list)) {
            let here = self.worth.of(points) - self.price(mentor);
            next = next.max(left.min(here));
            best = if here > left { at } else { best };
            left = left.max(here);
        }
        if best == usize::MAX {
            return Choice { holding: Holding::Outside, worth: 0, left, next };
        }
        let (mentor, points) = self.lists.at(best);
        Choice { holding: Holding::Place(mentor), worth: self.worth.of(points), left, next }
    }
}

/// The largest number of points that what every pair is worth is a multiple of.
///
/// It is one for most programs; but where it is more, as with pairs in a dozen classes, a coarser error is enough, and
/// that saves half of all bids.
fn common_unit(lists: &Shortlists, worth: Worth) -> i64 {
    let mut unit = worth.pair.unsigned_abs();
    for points in lists.all_points() {
        unit = greatest_common_divisor(unit, worth.of(points).unsigned_abs());
        if unit == 1 {
            break;
        }
    }
    i64::try_from(unit).expect("no larger than what a pair is worth").max(1)
}

fn greatest_common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// How many places of each mentor take part.
///
/// Of a mentor with more places than mentees ask for, one more than they ask for: it stays empty, and an empty place
/// has no price.
fn places_kept(lists: &Shortlists, places: &[u32]) -> Vec<u32> {
    places.iter().zip(lists.n_askers()).map(|(&places, askers)| places.min(askers + 1)).collect()
}
