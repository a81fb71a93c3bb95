//! The step of the solver: for each mentee in turn, the cheapest chain of moves that gives her one more mentor.

use super::market::Market;
use super::number::Number;

/// The search for one chain of moves: Dijkstra's algorithm over seats.
///
/// A move costs what the pair falls short of its prices, which is never below zero. Memory is kept from one search to the
/// next.
pub(super) struct Search<N> {
    /// The cheapest way found to each seat, or [`Number::FAR`].
    cost: Vec<N>,
    /// How each seat is reached on that way.
    by: Vec<By>,
    is_done: Vec<bool>,
    /// The seats that are reached at the present cost and not done.
    nearest: Vec<usize>,
    /// The cheapest way found to each mentor's places, and the seat through which it goes.
    of_mentor: Vec<Option<(N, usize)>>,
    /// The cheapest way found to each mentee who would leave a seat, and that seat.
    of_mentee: Vec<Option<(N, usize)>>,
    /// The mentees who were reached, each once.
    reached: Vec<usize>,
    end: (N, End),
    /// The cost up to which all ways are known.
    level: N,
}

/// How a seat is reached.
#[derive(Debug, Clone, Copy)]
enum By {
    /// This mentee takes it.
    Mentee(usize),
    /// The mentor takes somebody of another kind instead.
    Mentor,
}

/// How a chain of moves ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// In a place of this mentor that nobody held.
    Room(usize),
    /// With this mentee having one mentor less than before, or than she asked for.
    GivesUp(usize),
}

impl<N: Number> Search<N> {
    pub(super) fn new(market: &Market<'_, N>) -> Self {
        let n_seats = market.holders.len();
        Self {
            cost: vec![N::FAR; n_seats],
            by: vec![By::Mentor; n_seats],
            is_done: vec![false; n_seats],
            nearest: Vec::with_capacity(n_seats),
            of_mentor: vec![None; market.n_mentors],
            of_mentee: vec![None; market.left.len()],
            reached: Vec::new(),
            end: (N::ZERO, End::GivesUp(0)),
            level: N::ZERO,
        }
    }

    /// Gives a mentee one more mentor, or gives up whoever costs least, and keeps all that is true of a market.
    pub(super) fn place(&mut self, market: &mut Market<'_, N>, mentee: usize) {
        let n_mentors = market.mentors_of[mentee].len();
        let adds = market.mentor_adds(mentee, n_mentors + 1);
        if n_mentors == 0 {
            market.left[mentee] = most_left(market, mentee).unwrap_or(-adds);
        }
        let gain = adds + market.left[mentee];
        if gain <= N::ZERO {
            return;
        }
        self.start(mentee, gain);
        self.reach_from(market, mentee, N::ZERO);
        self.find_end(market, mentee);
        self.reprice(market);
        self.make_moves(market, mentee);
    }

    fn start(&mut self, mentee: usize, gain: N) {
        self.cost.fill(N::FAR);
        self.is_done.fill(false);
        self.nearest.clear();
        self.of_mentor.fill(None);
        for mentee in self.reached.drain(..) {
            self.of_mentee[mentee] = None;
        }
        self.level = N::ZERO;
        self.end = (gain, End::GivesUp(mentee));
        self.of_mentee[mentee] = Some((N::ZERO, usize::MAX));
        self.reached.push(mentee);
    }

    fn find_end(&mut self, market: &Market<'_, N>, first: usize) {
        while self.gather_nearest() {
            let mut n_looked_at = 0;
            while let Some(seat) = self.next_of_nearest(market, &mut n_looked_at) {
                self.is_done[seat] = true;
                self.reach_holders(market, seat, first);
            }
            if self.end.0 <= self.level {
                return;
            }
        }
    }

    /// The next of the nearest seats past whose holders to look; none where the end is as near. All that are as near are
    /// looked at for an empty place before: that costs a step, and a row of the table less.
    fn next_of_nearest(&mut self, market: &Market<'_, N>, n_looked_at: &mut usize) -> Option<usize> {
        while let Some(&seat) = self.nearest.get(*n_looked_at) {
            *n_looked_at += 1;
            self.reach_place(market, seat);
        }
        if self.end.0 <= self.level {
            return None;
        }
        loop {
            let seat = self.nearest.pop()?;
            *n_looked_at = self.nearest.len();
            if !self.is_done[seat] {
                return Some(seat);
            }
        }
    }

    /// Finds the seats that are nearest of all that are not done; says whether one is nearer than the end.
    fn gather_nearest(&mut self) -> bool {
        let mut least = N::FAR;
        for (seat, (&cost, &is_done)) in self.cost.iter().zip(&self.is_done).enumerate() {
            if !is_done && cost <= least {
                if cost < least {
                    least = cost;
                    self.nearest.clear();
                }
                self.nearest.push(seat);
            }
        }
        if least >= self.end.0 {
            return false;
        }
        self.level = least;
        true
    }

