//! The network on which an optimum can be questioned: who is with whom, at what prices, and which moves are open.

use std::sync::Arc;

use super::asked::Asked;
use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::optimal::Number;
use crate::matching::pairing::Matching;
use crate::matching::prices::Prices;
use crate::matching::request::Request;

/// A stop on a way of moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Where nobody has anybody.
    Outside,
    /// A mentee.
    Mentee(usize),
    /// A mentor for one kind of request: `seat = kind · mentors + mentor`.
    Seat(usize),
    /// A mentor's places.
    Mentor(usize),
}

/// An optimal matching beside its locked pairs, with prices at which every move costs nothing or more.
///
/// The moves are the arcs of the residual network of a minimum cost flow from the outside over mentees, seats and mentors
/// and back. What a mentee or a mentor gains by one more shrinks with what she has, so each arc stands for the next unit
/// alone. Unlike the solver's market it knows every pair, those of mentors without a place too: whoever may get a place
/// later has a price already.
#[derive(Clone)]
pub(super) struct Network<N> {
    pub(super) asked: Arc<Asked>,
    pub(super) n_mentors: usize,
    /// What can be made beside the locked pairs, whoever has a place: row after row.
    cells: Arc<Vec<Option<Points>>>,
    weights: Arc<Weights<N>>,
    /// What there is still to be gained from one more mentor.
    pub(super) left: Vec<N>,
    pub(super) seat_price: Vec<N>,
    pub(super) mentor_price: Vec<N>,
    /// The mentors of each mentee, in order.
    pub(super) has: Vec<Vec<usize>>,
    /// The mentees in each seat, in no order.
    pub(super) holders: Vec<Vec<usize>>,
    pub(super) load: Vec<u32>,
    /// How many mentors each mentee may have beside those she is locked to.
    pub(super) wants: Vec<u32>,
    /// How many mentees each mentor may have beside locked ones.
    pub(super) places: Vec<u32>,
    /// How many may hold each seat.
    pub(super) most_in_seat: Vec<u32>,
    locked_wants: Vec<u32>,
    locked_load: Vec<u32>,
    /// No pair that can be made freely has fewer points.
    least_points: u16,
}

/// What the aims count, looked up once.
struct Weights<N> {
    points: N,
    kept: N,
    /// Of each mentee, what her first, second … mentor adds.
    mentors: Vec<Vec<N>>,
    least: i128,
    spread: i128,
    /// The mentors with whom each mentee was before, in order.
    kept_of: Vec<Vec<usize>>,
}

/// More mentors than anybody ever has.
const MOST_MENTORS: u8 = 8;

impl<N: Number> Network<N> {
    /// The network of a matching that these prices prove optimal among pairs with so many points.
    pub(super) fn new(
        asked: &Arc<Asked>,
        request: &Request<'_>,
        matching: &Matching,
        prices: &Prices,
        least: u16,
    ) -> Self {
        let (n_mentees, n_mentors, n_kinds) =
            (request.table().n_mentees(), request.table().n_mentors(), request.n_kinds());
        let narrow = |wide: &[i128]| wide.iter().map(|&price| N::narrow(price)).collect::<Vec<_>>();
        let seats =
            prices.kind.iter().flat_map(|kind| kind.iter().zip(&prices.mentor).map(|(kind, place)| kind + place));
        let mut network = Self {
            asked: Arc::clone(asked),
            n_mentors,
            cells: Arc::new(cells(request, least)),
            weights: Arc::new(Weights::new(request, prices)),
            left: narrow(&prices.mentee),
            seat_price: narrow(&seats.collect::<Vec<_>>()),
            mentor_price: narrow(&prices.mentor),
            has: vec![Vec::new(); n_mentees],
            holders: vec![Vec::new(); n_mentors * n_kinds],
            load: vec![0; n_mentors],
            wants: (0..n_mentees).map(|mentee| request.open_wants(mentee).into()).collect(),
            places: (0..n_mentors).map(|mentor| request.open_places(mentor)).collect(),
            most_in_seat: (0..n_kinds)
                .flat_map(|kind| (0..n_mentors).map(move |mentor| request.open_of_kind(mentor, kind)))
                .collect(),
            locked_wants: (0..n_mentees).map(|mentee| n_locked(request, mentee)).collect(),
            locked_load: (0..n_mentors).map(|mentor| request.locked_load(mentor)).collect(),
            least_points: least,
        };
        for (mentee, mentor) in matching.pairs().filter(|&(mentee, mentor)| !request.locked().has(mentee, mentor)) {
            network.make(mentee, mentor);
        }
        network.price_whoever_is_shut();
        network
    }

