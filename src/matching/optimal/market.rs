//! The state that every step of the solver works on: who is with whom, at what price.

use super::number::Number;
use super::scale::Scale;
use crate::matching::objective::Aim;
use crate::matching::prices::Prices;
use crate::matching::request::{OpenPairs, Request};
use crate::matching::ties::{Freedom, Range, Sets};

/// Pairs, loads and all prices.
///
/// A *seat* is a mentor for one kind of request; where kinds are not told apart, each mentor is one seat. The seats of a
/// kind stand together: `seat = kind · mentors + mentor`.
///
/// Between steps this is true, and it is all the proof that is needed once every mentee had her turn:
/// 1. No open pair that is not made is worth more than the prices of both; none that is made is worth less.
/// 2. What the next mentor of a mentee who had her turn adds is at most what her price takes away, and what her last one
///    adds is at least that. The same holds for the next and the last place of a mentor.
/// 3. A kind costs something at a mentor only where as many of it are with her as may be.
pub(in crate::matching) struct Market<'request, N> {
    pub(super) request: &'request Request<'request>,
    open: OpenPairs<'request>,
    scale: Scale,
    weight_of: Weights<N>,
    /// What there is still to be gained from one more mentor; stands for something once she had her turn.
    pub(super) left: Vec<N>,
    /// What a seat costs: the price of the mentor's place, and that of the kind.
    pub(super) seat_price: Vec<N>,
    pub(super) mentor_price: Vec<N>,
    /// The mentors of each mentee beside locked ones, in no order.
    pub(super) mentors_of: Vec<Vec<usize>>,
    /// The mentees in each seat beside locked ones, in no order.
    pub(super) holders: Vec<Vec<usize>>,
    /// How many mentees each mentor has beside locked ones.
    pub(super) load: Vec<u32>,
    pub(super) n_mentors: usize,
    /// How many may hold each seat beside locked ones; empty where kinds are not told apart.
    most_in_seat: Vec<u32>,
    /// Whether some pairs of the matching before are to be kept.
    keeps: bool,
}

/// What the aims count, looked up once.
struct Weights<N> {
    points: N,
    kept: N,
    placed: i128,
    waited: i128,
    least: i128,
    spread: i128,
}

impl<'request, N: Number> Market<'request, N> {
    /// Everybody free, every place at the price that its first mentee pays for what filling it adds.
    pub(super) fn open(request: &'request Request<'request>, scale: Scale, least_points: u16) -> Self {
        let (n_mentees, n_mentors, n_kinds) =
            (request.table().n_mentees(), request.table().n_mentors(), request.n_kinds());
        let weight_of = Weights {
            points: N::narrow(scale.weight(Aim::Points)),
            kept: N::narrow(scale.weight(Aim::Kept)),
            placed: scale.weight(Aim::Placed),
            waited: scale.weight(Aim::Waited),
            least: scale.weight(Aim::Least),
            spread: scale.weight(Aim::Spread),
        };
        let mut market = Self {
            request,
            open: OpenPairs::new(request, least_points),
            scale,
            keeps: weight_of.kept > N::ZERO,
            weight_of,
            left: vec![N::ZERO; n_mentees],
            seat_price: Vec::new(),
            mentor_price: Vec::new(),
            mentors_of: vec![Vec::new(); n_mentees],
            holders: vec![Vec::new(); n_mentors * n_kinds],
            load: vec![0; n_mentors],
            n_mentors,
            most_in_seat: most_in_seats(request),
        };
        market.mentor_price = (0..n_mentors).map(|mentor| -market.place_adds(mentor, 1)).collect();
        market.seat_price = market.mentor_price.repeat(n_kinds);
        market
    }

    /// What one of an aim counts; nothing where it is not an aim.
    pub(super) fn weight(&self, aim: Aim) -> i128 {
        self.scale.weight(aim)
    }

    /// What counts at all.
    pub(super) fn aims(&self) -> impl Iterator<Item = Aim> {
        self.scale.aims()
    }

