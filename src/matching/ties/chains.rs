//! Chains of moves along tight pairs, found breadth first.

use super::Sets;
use super::freedom::{Freedom, Range};
use super::set::bits;

/// Turns one optimal matching into the first of all optimal ones, and returns the mentors of each mentee.
///
/// The rule: pairs are gone through in order, by mentee, then by mentor. A pair is made if some optimal matching makes it
/// that agrees with all that was decided before.
///
/// For each mentee in order, for each mentor in order:
/// 1. If she has this mentor, she keeps her.
/// 2. If the pair is tight, look for a chain of moves along tight pairs that leads from the seat she takes back to her:
///    to a later mentor whom she leaves, or over the *outside*, which takes in whoever can have one mentor less and
///    lends places of mentors who can have more. Breadth first; what one search has seen in vain the next one skips.
/// 3. Make the moves of the chain found, and never take the pair apart again.
///
/// **Cost.** n searches of n·m/64 steps for n mentees and m mentors, since a row of tight pairs is read 64 at a time; two
/// bits a pair of memory.
pub(in crate::matching) fn first_of_equals(freedom: Freedom) -> Vec<Vec<usize>> {
    let mut chains = Chains::new(freedom);
    for mentee in 0..chains.now.mentors_of.len() {
        chains.settle(mentee);
    }
    chains.now.mentors_of
}

/// Where a chain can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// In a seat that somebody takes.
    Seat(usize),
    /// With a mentor's places.
    Mentor(usize),
    /// With a mentee who takes something else.
    Mentee(usize),
    /// Where nobody has anybody.
    Outside,
}

/// A matching that is being settled, and the memory of the searches.
struct Chains {
    now: Freedom,
    /// Who holds each seat by a pair that can be taken apart.
    holders: Vec<Vec<usize>>,
    /// Of each kind the mentors whose seats no search has reached since they were forgotten.
    unseen: Sets,
    seat_by: Vec<Stop>,
    mentor_by: Vec<Option<Stop>>,
    mentee_by: Vec<Option<Stop>>,
    outside_by: Option<Stop>,
    queue: Vec<Stop>,
}

impl Chains {
    fn new(now: Freedom) -> Self {
        let (n_mentees, n_mentors, n_seats) = (now.mentors_of.len(), now.n_mentors, now.seats.len());
        let n_kinds = n_seats.checked_div(n_mentors).unwrap_or(0);
        let mut holders = vec![Vec::new(); n_seats];
        for mentee in 0..n_mentees {
            for mentor in now.loose.members(mentee) {
                holders[now.kind_of[mentee] * n_mentors + mentor].push(mentee);
            }
        }
        Self {
            holders,
            unseen: Sets::empty(n_kinds, n_mentors),
            seat_by: vec![Stop::Outside; n_seats],
            mentor_by: vec![None; n_mentors],
            mentee_by: vec![None; n_mentees],
            outside_by: None,
            queue: Vec::new(),
            now,
        }
    }

    /// Decides about every pair of this mentee, in order.
    fn settle(&mut self, mentee: usize) {
        self.forget();
        for mentor in 0..self.now.n_mentors {
            let seat = self.seat(mentee, mentor);
            if self.now.loose.contains(mentee, mentor) {
                self.hold_fast(mentee, seat);
            } else if self.now.tight.contains(mentee, mentor) {
                self.now.tight.remove(mentee, mentor);
                if self.find(seat, mentee) {
                    self.make_moves(mentee);
                    self.now.mentors_of[mentee].push(mentor);
                    self.forget();
                }
            }
        }
        let wants = &mut self.now.wants[mentee];
        *wants = Range { least: wants.now, most: wants.now, ..*wants };
    }

    fn seat(&self, mentee: usize, mentor: usize) -> usize {
        self.now.kind_of[mentee] * self.now.n_mentors + mentor
    }

    /// From now on nobody takes this pair apart.
    fn hold_fast(&mut self, mentee: usize, seat: usize) {
        self.holders[seat].retain(|&holder| holder != mentee);
        self.now.loose.remove(mentee, seat % self.now.n_mentors);
    }

    fn forget(&mut self) {
        self.unseen.fill();
        self.mentor_by.fill(None);
        self.mentee_by.fill(None);
        self.outside_by = None;
    }

    /// Looks for a chain from a seat to a mentee, past everything that was seen since the last [`forget`](Self::forget):
    /// a search that failed has seen only that from which no chain leads to her.
    fn find(&mut self, seat: usize, mentee: usize) -> bool {
        let (kind, mentor) = (seat / self.now.n_mentors, seat % self.now.n_mentors);
        if !self.unseen.contains(kind, mentor) {
            return false;
        }
        self.queue.clear();
        self.reach_seat(seat, Stop::Mentee(mentee));
        let mut n_done = 0;
        while let Some(&stop) = self.queue.get(n_done) {
            n_done += 1;
            if stop == Stop::Mentee(mentee) {
                return true;
            }
            match stop {
                Stop::Seat(seat) => self.step_from_seat(seat),
                Stop::Mentor(mentor) => self.step_from_mentor(mentor),
                Stop::Mentee(mentee) => self.step_from_mentee(mentee),
                Stop::Outside => self.step_from_outside(),
            }
        }
        false
    }

