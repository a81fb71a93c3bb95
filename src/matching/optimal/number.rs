//! The whole numbers in which worths are counted: small ones where they are large enough, since they are quicker.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// A whole number that is large enough for all that a request can be worth.
pub(in crate::matching) trait Number:
    Copy
    + Ord
    + Debug
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
{
    /// Nothing.
    const ZERO: Self;
    /// What nothing is worth: farther than anything.
    const FAR: Self;

    /// Points as such a number.
    fn of_points(points: u16) -> Self;

    /// A number that is known to be small enough.
    fn narrow(wide: i128) -> Self;

    /// The same number, wide.
    fn wide(self) -> i128;
}

impl Number for i64 {
    const ZERO: Self = 0;
    const FAR: Self = Self::MAX;

    #[inline]
    fn of_points(points: u16) -> Self {
        points.into()
    }

    fn narrow(wide: i128) -> Self {
        Self::try_from(wide).expect("worths were found small enough for 64 bits")
    }

    fn wide(self) -> i128 {
        self.into()
    }
}

impl Number for i128 {
    const ZERO: Self = 0;
    const FAR: Self = Self::MAX;

    #[inline]
    fn of_points(points: u16) -> Self {
        points.into()
    }

    fn narrow(wide: i128) -> Self {
        wide
    }

    fn wide(self) -> i128 {
        self
    }
}
