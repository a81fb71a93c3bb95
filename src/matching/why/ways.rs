//! The cheapest way of moves from one stop to others, and what follows when it is taken.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::network::{Network, Stop};
use crate::matching::optimal::Number;

/// What a way costs: first in worth, then in pairs that it makes or takes apart.
type Cost<N> = (N, u32);

/// What ways must not use.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Barred {
    /// No way leads to this stop …
    pub(super) stop: Option<Stop>,
    /// … and none leads on from the outside.
    pub(super) from_outside: bool,
    /// No way leads from the first to the second.
    pub(super) arc: Option<(Stop, Stop)>,
}

/// The cheapest ways from one stop, by Dijkstra's algorithm: every move costs nothing or more. Of ways that cost the same,
/// the one that moves fewest people.
pub(super) struct Ways<N> {
    n_mentees: usize,
    n_seats: usize,
    /// The cheapest way found to each stop, or one that is farther than any.
    costs: Vec<Cost<N>>,
    by: Vec<usize>,
    barred: Barred,
    queue: BinaryHeap<Reverse<(Cost<N>, usize)>>,
    /// The cost up to which all ways are known.
    now: Cost<N>,
    from: usize,
}

impl<N: Number> Ways<N> {
    /// The ways from here to everywhere.
    pub(super) fn from(network: &Network<N>, from: Stop, barred: Barred) -> Self {
        Self::up_to(network, from, None, None, barred)
    }

    /// The ways from here that are cheaper than the way to `end`, and cheaper than `most`.
    pub(super) fn up_to(network: &Network<N>, from: Stop, end: Option<Stop>, most: Option<N>, barred: Barred) -> Self {
        let (n_mentees, n_seats) = (network.n_mentees(), network.holders.len());
        let n_stops = 1 + n_mentees + n_seats + network.n_mentors;
        let mut ways = Self {
            n_mentees,
            n_seats,
            costs: vec![(N::FAR, 0); n_stops],
            by: vec![usize::MAX; n_stops],
            barred,
            queue: BinaryHeap::new(),
            now: (N::ZERO, 0),
            from: 0,
        };
        ways.from = ways.number(from);
        ways.costs[ways.from] = ways.now;
        ways.queue.push(Reverse((ways.now, ways.from)));
        ways.run(network, end.map(|end| ways.number(end)), most);
        ways
    }

    fn run(&mut self, network: &Network<N>, end: Option<usize>, most: Option<N>) {
        while let Some(Reverse((cost, at))) = self.queue.pop() {
            if self.costs[at] != cost {
                continue;
            }
            if Some(at) == end || most.is_some_and(|most| cost.0 >= most) {
                return;
            }
            self.now = cost;
            match self.stop(at) {
                Stop::Outside => self.leave_outside(network),
                Stop::Mentee(mentee) => self.leave_mentee(network, mentee),
                Stop::Seat(seat) => self.leave_seat(network, seat),
                Stop::Mentor(mentor) => self.leave_mentor(network, mentor),
            }
        }
    }

    fn leave_outside(&mut self, network: &Network<N>) {
        if self.barred.from_outside && self.from != 0 {
            return;
        }
        for mentee in 0..self.n_mentees {
            if network.has[mentee].len() < network.wants[mentee] as usize {
                self.reach(Stop::Outside, Stop::Mentee(mentee), network.one_more_mentor(mentee), 0);
            }
        }
        for mentor in 0..network.n_mentors {
            if network.load[mentor] > 0 {
                self.reach(Stop::Outside, Stop::Mentor(mentor), network.one_less_mentee(mentor), 0);
            }
        }
    }

    fn leave_mentee(&mut self, network: &Network<N>, mentee: usize) {
        if !network.has[mentee].is_empty() {
            self.reach(Stop::Mentee(mentee), Stop::Outside, network.one_less_mentor(mentee), 0);
        }
        let (worth, moved) = self.now;
        let first = 1 + self.n_mentees;
        let by = 1 + mentee;
        let barred = self.barred;
        network.each_cost(mentee, |seat, cost| {
            debug_assert!(cost >= N::ZERO, "seat {seat} costs mentee {mentee} {cost:?}");
            let reached = (worth + cost, moved + 1);
            if reached < self.costs[first + seat] && barred.arc != Some((Stop::Mentee(mentee), Stop::Seat(seat))) {
                self.take(first + seat, reached, by);
            }
        });
    }

