//! What a matching is asked to do: a table, and the pairs in it that were chosen by hand and must stay.

use std::fmt;

use super::table::Table;

/// A pair that was chosen by hand: every matching keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lock {
    /// The row of the mentee.
    pub mentee: usize,
    /// The column of the mentor.
    pub mentor: usize,
}

/// A table with locks that can all be kept together.
///
/// Locked pairs are taken out before anything is solved: the mentee asks for nothing more and the mentor
/// has a place less. What is left, the *open* mentees and *open* places, is matched as well as can be.
#[derive(Debug, Clone)]
pub struct Request<'table> {
    table: &'table Table,
    lock_of: Vec<Option<usize>>,
    open_places: Vec<u32>,
}

impl<'table> Request<'table> {
    /// A request in which nothing was chosen by hand.
    pub fn unlocked(table: &'table Table) -> Self {
        Self { table, lock_of: vec![None; table.n_mentees()], open_places: table.places().to_vec() }
    }

    /// A request that keeps these pairs; the same pair twice is the same as once.
    ///
    /// # Errors
    /// Every lock that cannot be kept together with those before it.
    pub fn new(table: &'table Table, locks: &[Lock]) -> Result<Self, Vec<LockClash>> {
        let mut request = Self::unlocked(table);
        let clashes: Vec<_> = locks.iter().filter_map(|&lock| request.keep(lock).err()).collect();
        if clashes.is_empty() { Ok(request) } else { Err(clashes) }
    }

    fn keep(&mut self, lock: Lock) -> Result<(), LockClash> {
        let Lock { mentee, mentor } = lock;
        if mentee >= self.table.n_mentees() || mentor >= self.table.n_mentors() {
            return Err(LockClash::NobodyThere(lock));
        }
        if self.table.points(mentee, mentor).is_none() {
            return Err(LockClash::Blocked(lock));
        }
        match self.lock_of[mentee] {
            Some(kept) if kept == mentor => return Ok(()),
            Some(kept) => return Err(LockClash::TwoMentors { lock, kept }),
            None => {}
        }
        if self.open_places[mentor] == 0 {
            return Err(LockClash::NoPlace { lock, places: self.table.places()[mentor] });
        }
        self.lock_of[mentee] = Some(mentor);
        self.open_places[mentor] -= 1;
        Ok(())
    }

    /// The table that was given.
    pub fn table(&self) -> &'table Table {
        self.table
    }

    /// The mentor whom each mentee must keep, if any.
    pub fn lock_of(&self) -> &[Option<usize>] {
        &self.lock_of
    }

    /// The places of each mentor that no lock takes.
    pub fn open_places(&self) -> &[u32] {
        &self.open_places
    }

    /// The mentees whom no lock places, in order.
    pub fn open_mentees(&self) -> impl Iterator<Item = usize> {
        (0..self.lock_of.len()).filter(|&mentee| self.lock_of[mentee].is_none())
    }
}

/// Why a lock cannot be kept. People are numbered from zero, as in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockClash {
    /// The table has no such mentee or no such mentor.
    NobodyThere(Lock),
    /// A rule says that the two must not meet.
    Blocked(Lock),
    /// Another lock gives this mentee another mentor.
    TwoMentors {
        /// The lock that came second.
        lock: Lock,
        /// The mentor of the lock that came first.
        kept: usize,
    },
    /// Locks have already taken all the places of this mentor.
    NoPlace {
        /// The lock that found no place.
        lock: Lock,
        /// How many places the mentor has in all.
        places: u32,
    },
}

impl fmt::Display for LockClash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::NobodyThere(lock)
        | Self::Blocked(lock)
        | Self::TwoMentors { lock, .. }
        | Self::NoPlace { lock, .. }) = self;
        let Lock { mentee, mentor } = lock;
        write!(formatter, "mentee {mentee} cannot be kept with mentor {mentor}: ")?;
        match self {
            Self::NobodyThere(_) => write!(formatter, "the table has no such pair"),
            Self::Blocked(_) => write!(formatter, "this pair is blocked"),
            Self::TwoMentors { kept, .. } => {
                write!(formatter, "she is already kept with mentor {kept}")
            }
            Self::NoPlace { places, .. } => {
                write!(formatter, "all places of this mentor ({places}) are kept for others")
            }
        }
    }
}

impl std::error::Error for LockClash {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::Points;

    /// Three mentees, two mentors with one place each; mentee 2 and mentor 1 must not meet.
    fn table() -> Table {
        let mut cells = vec![Points::new(5); 6];
        cells[5] = None;
        Table::new(3, vec![1, 1], cells).expect("one cell for each pair")
    }

    fn lock((mentee, mentor): (usize, usize)) -> Lock {
        Lock { mentee, mentor }
    }

    #[track_caller]
    fn assert_clashes(pairs: &[(usize, usize)], expected: &[&str]) {
        let locks: Vec<Lock> = pairs.iter().copied().map(lock).collect();
        let sentences: Vec<String> = match Request::new(&table(), &locks) {
            Ok(_) => Vec::new(),
            Err(clashes) => clashes.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(sentences, expected);
    }

    #[test]
    fn every_lock_that_cannot_be_kept_is_named() {
        assert_clashes(&[], &[]);
        assert_clashes(&[(0, 0), (1, 1)], &[]);
        assert_clashes(&[(0, 0), (0, 0)], &[]);
        assert_clashes(
            &[(3, 0), (0, 2)],
            &[
                "mentee 3 cannot be kept with mentor 0: the table has no such pair",
                "mentee 0 cannot be kept with mentor 2: the table has no such pair",
            ],
        );
        assert_clashes(&[(2, 1)], &["mentee 2 cannot be kept with mentor 1: this pair is blocked"]);
        assert_clashes(
            &[(0, 0), (0, 1)],
            &["mentee 0 cannot be kept with mentor 1: she is already kept with mentor 0"],
        );
        assert_clashes(
            &[(0, 0), (1, 0)],
            &["mentee 1 cannot be kept with mentor 0: all places of this mentor (1) are kept for others"],
        );
    }

    #[test]
    fn a_lock_takes_its_mentee_and_one_place_out() {
        let table = table();
        let request = Request::new(&table, &[lock((1, 1))]).expect("one lock is kept");
        assert_eq!(request.open_mentees().collect::<Vec<_>>(), [0, 2]);
        assert_eq!(request.open_places(), [1, 0]);
        assert_eq!(request.lock_of(), [None, Some(1), None]);
    }
}
