//! The second step of the solver: for each mentee who is still free, the cheapest chain of moves that makes room.

use super::market::Market;

/// A mentor whom no move has reached yet.
const FAR: i64 = i64::MAX;

/// The search for one chain of moves: Dijkstra's algorithm over mentors.
///
/// A move costs what the pair falls short of the two prices, which is never below zero. Memory is kept from
/// one search to the next.
pub(super) struct Search {
    /// The cheapest way found to each mentor, or [`FAR`].
    cost: Vec<i64>,
    /// The mentee who would move to each mentor on that way.
    mover: Vec<usize>,
    /// All mentors: first those who are done, then those as near as can be, then the others.
    order: Vec<usize>,
    n_done: usize,
    n_near: usize,
    /// The cost of those who are near.
    nearest: i64,
    /// The mentee who can give up her place (or never get one) at the least cost, and that cost.
    gives_up: (usize, i64),
}

/// How a chain of moves ends.
enum End {
    /// In a place that nobody held.
    Room(usize),
    /// With a mentee who is unplaced from now on.
    GivesUp(usize),
}

impl Search {
    pub(super) fn new(n_mentors: usize) -> Self {
        Self {
            cost: vec![FAR; n_mentors],
            mover: vec![0; n_mentors],
            order: (0..n_mentors).collect(),
            n_done: 0,
            n_near: 0,
            nearest: 0,
            gives_up: (0, 0),
        }
    }

    /// Places one more mentee, or gives up whoever costs least, and keeps all that is true of a market.
    pub(super) fn place(&mut self, market: &mut Market<'_>, mentee: usize) {
        market.mentee_price[mentee] = most_left(market, mentee);
        self.start(market, mentee);
        let end = self.cheapest_end(market, mentee);
        self.reprice(market, mentee, &end);
        self.make_moves(market, &end);
    }

    fn start(&mut self, market: &Market<'_>, mentee: usize) {
        self.cost.fill(FAR);
        self.n_done = 0;
        self.n_near = 0;
        self.nearest = 0;
        self.gives_up = (mentee, market.mentee_price[mentee]);
    }

    fn cheapest_end(&mut self, market: &Market<'_>, first: usize) -> End {
        if let Some(room) = self.look_from(market, first) {
            return End::Room(room);
        }
        loop {
            if self.n_done == self.n_near
                && let Some(room) = self.gather_nearest(market)
            {
                return End::Room(room);
            }
            if self.gives_up.1 <= self.nearest {
                return End::GivesUp(self.gives_up.0);
            }
            let mentor = self.order[self.n_done];
            self.n_done += 1;
            for &holder in &market.holders[mentor] {
                let cost = self.nearest + market.mentee_price[holder];
                if cost < self.gives_up.1 {
                    self.gives_up = (holder, cost);
                }
                if let Some(room) = self.look_from(market, holder) {
                    return End::Room(room);
                }
            }
        }
    }

    /// Looks where this mentee could move, and stops at a mentor with room if none can be nearer.
    fn look_from(&mut self, market: &Market<'_>, mentee: usize) -> Option<usize> {
        let row = market.request.table().row(mentee);
        let so_far = self.nearest + market.mentee_price[mentee];
        for position in self.n_near..self.order.len() {
            let mentor = self.order[position];
            let Some(worth) = market.worth(row[mentor]) else { continue };
            let cost = so_far + market.mentor_price[mentor] - worth;
            if cost < self.cost[mentor] {
                self.cost[mentor] = cost;
                self.mover[mentor] = mentee;
                if cost == self.nearest {
                    if market.has_room(mentor) {
                        return Some(mentor);
                    }
                    self.order.swap(position, self.n_near);
                    self.n_near += 1;
                }
            }
        }
        None
    }

    /// Finds those who are as near as can be; stops at one with room.
    fn gather_nearest(&mut self, market: &Market<'_>) -> Option<usize> {
        self.nearest = FAR;
        for position in self.n_done..self.order.len() {
            let cost = self.cost[self.order[position]];
            if cost > self.nearest {
                continue;
            }
            if cost < self.nearest {
                self.nearest = cost;
                self.n_near = self.n_done;
            }
            self.order.swap(position, self.n_near);
            self.n_near += 1;
        }
        if self.nearest > self.gives_up.1 {
            return None;
        }
        self.order[self.n_done..self.n_near].iter().copied().find(|&mentor| market.has_room(mentor))
    }

    /// Raises the price of every mentor on the way, so that each move of the chain falls short of nothing.
    fn reprice(&self, market: &mut Market<'_>, first: usize, end: &End) {
        let length = match end {
            End::Room(_) => self.nearest,
            End::GivesUp(_) => self.gives_up.1,
        };
        market.mentee_price[first] -= length;
        for &mentor in &self.order[..self.n_done] {
            let rise = length - self.cost[mentor];
            market.mentor_price[mentor] += rise;
            for &holder in &market.holders[mentor] {
                market.mentee_price[holder] -= rise;
            }
        }
    }

    /// Makes the moves, from the end of the chain back to the mentee who was free.
    fn make_moves(&self, market: &mut Market<'_>, end: &End) {
        let mut vacant = match *end {
            End::Room(mentor) => Some(mentor),
            End::GivesUp(mentee) => leave(market, mentee),
        };
        while let Some(mentor) = vacant {
            let mentee = self.mover[mentor];
            vacant = leave(market, mentee);
            market.mentor_of[mentee] = Some(mentor);
            market.holders[mentor].push(mentee);
        }
    }
}

/// Takes a mentee out of her place, if she has one, and says where it was.
fn leave(market: &mut Market<'_>, mentee: usize) -> Option<usize> {
    let mentor = market.mentor_of[mentee].take()?;
    market.holders[mentor].retain(|&holder| holder != mentee);
    Some(mentor)
}

/// What the best mentor at today's prices leaves a mentee with; nothing if unplaced is as good.
fn most_left(market: &Market<'_>, mentee: usize) -> i64 {
    let row = market.request.table().row(mentee);
    let left = row.iter().zip(&market.mentor_price);
    let left = left.filter_map(|(&cell, price)| Some(market.worth(cell)? - price));
    left.max().unwrap_or(0).max(0)
}