    /// Finds prices for those whom the solver left aside, because they have nothing to give or to take.
    fn price_whoever_is_shut(&mut self) {
        for mentee in 0..self.has.len() {
            if self.wants[mentee] == 0 {
                self.left[mentee] = self.most_left(mentee);
            }
        }
        for mentor in 0..self.n_mentors {
            if self.places[mentor] == 0 {
                self.price_mentor_without_mentees(mentor);
            }
        }
        for seat in 0..self.holders.len() {
            if self.most_in_seat[seat] == 0 {
                self.seat_price[seat] = self.price_of_seat(seat).max(self.mentor_price[seat % self.n_mentors]);
            }
        }
    }

    /// What a mentee's best pair leaves her with; what her first mentor adds is taken from it where she has no pair.
    pub(super) fn most_left(&self, mentee: usize) -> N {
        let mut most: Option<N> = None;
        self.each_cost(mentee, |_, cost| most = Some(most.map_or(-cost, |most| most.max(-cost))));
        most.map_or_else(|| -self.mentor_adds(mentee, 1), |most| most + self.left[mentee])
    }

    /// Prices the places of a mentor whom nobody holds beside locks so that nobody gains by her.
    pub(super) fn price_mentor_without_mentees(&mut self, mentor: usize) {
        let seats = (mentor..self.holders.len()).step_by(self.n_mentors);
        let price = seats.clone().map(|seat| self.price_of_seat(seat)).max().unwrap_or(N::ZERO);
        self.mentor_price[mentor] = price;
        for seat in seats {
            self.seat_price[seat] = price;
        }
    }

    /// The least price of a seat at which nobody gains by it.
    fn price_of_seat(&self, seat: usize) -> N {
        let (kind, mentor) = (seat / self.n_mentors, seat % self.n_mentors);
        let of_kind = (0..self.has.len()).filter(|&mentee| self.asked.kind_of(mentee) == kind);
        let worths = of_kind.filter_map(|mentee| Some(self.worth(mentee, mentor)? - self.left[mentee]));
        worths.max().unwrap_or(-self.place_adds(mentor, 1))
    }

    pub(super) fn n_mentees(&self) -> usize {
        self.has.len()
    }

    /// The seat of this mentee with a mentor.
    pub(super) fn seat(&self, mentee: usize, mentor: usize) -> usize {
        self.asked.kind_of(mentee) * self.n_mentors + mentor
    }

