//! How many pairs there are, and what that means for a table of them.

use crate::fit::Scorer;

/// How many pairs a cohort has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// At most [`Size::SMALL`]: a table of all pairs takes no more than 50 MB, and knows everything that can be asked.
    Small,
    /// At most [`Size::LARGE`]: a table is used for what cannot be had without one.
    Large,
    /// There is no table.
    Huge,
}

impl Size {
    /// 5,000 mentees and 5,000 mentors, for example.
    pub const SMALL: usize = 25_000_000;

    /// Four times as many: a table of 200 MB.
    pub const LARGE: usize = 100_000_000;

    /// How many pairs the cohort has that is scored.
    pub fn of(scorer: &Scorer) -> Self {
        Self::of_pairs(scorer.mentees().len().saturating_mul(scorer.mentors().len()))
    }

    fn of_pairs(n_pairs: usize) -> Self {
        if n_pairs <= Self::SMALL {
            Self::Small
        } else if n_pairs <= Self::LARGE {
            Self::Large
        } else {
            Self::Huge
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn up_to_a_hundred_million_pairs_there_can_be_a_table() {
        let sizes = [0, 25_000_000, 25_000_001, 100_000_000, 100_000_001, 400_000_000].map(Size::of_pairs);
        assert_eq!(sizes, [Size::Small, Size::Small, Size::Large, Size::Large, Size::Huge, Size::Huge]);
    }
}
