//! Whom each side would rather have.

use crate::fit::Points;
use crate::matching::request::{OpenPairs, Request};
use crate::matching::table::Table;

/// Whom each side of a request would rather have: whoever has more points.
///
/// Usually both sides read one table, she her row and the mentor the column. Where the mentors see it otherwise, they have
/// a table of their own; a pair that it blocks is not to be had either.
#[derive(Debug, Clone, Copy)]
pub struct Preferences<'a> {
    request: &'a Request<'a>,
    of_mentors: &'a Table,
}

impl<'a> Preferences<'a> {
    /// Both sides read the table of the request.
    pub fn shared(request: &'a Request<'a>) -> Self {
        Self { request, of_mentors: request.table() }
    }

    /// The mentees read the table of the request, the mentors another one; `None` if that is of other numbers of people.
    /// Places are those of the request.
    pub fn of_both(request: &'a Request<'a>, of_mentors: &'a Table) -> Option<Self> {
        let shape = |table: &Table| (table.n_mentees(), table.n_mentors());
        (shape(of_mentors) == shape(request.table())).then_some(Self { request, of_mentors })
    }

    /// What is asked.
    pub fn request(&self) -> &'a Request<'a> {
        self.request
    }

    /// What this mentor is worth to this mentee; `None` if the pair is blocked.
    pub fn to_mentee(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.request.table().points(mentee, mentor)
    }

    /// What this mentee is worth to this mentor; `None` if the pair is blocked.
    pub fn to_mentor(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.of_mentors.points(mentee, mentor)
    }

    /// The pairs that may be made beside the locked ones, by what they are worth to the mentee.
    pub(in crate::matching) fn open(&self) -> OpenPairs<'a> {
        let mut open = OpenPairs::new(self.request, self.request.objective().least_points);
        if !std::ptr::eq(self.of_mentors, self.request.table()) {
            open.close_where_blocked(self.of_mentors);
        }
        open
    }
}