    /// The pairs that were made, locked ones left aside.
    pub(super) fn open_pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let rows = self.has.iter().enumerate();
        rows.flat_map(|(mentee, mentors)| mentors.iter().map(move |&mentor| (mentee, mentor)))
    }

    /// What having her `nth` mentor, locked ones not counted, adds for this mentee.
    pub(super) fn mentor_adds(&self, mentee: usize, nth: usize) -> N {
        let nth = nth + self.locked_wants[mentee] as usize;
        self.weights.mentors[mentee].get(nth.saturating_sub(1)).copied().unwrap_or(N::ZERO)
    }

    /// What filling the `nth` place, locked ones not counted, with this mentor adds.
    pub(super) fn place_adds(&self, mentor: usize, nth: u32) -> N {
        let nth = nth + self.locked_load[mentor];
        let least = if nth <= self.asked.conditions.least[mentor] { self.weights.least } else { 0 };
        N::narrow(least - self.weights.spread * (i128::from(nth) - 1))
    }

    /// What a pair adds that can be made; nothing if it cannot.
    pub(super) fn worth(&self, mentee: usize, mentor: usize) -> Option<N> {
        Some(self.worth_at(mentee, mentor, self.cells[mentee * self.n_mentors + mentor]?))
    }

    /// What a pair with so many points adds.
    pub(super) fn worth_at(&self, mentee: usize, mentor: usize, points: Points) -> N {
        let is_kept = self.weights.kept_of[mentee].binary_search(&mentor).is_ok();
        let kept = if is_kept { self.weights.kept } else { N::ZERO };
        self.weights.points * N::of_points(points.get()) + kept
    }

    /// What taking one more mentor costs this mentee beyond her prices, for each pair that is not made, to `take` by seat.
    #[inline]
    pub(super) fn each_cost(&self, mentee: usize, mut take: impl FnMut(usize, N)) {
        let first_seat = self.asked.kind_of(mentee) * self.n_mentors;
        let prices = &self.seat_price[first_seat..][..self.n_mentors];
        let row = &self.cells[mentee * self.n_mentors..][..self.n_mentors];
        let (left, weight) = (self.left[mentee], self.weights.points);
        let kept = &self.weights.kept_of[mentee];
        let mut start = 0;
        for end in self.has[mentee].iter().copied().chain([self.n_mentors]) {
            for (mentor, (cell, &price)) in (start..end).zip(row[start..end].iter().zip(&prices[start..end])) {
                if let Some(points) = cell {
                    let mut cost = left + price - weight * N::of_points(points.get());
                    if !kept.is_empty() && kept.binary_search(&mentor).is_ok() {
                        cost -= self.weights.kept;
                    }
                    take(first_seat + mentor, cost);
                }
            }
            start = end + 1;
        }
    }

    /// What a pair that is made adds beyond its prices.
    pub(super) fn gain(&self, mentee: usize, mentor: usize) -> N {
        let worth = self.worth(mentee, mentor).expect("only pairs that can be made are made");
        worth - self.left[mentee] - self.seat_price[self.seat(mentee, mentor)]
    }

    /// What one more mentor for this mentee costs beyond her price, whether she may have her or not.
    pub(super) fn one_more_mentor(&self, mentee: usize) -> N {
        -(self.mentor_adds(mentee, self.has[mentee].len() + 1) + self.left[mentee])
    }

    /// What one mentor less costs this mentee, who has some.
    pub(super) fn one_less_mentor(&self, mentee: usize) -> N {
        self.mentor_adds(mentee, self.has[mentee].len()) + self.left[mentee]
    }

    /// What one more mentee costs this mentor beyond her price, whether she has a place or not.
    pub(super) fn one_more_mentee(&self, mentor: usize) -> N {
        -(self.place_adds(mentor, self.load[mentor] + 1) + self.mentor_price[mentor])
    }

    /// What one mentee less costs this mentor, who has some.
    pub(super) fn one_less_mentee(&self, mentor: usize) -> N {
        self.place_adds(mentor, self.load[mentor]) + self.mentor_price[mentor]
    }

    /// Makes a pair.
    pub(super) fn make(&mut self, mentee: usize, mentor: usize) {
        let seat = self.seat(mentee, mentor);
        let mentors = &mut self.has[mentee];
        if let Err(at) = mentors.binary_search(&mentor) {
            mentors.insert(at, mentor);
            self.holders[seat].push(mentee);
            self.load[mentor] += 1;
        }
    }

    /// Takes a pair apart.
    pub(super) fn part(&mut self, mentee: usize, mentor: usize) {
        let seat = self.seat(mentee, mentor);
        if let Ok(at) = self.has[mentee].binary_search(&mentor) {
            self.has[mentee].remove(at);
            self.holders[seat].retain(|&holder| holder != mentee);
            self.load[mentor] -= 1;
        }
    }

    /// Says anew what a pair is worth.
    pub(super) fn set_cell(&mut self, mentee: usize, mentor: usize, cell: Option<Points>) {
        Arc::make_mut(&mut self.cells)[mentee * self.n_mentors + mentor] = cell;
    }

    /// What a pair that is locked would be worth if it were not; nothing if it could not be made then.
    pub(super) fn free_points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.asked.table.points(mentee, mentor).filter(|points| points.get() >= self.least_points)
    }

    /// A cell of a pair, if nothing but points decides about it.
    pub(super) fn if_free(&self, mentee: usize, mentor: usize, cell: Option<Points>) -> Option<Points> {
        let is_decided = self.asked.is_banned(mentee, mentor) || self.asked.locked.has(mentee, mentor);
        cell.filter(|points| points.get() >= self.least_points && !is_decided)
    }

    /// From now on one lock less of these two counts; she wants and the mentor offers no more for it yet.
    pub(super) fn unlock(&mut self, mentee: usize, mentor: usize) {
        self.locked_wants[mentee] -= 1;
        self.locked_load[mentor] -= 1;
    }

    /// What all is worth beside locked pairs, as one number.
    pub(super) fn worth_of_all(&self) -> i128 {
        let pairs = self
            .open_pairs()
            .map(|(mentee, mentor)| self.worth(mentee, mentor).expect("only pairs that can be made are made").wide());
        let of_mentees = (0..self.n_mentees())
            .flat_map(|mentee| (1..=self.has[mentee].len()).map(move |nth| self.mentor_adds(mentee, nth).wide()));
        let of_mentors = (0..self.n_mentors)
            .flat_map(|mentor| (1..=self.load[mentor]).map(move |nth| self.place_adds(mentor, nth).wide()));
        pairs.sum::<i128>() + of_mentees.sum::<i128>() + of_mentors.sum::<i128>()
    }
}

