//! Chains of moves along tight pairs, found breadth first.

use super::Arrangement;
use super::tight::{MentorSet, members, set_of_size};

/// What one step of a chain is.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// This mentee moves from one mentor to the next.
    Moves(usize),
    /// A place changes hands with the outside, and nobody moves.
    PlaceAlone,
}

/// The memory of the searches for chains, kept from one to the next.
pub(super) struct Chains {
    /// The mentors, and the outside, that no search has reached.
    unseen: Vec<u64>,
    /// From where each was reached, and how.
    reached_by: Vec<(usize, Step)>,
    queue: Vec<usize>,
}

impl Chains {
    pub(super) fn new(outside: usize) -> Self {
        Self {
            unseen: set_of_size(outside + 1),
            reached_by: vec![(outside, Step::PlaceAlone); outside + 1],
            queue: Vec::with_capacity(outside + 1),
        }
    }

    /// Forgets what was seen.
    pub(super) fn forget(&mut self) {
        self.unseen.fill(u64::MAX);
    }

    /// From where a mentor was reached, and how.
    pub(super) fn reached_by(&self, mentor: usize) -> (usize, Step) {
        self.reached_by[mentor]
    }

    /// Looks for a chain from one mentor to another, past everyone who was seen since the last
    /// [`forget`](Self::forget): a search that failed has seen only those from whom there is no chain.
    pub(super) fn find(&mut self, now: &Arrangement<'_>, start: usize, end: usize) -> bool {
        if !self.is_unseen(start) {
            return false;
        }
        self.queue.clear();
        self.queue.push(start);
        self.unseen[start / 64] &= !(1 << (start % 64));
        let mut n_done = 0;
        while let Some(&mentor) = self.queue.get(n_done) {
            n_done += 1;
            self.step_from(now, mentor, end);
            if !self.is_unseen(end) {
                return true;
            }
        }
        false
    }

    /// Reaches all that are one step away, or as many as it takes to reach the end.
    fn step_from(&mut self, now: &Arrangement<'_>, mentor: usize, end: usize) {
        for &mentee in &now.movable[mentor] {
            self.reach(now.tight.row(mentee), mentor, Step::Moves(mentee));
            if !self.is_unseen(end) {
                return;
            }
        }
        let outside = now.tight.outside();
        if mentor == outside {
            self.reach(now.tight.unpriced(), outside, Step::PlaceAlone);
        } else if now.has_room(mentor) && self.is_unseen(outside) {
            self.note(outside, mentor, Step::PlaceAlone);
        }
    }

    fn reach(&mut self, mentors: &MentorSet, from: usize, step: Step) {
        for (at, &word) in mentors.iter().enumerate() {
            for mentor in members(at * 64, word & self.unseen[at]) {
                self.note(mentor, from, step);
            }
        }
    }

    fn note(&mut self, mentor: usize, from: usize, step: Step) {
        self.unseen[mentor / 64] &= !(1 << (mentor % 64));
        self.reached_by[mentor] = (from, step);
        self.queue.push(mentor);
    }

    fn is_unseen(&self, mentor: usize) -> bool {
        self.unseen[mentor / 64] >> (mentor % 64) & 1 == 1
    }
}
