//! What can be wrong with a matching or its proof, each in a sentence.

use std::fmt;

use crate::matching::objective::Aim;

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
    /// A pair was made that somebody banned.
    BannedPair {
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
    },
    /// A pair was made that fits too little, and nobody chose it by hand.
    TooFewPoints {
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
        /// How well they fit.
        points: u16,
        /// How well they must.
        least: u16,
    },
    /// A mentee has more mentors than she wants.
    TooManyMentors {
        /// The mentee.
        mentee: usize,
        /// How many she has.
        mentors: usize,
        /// How many she wants.
        wants: u8,
    },
    /// More requests of one kind fall on a mentor than may.
    TooManyOfAKind {
        /// The mentor.
        mentor: usize,
        /// The kind.
        kind: usize,
        /// How many there are.
        load: u64,
        /// How many there may be.
        most: u32,
    },
    /// A pair that was chosen by hand was not made.
    BrokenLock {
        /// The mentee.
        mentee: usize,
        /// The mentor whom she was to keep.
        mentor: usize,
    },
    /// The worst fit was raised where nobody asked for it, or was not where somebody did.
    WrongRaise {
        /// Whether somebody asked for it.
        asked: bool,
    },
    /// A pair that nobody chose by hand fits less than the worst fit was said to be raised to.
    BelowRaised {
        /// The mentee.
        mentee: usize,
        /// The mentor.
        mentor: usize,
        /// What the worst fit was said to be raised to.
        to: u16,
    },
    /// It is not proven that the worst fit cannot be raised further.
    NotRaisedEnough {
        /// What it was raised to.
        to: u16,
    },
    /// The prices are those of another table: prices given and people there are.
    WrongNumberOfPrices {
        /// Prices of mentees, and mentees.
        of_mentees: (usize, usize),
        /// Prices of mentors, and mentors.
        of_mentors: (usize, usize),
    },
    /// A price is so large that it can mean nothing.
    UnreasonablePrice {
        /// The price.
        price: i128,
    },
    /// The price of being one of a kind is below zero, so that the prices bound nothing.
    NegativeKindPrice,
    /// The prices weigh other aims than those that were asked for, or in another order.
    OtherAims,
    /// An aim could be outweighed by those after it.
    CountsTooLittle {
        /// The aim.
        aim: Aim,
        /// What one of it counts.
        weight: i128,
        /// What it must exceed.
        rest: i128,
    },
    /// The prices allow for more (or less) than the matching is worth.
    Gap {
        /// What the prices allow for.
        bound: i128,
        /// What the matching is worth.
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
            | Self::BannedPair { .. }
            | Self::TooFewPoints { .. }
            | Self::TooManyMentors { .. }
            | Self::TooManyOfAKind { .. }
            | Self::BrokenLock { .. } => false,
            Self::WrongRaise { .. }
            | Self::BelowRaised { .. }
            | Self::NotRaisedEnough { .. }
            | Self::WrongNumberOfPrices { .. }
            | Self::UnreasonablePrice { .. }
            | Self::NegativeKindPrice
            | Self::OtherAims
            | Self::CountsTooLittle { .. }
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
            Self::BannedPair { mentee, mentor } => {
                write!(formatter, "mentee {mentee} has mentor {mentor}, but this pair is banned")
            }
            Self::TooFewPoints { mentee, mentor, points, least } => {
                write!(formatter, "mentee {mentee} with mentor {mentor} has {points} points, fewer than {least}")
            }
            Self::TooManyMentors { mentee, mentors, wants } => {
                write!(formatter, "mentee {mentee} has {mentors} mentors, but wants {wants}")
            }
            Self::TooManyOfAKind { mentor, kind, load, most } => {
                write!(
                    formatter,
                    "mentor {mentor} has {load} requests of kind {kind}, but at most {most} may fall on one"
                )
            }
            Self::BrokenLock { mentee, mentor } => {
                write!(formatter, "mentee {mentee} was to stay with mentor {mentor}, and does not")
            }
            Self::WrongRaise { asked: true } => {
                write!(formatter, "the worst fit was to be raised, but nothing says how high it goes")
            }
            Self::WrongRaise { asked: false } => {
                write!(formatter, "the worst fit was raised, though nobody asked for it")
            }
            Self::BelowRaised { mentee, mentor, to } => write!(
                formatter,
                "mentee {mentee} with mentor {mentor} has fewer than {to} points, to which the worst fit was raised"
            ),
            Self::NotRaisedEnough { to } => {
                write!(formatter, "it is not proven that the worst fit cannot be raised above {to}")
            }
            Self::WrongNumberOfPrices { of_mentees, of_mentors } => write!(
                formatter,
                "there are prices for {} mentees and {} mentors, but the table has {} and {}",
                of_mentees.0, of_mentors.0, of_mentees.1, of_mentors.1
            ),
            Self::UnreasonablePrice { price } => {
                write!(formatter, "a price or weight of {price} is beyond all reason")
            }
            Self::NegativeKindPrice => {
                write!(formatter, "the price of being one of a kind is below zero")
            }
            Self::OtherAims => {
                write!(formatter, "the prices weigh other aims than those that were asked for, or in another order")
            }
            Self::CountsTooLittle { aim, weight, rest } => write!(
                formatter,
                "one of the aim {aim:?} counts {weight}, but must count more than {rest}, the most that all after it can come to"
            ),
            Self::Gap { bound, reached } => {
                write!(formatter, "the prices allow for {bound}, but the matching is worth {reached}")
            }
        }
    }
}
