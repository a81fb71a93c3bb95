//! The lists of some mentees, and what they are to the mentors: what one of several makes who share the work.

use std::fmt;
use std::ops::Range;

use super::lists::Shortlists;
use super::of_mentors::OfMentors;
use super::spread::most_spread;
use super::{Keep, Shortlisted};
use crate::fit::points::Points;

/// One pair in so many may be found later.
const SPARE: usize = 64;

/// The lists of some mentees, and whom of them each mentor would have. Parts that follow each other make a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortlistPart {
    /// Where her mentees begin.
    pub(super) first: usize,
    /// The best mentors of each of them alone.
    pub(super) lists: Shortlists,
    pub(super) most_of_others: Vec<Option<Points>>,
    pub(super) of_mentors: OfMentors,
}

/// Why a part cannot be put to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartError {
    /// It is of other mentors, or keeps another number of pairs.
    Unlike,
    /// It begins with another mentee than the next.
    NotTheNext {
        /// With whom it begins.
        found: usize,
        /// Who is next.
        expected: usize,
    },
    /// The bytes are no part that was written, or were changed since.
    NoPart,
}

impl ShortlistPart {
    /// As much room as can be needed, and some for pairs that are found later: growing would take twice as much for a
    /// moment.
    pub(super) fn with_room(mentees: Range<usize>, n_mentors: usize, keep: Keep, too_little: i16) -> Self {
        let n_best = mentees.len() * (keep.of_mentee.min(n_mentors) + most_spread(n_mentors));
        let n_pairs = n_best + n_best / SPARE + n_mentors * keep.of_mentor.min(mentees.len());
        Self {
            first: mentees.start,
            lists: Shortlists::with_room(mentees.len(), n_mentors, n_pairs),
            most_of_others: Vec::with_capacity(mentees.len()),
            of_mentors: OfMentors::new(n_mentors, keep.of_mentor, too_little),
        }
    }

    /// Whose lists it has.
    pub fn mentees(&self) -> Range<usize> {
        self.first..self.first + self.lists.n_mentees()
    }

    /// Who is read next.
    pub(super) fn next_mentee(&self) -> u32 {
        u32::try_from(self.mentees().end).expect("lists number people in 32 bits")
    }

    pub(super) fn push_list(&mut self, best: impl Iterator<Item = (u32, Points)>, most_of_others: Option<Points>) {
        self.lists.push_list(best);
        self.most_of_others.push(most_of_others);
    }

    /// Makes room for the pairs of parts that come after.
    pub fn reserve(&mut self, n_pairs: usize) {
        self.lists.reserve(n_pairs + n_pairs / SPARE + self.of_mentors.mentees.len());
    }

    /// Puts the part of the mentees after these to it.
    ///
    /// # Errors
    /// If it is not of the mentees after these, or was made otherwise.
    pub fn append(&mut self, next: &Self) -> Result<(), PartError> {
        let made = |part: &Self| (part.lists.n_mentors(), part.of_mentors.n_kept, part.of_mentors.too_little);
        if made(self) != made(next) {
            return Err(PartError::Unlike);
        }
        let expected = self.mentees().end;
        if next.first != expected {
            return Err(PartError::NotTheNext { found: next.first, expected });
        }
        self.lists.append(&next.lists);
        self.most_of_others.extend_from_slice(&next.most_of_others);
        self.of_mentors.take_all(&next.of_mentors);
        Ok(())
    }

    /// The lists of both sides, where this is the part of all mentees.
    ///
    /// # Panics
    /// If it does not begin with the first mentee.
    pub fn finish(self) -> Shortlisted {
        assert_eq!(self.first, 0, "all mentees are listed");
        let Self { mut lists, most_of_others, of_mentors, .. } = self;
        let mut added = of_mentors.into_pairs();
        added.retain(|pair| !lists.names(pair.mentee as usize, pair.mentor));
        lists.widen(&added);
        Shortlisted { lists, most_of_others }
    }
}

impl fmt::Display for PartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unlike => write!(formatter, "the part is of other mentors, or keeps another number of pairs"),
            Self::NotTheNext { found, expected } => {
                write!(formatter, "the part begins with mentee {found}, but mentee {expected} is next")
            }
            Self::NoPart => write!(formatter, "the bytes are no part of shortlists that was written"),
        }
    }
}

impl std::error::Error for PartError {}
