//! The best of very many pairs: each mentee's best mentors, and each mentor's best mentees.
//!
//! A table of 40,000 mentees and 10,000 mentors would take 800 MB, of which nearly nothing is ever of use. Here the
//! rows are scored one after another, and of each only what may matter is kept: some 20 MB.
//!
//! Several can share the work: each makes a [`ShortlistPart`] of some mentees, and the parts put together are the same,
//! byte by byte, as if one had made them all.

mod alike;
mod barred;
mod lists;
mod of_mentee;
mod of_mentors;
mod part;
mod relist;
mod row;
mod spread;
mod travel;

use std::ops::{ControlFlow, Range};

pub use barred::Barred;
pub(crate) use lists::Addition;
pub use lists::{Shortlists, ShortlistsError};
pub use part::{PartError, ShortlistPart};
pub(crate) use relist::{Costs, Relisted, Relister};
pub(crate) use row::Maker;

use super::points::Points;
use super::scorer::Scorer;

/// How many of the best pairs are kept. Both sides matter: a mentor who is in nobody's list could not be placed at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The best mentors of each mentee.
    pub of_mentee: usize,
    /// The best mentees of each mentor.
    pub of_mentor: usize,
}

/// The pairs that are among the best of the mentee or of the mentor, and what is known of all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortlisted {
    /// Each mentee's best mentors, the best first, and then the mentors among whose best she is. No blocked pair is among
    /// them.
    pub lists: Shortlists,
    /// For each mentee the points that no pair exceeds that her list lacks; `None` if it lacks only blocked ones.
    pub most_of_others: Vec<Option<Points>>,
}

impl Scorer {
    /// Scores every pair of these mentees that is not barred, and keeps only the best, in little memory. Before each
    /// mentee `progress` is told how many are done, and may break it off; then there is nothing.
    ///
    /// Of mentees who are worth the same to a mentor the first are kept. Of mentors who are worth the same to a mentee
    /// those are kept who come first after some place in the row, another one for each mentee: where many pairs are
    /// equal, the lists of all mentees name as many mentors as they can.
    pub fn shortlist(
        &self,
        mentees: Range<usize>,
        keep: Keep,
        barred: &Barred,
        mut progress: impl FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), ShortlistPart> {
        let mut maker = Maker::new(mentees.clone(), self.mentors().len(), keep, barred.least_points());
        let mut rows = self.rows();
        for (n_done, mentee) in mentees.enumerate() {
            progress(n_done)?;
            if barred.has_mentee(mentee) {
                maker.pass();
                continue;
            }
            let totals = rows.totals(&self.mentees()[mentee]);
            barred.block(mentee, totals);
            maker.read(totals);
        }
        ControlFlow::Continue(maker.finish())
    }
}
