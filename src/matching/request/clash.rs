//! Why conditions cannot all be kept, each in a sentence.

use std::fmt;

use super::MOST_WANTED;

/// A pair that was chosen by hand: every matching keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lock {
    /// The row of the mentee.
    pub mentee: usize,
    /// The column of the mentor.
    pub mentor: usize,
}

/// Why a condition cannot be kept. People are numbered from zero, as in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// A list of conditions is of another number of people.
    WrongLength {
        /// The list's name.
        list: &'static str,
        /// How many entries it has.
        found: usize,
        /// How many people there are.
        expected: usize,
    },
    /// A list of pairs names somebody who is not there.
    NoSuchPair {
        /// The list's name.
        list: &'static str,
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
    },
    /// A mentee wants more mentors than anybody can have.
    WantsTooMany {
        /// The mentee.
        mentee: usize,
        /// How many she wants.
        wants: u8,
    },
    /// The table has no such mentee or no such mentor.
    NobodyThere(Lock),
    /// A rule says that the two must not meet.
    Blocked(Lock),
    /// Somebody banned the pair.
    Banned(Lock),
    /// Other locks give this mentee as many mentors as she wants.
    WantsNoMore {
        /// The lock that is one too many.
        lock: Lock,
        /// How many mentors she wants.
        wants: u8,
    },
    /// Locks have already taken all the places of this mentor.
    NoPlace {
        /// The lock that found no place.
        lock: Lock,
        /// How many places the mentor has in all.
        places: u32,
    },
    /// Locks have already given this mentor as many requests of this kind as may fall on one.
    TooManyOfAKind {
        /// The lock that is one too many.
        lock: Lock,
        /// How many of one kind may fall on one mentor.
        most: u32,
    },
    /// Every round whose rules allow the pair has one by hand for this mentee already.
    NoRound(Lock),
    /// Locks need more of this mentor's hours than she has.
    NotEnoughHours {
        /// The lock that is one too many.
        lock: Lock,
        /// How many minutes a month the mentor has in all.
        minutes: u32,
    },
}

impl Clash {
    /// The lock that cannot be kept, where it is one.
    pub fn lock(&self) -> Option<Lock> {
        match *self {
            Self::WrongLength { .. } | Self::NoSuchPair { .. } | Self::WantsTooMany { .. } => None,
            Self::NobodyThere(lock)
            | Self::NoRound(lock)
            | Self::NotEnoughHours { lock, .. }
            | Self::Blocked(lock)
            | Self::Banned(lock)
            | Self::WantsNoMore { lock, .. }
            | Self::NoPlace { lock, .. }
            | Self::TooManyOfAKind { lock, .. } => Some(lock),
        }
    }
}

impl fmt::Display for Clash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Lock { mentee, mentor }) = self.lock() {
            write!(formatter, "mentee {mentee} cannot be kept with mentor {mentor}: ")?;
        }
        match self {
            Self::WrongLength { list, found, expected } => {
                write!(formatter, "{list} has {found} entries, but there are {expected}")
            }
            Self::NoSuchPair { list, mentee, mentor } => {
                write!(formatter, "{list} names mentee {mentee} and mentor {mentor}, but the table has no such pair")
            }
            Self::WantsTooMany { mentee, wants } => {
                write!(formatter, "mentee {mentee} wants {wants} mentors, but can have 0 to {MOST_WANTED}")
            }
            Self::NobodyThere(_) => write!(formatter, "the table has no such pair"),
            Self::Blocked(_) => write!(formatter, "this pair is blocked"),
            Self::Banned(_) => write!(formatter, "this pair is banned"),
            Self::WantsNoMore { wants, .. } => {
                write!(formatter, "she wants {wants}, and is kept with as many already")
            }
            Self::NoPlace { places, .. } => {
                write!(formatter, "all places of this mentor ({places}) are kept for others")
            }
            Self::TooManyOfAKind { most, .. } => {
                write!(formatter, "at most {most} of her kind may fall on one mentor, and that is reached")
            }
            Self::NoRound(_) => {
                write!(formatter, "every round that allows it has a pair by hand of hers already")
            }
            Self::NotEnoughHours { minutes, .. } => {
                write!(formatter, "others that are kept need the hours of this mentor ({minutes} minutes a month)")
            }
        }
    }
}

impl std::error::Error for Clash {}