impl<N: Number> Weights<N> {
    fn new(request: &Request<'_>, prices: &Prices) -> Self {
        let weight = |aim| prices.aims.iter().find(|weighed| weighed.aim == aim).map_or(0, |weighed| weighed.weight);
        let conditions = request.conditions();
        let (placed, waited) = (weight(Aim::Placed), weight(Aim::Waited));
        let further: Vec<i128> = (2..=MOST_MENTORS).map(|nth| weight(Aim::Further(nth))).collect();
        let mentors_of = |&rounds: &u32| {
            let first = placed + waited * i128::from(rounds);
            std::iter::once(&first).chain(&further).map(|&adds| N::narrow(adds)).collect::<Vec<_>>()
        };
        let mut kept_of = vec![Vec::new(); request.table().n_mentees()];
        for &(mentee, mentor) in &conditions.kept {
            kept_of[mentee].push(mentor);
        }
        let kept = weight(Aim::Kept);
        Self {
            points: N::narrow(weight(Aim::Points)),
            kept: N::narrow(kept),
            mentors: conditions.waited.iter().map(mentors_of).collect(),
            least: weight(Aim::Least),
            spread: weight(Aim::Spread),
            kept_of,
        }
    }
}

fn n_locked(request: &Request<'_>, mentee: usize) -> u32 {
    u32::try_from(request.locked().mentors_of(mentee).len()).expect("at most five mentors are locked")
}

/// Every pair that is not blocked, banned, locked already or below the least points.
fn cells(request: &Request<'_>, least: u16) -> Vec<Option<Points>> {
    let table = request.table();
    let mut cells: Vec<_> = table.cells().iter().map(|cell| cell.filter(|points| points.get() >= least)).collect();
    let taken = request.conditions().bans.iter().copied().chain(request.locked().pairs());
    for (mentee, mentor) in taken {
        cells[mentee * table.n_mentors() + mentor] = None;
    }
    cells
}
