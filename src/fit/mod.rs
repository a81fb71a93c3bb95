//! How well a pair fits: whole points up to 10,000, or blocked; and why.
//!
//! A [`Scorer`] compiles a [`Cohort`](crate::cohort::Cohort) once. Then every pair costs a few comparisons, one a rule:
//!
//! 1. The rule's comparison gives a share from nothing to all (`compare/` holds the formulas).
//! 2. Its level turns the share round, or blocks the pair; its treatment of missing answers stands in where one of the
//!    two did not answer.
//! 3. The rules' weights are scaled so that the most that a pair can have is 10,000 points, by largest remainders. The
//!    one rule that matters most to a mentee counts double in her row, which is scaled to 10,000 again.
//! 4. The share of a rule's points, rounded to whole points, is what the rule gives. The sum is the fit.
//!
//! So the reasons of an [`Explanation`] add up to the fit exactly, on every pair.
//!
//! It does not decide who goes with whom: that is [`matching`](crate::matching).

mod applicant;
mod compare;
mod explain;
mod operand;
mod plain;
mod points;
mod row;
mod rule;
mod scorer;
mod share;
mod shortlist;
pub mod text;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

pub use applicant::{Met, ProfileFit, ProfileReason};
pub(crate) use operand::{Term, Terms};
pub(crate) use plain::PlainRows;
pub(crate) use share::Share;

pub use explain::{Audience, Explanation, Reason, ReasonKind};
pub use points::Points;
pub use row::Rows;
pub use scorer::{Party, Scorer};
pub(crate) use shortlist::{Addition, Costs, Maker, Relisted, Relister};
pub use shortlist::{Barred, Keep, PartError, ShortlistPart, Shortlisted, Shortlists, ShortlistsError};

/// What the rules say of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They may meet, and fit so well.
    Points(Points),
    /// At least one rule forbids that they meet.
    Blocked,
}

impl Fit {
    pub(crate) fn of(points: Option<Points>) -> Self {
        points.map_or(Self::Blocked, Self::Points)
    }

    /// The points, unless the pair is blocked.
    pub fn points(self) -> Option<Points> {
        match self {
            Self::Points(points) => Some(points),
            Self::Blocked => None,
        }
    }
}

/// What applicants are told instead of points, which could be turned back into somebody's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Band {
    /// Little in common.
    Weak,
    /// Something in common.
    Fair,
    /// Much in common.
    Good,
    /// Most in common.
    Strong,
}

impl Band {
    /// The stable name.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

fn greatest_common_divisor<T>(one: T, other: T) -> T
where
    T: Copy + Default + PartialEq + std::ops::Rem<Output = T>,
{
    if other == T::default() { one } else { greatest_common_divisor(other, one % other) }
}
