//! One phase of the auction: bids until everybody has what she wants but for an error that is allowed.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::market::{Holding, Market};
use super::places::Outcome;
use super::progress::{Cancelled, Teller};

/// A phase in progress.
pub(super) struct Phase<'market, 'lists> {
    market: &'market mut Market<'lists>,
    /// By how much a mentee may miss what would leave her with most.
    error: i64,
    /// Who is about to bid, the next one last.
    waiting: Vec<u32>,
    /// The mentors whose empty places were too dear when the phase began, the dearest first.
    too_dear: BinaryHeap<(i64, u32)>,
    /// Everybody who holds something, by her tolerance; made when it is first needed. Entries may be out of date.
    by_tolerance: Option<BinaryHeap<Reverse<(i64, u32)>>>,
}

impl<'market, 'lists> Phase<'market, 'lists> {
    /// Lets everybody keep what meets the error, and takes from the others what they hold.
    pub(super) fn new(market: &'market mut Market<'lists>, error: i64) -> Self {
        let mut phase = Self { market, error, waiting: Vec::new(), too_dear: BinaryHeap::new(), by_tolerance: None };
        phase.market.places.clear();
        for mentee in (0..phase.market.holding.len()).rev() {
            phase.keep_or_release(mentee);
        }
        phase.market.price_full_mentors();
        phase.too_dear = phase.market.empty_and_dearer_than(error);
        phase
    }

    fn keep_or_release(&mut self, mentee: usize) {
        let market = &mut *self.market;
        let number = number(mentee);
        let ahead = market.ahead[mentee];
        if market.holding[mentee] == Holding::Nothing || ahead < -self.error {
            market.holding[mentee] = Holding::Nothing;
            self.waiting.push(number);
            return;
        }
        let price =
            if let Holding::Place(mentor) = market.holding[mentee] { market.price(mentor) } else { market.floor };
        market.tolerance[mentee] = price + ahead + self.error;
        if let Holding::Place(mentor) = market.holding[mentee] {
            market.places.put(mentor as usize, (market.tolerance[mentee], number));
        }
    }

    /// Bids until nobody wants to and no empty place is dearer than the error allows.
    pub(super) fn run(mut self, teller: &mut Teller<'_>) -> Result<(), Cancelled> {
        loop {
            while let Some(mentee) = self.waiting.pop() {
                teller.bid()?;
                self.bid(mentee);
            }
            if !self.raise_floor() {
                return Ok(());
            }
        }
    }

    /// Lets a mentee take what leaves her with most, and bid up to where the next best is better by the error.
    fn bid(&mut self, mentee: u32) {
        let market = &mut *self.market;
        let choice = market.choose(mentee as usize);
        market.holding[mentee as usize] = choice.holding;
        market.held_worth[mentee as usize] = choice.worth;
        let price = if let Holding::Place(mentor) = choice.holding { market.price(mentor) } else { market.floor };
        let tolerance = price + (choice.left - choice.next) + self.error;
        market.tolerance[mentee as usize] = tolerance;
        if let Some(heap) = &mut self.by_tolerance {
            heap.push(Reverse((tolerance, mentee)));
        }
        let Holding::Place(mentor) = choice.holding else { return };
        match market.places.take(mentor as usize, (tolerance, mentee)) {
            Outcome::Room => {}
            Outcome::Full(lowest) => market.raise(mentor, lowest),
            Outcome::Displaced(displaced, lowest) => {
                market.holding[displaced as usize] = Holding::Nothing;
                market.raise(mentor, lowest);
                self.waiting.push(displaced);
            }
        }
    }

    /// Brings the floor closer to the price of the dearest empty place. Returns whether that made anybody bid again, or
    /// may yet.
    ///
    /// The mentee who tolerates least is the first who no longer wants what she holds. If even she tolerates a floor
    /// from which the place is not too dear, the floor rises that far at once.
    fn raise_floor(&mut self) -> bool {
        let Some(dearest) = self.dearest_empty() else { return false };
        let enough = dearest - self.error;
        if enough <= self.market.floor {
            return false;
        }
        match self.least_tolerant() {
            Some((tolerance, mentee)) if tolerance < enough => {
                self.market.floor = self.market.floor.max(tolerance);
                self.evict(mentee);
            }
            _ => self.market.floor = enough,
        }
        true
    }

    fn dearest_empty(&mut self) -> Option<i64> {
        while let Some(&(price, mentor)) = self.too_dear.peek() {
            if self.market.places.n_empty(mentor as usize) > 0 {
                return Some(price);
            }
            self.too_dear.pop();
        }
        None
    }

    fn least_tolerant(&mut self) -> Option<(i64, u32)> {
        let market = &*self.market;
        let heap = self.by_tolerance.get_or_insert_with(|| market.everybody_by_tolerance());
        while let Some(&Reverse((tolerance, mentee))) = heap.peek() {
            let holds = market.holding[mentee as usize] != Holding::Nothing;
            if holds && market.tolerance[mentee as usize] == tolerance {
                return Some((tolerance, mentee));
            }
            heap.pop();
        }
        None
    }

    fn evict(&mut self, mentee: u32) {
        if let Holding::Place(mentor) = self.market.holding[mentee as usize] {
            self.market.places.leave(mentor as usize, mentee);
        }
        self.market.holding[mentee as usize] = Holding::Nothing;
        self.waiting.push(mentee);
    }
}

impl Market<'_> {
    /// Where every place is taken, the price is what the least tolerant holder would pay.
    fn price_full_mentors(&mut self) {
        for mentor in 0..self.lists.n_mentors() {
            if let Some(lowest) = self.places.lowest_if_full(mentor) {
                let mentor = number(mentor);
                self.raise(mentor, lowest.max(self.price(mentor)));
            }
        }
    }

    fn empty_and_dearer_than(&self, error: i64) -> BinaryHeap<(i64, u32)> {
        let mentors = (0..self.lists.n_mentors()).filter(|&mentor| self.places.n_empty(mentor) > 0);
        let priced = mentors.map(|mentor| (self.price(number(mentor)), number(mentor)));
        priced.filter(|&(price, _)| price > self.floor + error).collect()
    }

    fn everybody_by_tolerance(&self) -> BinaryHeap<Reverse<(i64, u32)>> {
        let everybody = self.tolerance.iter().enumerate();
        everybody.map(|(mentee, &tolerance)| Reverse((tolerance, number(mentee)))).collect()
    }
}

/// A person as lists name her.
fn number(person: usize) -> u32 {
    u32::try_from(person).expect("lists number people in 32 bits")
}