    fn step_from_seat(&mut self, seat: usize) {
        if self.now.seats[seat].can_grow() {
            self.reach_mentor(seat % self.now.n_mentors, Stop::Seat(seat));
        }
        for at in 0..self.holders[seat].len() {
            self.reach_mentee(self.holders[seat][at], Stop::Seat(seat));
        }
    }

    fn step_from_mentor(&mut self, mentor: usize) {
        if self.now.loads[mentor].can_grow() {
            self.reach_outside(Stop::Mentor(mentor));
        }
        for seat in (mentor..self.holders.len()).step_by(self.now.n_mentors) {
            let is_unseen = self.unseen.contains(seat / self.now.n_mentors, mentor);
            if is_unseen && self.now.seats[seat].can_shrink() {
                self.reach_seat(seat, Stop::Mentor(mentor));
            }
        }
    }

    fn step_from_mentee(&mut self, mentee: usize) {
        let kind = self.now.kind_of[mentee];
        for at in 0..self.unseen.words(kind).len() {
            let word = self.now.tight.words(mentee)[at] & self.unseen.words(kind)[at];
            for mentor in bits(at * 64, word) {
                self.reach_seat(kind * self.now.n_mentors + mentor, Stop::Mentee(mentee));
            }
        }
        if self.now.wants[mentee].can_shrink() {
            self.reach_outside(Stop::Mentee(mentee));
        }
    }

    fn step_from_outside(&mut self) {
        for mentor in 0..self.now.n_mentors {
            if self.now.loads[mentor].can_shrink() {
                self.reach_mentor(mentor, Stop::Outside);
            }
        }
        for mentee in 0..self.now.wants.len() {
            if self.now.wants[mentee].can_grow() {
                self.reach_mentee(mentee, Stop::Outside);
            }
        }
    }

    fn reach_seat(&mut self, seat: usize, by: Stop) {
        self.unseen.remove(seat / self.now.n_mentors, seat % self.now.n_mentors);
        self.seat_by[seat] = by;
        self.queue.push(Stop::Seat(seat));
    }

    fn reach_mentor(&mut self, mentor: usize, by: Stop) {
        if self.mentor_by[mentor].is_none() {
            self.mentor_by[mentor] = Some(by);
            self.queue.push(Stop::Mentor(mentor));
        }
    }

    fn reach_mentee(&mut self, mentee: usize, by: Stop) {
        if self.mentee_by[mentee].is_none() {
            self.mentee_by[mentee] = Some(by);
            self.queue.push(Stop::Mentee(mentee));
        }
    }

    fn reach_outside(&mut self, by: Stop) {
        if self.outside_by.is_none() {
            self.outside_by = Some(by);
            self.queue.push(Stop::Outside);
        }
    }

    /// Makes the moves of the chain that leads to this mentee, from its end to its start.
    fn make_moves(&mut self, mentee: usize) {
        let mut stop = Stop::Mentee(mentee);
        loop {
            let by = self.by(stop);
            self.move_along(by, stop);
            if by == Stop::Mentee(mentee) {
                return;
            }
            stop = by;
        }
    }

    fn by(&self, stop: Stop) -> Stop {
        let by = match stop {
            Stop::Seat(seat) => Some(self.seat_by[seat]),
            Stop::Mentor(mentor) => self.mentor_by[mentor],
            Stop::Mentee(mentee) => self.mentee_by[mentee],
            Stop::Outside => self.outside_by,
        };
        by.expect("every stop of a chain was reached from another")
    }

    fn move_along(&mut self, from: Stop, to: Stop) {
        match (from, to) {
            (Stop::Mentee(mentee), Stop::Seat(seat)) => self.take(mentee, seat),
            (Stop::Seat(seat), Stop::Mentee(mentee)) => self.leave(mentee, seat),
            (Stop::Seat(seat), Stop::Mentor(_)) => self.now.seats[seat].now += 1,
            (Stop::Mentor(_), Stop::Seat(seat)) => self.now.seats[seat].now -= 1,
            (Stop::Mentor(mentor), Stop::Outside) => self.now.loads[mentor].now += 1,
            (Stop::Outside, Stop::Mentor(mentor)) => self.now.loads[mentor].now -= 1,
            (Stop::Outside, Stop::Mentee(mentee)) => self.now.wants[mentee].now += 1,
            (Stop::Mentee(mentee), Stop::Outside) => self.now.wants[mentee].now -= 1,
            _ => unreachable!("no step leads from {from:?} to {to:?}"),
        }
    }

    /// Makes a pair, unless it is the one that is being settled: that one is made fast when the chain is done.
    fn take(&mut self, mentee: usize, seat: usize) {
        let mentor = seat % self.now.n_mentors;
        if self.now.tight.contains(mentee, mentor) {
            self.now.tight.remove(mentee, mentor);
            self.now.loose.insert(mentee, mentor);
            self.now.mentors_of[mentee].push(mentor);
            self.holders[seat].push(mentee);
        }
    }

    fn leave(&mut self, mentee: usize, seat: usize) {
        let mentor = seat % self.now.n_mentors;
        self.hold_fast(mentee, seat);
        self.now.mentors_of[mentee].retain(|&other| other != mentor);
        self.now.tight.insert(mentee, mentor);
    }
}
