//! The places of all mentors, each held by the bid of a mentee.

use std::ops::Range;

/// A bid and who made it: at most this price is her place worth to her, as far as the market lets her err.
pub(super) type Bid = (i64, u32);

/// For each mentor a heap of the bids that hold a place, the lowest first. The places of one mentor share one price.
pub(super) struct Places {
    /// Where the places of each mentor begin, and at the end where the last ones end.
    starts: Vec<usize>,
    n_taken: Vec<u32>,
    bids: Vec<Bid>,
}

/// What came of a bid.
pub(super) enum Outcome {
    /// There was room, and still is.
    Room,
    /// It took the last place. This is now the lowest bid.
    Full(i64),
    /// It took the place of this mentee, whose bid was the lowest. The price is the lowest bid that is left.
    Displaced(u32, i64),
}

impl Places {
    pub(super) fn new(n_places: &[u32]) -> Self {
        let mut starts = Vec::with_capacity(n_places.len() + 1);
        let mut end = 0;
        starts.push(0);
        for &places in n_places {
            end += places as usize;
            starts.push(end);
        }
        Self { starts, n_taken: vec![0; n_places.len()], bids: vec![(0, 0); end] }
    }

    pub(super) fn n_places(&self, mentor: usize) -> usize {
        self.starts[mentor + 1] - self.starts[mentor]
    }

    pub(super) fn n_empty(&self, mentor: usize) -> usize {
        self.n_places(mentor) - self.n_taken[mentor] as usize
    }

    /// How many places there are with all mentors together.
    pub(super) fn n_all(&self) -> usize {
        self.bids.len()
    }

    pub(super) fn clear(&mut self) {
        self.n_taken.fill(0);
    }

    fn taken(&self, mentor: usize) -> Range<usize> {
        let start = self.starts[mentor];
        start..start + self.n_taken[mentor] as usize
    }

    /// The lowest bid of a mentor of whom every place is taken.
    pub(super) fn lowest_if_full(&self, mentor: usize) -> Option<i64> {
        let is_full = self.n_empty(mentor) == 0 && self.n_taken[mentor] > 0;
        is_full.then(|| self.bids[self.starts[mentor]].0)
    }

    /// Takes a place for a bid, the lowest one's if there is no other.
    ///
    /// # Panics
    /// If the mentor has no places at all.
    pub(super) fn take(&mut self, mentor: usize, bid: Bid) -> Outcome {
        if self.n_empty(mentor) > 0 {
            self.put(mentor, bid);
            return self.lowest_if_full(mentor).map_or(Outcome::Room, Outcome::Full);
        }
        let range = self.taken(mentor);
        let heap = &mut self.bids[range];
        let (_, displaced) = std::mem::replace(&mut heap[0], bid);
        sink(heap, 0);
        Outcome::Displaced(displaced, heap[0].0)
    }

    /// Takes a place that nobody has.
    pub(super) fn put(&mut self, mentor: usize, bid: Bid) {
        self.n_taken[mentor] += 1;
        let range = self.taken(mentor);
        let heap = &mut self.bids[range];
        let last = heap.len() - 1;
        heap[last] = bid;
        rise(heap, last);
    }

    /// Frees the place that a mentee holds.
    pub(super) fn leave(&mut self, mentor: usize, mentee: u32) {
        let range = self.taken(mentor);
        let heap = &mut self.bids[range];
        let at = heap.iter().position(|&(_, holder)| holder == mentee).expect("she holds a place here");
        let last = heap.len() - 1;
        heap.swap(at, last);
        let heap = &mut heap[..last];
        if at < last {
            sink(heap, at);
            rise(heap, at);
        }
        self.n_taken[mentor] -= 1;
    }
}

/// Moves a bid towards the top until the one above is not higher.
fn rise(heap: &mut [Bid], mut at: usize) {
    while at > 0 && heap[at] < heap[(at - 1) / 2] {
        heap.swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
    }
}

/// Moves a bid away from the top until none below is lower.
fn sink(heap: &mut [Bid], mut at: usize) {
    loop {
        let (left, right) = (2 * at + 1, 2 * at + 2);
        let mut lowest = at;
        if left < heap.len() && heap[left] < heap[lowest] {
            lowest = left;
        }
        if right < heap.len() && heap[right] < heap[lowest] {
            lowest = right;
        }
        if lowest == at {
            return;
        }
        heap.swap(at, lowest);
        at = lowest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn displaced(outcome: &Outcome) -> Option<(u32, i64)> {
        if let Outcome::Displaced(mentee, lowest) = outcome { Some((*mentee, *lowest)) } else { None }
    }

    #[test]
    fn the_lowest_bid_gives_way_and_the_next_lowest_is_the_price() {
        let mut places = Places::new(&[0, 2]);
        assert!(matches!(places.take(1, (30, 0)), Outcome::Room));
        assert!(matches!(places.take(1, (50, 1)), Outcome::Full(30)));
        assert_eq!(displaced(&places.take(1, (40, 2))), Some((0, 40)));
        assert_eq!(places.lowest_if_full(1), Some(40));
        assert_eq!(places.lowest_if_full(0), None);
    }

    #[test]
    fn whoever_leaves_the_order_of_the_others_stays() {
        let mut rng = fastrand::Rng::with_seed(1);
        for _ in 0..200 {
            let mut places = Places::new(&[20]);
            let mut bids: Vec<Bid> = (0..20).map(|mentee| (rng.i64(0..9), mentee)).collect();
            for &bid in &bids {
                places.put(0, bid);
            }
            for _ in 0..12 {
                let (_, gone) = bids.swap_remove(rng.usize(0..bids.len()));
                places.leave(0, gone);
            }
            assert_eq!(places.n_empty(0), 12);
            bids.extend((20..32).map(|mentee| (rng.i64(0..9), mentee)));
            for &bid in &bids[8..] {
                places.put(0, bid);
            }
            bids.sort_unstable();
            for &(_, mentee) in &bids {
                assert_eq!(displaced(&places.take(0, (99, 99))).map(|(gone, _)| gone), Some(mentee));
            }
        }
    }
}
