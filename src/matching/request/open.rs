//! The points of the pairs that a solver may make.

use std::borrow::Cow;

use super::Request;
use crate::fit::Points;
use crate::matching::table::Table;

/// The points of the pairs that are open, a row a mentee: those of the table itself where nothing stands in the way of
/// any pair, and else a copy.
#[derive(Debug, Clone)]
pub(in crate::matching) struct OpenPairs<'table> {
    n_mentors: usize,
    cells: Cow<'table, [Option<Points>]>,
}

impl<'table> OpenPairs<'table> {
    /// The open pairs of a request that have at least so many points.
    pub(in crate::matching) fn new(request: &Request<'table>, least_points: u16) -> Self {
        let (n_mentees, n_mentors) = (request.table().n_mentees(), request.table().n_mentors());
        let cells = request.table().cells();
        if is_untouched(request, least_points) {
            return Self { n_mentors, cells: Cow::Borrowed(cells) };
        }
        let is_full: Vec<bool> = (0..n_mentors).map(|mentor| request.open_places(mentor) == 0).collect();
        let mut open = cells.to_vec();
        for mentee in 0..n_mentees {
            let row = &mut open[mentee * n_mentors..][..n_mentors];
            let wants = request.open_wants(mentee) > 0;
            for (cell, is_full) in row.iter_mut().zip(&is_full) {
                *cell = cell.filter(|points| wants && !is_full && points.get() >= least_points);
            }
            for &mentor in request.locked().mentors_of(mentee) {
                row[mentor] = None;
            }
        }
        for &(mentee, mentor) in &request.bans {
            open[mentee * n_mentors + mentor] = None;
        }
        close_full_kinds(request, &mut open);
        Self { n_mentors, cells: Cow::Owned(open) }
    }

    /// What each mentor is worth to this mentee; `None` where the pair must not or cannot be made.
    #[inline]
    pub(in crate::matching) fn row(&self, mentee: usize) -> &[Option<Points>] {
        &self.cells[mentee * self.n_mentors..][..self.n_mentors]
    }

    /// All rows, one after another.
    pub(in crate::matching) fn into_cells(self) -> Cow<'table, [Option<Points>]> {
        self.cells
    }

    /// Closes the pairs that another table of the same people blocks.
    pub(in crate::matching) fn close_where_blocked(&mut self, other: &Table) {
        for (cell, _) in self.cells.to_mut().iter_mut().zip(other.cells()).filter(|(_, other)| other.is_none()) {
            *cell = None;
        }
    }
}

fn is_untouched(request: &Request<'_>, least_points: u16) -> bool {
    let conditions = request.conditions();
    let all_want = conditions.wants.iter().all(|&wants| wants > 0);
    let all_offer = request.table().places().iter().all(|&places| places > 0);
    let no_kind_is_shut = conditions.kinds.as_ref().is_none_or(|kinds| kinds.most > 0);
    let none_by_hand = request.bans.is_empty() && request.locked().n_pairs() == 0;
    least_points == 0 && all_want && all_offer && no_kind_is_shut && none_by_hand
}

/// Closes pairs of a kind of which no more may fall on the mentor, since locks have taken all.
fn close_full_kinds(request: &Request<'_>, open: &mut [Option<Points>]) {
    if request.conditions().kinds.is_none() {
        return;
    }
    let n_mentors = request.table().n_mentors();
    let is_shut: Vec<Vec<bool>> = (0..request.n_kinds())
        .map(|kind| (0..n_mentors).map(|mentor| request.open_of_kind(mentor, kind) == 0).collect())
        .collect();
    for mentee in 0..request.table().n_mentees() {
        let row = &mut open[mentee * n_mentors..][..n_mentors];
        for (cell, is_shut) in row.iter_mut().zip(&is_shut[request.kind_of(mentee)]) {
            *cell = cell.filter(|_| !is_shut);
        }
    }
}
