//! What a comparison gives: a share from nothing to all.

/// A share from nothing to all, in whole hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Share(u16);

impl Share {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// Half.
    pub(crate) const HALF: Self = Self(5_000);
    /// All.
    pub(crate) const ALL: Self = Self(10_000);

    /// `part` of `whole`, at most all; halves are rounded up. Nothing of nothing is nothing.
    pub(crate) fn of(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::NONE;
        }
        let hundredths = (part.min(whole) * 20_000 + whole) / (2 * whole);
        Self(u16::try_from(hundredths).expect("a part that is at most the whole makes at most 10,000 hundredths"))
    }

    /// A percentage, at most 100.
    pub(crate) fn percent(percent: u16) -> Self {
        Self::of(percent.into(), 100)
    }

    /// All when it holds, else nothing.
    pub(crate) fn all_if(holds: bool) -> Self {
        if holds { Self::ALL } else { Self::NONE }
    }

    /// What is left to all.
    pub(crate) fn rest(self) -> Self {
        Self(Self::ALL.0 - self.0)
    }

    /// The share in hundredths of a percent.
    pub(crate) fn hundredths(self) -> u16 {
        self.0
    }

    /// The share of this many points; halves are rounded up.
    pub(crate) fn of_points(self, most: u16) -> u16 {
        let points = (u32::from(self.0) * u32::from(most) * 2 + 10_000) / 20_000;
        u16::try_from(points).expect("a share of points is at most all of them")
    }
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_share_is_rounded_half_up_and_never_more_than_all() {
        assert_eq!(Share::of(1, 3).hundredths(), 3_333);
        assert_eq!(Share::of(2, 3).hundredths(), 6_667);
        assert_eq!(Share::of(5, 3), Share::ALL);
        assert_eq!(Share::of(0, 0), Share::NONE);
        assert_eq!(Share::of(1, 20_000).hundredths(), 1);
        assert_eq!(Share::of(1, 20_001).hundredths(), 0);
    }

    #[test]
    fn a_share_of_points_is_rounded_half_up() {
        assert_eq!(Share::ALL.of_points(1_234), 1_234);
        assert_eq!(Share::HALF.of_points(3), 2);
        assert_eq!(Share::NONE.of_points(10_000), 0);
    }
}
