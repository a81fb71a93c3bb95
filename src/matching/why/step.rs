//! What can be changed about a request, and the optimum after it by one or two searches.

use super::network::{Network, Stop};
use super::ways::{Barred, Ways};
use crate::fit::Points;
use crate::matching::optimal::Number;
use crate::matching::request::Lock;

/// Somebody on one of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Someone {
    /// A mentee, by row.
    Mentee(usize),
    /// A mentor, by column.
    Mentor(usize),
}

/// One thing that is changed about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The pair is made, as a lock would.
    Make(Lock),
    /// The pair, which is made, must not be.
    Part(Lock),
    /// This mentor has so many more places.
    Places(usize, u32),
    /// This mentee wants so many more mentors.
    Wants(usize, u32),
    /// What each mentor is worth to this mentee, who has nobody, is said anew.
    Row(usize, Vec<Option<Points>>),
    /// What this mentor, who has nobody, is worth to each mentee is said anew.
    Column(usize, Vec<Option<Points>>),
    /// The lock is lifted.
    Lift(Lock),
}

impl<N: Number> Network<N> {
    /// Goes on to the optimum under a change. After [`Step::Make`] and [`Step::Part`] the pairs are right, and the prices
    /// are not: nothing may come after those two.
    ///
    /// Each step opens a few arcs of the network. If such an arc would gain something, the cheapest way back from its end
    /// to its start is searched for; if that costs less than the arc gains, all moves on it are made; and prices rise by
    /// what is smaller, so that every move costs nothing or more again.
    ///
    /// **Source.** R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993), section 9.11, sensitivity analysis.
    pub(super) fn take(&mut self, step: &Step) {
        match step {
            Step::Make(lock) => self.force(lock.mentee, lock.mentor),
            Step::Part(lock) => self.forbid(lock.mentee, lock.mentor),
            Step::Places(mentor, more) => (0..*more).for_each(|_| self.add_place(*mentor)),
            Step::Wants(mentee, more) => (0..*more).for_each(|_| self.add_want(*mentee)),
            Step::Row(mentee, row) => self.say_row_anew(*mentee, row),
            Step::Column(mentor, column) => self.say_column_anew(*mentor, column),
            Step::Lift(lock) => self.lift(lock.mentee, lock.mentor),
        }
    }

    fn force(&mut self, mentee: usize, mentor: usize) {
        if self.has[mentee].contains(&mentor) {
            return;
        }
        let (from, to) = (Stop::Seat(self.seat(mentee, mentor)), Stop::Mentee(mentee));
        let ways = Ways::up_to(self, from, Some(to), None, Barred::default());
        ways.walk(self, to);
        self.set_cell(mentee, mentor, self.asked.table.points(mentee, mentor));
        self.make(mentee, mentor);
    }

    fn forbid(&mut self, mentee: usize, mentor: usize) {
        if self.has[mentee].contains(&mentor) {
            let (from, to) = (Stop::Mentee(mentee), Stop::Seat(self.seat(mentee, mentor)));
            let ways = Ways::up_to(self, from, Some(to), None, Barred::default());
            ways.walk(self, to);
            self.part(mentee, mentor);
        }
        self.set_cell(mentee, mentor, None);
    }

    /// Opens an arc that costs so much at today's prices; says whether it is used.
    fn open(&mut self, from: Stop, to: Stop, cost: N) -> bool {
        if cost >= N::ZERO {
            return false;
        }
        let back = Ways::up_to(self, to, Some(from), Some(-cost), Barred::default());
        let of_way = back.cost(from).map(|(cost, _)| cost).filter(|of_way| *of_way + cost < N::ZERO);
        if of_way.is_some() {
            back.walk(self, from);
        }
        back.reprice(self, of_way.unwrap_or(-cost));
        of_way.is_some()
    }

    fn add_place(&mut self, mentor: usize) {
        if self.load[mentor] == self.places[mentor] {
            let cost = self.one_more_mentee(mentor);
            self.open(Stop::Mentor(mentor), Stop::Outside, cost);
        }
        self.places[mentor] += 1;
    }

    fn add_want(&mut self, mentee: usize) {
        if self.has[mentee].len() == self.wants[mentee] as usize {
            let cost = self.one_more_mentor(mentee);
            self.open(Stop::Outside, Stop::Mentee(mentee), cost);
        }
        self.wants[mentee] += 1;
    }

    fn say_row_anew(&mut self, mentee: usize, row: &[Option<Points>]) {
        let wants = self.wants[mentee];
        while !self.has[mentee].is_empty() {
            self.give_up_one(Someone::Mentee(mentee));
        }
        for (mentor, &cell) in row.iter().enumerate() {
            self.set_cell(mentee, mentor, self.if_free(mentee, mentor, cell));
        }
        self.wants[mentee] = 0;
        self.left[mentee] = self.most_left(mentee);
        (0..wants).for_each(|_| self.add_want(mentee));
    }

