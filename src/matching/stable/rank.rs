//! Where somebody stands in somebody else's order.

use crate::fit::Points;

/// Where somebody stands in somebody else's order: the better, the less. Of those with the same points, whoever comes
/// first in the table is better, so that no two stand at the same place.
///
/// One number, because they are compared by the million: the points that are missing, then who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::matching) struct Rank(u64);

impl Rank {
    pub(in crate::matching) fn new(points: Option<Points>, who: usize) -> Self {
        let missing = points.map_or(Points::MOST + 1, |points| Points::MOST - points.get());
        let who = u32::try_from(who).expect("a table of as many people would not fit into memory");
        Self(u64::from(missing) << u32::BITS | u64::from(who))
    }

    /// Whose place it is.
    pub(in crate::matching) fn who(self) -> usize {
        usize::try_from(self.0 & u64::from(u32::MAX)).expect("it was one when it came in")
    }
}
