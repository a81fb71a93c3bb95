//! What can be wrong with a matching or its proof, each in a sentence.

use std::fmt;

/// One thing that is wrong. People are numbered from zero, as in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The matching is of another number of mentees.
    WrongLength {
        /// Rows of the matching.
        rows: usize,
        /// Mentees of the table.
        mentees: usize,
    },
    /// A mentee has a mentor whom the table does not have.
    UnknownMentor {
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
    },
    /// A pair was made that must not be.
    BlockedPair {
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
    },
    /// A mentor has more mentees than places.
    TooFewPlaces {
        /// The mentor.
        mentor: usize,
        /// How many mentees there are.
        load: u64,
        /// How many there may be.
        places: u32,
    },
    /// A pair that was chosen by hand was not made.
    BrokenLock {
        /// The mentee.
        mentee: usize,
        /// The mentor whom she was to keep.
        mentor: usize,
    },
    /// The prices are those of another table: prices given and people there are.
    WrongNumberOfPrices {
        /// Prices of mentees, and mentees.
        of_mentees: (usize, usize),
        /// Prices of mentors, and mentors.
        of_mentors: (usize, usize),
    },
    /// Points could outweigh the placing of a mentee.
    PlacingCountsTooLittle {
        /// What placing one mentee counts.
        placing: i64,
        /// What it must exceed.
        most_points: u128,
    },
    /// A mentee's price is below zero.
    NegativeMenteePrice {
        /// The mentee.
        mentee: usize,
        /// Her price.
        price: i64,
    },
    /// A mentor's price is below zero.
    NegativeMentorPrice {
        /// The mentor.
        mentor: usize,
        /// The price.
        price: i64,
    },
    /// A pair is worth more than its two prices, so that they bound nothing.
    PairBeatsPrices {
        /// The mentee.
        mentee: usize,
        /// The mentor with whom it is worst.
        mentor: usize,
        /// By how much.
        by: i128,
    },
    /// The prices allow for more (or less) than the matching is worth.
    Gap {
        /// What all prices come to.
        bound: i128,
        /// What the matching is worth, placing included.
        reached: i128,
    },
}

impl Fault {
    /// Whether it concerns the proof alone: the matching can be carried out, but may not be the best.
    pub fn is_of_proof(&self) -> bool {
        match self {
            Self::WrongLength { .. }
            | Self::UnknownMentor { .. }
            | Self::BlockedPair { .. }
            | Self::TooFewPlaces { .. }
            | Self::BrokenLock { .. } => false,
            Self::WrongNumberOfPrices { .. }
            | Self::PlacingCountsTooLittle { .. }
            | Self::NegativeMenteePrice { .. }
            | Self::NegativeMentorPrice { .. }
            | Self::PairBeatsPrices { .. }
            | Self::Gap { .. } => true,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongLength { rows, mentees } => {
                write!(formatter, "the matching has {rows} rows, but the table has {mentees} mentees")
            }
            Self::UnknownMentor { mentee, mentor } => {
                write!(formatter, "mentee {mentee} has mentor {mentor}, who is not in the table")
            }
            Self::BlockedPair { mentee, mentor } => {
                write!(formatter, "mentee {mentee} has mentor {mentor}, but this pair is blocked")
            }
            Self::TooFewPlaces { mentor, load, places } => {
                write!(formatter, "mentor {mentor} has {load} mentees, but places for {places}")
            }
            Self::BrokenLock { mentee, mentor } => {
                write!(formatter, "mentee {mentee} was to stay with mentor {mentor}, and does not")
            }
            Self::WrongNumberOfPrices { of_mentees, of_mentors } => write!(
                formatter,
                "there are prices for {} mentees and {} mentors, but the table has {} and {}",
                of_mentees.0, of_mentors.0, of_mentees.1, of_mentors.1
            ),
            Self::PlacingCountsTooLittle { placing, most_points } => write!(
                formatter,
                "placing a mentee counts {placing}, but must count more than {most_points}, the most points there can be"
            ),
            Self::NegativeMenteePrice { mentee, price } => {
                write!(formatter, "the price of mentee {mentee} is {price}, below zero")
            }
            Self::NegativeMentorPrice { mentor, price } => {
                write!(formatter, "the price of mentor {mentor} is {price}, below zero")
            }
            Self::PairBeatsPrices { mentee, mentor, by } => {
                write!(formatter, "mentee {mentee} with mentor {mentor} is worth {by} more than their two prices")
            }
            Self::Gap { bound, reached } => {
                write!(formatter, "the prices come to {bound}, but the matching is worth {reached}")
            }
        }
    }
}