    fn say_column_anew(&mut self, mentor: usize, column: &[Option<Points>]) {
        let places = self.places[mentor];
        while self.load[mentor] > 0 {
            self.give_up_one(Someone::Mentor(mentor));
        }
        for (mentee, &cell) in column.iter().enumerate() {
            self.set_cell(mentee, mentor, self.if_free(mentee, mentor, cell));
        }
        self.places[mentor] = 0;
        self.price_mentor_without_mentees(mentor);
        (0..places).for_each(|_| self.add_place(mentor));
    }

    fn lift(&mut self, mentee: usize, mentor: usize) {
        let places = std::mem::replace(&mut self.places[mentor], self.load[mentor]) + 1 - self.load[mentor];
        let has = n_of(&self.has[mentee]);
        let wants = std::mem::replace(&mut self.wants[mentee], has) + 1 - has;
        self.unlock(mentee, mentor);
        self.open_pair(mentee, mentor);
        self.add_seat(self.seat(mentee, mentor));
        (0..places).for_each(|_| self.add_place(mentor));
        (0..wants).for_each(|_| self.add_want(mentee));
    }

    /// Lets a pair be made that was locked, as far as it may be made freely.
    fn open_pair(&mut self, mentee: usize, mentor: usize) {
        let Some(points) = self.free_points(mentee, mentor) else { return };
        let seat = self.seat(mentee, mentor);
        let cost = self.left[mentee] + self.seat_price[seat] - self.worth_at(mentee, mentor, points);
        let is_used = self.open(Stop::Mentee(mentee), Stop::Seat(seat), cost);
        self.set_cell(mentee, mentor, Some(points));
        if is_used {
            self.make(mentee, mentor);
        }
    }

    fn add_seat(&mut self, seat: usize) {
        let mentor = seat % self.n_mentors;
        if self.holders[seat].len() == self.most_in_seat[seat] as usize {
            let cost = self.mentor_price[mentor] - self.seat_price[seat];
            self.open(Stop::Seat(seat), Stop::Mentor(mentor), cost);
        }
        self.most_in_seat[seat] = self.most_in_seat[seat].saturating_add(1);
    }

    /// Brings somebody in who has nobody, if that loses nothing. Says whether she has somebody in every optimum, in some
    /// (`false`), or in none.
    pub(super) fn bring_in(&mut self, someone: Someone) -> Option<bool> {
        if self.has_somebody(someone) {
            return Some(!self.could_be_without(someone));
        }
        let (from, to, cost, may_have) = match someone {
            Someone::Mentee(mentee) => {
                let cost = self.one_more_mentor(mentee);
                (Stop::Mentee(mentee), Stop::Outside, cost, self.wants[mentee] > 0)
            }
            Someone::Mentor(mentor) => {
                let cost = self.one_more_mentee(mentor);
                (Stop::Outside, Stop::Mentor(mentor), cost, self.places[mentor] > 0)
            }
        };
        let way = Ways::up_to(self, from, Some(to), None, Barred::default());
        let costs_nothing = may_have && way.cost(to).is_some_and(|(of_way, _)| of_way + cost == N::ZERO);
        costs_nothing.then(|| {
            way.walk(self, to);
            false
        })
    }

    /// Whether she has somebody, locked ones not counted.
    fn has_somebody(&self, someone: Someone) -> bool {
        match someone {
            Someone::Mentee(mentee) => !self.has[mentee].is_empty(),
            Someone::Mentor(mentor) => self.load[mentor] > 0,
        }
    }

    /// Whether some optimum leaves her with nobody who has somebody in this one: whether giving up all costs nothing.
    fn could_be_without(&self, someone: Someone) -> bool {
        let mut other = self.clone();
        while other.has_somebody(someone) {
            if other.give_up_one(someone) > N::ZERO {
                return false;
            }
        }
        true
    }

    /// Takes one pair from her who has some, and the want or place with it. Says what that costs.
    fn give_up_one(&mut self, someone: Someone) -> N {
        let (from, to, less) = match someone {
            Someone::Mentee(mentee) => (Stop::Outside, Stop::Mentee(mentee), self.one_less_mentor(mentee)),
            Someone::Mentor(mentor) => (Stop::Mentor(mentor), Stop::Outside, self.one_less_mentee(mentor)),
        };
        let barred = Barred { arc: Some((from, to)), ..Barred::default() };
        let way = Ways::up_to(self, from, Some(to), None, barred);
        let (of_way, _) = way.cost(to).expect("whoever has somebody can be left by her");
        way.walk(self, to);
        way.reprice(self, of_way);
        match someone {
            Someone::Mentee(mentee) => self.wants[mentee] = n_of(&self.has[mentee]),
            Someone::Mentor(mentor) => self.places[mentor] = self.load[mentor],
        }
        less + of_way
    }
}

fn n_of(mentors: &[usize]) -> u32 {
    u32::try_from(mentors.len()).expect("nobody has more than five mentors")
}
