//! For each mentee some mentors with points: a table of which only the promising pairs are kept.

use std::fmt;
use std::ops::Range;

use crate::fit::points::Points;

/// The pairs that may be made, mentee by mentee; every other pair is as if it were blocked.
///
/// Six bytes a pair: where a table of 40,000 by 10,000 has 800 MB, 64 mentors of each mentee have 15 MB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortlists {
    n_mentors: usize,
    /// Where the list of each mentee begins, and at the end where the last one ends.
    starts: Vec<usize>,
    mentors: Vec<u32>,
    points: Vec<Points>,
}

/// One pair that a list lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Addition {
    pub(crate) mentee: u32,
    pub(crate) mentor: u32,
    pub(crate) points: Points,
}

impl Shortlists {
    /// Lists one after another: those of mentee `i` are at `starts[i]..starts[i + 1]` of `mentors` and `points`.
    ///
    /// # Errors
    /// If `starts` does not cut both into lists from end to end, or if a list names somebody twice or beyond `n_mentors`.
    pub fn new(
        n_mentors: usize,
        starts: Vec<usize>,
        mentors: Vec<u32>,
        points: Vec<Points>,
    ) -> Result<Self, ShortlistsError> {
        let whole = starts.first() == Some(&0) && starts.last() == Some(&mentors.len());
        if !whole || !starts.is_sorted() || mentors.len() != points.len() {
            return Err(ShortlistsError::NotCutIntoLists);
        }
        let lists = Self { n_mentors, starts, mentors, points };
        lists.check_names()?;
        Ok(lists)
    }

    fn check_names(&self) -> Result<(), ShortlistsError> {
        let mut named_by = vec![None; self.n_mentors];
        for mentee in 0..self.n_mentees() {
            for &mentor in &self.mentors[self.range(mentee)] {
                let Some(last) = named_by.get_mut(mentor as usize) else {
                    return Err(ShortlistsError::NobodyThere { mentee, mentor });
                };
                if last.replace(mentee) == Some(mentee) {
                    return Err(ShortlistsError::NamedTwice { mentee, mentor });
                }
            }
        }
        Ok(())
    }

    /// Room for the lists of `n_mentees`, of whom none has a list yet.
    pub(crate) fn with_room(n_mentees: usize, n_mentors: usize, n_pairs: usize) -> Self {
        let mut starts = Vec::with_capacity(n_mentees + 1);
        starts.push(0);
        Self { n_mentors, starts, mentors: Vec::with_capacity(n_pairs), points: Vec::with_capacity(n_pairs) }
    }

    /// Makes room for so many more pairs, and not for more.
    pub(super) fn reserve(&mut self, n_pairs: usize) {
        self.mentors.reserve_exact(n_pairs);
        self.points.reserve_exact(n_pairs);
    }

    /// Gives the next mentee her list, in which nobody may stand twice.
    pub(crate) fn push_list(&mut self, list: impl Iterator<Item = (u32, Points)>) {
        for (mentor, points) in list {
            self.mentors.push(mentor);
            self.points.push(points);
        }
        self.starts.push(self.mentors.len());
    }

    /// Gives the mentees after the last one these lists, of as many mentors.
    pub(super) fn append(&mut self, next: &Self) {
        let before = self.mentors.len();
        self.starts.extend(next.starts[1..].iter().map(|end| before + end));
        self.mentors.extend_from_slice(&next.mentors);
        self.points.extend_from_slice(&next.points);
    }

