//! What every pair is worth, on demand.

use std::ops::ControlFlow;

use crate::fit::{Keep, Maker, Points, Shortlisted};
use crate::matching::table::Table;

/// Where one mentor in so many of a row that stands in memory is of interest, it is read as a whole.
const FEW: usize = 8;

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

    /// From how many pairs of one mentee on a whole row is quicker.
    fn n_pairs_of_a_row(&self) -> usize {
        self.n_mentors() / FEW
    }

    /// Reads every row once and lists the best pairs. Before each mentee `progress` is told how many are done, and may
    /// break it off.
    fn shortlist(
        &self,
        keep: Keep,
        progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Shortlisted> {
        let mut maker = Maker::new(0..self.n_mentees(), self.n_mentors(), keep, 0);
        let mut space = Vec::new();
        for mentee in 0..self.n_mentees() {
            progress(mentee)?;
            maker.read_row(self.row(mentee, &mut space));
        }
        ControlFlow::Continue(maker.finish().finish())
    }
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
