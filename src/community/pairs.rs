//! The pairs of a community, scored when they are asked for.

use std::cell::RefCell;
use std::ops::ControlFlow;

use super::Community;
use crate::fit::{Keep, Points, Rows, ShortlistPart, Shortlisted};
use crate::matching::large::AllPairs;

/// A pair by itself takes as long as so many of a row.
const ROW: usize = 256;

/// The pairs that may be made, scored when they are asked for.
pub(super) struct OpenPairs<'a> {
    community: &'a Community<'a>,
    rows: RefCell<Rows<'a>>,
}

impl<'a> OpenPairs<'a> {
    pub(super) fn new(community: &'a Community<'a>) -> Self {
        Self { community, rows: RefCell::new(community.scorer.rows()) }
    }

    fn forget_what_fits_too_little(&self, row: &mut [Option<Points>]) {
        let least = self.community.barred.least_points();
        if least > 0 {
            for cell in row {
                *cell = cell.filter(|points| points.get() >= least);
            }
        }
    }

    fn open(&self, mentee: usize, mentor: usize, points: Option<Points>) -> Option<Points> {
        points.filter(|points| self.community.barred.allows(mentee, mentor, *points))
    }
}

impl AllPairs for OpenPairs<'_> {
    fn n_mentees(&self) -> usize {
        self.community.scorer.mentees().len()
    }

    fn n_mentors(&self) -> usize {
        self.community.scorer.mentors().len()
    }

    fn row<'space>(&'space self, mentee: usize, space: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>] {
        space.clear();
        if !self.community.barred.has_mentee(mentee) {
            space.extend_from_slice(self.rows.borrow_mut().open_row(mentee, &self.community.barred));
            self.forget_what_fits_too_little(space);
        }
        space.resize(self.n_mentors(), None);
        space
    }

    fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.open(mentee, mentor, self.community.points(mentee, mentor))
    }

    fn n_pairs_of_a_row(&self) -> usize {
        self.n_mentors() / ROW
    }

    fn shortlist(
        &self,
        keep: Keep,
        progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Shortlisted> {
        let Community { scorer, barred, .. } = self.community;
        scorer.shortlist(0..self.n_mentees(), keep, barred, progress).map_continue(ShortlistPart::finish)
    }
}
