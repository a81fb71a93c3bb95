//! The kinds of request, where no more than so many of one kind may fall on one mentor.

use crate::matching::request::Request;

/// The kinds that people of one side are told apart by. Mentees have them where a request limits them; mentors never do.
#[derive(Debug, Clone, Copy)]
pub(in crate::matching) struct KindsOf<'a> {
    of_each: Option<&'a [usize]>,
    n_kinds: usize,
}

impl<'a> KindsOf<'a> {
    /// All are of one kind.
    pub(in crate::matching) fn one() -> Self {
        Self { of_each: None, n_kinds: 1 }
    }

    /// The kinds of the mentees' requests.
    pub(in crate::matching) fn mentees(request: &'a Request<'_>) -> Self {
        let kinds = request.conditions().kinds.as_ref();
        Self { of_each: kinds.map(|kinds| kinds.of_mentee.as_slice()), n_kinds: request.n_kinds() }
    }

    pub(in crate::matching) fn n_kinds(self) -> usize {
        self.n_kinds
    }

    /// The kind of this person.
    pub(in crate::matching) fn of(self, person: usize) -> usize {
        self.of_each.map_or(0, |of_each| of_each[person])
    }
}
