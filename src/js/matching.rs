//! A matching as callers see it: people by id.

use serde::Serialize;
use tsify::Tsify;

use crate::fit::Scorer;
use crate::matching::{self, Verdict};

/// Who goes with whom.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Matching {
    /// How many mentees have a mentor.
    placed: usize,
    /// What all pairs are worth together.
    points: u64,
    /// Whether the judge found it proven that nothing is better: neither more mentees placed, nor as many for more
    /// points, with every lock kept.
    optimal: bool,
    /// The pairs, in the order of the mentees' ids.
    pairs: Vec<Pair>,
    /// The ids of the mentees who have no mentor, in order.
    unplaced: Vec<String>,
}

/// One pair.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(super) struct Pair {
    /// The mentee's id.
    mentee: String,
    /// The mentor's id.
    mentor: String,
    /// How well they fit.
    points: u16,
    /// Whether it was locked.
    by_hand: bool,
}

/// A matching, what had to be kept, and what the judge says of it.
pub(super) struct Judged {
    pub(super) matching: matching::Matching,
    pub(super) locks: Vec<matching::Lock>,
    pub(super) verdict: Verdict,
}

impl Matching {
    pub(super) fn of(scorer: &Scorer, judged: &Judged) -> Self {
        let Judged { matching, locks, verdict } = judged;
        let id = |mentee: usize| scorer.mentees()[mentee].member().id().to_owned();
        let pair = |(mentee, mentor)| {
            let (one, other) = (&scorer.mentees()[mentee], &scorer.mentors()[mentor]);
            let points = scorer.fit(one, other).points()?.get();
            let by_hand = locks.contains(&matching::Lock { mentee, mentor });
            Some(Pair { mentee: id(mentee), mentor: other.member().id().to_owned(), points, by_hand })
        };
        Self {
            placed: verdict.n_placed(),
            points: verdict.total_points(),
            optimal: verdict.is_optimal(),
            pairs: matching.pairs().filter_map(pair).collect(),
            unplaced: matching.unplaced().map(id).collect(),
        }
    }
}
