//! A matching as callers see it: people by id, and the judge's word.

use serde::Serialize;
use tsify::Tsify;

use crate::fit::Scorer;
use crate::format::matching::{Pair, Pairs, write_csv, write_json};
use crate::matching::{Lock, Matching, Verdict};

/// Who goes with whom.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(rename = "Matching")]
pub struct JudgedPairs {
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

/// A matching, what had to be kept, and what the judge says of it.
pub(super) struct Judged<'a> {
    pub(super) scorer: &'a Scorer,
    pub(super) matching: Matching,
    pub(super) locks: Vec<Lock>,
    pub(super) verdict: Verdict,
}

impl Judged<'_> {
    pub(super) fn pairs(&self) -> JudgedPairs {
        let Pairs { placed, points, pairs, unplaced, .. } = Pairs::new(self.scorer, &self.matching, &self.locks);
        JudgedPairs { placed, points, optimal: self.verdict.is_optimal(), pairs, unplaced }
    }

    pub(super) fn json(&self) -> String {
        write_json(self.scorer, &self.matching, &self.locks)
    }

    pub(super) fn csv(&self) -> String {
        write_csv(self.scorer, &self.matching, &self.locks)
    }
}
