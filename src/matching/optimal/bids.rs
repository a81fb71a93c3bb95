//! The first step of the solver: mentees bid for places, which settles most of them in a few looks at their rows.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::market::Market;

/// How many bids there are at most, for each mentee on average. From 2 to 100 it made no difference beyond noise.
const BIDS_PER_MENTEE: usize = 4;

/// Places as they are bid for. All places with one mentor have one price: the lowest of their bids.
struct Auction<'market, 'request> {
    market: &'market mut Market<'request>,
    /// For each mentor the bids that hold a place, each the highest price at which its mentee still wants it.
    bids: Vec<BinaryHeap<Reverse<(i64, usize)>>>,
}

/// The mentor who leaves a mentee with most at today's prices, and how much the next choice falls behind.
struct Choice {
    mentor: usize,
    ahead: i64,
}

/// Lets every open mentee bid, and returns those who are left free.
///
/// A mentee bids for the mentor who leaves her with most, up to the price at which her next choice (or
/// staying unplaced) is as good. With room, she takes a place. Without, the lowest bid gives way to hers and
/// the price rises to the new lowest. Where two mentors are equally good and both full, no bid can help, and
/// she is left to the next step. This is the augmenting row reduction of Jonker and Volgenant for mentors
/// with many places, or the first round of the auction of Bertsekas and Castañón with nothing rounded.
pub(super) fn bid_for_places(market: &mut Market<'_>) -> Vec<usize> {
    let mut waiting: VecDeque<usize> = market.request.open_mentees().collect();
    let mut n_bids_left = waiting.len() * BIDS_PER_MENTEE;
    let mut free = Vec::new();
    let n_mentors = market.holders.len();
    let mut auction = Auction { market, bids: vec![BinaryHeap::new(); n_mentors] };
    while n_bids_left > 0
        && let Some(mentee) = waiting.pop_front()
    {
        n_bids_left -= 1;
        match auction.bid(mentee) {
            Outcome::Settled => {}
            Outcome::Displaced(other) => waiting.push_back(other),
            Outcome::NoBetter => free.push(mentee),
        }
    }
    auction.close();
    free.extend(waiting);
    free
}

/// What came of one bid.
enum Outcome {
    /// She holds a place, or has nobody to hope for.
    Settled,
    /// She holds the place that this mentee had.
    Displaced(usize),
    /// Two choices are equally good and both full.
    NoBetter,
}

impl Auction<'_, '_> {
    fn bid(&mut self, mentee: usize) -> Outcome {
        let Some(Choice { mentor, ahead, .. }) = self.choose(mentee) else {
            return Outcome::Settled;
        };
        let bid = self.market.mentor_price[mentor] + ahead;
        if self.has_room(mentor) {
            self.bids[mentor].push(Reverse((bid, mentee)));
            if !self.has_room(mentor) {
                self.raise_to_lowest_bid(mentor);
            }
            return Outcome::Settled;
        }
        if ahead == 0 {
            return Outcome::NoBetter;
        }
        self.bids[mentor].push(Reverse((bid, mentee)));
        let Reverse((_, displaced)) = self.bids[mentor].pop().expect("a mentor without room has bids");
        self.raise_to_lowest_bid(mentor);
        Outcome::Displaced(displaced)
    }

    /// The best choice; between equals one with room. `None` if nobody leaves her with more than nothing.
    fn choose(&self, mentee: usize) -> Option<Choice> {
        let row = self.market.request.table().row(mentee);
        let mut best: Option<(usize, i64)> = None;
        let mut next = 0;
        for (mentor, (&cell, price)) in row.iter().zip(&self.market.mentor_price).enumerate() {
            let Some(worth) = self.market.worth(cell) else { continue };
            let left = worth - price;
            let most = best.map_or(0, |(_, most)| most);
            if left > most {
                next = most;
                best = Some((mentor, left));
            } else if left > next {
                next = left;
            }
            if left == most && best.is_some_and(|(first, _)| !self.has_room(first)) && self.has_room(mentor) {
                best = Some((mentor, left));
            }
        }
        best.map(|(mentor, left)| Choice { mentor, ahead: left - next })
    }

    fn has_room(&self, mentor: usize) -> bool {
        self.bids[mentor].len() < self.market.request.open_places()[mentor] as usize
    }

    fn raise_to_lowest_bid(&mut self, mentor: usize) {
        if let Some(Reverse((lowest, _))) = self.bids[mentor].peek() {
            self.market.mentor_price[mentor] = *lowest;
        }
    }

    /// Hands the places to those who hold them, and leaves each with what her pair is worth beyond its price.
    fn close(self) {
        let market = self.market;
        for (mentor, bids) in self.bids.into_iter().enumerate() {
            market.holders[mentor] = bids.into_iter().map(|Reverse((_, mentee))| mentee).collect();
            for &mentee in &market.holders[mentor] {
                let worth = market.worth(market.request.table().points(mentee, mentor));
                let worth = worth.expect("nobody bids for a blocked pair");
                market.mentor_of[mentee] = Some(mentor);
                market.mentee_price[mentee] = worth - market.mentor_price[mentor];
            }
        }
    }
}
