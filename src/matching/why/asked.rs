//! What was asked, kept for as long as somebody may question the answer.

use crate::fit::Points;
use crate::matching::objective::Objective;
use crate::matching::pairing::Matching;
use crate::matching::request::{Clash, Conditions, Lock, Request};
use crate::matching::table::Table;

/// A request of its own: table, conditions, and the pairs that its locks make.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) table: Table,
    /// With nothing left to be understood; bans in order.
    pub(super) conditions: Conditions,
    pub(super) locked: Matching,
}

impl Asked {
    pub(super) fn of(request: &Request<'_>) -> Self {
        let mut conditions = request.conditions().clone();
        conditions.bans.sort_unstable();
        Self { table: request.table().clone(), conditions, locked: request.locked().clone() }
    }

    pub(super) fn objective(&self) -> &Objective {
        &self.conditions.objective
    }

    /// Why this pair cannot be made, whatever is given up for it.
    pub(super) fn clash(&self, pair: Lock) -> Option<Clash> {
        Request::new(&self.table, self.conditions.clone()).expect("what was asked can be kept").clash(pair)
    }

    pub(super) fn kind_of(&self, mentee: usize) -> usize {
        self.conditions.kinds.as_ref().map_or(0, |kinds| kinds.of_mentee[mentee])
    }

    pub(super) fn is_banned(&self, mentee: usize, mentor: usize) -> bool {
        self.conditions.bans.binary_search(&(mentee, mentor)).is_ok()
    }

    /// The points of a pair that fits well enough to be made freely, if nothing else is against it.
    pub(super) fn fitting(&self, mentee: usize, mentor: usize) -> Option<Points> {
        let least = self.objective().least_points;
        let points = self.table.points(mentee, mentor).filter(|points| points.get() >= least);
        points.filter(|_| !self.is_banned(mentee, mentor))
    }
}
