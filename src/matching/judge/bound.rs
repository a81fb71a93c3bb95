//! What prices prove: the most that any matching can be worth.

use super::{Case, Fault};
use crate::matching::objective::Aim;
use crate::matching::prices::{Prices, Weighed};

/// No price that means anything is larger: sums of as many as fit into memory stay within 128 bits.
const REASONABLE: i128 = 1 << 96;

/// What matchings can be worth, and what this one is worth.
pub(super) struct Bound {
    pub(super) bound: i128,
    pub(super) reached: i128,
}

impl Case<'_> {
    /// Whether prices are of this table and weigh these aims as they must.
    pub(super) fn check_prices(&mut self, prices: &Prices, aims: &[Aim]) {
        let (n_mentees, n_mentors, n_kinds) = (self.table.n_mentees(), self.table.n_mentors(), self.n_kinds());
        let of_kinds = prices.kind.iter().all(|kind| kind.len() == n_mentors) && prices.kind.len() == n_kinds;
        if prices.mentee.len() != n_mentees || prices.mentor.len() != n_mentors || !of_kinds {
            let of_mentees = (prices.mentee.len(), n_mentees);
            let of_mentors = (prices.mentor.len(), n_mentors);
            self.faults.push(Fault::WrongNumberOfPrices { of_mentees, of_mentors });
            return;
        }
        let of_kinds = prices.kind.iter().flatten();
        if of_kinds.clone().any(|&price| price < 0) {
            self.faults.push(Fault::NegativeKindPrice);
        }
        let all = prices.mentee.iter().chain(&prices.mentor).chain(of_kinds);
        if let Some(&price) = all
            .chain(prices.aims.iter().map(|aim| &aim.weight))
            .find(|price| price.unsigned_abs() > REASONABLE.unsigned_abs())
        {
            self.faults.push(Fault::UnreasonablePrice { price });
            return;
        }
        self.check_weights(&prices.aims, aims);
    }

    fn check_weights(&mut self, weighed: &[Weighed], aims: &[Aim]) {
        if !weighed.iter().map(|weighed| weighed.aim).eq(aims.iter().copied()) {
            self.faults.push(Fault::OtherAims);
            return;
        }
        let mut rest: i128 = 0;
        for &Weighed { aim, weight } in weighed.iter().rev() {
            if weight <= rest {
                self.faults.push(Fault::CountsTooLittle { aim, weight, rest });
            }
            rest += weight.saturating_mul(self.reach(aim)).min(REASONABLE);
        }
    }

    /// The most that any matching of pairs with so many points can be worth at these prices, and what this one is worth.
    pub(super) fn bound(&self, prices: &Prices, least_points: u16) -> Bound {
        let weight = |aim| prices.aims.iter().find(|weighed| weighed.aim == aim).map_or(0, |weighed| weighed.weight);
        let worth =
            |matching| prices.aims.iter().map(|&Weighed { aim, weight }| weight * self.count(matching, aim)).sum();
        let reached = worth(&self.known);
        let locked: i128 = worth(&self.locked);
        let bound = locked
            + self.bound_of_mentees(prices, &weight)
            + self.bound_of_pairs(prices, &weight, least_points)
            + self.bound_of_places(prices, &weight)
            + self.bound_of_kinds(prices);
        Bound { bound, reached }
    }

    fn bound_of_mentees(&self, prices: &Prices, weight: &impl Fn(Aim) -> i128) -> i128 {
        let of_mentee = |mentee: usize| {
            let n_locked = self.locked.mentors_of(mentee).len();
            let open = n_locked + 1..=usize::from(self.wants(mentee));
            let adds = move |nth: usize| match u8::try_from(nth) {
                Ok(1) => weight(Aim::Placed) + weight(Aim::Waited) * self.waited(mentee),
                Ok(nth) => weight(Aim::Further(nth)),
                Err(_) => 0,
            };
            open.map(move |nth| (adds(nth) + prices.mentee[mentee]).max(0)).sum::<i128>()
        };
        (0..self.table.n_mentees()).map(of_mentee).sum()
    }

    fn bound_of_pairs(&self, prices: &Prices, weight: &impl Fn(Aim) -> i128, least_points: u16) -> i128 {
        let (point, kept) = (weight(Aim::Points), weight(Aim::Kept));
        let mut sum = 0;
        for (mentee, mentor, points) in self.open_pairs(least_points) {
            let worth = point * i128::from(points) + if self.kept.contains(&(mentee, mentor)) { kept } else { 0 };
            let both = prices.mentee[mentee] + prices.mentor[mentor] + prices.kind[self.kind_of(mentee)][mentor];
            sum += (worth - both).max(0);
        }
        sum
    }

    fn bound_of_places(&self, prices: &Prices, weight: &impl Fn(Aim) -> i128) -> i128 {
        let locked = self.locked.loads(self.table.n_mentors());
        let of_mentor = |(mentor, (&places, &locked)): (usize, (&u32, &usize))| {
            let most = (places as usize).min(self.table.n_mentees());
            let adds = |nth: usize| {
                let nth = nth as i128;
                let least = if nth <= self.least(mentor) { weight(Aim::Least) } else { 0 };
                least - weight(Aim::Spread) * (nth - 1)
            };
            (locked + 1..=most).map(|nth| (adds(nth) + prices.mentor[mentor]).max(0)).sum::<i128>()
        };
        self.table.places().iter().zip(&locked).enumerate().map(of_mentor).sum()
    }

    fn bound_of_kinds(&self, prices: &Prices) -> i128 {
        let everybody = self.table.n_mentees() as u64;
        let most = self.asked.kinds.as_ref().map_or(everybody, |kinds| kinds.most.into());
        let locked = self.loads_of_kinds(&self.locked);
        let both = prices.kind.iter().flatten().zip(locked.iter().flatten());
        both.map(|(&price, &locked)| price * i128::from(most.saturating_sub(locked))).sum()
    }

    /// The pairs that could be made beside the locked ones.
    fn open_pairs(&self, least_points: u16) -> impl Iterator<Item = (usize, usize, u16)> {
        let loads = self.locked.loads(self.table.n_mentors());
        let of_kinds = self.loads_of_kinds(&self.locked);
        let most = self.asked.kinds.as_ref().map_or(u64::MAX, |kinds| kinds.most.into());
        let wants_more = |&mentee: &usize| self.locked.mentors_of(mentee).len() < usize::from(self.wants(mentee));
        (0..self.table.n_mentees()).filter(wants_more).flat_map(move |mentee| {
            let cells = self.table.row(mentee).iter().enumerate();
            let points = cells.filter_map(|(mentor, cell)| cell.map(|points| (mentor, points.get())));
            let (loads, of_kind) = (loads.clone(), of_kinds[self.kind_of(mentee)].clone());
            let is_open = move |&(mentor, points): &(usize, u16)| {
                points >= least_points
                    && loads[mentor] < self.table.places()[mentor] as usize
                    && of_kind[mentor] < most
                    && !self.bans.contains(&(mentee, mentor))
                    && !self.locked.has(mentee, mentor)
            };
            points.filter(is_open).map(move |(mentor, points)| (mentee, mentor, points))
        })
    }

    /// Whether a pair with so many points could be made.
    pub(super) fn has_open_pair(&self, least_points: u16) -> bool {
        self.open_pairs(least_points).next().is_some()
    }
}
