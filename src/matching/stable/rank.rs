//! Where somebody stands in somebody else's order.

use std::cmp::Reverse;

use crate::fit::Points;

/// Where somebody stands in somebody else's order: the better, the less. Of those with the same points, whoever comes
/// first in the table is better, so that no two stand at the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::matching) struct Rank {
    points: Reverse<Option<Points>>,
    who: usize,
}

impl Rank {
    pub(in crate::matching) fn new(points: Option<Points>, who: usize) -> Self {
        Self { points: Reverse(points), who }
    }

    /// Whose place it is.
    pub(in crate::matching) fn who(self) -> usize {
        self.who
    }
}