    /// From a seat into a place of its mentor, or past somebody of another kind who holds one.
    fn reach_place(&mut self, market: &Market<'_, N>, seat: usize) {
        let mentor = seat % market.n_mentors;
        if self.of_mentor[mentor].is_some() || !market.has_seat(seat) {
            return;
        }
        self.of_mentor[mentor] = Some((self.level, seat));
        if let Some(costs) = market.place_costs(mentor) {
            self.offer_end(self.level + costs, End::Room(mentor));
        }
        for other in (mentor..market.holders.len()).step_by(market.n_mentors) {
            if other != seat && !market.holders[other].is_empty() {
                let of_kind = market.seat_price[other] - market.mentor_price[mentor];
                self.reach(other, self.level + of_kind, By::Mentor);
            }
        }
    }

    /// From a seat past each of those who hold it.
    fn reach_holders(&mut self, market: &Market<'_, N>, seat: usize, first: usize) {
        for &holder in &market.holders[seat] {
            if holder == first {
                continue;
            }
            let cost = self.level + market.gain(holder, seat % market.n_mentors);
            match &mut self.of_mentee[holder] {
                Some((known, _)) if *known <= cost => continue,
                known => {
                    if known.is_none() {
                        self.reached.push(holder);
                    }
                    *known = Some((cost, seat));
                }
            }
            let last = market.mentor_adds(holder, market.mentors_of[holder].len());
            self.offer_end(cost + last + market.left[holder], End::GivesUp(holder));
            if cost < self.end.0 {
                self.reach_from(market, holder, cost);
            }
        }
    }

    /// From a mentee to every seat that she could take, but for those that she has.
    fn reach_from(&mut self, market: &Market<'_, N>, mentee: usize, cost: N) {
        let base = cost + market.left[mentee];
        let has = &market.mentors_of[mentee];
        let before: Vec<(usize, N, By)> = has
            .iter()
            .map(|&mentor| market.seat(mentee, mentor))
            .map(|seat| (seat, self.cost[seat], self.by[seat]))
            .collect();
        for &(seat, ..) in &before {
            self.cost[seat] = -N::FAR;
        }
        market.costs(mentee, |seat, costs| {
            let costs = base + costs;
            if costs < self.cost[seat] {
                self.reach(seat, costs, By::Mentee(mentee));
            }
        });
        for (seat, cost, by) in before {
            (self.cost[seat], self.by[seat]) = (cost, by);
        }
    }

    #[inline]
    fn reach(&mut self, seat: usize, cost: N, by: By) {
        if cost < self.cost[seat] {
            self.cost[seat] = cost;
            self.by[seat] = by;
            if cost == self.level {
                self.nearest.push(seat);
            }
        }
    }

    fn offer_end(&mut self, cost: N, end: End) {
        if cost < self.end.0 {
            self.end = (cost, end);
        }
    }

    /// Raises what is cheaper to reach than the end, so that the way to the end costs nothing more.
    fn reprice(&self, market: &mut Market<'_, N>) {
        let end = self.end.0;
        for (price, &cost) in market.seat_price.iter_mut().zip(&self.cost) {
            if cost < end {
                *price += end - cost;
            }
        }
        for (price, known) in market.mentor_price.iter_mut().zip(&self.of_mentor) {
            if let &Some((cost, _)) = known
                && cost < end
            {
                *price += end - cost;
            }
        }
        for &mentee in &self.reached {
            if let Some((cost, _)) = self.of_mentee[mentee]
                && cost < end
            {
                market.left[mentee] -= end - cost;
            }
        }
        level_empty_seats(market);
    }

    fn make_moves(&self, market: &mut Market<'_, N>, first: usize) {
        let mut seat = match self.end.1 {
            End::GivesUp(mentee) if mentee == first => return,
            End::GivesUp(mentee) => self.leave(market, mentee),
            End::Room(mentor) => {
                market.load[mentor] += 1;
                self.seat_into(mentor)
            }
        };
        loop {
            match self.by[seat] {
                By::Mentor => seat = self.seat_into(seat % market.n_mentors),
                By::Mentee(mentee) => {
                    let taken = seat;
                    if mentee == first {
                        market.seat_her(mentee, taken);
                        return;
                    }
                    seat = self.leave(market, mentee);
                    market.seat_her(mentee, taken);
                }
            }
        }
    }

    fn seat_into(&self, mentor: usize) -> usize {
        self.of_mentor[mentor].expect("the way leads through a place of this mentor").1
    }

    /// Takes a mentee out of the seat that she leaves on the way.
    fn leave(&self, market: &mut Market<'_, N>, mentee: usize) -> usize {
        let (_, seat) = self.of_mentee[mentee].expect("the way leads past this mentee");
        market.unseat(mentee, seat);
        seat
    }
}

/// What the best open pair of a mentee leaves her with at today's prices.
fn most_left<N: Number>(market: &Market<'_, N>, mentee: usize) -> Option<N> {
    let mut least: Option<N> = None;
    market.costs(mentee, |_, costs| least = Some(least.map_or(costs, |least| least.min(costs))));
    least.map(|least| -least)
}

/// A seat that nobody holds costs what the place costs: there is no kind to pay for.
fn level_empty_seats<N: Number>(market: &mut Market<'_, N>) {
    if market.holders.len() == market.n_mentors {
        return;
    }
    for seat in 0..market.holders.len() {
        if market.holders[seat].is_empty() {
            market.seat_price[seat] = market.mentor_price[seat % market.n_mentors];
        }
    }
}
