//! What the rules give a pair, whichever round may make it.

use std::cell::OnceCell;
use std::sync::Arc;

use crate::fit::{Points, Scorer};

/// The rules as they stand, and those of the rounds where these allow more.
pub(super) struct PairRules<'a> {
    scorer: &'a Scorer,
    /// Made only when a pair is blocked by the rules as they stand.
    rounds: OnceCell<Vec<Scorer>>,
}

impl<'a> PairRules<'a> {
    pub(super) fn of(scorer: &'a Scorer) -> Self {
        Self { scorer, rounds: OnceCell::new() }
    }

    /// The points of a pair by the rules as they stand, or else by the first round that allows it; `None` if all block
    /// it.
    pub(super) fn points(&self, mentee: usize, mentor: usize) -> Option<u16> {
        let points = |scorer: &Scorer| {
            scorer.fit(&scorer.mentees()[mentee], &scorer.mentors()[mentor]).points().map(Points::get)
        };
        points(self.scorer).or_else(|| self.rounds().iter().find_map(points))
    }

    fn rounds(&self) -> &[Scorer] {
        let cohort = self.scorer.cohort();
        let of_round = |round| Scorer::new(Arc::new(cohort.in_round(round)));
        self.rounds.get_or_init(|| cohort.program().matching.rounds.iter().map(of_round).collect())
    }
}
