//! What a pair is worth, as one number.

use crate::fit::Points;

/// What a pair is worth: so much for being made, and so much for each of its points. Staying unplaced is worth nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// For being made at all; 0 or more.
    pub pair: i64,
    /// For each point; 1 or more.
    pub point: i64,
}

impl Worth {
    /// Points are all that counts. A pair that has none is as good as no pair.
    pub const POINTS: Self = Self { pair: 0, point: 1 };

    /// Placing one more of so many mentees counts more than all points together; it keeps what unit the points may have
    /// in common, which saves bids.
    pub fn most_placed(n_mentees: usize) -> Self {
        Self { pair: more_than(n_mentees) * i64::from(Points::MOST), point: 1 }
    }

    /// One point more counts more than placing any number of so many mentees.
    pub fn best_fits(n_mentees: usize) -> Self {
        Self { pair: 1, point: more_than(n_mentees) }
    }

    /// What a pair is worth that has these points.
    #[inline]
    pub fn of(self, points: Points) -> i64 {
        self.pair + i64::from(points.get()) * self.point
    }

    /// What no pair exceeds.
    pub(super) fn most(self) -> i64 {
        self.pair + i64::from(Points::MOST) * self.point
    }

    /// What the points of a pair are worth.
    pub(in crate::matching) fn of_points(self, points: Option<Points>) -> i64 {
        points.map_or(0, |points| i64::from(points.get()) * self.point)
    }

    /// The same in so many parts; `None` where that goes beyond 59 bits.
    pub(super) fn in_parts(self, parts: i64) -> Option<Self> {
        let scaled = Self { pair: self.pair.checked_mul(parts)?, point: self.point.checked_mul(parts)? };
        let most = scaled.point.checked_mul(Points::MOST.into())?.checked_add(scaled.pair)?;
        (self.pair >= 0 && self.point >= 1 && most < 1 << 59).then_some(scaled)
    }
}

fn more_than(n_mentees: usize) -> i64 {
    i64::try_from(n_mentees).expect("people in memory can be counted") + 1
}
