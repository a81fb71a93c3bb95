//! The best mentors of one mentee.

use std::cmp::Reverse;

use crate::fit::points::Points;

/// How many times as many as are kept are gathered before the worst are thrown away.
const GATHERED: usize = 4;

/// The best mentors of one mentee, of those who came so far.
#[derive(Clone, Debug)]
pub(super) struct OfMentee {
    n_kept: usize,
    /// What a mentor must surpass to be among them.
    worst: i16,
    /// Those among whom the best are: points and mentors.
    found: Vec<(i16, Reverse<u32>)>,
}

impl OfMentee {
    pub(super) fn new(n_kept: usize) -> Self {
        let mut best = Self { n_kept, worst: 0, found: Vec::with_capacity(n_kept * GATHERED) };
        best.forget();
        best
    }

    /// What a mentor must surpass to be taken.
    pub(super) fn worst(&self) -> i16 {
        self.worst
    }

    /// Takes a mentor, if she is better than the worst. Mentors come in their order, so that of two who are worth the
    /// same the first stays.
    pub(super) fn take(&mut self, mentor: u32, points: i16) {
        if points <= self.worst {
            return;
        }
        self.found.push((points, Reverse(mentor)));
        if self.found.len() == self.n_kept * GATHERED {
            self.throw_away_the_worst();
        }
    }

    /// Gives the best, by mentor, and begins anew.
    pub(super) fn finish(&mut self, mut give: impl FnMut(u32, Points)) {
        if self.found.len() > self.n_kept {
            self.throw_away_the_worst();
        }
        self.found.sort_unstable_by_key(|(_, Reverse(mentor))| *mentor);
        for (points, Reverse(mentor)) in &self.found {
            give(*mentor, Points::of_total(points.cast_unsigned()).expect("nobody who is blocked is taken"));
        }
        self.forget();
    }

    fn throw_away_the_worst(&mut self) {
        let (_, (worst, _), _) = self.found.select_nth_unstable_by(self.n_kept - 1, |one, next| next.cmp(one));
        self.worst = *worst;
        self.found.truncate(self.n_kept);
    }

    fn forget(&mut self) {
        self.found.clear();
        self.worst = if self.n_kept == 0 { i16::MAX } else { -1 };
    }
}
