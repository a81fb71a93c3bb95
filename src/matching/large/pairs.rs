//! What every pair is worth, on demand.

use crate::fit::Points;
use crate::matching::table::Table;

/// The points of every pair, from wherever they come: a table in memory, or rules that are applied when asked.
///
/// The same question must always get the same answer.
pub trait AllPairs {
    /// How many mentees there are.
    fn n_mentees(&self) -> usize;

    /// How many mentors there are.
    fn n_mentors(&self) -> usize;

    /// What each mentor is worth to one mentee, in the order of mentors; `None` where the pair is blocked.
    ///
    /// Who has no such row at hand writes it into `space` and lends that.
    fn row<'space>(&'space self, mentee: usize, space: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>];

    /// What one pair is worth; `None` if it is blocked.
    fn points(&self, mentee: usize, mentor: usize) -> Option<Points>;
}

impl AllPairs for Table {
    fn n_mentees(&self) -> usize {
        Self::n_mentees(self)
    }

    fn n_mentors(&self) -> usize {
        Self::n_mentors(self)
    }

    fn row<'space>(&'space self, mentee: usize, _: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>] {
        Self::row(self, mentee)
    }

    fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        Self::points(self, mentee, mentor)
    }
}