    fn leave_seat(&mut self, network: &Network<N>, seat: usize) {
        let mentor = seat % network.n_mentors;
        if network.holders[seat].len() < network.most_in_seat[seat] as usize {
            let cost = network.mentor_price[mentor] - network.seat_price[seat];
            self.reach(Stop::Seat(seat), Stop::Mentor(mentor), cost, 0);
        }
        for &holder in &network.holders[seat] {
            self.reach(Stop::Seat(seat), Stop::Mentee(holder), network.gain(holder, mentor), 1);
        }
    }

    fn leave_mentor(&mut self, network: &Network<N>, mentor: usize) {
        if network.load[mentor] < network.places[mentor] {
            self.reach(Stop::Mentor(mentor), Stop::Outside, network.one_more_mentee(mentor), 0);
        }
        for seat in (mentor..self.n_seats).step_by(network.n_mentors) {
            if !network.holders[seat].is_empty() {
                let cost = network.seat_price[seat] - network.mentor_price[mentor];
                self.reach(Stop::Mentor(mentor), Stop::Seat(seat), cost, 0);
            }
        }
    }

    fn reach(&mut self, from: Stop, to: Stop, cost: N, moved: u32) {
        debug_assert!(cost >= N::ZERO, "a move from {from:?} to {to:?} costs {cost:?}");
        let reached = (self.now.0 + cost, self.now.1 + moved);
        let at = self.number(to);
        let is_barred = self.barred.stop == Some(to) || self.barred.arc == Some((from, to));
        if !is_barred && reached < self.costs[at] {
            self.take(at, reached, self.number(from));
        }
    }

    fn take(&mut self, at: usize, cost: Cost<N>, by: usize) {
        self.costs[at] = cost;
        self.by[at] = by;
        self.queue.push(Reverse((cost, at)));
    }

    fn number(&self, stop: Stop) -> usize {
        match stop {
            Stop::Outside => 0,
            Stop::Mentee(mentee) => 1 + mentee,
            Stop::Seat(seat) => 1 + self.n_mentees + seat,
            Stop::Mentor(mentor) => 1 + self.n_mentees + self.n_seats + mentor,
        }
    }

    fn stop(&self, number: usize) -> Stop {
        let Some(at) = number.checked_sub(1) else { return Stop::Outside };
        let Some(seat) = at.checked_sub(self.n_mentees) else { return Stop::Mentee(at) };
        seat.checked_sub(self.n_seats).map_or(Stop::Seat(seat), Stop::Mentor)
    }

    /// What the way to this stop costs, if there is one.
    pub(super) fn cost(&self, to: Stop) -> Option<Cost<N>> {
        let cost = self.costs[self.number(to)];
        (cost.0 < N::FAR).then_some(cost)
    }

    /// Makes the moves of the way to this stop.
    pub(super) fn walk(&self, network: &mut Network<N>, to: Stop) {
        let mut at = self.number(to);
        while at != self.from {
            let before = self.by[at];
            match (self.stop(before), self.stop(at)) {
                (Stop::Mentee(mentee), Stop::Seat(seat)) => network.make(mentee, seat % network.n_mentors),
                (Stop::Seat(seat), Stop::Mentee(mentee)) => network.part(mentee, seat % network.n_mentors),
                _ => {}
            }
            at = before;
        }
    }

    /// Raises what is cheaper to reach than `end`, so that ways up to that cost nothing any more.
    pub(super) fn reprice(&self, network: &mut Network<N>, end: N) {
        let raise = |number: usize| {
            let (cost, _) = self.costs[number];
            if cost < end { end - cost } else { N::ZERO }
        };
        let outside = raise(0);
        for (at, left) in network.left.iter_mut().enumerate() {
            *left -= raise(1 + at) - outside;
        }
        for (at, price) in network.seat_price.iter_mut().enumerate() {
            *price += raise(1 + self.n_mentees + at) - outside;
        }
        for (at, price) in network.mentor_price.iter_mut().enumerate() {
            *price += raise(1 + self.n_mentees + self.n_seats + at) - outside;
        }
    }
}