    /// How many mentees there are.
    pub fn n_mentees(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many mentors there are.
    pub fn n_mentors(&self) -> usize {
        self.n_mentors
    }

    /// How many pairs there are in all lists together.
    pub fn n_pairs(&self) -> usize {
        self.mentors.len()
    }

    /// The list of one mentee, in the order in which it was given.
    ///
    /// # Panics
    /// If there is no such mentee, as indexing a slice does.
    pub fn list(&self, mentee: usize) -> impl Iterator<Item = (u32, Points)> {
        self.part(self.range(mentee))
    }

    /// How many mentees have each mentor on their list.
    pub(crate) fn n_askers(&self) -> Vec<u32> {
        let mut n_askers = vec![0; self.n_mentors];
        for &mentor in &self.mentors {
            n_askers[mentor as usize] += 1;
        }
        n_askers
    }

    /// The points of all pairs of all lists.
    pub(crate) fn all_points(&self) -> impl Iterator<Item = Points> {
        self.points.iter().copied()
    }

    /// The most points of any pair; nothing if there is none.
    pub(crate) fn most_points(&self) -> Option<Points> {
        self.all_points().max()
    }

    /// Where the list of one mentee stands.
    #[inline]
    pub(crate) fn range(&self, mentee: usize) -> Range<usize> {
        self.starts[mentee]..self.starts[mentee + 1]
    }

    /// Some pairs, by where they stand.
    #[inline]
    pub(crate) fn part(&self, range: Range<usize>) -> impl Iterator<Item = (u32, Points)> {
        self.mentors[range.clone()].iter().copied().zip(self.points[range].iter().copied())
    }

    /// One pair, by where it stands.
    #[inline]
    pub(crate) fn at(&self, at: usize) -> (u32, Points) {
        (self.mentors[at], self.points[at])
    }

    /// Whether one mentee has a mentor on her list.
    pub(crate) fn names(&self, mentee: usize, mentor: u32) -> bool {
        self.mentors[self.range(mentee)].contains(&mentor)
    }

    /// Adds pairs that the lists lack, sorted by mentee, to the ends of their lists; in place, from the back.
    pub(crate) fn widen(&mut self, additions: &[Addition]) {
        let Some(any) = additions.first() else { return };
        self.reserve(additions.len());
        let mut from = self.mentors.len();
        self.mentors.resize(from + additions.len(), any.mentor);
        self.points.resize(from + additions.len(), any.points);
        let mut left = additions.len();
        for mentee in (0..self.n_mentees()).rev() {
            let start = self.starts[mentee];
            self.starts[mentee + 1] = from + left;
            while left > 0 && additions[left - 1].mentee as usize == mentee {
                left -= 1;
                self.mentors[from + left] = additions[left].mentor;
                self.points[from + left] = additions[left].points;
            }
            if left == 0 {
                break;
            }
            self.mentors.copy_within(start..from, start + left);
            self.points.copy_within(start..from, start + left);
            from = start;
        }
    }
}

/// Why lists cannot be used. People are numbered from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortlistsError {
    /// The starts do not cut the mentors and their points into lists from end to end.
    NotCutIntoLists,
    /// A list names a mentor beyond the last.
    NobodyThere {
        /// Whose list it is.
        mentee: usize,
        /// Whom it names.
        mentor: u32,
    },
    /// A list names a mentor more than once.
    NamedTwice {
        /// Whose list it is.
        mentee: usize,
        /// Whom it names.
        mentor: u32,
    },
}

impl fmt::Display for ShortlistsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotCutIntoLists => {
                write!(formatter, "the starts do not cut mentors and points into lists from end to end")
            }
            Self::NobodyThere { mentee, mentor } => {
                write!(formatter, "the list of mentee {mentee} names mentor {mentor}, who is not there")
            }
            Self::NamedTwice { mentee, mentor } => {
                write!(formatter, "the list of mentee {mentee} names mentor {mentor} more than once")
            }
        }
    }
}

impl std::error::Error for ShortlistsError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: u16) -> Points {
        Points::new(points).expect("not more than the most")
    }

    #[track_caller]
    fn assert_refused(starts: &[usize], mentors: &[u32], sentence: &str) {
        let points = vec![points(5); mentors.len()];
        let error = Shortlists::new(3, starts.to_vec(), mentors.to_vec(), points).expect_err("a fault");
        assert_eq!(error.to_string(), sentence);
    }

    #[test]
    fn lists_that_cannot_be_used_are_refused_by_name() {
        let not_cut = "the starts do not cut mentors and points into lists from end to end";
        assert_refused(&[], &[], not_cut);
        assert_refused(&[0, 1], &[0, 1], not_cut);
        assert_refused(&[1, 2], &[0, 1], not_cut);
        assert_refused(&[0, 2, 1, 2], &[0, 1], not_cut);
        assert_refused(&[0, 1, 2], &[0, 3], "the list of mentee 1 names mentor 3, who is not there");
        assert_refused(&[0, 1, 3], &[2, 2, 2], "the list of mentee 1 names mentor 2 more than once");
    }

    #[test]
    fn additions_go_to_the_ends_of_their_lists() {
        let mut lists = Shortlists::with_room(4, 9, 0);
        for list in [vec![1, 2], vec![], vec![3], vec![4]] {
            lists.push_list(list.into_iter().map(|mentor| (mentor, points(10))));
        }
        let addition = |mentee, mentor| Addition { mentee, mentor, points: points(7) };
        lists.widen(&[]);
        assert_eq!(lists.n_pairs(), 4);
        lists.widen(&[addition(1, 5), addition(1, 6), addition(3, 7)]);
        let mentors = |mentee| lists.list(mentee).map(|(mentor, _)| mentor).collect::<Vec<_>>();
        assert_eq!([mentors(0), mentors(1), mentors(2), mentors(3)], [vec![1, 2], vec![5, 6], vec![3], vec![4, 7]]);
        assert_eq!(lists.list(3).map(|(_, points)| points.get()).collect::<Vec<_>>(), [10, 7]);
        assert!(lists.names(1, 6) && !lists.names(0, 6));
    }
}
