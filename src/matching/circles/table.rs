//! The table that circles are made from: what everybody teaches and wants, and when she is free.

use std::fmt;
use std::ops::RangeInclusive;

/// The minutes of a week.
pub(super) const WEEK: u16 = 7 * 24 * 60;

/// A circle of two is a pair; in one of more than eight nobody is heard.
const SIZES: RangeInclusive<usize> = 3..=8;

/// Everybody who may be in a circle, and what makes one.
///
/// People are numbers here, from zero, in the order in which the caller sorted them; that order decides between equally
/// good circles, so sort by something that does not change, such as an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CircleTable {
    peers: Vec<Peer>,
    limits: CircleLimits,
}

/// One person, as circles see her: numbers alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Peer {
    /// What she can teach, each subject once.
    pub offers: Vec<Offer>,
    /// What she wants to learn, each subject once.
    pub wants: Vec<Want>,
    /// The minutes of the week in UTC in which she is free, as ascending (start, end) that do not overlap or touch.
    pub free: Vec<(u16, u16)>,
    /// Where she stands on a ladder, if she says.
    pub stage: Option<u32>,
    /// The kinds that she is of.
    pub kinds: Vec<u32>,
    /// The kinds of which she asked not to be the only one; those that are not hers do not count.
    pub asks: Vec<u32>,
    /// Whom she must not be with.
    pub apart: Vec<usize>,
    /// Whether she is willing to convene a circle.
    pub convenes: bool,
}

/// Something that a person can teach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// The number of what she teaches: the same for everybody.
    pub subject: u32,
    /// What it is worth to somebody who wants it, in hundredths of a percent: a related skill is worth a part.
    pub worth: u16,
}

/// Something that a person wants to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Want {
    /// The number of what she wants.
    pub subject: u32,
    /// How much it counts beside her other wants, 1 or more.
    pub weight: u16,
}

/// How large circles are, how many, and how long they meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleLimits {
    /// The fewest people of a circle, from 3.
    pub least: usize,
    /// The most people of a circle, to 8.
    pub most: usize,
    /// The most circles, which are also aimed at; without it there are as many as are needed.
    pub number: Option<usize>,
    /// How many minutes in one piece all of a circle must be free, 1 or more.
    pub minutes: u16,
}

impl CircleTable {
    /// A table of these people under these limits.
    ///
    /// # Errors
    /// If the limits allow no circle, or somebody's numbers are out of range.
    pub fn new(peers: Vec<Peer>, limits: CircleLimits) -> Result<Self, CircleTableError> {
        let sizes = SIZES.contains(&limits.least) && SIZES.contains(&limits.most) && limits.least <= limits.most;
        if !sizes || limits.number == Some(0) || !(1..=WEEK).contains(&limits.minutes) {
            return Err(CircleTableError::Limits(limits));
        }
        match peers.iter().position(|peer| !is_sound(peer, peers.len())) {
            Some(peer) => Err(CircleTableError::Peer(peer)),
            None => Ok(Self { peers, limits }),
        }
    }

    /// Everybody who may be in a circle.
    pub fn peers(&self) -> &[Peer] {
        &self.peers
    }

    /// How large circles are, how many, and how long they meet.
    pub fn limits(&self) -> &CircleLimits {
        &self.limits
    }

    /// How many people there are.
    pub fn n_people(&self) -> usize {
        self.peers.len()
    }
}

fn is_sound(peer: &Peer, n_people: usize) -> bool {
    let ascends = peer.free.windows(2).all(|pair| pair[0].1 < pair[1].0);
    let in_week = peer.free.iter().all(|(start, end)| start < end && *end <= WEEK);
    let weighs = peer.wants.iter().all(|want| want.weight > 0);
    let worth = peer.offers.iter().all(|offer| offer.worth <= 10_000);
    ascends && in_week && weighs && worth && peer.apart.iter().all(|other| *other < n_people)
}

/// The people or the limits are not such as circles can be made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CircleTableError {
    /// No circle can be of this size, number or length.
    Limits(CircleLimits),
    /// Hours, weights or worths of this person are out of range, or she is kept apart from nobody there is.
    Peer(usize),
}

impl fmt::Display for CircleTableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limits(CircleLimits { least, most, number, minutes }) => {
                write!(formatter, "no circle has {least} to {most} people")?;
                if let Some(number) = number {
                    write!(formatter, ", is one of {number}")?;
                }
                write!(
                    formatter,
                    " and lasts {minutes} minutes; expected 3 to 8 people, a circle and a minute at least"
                )
            }
            Self::Peer(peer) => write!(
                formatter,
                "person {peer} has hours outside the week or out of order, a want that weighs nothing, an offer worth more \
                 than all, or is kept apart from somebody who is not there"
            ),
        }
    }
}

impl std::error::Error for CircleTableError {}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: CircleLimits = CircleLimits { least: 3, most: 5, number: None, minutes: 60 };

    #[track_caller]
    fn refuses(peer: Peer) {
        assert_eq!(CircleTable::new(vec![peer], LIMITS), Err(CircleTableError::Peer(0)));
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        refuses(Peer { free: vec![(60, 60)], ..Peer::default() });
        refuses(Peer { free: vec![(60, 20_000)], ..Peer::default() });
        refuses(Peer { free: vec![(60, 90), (90, 120)], ..Peer::default() });
        refuses(Peer { wants: vec![Want { subject: 1, weight: 0 }], ..Peer::default() });
        refuses(Peer { offers: vec![Offer { subject: 1, worth: 10_001 }], ..Peer::default() });
        refuses(Peer { apart: vec![1], ..Peer::default() });
    }

    #[test]
    fn a_size_that_no_circle_has_is_refused_with_its_numbers() {
        let limits = CircleLimits { least: 2, number: Some(4), ..LIMITS };
        let error = CircleTable::new(Vec::new(), limits).expect_err("two people are a pair");
        assert_eq!(
            error.to_string(),
            "no circle has 2 to 5 people, is one of 4 and lasts 60 minutes; expected 3 to 8 people, a circle and a minute \
             at least"
        );
    }
}