    /// The pairs that may be made.
    pub(super) fn open_pairs(&self) -> &OpenPairs<'request> {
        &self.open
    }

    /// Gives every seat of a mentor this price, before anybody holds one.
    pub(super) fn set_price(&mut self, mentor: usize, price: N) {
        self.mentor_price[mentor] = price;
        self.seat_price.iter_mut().skip(mentor).step_by(self.n_mentors).for_each(|seat| *seat = price);
    }

    /// Makes a pair that is worth exactly both prices, in a place of its own.
    pub(super) fn settle(&mut self, mentee: usize, mentor: usize) {
        let seat = self.seat(mentee, mentor);
        let worth = self.worth(mentee, mentor).expect("only open pairs are made");
        self.left[mentee] = worth - self.seat_price[seat];
        self.load[mentor] += 1;
        self.seat_her(mentee, seat);
    }

    /// What having her `nth` mentor, locked ones not counted, adds for this mentee.
    pub(super) fn mentor_adds(&self, mentee: usize, nth: usize) -> N {
        let nth = nth + self.request.locked().mentors_of(mentee).len();
        N::narrow(match u8::try_from(nth) {
            Ok(0 | 1) => {
                let waited = i128::from(self.request.conditions().waited[mentee]);
                self.weight_of.placed + self.weight_of.waited * waited
            }
            Ok(nth) => self.scale.weight(Aim::Further(nth)),
            Err(_) => 0,
        })
    }

    /// What filling the `nth` place, locked ones not counted, with this mentor adds.
    pub(super) fn place_adds(&self, mentor: usize, nth: u32) -> N {
        let nth = nth + self.request.locked_load(mentor);
        let is_wanted = nth <= self.request.conditions().least[mentor];
        let least = if is_wanted { self.weight_of.least } else { 0 };
        N::narrow(least - self.weight_of.spread * (i128::from(nth) - 1))
    }

    /// What an open pair adds; nothing if it is not open.
    pub(super) fn worth(&self, mentee: usize, mentor: usize) -> Option<N> {
        let points = self.open.row(mentee)[mentor]?;
        Some(self.weight_of.points * N::of_points(points.get()) + self.kept(mentee, mentor))
    }

    fn kept(&self, mentee: usize, mentor: usize) -> N {
        let is_kept = self.keeps && self.request.conditions().kept.binary_search(&(mentee, mentor)).is_ok();
        if is_kept { self.weight_of.kept } else { N::ZERO }
    }

    /// What each open pair of this mentee costs beyond what it adds, to `take`, by seat. A pair that was made before and
    /// counts for it is told last, and so twice.
    #[inline]
    pub(super) fn costs(&self, mentee: usize, mut take: impl FnMut(usize, N)) {
        let first_seat = self.request.kind_of(mentee) * self.n_mentors;
        let prices = &self.seat_price[first_seat..][..self.n_mentors];
        for (mentor, (&cell, &price)) in self.open.row(mentee).iter().zip(prices).enumerate() {
            if let Some(points) = cell {
                take(first_seat + mentor, price - self.weight_of.points * N::of_points(points.get()));
            }
        }
        if self.keeps {
            for mentor in self.kept_mentors(mentee) {
                if let Some(worth) = self.worth(mentee, mentor) {
                    take(first_seat + mentor, prices[mentor] - worth);
                }
            }
        }
    }

    fn kept_mentors(&self, mentee: usize) -> impl Iterator<Item = usize> {
        let kept = &self.request.conditions().kept;
        let first = kept.partition_point(|&(of, _)| of < mentee);
        kept[first..].iter().take_while(move |&&(of, _)| of == mentee).map(|&(_, mentor)| mentor)
    }

    /// The seat of this mentee with a mentor.
    pub(super) fn seat(&self, mentee: usize, mentor: usize) -> usize {
        self.request.kind_of(mentee) * self.n_mentors + mentor
    }

    /// What a pair that is made adds beyond both prices; never below zero.
    pub(super) fn gain(&self, mentee: usize, mentor: usize) -> N {
        let worth = self.worth(mentee, mentor).expect("only open pairs are made");
        worth - self.left[mentee] - self.seat_price[self.seat(mentee, mentor)]
    }

    /// How many more of its kind may hold this seat.
    pub(super) fn has_seat(&self, seat: usize) -> bool {
        self.most_in_seat.get(seat).is_none_or(|&most| self.holders[seat].len() < most as usize)
    }

    /// What it costs to fill one more place with this mentor, beyond its price; `None` where no place is left.
    pub(super) fn place_costs(&self, mentor: usize) -> Option<N> {
        let has_room = self.load[mentor] < self.request.open_places(mentor);
        has_room.then(|| -(self.place_adds(mentor, self.load[mentor] + 1) + self.mentor_price[mentor]))
    }

    /// Makes a pair.
    pub(super) fn seat_her(&mut self, mentee: usize, seat: usize) {
        self.holders[seat].push(mentee);
        self.mentors_of[mentee].push(seat % self.n_mentors);
    }

    /// Takes a pair apart.
    pub(super) fn unseat(&mut self, mentee: usize, seat: usize) {
        let mentor = seat % self.n_mentors;
        self.holders[seat].retain(|&holder| holder != mentee);
        self.mentors_of[mentee].retain(|&other| other != mentor);
    }

    /// What all pairs that were made are worth.
    pub(super) fn worth_of_all(&self) -> i128 {
        let of_mentee = |(mentee, mentors): (usize, &Vec<usize>)| {
            let pairs =
                mentors.iter().map(|&mentor| self.worth(mentee, mentor).expect("only open pairs are made").wide());
            pairs.chain((1..=mentors.len()).map(|nth| self.mentor_adds(mentee, nth).wide())).sum::<i128>()
        };
        let of_mentor =
            |(mentor, &load): (usize, &u32)| (1..=load).map(|nth| self.place_adds(mentor, nth).wide()).sum::<i128>();
        let of_mentees: i128 = self.mentors_of.iter().enumerate().map(of_mentee).sum();
        of_mentees + self.load.iter().enumerate().map(of_mentor).sum::<i128>()
    }

    /// In what optimal matchings can differ from this one, once it is one.
    pub(super) fn freedom(&self) -> Freedom {
        let (n_mentees, n_mentors) = (self.left.len(), self.n_mentors);
        let mut freedom = Freedom {
            n_mentors,
            kind_of: (0..n_mentees).map(|mentee| self.request.kind_of(mentee)).collect(),
            mentors_of: self.mentors_of.clone(),
            tight: Sets::empty(n_mentees, n_mentors),
            loose: Sets::empty(n_mentees, n_mentors),
            wants: (0..n_mentees).map(|mentee| self.range_of_wants(mentee)).collect(),
            loads: (0..n_mentors).map(|mentor| self.range_of_load(mentor)).collect(),
            seats: (0..self.holders.len()).map(|seat| self.range_of_seat(seat)).collect(),
        };
        for mentee in 0..n_mentees {
            let left = self.left[mentee];
            self.costs(mentee, |seat, costs| {
                if costs + left == N::ZERO {
                    freedom.tight.insert(mentee, seat % n_mentors);
                }
            });
            for &mentor in &self.mentors_of[mentee] {
                freedom.tight.remove(mentee, mentor);
                if self.gain(mentee, mentor) == N::ZERO {
                    freedom.loose.insert(mentee, mentor);
                }
            }
        }
        freedom
    }

    fn range_of_wants(&self, mentee: usize) -> Range {
        let most = u32::from(self.request.open_wants(mentee));
        let adds = |nth: u32| self.mentor_adds(mentee, nth as usize) + self.left[mentee];
        range(self.mentors_of[mentee].len(), most, adds)
    }

    fn range_of_load(&self, mentor: usize) -> Range {
        let most = self.request.open_places(mentor);
        range(self.load[mentor] as usize, most, |nth| self.place_adds(mentor, nth) + self.mentor_price[mentor])
    }

    fn range_of_seat(&self, seat: usize) -> Range {
        let costs = self.seat_price[seat] - self.mentor_price[seat % self.n_mentors];
        range(self.holders[seat].len(), self.most_in_seat.get(seat).copied().unwrap_or(u32::MAX), |_| costs)
    }

    /// Everything that a judge needs.
    pub(super) fn into_prices(self) -> Prices {
        let wide = |prices: &[N]| prices.iter().map(|price| price.wide()).collect::<Vec<_>>();
        let of_kind = |seats: &[N]| {
            let beside = seats.iter().zip(&self.mentor_price).map(|(&seat, &place)| (seat - place).wide().max(0));
            beside.collect::<Vec<_>>()
        };
        let kind = if self.n_mentors == 0 {
            vec![Vec::new(); self.request.n_kinds()]
        } else {
            self.seat_price.chunks(self.n_mentors).map(of_kind).collect()
        };
        Prices { mentee: wide(&self.left), mentor: wide(&self.mentor_price), kind, aims: self.scale.into_aims() }
    }
}

/// How many there could be as well: from how many there are down to where one less would lose something, and up to where
/// one more would, if the `nth` adds so much and each one at most as much as the one before.
fn range<N: Number>(now: usize, most: u32, adds: impl Fn(u32) -> N) -> Range {
    let now = u32::try_from(now).expect("fewer pairs than four billion");
    let (mut least, mut greatest) = (now, now);
    while least > 0 && adds(least) == N::ZERO {
        least -= 1;
    }
    while greatest < most && adds(greatest + 1) == N::ZERO {
        greatest += 1;
        if most == u32::MAX {
            greatest = most;
        }
    }
    Range { least, now, most: greatest }
}

/// How many may hold each seat beside locked ones; empty where kinds are not told apart.
fn most_in_seats(request: &Request<'_>) -> Vec<u32> {
    if request.conditions().kinds.is_none() {
        return Vec::new();
    }
    let of_kind = |kind| (0..request.table().n_mentors()).map(move |mentor| request.open_of_kind(mentor, kind));
    (0..request.n_kinds()).flat_map(of_kind).collect()
}
