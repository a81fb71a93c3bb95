//! The pairs of a community, scored when they are asked for.

use std::cell::RefCell;
use std::ops::ControlFlow;

use super::Community;
use crate::fit::{Keep, Points, Rows, ShortlistPart, Shortlisted};
use crate::matching::large::AllPairs;

/// A pair by itself takes as long as so many of a row.
const ROW: usize = 64;

/// The pairs that may be made, scored when they are asked for.
pub(super) struct OpenPairs<'a> {
    community: &'a Community<'a>,
    rows: RefCell<Rows<'a>>,
}

impl<'a> OpenPairs<'a> {
    pub(super) fn new(community: &'a Community<'a>) -> Self {
        Self { community, rows: RefCell::new(community.scorer.rows()) }
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
        let mut rows = self.rows.borrow_mut();
        let row = rows.row(&self.community.scorer.mentees()[mentee]);
        space.clear();
        space.extend(row.iter().enumerate().map(|(mentor, points)| self.open(mentee, mentor, *points)));
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
